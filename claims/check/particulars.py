"""What a draft says of named persons and things beside the claims (ages, prison terms, years): verdicts out.

Only what the ledger knows gets a verdict: few ages of a draft are in the archive, and nobody wants to read that. An age
or a term is held against those that were printed within a month, the year of what happens once against all.
"""

from collections.abc import Iterable, Iterator, Sequence

from claims.check.case import Verdict, last_said, name_within
from claims.check.verdict import FEW, say_backing
from claims.check.wording import say
from claims.extract.particulars import Particular
from claims.facts.days import days_between
from claims.facts.figure import Figure
from claims.facts.intervals import admit, gap
from claims.facts.measures import in_one_unit
from claims.facts.particulars import are_of_one, may_be_older, particular_of, words_of
from claims.grammar.en.particulars import IN_STORIES, TERM
from claims.ledger.evidence import Evidence

MONTH = 31
"""Days within which an age or a term of one name is taken to be one person's, and the same still."""


def judge_particulars(figures: Iterable[Figure], evidence: Evidence, day: str) -> dict[int, Verdict]:
    """The verdicts on those of a draft of some day that the ledger has something about, by their numbers."""
    found = ((figure.id, _judge(figure, day, evidence)) for figure in figures)
    return {number: verdict for number, verdict in found if verdict is not None}


def _judge(mine: Figure, day: str, evidence: Evidence) -> Verdict | None:
    """The verdict on one; None where the ledger says nothing of it. A prison term in a draft of no known day is taken
    to be of the days of what the ledger has.
    """
    told = particular_of(mine)
    if told is None:
        return None
    if told.told != TERM:
        mine = mine._replace(published=mine.published or day)
    theirs = list(_look_up(mine, told, evidence))
    agreeing = tuple(f for f in theirs if _agree(mine, f))
    against = [f for f in theirs if f not in agreeing and not _may_both_be(told, mine, f)][:FEW]
    verified = [f for f in agreeing if f.status == "verified"]
    if against and not verified:
        best = last_said(against)
        reason = f"cannot be true of {told.name} beside {say(best)}, says {name_within(best)}"
        return Verdict("conflict", reason, agreeing, tuple(("against", f) for f in against), best)
    if not agreeing:
        return None
    return Verdict("verified" if verified else "supported", say_backing(agreeing, verified), agreeing)


def _look_up(mine: Figure, told: Particular, evidence: Evidence) -> Iterator[Figure]:
    """What the ledger says of the same by the same name."""
    words = words_of(mine)
    for figure in evidence.load(evidence.of_words(_longest(told.name)), particulars=True):
        theirs = particular_of(figure)
        if figure.kind == mine.kind and theirs and are_of_one(told, theirs, words & words_of(figure)):
            yield figure


def _agree(mine: Figure, theirs: Figure) -> bool:
    """Whether two figures, in one unit, share a number."""
    a, b = in_one_unit([mine, theirs])
    return not gap(admit(a), admit(b))


def _longest(name: str) -> Sequence[str]:
    """The words of a name that say most."""
    return sorted(filter(str.isalpha, name.split()), key=lambda word: (-len(word), word))[:2]


def _may_both_be(told: Particular, mine: Figure, theirs: Figure) -> bool:
    """Whether two that differ can both be right: of one name in another month, or a birthday apart."""
    apart = abs(days_between(theirs.published, mine.published)) > MONTH
    return told.told in IN_STORIES and (apart or may_be_older(theirs, mine))
