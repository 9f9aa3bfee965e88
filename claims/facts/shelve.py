"""What mentions of incidents are found by: a mention in, its shelves and words out.

Two mentions are compared where they share a shelf, which is of some days, and a word on it.
"""

from collections.abc import Iterable

from claims.facts.classes import KILLED
from claims.facts.means import HALF
from claims.facts.mentions import Mention
from claims.facts.targets import common_targets, hit_targets, lasting_targets


def mention_words(mention: Mention) -> set[str]:
    """What a mention can be found by on a shelf: its names, rare targets and larger numbers; what a document begins
    with, also by what happened where.
    """
    return {*mention.names, *nameless_words(mention)}


def nameless_words(mention: Mention) -> list[str]:
    """The same without its names."""
    words = [f"{kind}!" for kind in mention.targets - common_targets() if HALF not in kind]
    if not mention.number:
        words += [
            f"{place} {kind}" for place in mention.places | mention.sites for kind in mention.targets & common_targets()
        ]
        if any(event == KILLED and number >= MANY for event, number in mention.numbers):
            words += [f"{place} {KILLED}" for place in mention.places]
    words += [f"{event} {number:g}" for event, number in mention.numbers if number >= 10]
    if mention.words:
        words += sorted(mention.words, key=lambda word: (-len(word), word))[:4]
        words += sorted(mention.places | mention.sites)
    return words


def mention_shelves(mention: Mention) -> Iterable[int]:
    """Where a mention lies by its days: two mentions at most two days apart share a shelf of three days, and so do two
    that name one day of the week, or that tell of what is told for days; and all that nobody is known to have printed.
    """
    days = _shelves_of_days(mention)
    return {UNDATED, *days} if mention.words else days


def _shelves_of_days(mention: Mention) -> range:
    first, last = mention.window or (0, 0)
    if last - first > LONG:
        first = last
    first, last = min((first, *mention.days)), max((last, *mention.days))
    if mention.risen or not mention.targets.isdisjoint(lasting_targets()):
        first = min(first, last - LASTS)
    elif mention.known or not (mention.dated or mention.number or mention.targets.isdisjoint(hit_targets())):
        first = min(first, last - FOLLOWED)
    return range(first // 3, (last + 2) // 3 + 1)


MANY = 100
"""From so many dead on an incident can be found by its place alone."""
UNDATED = 0
"""The shelf of mentions of no known day."""
LONG = 31
"""Days beyond which a window is found by its end alone."""
FAR = 2
"""Days between the windows of two mentions beyond which they are two incidents."""
FOLLOWED = 4
"""The same for what a later text, which names no day for it, tells of as known ("the attack on the hospital"), or by
what was hit where.
"""
LASTS = 10
"""The same for what is told for days, and happens rarely at one place."""
