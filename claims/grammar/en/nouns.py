"""English nouns in, what they are out: plurals, people, time; the lists and what each holds are in words/nouns.toml."""

from claims.grammar.word_lists import read_words

_WORDS = read_words("nouns")

PLURALS = frozenset(_WORDS["plurals"])
SINGULAR_S = frozenset(_WORDS["singular_s"])
PLURAL_MODIFIERS = frozenset(_WORDS["plural_modifiers"])
PARTITIVES = frozenset(_WORDS["partitives"])
SKIPPED = frozenset(_WORDS["skipped"]) | frozenset("\"[]'")
"""Words and signs between a figure and its noun that are no part of it."""
BODIES_OF = frozenset(["police", "crew", "staff", "militia", "infantry", "women", "army"])
"""Words for many that narrow a plural right behind them."""
VOTES = "votes"
DELEGATES = "delegates"
"""What the two sides of a tally count."""
NO_NARROWING = frozenset(_WORDS["no_narrowing"])
"""Forms in the past that narrow no noun: "nine lacked exits", "12 wore masks"."""
MEANS = "means"
NO_PLURALS = frozenset(_WORDS["no_plurals"])
NO_COUNTS = frozenset(_WORDS["no_counts"])
RANKS = frozenset(["last", "first", "next", "past", "top", "final", "previous", "opening", "other", "remaining"])
"""Adjectives between a possessive and a number: "six of its last seven games"."""
POSSESSIVE = ("'s", "s'")
"""Ends of a word that owns what is counted: "the island's 48,000 residents"."""
DEICTIC = frozenset(["last", "this", "next"])
"""Words before a time that make it one of its own: 1,200 last year."""
GAINED = frozenset(["points"])
"""What an index gains or loses, not what it stands at: "closed 40 points lower at 8,147"."""
STANDS_AT = (" at ", " to ")
LEADING = frozenset(["ahead", "clear", "away", "apart", "adrift", "short", "shy", "off"])
"""Before "of" or "from" they tell how far somebody leads: "won by 0.3 ahead of Brazil"."""
ARTICLES = frozenset(["a", "an"])
OR_SO = ("or", "so")
"""A hedge between a number and its noun: "the 1,000 or so hostages"."""
SHORT_TITLES = frozenset(_WORDS["short_titles"])
REGIONS = frozenset(
    [
        "countries",
        "nations",
        "states",
        "provinces",
        "regions",
        "districts",
        "counties",
        "cities",
        "towns",
        "villages",
        "municipalities",
        "zones",
        "areas",
        "governorates",
        "localities",
        "cantons",
        "territories",
        "prefectures",
        "departments",
        "sub-counties",
    ]
)
"""What others come from, or something happens in: an elided noun stands for those rather than for these."""
TOWARD = frozenset(["to", "by", "from", "at"])
"""Prepositions between a verb of change and its figure."""
SUMMED = frozenset(["total", "overall", "cumulative"])
"""Adjectives that sum up what is counted, and are no part of it: "bringing total cases to"."""
NUMBERS = "numbers"
NUMBERS_REVISED = frozenset(["number", "numbers", "figure", "figures", "count", "toll", "tally", "total", "estimate"])
"""Objects of a verb that moves what was counted before: "raised the number to eight"."""
PEAKS = frozenset(["peak", "high", "low", "record", "maximum", "minimum", "average"])
"""Nouns of what a figure is the end of: "from a peak of 3.5 million"."""
NUMBERS_OF = frozenset(["number", NUMBERS, "total", "count", "tally"])
IN_NUMBER = frozenset(["in"])
"""Behind a change and before "the number of" what it is a number of: "a rise of 40 in the number of nurses"."""
NUMBER_LINKS = frozenset(_WORDS["number_links"])
BETWEEN = frozenset(["between"])
THE_REST = frozenset(["others", "more", "people"])
"""Nouns of a second figure that the first has not: "killed 12 and 30 others were hurt"."""
HOW = "ly"
HOW_FAR_SURE = frozenset(
    [
        "allegedly",
        "reportedly",
        "apparently",
        "possibly",
        "probably",
        "presumably",
        "supposedly",
        "roughly",
        "nearly",
        "early",
    ]
)
"""Adverbs that are no part of the noun before which they stand."""
CONCERNING = frozenset(["involving", "including", "excluding", "regarding", "concerning", "affecting"])
"""Right behind a figure, they are no part of its noun."""
ACCUSED = frozenset(["count", "counts", "charge", "charges"])
"""Of a crime: they tell no event of those counted."""
CASES = frozenset(["cases", "infections", "admissions"])
"""What no harm told before befalls."""
NUMBER = "number"
PEOPLE = "people"
WERE = frozenset(["were", "are"])
COUNTED_EVENTS = frozenset(
    [
        "cases",
        "infections",
        "admissions",
        "casualties",
        "losses",
        "crimes",
        "assaults",
        "shootings",
        "stabbings",
        "incidents",
        "complaints",
    ]
)
"""What a copula puts at a figure, besides nouns that tell an event: "Cases were 39"."""
OTHER = frozenset(["other"])
"""Between a number and a state that stands for persons: "six other wounded"."""
GROUPS = frozenset(["them", "whom", "these"])
"""Behind a figure and "of": it counts of those named before."""
KIN = frozenset(["families", "households", "locals", "persons", "crowds", "couples"])
"""Plurals that are counted otherwise than persons are, and that "them" can stand for where only persons can be meant."""
COPULAS = frozenset(["were", "are", "was", "is"])
CASUALTY, CASUALTIES = "casualty", "casualties"
CASUALTY_NOUNS = frozenset([CASUALTY, CASUALTIES])
"""Nouns of those killed or injured, told in one number."""
REMAINS = frozenset(["bodies", "corpses", CASUALTIES, "dead"])
"""Persons of whom those wounded or missing next in a sentence are none."""
HEDGED = frozenset(["about", "around", "some", "over", "nearly", "almost", "roughly", "approximately"])
"""Hedges of the whole behind "of": "3,000 of about 18,000 visitors"."""
SHARES_DO = frozenset(
    """skip smoke own live lives say says think thinks believe believes want wants know knows feel feels fear fears eat eats earn earns
    have has go goes get gets suffer suffers struggle struggles speak speaks read reads drink drinks buy buys pay pays worry worries
    rely relies admit admits claim claims""".split()  # noqa: SIM905
)
"""Right behind a share, verbs of those who were told of before: "one in six skip meals"."""
MANY = frozenset(["many", "much", "few", "little", "than"])
COMPARATIVES = frozenset(["as", "more", "less"])
"""Behind a multiple, before how something is: "2.4 times as likely"."""
SALES = "sales"
SOLD = frozenset(
    ["home", "house", "property", "car", "vehicle", "auto", "truck", "phone", "smartphone", "handset", "unit"]
)
"""Before "sales", what is counted by the piece."""
MADE_OF = frozenset(
    [
        "person",
        "member",
        "man",
        "woman",
        "nation",
        "country",
        "state",
        "team",
        "storey",
        "story",
        "bedroom",
        "seat",
        "page",
    ]
)
"""Right behind a figure and before a noun in the singular, what that is made of: "a 12 member panel"."""
SUMMING = frozenset(["total", "number", "amount"])
"""Verbs between a plural and what it comes to: "arrests total 30", "victims amount to 19"."""
SUPPOSED = frozenset(["alleged", "suspected", "presumed", "supposed", "reputed", "convicted"])
"""Before a form in -ing and a noun, which it belongs to: "alleged missing persons", "ALLEGED SHINING PATH MEMBERS"."""
PROBABLE = frozenset(["probable", "suspected"])
"""Adjectives that stand alone behind a number too: "614 confirmed and 49 probable"."""
HOW_SURE = PROBABLE | {"confirmed"}
"""Before "and" and the next number, of which the first counts the same: "379 confirmed and 47 probable cases"."""
EITHER = frozenset(["or", "if", "and", "to", "but", "even"])
PERHAPS = frozenset(["even", "maybe", "perhaps", "possibly", "not", "probably"])
"""What joins two figures that share a noun: "hundreds and maybe thousands", "dozens, if not hundreds"."""
AT_MOST = (["a", "maximum", "of"], ["as", "many", "as"], ["no", "more", "than"], ["at", "most"], ["up", "to"])
"""Behind "and", what leads to the greater of two such figures: "a minimum of three and a maximum of five deaths"."""
REFLEXIVES = frozenset(["myself", "himself", "herself", "itself", "ourselves", "yourself", "themselves", "em"])
"""Behind a number they say who did it, and count nothing: "paid a million myself", "six of 'em"."""
PERCENTS = frozenset(["percent", "per", "pct", "%"])
"""Behind the second figure they are its own unit: "to 347, or 3.2 percent"."""
OWNERS = frozenset(["of", "his", "her", "our", "my", "your", "the", "those", "these", "its", "their"])
MARKED_BY = frozenset(["mark", "milestone", "barrier", "threshold", "limit", "club"])
"""Behind a word that can be a verb they make it a noun: "the 10,000 run mark"."""
NO_NOUNS = frozenset(_WORDS["no_nouns"])
AMOUNTS = frozenset(_WORDS["amounts"])
NOUN_TOO = frozenset(["shot", "cut", "hit", "run", "bet", "cast", "strike"])
"""Verb forms that are nouns after a number: one shot."""
HEDGES_SET_OFF = frozenset(
    [
        "about",
        "some",
        "around",
        "roughly",
        "approximately",
        "nearly",
        "almost",
        "at",
        "least",
        "more",
        "than",
        "over",
        "up",
        "to",
    ]
)
"""Words between a dash and the number of what stands before it: "the voters - about 400 - who"."""
OBJECTS_OF_SHOTS = frozenset(["him", "her", "them", "his", "their"])
"""Behind what one of these does, which is no person then: "one shot striking him"."""
SPEAKERS = frozenset(["us", "you"])
"""Behind "of", they are people whatever else is counted: "six of us"."""
CALLINGS = frozenset(
    """soldier policeman officer rebel guerrilla guerilla guard bodyguard trooper paratrooper marine fighter militant insurgent sailor gunman terrorist
    militiaman serviceman airman ranger commando recruit combatant jihadist separatist peacekeeper firefighter fireman miner worker prisoner inmate
    peasant farmer villager protester demonstrator hostage detainee migrant civilian""".split()  # noqa: SIM905
)
"""What one is among others of the kind: "one soldier was killed and four wounded" counts soldiers."""
PERSON_STATES = frozenset(_WORDS["person_states"])
HARMED = PERSON_STATES | frozenset(["victims", "fatalities", "casualties", "arrested", "detained"])
"""Behind "of the" or "of those": it counts of those whom a harm befell."""
THE_OR_THOSE = frozenset(["the", "those", "these"])
NARROWED_BY = frozenset(["who", "which"])
"""Inside what "the number of" counts: "the number of people who need aid was 30"."""
CHANGES_OF = frozenset(
    ["increase", "rise", "fall", "drop", "decrease", "decline", "jump", "growth", "reduction", "surge"]
)
"""Before "in" and what rose or fell: "a rise in thefts, from 630 to 719"."""
ADJUSTED = frozenset(["adjusted", "unadjusted", "annualised", "annualized", "revised", "record", "provisional"])
ADJUSTING = frozenset(["seasonally", "newly", "upwardly", "downwardly"])
"""Between "to" and what something came to: "to a seasonally adjusted 358,000"."""
READINGS = frozenset(
    [
        "reading",
        "readings",
        "score",
        "scores",
        "index",
        "pmi",
        "level",
        "levels",
        "value",
        "values",
        "figure",
        "number",
        "anything",
        "print",
        "result",
    ]
)
LIMITS = frozenset(["above", "below", "over", "under", "of"])
"""Between what is read off a scale and its number, behind which a form in -s is a verb: "a score above 50 signals"."""
ADJECTIVE_ENDS = ("ern", "al", "an", "ic", "ous", "ive", "ary", "ese", "ish", "ful", "less", "able", "ible")
PAIRED = frozenset(
    [
        "current",
        "former",
        "past",
        "present",
        "new",
        "old",
        "young",
        "male",
        "female",
        "black",
        "white",
        "private",
        "retired",
    ]
)
"""Adjectives without such an end that come in pairs: "current and former managers"."""
SLASH = "/"
PARTING = frozenset([",", "and", "or", SLASH])
"""Between adjectives of one noun: "northern, central and eastern districts", "pregnant/breastfeeding women"."""
PERSONS = frozenset(_WORDS["persons"])
_SHORT_PLURALS = frozenset(_WORDS["short_plurals"])


def say_many(unit: str) -> str:
    """The plural of one of `CALLINGS`, printed as the singular is.

    >>> say_many("army soldier"), say_many("POLICEMAN")
    ('army soldiers', 'POLICEMEN')
    """
    many = f"{unit[:-3]}men" if unit[-3:].lower() == "man" else f"{unit}s"
    return many.upper() if unit.isupper() else many


def name_many(one: str) -> str:
    """What "numbers" are of by the noun before: "visitor numbers", "case numbers"; "" for what nobody counts one by one.

    >>> name_many("Visitor"), name_many("refugee"), name_many("city"), name_many("staff"), name_many("attendance")
    ('visitors', 'refugees', 'cities', 'staff', '')
    """
    low = one.lower()
    if low in _MANY_ALREADY:
        return low
    if low.endswith(_UNCOUNTED) or is_plural(low):
        return ""
    if low.endswith("y") and low[-2:-1] not in "aeiou":
        return low[:-1] + "ies"
    return low + ("es" if low.endswith(("s", "x", "ch", "sh")) else "s")


_UNCOUNTED = (
    "ance",
    "ence",
    "ment",
    "ing",
    "ality",
    "ivity",
    "tion",
    "ship",
    "ness",
    "time",
    "year",
    "month",
    "week",
    "day",
)
"""Ends of nouns that name no one of many: attendance numbers, polling numbers, day numbers."""
_MANY_ALREADY = frozenset(["staff", "police", "crew", "cattle", "livestock", "personnel", "salmon", "deer"])


RATINGS = frozenset(
    [
        "index",
        "rating",
        "score",
        "grade",
        "factor",
        "magnitude",
        "coefficient",
        "handicap",
        "gpa",
        "quotient",
        "reading",
    ]
)
"""Nouns before "of" and a bare number that counts nothing: "a mass index of 30"."""
OF_MEN, LONGEST_MEN = ("men", "people", "folk"), 6
"""Endings of nouns for many persons, and letters of the longest word that is none: "infantrymen", "abdomen"."""
NO_MEN = frozenset(
    ["specimen", "regimen", "abdomen", "cyclamen", "bitumen", "albumen", "catechumen", "norfolk", "suffolk"]
)


def is_plural(word: str) -> bool:
    """Whether a lower-cased word looks like a plural noun.

    >>> is_plural("soldiers"), is_plural("people"), is_plural("bus"), is_plural("crisis")
    (True, True, False, False)
    """
    if word in PLURALS or (word.endswith(OF_MEN) and len(word) > LONGEST_MEN and word not in NO_MEN):
        return True
    if (
        len(word) < 4
        or not word.endswith("s")
        or word in SINGULAR_S
        or word.endswith(("'s", "ss", "ous", "sis", "itis", "ness", "us"))
    ):
        return word in _SHORT_PLURALS
    return True


TAKING_SIDES = frozenset(
    """back support oppose favor favour want plan prefer trust endorse like approve reject view blame question hope
    disagree distrust""".split()  # noqa: SIM905
)
"""Right behind a figure, verbs of those who were counted before where a name or determiner follows: "190 back Holm"."""

TELLERS = frozenset(
    [
        *("activists", "officials", "residents", "witnesses", "eyewitnesses", "medics", "doctors", "rescuers"),
        *("authorities", "police", "monitors", "sources"),
    ]
)
"""Who stands right behind the number that they give in a text that lost its commas: "the toll rose to 44 activists said"."""
TOLD = frozenset(["said", "say", "told"])
TOLL_LEADS = frozenset(
    [
        *("to", "at", "killing", "wounding", "injuring", "killed", "wounded", "injured"),
        *("surpassed", "topped", "exceeded", "passed", "reached", "numbered"),
    ]
)
"""Words before such a number."""
UP_TO_DAY = frozenset(["ending", "ended", "to", "through", "until"])
"""Behind a length of time, before the day up to which it lasted: "the week ending May 9"."""
CEILINGS = (("as", "many", "as"), ("up", "to"))
"""Before the second of two numbers."""
