"""A bare figure in, the same with the unit or the scale of one told with it out: "from 208 pounds to 193"."""

from claims.extract.page import Page
from claims.extract.quantity import Quantity
from claims.grammar.en.joints import (
    ANSWERS,
    BARE,
    CHANGED_BY,
    CHOSEN,
    COMPARED,
    DEGREES,
    FELT_LIKE,
    FORESEEN,
    FORESEEN_BEHIND,
    FROM,
    FROM_EARLIER,
    FROM_WORD,
    IN_PLACE,
    LIST_JOINTS,
    MEASURED_BEFORE,
    MOVED_BY,
    NEXT_CHOICE,
    NEXT_NAME,
    NEXT_SHARE,
    OF_OTHERS,
    OF_PART,
    ON,
    OTHER_ANSWER,
    PAID,
    PART_NEXT,
    PARTY_WORDS,
    PLACE_BETWEEN,
    RIVAL,
    SCALED,
    SHARE_AGAIN,
    SHARE_OF_OTHERS,
    SOLD_FOR,
    THEN_TO,
    UP_FROM,
    VOTED_TO,
    YEAR_AGO,
)
from claims.grammar.en.readings import neat, scale_of
from claims.grammar.en.units import HUNDREDTHS, PER

SHARING = frozenset({"measure", "percent", "money"})
"""Kinds whose unit a bare figure behind them shares: "from 208 pounds to 193"."""


def share_unit(page: Page, before: Quantity, quantity: Quantity) -> Quantity:
    """The bare figure of "from 208 pounds to 193" with the unit of the one before it; the quantity as it is
    elsewhere.

    A percentage is shared only behind "from": "rose 40% to 1,200" counts something else.
    """
    shadow = page.shadow
    if before.kind in {"money", "measure"} and _is_amount(shadow, before, quantity):
        return with_unit(before, quantity)
    if before.kind == "measure" and _is_next_named(page, before, quantity):
        return with_unit(before, quantity)
    if before.kind in {"measure", "duration"} and _is_compared(shadow, before, quantity):
        return with_unit(before, quantity)
    if before.kind == "measure" and _is_change(shadow, before, quantity):
        return with_unit(before, quantity)
    if before.kind == "measure" and _is_next_place(page, before, quantity):
        return with_unit(before, quantity)
    if before.kind == "measure" and before.printed in DEGREES and _is_temperature(shadow, before, quantity):
        return with_unit(before, quantity)
    if before.kind == "measure" and _is_later(shadow, before, quantity):
        return with_unit(before, quantity)
    if before.kind == "percent" and _is_part_share(shadow, before, quantity):
        return with_unit(before, quantity)
    if before.kind == "percent" and (_is_rival(shadow, before, quantity) or _is_next_share(page, before, quantity)):
        return with_unit(before, quantity)
    if before.kind == "percent" and _is_next_choice(page, before, quantity):
        return with_unit(before, quantity)
    if before.kind == "percent" and _is_earlier_share(shadow, before, quantity):
        return with_unit(before, quantity)
    if before.kind == "percent" and _is_share_again(page, before, quantity):
        return with_unit(before, quantity)
    if before.kind == "percent" and _is_other_answer(page, before, quantity):
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


def share_back(shadow: str, found: list[Quantity], quantity: Quantity) -> None:
    """Give the bare numbers of a list the unit of its last figure: "410, 395, 372 and 351 tonnes"."""
    start, last = quantity.start, len(found) - 1
    commas = False
    for index in range(last, max(-1, last - MOST_LISTED), -1):
        before = found[index]
        joint = shadow[before.end : start]
        commas = commas or joint == ", "
        if before.kind != "count" or before.form != "exact" or joint not in LIST_JOINTS or not shadow[start].isdigit():
            break
        start = before.start
    else:
        index = max(-1, last - MOST_LISTED)
    if commas:
        found[index + 1 :] = [with_unit(quantity, before) for before in found[index + 1 :]]


MOST_LISTED = 6


def share_times(shadow: str, found: list[Quantity], quantity: Quantity) -> None:
    """Makes a multiple of the bare number that one shares its "times" with: "1.7 and 2.9 times more likely"."""
    before = found[-1]
    if (
        before.form == "exact"
        and shadow[before.end : quantity.start] in LIST_JOINTS
        and shadow[quantity.start].isdigit()
    ):
        found[-1] = before._replace(kind="ratio")


def _is_next_named(page: Page, before: Quantity, quantity: Quantity) -> bool:
    """Whether a bare number is the measure of the next name of a list: "Alder 41,000 barrels a day; Birch 33,500"."""
    if quantity.start - before.unit_end > LISTED_REACH or BARE.match(page.shadow, quantity.end) is None:
        return False
    per = PER.match(page.shadow, before.unit_end)
    named = NEXT_NAME.fullmatch(page.shadow, per.end() if per else before.unit_end, quantity.start)
    if named is None or page.shadow[named.start()] not in ",;":
        return False
    words = page.text[named.start("name") : named.end("name")].split()
    return all(word[0].isupper() for word in words)


def _is_compared(shadow: str, before: Quantity, quantity: Quantity) -> bool:
    """Whether a bare number is an earlier one of the measure before it: "33,000 tonnes of beans, down from 46,000"."""
    between = shadow[before.unit_end : quantity.start]
    return (
        len(between) <= LISTED_REACH
        and MEASURED_BEFORE.search(between) is not None
        and any(rule.match(shadow, quantity.end) for rule in (BARE, YEAR_AGO, PER, FORESEEN_BEHIND))
        and ";" not in between
        and "\n" not in between
        and 0 < (before.value or before.high or 0) <= MOST_CHANGE * (quantity.value or 0)
        and (quantity.value or 0) <= MOST_CHANGE * (before.value or before.high or 0)
    )


def _is_change(shadow: str, before: Quantity, quantity: Quantity) -> bool:
    """Whether a bare number is what the measure before it changed by: "970 million tonnes, a drop of 25 million"."""
    between = shadow[before.unit_end : quantity.start]
    return (
        len(between) <= CHANGE_REACH
        and CHANGED_BY.search(between) is not None
        and BARE.match(shadow, quantity.end) is not None
        and 0 < (quantity.value or 0) <= (before.value or before.high or 0)
    )


CHANGE_REACH = 40
"""Code points between a measure and what it changed by."""


def _is_temperature(shadow: str, before: Quantity, quantity: Quantity) -> bool:
    """Whether a bare number is another temperature: "could hit 97 degrees and feel like 105"."""
    near = quantity.start - before.unit_end <= LISTED_REACH and BARE.match(shadow, quantity.end) is not None
    return near and FELT_LIKE.search(shadow, before.unit_end, quantity.start) is not None


def _is_later(shadow: str, before: Quantity, quantity: Quantity) -> bool:
    """Whether a bare number is what a measure came to: "from 68,000 acres in 1960 to 17,000 in 2004"."""
    return (
        quantity.start - before.unit_end <= LISTED_REACH
        and _from(shadow, before.start)
        and THEN_TO.match(shadow, before.unit_end, quantity.start) is not None
        and BARE.match(shadow, quantity.end) is not None
    )


def _is_next_place(page: Page, before: Quantity, quantity: Quantity) -> bool:
    """Whether a bare number is the measure of the next place of a list: "840 km of roads in Lund, 120 in Malm"."""
    if not page.shadow.startswith(IN_PLACE, quantity.end) or quantity.start - before.unit_end > LISTED_REACH:
        return False
    named = PLACE_BETWEEN.fullmatch(page.shadow, before.unit_end, quantity.start)
    behind = quantity.end + len(IN_PLACE)
    return named is not None and page.text[named.start("place")].isupper() and page.text[behind : behind + 1].isupper()


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


def _is_earlier_share(shadow: str, before: Quantity, quantity: Quantity) -> bool:
    """Whether a bare number is what a share was before: "29 percent, up from 24", not "rose 29 percent, up from 24"."""
    if not before.unit_end <= quantity.start <= before.unit_end + LISTED_REACH or (quantity.value or 0) >= 100:
        return False
    if BARE.match(shadow, quantity.end) is None:
        return False
    moved = shadow[max(0, before.start - 12) : before.start].split()[-1:]
    return UP_FROM.fullmatch(shadow, before.unit_end, quantity.start) is not None and MOVED_BY.isdisjoint(moved)


def _is_other_answer(page: Page, before: Quantity, quantity: Quantity) -> bool:
    """Whether a bare number is the share of others who answer: "41 percent agree, compared to 42 who do not"."""
    if not before.unit_end <= quantity.start <= before.unit_end + RIVAL_REACH or (quantity.value or 0) >= 100:
        return False
    between = page.shadow[before.unit_end : quantity.start]
    return (
        ANSWERS.match(page.text, quantity.end) is not None
        and OTHER_ANSWER.search(between) is not None
        and SENTENCE_ENDS.isdisjoint(between)
        and not any(letter.isdigit() for letter in between)
    )


def _is_share_again(page: Page, before: Quantity, quantity: Quantity) -> bool:
    """Whether a bare number is the same share at another time, or somebody else's: "31 percent; in May it was 29",
    "44 percent nationally and 39 in the state", "to 5 percent from 7 a year before".
    """
    shadow, first, last = page.shadow, before.unit_end, quantity.start
    if not first <= last <= first + AGAIN_REACH or (quantity.value or quantity.low or 0) > 100:
        return False
    if SHARE_OF_OTHERS.fullmatch(shadow, first, last) is not None:
        return OF_OTHERS.match(shadow, quantity.end) is not None
    if BARE.match(shadow, quantity.end) is None and YEAR_AGO.match(shadow, quantity.end) is None:
        return False
    if shadow[first:last] == FROM_EARLIER:
        return shadow.endswith(VOTED_TO, 0, before.start)
    again = SHARE_AGAIN.search(shadow, first, last)
    if again is None or page.sentence_index(quantity.start) - page.sentence_index(before.start) > 1:
        return False
    name = again.start("name")
    return name < 0 or page.text[name].isupper()


AGAIN_REACH = 120
"""Code points between two shares of one thing."""


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


def _is_next_choice(page: Page, before: Quantity, quantity: Quantity) -> bool:
    """Whether a bare number is the share that chose another: "60 percent backed Holm, 30 Vane and 10 Berg"."""
    first, last = before.unit_end, quantity.start
    if (quantity.value or 0) >= 100 or not first < last <= first + LISTED_REACH:
        return False
    if CHOSEN.match(page.text, quantity.end) is None:
        return False
    told = NEXT_CHOICE.fullmatch(page.shadow, first, last)
    if told is None:
        return False
    name = told.start("name") if told["name"] is not None else told.start("last")
    return page.text[name].isupper() and (told["name"] is not None or before.unit_end == before.end)


LISTED_REACH = 60
"""Code points between two shares of a list."""
RIVAL_REACH = 110
"""Code points between two shares that are compared."""


def with_unit(before: Quantity, quantity: Quantity) -> Quantity:
    """The quantity with the unit of the one before it: in hundredths of its currency too, where no scale tells that it
    is in whole ones.
    """
    printed = before.printed
    if before.kind == "money" and printed is not None and printed.lower().rsplit(" ", 1)[-1] in HUNDREDTHS:
        if (quantity.value or quantity.low or 0) >= LEAST_SCALED:
            printed = None  # "rose 3p to 120p after a profit of 9.2 billion"
        else:
            value, low, high = (
                None if n is None else neat(n / 100) for n in (quantity.value, quantity.low, quantity.high)
            )
            quantity = quantity._replace(value=value, low=low, high=high)
    return quantity._replace(
        kind=before.kind, unit=before.unit, printed=printed, normal=before.normal, why=before.why or quantity.why
    )


LEAST_SCALED = 100_000
"""An amount from which on it is in no hundredths."""


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
