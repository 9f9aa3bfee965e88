"""Digits that stick to other signs in, why they are no number of their own out: F-16, #3, a line's numbering."""

from claims.extract.near import Near
from claims.grammar.en.guards import BENEATH, PHONE, PREFIXED, THEN, VIRUSES, ZONES
from claims.grammar.en.joints import BY_SIDE
from claims.grammar.en.units import MAGNITUDE, MEASURE


def find_glued(near: Near) -> str | None:
    """Why digits that stick to other signs are no number of their own: F-16, @name2, #3, 3.2.1, a line's numbering."""
    shadow, start, end, before = near.shadow, near.start, near.end, near.before
    if end - start > LONGEST and (shadow[start:end].isdigit() or PHONE.fullmatch(shadow, start, end)):
        return "id"
    if before == " ":
        if near.behind == ")" and end - start <= 2 and shadow.rfind("(", max(0, start - 90), start) < 0:
            return "list"  # "1) fewer queues, 2) lower prices"
        return "id" if _is_in_address(near) else None
    if before.isalpha() or before in "_@#/\\&=":
        return _glued_to_word(near)
    if before in ".,:" and shadow[start - 2 : start - 1].isdigit():
        return "time" if before == ":" else "id"
    if before == "+" and near.shadow.endswith(ZONES, 0, start - 1):
        return "time"  # "at 9:40 GMT+8"
    if before == "." and near.text[start - 2 : start - 1].isupper() and (end - start == 1 or "." in shadow[start:end]):
        return "name"  # the ID.4, the lineage B.1.351
    if before == "-" and near.second_last() in VIRUSES:
        return "name"
    if before == "-" and start > 1 and shadow[start - 2].isalnum():
        return _glued_by_hyphen(near)
    if _is_in_address(near):
        return "id"
    return "date" if before == "'" and end - start == 2 else _numbering(near)


LONGEST = 7
"""Digits that a number without separators takes at most."""


def _is_in_address(near: Near) -> bool:
    """Whether digits go on with what is a mail's or a page's address."""
    return "@" in near.previous or "http" in near.previous or "www." in near.previous


def _glued_by_hyphen(near: Near) -> str | None:
    """What digits are that a hyphen joins to the word or number before: F-16, mid-1990, a score; None where they are
    measured: "a 3-by-5-foot flag".
    """
    if not near.shadow[near.start - 2].isalpha():
        return "score" if near.shadow[near.start - 2].isdigit() else _numbering(near)
    sized = near.previous == BENEATH or (near.previous.endswith(BY_SIDE) and near.previous[0].isdigit())
    if (sized and MEASURE.match(near.shadow, near.end)) or near.previous in THEN or near.previous in MAGNITUDE:
        return None
    return "date" if near.previous.startswith(PREFIXED) else "name"


def _glued_to_word(near: Near) -> str:
    before = near.before
    if before in "@#_=&\\" or "@" in near.previous:
        return "id"
    if before != "/":
        return "name"
    return "date" if near.shadow[max(0, near.start - 3) : near.start - 1].isdigit() else "id"


def _numbering(near: Near) -> str | None:
    """Whether digits number a line or a paragraph, or are a dialling code."""
    shadow, start, end, before = near.shadow, near.start, near.end, near.before
    if before in "([" and near.behind in ")]" and is_note(near):
        return "list"
    if before == "(" and near.behind == ")" and shadow[end + 1 : end + 2] == " ":
        if end - start == 3 and shadow[end + 2 : end + 3].isdigit():
            return "id"
        if end - start == 1 and not near.text[max(0, start - 3) : start - 1].strip()[-1:].isalpha():
            return "list"
    if (before == "\n" or start == 0) and shadow[end : end + 2] in {". ", ") "} and end - start <= 2:
        return "list"
    return None


def is_note(near: Near) -> bool:
    """Whether a number in brackets only points to a note: "30 people.[12]", "earnings of $0.87(1)"."""
    left = near.shadow[near.start - 2 : near.start - 1]
    if near.end - near.start > LONGEST_NOTE or not near.digits:
        return False
    if near.before == "(":
        return left.isdigit()
    return left != " " or near.shadow[near.end + 1 : near.end + 3].strip()[:1].isalpha() is False


LONGEST_NOTE = 3
"""Digits of a note's number."""
