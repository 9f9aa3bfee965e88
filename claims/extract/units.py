"""A number in, the quantity with its unit out: money, percent, a measure, a length of time; None where it has none."""

from claims.extract.currencies import local_code
from claims.extract.near import Near
from claims.extract.quantity import Quantity, measured, read_bounds
from claims.grammar.en.function_words import OF, OR, THAN
from claims.grammar.en.guards import INDEX_WORDS, POLL_WORDS
from claims.grammar.en.hedges import PERCENT_ENDS
from claims.grammar.en.joints import BY_SIDE, EITHER, SCALED, SHARED
from claims.grammar.en.number_words import SUFFIXES
from claims.grammar.en.numbers import LONGEST, read_number
from claims.grammar.en.ones import OF_A_TIME, ONE_PART, ORDINAL_ENDS
from claims.grammar.en.parts import OR_TWO
from claims.grammar.en.readings import Reading, neat
from claims.grammar.en.units import (
    AND_A,
    BELOW_NOUGHT,
    CASED,
    CODES,
    CONSOLE,
    DURATION,
    DURING,
    FORWARD,
    FORWARD_LINKS,
    HUNDREDTHS,
    HYPHENED,
    INCHES,
    LARGE,
    LASTING,
    LETTERS,
    LEVELS,
    LOCAL_MONEY,
    MAGNITUDE,
    MAGNITUDE_LINKS,
    MAGNITUDE_OF,
    MEASURE,
    MEASURES,
    MONEY_AFTER,
    MONEY_CUES,
    MONEY_WORDS,
    NO_SIGNS,
    NO_WEIGHT,
    NOT_ALWAYS_MONEY,
    OF_IT,
    OF_ONE,
    OPEN_ENDS,
    PAID,
    PART_OF,
    PART_SERVED,
    PENNY,
    PER,
    PERCENT,
    PERCENT_STARTS,
    POINTS,
    POUND_MONEY,
    POUNDS,
    POWERS,
    QUAKE_NEXT,
    QUAKES,
    RAND,
    RESOLUTIONS,
    RICHTER,
    RICHTER_LINKS,
    SECOND,
    SECONDS,
    SIGN_BEFORE,
    SIGNS,
    STARTS,
    SUFFIX_CODES,
    SUFFIXED,
    TERM_BEFORE,
    TIME_UNITS,
    VAGUE_OF,
    WEIGHED,
    WEIGHED_REACH,
    WORDS_BEFORE,
)

MAGNITUDE_REACH = 72
"""Code points before a number in which a magnitude's own word is looked for."""
SHAKING = frozenset([" ", "m"])
"""What stands behind the strength of an earthquake: "a 6.2 quake", "a 3.8M quake"."""
STRONGEST = 10
"""No earthquake's magnitude reaches it."""


def read_money(near: Near) -> Quantity | None:
    """An amount of a currency, its sign or code before it; None where none stands there."""
    before, shadow, start = near.before, near.shadow, near.start
    coded = near.previous in CODES or near.word in CODES
    if before == " " and not coded and near.word not in WORDS_BEFORE:
        return None
    if near.word in WORDS_BEFORE:
        return _read_worded(near)
    sign = SIGN_BEFORE.search(shadow, max(0, start - 7), start)
    if sign is None and before not in "$`" and not coded:
        return None
    first = sign.start() if sign else start - 1
    printed = near.text[first:start].strip().rstrip("-")
    code = SIGNS.get(printed.lower().replace(" ", "").rstrip("=-"), "USD")
    if (printed.lower() == CONSOLE and near.exact(9)) or (printed.lower() in LETTERS and not _is_paid(near, first)):
        return None
    if printed in NO_SIGNS:
        return None
    if _is_negative(shadow, first, before):
        near.reading = negate(near.reading)
    _read_scale(near)
    value, low, high, hedge, end = read_bounds(near, shadow[max(0, first - 56) : first].split())
    named = MONEY_AFTER.match(shadow, near.end) if code == "USD" and near.next in STARTS else None
    if named is not None and named["money"] not in HUNDREDTHS:
        code = MONEY_WORDS.get(named[0].strip(" -"), MONEY_WORDS[named["money"]])
        end = max(end, named.end())
    suffix = SUFFIXED.match(shadow, end) if named is None and code == "USD" and near.behind == " " else None
    if suffix is not None:
        code, end = SUFFIX_CODES[suffix["country"]], suffix.end()
        printed = f"{printed} {near.text[suffix.start() : end].strip()}"
    per = PER.match(shadow, end)
    if per is not None:
        printed, end = f"{printed} {near.text[per.start() : per.end()].strip()}", per.end()
    return Quantity(
        start, near.end, "money", value, low, high, hedge, near.reading.form, code, printed, code, end, None
    )


def _is_negative(shadow: str, first: int, before: str) -> bool:
    """Whether an amount whose sign starts at `first` is below nought: "-$5m", "$-5m", "minus $5m"."""
    left = shadow[max(0, first - 12) : first].split()
    lowered = bool(left) and left[-1] in BELOW_NOUGHT and left[-2:-1] != [OR]  # "plus or minus $5"
    opens = shadow[first - 1 : first] == "-" and shadow[max(0, first - 2) : first - 1] in {"", " ", "("}
    return before == "-" or opens or lowered


def _read_worded(near: Near) -> Quantity | None:
    """An amount with a scale behind the word of its currency: "pounds 4.2m", "euro 1,110 billion"."""
    scaled = near.digits and near.shadow[near.start : near.end].endswith(SCALED)
    if not scaled or near.second_last()[-1:].isdigit():
        return None
    code = WORDS_BEFORE[near.word]
    near.left = near.left[:-1]
    return measured(near, "money", code, code, near.end, near.word)


def _is_paid(near: Near, first: int) -> bool:
    """Whether a number behind a letter at `first` is an amount: it has a scale or separators, or something is paid."""
    shadow, end = near.shadow, near.end
    if not shadow[near.start : end].isdigit() or near.reading.value != int(shadow[near.start : end]):
        return True
    return PER.match(shadow, end) is not None or PAID.search(shadow, max(0, first - PAID_REACH), first) is not None


PAID_REACH = 24
"""Code points before an amount in which what is paid is looked for."""


def _read_scale(near: Near) -> None:
    """Takes in a scale of one letter a space or a hyphen behind an amount: "US$ 2.4 m", "the £18m-rated striker"."""
    spaced = near.behind == " "
    end = near.end
    glued = near.shadow.startswith(MILLIONS, end) and not near.shadow[end + 2 : end + 3].isalnum()
    letter = near.next if spaced else MILLIONS if glued else near.behind
    scale = SPACED_SCALES.get(letter)
    rest = end + spaced + len(letter)
    alone = near.shadow[end - 1].isdigit() and not near.shadow[rest : rest + 1].isdigit()  # "a $1.5M M2 grant"
    if scale is None or not alone or not (spaced or glued or near.shadow.startswith("-", end + 1)):
        return
    value, low, high = (None if n is None else neat(n * scale) for n in near.reading[:3])
    near.reading = Reading(value, low, high, near.reading.form)
    near.end += len(letter) + spaced
    near.look_behind()


MILLIONS = "mm"
"""Millions as bankers write them: $5MM."""
SPACED_SCALES = {letter: SUFFIXES[letter] for letter in "kmb"} | {MILLIONS: SUFFIXES["m"]}
"""Scales of a letter or two, which may stand a space behind an amount with its sign."""


def read_sign(near: Near) -> None:
    """Turns the reading below zero where a minus stands before a number with a unit: -0.2%, minus 5 degrees."""
    if near.word.lstrip(",;") in BELOW_NOUGHT:
        if near.second_last() == OR:  # plus or minus 3
            return
    elif not (
        near.before == "-" and (near.start < 2 or near.shadow[near.start - 2] in " ($`\n" or near.previous == "minus-")
    ):
        return
    if PERCENT.match(near.shadow, near.end) or MEASURE.match(near.shadow, near.end):
        near.reading, near.before = negate(near.reading), " "


def negate(reading: Reading) -> Reading:
    """The reading below zero; a range turns round.

    >>> negate(Reading(5, 5, 5, "exact"))
    Reading(value=-5, low=-5, high=-5, form='exact')
    """
    value, low, high = (None if n is None else -n for n in reading[:3])
    return Reading(
        value, high if reading.form == "range" else low, low if reading.form == "range" else high, reading.form
    )


def read_percent(near: Near) -> Quantity | None:
    """A percentage, or points of one: 40%, 3 percentage points, 25 basis points."""
    if near.behind not in {"%", "-", " ", "+"} and not near.behind.isalpha():
        return None
    whole = near.reading.form != "fraction"
    start = near.end + len(_open_end(near)) if whole else _unit_start(near)
    cleared = whole and near.behind == " " and near.next and not near.next.startswith(PERCENT_STARTS)
    percent = PERCENT.match(near.shadow, start) if not cleared else None
    if percent is None and near.previous in SHARED:
        percent = SHARED[near.previous].match(near.shadow, near.end)
    if percent is None:
        return None
    words = percent[0]
    unit = "bp" if "basis" in words or "bp" in words else "pp" if "point" in words or "ppt" in words else "%"
    printed = " ".join(near.text[start : percent.end()].strip(" -").replace("per-cent", "percent").split()) or "%"
    share = measured(near, "percent", unit, unit, percent.end(), printed.replace("per cent", "percent"))
    if share.hedge != "exact" or near.shadow[percent.end() : percent.end() + 1] != OPEN_ENDS[0]:
        return share
    return share._replace(hedge="at_least", high=None)  # "all are at 80%+"


def _open_end(near: Near) -> str:
    """The sign between a number and its percent that leaves it open upward: "70+%", "10-plus percent"."""
    if near.behind not in _OPENING_ENDS:
        return ""
    return next((sign for sign in OPEN_ENDS if near.shadow.startswith(sign, near.end)), "")


_OPENING_ENDS = frozenset(sign[0] for sign in OPEN_ENDS)


def _unit_start(near: Near) -> int:
    """Where the unit of a fraction of a percent can start: behind "of a" (a quarter of a point)."""
    part = PART_OF.match(near.shadow, near.end)
    return part.end() if part is not None else near.end


def read_unit(near: Near) -> Quantity | None:
    """Money named behind the number, a measure, a length of time or points of a poll; None where none of these
    follows.
    """
    if near.word.rstrip(",") in MAGNITUDE and (near.digits or near.exact(STRONGEST)):
        near.left = near.left[:-1]
        return _magnitude(near)
    if near.digits and (
        (near.word in MAGNITUDE_LINKS and _is_strength(near))
        or (near.next in RICHTER_LINKS and RICHTER.match(near.shadow, near.end))
    ):
        return _magnitude(near)
    if near.digits and "." in near.shadow[near.start : near.end] and near.behind in SHAKING and _shakes(near):
        return _magnitude(near)
    exact = near.reading.form in {"exact", "range"}
    if (
        exact
        and near.behind in {" ", ","}
        and near.next in FORWARD_LINKS
        and (forward := FORWARD.match(near.shadow, near.end)) is not None
    ):
        return _share_forward(near, forward.end())
    if near.reading.form == "fraction" and near.left[-2:] == AND_A and near.left[-3:-2] and near.left[-3] in TIME_UNITS:
        return _time(near, near.left[-3])  # "an hour and a half"
    if near.previous == OR and (on := OR_TWO.search(near.shadow, max(0, near.start - 40), near.start)) is not None:
        return _time(near, on[1]) if on[1] in TIME_UNITS else None
    if near.behind == "-" and near.next in HYPHENED:
        return _behind_hyphen(near)
    if near.next in PART_SERVED:
        term = TERM_BEFORE.search(near.shadow, max(0, near.start - TERM_REACH), near.start)
        return _time(near, term["time"]) if term is not None else None  # "12 years, with five suspended"
    if near.behind == " " and near.next not in STARTS and near.shadow[near.end + 1 : near.end + 2] not in {"`", "\x02"}:
        return None
    if near.behind in {"", "\n", ",", ".", ";", ")", ":"}:
        return _measure(near) if near.behind == "," and near.reading.form == "vague" else None
    if near.shadow[near.end : near.end + 2].lstrip(" ").startswith("`"):
        sign = near.text[near.end : near.end + 2].strip()[:1]
        code = SIGNS.get(sign, "USD")
        if sign in HUNDREDTHS:
            _divide(near)
        return measured(near, "money", code, code, near.end + 1 + (near.behind == " "))
    return _money_behind(near) or _measure(near) or _duration(near) or _points(near)


def _behind_hyphen(near: Near) -> Quantity | None:
    """A measure whose unit stands behind its other side, or behind "plus": "3-by-5-foot", "100-plus degrees"."""
    if near.shadow.startswith(BY_SIDE, near.end):
        other = near.end + len(BY_SIDE)
        return _share_forward(near, other) if near.shadow[other : other + 1].isdigit() else None
    own, near.end = near.end, near.end + len(PLUS_SIGN)
    near.look_behind()
    unit = _measure(near) or _duration(near)
    near.end = own
    near.look_behind()
    if unit is None:
        return None
    value, low, high, hedge, _ = read_bounds(near)
    return unit._replace(end=own, value=value, low=low, high=high, hedge=hedge)


PLUS_SIGN = OPEN_ENDS[-1]
TERM_REACH = 80
"""Code points before a part of a sentence in which its years are told."""


def _share_forward(near: Near, start: int) -> Quantity | None:
    """The figure with the unit of the next one: "nine and seven years"."""
    second = read_number(near.shadow, start, start + LONGEST)
    if second is None:
        return None
    if near.shadow.startswith(EITHER, near.end) and (second[0].low or 0) < (near.reading.low or 0):
        return None  # "down 67.89 or 1.36 percent"
    own, near.end = near.end, second[1]
    near.look_behind()
    shared = read_percent(near) or _duration(near) or _measure(near)
    near.end = own
    near.look_behind()
    return shared and shared._replace(end=own, unit_end=own)


def _is_strength(near: Near) -> bool:
    """Whether a number is an earthquake's strength, told before it; its energy or depth has a unit of its own."""
    low = near.reading.low
    return (
        low is not None
        and low < STRONGEST
        and MAGNITUDE_OF.search(near.shadow, max(0, near.start - MAGNITUDE_REACH), near.start) is not None
        and not (near.next and (MEASURE.match(near.shadow, near.end) or DURATION.match(near.shadow, near.end)))
    )


def _shakes(near: Near) -> bool:
    """Whether a decimal number stands right before its earthquake: "a 6.2 earthquake", "an M 5.4 quake"."""
    low = near.reading.low
    if low is None or low >= STRONGEST or (near.next in STARTS and near.next not in QUAKES):
        return False
    return QUAKE_NEXT.match(near.shadow, near.end + (near.behind != " ")) is not None


def _magnitude(near: Near) -> Quantity:
    return measured(near, "measure", "magnitude", "magnitude", near.end, "magnitude")


def _money_behind(near: Near) -> Quantity | None:
    named = MONEY_AFTER.match(near.shadow, _measured_at(near) if _is_part(near) else near.end)
    if (
        named is None
        or (near.reading.form == "fraction" and named.start() == near.end)
        or (named["money"] in NOT_ALWAYS_MONEY and not _pays(near, named["money"]))
    ):
        return None
    code = MONEY_WORDS.get(named[0].strip(" -"), MONEY_WORDS[named["money"]])
    if named["money"] in HUNDREDTHS:
        _divide(near)
    elif named["money"] in LOCAL_MONEY and named[0].strip(" -") == named["money"]:
        code = local_code(near.page, named["money"], code)
    return measured(near, "money", code, code, named.end())


def _divide(near: Near) -> None:
    """Turns an amount in hundredths of its currency into whole ones."""
    value, low, high = (None if n is None else neat(n / 100) for n in near.reading[:3])
    near.reading = Reading(value, low, high, near.reading.form)


def _pays(near: Near, money: str) -> bool:
    """Whether "pounds" or "won" behind a number is money: by what is done with it, or how large it is."""
    if money in POUNDS:
        of = near.shadow.find(WEIGHED, near.end, near.end + WEIGHED_REACH)
        if near.behind == "-" and not near.shadow[max(0, near.end - 9) : near.end].endswith(LARGE):
            return POUND_MONEY.match(near.shadow, near.end) is not None
        weighed = of >= 0 and NO_WEIGHT.match(near.shadow, of) is None  # "3 million pounds of beef"
        return not weighed and (
            MONEY_CUES.search(
                " ".join(near.left[-6:]) + near.shadow[near.end : near.end + 40] + near.shadow[near.start : near.end]
            )
            is not None
        )
    if money == PENNY:
        return near.shadow[near.end] == PENNY and near.reading.value not in RESOLUTIONS
    if money == RAND and near.text[near.end + 1 : near.end + 2].islower():
        return True
    return money in {"won", "sol", "rand", "crown"} and near.shadow[max(0, near.end - 9) : near.end].endswith(LARGE)


def _is_part(near: Near) -> bool:
    """Whether a number is below one, so that it can be a part of one unit: "a third of a mile", "0.57 of a cent"."""
    return near.reading.form == "fraction" or (near.next == OF and 0 < (near.reading.value or 0) < 1)


def _measured_at(near: Near) -> int:
    """Where a unit can start: behind "of" for vague words (hundreds of miles) and fractions (a third of a mile)."""
    if _is_part(near) and (part := OF_ONE.match(near.shadow, near.end)) is not None:
        return part.end()
    if near.reading.form == "vague" and (of := VAGUE_OF.match(near.shadow, near.end)) is not None:
        return of.end()
    return near.end


def _measure(near: Near) -> Quantity | None:
    inches = INCHES.get(near.text[near.end : near.end + 1])
    if inches is not None and near.digits:
        return measured(near, "measure", near.text[near.end], inches, near.end + 1)
    measure = MEASURE.match(near.shadow, _measured_at(near))
    if (
        measure is None
        or near.reading.form == "multiple"
        or (measure["glued"] and not near.shadow[near.end - 1].isdigit())
    ):
        return None
    word = (measure["spaced"] or measure["glued"] or measure["sign"] or measure[0]).strip()
    capital = near.text[measure.end() - 1].isupper()
    if (word in CASED and not capital) or (word == METRE and capital) or (word == "g" and not measure["glued"]):
        return None
    unit = near.text[measure.start() : measure.end()].strip(" -\n")
    name, end = MEASURES.get(word.replace("\x02 ", "\x02"), word), measure.end()
    power = POWERS.get(near.text[end : end + 1])
    if power is not None:
        unit, name, end = near.text[end - len(unit) : end + 1], f"{name} ** {power}", end + 1
    return measured(near, "measure", unit, name, end)


METRE = "m"
"""A unit only where it is no capital: "5 m deep", "5 M dollars"."""


def _duration(near: Near) -> Quantity | None:
    duration = DURATION.match(near.shadow, _measured_at(near))
    if duration is None or near.reading.form == "multiple" or _is_rank(near):
        return None
    time = duration["time"]
    return _time(near, time if time != SECOND else SECONDS, duration.end())  # "in 8.5s"


def _is_rank(near: Near) -> bool:
    """Whether a part in words is a rank before a time: "for a third consecutive month", not "a fifth of a second"."""
    if near.reading.form != "fraction" or near.digits:
        return False
    surface = near.shadow[near.start : near.end]
    of = near.shadow.startswith(OF_A_TIME, near.end)
    return surface.startswith(ONE_PART) and surface.endswith(ORDINAL_ENDS) and not of


def _time(near: Near, unit: str, end: int | None = None) -> Quantity:
    """A length of time; "over nine hours" is during them, unless something lasted or took over nine hours."""
    whole = near.shadow.startswith(OF_IT, near.end + 1 + len(unit))  # "over five minutes of silence"
    if (near.word == DURING and near.second_last() not in LASTING and not whole) or (
        near.word == THAN and near.second_last() in LEVELS
    ):
        near.left = near.left[:-1]
    length = measured(near, "duration", unit, unit.rstrip("s"), end or near.end, unit)
    return length._replace(why="duration")


MOST_POINTS = 100
"""Points of a percentage at most."""


def _points(near: Near) -> Quantity | None:
    start = near.end if near.reading.form != "fraction" else _unit_start(near)
    points = POINTS.match(near.shadow, start)
    if points is None or (near.reading.low or 0) > MOST_POINTS:
        return None
    if near.word == OR and near.second_last().rstrip(",").endswith(PERCENT_ENDS):
        return None  # "gained 1.59% or 22.26 points"
    around = near.shadow[max(0, near.start - 150) : near.start] + near.shadow[points.end() : near.end + 80]
    if not POLL_WORDS.search(around) or INDEX_WORDS.search(around):
        return None
    return measured(near, "percent", "pp", "pp", points.end())
