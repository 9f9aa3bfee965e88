"""How English tells ages: words and shapes around a number by which it is one."""

from claims.grammar.en.cues import word_set
from claims.grammar.shapes import shape
from claims.grammar.word_lists import read_words

_WORDS = read_words("ages")

AGE_VERBS = frozenset(["they're", "i'm", "he's", "she's", "you're", "we're", "he'd", "i"])
AGE_OF = frozenset(["youngest", "oldest", "eldest", "died", "dead", "retired", "married", "killed", "pregnant"])
"""Words before "at 27" by which it is an age."""
COUNTED_DEAD = frozenset(["dead", "killed"])
COUNTING = frozenset(["the", "of", "its", "their", "as", "and", "or", "total", "estimated", "those", "number"])
"""Words before COUNTED_DEAD by which they are many: "put the dead at 27", "the number of dead at 45"."""
NUMBERED = frozenset(["number", "numbers", "count", "toll", "tally", "total"])
"""Words before them by which they are many, whatever stands between: "the number of those killed at 31"."""
ROLE_BREAKS = frozenset(["in", "at", "on", "to", "from", "across", "near", "of", "into", "around", "outside", "inside"])
"""Words before "the town, 34," by which it is a place or a thing, and the number no age."""
NO_ROLES = frozenset(_WORDS["no_roles"])
JUNIORS = frozenset(["jr.,", "sr.,"])
"""What ends a name and has a stop of its own."""
AGE_JOINTS = frozenset(["and", "to", "or"])
AGE_BEHIND = "xvpcb"
"""Letters of words (tags.py) that can follow the last of several ages."""
AGE_PAIRS = frozenset(
    [
        ("age", "of"),
        ("ages", "of"),
        ("aged", "either"),
        ("aged", "about"),
        ("aged", "around"),
        ("aged", "between"),
        ("aged", "from"),
        ("ages", "between"),
        ("age", "from"),
        ("ages", "from"),
        ("aged", "under"),
        ("aged", "over"),
        ("aged", "below"),
        ("aged", "above"),
        ("young", "as"),
        ("old", "as"),
    ]
)
"""Two words before a number by which it is an age."""
_AGE = r"(?:\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[a-z]+teen|[a-z]+ty)"
AGE_RUN = shape(
    "ages told before the last (searched)",
    rf"\b(?:aged?|ages)\ (?:between\ |from\ |of\ )?{_AGE}(?:,\ {_AGE}){{0,5}}(?:,?\ (?:and|to|or)|,)\ $",
    (
        "ranged in age from 13 to ",
        "two sons, aged 4 and ",
        "aged three, five and ",
        "ages 4, 6, ",
        "the ages of 21 and ",
        "between the ages of one and ",
    ),
    ("managed 4 and ", "aged four and fit and ", "aged care and "),
)
"""Before a number that goes on with ages: "aged 4 and 6"."""
SEVERAL_AGES = shape(
    "as many ages as persons are counted before them (searched)",
    r"\b(?:(?P<many>two|three|four|five|six|[2-6])|her|his|their)\ (?:[a-z'-]+\ ){0,3}(?P<who>[a-z]+),\ (?P<ages>\d{1,2}(?:,\ \d{1,2}){0,4},?\ and\ \d{1,2})(?=[,.;:)]|\ (?:were|was|are|and|who)\b)",
    ("two boys, 11 and 15,", "three small children, 2, 5 and 8, were", "two men, 31 and 40.", "her sons, 2 and 5,"),
    ("two boys, 11 and 15 girls", "two boys, 11", "two boys 11 and 15,"),
)
"""How old each of several is, right behind their noun."""
DEFINITE_OPENERS = frozenset(["the", "his", "her", "their", "a", "an"])
AGE_LIMITS = frozenset(["under", "over", "below", "above"])
AGE_GROUPS = frozenset(_WORDS["age_groups"])
AGE_BEING = frozenset(["been", "were", "are", "was", "is", "be", "all"])
AGES_OF_LAW = frozenset([10, 12, 14, 15, 16, 18, 21])
"""Ages that somebody is said to be under or over: "four of the patients were under 18"."""
AGE, TURN = "age", "turn"
"""Before "of" and a number, what it is told to be; what comes at somebody of that age."""
YEARS_OLD = "year-old"
AGE_UNIT = shape(
    "what an age is told in",
    r"[ -]*(?P<words>(?P<time>year|month|week|day)s?(?:-|\ )(?:olds?\b|of\ age\b))",
    ("-year-old", " years old", "-month-old", " weeks of age", "-year-olds"),
    (" years", "-year term", " old houses"),
)
AGE_SPAN = shape(
    "an age with all above or below it",
    r"\ (?:and|or)\ (?:over|up|above|under|below)\b(?!\ (?:\d|the\b|[`$]))",
    (" and over", " or under"),
    (" and over 40", " and under the law", " or even"),
)
"""Behind a number that stands right behind persons: "adults 65 and over"."""
AGE_ORDER = frozenset(["younger", "older"])
"""Words before "than" and an age."""
AGE_OF_SOME = shape(
    "how old some of a number of persons are, before the age (searched)",
    r"\b(?:most|all|many|half|some|several|majority|none|percent|%|thirds?|quarters?|dozens?|scores|hundreds?|thousands|\d[\d,.]*|one|two|three|four|five|six|seven|eight|nine|ten|[a-z]+teen|[a-z]+ty)"
    r"\ (?:of\ )?(?:(?:the|those|these|its|their|his|her)\ )?(?:[a-z'-]+\ ){0,2}(?P<who>[a-z]+)\ (?:were|are|was|is|be|been)\ (?:all\ |aged\ )?(?:over|under|above|below|older\ than|younger\ than)\ $",
    (
        "85 of the workers were over ",
        "most of the dead were over ",
        "half of them are under ",
        "two voters were older than ",
    ),
    ("the bids were over ", "85 of the workers were given over ", "turnout was under "),
)
"""Before a number: the persons whose age it bounds, where some or all of them are told."""
AGE_TIMES = frozenset(["then", "now", "just", "only", "both"])
"""Words between a name and its age: "Mr. Stone, then 38, said", "Ana Holm and Ivo Berg, both 20, were"."""
AGE_OTHERS = frozenset(["other", "second", "third"])
"""Before a number, or a copula and one, that goes on with ages: "one is 44 years old, the other 37"."""
OLD_BEFORE = shape(
    "an age told in years, whose sentence goes on (searched)",
    r"\d[ -]years?[ -]old\b[^.;]*$",
    ("one is 44 years old, the other ", "is a 19-year-old clerk and the other is "),
    ("is 30 years old. the other ", "for 30 years, the other "),
)
KIN = shape(
    "kin or victims are told of (searched)",
    r"\b(?:years?[ -]old|aged|brothers?|sisters?|sons?|daughters?|wife|husband|mother|father|victims?|killed|youngest|eldest|oldest)\b",
    ("his brother assad", "the victims were", "the 9-year-old"),
    ("the sonata", "the wifi", "the score"),
)
CHILDREN = "children"
KIN_WORDS = frozenset(
    [
        "wife",
        "husband",
        "son",
        "daughter",
        "brother",
        "sister",
        "mother",
        "father",
        "uncle",
        "aunt",
        "cousin",
        "nephew",
        "niece",
        "grandson",
        "granddaughter",
    ]
)
"""Right before a name and a number: "his wife, Rima Vane, 21"."""
AGE_BEEN = frozenset(["been", "being"])
"""Before a number they tell an age as a copula does: "having been 19 when he", "is 25 years old and Omar as being 17"."""
AGE_COPULAS = frozenset(["is", "am", "was", "turned", "turns"])
AGE_SUBJECTS = frozenset(["who", "he", "she", "i"])
"""Before a copula and a number, they make it an age: "who is 88"."""
AGE_OF_ROLE = shape(
    "what somebody is, and a copula, right before an age (searched)",
    r",\ (?:an?|the)\ (?:[a-z'-]+\ ){0,3}?(?P<role>[a-z-]+)(?:\ (?:in|of|at|from|with|for)\ [^,;.]{1,40})?,\ (?:is|was)(?:\ (?:now|then|only|just))?\ $",
    ("hill, a farmer in riga, is ", "hill, the queen's nurse, was then "),
    ("hill, a farmer, has ", "hill was ", "hill, in riga, was "),
)
AGE_OF_DEAD = shape(
    "somebody who died was so old, right before the age (searched)",
    r",\ who\ (?:had\ |has\ )?(?:died|drowned|was\ (?:killed|murdered|shot|found\ dead))\b[^,.;]{0,80},\ (?:was|is)\ $",
    (", who died of a stroke on monday, was ", ", who was killed in riga, was "),
    (", who died of a stroke, said ", ", who won, was "),
)
AGE_THEN = shape(
    "what somebody did at an age",
    r"\ when\ (?:he|she|his|her)\b|\ at\ the\ time\ of\ (?:his|her|their)\ (?:death|arrest|disappearance|murder|killing|marriage|wedding)s?\b",
    (" when he died", " when her boat sank", " at the time of his arrest"),
    (" when heat", " when the war began", " at the time of the raid"),
)
AGE_LISTED = shape(
    "an age is told of, and what it is (searched)",
    r"\b(?<!working\ )(?<!school\ )(?<!drinking-)(?<!\bwar\ )(?<!average\ )(?<!median\ )(?<!mean\ )age\b(?:\ (?!number\b)[a-z'-]+){0,8}\ (?:is|was|are|were|as|at|to)\ (?:about\ |only\ |just\ |now\ |around\ )?$",
    ("his age is now listed as ", "put the age of the boy at ", "raised the legal age to "),
    (
        "the average age of nurses was ",
        "the number of children of school age is ",
        "the wage is ",
        "in an age of war, it was ",
    ),
)
AGE_LISTS = frozenset(["is", "was", "are", "were", "as", "at", "to"])
"""Right before a number that is what an age is told to be."""
TURNING = frozenset(["to", "will", "would", "could"])
"""Before "turn" and an age: "about to turn 27"."""
AGE_STOP = shape(
    "an age ends",
    r"[,.;:)\"'!?]|\s*(?:$|\n)|\ and\b",
    (", of leeds", ".", " and", "\n", " \n\nvaccinated"),
    (" people", " android", "-year"),
)
GROUP_BEHIND = shape(
    "whom a number is of, so that it is no age",
    r"\ of\ (?:them|whom|those|which|these|us|the)\b",
    (" of them minors", " of those held"),
    (" of leeds", " of themes"),
)
WHOSE_AGE = shape(
    "whose age was told before",
    r",\ (?:he|she|who|mr|ms|mrs)\b",
    (", she runs", ", who left"),
    (", the", ", they"),
)
AGE_RANKS = frozenset(["youngest", "oldest", "eldest"])
"""Behind "the" and right before a number, they make it an age."""
ONE = "one"
ONE_PERSON = frozenset(["a", "an", "another", ONE])
AGE_BOUNDS = frozenset(["over", "under"])
AGE_OF_PERSONS = frozenset(
    [
        "man",
        "woman",
        "boy",
        "girl",
        "child",
        "baby",
        "youth",
        "teenager",
        "lad",
        "infant",
        "toddler",
        "widow",
        "widower",
        "pensioner",
    ]
)
"""Before "of nine", they make it an age; not "a mother of two"."""
AT_AGE = shape(
    "whose age opens the sentence",
    r"(?:,\ (?:he|she|his|her|i|my)|\ (?:he|she)\ (?:was|is|became))\b",
    (", he still swims", ", her", ", i am", " he was the oldest"),
    (", the toll", " he said", ", heavy"),
)
"""Behind a number that "At" opens a sentence with: "At 84, he still swims"."""
AT_NAMED_AGE = shape(
    "who was the youngest, or the first, at an age that opens the sentence",
    r",\ (?P<name>[a-z'-]+)(?:\ [a-z'-]+){0,2}?\ (?:is|was|became|has\ become)\ (?:the|one\ of\ the|still)\ (?:[a-z]+\ )?(?:youngest|oldest|first|eldest|only)\b",
    (", anna is the youngest", ", anna hill became the first", ", hill was one of the oldest"),
    (", anna is", ", anna has the oldest", ", anna left the youngest"),
)
LIFE_AT = shape(
    "what somebody does once in a life, before their age (searched)",
    r"\b(?:winner|champions?|debut|retir(?:ed|es|ing)|married|marries|wed|turned\ pro(?:fessional)?|took\ up|gave\ up|orphaned|widowed|elected"
    r"|enlisted|graduated|emigrated|published|composed|crowned|ordained|knighted|baptised|baptized|title|captain|professor|prime\ minister|president|quit\ school|left\ (?:school|home)|(?:became|become)\ (?:an?|the)|(?:his|her)\ first|learn(?:ed|t)\ to|orphan)"
    r"\b(?:(?!\b(?:shares?|index|prices?|rates?|tolls?)\b)[^.;:0-9\n]){0,40}\ at\ $",
    (
        "the oldest winner of the race at ",
        "took up boxing at ",
        "made his debut at ",
        "wrote her first poems at ",
    ),
    ("shares closed at ", "the title sold at a price of ", "left the toll at ", "debut at the age of "),
)
"""Before a number that ends a clause, it is an age: "won his first title at 19"."""
BRACKETED = shape(
    "ages in brackets, as far as one of them (searched)",
    r"\b(?P<who>[a-z]+)\ \((?P<hedge>(?:possibly|probably|perhaps|maybe|about|around|roughly|approximately|approx\.?|nearly|almost|over|under|believed|estimated)\ )?(?:\d{1,2}(?:,\ (?:and\ )?|\ and\ ))*\Z",
    ("two suspects (", "a boy (possibly ", "two suspects (22, ", "passengers (18 and "),
    ("two suspects ", "(22, ", "suspects (412, "),
)
GUESSED = frozenset(["possibly ", "probably ", "perhaps ", "maybe ", "believed ", "approximately "])
"""Hedges in brackets behind a name that are an age's."""
BRACKET_ENDS = shape(
    "the rest of ages in brackets",
    r"(?P<more>(?:(?:,|,?\ and)\ \d{1,2})*)\)",
    (")", ", 25)", " and 21)"),
    (", of leeds)", " per cent)", ", 412)"),
)
"""Behind persons: "two suspects (22, 25)"."""
AGE_PERSONS = frozenset(_WORDS["age_persons"])
ONE_OF_PERSONS = AGE_PERSONS | word_set("persons")
"""Words for one person by what they do or whose kin they are: "the driver (43)"."""
