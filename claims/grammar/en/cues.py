"""English words that attribute, as data: which words are cues, and how each takes what is said.

In: the rows of words/cues.toml. Out: `CUE`, one pattern that finds any of them in a shadow, and `FRAMES`, what kind each is.
"""

import re
import tomllib
from importlib.resources import files

_TABLE = tomllib.loads(files("claims.grammar.words").joinpath("cues.toml").read_text("utf-8"))
_VERBS = ("speech", "quoting", "telling", "showing", "finding")


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

SAID_NOUNS = frozenset(_forms(_TABLE["nouns"]["said"]))
"""Nouns that hold what is said: "the ministry's claim that", "an estimate of"."""
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


CUE = re.compile(r"[ \n\"(~'](" + branch(list(FRAMES)) + r")(?![a-z'-])")
"""Finds cues; the group is the cue's words."""
FIRST_CUE = re.compile(r"(" + branch(list(FRAMES)) + r")(?![a-z'-])")
"""The same where a text starts."""

PRONOUNS = frozenset("he she they it we i you who which that this these those his her their its".split())
SELF = frozenset({"i", "we", "you"})
NOBODY = frozenset("nobody nothing everything anything something people everyone anyone someone this that these those what there".split())
"""Subjects that name no source."""
ADVERBS = frozenset(
    """also later then further initially repeatedly recently previously reportedly now still once never not only just first ever
    publicly openly falsely wrongly correctly accurately rightly allegedly apparently officially already again even meanwhile however
    too instead subsequently additionally similarly jokingly bluntly flatly famously explicitly specifically simply quickly merely
    consistently proudly erroneously confidently respectively frequently often always sometimes clearly generally widely privately
    eventually finally soon immediately originally separately earlier more n't both all so therefore thus regularly routinely
    twice""".split()
)
PERSONAL = frozenset("he she they it i we".split())
ROLE = re.compile(
    r"the (?:former |outgoing |vice )?(?:president|senator|governor|mayor|candidate|nominee|minister|prime minister|billionaire|businessman|congressman|"
    r"congresswoman|chancellor|premier|judge|sheriff|chief|spokesman|spokeswoman|commissioner|secretary|general|ambassador|lawyer|"
    r"author|professor|chairman|chairwoman|chief executive|director|mogul|actor|singer|coach)"
)
"""A person called by role alone."""
PERSONS = re.compile(
    r"\b(?:president|senator|governor|mayor|candidate|nominee|minister|man|woman|boy|girl|spokesm[ae]n|spokeswom[ae]n|spokesperson|official|officer|"
    r"representative|leader|director|secretary|chief|judge|lawyer|attorney|lawmaker|doctor|dr|mr|mrs|ms|user|journalist|reporter|correspondent|"
    r"witness|relative|resident|worker|teacher|student|father|mother|brother|sister|son|daughter|wife|husband|uncle|aunt|cousin|nephew|"
    r"neighbou?r|survivor|analyst|economist|professor|author|sheriff|general|colonel|captain|sgt|prosecutor|billionaire|businessman|aide|adviser|advisor|"
    r"congressman|congresswoman|ambassador|commander|manager|owner|founder|chairman|chairwoman|executive|ceo|king|queen|prince|pope)\b"
)
HIS = frozenset("mr king prince lord sir brother father son uncle".split())
HERS = frozenset("mrs ms miss queen princess lady dame sister mother daughter aunt".split())
HIS, HERS = (frozenset(w + dot for w in group for dot in ("", ".")) for group in (HIS, HERS))
MANY = frozenset("some many several most few both these those two three four other all".split())
NOT_NAMES = frozenset(
    """the a an but and in on at as if when while after before for of to by with from he she it they we i his her their its this that these
    those there is was said says mr mrs ms miss monday tuesday wednesday thursday friday saturday sunday although since yet so then later
    according because where who what how why not no meanwhile however also both even january february march april may june july august
    september october november december like did does has had will would can""".split()
)
"""Capitalised words that begin no name."""
OWNERS = frozenset("his her its their my our your this these those".split())
APPOSING = frozenset(
    """a an the who which whose where his her its their one then former whom head director president chief executive professor
    spokesman spokeswoman chairman leader founder author editor deputy senior vice co-founder formerly now both each including jr
    sr also another""".split()
)
"""First words of what is put beside a name."""
LEADS = frozenset("according there here now still indeed likewise instead meanwhile elsewhere otherwise overall yesterday today earlier".split())
AUXILIARIES = frozenset(
    """have has had having do does did will would can could may might shall should must is are was were be been being 's 've 'd 'll 're
    didn't doesn't don't won't wouldn't hasn't haven't hadn't can't couldn't cannot isn't aren't wasn't weren't he's she's they've they're
    it's""".split()
)
PASSIVE = frozenset("is are was were be been being get gets got isn't aren't wasn't weren't".split())
LINKS = frozenset("and but or".split())
BREAKS = frozenset(
    """but that when while after before as because where whereas if so although though since until unless than whether nor yet why how
    whose whom what then despite amid""".split()
)
"""Words that a noun phrase does not reach across."""
PREPOSITIONS = frozenset(
    """of for from at in on with by to about among against between within near under over across around behind through inside outside
    into like including without during""".split()
)
DETERMINERS = frozenset(
    """the a an his her its their our my your this these those some many several most all another other both each no every any one two
    three four five six""".split()
)
TIMES = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
    october november december yesterday today tonight morning afternoon evening night week month year weekend ago earlier later
    mon tue wed thu fri sat sun noon midnight pm a.m. p.m. am day time date hour""".split()
)
TITLES = frozenset(
    """president mr mrs ms miss dr gov sen rep gen col lt maj capt sgt sheriff mayor minister secretary senator governor
    representative congressman congresswoman judge justice prince king queen pope police chief officer captain sergeant lieutenant general
    colonel major admiral professor prof sir dame lord rev father ambassador prosecutor attorney detective deputy chancellor premier
    spokesman spokeswoman spokesperson journalist reporter photographer user candidate director""".split()
)
PLURAL_SUBJECTS = frozenset("they we i you who which that people police some many most others both media staff prosecutors el officials".split())
"""Subjects of a verb without an ending: "police say"."""
HOMOGRAPHS = frozenset(
    """states post posts report reports claim claims count counts names lists ranks reads record find project projects show shows notes
    estimate estimates forecast forecasts points calls rules charges""".split()
)
"""Cues that are also common nouns, or parts of names ("the United States")."""
BASES = frozenset(
    """say report show claim estimate find count record project forecast note suggest indicate post argue warn tell announce believe
    name list predict caution state put give read""".split()
)
"""Forms without an ending, whose subject is a plural."""
RELATIVES = frozenset("who which that".split())
MEETING = frozenset("found finds find discovered discovers discover sees contained contains gave gives".split())
"""Verbs that a person does with hands too: "officers found a man"."""
SURVEYED = frozenset("voters supporters respondents adults caucusgoers independents americans viewers readers parents consumers".split())
"""Whose shares a poll gives: "supporters say so, 76%" is the poll's figure, not theirs."""
SHARES = re.compile(r"%|percent|per cent")
MADE_KNOWN = frozenset("released releases published publishes shared shares".split())
BEHIND = frozenset("shows show reports report claims claim notes estimates estimate points".split())
"""Homographs that may stand behind what is said without a quotation: ", records show"."""
OBJECT = re.compile(r"[ \n]+(?:an?|the|him|her|it|them|guilty|no|himself|out|\d+|at|several|two|three|four|five|six)\b(?![ \n]+(?:percent|%))")
CLAUSE_STOP = re.compile(r", |; |~| -+ |\)")
MORE_IN_BRACKETS = re.compile(r"\(\d")
PARTICIPLES = tuple(form for form in FRAMES if form.split()[0].endswith("ing") and FRAMES[form] != "naming")
COUNTS = frozenset("estimate estimates count tally figure figures projection projections forecast total toll".split())
"""Nouns that hold a number: "its estimate of 30"."""
FRONTS = ("and", "but", "and,", "but,", ":", "while", ";", "while,")
CLAUSE_OPENS = re.compile(r"[ \n]+(?:[^;\"]{0,90}?, )?(?:he|she|it|they|there|his|her|we|i|its)\b")
APPOSED = re.compile(r",[ \n]*(?:who|which|whose|an?[ \n](?!\w+ of)|the[ ]\w+[ ](?:of|for))\b")
ISSUES = re.compile(r"\b(?:adopted|gave|gives|issued|issues|published|released|put out|has|offered|made|used|uses|provided)\b")
LEADING = PREPOSITIONS | BREAKS | ADVERBS | TIMES | LEADS
OPENINGS = frozenset(_forms(_TABLE["nouns"]["openings"])) | SAID_NOUNS
"""Nouns that may come first without a verb: "In a March poll, 75 percent …"."""
COORDINATORS = frozenset("and but or then later also has had have further now is was".split())
TURN = re.compile(r"[,;~]|[ \n](?:and|but|while|whereas)[ \n]")
BODIES = re.compile(
    r"\b(?:un|u\.n\.|nato|eu|imf|who|unicef|unhcr|fbi|cdc|police|officials?|sources?|reports?|study|poll|survey|ministry|minister|mayor|governor|"
    r"president|government|military|army|hospital|media|agency|state tv|medics?|doctors?|authorities|witnesses|ngo|rights group|white house|"
    r"kremlin|pentagon|red cross|observatory|monitor|analysts?|experts?|pm)\b"
)
"""Who speaks before a headline's colon."""

QUOTE_MARK = re.compile(r"\"|''")
PHRASE_STOP = re.compile(
    r"""[,;:!?"~)(\[\]]|''|\n|\.(?=\s*$)|\.(?=[\s"']+$)
    |\s(?:that|which|who|when|while|after|but|because|if|as|before|where|although|though|in\s(?:an?|the)\s(?:interview|statement|email)
      |is|are|was|were|has|have|had|would|will|said|says|on\s(?:mon|tues|wednes|thurs|fri|satur|sun)day
      |(?:mon|tues|wednes|thurs|fri|satur|sun)day|last\s(?:week|month|year|night)|yesterday|today(?!/)|earlier)\b
    |\s[-]+\s""",
    re.VERBOSE,
)
"""Where a noun phrase that stands behind its cue ends (searched)."""
