"""A number that only says how large, in, the money that it is where something is paid out: "raised millions in May"."""

from claims.extract.near import Near
from claims.extract.quantity import Quantity, measured
from claims.grammar.en.bare_money import (
    AMOUNTS,
    BEHIND,
    BETWEEN,
    FOR_DOING,
    NO_MONEY,
    PAYING,
    PHRASAL,
    RUN_INTO,
    SPENDING,
    SPENT_AS,
    TAKING,
)
from claims.grammar.en.function_words import THE
from claims.grammar.en.units import SIGNS

SIGN_CODES = {"£": SIGNS["£"], "€": SIGNS["€"]}
"""Signs whose currency a page's bare amounts are in, where it prints one of them and no dollars."""


def read_bare_money(near: Near) -> Quantity | None:
    """An amount of which no currency is printed; None where the number counts something.

    The currency is the one that the page has signs of, else the US dollar, as most English news means it.
    """
    shadow, end = near.shadow, near.end
    if not shadow.endswith(AMOUNTS, near.start, end) or NO_MONEY.match(shadow, end):
        return None
    if SPENT_AS.match(shadow, end) is None and not _is_paid_out(near):
        return None
    code = _code(near.text)
    return measured(near, "money", code, code, end, "")


def _is_paid_out(near: Near) -> bool:
    """Whether no noun follows the amount, and something is paid, or comes to it: "damage in the millions"."""
    doing = near.next.endswith(FOR_DOING) and near.word in SPENDING
    if not doing and BEHIND.match(near.shadow, near.end) is None:
        return False
    if _is_paid(near):
        return True
    return near.word == THE and RUN_INTO.search(near.shadow, max(0, near.start - RUN_REACH), near.start) is not None


RUN_REACH = 80
"""Code points before an amount in which what comes to it is told."""


def _is_paid(near: Near) -> bool:
    """Whether the verb before the amount pays, raises or costs it."""
    left = [word.strip("\"'(") for word in near.left[-4:]]
    while left and left[-1] in BETWEEN:
        left.pop()
    if not left:
        return False
    verb = left[-1]
    if verb in PAYING or (verb in TAKING and near.next in TAKING[verb]):
        return True
    return len(left) > 1 and left[-2] in PHRASAL.get(verb, ())


def _code(text: str) -> str:
    """The currency of a page's bare amounts."""
    if "$" in text:
        return "USD"
    return next((code for sign, code in SIGN_CODES.items() if sign in text), "USD")
