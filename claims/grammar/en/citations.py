"""How a text names in brackets, behind what it prints, whose it is: "(OCHA, 3 Aug)", "[Reuters]", "(source: Eurostat)"."""

import re

from claims.grammar.en.calendar_words import MONTHS
from claims.grammar.en.speaker_words import CAPITALISED, NAME_PART
from claims.grammar.shapes import shape

_MONTH = rf"(?:{'|'.join(MONTHS)})\b\.?"
CITED = shape(
    "a source in brackets that ends a sentence (searched)",
    rf"""[\[(](?P<told>(?:sources?|via|according[ ]to|per)(?::|\b)[ ])?(?P<who>[a-z@][\w.&'/@-]*(?:[ ](?!on\b)[\w.&'/-]+){{0,5}}?)
    (?P<dated>,?[ ](?:on[ ])?(?:(?:\d{{1,2}}[ ])?{_MONTH}(?:[ ]\d{{1,2}})?(?:,?[ ]\d{{4}})?|(?:19|20)\d\d|\d{{1,2}}/\d{{1,2}}(?:/\d{{2,4}})?))?
    (?P<posted>[ ]on[ ](?:facebook|twitter|telegram|instagram|x))?[\])][ ]?[.]?\s*\Z""",
    (
        " fled (ocha, 3 aug).",
        " at 14 percent (source: eurostat).",
        " [reuters]\n",
        " (unhcr 2021)",
        " (ana diaz on facebook).",
    ),
    (" fled (12 of them women).", " (reuters) left.", " (reuters photo, taken by a passer-by).", " fled."),
)
BRACKETS = (")", "]")
"""One of them ends such a sentence, but for its full stop."""
OPENING_BRACKETS = ("(", "[")
LOOK = 4
"""Code points at the end of a sentence in which its bracket closes."""
REACH = 80
"""Code points that such a bracket takes."""
SHORT_FORM = 3
"""Letters at least of an agency's short form."""
AND_OTHERS = "et al"
"""Behind a name in brackets: who wrote a study."""
_TITLE = r"(?:(?:[A-Z][a-z]{1,4}\.|U\.S\.) )?"
SIGNED = re.compile(
    rf"[\"”’']{{1,2}}\s{{0,3}}(?:—|–|--|―)\s?({_TITLE}{CAPITALISED}(?:(?: {NAME_PART}){{1,4}}|(?=\n|\Z)))"
    r"(?=,| \(|\n|\Z| on | in | at )"
)
"""A dash and a name behind a quotation, in the text: "“We lost 40 boats.” — Ana Diaz, in a letter"."""
_SIGNER = rf"(?:[A-Z][\w'’.-]*|U\.S\.)(?: [\w'’.-]+){{0,7}}? {CAPITALISED}"
_DAY = r"(?:in |on |at )?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? \d"
SIGNED_BELOW = re.compile(rf"[\"”’']{{1,2}}\s*\n\s*({_SIGNER})(?:,| on [A-Z][a-z]+day,?) {_DAY}")
"""A name and a day on the line below a quotation, in the text: "“We take in 90.”", then "Ben Holm, Nov. 13"."""
NAME_REACH = 100
"""Code points in which who signs a quotation is named."""
