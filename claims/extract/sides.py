"""A number in, the same with its other side out: ranges that a unit or "between" parts, and pairs that are no range."""

from claims.extract.near import Near
from claims.extract.page import Page
from claims.extract.quantity import Quantity
from claims.grammar.en.guards import VOTE_WORDS
from claims.grammar.en.joints import (
    BARE,
    BY,
    CHANGES,
    COMPARED,
    FORESEEN,
    FROM,
    FROM_WORD,
    IN_YEAR,
    JOINING,
    LISTING,
    LOSES,
    NEXT_NAME,
    NEXT_SHARE,
    OF_PART,
    ON,
    OTHER_SIDE,
    PAID,
    PAIRING,
    PAIRS,
    PART_NEXT,
    PARTY_WORDS,
    PERCENT_TO,
    RANGES,
    RIVAL,
    SCALED,
    SOLD_FOR,
    SPOKEN,
    VOTED_TO,
    YEAR_AGO,
    YEARS,
)
from claims.grammar.en.numbers import LONGEST, read_number
from claims.grammar.en.readings import Reading, neat, scale_of
from claims.grammar.en.tags import tag_word
from claims.grammar.en.units import PERCENT

SHARING = frozenset({"measure", "percent", "money"})
"""Kinds whose unit a bare figure behind them shares: "from 208 pounds to 193"."""


def join_sides(near: Near) -> None:
    """Moves the number's reading and end to hold the other side of "between 30 and 40" or "5% to 20%", or to leave
    out that of
    "rose by 30 to 400": two figures, not a range.
    """
    form = near.reading.form
    if form == "exact":
        if not near.left:
            return
        if JOINING in near.shadow[max(0, near.start - 16) : near.start]:
            _join_between(near)
        elif near.behind == "," and near.word not in LISTING:
            _join_spoken(near)
        elif near.behind == "%" or (near.behind in {" ", "-"} and near.next[:3] in {"per", "pct", "%"}):
            _join_percent(near)
    elif form == "range" and " to " in near.shadow[near.start : near.end]:
        _part_change(near)
    elif form == "multiple" and near.digits and VOTED_TO in near.shadow[near.start : near.end]:
        _part_vote(near)


def _changes(near: Near) -> bool:
    """Whether the words before say that something moved from or by the figure, and not from one range to another."""
    if (near.word.rstrip("$`") or near.second_last()) in PAIRING and _is_of_pairs(near):
        return False
    left = near.shadow[max(0, near.start - 30) : near.start].rstrip("$`").split()
    return bool(left) and left[-1] in CHANGES and not (left[-1] == "from" and len(left) > 1 and left[-2] in RANGES)


def _part_change(near: Near) -> None:
    reading = near.reading
    if near.word == IN_YEAR and reading.low in YEARS and reading.high not in YEARS:  # "from 853 in 2000 to 355,000"
        year = read_number(near.shadow, near.start, near.start + 4)
        if year is not None:
            _move(near, *year)
        return
    word = near.word.rstrip("$`") or near.second_last()
    if word != BY and word not in FROM and (reading.low or 0) < (reading.high or 0) <= NEAR_BY * (reading.low or 0):
        return  # "has risen 8 to 9 inches"
    far = (reading.high or 0) >= FAR_APART * (reading.low or 0)
    if not (word in LOSES and far) and (not _changes(near) or (word == BY and not far)):
        return
    first = read_number(near.shadow, near.start, near.shadow.index(" to ", near.start))
    if first is not None:
        _move(near, *first)


FAR_APART = 2.5
"""Times that what something comes to is of what it moved by, at least: "fell by 30 to 400"."""


NEAR_BY = 1.3
"""Times its low end that the high end of a range is at most, behind "rose" or "fell"."""


def _is_of_pairs(near: Near) -> bool:
    """Whether the figure opens one of two ranges: "lowered its outlook from 8 to 11 per cent to 6 to 9 per cent"."""
    first, last = max(0, near.start - PAIRS_REACH), near.end + PAIRS_REACH
    at = near.start - (near.before in "$`")
    return any(at in {pairs.start(n) for n in (1, 2, 3, 4)} for pairs in PAIRS.finditer(near.shadow, first, last))


PAIRS_REACH = 60
"""Code points on either side in which two ranges stand."""


def _part_vote(near: Near) -> None:
    """Leaves the first side of "voted 9 to 1", which is no multiple."""
    if VOTE_WORDS.search(near.shadow, max(0, near.start - 60), near.start) is None:
        return
    first = read_number(near.shadow, near.start, near.shadow.index(VOTED_TO, near.start))
    if first is not None:
        _move(near, *first)


def _join_between(near: Near) -> None:
    unit = PERCENT.match(near.shadow, near.end)
    second = OTHER_SIDE.match(near.shadow, unit.end() if unit else near.end)
    other = read_number(near.shadow, second.end(), second.end() + LONGEST) if second else None
    if (
        second is None
        or other is None
        or other[0].form not in {"exact", "vague"}
        or near.reading.low is None
        or other[0].low is None
    ):
        return
    low, high = near.reading.low, other[0].low
    digits = near.shadow[near.start : near.end]
    scale = scale_of(near.shadow[second.end() : other[1]])
    if low < 1000 <= high and scale > 1 and digits.replace(".", "").replace(",", "").isdigit():
        low = neat(low * scale)
    if low > high and unit is not None:  # "between 6.8% and 5.3%"
        low, high = high, low
    if low < high and not (1900 <= low <= 2100 and 1900 <= high <= 2100 and digits.isdigit()):
        _move(near, Reading(None, low, None if second["open"] else high, "range"), other[1])


def _join_spoken(near: Near) -> None:
    """The range of "60, 70 families", as it is said: the next round number, or the next at all, with no "and"."""
    match = SPOKEN.match(near.shadow, near.end)
    other = read_number(near.shadow, match.start(1), match.end(1)) if match else None
    low, high = near.reading.low, other[0].high if other else None
    if match is None or other is None or low is None or high is None or other[1] != match.end(1):
        return
    steps = {1} if high <= SPOKEN_ONES else {10, 100, 1000} if low % 10 == 0 else set()
    follows = near.shadow[match.end() : match.end() + LONGEST].split(None, 1)[:1]
    if high - low in steps and follows and tag_word(follows[0].strip(".,;:\"'")) in "sz":
        _move(near, Reading(None, low, high, "range"), match.end(1))


SPOKEN_ONES = 10
"""Up to it, two numbers one behind the other are said as a range: "two, three hours"."""


def _join_percent(near: Near) -> None:
    """The range of "5 per cent to 20 per cent", which names its unit twice."""
    unit = PERCENT.match(near.shadow, near.end)
    joint = PERCENT_TO.match(near.shadow, unit.end()) if unit else None
    if joint is None or (_changes(near) and not (near.previous != "from" and near.second_last() in RANGES)):
        return
    other = read_number(near.shadow, joint.end(), joint.end() + LONGEST)
    if other is None or not PERCENT.match(near.shadow, other[1]) or not (near.reading.low or 0) < (other[0].low or 0):
        return
    _move(near, Reading(None, near.reading.low, other[0].low, "range"), other[1])


def _move(near: Near, reading: Reading, end: int) -> None:
    near.reading, near.end = reading, end
    near.look_behind()


def share_unit(page: Page, before: Quantity, quantity: Quantity) -> Quantity:
    """The bare figure of "from 208 pounds to 193" with the unit of the one before it; the quantity as it is
    elsewhere.

    A percentage is shared only behind "from": "rose 40% to 1,200" counts something else.
    """
    shadow = page.shadow
    if before.kind in {"money", "measure"} and _is_amount(shadow, before, quantity):
        return with_unit(before, quantity)
    if before.kind == "percent" and _is_part_share(shadow, before, quantity):
        return with_unit(before, quantity)
    if before.kind == "percent" and (_is_rival(shadow, before, quantity) or _is_next_share(page, before, quantity)):
        return with_unit(before, quantity)
    if (
        before.kind not in SHARING
        or (before.kind == "percent" and not _from(shadow, before.start))
        or not before.unit_end <= quantity.start <= before.unit_end + 14
        or ON.match(shadow, before.unit_end, quantity.start) is None
        or BARE.match(shadow, quantity.end) is None
    ):
        return quantity
    return with_unit(before, quantity)


def share_scale(shadow: str, before: Quantity, quantity: Quantity) -> Quantity:
    """The bare figure before "to" with the scale and unit of the one behind it: "from 2.1 to 3.4 billion euros"; as it
    is elsewhere.
    """
    value, other = before.value, quantity.value if quantity.value is not None else quantity.low
    if (
        value is None
        or not other
        or before.form != "exact"
        or shadow[before.unit_end : quantity.start].rstrip("$`") != VOTED_TO
        or not (before.kind == quantity.kind or (before.kind == "count" and quantity.kind in SHARING))
        or FROM_WORD not in shadow[max(0, before.start - 12) : before.start].split()
    ):
        return before
    scale = scale_of(shadow[quantity.start : quantity.end])
    scaled = neat(value * scale) if scale_of(shadow[before.start : before.end]) == 1 else value
    if not other <= MOST_CHANGE * scaled <= MOST_CHANGE**2 * other:
        return before
    if before.kind == "count" != quantity.kind:
        before = with_unit(quantity, before)
    return before._replace(
        value=scaled, low=None if before.low is None else scaled, high=None if before.high is None else scaled
    )


MOST_CHANGE = 25
"""Times that one of two figures of a change, told in one scale, is of the other."""


def _is_rival(shadow: str, before: Quantity, quantity: Quantity) -> bool:
    """Whether a bare number is another's share: "58 percent to Vane's 41", "51 percent, while others put it at 47"."""
    return (
        before.unit_end <= quantity.start <= before.unit_end + RIVAL_REACH
        and (quantity.value or 0) < 100
        and BARE.match(shadow, quantity.end) is not None
        and RIVAL.search(shadow, before.unit_end, quantity.start) is not None
        and SENTENCE_ENDS.isdisjoint(shadow[before.unit_end : quantity.start].replace("; ", ""))
    )


def _is_part_share(shadow: str, before: Quantity, quantity: Quantity) -> bool:
    """Whether a bare number is the share of a part, put in brackets: "17 percent (14 for nurses and 20 for cooks)"."""
    if (quantity.value or 0) > 100 or OF_PART.match(shadow, quantity.end) is None:
        return False
    between = shadow[before.unit_end : quantity.start]
    return between == " (" or (before.unit_end == before.end and PART_NEXT.fullmatch(between) is not None)


def _is_next_share(page: Page, before: Quantity, quantity: Quantity) -> bool:
    """Whether a bare number is the share of the next name of a list: "Labour on 44 per cent, the Greens on 9"."""
    if (quantity.value or 0) >= 100 or quantity.start - before.unit_end > LISTED_REACH:
        return False
    named = NEXT_SHARE.fullmatch(page.shadow, before.unit_end, quantity.start)
    if named is None and (bare := NEXT_NAME.fullmatch(page.shadow, before.unit_end, quantity.start)) is not None:
        last = page.text[bare.start("name") : bare.end("name")].split()[-1]
        named = bare if last[0].isupper() or last in PARTY_WORDS else None
    return (
        named is not None
        and (named["name"] is None or page.text[named.start("name")].isupper())
        and BARE.match(page.shadow, quantity.end) is not None
    )


LISTED_REACH = 60
"""Code points between two shares of a list."""
RIVAL_REACH = 110
"""Code points between two shares that are compared."""


def with_unit(before: Quantity, quantity: Quantity) -> Quantity:
    """The quantity with the unit of the one before it."""
    return quantity._replace(kind=before.kind, unit=before.unit, printed=before.printed, normal=before.normal)


def _is_price(shadow: str, before: Quantity, quantity: Quantity) -> bool:
    """Whether a bare number is the price of what had another: "cost 15,000 francs in 2021 and now sells for 26,000"."""
    if before.kind != "money" or quantity.start - before.unit_end >= COMPARED_REACH:
        return False
    sold = SOLD_FOR.search(shadow, before.unit_end, quantity.start)
    if sold is None or BARE.match(shadow, quantity.end) is None:
        return False
    return SENTENCE_ENDS.isdisjoint(shadow[before.unit_end : quantity.start])


def _is_amount(shadow: str, before: Quantity, quantity: Quantity) -> bool:
    """Whether a bare number is compared with an amount of money: "$4 billion, against 3.9 billion a year earlier"."""
    if _is_price(shadow, before, quantity):
        return True
    if not (
        before.unit_end <= quantity.start <= before.unit_end + COMPARED_REACH
        and shadow[quantity.start : quantity.end].endswith(SCALED)
        and any(bare.match(shadow, quantity.end) for bare in (BARE, YEAR_AGO, FORESEEN))
    ):
        return False
    if before.kind == "money" and PAID.search(shadow, before.unit_end, quantity.start):
        return True
    if before.kind == "money" and FORESEEN.match(shadow, quantity.end):
        return True
    compared = COMPARED.search(shadow, before.unit_end, quantity.start) is not None
    return compared and SENTENCE_ENDS.isdisjoint(shadow[before.unit_end : quantity.start])


COMPARED_REACH = 60
"""Code points between two amounts that are compared."""
SENTENCE_ENDS = frozenset(".;:\n")


def _from(shadow: str, start: int) -> bool:
    return any(word in FROM for word in shadow[max(0, start - 16) : start].split())
