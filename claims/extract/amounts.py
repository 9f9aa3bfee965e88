"""A bare "556 million" in, an amount of money out where it is told as one and the last amount has a currency."""

from claims.extract.quantity import Quantity
from claims.extract.shared import with_unit
from claims.grammar.en.joints import (
    AMOUNT_TOLD,
    BARE,
    FORESEEN,
    GAP,
    GAP_BEHIND,
    GAP_OF,
    GIVEN_TOO,
    PAID_OUT,
    SCALED,
    TO,
    YEAR_AGO,
)
from claims.grammar.en.tags import tag_word


def share_currency(shadow: str, found: list[Quantity], quantity: Quantity) -> Quantity:
    """A bare "556 million" that is told as an amount, in the currency of the last one told; as it is elsewhere."""
    if not shadow[quantity.start : quantity.end].endswith(SCALED):
        return quantity
    if found[-1].kind == "money" and _is_given_too(shadow, found[-1].unit_end, quantity):
        return with_unit(found[-1], quantity)
    said = next((q for q in reversed(found) if q.why is None), None)
    if said is not None and said.kind == "money" and _is_beside(shadow, said.unit_end, quantity):
        return with_unit(said, quantity)
    if not any(bare.match(shadow, quantity.end) for bare in (BARE, YEAR_AGO, FORESEEN)):
        return quantity
    if PAID_OUT.search(shadow, max(0, quantity.start - AMOUNT_REACH), quantity.start):
        paid = next((q for q in reversed(found) if q.kind == "money"), None)
        if paid is not None and quantity.start - paid.unit_end < PAID_REACH:
            return with_unit(paid, quantity)
    before = _last_amount(shadow, found, quantity.start - TOLD_REACH)
    if before is None or AMOUNT_TOLD.search(shadow, max(0, quantity.start - AMOUNT_REACH), quantity.start) is None:
        return quantity
    return with_unit(before, quantity)


def _is_given_too(shadow: str, end: int, quantity: Quantity) -> bool:
    """Whether a bare amount goes somewhere as the one before it does: "lent 300 million euros to farmers and 120
    million to hotels".
    """
    if quantity.start - end > GIVEN_REACH or not shadow.startswith(TO, quantity.end):
        return False
    return GIVEN_TOO.fullmatch(shadow, end, quantity.start) is not None


def _is_beside(shadow: str, end: int, quantity: Quantity) -> bool:
    """Whether the verb of the amount before a bare one is that of both: "Hill has 300 million euros and Stone 120
    million", "from 1.3 million dollars in 1999 to 142 million in 2005".
    """
    if quantity.start - end > GIVEN_REACH:
        return False
    if GAP_OF.fullmatch(shadow, end, quantity.start):
        behind = shadow[quantity.end : quantity.end + WORD_REACH].split()
        return not shadow.startswith(" ", quantity.end) or (behind != [] and tag_word(behind[0]) in PREDICATING)
    if GAP_BEHIND.match(shadow, quantity.end) is None:
        return False
    if GAP.fullmatch(shadow, end, quantity.start) is None:
        return False
    return all(tag_word(word) not in VERBAL for word in shadow[end : quantity.start].replace(",", " ").split())


VERBAL = "vx"
"""Letters of verbs."""
PREDICATING, WORD_REACH = "vxbp", 20
"""Letters of words behind a number that has no noun, and code points in which the first of them stands."""
GIVEN_REACH = 60
"""Code points between two amounts that are given side by side."""
TOLD_REACH, AMOUNT_REACH, PAID_REACH = 250, 80, 800
"""Code points back to the last amount, to the word that tells that there is another, and to the last where this one is
paid.
"""


def _last_amount(shadow: str, found: list[Quantity], first: int) -> Quantity | None:
    """The last amount of money from `first` on with nothing but shares behind it; that before a bracket where the last
    is converted in it.
    """
    for quantity in reversed(found):
        if quantity.start < first:
            return None
        converted = shadow.startswith(")", quantity.unit_end) and "(" in shadow[quantity.start - 5 : quantity.start]
        if quantity.kind == "money" and not converted:
            return quantity
        if quantity.kind in {"count", "measure"}:
            return None
    return None
