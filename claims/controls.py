"""Characters that a terminal obeys instead of showing: text from anywhere in, what can be printed out.

A title may clear the screen or turn a line around (Unicode's bidirectional controls). The ledger keeps what was
printed; a person is shown it without.
"""

import re

_BIDIRECTIONAL = "\u202a-\u202e\u2066-\u2069"
_IN_LINES = re.compile(f"[\x00-\x1f\x7f-\x9f{_BIDIRECTIONAL}]")
_IN_TABLES = re.compile(f"[\x00-\x08\x0b-\x1f\x7f-\x9f{_BIDIRECTIONAL}]")


def escape_controls(text: str) -> str:
    r"""A line in which they are printed for what they are.

    >>> print(escape_controls("a\x1b[2J.txt"))
    a\x1b[2J.txt
    """
    return _IN_LINES.sub(_spell, text)


def _spell(found: re.Match[str]) -> str:
    number = ord(found[0])
    return f"\\x{number:02x}" if number < 256 else f"\\u{number:04x}"


def drop_controls(text: str) -> str:
    r"""A text without them, as wide as a terminal would show it; its line ends stay.

    >>> drop_controls("\x1b[2J35\u202e died\n")
    '[2J35 died\n'
    """
    return _IN_TABLES.sub("", text)
