"""A claim: what one figure of a document says, whole and frozen.

What each field means, and its possible values, is defined in docs/labels.md.
"""

from typing import NamedTuple

CORE = frozenset({"count", "money", "percent", "measure", "ratio"})
"""The kinds that are claims; all others (duration, age, date, name, …) are numbers that say what they are and stay
out.
"""

HEDGES = ("exact", "about", "at_least", "more_than", "at_most", "less_than", "nearly", "range", "vague")
STANCES = ("asserted", "denied", "doubted", "hypothetical", "planned")


class Claim(NamedTuple):
    """One figure with its words, its meaning and who says so.

    `start` and `end` count code points of the document's text and cover the number words alone.
    """

    document: str
    start: int
    end: int
    surface: str
    """The number words as printed: text[start:end]."""
    kind: str
    value: float | int | None
    low: float | int | None
    """The least that the words admit; None is open."""
    high: float | int | None
    hedge: str
    """One of HEDGES."""
    unit: str
    """The counted noun with what narrows it, an ISO 4217 code, "%", "pp", or a physical unit as written."""
    event: str | None
    """The lemma of what is asserted of the counted things."""
    source: str | None
    """Who says so, resolved within the document; None is the article's own voice."""
    source_text: str | None
    """The source as printed at the cue ("He")."""
    source_start: int | None
    """Where `source_text` stands in the document's text (None where nothing is printed near)."""
    cue: str | None
    """The words that attribute ("said that", "according to")."""
    cue_start: int | None
    via: tuple[str, ...]
    """The chain outward: who quotes the source, nearest first."""
    stance: str
    """asserted, denied, doubted, hypothetical or planned."""
    place: str | None
    """Canonical name, most precise that the text gives ("Yavoriv military base", "Kyiv")."""
    since: str | None
    """The first day of the period that is counted, ISO 8601, where the words name one."""
    as_of: str | None
    """The last day (or month, or year: see `precision`) that the figure holds for, ISO 8601."""
    precision: str | None
    """Of `as_of`: hour, day, week, month or year."""
    tally: str | None
    """"total" (a running total), "increment" (in the past 24 hours; another five), or None."""
    part_of: int | None
    """`start` of the total in the same document that this figure is a part of ("35 people, including seven
    children").
    """
    normal_unit: str | None
    """The unit in one spelling: counted class (refugees), pint's canonical name (kilometer), ISO code."""
    normal_value: float | None
    """The value in `normal_unit`, for measures."""
    confidence: float
    """0 to 1: how sure the reading is; 1 where a rule leaves nothing open."""
    quote_start: int
    """The sentence that holds the figure: text[quote_start:quote_end]."""
    quote_end: int
    why: str | None
    """For a number that is no claim, why (its kind in words); for an unread one, the reason."""
    unit_text: str | None = None
    """The unit as the text prints it ("$ per share", "per cent", "km"), where `unit` holds a code or a sign for it."""


def is_kept(kind: str, event: str | None) -> bool:
    """Whether a ledger keeps a number: a claim, or what says something of one named person or thing (particulars.py),
    which alone of all numbers that are no claims has an event.
    """
    return kind in CORE or event is not None
