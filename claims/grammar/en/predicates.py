"""Words that say what happened to the counted, and those that lead to them or part them from it."""

from typing import NamedTuple

from claims.grammar.en.function_words import BY, FOR, FROM, IN, OF, TO
from claims.grammar.word_lists import read_table


class Predicates(NamedTuple):
    """The vocabulary of events by use."""

    nouns: dict[str, str]
    states: dict[str, str]
    light: frozenset[str]
    lives: frozenset[str]
    victims: frozenset[str]
    reporting: frozenset[str]
    same: dict[str, str]
    asked: dict[str, str]
    deeds: dict[str, str]
    """What a noun right before "of" says was done: "the shooting of three clerks"."""
    doers: dict[str, str]
    """What those who do it do to those behind "of": "the killers of six priests"."""
    """Verbs that say the same, by the one that the ledger keeps."""
    fatal: frozenset[str]
    claiming: frozenset[str]
    causing: frozenset[str]
    describing: frozenset[str]
    giving: frozenset[str]
    taking: frozenset[str]
    """Verbs whose object can stand behind where it was brought: "took into custody four men"."""
    helping: frozenset[str]
    revising: frozenset[str]
    moving: frozenset[str]
    passing: frozenset[str]
    tolls: frozenset[str]
    changes: frozenset[str]
    hedging: frozenset[str]
    """Words that can be part of a hedge before a figure, or stand between it and what governs it."""
    clauses: frozenset[str]
    """Words with which another clause begins."""


def _read() -> Predicates:
    """The table of grammar/words/predicates.toml, by word."""
    table = read_table("predicates")
    nouns, states, same, asked, deeds, doers = (
        {word: lemma for lemma, row in table[part].items() for word in row.split()}
        for part in ("nouns", "states", "same", "asked", "deeds", "doers")
    )
    lists = {
        f"{part} {name}": frozenset(row.split())
        for part in ("light", "reporting", "fatal", "causing", "describing", "giving", "toll", "around")
        for name, row in table[part].items()
    }
    return Predicates(
        nouns,
        states,
        lists["light verbs"],
        lists["light lives"],
        lists["light victims"],
        lists["reporting verbs"],
        same,
        asked,
        deeds,
        doers,
        lists["fatal verbs"],
        lists["light claiming"],
        lists["causing verbs"],
        lists["describing verbs"],
        lists["giving verbs"],
        lists["giving taking"],
        lists["giving helping"],
        lists["giving revising"],
        lists["toll moving"],
        lists["toll passing"],
        lists["toll nouns"],
        lists["toll verbs"],
        lists["around hedging"],
        lists["around clauses"],
    )


PREDICATES = _read()

LISTING = frozenset({"and", "or", "nor", ",", "&", "~"})
"""Signs and words before a figure that goes on with a list."""
ABOARD, BOARD = "aboard", "board"
"""Behind those who are in a vehicle."""
CLAIM = "claim"
"""What disasters do to lives and victims."""
INCLUDING = frozenset(["including", "with", "alongside", "besides", "plus"])
"""Words before a figure that is a part of the one before, or stands beside it."""
HELPING = frozenset(["help", "helped", "helping", "helps"])
"""Right before a base form, it is what was done: "helped free four hostages"."""
TIMES = "times"
"""How often something was done, as a counted noun."""
BEGINNING = {"at": frozenset(["least", "most", "about", "around"]), "up": frozenset(["to"])}
"""Words that begin a hedge only before these; elsewhere they govern the figure: "at $24"."""
COMPARED = frozenset(["many", "much", "few", "little", "high", "low"])
"""Words before the last "as" of a hedge: "as many as"; elsewhere it governs the figure: "gave the toll as"."""
ONGOING = frozenset(["continue", "continues", "continued", "resume", "resumes", "resumed", "widens", "intensifies"])
"""Verbs that say nothing of what their subject is for: "search continues for 5"."""
RESULTING = frozenset(["result", "lead", "end"])
"""Verbs before "in" or "to" and what came of it."""
BEGINNING_TO = frozenset(["begin", "start", "continue", "keep", "resume"])
"""Verbs that tell less than the form in -ing behind them: "troops began pouring in"."""
MENTIONING = frozenset(["refer", "allude", "point"])
"""Verbs that say nothing of whom they mention: "referring to the 300 men who fled"."""
UNSETTLED = frozenset(
    [
        "undecided",
        "overdue",
        "unpaid",
        "unsold",
        "pending",
        "unsure",
        "uncounted",
        "outstanding",
        "vacant",
        "empty",
        "unfilled",
        "unopposed",
        "intact",
        "undefeated",
    ]
)
"""Adjectives that tell how the counted of "with" are."""
SURVIVORS = frozenset(["survivor", "survivors"])
"""The counted that no list of dead takes in: "59 dead, 140 survivors"."""
AS_HIGH = frozenset(["high", "low"])
"""Between two "as" of a hedge: "climbed as high as"."""
NARROWING = frozenset(
    [
        *[
            "remaining",
            "surviving",
            "existing",
            "outstanding",
            "following",
            "leading",
            "current",
            "previous",
            "original",
        ],
        *["initial", "earlier", "latest", "first", "last", "next", "other", "usual", "average", "typical", "entire"],
        *[
            "same",
            "final",
            "full",
            "combined",
            "top",
            "minimum",
            "maximum",
            "estimated",
            "planned",
            "proposed",
            "required",
        ],
    ]
)
"""Words between a determiner and a figure that tell nothing of it: "close its remaining 61 shops", "from the current 40"."""
OUTLAYS = frozenset(
    [
        *[
            "spending",
            "funding",
            "borrowing",
            "lending",
            "hiring",
            "staffing",
            "pricing",
            "financing",
            "rating",
            "ranking",
        ],
        *["trading", "housing", "parking", "farming", "fishing", "mining", "shipping", "manufacturing", "planning"],
        *["training", "polling", "accounting", "logging", "timing", "holding", "offering", "backing", "seating"],
    ]
)
"""Forms in -ing that verbs have for their object: "cut spending by", "put her approval rating at"."""
MEANING_TO = frozenset(
    f"{verb}{ending}"
    for verb, endings in (
        ("expect", ("", "s", "ed")), ("plan", ("", "s", "ned")), ("want", ("", "s", "ed")), ("hope", ("", "s")),
        ("hop", ("ed", "ing")), ("aim", ("", "s", "ed")), ("need", ("", "s", "ed")), ("agree", ("", "s", "d")),
        ("decide", ("", "s", "d")), ("seek", ("", "s")), ("intend", ("", "s", "ed")), ("refuse", ("", "s", "d")),
        ("start", ("", "s", "ed")), ("continue", ("", "s", "d")), ("promise", ("", "s", "d")), ("fail", ("", "s", "ed")),
        ("vow", ("", "s", "ed")), ("pledge", ("", "s", "d")), ("attempt", ("", "s", "ed")), ("manage", ("", "s", "d")),
        ("begin", ("", "s", "")), ("began", ("",)), ("tried", ("",)), ("able", ("",)), ("likely", ("",)), ("due", ("",)),
        ("set", ("",)), ("ready", ("",)),
    )
    for ending in endings
)  # fmt: skip
"""Words behind which "to" leads to a verb, also where the table lacks it: "expect to ramp up to 80,000"."""
CATENATIVE = frozenset(
    [
        *[
            "start",
            "begin",
            "stop",
            "keep",
            "continue",
            "finish",
            "quit",
            "avoid",
            "deny",
            "admit",
            "consider",
            "suggest",
        ],
        *[
            "recommend",
            "propose",
            "enjoy",
            "risk",
            "resume",
            "regret",
            "resist",
            "try",
            "go",
            "spend",
            "involve",
            "mean",
        ],
        *[
            "favour",
            "favor",
            "oppose",
            "support",
            "prohibit",
            "ban",
            "allow",
            "postpone",
            "delay",
            "discuss",
            "describe",
        ],
        *["report", "imagine", "mention", "practise", "practice", "justify", "halt", "cease", "remember", "require"],
        *["be", "come", "get", "caught", "catch", "find", "see", "hear", "watch", "notice", "prevent", "help"],
    ]
)
"""Verbs that a form in -ing can go on with: "began selling flats in"."""
AT_PRESENT = frozenset(
    ["now", "still", "also", "currently", "already", "often", "usually", "typically", "alone", "together", "each"]
)
"""Adverbs between a plural and its verb."""
ATTRIBUTES = frozenset(read_table("verbs")["attributes"].split())
"""Forms in -ing that only narrow the noun behind them: "an operating margin of 15 percent"."""
AMOUNT_VERBS = frozenset(["add", "report", "announce", "forecast", "record", "expect", "predict", "project"])
"""Verbs that report, but have an amount right behind them for their object: "Brent added $1.57"."""
BEING = frozenset(["be", "have", "become", "remain"])
"""Verbs that tell less than a form in -ing right behind the counted."""
GETTING = frozenset(
    [
        *["receive", "win", "earn", "poll", "garner", "cast", "secure", "gain", "draw", "collect", "attract", "net"],
        *["register", "log", "tally", "face", "carry", "commit", "mark", "post", "book", "notch", "incur", "sustain"],
    ]
)
"""Verbs that say no more of votes, thefts, losses or the like than that there were so many."""
LINKING_VERBS = frozenset(["be", "have", "do", "include", "reach", "total", "put", "leave"])
"""Verbs before an amount of money that leave what is done with it to other words."""
WRECKING = frozenset(
    [
        "destroy",
        "damage",
        "burn",
        "flood",
        "flatten",
        "wreck",
        "demolish",
        "raze",
        "submerge",
        "sink",
        "cancel",
        "delay",
        "close",
        "seize",
        "confiscate",
        "steal",
    ]
)
"""What befalls things, told behind them in a list of persons: "nine people were killed and 27 homes destroyed"."""
RECALLING = "recall"
"""A verb of telling that is none where what was sold, or sent, is its object: "recalled 61,500 cars sold in May"."""
SEEN_TOO = frozenset(["find", "discover", "report", "record", "confirm", "count", "conclude"])
"""Verbs of reporting that also have what is counted for their object: "found three bodies and 14 are missing"."""
TELLING_OF = SEEN_TOO | {"announce", "have", "include", "see", "document", "list", "declare"}
"""Verbs that keep what they count, whatever participle narrows a noun behind it: "announced 30 cases in towns hit by"."""
IDENTIFYING = frozenset(
    [
        "identify",
        "confirm",
        "list",
        "describe",
        "count",
        "record",
        "register",
        "know",
        "say",
        "believe",
        "think",
        "report",
        "classify",
        "verify",
        "document",
    ]
)
"""Verbs that tell how it is known what some were: "ten of them were confirmed as civilians", "are said to be miners"."""
COMING_UPON = frozenset(["discover", "locate", "detect", "spot", "notice", "encounter", "come", "identify", "leave"])
"""Verbs that tell less than what befell those who are found: "discovered five people shot"."""
CONFIRMING = frozenset(["confirm", "acknowledge", "admit", "concede", "verify"])
"""Verbs by which of what another counts fewer are granted: "but the group admitted only nine"."""
BRINGING = frozenset(["bring", "take", "raise", "lift", "push"])
"""Verbs before "to" and a figure that a toll has come to: "bringing to 31 the number killed"."""
ABLE = frozenset(["able", "unable", "likely", "unlikely", "ready", "willing", "unwilling", "free", "eligible"])
"""Adjectives before "to" and what the counted do or will do."""
ENDS = frozenset(["kill", "murder", "assassinate", "massacre", "execute", "slay", "wound", "injure"])
"""What is kept of those to whom more than one thing was done, where it is the last: "were ambushed and killed"."""
DEATH = "death"
"""Behind "to", the end of what was done to somebody: "were hacked to death"."""
SENTENCING = frozenset(["sentence", "condemn", "sue", "lead", "fight", "scare", "frighten", "bore"])
"""Verbs that kill nobody before "to death"."""
SUFFERING = frozenset(["suffer", "sustain", "receive", "have", "show"])
"""Verbs whose object tells what befell their subject: "five suffered burns and wounds"."""
_HARM = read_table("predicates")["harm"]
BURNS = frozenset(_HARM["burns"].split())
"""What somebody suffers who is hurt, beside wounds and injuries."""
LIMBS = frozenset(_HARM["limbs"].split())
"""What somebody loses who is hurt."""
TO_DEATH = ["to", "death"]
TURNING_UP = frozenset(["turn", "end", "wind"])
"""Verbs before "up" and what had become of somebody: "turned up dead"."""
DEALING = frozenset(["suffer", "sustain", "inflict", "cause", "take"])
"""Verbs that say no more of harm than that there was some: "inflicted 30 casualties"."""
LEAVE = "leave"
"""Before "with", the state in which something left the counted: "left six persons with slight injuries"."""
LYING = frozenset(["lie", "lay"])
"""Verbs before what became of those who lie there."""
LAY = "lay"
LAYING = frozenset(["lay", "lays", "laid", "laying"])
"""Before a particle they are forms of "lay", not of "lie"."""
GIVING_VERBS = frozenset(read_table("predicates")["giving"]["figures"].split())
"""Verbs that only give a figure without a noun, which counts what the figure before counts."""
COME, CAME_AT = "come", frozenset(["in", "out"])
"""A verb and its particles before "at" and what was counted: "approvals came in at 59,976"."""
COUNTS, OF_DEATH = frozenset(["count", "tally"]), frozenset(["death", "body"])
"""A noun and what makes it a toll: "the death count is expected to climb past 75"."""
PUTTING = frozenset(["place", "put", "peg", "estimate", "set", "value"])
"""Verbs before an object and "at" and what it comes to."""
NUMBERING_THEM = frozenset(["numbering", "totalling", "totaling"])
"""Behind a noun and a comma, before its number: "the gunmen, numbering about 12"."""
PLACING = frozenset(["place", "put", "peg"])
"""Verbs by whose participle a toll is told: "the deaths are placed at 27"."""
MARK = "mark"
TOLL = "toll"
TOLLS = frozenset([TOLL, "tolls"])
TOTALS = frozenset(["total", "minimum", "maximum", "estimated"])
"""Nouns before "of" that leave the figure to be governed by what stands before them."""
PARTICLES = frozenset(["out", "up", "off", "down", "away", "back", "over"])
"""Ends of verbs of two words: carried out 14 attacks."""
OPENERS = frozenset(["after", "before", "since", "until", "till", "as"])
"""Prepositions that a clause can follow: "after 20 members of her family were killed"."""
SIGNS = frozenset(['"', "'", "$", "`", "(", "["])
"""Signs between a figure and the word that governs it."""
VERB_BEFORE = {"stands": frozenset(["at"])} | dict.fromkeys(["leads", "trails"], frozenset(["with", "by"]))
"""Forms in -s that are verbs before these, whatever stands before them: "her approval rating stands at 38%", "the ruling
party leads with 61%".
"""
RANGING = frozenset(["range", "ranges", "ranged", "vary", "varies", "varied"])
"""What estimates do between two figures, before "from"."""
ONLY_VERBS = frozenset(read_table("verbs")["only_verbs"].split())
"""Forms in -s that are no plural of a noun: "a litre of petrol sells for"."""
CURRENCIES = frozenset(
    [
        *[
            "us",
            "u.s.",
            "a",
            "au",
            "c",
            "ca",
            "hk",
            "nz",
            "rs",
            "rs.",
            "rm",
            "r",
            "n",
            "p",
            "k",
            "sh",
            "shs",
            "ksh",
            "kshs",
            "kes",
        ],
        *[
            "tsh",
            "ush",
            "ugx",
            "tzs",
            "ngn",
            "ghs",
            "zar",
            "php",
            "idr",
            "rp",
            "rmb",
            "inr",
            "pkr",
            "bdt",
            "lkr",
            "usd",
        ],
        *["eur", "gbp", "chf", "aed", "sar", "jpy", "cny", "krw"],
    ]
)
"""Parts of a currency's sign."""
TELLING_ALL = frozenset(["say", "tell", "report", "add"])
"""What those who are counted last do with all before: "…, two people told the paper"."""
SAYING = frozenset(["said", "say", "says"])
"""What the counted themselves can be told to do, though it mostly begins another's report."""
POLLED = frozenset(["nationwide", "statewide", "overall", "polled", "surveyed", "interviewed", "questioned", "there"])
"""Words between those who were asked and what they said."""
BRACKETS = {"(": ")", "[": "]", "~": "~"}
"""What opens something put beside a noun, by what closes it."""
WHENCE = frozenset(["from", "in", "across", "on"])
"""Prepositions before another number, whose noun a participle behind it narrows: "40 tonnes from 90 farms affected"."""
OUTCOMES = frozenset(["positive", "negative", "guilty", "missing", "unharmed", "alive", "innocent"])
"""Behind a verb they tell what came of it: "tested positive"."""
BASED, NOW_DONE = "based", "being"
TOLD_BEHIND = frozenset(["say", "report", "tell", "add"])
"""What others have done with a figure behind a comma: "30 km offshore, officials have said"."""
DASH, STOP_SIGN = "-", "."
"""Two of the one part an insertion off; the other can end a short form."""
MEANING = "meaning"
"""What a figure says is no event."""
SHOOTING, DEAD = frozenset(["shoot", "stab", "beat", "batter", "hack", "crush", "strike", "gun"]), "dead"
"""Verbs that kill those who are dead right behind them: "shot two guards dead"."""
LASTING = frozenset(["homeless"])
"""States that only describe those to whom something else is done: "40 homeless families were evicted"."""
NEEDING = frozenset(["need", "require"])
"""Verbs whose participle narrows what is needed."""
SHARED_OUT = frozenset(["most", "all", "many", "some", "none", "each"])
"""Words before "of" that leave the figure to be governed by what stands before them."""
RECORDS = frozenset(["record", "all-time"])
"""Words that call a figure the highest so far."""
BACK = "back"
"""A verb where its tag says so, whatever stands before it."""
ONE_OF_KIND = frozenset(["a", "an"])
"""Articles behind which a plural only narrows a noun."""
LEADING_TO_NOUNS = frozenset([OF, TO, FOR, FROM, BY, "with", "on", "into", "against", "per"])
"""Prepositions right before a form in -s that make any a noun: "offered for projects up to 2 crore"."""
MORE_OF = frozenset(["more", "fewer", "many", "several", "few"])
"""Right before a plural: "vetoed more bills than"."""
TAKEN_TO = frozenset([TO, IN, "into", "out", FROM, "on", "off", "under", "behind", "before", "at"])
LEADING_TO = frozenset(["according", "due", "thanks", "prior", "close", "compared", "up", "next", "owing", "subject"])
"""Words before a "to" that leads to no verb: "thanks to storm"."""
CHANGE_NOUNS = frozenset(
    [
        *[
            "increase",
            "rise",
            "hike",
            "raise",
            "gain",
            "jump",
            "surge",
            "spike",
            "climb",
            "boost",
            "cut",
            "decrease",
            "drop",
        ],
        *["decline", "fall", "reduction", "dip", "slump", "plunge", "loss", "lead", "advantage"],
    ]
)
"""Nouns that a share or an amount right before them measures: "a 30 percent decline from", "a 12-point lead over"."""
BOUNDS = frozenset(["over", "under", "above", "below"])
"""Hedges right behind a noun that are its preposition all the same: "each had rates over 12%"."""
CLOSE, WORTH = "close", "worth"
"""Before "to" a hedge; behind a form of "be", before an amount, no more than that it is so."""
INSIDE = "inside"
WHO_DO = frozenset(["it", "he", "she", "they", "we"])
"""Pronouns that do something."""
STANDING = frozenset(["up", "down", "ahead", "behind"])
"""Before "by" they tell how two who compete stand."""
