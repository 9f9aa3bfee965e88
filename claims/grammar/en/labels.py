"""How lists tell figures: labels before them, headings above them, and whose figures a heading says they are."""

from claims.grammar.shapes import shape

LABEL = shape(
    "a label before its figure (searched)",
    r"(?:\A|[\n,;(])[^a-z0-9\n,;(]*((?:[a-z][a-z'/-]*[ ]){0,3}[a-z][a-z'-]*):[ \t]*"
    r"(?:(?:about|around|at[ ]least|more[ ]than|over|nearly|some|up[ ]to)[ ])?\Z",
    ("dead: ", "\n* homes destroyed: ", "killed: 12, injured: at least "),
    ("he said that ten of the men had died: ", "12: ", "dead "),
)
LABELLED = shape(
    "a labelled figure ends",
    r"[ \t]*(?:[,;.)(|\n]|\Z)",
    (", injured: 30", "\n", " (down from 40)"),
    (" dead, 40 hurt", " people"),
)
ENTRY = shape(
    "an entry of a list of figures",
    r"[^a-z0-9\n]*[a-z&][^:\n]{0,40}[:\t|]?[ \t]*(?:[^\w\n]|about[ ]|at[ ]least[ ])*\d[\d.,]*(?:[ ]?%)?(?:[ ]?\([^)\n]*\))?[.,;]?[ \t]*\Z",
    ("epp: 179", "- leeds 40", "* dead: 173", "tokyo: 40 (12)"),
    ("seats won:", "the town had 40 dead when it fell", "12"),
)
ISSUED = shape(
    "whose figures follow (searched)",
    r"\b((?:figures|data|numbers|statistics|updates?|bulletin|summary|tally|counts?|toll|reports?|statement|statistics)"
    r"(?:[ ](?:issued|released|published|given|compiled))?[ ](?:from|by))[ ]([^:\n]{2,80}):\s*\Z",
    ("latest figures from the health ministry:", "data released by the agency: "),
    ("figures for may:", "the ministry:", "figures from may onward"),
)
ITEM = ("-", "*", "~", "o ", "+", ">", "\n")
"""What an entry of a list, or an empty line before one, begins with in a shadow."""
YEAR_HEAD = shape(
    "the head of a column that tells when",
    r"\s*(?:(?:19|20)\d\d(?:[-/]\d\d)?|q[1-4](?:\ (?:19|20)\d\d)?)\s*",
    (" 2021 ", "2021-22", "q2 2024"),
    (" beds ", " 310 ", " 12,021"),
)
COUNTED_AS = ("total ", "number of ", "the ", "new ")
"""Words before a label's noun that are no part of it."""
