"""Words before and after a number that say how exact it is, each with its hedge as docs/labels.md defines them."""

import re

from claims.grammar.shapes import shape

BEFORE = {
    "exact": """exactly|precisely|a total of|an exact|in all|altogether|all|stop short of|stops short of|stopped short of|stopping short of|
        votes short of|vote short of|seats short of|seat short of|points short of|runs short of|metres short of|meters short of|feet short of|
        miles short of|kilometres short of|kilometers short of|percent short of|dollars short of|delegates short of|signatures short of|
        hand over|hands over|handed over|handing over|turn over|turns over|turned over|turning over""",
    "about": """about|around|some|roughly|approximately|approx|approx.|an estimated|estimated|circa|ca|c.|somewhere around|in the region of|
        in the neighborhood of|in the neighbourhood of|in the vicinity of|vicinity of|on the order of|something like|of about|an average of about|estimated at|at about|an approximate|some estimated|maybe|perhaps|
        believed to be|as estimated""",
    "at_least": """at least|at least at|no fewer than|as low as|no less than|not less than|not fewer than|a minimum of|minimum of|as few as|as little as|
        at or above|at or over|at the very least|at the least|a confirmed minimum of|at a minimum|minimum""",
    "more_than": """more than|over|over than|above|surpass|exceeding|upwards of|upward of|north of|just north of|in excess of|greater than|well over|well above|far more than|
        just over|well more than|far over|exceeded|exceeds|exceed|topped|tops|surpassed|surpassing|surpasses|topping|higher than|larger than|bigger than|
        beyond|upwards of about|slightly more than|a little over|much more than|many more than|just above|a little more than|significantly more than""",
    "at_most": """at most|at or below|at or under|not be more than|won't be more than|isn't more than|wasn't more than|weren't more than|never more than|not exceed|up to|as many as|as much as|no more than|not more than|a maximum of|maximum of|as high as|to within|upto|
        at the most|up to as many as|capped at|not exceeding|as large as|not exceed|not exceeded|never exceed|never exceeded|
        cannot exceed|can't exceed|won't exceed|wouldn't exceed|didn't exceed|doesn't exceed|not top|not surpass|not surpassed""",
    "less_than": """less than|fewer than|under|below|short of|just short of|well under|lower than|smaller than|far fewer than|
        far less than|well below|slightly less than|a little less than|much less than""",
    "nearly": "nearly|almost|close to|approaching|just under|just below|nearing|nears|neared|approaches|just shy of|shy of|near|practically|virtually|not quite|closer to|going on|a little under",
}  # fmt: skip
AFTER = {
    "at_least": "or more|or-more|and counting|plus|-plus|+|or greater|or higher|or above|and above|and up|minimum|at least|at a minimum|or over|and over",
    "about": "or so|-odd|-some|-ish|approximately|give or take|or thereabouts|roughly",
    "at_most": "or less|or fewer|at most|or under|or below|maximum|tops|or lower|at the most|and under",
}


_UPWARDS = """go goes went gone going add adds added adding edge edges edged edging tick ticks ticked ticking inch inches inched
inching creep creeps crept creeping nudge nudges nudged nudging bump bumped ratchet ratcheted drift drifts drifted trend trended
step stepped revised upgraded adjusted rounded push pushes pushed pushing bring brings brought bringing drove driven shot
crawl crawls crawled""".split()  # noqa: SIM905
BEFORE["exact"] += "".join(f"|{verb} up to" for verb in _UPWARDS)
_TAKEN_UP = [
    "bring",
    "brings",
    "brought",
    "bringing",
    "take",
    "takes",
    "took",
    "taking",
    "get",
    "gets",
    "getting",
    "push",
    "pushed",
    "pushing",
    "build",
    "built",
    "keep",
    "kept",
    "move",
    "moved",
]
BEFORE["exact"] += "".join(f"|{verb} {it} up to" for verb in _TAKEN_UP for it in ("it", "that", "them", "this"))
"""What moves up to a number has reached it: "edged up to 4.3 percent", not "will cut up to 6,500 jobs"."""
AVERAGED = frozenset(
    [
        "record",
        "annualized",
        "annualised",
        "average",
        "annual",
        "yearly",
        "quarterly",
        "monthly",
        "net",
        "total",
        "additional",
        "extra",
        "further",
        "cumulative",
        "combined",
    ]
)
"""Between an article and a number, over which the hedge before the article holds: "more than an annualized 2.5 percent"."""
ANOTHER = "another"
"""Between a hedge and its number: "at least another 30"."""
CROSSING_WORDS = frozenset(["over", "under", "above", "below", "than"])
"""Hedges that before it lead to a noun: "over another 30 years"."""
RELATIVE = frozenset(["lower", "higher", "larger", "bigger", "smaller"])
"""Behind a comma and before "than" they compare what stands before it, and bound nothing."""
ACROSS, PERCENT_ENDS = "over", ("%", "percent", "cent")
"""Right behind a share it tells of how many that is."""
COURSES = frozenset(
    [
        "seasons",
        "season",
        "games",
        "matches",
        "rounds",
        "innings",
        "legs",
        "phases",
        "stages",
        "sessions",
        "meetings",
        "tests",
        "laps",
        "holes",
        "quarters",
        "instalments",
        "installments",
        "tranches",
        "episodes",
        "semesters",
        "terms",
        "shifts",
        "visits",
        "doses",
    ]
)
"""Behind "over" and a small number they are its course, and "over" no hedge: "over six seasons"."""
CROSSING = frozenset(
    """run runs ran running roll rolls rolled rolling drive drives drove driven driving flip flips flipped flipping fly flies flew flown
    flying jump jumps jumped jumping climb climbs climbed climbing leap leapt leaping step stepped stepping preside presides
    presided presiding quarrel quarrelled quarreled argue argued fought knocked toppled towered
    pray prays prayed praying prayer prayers weep weeps wept weeping mourn mourns mourned mourning bend bends bent bending""".split()  # noqa: SIM905
)
"""Right before "over" and a small number it tells what somebody got across, and no hedge: "ran over three cyclists"."""
TOPIC, TOPIC_OF = (
    "about",
    frozenset(
        """know knows knew known knowing worry worries worried worrying talk talks talked talking complain complains complained complaining
        brag brags bragged bragging boast boasts boasted boasting joke joked joking lie lied lying care cares cared caring fret fretted
        speak spoke spoken speaking concerned question questions concerns complaints information details rumors rumours stories
        doubts anxious upset angry curious excited confused optimistic skeptical sceptical worries""".split()  # noqa: SIM905
    ),
)
"""Behind these it leads to what they are of, and is no hedge: "had known about 13 of the deaths"."""
UP_TO = ("up", "to")
RAISED = frozenset(
    [
        "revised",
        "raised",
        "adjusted",
        "upgraded",
        "lifted",
        "increased",
        "moved",
        "are",
        "is",
        "were",
        "was",
        "rose",
        "climbed",
        "took",
        "taken",
        "went",
        "pushed",
        "brought",
        "revises",
        "raises",
        "lifts",
        "moves",
        "rises",
        "revising",
        "raising",
        "lifting",
        "moving",
        "rising",
    ]
)
"""Verbs some words before "up to" by which something has come to the number, where it also says from what."""
MOVED = frozenset(["gained", "rose", "added", "climbed", "advanced", "jumped", "grew", "increased"])
"""Verbs of a change some words before ", up to" what it has come to."""
SHOT = frozenset(
    ["shot", "shooting", "shoots", "went", "gone", "moved", "crept", "edged", "ticked", "inched", "climbed", "climbing"]
)
"""Right before "up to" what moved is where it came to."""
PUSHING = frozenset(["pushing", "pushed", "bringing", "taking", "lifting", "sending", "driving", "nudging"])
"""Verbs some words before "up to" that take something to the number."""
RISEN_FROM = shape(
    "from what something rose",
    r"(?:\ ?%|\ [a-z.]+){0,3},?\ (?:from|compared\ (?:to|with)|versus)\ (?:(?:an?|the|[a-z]+ly|initial|original|previous|earlier|first|reported|estimated|published)\ ){0,4}[`$]?\d",
    (" from the initial 118,000", " percent, from 4 percent", " units compared to 1.2"),
    (" people from the town", ", from", " fromage 4"),
)
_TOLLS = ("toll", "dead", "deaths", "cases", "infections", "total", "number", "count", "tally")
PASSED = frozenset(["pass", "passes", "passed", "passing", "cross", "crosses", "crossed", "top"])
"""The last of them right before a figure, wherever its toll stands: "the toll from the collapse passes 1,100"."""
_PASSING = (*sorted(PASSED - {"passing"}), "has passed", "have passed", "has crossed")
BEFORE["more_than"] += "".join(f"|{toll} {verb}" for toll in _TOLLS for verb in _PASSING)
_SOARING = "soared soar soars climbed climbs rose rises risen rising surged swelled grew crept ticked"
BEFORE["more_than"] += "".join(f"|{verb} past" for verb in _SOARING.split())
"""A toll that passes a number is more than it; whoever passes a law or a border is not."""


def _table(rows: dict[str, str]) -> dict[str, str]:
    phrases = ((hedge, " ".join(p.split())) for hedge, row in rows.items() for p in row.split("|"))
    return {phrase: hedge for hedge, phrase in phrases}


BEHIND_NOUN = {
    **dict.fromkeys(("more", "higher", "greater", "above"), "at_least"),
    **dict.fromkeys(("fewer", "less", "lower", "below"), "at_most"),
    "so": "about",
}
"""Behind the counted noun and "or": "78 passengers or more"."""
BEHIND_PHRASES: dict[str, tuple[tuple[str, ...], str]] = {
    "and": (("counting",), "at_least"),
    "give": (("or", "take"), "about"),
    "plus": ((), "at_least"),
}
"""The same phrases without "or", by their first word: "12,000 orders and counting", "90 boats, give or take a few"."""
MORE = " more"
"""A word without which POSSIBLY_MORE cannot match."""
POSSIBLY_MORE = shape(
    "a floor told behind what is said of the figure",
    r"(?:\ [a-z-]+){0,4},?\ (?:and|with)?\ ?(?:possibly|perhaps|maybe|probably|likely)\ (?:many\ |even\ )?more\b(?!\ (?:than|of|[a-z]+(?:ed|ly)))",
    (" dead and possibly more", " people were killed, and perhaps many more", " dead, possibly more"),
    (" dead and possibly more than", " dead and more", " dead; perhaps more", " men possibly more wounded"),
)
PUT_IN_ENDS = frozenset(["least,", "most,", "minimum,", "maximum,"])
"""Last words of a hedge that commas part from its figure: "at the very least, 300"."""
ROUGHLY = frozenset(["about", "around", "roughly", "nearly", "almost", "approximately"])
"""Before an article and a share they are its hedge: "about a 20 percent chance"."""
AS_MUCH = ["as", "much", "as"]
WEIGHING = frozenset(
    """weigh weighs weighed weighing cost costs costing use uses used using consume consumes consumed consuming emit emits emitted
    produce produces produced generate generates generated drink drinks drank eat eats ate burn burns burned hold holds held carry
    carries carried earn earns earned worth""".split()  # noqa: SIM905
)
"""Before "as much as" and a count of things they compare with those, and bound nothing: "weighs as much as three cars"."""
IN_FORCE = shape(
    "what people act under, so many of it",
    r"\ (?!the\b|of\b|and\b|in\b|to\b)(?:[a-z-]+\ ){0,3}?(?:agreements?|contracts?|deals?|treat(?:y|ies)|pacts?|accords?|laws?|acts|statutes?|rules?|regulations?|"
    r"provisions?|sections|articles|clauses|programs?|programmes?|schemes?|plans?|polic(?:y|ies)|licen[cs]es?|permits?|mandates?|headings?|"
    r"names?|aliases|pseudonyms?|brands?|banners?|titles?|labels|leaders?|presidents?|ministers?|governors?|mayors?|kings?|queens?|popes?|"
    r"managers?|coaches|directors?|chiefs?|bosses|owners?|governments?|administrations?|regimes?|scenarios?|conditions?|circumstances)\b",
    (" long-term supply agreements", " laws", " names", " presidents"),
    (" hours", " people", " of the agreements", " dollars a day"),
)
"""Behind "under" and a small number: "sold under three names"."""
COMPARING = frozenset(["more", "less"])
"""Before "than", an article and a share they bound it; "higher than a 5 percent rise" compares with it."""
NO_ARTICLE = frozenset(["over", "under", "near", "beyond", "below", "above", "some", "all", "or", "of"])
"""Last words of a hedge that before "a" tell what something is about: "anger over a 20 percent rise"."""
MARK = shape(
    "that a figure is a mark that is passed or missed",
    r"\ ?%?[ -](?:[a-z]+[ -]){0,3}?(?:mark|threshold|level|barrier|milestone|line)\b",
    (" mark", "-point mark", " percent threshold", "% barrier", " run mark"),
    (" people", " marks", " percent who", "-point lead"),
)
"""Behind "above the" and the like they bound the figure: "above the 7,000-point mark"."""
SIGNS_BEFORE = {"<": "less_than", ">": "more_than", "≤": "at_most", "≥": "at_least", "⩽": "at_most", "⩾": "at_least"}
"""Right before a figure, as tables and reports of laboratories print them: "levels >50 mm"."""
HEDGES_BEFORE = _table(BEFORE)
HEDGES_AFTER = _table(AFTER)
LONGEST = max(phrase.count(" ") + 1 for phrase in HEDGES_BEFORE)
LAST_WORDS = frozenset(phrase.rsplit(" ", 1)[-1] for phrase in HEDGES_BEFORE)
"""The last words of the phrases: one look-up tells that no hedge stands before most numbers."""


SPANNING = "over"
UNDER = "under"
WORKING = frozenset(
    [
        "operating",
        "operated",
        "operates",
        "operate",
        "working",
        "worked",
        "works",
        "work",
        "living",
        "lived",
        "serving",
        "served",
        "served",
        "buried",
        "trapped",
        "hidden",
        "sheltering",
        "placed",
        "sank",
        "fell",
    ]
)
"""Before "under" they tell what something is beneath, or whose orders it has: "served under two kings"."""
SPREAD = frozenset(["spread", "scattered", "strewn", "distributed", "divided", "staged", "phased", "averaged"])
"""Before "over" they tell what something reaches across, and "over" is no hedge: "spread over two strikes"."""


def read_hedge(before: list[str]) -> str | None:
    """The hedge that ends a list of lower-cased words, the longest phrase first; None where none does.

    >>> read_hedge("killed at least".split()), read_hedge("no more than".split()), read_hedge("killed".split())
    ('at_least', 'at_most', None)
    """
    if not before or before[-1] not in LAST_WORDS:
        return None
    if before[-1] == UNDER and before[-2:-1] and before[-2] in WORKING:
        return None
    if before[-1] == SPANNING and before[-2:-1] and before[-2] in SPREAD:
        return None
    if before[-1] == TOPIC and before[-2:-1] and before[-2] in TOPIC_OF:
        return None
    for size in range(min(LONGEST, len(before)), 0, -1):
        hedge = HEDGES_BEFORE.get(" ".join(before[-size:]))
        if hedge is not None:
            return hedge
    return "about" if before[-1] == "of" and _is_estimated(before) else None


def _is_estimated(before: list[str]) -> bool:
    """Whether what a number is "of" was estimated: "an estimated street value of", "the approximate cost of"."""
    noun = len(before) - 2
    for at in range(noun - 1, max(-1, noun - 1 - MOST_NARROWED), -1):
        if before[at] in ESTIMATING:
            many = before[noun].endswith("s") and not before[noun].endswith("ss")
            return not many and all(word.isalpha() for word in before[at + 1 : noun + 1])
    return False


ESTIMATING, MOST_NARROWED = frozenset(["estimated", "approximate"]), 3
"""Before a noun, with a few words between at most, that tells what a number behind "of" is."""


def _anchored() -> str:
    """One pattern of the phrases behind a number, those that only end a clause left out: "35 at least" is too often a new start."""
    loose = {"at least", "minimum", "maximum", "tops", "approximately", "plus", "at most", "roughly"}
    phrases = sorted((p for p in HEDGES_AFTER if p not in loose), key=len, reverse=True)
    return "|".join(
        (" ?" if not p[0].isalpha() else " ") + re.escape(p) + (r"\b" if p[-1].isalpha() else "") for p in phrases
    )


HEDGE_AFTER = re.compile(rf"(?:{_anchored()})(?! [`$\d])| (?:at (?:least|most)|plus)(?=[.;),]|$)")
AFTER_STARTS = frozenset(phrase.lstrip("-+").split(" ")[0] for phrase in HEDGES_AFTER) | {""}
"""First words of the phrases behind a number."""
