r"""Inputs in, documents out: files, folders, addresses and standard input, of every format that is known.

Each input, each file of a folder, each record of a file ends in exactly one of: a `Document`, or a `Refused` that was
skipped (nothing wrong, nothing to read) or failed, with its reason in one line. One bad file never stops the rest.
Offsets count in `Document.text`, which is in NFC, with line ends as \n and no soft hyphens; the texts of JSON records
and CSV cells are kept code point for code point, since others count in them too.
"""

import os
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import BinaryIO, NamedTuple

from claims.documents.deadline import deadline
from claims.documents.document import Document
from claims.documents.folders import find_files, say_os_error
from claims.documents.formats import SLOW, STREAMED, find_added, find_reader
from claims.documents.jobs import read_in_order
from claims.documents.media import find_media_type, find_refusal
from claims.documents.metadata import check_text, digest, read_about, read_sidecar
from claims.documents.normalise import keep_text, write_name
from claims.documents.refused import Refused
from claims.documents.settings import Settings
from claims.documents.source import Found, Later, Reader, Source, Unreadable, Unwanted, make_source
from claims.errors import ClaimsError, say_error


def read_documents(inputs: Sequence[str], settings: Settings | None = None) -> Iterator[Document | Refused]:
    """Every document of the inputs, in order; "-" is standard input.

    Raises `ClaimsError` at once where none of the inputs exists: that is a slip of the keyboard, not a bad file.
    """
    missing = [i for i in inputs if not _is_address(i) and i != "-" and not os.path.lexists(i)]
    if inputs and len(missing) == len(inputs):
        raise ClaimsError(f"{missing[0]}: no such file or folder")
    settings = settings or Settings()
    return _name_storably(_date(read_in_order(_read_all(inputs, settings), settings), settings.published))


def _date(found: Iterator[Document | Refused], published: str | None) -> Iterator[Document | Refused]:
    """The same, those that do not say when they were published of that day."""
    if published is None:
        return found
    return (
        item._replace(published=published) if isinstance(item, Document) and item.published is None else item
        for item in found
    )


def _name_storably(found: Iterator[Document | Refused]) -> Iterator[Document | Refused]:
    """The same, under names that can be stored and printed: those of files may hold any bytes."""
    for item in found:
        yield item if item.name.isascii() else item._replace(name=write_name(item.name))


def _read_all(inputs: Sequence[str], settings: Settings) -> Iterator[Document | Refused | Later]:
    """The documents of one input after the other."""
    for name in inputs:
        if name == "-":
            yield from _find_in_source(make_source("-", sys.stdin.buffer), settings)
        elif _is_address(name):
            yield from _read_address(name, settings)
        elif os.path.isdir(name):
            yield from _read_folder(Path(name), settings)
        else:
            yield from _find_in_file(Path(name), settings)


def _is_address(name: str) -> bool:
    """Whether an input is to be fetched, or would be if its scheme were another."""
    return "://" in name[:10] and not os.path.lexists(name)


def _read_address(address: str, settings: Settings) -> Iterator[Document | Refused | Later]:
    """The documents found at an address."""
    from claims.documents.fetch import fetch_source

    try:
        source = fetch_source(address, settings)
    except Unreadable as refusal:
        yield Refused(address, str(refusal), refusal.outcome)
        return
    yield from _find_in_source(source, settings)


def _read_folder(folder: Path, settings: Settings) -> Iterator[Document | Refused | Later]:
    """The documents of a folder's files."""
    empty = True
    for found in find_files(folder, settings):
        empty = False
        if isinstance(found, Refused):
            yield found
        else:
            yield from _find_in_file(found, settings)
    if empty:
        narrowed = settings.include or settings.exclude or settings.since is not None
        reason = "nothing in it that was asked for" if narrowed else "a folder without documents"
        yield Refused(str(folder), reason, "skipped" if narrowed else "failed")


def read_file(path: Path, settings: Settings) -> Iterator[Document | Refused]:
    """The documents of one file."""
    return read_in_order(_find_in_file(path, settings), settings)


def _find_in_file(path: Path, settings: Settings) -> Iterator[Document | Refused | Later]:
    """The same, with what other processes are to read."""
    try:
        with path.open("rb") as stream:
            if settings.meter is not None:
                settings.meter.open(path, stream, os.fstat(stream.fileno()).st_size)
            source = make_source(str(path), stream)._replace(about=_read_beside(path))
            yield from _find_in_source(source, settings)
    except OSError as error:
        yield Refused(str(path), say_os_error(error))
    except Unreadable as refusal:
        yield Refused(str(path), str(refusal), refusal.outcome)


def _read_beside(path: Path) -> dict[str, object]:
    """The metadata in NAME.json beside NAME.txt."""
    sidecar = path.with_suffix(".json")
    if path.suffix.lower() not in (".txt", ".md") or not sidecar.is_file():
        return {}
    return read_sidecar(sidecar.read_bytes())


def read_source(source: Source, settings: Settings) -> Iterator[Document | Refused]:
    """The documents of one source, and of the sources inside it."""
    return read_in_order(_find_in_source(source, settings), settings)


def _find_in_source(source: Source, settings: Settings) -> Iterator[Document | Refused | Later]:
    """The same, with what other processes are to read."""
    found = _open_source(source, settings)
    item: Found | Later | None = None
    while True:
        before = item
        try:
            item = next(found, None)
        except Unreadable as refusal:
            item = Refused(source.name, str(refusal), refusal.outcome)
        except ClaimsError:  # a plugin that cannot be loaded
            raise
        except Exception as error:  # a library that a damaged file broke; the files after it must still be read
            item = Refused(source.name, f"cannot be read: {say_error(error)}")
        if item is None:
            if before is None:
                yield Refused(source.name, "no document in it", "skipped")
            return
        if isinstance(item, Source):
            yield from _find_in_source(item, settings)
        else:
            yield item
        if isinstance(item, Refused) and item.name == source.name:
            return


def _open_source(source: Source, settings: Settings) -> Iterator[Found | Later]:
    """What the reader for its type makes of a source."""
    if source.depth > settings.limits.depth:
        raise Unreadable(
            f"more than {settings.limits.depth} archives inside each other; unpack them, or raise --limit depth"
        )
    if not source.head:
        raise Unwanted("empty")
    added = find_added(source)
    chosen = _Chosen(*added) if added else _find_shipped(source)
    if chosen.streamed:
        yield from chosen.reader(source, settings)
        return
    if chosen.slow and settings.jobs > 1:
        yield source.put_off(settings)
        return
    with deadline(settings.limits.seconds):
        found = list(chosen.reader(source, settings))
    yield from found


class _Chosen(NamedTuple):
    """A reader, and how it goes about it."""

    reader: Reader
    streamed: bool
    """Piece by piece, so that neither size nor time matters."""
    slow: bool = False


def _find_shipped(source: Source) -> _Chosen:
    """The program's own reader for a source."""
    reason = find_refusal(source.head)
    if reason:
        raise Unwanted(reason)
    media_type = find_media_type(source.head, source.hint or source.name, source.media_type)
    return _Chosen(find_reader(media_type), media_type in STREAMED, media_type in SLOW)


def read_text(name: str, text: str, **about: object) -> Document:
    """A text that is at hand as a document; `about` is what is known of it: title, publisher, published.

    Offsets count in the text as it was given.

    >>> read_text("toll", "Nine people died.", published="13 March 2022").published
    '2022-03-13'
    """
    kept, known = keep_text(text), read_about(about)
    unknown = sorted(key for key, value in about.items() if value and not read_about({key: value}))
    if unknown:
        raise ClaimsError(f"{name}: nothing that a document has, or no such value: {', '.join(unknown)}")
    try:
        check_text(kept, Settings().limits)
    except Unreadable as refusal:
        raise ClaimsError(f"{name}: {refusal}") from refusal
    return Document(name, kept, digest(kept.encode()), **known)


def read_bytes(name: str, stream: BinaryIO | bytes, settings: Settings | None = None) -> Iterator[Document | Refused]:
    """The documents of bytes that are at hand.

    >>> next(read_bytes("toll.txt", b"Nine people died.")).text
    'Nine people died.'
    """
    return _name_storably(read_source(make_source(name, stream), settings or Settings()))
