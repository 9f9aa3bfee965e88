"""What the words of a number mean: digits, number words, scales, ranges, fractions and vague words in, a `Reading` out."""

import re
from functools import lru_cache
from typing import NamedTuple

from claims.grammar.en.number_words import (
    ANY,
    DECIMAL_COMMA,
    DIGITS,
    GLYPHS,
    MULTIPLES,
    PARTS,
    SCALE,
    SCALES,
    SIGN,
    SMALL,
    SUFFIXES,
    TENS,
    TO,
    VAGUE,
    WORDS,
)
from claims.grammar.late import late

Number = float | int


class Reading(NamedTuple):
    """What the number words alone mean, before hedge and unit."""

    value: Number | None
    low: Number | None
    high: Number | None
    form: str
    """exact, vague, range, fraction, multiple or rate."""


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


_COMMA_LAST = re.compile(DECIMAL_COMMA)


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


MANY_SCALED = "illions"
"""What a scale in the plural ends with: "44.6 millions"."""
_PIECE = re.compile(
    rf"({DECIMAL_COMMA}|{DIGITS})(?:[ -]?(bn|mn|mln|mil|bil|bln|trn|tr|tn|k|m|b)\b)?|({SCALE}\b(?=(?:[ -]{SCALE}\b)*$))|({WORDS})",
    re.VERBOSE,
)


@lru_cache(maxsize=16384)
def read_simple(words: str) -> Number:
    """The value of digits or words with their scale.

    >>> read_simple("2.7 million"), read_simple("1.2bn"), read_simple("two dozen"), read_simple("five hundred thousand")
    (2700000, 1200000000, 24, 500000)
    """
    value: Number = 12 if "dozen" in words else 1
    words = words[:-1] if words.endswith(MANY_SCALED) else words
    for digits, suffix, scale, spelt in _PIECE.findall(words):
        if digits:
            value *= read_digits(digits) * SUFFIXES.get(suffix, 1)
        elif scale:
            value *= SCALES[scale]
        else:
            value *= read_words(spelt)
    return neat(value)


def neat(number: Number) -> Number:
    """`number` without the dust of binary multiplication, an int where it is whole.

    >>> neat(66.96 * 10**12), neat(0.1 * 3)
    (66960000000000, 0.3)
    """
    if isinstance(number, int) or number > 1e15:
        return number
    rounded = float(f"{number:.15g}")  # as many digits as a double keeps
    return int(rounded) if rounded == int(rounded) else rounded


def read_exact(words: str) -> Reading:
    """What digits or words with their scale say exactly."""
    value = read_simple(words)
    return Reading(value, value, value, "exact")


def read_spelt(words: str) -> Reading:
    """What number words alone say exactly."""
    value = read_words(words)
    return Reading(value, value, value, "exact")


def scale_of(words: str) -> Number:
    """What the scale words that end `words` multiply by: "5 million" 10**6, "30k" 1000, "5" 1."""
    scale: Number = 1
    found: list[str] = re.findall(r"[a-z]+", words)
    for word in reversed(found):
        factor = SCALES.get(word) or SUFFIXES.get(word)
        if factor is None:
            break
        scale *= factor
    return scale


_OPEN = re.compile(r"\b(?:more than|over|at least)\b")
"""Between the sides of a range whose upper one is open: "80 to more than 100"."""
_SIDES = late(rf"({ANY}){TO}{SIGN}({ANY})$", re.VERBOSE)


YEARS_OF_RANGES = range(1900, 2101)


def read_range(words: str) -> Reading | None:
    """The bounds of a range, a scale shared where the first side lacks it ("2 to 3 million"); None where they fall."""
    sides = _SIDES.match(words)
    if sides is None:
        return None
    low, high = read_simple(sides[1]), read_simple(sides[2])
    scale = scale_of(sides[2])
    if scale > 1 and scale_of(sides[1]) == 1 and low < 1000 and low * scale < high:
        low = neat(low * scale)
    if low >= high or (low in YEARS_OF_RANGES and sides[1].isdigit() and scale > 1):  # "from May 2015 to 46 crore"
        return None
    return Reading(None, low, None if _OPEN.search(words) else high, "range")


def read_vague(words: str) -> Reading:
    """The least that vague words admit, from the left: "several hundred" 300, "hundreds of thousands" 200,000."""
    low: Number = 1
    for word in re.findall(r"[a-z]+", words):
        if word in VAGUE and low == VAGUE["several"] and word[:-1] in {*SCALES, "dozen"}:
            low *= SCALES.get(word[:-1], 12)  # "several dozens", "a few thousands"
        elif word in VAGUE:
            low = low * VAGUE[word] if low == 1 else low * VAGUE[word] // 2
        elif word in SCALES:
            low *= SCALES[word]
        elif word == "dozen":
            low *= 12
    return Reading(None, neat(low), None, "vague")


def read_up_from_vague(words: str) -> Reading | None:
    """The bounds of vague words with the most that they may be: "several hundred or even 2,000"; None where it is no
    more.
    """
    vague, _, most = re.split(r" (or|to) ", words, maxsplit=1)
    low, high = read_vague(vague).low, read_simple(re.sub(r"^(?:even|perhaps|maybe|possibly|as many as) ", "", most))
    return Reading(None, low, high, "range") if low is not None and low < high else None


def read_twice(words: str) -> Reading | None:
    """A number that words and digits in brackets tell alike: "eleven (11)"; None where they differ."""
    first, _, second = words.rstrip(")").partition(" (")
    one, other = (read_exact(part) if part[0].isdigit() else read_spelt(part) for part in (first, second))
    return one if one == other else None


def read_fraction(words: str) -> Reading:
    """A part of one in words: "three quarters" 0.75."""
    found = re.findall(r"[a-z]+", words)
    value = (SMALL.get(found[0]) or 1) / PARTS[found[-1]]
    return Reading(value, value, value, "fraction")


def read_proper(words: str) -> Reading | None:
    """A fraction in words where it is below one: two-thirds, but not "five quarters" of a year."""
    reading = read_fraction(words)
    return reading if reading.low is not None and reading.low < 1 else None


def read_and_a_half(words: str) -> Reading:
    """A whole and its part, with their scale: "two and a half million" 2,500,000."""
    whole, rest = re.split(r"[ -]and[ -]", words, maxsplit=1)
    found = re.findall(r"[a-z]+", rest)
    part = next(PARTS[w] for w in found if w in PARTS)
    value = neat((read_simple(whole) + (3 if found[0] == "three" else 1) / part) * scale_of(rest))
    return Reading(value, value, value, "exact")


def read_half_of(words: str) -> Reading:
    """A part of a scale: "a quarter of a million" 250,000."""
    part = 0.75 if "three" in words else 0.25 if "quarter" in words else 0.5
    whole = re.findall(r"[a-z]+", words)[-1]
    value = neat(part * (12 if whole == "dozen" else SCALES[whole]))
    return Reading(value, value, value, "exact")


_BETWEEN_RATIO = re.compile(r"(?:\ |-)(?:in|out[ -]of|of\ every)(?:\ |-)(?:every\ )?", re.VERBOSE)


def read_ratio(words: str) -> Reading | None:
    """How many in how many: "one in five" 0.2; None where it is a place or a year ("one in 2016")."""
    above, below = map(read_simple, _BETWEEN_RATIO.split(words, maxsplit=1))
    one_in_many = above == 1 and not 1900 <= below <= 2100
    if above > 12 and below % 10:  # "31 out of 48 drones": two counts
        return None
    if not 0 < above < below or (below > 100 and below not in {1000, 10_000, 100_000, 10**6} and not one_in_many):
        return None
    return Reading(above / below, above / below, above / below, "fraction")


def read_noun_ratio(words: str) -> Reading | None:
    """How many of a noun in how many: "one child in every five" 0.2; None where it is a place."""
    above, below = re.split(r"\ [a-z]+\ in\ (?:every\ )?", words, maxsplit=1)
    if not (below.isdigit() or below in SMALL or below in TENS):
        return None
    value = read_simple(above) / (read_simple(below) or 1)
    return Reading(value, value, value, "fraction") if value < 1 else None


def read_rate(words: str) -> Reading:
    """How many per round number: "12 per 100,000" 0.00012."""
    above, _, below = re.split(r" (per|for)(?: every)? ", words)
    value = read_simple(above) / read_simple(below)
    return Reading(value, value, value, "rate")


def read_multiple(words: str) -> Reading:
    """How many times as many: "twice" 2, "tenfold" 10."""
    value = MULTIPLES.get(words) or read_simple(re.split(r"[ -]?(?:fold|times|x\b)", words)[0])
    return Reading(value, value, value, "multiple")


def read_scientific(words: str) -> Reading:
    """A mantissa and its power of ten: "6.02 x 10^23"."""
    mantissa, power = re.split(r"\ ?[x*]\ ?10\^?", words)
    value = float(read_digits(mantissa)) * 10.0 ** int(power)
    value = float(f"{value:.12g}")
    return Reading(value, value, value, "exact")


_DENOMINATORS = frozenset({2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 16, 20, 24, 25, 32, 50, 64, 100, 128})
"""Below the line of fractions that are written in digits: 2/3 and 15/16, not 9/11."""


def read_written(words: str) -> Reading | None:
    """A fraction in digits: "2/3", "1 1/2"; None where it is no fraction ("9/11")."""
    whole, above, below = re.match(r"(?:([\d,.]+)[ -])?(\d+)/(\d+)$", words).groups()  # type: ignore[union-attr]  # the rule's pattern
    if not 0 < int(above) < int(below) or int(below) not in _DENOMINATORS:
        return None
    value = _with_part(whole, int(above) / int(below))
    return Reading(value, value, value, "exact" if whole else "fraction")


def _with_part(whole: str | None, part: float) -> Number:
    """A number with a part of its last printed place: 15½ is 15.5, and $8.14½ half a cent more than $8.14."""
    if not whole:
        return part
    decimals = len(whole.partition(".")[2])
    return round(read_digits(whole) + part / 10**decimals, decimals + 4) if decimals else read_digits(whole) + part


def read_glyph(words: str) -> Reading:
    """A fraction in one sign: ½ or 3½, as the shadow has them."""
    value = _with_part(words[:-1].strip(), GLYPHS[words[-1]])
    return Reading(value, value, value, "exact" if len(words) > 1 else "fraction")
