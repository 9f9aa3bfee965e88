"""Very many pairs of mentions are weighed as each is by itself."""

import random
from itertools import combinations

import numpy as np

from claims.facts.at_once import measure
from claims.facts.link import agreement
from claims.facts.mentions import Mention
from claims.facts.targets import common_targets, hit_targets, lasting_targets
from claims.ledger import group_new
from claims.ledger.connect import Ledger
from claims.ledger.webs import Webs
from tests.facts.test_joining import HARM
from tests.facts.test_promises import facts_of, fill, make_documents

NAMES = [f"name{n}" for n in range(9)]
TARGETS = [*sorted(common_targets())[:3], *sorted(hit_targets())[:3], *sorted(lasting_targets())[:2], "rebels/name1"]


def _some(rng: random.Random, pool: list[str], most: int) -> frozenset[str]:
    return frozenset(rng.sample(pool, rng.randrange(most + 1)))


def make_mention(rng: random.Random) -> Mention:
    first, most = rng.randrange(738_000, 738_012), rng.choice([0, 1, 3])  # few things hide no weight behind others
    names = _some(rng, NAMES, 1 + most)
    return Mention(
        document=rng.randrange(40),
        number=rng.randrange(2),
        window=rng.choice([None, (first, first), (first, first + 3)]),
        place=rng.choice([None, "Orlin", "Velin"]),
        names=names,
        places=_some(rng, NAMES, most),
        sites=frozenset(rng.sample(sorted(names), min(len(names), rng.randrange(3)))),
        targets=_some(rng, TARGETS, most),
        numbers=frozenset(("kill", rng.choice([3, 3.5, 17, 412, 40_000])) for _ in range(rng.randrange(1 + most))),
        figures=(),
        order=("", "", 0),
        publisher=rng.choice([None, "", "The Ferry Post", "The Hill Gazette"]),
        total=rng.random() < 0.1,
        dated=rng.random() < 0.5,
        words=_some(rng, NAMES, most),
        speakers=_some(rng, NAMES[:2], 2),
        rising=rng.random() < 0.2,
        risen=rng.random() < 0.2,
        days=frozenset({first - 1} if rng.random() < 0.2 else ()),
        known=rng.random() < 0.2,
        fresh=rng.random() < 0.2,
        families=_some(rng, NAMES[:2], 1),
        part=rng.choice(["", "", "name3"]),
    )


def test_as_each_by_itself() -> None:
    """What many pairs weigh is what each weighs, and next to none is asked about by itself where rows tell it."""
    rng = random.Random(5)
    mentions = [make_mention(rng) for _ in range(600)]
    pairs = np.array([*combinations(range(len(mentions)), 2)])
    asked: list[int] = []

    def read(at: int) -> Mention:
        asked.append(at)
        return mentions[at]

    found = measure(mentions).weigh(*pairs.T, read)
    assert found.tolist() == [agreement(mentions[a], mentions[b]) for a, b in pairs.tolist()]
    assert len(asked) < len(pairs)


def test_sets_with_many_members() -> None:
    """Sets that have more than rows hold, of which many share a bit, are compared all the same."""
    numbers = frozenset(("kill", number) for number in range(100, 400))
    rng = random.Random(7)
    a, b = (make_mention(rng)._replace(document=n, numbers=numbers, part="") for n in (1, 2))
    found = measure([a, b]).weigh(np.array([0]), np.array([1]), [a, b].__getitem__)
    assert found.tolist() == [agreement(a, b)]


def test_nothing_to_measure() -> None:
    """A part of the keys may hold no mention at all."""
    none = np.zeros(0, np.int64)
    assert measure([]).weigh(none, none, [].__getitem__).tolist() == []


def test_few_pairs_of_a_ledger_weighed_at_once(monkeypatch) -> None:
    """Documents that come one by one make the same facts whichever way their pairs are weighed."""
    lines = [(line.format(n=20 + n), f"2024-05-0{2 + n % 2}", f"P{n}") for n in range(3) for line in HARM]
    found = []
    for many in (group_new.MANY, -1):
        monkeypatch.setattr(group_new, "MANY", many)
        monkeypatch.setattr(group_new, "_webs", Webs())
        with Ledger.open(":memory:", create=True) as ledger:
            documents = make_documents(lines)
            fill(ledger, documents[:-2])
            monkeypatch.setattr(group_new, "_webs", Webs())  # what agrees among those before is to be found again
            fill(ledger, documents[-2:])
            found.append(facts_of(ledger))
    assert found[0] == found[1]
    assert len(found[0]) > len(lines)
