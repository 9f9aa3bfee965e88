"""How much speaks for very many pairs of mentions at once: mentions in, what `link.agreement` says of pairs out.

To weigh one pair takes some microseconds, and of a story that many papers tell each pair has to be weighed. Here what
mentions have is numbers in long rows, a name the same number wherever it stands; so a look at some rows tells what a
hundred thousand pairs have in common. What the rows do not hold (a town that may be all of an incident, the words of
texts that nobody is known to have printed) is left to `link.agreement`, for the few pairs that have it.
"""

from collections.abc import Callable, Sequence
from math import log10
from typing import NamedTuple

import numpy as np

from claims.facts.link import LONG_TOLD, OFTEN, TIMES, agreement, dead_of, number_weight, weigh_targets
from claims.facts.meeting import Row, distinct
from claims.facts.members import MANY, Members, Numbers, flags, gather, number_each
from claims.facts.mentions import Mention
from claims.facts.shelve import FAR, FOLLOWED, LASTS
from claims.facts.targets import hit_targets, lasting_targets
from claims.facts.weights import DIGITS, LINKING, NEVER

ANY_DAY = -(10**7), 10**7
"""The days of a mention of no known day."""
NOBODY, UNNAMED, WHOLE = -1, -2, -1
"""Instead of the number of a publisher where none is known, and of the part of an incident where it is all of it."""


class Mentions(NamedTuple):
    """What many mentions have, in rows by their places."""

    names: Members
    places: Members
    sites: Members
    days: Members
    speakers: Members
    families: Members
    numbers: Members
    weights: Row
    """What a shared number weighs, by the numbers that stand for them."""
    targets: Row
    kinds: list[frozenset[str]]
    """The number of the set of targets of each, and these sets."""
    dead: Row
    """The greatest of its numbers of dead."""
    rarity: Row
    """By how many powers of ten that is beyond what happens often."""
    first: Row
    last: Row
    documents: Row
    publishers: Row
    parts: Row
    total: Row
    dated: Row
    later: Row
    """Whether its document does not begin with it."""
    rising: Row
    risen: Row
    known: Row
    fresh: Row
    large: Row
    """Whether it has more than is compared, or a name of its own that is also a place's."""

    def weigh(self, a: Row, b: Row, read: Callable[[int], Mention]) -> Row:
        """What speaks for the mention at each place of `a` being one incident with that at `b`; `read` gives them."""
        found, sure = _Weighing(self, a, b).weigh()
        left = np.flatnonzero(~sure)
        found[left] = [agreement(read(x), read(y)) for x, y in zip(a[left].tolist(), b[left].tolist(), strict=True)]
        return found


def weigh_pairs(mentions: Sequence[Mention], pairs: Sequence[tuple[int, int]]) -> list[float]:
    """What speaks for each of very many pairs of mentions, by their places, being one incident."""
    a, b = np.array(pairs, np.int64).reshape(-1, 2).T
    found: list[float] = measure(mentions).weigh(a, b, mentions.__getitem__).tolist()
    return found


class _Weighing:
    """Pairs while they are weighed; `sure` are those of which the rows tell all that matters."""

    def __init__(self, mentions: Mentions, a: Row, b: Row) -> None:
        self.of, self.a, self.b = mentions, a, b
        m = mentions
        self.sure: Row = ~(m.large[a] | m.large[b])
        self.main = ~(m.later[a] | m.later[b])
        self.shared = m.names.share(a, m.names, b)
        self.mine, self.theirs = m.names.share(a, m.places, b), m.places.share(a, m.names, b)
        self.both = m.places.share(a, m.places, b)
        self.towns = self.both + self.mine + self.theirs
        self.rarity = self._rarity()
        self.there = (self.shared + self.towns) > 0
        self.risen = self._has_risen()
        count = len(m.kinds)
        codes, self.aimed = distinct(m.targets[a] * count + m.targets[b], count * count)
        self.targets = [(m.kinds[code // count], m.kinds[code % count]) for code in codes.tolist()]
        """The few pairs of sets of targets that there are, and for each pair of mentions which of them it has."""

    def weigh(self) -> tuple[Row, Row]:
        """What speaks for each pair, and of which that is sure."""
        w, m, a, b = LINKING, self.of, self.a, self.b
        days, never = self._by_days()
        numbers = m.numbers.share(a, m.numbers, b, m.weights)
        one_part, alone = m.parts[a] == m.parts[b], self._may_be_of_town(a, b) | self._may_be_of_town(b, a)
        parted = (m.parts[a] != WHOLE) & (m.parts[b] != WHOLE)
        out = (m.total[a] != m.total[b]) | (m.documents[a] == m.documents[b])
        out |= ~(one_part | alone) & (parted | (numbers == 0))
        out |= never & self.sure
        score = days + self._by_names() + self._by_targets() + numbers
        score += np.where(self.main | (one_part & parted), w.main, 0.0)
        score += np.where(self._are_elsewhere(), w.elsewhere, 0.0)
        score += self._by_publisher()
        self.sure &= ~alone
        told = (m.families.sizes[a] > 0) & (m.families.sizes[b] > 0)
        score += np.where(told & (m.families.share(a, m.families, b) == 0), w.families, 0.0)
        rare = np.where(self.there, w.scale * self.rarity, 0.0)
        self.sure &= (rare == 0) | (np.abs(score - w.least) > CLOSE)
        score += np.where(score < w.least, rare, 0.0)
        return np.where(out, NEVER, np.round(score, DIGITS)), out | self.sure

    def _may_be_of_town(self, x: Row, y: Row) -> Row:
        """Whether those of one side may tell of one town alone, and the other's are of a town of several."""
        m = self.of
        found: Row = (m.parts[x] == WHOLE) & (m.parts[y] != WHOLE) & ~m.later[x] & (m.sites.sizes[x] > 0)
        return found

    def _by_names(self) -> Row:
        """What the names and the places weigh."""
        w, m = LINKING, self.of
        own = np.minimum(m.names.sizes[self.a] - self.mine, m.names.sizes[self.b] - self.theirs)
        strangers = w.strangers * np.minimum(own, w.names)
        named = np.where(self.shared > 0, w.name * np.minimum(self.shared, w.names), strangers)
        found: Row = named + w.place * np.minimum(self.towns, 2)
        return found

    def _by_targets(self) -> Row:
        """What the targets weigh, and that one says of them that the toll rose."""
        w, m = LINKING, self.of
        told = [weigh_targets(mine, theirs) if mine and theirs else (0.0, False) for mine, theirs in self.targets]
        weights, hit = np.array(told, float).reshape(-1, 2)[self.aimed].T
        rising = (m.rising[self.a] | m.rising[self.b]) & self._share_targets(frozenset.isdisjoint)
        rising &= (m.speakers.share(self.a, m.speakers, self.b) > 0) | self.risen
        found: Row = weights + np.where((hit > 0) & self.there, w.there, 0.0) + np.where(rising, w.rising, 0.0)
        return found

    def _are_lasting(self) -> Row:
        """Whether both have a target that papers tell of for days."""
        return self._share_targets(lambda mine, theirs: (mine & lasting_targets()).isdisjoint(theirs))

    def _share_hit(self) -> Row:
        """Whether both have a target that is hit at one small place."""
        return self._share_targets(lambda mine, theirs: (mine & hit_targets()).isdisjoint(theirs))

    def _share_targets(self, are_apart: Callable[[frozenset[str], frozenset[str]], bool]) -> Row:
        """Of which pairs the targets are not apart."""
        found: Row = np.array([not are_apart(mine, theirs) for mine, theirs in self.targets], bool)[self.aimed]
        return found

    def _by_days(self) -> tuple[Row, Row]:
        """What the days weigh, and which pairs they rule out."""
        w, m, a, b = LINKING, self.of, self.a, self.b
        named = (m.days.share(a, m.days, b) > 0) | self._names_day(a, b) | self._names_day(b, a)
        days = np.maximum(0, np.maximum(m.first[a] - m.last[b], m.first[b] - m.last[a]))
        days = np.where(named, 0, days)
        days = self._while_told(days)
        risen = (days > 0) & (days <= LASTS) & self.risen
        days = np.where(risen, 0, days)
        later_known = np.where(m.first[a] > m.first[b], m.known[a], m.known[b])
        first, second = m.first[a] < m.first[b], m.first[b] < m.first[a]
        early, late = np.where(first, m.dated[a], m.dated[b]), np.where(first, m.dated[b], m.dated[a])
        hit_there = self.main & early & ~late & (m.sites.share(a, m.sites, b) > 0) & self._share_hit()
        followed = (days > 0) & (days <= FOLLOWED) & (later_known | hit_there) & (self.shared > 0)
        days = np.where(followed, 0, days)
        left_open = (first | second) & early & ~late
        dated = np.where(named | risen | followed | (m.dated[a] & m.dated[b]), w.dated, 0.0)
        return np.where(days > left_open, w.day * days, dated), days > FAR

    def _while_told(self, days: Row) -> Row:
        """The days between two mentions, none where both are of what papers tell of for so long."""
        m, a, b = self.of, self.a, self.b
        of_place = (m.rising[a] | m.rising[b] | m.known[a] | m.known[b]) & (self.both > 0)
        told = self._are_lasting() & ((self.shared > 0) | of_place)
        near = (days > 0) & (days <= LASTS) & ~(m.fresh[a] & m.fresh[b])
        rare = (self.both > 0) & (self.rarity >= LONG_TOLD)
        found: Row = np.where(near & (told | rare), 0, days)
        return found

    def _has_risen(self) -> Row:
        """Whether the later of two, about one place or somebody, is told as risen, as far as a toll rises."""
        m, a, b = self.of, self.a, self.b
        first = (m.first[a] < m.first[b]) | ((m.first[a] == m.first[b]) & (m.last[a] < m.last[b]))
        second = (m.first[b] < m.first[a]) | ((m.first[a] == m.first[b]) & (m.last[b] < m.last[a]))
        small, large = np.where(first, m.dead[a], m.dead[b]), np.where(first, m.dead[b], m.dead[a])
        found: Row = ((first & m.risen[b]) | (second & m.risen[a])) & self.main & ((self.shared > 0) | (self.both > 0))
        found &= (small > 0) & (small <= large) & (large <= TIMES * small)
        return found

    def _names_day(self, x: Row, y: Row) -> Row:
        """Whether those of one side have the one day that they name among the weekdays of the other's."""
        m = self.of
        single = m.dated[x] & (m.first[x] == m.last[x]) & (m.days.sizes[y] > 0)
        found: Row = np.zeros(len(x), bool)
        some = np.flatnonzero(single)
        found[some] = (m.days.numbers[:, y[some]] == m.first[x[some]]).any(axis=0)
        return found

    def _rarity(self) -> Row:
        """How rare it is that so many die at once, in powers of ten, where both tell of what they begin with."""
        m, a, b = self.of, self.a, self.b
        small, large = np.minimum(m.dead[a], m.dead[b]), np.maximum(m.dead[a], m.dead[b])
        found: Row = np.where(self.main & (large <= TIMES * small), np.minimum(m.rarity[a], m.rarity[b]), 0.0)
        return found

    def _are_elsewhere(self) -> Row:
        """Whether each names small places of its own, and the other none of them."""
        m, a, b = self.of, self.a, self.b
        found: Row = (m.sites.sizes[a] > 0) & (m.sites.sizes[b] > 0)
        some = np.flatnonzero(found)
        x, y = a[some], b[some]
        met = [m.sites.share(x, theirs, y) for theirs in (m.sites, m.names, m.places)]
        met += [m.sites.share(y, theirs, x) for theirs in (m.names, m.places)]
        found[some] = np.sum(met, axis=0) == 0
        return found

    def _by_publisher(self) -> Row:
        """What it weighs that one publisher printed both; of what nobody is known to have printed more is asked."""
        mine = self.of.publishers[self.a]
        same = mine == self.of.publishers[self.b]
        self.sure &= ~(same & (mine < 0))
        return np.where(same, LINKING.paper, 0.0)


CLOSE = 1e-6
"""More than weights that are added in another order may come to besides."""


def measure(mentions: Sequence[Mention]) -> Mentions:
    """What some mentions have that speaks for them or against them."""
    known, figures = Numbers(), Numbers()
    names, places = gather([m.names for m in mentions], known), gather([m.places for m in mentions], known)
    sites, days = gather([m.sites for m in mentions], known), gather([m.days for m in mentions], None)
    speakers = gather([m.speakers for m in mentions], known)
    families = gather([m.families for m in mentions], known)
    numbers = gather([m.numbers for m in mentions], figures)
    targets, kinds = number_each([m.targets for m in mentions])
    dead = [dead_of(m) for m in mentions]
    windows = np.array([m.window or ANY_DAY for m in mentions], np.int64).reshape(-1, 2)
    large = flags([not m.names.isdisjoint(m.places) for m in mentions])
    for sets in (names, places, sites, days, speakers, families, numbers):
        large |= sets.sizes > MANY
    return Mentions(
        names=names,
        places=places,
        sites=sites,
        days=days,
        speakers=speakers,
        families=families,
        numbers=numbers,
        weights=np.array([number_weight(number) for _, number in figures], float),
        targets=targets,
        kinds=kinds,
        dead=np.array(dead, float),
        rarity=np.array([log10(max(number, OFTEN) / OFTEN) for number in dead], float),
        first=windows[:, 0],
        last=windows[:, 1],
        documents=np.array([m.document for m in mentions], np.int64),
        publishers=number_each([m.publisher for m in mentions], {None: NOBODY, "": UNNAMED})[0],
        parts=number_each([m.part for m in mentions], {"": WHOLE})[0],
        total=flags([m.total for m in mentions]),
        dated=flags([m.dated for m in mentions]),
        later=flags([m.number for m in mentions]),
        rising=flags([m.rising for m in mentions]),
        risen=flags([m.risen for m in mentions]),
        known=flags([m.known for m in mentions]),
        fresh=flags([m.fresh for m in mentions]),
        large=large,
    )
