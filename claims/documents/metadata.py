"""What an input says of itself in, the fields of a Document out: front matter, sidecars, records of any format."""

import json
import re
from collections.abc import Mapping
from datetime import date
from hashlib import sha256
from typing import Any

from claims.documents.dates import read_date
from claims.documents.document import Document
from claims.documents.headline import put_headline
from claims.documents.normalise import normalise_text
from claims.documents.settings import Limits
from claims.documents.source import Source, Unreadable, Unwanted, say_way_out

_FIELDS = {
    name: field
    for field, names in {
        "title": "title headline",
        "authors": "authors author byline creator",
        "publisher": "publisher outlet site sitename",
        "published": "published date pubdate publication_date date_published datepublished",
        "url": "url link canonical_url",
        "language": "language lang",
        "place": "place dateline location",
        "note": "note",
    }.items()
    for name in names.split()
}
"""What others call our fields."""

HEADED = frozenset({"text/plain", "text/markdown", "text/html", "application/feed+xml", "message/rfc822"})
"""Media types whose title is what readers see above the text."""

_FRONT = re.compile(r"\ufeff?---[ \t]*\r?\n(.*?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)", re.DOTALL)
_TOML = re.compile(r"\ufeff?\+\+\+[ \t]*\r?\n(.*?)\r?\n\+\+\+[ \t]*(?:\r?\n|$)", re.DOTALL)
_LINE = re.compile(r"([A-Za-z_][\w -]*?)\s*:(?:\s+(.*))?$")


def make_document(
    source: Source,
    text: str,
    digest: str,
    about: Mapping[str, object],
    limits: Limits,
    media_type: str = "text/plain",
    encoding: str = "utf-8",
) -> Document:
    """The document, what its own format says of it completed by what was known before.

    The headline that a page, a feed's entry, a mail or front matter names stands on top of the text, so that its
    figures are read too. What an office file calls its title is often its template's, and a title that came beside
    the text (JSON) leaves the text's offsets as they were counted.
    """
    check_length(text, limits)  # before anything makes copies of it
    text = normalise_text(text)
    check_text(text, limits)
    own = {k: v for k, v in read_about(about).items() if v}
    if media_type in HEADED:
        text = put_headline(text, own.get("title", ""))
    known = read_about(source.about) | own
    return Document(source.name, text, digest, media_type=media_type, encoding=encoding, **known)


def check_text(text: str, limits: Limits) -> None:
    """Raise where there is no text, or too much of it."""
    if not text or text.isspace():
        raise Unwanted("empty: no text in it")
    check_length(text, limits)


def check_length(text: str, limits: Limits) -> None:
    """Raise where a text is too long."""
    if len(text) > limits.text_length:
        raise Unreadable(f"a text of more than {limits.text_length:,} characters; {say_way_out('text_length')}")


def digest(data: bytes) -> str:
    """The sha256 of the bytes that were read."""
    return sha256(data).hexdigest()


def read_about(about: Mapping[str, object]) -> dict[str, Any]:
    """The fields of a Document that a mapping fills, whatever it calls them; unknown keys are let go.

    >>> read_about({"headline": "Toll rises", "date": "13 March 2022", "mood": "grim"})
    {'title': 'Toll rises', 'published': '2022-03-13'}
    """
    known: dict[str, Any] = {}
    for key, value in about.items():
        field = _FIELDS.get(key) or _FIELDS.get(_fold(key)) if value else None
        if field is None or (field in known and key != field):
            continue
        known |= _read_field(field, value)
    if "date_note" in known:
        known["note"] = "; ".join(filter(None, (known.get("note"), known.pop("date_note"))))
    return known


def _fold(key: str) -> str:
    """A key as the table has it."""
    return str(key).lower().replace(" ", "_").replace("-", "_")


def _read_field(field: str, value: object) -> dict[str, Any]:
    """The field with its value, or nothing where the value is none."""
    if field == "published":
        return _read_published(value)
    read = _read_authors(value) if field == "authors" else _read_line(value)
    return {field: read} if read else {}


def _read_published(value: object) -> dict[str, str]:
    """The date; one that cannot be read is kept in the note."""
    date = read_date(value)
    return {"published": date} if date else {"date_note": f"published {_read_line(value)!r}, which is no clear date"}


def _read_authors(value: object) -> tuple[str, ...]:
    """Names out of a list, or out of "A. Reporter and B. Writer"."""
    if isinstance(value, str):
        value = re.split(r"\s*;\s*|,\s+and\s+|\s+and\s+|,\s+", value.removeprefix("By ").removeprefix("by "))
    if not isinstance(value, list | tuple):
        return ()
    names = (v.get("name") if isinstance(v, dict) else v for v in value)
    return tuple(name for v in names if v and (name := _read_line(v)))


def _read_line(value: object) -> str:
    """One line of text."""
    return " ".join(normalise_text(str(value)).split())


def split_front_matter(text: str) -> tuple[dict[str, object], str]:
    r"""What stands between two lines of --- (YAML) or +++ (TOML) at the very start, and the text after it.

    >>> split_front_matter("---\ntitle: Toll rises\n---\nNine died.")
    ({'title': 'Toll rises'}, 'Nine died.')
    >>> split_front_matter("Nine died.")
    ({}, 'Nine died.')
    """
    opening = text[:4].removeprefix("\ufeff")[:3]
    found = _FRONT.match(text) if opening == "---" else _TOML.match(text) if opening == "+++" else None
    if not found:
        return {}, text
    about = _read_lines(found[1].splitlines()) if opening == "---" else _read_toml(found[1])
    return (about, text[found.end() :]) if about is not None else ({}, text)


def _read_toml(written: str) -> dict[str, object] | None:
    """Keys with their values, days and times as they are printed; None where the lines are something else."""
    import tomllib

    try:
        about = tomllib.loads(written.replace("\r\n", "\n"))
    except (tomllib.TOMLDecodeError, RecursionError):
        return None
    return {key: str(value) if isinstance(value, date) else value for key, value in about.items()}


def _read_lines(lines: list[str]) -> dict[str, object] | None:
    """Keys with a value or a list of them; None where the lines are something else, as between two rulers."""
    about: dict[str, object] = {}
    key = None
    for line in lines:
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        if key and line.startswith((" ", "\t", "- ")):
            _continue_value(about, key, line.strip())
            continue
        found = _LINE.match(line.rstrip())
        if not found:
            return None
        key = found[1]
        about[key] = _read_value(found[2] or "")
    return about


def _continue_value(about: dict[str, object], key: str, line: str) -> None:
    """Add a list entry, or a further line of a text."""
    before = about[key]
    if line.startswith("- "):
        about[key] = [*(before if isinstance(before, list) else []), _unquote(line[2:].strip())]
    elif isinstance(before, str):
        about[key] = f"{before.rstrip('>|-')} {line}".strip()


def _read_value(value: str) -> object:
    """A text, or a list in square brackets."""
    value = value.strip()
    if value.startswith("[") and value.endswith("]"):
        return [_unquote(part.strip()) for part in value[1:-1].split(",") if part.strip()]
    if value in ("null", "~"):
        return ""
    return _unquote(value)


def _unquote(value: str) -> str:
    """Without the quotation marks that YAML allows around a value."""
    if len(value) >= 2 and value[0] == value[-1] and value[0] in "'\"":
        return value[1:-1]
    return value


def read_sidecar(data: bytes) -> dict[str, object]:
    """What stands in NAME.json beside NAME.txt."""
    try:
        about = json.loads(data)
    except (ValueError, RecursionError) as error:
        raise Unreadable(f"the .json file of metadata beside it is damaged: {error}") from error
    if not isinstance(about, dict):
        raise Unreadable("the .json file of metadata beside it holds no object of keys and values")
    return about
