"""English words that attribute, as data: which words are cues, and how each takes what is said.

In: the rows of words/cues.toml. Out: `CUE`, one pattern that finds any of them, and `FRAMES`, what
kind each is; and the closed classes of words that speakers are read by.
"""

import re

from claims.grammar.en.calendar_words import DAYS
from claims.grammar.en.units import TIME_UNITS
from claims.grammar.late import late
from claims.grammar.word_lists import read_table

_TABLE = read_table("cues")
_VERBS = ("speech", "quoting", "telling", "showing", "finding")


def word_set(name: str) -> frozenset[str]:
    """The words of one row of the table's sets; "~" is a space within one."""
    return frozenset(word.replace("~", " ") for word in _TABLE["sets"][name].split())


def _forms(row: str) -> list[str]:
    return [word.replace("~", " ") for word in row.split()]


FRAMES: dict[str, str] = {
    form: frame for frame in (*_VERBS, "naming") for row in _TABLE[frame].values() for form in _forms(row)
}
"""A cue's words: speech, quoting, telling, showing, finding (verbs), or naming ("according to")."""
for _word in _forms(_TABLE["nouns"]["said"]):
    FRAMES.setdefault(_word, "noun")
for _word in _forms(_TABLE["nouns"]["openings"]):
    FRAMES.setdefault(_word, "opening")

CLAUSE = frozenset(form for row in _TABLE["clause"].values() for form in _forms(row)) - frozenset(FRAMES)
"""Verbs that attribute only with "that" or with a quotation in full beside them; outside cues they are plain verbs."""

SAID_NOUNS = frozenset(_forms(_TABLE["nouns"]["said"]))
"""Nouns that hold what is said: "the ministry's claim that", "an estimate of"."""
UTTERED = frozenset(
    {"speech", "address", "interview", "claim", "statement", "remark", "comment", "boast", "tweet", "post"}
)
"""Nouns of what somebody makes, who then says what stands in it: "made a claim crediting"."""
HELD = frozenset(_forms(_TABLE["nouns"]["held"])) - SAID_NOUNS
"""Nouns of what somebody says or holds that attribute only with "that", and only where it is told whose they are."""
DOCUMENTS = frozenset(_forms(_TABLE["nouns"]["documents"]))
"""Heads of noun phrases that speak without a mouth: a poll, a report; and bodies that count."""


def branch(words: list[str]) -> str:
    """A pattern of all `words` that shares their beginnings, the longest first.

    >>> branch(["say", "said", "says"])
    'sa(?:id|y(?:s|))'
    """
    if words == [""]:
        return ""
    heads: dict[str, list[str]] = {}
    for word in words:
        heads.setdefault(word[:1], []).append(word[1:])
    ends = "" in heads
    rows = [re.escape(head) + branch(sorted(set(tails))) for head, tails in sorted(heads.items()) if head]
    if not ends and len(rows) == 1:
        return rows[0]
    return "(?:" + "|".join([*rows, ""] if ends else rows) + ")"


CUE = re.compile(r"[ \n\"(~'](" + branch([*FRAMES, *CLAUSE, *HELD]) + r")(?![a-z'-])")
"""Finds cues; the group is the cue's words."""
FIRST_CUE = late(r"(" + branch([*FRAMES, *CLAUSE, *HELD]) + r")(?![a-z'-])")
"""The same where a text starts."""

PRONOUNS = word_set("pronouns")
SELF = frozenset({"i", "we", "you"})
OWN_SIDE = SELF | {"my", "our"}
"""In a quotation, what stands behind these is said by whom it quotes: "our records show"."""
NOBODY = word_set("nobody")
"""Subjects that name no source."""
ARTICLES = frozenset({"a", "an", "the"})
NONE = frozenset({"neither", "no", "none"})
"""First words of subjects that say nothing."""
ADVERBS = word_set("adverbs")
PERSONAL = word_set("personal")
PARTIES = frozenset({"democrat", "republican", "independent", "conservative", "labour", "liberal"})
"""What a politician is, put beside the name: "Senator Diaz, Democrat of Iowa"."""
BEHIND_NAMES = word_set("behind_names")
"""What stands behind a name's comma and is part of it: "Ana Diaz, MD, said", "Vane, Inc., said"."""
CLAUSAL = word_set("clausal")
"""Verbs that take a clause without "that" where its subject and verb stand right behind: "adding the 12 men were"."""
TESTED = word_set("tested")
"""Whom a study tests, or what it measures: they show a change, and report none."""
INDICATORS = word_set("indicators")
"""What is measured for a time, and shows a change of its own: "sales showed a rise of 12 percent"."""
BARING = frozenset({"reveal", "reveals", "revealed", "revealing"})
"""What a dig, a scan or a fall of water does to things, too."""
HANDLED = frozenset({"held", "kept", "taken", "pushed", "defended", "backed", "shared", "seen"})
"""Participles of what is done to the counted: "91 prisoners held by the army"."""
OBJECTS = {"him": "he", "them": "they"}
"""Pronouns behind "according to", and the one that is looked up for them."""
POSTS = word_set("posts")
"""What somebody is, put beside the name with a capital: "Ana Diaz, Chair of the Harbour Board"."""
MOUTHS = PERSONAL - {"it", "they"} | {"who"}
"""Pronouns of persons."""
ROLE = re.compile(
    r"the (?:former |outgoing |vice )?(?:president|senator|governor|mayor|candidate|nominee|minister|"
    r"prime minister|billionaire|"
    r"businessman|congressman|congresswoman|chancellor|premier|judge|sheriff|chief|spokesman|spokeswoman|commissioner|secretary|general|ambassador|lawyer|"
    r"author|professor|chairman|chairwoman|chief executive|director|mogul|actor|singer|coach)"
)
"""A person called by role alone."""
PERSONS = re.compile(r"\b" + branch(sorted(word_set("persons"))) + r"\b")
"""What somebody is: a role by which a noun phrase is a person's."""
HIS = frozenset(word + dot for word in word_set("his") for dot in ("", "."))
HERS = frozenset(word + dot for word in word_set("hers") for dot in ("", "."))
MANY = word_set("many")
NOT_NAMES = word_set("not_names")
"""Capitalised words that begin no name."""
OWNERS = word_set("owners")
CITED = frozenset({"cited", "quoted", "interviewed"})
"""Right before a verb of saying, of whom another one cites: "a source it cited put the toll at 12"."""
HEARING = frozenset({"heard", "hears"})
ADDRESSED = frozenset({"warned", "cautioned", "advised", "alerted", "notified", "briefed", "reminded"})
"""Before "by" and who tells others, beside the verbs of telling: "warned by doctors that"."""
LEARNING = frozenset({"heard", "hears", "hear", "hearing", "learned", "learnt", "learns", "learn", "learning"})
"""Before "from" and who tells that something is so."""
HEARINGS = frozenset({"heard", "hears"})
"""Before "from" and who gave evidence: "the court heard from Ana Diaz, who"."""
HEARD = frozenset({"heard", "overheard", "recorded", "filmed", "seen"})
SHOWN = word_set("shown")
"""Right behind a word that is both, these make it a noun: "hospital records seen by", "reports from"."""
REVEALING = word_set("revealing")
"""Right behind a word that is both, these make it a noun: "the report revealed"."""
LOOSE = frozenset(
    {
        "close",
        "such",
        "familiar",
        "aware",
        "present",
        "here",
        "there",
        "alike",
        "near",
        "seen",
        "shown",
        "held",
        "kept",
        "given",
    }
)
"""Words that may stand behind the head of a noun phrase: "sources close to the talks"."""
VOID = frozenset({"nothing", "little"})
"""Right behind a cue: nothing is said."""
TOLD_OF = frozenset({"on", "of", "about", "by"})
"""Right behind "told", "briefed": who heard it, not who says it."""
CAUSES = word_set("causes")
"""What is cited as a cause, not as a speaker: "citing weak demand"."""
TOWNS = word_set("towns")
"""Nouns whose name beside them is a place: "the capital, Lusaka"."""
DISTANCES = frozenset({"miles", "mile", "km", "kilometers", "kilometres", "kilometer", "kilometre", "km."})
"""Units in which it is told how far a place lies from another."""
SMALL = frozenset({"of", "for", "and", "the", "on", "in", "to"})
"""Words of a name that its acronym leaves out."""
OWNERS_NAMED = {"his": "he", "her": "she", "their": "they", "its": "it"}
"""Words that own for somebody named before, and the pronoun that is looked up for them."""
GESTURES = word_set("gestures")
APPOSING = word_set("apposing")
"""First words of what is put beside a name."""
ALONE = PRONOUNS - OWNERS
"""Pronouns that are a subject by themselves."""
LEADS = word_set("leads")
AUXILIARIES = word_set("auxiliaries")
NAMING = frozenset({"named", "called", "dubbed", "titled", "nicknamed", "entitled", "codenamed", "headlined"})
"""Participles that a name follows: "a man called Omar"."""
POINTING_BACK = tuple(
    f"{first} {rest}"
    for first in ("that's", "that is", "that was", "this is", "those are")
    for rest in ("according to", "per")
)
"""How a sentence begins that names who says the one before it."""
NEVER_FIRST = frozenset({"be", "been", "being", "having"})
"""Auxiliaries that follow another one, or open what is put in."""
HELPING = AUXILIARIES | {"not", "to"}
"""Words before a verb's base form or participle, by which it is no noun: "could not confirm"."""
REFUSING = frozenset({"not", "cannot", "can't", "couldn't", "couldn", "didn't", "won't", "wouldn't"})
"""Words behind which any word is a verb."""
PASSIVE = word_set("passive")
LINKS = word_set("links")
BREAKS = word_set("breaks")
"""Words that a noun phrase does not reach across."""
PREPOSITIONS = word_set("prepositions")
DETERMINERS = word_set("determiners")
TIMES = word_set("times")
TITLES = word_set("titles")
PLURAL_SUBJECTS = word_set("plural_subjects")
"""Subjects of a verb without an ending: "police say"."""
HOMOGRAPHS = word_set("homographs") | {word for word in CLAUSE if word.endswith("s")}
"""Cues that are also common nouns, or parts of names ("the United States")."""
BASES = word_set("bases") | {
    word
    for word in CLAUSE
    if not CLAUSE.isdisjoint({word + "s", word + "es", word + "d", word + "ed", word[:-1] + "ies", word[:-1] + "ied"})
}
"""Forms without an ending, whose subject is a plural."""
RELATIVES = word_set("relatives")
RECORDING = frozenset({"record", "records", "recorded", "registered", "registers"})
"""Verbs that say what happens to somebody, too: "the sector recorded growth"."""
LOGGING = frozenset({"logged", "logs", "contained", "contains"})
"""Verbs that report only where a body or a document is their subject."""
REVISING = word_set("revising")
"""Verbs that report with what they change: "raised the toll to 19"."""
SLASHING = word_set("slashing")
"""Of these, verbs that report only where somebody changes a forecast of their own."""
PLURAL_BODIES = frozenset({"forces", "nations", "defenses", "defences"})
"""Plurals that a body is called by: "the armed forces … it said"."""
REPORTING = frozenset({"reported", "reports", "estimated", "estimates", "confirmed", "confirms"})
"""Verbs of saying that take a bare figure too: "reported 12 dead"."""
GIVING = frozenset({"give", "gives", "gave", "giving"})
"""Verbs that report only where a poll gives a share or a lead."""
PUTTING = frozenset(_forms(_TABLE["finding"]["put"]))
"""Verbs that report where they put a figure at something."""
MEASURING = frozenset(_forms(_TABLE["finding"]["measure"]))
"""Verbs that report only what is measured: "a quake, which the survey measured at 6.1"."""
EITHER_NUMBER = frozenset({"data", "media"})
"""Plurals whose verb may be a singular's: "the data shows"."""
MEETING = word_set("meeting")
"""Verbs that a person does with hands too: "officers found a man"."""
STUDIES = word_set("studies")
"""What finds figures out, and no things: "a study found"."""
FINDERS = word_set("finders")
"""Bodies that find things too, not only facts."""
CREWS = frozenset(
    {"team", "teams", "crew", "crews", "expedition", "excavation", "dig", "divers", "workers", "search", "raid"}
)
"""Who goes to find things, whatever body sent them."""
GOING_ON = word_set("going_on")
SAYS_ON = (", ", ": ", ' "', "~", " that ", ".")
"""Right behind GOING_ON where somebody speaks on."""
"""Verbs of saying only behind a quotation."""
POINTED = frozenset({"basis", "percentage"})
"""Before "points to" they make it a noun."""
INSISTING = word_set("insisting")
"""Before "on" and "for" they say what somebody wants."""
FORESEEING = word_set("foreseeing")
FORECASTING = FORESEEING | word_set("pricing") | {"forecast", "forecasts", "forecasting"}
"""Verbs whose object is what is foreseen: "expects growth of 2 percent"."""
PROJECTING = frozenset(_forms(_TABLE["quoting"]["project"]))
"""Verbs of foreseeing that are nouns, too: "projects a deficit of 3", not "housing projects cost 3"."""
AWAITING = word_set("awaiting")
"""Verbs that foresee a result only, whose object anything can be else: "looking for $12 million in sales"."""
FORETELLING = FORECASTING | {"predicted", "projected", "estimated"}
FORESEEN_OR_TOLD = FORETELLING | REPORTING
BELIEVING = word_set("believing")
"""Verbs that take a clause without "that" where a figure opens it: "believes 90 men are there"."""
BELIEVED = word_set("believed")
"""Right before "to" these are participles: "a barn believed to hold 40 rifles"."""
PUBLISHED = word_set("published")
"""What a document behind "according to" is called, no part of its name: "figures released on Tuesday"."""
SURE = word_set("sure")
"""Cues that are adjectives: "is confident that"."""
CLOCK = frozenset({"pm", "am", "p.m.", "a.m.", "p.m", "a.m", "gmt"})
"""Behind them a time put first ends: "At 8:57 PM Ana Diaz reported"."""
INNER = frozenset({"of", "for"})
"""Prepositions that stand inside a noun phrase only."""
NOT_ADVERBS = word_set("not_adverbs")
OWNED = ("'s ", "s' ")
"""One of them stands in every sentence with a forecast that someone owns."""
BY = "by"
POLLS = ("poll", "survey", "clearpolitics")
POINTS = "point"
"""In a sentence that gives a lead."""
POLLED = frozenset({"poll", "polls", "survey", "surveys"})
HAVE = (" had ", " has ", " have ")
NO_VOICES = frozenset({"rules", "age", "size", "need", "needs", "height", "weight", "taste", "tradition", "custom"})
"""What things go by: nothing that says a figure."""
LARGE = frozenset(
    {"hundred", "thousand", "million", "billion", "hundreds", "thousands", "millions", "dozens", "scores"}
)
SO = (" it,", " it.", " it;")
"""Right behind a verb by which somebody sees or puts something so: "as Ana Diaz puts it,"."""
NUMBERING = frozenset({"a", "an", "one", "two", "three", "four", "five", "six", "several", "some", "few"})


def is_adverb(word: str) -> bool:
    """Whether a word may stand between a subject and its verb: "also", "effectively", but not "family"."""
    return word in ADVERBS or (word.endswith("ly") and len(word) > 5 and word not in NOT_ADVERBS)


CONCLUDING = frozenset(_forms(_TABLE["quoting"]["conclude"])) | GOING_ON
"""Verbs that say when something ended or went on, too."""
LIGHT = ADVERBS | AUXILIARIES
CLOSER = (
    BREAKS | LIGHT | LINKS | PREPOSITIONS | PRONOUNS | TIMES | frozenset(FRAMES) | {"past", "fact", "turn"}
) - INNER
"""Words before a cue that ask for a closer look at where its subject starts."""
OPENERS = frozenset(
    {
        "the",
        "a",
        "an",
        "police",
        "officials",
        "authorities",
        "experts",
        "doctors",
        "witnesses",
        "prosecutors",
        "analysts",
    }
)
MARKED = re.compile(r"[\"()\[\]:;~,*?!]|[ \n]-+[ \n]|''|'(?!s\b)|(?<=[\w.]{4})\.[ \n]|(?<![\w@#-])\d")
"""Marks between words that ask for a closer look."""
BARE = PERSONAL | {"who", "which"}
"""Subjects of one word that nothing before them belongs to."""
HANDS = frozenset(
    word
    for word in FRAMES
    if FRAMES[word] == "finding" and not word.startswith(("f", "d", "est", "g", "s", "cont", "unc"))
)
"""Verbs that report only with a figure, names or a clause right behind them."""
TURNING = BREAKS | LINKS
"""Words behind which another clause starts, with a subject of its own."""
JOINING = PREPOSITIONS | LINKS
DATING = frozenset({"in", "on", "of", "during", "since", "late", "early", "last", "this", "and"})
ADJUNCT_HEADS = word_set("adjunct_heads")
NEXT_WORD = re.compile(r"[ \n]*([a-z]*)")
SUBORDINATING = (
    " where ",
    " when ",
    " as ",
    " after ",
    " because ",
    " since ",
    " while ",
    " before ",
    " although ",
    " though ",
)
"""What stands right before the subject of a clause that belongs to another's."""
WHEN = frozenset({"when", "where", "as", "while", "before", "after", "since"})
"""Words that open a clause put in behind a noun: "neighbors near the house when it was hit said"."""
CLAUSE_OPENERS = tuple(word_set("clause_openers"))
"""Words that a clause put first, or put in, opens with: what is said in it ends at its comma."""
PARTICLES = word_set("particles")
NUMERALS = word_set("numerals")
ORDERING = frozenset({"past", "last", "next", "first", "previous", "other", "only"})
"""Words between a determiner and a numeral: "the past two weeks"."""
WALKED = frozenset({"helped", "helps", *CLOSER, *INNER, *DETERMINERS, *OWNERS, *NUMERALS, *TIME_UNITS, "", "-", "--"})
"""Words that a walk back through a noun phrase stops at to look."""
MODALS = word_set("modals")
OWNING = word_set("owning")
WRITINGS = word_set("writings")
"""What somebody writes to say something in."""
UNOWNED = word_set("unowned")
"""Nouns that hold what is said even where nobody owns them: "reports that"."""
ORGANS = word_set("organs")
COLLECTIVE = word_set("collective") | ORGANS
"""One body that a plural verb can follow: "the family say"."""
BODY_NOUNS = word_set("body_nouns")
"""Nouns that a body known by its acronym is called by."""
FEELS = frozenset(
    [
        *("feel", "feels", "felt", "feeling", "remain", "remains", "remained", "seem", "seems", "seemed"),
        *("appear", "appears", "appeared", "sound", "sounds", "sounded", "became", "become", "becomes", "grew"),
        *("very", "so", "not", "quite", "also", "still", "too", "less", "more", "rather", "pretty", "now", "all"),
    ]
)
"""Right before an adjective of what somebody holds, beside "is"."""
ASKED_BY = frozenset({"surveyed by", "polled by", "interviewed by", "questioned by"})
"""Behind those who answered: whose poll it is."""
ASKER = re.compile(r"(?:[Tt]he )?[A-Z0-9][\w'’&./-]*(?:(?: (?:of|for|and|the|&))* [A-Z][\w'’&./-]*)*")
"""Whose poll it is, in the text: capitalised words, before when it was made and what those asked say."""
OWNER = re.compile(r"(?P<who>(?:[A-Z][\w&.-]*(?: [A-Z][\w&.-]*)*|\b[a-z-]+))(?:['’]s|(?<=s)['’]) \Z")
"""Who owns what follows, in the text: "Wall Street's ", "analysts' "."""
THOSE_WHO = re.compile(r"those (?:who|whose) [^,.;:\"()~]{4,80}(?=[,.;:\"()~]|$)")
"""Speakers known only by what is told of them."""
ALL_TOLD = "all", "told"
"""Together they are an adverb, in which nobody tells anything: "351,000 tonnes, all told"."""
SPEAKS_OF = " of"
"""What a cue ends with whose figure needs it, too: "police spoke of 12, witnesses of 30"."""
ARGUING = frozenset({"argue", "argues", "argued", "arguing"})
ARGUED_OVER = (" over ", " about ", " with ", " against ")
"""Right behind a verb of arguing: a quarrel, and nothing said."""
ACCUSED = "accused"
TOLD = frozenset({"told", "informed"})
COSTING = frozenset({"scored", "costed", "priced", "prices"})
"""Of verbs that measure, those that report only money: "scored the bill at $900 million"."""
SITTING = word_set("sitting")
"""Where something is told: "the court was told that 30" is like "the court heard"; "jurors were told" names nobody."""
ODDSMAKERS = word_set("oddsmakers")
PREDICTING = frozenset({"predict", "predicts", "predicted", "predicting"})
FINITE = re.compile(r"\b(?:will|would|could|may|might|can|is|are|was|were|has|have|had|to)\b")
"""In what is predicted: a clause, or what is to happen."""
RECALLING = word_set("recalling")
"""Verbs that take what somebody went through: "recalled seeing 12 men"."""
RECKONINGS = frozenset(
    {"estimate", "estimates", "forecast", "forecasts", "projection", "projections", "count", "tally", "figure"}
)
"""Nouns of what somebody reckons: the body before them is whose."""
SENDING = frozenset(
    {"emailed", "posted", "tweeted", "texted", "circulated", "released", "published", "shared", "messaged"}
)
"""Right behind a noun for something written they tell what became of it: "a statement emailed to the press"."""
WRITING = frozenset({"write", "writes", "wrote"})
HOLDING = frozenset(
    {"believe", "believes", "believed", "thinks", "thought", "suspects", "suspected", "guess", "guesses", "guessed"}
)
"""Verbs of belief that take a clause without "that": "thinks Republicans will lose 12 seats"."""
TOUCHING = word_set("touching")
MANY = frozenset({"multiple", "several", "numerous", "various", "many"})
"""Right before a plural it is a noun, and no verb: "robbing multiple suspects"."""
PLEDGING = frozenset({"pledge", "pledges", "pledged", "pledging", "swore", "swear", "swears", "promised", "promises"})
RATING = frozenset({"ranks", "ranked"})
CITES = frozenset({"cite", "cites", "cited"})
"""Verbs by which a figure is quoted, or somebody gets a ticket: "cited 17 drivers"."""
"""Verbs whose object holds the figure that somebody gives: "cited a rise of 12 percent"."""
LISTING = frozenset({"list", "lists", "listed"})
NAMES_TOO = frozenset({"will", "may", "a"})
"""Little words that are parts of names, too: "Will Vane", "May Chen", "Thomas A. Hill"."""
HITTING_BACK = frozenset({"hit back", "hits back", "hitting back", "fired back", "shot back"})
"""Verbs of replying whose object another one has said: "hit back at her claim that"."""
PUT_ALREADY = frozenset({"put", "pegged", "placed", "estimated"})
"""Participles right before a figure and who gives it: "put at 11 by the ministry"."""
ACCUSING = frozenset(_forms(_TABLE["telling"]["accuse"]))
WONDERING = frozenset(_forms(_TABLE["quoting"]["ask"]))
"""Verbs of asking, which hold a question."""
PROPOSING = word_set("demanding")
"""Verbs whose object holds the figure that somebody wants: "proposed a $12 wage"."""
DIRECTING = word_set("directing")
"""Verbs by which somebody tells others to do something: "asked the judge to fine him $3 million"."""
JUDGING = word_set("judging")
"""Verbs of blame and praise, and what for: "slammed the bank for losing 30 million"."""
HELD_ONLY = frozenset(
    {"believe", "think", "know", "assume", "suspect", "fear", "realise", "realize", "find", "show", "require", "hear"}
)
"""Verbs whose infinitive is often somebody else's than the subject's: "led police to believe that"."""
PARENTHETIC = word_set("parenthetic")
"""Of verbs that take a clause, those that can stand behind what is said without marks: "…, the owners grumbled"."""
DETERMINING = frozenset(_forms(_TABLE["finding"]["determine"]))
"""Verbs that say what becomes of something, too."""
WANTING = DIRECTING | JUDGING | PROPOSING
VIEWING = word_set("viewing")
"""Nouns of what somebody holds, behind "in" and whose they are: "in the union's view, 30 must go"."""
HOW_MANY = NUMERALS | MANY
"""How a speaker behind a cue begins who is several: "said two aides"."""
FIGURED = frozenset(
    {"estimate", "estimates", "forecast", "forecasts", "projection", "projections", "figure"}
    | {"prediction", "predictions", "calculation", "assertion"}
)
"""Nouns that say what a figure before them is: "the mayor's $31 million estimate"."""
JUST_NUMBERS = frozenset({"figure", "figures", "count", "tally"})
"""Nouns for a number, which what "that" opens behind them tells more of: "a figure that the bank puts at 30"."""
NO_NAME_OPENS = AUXILIARIES | PREPOSITIONS
"""What no speaker behind a cue begins with."""
HOW_MANY_LED = frozenset({"", "the", "at least", "more than", "nearly", "some", "the other", "another"})
"""What may stand before how many speak: "according to at least two people"."""
BEHIND_DONE = PREPOSITIONS | {"online"}
"""Right behind a form in -ed by which it is a participle: "footage posted online"."""
BOASTING = frozenset({"boast", "boasts", "boasted", "boasting"})
ARTICLES_ALONE = ("a", "an", "the")
NO_RECORDERS = frozenset({"damage", "damages", "fatalities", "losses"})
"""Nouns of harm that a participle narrows: "the damage reported in Lund, due to the storm,"."""
NO_SPEAKERS = frozenset(
    [
        "case",
        "cases",
        "incidence",
        "death",
        "deaths",
        "infection",
        "infections",
        "casualties",
        "injuries",
        "total",
        "surge",
        "part",
        "crimes",
        "incidents",
        "violations",
        "offences",
        "accidents",
        "outbreaks",
        "rains",
        "floods",
        "houses",
        "homes",
        "share",
        "proportion",
        "percentage",
        *"moment moments scene scenes episode episodes controversy scandal victory defeat".split(),  # noqa: SIM905
        *("decrease", "increase", "rise", "fall", "drop", "decline", "gain"),
        *("dead", "alive", "missing", "lost", "drowned", "guilty", "safe", "innocent", "responsible", "trapped"),
    ]
)
"""What is reported and reports nothing itself; what somebody is "presumed" to be."""
MEASURED_NOUNS = frozenset(
    [
        *("toll", "margin", "rate", "price", "average", "level", "figure", "value", "cost", "turnout", "yield"),
        *("deficit", "surplus", "growth", "inflation", "unemployment", "profit", "revenue", "income", "output"),
        *("production", "temperature", "debt", "spending", "stock", "share", "number", "dollar", "euro", "yen"),
    ]
)
"""What has a size and says nothing: "the margin fell to $8, it said"."""
COMPARING_LEADS = frozenset({"well", "short", "far", "above", "below", "shy", "ahead"})
"""First words of what a figure is compared with: "well under early estimates"."""
MEAN = frozenset({"average", "median", "mean", "overall", "total"})
"""Behind an article and right before a participle: "the average discovered size"."""
EVER = "ever"
"""Before a participle that narrows a record: "one of the largest ever found"."""
HOW_CONFIRMED = frozenset({"laboratory", "lab", "cumulative", "probable", "suspected", "clinically"})
"""Right before "confirmed" they tell how a case was: "97 were laboratory confirmed"."""
CITING = frozenset({"citing", "quoting"})
QUOTED_BEHIND = CITING | {"according to", "per"}
"""Cues that name, behind what somebody reports, who is quoted."""
OUTLETS = word_set("outlets")
"""Words of the names of papers, agencies and broadcasters."""
PAPERS = frozenset(
    [
        "times",
        "tribune",
        "journal",
        "reuters",
        "bloomberg",
        "news",
        "herald",
        "gazette",
        "telegraph",
        "guardian",
        "chronicle",
        "globe",
        "examiner",
        "jazeera",
    ]
)
"""What the names of papers and agencies end with that persons' do not: "the Podil Times" is no "he"."""
FURTHER = frozenset({"new", "more", "additional", "further", "latest", "newly", "fresh", "extra", "remaining"})
"""Adjectives that end no noun phrase."""
LEADING_IN = word_set("leading_in")
"""First words of what leads a sentence in, no subject: "Compared to current estimates, 12 more"."""
RECORDED = word_set("recorded")
"""Participles of what is counted or found: "the cases reported in May grew"."""
LED_BY = frozenset({"the", *DAYS})
"""Before the name of a place: "As of Monday Malawi had"."""
REPORT_KINDS = frozenset({"media", "press", "news", "police", "local", "intelligence", "witness"})
"""Right before "reports", behind a verb, they make it a noun: "followed media reports that"."""
UNNAMED = word_set("unnamed")
"""Adjectives that stand before "reports" and are no subject of it."""
ADMITTING = frozenset({"admit", "admits", "admitted", "admitting"})
AGREEING = frozenset({"agree", "agrees", "agreed", "agreeing"})
AGREED_BY = frozenset(
    {
        "sources",
        "reports",
        "accounts",
        "outlets",
        "media",
        "witnesses",
        "agencies",
        "estimates",
        "tallies",
        "records",
        "testimonies",
        "monitors",
        "activists",
        "residents",
        "officials",
        "experts",
    }
)
"""Those whose figure it is on which they agree: "all sources agree on at least six deaths"; no sides of a deal."""
PUT_IN_AS = frozenset(
    {"announced", "disclosed", "revealed", "reported", "confirmed", "published", "released", "detailed"}
)
"""Participles that tell, put in behind a comma, when something was made known: "The deal, announced on Friday, will"."""
CALLED_CLAIMS = frozenset({"claims", "claim", "allegations", "allegation", "warnings", "warning", "admission"})
"""Nouns for what somebody says that, where nobody owns them, name nobody who says it."""
ADMITTED_SO = frozenset({"acknowledged", "announced", "disclosed", "revealed", "confirmed", "admitted", "reported"})
"""Verbs of saying whose object a relative pronoun may be."""
BOOKING = frozenset({"claim", "claims", "claimed", "declare", "declares", "declared"})
"""Verbs of saying by which a form is filled in, too: "declared a loss of $9 million"."""
"""Verbs that take "to" and a deed, of which nothing is said: "admitted to the crime"."""
CLAIMING = word_set("claiming")
"""Verbs behind "that" whose subject can be anybody: "the group that now claims to have"."""
BEATING = frozenset(
    [
        "beating",
        "missing",
        "exceeding",
        "topping",
        "matching",
        "surpassing",
        "trailing",
        "meeting",
        "defying",
        "raising",
    ]
)
"""Participles whose object is what was foreseen, no speakers."""
LONELY = BEATING | UNNAMED | LEADS
"""Words that are no subject by themselves: "Meanwhile, reported funding fell"."""
AMOUNTING = (" to ", " for ", " of ", " by ", " at ")
"""Right behind a word that is both, they make it a noun that somebody owns: "its growth forecast to 3%"."""
CALLING = frozenset({"calls", "called"})
COORDINATING = (" and ", " but ", " or ")
HAD = frozenset({"had", "have", "has"})
SURVEYED = word_set("surveyed")
"""Whose shares a poll gives: "supporters say so, 76%" is the poll's figure, not theirs."""
SHARES = re.compile(r"%|percent|per cent")
MADE_KNOWN = word_set("made_known")
BEHIND = word_set("behind")
"""Homographs that may stand behind what is said without a quotation: ", records show"."""
OBJECT = re.compile(
    r"[ \n]+(?:an?|the|him|her|it|them|guilty|no|himself|out|"
    r"(?:(?:approximately|about|around|nearly|almost|roughly|some|over|more than|up to|only|just) )?\d[\d.,]*|at|several|two|three|four|five|six)\b(?![ \n]+(?:percent|%))"
)
CLAUSE_STOP = re.compile(r", |; |~| -+ |\)")
MORE_IN_BRACKETS = re.compile(r"\(\d")
TOLD_ALONE = frozenset({"informed", "informs", "told"})
"""Verbs of telling that can do without a hearer: "30 were held, the police informed", "…, the court was told"."""
TOLD_BY = frozenset(_forms(_TABLE["naming"]["told_by"]))
PARTICIPLES = tuple(
    form for form in (*FRAMES, *CLAUSE) if form.split()[0].endswith("ing") and FRAMES.get(form) != "naming"
)
COUNTS = word_set("counts")
"""Nouns that hold a number: "its estimate of 30"."""
FRONTS = (" and", " but", " and,", " but,", ":", " while", ";", " while,")
"""What ends right before a cue that comes first in its clause; words whole: no "Poland, according to"."""
CLAUSE_OPENS = re.compile(r"[ \n]+(?:[^;\"]{0,90}?, )?(?:he|she|it|they|there|his|her|we|i|its)\b")
APPOSED = re.compile(r",[ \n]*(?:who|which|whose|an?[ \n](?!\w+ of)|the[ ]\w+[ ](?:of|for))\b")
ISSUES = re.compile(
    r"\b(?:adopted|gave|gives|issued|issues|published|released|put out|put forward|came up with|has|had|have|offered|made|produced|floated|used|uses|provided)\b"
)
HOLDS = re.compile(r"\b" + branch(sorted(word_set("holding"))) + r"\b")
"""What somebody does with what they hold as their own, before its noun: "clung to the idea that", "voiced fears that"."""
LEADING = (PREPOSITIONS | BREAKS | ADVERBS | TIMES | LEADS) - {"but"}
OPENINGS = frozenset(_forms(_TABLE["nouns"]["openings"])) | SAID_NOUNS
"""Nouns that may come first without a verb: "In a March poll, 75 percent …"."""
COORDINATORS = word_set("coordinators")
CLAUSE_TURN = re.compile(r"[,;][ \n](?:and|but|while|whilst|whereas)[ \n]")
"""Where another clause with a subject of its own begins."""
TURN = re.compile(r"[,;~]|[ \n](?:and|but|while|whilst|whereas)[ \n]")
BODIES = re.compile(r"\b" + branch(sorted(word_set("bodies"))) + r"\b")
"""Who speaks before a headline's colon."""

QUOTE_MARK = re.compile(r"\"|''")
_FIGURE_CLAUSE = r"""\s(?=(?:the\s|at\sleast\s|more\sthan\s|about\s|around\s|some\s|nearly\s|only\s|over\s|up\sto\s|another\s)?
    (?:\d|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens|hundreds|thousands|several))
    (?<!\bof\s)(?<!\bfrom\s)(?<!\bby\s)(?<!\bin\s)(?<!\band\s)(?<!\bwith\s)(?<!\bfor\s)(?<!\bto\s)
    (?<!\bthe\s)(?<!\bleast\s)(?<!\bthan\s)(?<!\bchannel\s)(?<!\bonly\s)(?<!\babout\s)(?<!\bsome\s)(?<!\ba\s)
    (?<!\ban\s)(?<!\bany\s)(?<!\bthese\s)(?<!\bthose\s)(?<!\btheir\s)(?<!\bits\s)
    (?:the\s|at\sleast\s|more\sthan\s|about\s|around\s|some\s|nearly\s|only\s|over\s|up\sto\s|another\s)?
    (?:\d[\d,.]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens|hundreds|thousands|several)
    (?:(?:\s(?!(?:that|who|which|where|when|whom)\b)[a-z'-]+){1,6}?
      \s(?:were|was|are|is|have|has|had|will|would|could|died|lost|fell|rose|went|fled|remain|[a-z]{3,}ed)\b
    |(?:%|\sper\s?cent\b)(?:\s(?!(?:that|who|which|where|when|whom)\b)[a-z'-]+){0,6}?
      \s(?:back|say|seem|think|believe|support|oppose|favou?r|want|approve|disapprove|agree|disagree|prefer|trust|plan|intend|see|do|were|was|are|is|have|had|would)\b)"""
PHRASE_STOP = re.compile(
    r"""[;:!?"~)(\[\]]|,(?!\d{3}\b)|''|\n|\.(?=\s*$)|\.(?=[\s"']+$)
    |\s(?:that|which|who|when|while|after|only|but|because|or\swhether|whether|if|as|before|where|although|though|in\s(?:an?
        |the)\s(?:interview|statement|email)
      |there\s(?:is|are|was|were|had|have|has)
      |is|are|was|were|has|have|had|would|will|said|says|on\s(?:mon|tues|wednes|thurs|fri|satur|sun)day
      |(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:quoted|cited|interviewed)\sby|by\s(?:tele)?phone|by\se-?mail|via|last\s(?:week|month|year|night)|yesterday|today(?!/)|earlier)\b
    |\s[-]+\s
    |"""
    + _FIGURE_CLAUSE,
    re.VERBOSE,
)
"""Where a noun phrase that stands behind its cue ends (searched)."""
FIGURE_CLAUSE = late(rf"\s*there\s(?:is|are|was|were|had|have|has)\b|{_FIGURE_CLAUSE}", re.VERBOSE)
"""A clause whose subject is a figure: "According to AFP at least 12 men died"."""
CONTRACTIONS = ("'ve", "'re", "'ll", "'d")
