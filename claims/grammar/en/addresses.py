"""How news tells where a house or a room is: words and shapes around its number."""

from claims.grammar.en.calendar_words import WEEKDAYS
from claims.grammar.en.place_words import PEOPLES
from claims.grammar.shapes import printed_shape, shape
from claims.grammar.word_lists import read_table

HOUSES = frozenset(
    ["house", "home", "lives", "lived", "live", "living", "resides", "resided", "residence", "apartment"]
)
"""Words before "at" by which even one digit is a house's: "lives at 7 Elm"."""
ROOMS = frozenset(["room", "apartment", "apt", "suite"])
"""What digits number without a capital too, where nothing is counted behind them: "the inn, room 208"."""
ROOM_STOP = shape(
    "the number of a room ends",
    r"[,.;:)\"]|\s*$|\ (?:at|of|on|in|and|when|where|after|before|for|to|just|shortly|around|about)\b",
    (", just", ".", " at noon", " of the inn"),
    (" people", " onions", " guests"),
)
HOUSE_STREET = printed_shape(
    "the street of a house, told by its name alone",
    r"\ (?:[NSEW]\.\ |North\ |South\ |East\ |West\ )?(?:[A-Z][a-z]+\ )?(?P<last>[A-Z][a-z]+)(?![\w'’-])",
    (" Orchard", " N. Maple", " East Orlin Bend"),
    (" orchard", " GMT", " Orchard's"),
)
ADDRESS_STOP = shape(
    "an address ends",
    r"[,.;)]|\s*$|\ (?:for|in|on|when|where|after|before|since|until|and|around|about|at|early|late|just|shortly|near)\b(?!\ \d[\d,]*\ (?:more|others?)\b)",
    (" for months", ".", " when he", ", a bar"),
    (" refugees", " foreigners", " and 30 others"),
)
NO_STREETS = frozenset(
    [
        *PEOPLES, *WEEKDAYS, *read_table("groups")["members"]["called"].split(), "fatah", "kurd", "turkman",
        "eastern", "pacific", "central", "mountain", "zulu", "hours", "local",
    ]
)  # fmt: skip
"""Names behind a number that it counts, or that make it a day's or an hour's."""
