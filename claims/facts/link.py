"""Which mentions of incidents are one incident: mentions in, groups of them out.

Two mentions are one incident where their days can be one and enough of their names, targets and numbers agree. Each
pair is judged by itself and chains hold together, so the result does not depend on the order in which documents arrive.
Only mentions that share a name or a number on neighbouring days are compared, never all pairs.
"""

from collections.abc import Mapping, MutableMapping, Sequence
from functools import lru_cache
from math import log10
from typing import NamedTuple

from claims.facts import weights
from claims.facts.classes import KILLED
from claims.facts.context import NO_NAMES
from claims.facts.days import apart
from claims.facts.joining import Sets
from claims.facts.means import HALF, OF, are_other_halves, sides_of_towns
from claims.facts.mentions import Mention
from claims.facts.shelve import FAR, FOLLOWED, LASTS
from claims.facts.targets import blasts, common_targets, hit_targets, lasting_targets

CROWD = 150
"""Mentions that one key may bring together; beyond that a name is too common to compare by."""


class Judged(NamedTuple):
    """Mentions, and how much speaks for pairs of them being one incident, the smaller index first."""

    mentions: Sequence[Mention]
    known: MutableMapping[tuple[int, int], float]
    """What need not be weighed again."""

    def agreement(self, a: int, b: int) -> float:
        """The agreement of two, which for most is known."""
        pair = (a, b) if a < b else (b, a)
        known = self.known.get(pair)
        if known is None:
            known = self.known[pair] = agreement(self.mentions[a], self.mentions[b])
        return known


class Recent(dict[tuple[int, int], float]):
    """How much speaks for pairs, of which so many are remembered at most: those weighed of late."""

    def __init__(self, most: int) -> None:
        self.most = most

    def __setitem__(self, pair: tuple[int, int], weight: float) -> None:
        if len(self) >= self.most:
            self.clear()
        super().__setitem__(pair, weight)


class MentionSets(Sets):
    """Mentions in sets, each one incident as far as it is known.

    Two are kept apart where a document that has mentions on both sides tells them apart, and where they as wholes do
    not agree, so that no chain of half-likenesses ties strangers together.
    """

    def __init__(self, judged: "Judged") -> None:
        super().__init__(len(judged.mentions))
        self.judged = judged
        self.are_apart = are_apart(judged.mentions)
        self.members: dict[int, list[int]] = {}
        self.parted = Parted(judged.mentions, self.members)
        if self.are_apart and isinstance(judged.mentions, list):
            self.parted.update((n, {m.document: (n,)} if m.apart else {}) for n, m in enumerate(judged.mentions))

    def are_one(self, x: int, y: int) -> bool:
        """Whether two sets can be one incident as wholes."""
        if self.stay_apart(x, y):
            return False
        return _sets_agree(self.judged, self.members.get(x) or [x], self.members.get(y) or [y])

    def stay_apart(self, x: int, y: int) -> bool:
        """Whether a document tells the two apart."""
        return self.are_apart and self.parted.tells_apart(x, y)

    def join(self, x: int, y: int) -> None:
        """Make one set of two."""
        both = sorted(self.members.pop(x, [x]) + self.members.pop(y, [y]))
        if self.are_apart:
            self.parted.join(x, y)
        self.members[both[0]] = both
        super().join(x, y)

    def take_up(self, leaders: Sequence[int]) -> None:
        """Put mentions into sets that were found before; none of them is looked at."""
        super().take_up(leaders)
        self.parted.clear()
        for n, leader in enumerate(leaders):
            if n != leader:
                self.members.setdefault(leader, [leader]).append(n)


def are_apart(mentions: Sequence[Mention]) -> bool:
    """Whether any document tells some of these apart; those that are unpacked when they are asked for may be."""
    return not isinstance(mentions, list) or any(mention.apart for mention in mentions)


COMMON = (25, 0.03)
"""Mentions, and the share of all of them, beyond which a name tells nothing about which incident is meant."""
SAMPLE = 3
"""Mentions of a set that are compared when two sets may become one."""
AVERAGE = 0.0
"""The agreement that two sets must have on the average."""


def common_names(counts: Mapping[str, int], mentions: int) -> frozenset[str]:
    """The names that too many of all mentions have, by how many have each."""
    limit = max(COMMON[0], COMMON[1] * mentions)
    return frozenset(name for name, count in counts.items() if count > limit)


class Parted(dict[int, dict[int, tuple[int, ...]]]):
    """The mentions of each set that their documents tell apart from others, by the one that stands for the set and by
    document.
    """

    def __init__(self, mentions: Sequence[Mention], members: Mapping[int, Sequence[int]]) -> None:
        self.mentions, self.members = mentions, members

    def __missing__(self, first: int) -> dict[int, tuple[int, ...]]:
        found: dict[int, tuple[int, ...]] = {}
        for n in self.members.get(first) or (first,):
            mention = self.mentions[n]
            if mention.apart:
                found[mention.document] = (*found.get(mention.document, ()), n)
        self[first] = found
        return found

    def join(self, a: int, b: int) -> None:
        """Make one set of two."""
        mine, theirs = self[a], self[b]
        both = {document: mine[document] + theirs[document] for document in mine.keys() & theirs.keys()}
        self[min(a, b)] = mine | theirs | both

    def tells_apart(self, a: int, b: int) -> bool:
        """Whether a document tells a mention of one set apart from one of another."""
        mine, theirs, mentions = self[a], self[b], self.mentions
        if mine.keys().isdisjoint(theirs.keys()):
            return False
        pairs = ((x, y) for document in mine.keys() & theirs.keys() for x in mine[document] for y in theirs[document])
        return any(mentions[y].number in mentions[x].apart for x, y in pairs)


def _sets_agree(judged: Judged, a: list[int], b: list[int]) -> bool:
    """Whether two sets of mentions can be one incident as wholes."""
    if len(a) == len(b) == 1:
        return True
    mentions, weigh = judged.mentions, judged.known.get
    others = [(y, mentions[y].document) for y in _sample(b)]
    pairs: list[tuple[int, int]] = []
    for x in _sample(a):
        document = mentions[x].document
        pairs += [(x, y) if x < y else (y, x) for y, other in others if other != document]
    known = [weight for weight in map(weigh, pairs) if weight is not None]
    if sum(known) + weights.NEVER * (len(pairs) - len(known)) >= AVERAGE * len(pairs):
        return True  # whatever the others come to
    return sum([judged.agreement(x, y) for x, y in pairs]) / len(pairs) >= AVERAGE


def _sample(mentions: list[int]) -> list[int]:
    """Some mentions of a set, spread over it."""
    return mentions if len(mentions) <= SAMPLE else mentions[:: len(mentions) // SAMPLE][:SAMPLE]


def agreement(a: Mention, b: Mention) -> float:
    """How much speaks for one incident, by the table of weights; what is ruled out speaks against all."""
    if a.total != b.total or a.document == b.document:
        return weights.NEVER
    w, numbers = weights.LINKING, a.numbers & b.numbers
    of_town = a.part != b.part and not (a.part and b.part) and _is_all_in_part(a, b)
    if a.part != b.part and not of_town and ((a.part and b.part) or not numbers):
        return weights.NEVER  # those of one town of several, and all
    days = _weigh_days(a, b)
    if days is None:
        return weights.NEVER
    shared, towns = len(a.names & b.names), _share_towns(a, b) if a.places or b.places else NO_NAMES
    if shared:
        score = w.name * min(w.names, shared)
    else:
        score = w.strangers * min(w.names, len(a.names - towns), len(b.names - towns))
    if towns:
        score += w.place * min(2, len(towns))
    if a.targets and b.targets:
        targets, hit = weigh_targets(a.targets, b.targets)
        score += targets
        if hit and (shared or towns):
            score += w.there
    if numbers:
        score += sum([number_weight(number) for _, number in numbers])
    score += days
    if not (a.number or b.number) or a.part == b.part != "" or of_town:
        score += w.main + w.there * of_town  # rather than with all
    if (a.rising or b.rising) and not a.targets.isdisjoint(b.targets):
        score += w.rising * (not a.speakers.isdisjoint(b.speakers) or _has_risen(a, b))
    if a.families and b.families and a.families.isdisjoint(b.families):
        score += w.families
    if a.sites and b.sites and are_elsewhere(a, b):
        score += w.elsewhere
    if a.publisher == b.publisher:
        score += w.paper if a.publisher else w.unsigned + w.words * _likeness(a, b)
    if score < w.least and not (a.number or b.number) and (shared or towns):
        score += w.scale * _rarity(a, b)
    return round(score, weights.DIGITS)


def _weigh_days(a: Mention, b: Mention) -> float | None:
    """What the days of two weigh, None where they rule out that both are one."""
    w, told = weights.LINKING, False
    named = bool(a.days or b.days) and _name_one_day(a, b)
    days = 0 if named else apart(a.window, b.window)
    if days:
        if days <= LASTS and not (a.fresh and b.fresh) and (_are_still_told(a, b) or _are_rare(a, b)):
            days = 0
        elif _is_told_again(a, b, days):
            days, told = 0, True
        elif days > FAR:
            return None
    if days and days > _left_open(a, b):
        return w.day * days
    return w.dated if named or told or (a.dated and b.dated) else 0.0


def _is_told_again(a: Mention, b: Mention, days: int) -> bool:
    """Whether the later of two texts, so many days apart, tells of something that was told before."""
    if days <= LASTS and _has_risen(a, b):
        return True
    return days <= FOLLOWED and not a.names.isdisjoint(b.names) and _follows(a, b)


def _are_rare(a: Mention, b: Mention) -> bool:
    """Whether both are what their documents begin with, at one place, and so many died as papers tell of for days."""
    return not (a.number or b.number or a.places.isdisjoint(b.places)) and _rarity(a, b) >= LONG_TOLD


def _has_risen(a: Mention, b: Mention) -> bool:
    """Whether the later of two texts about one place, or somebody, tells its toll as risen, and it is as many times as
    much as the earlier one's as a toll rises: a toll that rises was told before.
    """
    before, later = sorted((a, b), key=lambda mention: mention.window or (0, 0))
    if not later.risen or before.number or later.number or before.window == later.window:
        return False
    small, large = dead_of(before), dead_of(later)
    if not 0 < small <= large <= TIMES * small:
        return False
    return not (a.names.isdisjoint(b.names) and a.places.isdisjoint(b.places))


LONG_TOLD = 1
"""Powers of ten from which on papers tell of an incident for days."""


def _rarity(a: Mention, b: Mention) -> float:
    """How rare it is that so many die at once as two texts tell of what they begin with, where their tolls can be one,
    told anew: in powers of ten beyond those of whom papers tell every day.
    """
    small, large = sorted((dead_of(a), dead_of(b)))
    return log10(small / OFTEN) if small > OFTEN and large <= TIMES * small else 0.0


def dead_of(mention: Mention) -> float:
    """The greatest exact number of dead of a mention, 0 where it has none."""
    return max([number for event, number in mention.numbers if event == KILLED], default=0.0)


ALL = 2
"""How many times as many as in one town of several died in all of them, if anything."""
OFTEN, TIMES = 30.0, 4
"""So many die at once in one country within days often enough; and how many times as much one of two tolls may be."""


def _is_all_in_part(a: Mention, b: Mention) -> bool:
    """Whether one counts those of one town of several, and the other tells of that town alone: "23 died, 14 of them in
    Kafr Nabl", "a strike on Kafr Nabl killed 12".
    """
    part, other = (a, b) if a.part else (b, a)
    town = frozenset(part.part.split())
    if other.number or dead_of(other) > ALL * dead_of(part) > 0:
        return False
    if a.numbers.isdisjoint(b.numbers) and not (a.targets & b.targets).isdisjoint(lasting_targets()):
        return False  # a quake is called by one town, wherever it was felt
    told = other.sites | other.names | other.places if other.apart else other.sites  # it may be all of several itself
    return not town.isdisjoint(other.sites) and (told - town).isdisjoint(part.names | part.places)


def _share_towns(a: Mention, b: Mention) -> frozenset[str]:
    """The large towns that both name; one is known by one spelling, and by another not."""
    return (a.places & (b.places | b.names)) | (a.names & b.places)


def _name_one_day(a: Mention, b: Mention) -> bool:
    """Whether both name one day of the week ("Tuesday's flood", told on Wednesday and on Saturday), or one names that
    on which the other's figures are.
    """
    if not a.days.isdisjoint(b.days):
        return True
    return any(x.dated and x.window and x.window[0] == x.window[1] in y.days for x, y in ((a, b), (b, a)))


def _left_open(a: Mention, b: Mention) -> int:
    """The days between two mentions that tell nothing: a paper that names no day mostly tells of the day before."""
    early, late = sorted((a, b), key=lambda mention: mention.window or (0, 0))
    return int(early.dated and not late.dated)


FEWEST, FEW = 3, 2
"""Words that two texts of no known day and publisher must share to be alike, a name twice; and where one has all of the
other's.
"""


def _likeness(a: Mention, b: Mention) -> float:
    """The share of the words of the shorter text that the other has, names twice, where nothing but the words can
    tell.
    """
    if not a.words or not b.words:
        return 0.0
    words, names = a.words & b.words, a.names & b.names
    shared, least = len(words) + len(names), min(len(m.words) + len(m.names) for m in (a, b))
    retold = shared == least and shared >= FEW and (names or len(words) >= FEW)
    return shared / least if shared >= FEWEST or retold else 0.0


def _follows(a: Mention, b: Mention) -> bool:
    """Whether the later of two texts tells of something known, without a day of its own; or both begin with what was
    hit at one small place, as the market of a village is, and only the earlier one names the day.
    """
    before, later = sorted((a, b), key=lambda mention: mention.window or (0, 0))
    if later.known:
        return True
    if later.dated or later.number or before.number or not before.dated:
        return False
    return not a.sites.isdisjoint(b.sites) and not hit_targets().isdisjoint(a.targets & b.targets)


def _are_still_told(a: Mention, b: Mention) -> bool:
    """Whether both tell of something that papers tell of for days and that happens rarely: the quake of one island, the
    wreck of one ferry; of a large place only where one tells of it as known or of its toll as risen.
    """
    lasting = a.targets & lasting_targets()
    if not lasting or lasting.isdisjoint(b.targets):
        return False
    if not a.names.isdisjoint(b.names):
        return True
    return (a.rising or b.rising or a.known or b.known) and not a.places.isdisjoint(b.places)


@lru_cache(maxsize=4096)
def weigh_targets(mine: frozenset[str], theirs: frozenset[str]) -> tuple[float, bool]:
    """What the targets of two weigh, against them where each has a town's other side, or none is that papers do not
    call by each other's words. And whether one is a thing of which a place has few.
    """
    w, shared = weights.LINKING, frozenset(kind for kind in mine & theirs if HALF not in kind)
    hit = not shared.isdisjoint(hit_targets())
    struck, others = sides_of_towns(mine), sides_of_towns(theirs)
    if any(others[town].isdisjoint(sides) for town, sides in struck.items() if town in others):
        return w.other_side, hit
    if are_other_halves(mine, theirs):
        return w.other_side, hit
    if not shared and not {kind for kind in mine | theirs if OF not in kind and HALF not in kind} <= blasts():
        return w.unlike, hit
    common = len(shared & common_targets())
    return min(w.targets, w.common * common + w.target * (len(shared) - common)), hit


def are_elsewhere(a: Mention, b: Mention) -> bool:
    """Whether each names places of its own, and the other none of them."""
    mine, theirs = a.sites, b.sites
    return (
        mine.isdisjoint(theirs)
        and mine.isdisjoint(b.names)
        and theirs.isdisjoint(a.names)
        and mine.isdisjoint(b.places)
        and theirs.isdisjoint(a.places)
    )


@lru_cache(maxsize=4096)
def number_weight(number: float) -> float:
    """What a shared exact figure weighs, by its digits."""
    w = weights.LINKING
    return min(w.digits, w.digit * len(f"{number:g}"))
