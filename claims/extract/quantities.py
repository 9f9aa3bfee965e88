"""A page in, its quantities out: every number with its bounds, hedge, kind and unit, and those that are no claims
with why.
"""

import re
from collections.abc import Callable, Iterable, Iterator

from claims.documents.settings import Limits
from claims.documents.source import say_way_out
from claims.errors import ClaimsError
from claims.extract.amounts import share_currency
from claims.extract.bare_money import read_bare_money
from claims.extract.dated import read_dated
from claims.extract.guard import find_guard, is_cricket
from claims.extract.idioms import find_idiom
from claims.extract.labels import heads_columns
from claims.extract.lengths import join_length
from claims.extract.metres import part_metres
from claims.extract.near import Near
from claims.extract.page import Page
from claims.extract.particulars import DATE, KINDS, SHORT, may_be_particular, tells_length
from claims.extract.quantity import Quantity, count, no_claim
from claims.extract.shared import SHARING, share_back, share_scale, share_times, share_unit
from claims.extract.sides import join_sides
from claims.extract.tallies import is_score, read_defeat, read_lead, read_poll_share, read_sides
from claims.extract.units import STRONGEST, read_money, read_percent, read_sign, read_unit
from claims.grammar.en.ages import AGE_BEHIND, AGE_JOINTS
from claims.grammar.en.beside import TELLING_BEFORE, TELLING_BEHIND, TELLING_NUMBERS, TELLING_SECOND
from claims.grammar.en.function_words import EVERY, FOR, FOR_EVERY, OF, OR, OUT, PER
from claims.grammar.en.heads import find_heads
from claims.grammar.en.joints import BARE, CAUSE, FROM_EARLIER, JOINING, MOVED_WHERE, PAID_FOR, VOTED_TO
from claims.grammar.en.nouns import ARTICLES
from claims.grammar.en.number_words import TENS, TIMES
from claims.grammar.en.numbers import LONGEST, TIMES_COMPARED, read_number
from claims.grammar.en.ones import NUMBERED_TIMES, ORDINAL, ORDINALS, PER_ONE, PLACE_OF, POINTING, RANKING, SECOND
from claims.grammar.en.readings import Reading
from claims.grammar.en.tags import NOUNS, tag_word
from claims.grammar.en.units import TIME_UNITS

_RATIOS = frozenset({"fraction", "multiple", "rate"})


class TooManyFigures(ClaimsError):
    """A text with more figures than are held at a time."""


def find_quantities(
    page: Page, everything: bool = False, most: int = Limits().figures, particulars: bool = False
) -> list[Quantity]:
    """The quantities of a page in reading order, never overlapping; `most` at most, else TooManyFigures.

    With `everything`, numbers that are no claims come too, their kind and `why` filled; with `particulars`, those of
    them that may tell a particular.
    """
    shadow = page.shadow
    found: list[Quantity] = []
    last, behind, row_of = 0, 0, 0
    for start in _find_starts(page):
        if start < last:
            continue
        row = _ROW.match(shadow, start)
        if row is not None and not heads_columns(shadow, start, row.end()):
            last = row.end()
            continue
        row_of = row_of + 1 if start == behind + 1 and shadow[behind] == " " else 1
        if row_of > IN_ROW:
            behind = shadow.find(" ", start)
            continue
        read = read_number(shadow, start, start + LONGEST)
        if read is None:
            continue
        behind = read[1]
        for judged in _judge(Near(page, start, read[1], read[0])):
            part = judged.kind == "percent" or (judged.form == "fraction" and judged.unit is not None)
            last = judged.unit_end if part else judged.end  # "half of one percent", "a third of one acre"
            quantity = _share(page, found, judged)
            if quantity.why is None or everything:
                found.append(quantity)
            elif particulars and (whole := _as_particular(page, quantity)) is not None:
                quantity = whole
                last = max(last, quantity.end)
                joined = join_length(shadow, found[-1], quantity) if found else None
                found[-1:] = [joined] if joined else [*found[-1:], quantity]
        if len(found) > most:
            raise TooManyFigures(f"more than {most:,} figures in one text; {say_way_out('figures')}")
    return sorted([*found, *_find_ordinals(shadow, found)]) if everything else found


def _find_starts(page: Page) -> Iterable[int]:
    """Where numbers may begin: behind a headline that runs into it, too ("closedTwo men")."""
    heads = find_heads(page.shadow)
    return sorted({*heads, *page.runs}) if page.runs else heads


def _share(page: Page, found: list[Quantity], quantity: Quantity) -> Quantity:
    """A quantity with the unit, the scale or the currency that it shares with those found before it, which take what
    they share with it.
    """
    shadow = page.shadow
    if found and quantity.kind == "count":
        quantity = share_unit(page, _told_before(shadow, found, quantity.start), quantity)
        if quantity.kind == "count":
            quantity = share_currency(shadow, found, quantity)
    if quantity.hedge == "more_than" and quantity.kind == "money" and _is_cause(shadow, quantity):
        quantity = quantity._replace(hedge="exact", low=quantity.value, high=quantity.value)
    if not found:
        return quantity
    if shadow.startswith(VOTED_TO, found[-1].unit_end):
        found[-1] = share_scale(shadow, found[-1], quantity)
    if found[-1].kind == "count":
        if quantity.form == "multiple":
            share_times(shadow, found, quantity)
        if quantity.kind in SHARING and shadow[quantity.start].isdigit():
            share_back(shadow, found, quantity)
    return quantity


def _may_be_particular(shadow: str, quantity: Quantity) -> bool:
    return quantity.kind in KINDS and may_be_particular(quantity.kind, shadow, quantity.start, quantity.end)


def _as_particular(page: Page, quantity: Quantity) -> Quantity | None:
    """A number that may tell a particular, of a date with all of it; None where it tells none."""
    told = _may_be_particular(page.shadow, quantity)
    if not told and not is_brief(page):
        return None
    whole = _whole_date(page, quantity)
    return whole if told or tells_length(whole.kind, page.text, whole.start, whole.end) else None


def is_brief(page: Page) -> bool:
    """Whether a page is a short text that nobody dates, as a statement is that somebody wants checked."""
    return page.published is None and len(page.text) < SHORT


def _whole_date(page: Page, quantity: Quantity) -> Quantity:
    """A number of a date with all of the date, others as they are: the day of "3 March 1994", not 3."""
    if quantity.kind != DATE or quantity.value is None:
        return quantity
    dated = read_dated(page.shadow, quantity.start, quantity.end, page.published)
    if dated is None:
        return quantity
    start, end, number = dated
    return quantity._replace(start=start, end=end, value=number, low=number, high=number, unit_end=end)


def _is_cause(shadow: str, quantity: Quantity) -> bool:
    """Whether an amount behind "over" is what somebody is sued or jailed for: a noun follows it."""
    noun = shadow[quantity.unit_end : quantity.unit_end + 24].split(" ", 2)
    if len(noun) < 2 or noun[0] or tag_word(noun[1].rstrip(".,;:")) not in NOUNS:
        return False
    return CAUSE.search(shadow, max(0, quantity.start - CAUSE_REACH), quantity.start) is not None


CAUSE_REACH = 80


def _told_before(shadow: str, found: list[Quantity], start: int) -> Quantity:
    """The figure that one at `start` may share its unit with: no length of time, and of an amount that is converted in
    brackets the one before them, as if it stood where they end ("1.46 billion euros ($1.59 billion)"), or of one that
    changed by so much ("1.4 billion euros, down 18% from 1.71 billion").
    """
    said = [quantity for quantity in found[-4:] if quantity.why is None] or found[-1:]
    last = said[-1]
    if (
        len(said) > 1
        and last.kind == said[-2].kind == "money"
        and shadow.startswith(")", last.unit_end)
        and shadow.startswith(" (", said[-2].unit_end)
    ):
        return said[-2]._replace(unit_end=last.unit_end + 1)
    moved = len(said) > 1 and last.kind == "percent" and said[-2].kind == "money"
    if moved and shadow[last.unit_end : start] == FROM_EARLIER and shadow.endswith(MOVED_WHERE, 0, last.start):
        return said[-2]._replace(unit_end=last.unit_end)
    return last


"""Around a change, what an amount was before."""


IN_ROW = 3
"""Numbers with nothing but a blank between them of which each is still looked at: one behind them counts nothing."""


def _find_ordinals(shadow: str, found: list[Quantity]) -> Iterator[Quantity]:
    """The ranks in words (fourth round) that stand in no other quantity."""
    taken = {position for quantity in found for position in range(quantity.start, max(quantity.end, quantity.unit_end))}
    for match in ORDINAL.finditer(shadow):
        if match.start() not in taken and not shadow.endswith(PER_ONE, 0, match.start()):
            rank = ORDINALS[match[0]]
            yield Quantity(
                *match.span(), "ordinal", rank, rank, rank, "exact", "exact", None, None, None, match.end(), "ordinal"
            )


def _judge(near: Near) -> list[Quantity]:
    """What a number is, by the words right around it: mostly one quantity, two where a vote is tallied."""
    return [count(near)] if _is_plain(near) else _weigh(near)


def _is_plain(near: Near) -> bool:
    """Whether a number stands between two words of which neither can make anything else of it than a count."""
    word = near.previous
    if near.next in TELLING_BEHIND or word in TELLING_BEFORE or near.before != " " or near.behind != " ":
        return False
    _, low, _, form = near.reading
    if low is None or form not in FEWEST or not (word.isalpha() and near.next.isalpha()):
        return False
    start, end, text = near.start, near.end, near.text
    if word in AGE_JOINTS and tag_word(near.next) in AGE_BEHIND:
        return False
    if form == "vague" and (near.next in PAID_FOR or low == SCORE):
        return False
    if low < (STRONGEST if near.digits else FEWEST[form]) or low in TELLING_NUMBERS or near.shadow[end - 1] == "m":
        return False
    first = start - 1 - len(word)
    return (
        text[end + 1].islower()
        and not text[start].isupper()
        and text[first : start - 1].islower()
        and near.shadow.startswith(word, first)
        and near.second_last() not in TELLING_SECOND
        and JOINING not in near.shadow[max(0, start - 16) : start]
    )


SCORE = 40
"""The least that scores are, of which those of a test are none."""
FEWEST = {"exact": 2, "vague": 3}
"""Number words below it ("one", "a couple") may only point."""


def _weigh(near: Near) -> list[Quantity]:
    """The same, by all that can stand beside a number, asked in one order."""
    join_sides(near)
    if near.digits and near.shadow[near.end - 1] == "m":
        part_metres(near)
    for read in READERS:
        quantity = read(near)
        if quantity is not None:
            return [quantity]
    return read_sides(near) or _weigh_count(near)


def _read_denominator(near: Near) -> Quantity | None:
    return no_claim(near, "idiom") if _is_denominator(near) else None


def _read_rank(near: Near) -> Quantity | None:
    return _rank(near) if (near.next in RANKED_OF or near.behind == "-") and _is_rank(near) else None


def _read_share(near: Near) -> Quantity | None:
    """The share of a poll, its sign read."""
    read_sign(near)
    return read_poll_share(near)


def _read_guarded(near: Near) -> Quantity | None:
    """A number that is none to count, by what guards it, or whose separators part nothing."""
    guard = find_guard(near)
    if guard is not None:
        return no_claim(near, guard)
    unread = near.digits and near.behind in SEPARATORS and near.shadow[near.end + 1 : near.end + 2].isdigit()
    return _unread(near) if unread else None


def _read_idiom(near: Near) -> Quantity | None:
    idiom = find_idiom(near)
    return None if idiom is None else no_claim(near, idiom)


def _read_or_two(near: Near) -> Quantity | None:
    """One or two of what is named before them: "told a joke or two", "a small shot or two was fired"."""
    if near.word != OR or near.digits or not near.exact(2) or near.reading.value != 2:
        return None
    noun, led = near.second_last(), not ARTICLES.isdisjoint(near.left[-2 - OR_TWO_WORDS : -2])
    if not led or not noun.isalpha() or noun in TIME_UNITS or (near.next and tag_word(near.next) in NOUNS):
        return None  # "a red or two blue lorries"
    near.reading = Reading(None, 1, 2, "range")
    return count(near)


OR_TWO_WORDS = 2
"""Words between "or two" and the article before the noun: "an old joke"."""


def _read_ratio(near: Near) -> Quantity | None:
    return count(near, "ratio") if near.reading.form in _RATIOS else None


def _read_point(near: Near) -> Quantity | None:
    """A batting average, or a calibre: ".312", ".38"."""
    if near.shadow[near.start] != ".":
        return None
    return no_claim(near, "score" if near.end - near.start > SHORT_PART else "name")


READERS: tuple[Callable[[Near], Quantity | None], ...] = (
    _read_denominator, read_money, _read_rank, _read_share, _read_guarded, read_percent, read_unit, _read_or_two,
    _read_idiom,
    _read_ratio, _read_point, read_lead,
)  # fmt: skip
"""What a number can be but a count, in the order in which it is asked."""


def _weigh_count(near: Near) -> list[Quantity]:
    """A number that nothing beside it makes anything else of, by its own form: a count, a score, a defeat."""
    form = near.reading.form
    bare = read_bare_money(near) if form == "vague" else None
    if bare is not None:
        return [bare]
    if form == "range" and near.next == TIMES and TIMES_COMPARED.match(near.shadow, near.end):
        return [count(near, "ratio")._replace(printed=TIMES)]  # "two to three times higher"
    if form == "range" and _PAIR.fullmatch(near.shadow, near.start, near.end):
        return [no_claim(near, "score")] if is_score(near) else read_defeat(near) or [count(near)]
    return [no_claim(near, "score") if _may_be_runs(near) and is_cricket(near) else count(near)]


def _is_rank(near: Near) -> bool:
    """Whether a number in words is of a rank, or numbers a day behind it: "twenty-first", "night two of the fair"."""
    if near.behind == "-" and near.next in ORDINALS and near.next != SECOND:  # "a thirty-second film" lasts
        return not near.digits and near.reading.value in TENS.values()
    if near.word in RANKING and near.shadow.startswith(PLACE_OF, near.end):
        return near.exact(MOST_RANKED)  # "ranked 17 out of 34"
    numbers = near.next == OF and near.word in NUMBERED_TIMES and near.exact(MOST_NUMBERED)
    return numbers and near.second_last() not in POINTING


MOST_RANKED = 1000
RANKED_OF = frozenset([OF, OUT])
"""Behind a rank, before how many are ranked."""


def _rank(near: Near) -> Quantity:
    """The rank, its second word taken in: "twenty-first" 21."""
    value = near.reading.value
    if near.behind == "-" and value is not None:
        value += ORDINALS[near.next]
        near.end += 1 + len(near.next)
        near.reading = Reading(value, value, value, "exact")
    return no_claim(near, "ordinal")


MOST_NUMBERED = 12
"""Days of an event that are numbered in words."""
ROUND = frozenset(10**n for n in range(1, 10))
"""What others are counted per."""


def _is_denominator(near: Near) -> bool:
    """Whether it only tells of how many another number is: "110 beans per 100 grams", "a nurse for every 70 beds"."""
    if near.word == PER:
        return near.reading.value in ROUND
    return near.word == EVERY and near.shadow.endswith(FOR_EVERY, 0, near.start)


def _may_be_runs(near: Near) -> bool:
    """Whether no noun follows a number, so that it can be runs: "a 37-ball 30 before", "258/5", "42*", "445 for 7"."""
    shadow, end = near.shadow, near.end
    if near.digits and (near.behind in {"*", "/"} or shadow.startswith((" (", " for "), end)):
        return True
    bare = BARE.match(shadow, end) is not None or (
        near.behind == " " and bool(near.next) and tag_word(near.next) in "pcv"
    )
    return bare and (near.digits or near.word == FOR)


SHORT_PART = 3
"""Code points of a calibre: .38."""


def _unread(near: Near) -> Quantity:
    """Digits whose separators part neither thousands nor decimals: "1,23,4"."""
    whole = _SEPARATED.match(near.shadow, near.start)
    end = near.end if whole is None else whole.end()
    return Quantity(near.start, end, "unread", None, None, None, "exact", "exact", None, None, None, end, UNREAD)


UNREAD = "its separators part neither thousands nor decimals"
SEPARATORS = frozenset(".,")
_SEPARATED = re.compile(r"\d+(?:[.,]\d+)+")
_ROW = re.compile(r"\d[\d.,]*(?:[ \t|;]+\d[\d.,]*){3,}")
"""A row of four bare numbers or more: a table's, of which no words say what is counted."""
_PAIR = re.compile(r"\d{1,3}-\d{1,3}")
