"""Which articles of the ledger tell of what a draft tells of: its names and figures in, documents out.

Articles of the draft's days are looked up by its names two at a time and by its rarer numbers; those are of its story
that share so many numbers and names with it that it can be no chance.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from claims.check.wording import count_digits
from claims.facts.classes import singular
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
ENOUGH, ALONE = 1.6, 2.0
"""What speaks for one story: with a name among it, and without."""


def find_stories(
    figures: Sequence[Figure], names: Sequence[str], day: str | None, near: Mapping[int, int], evidence: Evidence
) -> Counter[int]:
    """The documents of a draft's story, with how much speaks for each.

    `names` are the draft's own, the likeliest first; `near` documents are known to have so many of its figures.
    """
    documents = list(near)
    for some in _lookups(figures, names, day, evidence):
        documents += some
    printed = evidence.print_documents(list(dict.fromkeys(documents))[:CANDIDATES])
    mine, told = _numbers(figures), scan_context(" ".join((*names, *{f.lead for f in figures})))
    known = told.names | told.places
    stories = Counter[int]()
    for document in printed:
        apart = abs(days_between(document.published, day)) if day and document.published else 0
        if apart <= BEFORE:
            shared = _share_numbers(mine, document)
            context = scan_context(document.lead)
            both = NAME * min(MOST_NAMES, len(known & (context.names | context.places)))
            if (
                (both and shared + both >= ENOUGH)
                or (shared >= ALONE and apart <= SOON)
                or near.get(document.id, 0) > 1
            ):
                stories[document.id] = round(100 * (shared + both)) + near.get(document.id, 0)
    return stories


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
            found.setdefault((f.kind, f.number), (count_digits(f), set()))[1].add(_head(f.kind, f.unit))
    return found


def _head(kind: str, unit: str) -> str:
    """What is counted, in a word; a currency or sign as it is."""
    return singular(unit.split()[-1].lower()) if kind == "count" and unit else unit


def _share_numbers(mine: Numbers, document: Printed) -> float:
    """What shared numbers speak for; those of something else half as much."""
    best: dict[tuple[str, float], float] = defaultdict(float)
    for kind, number, unit in document.figures:
        if known := mine.get((kind, number)):
            digits, heads = known
            weight = min(NUMBER, DIGIT * max(1, digits))
            best[kind, number] = max(best[kind, number], weight if _head(kind, unit) in heads else weight / 2)
    return sum(best.values())
