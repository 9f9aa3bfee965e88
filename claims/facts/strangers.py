"""Whether two mentions have too little in common to be one incident, at a glance: two mentions in, yes or no out.

Most that share the key of a rare target ("hospital") share nothing else, and need not be weighed.
"""

from claims.facts.link import are_elsewhere, weigh_targets
from claims.facts.mentions import Mention
from claims.facts.weights import LINKING, SLACK


def are_strangers(a: Mention, b: Mention) -> bool:
    """Whether two mentions share no name, town or number, and all else together is too little: what was hit, and what
    the day, the teller and the places of each could speak for it at most.

    Mentions that nobody is known to have printed are no strangers here: their words may tell.
    """
    if not (a.numbers.isdisjoint(b.numbers) and a.names.isdisjoint(b.names) and a.places.isdisjoint(b.places)):
        return False
    if not (a.places.isdisjoint(b.names) and a.names.isdisjoint(b.places)):
        return False
    if a.part != b.part or not (a.publisher or b.publisher):
        return False
    w = LINKING
    most = w.dated + w.strangers * min(w.names, len(a.names), len(b.names))
    if a.targets and b.targets:
        most += weigh_targets(a.targets, b.targets)[0]
    if a.part or not (a.number or b.number):
        most += w.main
    if a.rising or b.rising:
        most += w.rising
    if most >= w.least and a.sites and b.sites and are_elsewhere(a, b):
        most += w.elsewhere
    return most < w.least - SLACK
