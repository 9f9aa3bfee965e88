"""Numbers that only point, and the words that tell: one of the most, the two sides, the first half, a third party."""

from claims.grammar.shapes import shape

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
NAMED_FATE = shape(
    "what befell a set named for the first time",
    rf"\ (?:(?!(?:were|was|are|is|had|have|in|of|at|to|who|from|and)\b)[a-z'.-]+\ ){{1,3}}?{_FATE}\b|\ (?:member|nation)\b",
    (" jesuit priests killed", " men who were shot", " member states"),
    (" were killed", " men said", " of them killed"),
)
FATE_OF = shape(
    "what befell a set, before it (searched)",
    r"\b(?:murder|murders|killing|killings|assassination|assassinations|massacre|deaths?|slaying|execution|killers|murderers|assassins|slayers|masterminds|burial|funeral|bodies|kidnapping|abduction|wounding)[\"']?\ of\ (?:(?:the|these)\ (?:[a-z-]+\ ){1,4}?and\ )?(?:the|these|those|all)\ $"
    r"|\b(?:killing|kills|killed|injuring|injured|wounding|wounded)\ all\ $",
    (
        "the murder of the ",
        "the deaths of these ",
        "the funeral of the ",
        "killing all ",
        'the "assassins" of the ',
        "the murder of the six monks and the ",
    ),
    ("the murder of ", "the visit of the ", "the size of the "),
)
ON_BOARD = shape(
    "how many were on board",
    r"\ (?:[a-z]+\ ){0,3}(?:on\ board|aboard)\b",
    (" people on board", " crew members aboard"),
    (" people went on holiday", " men boarded"),
)
ONE_PART = "a "
"""Before a part that can be a rank."""
OF_A_TIME = (" of ", " of\n", "-of-")
"""Between a part and what it is of."""
ORDINAL_ENDS = ("third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "twentieth")
OF_PART = shape(
    "a fraction is of something",
    r"[ -]of\b|\ \(\d[\d.]*\ ?(?:%|percent|per\ cent)\)|[.,;:)]|\ (?:said|say|says|were|are|have|had|think|believe|the|more|less|higher|lower|as|than|to|in|each|that|this|its|their|his|her|all|saying|who|did|do|would|will|fewer|live|lived|consider|want|reported|from|and|out|off|bigger|smaller|larger|cheaper|faster|slower|longer|shorter|below|above)\b|\s*$",
    (" of voters", ".", ", he", " said", " more"),
    (" street", " round", " fiddle"),
)
SCORES = "scores"
OF_THEM = " of "
PERSONS = frozenset(
    [
        "person", "man", "woman", "boy", "girl", "child", "juvenile", "teenager", "youth", "suspect", "officer", "soldier",
        "civilian", "patient", "student", "pupil", "driver", "passenger", "worker", "resident", "protester", "prisoner",
        "villager", "farmer", "fisherman", "miner", "sailor", "tourist", "pilot", "guard", "employee", "militant", "rebel",
    ]
)  # fmt: skip
BEFALLEN = shape(
    "what befell one of them",
    r"\ [a-z]+\ (?:has|had|was|is)\ (?:also\ |now\ |still\ |later\ )?(?:been\ )?"
    r"(?!(?:quoted|asked|told|described|called|named|seen|heard|overheard)\b)[a-z]+ed\b",
    (" juvenile has been bailed", " man was charged"),
    (" man was quoted", " man said", " man has money"),
)
COPULAS = frozenset(["is", "was"])
IS_A = shape(
    "what one of them is",
    r"\ (?:is|was)\ (?:an?|the|red|blue|white|black|green)\b",
    (" was a hyundai", " is the mayor"),
    (" was killed", " is missing"),
)
"""Behind "one", which only points then."""
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
SAYS_ONE = frozenset(["said", "says", "told", "added", "wrote", "recalled"])
"""Right before "one" somebody speaks."""
QUOTED = frozenset(['"', "'", ","])
"""Ends of what is said before it."""
OF_WHICH = frozenset(["which", "whom"])
WHICH, IN_WHICH = "which", frozenset(["in", "during", "after"])
"""What stands before "which one watchman died", where "one" counts."""
GAINS = frozenset(["gain", "loss", "total", "lead", "majority", "maximum", "minimum", "margin", "increase", "drop"])
"""Before "of one" and a noun it counts."""
ONE_THING = shape(
    "what one is counted of",
    r"\ (?:(?!(?:in|of|on|at|for|from|to|by|with|and|or|as|under|over|into)\ )[a-z.'-]+\ ){0,2}?(?:person|man|woman|child|adult|minor|boy|girl|civilian|soldier|officer|fatality|death|casualty|victim|martyr|injury|body|vote|seat|goal|shot|suspect|count|charge|"
    r"arrest|son|daughter|brother|sister|bullet|gunshot|rocket|missile|house|home|school|hospital|car|vehicle|building|gunman|policeman|guard|bodyguard|bomb|drone|"
    r"tank|homicide|murder|robbery|shell|grenade|mine|explosion|blast|airstrike|bus|truck|lorry|train|boat|ship|ferry|delegate|ballot|aircraft|plane|helicopter|passenger|prisoner|hostage|student|teenager|infant|baby|peasant|guerrilla|sergeant|lieutenant|captain|colonel|fighter|militant|"
    r"journalist|worker|window|term|firefighter|pilot|driver|bystander|patient|migrant|refugee|priest|nurse|doctor|survivor|rebel|demonstrator|protester|"
    r"palestinian|israeli|american|ukrainian|russian|syrian|iraqi|afghan|frenchman|briton|spaniard|salvadoran|colombian|german|turk|kurd|"
    r"terrorist|bandit|insurgent|trooper|constable|corporal|attacker|assailant|bomber|marine|recruit|detainee|inmate|captive|"
    r"handgun|pistol|rifle|shotgun|revolver|firearm|machete|corpse)\b",
    (" person", " armed soldier", " young woman", " count of fraud", " loaded handgun"),
    (" day", " official", " of the best", " personal view", " rifleman", " company in charge"),
)
ONE_STATE = shape(
    "what one is",
    r"\ (?:more\ |other\ |(?:was|is)\ (?:still\ |also\ |now\ |later\ |reportedly\ )?|has\ been\ |was\ (?:said|reported|believed|thought|feared|presumed|listed)\ (?:to\ be\ |as\ )?)?(?:dead|killed|injured|wounded|hurt|missing|died|in\ custody|at\ large|in\ critical|in\ serious|critically|seriously|fatally|severely|badly|lightly|slightly|shot|trapped)\b",
    (
        " dead",
        " was killed",
        " is still missing",
        " was believed to be trapped",
        " in custody",
        " critically",
        " fatally",
    ),
    (" said", " official", " deadly day"),
)
LEFT_ONE = frozenset(["left", "leaves", "leave", "leaving"])
"""Right before one whom something left dead."""
ONE_LEFT = shape(
    "one whom something left dead or hurt",
    r"\ (?:(?!(?:of|in|on|at|to|that|who|with|day|side|thing)\ )[a-z.'-]+\ ){1,3}?(?:(?:seriously|slightly|badly|critically)\ )?(?:dead|killed|injured|wounded|hurt|missing|homeless|dying|maimed|blind|paralysed|paralyzed|disabled|with\ (?:[a-z]+\ )?(?:wounds|injuries|burns))\b",
    (" engineer dead", " young farmhand with serious burns", " clerk badly hurt"),
    (" of them dead", " side dead", " bidder standing"),
)
ONE_HARMED = shape(
    "one whom something befell",
    r"\ (?!of\b|day\b|way\b|thing\b|night\b)(?:(?!(?:that|who|which|of|was|is|said)\b)[a-z.'-]+\ ){1,4}?(?:was|were|is|has\ been|had\ been|remains?|is\ still)\ (?:also\ |reportedly\ |later\ |seriously\ |slightly\ |critically\ |fatally\ |still\ )?"
    r"(?:killed|injured|wounded|hurt|shot|stabbed|arrested|detained|captured|kidnapped|abducted|missing|dead|burned|hospitali[sz]ed|evacuated|rescued|treated|executed|murdered|"
    r"neutrali[sz]ed|eliminated|recovered|seized|confiscated|destroyed|damaged|wrecked|demolished|torched|looted|downed|sunk|freed|displaced|buried|electrocuted|beheaded)\b",
    (" un staff member was hurt", " cleaner was hurt", " building was burned", " mortar tube has been seized"),
    (" of them was injured", " day was lost", " official said he was hurt", " mortar tube was sold"),
)
ONE_LOST = shape(
    "one who died, or something that is one less",
    r"\ (?!had\b|has\b|day\b|way\b|thing\b|by\b|who\b|of\b|family\b|household\b|village\b)(?:[a-z'-]+\ ){1,3}?(?:of\ (?:the|an?)\ [a-z'-]+\ (?:[a-z'-]+\ )?)?(?:(?:later\ |had\ |has\ |also\ |then\ |reportedly\ )?(?:died|perished|drowned|collapsed|derailed|capsized|overturned|exploded|sank|burned|burnt|crashed|escaped|survived|vanished|disappeared|surrendered|fled)"
    r"|(?:was|has\ been|had\ been)\ (?:also\ |still\ )?(?:closed|blocked|flooded|diverted|cancell?ed|derailed|overturned|submerged|washed\ away|swept\ away))\b",
    (" cyclist died", " tourist later died", " bridge collapsed", " lane was closed", " cabin has burned"),
    (" day died", " by one died", " who died", " family drowned"),
)
ONE_OF_KIND = shape(
    "of what kind one is, and not of whom",
    r"\ of\ (?!(?:the|an?|its|his|her|their|our|my|your|these|those|them|us|you|which|whom|many|several|some|two|three|four|five|six|\d)\b)"
    r"(?:[a-z-]+\ ){0,3}?[a-z-]+(?:[.,;)]|\ (?:and|of|in|on|for|after|over|against)\b|\s*$)",
    (" of arson.", " of unlawful possession,", " of theft in may"),
    (" of the men", " of his sons.", " of them,"),
)
ALL, BUT = "all", "but"
SPEAKS = shape(
    "one who speaks",
    r"\ (?:[a-z.'-]+\ ){1,3}?(?:said|says|told|added|claimed|stated|posted|wrote|described|recalled|asked|who\ (?:said|saw|declined)|also\ fired|noted|argued)\b",
    (" official said", " local resident who saw", " witness told"),
    (" person was shot", " person died", " saying"),
)
BEFELL = shape(
    "what befell one of many",
    r"(?:(?!\ (?:but|while|said|says|say|told|and\ (?:another|one|two|three|\d|an?\ |the))\b)[^.;:?!]){0,110}?\b(?:killed|dead|died|wounded|injured|shot|arrested|captured|martyred|missing|hurt|kidnapped|murdered|assassinated|executed|hospitalized|medical|drowned|burned|critically|seriously|fatally|badly|gravely)\b",
    (" of the men was shot", " of his sons died"),
    (" of the men left. two died", " of the shootings", " of the best", " of its boats came and another had died"),
)
COORDINATE = shape(
    "one of a list",
    r"\ (?:[a-z.'-]+\ ){1,3}?(?:and|,)\ (?:(?:at\ least|about|some)\ )?(?:\d|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|another|a\ )",
    (" man and two women", " rifle and a pistol", " woman and at least 3"),
    (" man and his wife", " man said", " of them"),
)
NUMBER_AND = shape(
    "a list before one (searched)",
    r"(?:\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve))\ (?:[a-z.'-]+\ ){1,3}?(?:and|,)\ $",
    ("3 tanks and ", "two women and "),
    ("tanks and ", "a man and ", "two women or "),
)
CONTRASTED = shape(
    "what several did, against whom one is set (searched)",
    r"\b(?:\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\ [a-z'-]+s\ [^.;:\"]{4,60},\ (?:and|but|while)\ $",
    ("two democrats supported the bill, and ", "12 members voted for it, while "),
    ("democrats supported the bill, and ", "two democrats said no. it passed, and "),
)
_N = r"(?:\d[\d,.]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
_ITEM = rf"(?<![\w$`]){_N}\ (?:[\w.'/-]+\ ){{0,7}}[\w.'/-]+"
LIST_BEFORE = shape(
    "two counts of a list before one (searched)",
    rf"{_ITEM},\ {_ITEM}(?:,|,?\ and)\ \Z",
    ("12 syringes, four bottles, ", "3 rifles, 40 rounds of ammunition and "),
    ("four bottles, ", "in 2016, the four men, ", "12 syringes and four bottles "),
)
SET_AGAINST = frozenset(["and", "but", "while"])
"""Right before "one" that is set against several."""
LIST_VERBS = frozenset(["made", "won", "took", "had", "kept", "gave"])
"""Between the comma of a list and "one": "blocked four shots, made one save and won two duels"."""
ITEM_BEFORE = shape(
    "a count of a list before one (searched)",
    rf"{_ITEM}(?:,\ |,?\ (?:{'|'.join(sorted(LIST_VERBS))})\ )\Z",
    ("15 grams of powder, ", "four bottles, ", "four shots, made ", "four shots made "),
    ("bottles, ", "four bottles ", "shots made "),
)
LIST_BEHIND = shape(
    "a count of a list behind one",
    rf"\ (?:[\w.'/-]+\ ){{0,9}}[\w.'/-]+(?:,|,?\ and)\ (?:(?:{'|'.join(sorted(LIST_VERBS))})\ )?{_N}\ [a-z]",
    (" sealed sack of powder, seven packets", " cooler and 20 packets"),
    (" official said, adding", " cooler, the two"),
)
"""A list of counts with "one" in it: "12 syringes, four bottles, one cooler"."""
NARROWING = ("ed", "ing")
"""Ends of a word that tells of one of several, where no noun is behind it: "three boys, one aged 15"."""
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
TAKING = HARMING | frozenset(
    [
        "abducted", "abducting", "confiscated", "destroyed", "destroying", "detained", "detaining", "downed", "freed",
        "recovered", "recovering", "rescued", "seized", "seizing",
    ]
)  # fmt: skip
"""Before "one" and a noun, not "one of", they make it a number: "seized one rifle"."""
HARMS = TAKING | frozenset(
    [
        "kill", "kills", "wound", "wounds", "injure", "injures", "hurt", "hurts", "arrest", "arrests", "detain", "detains",
        "abduct", "abducts", "kidnap", "kidnaps", "maim", "maims", "maimed", "bury", "buries", "buried", "displaces", "left",
    ]
)  # fmt: skip
"""Before "scores", which then are persons: "bombs kill scores"."""
ENDING_LIVES = frozenset(["killing", "wounding", "injuring"])
ONE_ALONE = shape(
    "one of those told before, whose noun is not said again",
    r"\ ?(?:[,.;~)]|-+\ )|\ (?:and|before|after|when|while|during)\b|\s*$",
    (", the", " ~ before", " - before", " and wounding", " before"),
    (" man", " of them", " in five"),
)
"""Behind ENDING_LIVES and "one": "shot two people, killing one"."""
SEVERAL_THEN = shape(
    "a small number of things, of which one is told behind the comma (searched)",
    r"\b(?:\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|twelve)\ (?:[a-z'-]+\ ){0,3}(?:[a-z'-]+s|[a-z]*men|people|children)(?:\ (?:were|was|are|have|had|had\ been)\ [a-z]+(?:\ to\ [a-z]+)?)?,\ \Z",
    ("and two buses, ", "two young men were taken to hospital, "),
    ("the buses, ", "two buses and "),
)
ONE_DOING = shape(
    "what one of several does, or what befell it",
    r"\ (?:(?!during\b|according\b|including\b|morning\b|evening\b)[a-z]{3,}ing|(?!(?:aged|named|called|dubbed|dated|titled)\b)[a-z]{2,}(?:ed|en)(?=\ (?:to|for|with|in|by|at|as|on|from|of|stolen|missing|dead)\b)|shot(?!\ (?!dead)[a-z]+ing\b)|stabbed|hit|struck|hurt|killed|injured|wounded)\ (?!of\b)",
    (" carrying workers", " shot in the hip", " reported stolen in", " wanted for murder"),
    (" carriage", " shot.", " killing of", " morning he", " shot striking him"),
)
OR_MORE = shape(
    "one as a floor or a ceiling",
    r"\ or\ (?:more|fewer)\ (?!of\b|than\b)(?:[a-z-]+\ ){0,2}?[a-z-]+s\b",
    (" or more flaws", " or fewer serious errors"),
    (" or more of the", " or two flaws", " or more than"),
)
ONE_BARE = shape(
    "one that only points, behind a hedge",
    r"\ (?:hand|day|another|of\ the\ most|thing)\b|\ ?[.,;:?!]",
    (" hand", " day", ", he", "?"),
    (" handgun", " person", " soldier"),
)
ONE_NO_NOUN = shape(
    "one with no noun",
    r"\ (?:of|that|who|which|is|was|can|could|would|should|may|might|must|has|day|night|morning|thing|another|way|point|to|and|or|with|for|by|as|in|on)\b",
    (" of", " who", " day", " and"),
    (" official", " wayward boy", " person"),
)
ONE_POINT = shape(
    "the one point or place that something moved by",
    r"\ (?:percentage\ )?(?:point|spot|place|position|rank|notch|rung)\b",
    (" point to 18,472", " spot to no. 2"),
    (" pointer", " of the points"),
)
ONE_OF_WHOM = shape(
    "one of those told before, and what is said of that one",
    r"\ of\ (?:whom|which)\ (?:(?:was|is|were|are|has|had|remains?|died|later)\b)(?!\ (?:said|told|called|claimed)\b)",
    (" of whom was blind", " of which had sunk"),
    (" of whom said", " of them was", " of whom, ana holm, was"),
)
ONE_NOUN = shape(
    "one with a noun",
    r"\ (?:[a-z]{3,}|u\.[sk]\.\ [a-z]{3,}|[a-z]{1,4}-?\d)",
    (" man", " rifle", " u.s. soldier", " ak-47 rifle", " m60 gun"),
    (" a b", ", he", " 12"),
)
IS_ONE = frozenset(["is", "was", "are", "were", "be", "been", "being", "became", "becomes"])
"""Before "one of", which then only points: "she was one of 40 nurses hurt"."""
ONE_WHERE = shape(
    "one of those told before, by what is to be seen there",
    r"\ (?:where|(?:in|on|at)\ which)\b",
    (" where he is cutting a cake", " in which he resigned"),
    (" in three", " who died"),
)
ONE_OF = shape(
    "one of a set",
    r"\ of\ (?!(?:the|its|his|her|their|our)\ (?:(?:country|city|state|nation|world|region)'s\ )?(?:most|deadliest|bloodiest|best|worst|largest|biggest|few|first|last|main|key|leading|top|greatest|oldest)\b)",
    (" of the men", " of his sons"),
    (" of the most", " of its most", " of the best", " official"),
)
OPENS_SAID = frozenset(["that"])
HALF_OF = " of "
"""Behind "that half": it is no half told before."""
HALF_THING = shape(
    "half a thing",
    r"\ (?:an?\ )?(?:brother|sister|time|way|moon|truth|life|price|back|true|full|empty|asleep|finished|built|done|dead|naked|open)\b",
    (" brother", " a life", " time", " way"),
    (" of them", " brotherly", " the men"),
)
PAIR = shape(
    "a couple that counts",
    r"\ (?:of|more|hundred|dozen|thousand)\b|\ (?!(?:was|is|has|as|his|this|us)\b)[a-z]+s\b",
    (" of men", " dozen", " hours"),
    (" was seen", " in love", ", who"),
)
"""Behind "a couple" that counts: "a couple of men", not "a couple were seen"."""
COMPARES = shape(
    "what multiplies",
    r"\ (?:as\ [a-z]+\ (?:as|in|to|if|when|for|and|on|at|than)\b|as\ (?:many|much|likely|often|long|large|high|big|fast|far|old)\b|the|that|what|its|their|his|her|this|last)\b|\ (?!(?:life|time|agent)'s)[a-z][\w.-]+(?:\ [a-z][\w.-]+)?'s\ ",
    (" diaz's estimate", " as many", " the size", " as big as", " its weight"),
    (" as united won", " on friday", "."),
)
"""Behind "twice" and "double" that multiply."""
EMPHATIC = frozenset(["just", "only", "including", "includes", "included"])
"""Before "one" they make it a number: "in just one area", "including one midwife"."""
RANKED = frozenset(["first", "last", "next", "past", "other", "latter", "top", "bottom", "final"])
"""Between "the" and a number: a set that is known by its rank."""
COUNTED_THEN = shape(
    "how many there were, with no noun",
    r"\ (?:recorded|reported|seen|counted|sold|won|registered|logged|held|found|made)\ (?:in|on|at|by|last|a|during|the)\b",
    (" recorded in", " sold last"),
    (" sold to", " men recorded in"),
)
"""Behind "the" and a number that names no set: "double the eight recorded in 2019"."""
ON_ITSELF = ("-on-", "-over-", "-to-")
"""Between a part of the year and itself."""
TOPS = frozenset(["top", "bottom", "last", "first"])
"""Before a number without a noun, a place on a list: "in the top 20"."""
TOP, LISTS = (
    "top",
    frozenset(["weekend", "draft", "chart", "charts", "league", "ranking", "rankings", "singles", "albums"]),
)
"""Before a number without a noun, and words before that by which it is no verb: "cracked the weekend top ten"."""
TAKE, GIVE_OR = "take", ["give", "or"]
ACCORDING_TO = ["according", "to"]
"""Right before "one" and who says it, who is not counted: "according to one monitor"."""
ONE_OWNS = shape(
    "something of one that only points",
    r"\ [a-z]+'s\ (?!(?:old|long|lifetime|worth)\b)",
    (" boy's house", " man's wife"),
    (" boy", " day's worth", " boys' house"),
)
RANKING = frozenset(["rank", "ranks", "ranked", "ranking", "placed"])
PLACE_OF = (" out of ", " of ")
"""Between a rank and how many are ranked: "ranked 17 out of 34"."""
NUMBERED_TIMES = frozenset(["night", "day", "week", "round", "hour", "year"])
"""Right before a number and "of" they are numbered: "day three of the trial"."""
POINTING = frozenset(
    [
        "last",
        "that",
        "this",
        "one",
        "each",
        "every",
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "a",
        "per",
    ]
)
"""Before them they tell when: "last night two of the men left"."""
AT_A_TIME = " at a time"
ITEMS = ("One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight")
"""Numbers that open the points somebody makes: "One, defeat them. Two, disrupt their cells."."""
OUT_OF, MARKS = " out of ", frozenset(["rated", "rates", "rating", "mark", "marks", "graded", "stars"])
"""What somebody is given so many of out of so many."""
IN, A_QUARTER = "in", "a quarter"
QUARTER, SINCE_THEN = "quarter", frozenset(["ago", "earlier", "before", "later", "previously"])
"""Behind a part of the year they tell when: "up from a quarter ago"."""
SET_BEHIND = {
    "zero": frozenset(["tolerance", "sum", "hour", "waste"]),
    "seven": frozenset(["seas"]),
    "ten": frozenset(["commandments"]),
    "forty": frozenset(["winks"]),
    "fifty": frozenset(["fifty"]),
}
"""Number words and the words behind them with which they only say something: "zero tolerance", "forty winks"."""
IN_A_ROW = " in a row"
ONE_LESS = {
    "third": frozenset(["two", "2"]),
    "fourth": frozenset(["three", "3"]),
    "fifth": frozenset(["four", "4"]),
    "sixth": frozenset(["five", "5"]),
    "seventh": frozenset(["six", "6"]),
}
"""How many come before a rank."""
NEXT_ONE = shape(
    "what goes on to the next of those counted (searched)",
    r"\b(?:and|but|with|on|while|as|for|before|after|until)\ (?:(?!of\b)[a-z]+\ ){0,2}\Z",
    ("two mills and ", "two bills and we are working on "),
    ("two mills fell ", "two mills cut "),
)
SET_BEFORE = {"nine": "cloud", "four": "fab", "fifty": "fifty-", "dozen": "baker's"}
"""The same with the word before them: "on cloud nine"."""
BY = " by "
"""Between a number word and itself: "two by two"."""
PAST, PARTS_OF_HOUR = frozenset(["past", "to"]), frozenset([QUARTER, "half"])
"""Between a part of an hour and the hour: "half past nine"."""
HALVES, NINE = frozenset(["front", "back"]), "nine"
"""Before nine holes of a golf course, of which it has two halves."""
BIG = frozenset(["big"])
"""Between "the" and a number, the largest of a trade: "the big four"."""
FIGURE, FIGURES, INTO = (
    "figure",
    "figures",
    frozenset(["reached", "reach", "reaches", "reaching", "into", "in", "hit", "double", "to"]),
)
"""What a sum or a score has so many of."""
WEAK_HEDGES = frozenset(["all", "some", "about", "over", "under", "below", "near"])
"""Words before "one" that are hedges of other numbers, and mostly not of it."""
_RANKS = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"  # a list to be read in one line
ORDINALS = {word: n for n, word in enumerate(_RANKS.split(), start=1)} | {
    "thirtieth": 30,
    "fortieth": 40,
    "fiftieth": 50,
    "hundredth": 100,
}
ORDINAL = shape(
    "a rank in words (searched)",
    rf"\b(?:{'|'.join(ORDINALS)})\b",
    ("the fourth round", "second", "in twentieth place"),
    ("seconds", "a thirdhand car", "fourthly"),
)
PER_ONE = ("per ", " of a ")
"""Before "second", by which it is a time and no rank: 30 frames per second."""
SECOND = "second"
HALF, A_COUPLE, ZERO = "half", "a couple", "zero"
MULTIPLIERS = frozenset(["double", "triple", "twice", "thrice"])
"""Numbers that only compare, or say nothing."""
