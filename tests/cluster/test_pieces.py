"""Blocks joined in rounds, piece by piece: the sets are those of joining all at once."""

import random

import pytest

from claims.cluster.pieces import Tied
from claims.facts.joining import Sets, join_sets, surest_first

COUNT = 300


class Apart(Sets):
    """Sets that may become one where few enough of their members' colours differ: each join may rule out later ones."""

    def __init__(self, colours, leaders):
        super().__init__(len(colours))
        self.colours = colours
        self.members = {}
        for n, leader in enumerate(leaders):
            if n != leader:
                self.join(leader, n)

    def may_join(self, x, y):
        return len({self.colours[n] for n in (*self.members.get(x, [x]), *self.members.get(y, [y]))}) <= 3

    def join(self, x, y):
        both = sorted(self.members.pop(x, [x]) + self.members.pop(y, [y]))
        self.members[both[0]] = both
        super().join(x, y)


def join_in_rounds(colours, edges, most):
    """What stands for each item's set, and of each round whether no piece was larger than it had to be."""
    leaders, turns, bounded = list(range(COUNT)), [(turn, a, b) for turn, (_, a, b) in enumerate(edges)], []
    while turns:
        tied = Tied(leaders)
        taken = set(tied.take(turns, most))
        knots = tied.knots()
        first = sum(leaders.count(leaders[n]) for n in turns[0][1:])
        bounded.append(max(map(knots.count, knots)) <= max(most, first))
        found = list(leaders)
        for knot in set(knots):  # each by itself, of the other items nothing is known
            sets = Apart(colours, [leader if knots[n] == knot else n for n, leader in enumerate(leaders)])
            mine = [(edges[t][0], a, b) for t, a, b in turns if t in taken and knots[a] == knot]
            joined = join_sets(sets, mine)
            found = [joined[n] if knots[n] == knot else leader for n, leader in enumerate(found)]
        turns = [(t, a, b) for t, a, b in turns if t not in taken and found[a] != found[b]]
        leaders = found
    return leaders, bounded


@pytest.mark.parametrize("seed", range(8))
@pytest.mark.parametrize(("reach", "most"), [(6, 40), (COUNT, 100)], ids=["neighbours", "anybody"])
def test_joining_in_rounds_gives_what_joining_at_once_gives(seed, reach, most):
    rng = random.Random(seed)
    colours = [rng.randrange(9) for _ in range(COUNT)]
    pairs = {(a, max(0, min(COUNT - 1, a + rng.randrange(-reach, reach + 1)))) for a in range(COUNT) for _ in "abc"}
    edges = surest_first((rng.choice((1.0, 1.5, 2.0, 3.0)), a, b) for a, b in pairs if a != b)
    leaders, bounded = join_in_rounds(colours, edges, most)
    assert leaders == join_sets(Apart(colours, range(COUNT)), edges)
    assert all(bounded)
    assert 1 < len(bounded) < 100


def test_a_pair_waits_for_a_surer_one_that_waits():
    tied = Tied([0, 1, 2, 3, 4])
    pairs = [(0, 0, 1), (1, 1, 2), (2, 2, 3), (3, 3, 4), (4, 0, 1)]
    assert list(tied.take(pairs, 2)) == [0]
    assert tied.knots() == [0, 0, 2, 3, 4]


def test_two_sets_too_large_for_a_piece_are_looked_at_alone():
    tied = Tied([0, 0, 0, 3, 3])
    assert list(tied.take([(0, 1, 4), (1, 0, 3)], 2)) == [0, 1]
    assert tied.knots() == [0] * 5
