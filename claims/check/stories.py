"""Which articles of the ledger tell of what a draft tells of: its names and figures in, documents out.

Articles of the draft's days are looked up by its names two at a time and by its rarer numbers; those are of its story
that share so many numbers and names with it that it can be no chance.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations
from typing import NamedTuple

from claims.check.lookup import names_of
from claims.check.miscopied import head_of
from claims.check.wording import count_digits
from claims.facts.context import scan_context
from claims.facts.days import days_between
from claims.facts.figure import Figure
from claims.ledger.evidence import Evidence, Printed

NAMES = 4
"""Names of a draft by which articles are looked up, two at a time."""
RARE = 3
"""Digits from which on a number is rare enough for articles to be looked up by it."""
NUMBERS = 12
"""Numbers that articles are looked up by, those with the most digits."""
CANDIDATES = 60
"""Articles that are looked at."""
BEFORE, SOON = 30, 7
"""Days before a draft of which an article can be of its story, and those of which numbers alone can tell it."""
NUMBER, DIGIT, NAME, MOST_NAMES = 1.0, 0.35, 0.4, 4
"""What a shared number speaks for at most, what each of its digits does, a shared name, and how many of these count."""
ENOUGH, ALONE, OF_NAMES = 1.6, 2.0, 1.2
"""What speaks for one story: with a name among it, without, and with the names of articles that are surely of it."""
SUREST = 3
"""Articles of a story whose names are the story's."""


def find_stories(
    figures: Sequence[Figure], names: Sequence[str], day: str | None, near: Mapping[int, int], evidence: Evidence
) -> Counter[int]:
    """The documents of a draft's story, with how much speaks for each.

    `names` are the draft's own, the likeliest first; `near` documents are known to have so many of its figures. What
    the surest of them name is the story's as well: a draft may say no more than "the German payments company".
    """
    documents = list(near)
    for some in _lookups(figures, names, day, evidence):
        documents += some
    told = scan_context(" ".join((*names, *{f.lead for f in figures})))
    search = _Search(_numbers(figures), told.names | told.places, day, near)
    printed = evidence.print_documents(list(dict.fromkeys(documents))[:CANDIDATES])
    stories = search.weigh(printed, ENOUGH)
    if stories:
        surest = [document for document in printed if document.id in dict(stories.most_common(SUREST))]
        known = {document.id for document in printed}
        more = dict.fromkeys(n for d in surest for n in evidence.documents_with(names_of("", d.lead)[:1], day))
        printed += evidence.print_documents([n for n in more if n not in known][:CANDIDATES])
        search = search._replace(known=search.known.union(*(d.names for d in surest)))
        stories |= search.weigh(printed, OF_NAMES)
    return stories


class _Search(NamedTuple):
    """What a story is known by."""

    numbers: "Numbers"
    known: frozenset[str]
    """Names, folded."""
    day: str | None
    near: Mapping[int, int]

    def weigh(self, printed: Iterable[Printed], least: float) -> Counter[int]:
        """The documents that so much speaks for."""
        found = Counter[int]()
        for document in printed:
            apart = abs(days_between(document.published, self.day)) if self.day and document.published else 0
            if apart > BEFORE:
                continue
            shared, both = _share_numbers(self.numbers, document), len(self.known & document.names)
            weight = shared + NAME * min(MOST_NAMES, both)
            many = self.near.get(document.id, 0)
            if (both and shared and weight >= least) or (shared >= ALONE and apart <= SOON) or many > 1:
                found[document.id] = round(100 * weight) + many
        return found


def _lookups(
    figures: Sequence[Figure], names: Sequence[str], day: str | None, evidence: Evidence
) -> Iterator[Sequence[int]]:
    """Documents that have two of the names, or one of the rarer numbers."""
    for pair in combinations(names[:NAMES], 2):
        yield evidence.documents_with(pair, day)
    rare = {f.number: count_digits(f) for f in figures if f.hedge != "vague"}
    for number in sorted((n for n, digits in rare.items() if digits >= RARE), key=lambda n: (-rare[n], n))[:NUMBERS]:
        yield evidence.documents_of(number)


Numbers = dict[tuple[str, float], tuple[int, set[str]]]
"""By kind and number: how many digits it has, and what is counted, a word each."""


def _numbers(figures: Iterable[Figure]) -> Numbers:
    """The exact numbers of a draft."""
    found: Numbers = {}
    for f in figures:
        if f.hedge != "vague":
            found.setdefault((f.kind, f.number), (count_digits(f), set()))[1].add(head_of(f.kind, f.unit))
    return found


def _share_numbers(mine: Numbers, document: Printed) -> float:
    """What shared numbers speak for; those of something else half as much."""
    best: dict[tuple[str, float], float] = defaultdict(float)
    for kind, number, unit in document.figures:
        if known := mine.get((kind, number)):
            digits, heads = known
            weight = min(NUMBER, DIGIT * max(1, digits))
            best[kind, number] = max(best[kind, number], weight if head_of(kind, unit) in heads else weight / 2)
    return sum(best.values())
