"""Any text in, the text that is stored out: done once, before an offset exists."""

import re
import unicodedata

_UNSTORABLE = re.compile("[\ud800-\udfff\x00]")
"""Lone surrogates, which UTF-8 cannot hold, and NUL, which ends a text in SQLite's own functions."""

_ODD_BYTE = re.compile("[\udc80-\udcff]")
"""A byte of a file name that is no UTF-8, as Python hands it on."""

_WRITTEN_BYTE = re.compile(r"\\x([89a-f][0-9a-f])")


def normalise_text(text: str) -> str:
    r"""The text in NFC, lines ended by \n, without soft hyphens and byte order mark.

    >>> normalise_text("cafe\u0301\r\nmil\xadlion")
    'café\nmillion'
    """
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if text.isascii():
        return keep_text(text)
    text = text.removeprefix("\ufeff").replace("\xad", "")
    if not unicodedata.is_normalized("NFC", text):
        text = unicodedata.normalize("NFC", text)
    return keep_text(text)


def keep_text(text: str) -> str:
    r"""The text code point for code point, so that offsets counted by others still hold; the unstorable as U+FFFD.

    >>> keep_text("a\ud800b")
    'a\ufffdb'
    """
    if text.isascii():
        return text.replace("\0", "\ufffd") if "\0" in text else text
    return _UNSTORABLE.sub("\ufffd", text) if _UNSTORABLE.search(text) else text


def write_name(name: str) -> str:
    r"""A file's name as it can be stored and printed: bytes that are no UTF-8 are written out.

    >>> write_name("caf\udce9.txt")
    'caf\\xe9.txt'
    """
    if name.isascii():
        return name
    return keep_text(_ODD_BYTE.sub(lambda odd: f"\\x{ord(odd[0]) - 0xDC00:02x}", name))


def find_name(written: str) -> str:
    r"""The file's own name for one that `write_name` wrote.

    >>> find_name(write_name("caf\udce9.txt")) == "caf\udce9.txt"
    True
    """
    return _WRITTEN_BYTE.sub(lambda byte: chr(0xDC00 + int(byte[1], 16)), written)
