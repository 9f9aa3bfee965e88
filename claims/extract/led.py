"""How far off a place counts, by the words that lead to it: a page, a lead and what it leads to in, the characters to
add to the place's distance from a figure out.

Where somebody spoke, came from, was bound for or was taken to is not where the figure's event was.
"""

from claims.extract.page import Page
from claims.grammar.en import place_words as words
from claims.grammar.en.place_words import AT_UNIVERSITY, FAR_FROM, ON_THE_WAY, SEATS

SAID = 48
"""Code points before the lead to a place in which a saying stands."""
ROUTE_REACH = 60
"""Code points of a route before its destination."""
TAKEN_REACH = 90
"""Code points in which it is told that somebody was taken to what lies at a place."""
LIES_REACH = 70
"""Code points in which it is told how far a place lies from another."""


def how_far(page: Page, start: int, lead: str, name: tuple[int, int, str], far: int) -> int:
    """The characters to add for a place that the lead at `start` leads to: `name` is where the place's name begins and
    ends and what kind of place it is; `far` is what the lead alone adds.
    """
    shadow = page.shadow
    first, end, kind = name
    if shadow.startswith(words.GRAVES, end):
        return words.ELSEWHERE
    if lead in SEATS and shadow.startswith(words.SAYS, end):
        return far if _saw_it(page, start, first, end) else words.ELSEWHERE
    if far == words.ELSEWHERE and shadow.startswith(words.THERE_TOO, end):
        return 0  # "advanced toward the base where ten died"
    if lead == "near" and kind in "CRA":
        return words.NEAR_WIDE
    if lead in words.TOWARDS and not words.VISITS.isdisjoint(shadow[max(0, start - 12) : start].split()[-1:]):
        return far if shadow.startswith(words.THERE, end) else words.AWAY
    if lead == "to" and kind == "C" and shadow[max(0, start - 16) : start].split()[-1:] in words.FLOWN:
        return words.AWAY  # "ten of the wounded were flown to Turkey"
    if (lead in ON_THE_WAY and _is_on_route(shadow, start, lead)) or _is_employer(shadow, start, lead):
        return words.AWAY
    return words.ELSEWHERE if _is_elsewhere(page, start, lead) else far


def _saw_it(page: Page, start: int, first: int, end: int) -> bool:
    """Whether the speaker at a place tells what happened there: "a correspondent in Homs said", of a town that the
    text has named before.
    """
    shadow = page.shadow
    was_named = shadow.find(shadow[first:end], 0, start) >= 0
    return was_named and words.WITNESS.search(shadow, max(0, start - SAID), start) is not None


def _is_employer(shadow: str, start: int, lead: str) -> bool:
    """Whether a lead is to where somebody is employed: "researchers at", "a statistician at the University of"."""
    if lead == "of" and shadow.endswith(AT_UNIVERSITY, 0, start):
        start = shadow.rindex(" at ", 0, start) + 1
    elif lead != "at":
        return False
    before = shadow[max(0, start - 24) : start - 1].split()
    return bool(before) and (before[-1] in words.POSTS or before[-1].endswith(words.POST_ENDS))


def _is_on_route(shadow: str, start: int, lead: str) -> bool:
    """Whether a lead tells where something came from or was bound for: "a bus from Nairobi to Kisumu"."""
    before = shadow[max(0, start - 30) : start - 1].rsplit(None, 1)
    if before and before[-1] in words.TRAVELLERS:
        return True
    return lead == "to" and words.ROUTE.search(shadow, max(0, start - ROUTE_REACH), start) is not None


def _is_elsewhere(page: Page, start: int, lead: str) -> bool:
    """Whether the words before a lead tell that the figure's event was not there: a saying's place, an origin."""
    shadow = page.shadow
    before = shadow[max(0, start - SAID) : start - 1].split()
    if not before:
        return False
    last = before[-1]
    if lead == "of" and (into := words.INTO.search(shadow, max(0, start - SAID), start)) is not None:
        before = shadow[max(0, into.start() - SAID) : into.start()].split()  # "a conference in the capital of"
    elif lead in FAR_FROM and (lies := words.LIES.search(shadow, max(0, start - LIES_REACH), start)) is not None:
        named = page.text[: lies.start() + 1].rpartition(" ")[2]  # "Orlin, 40 km west of"; "a village, 40 km west of"
        return lead != "of" or lies[0][1] != "," or named[:1].isupper()
    if lead == "from":
        return last in words.NATIVES or last in words.REMOTE
    if lead in SEATS and "to" in before and _were_taken(shadow, start):
        return True
    while before and before[-1] in words.BETWEEN:
        before.pop()
    return bool(before) and before[-1] in words.SAYING


def _were_taken(shadow: str, start: int) -> bool:
    """Whether those who are told of were taken to what lies there: "took the men to villages they hold in"."""
    return words.TAKEN_TO.search(shadow, max(0, start - TAKEN_REACH), start) is not None
