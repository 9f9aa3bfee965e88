"""Little words that who speaks hangs on, each by a name that the floors above call it by."""

import re

from claims.grammar.shapes import printed_shape, shape

WHO = "who"
WHOSE_NOUN = frozenset([WHO, "which"])
"""Relative pronouns that narrow the noun right before them."""
HE, SHE, IT, THEY, WHO_OWNS = "he", "she", "it", "they", "whose"
EITHER_SEX = frozenset([HE, SHE])
OWNED = re.compile(r"(?:the )?(?:shares|stock|bonds|shareholders|owners|units) (?:in|of) ")
"""Before whose they are: "Shares in the group fell after it warned" is about the group."""
HAS_NEXT = (" a ", " an ", " the ", " its ", " some ", " more ", " two ", " three ")
"""Behind "boasts", what something has."""

THE = "the "
IN_ITS = " in "
MEDIUM = shape(
    "in what somebody says it, behind who does (searched)",
    r"\ in\ (?:a|an|its|their|his|her)\ (?:[a-z'-]+\ ){0,2}?(?:statement|tweet|bulletin|post|message|briefing|update|release|memo|letter|communique|email|e-mail)\b[^,;]*\Z",
    ("the agency in a statement thursday", "the ministry in its daily bulletin"),
    ("the man in a hat", "the agency in a town"),
)
IN_LEAD = " in "
"""Before where somebody says something: "in a later post"."""
PAST = "ed"
"""What a participle ends with that may narrow the noun behind it."""
MADE = ("ed", "out", "taken", "done", "made")
"""What the words end with before when and by whom something was done: "carried out in May by the bank"."""
TO, AT, AS, SAY, SHOW = "to", "at", "as", "say", "show"
ONE_OF_THEM, BESIDE_ONE = "one", (", a ", ", an ", ", the ", ", who ", ", whose ", ", his ", ", her ")
"""A speaker known only by what stands beside: "One, a cook, said"."""
BY_SOMEBODY = " by "
READ = "read"
AT_OTHERS = " at "
"""Behind a verb of replying: at whom."""
BEING, BE = "being", "be"
HIS_OR_HER = shape(
    "what somebody's own is, in the clause of the subject",
    r"(?!\ (?:was|were|is|are)\ )[^,;:.\"]*?\ (?:his|her|himself|herself)\b",
    (" never proved his claim", " hurt herself"),
    (" was hurt by his son", ", who left his wife", " left. his son"),
)
"""Not behind a passive: "Rice was praised by his cook"."""
PARTICIPLES = ("ing", "ed")
HELPED = frozenset(["helped", "helps"])
"""Verbs whose object does what the next one tells: "helped researchers identify"."""
ROUGHLY = frozenset(["about", "around", "nearly", "almost", "approximately", "some", "roughly", "only", "over"])
"""Words of a hedge between a verb and a number."""
PER = "per"
WHOSE = " whose "
HAVING = " having "
BESIDE_DOING = frozenset(["after", "before", "while", "when", "since", "until", "despite", "though", "although"])
"""Before a form in -ing they put in what a subject did beside."""
QUESTION_LEADS = (" about ", " for ", " why ", " how ", " whether ", " if ", " what ", " when ", " where ")
"""How the object of a verb of asking begins."""
THIS_FROM = "this from "
"""Behind a verb of saying that opens its sentence, before who speaks: "Note this from the union:"."""
INFORMED, SUCH = "informed", "such"
AS_MANY = (" as many as ", " as much as ", " as few as ", " as little as ")
ABLE = frozenset(["could", "can"])
NEGATING = frozenset(["not", "never", "yet"])
"""Between an auxiliary of the passive and its participle they leave it a passive."""
CAN, REVEAL = "can", frozenset(["reveal", "disclose"])
"""What a paper says of its own: "can reveal that 47"."""
CONFIRM = frozenset(["confirm", "document", "verify"])
"""What is said by being able to say it: "could confirm only 26 dead"."""
ONLY = " only"
ADMITTED_ONLY = frozenset(["acknowledge", "admit", "confirm", "concede", "disclose", "reveal"])
"""What is said, and no more, behind "would" and before "only": "would acknowledge only two"."""
OTHERS = frozenset(["other", "others"])
DATED_NOUN = frozenset(["earlier", "later", "day"])
"""Words of time that narrow a noun that holds what is said: "an earlier report", "a two-day count"."""
POINTING = frozenset(["this", "last", "that"])
"""Before a day or month they make it a time, no part of a name: "last Sunday", not "Black Sunday"."""
MOST = "est"
"""What an adjective ends with that a participle may follow: "the largest predicted deficit"."""
SO_FAR = frozenset(["so", "yet"])
"""First words of a sentence, before its subject, like "and"."""
AGENT_OR_PLACE = (" by ", " on ", " in ", " at ", " from", " to ")
"""Right behind a form in -ed by which it can be a participle: "the man accused by police said"."""
CLAUSE_LEADS = (
    " the ",
    " that ",
    " a ",
    " an ",
    " he ",
    " she ",
    " it ",
    " they ",
    " his ",
    " her ",
    " its ",
    " their ",
)
"""Right behind a word that is both, it is a verb: "investigators estimate the car did 90"."""
AT_BOUND = (" at least", " at most")
"""Behind a verb they bound a figure, and lead to no place: "the army said at least five had died"."""
TO_BE = (" to have been ", " to be ")
"""Right behind a participle by which it has no subject that speaks: "the people confirmed to have been hurt"."""
PLANNED = " to "
"""Right behind a form in -s by which it is a verb: "Turkish Airlines plans to buy"."""
BESIDE_WORDS = (" as ", " refer")
"""One of them stands where the article tells something beside what was said."""
LEADING_COLON = ': "'
HEDGED = (
    "about ",
    "around ",
    "over ",
    "nearly ",
    "only ",
    "more than ",
    "at least ",
    "fewer than ",
    "less than ",
    "up to ",
    "almost ",
)
"""How a noun phrase begins whose number is hedged."""
IT_BEHIND = " it"
AS_LEADS = (" as ", " the way ", " to hear ")
"""Before who puts it so, and how: "as Ana Diaz puts it", "to hear her tell it"."""
BOASTS_OF = " of "
BUT = " but "
CLAUSE_STARTS = (", ", "; ", "- ", "~", "(", " and ")
"""Behind the last of these a clause starts."""
NOBODY_SAYS = "no"
OTHERS_SHARE = (", while ", ", and ", ", with ", "; ")
"""Behind a poll named last, where the share of another follows."""
GAPS = (" was ", " were ", " is ", " are ", " had ", " has ")
"""Behind a cue whose subject stands before it: "a boat that police said was stolen"."""
GAP_LEADS = (" that ", " which ", " who ")
NUMBER_NEXT = re.compile(
    r" (?:\d|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|half|a dozen|a hundred|[a-z]+(?:teen|ty))\b)"
)
"""Behind a hedge, a number with which a subject begins: "About 90 nurses"."""
TO_OR_OF = frozenset(["to", "of"])
"""Behind a participle of belief, what somebody or something is believed to be, or suspected of."""
LATER = (["later"], ["earlier"], ["before"], ["after"])
"""The word behind a time that stands before its cue: "a month later announced"."""
AT_TIMES = (["first"], ["last"], ["present"])
LINKING = frozenset(["later", "then", "now", "still", "also", "instead"])
DETERMINED = re.compile(r" (?:the|an?|its|his|her|their|he|she|it|they|we) ")
"""An adverb that opens a sentence and a determiner right behind it: its subject begins there."""
SPANNING = frozenset(["in", "at", "over", "during"])
"""Prepositions that lead to when something was said: "which over the weekend reported"."""
IN = "in"
TAKEN_TURNS = frozenset(["past", "time", "fact", "part", "turn"])
"""Nouns behind "in the" or "at the" that are no speakers: "the group at the time said"."""
IN_TURN = frozenset(["fact", "part", "turn", "response"])
"""The same right behind "in"."""
WHERE = frozenset([IN, "at", "from", "on", "across", "among", "since"])
"""Right behind a participle before a figure: "data gathered in 21 counties"."""
IN_WHAT = " in what "
"""Right behind a cue it opens what the article adds: "police said in what was the second raid"."""
QUOTERS = r"\bquoting|\bciting|\bto"
"""Right before the name of who is quoted or spoken to, its role behind a comma."""
RANGING = frozenset(["from", "to", "of", "until", "through"])
"""Before a month and its year that belong to a document: "an audit from May 2004 to May 2006"."""
POINTS_OUT = "points out"
"""A cue that no number before it makes a noun: "an audit of May 2006 points out"."""
SOME_FIGURE = frozenset(
    ["a figure", "a number", "the figure", "the number", "that figure", "those figures", "an example"]
)
"""What is cited and speaks for nobody."""
AN_HOUR = " at "
"""Before the hour at which somebody reported."""
HANDLE = "@"
"""What somebody's name on a website begins with."""
WHICH, PUT_AT = (" that ", " which "), (" at ", " as ")
THOUGH = "though"
"""An adverb between two commas: "the polls, though, show"."""
SO, FAR = "so", "far"
CALLED = "called"
"""Between a noun and a name."""
DATE = "date"
"""Behind "to": up to now."""
"""Together an adverb before a cue: "the ministry so far has said"."""
ALLEGED = "alleged"
"""Behind a number it narrows a noun, and reports nothing."""
ON, AVERAGE, ON_WHAT = "on", "average", " on "
BEFORE_TIMES = frozenset(["on", "last", "this", "late", "early", "in", "earlier"])
ADVERBIAL_DAYS = frozenset(["yesterday", "today", "tonight"])
TODAY, WEEKDAY = "today", "day"
"""A word of time, and what days of the week end with: USA TODAY is a paper."""
PARTS_OF_DAY = frozenset(["night", "morning", "afternoon", "evening"])
"""Right behind a day of the week they belong to it."""
AT_AN_HOUR = frozenset(["late", "early"])
"""Before a day: "the union late Friday"."""
DOING = frozenset(["for", "of", "on", "about", "with"])
"""Between a noun and what it is of that somebody does: "the plan for closing the port"."""
ING = "ing"
QUOTED_WITH = frozenset([AS, "quoted"])
"""Right before "saying" of somebody who is quoted."""
ARTICLE_LEADS = ("a ", "an ")
ROLE_LEADS = ("a ", "an ", "the ")
ONE = frozenset(["a", "an", "another"])
"""Determiners of one thing, whose verb would have an ending."""
NOUN_OPENERS = ("the ", "a ", "an ", "one ")
"""How a noun phrase of one thing begins."""
WITH_LEAD = "with "
NOUN_BEFORE = frozenset(["all", "both", "each", "another", "this", "that"])
"""Determiners that are subjects too: "both said", "another claimed"."""
HEDGING = frozenset(["over", "under", "about", "around"])
ONE_NUMBER = frozenset(["one"])
"""A hedge before a number word is no second preposition: "from over two million"."""
TELLING_HOW = (" of ", " from", " by ", " on ")
"""Right behind a word that is both a noun and a verb by which it is a noun: "reports of", "claims by"."""
THAT, THOSE = "that", "those"
VAGUELY = frozenset(["some", "most", "several", "many"])
"""Before "estimates" they name nobody, and the estimates speak."""
BASED = "-based "
"""In what a body is called by where it sits: "the London-based group"."""
TOWN_OF_BASED = printed_shape(
    "the town of a body that is called by where it sits, right before its country or state (searched)",
    r"(?:[Tt]he\ |[Aa]\ )(?:[A-Z][\w.'-]+\ ?){1,3},\ (?:[A-Z][a-z]?\.)*$",
    ("The Columbus, ", "the San Jose, "),
    ("In Columbus, ", "the retailer, "),
)
SPEAKER_IN_TOWN = printed_shape(
    "a noun phrase and its town, right before the town's country or state (searched)",
    r"""(?:^|(?<=[,;:.?!"”—–]\ )|(?<=["“\n]))(?P<who>(?:[A-Za-z][\w'’-]*\ ){1,5})
    (?:in|at|near|from)\ (?:the\ )?(?:[A-Z][\w.'’-]+(?:\ [a-z]+(?=,))?\ ?){1,3},\ $""",
    ("it sank, police in Safira, ", "Health officials in Kano state, "),
    ("it sank, police said on 3 May, ", "12 men died in Safira, "),
)
CAUSE_LEADS = frozenset(["due", "owing", "thanks", "prior", "subject"])
"""Before "to" they open no subject."""
WHERE_ENDS = (" there", " here")
"""What can stand behind the noun of a subject."""
HEDGE_ENDS = {
    **dict.fromkeys(["nearly", "almost", "about", "around", "roughly", "approximately", "over", "some", "virtually"], 0),
    "than": 1, "least": 1, "most": 1, "to": 1,
}  # fmt: skip
"""The last words of hedges inside a phrase, by how many words stand before it: "a coalition of more than 40 unions"."""
HEDGE_STARTS = frozenset(
    [*(word for word, more in HEDGE_ENDS.items() if not more), "more", "fewer", "less", "at", "up"]
)
EVERY = frozenset(["every", "all", "each", "half"])
"""Words that "nearly" and "almost" stand before."""
OF_OR_FOR = ("of", "for")
SAID_IN = " in "
AND, OF = " and ", " of "
CAPITALISED = r"[A-ZÀ-ÖØ-Þ][\w'’-]*"
"""A word with a capital, as a pattern."""
NAME_PART = rf"(?:{CAPITALISED}(?:[A-Z]?\.(?=[\s,]))?|al|de|van|von|bin|der|la|el|da|di)"
"""A part of a person's name behind the first, as a pattern."""
NAMED_OBJECT = re.compile(
    rf" ({CAPITALISED}(?: {NAME_PART}){{1,3}}),? (?:after|when|because|as|since|before|while|where|if|that|how) \Z"
)
"""A person named right before a clause, in the text: "rebuked Omar Tamm after (he)"."""
NAMED_OF_MANY = re.compile(
    rf", (?:like|including|such as|among them|led by) ({CAPITALISED}(?: {NAME_PART}){{1,3}})(?=[,.;])"
)
"""One of many, by name, in the text: "Some backers, like Ana Holm,"."""
SAYING_OF = frozenset(["saying", "stating"])
"""Behind where somebody is quoted: "quoted by the radio in a statement saying"."""
THAT_LEAD = " that "
"""Right behind a noun whose clause follows: "his claim that"."""
FROM_LEAD = " from"
"""Right behind a verb of hearing, before who tells it: "heard from Ana Diaz that"."""
IF_LEADS = ("if ", "to hear ")
"""How a clause of who is right begins: "If Ana Diaz is right", "To hear Ana Diaz tell it"."""
MARKS_OPEN = ('"', "''")
"""How a quotation begins, in the text's shadow."""
OF_THE = " of the "
"""Between some and the whole that they are of."""
THAT_LEADS = ("that ", "how ", "why ")
"""What goes on with what is said, behind an "and"."""
THAT_GAP = " that "
VIEW_LEADS = (" in ", " by ", " to ", " from ")
NOUN_LEADS = ("the ", "a ", "an ", "one ", "another ", "his ", "her ", "its ", "their ")
"""How a speaker begins that has no capital of a name."""
BEFORE_JOURNAL = frozenset([" in ", "the ", "nal "])
"""What stands right before the name of a journal: "in", "in the", "in the journal"."""
PEOPLES = ("ians", "icans", "ists", "crats", "atives")
"""How plurals of persons end that have a capital of their own: "Republicans say so. They"."""
VERB_GAPS, WITH_BY = (", ", " and ", "; "), " by"
"""What stands before a speaker whose verb is left out; how a cue ends that names its speaker."""
DANGLING = re.compile(r"(?<=\w) (?:at|in|on|during|after|before) (?:the|a|an|its|his|her|their)\Z")
"""What governs a day that a phrase was cut before."""
OR_CALLED = "or"
"""What another name of the same body follows."""
NAMED_FIRM = re.compile(
    r"(?<=[a-z] )(?P<who>[A-Z][\w&.]*(?: (?:& )?[A-Z][\w&.]*){0,4}) "
    r"(?:(?:consensus|average|mean|median|analysts?|earlier|latest|own|internal) ){0,2}\Z"
)
"""In a text as printed, a firm right before what it estimates: "beat Vale Research consensus estimates"."""
NO_FIRMS = frozenset({"gdp", "gnp", "eps", "cpi", "ppi", "pmi", "ebitda", "pce", "ffo", "arr", "iphone", "covid"})
"""What is estimated, in capitals as a firm is: "its GDP forecast of 3 percent"."""
