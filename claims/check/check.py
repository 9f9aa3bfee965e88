"""A draft and a ledger in, a finding for every figure of the draft out; nothing is stored."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from datetime import date

from claims.check.case import Told, Verdict
from claims.check.disputed import find_disputed
from claims.check.draft import Draft, read_draft
from claims.check.finding import WRONG, Evidence, Finding
from claims.check.inside import find_inconsistent
from claims.check.lookup import Lookup, names_of, places_of
from claims.check.particulars import judge_particulars
from claims.check.same import Topic, can_count_alike, read_topics, sort_of
from claims.check.suggest import settle, suggest
from claims.check.sums import Fault, find_faults
from claims.check.verdict import count_backing, judge
from claims.check.whole import read_whole
from claims.check.wording import say
from claims.documents.document import Document
from claims.facts.figure import Figure
from claims.ledger import evidence as ledger_evidence
from claims.ledger.connect import Ledger

FEWEST, MOST, PAIRS = 24, 300, 5000
"""Claims of the draft's story that each of its figures is compared with, and how many pairs that may come to: a draft
full of figures is of many stories.
"""
SHOWN = 8
"""Claims that a finding shows as evidence."""


def check_draft(ledger: Ledger, document: Document, as_of: str | None = None) -> list[Finding]:
    """A finding for each figure, in reading order, the headline's first.

    `as_of` (an ISO day) checks against what was known then: documents published and reviews made up to that day.
    """
    draft = read_draft(document)
    evidence = ledger_evidence.Evidence(ledger.connection, as_of, document.sha256)
    topics = read_topics(draft.figures)
    names = names_of(document.title or "", document.text)
    verdicts = _judge_all(topics, Lookup(evidence, as_of or draft.day or "9999-12-31", names))
    for fault in find_faults(draft.figures):
        if verdicts[fault.figure.id].name not in ("conflict", "misquoted"):
            verdicts[fault.figure.id] = _arithmetic(fault)
    verdicts |= find_disputed(verdicts, draft.figures, evidence)
    _add_inconsistent(topics, verdicts)
    verdicts |= judge_particulars(draft.particulars, evidence, as_of or draft.day or _today())
    return _Reporter(draft, evidence).report(verdicts)


def _judge_all(topics: Sequence[Topic], lookup: Lookup) -> dict[int, Verdict]:
    """What the ledger says of each figure: what it has about the figure alone, and about the draft as a whole."""
    places = places_of(topics)
    found = {t.figure.id: lookup.find(t, places) for t in topics}
    whole = read_whole([t.figure for t in topics], lookup.told, found, lookup.evidence)
    most = max(FEWEST, min(MOST, PAIRS // max(1, len(topics))))
    story = lookup.read_story(lookup.evidence.of_stories(whole.documents, most))
    verdicts, numbers = {}, _Numbers(topics)
    for topic in topics:
        number = topic.figure.id
        mates = whole.claims_of(number)
        near = lookup.find_within(topic, story, mates, found[number])
        near = lookup.find_turned(topic, mates, whole.others.get(number, frozenset())) or near
        beside = Told(numbers.beside(topic), numbers.of_fact(topic, whole.own_of(number)))
        verdicts[number] = judge(_as_in_text(topic.figure, [t.figure for t in topics]), near, beside)
    return verdicts


class _Numbers:
    """The numbers of a draft, by what they count: who prints both sides knows both."""

    def __init__(self, topics: Sequence[Topic]) -> None:
        self.given = {topic.figure.id: topic.figure.number for topic in topics}
        self.by_sort: dict[tuple[object, ...], tuple[Topic, set[float]]] = {}
        for t in topics:
            self.by_sort.setdefault(sort_of(t), (t, set()))[1].add(t.figure.number)

    def beside(self, mine: Topic) -> frozenset[float]:
        """The other numbers of what can be counted alike."""
        kind = mine.figure.kind
        alike = (
            numbers
            for first, numbers in self.by_sort.values()
            if first.figure.kind == kind and (kind != "count" or can_count_alike(mine, first))
        )
        return frozenset().union(*alike) - {mine.figure.number}

    def of_fact(self, mine: Topic, figures: Iterable[int]) -> frozenset[float]:
        """The other numbers of some figures."""
        return frozenset(self.given[figure] for figure in figures) - {mine.figure.number}


def _as_in_text(mine: Figure, figures: Iterable[Figure]) -> Figure:
    """A headline's figure with the bound that its text gives for the very number: "31 dead" over "at least 31"."""
    if not mine.title or mine.hedge != "exact":
        return mine
    same = next((f for f in figures if f.number == mine.number and f.kind == mine.kind and not f.title), mine)
    return mine._replace(hedge=same.hedge, value=same.value, low=same.low, high=same.high)


def _add_inconsistent(topics: Sequence[Topic], verdicts: dict[int, Verdict]) -> None:
    """Mark the figures that the draft itself contradicts; of two, the one that the ledger does not bear out."""
    for first, second in find_inconsistent(topics):
        a, b = verdicts[first.figure.id].name, verdicts[second.figure.id].name
        borne = ("verified", "supported", "stale")
        if (a in borne and b in borne) or {a, b} & (WRONG - {"conflict", "stale"}):
            continue
        outgrown = first.figure.title and first.harm and first.figure.number < second.figure.number
        of_title = first.figure.title and (a not in borne or outgrown)
        wrong, right = (first, second) if b in borne or of_title else (second, first)
        where = "the headline" if right.figure.title else "the text" if wrong.figure.title else "the draft"
        reason = f"{where} also says {say(right.figure)}"
        verdicts[wrong.figure.id] = Verdict("inconsistent", reason, (), (("draft", right.figure),), right.figure)


def _today() -> str:
    """The day on which a draft is checked that does not say when it is printed."""
    return date.today().isoformat()


def _arithmetic(fault: Fault) -> Verdict:
    """The verdict on a figure that does not follow from others."""
    right = fault.figure._replace(surface=fault.right.rstrip("%")) if fault.right else None
    return Verdict("arithmetic", fault.reason, (), tuple(("draft", f) for f in fault.beside), right)


class _Reporter:
    """Turns verdicts into findings: places in the text, evidence with its documents."""

    def __init__(self, draft: Draft, evidence: ledger_evidence.Evidence) -> None:
        self.draft, self.evidence = draft, evidence
        text = draft.document.text
        self.starts = [0, *(i + 1 for i, c in enumerate(text) if c == "\n")]

    def report(self, verdicts: dict[int, Verdict]) -> list[Finding]:
        """The findings in reading order."""
        shown = {f.id for v in verdicts.values() for _, f in _roles(v) if f.id > 0}
        facts = self.evidence.facts_of(shown)
        judged = (f for f in (*self.draft.figures, *self.draft.particulars) if f.id in verdicts)
        return [self._finding(f, verdicts[f.id], facts) for f in sorted(judged, key=lambda f: -f.id)]

    def _finding(self, figure: Figure, verdict: Verdict, facts: dict[int, str]) -> Finding:
        line, column = self._place(figure)
        backing = count_backing(verdict.agreeing) if verdict.agreeing else (0, 0, 0)
        fact = next((facts[f.id] for _, f in _roles(verdict) if f.id in facts), None)
        evidence = tuple(self._evidence(role, f) for role, f in _roles(verdict))
        return Finding(
            verdict.name, figure.start, figure.end, figure.surface, say(figure), verdict.reason,
            suggest(figure, verdict), _in_line(figure.quote), settle(figure, verdict),
            "title" if self._is_apart(figure) else "text", line, column, fact, *backing, evidence,
        )  # fmt: skip

    def _is_apart(self, figure: Figure) -> bool:
        """Whether a figure stands in a title that is not part of the text."""
        return figure.title and self.draft.document.text[figure.start : figure.end] != figure.surface

    def _place(self, figure: Figure) -> tuple[int, int]:
        """Line and column of a figure in the text, from 1; of a title apart, its own."""
        if self._is_apart(figure):
            return 1, figure.start + 1
        line = bisect_right(self.starts, figure.start)
        return line, figure.start - self.starts[line - 1] + 1

    def _evidence(self, role: str, figure: Figure) -> Evidence:
        own = figure.id <= 0
        title, url = (self.draft.document.title, None) if own else self.evidence.document(figure.document)
        return Evidence(
            role, None if own else figure.id, say(figure), figure.source, figure.day, _in_line(figure.quote),
            figure.surface, figure.name, title, figure.publisher, figure.published, url, figure.status,
        )  # fmt: skip


def _in_line(quote: str) -> str:
    """A sentence without the ends of lines."""
    return " ".join(quote.split())


def _roles(verdict: Verdict) -> list[tuple[str, Figure]]:
    """The figures that a verdict rests on with their roles: what differs first, then what agrees, verified first."""
    agreeing = sorted(verdict.agreeing, key=lambda f: (f.status != "verified", f.published or "", f.id))
    return [*verdict.differing, *(("agrees", f) for f in agreeing)][:SHOWN]
