"""Readings, and what is shown beside them, in the words of the desk; its filters by their names."""

import json
import re
from typing import Any

from datasette.utils import tilde_encode

from claims.export.wording import (
    write_counted,
    write_day,
    write_event,
    write_figure,
    write_number,
    write_question,
    write_range,
    write_said,
)

NO_CLAIM = {
    "date": "a date",
    "time": "a time of the day",
    "duration": "a length of time",
    "age": "an age",
    "ordinal": "a place in an order",
    "name": "part of a name",
    "id": "a number of something: an address, a section",
    "definite": "things named before",
    "idiom": "a turn of phrase",
    "list": "numbering",
    "score": "a score",
    "unread": "not read",
}
"""Why a number is no claim, by its kind."""
OWN_VOICE = "says the article itself"
CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
"""What would hide or turn text around: control and bidirectional characters (the tab and the line end are harmless)."""


def show_controls(text: object) -> object:
    r"""The text with control characters spelled out, so that a page shows what is there; other values as they are.

    >>> show_controls("abc\u202edef")
    'abc[U+202E]def'
    """
    if not isinstance(text, str) or not CONTROLS.search(text):
        return text
    return type(text)(CONTROLS.sub(lambda found: f"[U+{ord(found[0]):04X}]", str(text)))


def write_difference(as_read: dict[str, Any]) -> str:
    """What the program had read where an editor's reading stands in its place.

    >>> write_difference({"value": 40, "as_of": None, "kind": "count"})
    'figure 40; as of: nothing; kind count'
    """
    parts = []
    for name, value in as_read.items():
        label = {"value": "figure", "unit": "counted", "low": "at least", "high": "at most"}.get(name, name)
        words = write_number(value) if isinstance(value, int | float) else write_day(value)
        parts.append(f"{label.replace('_', ' ')}{f' {words}' if words else ': nothing'}")
    return "; ".join(parts)


def write_reading(claim: dict[str, Any]) -> str:
    """What the program understood, as one sentence for an editor to agree with or not.

    >>> claim = {"value": 549, "low": 549, "high": None, "hedge": "at_least", "unit": "civilians", "event": "die",
    ...          "source": "The UN", "stance": "asserted", "as_of": "2022-03-09", "place": "Ukraine", "tally": None}
    >>> write_reading(claim)
    'At least 549 civilians died, says The UN, as of 9 March 2022, Ukraine'
    """
    counted = write_counted(claim)
    parts = [f"{counted[:1].upper()}{counted[1:]} {write_event(claim['event'])}".rstrip()]
    parts.append(f"{write_said(claim)} {claim['source']}" if claim["source"] else OWN_VOICE)
    parts.append(f"as of {write_day(claim['as_of'])}" if claim["as_of"] else "no date")
    parts.append(claim["place"] or "no place")
    return ", ".join(parts)


FILTERS = {
    "number": write_number,
    "figure": write_figure,
    "counted": write_counted,
    "day": write_day,
    "event": write_event,
    "range": write_range,
    "question": write_question,
    "difference": write_difference,
    "change": lambda reading: write_difference(json.loads(reading)),
    "no_claim": NO_CLAIM.get,
    "said": write_said,
    "tilde": lambda value: tilde_encode(str(value)),
}
"""The desk's filters, by the names that its templates use (with "claims_" before them)."""
