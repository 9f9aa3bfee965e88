"""What joins two figures into a range, and what keeps them two: between 30 and 40, rose from 30 to 40."""

import re

from claims.grammar.alternation import one_of
from claims.grammar.en.guards import BEFORE
from claims.grammar.en.years import MONTHS
from claims.grammar.shapes import shape

JOINING = "between"
"""Before two figures that it joins."""
TO_SIDE, BY_SIDE = "-to-", "-by-"
"""Between the sides of a vote, or of what is measured: "5-to-4", "a 3-by-5-foot flag"."""
OTHER_SIDE = shape(
    'the other side of "between"',
    r"\ (?:and|to)\ (?:about\ |around\ |(?P<open>more\ than\ |over\ |at\ least\ )|up\ to\ |as\ many\ as\ )?(?:(?:us|a|au|c|ca|s|hk|nz)?[$`]|rm(?=\d))?(?=[\da-z])",
    (" and 40", " and about 40", " and $4", " and more than 100", " to 500,000"),
    (" and, later", " or 40", " an 40"),
)
CLOCK_BEHIND = shape(
    "that two hours of the clock are told",
    r"\ ?[ap]\.?m\b",
    (" p.m.", "am"),
    (" people", " amps", "m"),
)
"""Behind the second of "between 12 and 5 p.m.", which is the later one though it is less."""
SAME_UNIT = shape(
    'a noun that "between" names twice',
    r"\ ([a-z]{2,})(?=\ (?:and|to)\ (?:[a-z]+\ ){0,2}\d[\d.,]*(?:\ (?:million|billion|thousand))?\ \1\b)",
    (" cusecs to 500,000 cusecs", " people and about 30 people"),
    (" cusecs to 500,000 acres", " men and women", " people, and 30 people"),
)
LOSES = frozenset(
    [
        "lost",
        "loses",
        "losing",
        "shed",
        "sheds",
        "shedding",
        "gained",
        "gains",
        "gaining",
        "added",
        "adds",
        "adding",
        "slid",
        "slipped",
        "dipped",
        "surged",
        "plunged",
        "tumbled",
        "sank",
        "rallied",
        "soared",
        "advanced",
        "declined",
        "eased",
        "firmed",
        "rising",
        "falling",
        "dropping",
        "climbing",
        "jumping",
        "sliding",
        "slipping",
    ]
)
"""Verbs of change before a figure that is by how much: "lost $2.79 to $73.52", where the second is far larger."""
_MOVES = frozenset(
    ["rose", "fell", "grew", "climbed", "dropped", "jumped", "rise", "fall", "up", "down", "increased", "decreased"]
)
"""Right before by how much something moved, or to what."""
CHANGES = _MOVES | {"by", "from", "raised", "cut", "to"}
LIST_JOINTS = frozenset({", ", " and ", ", and ", " or ", ", or "})
"""Between two figures of a list of which the last alone has its unit."""
COUNTRIES = frozenset(
    ["us", "u.s.", "a", "c", "hk", "nz", "s", "rs", "rs.", "rm", "usd", "eur", "gbp", "inr", "cny", "rmb"]
)
"""What a currency's sign begins with, or its code."""
COMPARED_TO = ["compared", "to"]
"""Before a figure that nothing moved to: "compared to 10% to 20%"."""
SNOWED = frozenset(["fell", "falls", "fall", "dropped"])
"""Before a range of a measure, which nothing falls by and to more: "snow fell 6 to 10 inches deep"."""
UP_DOWN = frozenset(["up", "down"])
LIES_AHEAD = frozenset(
    ["expected", "expects", "expect", "forecast", "projected", "seen", "forecasts", "sees", "guidance", "would", "will"]
)
"""Words by which "down 2% to 3%" is one range, and nothing moved from one to the other."""
BY_HEDGED = shape(
    "a change by a figure under an open hedge, which no range has (searched)",
    r"\bby\ (?:just\ |only\ )?(?:more\ than|at\ least|less\ than|nearly|almost|over)\ [`$]?\Z",
    ("lowered the toll by more than ", "fell by nearly $"),
    ("killed more than ", "fell by about ", "fell by "),
)
"""Left of a figure that something moved by: "fell by more than 30 to 65", however near the two are."""
RANGES = frozenset(
    [
        "range",
        "ranges",
        "ranging",
        "ranged",
        "vary",
        "varies",
        "varying",
        "be",
        "anywhere",
        "anything",
        "available",
        "priced",
        "prices",
        "costs",
        "costing",
        "salaries",
        "fees",
        "fines",
        "estimates",
        "aged",
        "ages",
        "children",
    ]
)
_SIDE = r"[`$]?\d[\d.,]*(?:\ ?%|\ per\ ?cent|\ ?(?:million|billion|trillion|bn|m|percent|points))?"
PAIRING = frozenset(["from", "to"])
PAIRS = shape(
    "from one range to another (searched)",
    rf"(?<=from\ )({_SIDE}(?:\ to\ |-){_SIDE})(?:,?\ to\ |\ a\ share\ to\ )({_SIDE}(?:\ to\ |-){_SIDE})"
    rf"|(?<=to\ |of\ |at\ )({_SIDE}(?:\ to\ |-){_SIDE}),?\ (?:a\ share,?\ )?(?:up\ |down\ )?from\ ({_SIDE}(?:\ to\ |-){_SIDE})",
    (
        "from 8 to 11 per cent to 6 to 9",
        "to 5% to 6% from 3% to 4%",
        "to $2.10 to $2.20 a share, down from $2.45 to $2.60",
    ),
    ("from 8 to 11 per cent", "from 40 to 30, to 20"),
)
FROM_OPENS = frozenset(["and", "while", "that", "but", "when", "where"])
"""Words before a "from" that opens its clause."""
RANGE_SUBJECT = shape(
    "those of a range, of whom a verb tells",
    r"\ (?!and\b|or\b|to\b)(?:[a-z'-]+\ ){1,4}?(?:were|are|have|had|died|lost)\b",
    (" civilians were", " people have been", " family members died"),
    (" in 2019", ", the number", " per cent", " to 30 were"),
)
"""Behind "from six to 13", where nothing moved from one to the other."""
LISTING = MONTHS.union(BEFORE, ("the", "aged", "at", "number", "numbers", "and"))
"""Words before a number by which the next one, behind a comma, is not the other end of a spoken range."""
SPOKEN = shape(
    "the other end of a range as it is said",
    r",\ (\d{1,4}|[a-z]+)\ (?=[a-z])",
    (", 70 families", ", three hours"),
    (", 70.", " and 70 families", ", 70 "),
)
PERCENT_TO = shape(
    "a range that names its percent twice",
    r"\ to\ (?=[\d.])|\ ?-\ ?(?=\d)",
    (" to 20", " - 20", "-20"),
    (" to people", " and 20", "- people"),
)
FROM_FIGURE = shape(
    "from an earlier figure (searched)",
    r"(?<!\bdown\ )(?<!\bup\ )(?<!\blower\ )\bfrom\ (?:an?|the|its|their)\ (?:[a-z-]+\ ){0,3}?(?:estimate|figure|reading|total|level|toll|forecast|projection|count|low|high|average|target|rate)\ of\ [`$]?$",
    ("from an initial estimate of ", "from its forecast of $"),
    ("with an estimate of ", "from a range of ", "down from its forecast of "),
)
_UNITS = [
    "cent",
    "mile",
    "metre",
    "meter",
    "kilometre",
    "kilometer",
    "centimetre",
    "centimeter",
    "millimetre",
    "millimeter",
    "pound",
    "kilogram",
    "gram",
    "ton",
    "tonne",
    "acre",
    "hectare",
    "degree",
    "euro",
    "dollar",
    "barrel",
    "litre",
    "liter",
    "gallon",
    "knot",
    "megawatt",
    "gigawatt",
]
_SHORT = [
    "pence",
    "feet",
    "km",
    "m",
    "cm",
    "mm",
    "kg",
    "g",
    "mph",
    "kph",
    "km/h",
    "kw",
    "mw",
    "gw",
    "kwh",
    "mwh",
    "ml",
    "mg",
    "ft",
    "lb",
    "lbs",
]
"""Units without a plural of their own, those that stick to their digits among them."""
_ENDS = "|".join([*(f"{unit}s?" for unit in _UNITS), "inch(?:es)?", *map(re.escape, _SHORT)])
TWICE = shape(
    "a unit that a range names twice",
    rf"\ ({_ENDS})(?:(?<=degrees)\ (?:celsius|fahrenheit|c|f))?(?![\w/])",
    (" cents", " miles", " tonnes", " km/h", " mm", " degrees celsius"),
    (" centres", " of miles", " people", " km/s"),
)
TWICE_NEXT = frozenset([*_UNITS, *(f"{unit}s" for unit in _UNITS), "inch", "inches", *_SHORT])
"""Its words: asked before."""
TWICE_GLUED = shape(
    "a unit that a range names twice, right behind its digits",
    rf"({'|'.join(map(re.escape, _SHORT))}|\x02\ ?[cf]?|c|f)(?![\w/])",
    ("mm", "km", "kg"),
    (" mm", "th", "mmol", "km/s"),
)
ON = shape(
    "what a bare figure shares its unit over (searched)",
    r"(?:(?:\ an?\ [a-z]+)?,?\ (?:[a-z]+\ )?to\ $|\ or\ $|,?\ (?:up\ |down\ )?from\ $)",
    (" to ", " a day, to ", " down to ", " or ", " from ", ", up from "),
    (" and ", " a day ", " today "),
)
THEN_TO = shape(
    "the time of what something rose or fell from, up to what it came to",
    rf"\ (?:in|on|at|during|by)\ (?:the\ )?(?:[a-z]+\ )?(?:(?:19|20)\d\d|{one_of(MONTHS)}),?\ to\ (?:about\ |around\ |some\ |just\ |only\ |nearly\ )?$",
    (" in 1960 to ", " in may to just ", " in fiscal 1999, to "),
    (" in the town to ", " in 1960 and ", " to "),
)
COMPARED = shape(
    "what a bare amount is compared by (searched)",
    r"(?:\bfrom|\bagainst|\bcompared\ (?:with|to)|\bversus|\bthan|\b(?:forecasts?|estimates?|expectations|targets?|profits?|loss|losses|sales|revenues?|earnings)\ (?:of|for))"
    r"\ (?:(?:an?|the|about|around|some|nearly|only|just|profits?|loss|losses|sales|revenues?|earnings|of)\ ){0,4}$",
    (" from ", ", against ", ", compared with a profit of ", ", below forecasts of ", ", up from about "),
    (" for ", " and served ", " in forecasts ", " fromage "),
)
"""Between an amount of money and a bare "3.4 million" of the same currency."""
MEASURED_BEFORE = shape(
    "what a bare figure of a measure is compared by (searched)",
    r",\ (?:(?:sharply\ |slightly\ |well\ )?(?:up|down)\ from|compared\ (?:with|to)|against|versus)\ (?:about\ |around\ |some\ |nearly\ |only\ |just\ )?\Z"
    r"|\b(?:short\ of|shy\ of|ahead\ of|above|below|beating|missing|topping|under)\ the\ \Z"
    r"|\bgust(?:s|ing)\ (?:of\ |to\ |up\ to\ |reaching\ |topping\ |above\ |over\ |as\ high\ as\ |near\ |around\ |about\ |nearly\ ){1,3}\Z",
    (" of beans this week, down from ", ", compared with around ", ", with gusts of up to ", ", well short of the "),
    (" from ", ", and from ", " compared with the "),
)
CHANGED_BY = shape(
    "by how much a measure changed, right before it (searched)",
    r",?\ (?:up|down|an?\ (?:drop|rise|increase|decrease|gain|fall|decline|cut|jump|reduction)\ of)\ (?:about\ |around\ |some\ |nearly\ |only\ |just\ )?\Z",
    (", up ", ", down nearly ", ", a drop of "),
    (", up from ", " going upward ", ", up to "),
)
"""Between a measure and a bare number of it: "4.4 billion bushels, up 270 million from last year"."""
RIVAL = shape(
    "a share that another has (searched)",
    r"(?:\A|(?<=[\w%.]))\ (?:to|against|versus|compared\ (?:with|to))\ (?:[\w.'-]+\ ){0,3}[\w.'-]+(?:'s|s')\ $"
    r"|\bwith\ (?:[\w.'-]+\ ){1,3}(?:at|on)\ $"
    r"|\b(?:put|puts|putting|puts|gave|gives|had)\ (?:it|them|that|her|him|support)\ (?:at\ |on\ )?$"
    r"|,\ (?:while|whereas|and|but)\ (?:(?!\w+ing\b|the\b|its\b|an?\b|[a-z]+s\b)[\w.'-]+\ ){1,3}?(?:(?:has|had|have)\ )?(?:slumped|slipped|fallen|fell|dropped|sunk|sank|risen|rose|climbed|surged|slid|declined|ticked\ up)\ to\ (?:just\ |only\ |about\ )?$",
    (" to le pen's ", ", while datum put it at ", ", with cruz at ", ", while vane has slumped to "),
    (" to the ", " to vane ", ", while datum put ", ", while vane has seen ", ", and the toll rose to "),
)
UP_FROM = shape(
    "between a share and the one that it was before",
    r"(?:\ of\ [\w'-]+(?:\ [\w'-]+){0,2}|\ support)?,?\ (?:up|down)\ from\ (?:just\ |only\ |about\ )?",
    (", up from ", " of the vote, down from just "),
    (" to 300, up from ", " up to "),
)
MOVED_BY = _MOVES | {*LOSES, "by", "a", "another"}
"""Right before a percentage that is how far something moved, and no share."""
SHARE_AGAIN = shape(
    "that a share is told again, of another time or of somebody else (searched)",
    r"\b(?:(?:it|they|(?:the|its|that|their)\ (?:figure|share|rate|level|proportion|turnout|support))\ (?:(?:has|had|have|would|will)\ )?"
    r"(?:was|were|is|are|been|be|averaged|stood\ at|stands\ at|came\ to|reached|hit"
    r"|(?:fell|fallen|dropped|slipped|sank|sunk|slid|declined|shrank|rose|risen|grew|grown|climbed|jumped|crept|edged)\ (?:back\ )?(?:up\ |down\ )?to)"
    r"|(?:he|she|they|(?!(?:it|they|we|you|there|this|that|which|who|these|those)\b)(?P<name>[\w.'-]+))\ (?:has|had|got|gets|won|wins|took|takes|drew|draws|received|polled|polls|earned|carried|attracted|claimed|garnered|managed))"
    r"\ (?:just\ |only\ |about\ |around\ |nearly\ |almost\ |some\ )?\Z",
    (" in may. by june it had fallen to ", ", when it was ", " and holm got only ", "; in lund she won "),
    (" and it added ", " of it, he sold ", ", when there were "),
)
SHARE_OF_OTHERS = shape(
    "where or among whom the share before holds, and that one of others follows",
    r"(?:\ (?:nationally|nationwide|statewide|locally|overall|(?:among|in|for|with|of)\ (?:[\w'-]+\ ){0,2}[\w'-]+)){1,2},?\ and\ (?:just\ |only\ |about\ |around\ |nearly\ |some\ )?",
    (" nationally and ", " among men and only ", " of the vote in may and "),
    (" and ", " of it, he sold "),
)
OF_OTHERS = re.compile(r" (?:in|among|for|with) (?!all\b|total\b)")
"""Behind the share of others: where they are, or who."""
FROM_EARLIER = " from "
NEXT_SHARE = shape(
    "the next name of a list of shares",
    r"(?:\ for\ [\w.'-]+(?:\ [\w.'-]+)?)?(?:,|;|\ and|,\ and|\ with|,\ with|\ to)\ (?:the\ )?(?P<name>(?:(?!\w+ed\b)[\w.'-]+\ ){1,4}?)(?:on|at|with)\ (?:just\ |only\ |about\ |around\ )?"
    r"|,?\ (?:against|versus)\ (?:just\ |only\ |about\ |around\ )?",
    (", the greens on ", " and ana ruiz at just ", ", with haley at ", " against "),
    (", and the index closed at ", " at ", " to ", ", the greens took "),
)
OF_PART = shape(
    "whose share a bare number in brackets is",
    r"\ (?:for|among|in|of)\ (?:[\w'-]+\ ){0,3}[\w'-]+(?:\)|,?\ and\ \d|,\ \d)",
    (" for men and 15", " among boys)"),
    (" people)", " for men, who"),
)
PART_NEXT = shape(
    "between the shares of two parts in brackets",
    r"\ (?:for|among|in|of)\ (?:[\w'-]+\ ){0,3}[\w'-]+(?:,|,?\ and)\ ",
    (" for men and ", " in boys, "),
    (" for men) and ", " and "),
)
NEXT_NAME = shape(
    "the next name of a list of shares, right before its own",
    r"(?:\ of\ (?:the\ |all\ )?[a-z]+(?:\ [a-z]+)?|\ support)?(?:,|;|\ and|,\ and|;\ and)\ (?:the\ )?(?P<name>(?:[\w.'-]+\ ){1,4})(?:(?:just|only|about|around)\ )?",
    (", the mk party ", " and the eff ", "; labour just ", " of the vote, holm ", " support and vane "),
    (" to labour ", ", labour: ", " at "),
)
NEXT_CHOICE = shape(
    "whom a share of those asked chose, before the share that chose another",
    r"(?:\ (?:of\ )?[a-z]+){0,4}\ (?:back(?:ed|s)?|cho(?:se|ose|oses)|prefer(?:red|s)?|favou?r(?:ed|s)?|support(?:ed|s)?|pick(?:ed|s)?|named?|want(?:ed|s)?|voted\ for|opt(?:ed)?\ for|for|going\ to|went\ to)"
    r"\ (?P<name>[\w.'-]+(?:\ [\w.'-]+){0,2})(?:,|,?\ and|;)\ |\ (?P<last>[\w.'-]+(?:\ [\w.'-]+){0,2})(?:,|,?\ and|;)\ ",
    (" backed holm, ", " of those asked chose ana diaz and ", " vane and "),
    (" backed holm. ", ", "),
)
CHOSEN = re.compile(r" (?:[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,2})(?=[,.;]|,? and \d|$)")
"""Whom a bare number chose, right behind it, as printed."""
PARTY_WORDS = frozenset(["party", "coalition", "alliance", "bloc", "list", "front", "movement"])
"""Last words of a name with a share, without a capital."""
PLACE_BETWEEN = shape(
    "the place of a measure, before that of the next place",
    r"(?:\ (?:of\ )?[a-z]+){0,3}\ in\ (?P<place>[^.;:,]{2,40})(?:,|,?\ and)\ ",
    (" of roads in lund, ", " in the north (ne) and "),
    (" in lund. ", ", ", " of roads "),
)
PAID = shape(
    "an amount that somebody paid, made or told (searched)",
    r"\b(?:reported|posted|booked|made|earned|paid|spent|lost|raised|pledged|gave|received|offered|bid|owed|borrowed)"
    r"\ (?:(?:about|around|some|nearly|only|just|another|a\ further)\ )?$",
    ("; the firm reported ", " and lost nearly "),
    (" reported that ", " sold "),
)
PAID_OUT = shape(
    "an amount is paid out, or lost, right before it (searched)",
    r"\b(?:(?:re)?pay(?:s|ing)?|(?:re)?paid|spen[dt]s?|spending|costs?|costing|invest(?:s|ed|ing)?|owe[sd]?|donate[sd]?|borrow(?:s|ed)?|len[dt]s?"
    r"|(?:sold|sells?|bought|auctioned|went)(?:\ (?:it|them))?\ for|(?:loss|losses|damages?|costs?|bill|fine|price|budget|value)\ (?:at|of))"
    r"\ (?:back\ |out\ |up\ |an?\ (?:further|additional|extra|estimated)\ )?(?:about\ |around\ |some\ |nearly\ |almost\ |only\ |just\ |another\ |more\ than\ |over\ |at\ least\ )?$",
    ("he had spent ", " ordered him to pay back ", " was sold for ", " put losses at about ", " will pay "),
    (" employs ", " carried ", " sold ", " spent years with "),
)
"""Before a bare number that is large, in a text that has told an amount: it is one too."""
AMOUNT_TOLD = shape(
    "an amount is told of (searched)",
    r"\b(?:profits?|loss|losses|revenues?|turnover|earnings|income|ebitda?|takings|proceeds|deficits?|surplus|debts?|costs?|fees?|budgets?"
    r"|(?<!unit\ )(?<!car\ )(?<!vehicle\ )(?<!phone\ )(?<!ticket\ )sales|estimates?|forecasts?|expectations?|consensus|spending|worth|valued\ at|(?:re)?sold\ (?:it|them)\ for|guidance"
    r"|analysts)\b[^.;!?]*\Z|\bpoll:\ \Z|\b(?:previous|earlier|prior|initial)\ (?:range|target|goal|figure|forecast)\ of\ (?:between\ )?\Z",
    (
        "up from a previous range of ",
        "net profit rose 26 percent to ",
        "analysts' expectations of ",
        "(reuters poll: ",
        "a budget of ",
        "and sold it for ",
    ),
    ("its users rose to ", "made a profit. it has ", "vehicle sales of "),
)
"""Before a bare "556 million" that is of the currency of the amount before it."""
TO = " to "
GIVEN_TOO = shape(
    "what stands between two amounts that are given to two",
    r"\ to\ (?:[\w'-]+\ ){1,6}?(?:and|,)\ (?:about\ |another\ |a\ further\ )?|\ to\ (?:[\w'-]+\ ){0,5}?[\w'-]+,\ (?:and\ )?(?:about\ |another\ |a\ further\ )?",
    (" to greek farmers and ", " to farmers, ", " to the farmers and about "),
    (" for greek farmers and ", " to farmers. ", " and "),
)
"""Of "lent 300 million euros to farmers and 120 million to hotels"."""
GAP = shape(
    "what stands between two amounts of one verb that is told once",
    r"(?:\ [^.;:!?()\d]{1,40}?|\ in\ (?:19|20)\d\d)?(?:,|;|,?\ and|,?\ but|,?\ while|\ to)(?:\ [\w'-]+){0,4}?\ ",
    (" and stone ", " in 1999 to ", " for his book, and his wife ", ", and stone only "),
    (". stone ", " a year "),
)
"""Of "Hill has 300 million euros and Stone 120 million"."""
GAP_OF = shape(
    "what stands between an amount and a part of it",
    r",?\ (?:of\ (?:which|that)|including)\ (?:about\ |nearly\ |almost\ |some\ |only\ |at\ least\ |more\ than\ )?",
    (", of which ", " of which about ", ", including "),
    (", ", " of ", " and of which "),
)
"""Of "debts of 80 million pounds, of which 60 million fall due"."""
GAP_BEHIND = shape(
    "what stands behind a bare amount",
    r"(?=[.,;:)]|$)|\ in\ (?:19|20)\d\d\b|\ (?:for|from|last|this|of\ it|of\ that)\b",
    (" in 2005", " for hers", " of it"),
    (" people", " in lund", " of them"),
)
SCALED = (
    "million",
    "billion",
    "trillion",
    "crore",
    "lakh",
    "bn",
    "m",
    "mn",
    "bln",
    "mln",
    "mil",
    "bil",
    "tn",
    "trn",
    "tr",
)
"""Ends of a number in which amounts of money are told."""
YEAR_AGO = shape(
    "the time of an amount that has no noun",
    r"\ (?:an?|the)\ (?:year|month|quarter|week|decade)\b",
    (" a year earlier", " the year before"),
    (" a yearling", " years"),
)
FORESEEN = shape(
    "what analysts had foreseen (an amount before it has no noun)",
    r"\ (?:average\ |mean\ |median\ |consensus\ |analysts?'?\ )?(?:estimates?|forecasts?|consensus|expectations?)\b"
    r"|\ (?:seen|expected|predicted|anticipated|projected|estimated)\ (?:in|by|on)\b",
    (" average estimate", " consensus", " forecast", " seen in a poll", " expected by analysts"),
    (" average", " people", " target", " seen", " expected to"),
)
FORESEEN_BEHIND = shape(
    "that a figure was foreseen",
    r"\ (?:expected|forecast|predicted|targeted|planned|projected|estimated|anticipated)(?:\b(?!\ [a-z])|\ (?:by|for|in|earlier)\b)",
    (" expected", " forecast by analysts"),
    (" expected visitors", " people"),
)
SOLD_FOR = shape(
    "an amount that a thing costs (searched)",
    r"\b(?:(?:sells?|sold|selling|went|goes|trades?|traded|trading|priced)\ (?:for|at)|costs?|fetch(?:es|ed)?)\ (?:about\ |around\ |some\ |nearly\ )?$",
    (" now sells for ", " and now costs about ", " trades at "),
    (" sold to ", " for ", " now sells "),
)
"""Between an amount and a bare one of the same currency, in one sentence."""
CAUSE = shape(
    "what an amount is the matter of, no hedge (searched)",
    r"\b(?:jail|jailed|sentenced|charged|arrested|convicted|sued?|sues|suing|lawsuit|trial|court|probe|probed|investigat(?:ed|ion)|row"
    r"|dispute|feud|battle|fight|anger|fury|outrage|backlash|quit|quits|resigns?|resigned|sacked|suspended|questioned|grilled|clash)\b"
    r"(?:\ [\w'-]+){0,5}\ over\ (?:an?\ |the\ )?[`$]?\Z",
    ("jailed for 7 years over $", "bank sued over `", "ministers in row over "),
    ("charged over the odds for $", "raised over $", "was jailed. it made over $"),
)
"""Left of an amount that a noun follows: "jailed over `4m fraud"."""
VOTED_TO = " to "
"""Between the two sides of a vote told in words."""
APART = (" - ", " against ", " versus ")
"""Between two shares of which the second alone has its percent: "leads 54 - 42 percent"."""
DEGREES = frozenset(["degrees", "C", "F", "°C", "°F", "°", "degrees Fahrenheit", "degrees Celsius"])
FELT_LIKE = shape(
    "another temperature that is reached or felt, right before it (searched)",
    r"\b(?:(?:feel|feels|felt|feeling)\ (?:more\ )?like|reach(?:es|ed|ing)?|hit(?:s|ting)?|top(?:s|ped|ping)?|near(?:s|ed|ing)?|fall(?:s|ing)?\ to|fell\ to|drop(?:s|ped|ping)?\ to|dip(?:s|ped|ping)?\ to|ris(?:e|es|ing)\ to|rose\ to|climb(?:s|ed|ing)?\ to|and)\ \Z",
    (" and feel like ", " and the heat index reaching ", " today and "),
    (" people and with ", " today for "),
)
BY_LEAD = " by "
LEADS_BY = shape(
    "who leads in a poll, right before by how much (searched)",
    r"\b(?:lead(?:s|ing)?|led|trail(?:s|ed|ing)?|ahead|behind|(?:(?:has|had|have)(?:\ [\w.'-]+){1,3}|among\ [\w ]{3,30}\ (?:and|but))\ (?:up|down))(?:\ (?!by\b)[\w.'-]+){0,3}\ by\ (?:(?:just|only|about|around|roughly|nearly|almost|some|over|at\ least|more\ than)\ ){0,2}\Z",
    (
        "vane leads by ",
        "led the senator by more than ",
        "is ahead by just ",
        "has vane up by ",
        "among men and down by ",
    ),
    ("profits rose by ", "led by ana and ", "up to 30 by ", "places were up by "),
)
LEAD_AMONG = frozenset({"among", "nationally", "statewide", "there", "here", "nationwide", "now", "overall"})
"""Words behind a lead of so many points, their noun left out."""
POLL = "poll"
POLL_LIST = shape(
    "names with their shares behind a poll's colon, before another share (searched)",
    r"\bpolls?:\ (?:[a-z.'-]+(?:\ [a-z.'-]+)?\ \d{1,2}(?:,|;|\ and)?\ )*[a-z.'-]+(?:\ [a-z.'-]+)?\ \Z",
    ("quinnipiac poll: vane ", "ny poll: vane 27, lib dems "),
    ("a poll found that vane ", "poll: 30 of them "),
)
"""What its headline names it by is looked for first."""
IN_YEAR, YEARS = "in", range(1900, 2101)
"""Before a year, which is no side of a range of anything else."""
FROM_WORD, BY = "from", "by"
FROM = frozenset(["from", "between"])
BARE = shape(
    "a figure with no noun",
    r"\ ?[.,;)]|\ (?:by|for|in|on|at|and|as|over|from|last|this|after|since|when|while|during|within|due|because|amid|despite|thanks|but|compared|against|versus|with|before|through|between|until|than|so)\b|\s*$",
    (".", ", he", " by", " on", " due to"),
    (" people", " miles", " bystanders"),
)
EITHER = " or "
SHARED = {
    "from": re.compile(r"(?=\ to\ [\d.]+(?:\ ?%|\ per\ ?cent))", re.VERBOSE),
    "to": re.compile(r"(?=\ from\ [\d.]+(?:\ ?%|\ per\ ?cent))", re.VERBOSE),
}
"""Behind a bare figure that shares the percent of the next, by the word before it: "to 12.4 from 13.1 percent"."""
OTHER_ANSWER = shape(
    "a share that others have, right before it (searched)",
    r"(?:\bcompared\ (?:to|with)|\bversus|\bvs\.?|\bagainst|\A,?\ to)\ (?:just\ |only\ |about\ |around\ |some\ )?\Z",
    (" said he should go, compared to ", ", to ", " against just "),
    (" went to ", " to the ", " compared to those "),
)
ANSWERS = re.compile(
    r" (?:who (?!were |was |had |have |died)|for (?:[A-Z]|him\b|her\b)|among (?:men|women|voters|Democrats|Republicans|independents)\b|of (?:Democrats|Republicans|independents)\b)"
)
"""Behind a bare share, in the text: who answers so, or whom they back."""
PAID_FOR = frozenset(["at", "in", "from", "to", "for", "on", "more", "into", "off", "trying", "and", "each", "every"])
"""Behind a vague number that may be money: "raised millions in May"."""
IN_PLACE = " in "
MOVED_WHERE = (" up ", " down ")
"""Before how far something moved."""
