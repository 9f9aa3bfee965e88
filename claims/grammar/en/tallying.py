"""The English words that make figures running totals or additions to one, and what ends their reach.

In: nothing. Out: word lists and patterns over the shadow. A word that makes totals ("so far", "the toll") goes for the
figures of its own clause; what parts it from those of another stands here beside examples and near misses.
"""

import re

from claims.grammar.alternation import one_of
from claims.grammar.en.number_words import SMALL, TENS
from claims.grammar.shapes import shape

_EITHER_SIDE = (
    "so far,to date,cumulatively,cumulative total,until now,up to now,thus far,altogether,cumulative,running total,overall,"
    "since then,since the,as of,as at"
)
_ONWARD = (
    "toll,tolls,bringing,brings the,brought the,total to,total at,total has,total now,number to,number has,tally to,"
    "tally has,figure to,count to"
)
TOTAL = re.compile(
    rf"(?<! of the) (?:{one_of(_EITHER_SIDE.split(','))}|(?P<onward>{one_of(_ONWARD.split(','))})|in all(?! of\b))(?![a-z])"
)
"""Words that make the figures of their clause running totals; some of them only those behind."""
_PHRASES = f"{_EITHER_SIDE},{_ONWARD}".split(",")
TOTAL_WORDS = frozenset(phrase.split(" ")[0] for phrase in _PHRASES) - {"in", "up", "until", "to"} | {
    "now",
    "all",
    "date",
}
"""One of these is in every such sentence: the rarest word of each."""
OPENING_TOTALS = ("since then", "so far", "to date", "cumulatively", "as of ", "in all", "overall", "altogether")
"""The same at the start of a sentence."""
OPENED = re.compile(r"[^,;.]{0,60},")
"""The rest of what opens a clause with such words, up to its comma: "since the storm hit, 30 have died"."""

MORE_BEFORE = ("(+", "(+ ", "another ", "a further ", "an additional ", " additional ", "some further ")
TO_DATE = ("so far", "to date", "cumulatively")
"""Those that hold up to the day of publication."""
_BRINGING = ("bringing", "taking", "lifting", "pushing", "raising")
BROUGHT = re.compile(rf", {one_of(_BRINGING)} [^.;]{{1,60}}? to ")
"""Behind a figure that is added to what follows: "found two more bodies, bringing the toll to 30"."""
_SUMS = r"(?:total|tally|toll|number|count|haul)s?"
BROUGHT_SUM = re.compile(rf", {one_of(_BRINGING)} [^,;.0-9]{{0,40}}?\b{_SUMS}\b[^.;]{{0,40}}? to ")
"""The same where the very words say that what follows is a sum."""
BROUGHT_REACH = 120
"""Code points behind the figure in which that is told."""
CUMULATIVE = (" cumulative ", " in total")
"""Right behind a figure, it is a running total."""
COUNTING_WORDS = frozenset({"total", "list", "register", "cumulative", "cumulatively", "overall", *_BRINGING})
"""One of these is in every sentence with what follows."""
COUNTED_SO = shape(
    "a running total is told (searched)",
    r"\b(?:total|cumulative|overall)\ (?:number|count|tally|toll|figure|caseload)s?\ (?:of|for)\ [^.;,0-9]{1,50}?\ (?:is|was|are|stands?|stood|rose|has|have|reached|to|at|now)\ (?:[a-z]+\ ){0,4}\Z|\bcumulative(?:ly)?,?\ (?:(?:a\ )?total\ of\ )?\Z"
    r"|\b(?:list|register)\b[^.;0-9]{0,30}\ (?:came|comes|adds?\ up|added\ up|ran|runs|stood|stands)\ (?:to|at)\ (?:about\ |some\ |over\ |more\ than\ )?\Z",
    (
        "so the total number of victims is ",
        "its register for that day came to ",
        "bringing the total number of cases to ",
        "cumulatively a total of ",
    ),
    ("the number of deaths is ", "in total, the number "),
)
SINCE_REPORT = shape(
    "the figures are new since the report before (searched)",
    r"\bsince\ (?:(?:the|our|its|their|this)\ )?(?:last|previous|latest|prior|preceding)\ (?:[a-z]+\ ){0,3}?(?:update|report|brief|bulletin|news|statement|sitrep|publication|reporting|count|briefing)\b",
    ("since the last update", "since our previous situation report", "since the last disease update"),
    ("since the last election", "since last year"),
)
"""Sentences whose figures are additions."""
BROUGHT_TO = shape(
    "what additions bring a total to, right before it (searched)",
    rf",\ {one_of(_BRINGING)}\ [^,;.0-9]{{0,40}}?\b{_SUMS}\b[^,;.0-9]{{0,40}}\ to\ (?:(?:about|around|at|least|some|nearly|more|than|over|a|record)\ ){{0,3}}[`$]?\Z",
    (", taking its total for the year to ", ", bringing the number of homes that burned to more than "),
    (", taking its stake to ", ", bringing the total, he said, to ", " taking the number 12 bus to "),
)
MORE_AFTER = re.compile(
    r" (?:more(?! than\b)|additional|further)(?:[ ,;]|\.(?!\d))"
    r"|(?: new| fresh)(?: [a-z]+(?:-[a-z]+)?){0,3} (?:cases?|infections?|deaths?|fatalities|patients?|admissions?|casualties|victims?|claims?|"
    r"applications?|arrivals?|refugees?|hospitali[sz]ations?|bodies|arrests?|graves?|complaints?|positives?)\b"
)
"""Words on either side of a figure that make it an addition to a total."""

PARTED = (";", ",", " and ", " but ", " while ")
"""One of these stands between two clauses, or two things that were counted at two times."""
PARTED_TOLL = (";", " and ", " but ", " while ")
"""The same behind a toll: "the toll stands at 88, up from 79 on Saturday"."""
COMPOUND = re.compile(r"-[a-z]")
"""Right behind a figure that only tells of which kind something is: "the 20-nation fund"."""
_NUMBER = rf"(?:\d[\d,.]*|{one_of([*SMALL, *TENS, 'dozens', 'hundreds'])})"
OF_ALL = shape(
    "all of which some are counted, right before them (searched)",
    rf"\b{_NUMBER}\ (?:[a-z]+\ )?of\ (?:(?:the|its|their|his|her|all|those|some|about|around|nearly|almost|more|than|at|least|an|estimated|planned|[a-z]+'s)\ ){{0,4}}\Z",
    ("61 of the ", "three of ", "12 million of its ", "14 of the country's "),
    ("a total of ", "hundreds of thousands of people in ", "61 of the planned clinics, or "),
)
_HEDGED = r"(?:us|c|a|hk)?[`$]\Z"
SIZED = shape(
    "an amount that only tells how large something is, right before it (searched)",
    rf"\b(?:a|an|its|their|his|her|each)\ {_HEDGED}",
    ("under a $", "its `", "an us$"),
    ("paid a total of $", "a record $", "paid $"),
)
_SUBORDINATE = (
    r"(?:(?:while|although|though|whereas|because|but|when|after|before|where|despite)\b"
    r"|(?<!\bmany\ )(?<!\bmuch\ )(?<!\bfew\ )(?<!\bwell\ )as\ (?!(?:of|at|many|much|few|low|high|well|he|she|it|they)\b))"
)
ENDS_BEHIND = shape(
    "what is told behind words of a total is of another clause (searched)",
    rf""";
        |\b{_SUBORDINATE}[^,]*\Z
        |,\ (?:and\ |but\ )?(?:who|which|whose|leaving|adding|according|said|says)\b[^,]*\Z
        |(?:^|[^,;.]),\ an?\ [a-z][^,]*\ (?:of|with)\ (?:(?:about|some|more|than|over|nearly|around)\ )*\Z
        |\band\ (?:its|their|his|her)\ [^,]*\Z
        |\band\ (?:[\w'-]+\ ){{0,5}}?(?:said|says|told|will|would|wants?|plans?|planned|expects?|expected|agreed|aims?|hopes?|could|may|might|that|promised|pledged|vowed)\b[^;]*\Z
        |\b(?:at|for|with)\ an?\ (?:[a-z-]+\ )?(?:cost|price|value|rate|budget|prize)\ of\ [^,]*\Z""",
    (
        "; the bank had ",
        " 41 people in livonia, where it hired ",
        " 312 stores and said it would spend $",
        " on thursday as ",
        ", a union of ",
        " were built at a cost of $",
        " 900 people, leaving a workforce of ",
        " 35 houses had burned and that ",
        " 12 million consoles and its shares rose ",
    ),
    (
        " has killed ",
        ", when last counted, ",
        " 12 people and wounded ",
        " as many as ",
        ", a record ",
        ", the ministry said, to ",
        " were held, 12 of them in ",
    ),
)
"""Between words that make totals and a figure behind them."""
OF_MARK = ", which"
"""Right behind such words they are what is told of: "the toll, which could reach 200"."""
_SAYS_IT = r"(?:it|they|he|she|we|its|their|his|her)"
ENDS_BEFORE = shape(
    "what is told before words of a total is of another clause (searched)",
    rf""";
        |\b{_SUBORDINATE}
        |,\ (?:and\ |but\ )?(?:of\ )?(?:who|whom|which|whose)\b
        |\band\ (?:that|{_SAYS_IT})\b
        |,\ (?:[a-z]+\ )?{_NUMBER}\ of\ (?:them|whom|which|those|these)\b
        |,\ (?:taking|bringing|lifting|pushing|raising|leaving)\b""",
    (
        "; it has lost ",
        " percent after it sold 12 million ",
        " billion, of which it has repaid $2 billion ",
        " percent and that it had bought 3 million shares ",
        " people fled, 70 of them ",
        " people, taking the toll ",
    ),
    (" people died ", " dead and 30 hurt ", ", the ministry said on friday, ", " as many as "),
)
"""Between a figure and words behind it that make totals."""
PERFECT = re.compile(r"\b(?:has|have|had)\b|'ve\b")
AND_HAS = re.compile(r",? and\b[^,;]*?\b(?:has|have|had)\b")
"""Where one clause tells what was done and the next what has been done, "so far" is the next one's."""
PUT_IN = shape(
    "a clause that is put in, up to its figure (searched)",
    r",\ (?:which|who|whose|where|an?|built|made|set\ up|founded|run|owned|led|based|[a-z]+ed)\ [^,;]*\Z",
    (", which flies to ", ", built for $", ", a club with "),
    (", including ", ", with ", " which flies to ", ", which flies to lima, has sold "),
)
CLAUSE_REACH = 110
"""Code points before a figure in which its clause begins."""
LATEST = shape(
    "a toll told behind its figure (searched)",
    r"(?:\baccording\ to|\bin|\bwas|\bis|,)\ (?:an?\ |the\ |its\ |their\ )?(?:(?:latest|official|new|updated|provisional|current|final|preliminary)\ )?(?:death\ |casualty\ )?\Z",
    (" people died, according to the latest death ", " dead in the official ", ", the latest "),
    (" are missing and the death ", " people, taking the "),
)
"""Between a figure and a word for a toll, which else goes for what stands behind it."""
