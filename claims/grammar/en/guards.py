"""Numbers that are no claims: what stands before or after them that gives them away, as rows with examples.

`AFTER` matches where the number ends; `BEFORE` is looked up by the word in front.
"""

import re
from typing import NamedTuple

MONTHS = frozenset(
    """january february march april may june july august september october november december jan feb mar apr jun jul aug sept sep oct
    nov dec""".split()
)
_MONTH = r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
_STREET = r"(?:streets?|st|avenues?|ave|roads?|rd|boulevard|blvd|drive|dr|lane|ln|way|place|court|ct|square|parkway|pkwy|highway|hwy|terrace|circle)\b"


class Guard(NamedTuple):
    """One row: a number followed by `pattern` is of `kind` and no claim."""

    kind: str
    pattern: str
    says: tuple[str, ...]
    silent: tuple[str, ...]


AFTER_RULES: tuple[Guard, ...] = (
    Guard(
        "age",
        r"(?:\ |-)?-?(?:year|yr|month|week|day)s?(?:\ |-)olds?\b|-?\ (?:years?|months)\ of\ age\b|-year-?old|\ (?:years?|months)-old|,?\ (?:and|or)\ \w+(?:\ (?:and|or)\ \w+)?\ (?:years?|months?)[ -]olds?\b",
        says=("34-year-old man", "12 years old", "3 years of age"),
        silent=("34 years", "12 old houses"),
    ),
    Guard(
        "time",
        r"[:.]\d\d(?::\d\d)?\ ?(?:[ap]\.?m\b|hours|hrs|gmt|utc|local)|:[0-5]\d(?!\d)|\ ?[ap]\.m\b|\ ?[ap]m\b|\ o'?clock|(?:\ hours|\ hrs)?\ (?:gmt|utc|est|edt|pst|cet|local\ time)\b|(?<=\d\d\d\d)\ (?:hours|hrs)\b|-\d{1,2}(?:[:.]\d\d)?\ ?[ap]\.?m\b",
        says=("7:30 p.m.", "10 o'clock", "9 a.m. on", "1545 GMT"),
        silent=("10 people", "7.5 miles", "10 of them"),
    ),
    Guard(
        "date",
        rf"[/.]\d{{1,2}}[/.]\d{{2,4}}\b|-\d\d-\d\d\b(?!-)|(?<=\d)(?:st|nd|rd|th)?\ (?:of\ )?{_MONTH}\b(?!\ (?:have|not|be|also|become|need|face|never|soon|still|get|lose|take)\b)|-{_MONTH}\b|(?<=\d\d\d0)'?s\b|(?:-|/)(?:\d\d|(?:19|20)\d\d)(?=\ (?:season|fiscal|school|academic|financial|campaign))|(?:\ to\ |-)\d{{1,2}}\ {_MONTH}\b",
        says=("13 March 2022", "9/11/2001", "1990s", "2022-03-14", "5th of May"),
        silent=("13 marchers", "30 of them", "13 men"),
    ),
    Guard(
        "ordinal",
        r"(?<=\d)(?:st|nd|rd|th)\b",
        says=("21st century", "4th round"),
        silent=("4 rounds", "4 the"),
    ),
    Guard(
        "id",
        rf"(?:-|\.|\ )\d{{3}}-\d{{4}}\b|-\d{{3}}-\d{{4}}|\)\ ?\d{{3}}-\d{{4}}|-?\ block\ of\ (?!flats|apartments)|(?:\ [nsew]\.?)?(?:\ [a-z]+(?:[ -][a-z]+)?)\ {_STREET}|\ {_STREET}",
        says=("555-1234", "2400 block of Main", "1600 Pennsylvania Avenue"),
        silent=("30 blocks away", "5 people"),
    ),
    Guard(
        "name",
        r"(?<=\b7\d7)\ (?:max|dreamliner|jumbo|jets?|airliners?|aircraft|planes?)\b|(?<=\b3\d\d)\ ?(?:neo)\b|\ zip\ codes?\b|(?<=\d)[a-z]{2,}(?!\w*\ ?(?:per|an)\b)(?<!th)(?<!st)(?<!nd)(?<!rd)(?<!\dkm)\w*|(?<=\b9)/11\b|(?<=\b7)/7\b",
        says=("6abc news", "9/11 attacks", "737 Max"),
        silent=("6 abc", "30 km"),
    ),
    Guard("idiom", r"/7\b|-on-(?:one|\d)|-to-one\b|-off\b|\ (?:and\ only|another)\b", says=("24/7", "one-on-one", "one-off sale", "one and only"), silent=("24", "one on top")),
)
_AFTER = "|".join(f"(?P<{guard.kind}{n}>{guard.pattern})" for n, guard in enumerate(AFTER_RULES))
AFTER = re.compile(_AFTER, re.VERBOSE)

_NAMES = """article articles amendment boeing airbus channel route highway interstate i block section sections chapter title group camp
precinct division district ward local camp level phase type grade room gate runway pier building unit zone sector area station terminal flight
episode volume vol page pages figure fig table step category tier act resolution proposition prop mark formula windows iphone galaxy
playstation xbox apollo soyuz class tropic area apt apartment suite floor platform track line bus exit mile-not hwy u.s. rt rte version model serie
series-not rule clause paragraph schedule appendix annex exhibit count-not lot plot plate psalm genesis exodus matthew luke john romans verse
super-bowl bowl top-not g7 g8 group-not covid covid- fox wpmt kabc abc nbc cbs radio fm am mach force street avenue road ave st. area51 model tesla
falcon ps super ariane atlas delta mig su tu f nyse lane checkpoint battalion-not brigade-not forum pier stage part""".split()
_NAMES += "s&p ftse fortune cac dax nikkei russell game big-not note".split()
_IDS = "no no. nos nos. number numbers # isbn tel phone telephone fax zip code pin account case docket serial registration id ip room incident badge p.c. extension ext ext.".split()
BEFORE: dict[str, str] = {
    **dict.fromkeys((w for w in _NAMES if not w.endswith("-not")), "name"),
    **dict.fromkeys(_IDS, "id"),
    **dict.fromkeys("aged age ages turned turning turns".split(), "age"),
    **dict.fromkeys("called dialed dialled".split(), "call"),
}
"""By the word before: "Boeing 737" is a name, "No. 2" an id, "aged 27" an age. "Article 5" wants its capital (see quantities)."""

YEAR_BEFORE = frozenset(
    """in since by until till from during of year early late mid mid- before after between through throughout summer spring fall autumn
    winter ending ended election circa and to or the for around fiscal fy vintage years ago, season class back as @ february, january, march, april, may,
    june, july, august, september, october, november, december, model his her their our this that election, copyright (c) ( census""".split()
) | MONTHS  # fmt: skip
"""Words after which four digits are a year, where no counted noun follows."""
YEAR_ALWAYS = frozenset("in since until till during year early late mid mid- circa summer spring fall autumn winter fiscal fy throughout by before after".split()) | MONTHS

DEFINITE = frozenset("the these those both".split())
"""Before ten or fewer: a set that the text has already named."""
HALF_IDIOM = frozenset("first second upper lower top bottom other better latter former front back each northern southern eastern western final opening early left right this that last".split())
DECADE = re.compile(r"'?s\b")
SCORE_WORDS = re.compile(r"\b(?:won|win|wins|beat|beats|lost|loss|victory|defeat|draw|drew|lead|led|leads|record|score|scored|win|series|game|match|tie|tied|set|inning|half|season|down|up|rout|routed|edged)\b")
VOTE_WORDS = re.compile(r"\b(?:vote|voted|votes|voting|senate|house|council|committee|ruled|ruling|board|court|parliament|passed|approved|rejected|majority|justices|lawmakers|bill|decision)\b")
POLL_WORDS = re.compile(r"\b(?:poll|polls|percent|%|survey|voters|leads?|ahead|trails?|points?|surveyed|primary|caucus)\b")
IN_CARE = re.compile(r"\ (?:in|at)\ (?:custody|large|(?:a\ )?(?:critical|serious|stable|fair|grave)|hospital|intensive|surgery)\b|\ hospitalized\b", re.VERBOSE)
"""What follows a bare number that counts persons: "two in critical condition"."""
PART_BETWEEN = re.compile(r"\b(?:including|included|includes|among\ (?:them|whom|the\ dead)|of\ (?:whom|which)|comprising)\b", re.VERBOSE)
"""Between a total and its part: "35 people, including seven children"."""
PART_AFTER = re.compile(r"\ (?:of\ (?:them|whom|which)|of\ the\ (?:dead|victims|injured|wounded))\b", re.VERBOSE)
"""Behind a part: "seven of them children"."""
LISTED = re.compile(r"(?:,|\band)\ (?:at\ least\ |about\ |some\ )?$", re.VERBOSE)
CLAUSE_BETWEEN = re.compile(r"\b(?:were|was|are|is|had|has|have|killed|injured|wounded|while|but)\b")
"""What ends a list of parts."""
HANGING = re.compile(r"-(?:,|\ (?:and|or|to)\b)(?:\ ?[a-z]+-,?)?(?:\ ?(?:and|or|to))?\ [a-z\d]+-([a-z]+)", re.VERBOSE)
"""A hanging hyphen, and the noun that it waits for: "four-, five- and six-cylinder engines"."""
