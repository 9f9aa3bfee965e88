"""A JSON document with one long list in it: the head and the items in, the bytes out, the list never in memory."""

import json
from collections.abc import Iterable, Mapping
from typing import Any, BinaryIO


def write_items(out: BinaryIO, head: Mapping[str, Any], name: str, items: Iterable[Mapping[str, Any]]) -> int:
    """How many items were written; `head` holds the other members of the document, which come first."""
    opening = json.dumps(head, ensure_ascii=False)[:-1]
    out.write((opening + (", " if head else "") + json.dumps(name) + ": [").encode())
    count = 0
    for count, item in enumerate(items, 1):
        out.write((("," if count > 1 else "") + "\n" + json.dumps(item, ensure_ascii=False)).encode())
    out.write(b"\n]}\n")
    return count
