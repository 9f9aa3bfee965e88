"""A number and another beside it in, both sides of a vote or a poll out, or that they are a score: "52-48", "6-3"."""

import re

from claims.extract.near import Near
from claims.extract.quantity import Quantity, count, measured, no_claim
from claims.grammar.en.guards import (
    DELEGATE_WORDS,
    INDEX_WORDS,
    MULTIPLE_WORDS,
    POLL_WORDS,
    POLLED,
    SCORE_WORDS,
    VOTE_WORDS,
    VOTED,
    VOTED_DOWN,
)
from claims.grammar.en.joints import (
    APART,
    BARE,
    BY_LEAD,
    CHANGES,
    LEAD_AMONG,
    LEADS_BY,
    POLL,
    POLL_LIST,
    TO_SIDE,
    VOTED_TO,
)
from claims.grammar.en.nouns import DELEGATES, VOTES
from claims.grammar.en.readings import Number, neat
from claims.grammar.en.units import PERCENT
from claims.grammar.en.years import MONTHS

_SETS = re.compile(r"\d-\d{1,2}(?:\(\d+\)| \(\d+\))?, \d{1,2}-\d")
"""The games of sets, one behind the other: 7-6, 6-4."""
SHARE = re.compile(r"\d ?%|\bper ?cent\b")
"""A share is told of."""
_SECOND = re.compile(r"(?:\d[\d,]*)?(?:\.\d+)?(?<=\d)")


def read_sides(near: Near) -> list[Quantity]:
    """The sides of a tally that starts with the number; empty where it starts none."""
    if not near.digits:
        return []
    if near.behind == "-" and near.shadow[near.end + 1 : near.end + 2].isdigit():
        return _tally(near, near.end + 1)
    if near.behind == "/":
        return _slashed(near)
    if near.shadow.startswith(TO_SIDE, near.end) and near.shadow[near.end + len(TO_SIDE) :][:1].isdigit():
        return _tally(near, near.end + len(TO_SIDE))  # "a 5-to-4 ruling"
    joint = next((joint for joint in APART if near.shadow.startswith(joint, near.end)), None)
    if joint is not None:
        return _shares(near, near.end + len(joint))
    return _tally(near, near.end + len(VOTED_TO)) if _is_vote(near) else []


def read_poll_share(near: Near) -> Quantity | None:
    """The share of a name in a poll's headline: "Quinnipiac Poll: Vane 27, Miller 17"; None elsewhere."""
    low = max(0, near.start - HEADLINE)
    if (
        not near.digits
        or near.behind not in LISTED
        or near.word in MONTHS
        or near.shadow.find(POLL, low, near.start) < 0
    ):
        return None
    if not near.exact(100) or POLL_LIST.search(near.shadow, low, near.start) is None:
        return None
    return _side(near.start, near.end, near.reading.value, "%")


def read_lead(near: Near) -> Quantity | None:
    """The points of a lead in a poll whose noun is left out: "Vane leads by 4 in the poll"; None elsewhere."""
    if near.shadow.find(BY_LEAD, max(0, near.start - BY_REACH), near.start) < 0 or not near.exact(MOST_POINTS):
        return None
    if LEADS_BY.search(near.shadow, max(0, near.start - LEAD_REACH), near.start) is None:
        return None
    if BARE.match(near.shadow, near.end) is None and near.next not in LEAD_AMONG:
        return None
    around = near.shadow[max(0, near.start - POLL_REACH) : near.end + POLL_REACH]
    polled = POLLED.search(around) is not None or SHARE.search(around) is not None
    if not polled or INDEX_WORDS.search(around):
        return None
    return measured(near, "percent", "pp", "pp", near.end)


BY_REACH = 16
"""Code points before a lead in which "by" stands, a hedge between."""
LEAD_REACH = 50
"""Code points before a lead in which it is told that somebody leads."""
POLL_REACH = 160
"""Code points around a lead in which a poll or a share is told of."""
MOST_POINTS = 60
HEADLINE = 110
"""Code points of a poll's headline."""
LISTED = frozenset([",", ";", ".", "\n", ""])
"""What stands behind a share of a list."""


def is_score(near: Near) -> bool:
    """Whether a pair of numbers is a result of sport: by the words around, where nobody votes."""
    around = near.shadow[max(0, near.start - 60) : near.end + 30]
    if _SETS.search(around):
        return True
    return SCORE_WORDS.search(around) is not None and not VOTE_WORDS.search(around)


def read_defeat(near: Near) -> list[Quantity]:
    """The sides of a vote with fewer for than against: "the bill failed 44-56"; empty where a range is told."""
    shadow, start, end = near.shadow, near.start, near.end
    before = max(0, start - DEFEAT)
    if not shadow.startswith(VOTED, end) and not (
        VOTED_DOWN.search(shadow, before, start) and VOTE_WORDS.search(shadow, before, end + DEFEAT)
    ):
        return []
    middle = shadow.index("-", start, end)
    low, high = near.reading.low, near.reading.high
    return [_side(start, middle, low, VOTES), _side(middle + 1, end, high, VOTES)]


DEFEAT = 80
"""Code points around a vote in which the bill is told of."""


def _is_vote(near: Near) -> bool:
    """Whether a vote is told in words: "voted 68 to 32", no change of a number."""
    if near.next != "to" or near.word in CHANGES or not near.exact(10_000):
        return False
    second = _SECOND.match(near.shadow, near.end + len(VOTED_TO))
    return (
        second is not None
        and near.shadow.startswith(VOTED_TO, near.end)
        and int(second[0].replace(",", "").replace(".", "")) < (near.reading.value or 0)
        and VOTE_WORDS.search(near.shadow, max(0, near.start - 60), near.start) is not None
    )


def _tally(near: Near, other: int) -> list[Quantity]:
    """Two counts of a vote (52-48), the second at `other`, or a multiple ("outnumbered 3-1").

    Else one number that is no claim: a score, or an id where a third part follows.
    """
    second = _SECOND.match(near.shadow, other)
    around = near.shadow[max(0, near.start - 90) : near.end + 70]
    near_end = near.end
    if second is None:
        return [no_claim(near, "id")]
    near.end = second.end()
    if near.shadow[second.end() : second.end() + 1] == "-":
        return [no_claim(near, "id")]
    value = int(second[0].replace(",", "").replace(".", ""))
    if _is_poll(near, value) or _are_shares(near, value):
        return [_side(near.start, near_end, near.reading.value, "%"), _side(second.start(), second.end(), value, "%")]
    if near.reading.value is None or not _is_counted(around) or _SETS.search(around):
        multiple = value == 1 and MULTIPLE_WORDS.search(around) and not SCORE_WORDS.search(around)
        return [count(near, "ratio") if multiple else no_claim(near, "score")]
    unit = DELEGATES if DELEGATE_WORDS.search(around) else VOTES
    return [_side(near.start, near_end, near.reading.value, unit), _side(second.start(), second.end(), value, unit)]


def _is_counted(around: str) -> bool:
    """Whether votes or delegates are told of around a pair of numbers."""
    return VOTE_WORDS.search(around) is not None or DELEGATE_WORDS.search(around) is not None


def _slashed(near: Near) -> list[Quantity]:
    """The two shares of a pollster's shorthand: "leads Vane 48/41", "backers move to her 75/16"; none elsewhere."""
    second = _SECOND.match(near.shadow, near.end + 1)
    value = int(second[0]) if second is not None and second[0].isdigit() else 0
    first, last = near.reading.value or 0, second.end() if second is not None else near.end
    if not (value <= first and FEWEST_SLASHED <= first + value <= ALL) or near.shadow[last : last + 1] == "/":
        return []
    if POLL_WORDS.search(near.shadow, max(0, near.start - POLL_REACH), near.end + HEADLINE) is None:
        return []
    near_end, near.end = near.end, last
    return [_side(near.start, near_end, first, "%"), _side(near_end + 1, last, value, "%")]


FEWEST_SLASHED, ALL = 45, 100
"""Percent that both have together at least and at most."""


def _shares(near: Near, other: int) -> list[Quantity]:
    """The two shares of "leads 54 - 42 percent"; none where the second is the larger, or no percent follows."""
    first, end = near.reading.value, near.end
    second = _SECOND.match(near.shadow, other)
    if second is None or first is None or "," in second[0]:
        return []
    near.end = second.end()
    value = neat(float(second[0]))
    if not _are_shares(near, value):
        near.end = end
        return []
    return [_side(near.start, end, first, "%"), _side(second.start(), second.end(), value, "%")]


def _are_shares(near: Near, other: Number) -> bool:
    """Whether percent stands behind two numbers, the larger first, that are no more than a hundred together."""
    first = near.reading.value or 0
    return other < first <= 100 - other and PERCENT.match(near.shadow, near.end) is not None


def _side(start: int, end: int, value: Number | None, unit: str) -> Quantity:
    """One side of a tally: votes, delegates, or the share of a poll."""
    kind = "percent" if unit == "%" else "count"
    return Quantity(start, end, kind, value, value, value, "exact", "exact", unit, unit, unit, end, None)


def _is_poll(near: Near, other: int) -> bool:
    """Whether a pair are shares of a poll: "leads 50-46 in a survey of likely voters"; nearly a hundred together."""
    both = (near.reading.value or 0) + other
    return (
        FEWEST_SHARES <= both <= 100 and POLLED.search(near.shadow, max(0, near.start - 90), near.end + 90) is not None
    )


FEWEST_SHARES = 70
"""Percent that the two sides of a poll have together at least."""
