"""The places that bear one name in, the one that a text means out."""

from claims.extract.datelines import sent_from
from claims.extract.page import Page
from claims.grammar.en.place_words import AT_WAR, HELD, HELD_BY
from claims.grammar.gazetteer import place_of, row


def find_likeliest(page: Page, rows: tuple[int, ...]) -> int:
    """The place of a name that several bear: the most prominent, unless the text names another one's country and not
    its own, or is sent from that country's capital.
    """
    if len(rows) == 1:
        return rows[0]
    memo: dict[tuple[int, ...], int] = page.memo.setdefault("_likeliest", {})
    if rows not in memo:
        memo[rows] = _in_named_country(page, rows)
    return memo[rows]


def _in_named_country(page: Page, rows: tuple[int, ...]) -> int:
    """As `find_likeliest`, worked out; places twenty times smaller than the first need their country's name next to
    theirs.
    """
    _, code, people = row(rows[0])
    if code[0] == "A":
        return rows[0]
    opening = page.shadow[:OPENING]
    if HELD.search(opening) is not None:
        opening = HELD_BY.sub("", opening)
    for number in rows[:6]:
        _, theirs, size = row(number)
        if code[0] == "C" and theirs[0] != "C" and theirs[1:3] == code[1:3]:
            continue  # "Mexico" is no state of Mexico, though the country's name is there
        uncounted = size == 0 and theirs[1:3] in AT_WAR  # a village of which nobody knows how many live there
        if (
            (uncounted or size * 20 >= people)
            and (theirs[0] != "C" or number == rows[0])
            and _names(opening, number, theirs)
        ):
            return number
    if code[0] not in "CAR":
        home = sent_from(page) or ""
        capital = home[1:3] if home[:1] == "K" else None
        near = (n for n in rows[:6] if row(n)[1][1:3] == capital and row(n)[2] * NEARLY_AS_LARGE >= people)
        return next(near, rows[0])
    return rows[0]


NEARLY_AS_LARGE = 5
"""How many times as large as a place of the dateline's country another one may be: "LONDON -- … in Boston"."""
OPENING = 20_000
"""So much of a text is searched for the country of an ambiguous name."""


def _names(shadow: str, number: int, code: str) -> bool:
    """Whether a text names the country of a place (of a country: its capital)."""
    if code[0] == "C":
        return code[3:].lower() in shadow
    if code[1:3] == "US" and any(word in shadow for word in (" u.s.", " american", "united states")):
        return True
    country = place_of(number).country
    return country is not None and country.lower() in shadow
