"""A claim in, the same as its text prints it out: "$" for USD, "per cent" for %, 46 cents for 0.46 dollars."""

from claims.extract.claim import Claim
from claims.grammar.en.number_words import TIMES
from claims.grammar.en.readings import Number, neat
from claims.grammar.en.units import HUNDREDTHS, PENCE


def print_units(claim: Claim) -> Claim:
    """The claim with its unit, and its value in it, as printed; as it is where the text prints no other unit.

    >>> from claims.documents.document import Document
    >>> from claims.extract import extract_claims
    >>> claim = extract_claims(Document("x", "It cost 46 cents.", ""))[0]
    >>> claim.value, claim.unit, print_units(claim).value, print_units(claim).unit
    (0.46, 'USD', 46, 'cents')
    """
    if claim.kind == "ratio" and claim.surface.lower().endswith(TIMES):
        return claim._replace(unit=f"{TIMES} {claim.unit}".rstrip())
    unit = claim.unit_text
    if unit is None:
        return claim
    hundredth = unit.lower().rsplit(" ", 1)[-1]
    if claim.kind == "money" and hundredth in HUNDREDTHS and (hundredth != PENCE or claim.unit == "GBP"):
        claim = claim._replace(value=_times(claim.value), low=_times(claim.low), high=_times(claim.high))
    return claim._replace(unit=unit)


def _times(number: Number | None) -> Number | None:
    return None if number is None else neat(number * 100)
