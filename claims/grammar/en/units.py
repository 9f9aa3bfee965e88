"""What a number is counted in: signs and words of money, percent, measures and time, each with its normal name."""

import re

from claims.grammar.added_units import added_units
from claims.grammar.shapes import shape
from claims.grammar.word_lists import read_table

_TABLE = read_table("units")


def _named(section: str) -> dict[str, str]:
    """Each word of a section, with the name of the unit that its row has."""
    return {word.replace("~", " "): name for name, words in _TABLE[section].items() for word in words.split()}


_AROUND: dict[str, list[str]] = {
    key: [word.replace("~", " ") for word in words.split()] for key, words in _TABLE["around"].items()
}

SIGNS = {
    "$": "USD", "us$": "USD", "u.s.$": "USD", "£": "GBP", "€": "EUR", "¥": "JPY", "y": "JPY", "₹": "INR", "₽": "RUB", "₴": "UAH", "₩": "KRW", "₪": "ILS",
    "₦": "NGN", "₺": "TRY", "₱": "PHP", "฿": "THB", "¢": "USD", "a$": "AUD", "au$": "AUD", "$a": "AUD", "c$": "CAD", "ca$": "CAD", "cdn$": "CAD", "cad$": "CAD", "aud$": "AUD", "nzd$": "NZD", "usd$": "USD", "nz$": "NZD",
    "hk$": "HKD", "s$": "SGD", "nt$": "TWD", "r$": "BRL", "mx$": "MXN", "z$": "ZWL", "n$": "NAD", "j$": "JMD", "tt$": "TTD", "fj$": "FJD", "g$": "GYD", "ec$": "XCD", "bds$": "BBD", "rs": "INR", "rs.": "INR", "rm": "MYR", "nis": "ILS", "chf": "CHF",
    "sfr": "CHF", "kr": "SEK", "rp": "IDR", "dh": "AED", "dhs": "AED", "php": "PHP", "rmb": "CNY", "cn¥": "CNY", "r": "ZAR", "ksh": "KES", "naira": "NGN", "n": "NGN", "p": "PHP", "k": "ZMW", "sh": "KES", "shs": "KES", "ush": "UGX", "tsh": "TZS", "tk": "BDT", "gh`": "GHS", "gh₵": "GHS", "₵": "GHS", "ps": "GBP", "$us": "USD", "$nz": "NZD", "$ca": "CAD",
    **{code: code.upper() for code in ["usd", "gbp", "eur", "jpy", "inr", "rub", "uah", "krw", "ils", "ngn", "try", "cny", "aud", "cad", "nzd", "hkd", "sgd", "twd", "brl", "mxn", "myr", "sek", "nok", "dkk", "idr", "zar", "kes", "pln", "czk", "huf", "aed", "sar", "egp", "pkr", "bdt", "thb", "vnd", "ghs", "lkr", "ugx", "tzs"]},
    **{code: code.upper() for code in ["rwf", "etb", "xof", "xaf", "dzd", "bwp", "zmw", "mwk", "mzn", "kzt", "uzs", "bgn", "isk", "rsd", "jod", "kwd", "bhd", "omr", "qar", "lbp", "iqd", "npr", "mmk", "khr", "clp", "uyu", "jmd", "ttd", "bbd", "hnl", "gtq"]}, "fcfa": "XOF", "cfa": "XOF",
}  # fmt: skip
"""Currency signs and codes that stand before an amount, lower-cased; a bare $ is the US dollar, as most English news means it."""

NO_SIGNS = frozenset(["RP", "DH", "DHS", "SFR"])
"""Letters that in capitals are no currency's: the DH500, not Dh500."""
CONSOLE = "ps"
"""A sign for pounds where £ was lost in print, but of one digit the name of a console."""

MONEY_WORDS = _named("money")
"""Words for a currency that follow an amount; a national word before them decides ("Hong Kong dollars")."""
LOCAL_MONEY: dict[str, dict[str, str]] = {
    form: dict(pair.split(":") for pair in codes.split() if ":" in pair)
    for word, codes in _TABLE["local"].items()
    for form in (word, f"{word}s", *(["kroner"] if word == "krone" else []))
}
"""Words for money that several countries use, with each one's code: pesos of the Philippines are no Mexican ones."""
HUNDREDTHS = frozenset(["kobo", "paise", "paisa", "cents", "cent", "pence", "p", "sen", "¢"])
"""Units that are a hundredth of their currency: 46 cents are 0.46 USD."""

PENCE = "p"
"""Of these, one that is a hundredth of a pound, and the peso's sign in front: P200."""
MEASURES = {**_named("measures"), **{word.replace(" ", "-"): name for word, name in _named("measures").items()}}
"""Words for a physical unit that follow a number, apart or joined ("a 3,200-square-foot house"), with pint's canonical name (those of NO_PINT have none and stay words;
tests hold the others to it)."""
TIME_UNITS = _named("time")
"""Words that a length of time is counted in."""
SEASONS = frozenset(
    [
        "spring",
        "summer",
        "autumn",
        "fall",
        "winter",
        "season",
        "morning",
        "afternoon",
        "evening",
        "night",
        "weekend",
        "time",
        "quarter",
        "half",
    ]
)
"""Behind "this" and "last" they tell when, not what is counted: "counted eight this summer"."""
NO_PINT = frozenset(["block", "magnitude", "TEU", "ppb"])

for _unit in added_units():
    (MONEY_WORDS if _unit.money else MEASURES).update(dict.fromkeys(_unit.words, _unit.name))

_GLUED = frozenset(_AROUND["glued"]) | {word for unit in added_units() for word in unit.glued}
"""Units that may stand right behind the digits: 10kW, 30C, 9mm."""


def _alternation(words: dict[str, str] | frozenset[str]) -> str:
    return "|".join(sorted((re.escape(w) for w in words), key=len, reverse=True))


_ADDED = frozenset(word for unit in added_units() for word in unit.words)
PERCENT = shape(
    "percent, or points of one",
    r"\ ?%(?P<pp>\s?-?points?\b)?|(?<=\d)\ ?pc\b|(?:\ |-)?(?:per[ -]?cent(?:age)?|pct\.?)(?P<pp2>(?:\ |-)points?)?\b(?!-(?!-))|(?:\ |-)basis[ -]points?\b|(?:\ |-)ppts?\b|\ ?bps?\b",
    ("%", " percent", " per cent", " percentage points", " basis points", "-percent", "-per-cent", " percent--say"),
    (" people", " percentages", " points"),
)
PERCENT_STARTS = ("p", "basis", "bp")
"""What its words begin with behind a space: asked before it is looked for."""
PERCENT_WORDS = frozenset(["per", "percent", "percentage", "pct", "pc", "basis", "ppt", "ppts", "bps", "bp"])
"""Its first words."""
PART_OF = shape(
    "a part of one percent or point",
    r"(?:\ of)?\ (?:an?|one|1)(?=\ (?:per\ ?cent(?:age\ points?)?\b|pct\b|basis\ points?\b|points?\b))",
    (" a percentage point", " of a percent", " of one per cent", " of a point"),
    (" of a person", " a pointer", " of the percentage", " percent"),
)
"""Between a fraction and the unit that it is a part of: "half a percentage point"."""
OF_ONE = shape(
    "a part of one unit",
    r"(?:\ of|(?<=half))\ (?:an?|one)(?=\ )",
    (" of a second", " of an inch", " of one mile"),
    (" of all miles", " of the mile", " a second"),
)
VAGUE_OF = shape(
    "of what there are dozens",
    r"(?:,?\ (?:if\ not|even|or|or\ even|and\ (?:even|maybe|perhaps)|perhaps|maybe)\ [a-z]+s)?,?\ of(?=\ )",
    (" of tonnes", ", if not hundreds, of tonnes", ", of miles", " or even hundreds of miles"),
    (" tonnes", ", if not all of", ", off"),
)
_SPACED = {
    w: n
    for w, n in MEASURES.items()
    if w not in {"c", "f", "g", "w", "v", "mb", "in.", "mp", "ha", "mi", "mt", "kt", "gt"}
}
MEASURE = shape(
    "a physical unit",
    rf"(?:\ |-|(?<=\d)(?=(?:acres?|hectares?|miles?|kilomet|met(?:er|re)s?|tonnes?|tons?|feet|inch|degrees?|litres?|liters?|gallons?|barrels?|pounds|pints)))(?P<spaced>{_alternation(_SPACED)})(?![\w/]|-(?:old|long-standing)|(?<=barrel)\ bombs?\b|(?<=foot)\ (?:soldiers?|patrols?)\b|\ (?:houses|walls)\b)"
    rf"|(?P<glued>{_alternation(_GLUED)}|\x02\ ?[cf]?)(?![\w/])|\ (?P<sign>\x02\ ?[cf]?|[cf](?=[\s.,;)])|m(?![\w'/-]|\ (?:people|persons|users|customers|viewers|households|subscribers|men|women|children)\b))(?!\w)",
    (" miles", "km", " square feet", "-inch", "kw", " tonnes", " degrees celsius", " m deep"),
    (" milestones", " people", " footballers", " poundage", " barrel bombs", " foot soldiers", " m people", " m-pesa"),
)
_NATIONS = "|".join(re.escape(nation) for nation in _AROUND["nations"])
MONEY_AFTER = shape(
    "money by its word",
    rf"(?:[\"']{{1,2}}(?=\ ))?(?:\ of)?[ -]?(?:(?:u\.?s\.?|{_NATIONS})\ )?(?P<money>{_alternation({w: c for w, c in MONEY_WORDS.items() if len(w) > 1 and (' ' not in w or w in _ADDED)})}|(?<=\d)p)\b",
    (" dollars", " swiss francs", " euros", " cents", "-euro", '" of dollars'),
    (" dollarised", " people", " europeans"),
)
INCHES = {"″": "inch", "′": "foot"}
"""Signs of a length right behind digits: a 25.5″ neck."""
POWERS = {"²": 2, "³": 3}
"""Signs of an area or a volume right behind a length: 40 m²."""
METRES_AFTER = shape(
    'an "m" that is metres',
    r"(?:\ |-)(?:deep|long|high|tall|wide|thick|away|above|below|down|underwater|off|apart|race|sprint|sprinter|dash|hurdles?|hurdler|"
    r"freestyle|butterfly|backstroke|breaststroke|medley|relay|final|finals|champion|runner|swimmer|title|gold|silver|bronze|from\ (?:the|a|an|his|her|where)|"
    r"radius|diameter|circumference|stretch|tower|wave|waves|pool|yacht|ship|vessel|rocket|tunnel|wall|fence|drop|fall|climb|cliff|"
    r"in\ (?:length|height|width|depth|diameter|size)|depths?|intervals?|grading\ \d|at\ \d[\d.]*\ ?g/t|of\ (?:\d[\d.]*\ ?(?:g/t|%)|drilling|core\b|water|snow|ice|mud|silt|rope|cable|wire|fabric|cloth|fencing|pipe|pipeline|film|hose|tape))\b|\ ?\(\d+\ ?ft|\ x\ \d|(?<=\dm\ x\ \dm)|(?<=\dm\ x\ \d\dm)|(?<=\dm\ x\ \d\d\dm)",
    (" deep", "-long", " race", " (121 ft)", " from the border", " of water"),
    (" people", " from sales", " profit", " longing", " of waterways"),
)
"""What makes "m" behind digits metres, and no millions."""
METRES_TOLD = shape(
    "what is told in metres (searched)",
    r"\b(?:depths?|heights?|widths?|waves?|swells?|storm\ surge|altitude|elevation|radius|diameter|visibility|floodwaters?|water\ levels?"
    r"|(?:deep|high|tall|wide|long),?\ (?:and|by))\b(?:\ [a-z]+){0,4}\ $",
    ("waves of ", "at a depth of up to ", "5m wide and "),
    ("profits of ", "waves of layoffs cost $", "a high of "),
)
"""Before digits with "m": "waves of 5m to 7m"."""
METRES_BEFORE = frozenset(["the", "men's", "women's", "boys'", "girls'"])
"""Words before digits with "m" that name a race: the 400m."""
MILLIONS_OF = shape(
    'an "m" that is millions',
    r"\ (?:people|men|women|children|users|or\ so|[a-z]+s)\b",
    (" people", " users", " or so"),
    (" race", " final in", " deep"),
)
"""Behind these digits the "m" is millions all the same: the 30m users."""
SUFFIX_CODES = {
    "us": "USD", "u.s": "USD", "u.s.": "USD", "usd": "USD", "canadian": "CAD", "cad": "CAD", "cdn": "CAD", "australian": "AUD", "aud": "AUD",
    "nz": "NZD", "nzd": "NZD", "hk": "HKD", "hkd": "HKD", "singapore": "SGD", "sgd": "SGD", "taiwanese": "TWD",
}  # fmt: skip
SUFFIXED = shape(
    "whose dollars",
    rf"\ (?P<country>{'|'.join(sorted(map(re.escape, SUFFIX_CODES), key=len, reverse=True))})"
    r"(?=[,;:)\n]|\.(?:\s|$)|$|\ (?:per|an?|for|to|in|on|from|at|and|or|by|each|this|last|of)\b)",
    (" us a barrel", " canadian.", " u.s. per barrel", " aud for"),
    (" us aid", " canadian firm", " for it"),
)
"""Whose dollars, behind the amount: "$76 US a barrel", not "$5m US aid"."""
DURATION = shape(
    "a length of time",
    rf"(?:\ |-|\+[ -]?|\ of\ (?:those|these|the|his|her|its|their)\ |(?<=\d)(?=(?:mins?|hrs?|secs?|h)\b)|(?<=\d\.\d)(?=s\b)|(?<=\d\.\d\d)(?=s\b))(?:(?:{'|'.join(_AROUND['stretch'])})\ )?"
    r"(?P<time>seconds?(?!-half|\ (?:lieutenants?|sergeants?|corporals?|deput(?:y|ies)|cousins?|homes|houses|secretar(?:y|ies)|vice|graders)\b)|secs?|minutes?|mins?|hours?|hrs?|days?|nights?|weeks?|weekends|(?<=one\ )weekend(?!\ [a-z]+s\b)|fortnights?|months?|years?|yrs?|decades?|century|centuries|milliseconds|(?<=\d)[sh])\b",
    (" hours", "-day", " more weeks", " consecutive years", "+ hours", " of those years"),
    (" houses", " daylight", " people"),
)
SECOND, SECONDS = "s", "seconds"
"""What a lone "s" behind a decimal number stands for."""
PART_SERVED = frozenset(["suspended"])
"""Behind a bare number, which is of the years or months of a sentence told before it."""
TERM_BEFORE = shape(
    "a sentence before the part of it that is suspended (searched)",
    r"\b(?P<time>years?|months?|days?)\b[^.;:\d]{0,50}(?:\ with|\ of\ which|,|\ and|\ but)\ (?:all\ but\ )?$",
    ("12 years in prison, with ", "18 months, ", "10 years with all but "),
    ("years of service. the club had ", "12 licences, with ", "two years and 3 players, "),
)
DURING = "over"
LASTING = frozenset(_AROUND["lasting"])
"""Words before "over" by which it is a hedge of a length of time, and no "during"."""
LEVELS = frozenset(["higher", "lower"])
"""Words before "than" and a length of time by which it is no hedge: "higher than six months ago"."""
_QUAKE = r"(?:quake|tremor|shock|aftershock|temblor)"
MAGNITUDE_LINKS = frozenset(["of", "was", "at", "is", "about", "around", "least", "measured", "measuring"])
RICHTER_LINKS = frozenset(["on", "in"])
RAND = "rand"
"""A currency where it has no capital."""
BELOW_NOUGHT = frozenset(["minus", "negative"])
"""Words before a number with a unit by which it is below nought."""
AND_A = ["and", "a"]
"""Between a length of time and the half that goes on with it: "an hour and a half"."""
FORWARD_LINKS = frozenset(["and", "or", "to", "", "even", "if", "perhaps", "maybe"])
"""One look-up of the word around the figure, before the patterns below are tried."""
MAGNITUDE_OF = shape(
    "a magnitude before its number (searched)",
    rf"(?:\bmagnitude(?:\ of\ (?:the|a|an|this|its)\ (?:[\w-]+\ )?(?:earth)?{_QUAKE}s?)?"
    r"(?:\ (?:was|is|has\ been))?(?:\ (?:later|first|initially|provisionally))?(?:\ (?:put|measured|estimated|recorded|revised))?\ (?:of|was|at|is|to)"
    rf"|\b(?:earth)?{_QUAKE}s?\ of"
    rf"|\b(?:earth)?{_QUAKE}s?(?:,\ which\ [^;.]{{3,80}})?,?\ (?:the\ (?:largest|strongest|biggest|first|second)\ (?:of\ (?:which|them)\ )?)?(?:was\ |had\ )?measur(?:ed|ing)(?:\ at)?)\ (?:about\ |around\ |at\ least\ |at\ )?$",
    (
        "with a magnitude of ",
        "its magnitude was about ",
        "magnitude of at least ",
        "the magnitude of the quake was put at ",
        "the tremor measured ",
        "an aftershock of ",
        "the quake, which struck at noon, measured ",
    ),
    (
        "the magnitude of the loss, ",
        "the magnitude of the loss was ",
        "a height of ",
        "magnitude ",
        "the town measured ",
    ),
)
RICHTER = shape(
    "a magnitude before its scale",
    r"\ (?:on|in)\ the\ (?:open-ended\ )?(?:richter|moment\ magnitude)\b|\ on\ the\ magnitude\ scale\b|\ in\ magnitude\b",
    (" in magnitude", " on the richter scale", " on the open-ended richter", " on the magnitude scale"),
    (" on the list", " on the scale of things", " in the city"),
)
"""Around the strength of an earthquake: "a magnitude of 5.9", "6.1 on the Richter scale"."""
QUAKES = frozenset(["earthquake", "quake", "tremor", "temblor", "aftershock", "richter"])
QUAKE_NEXT = shape(
    "an earthquake behind its strength, which no count with a decimal point can be",
    r"\ (?:(?!of\b|in\b|and\b|to\b)[a-z-]+\ ){0,2}(?:(?:earth)?quake|tremor|temblor|aftershock|richter)\b",
    (" earthquake", " strong undersea quake", " tremor", " richter"),
    (" million earthquakes", " people in the earthquake", " of the quake", " quakes a day"),
)
_NUMBER = r"(?:\d[\d.,]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[a-z]+teen|[a-z]+ty)"
FORWARD = shape(
    "a unit that stands at the next figure",
    rf"(?:\ to\ (?=[\d.]+\ (?:percent|per\ cent)\b)|(?:(?:,\ \d{{1,3}}){{1,4}},?|(?:(?<=,\ \d)|(?<=,\ \d\d)),)?\ (?:and|or)\ )(?={_NUMBER}(?:\ |-)"
    r"(?:years?|months?|weeks?|days?|hours?|minutes?|percent|per\ cent)\b)"
    rf"|,?\ (?:or\ )?(?:even|if\ not|perhaps|maybe)\ (?={_NUMBER}\ (?:years?|months?|weeks?|days?|hours?|miles|km|kilometers|kilometres|metres|meters|feet|tonnes|tons|percent|per\ cent)\b)",
    (
        " and seven years",
        ", 5, and 10 years",
        ", 12 and 18 months",
        ", even 300 miles",
        " or 10 percent",
        " and thirty days",
        " to 40 percent",
    ),
    (" and seven people", " and years", " and then seven years", " to 40 people", " to seven years"),
)
"""Behind a figure whose unit stands at the next one: "for nine and seven years"."""
MAGNITUDE = frozenset(["magnitude", "magnitude-"])
POINTS = shape(
    "points",
    r"[ -](?:point|points|pts)\b",
    (" points", " point", "-point"),
    (" pointers", " of it", " people"),
)
CASED = frozenset(["c", "f", "w", "v"])
"""Letters that are units only as capitals: 30C, not "9 c"."""
PENNY = "p"
RESOLUTIONS = frozenset([144, 240, 360, 480, 720, 1080, 1440, 2160, 4320])
"""Numbers that a "p" makes a picture's size, and no money: 1080p."""
NOT_ALWAYS_MONEY = frozenset(["pounds", "pound", "won", "sol", "p", "real", "colon", "sen", "rand", "try", "crown"])
MONEY_CUES = shape(
    "what money is for (searched)",
    r"\b(?:cost|paid|pay|worth|spent|spend|fined|price|prizes?\b|rewards?\b|cheques?\b|salary|budget|debt|loan|fund|raised|earn|million|billion|tricked|scam|fraud|stolen|stole|savings|money|cash|fees?\b|compensation|damages|donat|invest|bills?\b|profit|loss(?:es)?\b|owe|charg|fine\b)",
    ("it cost", "was fined", "worth of", "a debt"),
    ("it weighed", "the race", "lost"),
)
POUNDS = frozenset(["pounds", "pound"])
POUND_MONEY = shape(
    "what is bought, owed or won for so many pounds",
    r"-pounds?(?:-a-\w+)?\ (?:[\w-]+\ ){0,2}?(?:fines?|fees?|notes?|bills?|bets?|stakes?|debts?|loans?|grants?|rewards?|prizes?|deals?|budgets?|salar(?:y|ies)|wages?|"
    r"bail|contracts?|cheques?|tickets?|bonus(?:es)?|transfers?|funds?|investments?|packages?|payouts?|payments?|refunds?|vouchers?|deposits?|savings?|"
    r"pensions?|levy|penalt(?:y|ies)|subsid(?:y|ies)|cuts?|gaps?|deficits?|jackpots?|lotter(?:y|ies)|damages|compensation|bribes?|rents?|mortgages?|"
    r"scams?|frauds?|thefts?|tax(?:es)?|donations?|ransoms?|bids?|offers?)\b",
    ("-pound fine", "-pound parking fine", "-pound-a-week wage"),
    ("-pound dynamite charge", "-pound man who was fined", " pounds in fines"),
)
"""Behind a small number: "a 30-pound fine", where "a 30-pound dynamite charge" weighs as much."""
WEIGHED = "pounds of "
WEIGHED_REACH = 16
"""Behind a number of pounds, what they are of is weighed."""
NO_WEIGHT = shape(
    "what pounds of money are of",
    r"pounds\ of\ (?:(?:its|their|his|her|own|new|extra|public|private|government|taxpayers?'?|existing|outstanding|additional)\ ){0,2}"
    r"(?:shares?|stocks?|equity|debts?|bonds|gilts|assets|aid|funding|funds|savings|investments?|cuts|tax|taxes|money|cash|orders|contracts|"
    r"losses|damage|spending|compensation|revenues?|sales|profits?|dividends|grants|loans|support|business|exports|imports|trade|property|"
    r"equipment|capital|income|costs|subsidies|contributions|donations|deposits|claims|work)\b",
    ("pounds of shares", "pounds of its own bonds"),
    ("pounds of beef", "pounds of cocaine"),
)
LARGE = ("million", "billion", "thousand", "trillion", ",000")
SIGN_BEFORE = shape(
    "a currency before its amount (searched)",
    r"(?:(?<![a-z])(?:(?:u\.s\.|us|hk|nz|au)\ ?|cdn|cad|aud|nzd|usd|ca|nt|mx|gh|tt|fj|ec|bds|a|c|s|r|z|n|j|g))?[$`](?:us|a|nz|ca)?-?\ ?$|(?<![a-z])(?:usd|eur|gbp|jpy|inr|cny|rmb|aud|cad|chf|rs\.?|rp|sfr|dhs?|rm|ps|y=|sgd|hkd|nzd|myr|idr|krw|zar|nok|sek|dkk|php|nis|ils|thb|brl|mxn|pln|czk|aed|sar|egp|rub|uah|vnd|twd|[kut]?sh|shs|tk|kes|ngn|ghs|bdt|pkr|lkr|ugx|tzs|rwf|etb|xof|xaf|fcfa|cfa|dzd|bwp|zmw|mwk|mzn|kzt|uzs|huf|bgn|isk|rsd|jod|kwd|bhd|omr|qar|lbp|iqd|npr|mmk|khr|clp|uyu|jmd|ttd|bbd|hnl|gtq)-?\ ?$|(?<![a-z0-9])[rnpk]$",
    ("$", "us$", "a$ ", "usd ", "rs. ", " `", "ksh", " sh", "tk ", " r", "gh`"),
    ("bus", "people ", "no. ", "fish", "for", " r "),
)
LETTERS = frozenset("rnpk")
"""Signs that are a letter like any other: small amounts behind them need a word of paying, or a "per"."""
PAID = shape(
    "what is paid, right before an amount (searched)",
    r"\b(?:(?:sell|sells|sold|selling|buys?|bought|goes|going|went|paid|pays?|trades?|traded)\ (?:for|at)|at|costs?|costing|worth|pays?|paid|"
    r"paying|charges?|charged|fined|fetch(?:es|ed)?|(?:price|fare|fee|fine|wage|levy|tariff|toll|bribe)\ (?:is|was|of|to|from)|"
    r"(?:rose|risen|raised|increased|jumped|fell|fallen|cut|dropped|reduced|hiked|up|down|rise|increase)\ (?:from|to|by)|[rnpk]\d+\ from)"
    r"\ (?:about\ |around\ |only\ |just\ )?$",
    (" sells for ", " costs about ", " a fare of ", " up from "),
    (" along the ", " travelled from ", " a copy of ", " searched for ", " foretold "),
)
CODES = frozenset(_AROUND["codes"]) | {"us$", "a$", "au$", "hk$", "c$", "ca$", "nz$", "s$", "$", "`"}
"""Codes and signs that may stand a space before their amount."""
OPEN_ENDS = ("+", "-plus")
"""Between a number and its percent they leave it open upward."""
WORDS_BEFORE = {
    "pounds": "GBP",
    "pound": "GBP",
    "euro": "EUR",
    "euros": "EUR",
    "ft": "HUF",
    "dollars": "USD",
    "francs": "CHF",
}
"""Words of currencies that some papers print before an amount with its scale: "pounds 4.2m"."""
PER = shape(
    "per what",
    r"\ per\ (?!cents?\b|se\b|capita\b|the\b|an\b|its\b|our\b|their\b)(?:(?:diluted|basic|ordinary|adjusted)\ )?[a-z]{2,}(?:-[a-z]+)?\b(?!\ (?:foot|meter|metre|mile|kilometre|kilometer|ft|km)\b)(?!sq\b)"
    r"|\ (?:per|an?|each)\ (?:square\ (?:foot|meter|metre|mile|kilometre|kilometer)|sq\.?\ ?(?:ft|m|km)|barrel|gallon|gram|share|ounce|month|year|"
    r"week|day|hour|person|head|night|ton|tonne|litre|liter|pound|bushel|mmbtu|capita|kilo|kilogram|kg|mile|acre)\b"
    r"(?!\ (?:earlier|ago|before|later|after|in|prior))",
    (" a barrel", " per share", " an hour", " per square foot", " per container"),
    (" a week earlier", " a firm", " per se"),
)
STARTS = frozenset(
    re.split("[ /-]", word)[0]
    for word in (
        *(*_SPACED, *MONEY_WORDS, *TIME_UNITS, *_AROUND["nations"], *_AROUND["stretch"]),
        *("a", "an", "c", "f", "m", "us", "u.s", "of", "per", "percent", "percentage", "pct", "pct.", "pc", "basis"),
        *("ppts", "ppt", "point", "points", "pts"),
    )
)
"""First words of every unit: one look-up tells that most numbers have none."""
HYPHENED = frozenset({"by", "plus"})
"""Words joined to a number before its unit."""
OF_IT = " of "
