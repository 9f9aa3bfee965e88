"""A draft as one text: its figures and what was found of each in, what the ledger tells of the same incidents out.

A figure's own sentence often names nothing ("Forty-one were hurt"), while the draft as a whole names all that it takes.
So its figures are put into incidents as those of a document are that is taken into the ledger, and each incident into
the ledger's; what counts the same there is of one fact with the figure, whatever its sentence says.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from claims.check.case import SURE
from claims.check.lookup import Found
from claims.check.speakers import UNCLEAR
from claims.check.stories import find_stories
from claims.facts.counted import is_harm
from claims.facts.figure import Figure
from claims.facts.items import MENTION, Item, with_figures
from claims.facts.mentions import Mention, find_mentions, speakers_of_sentences
from claims.facts.victims import count_incident
from claims.ledger.evidence import Evidence
from claims.ledger.items import read_common_names
from claims.ledger.recall import recall
from claims.ledger.settle import Packed

MENTIONS = 12
"""Incidents of a draft that are looked for, those with the most figures."""
STORIES = 12
"""Documents of the draft's stories that are read through."""
NEAREST = 40
"""Documents whose incidents are weighed though nothing but a lookup brought them up."""
RECALLED = 200
"""What an article that tells of one of the draft's incidents is worth beside one that shares numbers and names."""
OF_STORY = 1.0
"""What it speaks for one incident that a document tells of other figures of the draft, too."""
OWN = "the draft"
"""Who prints a draft that does not say it: nobody whose articles are in the ledger."""


class Whole(NamedTuple):
    """What the ledger tells of a draft's incidents."""

    documents: tuple[int, ...] = ()
    """Those that tell of what the draft tells of, the likeliest first."""
    mates: Mapping[int, frozenset[int]] = {}
    """By figure of the draft: those of its fact, claims by their numbers and the draft's own by theirs, below 0."""

    others: Mapping[int, frozenset[int]] = {}
    """By figure of the draft: the claims of other facts of its incident."""

    def claims_of(self, figure: int) -> frozenset[int]:
        """The claims of a figure's fact."""
        return frozenset(number for number in self.mates.get(figure, ()) if number > 0)

    def own_of(self, figure: int) -> frozenset[int]:
        """The other figures of the draft that are of a figure's fact."""
        return frozenset(number for number in self.mates.get(figure, ()) if number < 0 and number != figure)


def read_whole(
    figures: Sequence[Figure], names: Sequence[str], found: Mapping[int, Sequence[Found]], evidence: Evidence
) -> Whole:
    """What the ledger tells of the incidents of a draft's figures, of which lookups have `found` some already.

    `names` are those of the whole draft, the likeliest to tell its story first.
    """
    told = _count_documents(found)
    published = _day_of(figures, found, told)
    mates: dict[int, frozenset[int]] = {}
    others: dict[int, frozenset[int]] = {}
    stories = find_stories(figures, names, published, dict(told.most_common(NEAREST)), evidence)
    near = {document: 0.0 for document, _ in told.most_common(NEAREST)} | dict.fromkeys(stories, OF_STORY)
    incidents, common = find_incidents(figures, published), read_common_names(evidence.connection)
    told_of = [(item, recall(evidence.connection, item, near, common)) for item in incidents]
    for mine, items in _by_incident(told_of):
        theirs = _mentions(items, evidence)
        stories.update({m.document: RECALLED for m in theirs})
        known = _find_mates(_whats(mine), theirs)
        every = frozenset(f.id for m in theirs for f in m.figures)
        mates |= known
        others |= {number: every - fact for number, fact in known.items()}
    return Whole(tuple(document for document, _ in stories.most_common(STORIES)), mates, others)


def _count_documents(found: Mapping[int, Sequence[Found]]) -> Counter[int]:
    """How many figures of a draft each document surely has something about."""
    least = SURE[UNCLEAR]
    return Counter(
        document for some in found.values() for document in {f.figure.document for f in some if f.agreement >= least}
    )


def _day_of(figures: Sequence[Figure], found: Mapping[int, Sequence[Found]], told: Mapping[int, int]) -> str | None:
    """The day of a draft; of one that does not say it, that of the last document about most of its figures."""
    named = next((f.published for f in figures if f.published), None)
    if named or not told:
        return named
    most = max(told.values())
    days = (f.figure.published for some in found.values() for f in some if told.get(f.figure.document) == most)
    return max(filter(None, days), default=None)


def find_incidents(figures: Sequence[Figure], published: str | None) -> list[Item]:
    """The incidents that a draft tells of, each with its figures, those with the most figures first.

    What a headline counts is of the incident that the text begins with.
    """
    dated = [f._replace(published=f.published or published, publisher=f.publisher or OWN) for f in figures]
    heading = tuple(f for f in dated if f.title and is_harm(f))
    text = [f for f in dated if not f.title]
    items = _mentions_in(text)
    if not items:
        return _mentions_in(heading)
    if heading:
        items[0] = with_figures(items[0], (*heading, *items[0].figures))
    return sorted(items, key=lambda item: -len(item.figures))[:MENTIONS]


def _mentions_in(figures: Sequence[Figure]) -> list[Item]:
    """The mentions of incidents in some figures of a draft; totals are none."""
    harm = [f for f in figures if is_harm(f)]
    mentions = find_mentions(harm, speakers_of_sentences(figures)) if harm else ()
    return [Item(MENTION, mention) for mention in mentions if not mention.total]


def _by_incident(told_of: Iterable[tuple[Item, Sequence[Packed]]]) -> list[tuple[list[Item], dict[int, Packed]]]:
    """The mentions of the draft with what was recalled of each; those of one incident of the ledger together."""
    incidents: list[tuple[list[Item], dict[int, Packed]]] = []
    for item, recalled in told_of:
        theirs = {packed.id: packed for packed in recalled}
        known = next((incident for incident in incidents if not theirs.keys().isdisjoint(incident[1])), None)
        if known is None:
            incidents.append(([item], theirs))
        else:
            known[0].append(item)
            known[1].update(theirs)
    return incidents


def _mentions(items: Mapping[int, Packed], evidence: Evidence) -> list[Mention]:
    """Items of the ledger with their figures, as far as a check may know them."""
    loaded = {f.id: f for f in evidence.load([claim for item in items.values() for claim in item.claims])}
    known = [(item.item, [loaded[claim] for claim in item.claims if claim in loaded]) for item in items.values()]
    return _whats(with_figures(item, figures) for item, figures in known if figures)


def _whats(items: Iterable[Item]) -> list[Mention]:
    """The mentions that items are."""
    return [item.what for item in items if isinstance(item.what, Mention)]


def _find_mates(mine: Sequence[Mention], theirs: Sequence[Mention]) -> dict[int, frozenset[int]]:
    """By figure of the draft's mentions of an incident: all figures of it that count the same."""
    facts: dict[object, list[int]] = defaultdict(list)
    for figure, counted in count_incident([*theirs, *mine]):
        facts[counted].append(figure.id)
    return {number: frozenset(fact) for fact in facts.values() for number in fact if number < 0}
