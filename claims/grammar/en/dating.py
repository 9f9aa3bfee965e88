"""What the English words around a time make of it: the start of a period, the date of a saying, a plan; tallies.

In: nothing. Out: word lists and patterns over the shadow. Sets of words come first: only where one of them occurs is a
pattern tried.
"""

import re

from claims.grammar.alternation import one_of
from claims.grammar.en.calendar_words import COUNTS, DAYS, MONTHS
from claims.grammar.en.number_words import SMALL, TENS
from claims.grammar.shapes import shape
from claims.grammar.word_lists import read_words

_WORDS = read_words("dating")

LOOK_LEFT = 60
"""How far to the left the words reach that say what a time dates."""

DATELINE = re.compile(r"(?: ?\([^)\n]{2,40}\)| ?/[^/\n]{2,20}/)? ?(?:--|[-~] )")
"""Right of the date of a dateline: "KYIV, March 14 (Reuters) - "."""
DATELINE_LOOK = 90
"""How far into a text a dateline can stand."""
TOLD = re.compile(rf"\b(?:on|since|of|from|until|till|by)(?: the)?(?: (?:{'|'.join(DAYS)}),?)?(?: the)? $")
"""Left of a date that the text tells of, and is not written on: "sank on Friday, 1 March 2024"."""
LATER = {"date": 45, "weekday": 6}
"""Days after the first date that a text of no known day tells of, within which its bare dates and days of the week are
taken to come after that one: "sank on Friday, 1 March 2024. … police said on 4 March".
"""
COUNTED_BY = frozenset({"by"})
"""Right before a day up to which a total is counted: "by Friday", but not "by Friday's storm"."""
BY_THE_END = ("by the end of ", "by end-")
"""The same before a month or year."""
UP_ON = ("up on ", "down on ", "higher on ", "lower on ", "% on ", "percent on ", "more on ")
"""Right before a month or year that a figure is compared with: "0.6% up on a year ago"."""
LATELY = 7
"""A stretch of so many days up to publication makes its figures additions ("in the past 24 hours")."""
_SOFT = "(?:(?:early|late|mid|about|around|at least|the (?:start|beginning|end|middle) of|the)[ -])?"
OPENERS = frozenset({"since", "dating", "began", "begun", "started", "erupted", "broke"})
_CLAUSE = r"(?:(?!that\b|which\b|and\b|but\b|then\b)[a-z'-]+ ){0,7}?(?:on|in|[a-z]+ed|began|out|fell|left|struck|hit|office|came|launch|opening|inception|debut|founding|creation|introduction|outbreak|start)"
_BEGAN = r"(?:that|which|since it) (?:had |has )?(?:began|begun|started|erupted|broke out) (?:(?!and\b|but\b)[a-z'-]+ ){0,6}?(?:on|in) "
SINCE = re.compile(rf"\b(?:(?:since|dating (?:back )?to) (?:{_CLAUSE} )?|{_BEGAN}){_SOFT}$")
"""Left of the start of a period that goes on: "since late February", "since it broke out on"."""
_SUPERLATIVES = (
    "worst|best|deadliest|biggest|largest|highest|lowest|first|bloodiest|fastest|slowest|strongest|weakest|heaviest|costliest|wettest|"
    "driest|hottest|warmest|coldest|steepest|sharpest|longest|shortest|busiest|smallest|quietest|narrowest|widest|deepest|closest"
)
RECORD = shape(
    "a record up to the time that it is measured from (searched)",
    rf"\bfirst\ time\ (?:[^;,.]*\ )?since\ $|\bnot\ (?:been\ )?(?:seen|reached|recorded|matched|touched|witnessed)\ since\ (?:[a-z]+\ )?$|\b(?:time|most|least|{_SUPERLATIVES}|low|high|level|levels|record|rate|pace)\ since\ (?:[a-z]+\ )?$"
    rf"|\b(?:most\ (?!of\b)|{_SUPERLATIVES})(?:\ ?[a-z'-]+\ ){{1,5}}since\ (?:the\ )?(?:(?:start|beginning|outbreak|onset|end)\ of\ (?:[a-z'-]+\ ){{1,5}}in\ )?$",
    (
        " the most since ",
        " the first time it passed 4% since ",
        "s deadliest crash since ",
        " near highs not seen since ",
        " costliest flood since ",
        " worst year since the start of the war in ",
    ),
    (" killed since ", " most of them since "),
)
"""Left of a time that a record is measured from: "the most since 2008" counts nothing since then."""
WHEN = re.compile(r",? when\b")
"""Behind the time of a record of which more is told: "the largest since May 1983, when they killed 100"."""
RECORD_IN = re.compile(
    rf"\b(?:{_SUPERLATIVES.replace('first|', '')})(?: [a-z'-]+){{0,8}}? "
    r"(?:in|for|over|within) (?:(?:the|more|than|nearly|over|almost|about) )*$"
)
"""Left of a stretch of time that a record holds for: "one of the deadliest quakes in the past two decades"."""
FROM = re.compile(r"\b(?:from|between) (?:early |late |mid-|the )?$")
DAYS_LEFT = re.compile(
    r"\b(?:(?:between|from) (?:the )?([0-3]?[0-9])(?:st|nd|rd|th)? (?:and|to|until|through)"
    r"|([0-3]?[0-9])(?:st|nd|rd|th)? to) (?:the )?$"
)
"""Left of "5 May", the first day of its period: "between 1 and 5 May", "1 to 5 May"."""
JOINERS = frozenset({"and", "to", "until", "till", "through"})
JOINS = re.compile(r" ?(?:and|to|until|till|through|-) ?(?:(?:early|late|the end of|the) )?")
"""Between the two ends of a period."""

SAID = frozenset(_WORDS["said"])
SPOKEN = frozenset(_WORDS["spoken"])
LABEL_ENDS = (": ",)
"""Right before a figure: it is an entry of a list."""
AS_OF = re.compile(r"\bas (?:of|at|on)\b")
"""In the line above a list, it tells when its figures hold."""
SAYING = SAID | SPOKEN
RELEASED = "released"
MADE_PUBLIC = frozenset(_WORDS["made_public"])
"""Near "released", which dates a saying then; else it tells what befell persons."""
COUNTED_AS = frozenset({"reported", "confirmed", "recorded", "registered"})
"""Sayings that can narrow a noun, too."""
LEADS_TO_TIME = frozenset({"on", "late", "early", "in", "the"})
SAID_BETWEEN, SAID_WITHIN = 4, 8
"""How many words may stand between a saying and the time that it dates, and those that lead to the time besides."""
SAID_AFTER = re.compile(
    rf",?(?! (?:but|and) )(?: [a-z']+){{1,5}}? {one_of(sorted(SAID))}\b|,? {one_of(sorted(SPOKEN))}\b"
)
"""Right of a time that dates the saying: "last night he said", "Friday's statement"."""
LOOK_RIGHT = 70
EVENT = re.compile(r"[,;:] |\b(?:that|when|after|before|as|while|killed|died|injured|wounded|hit|struck)\b")
"""What may not stand between a time and the saying that it dates."""

OF_CONTRACTS = (
    *(" delivery", " futures", " settlement", " contract"),
    *(f"'s {close}" for close in ("close", "closing", "finish", "settlement", "closing price")),
)
"""Right behind a time they tell what is traded, or from what it moved, not when: "crude for June delivery rose", "a premium
of 28% to Friday's close".
"""
AT_CLOSE = " at "
"""Before such a time it tells when all the same: "worth $300 million at Friday's close"."""
PLANS = frozenset(_WORDS["plans"])
"""Words that turn a date to the next one of its name instead of the last."""
DUE = "due"
"""One of them that tells a cause too: "deaths due to the war"."""
FORECAST = frozenset(_WORDS["forecast"])
"""Words that turn "this year" to the whole of it: "is forecast to grow 2% this year"."""
SET_AGAINST = frozenset({"on", "from", "than", "over", "as", "with", "to", "above", "below", "against", "versus", "vs"})
"""Right before a time that is told from another one: a figure is compared with it, and no figure holds for it."""
TURNS = re.compile(r"[ ](?:as|after|although|though|because|while|when|despite|following|amid|since|but|and)[ ]|[;,:]")
"""Between a figure and the period of a result behind it, they make it another's: "40 jobs go after a first-quarter loss"."""
CURRENT = "current"
THOSE_OF = ("those of ", "that of ", "level of ", "levels of ")
"""The same: "7% below those of a year earlier"."""
DETERMINERS = frozenset({"the", "its", "a"})
PERIOD_UNITS = frozenset(
    word + form
    for word in ("hour", "day", "week", "month", "quarter", "year", "decade", "half", "half-year", "fortnight")
    for form in ("", "s")
)
"""One of these stands before the end of a period that is told by its length."""
_CARDINALS = one_of(sorted(COUNTS.keys() - {"first", "second", "third", "fourth", "final"}))
_LENGTH = (
    rf"(?:(?P<count>[0-9]{{1,3}}|{_CARDINALS})[\ -])?(?:(?:fiscal|financial|business|tax|calendar|trading|reporting|crop|marketing|full|whole)\ )?"
    r"(?P<unit>half(?:[\ -]year)?|hour|day|week|month|quarter|year|decade|fortnight)s?(?:\ period)?"
)
PERIOD = shape(
    "how long a period is that ends with a time (searched)",
    rf"(?:(?:\b(?:the|its|their|his|her|last|past|previous|in|over|during|within)|'s)\ {_LENGTH}\ (?:up\ )?(?:to|through)"
    rf"|\b{_LENGTH.replace('<count>', '<count2>').replace('<unit>', '<unit2>')},?\ (?:(?:that|which)\ )?(?:ended|ending|ends))"
    r"(?:\ (?:[0-9][0-9:.]*\ ?(?:[ap]\.?m\.?|gmt|hours|local\ time)?|noon|midnight),?)?(?:\ (?:on|in|at))?(?:\ the)?(?:\ (?:end|close)\ of)?(?:\ (?:late|mid|early|end))?[\ -]\Z",
    (
        "in the year to ",
        "in the nine months through the end of ",
        "for the week ending ",
        "in its fiscal year that ended on ",
        "over six months to end-",
    ),
    ("delayed by two weeks to ", "in the year ", "it moved from year to ", "gave it three weeks to "),
)
WEEK_FROM = shape(
    "a week that begins with a time (searched)",
    r"\bweek\ (?:of|beginning|starting|commencing|from)\ (?:the\ )?\Z",
    ("in the week of ", "for the week beginning "),
    ("the week to ", "a week from now on "),
)
LISTED_MONTH = shape(
    "a list of months with their figures goes on (searched)",
    r"\A(?:,|;|\ and\b|\ from\b|\ to\b|\ compared\b)[^.;]*\d[^.;]*\ in\ \Z|\A[^.;]*\bto\ [\d,.]+[^.;]*,[^.;]*\d[^.;]*\ in\ \Z",
    (", and 680 in ", ", to 680 in ", ", the number of visits fell to 920, to 680 in "),
    (" and in ", ". it rose to 680 in "),
)
"""Between a month with its year and one without."""
PERHAPS = frozenset({"could", "may", "might", "can"})
"""The same with "by" before the date: "cases could double by October"."""
ANNOUNCED = re.compile(rf" (?:[a-z]+ ){{0,3}}?{one_of(sorted(SAID))} (?:[a-z]+ ){{0,2}}$")
"""Between a figure and the time of its own saying: "the 3,000 jobs announced in"."""

AND = " and "
BORN = ("born in ", "born on ", "born ")
"""Right before a time it is that of somebody's birth, and dates no figure."""
SINCE_LAST = shape(
    "the day of the report before (searched)",
    r"\bsince\ (?:(?:the|our|its|their|this)\ )?(?:last|previous|latest|prior|preceding)\ (?:[a-z]+\ ){1,4}(?:\(\ ?(?:data\ )?)?(?:as\ )?(?:of|on|from|dated|published|issued)?\ ?(?:on\ )?\Z",
    ("since the last brief (", "since the last outbreak report (data as of ", "since our previous update on "),
    ("since the last ", "the last brief ("),
)
"""Left of the day since which figures are additions."""
NEWER = "since"

BASE_TIME = shape(
    "an earlier figure, up to its time (searched)",
    r"\b(?:(?:up|down)\ from|compared\ (?:with|to)|against|from\ just|versus)\ (?:(?:about|just|only|some|nearly|the)\ )?[`$]?[\w.,%]+"
    r"(?:\ (?:million|billion|thousand))?(?:\ [a-z]+)?\ (?:(?:late|early)\ )?(?:on|in|at)\ $",
    (", up from 9% on ", ", down from 1.2 million homes on ", " compared with nine on "),
    (" up on ", " from the town on "),
)
STILL_SO = shape(
    "what still is, and so holds for no time told before (searched)",
    r"\b(?:(?:is|are|has|have)\ (?:still|now|yet)|(?:still|now)\ (?:is|are|has|have)|remains?)\b",
    (" are still held", " people remain in hospital", " of them are now"),
    (" were still held", " are held", " fled", " remained"),
)
OF_THOSE = " of "
SOME_OF = shape(
    "some of those whom something else befell, which a time behind it dates",
    r"(?:\ [a-z]+)?\ of\ (?:the|those|these|its|his|her|their|some|about|more\ than)\ "
    r"(?:(?!(?:who|which|that|was|were|is|are|has|have|had|will)\b)[\w'.`$,-]+\ ){1,4}?"
    r"(?!(?:killed|injured|wounded)\b)(?:(?:it|they|he|she|we)\ (?:had\ )?[a-z]{3,}|[a-z]{2,}ed|taken|held|lost|stolen|sent|caught|left|bought|sold|born)\ ",
    (" of the 286 pupils abducted from ", " of some 300 workers dismissed ", " of the `87 million it asked "),
    (" of the pupils who were abducted ", " of rice ", " of the pupils were abducted ", " of the 20 people killed "),
)
ELSEWHERE_BEHIND = re.compile(
    r"[^;]{0,120}? (?:(?:up from|down from|up on|down on|(?:rise|fall|increase|decrease|decline|drop) (?:on|from)|compared with|compared to|versus|against) (?:[a-z]+ ){0,5}|than (?:the|its|their|an?) )"
    rf"(?:[`$]?\d|{one_of([*SMALL, *TENS, 'dozens', 'hundreds', 'thousands'])}\b)"
)
"""Between a figure and a time behind it: the time is that of the figure compared ("88, up from 79 on Saturday")."""
BASE = shape(
    "a time by which something is compared, before its own figure (searched)",
    r"\b(?:from|versus|vs\.?|against|over|than|above|below|on)\ (?:the\ )?$",
    (" over ", ", up from ", " than the "),
    (" in ", " after ", " in over in "),
)
"""Between a figure and "last year's" or the like: the time is that of the figure behind it."""
OF_BASE = ("'s", ", when", " when")
"""Behind such a time comes what was then."""
SPANS = ("last ", "the previous ", "previous ", "a year", "the year", "the same ")
"""Beginnings of a time that others are compared with."""
BASE_FIGURE = shape(
    "a figure from which another rose or fell, and right behind it the time",
    r"[^;]*?\ from\ (?:(?:an?|the|its|their|his|her|about|around|some|just|only|nearly|less|more|than|under|over|almost|all-time|record|previous|earlier|revised|initial|"
    r"preliminary|estimated|reported|adjusted|[a-z-]+\ of)\ ){0,4}(?:[a-z]{0,3}|rs\.?\ )[`$]?\d(?:[\d,.]*\d)?(?:(?!\ to\ [`$]?\d|[.!?]\s)[^;,]){0,40}\Z",
    (
        " to eur576 million from eur558.5 million ",
        " percent, from a loss of 3 million crowns ",
        " from its all-time high of $68 in ",
    ),
    (" from 3 to 5 million ", " people from the town ", " from 12, the lender said "),
)
BASE_BEFORE = shape(
    "a figure from which another rose or fell, right before its time (searched)",
    r"\ from\ (?:(?:an?|the|its|their|his|her|about|around|some|just|only|nearly|less|more|than|under|over|almost|all-time|record|previous|earlier|[a-z-]+\ of)\ ){0,4}(?:[a-z]{0,3}|rs\.?\ )[`$]?\d(?:[\d,.]*\d)?(?:(?!\ to\ [`$]?\d|[.!?]\s)[^;,]){0,40}\ (?:in|on|at|for|during)\ (?:the\ |early\ |late\ |mid-)?\Z",
    (" rose from 2.8 percent in ", " from rs 11 crore in "),
    (" rose from 3 to 5 in ", " from the town in ", " from 12, in "),
)
UP_FROM = shape(
    "what a figure has risen or fallen from, whose time is over (searched)",
    r",\ (?:up|down)\ from\ [^,;]*\Z",
    (" would back her, up from 34% in ",),
    (" up from ", ", up from 34%, in "),
)
MOVED = shape(
    "something rose or fell (searched)",
    r"\b(?:rose|fell|grew|climbed|dropped|jumped|slipped|edged|slid|increased?|decreased?|declined?|gained|rise|fall|grow|climb|drop|up|down|widened|narrowed|shrank|rising|falling)\b",
    ("profit rose ", ", up "),
    ("upper ", "the riser of "),
)
AFTER_OTHER = shape(
    "what came before the change that a figure tells, with a figure of its own (searched)",
    r",\ (?:after|following)\ (?:[a-z'-]+\ ){1,6}(?:of\ )?[`$]?\d",
    (" points to 3,755, after having risen 1.7 percent in ", ", following a drop of 2 percent in "),
    (" people after the blast in ", " after 3 ", ", after the vote in "),
)
"""Between a figure and a time behind it: the time is that of the other figure."""
BASE_RIGHT_BEFORE = shape(
    "a figure from which another rose or fell, right before the year or month that it is of (searched)",
    r"\ from\ (?:(?:an?|the|its|their|about|around|some|just|only|nearly|less|more|than|under|over|almost|record|previous|earlier|revised|[a-z-]+\ of)\ ){0,4}[`$]?\d(?:[\d,.]*\d)?(?:\ ?%|\ [a-z]+){0,3}\ \Z",
    (" from 3.7 million tonnes ", " from $45 "),
    (" from the town ", " from 3.7 million tonnes to 4 ", " from 12, "),
)
STILL = re.compile(r"(?: [a-z]+){1,3} still ")
"""Behind a figure that holds at all times, whatever a time before it dates: ", 400 children still die of it"."""
FORETOLD = re.compile(
    r",?(?: (?!sai?ys?\b|said\b|told\b|announced\b|reported\b)[a-z0-9'-]+){1,6}? (?:will|would|shall)\b"
)
"""Behind a time that opens its sentence: what comes to pass then is foretold."""
BEFORE_THAT = ("previous ", "preceding ")
"""Before one stretch of time that is counted back from another: it is of no day of publication."""
OWNS_FIGURE = re.compile(r"'s [`$]?\d")
"""Behind a time by which it is that of the figure behind alone."""
FROM_FIGURE = re.compile(r"[^,;.]{0,40},? from (?:[a-z]+ ){0,3}[`$]?\d")
RECORD_OF = re.compile(r"\brecord\b[^;]{0,60}$")
"""Between a figure and the time of the record that it beat: "207.55 metres, breaching the record of 207.49 set in"."""
TO_COME = shape(
    "what may come to pass by a time (searched)",
    r"(?:,|\band\b|\bbut\b)[^;]*\b(?:could|may|might|will|would|expects?|plans?)\b[^,;]*\bby\ (?:the\ )?(?:[a-z]+\ of\ )?$"
    r"|(?:,|\band\b|\bbut\b)\ (?:[\w'-]+\ ){0,3}?(?:will|would)\ [^,;]*\b(?:on|in|before|until|from|at)\ (?:the\ )?$",
    (
        " and will make a second one on ",
        " and services would not be back before ",
        " people, warning that cases could double by ",
        " were arrested and that 40 more could be charged by ",
    ),
    (" could be charged by ", " people, and could double in ", " jobs will go, the firm said, by "),
)
"""Between a figure and a time to come: the time is that of another clause."""
ROSE_TO = re.compile(r" (?:to|at) (?:(?:about|around|some|nearly|almost|over|just|more than|at least|up to) )*[`$]?$")
"""Left of the figure of "rose to 900 from 400 in May", whose time is the other's."""
PRESENT = re.compile(r", (?:which|who) (?!was |does )(?:[a-z]+s|have|are|now [a-z]+) [^,;]{0,60}$")
"""Left of a figure in a clause put in that holds at all times: "the firm, which employs 9,000"."""
NOW = re.compile(r"[;,] [^;]{0,30}\bnow\b")
"""Between a time and a figure behind it: "a week ago it held 900; it now holds 2,400"."""

NOW_BEHIND = " now "
"""Right behind a time: what follows does not hold for it."""
COMPARING = frozenset({"than", "as", "from", "with", "to", "what", "same", "over", "against", "versus"})
"""One of the last words left of a time that another is compared with."""
COMPARED_TO = shape(
    "a time that another is compared with (searched)",
    r"\b(?:than(?:[ ](?:it|they|he|she|that|those)[ ](?:was|were|had[ ]been|did))?|(?:as|so)[ ](?:many|much|high|large|big|often)(?:[ ][a-z]+){0,4}?[ ]as|compared(?:[ ][a-z]+ly)?[ ](?:with|to)"
    r"|(?:up|down|rise|rises|rose|risen|fall|falls|fell|fallen|drop|dropped|increased?|decreased?|decline[ds]?|higher|lower|more|less|fewer)"
    r"[ ](?:by[ ])?[`$]?(?:\d[\d.,]*|[a-z-]+)(?:[ ]?%|[ ][a-z]+){0,3}[ ]from"
    r"|(?:%|\bper[ ]?cent|\bpoints)[ ](?:from|against)|unchanged[ ]from|\b(?:on|from|over|against|versus|above|below)(?=[ ]the[ ]same[ ])|\bfrom[ ](?:its|their|the|an?)[ ](?:[a-z-]+[ ]){0,2}(?:peak|low|high|trough|levels?)|\b(?:rise|increase|climb|gain|jump|growth|decrease|reduction|improvement)[ ](?:from|on|over)(?:[ ]the)?|(?:twice|thrice|double|triple|half|times|from)[ ]what(?:[ ][a-z]+){1,4})(?:[ ]the[ ]same[ ](?:month|period|quarter|week|day|time|stage|point|half))?(?:[ ](?:in|of|on|at|during|for)(?:[ ]the)?)?[ ]$",
    (
        "twice what it had ",
        "68 fewer than in ",
        "twice as fast than in the ",
        "three times as many as in ",
        "as many people needed aid as in ",
        "down 12 percent from ",
        "compared with ",
        "3 percent higher than the same month in ",
    ),
    ("walked from ", "more people in ", "as many as 30 in ", "rose from "),
)
"""Left of a time that no figure holds for."""
_AMOUNT_NEXT = (
    r"(?:[`$]|(?!(?:19|20)\d\d\b|\d{1,2}(?:st|nd|rd|th)? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))\d)"
)
GOES_ON = re.compile(rf",? (?:to(?! {_AMOUNT_NEXT})|until|through|when|where)\b")
"""Behind such a time: it opens a period, or something happened then."""
ASIDE = shape(
    "what was done when is put in (searched)",
    r",[ ]having[ ](?:[\w.,$`%-]+[ ]){1,6}(?:in|on|since)[ ](?:early[ ]|late[ ]|mid-)?$|"
    r",[ ](?!(?:may|might|could|have|has|had|was|were|is|are|will|would)[ ])(?:[a-z]+[ ]){0,2}(?:built|made|set[ ]up|born|begun|founded|[a-z]+ed)[ ](?:[a-z]+[ ]){0,3}(?:in|on)[ ](?:early[ ]|late[ ]|mid-)?$",
    (", built in ", ", having dropped 3 feet since ", ", which opened in ", ", first published in the journal in "),
    (", in ", " and killed in ", ", or 9 percent, may have faced hunger in "),
)
"""Left of a time that is put in between commas with what happened then: "the dam, built in 1987, holds"."""
CLAUSE_PUT_IN = shape(
    "what has been so far is put in, up to its time (searched)",
    r",[ ](?:(?:which|who|whose[ ][a-z]+)[ ](?:have|has)|(?:the|its|their|his|her|an?)[ ](?:\d+(?:st|nd|rd|th)|first|second|third|fourth|"
    r"fifth|sixth|seventh|eighth|ninth|tenth|latest|worst|biggest|largest|deadliest))[ ](?:(?![,;])[\x20-\x7f])*$",
    (", the 15th storm to hit the country ", ", which have gained a third ", ", whose shares have lost 4% "),
    (" which fell in ", ", which hit the town on ", ", which has fallen, in "),
)
"""The same for a time that a comma follows: "shares, which have gained a third this year, rose"."""
CLAUSE_OF_OWN = shape(
    "a clause put in tells a figure of its own, up to its time (searched)",
    r",[ ](?:which|who|whose|where)[ ](?:(?![,;])[\x20-\x7f])*\d(?:(?![,;])[\x20-\x7f]|,(?=\d))*$",
    (", which made $1.8 billion in ", ", where 12 people died in ", ", who won 1,400 votes on "),
    (", which opened in ", " which made $3 in ", ", which made $3, in "),
)
"""The same for "the firm, which made $2 billion in March, will cut 90 jobs"."""
OF_SPEAKER = shape(
    "what is told of a speaker put last, up to its time (searched)",
    r"(?:\baccording[ ]to\b|,[ ]*(?:[\"'~]+[ ]?)?(?:said|says|added|told)\b|\b(?:said|says|added),)[^;]*,[ ](?:who|which|whose)\b[^;]*$",
    (", according to the imf, which lent $2 in ", ", said the mayor, who took over in "),
    (", according to the imf in ", " in a fire, which began on "),
)
"""Between a figure and a time that dates what is told of who gave it."""
RECORD_YEAR = ("since ", " as in ", " than in ", " of ", " from ")
"""Right before a time that something is measured by, where what was then follows."""

ISSUED = frozenset(["released", "published", "issued", "posted", "filed", "dated", "on"])
"""Right before a time of what somebody went by, where "according" leads to it."""

TIMED = shape(
    "the time of the step before (searched)",
    rf"\b(?:in|on|during|by)\ (?:the\ )?(?:(?:19|20)\d\d|{one_of([*MONTHS, *DAYS, 'first', 'second', 'third', 'fourth'])})\b",
    (" boats in 2019, to 60 in ", " on monday, to "),
    (" points, or 1.1 percent, to ",),
)

NEXT_STEP = shape(
    "the next step of a change with its own time (searched)",
    r",\ (?:and\ |then\ |and\ then\ )?(?:to|from)\ (?:about\ |some\ |around\ )?[`$]?\d[\d,.]*(?:\ (?:million|billion|thousand)|\ ?%)?\ (?:in|on|for|during)\ (?:the\ )?\Z",
    (", to 680 in ", " people, and to 12% in "),
    (" to 680 in ", " people and to the town in "),
)
"""Between a figure and a time that is that of the figure behind: "fell to 817, to 680 in May"."""
OWN_FIGURE = shape(
    "a figure besides a time in brackets (searched)",
    r"\d\ ?(?:%|percent\b|per\ cent\b)|[`$]\d|(?<![\d:])\d{1,3}(?:,\d{3})+|\b\d+\ [a-z]|\b(?:some|about|around|nearly|over|from)\ \d",
    ("(as of  some 25,170", "( 40 people"),
    ("(week ending ", "(figure 1"),
)
FRONTED = shape(
    "what a sentence that begins with a time has before it (searched)",
    r"(?:[.!?:;\"\n][ ]?|\A)(?:(?:as|of|on|in|by|at|late|early|the|from|since|during|earlier)[ ]){0,3}\Z",
    (". as of ", "\non ", "as of "),
    ("died on ", ", on ", " as of "),
)
"""The comma behind such a time parts it from nothing: "As of 21 September, 90 had fled the storm of 15 September"."""
PARTS = (
    ";",
    ":",
    ", ",
    " and ",
    " while ",
    " after ",
    " following ",
    " but ",
    " whereas ",
    " which ",
    " who ",
    " compared ",
    " versus ",
    " from ",
    " than ",
    " that ",
)
"""What parts a time from a figure beyond mere distance."""
_HAPPENED = _WORDS["happened"]
ANAPHOR = re.compile(rf"[ \n\"](?:the|that|this|those|these) (?:[a-z]+ )?{one_of(_HAPPENED)}\b")
"""Words that go back to an event told before, in an earlier paragraph too."""
SAME_DAY = shape(
    "the day that was told before is meant (searched)",
    r"\b(?:for|on|of|by|as\ of)\ (?:that|the\ same)\ (?:day|date|week|month|year)\b",
    ("; its list for that day came to ", "and on the same day "),
    ("since that day ", "every day "),
)
WHERE_OTHERS = shape(
    "where something else was counted, up to its time (searched)",
    r",\ where\ [^;]*(?:\d|\b(?:dozens|hundreds|thousands)\b)",
    (" homes in the town, where a fire burned 74 houses ",),
    (" people in the town, where a bomb went off ", " people, 12 of them "),
)
"""Between a figure and a time behind it: the time is that of the figure told there."""
STILL_AFTER = shape(
    "what still is, though something came before (searched)",
    r"\A(?:\ [a-z-]+){0,4}\ (?:(?:is|are)\ still|still\ (?:is|are)|remains?)\b[^;]*\ (?:after|since|when)\ ",
    (" other residents are still waiting to return after they fled on ", " people remain in tents since "),
    (" people were still waiting after ", " people are still waiting "),
)
"""Between a figure and a time behind it: the time is that of what came before."""
LOOKED_INTO = shape(
    "what was looked into or mourned, up to the figure of what it had done before (searched)",
    r"\b(?:(?:cause|victims|scene|site|wreckage|anniversary|survivors|investigation|inquiry|trial|families|remains|suspects?|funerals?)"
    r"\ (?:of|into|over|for|in|from)|over|into|in\ connection\ with)\ (?:an?|the)\ (?:[a-z'-]+\ ){1,4}(?:that|which)\ (?:had\ |has\ |have\ )?[a-z]+\ ",
    (" for the cause of a crash that killed ", " arrested two men over the blast which had injured "),
    (" a bomb in a car that killed ", " the town saw a crash that killed "),
)
"""Between a time and a figure behind it: the time is that of the looking."""
GONE_ON = shape(
    "what had gone on for long, up to a figure of what it had done (searched)",
    r"\ (?:after|following|amid|ended|ending)\ (?:[a-z]+\ )?(?:days|weeks|months|years|decades)\ of\ (?:[^,;]|,\d)*\ (?:that|which)\ (?:[^,;]|,\d)*\Z",
    (" troops seized power after months of raids that killed ", " ended years of war in which some "),
    (" after weeks of rain, a dam burst and killed ", " after the raids that killed "),
)
"""Between a time and a figure behind it: the time is that of what came after."""
AHEAD_OF = ("ahead of ", "before ", "prior to ", "run-up to ", "eve of ", "ahead of last ", "before last ")
"""Left of a day whose event is yet to come: "ahead of Sunday's vote"."""
NEXT_DAY = re.compile(
    r"\b(?:next|following|previous|preceding) (?:day|morning|afternoon|evening|night)\b|\b(?:day|week|night|evening)s? (?:earlier|later|before)\b"
    r"|\bsince (?:then|that (?:day|date|time|month|year))\b",
    re.ASCII,
)
"""Told from the day that the story was at."""
AFTER_LONG = shape(
    "how long after something it was, up to a figure of that (searched)",
    r"\b(?:hour|day|week|month|year)s?\ after\ (?:[^,;]|,\d)*\Z",
    (" came two days after ", " a year after at least "),
    (" after the raid ", " two days after the raid, "),
)
"""What the figure tells was not on the day of the story."""
BEFORE_IT = shape(
    "what came later, up to its time (searched)",
    r"\ before\ (?:it|he|she|they|[a-z]+ing)\ [^;]*\Z",
    (" in martinique before it reached haiti on ", " before moving on to cuba "),
    (" the day before ", " before the vote on "),
)
"""Between a figure and a time behind it: the time is of what came later."""
HAS_DONE = shape(
    "what has been done by now, up to a time that goes on (searched)",
    r"\b(?:has|have)\ (?:(?:already|now|also)\ )?(?!(?:risen|fallen|grown|gained|climbed|dropped|slid|slipped|jumped|surged"
    r"|soared|plunged|tumbled|increased|decreased|declined|shrunk|doubled|tripled|an?|the|no|to)\b)[a-z]+\b(?:[^,;]|,\d)*\Z",
    (" 22 people have been killed there ", " the firm has cut 1,400 jobs "),
    (" he has a plan, and cut 400 jobs ", " 22 people were killed ", " shares have gained a third "),
)
HAS_BEEN = shape(
    "what has been done by now, behind a time that goes on (matched)",
    r",?\ (?:[^,;.]|,\d){0,60}\b(?:has|have)\ (?:already\ )?been\b",
    (", 22 people have been killed", " some 1,200 houses have already been rebuilt"),
    (", 22 people were killed", ", the firm, which has been sold"),
)
OPENS_NEXT = shape(
    "a time leads to the next of a list, up to it (searched)",
    r"(?:\ and|\ while|\ but|;)\ (?:in|on|for|during)\ (?:the\ )?\Z",
    (" from 188,000 and in ", " a barrel; on "),
    (" and sold in ", " people in "),
)
NEXT_BEHIND = re.compile(r", (?:from|to|at|an?|by|[`$]?\d)\b")
"""Behind such a time: what it dates."""
OF_PART = shape(
    "a part that goes on with its own time, up to that",
    r",?\ including\ (?:[a-z]+\ ){0,3}?(?:\d[\d,.]*|one|two|three|four|five|six|seven|eight|nine|ten|dozens|hundreds|thousands)\b[^,;]*\Z",
    (", including some 1,600 ", " including three of them "),
    (", including some of those held ", ", some 1,600 "),
)
"""Between a figure and a time behind it: the time is that of the part."""
THIS_PERIOD = ("this ", "last ", "so far")
OF_SUPERLATIVE = shape(
    "what is the most of a period, up to that (searched)",
    rf"\b(?:the|its|their|his|her)\ (?:most\ [a-z]+|{_SUPERLATIVES})\ (?:[a-z\[\]]+\ ){{1,6}}\Z",
    (" bodies in one of the most challenging rescues it has conducted ", " people in the deadliest attack "),
    (" at the west gate on ", " people in the attack "),
)
"""Between a figure and "this year": that is what it is the most of."""
THIS = "this"
"""In a part of the calendar that goes on: "this year"."""
