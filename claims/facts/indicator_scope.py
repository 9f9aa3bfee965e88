"""Where and for which time a published figure is, and with which time it compares: the words around it in, each out."""

from typing import NamedTuple

from claims.facts.figure import Figure
from claims.facts.indicator_table import TABLE, TITLES, Indicator
from claims.facts.periods import QUARTERS, YEAR, first_told, month_told, quarter_in, shift, told_before, week_of
from claims.facts.regions import regions_in
from claims.grammar.en.calendar_words import DAYS, MONTHS
from claims.grammar.late import late

BEHIND = 60
"""Code points behind a figure in which its place and time are told."""
NOW, BEFORE = "now", "before"
"""The times of what holds from one decision to the next: the one that a text tells of, and the one before."""
_TIMES = frozenset((*MONTHS, *DAYS))
_LEADS = late(TABLE["plain"]["leads"])
_OWNER = late(r"\bin ((?:[A-Z][\w’-]+ ?)+)|\b([A-Z]\w+)[’']s ")
_ASIDE = late(TABLE["other"]["aside"])
_COMPARED = late(TABLE["moved"]["compared"])
FROM, REVISED = late(TABLE["moved"]["from"]), late(TABLE["moved"]["revised"])
"""What stands right before a figure of a time before, and what tells that a figure was put right."""
_PAST, _WHEN = late(TABLE["moved"]["past"]), late(TABLE["moved"]["when"])
_AGAINST = {name: late(TABLE["against"][name]) for name in ("annualised", "before", "yearly")}
_CLAUSES = late(TABLE["clause"]["end"])
_COMMA, _SENTENCES = late(r"[,;] "), late(r"(?<=[.!?])\s+")
_ENDS = late(r"[,;.]\s|\bfrom\b")


class Said(NamedTuple):
    """A figure with the words around it, in lower case but for `quote`."""

    figure: Figure
    left: str
    """All before it in its sentence, words that only say how it was expected left out."""
    right: str
    """All behind it."""
    clause: str
    """The clause that holds it."""
    quote: str
    at: int
    end: int


def say(figure: Figure, low: str) -> Said:
    """A figure with the words around it; its sentence is given in lower case."""
    at, end = figure.start - figure.quote_start, figure.end - figure.quote_start
    low = _ASIDE.sub(lambda found: " " * len(found[0]), low)  # all else stands where it stood
    left, right = low[:at], low[end:]
    clause = _CLAUSES.split(left)[-1] + low[at:end] + _COMMA.split(_CLAUSES.split(right)[0])[0]
    return Said(figure, left, right, clause, figure.quote, at, end)


class Where(NamedTuple):
    """The country, region or place that a figure is of."""

    name: str
    own: bool
    """Whether its own sentence names it."""


def find_where(said: Said) -> Where:
    """Where a figure is measured: the place right behind it, else the last one before it, else the text's first."""
    behind = _place_behind(said)
    if behind:
        return Where(behind, own=True)
    before = regions_in(said.quote[: said.at])
    own = before[-1].name if before else _owner_in(said.quote)
    if own:
        return Where(own, own=True)
    told = regions_in(said.figure.lead) or regions_in(said.quote[said.end :])
    return Where(told[0].name if told else _owner_in(said.figure.lead), own=False)


def _place_behind(said: Said) -> str:
    """The region that stands right behind a figure as its place."""
    behind = regions_in(said.quote[said.end : said.end + BEHIND])
    placed = behind and _LEADS.search(said.quote[said.end : said.end + behind[0].start])
    return behind[0].name if placed else ""


def _owner_in(text: str) -> str:
    """The first place of a text that no gazetteer has, as far as its words tell: "in Velden", "Velden's inflation"."""
    named = (name.strip() for found in _OWNER.finditer(text) for name in found.groups() if name)
    return next((name for name in named if name.split()[0].lower() not in _TIMES), "")


class When(NamedTuple):
    """The time that a figure is for."""

    key: str
    own: bool
    """Whether its own sentence names it."""
    past: bool = False
    """Whether it is what was published for that time before."""


def find_when(said: Said, indicator: Indicator, named: int) -> When:
    """The month, quarter or week that a figure is for, its indicator being named at a place of its sentence; of what is
    compared with it, the one before, or a year before.
    """
    compared = FROM.search(said.left) is not None and not _place_behind(said)  # "against 12 percent in Spain"
    put_right = compared and REVISED.search(said.left) is not None
    compared, past = compared and not put_right, put_right or _PAST.search(said.clause) is not None
    if indicator.every == "decision":
        return When(BEFORE if compared else NOW, own=True, past=past)
    behind = _ENDS.split(said.quote[said.end : said.end + BEHIND])[0]
    if indicator.every == "week":
        week = week_of(said.figure.as_of)
        earlier = week and (compared or told_before(behind.lower()))
        return When(shift(week, -1) if earlier else week, own=True, past=past)
    return _find_period(said, indicator, named, behind, compared)._replace(past=past)


def _find_period(said: Said, indicator: Indicator, named: int, behind: str, compared: bool) -> When:
    """The month or quarter: told right behind the figure, else before it, else in its sentence, else by its text."""
    figure = said.figure
    tell = month_told if indicator.every == "month" else _quarter_told
    own = tell(figure, behind)
    if own:
        return When(own, own=True)
    compared_with = _WHEN.search(said.quote[: said.at])
    words = (said.quote[named : said.at], compared_with["time"] if compared_with else "", _without_compared(said.quote))
    told = first_told(tell(figure, said_so) for said_so in words)
    texts = (_last_of(figure.before), figure.lead) if REVISED.search(said.left) else (figure.lead, figure.before)
    key = told or first_told(tell(figure, _without_compared(words)) for words in texts)
    back = (told_before(behind.lower()) or 1) if compared and key else 0
    if back == YEAR and indicator.every == "quarter":
        back = QUARTERS
    return When(shift(key, -back) if back else key, own=bool(told))


def _quarter_told(figure: Figure, said: str) -> str:
    """The quarter or year that some words, as printed, name."""
    return quarter_in(figure, said.lower())


def _last_of(before: str) -> str:
    """The last sentence of what a text says before."""
    return _SENTENCES.split(before.strip())[-1]


def _without_compared(quote: str) -> str:
    """A sentence without what its figures are compared with: "from 8.3 percent in April"."""
    return _COMPARED.sub(" ", quote)


def find_against(said: Said, indicator: Indicator, named: int) -> str:
    """With which time a change is compared; empty for a level, and where nobody says and papers put it either way."""
    if indicator.level or indicator.kinds == {"count"}:
        return ""
    for words in (_CLAUSES.split(said.right)[0], _CLAUSES.split(said.left)[-1], said.left[max(0, named - BEHIND) :]):
        found = next((name for name, way in _AGAINST.items() if way.search(words)), "")
        if found:
            return "yearly" if found == "annualised" and indicator.every != "quarter" else found
    return indicator.against


def name_against(indicator: Indicator, against: str) -> str:
    """With which time a change is compared, in words; empty where that goes without saying."""
    if not against or against == indicator.against:
        return ""
    return TITLES[indicator.every if against == "before" else against]
