"""Bytes in, text out, with the name of the encoding that was found."""

import re

from claims.documents.source import Unreadable

_MARKS = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe\0\0", "utf-32"),
    (b"\0\0\xfe\xff", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
_CONTROLS = re.compile(rb"[\x01-\x08\x0e-\x1a\x1c-\x1f\x7f]")
GUESSED = 200_000
"""Bytes that a guess is made from: more does not make it better."""


def decode_text(data: bytes, charset: str | None = None) -> tuple[str, str]:
    """The text and its encoding: by its mark, as UTF-8, as declared, else as the bytes look most like.

    >>> decode_text("35 tués".encode("utf-8"))
    ('35 tués', 'utf-8')
    >>> decode_text("35 killed".encode("utf-16-le"))
    ('35 killed', 'utf-16-le')
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _decode_as(data, encoding), encoding.removesuffix("-sig")
    wide = _find_wide(data)
    if wide:
        return _decode_as(data, wide), wide
    if looks_binary(data):
        raise Unreadable("not text (binary data)")
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        return _decode_declared(data, charset) or _guess(data)


def looks_binary(data: bytes) -> bool:
    """Whether there are more control bytes than a text has by accident."""
    head = data[:65536]
    return head.count(0) > len(head) // 100 or len(_CONTROLS.findall(head)) > 2 + len(head) // 50


def _decode_as(data: bytes, encoding: str) -> str:
    """The text in an encoding that the bytes themselves name."""
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        fault = f"damaged: not {encoding.upper()} at byte {error.start}, though it begins so"
        raise Unreadable(f"{fault}; fetch it again, or save it as UTF-8") from error


def _find_wide(data: bytes) -> str | None:
    """UTF-16 without a mark: every other byte of western text is zero."""
    head = data[: min(len(data), 4096) & ~1]
    if len(data) % 2 or len(head) < 4:
        return None
    even, odd = head[::2].count(0), head[1::2].count(0)
    half = len(head) // 2
    if odd > half * 0.4 and even < half * 0.02:
        return "utf-16-le"
    if even > half * 0.4 and odd < half * 0.02:
        return "utf-16-be"
    return None


def _decode_declared(data: bytes, charset: str | None) -> tuple[str, str] | None:
    """The text in the encoding that a header declares, where that is true; latin-1 means windows-1252 on the Web."""
    if not charset:
        return None
    name = charset.strip().lower()
    name = "windows-1252" if name in ("iso-8859-1", "latin-1", "latin1", "us-ascii", "ascii") else name
    try:
        return data.decode(name), name
    except (LookupError, ValueError):
        return None


def _guess(data: bytes) -> tuple[str, str]:
    """The likeliest encoding of bytes that say nothing of it."""
    from charset_normalizer import from_bytes

    best = from_bytes(data[:GUESSED]).best()
    if best is None:
        raise Unreadable("not text in any known encoding; save it as UTF-8")
    encoding = _prefer_windows(best.encoding, data)
    return data.decode(encoding, errors="replace"), encoding


_WINDOWS = {
    "windows-1252": "cp1250 cp1252 cp1254 cp1257 cp1258 cp437 cp775 cp850 cp858 cp1140 latin_1 iso8859_9 iso8859_15 "
    "mac_roman mac_iceland mac_turkish hp_roman8",
    "windows-1251": "mac_cyrillic cp1251 iso8859_5 cp1125 cp855 ptcp154",
    "windows-1253": "mac_greek cp1253",
    "windows-1250": "mac_latin2 iso8859_2 iso8859_16",
}


def _prefer_windows(guess: str, data: bytes) -> str:
    """The Windows code page of an alphabet for the rare ones of the same, which short texts are mistaken for."""
    for page, mistaken in _WINDOWS.items():
        if guess in mistaken.split():
            try:
                data.decode(page)
            except UnicodeDecodeError:
                break
            return page
    return guess.replace("_", "-")
