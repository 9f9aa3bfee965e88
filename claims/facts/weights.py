"""What speaks for two figures being of one incident, and how much: every weight of the grouping in one table.

Weights add up. They were set by search over half of a set of labelled articles and checked on the other half, both ways
round; each is about a logarithm of odds, so that 1 makes "one incident" some three times likelier. Those of one number
were set by hand on cases.
"""

from typing import NamedTuple


class Telling(NamedTuple):
    """Within one document: what a figure's sentence has with an incident that the document has told so far."""

    stay: float
    """The figure before it is of this incident."""
    main: float
    """It is the incident that the document begins with."""
    sentence: float
    """Its sentence has a figure of this incident already."""
    same_day: float
    """The sentence names a day of the incident."""
    other_day: float
    """The sentence names another day."""
    same_turn: float
    """Both are of the first of several attacks, or of the second."""
    same_place: float
    """The sentence names a place of the incident."""
    other_place: float
    """The sentence names places, none of them the incident's."""
    two_towns: float
    """The place that the figure is of and the incident's are two towns of different regions."""
    other: float
    """The sentence says that it turns to something else: "elsewhere", "meanwhile"."""
    separate: float
    """The sentence says that it tells of another incident: "in a separate shooting", "another strike"."""
    digit: float
    """The incident has the very figure, for each digit of it."""
    besides: float
    """The incident has another number of the same class by the same speaker, with no word of change."""
    fresh: float
    """The incident has another number of the class, and the sentence begins as if nothing was told: "A bomb hit"."""
    other_means: float
    """The incident has another number of the class, and was of another weapon, or hit the other side."""
    part: float
    """Two figures of the document add up to a third: this is one of the two, which are places of the whole."""
    least: float
    """What an incident must reach, else the figure opens another."""


class Linking(NamedTuple):
    """Across documents: what two incidents, as two documents tell them, have in common."""

    name: float
    """For each name that both have, up to `names` of them."""
    names: float
    place: float
    """For each large place that both name, up to two."""
    target: float
    """For each rare kind of target that both name."""
    common: float
    """For each common kind of target that both name."""
    there: float
    """Both name one place, or somebody, and one kind of thing that was hit there."""
    targets: float
    """What shared targets count for at most."""
    unlike: float
    """Each names targets or weapons, and they share none."""
    other_side: float
    """Each hit a side of a town ("rebel-held Aleppo"), and they share none."""
    digit: float
    """For each digit of an exact figure that both have."""
    digits: float
    """What one shared figure counts for at most."""
    dated: float
    """Both texts name the day, the same one."""
    day: float
    """For each day that lies between them."""
    main: float
    """Both are what their documents begin with."""
    rising: float
    """One says that the toll rose, and both name one target and one speaker."""
    strangers: float
    """Each has names of its own, and they share none: for each name of the one that has fewer, up to `names`."""
    families: float
    """Each names families that were harmed, and they share none."""
    elsewhere: float
    """Each names small places of its own, and they share none."""
    paper: float
    """One publisher printed both, whose words are alike whatever happened."""
    unsigned: float
    """Nobody is known to have published either."""
    words: float
    """Nor when: for the share of the words of the shorter text that the other has."""
    scale: float
    """Both are what their documents begin with, at one place, and so many died as seldom do: for each power of ten."""
    least: float
    """What two incidents must reach to be one."""


class Evidence(NamedTuple):
    """Across documents: what two statements that give one number have in common."""

    digits: tuple[float, ...]
    """By how many digits it has, but for noughts at its end."""
    round: float
    """It has one, and is a hundred at least."""
    tens: float
    """It has one, and is ten at least."""
    large: float
    """For each power of ten beyond a hundred of a count."""
    both: float
    """Neither text counts more of the same things."""
    name: float
    """For each name that both texts begin with, up to `names` of them."""
    names: float
    thing: float
    """Things are counted, by one word, or an amount of money."""
    group: float
    """Persons of one group are counted."""
    groups: float
    """Persons of two groups are."""
    anybody: float
    """People are, of whom anything may be told."""
    verb: float
    """Both say the same of it."""
    verbs: float
    """They do not."""
    there: float
    """Neither sentence says more than that there is so much."""
    aspect: float
    """Both tell one aspect of a story."""
    word: float
    """For each word that both sentences have, up to `words` of them."""
    words: int
    kind_of: float
    """Each is of something that the other does not name."""
    some: float
    """Only one counts some, or those of a time before."""
    sites: float
    """Each is of places of its own, or somebody's."""
    elsewhere: float
    """One speaks of a place, or of somebody, whom the other's text does not name where it begins."""
    least: float
    """What it must reach, else it is of two things."""


TELLING = Telling(
    stay=0.4, main=0.5, sentence=0.2, same_day=0.3, other_day=-2.0, same_turn=0.8, same_place=0.9, other_place=-1.7,
    two_towns=-1.5, other=-0.6, separate=-3.0, digit=1.5, besides=-2.5, fresh=-2.5, other_means=-2.6, part=-2.6,
    least=-0.15,
)  # fmt: skip

AGAINST = ("other_day", "other", "separate", "besides", "fresh", "other_means", "part")
"""What takes away from what a figure's place speaks for; besides these only its day, turn and number add to it."""
assert all(getattr(TELLING, name) < 0 for name in AGAINST), "`tells` looks no further where the place speaks against"

NEVER = -9.0
"""Less than any weights come to: what is ruled out."""
DIGITS = 9
"""Decimals of a sum of weights, which must not depend on their order."""
SLACK = 0.1**DIGITS
"""By how much less a sum may come to that is compared without being rounded, which takes as long as the sum."""

LINKING = Linking(
    name=0.7, names=3.0, place=0.4, target=1.0, common=0.2, there=0.7, targets=2.0, unlike=-0.8, other_side=-1.5,
    digit=0.7, digits=1.6, dated=0.4, day=-0.3, main=0.8, rising=0.7, strangers=-0.3, families=-2.0,
    elsewhere=-1.0, paper=-0.7, unsigned=-2.3, words=5.0, scale=0.8, least=1.5,
)  # fmt: skip

EVIDENCE = Evidence(
    digits=(0.2, 1.2, 2.6, 3.2), round=0.8, tens=0.4, large=0.2, both=0.4, name=0.5, names=3.0, thing=0.5,
    group=0.5, groups=-0.5, anybody=-0.4, verb=0.8, verbs=-0.2, there=0.4, aspect=1.0, word=0.3, words=3, kind_of=-0.5,
    some=-0.8, sites=-0.6, elsewhere=-0.6, least=2.5,
)  # fmt: skip
