"""The words and signs that English news writes numbers with, and the pieces of pattern that they make."""

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
    "mil": 10**6,
    "bil": 10**9,
    "b": 10**9,
    "bn": 10**9,
    "bln": 10**9,
    "tn": 10**12,
    "trn": 10**12,
    "tr": 10**12,
}
VAGUE = {
    "couple": 2, "few": 3, "several": 3, "dozens": 24, "scores": 40, "tens": 20, "hundreds": 200, "thousands": 2_000,
    "millions": 2 * 10**6, "billions": 2 * 10**9, "trillions": 2 * 10**12,
}  # fmt: skip
"""The smallest plain reading of a vague word, as docs/labels.md defines it."""
PARTS = {
    "half": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fourth": 4, "fourths": 4, "fifth": 5, "fifths": 5, "sixth": 6, "sixths": 6,
    "seventh": 7, "sevenths": 7, "eighth": 8, "eighths": 8, "ninth": 9, "ninths": 9, "tenth": 10, "tenths": 10, "twentieth": 20,
    "hundredth": 100, "hundredths": 100, "thousandth": 1_000, "thousandths": 1_000,
}  # fmt: skip
GLYPHS = {"\x01": 1 / 2, "\x03": 1 / 3, "\x04": 2 / 3, "\x05": 1 / 4, "\x06": 3 / 4, "\x07": 1 / 5, "\x08": 1 / 8}
"""The shadow's stand-ins for ½ ⅓ ⅔ ¼ ¾ ⅕ ⅛."""
MULTIPLES = {"twice": 2, "thrice": 3, "double": 2, "triple": 3, "quadruple": 4}

TIMES = "times"
"""What ends a multiple in words, and is its unit as printed: "three times as many"."""

BELOW_20 = "|".join(sorted(SMALL, key=len, reverse=True))
ONES = "one|two|three|four|five|six|seven|eight|nine"
SCALE = "(?:hundred|thousand|lakhs?|million|crores?|billion|trillion|quadrillion)"
ROUND = "(?:dozen|hundred|thousand|million|billion|trillion|lakh|crore)"
PLURAL = "(?:tens|dozens|scores|hundreds|thousands|millions|billions|trillions)"
TWICE_TOLD = "|".join(
    rf"{word}\ (?:and|upon)\ {word}\b"
    for word in ("dozens", "scores", "hundreds", "thousands", "millions", "billions", "trillions")
)
"""A plural told twice for emphasis, as a pattern: "thousands and thousands"."""
PART = "(?:thirds?|quarters?|fourths|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?|twentieth|hundredths|thousandths|(?:hundred|thousand)th(?=\\ of\\ an?\b))"
DECIMAL_COMMA = r"(?:\d{1,3}(?:\.\d{3})+,\d{1,2}|\d{1,3},\d{1,2})(?![\d,])"
_MEASURED = (
    r"(?=\ ?%|\ (?:and|to)\ \d{1,3},\d{1,2}(?![\d,])|\ (?:per\ ?cent|million|billion|trillion|thousand|bn|mn|euros?|(?:us\ |u\.s\.\ |australian\ |canadian\ )?dollars?|pounds|francs|kron[aeo]r?|zlotys?|kilo\w*|kg|"
    r"km|met(?:er|re)s?|tons|tonnes|lit(?:er|re)s|points|degrees|hectares)\b)"
)
"""What a decimal comma is told by: its unit or scale follows, or its currency's sign stands before."""
_EUROPEAN = rf"(?:{DECIMAL_COMMA}{_MEASURED}|(?<=[$`]){DECIMAL_COMMA})"
_SPACED = r"(?<!\d\ )(?<!\d,\ )[1-9]\d{0,2}\ \d{3}(?=\ [a-z(%]|[.,;)](?!\d)|\ ?\||\n|\Z)"
"""Thousands parted by a blank, as statistical offices print them, where no row of numbers goes on: "78 784 cases"."""
_WHOLE = rf"(?:{_EUROPEAN}|\d{{1,3}}(?:,\d{{3}})+(?!\d)|{_SPACED}|\d{{1,3}}(?:\ \d{{3}})*\ 0\d\d(?:\ \d{{3}})*(?!\d)|\d{{1,3}}(?:\ \d{{3}}){{2,}}(?![\d.,]*\d)|\d{{1,2}}(?:,\d{{2}})+,\d{{3}}(?!\d)|\d{{1,3}}(?:\.\d{{3}}){{2,}}|\d+)(?:\.\d+)?"
DIGITS = rf"(?:{_WHOLE}|\.\d+)"
LOW = rf"(?>(?:(?:{'|'.join(TENS)})(?:(?:[ -]|-\n)(?:{ONES})\b)?|{BELOW_20})\b)"
_JOIN = r"(?:[ -]|(?<=hundred)\ and\ |(?<=thousand)\ and\ |(?<=million)\ and\ |(?<=hundred)-and-)"
WORDS = rf"(?>\b{LOW}(?:[ -]{SCALE}\b(?:{_JOIN}{LOW})?)*)"
"""A low number goes on only behind a scale: "two thousand three" is one, "five three-bedroom houses" two."""
SCALED = rf"{DIGITS}(?:(?:[ -]{SCALE}\b)+|\ (?:millions|billions)\b|(?:million|billion|trillion|crore|thousand)\b(?!-)|\ ?(?:bn|mn|mln|mil|bil|bln|trn|tr|tn)\b|[kmb]\b(?![-'][a-z]))?"
ANY = rf"(?:{SCALED}|{WORDS}|an?\ {ROUND}\b)"
SIGN = r"(?:(?:us|c|ca|a|au|s|hk|nz)?[$`]\ ?|\b(?:rs\.?|inr|eur|usd|gbp|chf|rm)\ ?(?=\d))?"
TO = r"(?:(?:\ ?-\ ?|~)(?=[$`]?\d)|\ ?-\ ?(?=[a-z])|-to-|-or-|\ to-(?=\d)|\ (?:up\ )?to\ (?:as\ many\ as\ |as\ much\ as\ |around\ |about\ |perhaps\ |maybe\ |even\ |more\ than\ |over\ |at\ least\ )?|\ or\ (?:even\ |maybe\ |perhaps\ |possibly\ )?)"  # one alternation
