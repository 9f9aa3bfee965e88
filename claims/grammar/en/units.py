"""What a number is counted in: signs and words of money, percent, measures and time, each with its normal name."""

import re

from claims.grammar.added_units import added_units
from claims.grammar.en.nouns import TIME_UNITS
from claims.grammar.shapes import shape

SIGNS = {
    "$": "USD", "us$": "USD", "u.s.$": "USD", "£": "GBP", "€": "EUR", "¥": "JPY", "y": "JPY", "₹": "INR", "₽": "RUB", "₴": "UAH", "₩": "KRW", "₪": "ILS",
    "₦": "NGN", "₺": "TRY", "₱": "PHP", "฿": "THB", "¢": "USD", "a$": "AUD", "au$": "AUD", "$a": "AUD", "c$": "CAD", "ca$": "CAD", "nz$": "NZD",
    "hk$": "HKD", "s$": "SGD", "nt$": "TWD", "r$": "BRL", "mx$": "MXN", "rs": "INR", "rs.": "INR", "rm": "MYR", "nis": "ILS", "chf": "CHF",
    "sfr": "CHF", "kr": "SEK", "rp": "IDR", "php": "PHP", "rmb": "CNY", "cn¥": "CNY", "r": "ZAR", "ksh": "KES", "naira": "NGN", "n": "NGN", "ps": "GBP", "$us": "USD", "$nz": "NZD", "$ca": "CAD",
    **{code: code.upper() for code in ["usd", "gbp", "eur", "jpy", "inr", "rub", "uah", "krw", "ils", "ngn", "try", "cny", "aud", "cad", "nzd", "hkd", "sgd", "twd", "brl", "mxn", "myr", "sek", "nok", "dkk", "idr", "zar", "kes", "pln", "czk", "huf", "aed", "sar", "egp", "pkr", "bdt", "thb", "vnd"]},
}  # fmt: skip
"""Currency signs and codes that stand before an amount, lower-cased; a bare $ is the US dollar, as most English news means it."""

MONEY_WORDS = {
    "dollar": "USD", "dollars": "USD", "u.s. dollars": "USD", "us dollars": "USD", "american dollars": "USD", "bucks": "USD", "usd": "USD",
    "euro": "EUR", "euros": "EUR", "eur": "EUR", "pounds sterling": "GBP", "british pounds": "GBP", "sterling": "GBP", "gbp": "GBP", "quid": "GBP",
    "yen": "JPY", "yuan": "CNY", "renminbi": "CNY", "rmb": "CNY", "rupees": "INR", "rupee": "INR", "rubles": "RUB", "roubles": "RUB", "ruble": "RUB",
    "hryvnia": "UAH", "hryvnias": "UAH", "won": "KRW", "shekels": "ILS", "shekel": "ILS", "nis": "ILS", "naira": "NGN", "lira": "TRY", "liras": "TRY",
    "pesos": "MXN", "peso": "MXN", "rand": "ZAR", "francs": "CHF", "swiss francs": "CHF", "cfa francs": "XOF", "ringgit": "MYR", "baht": "THB", "riyals": "SAR",
    "dirhams": "AED", "dinars": "IQD", "rials": "IRR", "riyal": "SAR", "reais": "BRL", "zloty": "PLN", "zlotys": "PLN", "kroner": "NOK",
    "kronor": "SEK", "krona": "SEK", "krone": "NOK", "danish kroner": "DKK", "danish crowns": "DKK", "swedish crowns": "SEK", "norwegian crowns": "NOK",
    "crowns": "CZK", "forints": "HUF", "forint": "HUF", "lei": "RON", "taka": "BDT", "shillings": "KES", "cedis": "GHS", "rupiah": "IDR", "dong": "VND",
    "australian dollars": "AUD", "canadian dollars": "CAD", "hong kong dollars": "HKD", "singapore dollars": "SGD", "new zealand dollars": "NZD",
    "egyptian pounds": "EGP", "syrian pounds": "SYP", "lebanese pounds": "LBP", "colones": "CRC", "colon": "SVC", "intis": "PEI", "sol": "PEN", "soles": "PEN",
    "bolivars": "VES", "cents": "USD", "cent": "USD", "pence": "GBP", "p": "GBP", "sen": "MYR", "bitcoin": "BTC", "bitcoins": "BTC", "cordobas": "NIO", "quetzales": "GTQ",
}  # fmt: skip
"""Words for a currency that follow an amount; a national word before them decides ("Hong Kong dollars")."""
HUNDREDTHS = frozenset(["cents", "cent", "pence", "p", "sen", "¢"])
"""Units that are a hundredth of their currency: 46 cents are 0.46 USD."""

MEASURES = {
    # length
    "miles": "mile", "mile": "mile", "mi": "mile", "kilometers": "kilometer", "kilometres": "kilometer", "kilometer": "kilometer", "kilometre": "kilometer",
    "km": "kilometer", "kms": "kilometer", "meters": "meter", "metres": "meter", "meter": "meter", "metre": "meter", "feet": "foot", "foot": "foot", "ft": "foot", "ft.": "foot",
    "inches": "inch", "inch": "inch", "in.": "inch", "yards": "yard", "yard": "yard", "yd": "yard", "yds": "yard", "centimeters": "centimeter", "centimetres": "centimeter", "centimetre": "centimeter",
    "centimeter": "centimeter", "cm": "centimeter", "millimeters": "millimeter", "millimetres": "millimeter", "millimeter": "millimeter", "millimetre": "millimeter", "mm": "millimeter",
    "micrometers": "micrometer", "microns": "micrometer", "nanometers": "nanometer", "nm": "nanometer", "nautical miles": "nautical_mile", "light-years": "light_year", "light years": "light_year",
    "blocks": "block", "city blocks": "block", "furlongs": "furlong", "fathoms": "fathom",
    # area, volume
    "hectares": "hectare", "hectare": "hectare", "ha": "hectare", "acres": "acre", "acre": "acre", "square miles": "mile ** 2", "square mile": "mile ** 2", "sq miles": "mile ** 2", "sq mi": "mile ** 2",
    "square kilometers": "kilometer ** 2", "square kilometres": "kilometer ** 2", "square kilometer": "kilometer ** 2", "square kilometre": "kilometer ** 2", "sq km": "kilometer ** 2", "sq. km": "kilometer ** 2", "km2": "kilometer ** 2",
    "square meters": "meter ** 2", "square metres": "meter ** 2", "square metre": "meter ** 2", "square meter": "meter ** 2", "sq m": "meter ** 2", "sqm": "meter ** 2", "m2": "meter ** 2", "square feet": "foot ** 2", "square foot": "foot ** 2",
    "sq ft": "foot ** 2", "sq. ft.": "foot ** 2", "sq. ft": "foot ** 2", "sqft": "foot ** 2", "square inches": "inch ** 2", "square yards": "yard ** 2", "cubic meters": "meter ** 3", "cubic metres": "meter ** 3", "cubic feet": "foot ** 3", "cubic foot": "foot ** 3",
    "cubic yards": "yard ** 3", "cubic kilometers": "kilometer ** 3", "acre-feet": "acre_foot", "liters": "liter", "litres": "liter", "liter": "liter", "litre": "liter", "gallons": "gallon", "gallon": "gallon", "pints": "pint", "quarts": "quart",
    "ounces": "ounce", "ounce": "ounce", "oz": "ounce", "fluid ounces": "fluid_ounce", "barrels": "oil_barrel", "barrel": "oil_barrel", "bushels": "bushel", "bushel": "bushel", "cc": "centimeter ** 3", "ml": "milliliter", "milliliters": "milliliter", "millilitres": "milliliter", "cups": "cup", "teaspoons": "teaspoon", "tablespoons": "tablespoon",
    # mass
    "tons": "ton", "ton": "ton", "tonnes": "metric_ton", "tonne": "metric_ton", "metric tons": "metric_ton", "metric tonnes": "metric_ton", "short tons": "ton", "kilograms": "kilogram", "kilogrammes": "kilogram", "kilogram": "kilogram", "kilos": "kilogram", "kilo": "kilogram",
    "kg": "kilogram", "kgs": "kilogram", "grams": "gram", "gram": "gram", "grammes": "gram", "g": "gram", "milligrams": "milligram", "mg": "milligram", "micrograms": "microgram", "lbs": "pound", "lb": "pound", "lbs.": "pound", "lb.": "pound", "pounds": "pound", "pound": "pound", "stone": "stone",
    # speed, force, energy, power, data, pressure
    "mph": "mile / hour", "miles per hour": "mile / hour", "miles an hour": "mile / hour", "kph": "kilometer / hour", "km/h": "kilometer / hour", "kmh": "kilometer / hour", "kilometers per hour": "kilometer / hour", "kilometres per hour": "kilometer / hour", "kilometers an hour": "kilometer / hour", "kilometres an hour": "kilometer / hour", "knots": "knot", "knot": "knot",
    "m/s": "meter / second", "meters per second": "meter / second", "metres per second": "meter / second", "mpg": "mile / gallon", "miles per gallon": "mile / gallon", "rpm": "revolutions_per_minute", "watts": "watt", "watt": "watt", "w": "watt", "kilowatts": "kilowatt", "kilowatt": "kilowatt", "kw": "kilowatt", "megawatts": "megawatt", "megawatt": "megawatt",
    "mw": "megawatt", "gigawatts": "gigawatt", "gigawatt": "gigawatt", "gw": "gigawatt", "terawatts": "terawatt", "kwh": "kilowatt_hour", "kilowatt-hours": "kilowatt_hour", "kilowatt hours": "kilowatt_hour", "mwh": "megawatt_hour", "megawatt-hours": "megawatt_hour", "gwh": "gigawatt_hour", "gigawatt-hours": "gigawatt_hour", "twh": "terawatt_hour", "horsepower": "horsepower", "hp": "horsepower", "bhp": "horsepower", "brake horsepower": "horsepower",
    "volts": "volt", "volt": "volt", "v": "volt", "kilovolts": "kilovolt", "kv": "kilovolt", "amps": "ampere", "amp": "ampere", "mah": "milliampere_hour", "joules": "joule", "kj": "kilojoule", "calories": "calorie", "kcal": "kilocalorie", "hertz": "hertz", "hz": "hertz", "khz": "kilohertz", "megahertz": "megahertz", "mhz": "megahertz", "gigahertz": "gigahertz", "ghz": "gigahertz", "decibels": "decibel", "db": "decibel",
    "gigabytes": "gigabyte", "gigabyte": "gigabyte", "gb": "gigabyte", "megabytes": "megabyte", "megabyte": "megabyte", "mb": "megabyte", "terabytes": "terabyte", "terabyte": "terabyte", "tb": "terabyte", "kilobytes": "kilobyte", "kb": "kilobyte", "gbps": "gigabit / second", "mbps": "megabit / second", "megapixels": "megapixel", "megapixel": "megapixel", "mp": "megapixel",
    "psi": "pound_force_per_square_inch", "millibars": "millibar", "gpa": "gigapascal", "mpa": "megapascal", "pascals": "pascal", "hpa": "hectopascal", "newtons": "newton", "newton metres": "newton * meter", "newton-metres": "newton * meter", "pound-feet": "foot_pound", "lb-ft": "foot_pound", "pound feet": "foot_pound",
    "ppm": "ppm", "ppb": "ppb", "parts per million": "ppm", "parts per billion": "ppb", "degrees": "degree", "degree": "degree", "degrees celsius": "degree_Celsius", "degrees fahrenheit": "degree_Fahrenheit", "degrees c": "degree_Celsius", "degrees f": "degree_Fahrenheit", "celsius": "degree_Celsius", "fahrenheit": "degree_Fahrenheit", "kelvin": "kelvin", "gev": "gigaelectron_volt", "mev": "megaelectron_volt", "kev": "kiloelectron_volt", "tev": "teraelectron_volt", "parsecs": "parsec", "kelvins": "kelvin", "tesla": "tesla", "gigatonnes": "gigatonne", "gigatons": "gigatonne", "megatonnes": "megatonne", "kilotonnes": "kilotonne",
    "c": "degree_Celsius", "f": "degree_Fahrenheit", "\x02c": "degree_Celsius", "\x02f": "degree_Fahrenheit", "\x02": "degree", "\x02 c": "degree_Celsius", "\x02 f": "degree_Fahrenheit", "sieverts": "sievert", "millisieverts": "millisievert", "becquerels": "becquerel", "kilotons": "kiloton_TNT", "megatons": "megaton_TNT", "magnitude": "magnitude", "carats": "carat", "carat": "carat", "g/km": "gram / kilometer", "boe": "oil_barrel", "teu": "TEU",
}  # fmt: skip
"""Words for a physical unit that follow a number, with pint's canonical name (those of NO_PINT have none and stay words; tests hold the others to it)."""
NO_PINT = frozenset(["block", "magnitude", "TEU", "ppb"])

for _unit in added_units():
    (MONEY_WORDS if _unit.money else MEASURES).update(dict.fromkeys(_unit.words, _unit.name))

_GLUED = frozenset(
    [
        "km",
        "m",
        "kg",
        "g",
        "mm",
        "cm",
        "ft",
        "in",
        "lb",
        "lbs",
        "kw",
        "mw",
        "gw",
        "w",
        "kwh",
        "mwh",
        "hz",
        "khz",
        "mhz",
        "ghz",
        "gb",
        "mb",
        "tb",
        "kb",
        "mph",
        "kph",
        "km/h",
        "v",
        "kv",
        "hp",
        "bhp",
        "c",
        "f",
        "oz",
        "mah",
        "gbps",
        "mbps",
        "mg",
        "ml",
        "cc",
        "ha",
        "mp",
        "rpm",
        "db",
        "nm",
        "kcal",
        "kj",
        "psi",
        "ppm",
        "ppb",
        "gpa",
        "mpa",
        "l",
        "m2",
        "km2",
        "sqm",
        "knots",
        *(word for unit in added_units() for word in unit.glued),
    ]
)
"""Units that may stand right behind the digits: 10kW, 30C, 9mm."""


def _alternation(words: dict[str, str] | frozenset[str]) -> str:
    return "|".join(sorted((re.escape(w) for w in words), key=len, reverse=True))


_ADDED = {word for unit in added_units() for word in unit.words}
PERCENT = shape(
    "percent, or points of one",
    r"\ ?%(?P<pp>\s?-?points?\b)?|(?<=\d)\ ?pc\b|(?:\ |-)?(?:per\ ?cent(?:age)?|pct\.?)(?P<pp2>(?:\ |-)points?)?\b(?!-)|(?:\ |-)basis[ -]points?\b|(?:\ |-)ppts?\b",
    ("%", " percent", " per cent", " percentage points", " basis points", "-percent"),
    (" people", " percentages", " points"),
)
PART_OF = shape(
    "a part of one percent or point",
    r"(?:\ of)?\ (?:an?|one|1)(?=\ (?:per\ ?cent(?:age\ points?)?\b|pct\b|basis\ points?\b|points?\b))",
    (" a percentage point", " of a percent", " of one per cent", " of a point"),
    (" of a person", " a pointer", " of the percentage", " percent"),
)
"""Between a fraction and the unit that it is a part of: "half a percentage point"."""
_SPACED = {w: n for w, n in MEASURES.items() if w not in {"c", "f", "g", "w", "v", "mb", "in.", "mp", "ha", "mi"}}
MEASURE = shape(
    "a physical unit",
    rf"(?:\ |-)(?P<spaced>{_alternation(_SPACED)})(?![\w/]|-(?:old|long-standing))"
    rf"|(?P<glued>{_alternation(_GLUED)}|\x02\ ?[cf]?)(?![\w/])|\ (?P<sign>\x02\ ?[cf]?|[cf](?=[\s.,;)]))(?!\w)",
    (" miles", "km", " square feet", "-inch", "kw", " tonnes", " degrees celsius"),
    (" milestones", " people", " footballers", " poundage"),
)
MONEY_AFTER = shape(
    "money by its word",
    rf"(?:\ of)?[ -]?(?:(?:u\.?s\.?|american|australian|canadian|hong\ kong|singapore|new\ zealand|swiss|egyptian|syrian|lebanese|british|cfa|danish|swedish|norwegian|mexican|salvadoran|colombian|philippine|taiwan|zimbabwean|iraqi|kuwaiti|jordanian|iranian|turkish|russian|chinese|japanese|indian|pakistani|south\ african|argentine|chilean)\ )?(?P<money>{_alternation({w: c for w, c in MONEY_WORDS.items() if len(w) > 1 and (' ' not in w or w in _ADDED)})}|(?<=\d)p)\b",
    (" dollars", " swiss francs", " euros", " cents", "-euro"),
    (" dollarised", " people", " europeans"),
)
INCHES = {"″": "inch", "′": "foot"}
"""Signs of a length right behind digits: a 25.5″ neck."""
METRES_AFTER = shape(
    'an "m" that is metres',
    r"(?:\ |-)(?:deep|long|high|tall|wide|thick|away|above|below|down|underwater|off|apart|race|sprint|sprinter|dash|hurdles?|hurdler|"
    r"freestyle|butterfly|backstroke|breaststroke|medley|relay|final|finals|champion|runner|swimmer|title|gold|silver|bronze|from\ (?:the|a|an|his|her|where)|"
    r"radius|stretch|tower|wave|waves|pool|yacht|ship|vessel|rocket|tunnel|wall|fence|drop|fall|climb|cliff)\b|\ ?\(\d+\ ?ft|\ x\ \d",
    (" deep", "-long", " race", " (121 ft)", " from the border"),
    (" people", " from sales", " profit", " longing"),
)
"""What makes "m" behind digits metres, and no millions."""
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
    r"(?:\ |-|(?<=\d)(?=(?:mins?|hrs?|secs?)\b))(?:(?:more|additional|extra|full|consecutive|straight|long|whole|further|working|business|calendar|critical|crucial|final|short|successive|different|solid|separate)\ )?"
    r"(?P<time>seconds?|minutes?|mins?|hours?|hrs?|days?|nights?|weeks?|weekends?|fortnights?|months?|years?|yrs?|decades?|century|centuries|milliseconds)\b",
    (" hours", "-day", " more weeks", " consecutive years"),
    (" houses", " daylight", " people"),
)
DURING = "over"
LASTING = frozenset(
    [
        "last",
        "lasts",
        "lasted",
        "lasting",
        "take",
        "takes",
        "took",
        "taken",
        "taking",
        "for",
        "spent",
        "spend",
        "is",
        "was",
        "well",
        "just",
        "after",
        "of",
        "waited",
        "served",
        "serve",
        "been",
        "little",
        "by",
        "every",
        "in",
        "at",
        "ago",
    ]
)
"""Words before "over" by which it is a hedge of a length of time, and no "during"."""
_QUAKE = r"(?:quake|tremor|shock|aftershock|temblor)"
MAGNITUDE_LINKS = frozenset(["of", "was", "at", "is", "about", "around", "least", "measured", "measuring"])
RICHTER_LINKS = frozenset(["on", "in"])
FORWARD_LINKS = frozenset(["and", "or"])
"""One look-up of the word around the figure, before the patterns below are tried."""
MAGNITUDE_OF = shape(
    "a magnitude before its number (searched)",
    rf"(?:\bmagnitude(?:\ of\ (?:the|a|an|this|its)\ (?:[\w-]+\ )?(?:earth)?{_QUAKE}s?)?"
    r"(?:\ (?:was|is|has\ been))?(?:\ (?:later|first|initially|provisionally))?(?:\ (?:put|measured|estimated|recorded|revised))?\ (?:of|was|at|is|to)"
    rf"|\b(?:earth)?{_QUAKE},?\ (?:was\ |had\ )?measur(?:ed|ing)(?:\ at)?)\ (?:about\ |around\ |at\ least\ |at\ )?$",
    (
        "with a magnitude of ",
        "its magnitude was about ",
        "magnitude of at least ",
        "the magnitude of the quake was put at ",
        "the tremor measured ",
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
    r"\ (?:on|in)\ the\ (?:open-ended\ )?(?:richter|moment\ magnitude)\b|\ on\ the\ magnitude\ scale\b",
    (" on the richter scale", " on the open-ended richter", " on the magnitude scale"),
    (" on the list", " on the scale of things", " in the city"),
)
"""Around the strength of an earthquake: "a magnitude of 5.9", "6.1 on the Richter scale"."""
FORWARD = shape(
    "a unit that stands at the next figure",
    r"\ (?:and|or)\ (?=(?:\d[\d.,]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[a-z]+teen|[a-z]+ty)(?:\ |-)"
    r"(?:years?|months?|weeks?|days?|hours?|minutes?|percent|per\ cent)\b)",
    (" and seven years", " or 10 percent", " and thirty days"),
    (" and seven people", " and years", " and then seven years"),
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
NOT_ALWAYS_MONEY = frozenset(["pounds", "pound", "won", "sol", "p", "real", "colon", "sen", "rand", "try"])
MONEY_CUES = shape(
    "what money is for (searched)",
    r"\b(?:cost|paid|pay|worth|spent|spend|fined|price|salary|budget|debt|loan|fund|raised|earn|million|billion)",
    ("it cost", "was fined", "worth of", "a debt"),
    ("it weighed", "the race", "lost"),
)
LARGE = ("million", "billion", "thousand", "trillion", ",000")
SIGN_BEFORE = shape(
    "a currency before its amount (searched)",
    r"(?:(?<![a-z])(?:(?:u\.s\.|us|hk|nz|au)\ ?|ca|nt|mx|a|c|s|r))?[$`](?:us|a|nz|ca)?-?\ ?$|(?<![a-z])(?:usd|eur|gbp|jpy|inr|cny|rmb|aud|cad|chf|rs\.?|rm|ps|y=|sgd|hkd|nzd|myr|idr|krw|zar|nok|sek|dkk|php|nis)-?\ ?$",
    ("$", "us$", "a$ ", "usd ", "rs. ", " `"),
    ("bus", "people ", "no. "),
)
CODES = frozenset(
    [
        "usd",
        "eur",
        "gbp",
        "jpy",
        "inr",
        "cny",
        "rmb",
        "aud",
        "cad",
        "chf",
        "rs",
        "rs.",
        "rm",
        "us$",
        "a$",
        "hk$",
        "c$",
        "nz$",
        "s$",
        "$",
        "`",
    ]
)
"""Codes and signs that may stand a space before their amount."""
PER = shape(
    "per what",
    r"\ (?:per|an?|each)\ (?:square\ (?:foot|meter|metre|mile|kilometre|kilometer)|sq\.?\ ?(?:ft|m|km)|barrel|gallon|gram|share|ounce|month|year|"
    r"week|day|hour|person|head|night|ton|tonne|litre|liter|pound|bushel|mmbtu|capita|kilo|kilogram|kg|mile|acre)\b"
    r"(?!\ (?:earlier|ago|before|later|after|in|prior))",
    (" a barrel", " per share", " an hour", " per square foot"),
    (" a week earlier", " a firm", " per se"),
)
STARTS = frozenset(
    word.split(" ")[0].split("-")[0]
    for word in (
        *_SPACED, *MONEY_WORDS, *TIME_UNITS, "a", "an", "c", "f", "per", "percent", "percentage", "pct", "pct.", "pc", "basis", "ppts", "ppt", "point", "points", "pts",
        *["u.s", "us", "american", "australian", "canadian", "hong", "singapore", "new", "swiss", "egyptian", "syrian", "lebanese", "british", "cfa", "danish", "swedish", "norwegian", "mexican"],
        *["salvadoran", "colombian", "philippine", "taiwan", "zimbabwean", "iraqi", "kuwaiti", "jordanian", "iranian", "turkish", "russian", "chinese", "japanese", "indian"],
        *["pakistani", "south", "argentine", "chilean", "of", "more", "additional", "extra", "full", "consecutive", "straight", "long", "whole", "further", "working", "business"],
        *["calendar", "critical", "crucial", "final", "short", "successive", "different", "solid", "separate"],
    )
)  # fmt: skip
"""First words of every unit: one look-up tells that most numbers have none."""
