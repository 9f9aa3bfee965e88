"""A word for money that several countries use in, the code of the currency that the page's story means out."""

from collections import Counter

from claims.extract.datelines import sent_from
from claims.extract.page import Page
from claims.extract.places import told_countries
from claims.grammar.en.place_words import NATIONS
from claims.grammar.en.units import LOCAL_MONEY


def local_code(page: Page, word: str, code: str) -> str:
    """The code of what a word ("pesos") means in the country that the page tells of most, of those that have such
    money; `code` where it tells of none.

    >>> local_code(Page("Fire in Manila, in Cebu and in the Philippines.", split=False), "pesos", "MXN")
    'PHP'
    >>> local_code(Page("The Colombian army found the ransom.", split=False), "pesos", "MXN")
    'COP'
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
        told.update(NATIONS[word] for word in words if word in NATIONS)
        home = sent_from(page)
        if home is not None:
            told[home[1:3]] += 1
        page.memo["countries"] = told
    countries: Counter[str] = page.memo["countries"]
    return countries


OPENING = 4000
"""Code points of a page in which its peoples are looked for."""
