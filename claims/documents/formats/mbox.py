"""A mailbox (mbox): each message is a source of its own, "list.mbox/3.eml", read as a mail is."""

import re
from collections.abc import Iterator

from claims.documents.refused import Refused
from claims.documents.settings import Settings
from claims.documents.source import Source, say_size, say_way_out

BEGINS = re.compile(rb"From \S.*\d\d:\d\d.*\d{4}\s*$")
"""The line before a message: who sent it, and when it came."""
_QUOTED = re.compile(rb">+From ")
"""A line of a message that would be such a line, marked by whoever wrote the mailbox."""
LINE = 1 << 20
"""Bytes that are read of a line at a time."""


def read_mbox(source: Source, settings: Settings) -> Iterator[Source | Refused]:
    """The messages of a mailbox, one held at a time."""
    limit = settings.limits.text_bytes
    for number, message in enumerate(_split(source, limit), 1):
        if len(message) > limit:
            reason = f"larger than {say_size(limit)}; {say_way_out('text_bytes')}"
            yield Refused(f"{source.name}/{number}.eml", reason)
        else:
            yield source.inner(f"{number}.eml", message)


def _split(source: Source, limit: int) -> Iterator[bytes]:
    """Each message without the line before it; of one larger than the limit no more than tells that it is."""
    message, after_empty = bytearray(), True
    source.stream.readline(LINE)
    for line in iter(lambda: source.stream.readline(LINE), b""):
        if after_empty and BEGINS.match(line):
            yield bytes(message)
            message.clear()
        elif len(message) <= limit:
            message += line[1:] if _QUOTED.match(line) else line
        after_empty = not line.strip()
    yield bytes(message)
