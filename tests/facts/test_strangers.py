"""What is told at a glance is what weighing comes to."""

import random
from itertools import combinations

from claims.facts.link import agreement
from claims.facts.strangers import are_strangers
from claims.facts.weights import LINKING
from tests.facts.test_at_once import make_mention


def test_strangers_do_not_agree() -> None:
    """No two strangers agree, and most that do not agree and share no name are told at a glance."""
    rng = random.Random(11)
    mentions = [make_mention(rng) for _ in range(400)]
    told = [(are_strangers(a, b), agreement(a, b) >= LINKING.least) for a, b in combinations(mentions, 2)]
    assert (True, True) not in told
    assert told.count((True, False)) > len(told) // 20
    assert told.count((False, True)) > len(told) // 100
