"""Numbers that only point, and the words that tell: one of the most, the two sides, the first half, a third party."""

import re

DEFINITE = frozenset(["the", "these", "those", "both"])
HALF_IDIOM = frozenset(
    [
        "first",
        "second",
        "upper",
        "lower",
        "top",
        "bottom",
        "other",
        "better",
        "latter",
        "former",
        "front",
        "back",
        "each",
        "northern",
        "southern",
        "eastern",
        "western",
        "final",
        "opening",
        "early",
        "left",
        "right",
        "this",
        "that",
        "last",
    ]
)
_FATE = r"(?:killed|murdered|slain|assassinated|massacred|executed|wounded|injured|shot|who\ (?:were|died|had|was)|that\ were|dead)"
NAMED_FATE = re.compile(
    rf"\ (?:(?!(?:were|was|are|is|had|have|in|of|at|to|who|from|and)\b)[a-z'.-]+\ ){{1,3}}?{_FATE}\b|\ (?:member|nation)\b",
    re.VERBOSE,
)
FATE_OF = re.compile(
    r"\b(?:murder|murders|killing|killings|assassination|assassinations|massacre|deaths?|slaying|execution|killers|murderers|assassins|slayers|burial|funeral|bodies|kidnapping|abduction|wounding)\ of\ (?:the|these|those)\ $",
    re.VERBOSE,
)
ORDINAL_ENDS = ("third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "twentieth")
OF_PART = re.compile(
    r"[ -]of\b|[.,;:)]|\ (?:said|say|says|were|are|have|had|think|believe|the|more|less|higher|lower|as|than|to|in|each|that|this|its|their|his|her|all|saying|who|did|do|would|will|fewer|live|lived|consider|want|reported|from|and)\b|\s*$"
)
ONE_POINTS = frozenset(
    [
        "no",
        "any",
        "every",
        "each",
        "some",
        "the",
        "this",
        "which",
        "another",
        "as",
        "number",
        "day",
        "was",
        "become",
        "became",
        "remains",
        "either",
        "square",
        "whichever",
        "like",
        "a",
        "phase",
        "considered",
        "being",
        "such",
    ]
)
ONE_THING = re.compile(
    r"\ (?:[a-z.'-]+\ ){0,2}?(?:person|man|woman|child|adult|minor|boy|girl|civilian|soldier|officer|fatality|death|casualty|victim|martyr|injury|body|vote|seat|goal|shot|suspect|count|charge|"
    r"arrest|son|daughter|brother|sister|bullet|gunshot|rocket|missile|house|home|school|hospital|car|vehicle|building|gunman|policeman|guard|bodyguard|bomb|drone|"
    r"tank|aircraft|plane|helicopter|passenger|prisoner|hostage|student|teenager|infant|baby|peasant|guerrilla|sergeant|lieutenant|captain|colonel|fighter|militant|"
    r"journalist|worker|window|term|firefighter|pilot|driver|bystander|patient|migrant|refugee|priest|nurse|doctor|survivor|rebel|demonstrator|protester|"
    r"palestinian|israeli|american|ukrainian|russian|syrian|iraqi|afghan|frenchman|briton|spaniard|salvadoran|colombian|german|turk|kurd)\b"
)
ONE_STATE = re.compile(
    r"\ (?:more\ |other\ |was\ |is\ |has\ been\ )?(?:dead|killed|injured|wounded|hurt|missing|died|in\ custody|at\ large|in\ critical|in\ serious|critically|seriously|shot)\b",
    re.VERBOSE,
)
SPEAKS = re.compile(
    r"\ (?:[a-z.'-]+\ ){1,3}?(?:said|says|told|added|claimed|stated|posted|wrote|described|recalled|asked|who\ (?:said|saw|declined)|also\ fired|noted|argued)\b",
    re.VERBOSE,
)
BEFELL = re.compile(
    r"[^.;:?!]{0,110}?\b(?:killed|dead|died|wounded|injured|shot|arrested|captured|martyred|missing|hurt|kidnapped|murdered|assassinated|executed|hospitalized|medical|drowned|burned)\b"
)
COORDINATE = re.compile(
    r"\ (?:[a-z.'-]+\ ){1,3}?(?:and|,)\ (?:(?:at\ least|about|some)\ )?(?:\d|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|another|a\ )",
    re.VERBOSE,
)
NUMBER_AND = re.compile(
    r"(?:\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve))\ (?:[a-z.'-]+\ ){1,3}?(?:and|,)\ $",
    re.VERBOSE,
)
HARMING = frozenset(
    [
        "killed",
        "killing",
        "wounded",
        "wounding",
        "injured",
        "injuring",
        "murdered",
        "arrested",
        "arresting",
        "captured",
        "kidnapped",
        "shot",
        "lost",
        "leaving",
    ]
)
ONE_BARE = re.compile(r"\ (?:hand|day|another|of\ the\ most|thing)\b|\ ?[.,;:?!]", re.VERBOSE)
ONE_NO_NOUN = re.compile(
    r"\ (?:of|that|who|which|is|was|can|could|would|should|may|might|must|has|day|night|morning|thing|another|way|point|to|and|or|with|for|by|as|in|on)\b",
    re.VERBOSE,
)
ONE_NOUN = re.compile(r"\ [a-z]{3,}")
ONE_OF = re.compile(
    r"\ of\ (?!the\ (?:most|best|worst|largest|biggest|few|first|last|main|key|leading|top|greatest|oldest)\b)",
    re.VERBOSE,
)
HALF_THING = re.compile(
    r"\ (?:an?\ )?(?:brother|sister|time|way|hour|mile|day|moon|truth|life|year|century|price|back)\b", re.VERBOSE
)
PAIR = re.compile(r"\ (?:of|more|hundred|dozen|thousand)\b|\ [a-z]+s\b", re.VERBOSE)
"""Behind "a couple" that counts: "a couple of men", not "a couple were seen"."""
COMPARES = re.compile(
    r"\ (?:as\ [a-z]+\ (?:as|in|to|if|when|for|and|on|at|than)\b|as\ (?:many|much|likely|often|long|large|high|big|fast|far|old)\b|the|that|what|its|their|his|her|this|last)\b",
    re.VERBOSE,
)
"""Behind "twice" and "double" that multiply."""
RANKED = frozenset(["first", "last", "next", "past", "other", "latter", "top", "bottom", "final"])
"""Between "the" and a number: a set that is known by its rank."""
WEAK_HEDGES = frozenset(["all", "some", "about", "over", "under", "below", "near"])
"""Words before "one" that are hedges of other numbers, and mostly not of it."""
_RANKS = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"  # a list to be read in one line
ORDINALS = {word: n for n, word in enumerate(_RANKS.split(), start=1)} | {
    "thirtieth": 30,
    "fortieth": 40,
    "fiftieth": 50,
    "hundredth": 100,
}
ORDINAL = re.compile(rf"\b(?:{'|'.join(ORDINALS)})\b")
