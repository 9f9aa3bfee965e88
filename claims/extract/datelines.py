"""Where a text was sent from: a page in, the place of its dateline as the gazetteer has it out.

What a dateline reads as among the places of a story is told in `places`; here nothing of the text is asked but its
first two lines, so that which of several towns a name means can hang on it.
"""

import re
from collections.abc import Iterator

from claims.extract.page import Page
from claims.grammar.en.place_words import DATELINE, DATELINE_LOOK
from claims.grammar.gazetteer import name_key, row, rows_of
from claims.grammar.shadow import cast_shadow

_SECOND_LINE = re.compile(r"\s*(?=(\S))[^\n]{0,300}\n\s*")
"""Up to the second line that is not empty; its group is where the first one begins."""


def datelines(page: Page) -> Iterator[re.Match[str]]:
    """What looks like a dateline at the start of the first two lines that are not empty: a headline may stand above it.

    The first group of each is the town.
    """
    text = page.text
    second = _SECOND_LINE.match(text)
    for line in [second.start(1), second.end()] if second else [len(text) - len(text.lstrip())]:
        match = DATELINE.match(text, line, line + DATELINE_LOOK)
        if match is not None:
            yield match


def sent_from(page: Page) -> str | None:
    """The code of the most prominent place that the dateline's name has in the gazetteer: its kind, then its country's
    ISO code; None where there is none.
    """
    if "_sent_from" not in page.memo:
        names = [page.dateline] if page.dateline else [match[1] for match in datelines(page)]
        rows = (rows_of(name_key(cast_shadow(name.split(",")[0].strip()))) for name in names)
        page.memo["_sent_from"] = next((row(found[0])[1] for found in rows if found), None)
    code: str | None = page.memo["_sent_from"]
    return code
