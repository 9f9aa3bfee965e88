"""What can speak for pairs of mentions at most, for very many pairs at once: mentions in, bounds of agreement out.

Most pairs that share a number or a common kind of target share nothing else. To weigh one takes some microseconds; here
each set of a mention is some bits, so that a few looks at long rows of numbers tell which pairs are worth it. Sets that
have no bit in common share nothing; others may. The weights are those of `link.agreement`: each that speaks for a pair
is taken where it may apply, each that speaks against it only where it surely does.
"""

from collections.abc import Sequence
from itertools import chain
from typing import Any, NamedTuple, TypeAlias

import numpy as np
from numpy.typing import NDArray

from claims.facts.link import LONG_TOLD, OFTEN, TIMES, dead_of, number_weight
from claims.facts.mentions import Mention
from claims.facts.shelve import FAR, FOLLOWED, LASTS
from claims.facts.targets import common_targets, hit_targets, lasting_targets
from claims.facts.weights import LINKING, NEVER

Row: TypeAlias = NDArray[Any]
ANY_DAY = -(10**7), 10**7
"""The days of a mention of no known day."""
NOBODY, UNNAMED, NONE = -1, -2, -1
"""Instead of the number of a publisher where none is known, and of the part of an incident where it is all of it."""
ROUNDED = 1e-6
"""More than weights that are added in another order may come to besides."""


class Bits(NamedTuple):
    """A set of each of many mentions."""

    sizes: Row
    low: Row
    high: Row
    """The members, each a bit by some digits of its hash, and by others: strangers rarely have both in common."""
    told: Row
    """Whether each member has a low bit of its own."""

    def of(self, which: Row) -> "Bits":
        """The sets at some places."""
        return Bits(*(row[which] for row in self))


class Ceiling(NamedTuple):
    """What many mentions have, in rows by their places."""

    names: Bits
    places: Bits
    named: Bits
    """Places and names."""
    sites: Bits
    numbers: Bits
    figures: Row
    """What all its numbers weigh."""
    dead: Row
    """The greatest of its numbers of dead."""
    rare: Bits
    common: Bits
    hit: Bits
    """Its targets: rare ones, common ones, and things of which a place has few."""
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
    known: Row
    lasting: Row
    weekdays: Row
    worded: Row

    def may_agree(self, a: Row, b: Row) -> Row:
        """Whether the mention at each place of `a` may agree with that at the same place of `b`."""
        found: Row = self.of_pairs(a, b) >= LINKING.least
        return found

    def of_pairs(self, a: Row, b: Row) -> Row:
        """What no agreement of the mention at each place of `a` with that at the same place of `b` is above."""
        w = LINKING
        towns = may_meet(self.places, a, self.named, b) | may_meet(self.names, a, self.places, b)
        shared = may_meet(self.names, a, self.names, b)
        named = np.minimum(np.minimum(self.names.sizes[a], self.names.sizes[b]), w.names)
        score = named * np.where(shared, w.name, np.where(towns, 0.0, w.strangers))
        score += np.where(towns, 2 * w.place, 0.0)
        score += self._by_targets(a, b, shared | towns)
        most = np.minimum(self.figures[a], self.figures[b])
        score += np.minimum(most, w.digits * may_share(self.numbers, a, b))
        parts, others = self.parts[a], self.parts[b]
        of_town = (parts == NONE) != (others == NONE)  # a town of several, and a text that may be of it alone
        main = ~(self.later[a] | self.later[b]) | ((parts == others) & (parts != NONE))
        score += np.where(of_town, w.main + w.there, np.where(main, w.main, 0.0))
        score += np.where(self.rising[a] | self.rising[b], w.rising, 0.0)
        score += np.where(self._are_elsewhere(a, b), w.elsewhere, 0.0)
        rarity = self._rarity(a, b)
        score += np.where(shared | towns, w.scale * rarity, 0.0)
        score += self._by_days(a, b, rarity >= LONG_TOLD) + self._by_publisher(a, b) + ROUNDED
        apart = (self.total[a] != self.total[b]) | (self.documents[a] == self.documents[b])
        return np.where(apart, NEVER, np.maximum(score, NEVER))

    def _by_targets(self, a: Row, b: Row, there: Row) -> Row:
        """What the targets of pairs weigh, of which some may be of one place."""
        w = LINKING
        shared = w.target * may_share(self.rare, a, b) + w.common * may_share(self.common, a, b)
        hit = there & may_meet(self.hit, a, self.hit, b)
        return np.minimum(w.targets, shared) + np.where(hit, w.there, 0.0)

    def _rarity(self, a: Row, b: Row) -> Row:
        """How rare it is that so many die at once as both texts may tell of, in powers of ten."""
        small, large = np.minimum(self.dead[a], self.dead[b]), np.maximum(self.dead[a], self.dead[b])
        main = ~(self.later[a] | self.later[b])
        found: Row = np.log10(np.maximum(small, OFTEN) / OFTEN)
        return np.where(main & (large <= TIMES * small), found, 0.0)

    def _by_days(self, a: Row, b: Row, rare: Row) -> Row:
        """What the days of pairs weigh, NEVER where they lie too far apart for one incident."""
        w = LINKING
        days = np.maximum(0, np.maximum(self.first[a] - self.last[b], self.first[b] - self.last[a]))
        named, known = self.weekdays[a] | self.weekdays[b], self.known[a] | self.known[b]
        lasting = (self.lasting[a] & self.lasting[b]) | rare
        told = named | (known & (days <= FOLLOWED)) | (lasting & (days <= LASTS))
        dated = np.where(named | known | (self.dated[a] & self.dated[b]), w.dated, 0.0)
        return np.where(told | (days < FAR), dated, np.where(days > FAR, 2 * NEVER, w.day * days))

    def _are_elsewhere(self, a: Row, b: Row) -> Row:
        """Whether each surely names small places of its own, and the other none of them."""
        some = (self.sites.sizes[a] > 0) & (self.sites.sizes[b] > 0)
        return some & ~(
            may_meet(self.sites, a, self.sites, b)
            | may_meet(self.sites, a, self.named, b)
            | may_meet(self.named, a, self.sites, b)
        )

    def _by_publisher(self, a: Row, b: Row) -> Row:
        """What it weighs that one publisher, or nobody who is known, printed both."""
        w, mine = LINKING, self.publishers[a]
        unsigned = w.unsigned + np.where(self.worded[a] & self.worded[b], w.words, 0.0)
        return np.where(mine == self.publishers[b], np.where(mine < 0, unsigned, w.paper), 0.0)


def may_meet(mine: Bits, a: Row, theirs: Bits, b: Row) -> Row:
    """Whether one set of the mention at each place of `a` may share something with another of that at `b`."""
    low, high = mine.low[a] & theirs.low[b], mine.high[a] & theirs.high[b]
    return np.logical_and(low, high)


def may_share(sets: Bits, a: Row, b: Row) -> Row:
    """How much the set of the mention at each place of `a` may share with that at `b`."""
    both = sets.low[a] & sets.low[b]
    single = ((both & (both - np.uint64(1))) == 0) & (sets.told[a] | sets.told[b])
    most = np.where(single, 1, np.minimum(sets.sizes[a], sets.sizes[b]))
    return np.where(may_meet(sets, a, sets, b), most, 0)


def measure(mentions: Sequence[Mention]) -> Ceiling:
    """What some mentions have that speaks for them or against them."""
    names, places = _bits([m.names for m in mentions]), _bits([m.places for m in mentions])
    numbers = [m.numbers for m in mentions]
    of_targets, targets = _number([m.targets for m in mentions])
    windows = np.array([m.window or ANY_DAY for m in mentions]).reshape(-1, 2)
    return Ceiling(
        names=names,
        places=places,
        named=_either(names, places),
        sites=_bits([m.sites for m in mentions]),
        numbers=_bits(numbers),
        figures=np.array([sum([number_weight(number) for _, number in mine]) for mine in numbers], float),
        dead=np.array([dead_of(m) for m in mentions], float),
        rare=_bits([mine - common_targets() for mine in targets]).of(of_targets),
        common=_bits([mine & common_targets() for mine in targets]).of(of_targets),
        hit=_bits([mine & hit_targets() for mine in targets]).of(of_targets),
        first=windows[:, 0],
        last=windows[:, 1],
        documents=np.array([m.document for m in mentions]),
        publishers=_number([m.publisher for m in mentions], {None: NOBODY, "": UNNAMED})[0],
        parts=_number([m.part for m in mentions], {"": NONE})[0],
        total=_flags([m.total for m in mentions]),
        dated=_flags([m.dated for m in mentions]),
        later=_flags([m.number for m in mentions]),
        rising=_flags([m.rising for m in mentions]),
        known=_flags([m.known for m in mentions]),
        lasting=_flags([mine & lasting_targets() for mine in targets])[of_targets],
        weekdays=_flags([m.days for m in mentions]),
        worded=_flags([m.words for m in mentions]),
    )


def _flags(values: Sequence[Any]) -> Row:
    """Whether each of some values is anything."""
    return np.fromiter(map(bool, values), bool, len(values))


def _number(values: Sequence[Any], known: dict[Any, int] | None = None) -> tuple[Row, list[Any]]:
    """A number for each of some values, one for those that are alike, and the values by their numbers."""
    numbers = dict(known or {})
    return np.array([numbers.setdefault(value, len(numbers)) for value in values], np.int64), list(numbers)


def _bits(sets: Sequence[frozenset[Any]]) -> Bits:
    """Some sets as bits."""
    sizes = np.fromiter(map(len, sets), np.int64, len(sets))
    hashes = np.fromiter(map(hash, chain.from_iterable(sets)), np.int64, int(sizes.sum()))
    of: Row = np.repeat(np.arange(len(sets)), sizes)
    some = np.flatnonzero(sizes)
    begins = (np.cumsum(sizes) - sizes)[some]
    bits: Row = np.zeros((2, len(sets)), np.uint64)
    for row, digits in enumerate((hashes, hashes >> 6)):
        if len(some):
            bits[row, some] = np.bitwise_or.reduceat(np.uint64(1) << (digits & 63).astype(np.uint64), begins)
    different = np.bincount(np.unique(of * 64 + (hashes & 63)) // 64, minlength=len(sets))
    return Bits(sizes, bits[0], bits[1], different == sizes)


def _either(one: Bits, other: Bits) -> Bits:
    """Two sets of each mention as one, of which no more is asked than whether it meets others."""
    return Bits(one.sizes + other.sizes, one.low | other.low, one.high | other.high, np.zeros(len(one.sizes), bool))
