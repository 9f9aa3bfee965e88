"""Blocks joined in rounds, piece by piece: the sets are those of joining all at once."""

import numpy as np
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from claims.cluster.cutting import NONE, Left, Pairs, cut, share, take_in
from claims.facts.joining import ELSEWHERE, Sets, join_at_hand, join_sets, surest_first


class Apart(Sets):
    """Sets that stay apart where their members have more than three colours, and for now where their sizes do not suit.

    So what a pair comes to hangs on what came of the surer ones, in either way.
    """

    def __init__(self, colours):
        super().__init__(len(colours))
        self.colours = colours
        self.members = {}

    def are_one(self, x, y):
        return not self.stay_apart(x, y) and len(self.both(x, y)) % 4 != 3

    def stay_apart(self, x, y):
        return len({self.colours[n] for n in self.both(x, y)}) > 3

    def both(self, x, y):
        return self.members.get(x, [x]) + self.members.get(y, [y])

    def join(self, x, y):
        self.members[min(x, y)] = self.both(x, y)
        super().join(x, y)

    def take_up(self, leaders):
        super().take_up(leaders)
        for n, leader in enumerate(leaders):
            if n != leader:
                self.members.setdefault(leader, [leader]).append(n)


def left_of(count, edges, leaders=None, kinds=None):
    """Items in sets, with all their pairs left."""
    weights, a, b = (list(column) for column in zip(*edges, strict=True)) if edges else ([], [], [])
    pairs = Pairs(np.array(weights, float), np.array(a, np.int64), np.array(b, np.int64))
    known = np.arange(count) if leaders is None else np.array(leaders)
    return Left(np.zeros(count, np.int8) if kinds is None else np.array(kinds, np.int8), known, pairs)


def join_round(colours, left, most):
    """What is left after a round whose pieces are each joined by itself, nothing known of other items; its pieces."""
    pieces, leaders, waiting = cut(left, most), left.leaders.copy(), []
    shared = share(left, pieces)
    for piece in range(pieces.max() + 1):
        mine = np.flatnonzero(pieces == piece)
        at = {rank: n for n, rank in enumerate(mine.tolist())}
        sets = Apart([colours[rank] for rank in mine])
        sets.take_up([at[leader] for leader in left.leaders[mine]])
        rows = sorted(
            row[1:] for row in zip(shared.pieces, shared.turns, *shared.pairs, strict=True) if row[0] == piece
        )
        edges = [(weight, at[a], at.get(b, ELSEWHERE)) for _, weight, a, b in rows]
        waiting += [rows[place][0] for place in join_at_hand(sets, edges)]
        leaders[mine] = [mine[sets.union.find(n)] for n in range(len(mine))]
    return take_in(left, pieces, leaders, np.array(waiting, np.int64)), pieces


def join_in_rounds(colours, edges, most):
    """What stands for each item's set, and the number of rounds; each bounds its pieces and looks at a pair."""
    left, rounds = left_of(len(colours), edges), 0
    while len(left.pairs.a):
        held = np.bincount(left.leaders)
        surest = sum(held[left.leaders[end[0]]] for end in left.pairs[1:])
        after, pieces = join_round(colours, left, most)
        sizes = np.bincount(pieces[pieces != NONE])
        assert sizes.max() <= max(most, surest, held.max())
        assert len(after.pairs.a) < len(left.pairs.a)
        left, rounds = after, rounds + 1
    return left.leaders.tolist(), rounds


@st.composite
def graphs(draw):
    """Colours of items, and pairs of them, most of which are with neighbours and some with one hub or anybody."""
    count = draw(st.integers(2, 60))
    rng = draw(st.randoms(use_true_random=False))
    reach, hubs = draw(st.integers(1, count)), draw(st.integers(0, 3))
    pairs = {(a, (a + rng.randint(1, reach)) % count) for a in range(count) for _ in range(draw(st.integers(0, 3)))}
    pairs |= {(hub, a) for hub in range(min(hubs, count)) for a in range(count)}
    weights = draw(st.sampled_from([(1.0,), (1.0, 1.5, 2.0, 3.0), tuple(float(n) for n in range(50))]))
    edges = {(min(a, b), max(a, b)): rng.choice(weights) for a, b in sorted(pairs) if a != b}
    colours = [rng.randrange(draw(st.integers(1, 9))) for _ in range(count)]
    return colours, surest_first((weight, a, b) for (a, b), weight in edges.items())


@settings(max_examples=150, deadline=None, phases=(Phase.explicit, Phase.generate))
@given(graphs(), st.integers(1, 40))
def test_joining_in_rounds_gives_what_joining_at_once_gives(graph, most):
    colours, edges = graph
    leaders, _ = join_in_rounds(colours, edges, most)
    assert leaders == join_sets(Apart(colours), edges)
