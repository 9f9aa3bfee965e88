"""JSON Lines and JSON: records of {"id", "text", "published", "title", "publisher", "url"}.

The text of a record is kept code point for code point, so that offsets hold in the text that the caller has; only what
cannot be stored (lone surrogates, NUL) is replaced, one for one. Lines are read one at a time, so size does not matter.
"""

import json
from collections.abc import Iterator, Mapping
from typing import BinaryIO

from claims.documents.document import Document
from claims.documents.metadata import check_text, digest, read_about
from claims.documents.normalise import keep_text
from claims.documents.refused import Refused
from claims.documents.settings import Limits, Settings
from claims.documents.source import Source, Unreadable, Unwanted, say_size, say_way_out

_LOAD = json.JSONDecoder().decode
REMEMBERED = 500_000
"""Ids kept in mind to find one that comes twice; memory must not grow with the file."""

NO_TEXT = 'no "text" in it; give the field of the article that name'


def read_json_lines(source: Source, settings: Settings) -> Iterator[Document | Refused]:
    """The document of each line; a line that is broken is refused by its number, and the next one read."""
    limit = settings.limits.text_bytes
    seen: dict[int, int] = {}
    for number, line in enumerate(_read_lines(source.stream, limit), 1):
        if line.isspace():
            continue
        try:
            if len(line) > limit:
                raise Unreadable(f"a line longer than {say_size(limit)}; {say_way_out('text_bytes')}")
            document = _read_line(source, number, line, settings.limits)
            _check_id(document, seen)
            yield document
        except Unreadable as refusal:
            yield Refused(f"{source.name}:{number}", str(refusal), refusal.outcome)


def _read_lines(stream: BinaryIO, limit: int) -> Iterator[bytes]:
    """The lines; one over the limit comes cut, one byte too long, and its rest is passed over."""
    while line := stream.readline(limit + 1):
        yield line
        while len(line) > limit and not line.endswith(b"\n"):
            line = stream.readline(limit + 1)
            if len(line) <= limit:
                break


def _read_line(source: Source, number: int, line: bytes, limits: Limits) -> Document:
    """The document of one line."""
    _check_values(line, limits)
    try:
        record = _LOAD(line.decode().removeprefix("\ufeff"))
    except (ValueError, RecursionError) as error:
        raise Unreadable(f"not JSON: {_say_error(error)}") from error
    return make_record(f"{source.name}:{number}", record, line, source.about, limits)


def _check_values(data: bytes, limits: Limits) -> None:
    """Raise where there is so much between commas and brackets that it would take fifty times its size in memory."""
    if len(data) > limits.values and sum(map(data.count, (b",", b"[", b"{"))) > limits.values:
        raise Unreadable(f"more than {limits.values:,} values in one piece of JSON; {say_way_out('values')}")


def _check_id(document: Document, seen: dict[int, int]) -> None:
    """Raise where a document of that id came before: two texts under one id would pass for two versions of one."""
    key, text = hash(document.name), hash(document.text)
    before = seen.get(key)
    if before is None:
        if len(seen) < REMEMBERED:
            seen[key] = text
    elif before == text:
        raise Unwanted(f"the document {document.name!r} again")
    else:
        raise Unreadable(f"the id {document.name!r} stands above with another text; give each document its own")


def read_json(source: Source, settings: Settings) -> Iterator[Document | Refused]:
    """The documents of a JSON file: one record, or a list of them."""
    data = source.read_whole(settings, "text_bytes")
    _check_values(data, settings.limits)
    try:
        content = json.loads(data)
    except (ValueError, RecursionError) as error:
        raise Unreadable(f"not JSON: {_say_error(error)}") from error
    if isinstance(content, dict) and "text" not in content:
        raise Unwanted(f"JSON, but {NO_TEXT}")
    for number, record in enumerate(content if isinstance(content, list) else [content], 1):
        name = f"{source.name}:{number}" if isinstance(content, list) else source.name
        try:
            raw = json.dumps(record).encode() if isinstance(content, list) else data
            yield make_record(name, record, raw, source.about, settings.limits)
        except Unreadable as refusal:
            yield Refused(name, str(refusal), refusal.outcome)


def make_record(name: str, record: object, raw: bytes, about: Mapping[str, object], limits: Limits) -> Document:
    """The document of one record, named by its own id where it has one."""
    if not isinstance(record, dict) or not isinstance(record.get("text"), str):
        raise Unreadable(f"a record must be an object; {NO_TEXT}")
    text = keep_text(record["text"])
    check_text(text, limits)
    given = record.get("id")
    if given is not None and not isinstance(given, bool | dict | list) and str(given).strip():
        name = keep_text(str(given))
    known = read_about(about) | read_about(record) if about else read_about(record)
    return Document(name, text, digest(raw), media_type="application/json", **known)


def _say_error(error: Exception) -> str:
    """What is wrong with the JSON, in few words."""
    if isinstance(error, UnicodeDecodeError):
        return f"not UTF-8 at byte {error.start}"
    return (
        f"{error.msg.removesuffix(' at')} at column {error.colno}"
        if isinstance(error, json.JSONDecodeError)
        else "nested too deeply"
    )
