"""Places that no gazetteer has: a page and where a name stands in, the place that the words around it make of it out.

"The village of Orla", "Orla district", "in Orla north of Baghdad", "Orla, Syria", and in a sentence of an incident what
"in" or "near" leads to.
"""

import re

from claims.extract.incidents import tells_incident
from claims.extract.known_names import known_name
from claims.extract.mention import Mention
from claims.extract.page import Page
from claims.extract.told_places import full_name
from claims.grammar.en import place_words as words
from claims.grammar.en.nouns import is_plural
from claims.grammar.gazetteer import name_key, place_of, row, rows_of


def find_told(page: Page, first: int, name: str, far: int) -> Mention | None:
    """A place that no table has, by the kind of place that the text says it is, here or elsewhere."""
    end = first + len(name)
    if page.shadow.startswith("of ", first - 3):
        return find_typed(page, first, end, far)
    if page.shadow.endswith(words.VILLAGE_OF, 0, first):
        return Mention(first, end, name, " ", far)
    shown = full_name(page, name) if not page.capitals else None
    near = words.LIES_NEAR.match(page.shadow, end) if shown is None and not page.capitals else None
    if near is not None and page.text[near.end()].isupper():
        return Mention(first, end, name, " ", far)  # "in Tarmia north of Baghdad"
    if shown is None and name.rpartition(" ")[2].lower() in words.KINDS_OF_PLACE and " " in name:
        shown = name if words.NO_NAMES_OF_PLACES.isdisjoint(name.lower().split()) else None
    return Mention(first, end, shown, " ", far) if shown is not None else None


def find_typed(page: Page, first: int, end: int, far: int) -> Mention | None:
    """A name, where the words around it make it a place."""
    shadow = page.shadow
    if page.capitals or words.PEOPLES.issuperset(shadow[first:end].split()):
        return None
    name = " ".join(page.text[first:end].split())
    match = words.REGION.match(shadow, end)
    if match is not None and shadow.endswith(words.ADJECTIVE_ENDS, first, end):
        return None
    if match is not None:
        typed = goes_by_of(shadow, match.end()) and not _is_quarter(name, match[0])
        return None if typed else Mention(first, match.end(), name + match[0], " ", far)
    match = words.SETTLEMENT.match(shadow, end)
    if match is not None and goes_by_of(shadow, match.end()) and not _is_quarter(name, match[0]):
        return None
    if match is not None or words.TYPED.search(shadow, max(0, first - 20), first):
        return Mention(first, match.end() if match else end, name, " ", far)
    container = behind_comma(page, end)
    if container is None or row(container[1])[1][0] not in "CRA":
        return None
    _, code, _ = row(container[1])
    whole = place_of(container[1]).name
    return Mention(
        first, container[0], f"{name}, {whole}", " " + code[1:3] + (code[3:] if code[0] in "RA" else ""), far
    )


def _is_quarter(name: str, kind: str) -> bool:
    """Whether a name is a part of a town's, which "of" leads to: "the Waer district of Homs", no "Central district"."""
    return words.QUARTER.match(kind) is not None and words.NO_NAMES_OF_PLACES.isdisjoint(name.lower().split())


def goes_by_of(shadow: str, end: int) -> bool:
    """Whether the name comes behind what kind of place it is: "the French city of Lyon"."""
    return shadow.startswith(" of ", end)


def find_unlisted(page: Page, first: int, match: re.Match[str]) -> Mention | None:
    """A village: one plain name, or one that begins as villages' do, right behind "in" or "near", in a sentence of an
    incident.
    """
    several = " " in match[0]
    if several and (page.capitals or words.VILLAGE_STARTS.match(page.shadow, first, match.end()) is None):
        return None
    if page.shadow[first : match.end()] in words.NO_VILLAGES:
        return None
    one = match[0].partition(" ")[0]
    if several and rows_of(name_key(page.shadow[first + len(one) + 1 : match.end()])):
        return Mention(first, first + len(one), one, " ", 0)  # "in al-Orla Deir Ezzor", the comma lost
    if page.capitals:
        return _unlisted_in_capitals(page, first, match)
    if not words.VILLAGE_ENDS.match(page.shadow, match.end()):
        return None
    if words.IN_VILLAGE.search(page.shadow, max(0, first - 9), first) is None or not tells_incident(page, first):
        return None
    return Mention(first, match.end(), match[0], " ", 0)


def _unlisted_in_capitals(page: Page, first: int, match: re.Match[str]) -> Mention | None:
    """The same where a capital tells nothing: behind "near", or before how far from a better known one it lies."""
    near = page.shadow.startswith(words.NEAR_LEADS, first - LONGEST_LEAD)
    lies = words.LIES_NEAR.match(page.shadow, match.end())
    ends = words.VILLAGE_ENDS.match(page.shadow, match.end())
    if not (lies or (near and ends)) or page.shadow.endswith(words.THE_LEAD, 0, first):
        return None
    if is_plural(match[0]) or len(match[0]) < SHORTEST_VILLAGE:
        return None
    return Mention(first, match.end(), match[0].title(), " ", 0)


LONGEST_LEAD, SHORTEST_VILLAGE = 6, 4
"""Code points of "near" between spaces, and of a village's name in a text in capitals."""


def behind_comma(page: Page, end: int) -> tuple[int, int] | None:
    """The end and the row of a country or region that stands behind a comma ("Tripoli, Lebanon", "Bath, Maine")."""
    comma = words.COMMA.match(page.shadow, end)
    if comma is None:
        return None
    match = words.NAME.match(page.text, comma.end())
    if match is None:
        return None
    stop = comma.end() + len(match[0])
    short = rows_of("," + page.shadow[comma.end() : stop].rstrip(".") + ".")
    if short:
        return stop, short[0]
    name = match[0].rstrip(".'’")
    known = known_name(name, page.shadow[comma.end() : comma.end() + len(name)], page.capitals)
    rows = () if known is None else known.rows
    return next(((comma.end() + known.length, number) for number in rows if known and row(number)[1][0] in "CAR"), None)
