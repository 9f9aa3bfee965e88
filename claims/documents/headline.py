"""A text and its title in, the text with its headline on top out: a headline's figures are read and checked too."""

import re

LOOK = 200
"""Code points at a text's beginning among which its title counts as standing there already."""

_SIGNS = re.compile(r"[\W_]+")


def heading_end(text: str, title: str | None) -> int:
    """Where the headline ends, if the text begins with it; 0 where it does not.

    >>> heading_end("Ferry: 9 drown. Nine people", "Ferry: 9 drown"), heading_end("Nine people", "Ferry: 9 drown")
    (14, 0)
    """
    at = text.find(title, 0, len(title) + LOOK) if title else -1
    return at + len(title or "") if at >= 0 else 0


def put_headline(text: str, title: str) -> str:
    r"""The text with its title as its first line, where it does not begin with it.

    >>> put_headline("Nine people drowned.", "Ferry: 9 drown")
    'Ferry: 9 drown\n\nNine people drowned.'
    >>> put_headline("# Ferry: 9 drown\n\nNine people drowned.", "Ferry: 9 drown")
    '# Ferry: 9 drown\n\nNine people drowned.'
    >>> put_headline("Ferry: 9 drown\n\nNine people drowned.", "Ferry: 9 drown | The Bay Times")
    'Ferry: 9 drown\n\nNine people drowned.'
    """
    if not title or heading_end(text, title):
        return text
    first, wanted = _fold(text.lstrip().partition("\n")[0]), _fold(title)
    printed = _fold(text[: len(title) + LOOK]).startswith(wanted)
    if printed or (wanted.startswith(first) and 2 * len(first) >= len(wanted)):  # a title may end with the site's name
        return text
    return f"{title}\n\n{text}"


def part_headline(text: str, title: str | None) -> str:
    r"""The text without the headline that `put_headline` put on top: as it was written.

    >>> part_headline("Ferry: 9 drown\n\nNine people drowned.", "Ferry: 9 drown")
    'Nine people drowned.'
    >>> part_headline("Nine people drowned.", "Ferry: 9 drown")
    'Nine people drowned.'
    """
    return text.removeprefix(f"{title}\n\n") if title else text


def _fold(line: str) -> str:
    """The letters and digits of a line, by which two prints of one headline are the same."""
    return _SIGNS.sub("", line).casefold()
