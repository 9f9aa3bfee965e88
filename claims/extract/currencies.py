"""A word for money that several countries use in, the code of the currency that the page's story means out."""

from collections import Counter

from claims.extract.datelines import sent_from
from claims.extract.page import Page
from claims.extract.places import told_countries
from claims.grammar.en.place_words import NATIONS
from claims.grammar.en.units import LOCAL_MONEY
from claims.grammar.gazetteer import row, rows_of


def local_code(page: Page, word: str, code: str) -> str:
    """The code of what a word ("pesos") means in the country that the page tells of most, of those that have such
    money; `code` where it tells of none.

    >>> local_code(Page("Fire in Manila, in Cebu and in the Philippines.", split=False), "pesos", "MXN")
    'PHP'
    >>> local_code(Page("The Colombian army found the ransom.", split=False), "pesos", "MXN")
    'COP'
    >>> local_code(Page("Norway's parliament approved the aid.", split=False), "crowns", "CZK")
    'NOK'
    """
    known = LOCAL_MONEY.get(word)
    if known is None:
        return code
    told = _countries(page)
    country = max(known, key=lambda one: told[one])
    return known[country] if told[country] else code


def _countries(page: Page) -> Counter[str]:
    """How often the page tells of each country: by its places, its peoples and its dateline."""
    if "countries" not in page.memo:
        page.sentence_index(0)  # a page's sentences may not have been parted yet
        told = Counter(told_countries(page))
        words = page.shadow[:OPENING].replace("'s", " ").split()
        told.update(filter(None, map(_nation, words)))
        home = sent_from(page)
        if home is not None:
            told[home[1:3]] += 1
        page.memo["countries"] = told
    countries: Counter[str] = page.memo["countries"]
    return countries


def _nation(word: str) -> str | None:
    """The code of the country whose name or people's adjective a word is: "Norway's parliament" tells of Norway."""
    rows = () if word in NATIONS else rows_of(word)
    code = row(rows[0])[1] if rows else ""
    return code[1:3] if code.startswith(COUNTRY) else NATIONS.get(word)


COUNTRY = "C"
"""What the gazetteer's code of a country begins with."""
OPENING = 4000
"""Code points of a page in which its peoples are looked for."""
