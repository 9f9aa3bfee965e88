"""Items joined in turns: where some pairs were looked at before, or elsewhere, the sets are those of joining at once."""

import random
from itertools import combinations

import pytest

from claims.facts.items import (
    MENTION,
    STATEMENT,
    Agreeing,
    Item,
    find_edges,
    find_items,
    join_more_items,
    make_sets,
    pack,
    unpack,
)
from claims.facts.joining import ELSEWHERE, join_at_hand, join_more, join_sets, surest_first
from claims.facts.statements import likeness
from tests.facts.notation import read_line

HARM = [
    "The mayor, Anton Brecht, said that a mudslide had killed {n} people in Orlin on Tuesday. In a separate fire in Velden 9 "
    "people were killed, Brecht said.",
    "The mudslide in Orlin killed at least {n} people on Tuesday. A fire in Velden left 9 dead, the police said.",
    "{n} people died in Orlin on Tuesday when a mudslide hit a market. A fire in Velden killed 11, and another in Tessa 9.",
    "A fire killed 9 people in Velden. In Orlin, {n} were killed by a mudslide, the governor said, and 12 were injured.",
]
TOLD = [
    "The museum in Orlin bought {n} drawings by Vera Stolz from a collector, and sold 31 of its prints.",
    "The Orlin museum has bought {n} drawings by Vera Stolz, the collector said. It sold 31 prints.",
    "Vera Stolz's drawings, {n} of them, were bought by the museum in Orlin, which sold 30 of its prints.",
]


def items_of(kind):
    """Items that many papers tell in much the same words, in their order, and their pairs, the surest first."""
    lines = [text.format(n=40 + n % 3) for text in (HARM if kind == MENTION else TOLD) for n in range(6)]
    found = []
    for n, line in enumerate(lines, 1):
        found += find_items(read_line(n, f"2023-05-0{2 + n % 2} Paper {n}: {line}"))
    items = sorted((item for item in found if item.kind == kind), key=lambda item: item.order)
    return [item.what for item in items], surest_first(find_edges(items))


@pytest.mark.parametrize("kind", [MENTION, STATEMENT], ids=["mentions", "statements"])
@pytest.mark.parametrize("share", [0.0, 0.2, 0.5, 0.8, 1.0])
def test_sets_are_taken_up_again_where_they_were_left(kind, share):
    whats, edges = items_of(kind)
    first = round(share * len(edges))
    sets = make_sets(whats, {})
    sets.take_up(join_sets(make_sets(whats, {}), edges[:first]))
    at_once = join_sets(make_sets(whats, {}), edges)
    assert join_sets(sets, edges[first:]) == at_once
    assert 1 < len(set(at_once)) < len(whats) / 3


@pytest.mark.parametrize("kind", [MENTION, STATEMENT], ids=["mentions", "statements"])
@pytest.mark.parametrize("late", [{0}, {7, 8}, {5, 11, 17, 23, 29}, set(range(3, 40, 2))])
def test_what_came_of_pairs_holds_where_new_items_change_nothing(kind, late):
    whats, edges = items_of(kind)
    before = [edge for edge in edges if late.isdisjoint(edge[1:])]
    everything = range(len(whats))
    joined = join_more(make_sets(whats, {}), before, everything, set())
    sets = make_sets(whats, {})
    join_more(sets, edges, late & {*everything}, joined)
    assert [sets.union.find(n) for n in everything] == join_sets(make_sets(whats, {}), edges)


@pytest.mark.parametrize("kind", [MENTION, STATEMENT], ids=["mentions", "statements"])
@pytest.mark.parametrize("seed", range(8))
def test_needless_pairs_stay_needless_while_items_come_one_by_one(kind, seed):
    whats, edges = items_of(kind)
    items, everything = [Item(kind, what) for what in whats], range(len(whats))
    coming, there, known = random.Random(seed).sample(everything, len(whats)), set(), {}
    agreeing, joined, most = Agreeing([], [], known), set(), 0
    for new in coming:
        there.add(new)
        fresh = [(-weight, a, b) for weight, a, b in edges if new in (a, b) and there.issuperset((a, b))]
        agreeing = Agreeing(sorted([*agreeing.edges, *fresh]), agreeing.needless, known)
        found, looked = join_more_items(items, agreeing, [new], joined)
        agreeing, joined = Agreeing(looked.kept, looked.needless, known), looked.made
        leaders = join_sets(make_sets(whats, {}), [edge for edge in edges if there.issuperset(edge[1:])])
        assert sorted(found) == sorted([n for n in everything if leaders[n] == first] for first in set(leaders))
        most = max(most, len(looked.needless))
    assert most + len(agreeing.edges) >= len(edges) > most > len(edges) / 3


def test_pairs_that_were_needless_are_asked_where_what_was_joined_comes_apart():
    whats, apart = items_of(MENTION)[0][:14], 0
    items, everything = [Item(MENTION, what) for what in whats], range(len(whats))
    for seed in range(80):
        rng = random.Random(seed)
        known = {pair: rng.uniform(-4, 3) for pair in combinations(everything, 2)}  # of many sets half do not agree
        edges = surest_first((weight, a, b) for (a, b), weight in known.items() if weight > 0)
        agreeing, joined, there = Agreeing([], [], known), set(), set()
        for new in rng.sample(everything, len(whats)):
            there.add(new)
            fresh = [(-weight, a, b) for weight, a, b in edges if new in (a, b) and there.issuperset((a, b))]
            needless = bool(agreeing.needless)
            agreeing = Agreeing(sorted([*agreeing.edges, *fresh]), agreeing.needless, known)
            found, looked = join_more_items(items, agreeing, [new], joined)
            apart += needless and not joined <= looked.made
            agreeing, joined = Agreeing(looked.kept, looked.needless, known), looked.made
            leaders = join_sets(make_sets(whats, known), [edge for edge in edges if there.issuperset(edge[1:])])
            assert sorted(found) == sorted([n for n in everything if leaders[n] == first] for first in set(leaders))
    assert apart > 5


@pytest.mark.parametrize("kind", [MENTION, STATEMENT], ids=["mentions", "statements"])
def test_what_nothing_new_touches_is_asked_no_second_time(kind):
    whats, edges = items_of(kind)
    assert join_more(make_sets(whats, {}), edges, range(len(whats)), set())
    assert join_more(make_sets(whats, {}), edges, set(), set()) == set()  # asked, they would join as above
    first = edges[0][1:]
    assert join_more(make_sets(whats, {}), edges, set(), {first}) == {first}


@pytest.mark.parametrize("kind", [MENTION, STATEMENT], ids=["mentions", "statements"])
@pytest.mark.parametrize("step", [2, 3, 5])
def test_what_hangs_on_a_pair_elsewhere_waits_and_all_else_does_not(kind, step):
    whats, edges = items_of(kind)
    reaching = set(range(len(edges) // step, len(edges), 7 * step))
    sets = make_sets(whats, {})
    shown = []
    for n, (weight, a, b) in enumerate(edges):
        ends = [(a, ELSEWHERE), (b, ELSEWHERE)] if n in reaching else [(a, b)]
        shown += [(n, (weight, *end)) for end in ends]
    waiting = {shown[place][0] for place in join_at_hand(sets, [pair for _, pair in shown])}
    assert len(waiting) < len(edges) - len(reaching)
    left = [edges[n] for n in sorted(waiting | reaching)]
    assert join_sets(sets, left) == join_sets(make_sets(whats, {}), edges)


def test_sets_that_a_text_tells_apart_stay_apart():
    whats, edges = items_of(MENTION)
    sets = make_sets(whats, {})
    leaders = sorted(set(join_sets(sets, edges)))
    apart = [(x, y) for x in leaders for y in leaders if x < y and sets.stay_apart(x, y)]
    assert apart
    assert not any(sets.may_join(x, y) for x, y in apart)


def test_short_texts_are_compared_alike_from_their_packed_form():
    said, told = (next(find_items(read_line(n, line))) for n, line in enumerate(SHORT))
    again = [unpack(item.kind, pack(item)) for item in (said, told)]
    assert likeness(*(item.what for item in again)) == likeness(said.what, told.what) > 0


SHORT = (
    "Shares in the airline, which flies to 92 destinations, closed down.",
    "The airline serves 82 destinations.",
)
