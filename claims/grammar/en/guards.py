"""Numbers that are no claims: what stands before or after them that gives them away, as rows with examples.

`AFTER` matches where the number ends; `BEFORE` is looked up by the word in front.
"""

import re
from typing import NamedTuple

from claims.grammar.en.years import MONTHS
from claims.grammar.shapes import printed_shape, shape
from claims.grammar.word_lists import read_words

_WORDS = read_words("guards")

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
        r"(?:\ |-)?-?(?:year|yr|month|week|day)s?(?:\ |-)olds?\b|-?\ (?:years?|months)\ of\ age\b|-year-?old|\ (?:years?|months)-old|,?\ (?:and|or)\ \w+(?:\ (?:and|or)\ \w+)?\ (?:years?|months?)[ -]olds?\b|-?\ (?:and|or|to)\ [a-z\d]+-(?:year|month)-olds?\b|/\d{1,3}-(?:year|month)s?[ -]olds?\b|(?:\ years)?\ (?:and|or)\ (?:older|younger)\b",
        says=(
            "34-year-old man",
            "54/55-year old man",
            "12 years old",
            "3 years of age",
            "65- or 66-year-old",
            "15 and 16-year-olds",
            "18 and older",
            "65 years or older",
        ),
        silent=("34 years", "12 old houses", "18 and oldest"),
    ),
    Guard(
        "time",
        r"[:.]\d\d(?::\d\d)?\ ?(?:[ap]\.?m\b|hours|hrs|gmt|utc|local)|:[0-5]\d(?!\d)|\ ?[ap]\.m\b|\ ?[ap]m\b|\ o'?clock|(?:\ hours|\ hrs)?\ (?:gmt|utc|est|edt|pst|cet|local\ time)\b|(?<=\d\d\d\d)\ (?:hours|hrs)\b|(?<=\b[0-2]\d[0-5]\d)\ \d\d?\.\d\d?\.(?:19|20)\d\d\b|-\d{1,2}(?:[:.]\d\d)?\ ?[ap]\.?m\b",
        says=("7:30 p.m.", "10 o'clock", "9 a.m. on", "1545 GMT", "1545 13.03.2022"),
        silent=("10 people", "7.5 miles", "10 of them"),
    ),
    Guard(
        "date",
        rf"(?:(?<=\b\d\.\d)|(?<=\b\d\d\.\d)|(?<=\b\d\.\d\d)|(?<=\b\d\d\.\d\d))\.(?:19|20)\d\d\b|[/.]\d{{1,2}}[/.]\d{{2,4}}\b|-\d\d-\d\d\b(?!-)|-\d\d?-(?:19|20)\d\d\b(?!-)|(?<=\d)(?:st|nd|rd|th)?\ (?:of\ )?{_MONTH}\b(?!\ (?:have|not|be|also|become|need|face|never|soon|still|get|lose|take)\b)|-{_MONTH}\b|(?<=\b\d0)'?s\b|(?<=\d\d\d0)'?s\b|(?:-|/)(?:\d\d|(?:19|20)\d\d)(?=\ (?:season|fiscal|school|academic|financial|campaign))|(?:\ to\ |\ through\ |\ until\ |-|\ and\ |,\ )\d{{1,2}}(?:st|nd|rd|th)?\ {_MONTH}\b(?!\ (?:have|not|be|also|become)\b)",
        says=("13 March 2022", "9/11/2001", "1990s", "2022-03-14", "14-03-2022", "5th of May", "21 and 22 December"),
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
        rf"(?<=\b911)\ (?:calls?|callers?|dispatchers?|operators?|recordings?|tapes?)\b|(?:-|\.|\ )\d{{3}}-\d{{4}}\b|(?<=\b\d\d\d)-\d{{4}}\b|-\d{{3}}-\d{{4}}|\)\ ?\d{{3}}-\d{{4}}|-?\ block\ of\ (?!flats|apartments)|\ blk\b|\ (?:u\.s\.|us|route|state\ road|county\ road|highway|hwy\.?)\ \d{{1,4}}\b|(?:\ (?:[nsew]\.?|north|south|east|west)(?=\ ))?(?:\ [a-z]+(?:[ -][a-z]+)?|\ \d+(?:st|nd|rd|th))\ {_STREET}|\ {_STREET}",
        says=(
            "555-1234",
            "2400 block of Main",
            "1600 Pennsylvania Avenue",
            "9 E 71st St",
            "131 West 23rd Street",
            "911 caller",
            "1400 blk. E. Orlin",
            "2140 U.S. 19 North",
        ),
        silent=("30 blocks away", "5 people", "30 callers", "30 us soldiers"),
    ),
    Guard(
        "name",
        r"(?:\ |-)?(?:mm|millimet(?:er|re)s?|cal(?:ib(?:er|re))?)\.?[ -](?:[a-z-]+\ )?(?:glocks?|pistols?|handguns?|guns?|rifles?|rounds?|"
        r"ammunition|bullets?|berettas?|cartridges?|shells?|casings?|revolvers?|cannons?|mortars?|howitzers?)\b|(?<=\ba\ 9)\ ?mm(?:[,.;)]|\ (?:and|or|was|from|in\ (?:the|his|her|a))\b)|(?<=\b1[026]|\b20)(?:-|\ )gauge\b(?!\ (?:wire|steel|needle|cable|railway))|(?<=\b7\d7)\ (?:max|dreamliner|jumbo|jets?|airliners?|aircraft|planes?)\b|(?<=\b3\d\d)\ ?(?:neo)\b|\ zip\ codes?\b|(?<=\b[2-7])g\b|(?<=\b[23])d\b|-pointers?\b|(?<=\b10)-[kq]\b(?!\ (?:run|race|walk))|(?<=\b8)-k\b|(?<=\b20)-f\b|(?<=\d)[a-z]{2,}(?!\w*\ ?(?:per|an)\b)(?<!th)(?<!st)(?<!nd)(?<!rd)(?<!\dkm)\w*|(?<=\btype\ \d)\ diabet(?:es|ics?)\b|(?<=\b9)/11\b|(?<=\b7)/7\b|(?<=\dk)\ (?:videos?|screens?|tvs?|televisions?|displays?|resolution|cameras?|footage|monitors?|ultra)\b",
        says=(
            "10-K filing",
            "6abc news",
            "9/11 attacks",
            "4k video",
            "737 Max",
            "9 millimeter pistol",
            "9mm handguns",
            "12-gauge shotgun",
        ),
        silent=("10-K run", "6 abc", "30 km", "30 videos", "9 millimeters of rain", "9 pistols", "12 gauges"),
    ),
    Guard(
        "model",
        r"\ [45]g\b|(?<=\d)[adenortuxyz](?![\w'-])|\ (?:pro|plus|ultra|mini|lite)\ (?:max|models?|series|variants?|versions?|phones?|line-?up|range)\b",
        says=("Axon 20 5G phone", "6T chip", "15 Pro models"),
        silent=("20 5 guests", "30 pro players", "6-track"),
    ),
    Guard(
        "score",
        r"-(?:of|for)-\d+\b|(?<=\d-\d|-\d\d)\ shooting\b|\ (?:not\ out|all\ out|(?:from|off)\ \d+\ (?:balls|deliveries|overs))\b",
        says=("137 from 120 balls", "88 not out", "7-12 shooting", "5-of-23 shooting", "1-for-30 from three"),
        silent=("137 from 120 towns", "30 not"),
    ),
    Guard(
        "idiom",
        r"(?<=\bat\ one)\ (?:point|stage)\b|\ (?:thanks|apologies|pardons|welcomes)\b|/7\b|-on-(?:one|two|three|four|five|\d)\b|(?:(?<=-on-two)|(?<=-on-four|-on-five)|(?<=-on-three))[\ .,]|-to-one\b|-off\b|-and-dimes?\b|(?<=\bone)\ (?:bit|iota|jot|whit)\b|(?:(?<=\bthree)|(?<=\b3))\ strikes\ (?:and\ you(?:'re|r)?\ |laws?\b|rules?\b)|(?<=two)-step(?:[\"',.;:!?)]|\ (?:that|with|around|to|and|on|in)\b)|\ (?:and\ only|another|too\ many|too\ few)\b",
        says=(
            "24/7",
            "1 too many",
            "one-on-one",
            "five-on-three",
            "one-off sale",
            "five-and-dime",
            "one and only",
            "1,000 thanks",
            "at one point",
            "not one iota",
            "three strikes and you're out",
            "a two-step that",
        ),
        silent=("24", "one on top", "3 strikes hit", "2-step checks"),
    ),
)
_AFTER = "|".join(f"(?P<{guard.kind}{n}>{guard.pattern})" for n, guard in enumerate(AFTER_RULES))
AFTER = re.compile(_AFTER, re.VERBOSE)

BEFORE: dict[str, str] = {
    **dict.fromkeys(_WORDS["names"], "name"),
    **dict.fromkeys(_WORDS["ids"], "id"),
    **dict.fromkeys(_WORDS["weeks"], "week"),
    **dict.fromkeys(_WORDS["papers"], "paper"),
    **dict.fromkeys(_WORDS["indexes"], "index"),
    **dict.fromkeys(["aged", "age", "ages", "turned", "turning", "turns"], "age"),
    **dict.fromkeys(
        [
            "called",
            "call",
            "calls",
            "calling",
            "dialed",
            "dialled",
            "dial",
            "dials",
            "dialling",
            "dialing",
            "ring",
            "rang",
            "ringing",
            "phoned",
            "phone",
            "phoning",
            "text",
            "texted",
        ],
        "call",
    ),
}
"""By the word before: "Boeing 737" is a name, "No. 2" an id, "aged 27" an age. "Article 5" wants its capital (see quantities)."""


SCORE_WORDS = shape(
    "a game is told of (searched)",
    r"\b(?:went(?=\ \d)|won|win|wins|beat|beats|lost|loss|victory|defeat|draw|drew|lead|led|leads|record|score|scored|win|series|game|match|tie|tied|set|inning|half|season|down|up|rout|routed|edged)\b",
    ("they won 3-1", "lost the match", "3-1 down"),
    ("they voted", "the towns", "a wingspan"),
)
VOTE_WORDS = shape(
    "a vote is told of (searched)",
    r"\b(?:vote|voted|votes|voting|senate|house|council|committee|ruled|ruling|board|court|parliament|passed|approved|rejected|majority|justices|lawmakers|bill|decision)\b",
    ("the senate passed it", "voted 5-4", "a 3-2 majority"),
    ("they won 3-1", "a devotee", "the game"),
)
DELEGATE_WORDS = shape(
    "delegates are counted (searched)",
    r"\b(?:super)?delegates\b",
    ("a lead in delegates", "superdelegates back her"),
    ("delegated", "the delegation"),
)
VOTED_DOWN = shape(
    "a vote with fewer for than against, right before it (searched)",
    r"\b(?:failed|fails|rejected|rejects|blocked|blocks|defeated|fell|voted|votes|killed|turned\ back|voted\ down|sank|stalled|by\ a\ vote\ of|a\ vote\ of)"
    r"(?:\ (?:it|them|(?:the|that|this)\ (?:[a-z]+\ ){0,2}[a-z]+|down))?,?\ (?:by\ |on\ |in\ )?(?:an?\ )?(?:vote\ of\ )?\Z",
    ("the bill failed ", "the senate blocked that measure on a ", "by a vote of ", "it was rejected by "),
    ("aged ", "it failed between ", "some "),
)
VOTED = (" vote", " roll call", " tally", " margin")
"""Right behind two sides they tell that these were votes: "on a 44-56 vote"."""
MULTIPLE_WORDS = shape(
    "one side is told to be a multiple of the other (searched)",
    r"\b(?:out(?:spen[dt]|number|rais|pac|sell|sold|poll)\w*|margins?|ratio|odds|(?:oppose|favou?r|prefer|support)\w*|by\ (?:an?\ |about\ |nearly\ |almost\ |some\ )?\d{1,3}-1)\b",
    ("outspent its rivals", "by a margin of", "women favored it", "they say so by 2-1"),
    ("the match ended", "bypass 2-1", "by 2-11"),
)
POLL_WORDS = shape(
    "a share or a lead is told of (searched)",
    r"\b(?:polls?|polling|real\ ?clear\ ?politics|percent|per\ cent|percentage|survey|voters|leads?|ahead|trails?|surveyed|primary|caucus|rates?|turnout|approval|margin|"
    r"majority|elections?|run-?off|seats|inflation|unemployment|swing|share|proportion|support|popularity|gap|favorab\w+|favourab\w+|"
    r"evangelicals|independents|delegates|precincts?|re-?election|nominee|candidates?|caucuses|primaries|ballots?|votes|gop|democrats?|democratic|republicans?|senate|"
    r"carr(?:y|ies|ied|ying)\ (?:the\ )?(?:state|county|district|ward|city))\b|%",
    ("the poll found", "up from 4%", "leads by", "turnout fell"),
    ("the index fell", "scored 31", "the misleading sign"),
)
RAN = frozenset(["ran", "clocked", "swam", "timed"])
"""Right before minutes or seconds with their hundredths, the time of a race: "clocked 9.83"."""
CRICKET = shape(
    "a game of cricket is told of (searched)",
    r"\b(?:wickets?|innings|overs|lbw|batsm[ae]n|batters?|bowl(?:ed|er|ers|ing)|unbeaten|stumps|powerplay|half-centur(?:y|ies)|not\ out|for\ \w+\ declared|runs\ (?:off|from)|test\ (?:hundred|century|score)|\d+-ball)\b",
    ("by seven wickets", "in the second innings", "bowled out for"),
    ("a bowl of", "it is over", "the battery"),
)
POLLED = shape(
    "a poll is told of (searched)",
    r"\b(?:opinion\ poll|poll|polls\ (?:show|put|suggest|have|had|give)\w*|polling|surveys?|pollsters?|(?:likely|registered|undecided)\ voters|respondents|independents"
    r"|(?:voters|democrats|republicans|americans|women|men)\ (?:narrowly\ |evenly\ )?(?:split|favou?r(?:ed)?|opposed?|approved?|disapproved?|back(?:ed)?|prefer(?:red)?)\b|leads?\b[^.;]{1,60}\bby\ \S+\ points)\b",
    (
        "a new poll",
        "leads the senator by seven points",
        "a survey of",
        "among likely voters",
        "polls show",
        "voters favour the law",
    ),
    ("the polls closed", "voted", "pollen"),
)
INDEX_WORDS = shape(
    "an index or a game is told of (searched)",
    r"\b(?:index|indexes|indices|dow|nasdaq|s&p|ftse|nikkei|sensex|dax|stocks?|shares|scored?|scoring|rebounds?|assists?|games?|season|"
    r"standings|league|goals|match|matches|half-?time|playoffs?|coach)\b",
    ("the dow fell", "scored 31", "shares rose", "this season"),
    ("turnout rose", "the poll", "a shareholder"),
)
"""Words by which points are those of an index or a game."""
CAPITAL_NAMES = frozenset(_WORDS["capital_names"])
ROADS = frozenset(_WORDS["roads"])
ALONG = frozenset(_WORDS["along"])
SEVERAL = frozenset(_WORDS["several"])
WEAK_IDS = frozenset(["no", "code", "room", "account", "number", "numbers", "h.r.", "s."])
"""Words of BEFORE that number things only with a capital, or before digits: "Room 12", "number 3"."""
HAPPENINGS = frozenset(["incident", "case"])
"""Words of BEFORE behind which others can be counted: "in a separate incident three men were hurt"."""
EMERGENCY = frozenset({911, 999, 112, 110, 119, 100, 101, 111, 000, 988, 211, 311, 411, 811})
"""Lines that are called by three digits: of the police, the fire brigade, a town's clerks."""
WELL_KNOWN = frozenset({911, 999, 311})
CALLS_TO = frozenset(["call", "calls", "called", "complained", "complaint", "complaints", "reported"])
"""Right before "to" and such a line: "complained to 311"."""
PAPER_LEADS = frozenset(["in", "the", "of", "under", "by", "per", "see", "to", "its", "with", "from", "and"])
"""Words before a paper and its number: "under order 366"."""
MAGIC = frozenset(["magic"])
"""Before "number" and one that somebody must reach: "the magic number 1,237"."""
NUMBER_LATER = frozenset(["to", "will", "would", "could", "may", "might", "can", "must", "should"])
"""Between those who are many and "number": "members could number 300"."""
WHO_NUMBER = frozenset(["they", "we", "which", "who", "people", "police"])
DETERMINED = frozenset(["the", "those", "its", "their"])
"""Before persons told of by their state alone: "the injured number 300"."""
PLATES = frozenset(["registration", "registered", "plate", "plates", "numberplate", "reg"])
"""Words that lead to what stands on a vehicle's plate."""
SHARES = ("% (", "percent (", "per cent (")
"""Before a count in brackets, the share that it is."""
VIRUSES = frozenset(["covid", "mers", "sars"])
LETTER_NAMES = frozenset(["s&p", "ftse", "cac", "dax", "mlb", "nfl"])
"""Names all in capitals that a number ends."""
ALWAYS_NAMED = frozenset(["s&p", "ftse", "fortune"])
OPENING_NAMES = frozenset(["game", "fortune", "group"])
BENEATH = "sub-"
"""The beginning of a compound in which a number is less than it: sub-7 nanometer chips."""
THEN = frozenset(["now-", "then-"])
"""Before a number and a hyphen they say when: her now-18-month-old son."""
PREFIXED = ("mid-", "pre-", "post-", "late-", "non-")
"""Beginnings of compounds in which digits are a year: mid-1990."""
DECADE_BEFORE = frozenset(["the", "mid", "mid-", "early", "late"])
"""Words before a round number in -s by which it is a decade, and no age: "the 80s", not "his 80s"."""
INDEX = "index"
INDEX_SIZES = frozenset(
    {20, 25, 30, 35, 40, 50, 80, 100, 120, 200, 225, 250, 300, 350, 400, 500, 600, 1000, 2000, 3000}
)
"""How many shares the indexes are of that are named by it: the Nifty 50."""
STEPS = frozenset(["phase", "stage", "grade", "type", "tier", "category", "level"])
"""Words of CAPITAL_NAMES that a digit numbers without a capital too: "a phase 3 trial"."""
OF_LAWS = frozenset(["section", "article", "clause", "chapter", "title", "amendment", "rule"])
"""Words of CAPITAL_NAMES that number the parts of a law without a capital too: "under section 12 of the act"."""
WHICH_STEP = frozenset(
    ["this", "that", "each", "every", "any", "one", "first", "second", "third", "next", "last", "final", "initial"]
)
"""Words before a step that tell which is meant."""
STATION_NEWS = frozenset(["action", "eyewitness", "local", "channel", "abc", "fox", "nbc", "cbs"])
"""Before "News" and a number, a station: "told Action News 5 that"."""
NEWS_LEADS = frozenset(["news", "action", "eyewitness"])
"""Right behind digits, they make them part of a station's name: "told 41 Action News"."""
REPORTS_NEXT = frozenset(
    [
        "added",
        "cited",
        "claimed",
        "claims",
        "counted",
        "documented",
        "gave",
        "gives",
        "identified",
        "listed",
        "named",
        "noted",
        "posted",
        "published",
        "put",
        "puts",
        "quoted",
        "reported",
        "reports",
        "said",
        "says",
        "spoke",
        "stated",
        "tweeted",
        "who",
        "wrote",
    ]
)
"""Right behind a name with a number, who speaks: "Radio Vale 24 reported"."""
DAYS_RUN = shape(
    "days of a month before another (searched)",
    rf"\b{_MONTH}\.?\ (?:\d{{1,2}}(?:,?\ (?:and|or)\ |,\ ))+\Z",
    ("on may 3 and ", "april 15, 16 and ", "sept. 3, "),
    ("may 2003 and ", "3 and ", "may 3 to "),
)
DAYS_STOP = shape(
    "a day of a month ends",
    r"(?:,?\ (?:and|or)\ \d{1,2}|,\ \d{1,2})*(?:[.;:)]|,(?!\ \d)|,\ (?:19|20)\d\d\b|\ (?:at|when|while|during|as)\b|\s*$)",
    (".", " and 17)", ", 16 and 17)", ", when", " at 8", ", 2020"),
    (" people", " were hurt", ", 220 people", " on may 5"),
)
"""Behind a day that goes on with those of its month: "on May 3 and 5"."""
BEST_OF = "best-of-"
"""Before the most games of a series."""
ROUNDS = {"game": 7, "lap": 99}
"""What a race or a series is made of, and how many of them at most: "game three", "on lap 47"."""
PARTS = {"act": 5, "chapter": 99, "verse": 99, "page": 999, "episode": 99, "phase": 5}
"""The parts of a book or a plan, and how many of them a number in words tells at most: "page seven says"."""
COMPANY = "3M"
"""Three million of nothing, or the firm."""
GENERATION = "g"
"""Right behind digits, and with a capital, a mobile network: 5G."""
NUMBERED = {name.partition("-")[0]: set[int]() for name in _WORDS["numbered"]}
for _name, _, _number in (name.partition("-") for name in _WORDS["numbered"]):
    if _number.isdecimal():
        NUMBERED[_name].add(int(_number))
"""Words with a capital and the numbers that make a name with them: "Forever 21"."""
RANKED_WORLDWIDE, RANKS = (
    "number",
    frozenset(
        [
            "world",
            "the",
            "a",
            "its",
            "his",
            "her",
            "their",
            "our",
            "my",
            "at",
            "to",
            "as",
            "is",
            "was",
            "from",
            "currently",
        ]
    ),
)
"""Before a number word, and before that, by which it is a rank: "world number two"."""
TOLD_IT = frozenset(
    ["told", "tells", "telling", "tell", "gave", "give", "gives", "giving", "given", "sent", "owed", "owes"]
)
"""Verbs before a body and its number by which the number is what it got: "told the BBC 120 died"."""
MADE = frozenset(
    [
        "debut",
        "gross",
        "premiere",
        "launch",
        "release",
        "open",
        "sell",
        "earn",
        "arrive",
        "star",
        "ship",
        "win",
        "beat",
        "lead",
    ]
)
"""What is done to or by a film, a game or a model of which a number tells which it is."""
CALLED_SO = frozenset(["is", "was", "called", "titled", "named", "dubbed", "like"])
"""Right before a name that a number ends: "the title is Pikmin 4"."""
NAME_LEADS = frozenset(["the", "a", "an", "its", "their", "new", "this", "that", "old", "and", "or"])
"""Words before a name with a number that tell that it is one thing: "the Pixel 7 will"."""
PLACE_LEADS = frozenset(["in", "at", "near", "on", "from", "around", "outside", "across", "to", "for", "by", "of"])
"""Words before a name by which a number behind it counts: "in Homs 5 were"."""
SINGULAR = frozenset(["is", "was", "has", "does"])
"""Verbs that one thing has, so that the number before them counts none."""
PARTICLE = "ten"
"""A number word that Dutch surnames begin with."""
PARTICLE_NAMES = frozenset(_WORDS["particle_names"])
JETS = frozenset(range(707, 788, 10))
JET_BEFORE = frozenset(["his", "her", "a", "the", "their", "its", "old", "new", "that", "this"])
"""Airliners, and words before one that stands without its maker: "his 757"."""
FLIGHTS = frozenset(["flight", "flights"])
CALLED = frozenset(_WORDS["called"])
DATELINE_GOES_ON = shape(
    "what stands behind the year of a dateline",
    r"\ ?(?:\(|\[|--|-\ |~|/)",
    (" (efe) --", " -- the army", " [text]"),
    (" people", ", 12"),
)
EACH = frozenset(["every", "each", "the", "some", "about", "of", "for"])
"""Right before an emergency number, they count: "of every 100 callers"."""
OPENS_AT = frozenset(_WORDS["opens_at"])
ZONES = ("utc", "utc ", "gmt", "gmt ")
"""Before a plus sign, which its zone's hours follow: "9:40 GMT+8"."""
HOUR_BEFORE = frozenset(["at", "from", "until", "till", "by", "before", "after", "around", "about", "past", "between"])
DAY_PARTS = frozenset(["in", "at", "the", "that"])
"""First words of PART_OF_DAY: one look-up before it is tried."""
PART_OF_DAY = shape(
    "the part of the day that an hour is in",
    r"\ (?:in\ the\ (?:early\ |late\ )?(?:morning|afternoon|evening)|at\ night|the\ (?:next|following|previous|same)\ (?:morning|afternoon|evening|night)|that\ (?:morning|afternoon|evening|night))\b",
    (" in the morning", " at night", " the previous night", " that afternoon"),
    (" in the mornings' papers", " at nightfall", " in the town", " the next town"),
)
"""Behind a number up to twelve: "at six in the morning", "until nine at night"."""
CLOCK_STOP = shape(
    "an hour in four digits ends",
    r"\ ?(?:\(|,|\.|$)|\ (?:on|today|tonight|yesterday|this|local|hours|gmt|in\ the)\b",
    (" (local", " today", ", the", " on friday"),
    (" people", " men", " or so"),
)
OPENS_STOP = shape(
    "an hour ends",
    r"[.,;:!?)]|\s*$|\ (?:on|in\ the|tonight|tomorrow|today|sharp|every|each|this|and)\b",
    (".", " on friday", " tonight", ", they"),
    (" people", " percent", " onions"),
)
PHONE = shape(
    "a telephone number",
    r"\d{3}-\d{4}",
    ("555-0142",),
    ("52-48", "5555-014"),
)
STREETS = shape(
    "a street (searched)",
    rf"\b{_STREET}",
    ("1600 maple avenue", "downing street", "abbey rd"),
    ("streetcar 12", "the rowdy", "people"),
)
ARMY_UNIT = printed_shape(
    "a unit of an army, as printed, behind its number",
    r"\ (?:[A-Z][\w-]*\ ){0,3}(?:Brigade|Battalion|Regiment|Squadron|Division)\b(?!\ (?:[IVX\d]|(?!was|has|is)[a-z]+s\b))",
    (" Taskforce Brigade", " Division was", " Special Armoured Brigade", " Para Regiment in"),
    (" Brigade officers", " Infantry Battalions", " division", " Division I schools"),
)
DAY_AND_YEAR = re.compile(r"(?:0?[1-9]|[12]\d|3[01])(?:19|20)\d\d")
"""A day and its year of which the comma is lost."""
STARTS = frozenset(_WORDS["first"]) | MONTHS
"""First words of what AFTER_RULES match behind a space: most numbers are cleared by one look-up."""
URL = "url"
COUNTERS = shape(
    "what a web page prints before its counters (searched)",
    r"\b(?P<url>url)\ (?:\d+\ )*\Z|\(\d+\)\ (?:\d+\ )*\Z",
    ("get short url ", "url 0 0 ", "air base (200) 0 "),
    ("3 october 2016 ", "the base (2016 ", "curl "),
)
