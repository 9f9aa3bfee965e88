"""What English says of one named person or thing that is no claim: an age, a prison term, when something happened.

Every shape is a pattern over the text itself, as names are known by their capitals. Those that end with `$` look to the
left from where the number begins, the others to the right from where it ends.
"""

from claims.grammar.en.calendar_words import MONTHS
from claims.grammar.en.speaker_words import CAPITALISED, NAME_PART
from claims.grammar.shapes import printed_shape as shape
from claims.grammar.word_lists import read_table

_TABLE = read_table("particulars")
AGE, TERM, BAN, LAST, SEAT, JOIN = "age", "sentence", "ban", "last", "move", "join"
"""What is said by an age, a prison term, a ban, a length of time, the move of a capital and the entry into a union, beside the lemmas of what
happens once.
"""
LIVES = frozenset(["bear", "die"])
"""What happens to persons, whom only a full name names."""
IN_STORIES = frozenset([AGE, TERM, BAN])
"""What is told of persons in the news, of whom many have one name."""
OF_TERMS = frozenset(_TABLE["terms"]["words"].split())
"""Words of any text about a prison term."""
OF_AGES = ("year", "years", "old", "age", "aged")
"""Words of any text about an age."""
TOLD_BY = {
    AGE: "age",
    TERM: "prison term",
    BAN: "ban",
    LAST: "how long it lasted",
    SEAT: "when the capital moved",
    JOIN: "when it joined",
}
"""How they are named."""
NO_NAMES = frozenset(_TABLE["names"]["none"].split())
"""Words with a capital that are no part of a name."""
_ROWS = {**_TABLE["once"], **_TABLE["again"]}
ONCE = {form: lemma for lemma, forms in _ROWS.items() for form in forms.split()}
"""The lemma of each form that tells what happens once, or once in a while."""
AGAIN = frozenset(_TABLE["again"])
"""What happens to a person or thing once in a while."""
BY_YEAR = frozenset(_TABLE["days"]["years"].split())
"""What happens on another day in each place, so that only a bare year tells anything."""
BY_ITSELF = frozenset(_TABLE["days"]["alone"].split())
"""Forms that need no object."""
DONE_TO = frozenset(_TABLE["days"]["done"].split())
"""Forms that tell what is done to somebody only behind "was" or a comma."""
_KIN = r"\b(?:son|daughter|wife|husband|mother|father|brother|sister|child|children|widow|friend|girlfriend|boyfriend)s?\ of"
_ENDS = r"(?![\w’'-])"
_NAME = rf"{CAPITALISED}(?:\ {NAME_PART}{_ENDS}){{1,4}}"
_SHORT = rf"{CAPITALISED}(?:\ {NAME_PART}{_ENDS}){{0,4}}"
_START = r"(?:^|(?<=[\s(\"“‘'—-]))"

NAMED_BEFORE = shape(
    "a full name right before an age (searched)",
    rf"""{_START}(?P<kin>{_KIN}\ )?(?P<name>{_NAME})
        (?:,\ (?:aged?\ |who\ is\ |(?:an?|the)\ (?:[a-z-]+\ ){{0,2}}?)?|\ \(|\ aged\ |(?:,\ (?![A-Z]\w+,)[^,;.()0-9]{{1,60}},|,)?\ (?:is|was|turn(?:ed|s))\ )$""",
    (
        "Anna Hill, the ",
        "Anna Hill turned ",
        "The oldest nurse in Riga, Anna Hill, turns ",
        "Anna Hill, who died at her home in Riga, was ",
        "Anna Hill, ",
        "Anna Hill (",
        "the nurse Anna Hill, aged ",
        "Anna Hill, a ",
        "Anna J. Hill, a retired ",
        "Anna Hill was ",
    ),
    ("the nurse, ", "Anna Hill, Ben, was ", "Anna Hill, then ", "Anna Hill, who was ", "hill, ", "Anna Hill, in "),
)
NAMED_BEHIND = shape(
    "a full name right behind an age",
    rf"""[ -]years?[ -]old(?P<role>(?:\ [a-z][a-z-]*){{0,3}}?)
        (?P<apart>,|\ (?:named|called|identified\ as))?\ (?P<name>{_NAME})(?![\w’'-])""",
    (
        "-year-old Anna Hill was",
        "-year-old nurse, Anna Hill,",
        "-year-old college student Anna Hill",
        "-year-old woman named Anna Hill",
    ),
    ("-year-old nurse was", "-year-old Hill", "-year term for Anna Hill", "-year-old’s Anna"),
)
OF_DAYS = shape(
    "a length of days or more",
    r"[ -](?:years?|months?|weeks?|days?)\b",
    (" days", "-year"),
    (" hours", " daylight"),
)
DIED_AT = shape(
    "somebody dies, right before an age (searched)",
    r"\b(?:died|dies|dead)\b[^.;]{0,80}?\ (?:at|aged|at\ the\ age\ of)\ $",
    ("Anna Hill died on Friday at the age of ", "Anna Hill has died at ", "Anna Hill died aged "),
    ("Anna Hill died; the plant makes cars at ", "Anna Hill married at "),
)
OLD = shape(
    "the words of an age in years",
    r"[ -]years?[ -](?:old\b|of\ age\b)",
    ("-year-old nurse", " years old"),
    (" years in prison", " months old"),
)
HE_IS = shape(
    "a sentence of an age alone",
    r"^(?:He|She)\ (?:was|is)\ $",
    ("He was ", "She is "),
    ("It was ", "He was in "),
)
OF_THEN = shape(
    "an age of another time",
    r"\W*(?:when(?!\ (?:he|she)\ (?:died|was\ killed))|at\ the\ time|then|years\ (?:later|after|earlier|before)|that|as\ he|as\ she|in\ [12]\d{3})\b",
    (" when he joined", ", at the time", " in 1986"),
    (", who", " whenever"),
)
FULL_NAME = shape(
    "a full name (searched)",
    rf"{_START}{_NAME}",
    ("the nurse Anna Hill was", "Hill, of Anna Hill"),
    ("Hill was", "anna hill was"),
)
GIVES = ("sentenced", "jailed", "imprisoned", "given", "handed", "received", "got")
BANS = ("banned", "suspended", "barred")
MOVES = ("move", "moved", "moving", "transfer", "transferred", "shift", "shifted", "relocate", "relocated")
LASTS = "lasted"
OPENINGS = ("In ", "On ", "Early on ", "Late on ", "In the early hours of ", "On the night of ", "On the morning of ")
"""What stands before a date that a sentence begins with."""
GIVEN = shape(
    "a prison term is given (searched)",
    r"\b(?:sentenced|jailed|imprisoned)\b",
    ("were jailed for ",),
    ("a sentence",),
)
_ROLE = r"(?:(?!(?:on|in|at|by|to|for|from|with)\ )[a-z][a-z-]*\ ){0,4}"
"""What a person is called by before the name: "the former mayor"."""
SENTENCED = shape(
    "somebody is given a prison term (searched)",
    rf"""(?:\b(?P<sure>sentenced|jailed|imprisoned)\ (?:{_ROLE}(?P<object>{_SHORT})(?:,\ [^,;.]{{1,40}},)?\ )?
            (?:(?:on|in|at|by)\ [^,;.0-9]{{1,40}}?\ |{CAPITALISED}day\ )?(?:to|for)\ |\b(?:{"|".join(GIVES[3:])})\ )
        (?:an?\ |a\ total\ of\ |about\ |nearly\ |more\ than\ |at\ least\ |almost\ )?$""",
    (
        "Anna Hill was sentenced to ",
        "jailed for ",
        "the court sentenced Anna Hill to ",
        "Hill got ",
        "a judge jailed the former mayor Ben Hill, 51, for ",
    ),
    ("Anna Hill faces ", "sentenced to serve ", "was jailed in "),
)
BANNED = shape(
    "somebody is banned for a time (searched)",
    rf"""\b(?:{"|".join(BANS)})\ (?:(?P<object>{_SHORT})(?:,\ [^,;.]{{1,40}},)?\ )?(?:(?:on|in|at|by|from)\ [^,;.0-9]{{1,40}}?\ |{CAPITALISED}day\ )?for
        \ (?:an?\ |a\ total\ of\ |about\ |nearly\ |more\ than\ |at\ least\ |almost\ )?$""",
    ("Anna Hill was banned for ", "the league suspended Anna Hill for ", "was barred from the track for "),
    ("Anna Hill was banned in ", "the road was closed for "),
)
_OF_DAY = r"the\ (?:night|morning|evening|afternoon|eve|early\ hours)\ of\ "
_DAY = rf"(?:{_OF_DAY})?(?:[A-Z][a-z]+day,?\ )?(?:(?:\d{{1,2}}\ )?[A-Z][a-z]+\ (?:\d{{1,2}},\ )?)?"
CAPITAL_MOVED = shape(
    "a capital is moved from one place to another (searched)",
    rf"""\b(?:{"|".join(MOVES)})\b(?:\ [a-z]+){{0,6}}?\ from\ (?P<here>{CAPITALISED})(?:\ ?\([^)]{{1,30}}\))?\ to\ (?P<there>{CAPITALISED})""",
    (
        "moved the capital from Riga to Wenden",
        "shift his court from Riga ( Rija ) to Wenden",
        "moved from Riga to Wenden",
    ),
    ("moved the capital to Wenden", "rose from Riga to Wenden", "moved the bus from riga to wenden"),
)
JOINED = shape(
    "somebody joins a union, right before the day or year (searched)",
    rf"""{_START}(?P<name>{_SHORT})(?:,?\ (?:which|who|that))?(?:\ (?:has|had|also|first|formally|officially))*
        \ (?:joined|entered|(?:became|has\ been|is)\ an?\ (?:[a-z]+\ )?member\ of|was\ admitted\ to)\ (?:the\ )?(?P<union>{_SHORT}(?:\ of\ {_SHORT})?)\ (?:in|on|since)\ {_DAY}$""",
    (
        "Livonia joined the Hansa in ",
        "Livonia, which joined the Hanseatic League on 3 May ",
        "Livonia has been a member of the Hansa since ",
    ),
    ("Livonia left the Hansa in ", "Livonia joined in ", "the state joined the Hansa in "),
)
JOINING = ("joined", "entered", "member", "admitted")
"""Words of which one stands where somebody joins a union."""
SEATS = ("capital", "court", "seat of government", "seat of the government")
"""What of a country is moved once in a long while."""
POINTS_BEHIND = shape(
    "a length of time leads from one time to another",
    r"[ -](?:[a-z]+\ )?(?:years?|months?|weeks?|days?|hours?|minutes?|decades?|seconds?)[’']?\ (?:ago|earlier|later|before|after|afterwards|since|hence|from\ now|prior)\b",
    (" years ago", " days later", " long years before the war"),
    (" years in exile", " days", "-year exile"),
)
WHEN_BEHIND = shape(
    "a length of time leads from what happened to what came after or before it",
    r"[ -](?:[a-z]+\ )?(?:years?|months?|weeks?|days?|hours?|minutes?|decades?|seconds?)[’']?\ (?:(?P<after>after)|before)\b",
    (" hours after it", " years before the war"),
    (" years ago", " days", " years since", " days later"),
)
WHEN_BEFORE = ("after ", "After ")
"""Before a length of time behind which something happens."""
DATES_FROM = ("dates from ", "dated from ", "dating from ", "dates back to ", "dating back to ")
"""Before the year in which something was made."""
BOUNDS = ("as of ", " until ", " till ", " through ", " between ", " from ", " by ")
"""Before a date by which something is counted, or a period begins or ends."""
LASTS_FOR = (" for ", " for about ", " for nearly ", " for some ", " for almost ", " for more than ")
"""Before a length of time that lasts, whatever came after it: "talked for 14 hours before they left"."""
SINCE = ("since ", "Since ")
"""Before a date from which on something is so."""
POINTS_BEFORE = shape(
    "a length of time is one in which, or by which, something happens (searched)",
    r"\b(?:(?:past|last|next|previous|coming|within|per|first|final|(?<!for\ more\ )(?<!lasted\ more\ )than|by)\ (?:the\ )?(?:about\ |around\ |some\ |nearly\ )?)$",
    ("in the past ", "within ", "in the next about "),
    ("for ", "lasted ", "the last of the "),
)
SECONDS = {
    "second": 1,
    "minute": 60,
    "hour": 3600,
    "day": 86_400,
    "week": 604_800,
    "month": 2_629_746,
    "year": 31_556_952,
    "decade": 315_569_520,
}
"""How long the units of lengths of time are."""
LENGTH_GOES_ON = shape(
    "between a length of time and the rest of it",
    r",?(?:\ and)?\ ",
    (" ", ", ", " and ", ", and "),
    ("; ", "-", "or "),
)
OF_PRISON = shape(
    "a length of time is a prison term",
    r"[ -](?:years?|months?|weeks?|days?)[’']?(?:[ -](?:prison|jail|custodial)\b|\ (?:in\ (?:(?:a|an)\ )?(?:\w+\ )?(?:prison|jail|custody)|behind\ bars|imprisonment|sentence|of\ imprisonment)\b)",
    (
        " months in prison",
        "-year prison sentence",
        " years behind bars",
        " years’ imprisonment",
        " years in a federal prison",
    ),
    (" months of work", " years on probation", " years"),
)
OTHER_TERM = shape(
    "a length of time is no prison term, or not all of it",
    r"""[ -](?:years?|months?|weeks?|days?)[’']?(?:,?\ (?:and|plus)\ (?:\w+-)?(?:\w+)\ (?:months?|weeks?|days?)\b
        |[^.;]{0,30}\b(?:probation|supervis|suspended|community|parole|house\ arrest|licen[cs]e|half\b))""",
    (" years and six months", " years' probation", " months, suspended"),
    (" years and fined", " years in prison"),
)
IS_GIVEN = shape(
    "who is given a term, right before the verb that gives it (searched)",
    rf"""{_START}(?P<name>{_SHORT})(?:(?:,\ [^,;.]{{1,80}}){{1,2}},)?(?:\ who)?(?:\ (?:was|were|has|have|had|been|also|later|then|is|be))*\ $""",
    (
        "Anna Hill was ",
        "Hill, 34, was ",
        "Ben Hill Jr., 34, of Riga, was ",
        "Anna Hill, a former nurse, has been ",
        "Hill ",
    ),
    ("the nurse was ", "Anna Hill could be "),
)
_NO_PART = "".join(rf"(?<!\b{word}\ )" for word in ("in", "at", "of", "near", "on", "by", "for", "from", "to", "and"))
_NAMED_THING = rf"""(?:[a-z]+\ (?:of|in|at|on|over|across|near|by)\ (?:the\ )?){{0,2}}{CAPITALISED}
    (?:\ (?:(?:of|for|and|in|at|de|la|van|von|der|bin)\ (?:the\ )?)?{CAPITALISED}){{0,5}}"""
"""The Hill Bank, the treaty of Rapallo, the bridge in Riga, the bridge over the Aa at Riga, the Hill Hotel in Riga."""
_NOUNS = r"(?:\ (?!(?:will|would|could|may|might|should|must|can|be|to|not|never|nearly|almost|became|become|becomes|gained|gains|won|declared|achieved|regained|proclaimed)\b)[a-z]+){0,2}?"
_VERBS, _ACTIVE = "|".join(ONCE), "|".join(form for form, lemma in ONCE.items() if lemma not in LIVES)
_BY_ITSELF = "|".join(_TABLE["days"]["alone"].split())
ACTIVELY = ("that ", "which ", "whom ", "whose ")
"""Before who did it, behind what it was done to: "an isle that Hill discovered in"."""
VERBS = ("verb", "office", "alone")
"""The groups of which one has the verb that tells what happens."""
_OFFICE = "|".join(_TABLE["days"]["office"].split())
_WHERE = r"\ (?:down\b|(?:in|at|by|near|on|off|its|from|to|for)\ )[^,.;0-9]{0,40}?"
HAPPENED = shape(
    "what happens once, right before its day or year (searched)",
    rf"""{_START}{_NO_PART}(?P<name>{_NAMED_THING}{_NOUNS})
        (?:(?:,\ [^.;]{{1,60}},)?\ (?:has|had|is|was|are|stands|lies|cost|costs|covers|holds|runs|seats|carries|measures|spans|employs|serves|houses|weighs|weighed|carried)\ (?:[^.;]|\.(?=\d)|(?<=\b[A-Z])\.){{1,80}}?\ and)?
        (?:,\ [^.;]{{1,80}},)?(?:,|,?\ (?:which|who|that))?(?:\ (?:was|were|is|are|has\ been|had\ been|(?:became|gained|won|declared|achieved|regained|proclaimed)(?:\ (?:its|full))?)(?:\ an?)?)?
        (?:\ (?:first|originally|officially|formally|finally))?\ \(?
        (?:(?P<verb>{_VERBS})(?:{_WHERE})?|(?P<office>{_OFFICE})\ [^,.;0-9]{{1,60}}?)(?:\ (?:in|on|since))?\ {_DAY}$""",
    (
        "The Hill Bank was founded in ",
        "The Hill Museum opened its doors in ",
        "The Hill Canal was opened to shipping on ",
        "Livonia, independent since ",
        "Livonia became a republic in ",
        "the ferry Anna Hill sank off Riga on the night of ",
        "The Hill Bridge was opened by the queen on Friday, ",
        "The Hill Theatre burned down on ",
        "Livonia declared its independence from Russia on ",
        "The battle of Riga took place on ",
        "Anna Hill was sworn in as mayor of Riga on ",
        "Anna Hill, born in Riga in ",
        "The treaty of Rapallo was signed in ",
        "the Hill Tower museum, opened in ",
        "Anna Hill was born on 3 May ",
        "The bridge over the Aa at Riga was built in ",
        "The Hill Hotel in Riga has 40 rooms and was built in ",
        "The Hill Tunnel, 12 miles long, cost $3.1 billion and opened in ",
    ),
    (
        "The Hill Bank was robbed in ",
        "the bank was founded in ",
        "Anna Hill left in ",
        "The Hill Bank will be founded in ",
        "The Hill Tunnel cost $3 billion and the museum opened in ",
    ),
)
HAPPENED_THEN = shape(
    "what happens once, right behind the day or year that a sentence begins with",
    rf"""{_ENDS},?\ (?:the\ (?:[a-z]+\ )?)?(?P<name>{_NAMED_THING}{_NOUNS})(?:,\ [^.;]{{1,120}},)?
        \ (?:(?:was|were)\ (?:first\ )?(?P<verb>{_VERBS})|(?P<alone>{_BY_ITSELF})\b(?!\ (?:to|[a-z]+ing)\b))\b""",
    (
        ", the Hill Bank was founded",
        " Anna Hill was born",
        ", the Hill Bank, the largest in Riga, was founded",
        ", the ferry Anna Hill sank",
    ),
    (", the bank was founded", ", the Hill Bank was robbed", ", the ferry sank", " Anna Hill began to sing"),
)
DONE = shape(
    "somebody does what happens to a thing once, right before its day or year (searched)",
    rf"""[a-z]\ (?P<verb>{_ACTIVE})\ (?:the\ )?(?:[a-z]+\ ){{0,2}}?(?P<name>{_NAMED_THING}{_NOUNS})(?:\ in\ [A-Z]\w+)?\ (?:in|on)\ {_DAY}$""",
    (
        "Anna Hill founded the Hill Bank in ",
        "who discovered Hill Island in May ",
        "divers discovered the sunken ship Anna in ",
    ),
    ("Anna Hill founded a bank in ", "Anna Hill robbed the Hill Bank in "),
)
LASTED = shape(
    "how long something lasts (searched)",
    rf"""{_START}{_NO_PART}(?P<name>{_NAMED_THING}{_NOUNS})(?:,?\ (?:which|that))?\ lasted\ (?:for\ )?
        (?:an?\ |about\ |nearly\ |more\ than\ |almost\ )?$""",
    ("The siege of Riga lasted ", "the Riga bank siege, which lasted more than "),
    ("the siege lasted ", "The siege of Riga ended after "),
)
_MONTH = rf"(?:{'|'.join(sorted(MONTHS, key=lambda name: (-len(name), name)))})"
MONTH_BEFORE = shape(
    "a month, right before a day or a year in lower case (searched)",
    rf"\b(?P<month>{_MONTH})\.?,?\ $",
    ("on march ", "in may, ", "sept. "),
    ("on march 3, ", "the mayor "),
)
DAY_FIRST = shape(
    "a day with its month, from where the day begins, in lower case",
    rf"(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\ (?:of\ )?(?P<month>{_MONTH})\b\.?(?:,?\ (?P<year>[12]\d{{3}})(?!\d|-\d))?",
    ("3 march 1994", "3rd of may, 1901", "3 march", "9 sept. 1987"),
    ("3 marchers", "300 march", "march 3"),
)
MONTH_FIRST = shape(
    "a day behind its month, from where the month begins, in lower case",
    rf"(?P<month>{_MONTH})\.?,?\ (?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?![\d-])(?:,?\ (?P<year>[12]\d{{3}})(?!\d|-\d))?",
    ("march 3, 1994", "sept. 3rd", "march 12 1951"),
    ("march 1994", "march 3-5", "3 march"),
)
RESPECTIVELY = "respectively"
_HOLDER = rf"(?:[Tt]he\ )?{CAPITALISED}(?:\ (?:of\ (?:the\ )?)?{CAPITALISED}){{0,4}}"
_VALUE = r"[^\s,]*\d[^\s,]*(?:,\d{3})*"
_WORDED = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[a-z]+teen|[a-z]+ty(?:-[a-z]+)?)"
VALUES = shape(
    "numbers that are shared out in order (searched)",
    rf"""(?P<list>(?:(?:{_VALUE}|\b{_WORDED}\b)(?:[ -][a-z%]+){{0,3}}?(?:,\ |,?\ and\ ))+(?:{_VALUE}|\b{_WORDED}\b))
        (?:[ -][\w%’'-]+){{0,5}}?,?\ {RESPECTIVELY}""",
    ("were given 21 and 18 months, respectively", "won 30, 20 and ten seats respectively"),
    ("won 30 seats respectively", "won 30 and 20 seats"),
)
NAMED = shape(
    "names told in a row (searched)",
    rf"{_HOLDER}(?:,\ {_HOLDER}){{0,6}},?\ and\ {_HOLDER}",
    ("Anna Hill and Ben Stone were", "the Greens, the Liberals and the Left won"),
    ("Anna Hill left", "the greens and the left"),
)
BEING = frozenset(["was", "were", "been", "is", "are"])
