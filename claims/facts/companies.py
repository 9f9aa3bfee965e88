"""Companies' results, published for every quarter or year: a figure in, of what and over which time it is out.

"Second-quarter sales came to 9 million" and "from April to June it sold beer for 9 million" are of one quarter,
and two sentences of the same words may be of two. What the figure is of, the time and whose it is decide.
The words are a table, grammar/words/series.toml.
"""

from claims.facts.context import capitals_in, fold_name, read_context
from claims.facts.figure import Figure
from claims.facts.marks import Sought
from claims.facts.periods import find_quarter, name_period
from claims.facts.sentence import marks_in
from claims.facts.series import NONE, Series
from claims.grammar.late import late
from claims.grammar.word_lists import read_table

AROUND = 60
"""Code points to both sides of a figure in which it may be said to be another's."""
_TABLE = read_table("series")
_METRIC = Sought(
    r"\b(?:" + "|".join(f"(?P<m{n}>{row['says']})" for n, row in enumerate(_TABLE["metric"].values())) + r")\b"
)
_METRICS = _METRIC.pattern
_ROWS = [(name, frozenset(row["kinds"].split())) for name, row in _TABLE["metric"].items()]
_EACH = late(_TABLE["other"]["each"])
_OF_A_PART = late(_TABLE["other"]["of"])
_AGAINST = {name: late(pattern) for name, pattern in _TABLE["against"].items()}
_OTHER = late(_TABLE["other"]["before"])
_OTHERS, _PART = late(_TABLE["other"]["around"]), late(_TABLE["other"]["part"])
_PLAIN = frozenset(_TABLE["other"]["plain"].split())
_VERBS = frozenset(_TABLE["other"]["verbs"].split())
_OWNING = ("'s", "’s", "s'", "s’", "-", ",", ":")
_GENERIC = frozenset(map(fold_name, _TABLE["other"]["names"].split()))
_CLAUSES = late(_TABLE["clause"]["end"])
_OVER = _TABLE["other"]["over"]
_TRADES = frozenset(read_table("firms")["titled"].split())


def find_result(figure: Figure) -> Series:
    """The result that a figure of a text of a known day gives, NONE where the text does not say it for sure."""
    if figure.kind not in ("money", "percent"):
        return NONE
    low = figure.quote.lower()
    if _METRIC.search(low, marks_in(figure)) is None:
        return NONE
    at, end = figure.start - figure.quote_start, figure.end - figure.quote_start
    left = _CLAUSES.split(low[:at])[-1]
    right = _CLAUSES.split(low[end:])[0]
    near = left[-AROUND:] + low[at:end] + right[:AROUND]
    if _OTHER.search(low[max(0, at - AROUND) : at]) or _OTHERS.search(near) or _PART.search(low):
        return NONE
    if _EACH.match(low, end):
        return NONE
    metric = _metric(figure, left, right)
    period = find_quarter(figure, left + " " + right, low)
    if not metric or not period:
        return NONE
    against = next((name for name, way in _AGAINST.items() if way.search(right)), "yearly")
    whose = (read_context(figure.lead[:AROUND]).names | read_context(figure.quote[:at]).names) - _GENERIC
    key = " ".join((metric, period, against if figure.kind == "percent" else "")).strip()
    named = (_name_company(figure, whose), metric.replace("-", " "), name_period(period))
    return Series(key, whose, ", ".join(filter(None, named)))


def _name_company(figure: Figure, whose: frozenset[str]) -> str:
    """The company as the text of a result prints it: the first word that is a name of it, not what it is ("Retailer
    Marlow"); empty where none is.
    """
    words = capitals_in(f"{figure.lead} {figure.quote}")
    return next((word for word in words if fold_name(word) in whose and word.lower() not in _TRADES), "")


def _metric(figure: Figure, left: str, right: str) -> str:
    """What a figure is of: what is named last before it, else right behind it."""
    before = list(_METRICS.finditer(left))
    found = (
        before[-1] if before else _METRICS.match(right[:30].partition(f" {_OVER} ")[2]) or _METRICS.search(right[:20])
    )
    if found is None or not found.lastgroup:
        return ""
    word = (left[: found.start()] if before and found[0] not in _VERBS else "").rsplit(None, 1)[-1:]
    if word and not (word[0] in _PLAIN or word[0].endswith(_OWNING)):
        return ""  # sales of some things, revenue of a part of the company
    if before and _OF_A_PART.match(left, found.end()):
        return ""
    name, kinds = _ROWS[int(found.lastgroup[1:])]
    return name if figure.kind in kinds else ""
