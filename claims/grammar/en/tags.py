"""A word in, one letter out for what it can be: enough of a part of speech to find a figure's noun and verb."""

from claims.grammar.en.nouns import is_plural
from claims.grammar.en.number_words import SCALES, SMALL, TENS, VAGUE
from claims.grammar.en.verbs import AUXILIARIES, read_verb
from claims.grammar.en.years import MONTHS
from claims.grammar.word_lists import read_table

# d determiner, p preposition, c conjunction, t that/who/which, r pronoun, x auxiliary, v past or participle, z verb in -s (or a plural),
# b base form of a verb (or a noun), g -ing form,
# a adverb, s plural noun, n number, w any other word (noun, name, adjective), "." ends a clause, "," comma, "(" other signs
_CLOSED = {
    "d": """a an the this these those my your his her its our their each every another any some no both all either neither such
        what whatever whichever""",
    "p": """of in on at by for from with without into onto upon within across through throughout over under above below between among
        amid against during since until till before after about around near beyond behind beside besides despite toward towards
        via per than as like unlike outside inside along alongside off out up down including excluding regarding concerning following
        due amongst underneath aboard atop past to""",
    "c": "and or but nor yet so while whilst whereas although though because if unless when where once why",
    "t": "that who which whom whose",
    "r": """i you he she it we they me him them us himself herself itself themselves someone somebody anyone anybody everyone everybody
        nobody none theirs ours hers yours mine nothing something everything there here""",
    "a": """not never also only just already still now then ever even almost nearly approximately roughly more less most least
        very too quite rather again soon later earlier ago today yesterday tomorrow tonight overnight daily weekly monthly yearly
        annually so-far instead however therefore thus meanwhile currently reportedly allegedly apparently mostly mainly
        immediately recently previously initially finally eventually seriously severely critically badly slightly fatally
        officially together apiece altogether away back ahead apart forward abroad alone else well perhaps maybe
        always often usually actually probably likely""",
}


class _Tags(dict[str, str]):
    """The letters of words; that of a word not met before is guessed when it is looked up, and kept."""

    def __missing__(self, word: str) -> str:
        letter = _guess(word)
        if len(self) < _KNOWN:
            self[word] = letter
        return letter


TAGS = _Tags({"": "."})
for _letter, _words in _CLOSED.items():
    TAGS.update(dict.fromkeys(_words.split(), _letter))
TAGS.update(dict.fromkeys(AUXILIARIES, "x"))
TAGS.update(dict.fromkeys((*SMALL, *TENS, *SCALES, *VAGUE, "dozen", "half"), "n"))
TAGS.update(dict.fromkeys(".!?;:~", "."))
TAGS.update({",": ",", "'s": "'"})
_KNOWN = 50_000


CAPITALS = {"us": "u.s."}
"""Words that in capitals are others."""
IN_CAPITALS = frozenset(CAPITALS)
GERUND = "g"
"""The letter of forms in -ing."""
NOUNS = frozenset("wsb")
"""Letters of words that can be nouns, or stand before one."""
MONTH_WORDS = frozenset(["may", "march"])
"""Months that are verbs elsewhere."""
MONTH_BEFORE = frozenset(
    [
        "in",
        "since",
        "until",
        "till",
        "by",
        "of",
        "from",
        "during",
        "last",
        "this",
        "next",
        "early",
        "late",
        "mid",
        "through",
    ]
)
LAST_TIMES = frozenset(["year", "month", "week", "night", "season", "quarter", "summer", "winter", "spring", "autumn"])
"""Behind "to last" they tell when: "compared to last year"."""
PERIODS = frozenset(["half-year", "quarter", "year", "half", "month", "months", "week", "weeks", "period", "season"])
"""Before "ended" and a day it is no verb of its clause: "in the quarter ended March 31"."""
FUNDED = frozenset(["rate", "target", "futures"])
"""Behind "funds" they make it a noun."""
TURNING = frozenset(
    ["turned", "tilted", "veered", "swung", "moved", "banked", "leaned", "swerved", "drifted", "steered"]
)
"""Behind these "left" tells where to."""
NAMED = {
    "shining": frozenset(["path"]), "rolling": frozenset(["stone", "stones"]), "standing": frozenset(["rock"]),
    "burning": frozenset(["man"]), "flying": frozenset(["tigers", "squad"]), "breaking": frozenset(["news"]),
    "united": frozenset(["states", "nations", "kingdom", "arab", "airlines"]), "founding": frozenset(["father", "fathers"]), "working": frozenset(["group", "groups", "party"]),
}  # fmt: skip
"""Forms of verbs that begin a name, also in capitals, by the words behind: "150 SHINING PATH GUERRILLAS IN FOUR TOWNS"."""
_TABLE = read_table("verbs")
PAST_AS_BASE = frozenset(_TABLE["past_as_base"].split())
"""Past forms that are base forms and nouns too: "its inflation forecast", "a rate cut"."""
MOSTLY_PLURAL = frozenset(_TABLE["mostly_plural"].split())
"""Forms in -s that far more often are plurals of nouns than verbs: "19 police stations in"."""
BEFORE_NUMBERS = frozenset(
    ["over", "about", "around", "more", "less", "up", "nearly", "almost", "at", "as", "roughly", "under"]
)
"""Words that begin a hedge, where a number follows soon."""
GOVERNING_WITH = {"accounts": ("for",)}
"""Those of them that are verbs before a preposition."""
SHIFTING = MONTH_WORDS.union(
    ["last", "back", "past", "won", "ended", "ending", "date", "funds", "left", "limited", "mine", "states"],
    NAMED,
    PAST_AS_BASE,
    MOSTLY_PLURAL,
)
"""Words whose part of speech only their neighbours tell."""


def shift_tag(lower: list[str], tag: list[str], i: int) -> str:
    """The letter of the word of SHIFTING at `i`, by the words around it.

    >>> shift_tag(["in", "may", "from"], ["p", "x", "p"], 1), shift_tag(["he", "may", "go"], ["r", "x", "v"], 1)
    ('w', 'x')
    >>> shift_tag(["12", "may", "have"], ["n", "x", "x"], 1), shift_tag(["12", "may", ","], ["n", "x", ","], 1)
    ('x', 'w')
    >>> shift_tag(["9", "trillion", "won", "."], ["n", "n", "v", "."], 2), shift_tag(["he", "won", "9"], ["r", "v", "n"], 1)
    ('w', 'v')
    """
    word, before = lower[i], lower[i - 1] if i else ""
    if word == "won":  # Korea's money
        return "w" if i and tag[i - 1] == "n" and before in SCALES else tag[i]
    if word == "mine":  # "66 mine workers", "the mine"
        return "w" if (i and tag[i - 1] in "dnw") or tag[i + 1] in "sw" else tag[i]
    if word in NAMED:
        return "w" if lower[i + 1] in NAMED[word] else tag[i]
    if word == "states":  # "cost the United States $33 million"
        return "w" if before == "united" else tag[i]
    if word == "left":  # "tilted left about 90 degrees"
        return "a" if before in TURNING else tag[i]
    if word == "limited":  # "Holm Shipping Limited (HSL) 3 million"
        named = lower[i + 1] in {"(", "'s", ","} or tag[i + 1] in "xz"
        return "w" if named and i and tag[i - 1] not in "xa" else tag[i]
    if word == "funds":  # "cut the federal funds rate"
        return "w" if lower[i + 1] in FUNDED else tag[i]
    if word in PAST_AS_BASE:
        return "w" if _ends_phrase(tag, i) or (before.endswith("est") and tag[i + 1] == "p") else tag[i]
    if word in MOSTLY_PLURAL:
        governs = word in GOVERNING_WITH and lower[i + 1] in GOVERNING_WITH[word]
        governs = governs or (lower[i + 1] in BEFORE_NUMBERS and _has_amount(tag, i))
        return "s" if _is_of_things(tag, i) and not governs else tag[i]
    if word == "date":  # "its best month to date"
        return "w" if before == "to" else tag[i]
    if word in ("ended", "ending"):  # "in the quarter ended March 31"
        dated = lower[i + 1] in MONTHS or lower[i + 1].isdigit() or lower[i + 1] == "on"
        return "w" if before in PERIODS and dated else tag[i]
    if word in MONTH_WORDS:
        if word == "may" and before not in MONTH_BEFORE and tag[i + 1] in "xb" and not lower[i + 1].isdigit():
            return tag[i]  # "12 may have been lost"
        ends = before == "to" and lower[i + 1] in {",", ".", ";"}  # "in the year to March, to 30"
        named = ends or before in MONTH_BEFORE or any(w.isdigit() and len(w) < 3 for w in (before, lower[i + 1]))
        return "w" if named else tag[i]
    if word == "last":
        if before == "to" and lower[i + 1] in LAST_TIMES:
            return "w"
        return "b" if before == "to" or (i and tag[i - 1] == "x") else "w"
    if word == "past":
        return "w" if i and tag[i - 1] == "n" and tag[i + 1] != "d" else tag[i]
    adverb = i > 0 and tag[i - 1] == "a" and before.endswith("ly") and tag[i + 1] in "dws"
    shared = before in {"%", "percent", "cent"} and tag[i + 1] in "dr"  # "just 14 percent back him"
    return "b" if word == "back" and (adverb or shared or _is_done_by_many(tag, i)) else tag[i]


def _ends_phrase(tag: list[str], i: int) -> bool:
    """Whether the past form at `i`, a noun too, ends a noun phrase: right behind an article ("a cut"), or behind one that
    a verb or a preposition governs, with no object behind it ("raised its inflation forecast to").
    """
    k = i - 1
    while k > 0 and tag[k] in "wbsnz%(" and i - k < LONGEST_PHRASE:
        k -= 1
    if k < 0 or tag[k] != "d" or tag[i - 1] == "s":  # "the ballots cast"
        return False
    if k == i - 1:
        return True
    return k > 0 and tag[k - 1] in "vgp" and tag[i + 1] in "p,.;xcvt"


LONGEST_PHRASE = 6
"""Words from an article to the noun that ends its phrase."""


def _has_amount(tag: list[str], i: int) -> bool:
    """Whether a number stands behind the hedge behind word `i`, and no verb close before: "the mill processes over 40",
    not "had vacancy rates over 12%".
    """
    return "n" in tag[i + 2 : i + 5] and not any(kind in "xvg" for kind in tag[max(0, i - 5) : i])


def _is_of_things(tag: list[str], i: int) -> bool:
    """Whether a form in -s that mostly is a plural is one at `i`: no pronoun does it, and no object follows."""
    return tag[i + 1] not in "dnrt(" and not (i and tag[i - 1] in "rtx")


def _is_done_by_many(tag: list[str], i: int) -> bool:
    """Whether a plural that opens a clause stands right before word `i`, and somebody behind it: "graduates back Holm
    by 20 points", not "sent guests back home".
    """
    if not i or tag[i - 1] not in "sz" or tag[i + 1] not in "dwr":
        return False
    k = i - 1
    while k >= 0 and tag[k] in "wszdn'":
        k -= 1
    return k < 0 or tag[k] in ".,;:(c"


def tag_word(word: str) -> str:
    """One letter for what a lower-cased word can be; the letters are listed at the top of this module.

    >>> "".join(tag_word(w) for w in "the 35 soldiers were killed in kyiv .".split())
    'dnsxvpw.'
    """
    return TAGS[word]


def _guess(word: str) -> str:
    first = word[0]
    if first.isdigit():
        return "s" if word.endswith("s") else "w" if word.endswith(("g", "d")) else "n"
    if not first.isalpha():
        return "("
    verb = read_verb(word)
    if verb is not None:
        if verb.forms == "g":
            return "g"
        if "d" in verb.forms or "n" in verb.forms:
            return "v"
        if verb.forms == "s":
            return "z"
        return "b"
    if (
        len(word) > 4
        and word.endswith("ly")
        and word
        not in {
            "family",
            "rally",
            "ally",
            "supply",
            "monthly",
            "assembly",
            "anomaly",
            "italy",
            "july",
            "reply",
            "elderly",
            "bully",
            "belly",
            "daily",
        }
    ):
        return "a"
    return "s" if is_plural(word) else "w"
