"""How English news writes numbers: rows of rules over the shadow, each beside what it says; `NUMBERS` reads one where it starts."""

import re
from functools import lru_cache
from typing import NamedTuple

from claims.grammar.engine import Grammar, Rule

Number = float | int

LONGEST = 90
"""Code points that a number with its scale and range can take; hostile runs of digits or number words end here."""


class Reading(NamedTuple):
    """What the number words alone mean, before hedge and unit."""

    value: Number | None
    low: Number | None
    high: Number | None
    form: str
    """exact, vague, range, fraction, multiple or rate."""


_SMALL_WORDS = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"  # a list to be read in one line
SMALL = {word: n for n, word in enumerate(_SMALL_WORDS.split())}
TENS = {
    word: 10 * n
    for n, word in enumerate(["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"], start=2)
}
SCALES = {
    "hundred": 100, "thousand": 1_000, "lakh": 100_000, "lakhs": 100_000, "million": 10**6, "crore": 10**7, "crores": 10**7,
    "billion": 10**9, "trillion": 10**12, "quadrillion": 10**15,
}  # fmt: skip
SUFFIXES = {
    "k": 10**3,
    "m": 10**6,
    "mn": 10**6,
    "mln": 10**6,
    "b": 10**9,
    "bn": 10**9,
    "bln": 10**9,
    "tn": 10**12,
    "trn": 10**12,
}
VAGUE = {
    "couple": 2, "few": 3, "several": 3, "dozens": 24, "scores": 40, "tens": 20, "hundreds": 200, "thousands": 2_000,
    "millions": 2 * 10**6, "billions": 2 * 10**9, "trillions": 2 * 10**12,
}  # fmt: skip
"""The smallest plain reading of a vague word, as docs/labels.md defines it."""
PARTS = {
    "half": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fourths": 4, "fifth": 5, "fifths": 5, "sixth": 6, "sixths": 6,
    "seventh": 7, "sevenths": 7, "eighth": 8, "eighths": 8, "ninth": 9, "ninths": 9, "tenth": 10, "tenths": 10, "twentieth": 20,
}  # fmt: skip
GLYPHS = {"\x01": 1 / 2, "\x03": 1 / 3, "\x04": 2 / 3, "\x05": 1 / 4, "\x06": 3 / 4, "\x07": 1 / 5, "\x08": 1 / 8}
"""The shadow's stand-ins for ½ ⅓ ⅔ ¼ ¾ ⅕ ⅛."""
MULTIPLES = {"twice": 2, "thrice": 3, "double": 2, "triple": 3, "quadruple": 4}

TIMES = "times"
"""What ends a multiple in words, and is its unit as printed: "three times as many"."""

_BELOW_20 = "|".join(sorted(SMALL, key=len, reverse=True))
_ONES = "one|two|three|four|five|six|seven|eight|nine"
_SCALE = "(?:hundred|thousand|lakhs?|million|crores?|billion|trillion|quadrillion)"
_ROUND = "(?:dozen|hundred|thousand|million|billion|trillion|lakh|crore)"
_PLURAL = "(?:tens|dozens|scores|hundreds|thousands|millions|billions|trillions)"
_PART = "(?:thirds?|quarters?|fourths|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?|twentieth)"
_DECIMAL_COMMA = r"(?:\d{1,3}(?:\.\d{3})+,\d{1,2}|\d{1,3},\d{1,2})(?![\d,])"
_MEASURED = (
    r"(?=\ ?%|\ (?:and|to)\ \d{1,3},\d{1,2}(?![\d,])|\ (?:per\ ?cent|million|billion|trillion|thousand|bn|mn|euros?|dollars?|pounds|francs|kron[aeo]r?|zlotys?|kilo\w*|kg|"
    r"km|met(?:er|re)s?|tons|tonnes|lit(?:er|re)s|points|degrees|hectares)\b)"
)
"""What a decimal comma is told by: its unit or scale follows, or its currency's sign stands before."""
_EUROPEAN = rf"(?:{_DECIMAL_COMMA}{_MEASURED}|(?<=[$`]){_DECIMAL_COMMA})"
_WHOLE = rf"(?:{_EUROPEAN}|\d{{1,3}}(?:,\d{{3}})+(?!\d)|\d{{1,3}}(?:\ \d{{3}})*\ 0\d\d(?:\ \d{{3}})*(?!\d)|\d{{1,2}}(?:,\d{{2}})+,\d{{3}}(?!\d)|\d{{1,3}}(?:\.\d{{3}}){{2,}}|\d+)(?:\.\d+)?"
_DIGITS = rf"(?:{_WHOLE}|\.\d+)"
_LOW = rf"(?>(?:(?:{'|'.join(TENS)})(?:(?:[ -]|-\n)(?:{_ONES})\b)?|{_BELOW_20})\b)"
_JOIN = r"(?:[ -]|(?<=hundred)\ and\ |(?<=thousand)\ and\ |(?<=million)\ and\ |(?<=hundred)-and-)"
_WORDS = rf"(?>\b{_LOW}(?:{_JOIN}(?:{_LOW}|{_SCALE}\b))*)"
_SCALED = rf"{_DIGITS}(?:(?:[ -]{_SCALE}\b)+|\ ?(?:bn|mn|mln|bln|trn|tn)\b|[kmb]\b(?![-'][a-z]))?"
_ANY = rf"(?:{_SCALED}|{_WORDS}|an?\ {_ROUND}\b)"
_SIGN = r"(?:(?:us|c|a|hk|nz)?[$`]\ ?)?"
_TO = r"(?:(?:\ ?-\ ?|~)(?=[$`]?\d)|\ ?-\ ?(?=[a-z])|-to-|-or-|\ to\ (?:as\ many\ as\ |as\ much\ as\ |around\ |about\ |perhaps\ |maybe\ |even\ |more\ than\ |over\ |at\ least\ )?|\ or\ (?:even\ |maybe\ |perhaps\ |possibly\ )?)"  # one alternation


@lru_cache(maxsize=4096)
def read_words(words: str) -> int:
    """The integer that number words spell.

    >>> read_words("one hundred and twenty-five thousand")
    125000
    """
    total = part = 0
    for word in re.split(r"[\s,-]+", words):
        if word in SMALL:
            part += SMALL[word]
        elif word in TENS:
            part += TENS[word]
        elif word == "hundred":
            part = (part or 1) * 100
        elif word in SCALES:
            total += (part or 1) * SCALES[word]
            part = 0
    return total + part


_COMMA_LAST = re.compile(_DECIMAL_COMMA)


def read_digits(digits: str) -> Number:
    """The number that digits with separators of either style write.

    >>> read_digits("1,234.5"), read_digits("1.200.000"), read_digits("12,00,000"), read_digits("1.234,56")
    (1234.5, 1200000, 1200000, 1234.56)

    A space parts thousands where the next group begins with a nought, as no number does ("20 000").
    """
    if _COMMA_LAST.fullmatch(digits):
        return float(digits.replace(".", "").replace(",", "."))
    plain = digits.replace(",", "").replace(" ", "")
    if plain.count(".") > 1:
        plain = plain.replace(".", "")
    return float(plain) if "." in plain else int(plain[:300])


_PIECE = re.compile(
    rf"({_DECIMAL_COMMA}|{_DIGITS})(?:[ -]?(bn|mn|mln|bln|trn|tn|k|m|b)\b)?|({_SCALE}\b(?=(?:[ -]{_SCALE}\b)*$))|({_WORDS})",
    re.VERBOSE,
)


@lru_cache(maxsize=16384)
def read_simple(words: str) -> Number:
    """The value of digits or words with their scale.

    >>> read_simple("2.7 million"), read_simple("1.2bn"), read_simple("two dozen"), read_simple("five hundred thousand")
    (2700000, 1200000000, 24, 500000)
    """
    value: Number = 12 if "dozen" in words else 1
    for digits, suffix, scale, spelt in _PIECE.findall(words):
        if digits:
            value *= read_digits(digits) * SUFFIXES.get(suffix, 1)
        elif scale:
            value *= SCALES[scale]
        else:
            value *= read_words(spelt)
    return neat(value)


def neat(number: Number) -> Number:
    """`number` without the dust of binary multiplication, an int where it is whole."""
    if isinstance(number, int) or number > 1e15:
        return number
    rounded = round(number, 9)
    return int(rounded) if rounded == int(rounded) else rounded


def _exact(words: str) -> Reading:
    value = read_simple(words)
    return Reading(value, value, value, "exact")


def _spelt(words: str) -> Reading:
    value = read_words(words)
    return Reading(value, value, value, "exact")


def scale_of(words: str) -> Number:
    """What the scale words that end `words` multiply by: "5 million" 10**6, "30k" 1000, "5" 1."""
    scale: Number = 1
    for word in reversed(re.findall(r"[a-z]+", words)):
        factor = SCALES.get(word) or SUFFIXES.get(word)
        if factor is None:
            break
        scale *= factor
    return scale


_OPEN = re.compile(r"\b(?:more than|over|at least)\b")
"""Between the sides of a range whose upper one is open: "80 to more than 100"."""
_SIDES = re.compile(rf"({_ANY}){_TO}{_SIGN}({_ANY})$", re.VERBOSE)


def _range(words: str) -> Reading | None:
    """The bounds of a range, a scale shared where the first side lacks it ("2 to 3 million"); None where they fall."""
    sides = _SIDES.match(words)
    if sides is None:
        return None
    low, high = read_simple(sides[1]), read_simple(sides[2])
    scale = scale_of(sides[2])
    if scale > 1 and scale_of(sides[1]) == 1 and low < 1000 and low * scale < high:
        low = neat(low * scale)
    if low >= high:
        return None
    return Reading(None, low, None if _OPEN.search(words) else high, "range")


def _vague(words: str) -> Reading:
    """The least that vague words admit, from the left: "several hundred" 300, "hundreds of thousands" 200,000."""
    low: Number = 1
    for word in re.findall(r"[a-z]+", words):
        if word in VAGUE:
            low = low * VAGUE[word] if low == 1 else low * VAGUE[word] // 2
        elif word in SCALES:
            low *= SCALES[word]
        elif word == "dozen":
            low *= 12
    return Reading(None, neat(low), None, "vague")


def _fraction(words: str) -> Reading:
    found = re.findall(r"[a-z]+", words)
    value = (SMALL.get(found[0]) or 1) / PARTS[found[-1]]
    return Reading(value, value, value, "fraction")


def _proper(words: str) -> Reading | None:
    """A fraction in words where it is below one: two-thirds, but not "five quarters" of a year."""
    reading = _fraction(words)
    return reading if reading.low is not None and reading.low < 1 else None


def _and_a_half(words: str) -> Reading:
    whole, rest = re.split(r"[ -]and[ -]", words, maxsplit=1)
    found = re.findall(r"[a-z]+", rest)
    part = next(PARTS[w] for w in found if w in PARTS)
    value = neat((read_simple(whole) + (3 if found[0] == "three" else 1) / part) * scale_of(rest))
    return Reading(value, value, value, "exact")


def _half_of(words: str) -> Reading:
    part = 0.75 if "three" in words else 0.25 if "quarter" in words else 0.5
    whole = re.findall(r"[a-z]+", words)[-1]
    value = neat(part * (12 if whole == "dozen" else SCALES[whole]))
    return Reading(value, value, value, "exact")


_BETWEEN_RATIO = re.compile(r"(?:\ |-)(?:in|out[ -]of|of\ every)(?:\ |-)(?:every\ )?", re.VERBOSE)


def _ratio(words: str) -> Reading | None:
    above, below = map(read_simple, _BETWEEN_RATIO.split(words, maxsplit=1))
    one_in_many = above == 1 and not 1900 <= below <= 2100
    if not 0 < above < below or (below > 100 and below not in {1000, 10_000, 100_000, 10**6} and not one_in_many):
        return None
    return Reading(above / below, above / below, above / below, "fraction")


def _rate(words: str) -> Reading:
    above, below = words.split(" per ")
    value = read_simple(above) / read_simple(below.replace("every ", ""))
    return Reading(value, value, value, "rate")


def _multiple(words: str) -> Reading:
    value = MULTIPLES.get(words) or read_simple(re.split(r"[ -]?(?:fold|times)", words)[0].replace("ten", "ten"))
    return Reading(value, value, value, "multiple")


def _scientific(words: str) -> Reading:
    mantissa, power = re.split(r"\ ?[x*]\ ?10\^?", words)
    value = float(read_digits(mantissa)) * 10.0 ** int(power)
    value = float(f"{value:.12g}")
    return Reading(value, value, value, "exact")


_DENOMINATORS = frozenset({2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 16, 20, 24, 25, 32, 50, 64, 100, 128})
"""Below the line of fractions that are written in digits: 2/3 and 15/16, not 9/11."""


def _written(words: str) -> Reading | None:
    whole, above, below = re.match(r"(?:(\d+)[ -])?(\d+)/(\d+)$", words).groups()  # type: ignore[union-attr]  # the rule's pattern
    if not 0 < int(above) < int(below) or int(below) not in _DENOMINATORS:
        return None
    value = int(whole or 0) + int(above) / int(below)
    return Reading(value, value, value, "exact" if whole else "fraction")


def _glyph(words: str) -> Reading:
    value = (read_digits(words[:-1].strip()) if len(words) > 1 else 0) + GLYPHS[words[-1]]
    return Reading(value, value, value, "exact" if len(words) > 1 else "fraction")


def _is(value: Number, form: str = "exact") -> Reading:
    return Reading(value, value, value, form)


def _from(low: Number) -> Reading:
    return Reading(None, low, None, "vague")


def _between(low: Number, high: Number) -> Reading:
    return Reading(None, low, high, "range")


NUMBER_RULES: tuple[Rule[Reading], ...] = (
    Rule(
        "half a million",
        r"(?:half[ -]an?[ -]|half[ -]|three[ -]quarters\ of\ an?\ |an?\ quarter(?:\ of\ an?\ |\ ))(?:dozen|hundred|thousand|million|billion|trillion)\b",
        _half_of,
        says=(("half a million", _is(500_000)), ("a quarter of a million", _is(250_000)), ("half-dozen", _is(6))),
        silent=("half of a village", "half an hour", "a quarter of voters"),
    ),
    Rule(
        "two and a half times more",
        rf"(?:{_DIGITS}|{_LOW})(?:\ and\ |-and-)an?[ -](?:half|quarter|third)[ -]times\b",
        lambda words: _is(_and_a_half(words.rsplit("times", 1)[0].rstrip(" -")).value or 0, "multiple"),
        says=(("two and a half times", _is(2.5, "multiple")),),
        silent=("two times", "two and a half million"),
    ),
    Rule(
        "one and a half",
        rf"(?:{_DIGITS}|{_LOW})(?:\ and\ |-and-)(?:an?[ -](?:half|quarter|third)|three[ -]quarters|one[ -]half)\b(?:[ -]{_SCALE}\b)?",
        _and_a_half,
        says=(("two and a half million", _is(2_500_000)), ("one-and-a-half", _is(1.5)), ("3 and a half", _is(3.5))),
        silent=("two and a boy", "half and half"),
    ),
    Rule(
        "30 to 40, three or four, 40-50",
        rf"{_ANY}{_TO}{_SIGN}{_ANY}(?![-/]?\d)",
        _range,
        says=(
            ("30 to 40", _between(30, 40)),
            ("2 to 3 million", _between(2_000_000, 3_000_000)),
            ("three or four", _between(3, 4)),
            ("40-50", _between(40, 50)),
            ("3 billion to $5 billion", _between(3 * 10**9, 5 * 10**9)),
            ("800,000 to 1 million", _between(800_000, 1_000_000)),
            ("20 to as many as 30", _between(20, 30)),
            ("80 to more than 100", Reading(None, 80, None, "range")),
        ),
        silent=("30 and 40", "30 to the city", "3-year-old"),
    ),
    Rule(
        "one in five, nine out of ten",
        rf"(?:{_DIGITS}|{_LOW})(?:\ in\ (?:every\ )?|[ -]out[ -]of[ -](?:every\ )?|\ of\ every\ |-in-)(?:an?\ (?:hundred|thousand|million)|{_SCALED}|{_LOW})(?![\d,/%]|[.-]\d|\ per|\ (?:day|week|month|year|hour|minute|attack|game|match|second|incident|case|state|cit|countr|province|place|location)|[ -]{_LOW})",
        _ratio,
        says=(
            ("one in five", _is(0.2, "fraction")),
            ("9 out of 10", _is(0.9, "fraction")),
            ("one in every four", _is(0.25, "fraction")),
            ("1 in 20,000", _is(1 / 20_000, "fraction")),
        ),
        silent=("30 in the city", "five out", "one in the house", "two in three days", "one in 2016", "3 in 250"),
    ),
    Rule(
        "80 to 1",
        rf"(?:{_DIGITS}|{_LOW})(?:-to-|\ to\ )(?:1|one)\b(?!-|[.,:]\d|\ ?%|\ (?:million|billion|percent|per))",
        lambda words: _is(read_simple(words.split("to")[0].rstrip(" -")), "multiple"),
        says=(("80 to 1", _is(80, "multiple")), ("10-to-one", _is(10, "multiple"))),
        silent=("80 to 100", "80 to 1.5", "80 to 1-2", "80 to 1 million"),
    ),
    Rule(
        "12 per 100,000",
        rf"(?:{_SCALED}|{_LOW})\ per\ (?:every\ )?(?:1,?000(?:,000)*|100,?000|10,?000|100|thousand|hundred\ thousand|million)\b",
        _rate,
        says=(("12 per 100,000", _is(0.00012, "rate")),),
        silent=("12 per year", "12 percent"),
    ),
    Rule(
        "tens of thousands, several hundred, a few dozen",
        rf"(?:(?:several|an?\ few|an?\ couple(?:\ of)?|few|many)\ (?:{_SCALE}|dozen)\b(?:\ {_SCALE}\b)*|(?:several\ )?{_PLURAL}\ (?:of\ )?(?:{_PLURAL}|{_SCALE})\b)",
        _vague,
        says=(
            ("tens of thousands", _from(20_000)),
            ("hundreds of thousands", _from(200_000)),
            ("several hundred", _from(300)),
            ("a few thousand", _from(3_000)),
            ("several hundred thousand", _from(300_000)),
            ("several dozen", _from(36)),
            ("a couple of hundred", _from(200)),
        ),
        silent=("tens of people", "hundreds of them"),
    ),
    Rule(
        "dozens, hundreds, several, a few, a couple",
        rf"(?:{_PLURAL}|several|an?\ few|an?\ couple)\b",
        _vague,
        says=(("dozens", _from(24)), ("a few", _from(3)), ("a couple", _from(2)), ("several", _from(3))),
        silent=("dozen", "few", "a fewer"),
    ),
    Rule(
        "a dozen, two dozen, a hundred, a million",
        rf"(?:an?\ {_ROUND}\b(?:[ -]{_SCALE}\b)*(?:\ and\ {_LOW})?|(?:{_DIGITS}|{_LOW})[ -]dozen\b|dozen\b)",
        _exact,
        says=(
            ("a dozen", _is(12)),
            ("two dozen", _is(24)),
            ("a hundred", _is(100)),
            ("a hundred thousand", _is(100_000)),
        ),
        silent=("a dozens", "a hundredth", "a man"),
    ),
    Rule(
        "two-thirds, a third, three quarters",
        rf"(?:an?|{_ONES})[ -]{_PART}\b",
        _proper,
        says=(
            ("two-thirds", _is(2 / 3, "fraction")),
            ("a third", _is(1 / 3, "fraction")),
            ("three quarters", _is(0.75, "fraction")),
        ),
        silent=("third", "the quarter", "two thirteenths"),
    ),
    Rule(
        "half", r"(?:one[ -])?half\b", _fraction, says=(("half", _is(0.5, "fraction")),), silent=("halfway", "behalf")
    ),
    Rule(
        "2/3, 1 1/2",
        r"(?:\d+[ -])?\d{1,2}/\d{1,3}(?![\d/])",
        _written,
        says=(("2/3", _is(2 / 3, "fraction")), ("1 1/2", _is(1.5))),
        silent=("9/11/2001", "24", "9/11"),
    ),
    Rule(
        "½, 3½",
        "(?:\\d+\\ ?)?[\x01\x03-\x08]",
        _glyph,
        says=(("\x01", _is(0.5, "fraction")), ("3\x05", _is(3.25))),
        silent=("3", "1/2"),
    ),
    Rule(
        "twice, tenfold, three times",
        rf"(?:(?:twice|thrice|double|triple|quadruple)\b|(?:two|three|four|five|six|seven|eight|nine|ten|twenty)fold\b|(?:{_SCALED}|{_LOW})(?:-fold\b|[ -]times\b(?=\ (?:as|the|more|higher|larger|greater|bigger|faster|longer|that|what|its|their|his|her|less|lower|harder|worse|over|likelier|stronger|our|your|earnings|revenues?|profits?|sales|normal|average|usual|annual|legal)\b)))",
        _multiple,
        says=(("twice", _is(2, "multiple")), ("tenfold", _is(10, "multiple")), ("3-fold", _is(3, "multiple"))),
        silent=("times", "folded", "three times a day"),
    ),
    Rule(
        "1.99 x 10-30",
        rf"{_DIGITS}\ ?[x*]\ ?10(?:\^-?|-)\d{{1,2}}(?!\d)",
        _scientific,
        says=(("6.02 x 10^23", _is(6.02e23)), ("1.5x10-3", _is(0.0015))),
        silent=("10 x 10", "3 x 4"),
    ),
    Rule(
        "digits with their scale",
        _SCALED,
        _exact,
        says=(
            ("549", _is(549)),
            ("2.7 million", _is(2_700_000)),
            ("1.2bn", _is(1_200_000_000)),
            ("1,300", _is(1300)),
            ("10k", _is(10_000)),
            ("1,5 million", _is(1_500_000)),
        ),
        silent=("million", ".x", ",5 million"),
    ),
    Rule(
        "number words",
        _WORDS,
        _spelt,
        says=(
            ("seven", _is(7)),
            ("twenty-five", _is(25)),
            ("one hundred and twenty-five thousand", _is(125_000)),
            ("five hundred", _is(500)),
        ),
        silent=("sevens", "tenth", "someone"),
    ),
)
NUMBERS = Grammar(NUMBER_RULES)
_PLAIN = re.compile(
    rf"(?:\d{{1,3}}(?:,\d{{3}})+|\d{{1,6}}|(?:{_BELOW_20}|several|dozens)(?![a-z]))"
    r"(?=[ ,.;:)\"'%\n](?!\d)|-(?=[a-z])(?!to-|or-|in-|out-|fold|a-|and-|times|dozen|hundred|thousand|million|billion|half|quarter|third|fifth|tenth|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b)|$)"
    r"(?!\ (?:to|or|in|out|of|per|and|fold|times|dozens?|hundreds?|thousands?|millions?|billions?|trillions?|quadrillion|lakhs?|crores?|tens|scores|half|x|\*|-|bn|mn|mln|bln|tn|trn|quarters?|thirds?|fourths|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?|twentieth|[\d\x01\x03-\x08]|"
    rf"(?:{_BELOW_20}|{'|'.join(TENS)})\b))",
    re.VERBOSE,
)
"""A number that no rule but the plainest two can read, told by what follows it: the common case, at a tenth of the price."""


@lru_cache(maxsize=16384)
def _plain(words: str) -> Reading:
    if words[0].isdigit():
        value = read_digits(words)
        return Reading(value, value, value, "exact")
    return _vague(words) if words in VAGUE else _spelt(words)


def read_number(shadow: str, position: int, limit: int) -> tuple[Reading, int] | None:
    """What number stands at `position` of a shadow, and where it ends; None where none does.

    The same as `NUMBERS.read`, which it asks whenever what follows could be part of the number.

    >>> read_number("35 people", 0, 9)
    (Reading(value=35, low=35, high=35, form='exact'), 2)
    """
    match = _PLAIN.match(shadow, position, limit)
    if match is None:
        return NUMBERS.read(shadow, position, limit)
    return _plain(match[0]), match.end()
