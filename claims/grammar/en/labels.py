"""How lists tell figures: labels before them, headings above them, and whose figures a heading says they are."""

from claims.grammar.shapes import shape

LABEL = shape(
    "a label before its figure (searched)",
    r"(?:(?:\A|[\n,;(]|[.][ ])[^a-z0-9\n,;(]*((?:[a-z][a-z'/-]*[ ]){0,3}[a-z][a-z'-]*):|(?:\A|\n)[^a-z0-9\n,;(]*((?:[a-z][a-z'/-]*[ ]){0,7}[a-z][a-z'-]*)(?:[ ]-|[ ]?=|:))[ \t]*"
    r"(?:(?:about|around|at[ ]least|more[ ]than|over|nearly|some|up[ ]to)[ ])?\Z",
    (
        "dead: ",
        "\n* homes destroyed: ",
        "killed: 12, injured: at least ",
        "deaths: 12. injured: ",
        "\ntotal number of wells dug - ",
        "\nprobable cases = ",
    ),
    ("he said that ten of the men had died: ", "12: ", "dead ", "he said, of the dead - "),
)
LABELLED = shape(
    "a labelled figure ends",
    r"[ \t]*(?:[,;.)(|\n*]|\Z|as[ ]follows|(?:in|at|across|from)[ ]\d|(?:to|due|from|involving|among|with|directly)[ ]|(?:partially|partly|fully|totally|completely|slightly|heavily|severely)\b)",
    (
        ", injured: 30",
        "\n",
        " (down from 40)",
        " in 17 centres",
        " partially, 88 fully",
        " to firefighters",
        " involving evacuees",
    ),
    (" dead, 40 hurt", " people", " in may"),
)
ALONE = shape(
    "a figure begins its line (searched)",
    r"(?:\A|\n)[^a-z0-9\n]*(?:(?:about|over|some|more[ ]than|at[ ]least)[ ])?\Z",
    ("\n", "\n* ", "\nover "),
    ("\ndead: ", "in all "),
)
CAPTION = shape(
    "the caption below a figure",
    r"\n{1,2}[ \t]*([a-z][a-z'/-]*(?:[ ][a-z'/-]+){0,5})[ \t*]*(?:\n|\Z)",
    ("\nhomes destroyed\n", "\n\npeople in need"),
    ("\nthe town lost 40 homes\n", "\ndead: 12", "\nhomes.\n"),
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
    r"(?:[ ](?:issued|released|published|given|compiled))?[ ](?:from|by)|(?:findings|conclusions|highlights|takeaways)[ ](?:of|from|in|by))[ ]([^:\n]{2,80}):\s*\Z",
    ("latest figures from the health ministry:", "key findings of the report:", "data released by the agency: "),
    ("figures for may:", "the ministry:", "figures from may onward"),
)
TOTALLED = shape(
    "a heading that gives the total of its list",
    r"[^a-z0-9\n]*([a-z][a-z'/-]*(?:[ ][a-z'/-]+){0,5})[ ]?[=:-][ ]?\d[\d,.]*[^\n]*",
    ("confirmed cases = 812 as follows:", "* homes lost: 40, of which:"),
    ("the 40 homes:", "by region:"),
)
ITEM = ("-", "*", "~", "o ", "+", ">", "\n")
"""What an entry of a list, or an empty line before one, begins with in a shadow."""
YEAR_HEAD = shape(
    "the head of a column that tells when",
    r"\s*(?:(?:19|20)\d\d(?:[-/]\d\d)?|q[1-4](?:\ (?:19|20)\d\d)?)\s*",
    (" 2021 ", "2021-22", "q2 2024"),
    (" beds ", " 310 ", " 12,021"),
)
HEADED = shape(
    "a label whose noun stands before what narrows it",
    r"(?:[a-z][a-z'/-]*[ ]){0,3}?([a-z][a-z'-]*)[ ](?:in|at|with|without|under|on|living|receiving|awaiting|targeted|reached)\b",
    ("people in need", "displaced families without shelter"),
    ("observation", "in hospital"),
)
PERIOD = shape(
    "the time that a label's figure is of (searched)",
    r"[ ](?:(?:for|of|in|during|as[ ]of|as[ ]at|over)[ ](?:the[ ])?(?:last[ ]|past[ ])?(?:\d+[ ])?(?:day|week|month|year|quarter|season|hours|days|weeks|months|reporting[ ]period|period)|today|yesterday|so[ ]far|to[ ]date|this[ ](?:week|month|year)|since[ ][a-z0-9 ]+)\Z",
    ("new cases for the day", "deaths so far", "arrests in the last 24 hours", "homes destroyed this week"),
    ("people in the cities of the north", "deaths"),
)
"""Behind what it counts: "New cases today: 28"."""
ASKED = frozenset(["q", "question", "a", "answer"])
"""Before a colon they part questions from answers, and name nobody."""
NO_SPEAKERS_OF_TURNS = frozenset(
    """fact facts claim verdict update updates correction note analysis background summary conclusion winner loser editor
    photo photos video watch read related source sources where when who what why how reality myth truth bottom rating
    ruling result results total price date time location the our your a an in on at for from on""".split()  # noqa: SIM905
)
"""Words that a line's heading before a colon begins with, which has nobody's name: "Fact:", "The verdict:"."""
COUNTED_AS = ("total ", "number of ", "no. of ", "the ", "new ")
"""Words before a label's noun that are no part of it."""
