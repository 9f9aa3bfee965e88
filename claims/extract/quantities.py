"""A page in, its quantities out: every number with its bounds, hedge, kind and unit, and those that are no claims with why."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from claims.extract.page import Page
from claims.extract.words import Words, find_words
from claims.grammar.en.guards import (
    AFTER,
    BEFORE,
    DEFINITE,
    HALF_IDIOM,
    MONTHS,
    POLL_WORDS,
    SCORE_WORDS,
    VOTE_WORDS,
    YEAR_ALWAYS,
    YEAR_BEFORE,
)
from claims.grammar.en.heads import FIRST, HEADS
from claims.grammar.en.hedges import HEDGES_AFTER, LAST_WORDS, read_hedge
from claims.grammar.en.numbers import NUMBERS, Number, Reading, neat, scale_of
from claims.grammar.en.tags import tag_word
from claims.grammar.en.units import DURATION, HUNDREDTHS, MEASURE, MEASURES, MONEY_AFTER, MONEY_WORDS, PERCENT, SIGNS

LONGEST = 90
"""Code points that a number with its scale and range can take; hostile runs of digits or number words end here."""


class Quantity(NamedTuple):
    """A number where it stands, before it is known what is counted and who says so."""

    start: int
    end: int
    kind: str
    value: Number | None
    low: Number | None
    high: Number | None
    hedge: str
    form: str
    unit: str | None
    """As the ledger keeps it; None for a count, whose noun subjects.py finds."""
    printed: str | None
    """The unit as the text has it ("$ per share", "per cent")."""
    normal: str | None
    unit_end: int
    """Where the unit's words end."""
    why: str | None


def find_heads(shadow: str) -> Iterator[int]:
    """The offsets at which a figure can begin, in order."""
    if FIRST.match(shadow):
        yield 0
    for match in HEADS.finditer(shadow):
        start, end = match.span()
        if shadow[start] == "." and shadow[start - 1] in " \n$`-(" and start:
            yield start
        elif shadow[start + 1].isalpha() and shadow[end : end + 1].isdigit():
            yield end
        else:
            yield start + 1


def find_quantities(page: Page, everything: bool = False) -> list[Quantity]:
    """The quantities of a page in reading order, never overlapping.

    With `everything`, numbers that are no claims come too, their kind and `why` filled.
    """
    shadow = page.shadow
    found: list[Quantity] = []
    last = 0
    for start in find_heads(shadow):
        if start < last:
            continue
        read = NUMBERS.read(shadow, start, start + LONGEST)
        if read is None:
            continue
        reading, end = _joined(shadow, start, *read)
        for quantity in _judge(page, shadow, start, end, reading):
            if quantity.kind == "count" and found and found[-1].kind in _SHARING and _goes_on(shadow, found[-1], quantity):
                quantity = _shared(found[-1], quantity)
            last = max(last, quantity.end)
            if quantity.why is None or everything:
                found.append(quantity)
    return found


_OTHER_SIDE = re.compile(r"\ and\ (?:about\ |around\ |more\ than\ |up\ to\ |as\ many\ as\ |at\ least\ )?(?:(?:us|a|c|hk|nz)?[$`])?(?=[\da-z])", re.VERBOSE)


_SHARING = frozenset({"measure", "percent", "money"})
_ON = re.compile(r"(?:\ (?:[a-z]+\ )?to\ $|\ or\ $)")
_BARE = re.compile(r"\ ?[.,;)]|\ (?:by|for|in|on|at|and|as|over|from|last|this|after|since|when|while|during|within)\b|\s*$")


def _goes_on(shadow: str, before: Quantity, quantity: Quantity) -> bool:
    """Whether a bare figure goes on from one with a unit: "from 208 pounds to 193"."""
    return (
        before.unit_end <= quantity.start <= before.unit_end + 14
        and _ON.match(shadow, before.unit_end, quantity.start) is not None
        and _BARE.match(shadow, quantity.end) is not None
    )


def _shared(before: Quantity, quantity: Quantity) -> Quantity:
    return quantity._replace(kind=before.kind, unit=before.unit, printed=before.printed, normal=before.normal)


_CHANGES = frozenset("by from rose fell grew climbed dropped jumped rise fall up down increased decreased raised cut to was-not".split())


def _joined(shadow: str, start: int, reading: Reading, end: int) -> tuple[Reading, int]:
    """The reading with the other side of "between 30 and 40", or without that of "rose by 30 to 400": two figures, not a range."""
    left = shadow[max(0, start - 30) : start].rstrip("$`").split()
    if not left:
        return reading, end
    if reading.form == "range" and left[-1] in _CHANGES and " to " in shadow[start:end]:
        if left[-1] == "from" and len(left) > 1 and left[-2] in _RANGES:
            return reading, end
        if left[-1] == "by" and (reading.high or 0) < 2.5 * (reading.low or 0):
            return reading, end
        first = NUMBERS.read(shadow, start, shadow.index(" to ", start))
        return first or (reading, end)
    return _between(shadow, start, reading, end) if reading.form == "exact" else (reading, end)


_RANGES = frozenset("range ranges ranging ranged vary varies varying anywhere estimates aged ages children".split())


def _between(shadow: str, start: int, reading: Reading, end: int) -> tuple[Reading, int]:
    """The range of "between 30 and 40", of which the number rules see the first side alone."""
    unit = PERCENT.match(shadow, end)
    if "between" not in shadow[max(0, start - 16) : start]:
        return _to_percent(shadow, start, reading, end, unit.end()) if unit else (reading, end)
    second = _OTHER_SIDE.match(shadow, unit.end() if unit else end)
    if second is None:
        return reading, end
    other = NUMBERS.read(shadow, second.end(), second.end() + LONGEST)
    if other is None or other[0].form not in {"exact", "vague"} or reading.low is None or other[0].low is None:
        return reading, end
    low, high = reading.low, other[0].low
    if low < 1000 <= high and shadow[start:end].replace(".", "").isdigit() and scale_of(shadow[second.end() : other[1]]) > 1:
        low = neat(low * scale_of(shadow[second.end() : other[1]]))
    if low >= high or (1900 <= low <= 2100 and 1900 <= high <= 2100 and shadow[start:end].isdigit()):
        return reading, end
    return Reading(None, low, high, "range"), other[1]


_PERCENT_TO = re.compile(r"\ to\ (?=[\d.])|\ ?-\ ?(?=\d)", re.VERBOSE)


def _to_percent(shadow: str, start: int, reading: Reading, end: int, unit_end: int) -> tuple[Reading, int]:
    """The range of "5 per cent to 20 per cent", which names its unit twice."""
    joint = _PERCENT_TO.match(shadow, unit_end)
    words = shadow[max(0, start - 30) : start].split()
    if joint is None or words and words[-1] in _CHANGES and not (len(words) > 1 and words[-2] in _RANGES):
        return reading, end
    other = NUMBERS.read(shadow, joint.end(), joint.end() + LONGEST)
    if other is None or not PERCENT.match(shadow, other[1]) or not (reading.low or 0) < (other[0].low or 0):
        return reading, end
    return Reading(None, reading.low, other[0].low, "range"), other[1]


_PHONE = re.compile(r"\d{3}-\d{4}")
_DIGIT_RUN = re.compile(r"[\d,.]*\d")
_SIGN_BEFORE = re.compile(
    r"(?:(?<![a-z])(?:(?:u\.s\.|us|hk|nz|au)\ ?|ca|nt|mx|a|c|s|r))?[$`](?:us|a|nz|ca)?-?\ ?$|(?<![a-z])(?:usd|eur|gbp|jpy|inr|cny|rmb|aud|cad|chf|rs\.?|rm|ps|y=|sgd|hkd|nzd|myr|idr|krw|zar|nok|sek|dkk|php|nis)-?\ ?$",
    re.VERBOSE,
)


def _judge(page: Page, shadow: str, start: int, end: int, reading: Reading) -> list[Quantity]:
    """What a number is, from the words right around it: mostly one quantity, two where a vote is tallied."""
    before = shadow[start - 1] if start else " "
    left = shadow[max(0, start - 56) : start].split()
    if before in "$`" or (left and (left[-1] in _CODES or before != " " and _SIGN_BEFORE.search(shadow, max(0, start - 7), start))):
        return [_money(page, shadow, start, end, reading, left)]
    if left and (left[-1] == "minus" or before == "-" and (start < 2 or shadow[start - 2] in " ($`\n" or left[-1] == "minus-")):
        if PERCENT.match(shadow, end) or MEASURE.match(shadow, end):
            reading, before = _negative(reading), " "
    kind = _not_a_claim(page, shadow, start, end, reading, left, before)
    if kind is not None:
        return [_plain(page, start, end, reading, kind)]
    percent = PERCENT.match(shadow, end) or _shared_percent(shadow, end, left)
    if percent is not None:
        unit = "bp" if "basis" in percent[0] else "pp" if "point" in percent[0] or "ppt" in percent[0] else "%"
        found = _measured(page, start, end, reading, left, "percent", unit, percent.end(), unit)
        return [found._replace(printed=(found.printed or "%").replace("per cent", "percent"))]
    return _counted(page, shadow, start, end, reading, left, before)


_CODES = frozenset("usd eur gbp jpy inr cny rmb aud cad chf rs rs. rm us$ a$ hk$ c$ nz$ s$ $ `".split())
"""Codes and signs that may stand a space before their amount."""


def _hedged(page: Page, reading: Reading, left: list[str], end: int) -> tuple[Number | None, Number | None, Number | None, str, int]:
    """Value, low, high, hedge and where the words of the hedge behind the number end."""
    hedge = read_hedge([w.lstrip("\"'([") for w in left[-5:]]) if left else None
    stop = end
    after = _HEDGE_AFTER.match(page.shadow, end)
    if hedge is None or (after is not None and hedge in {"about", "exact"}):
        if after is not None:
            hedge, stop = HEDGES_AFTER[after[0].strip()], after.end()
        elif hedge is None:
            return *_bounds(reading, "exact"), stop
    elif after is not None:
        stop = after.end()
    return *_bounds(reading, hedge), stop


_HEDGE_AFTER = re.compile(
    "|".join(
        (r"\ ?" if not p[0].isalpha() else r"\ ") + re.escape(p) + (r"\b" if p[-1].isalpha() else "")
        for p in sorted(HEDGES_AFTER, key=len, reverse=True)
        if p not in {"at least", "minimum", "maximum", "tops", "approximately", "plus", "at most", "roughly"}
    )
)


def _bounds(reading: Reading, hedge: str) -> tuple[Number | None, Number | None, Number | None, str]:
    """Value, low, high and hedge of a reading under a hedge, as docs/labels.md tables them."""
    if reading.form == "range":
        if hedge in {"at_least", "more_than"}:
            return None, reading.low, reading.high, "range"
        return None, reading.low, reading.high, "range"
    if reading.form == "vague":
        return None, reading.low, None, "vague"
    value = reading.value
    if hedge in {"at_least", "more_than"}:
        return value, value, None, hedge
    if hedge in {"at_most", "less_than", "nearly"}:
        return value, None, value, hedge
    return value, value, value, hedge


def _measured(
    page: Page, start: int, end: int, reading: Reading, left: list[str], kind: str, unit: str, unit_end: int, normal: str
) -> Quantity:
    """A quantity with a unit of its own: money, percent, measure, duration."""
    value, low, high, hedge, stop = _hedged(page, reading, left, end)
    printed = " ".join(page.text[end:unit_end].strip(" -").split())
    return Quantity(start, end, kind, value, low, high, hedge, reading.form, unit, printed, normal, max(stop, unit_end), None)


def _negative(reading: Reading) -> Reading:
    """The reading below zero; a range turns round."""
    value, low, high = (None if n is None else -n for n in reading[:3])
    return Reading(value, high if reading.form == "range" else low, low if reading.form == "range" else high, reading.form)


def _plain(page: Page, start: int, end: int, reading: Reading, kind: str) -> Quantity:
    """A number that is no claim."""
    unit = None
    if kind == "age":
        unit = "year-old"
    return Quantity(
        start, end, kind, reading.value, reading.low, reading.high, "exact", reading.form, unit, unit, None, end, kind
    )


_SHARED = re.compile(r"(?=\ to\ [\d.]+(?:\ ?%|\ per\ ?cent))", re.VERBOSE)


def _shared_percent(shadow: str, end: int, left: list[str]) -> re.Match[str] | None:
    """A match that takes no room where "from 4.8 to 4.7 percent" gives its unit to both figures."""
    return _SHARED.match(shadow, end) if left and left[-1] == "from" else None


_PER = re.compile(r"\ (?:per|an?|each|a)\ (?:square\ (?:foot|meter|metre|mile|kilometre|kilometer)|sq\.?\ ?(?:ft|m|km)|barrel|gallon|gram|share|ounce|month|year|week|day|hour|person|head|night|ton|tonne|litre|liter|pound|bushel|mmbtu|capita|kilo|kilogram|kg|mile|acre)\b(?!\ (?:earlier|ago|before|later|after|in|prior))", re.VERBOSE)


def _money(page: Page, shadow: str, start: int, end: int, reading: Reading, left: list[str]) -> Quantity:
    """An amount of a currency, its sign before it."""
    sign = _SIGN_BEFORE.search(shadow, max(0, start - 7), start)
    first = sign.start() if sign else start - 1
    printed = page.text[first:start].strip().rstrip("-")
    code = SIGNS.get(printed.lower().replace(" ", "").rstrip("=-"), "USD")
    if shadow[start - 1] == "-" and "-" not in shadow[first - 1 : first]:
        reading = _negative(reading)
    words = shadow[max(0, first - 56) : first].split()
    value, low, high, hedge, stop = _hedged(page, reading, words, end)
    named = MONEY_AFTER.match(shadow, end) if code == "USD" else None
    if named is not None and named["money"] not in {"cents", "cent", "p"}:
        code = MONEY_WORDS.get(named[0].strip(" -"), MONEY_WORDS[named["money"]])
        stop = max(stop, named.end())
    per = _PER.match(shadow, stop)
    if per is not None:
        printed, stop = f"{printed} {per[0].strip()}", per.end()
    return Quantity(start, end, "money", value, low, high, hedge, reading.form, code, printed, code, stop, None)


def _not_a_claim(
    page: Page, shadow: str, start: int, end: int, reading: Reading, left: list[str], before: str
) -> str | None:
    """Why a number is no claim, from what is glued to it or stands beside it; None where it may be one."""
    digits = not shadow[start].isalpha()
    previous = left[-1] if left else ""
    if digits:
        kind = _glued(page, shadow, start, end, before, previous, left)
        if kind is not None:
            return kind
    after = AFTER.match(shadow, end)
    if after is not None:
        return _after_kind(page, shadow, after, start, end, digits, reading)
    word = previous.lstrip("(\"'[").rstrip("\"'")
    if word == "of" and len(left) > 1 and left[-2] in {"age", "ages"}:
        return "age"
    if word in BEFORE:
        kind = _named(page, shadow, start, end, word, digits, reading)
        if kind is not None:
            return kind
    if word.rstrip(".") in MONTHS and digits and word != "may." and reading.form in {"exact", "range"}:
        if _is_month(page, shadow, start, word) and (reading.low or 0) <= 31 or _is_year(reading, shadow, start, end):
            return "date"
    if digits and _is_year(reading, shadow, start, end):
        return _year(page, shadow, start, end, previous, left)
    if digits and reading.form == "exact" and _after_name(page, shadow, start, end, previous):
        return "name"
    if digits and _is_age(page, shadow, start, end, reading, before, left):
        return "age"
    return None


def _glued(page: Page, shadow: str, start: int, end: int, before: str, previous: str, left: list[str]) -> str | None:
    """Why digits that stick to other signs are no number of their own: F-16, @name2, #3, 3.2.1, a line's numbering."""
    if end - start > 7 and shadow[start:end].isdigit() or _PHONE.fullmatch(shadow, start, end):
        return "id"
    if before.isalpha() or before in "_@#/\\&=":
        return "id" if before in "@#_=&\\" or "@" in previous else "name" if before != "/" else "date" if shadow[max(0, start - 3) : start - 1].isdigit() else "id"
    if before in ".,:" and start > 1 and shadow[start - 2].isdigit():
        return "time" if before == ":" else "id"
    if before == "-" and left[-2:-1] and left[-2] in {"covid", "mers", "sars"}:
        return "name"
    if before == "-" and start > 1:
        two = shadow[start - 2]
        if two.isalpha():
            return "name" if not previous.startswith(("mid-", "pre-", "post-", "late-", "non-")) else "date"
        if two.isdigit():
            return "score"
    if "@" in previous or "http" in previous or "www." in previous:
        return "id"
    if before == "(" and end < len(shadow) and shadow[end] == ")" and shadow[end + 1 : end + 2] == " " and end - start == 3:
        return "id"
    if before == "'" and end - start == 2:
        return "date"
    if (before in "\n" or start == 0) and shadow[end : end + 2] in {". ", ") "} and end - start <= 2:
        return "list"
    if before == "(" and shadow[end : end + 2] == ") " and end - start == 1 and not page.text[max(0, start - 3) : start - 1].strip()[-1:].isalpha():
        return "list"
    return None


def _after_kind(page: Page, shadow: str, after: re.Match[str], start: int, end: int, digits: bool, reading: Reading) -> str | None:
    kind = (after.lastgroup or "").rstrip("0123456789")
    if kind == "ordinal" and digits and shadow[max(0, start - 12) : start].strip(" .,").rsplit(" ", 1)[-1].rstrip(".") in MONTHS:
        return "date"
    if kind == "name" and (not digits or PERCENT.match(shadow, end) or MEASURE.match(shadow, end)):
        return None
    if kind == "id" and "block" not in after[0] and "-" not in after[0] and ")" not in after[0]:
        word = page.text[end : end + 2].strip()
        if not word[:1].isupper() or not digits:
            return None
    if kind == "date" and not digits:
        return None
    if kind == "date" and after[0].endswith("s") and not _is_year(reading, shadow, start, end):
        return "age" if reading.value in range(10, 100, 10) and after[0] in {"s", "'s"} else None
    if kind == "date" and " " in after[0] and (reading.low or 0) > 31:
        return None
    if kind == "date" and after[0].rstrip().endswith((" may", " march")) and page.text[after.end() - 3].islower() and not page.text[after.end() - 5].isupper() and not page.text[after.end() - 3 : after.end()].isupper():
        start_of = after.end() - (3 if after[0].endswith("may") else 5)
        if page.text[start_of].islower():
            return None
    return kind


def _is_month(page: Page, shadow: str, start: int, word: str) -> bool:
    """Whether the word before is the month and not the verb: "May 12", not "may 12 people"."""
    if word.rstrip(".") not in {"may", "march", "mar", "sep", "dec"}:
        return True
    at = shadow.rfind(word, max(0, start - 12), start)
    return at >= 0 and page.text[at].isupper()


_CAPITAL_NAMES = frozenset(
    """article articles amendment route channel interstate i section sections title group camp division district ward local level phase type grade
    room gate unit zone sector area station page pages figure step act note game resolution mark class line bus version model clause stage part chapter block
    building floor suite platform track mach force street avenue road lane bowl fox falcon series tier state tesla luke john matthew mark bill f""".split()
)


def _named(page: Page, shadow: str, start: int, end: int, word: str, digits: bool, reading: Reading) -> str | None:
    kind = BEFORE[word]
    if kind == "call":
        return "id" if reading.value in {911, 999, 112, 110, 119, 100} and digits else None
    at = shadow.rfind(word, max(0, start - len(word) - 3), start)
    if kind == "age":
        return "age" if reading.form in {"exact", "range"} and (reading.high or 0) <= 120 and not MEASURE.match(shadow, end) and not PERCENT.match(shadow, end) else None
    if kind == "id":
        return None if word in {"no", "code", "room", "account", "number", "numbers"} and not (page.text[at].isupper() or digits and word == "number") else kind
    if word == "u.s." and not (digits and (reading.value or 0) < 1000 and shadow[end : end + 1] in " ,." and not page.text[end + 1 : end + 2].islower()):
        return None
    if word in _CAPITAL_NAMES and not page.text[at].isupper():
        return None
    if not digits and (word not in _CAPITAL_NAMES or not page.text[start].isupper()):
        return None
    if page.text[end + 1 : end + 2].islower() and word in {"station", "camp", "group", "area", "state", "bill", "force"} and digits:
        return kind
    return kind


def _is_year(reading: Reading, shadow: str, start: int, end: int) -> bool:
    value = reading.low
    if reading.form == "range":
        return isinstance(value, int) and 1500 <= value <= 2199 and shadow[start : start + 4].isdigit()
    return end - start == 4 and isinstance(value, int) and 1500 <= value <= 2199 and shadow[start:end].isdigit()


def _year(page: Page, shadow: str, start: int, end: int, previous: str, left: list[str]) -> str | None:
    """Whether four digits are a year: unless persons, a measure or, after a verb or a hedge, any plural is counted by them."""
    if MEASURE.match(shadow, end) or PERCENT.match(shadow, end) or MONEY_AFTER.match(shadow, end):
        return None
    word = previous.lstrip("(\"'[")
    bare = word.rstrip(",.")
    if bare in YEAR_ALWAYS or bare in MONTHS or word.rstrip(",.").isdigit():
        return "date"
    if _PERSONS_NEXT.match(shadow, end):
        return None
    if read_hedge(left) not in {None, "exact"} or bare == "a" or not word.endswith(",") and bare and tag_word(bare) in "vg":
        return None if _COUNTED_NEXT.match(shadow, end) else "date"
    value = int(shadow[start : start + 4])
    if 1950 <= value <= 2049 and value != 2000 or word in YEAR_BEFORE:
        return "date"
    return None if _COUNTED_NEXT.match(shadow, end) else "date"


_PERSONS_NEXT = re.compile(
    r"\ (?:more\ |other\ |additional\ )?(?:people|persons|men|women|children|civilians|troops|soldiers|police|others|dead|injured|wounded|killed|refugees|families|fighters|prisoners|victims)\b"
)
_COUNTED_NEXT = re.compile(
    r"\ (?:more\ |other\ |new\ |additional\ |young\ |armed\ )?(?:people|persons|men|women|children|civilians|troops|soldiers|police|personnel|others|dead|injured|wounded|killed|refugees|families|houses|homes|fighters|"
    r"members|workers|students|employees|jobs|votes|cases|delegates|victims|prisoners|(?!(?:was|is|has|his|as|this|its|us|elections|debates|games|olympics|primaries|caucuses|finals|records|results|sanctions|terms|figures|levels|hearings|campaigns|elections|terrorist|attacks|polls|protests|midterms|riots|conventions|works|reports|plans|wars|accords)\b)[a-z]{4,}s\b)"
)
_AGE_AFTER = re.compile(r"[,.)\];]|\ ?~|\ and\b|$|\ (?:of|was|is|from|who)\b|\n|\ ?-\ ")


def _is_age(page: Page, shadow: str, start: int, end: int, reading: Reading, before: str, left: list[str]) -> bool:
    """Whether digits are an age: "Jane Doe, 34, of Leeds", "Ali (34)", "in his 30s"."""
    value = reading.value
    if not isinstance(value, int) or value > 110 or end - start > 3 or reading.form != "exact":
        return False
    text = page.text
    if before == "(" and shadow[end : end + 1] in ")," and start > 2 and (shadow[start - 2].isalpha() or shadow[start - 3].isalpha()):
        word = left[-2] if len(left) > 1 else ""
        return _capital(text, shadow, start - 1, word)
    if left and (left[-1] in _AGE_WORDS or left[-1] == "at" and len(left) > 1 and left[-2] in _AGE_OF) and _AGE_STOP.match(shadow, end):
        return True
    if shadow[end : end + 3] == " - " and left and _capital(text, shadow, start, left[-1]) and left[-1].endswith(","):
        return True
    if len(left) and left[-1].endswith(",") and left[-1][-2:-1].isalpha() or (len(left) and left[-1] == ","):
        if shadow[end : end + 1] in ",.;)" or (shadow[end : end + 5] in {" and ", " who ", " from"} or shadow[end : end + 4] == " of "):
            if shadow[end : end + 1] == "," and shadow[end + 1 : end + 4].isdigit():
                return False
            return _capital(text, shadow, start, left[-1].rstrip(",")) or left[-1].rstrip(",") in {"man", "woman", "boy", "girl", "jr.", "jr", "sr.", "iii", "resident", "student", "male", "female"}
    return False


def _after_name(page: Page, shadow: str, start: int, end: int, previous: str) -> bool:
    """Whether digits end or go on with a proper name (Galaxy Note 20 Ultra, S&P 500): a capital before, none but that after."""
    if not previous or not previous[-1].isalpha() or shadow[start - 1] not in " " or shadow[start:end].find(",") >= 0 or end - start > 4:
        return False
    at = start - 1 - len(previous)
    first, second = page.text[at : at + 1], page.text[at + 1 : at + 2]
    if not first.isupper() or not (second.islower() or previous in {"s&p", "ftse", "cac", "dax", "mlb", "nfl"}) or previous in LAST_WORDS:
        return False
    if page.sentence(page.sentence_index(start)).start >= at and previous not in {"game", "fortune", "group"}:
        return False
    behind = page.text[end : end + 2]
    return behind[:1] in ",.;)" or behind == "" or behind[:1] == " " and behind[1:].isupper() or previous in {"s&p", "ftse", "fortune"}


_AGE_WORDS = frozenset("they're i'm he's she's you're we're he'd i".split())
_AGE_OF = frozenset("youngest oldest eldest died dead retired married killed pregnant".split())
_AGE_STOP = re.compile(r"[,.;:)\"'!?]|\s*$|\ and\b")


def _capital(text: str, shadow: str, start: int, word: str) -> bool:
    """Whether the word that ends before `start` is written as a name is."""
    word = word.strip(",()'\"[]")
    at = shadow.rfind(word, max(0, start - len(word) - 5), start) if word else -1
    return at >= 0 and word not in MONTHS and any(c.isupper() for c in text[at : at + len(word)])


_ONE_NEXT = re.compile(r"\ (?:of|day|night|morning|evening|thing|another|that|who|which|way|point|time|hand|side|reason|can|could|would|should|might|may|must|has-not|is-not|or|and|to|in\ particular|sense|such|big|last-not|final|step|question|more|less|would-be|theory|example|solution|word|message|voice|source|official|expert|analyst|witness|resident|critic|observer|user|report|account|study|estimate|poll)\b|[.,;:!?)\"']|\ [~-]|-")


def _counted(
    page: Page, shadow: str, start: int, end: int, reading: Reading, left: list[str], before: str
) -> list[Quantity]:
    """A number that may be a count, a ratio, a measure or a duration."""
    previous = left[-1] if left else ""
    word = previous.lstrip("(\"'[")
    if shadow[end : end + 1] == "`" or shadow[end : end + 2] == " `":
        sign = page.text[end : end + 2].strip()[:1]
        return [_measured(page, start, end, reading, left, "money", SIGNS.get(sign, "USD"), end + 1 + (shadow[end] == " "), SIGNS.get(sign, "USD"))]
    named = MONEY_AFTER.match(shadow, end)
    if named is not None and reading.form != "fraction" and not (named["money"] in {"pounds", "pound", "won", "sol", "p", "real", "colon", "sen", "rand", "try"} and not _pays(left, named["money"], page, start, shadow, end)):
        code = MONEY_WORDS.get(named[0].strip(" -"), MONEY_WORDS[named["money"]])
        if named["money"] in HUNDREDTHS:
            reading = _hundredth(reading)
        return [_measured(page, start, end, reading, left, "money", code, named.end(), code)]
    over = end + 3 if shadow[end : end + 4] == " of " and reading.form == "vague" else end
    measure = MEASURE.match(shadow, over)
    if measure is not None and reading.form not in {"multiple"} and not (measure["glued"] and not shadow[end - 1].isdigit()):
        words = (measure["spaced"] or measure["glued"] or measure["sign"] or measure[0]).strip()
        if words not in _UNSURE or _is_unit(page, words, start, end, measure):
            unit = page.text[measure.start() : measure.end()].strip(" -")
            return [_measured(page, start, end, reading, left, "measure", unit, measure.end(), MEASURES.get(words.replace("\x02 ", "\x02"), words))]
    if word in {"magnitude", "magnitude-", "magnitude,"} and shadow[start].isdigit():
        return [_measured(page, start, end, reading, left[:-1], "measure", "magnitude", end, "magnitude")._replace(printed="magnitude")]
    duration = DURATION.match(shadow, over)
    if duration is not None and reading.form != "multiple":
        unit = duration["time"]
        return [_measured(page, start, end, reading, left, "duration", unit, duration.end(), unit.rstrip("s"))]
    points = _POINTS.match(shadow, end)
    if points is not None and POLL_WORDS.search(shadow, max(0, start - 80), end + 80):
        return [_measured(page, start, end, reading, left, "percent", "pp", points.end(), "pp")]
    why = _idiom(page, shadow, start, end, reading, word, left)
    if why is not None:
        return [_plain(page, start, end, reading, why)]
    if reading.form in {"fraction", "multiple", "rate"}:
        return [_ratio(page, start, end, reading, left)]
    dash = shadow[end : end + 1] == "-" and shadow[end + 1 : end + 2].isdigit()
    if dash and shadow[start].isdigit():
        return _tally(page, shadow, start, end, reading)
    if reading.form == "range" and _bare_pair(shadow, start, end) and _looks_scored(page, shadow, start, end):
        return [_plain(page, start, end, reading, "score")]
    value, low, high, hedge, stop = _hedged(page, reading, left, end)
    return [Quantity(start, end, "count", value, low, high, hedge, reading.form, None, None, None, stop, None)]


_POINTS = re.compile(r"[ -](?:point|points|pts)\b")
_UNSURE = frozenset("foot stone blocks block second in. yard cups grams g c f w v p mp db hp knots degrees degree pounds pound magnitude feet tons barrels".split())


def _is_unit(page: Page, words: str, start: int, end: int, measure: re.Match[str]) -> bool:
    """Whether a word that is not always a unit is one here: "9 c" is not, "30 degrees" is."""
    if words in {"c", "f", "g", "w", "v"}:
        return page.text[measure.end() - 1].isupper() if words in {"c", "f", "w", "v"} else measure["glued"] is not None
    return True


def _hundredth(reading: Reading) -> Reading:
    """The reading in the currency itself: 46 cents are 0.46 dollars."""
    value, low, high = (None if n is None else neat(n / 100) for n in reading[:3])
    return Reading(value, low, high, reading.form)


def _pays(left: list[str], money: str, page: Page, start: int, shadow: str, end: int) -> bool:
    """Whether "pounds" (or "won") after a number is money: by what is done with it."""
    if money in {"won", "sol", "rand"}:
        return any(c in shadow[max(0, end - 9) : end] for c in ("million", "billion", "thousand", "trillion", ",000"))
    window = " ".join(left[-6:]) + shadow[end : end + 40]
    return money in {"pounds", "pound"} and re.search(r"\b(?:cost|paid|pay|worth|spent|spend|fined|price|salary|budget|debt|loan|fund|raised|earn|million|billion)", window + shadow[start:end]) is not None


def _idiom(page: Page, shadow: str, start: int, end: int, reading: Reading, word: str, left: list[str]) -> str | None:
    """Why a number that could be counted says nothing: one of the most, the two sides, the first half."""
    surface = shadow[start:end]
    if surface == "one":
        return _one(page, shadow, start, end, word, left)
    if surface == "half":
        if word in HALF_IDIOM or shadow[end : end + 1] == "-" or re.match(r"\ (?:an?\ )?(?:brother|sister|time|way|hour|mile|day|moon|truth|life|year|century|price|back)\b", shadow[end : end + 12]):
            return "idiom"
        return None
    if reading.form == "fraction" and surface.startswith(("a ", "an ")) and surface.endswith(_ORDINAL) and not _OF_PART.match(shadow, end):
        return "ordinal"
    if surface in {"a couple", "a few"} and (word in {"quite", "a"} or (surface == "a couple" and not re.match(r"\ (?:of|more|hundred|dozen|thousand)\b|\ [a-z]+s\b", shadow[end : end + 20]))):
        return "idiom" if surface == "a couple" else None
    if surface in {"zero", "double", "triple", "twice", "thrice"}:
        if surface in {"twice", "thrice"} and re.match(r"\ (?:as|the|that|what|its|their|his|her|this)\b", shadow[end : end + 6]):
            return None
        if surface in {"double", "triple"} and re.match(r"\ (?:the|that|what|its|their|his|her|this|last)\b", shadow[end : end + 6]):
            return None
        return None if surface == "zero" and re.match(r"\ [a-z]", shadow[end : end + 2]) else "idiom"
    if surface in {"hundred", "thousand", "million", "billion", "lakh", "crore", "dozen"} and not (word in {"few", "several", "couple", "of", "many", "per", "some", "about", "last", "past", "the", "nearly", "half"}):
        return None if surface != "million" else None
    value = reading.value
    if word in DEFINITE and reading.form == "exact" and isinstance(value, int) and value <= 10 and shadow[end : end + 1] != "-":
        return None if _first_mention(page, shadow, start, end, left) else "definite"
    if word in {"all"} and reading.form == "exact" and isinstance(value, int) and value <= 10:
        return "definite"
    if word in {"first", "last", "next", "past", "other", "latter", "top", "final"} and len(left) > 1 and left[-2] in DEFINITE and reading.form == "exact" and isinstance(value, int) and value <= 10:
        return "definite"
    if word in {"the", "these", "those"} and shadow[end : end + 3] == " of " and value in {2, 3}:
        return "definite"
    return None


_FATE = r"(?:killed|murdered|slain|assassinated|massacred|executed|wounded|injured|shot|who\ (?:were|died|had|was)|that\ were|dead)"
_NAMED_FATE = re.compile(rf"\ (?:(?!(?:were|was|are|is|had|have|in|of|at|to|who|from|and)\b)[a-z'.-]+\ ){{1,3}}?{_FATE}\b|\ (?:member|nation)\b", re.VERBOSE)
_FATE_OF = re.compile(r"\b(?:murder|murders|killing|killings|assassination|assassinations|massacre|deaths?|slaying|execution|killers|murderers|assassins|slayers|burial|funeral|bodies|kidnapping|abduction|wounding)\ of\ (?:the|these|those)\ $", re.VERBOSE)


def _first_mention(page: Page, shadow: str, start: int, end: int, left: list[str]) -> bool:
    """Whether "the six priests" names its set for the first time: with what befell it, and no such number before."""
    if not (_NAMED_FATE.match(shadow, end) or _FATE_OF.search(shadow, max(0, start - 40), start)):
        return False
    before = page.__dict__.setdefault("named", set())
    number = shadow[start:end]
    known = number in before
    before.add(number)
    return not known


_ORDINAL = ("third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "twentieth")
_OF_PART = re.compile(
    r"[ -]of\b|[.,;:)]|\ (?:said|say|says|were|are|have|had|think|believe|the|more|less|higher|lower|as|than|to|in|each|that|this|its|their|his|her|all|saying|who|did|do|would|will|fewer|live|lived|consider|want|reported|from|and)\b|\s*$"
)


_ONE_POINTS = frozenset(
    """no any every each some the this which another as number day was become became remains either square whichever like a phase considered
    being such""".split()
)
_ONE_THING = re.compile(
    r"\ (?:[a-z.'-]+\ ){0,2}?(?:person|man|woman|child|adult|minor|boy|girl|civilian|soldier|officer|fatality|death|casualty|victim|martyr|injury|body|vote|seat|goal|shot|suspect|"
    r"arrest|son|daughter|brother|sister|bullet|gunshot|rocket|missile|house|home|school|hospital|car|vehicle|building|gunman|policeman|guard|bodyguard|bomb|drone|"
    r"tank|aircraft|plane|helicopter|passenger|prisoner|hostage|student|teenager|infant|baby|peasant|guerrilla|sergeant|lieutenant|captain|colonel|fighter|militant|"
    r"journalist|worker|window|term|firefighter|pilot|driver|bystander|patient|migrant|refugee|priest|nurse|doctor|survivor|rebel|demonstrator|protester|"
    r"palestinian|israeli|american|ukrainian|russian|syrian|iraqi|afghan|frenchman|briton|spaniard|salvadoran|colombian|german|turk|kurd)\b"
)
_ONE_STATE = re.compile(r"\ (?:more\ |other\ |was\ |is\ |has\ been\ )?(?:dead|killed|injured|wounded|hurt|missing|died|in\ custody|at\ large|in\ critical|in\ serious|critically|seriously|shot)\b", re.VERBOSE)
_SPEAKS = re.compile(r"\ (?:[a-z.'-]+\ ){1,3}?(?:said|says|told|added|claimed|stated|posted|wrote|described|recalled|asked|who\ (?:said|saw|declined)|also\ fired|noted|argued)\b", re.VERBOSE)
_BEFELL = re.compile(r"[^.;:?!]{0,110}?\b(?:killed|dead|died|wounded|injured|shot|arrested|captured|martyred|missing|hurt|kidnapped|murdered|assassinated|executed|hospitalized|medical|drowned|burned)\b")
_COORDINATE = re.compile(r"\ (?:[a-z.'-]+\ ){1,3}?(?:and|,)\ (?:(?:at\ least|about|some)\ )?(?:\d|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|another|a\ )", re.VERBOSE)
_NUMBER_AND = re.compile(r"(?:\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve))\ (?:[a-z.'-]+\ ){1,3}?(?:and|,)\ $", re.VERBOSE)
_HARMING = frozenset("killed killing wounded wounding injured injuring murdered arrested arresting captured kidnapped shot lost leaving".split())


def _one(page: Page, shadow: str, start: int, end: int, word: str, left: list[str]) -> str | None:
    """Whether "one" only points (one of the most, no one, one day); a count where it numbers persons or things."""
    hedge = read_hedge([w.lstrip("\"'([") for w in left[-4:]])
    if hedge is not None and word not in {"all", "some", "about", "over", "under", "below", "near"}:
        return "idiom" if _ONE_BARE.match(shadow, end) else None
    if word in _ONE_POINTS:
        return "idiom"
    if _ONE_STATE.match(shadow, end):
        return None
    if shadow.startswith(" of ", end):
        return None if word in _HARMING or (_ONE_OF.match(shadow, end) and _BEFELL.match(shadow, end)) else "idiom"
    if _COORDINATE.match(shadow, end) and not _ONE_NO_NOUN.match(shadow, end) or _NUMBER_AND.search(shadow, max(0, start - 45), start):
        return None if _ONE_NOUN.match(shadow, end) else "idiom"
    if not _ONE_THING.match(shadow, end) or _ONE_NO_NOUN.match(shadow, end):
        return "idiom"
    return "idiom" if _SPEAKS.match(shadow, end) else None


_ONE_BARE = re.compile(r"\ (?:hand|day|another|of\ the\ most|thing)\b|\ ?[.,;:?!]", re.VERBOSE)
_ONE_NO_NOUN = re.compile(r"\ (?:of|that|who|which|is|was|can|could|would|should|may|might|must|has|day|night|morning|thing|another|way|point|to|and|or|with|for|by|as|in|on)\b", re.VERBOSE)
_ONE_NOUN = re.compile(r"\ [a-z]{3,}")
_ONE_OF = re.compile(r"\ of\ (?!the\ (?:most|best|worst|largest|biggest|few|first|last|main|key|leading|top|greatest|oldest)\b)", re.VERBOSE)


def _ratio(page: Page, start: int, end: int, reading: Reading, left: list[str]) -> Quantity:
    value, low, high, hedge, stop = _hedged(page, reading, left, end)
    return Quantity(start, end, "ratio", value, low, high, hedge, reading.form, None, None, None, stop, None)


def _bare_pair(shadow: str, start: int, end: int) -> bool:
    return re.fullmatch(r"\d{1,3}-\d{1,3}", shadow[start:end]) is not None


def _looks_scored(page: Page, shadow: str, start: int, end: int) -> bool:
    around = shadow[max(0, start - 60) : end + 30]
    return SCORE_WORDS.search(around) is not None and not VOTE_WORDS.search(around)


def _tally(page: Page, shadow: str, start: int, end: int, reading: Reading) -> list[Quantity]:
    """Two counts of a vote (52-48), or a score that is no claim."""
    second = _DIGIT_RUN.match(shadow, end + 1)
    around = shadow[max(0, start - 90) : end + 70]
    if second is None or shadow[second.end() : second.end() + 1] == "-":
        return [_plain(page, start, second.end() if second else end, reading, "id")]
    value = int(second[0].replace(",", "").replace(".", "") or 0)
    if VOTE_WORDS.search(around) and reading.value is not None:
        pair = [(start, end, reading.value), (end + 1, second.end(), value)]
        return [Quantity(a, b, "count", v, v, v, "exact", "exact", "votes", "votes", "votes", b, None) for a, b, v in pair]
    return [_plain(page, start, second.end(), reading, "score")]
