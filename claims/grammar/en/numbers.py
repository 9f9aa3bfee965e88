"""How English news writes numbers: rows of rules over the shadow, each beside what it says; `NUMBERS` reads one where it starts."""

import re
from functools import lru_cache

from claims.grammar.en.number_words import (
    ANY,
    BELOW_20,
    DIGITS,
    LOW,
    MULTIPLES,
    ONES,
    PART,
    PLURAL,
    ROUND,
    SCALE,
    SCALED,
    SIGN,
    SMALL,
    TENS,
    TO,
    TWICE_TOLD,
    VAGUE,
    WORDS,
)
from claims.grammar.en.readings import (
    Number,
    Reading,
    read_and_a_half,
    read_exact,
    read_fraction,
    read_glyph,
    read_half_of,
    read_multiple,
    read_noun_ratio,
    read_proper,
    read_range,
    read_rate,
    read_ratio,
    read_scientific,
    read_simple,
    read_spelt,
    read_twice,
    read_up_from_vague,
    read_vague,
    read_written,
)
from claims.grammar.engine import Grammar, Rule
from claims.grammar.shapes import shape

LONGEST = 90
"""Code points that a number with its scale and range can take; hostile runs of digits or number words end here."""


_COMPARED = r"(?=\ (?:as|the|more|higher|larger|greater|bigger|faster|longer|that|what|its|their|his|her|less|lower|harder|worse|over|likelier|stronger|our|your|(?:core\ |annual\ |adjusted\ |underlying\ |net\ |gross\ |forward\ )?(?:earnings|ebitda)|revenues?|profits?|sales|normal|average|usual|annual|legal|farther|further|slower|older|younger|fewer|closer|heavier|lighter|wider|deeper|taller|thicker|richer|poorer|[a-z]{3,}er\ than|smaller|brighter|hotter|quicker|safer|stricter|denser|cheaper|costlier|deadlier)\b)"
"""Behind "three times", what makes it a multiple, and no count of times."""
TIMES_COMPARED = shape(
    "what a range is a multiple of",
    rf"[ -]times{_COMPARED}",
    (" times higher", " times as many", "-times more"),
    (" times a day", " times", " timeshare"),
)


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
        read_half_of,
        says=(("half a million", _is(500_000)), ("a quarter of a million", _is(250_000)), ("half-dozen", _is(6))),
        silent=("half of a village", "half an hour", "a quarter of voters"),
    ),
    Rule(
        "two and a half times more",
        rf"(?:{DIGITS}|{LOW})(?:\ and\ |-and-)an?[ -](?:half|quarter|third)[ -]times\b",
        lambda words: _is(read_and_a_half(words.rsplit("times", 1)[0].rstrip(" -")).value or 0, "multiple"),
        says=(("two and a half times", _is(2.5, "multiple")),),
        silent=("two times", "two and a half million"),
    ),
    Rule(
        "one and a half",
        rf"(?:{DIGITS}|{LOW})(?:\ and\ |-and-)(?:an?[ -](?:half|quarter|third)|three[ -]quarters|one[ -]half)\b(?:[ -]{SCALE}\b)?",
        read_and_a_half,
        says=(("two and a half million", _is(2_500_000)), ("one-and-a-half", _is(1.5)), ("3 and a half", _is(3.5))),
        silent=("two and a boy", "half and half"),
    ),
    Rule(
        "30 to 40, three or four, 40-50",
        rf"{ANY}{TO}{SIGN}{ANY}(?![-/]?\d)",
        read_range,
        says=(
            ("30 to 40", _between(30, 40)),
            ("2 to 3 million", _between(2_000_000, 3_000_000)),
            ("three or four", _between(3, 4)),
            ("40-50", _between(40, 50)),
            ("3 billion to $5 billion", _between(3 * 10**9, 5 * 10**9)),
            ("800,000 to 1 million", _between(800_000, 1_000_000)),
            ("20 to as many as 30", _between(20, 30)),
            ("80 to more than 100", Reading(None, 80, None, "range")),
            ("30 million up to as much as $40 million", _between(30 * 10**6, 40 * 10**6)),
        ),
        silent=("30 and 40", "30 to the city", "3-year-old"),
    ),
    Rule(
        "one in five, nine out of ten",
        rf"(?:{DIGITS}|{LOW})(?:\ in\ (?:every\ )?|[ -]out[ -]of[ -](?:every\ )?|\ of\ every\ |-in-)(?:an?\ (?:hundred|thousand|million)|{SCALED}|{LOW})(?![\d/%]|[,.-]\d|\ per(?:\b|cent)|\ (?:day|week(?!end)|month|year|hour|minute|attack|game|match|second|incident|case|state|cit|countr|province|place|location)|[ -]{LOW})",
        read_ratio,
        says=(
            ("one in five", _is(0.2, "fraction")),
            ("9 out of 10", _is(0.9, "fraction")),
            ("one in every four", _is(0.25, "fraction")),
            ("1 in 20,000", _is(1 / 20_000, "fraction")),
        ),
        silent=("30 in the city", "five out", "one in the house", "two in three days", "one in 2016", "3 in 250"),
    ),
    Rule(
        "three out of every four",
        rf"(?:{DIGITS}|{LOW})(?:\ in\ every\ |[ -]out[ -]of[ -]every\ |\ of\ every\ )(?:{SCALED}|{LOW})(?![\d/%]|[,.-]\d|[ -]{LOW})",
        read_ratio,
        says=(("three out of every four", _is(0.75, "fraction")), ("nine of every ten", _is(0.9, "fraction"))),
        silent=("three out of four", "three in every match"),
    ),
    Rule(
        "one child in five",
        r"(?:one|two)\ [a-z]+\ in\ (?:every\ (?:\d{1,4}\b|[a-z-]+)|(?:\d{1,3}\b|[a-z-]+)(?=[.;]|\ (?:is|are|was|were|has|have|had|now|will|lives?"
        r"|says?|said|backs?|wants?|thinks?|supports?|believes?|comes?|goes|needs?|owns?|works?|dies|suffers?|fails?|earns?|uses?|skips?"
        r"|smokes?|drinks?|drops?|[a-z]{2,}ed)\b))(?!\ (?:day|week|month|year|hour|minute|game|match|case|attack|incident))",
        read_noun_ratio,
        says=(
            ("one child in every five", _is(0.2, "fraction")),
            ("one household in every 12", _is(1 / 12, "fraction")),
            ("two voters in every three", _is(2 / 3, "fraction")),
        ),
        silent=("one man in five years", "one man in 2016", "one man in Leeds", "one in five"),
    ),
    Rule(
        "80 to 1",
        rf"(?:{DIGITS}|{LOW})(?:-to-|\ to\ )(?:1|one)\b(?!-|[.,:]\d|\ ?%|\ (?:million|billion|percent|per))",
        lambda words: _is(read_simple(words.split("to")[0].rstrip(" -")), "multiple"),
        says=(("80 to 1", _is(80, "multiple")), ("10-to-one", _is(10, "multiple"))),
        silent=("80 to 100", "80 to 1.5", "80 to 1-2", "80 to 1 million"),
    ),
    Rule(
        "12 per 100,000, 11 for every 10,000",
        rf"(?:{SCALED}|{LOW})\ (?:per\ (?:every\ )?|for\ every\ )(?:1,?000(?:,000)*|100,?000|10,?000|100|thousand|hundred\ thousand|million)\b",
        read_rate,
        says=(
            ("12 per 100,000", _is(0.00012, "rate")),
            ("11 for every 10,000", _is(0.0011, "rate")),
        ),
        silent=("12 per year", "12 percent", "11 for every household"),
    ),
    Rule(
        "several hundred or even 2,000",
        rf"(?:(?:several|an?\ few)\ (?:{SCALE}|dozen)|dozens|hundreds|thousands)\ (?:or\ (?:even|perhaps|maybe|possibly)|to\ as\ many\ as)\ (?:{SCALED}|{WORDS})(?![-/.]?\d|\ ?%|\ (?:percent|per\ cent)\b)",
        read_up_from_vague,
        says=(
            ("several hundred or even 2,000", _between(300, 2000)),
            ("dozens or perhaps 200", _between(24, 200)),
            ("a few thousand to as many as 10,000", _between(3000, 10_000)),
        ),
        silent=("several hundred or so", "dozens or even more", "several hundred people"),
    ),
    Rule(
        "tens of thousands, several hundred, a few dozen",
        rf"(?:(?:several|an?\ few|an?\ couple(?:\ of)?|few|many)\ (?:{SCALE}s?|dozens?)\b(?:\ {SCALE}\b)*|(?:several\ )?{PLURAL}\ (?:of\ )?(?:{PLURAL}|{SCALE})\b)",
        read_vague,
        says=(
            ("tens of thousands", _from(20_000)),
            ("hundreds of thousands", _from(200_000)),
            ("several hundred", _from(300)),
            ("a few thousand", _from(3_000)),
            ("several hundred thousand", _from(300_000)),
            ("several dozen", _from(36)),
            ("several dozens", _from(36)),
            ("several thousands", _from(3_000)),
            ("a couple of hundred", _from(200)),
        ),
        silent=("tens of people", "hundreds of them"),
    ),
    Rule(
        "thousands and thousands",
        TWICE_TOLD,
        lambda words: read_vague(words.partition(" ")[0]),
        says=(("thousands and thousands", _from(2_000)), ("millions upon millions", _from(2_000_000))),
        silent=("thousands and millions", "dozens and tens"),
    ),
    Rule(
        "100s of",
        r"1(?:0|00|,?000)s(?=\ (?:of|more|people|others|were|are|have|had|died|fled|killed|injured|wounded|dead)\b|$)",
        lambda words: _from(2 * int(words.rstrip("s").replace(",", ""))),
        says=(("100s", _from(200)), ("10s", _from(20)), ("1,000s", _from(2_000))),
        silent=("100s on", "10s later", "80s were"),
    ),
    Rule(
        "dozens, hundreds, several, a few, a couple",
        rf"(?:{PLURAL}|several|an?\ few|an?\ couple)\b",
        read_vague,
        says=(("dozens", _from(24)), ("a few", _from(3)), ("a couple", _from(2)), ("several", _from(3))),
        silent=("dozen", "few", "a fewer"),
    ),
    Rule(
        "a dozen, two dozen, a hundred, a million",
        rf"(?:an?\ {ROUND}\b(?:[ -]{SCALE}\b)*(?:\ and\ {LOW})?|(?:{DIGITS}|{LOW})[ -]dozen\b|dozen\b)",
        read_exact,
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
        rf"(?:(?:an?|{ONES})[ -]{PART}|one[ -]fourth|a\ fourth(?=\ of\ (?:the|all|its|their|those|these|our|what)\b))\b",
        read_proper,
        says=(
            ("two-thirds", _is(2 / 3, "fraction")),
            ("a third", _is(1 / 3, "fraction")),
            ("three quarters", _is(0.75, "fraction")),
            ("one-fourth", _is(0.25, "fraction")),
            ("two-hundredths", _is(0.02, "fraction")),
        ),
        silent=("third", "a fourth of july", "the quarter", "two thirteenths", "a hundredth birthday"),
    ),
    Rule(
        "half",
        r"(?:one[ -])?half\b",
        read_fraction,
        says=(("half", _is(0.5, "fraction")),),
        silent=("halfway", "behalf"),
    ),
    Rule(
        "2/3, 1 1/2",
        r"(?:(?:\d+|\d{1,3}(?:,\d{3})+|\d+\.\d\d(?=-|\ [1-7]/[248]\b))[ -])?\d{1,2}/\d{1,3}(?![\d/])",
        read_written,
        says=(("2/3", _is(2 / 3, "fraction")), ("1 1/2", _is(1.5))),
        silent=("9/11/2001", "24", "9/11"),
    ),
    Rule(
        "½, 3½",
        "(?:(?:\\d+|\\d{1,3}(?:,\\d{3})+)(?:\\.\\d\\d|\\ )?)?[\x01\x03-\x08]",
        read_glyph,
        says=(("\x01", _is(0.5, "fraction")), ("3\x05", _is(3.25))),
        silent=("3", "1/2"),
    ),
    Rule(
        "twice, tenfold, three times",
        rf"(?:(?:twice|thrice|double|triple|quadruple)\b|(?:two|three|four|five|six|seven|eight|nine|ten|twenty)fold\b|(?:{SCALED}|{LOW})(?:-fold\b|(?:[ -]times|(?<=\d)x)\b{_COMPARED}))",
        read_multiple,
        says=(
            ("twice", _is(2, "multiple")),
            ("tenfold", _is(10, "multiple")),
            ("3-fold", _is(3, "multiple")),
        ),
        silent=("times", "folded", "three times a day"),
    ),
    Rule(
        "1.99 x 10-30",
        rf"{DIGITS}\ ?[x*]\ ?10(?:\^-?|-)\d{{1,2}}(?!\d)",
        read_scientific,
        says=(("6.02 x 10^23", _is(6.02e23)), ("1.5x10-3", _is(0.0015))),
        silent=("10 x 10", "3 x 4"),
    ),
    Rule(
        "5 (five)",
        rf"\d{{1,3}}\ \({WORDS}\)",
        read_twice,
        says=(("5 (five)", _is(5)),),
        silent=("5 (6)", "five (5)"),
    ),
    Rule(
        "digits with their scale",
        SCALED,
        read_exact,
        says=(
            ("549", _is(549)),
            ("2.7 million", _is(2_700_000)),
            ("1.2bn", _is(1_200_000_000)),
            ("4.7mil", _is(4_700_000)),
            ("1,300", _is(1300)),
            ("10k", _is(10_000)),
            ("1,5 million", _is(1_500_000)),
            ("257million", _is(257_000_000)),
        ),
        silent=("million", ".x", ",5 million", "mil"),
    ),
    Rule(
        "five (5)",
        rf"{WORDS}\ \({DIGITS}\)",
        read_twice,
        says=(("eleven (11)", _is(11)), ("twenty-five (25)", _is(25))),
        silent=("five", "5 (five)"),
    ),
    Rule(
        "number words",
        WORDS,
        read_spelt,
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
_IN = rf"in\ (?:every|an?|\d+|{BELOW_20}|{'|'.join(TENS)})"
"""Behind a number it may be a share: one in five, 3 in a hundred; not "67 in the camp"."""
_NO_PLAIN = rf"to|up\ to|or|{_IN}|out|of\ every|of\ (?:{PLURAL}|{SCALE})|per|for\ every|and\ (?:an?|one|three|{PLURAL})|upon|fold|times|dozens?|hundreds?|thousands?|millions?|billions?|trillions?|quadrillion|lakhs?|crores?|tens|scores|half|x|bn|mn|mln|mil|bil|bln|tn|trn|tr|quarters?|thirds?|fourths|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?|twentieth|hundredths?|thousandths?|{BELOW_20}|{'|'.join(TENS)}"
_PLAIN = re.compile(
    rf"(?:\d{{1,3}}(?:,\d{{3}})+|\d{{1,5}}(?:\.\d{{1,2}})?\ (?:million|billion)|\d{{1,6}}(?:\.\d{{1,2}})?|(?:{BELOW_20}|several|dozens|hundreds|thousands|millions|billions)(?![a-z]))"
    r"(?=[ ,.;:)\"'%\n](?!\d)|(?<=\d)(?:st|nd|rd|th)\b|-(?=[a-z])(?!to-|or-|in-|out-|fold|a-|and-|times|dozen|hundred|thousand|million|billion|trillion|crore|lakh|half|quarter|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b)|$)"
    rf"(?!\ (?:(?:{_NO_PLAIN})\b|[*\-\d\x01\x03-\x08]|\((?:\d|{BELOW_20}|{'|'.join(TENS)})))"
    r"(?!(?:(?<=one)|(?<=two))\ [a-z]+\ in\ )",
    re.VERBOSE | re.ASCII,
)
"""A number that no rule but the plainest two can read, told by what follows it: the common case, at a tenth of the price."""


OPENINGS = frozenset(word[:2] for word in (*SMALL, *TENS, *VAGUE, *MULTIPLES, "half", "many", "a ", "a-", "an"))
"""The first two letters of all numbers that begin with a letter."""


@lru_cache(maxsize=16384)
def _plain(words: str) -> Reading:
    if words[0].isdigit():
        return read_exact(words)
    return read_vague(words) if words in VAGUE else read_spelt(words)


def read_number(shadow: str, position: int, limit: int) -> tuple[Reading, int] | None:
    """What number stands at `position` of a shadow, and where it ends; None where none does.

    The same as `NUMBERS.read`, which it asks whenever what follows could be part of the number.

    >>> read_number("35 people", 0, 9)
    (Reading(value=35, low=35, high=35, form='exact'), 2)
    """
    match = _PLAIN.match(shadow, position, limit)
    if match is None:
        opening = shadow[position : position + 2]
        return None if opening[:1].isalpha() and opening not in OPENINGS else NUMBERS.read(shadow, position, limit)
    return _plain(match[0]), match.end()
