"""No agreement of two mentions is above what their pair is said to come to at most."""

import random
from itertools import combinations

import numpy as np

from claims.facts.ceiling import measure
from claims.facts.link import agreement
from claims.facts.mentions import Mention
from claims.facts.targets import common_targets, hit_targets, lasting_targets
from claims.facts.weights import LINKING

NAMES = [f"name{n}" for n in range(9)]
TARGETS = [*sorted(common_targets())[:3], *sorted(hit_targets())[:3], *sorted(lasting_targets())[:2], "rebels/name1"]


def _some(rng: random.Random, pool: list[str], most: int) -> frozenset[str]:
    return frozenset(rng.sample(pool, rng.randrange(most + 1)))


def _mention(rng: random.Random) -> Mention:
    first, most = rng.randrange(738_000, 738_012), rng.choice([0, 1, 3])  # few things hide no weight behind others
    names = _some(rng, NAMES, 1 + most)
    return Mention(
        document=rng.randrange(40),
        number=rng.randrange(2),
        window=rng.choice([None, (first, first), (first, first + 3)]),
        place=None,
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
        days=frozenset({first - 1} if rng.random() < 0.2 else ()),
        known=rng.random() < 0.2,
        fresh=rng.random() < 0.2,
        families=_some(rng, NAMES[:2], 1),
        part=rng.choice(["", "", "name3"]),
    )


def test_no_agreement_is_above() -> None:
    """What is left out could not have agreed; and much is left out."""
    rng = random.Random(5)
    mentions = [_mention(rng) for _ in range(400)]
    pairs = np.array([*combinations(range(len(mentions)), 2)])
    most = measure(mentions).of_pairs(*pairs.T)
    real = np.array([agreement(mentions[a], mentions[b]) for a, b in pairs.tolist()])
    assert (most >= real).all()
    assert (most < LINKING.least).sum() > (real < LINKING.least).sum() / 2


def test_sets_whose_bits_meet_by_chance() -> None:
    """Members of one set that share a bit are not taken for one."""
    numbers = frozenset(("kill", number) for number in range(100, 400))
    rng = random.Random(7)
    a, b = (_mention(rng)._replace(document=n, numbers=numbers) for n in (1, 2))
    assert measure([a, b]).of_pairs(np.array([0]), np.array([1])) >= agreement(a, b)


def test_nothing_to_measure() -> None:
    """A part of the keys may hold no mention at all."""
    none = np.zeros(0, np.int64)
    assert measure([]).may_agree(none, none).tolist() == []
