"""A word for money that several countries use in, the code of the currency that the page's story means out."""

from claims.extract.page import Page
from claims.extract.places import main_country
from claims.grammar.en.units import LOCAL_MONEY


def local_code(page: Page, word: str, code: str) -> str:
    """The code of what a word ("pesos") means in the country that the page tells of most; `code` where that has none.

    >>> local_code(Page("Fire in Manila, in Cebu and in the Philippines.", split=False), "pesos", "MXN")
    'PHP'
    """
    known = LOCAL_MONEY.get(word)
    if known is None:
        return code
    page.sentence_index(0)  # a page's sentences may not have been parted yet
    return known.get(main_country(page) or "", code)
