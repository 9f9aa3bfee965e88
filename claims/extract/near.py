"""A number where it stands in, what stands right around it out: all that the first look needs, read once."""

import re

from claims.extract.page import Page
from claims.grammar.en.readings import Reading

_NEXT = re.compile(r"[ -]([a-z]\.[a-z](?:\.[a-z])*(?![a-z])|[a-z+]+(?:'[a-z]+)?)")
BEFORE = 56
"""Code points read before a number: its hedge, its sign, the word that governs it."""


class Near:
    """A number with its surroundings.

    `left` are the words before it, `previous` the last of them; `word` is that without opening quotes and brackets;
    `before`
    and `behind` the characters on either side; `next` the word behind, cut at hyphens and marks ("year" of "-year-
    old").
    """

    __slots__ = (
        "before",
        "behind",
        "digits",
        "end",
        "left",
        "next",
        "page",
        "previous",
        "reading",
        "shadow",
        "start",
        "text",
        "word",
    )

    def __init__(self, page: Page, start: int, end: int, reading: Reading) -> None:
        shadow = page.shadow
        self.page, self.text, self.shadow = page, page.text, shadow
        self.start, self.end, self.reading = start, end, reading
        first = start - BEFORE if start > BEFORE else 0
        if page.runs:
            first = max([first, *(run for run in page.runs if run <= start)])
        left = self.left = shadow[first:start].split()
        self.previous = left[-1] if left else ""
        self.word = self.previous.lstrip("(\"'[")
        self.before = shadow[start - 1] if start else "\n"
        self.digits = not shadow[start].isalpha()
        self.look_behind()

    def look_behind(self) -> None:
        """Read what follows the number anew: after its end was moved."""
        end = self.end
        behind = self.behind = self.shadow[end : end + 1]
        word = _NEXT.match(self.shadow, end) if behind == " " or behind == "-" else None
        self.next = word[1] if word else ""

    def exact(self, most: int) -> bool:
        """Whether it is one whole number up to `most`."""
        value = self.reading.value
        return self.reading.form == "exact" and isinstance(value, int) and value <= most

    def second_last(self) -> str:
        """The word before the previous one."""
        return self.left[-2] if len(self.left) > 1 else ""

    def capital_before(self, word: str, reach: int) -> bool:
        """Whether the text writes `word`, at most `reach` before the number, with a capital anywhere in it."""
        word = word.strip(",()'\"[]")
        at = self.shadow.rfind(word, max(0, reach - len(word) - 5), reach) if word else -1
        return at >= 0 and any(c.isupper() for c in self.text[at : at + len(word)])

    def starts_upper(self, word: str, slack: int = 3) -> bool:
        """Whether the text writes the word before the number with a capital first."""
        at = self.shadow.rfind(word, max(0, self.start - len(word) - slack), self.start)
        return at >= 0 and self.text[at].isupper()
