"""Paths in, documents out: plain text, front matter, JSON Lines, folders and standard input."""

import hashlib
import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from claims.documents.document import Document
from claims.errors import ClaimsError

TEXTS = {".txt", ".md", ".jsonl"}


def read_documents(paths: Sequence[str]) -> Iterator[Document]:
    """Every document of the given files and folders, in order; "-" is standard input."""
    for path in paths:
        if path == "-":
            yield _make("-", sys.stdin.buffer.read(), {})
        else:
            for file in _files(Path(path)):
                yield from _read_file(file)


def _files(path: Path) -> list[Path]:
    """The file itself, or those of a folder."""
    if not path.exists():
        raise ClaimsError(f"{path}: no such file or folder")
    if not path.is_dir():
        return [path]
    found = sorted(f for f in path.rglob("*") if f.suffix in TEXTS and f.is_file() and f.name != "README.md")
    if not found:
        raise ClaimsError(f"{path}: a folder without documents (files that end in {', '.join(sorted(TEXTS))})")
    return found


def _read_file(file: Path) -> Iterator[Document]:
    """The documents of one file."""
    data = file.read_bytes()
    if file.suffix != ".jsonl":
        sidecar = file.with_suffix(".json")
        yield _make(str(file), data, json.loads(sidecar.read_text("utf-8")) if sidecar.exists() else {})
        return
    for line in data.splitlines():
        if line.strip():
            record = json.loads(line)
            yield _make(str(record["id"]), line, record, record["text"])


def _make(name: str, data: bytes, about: dict[str, Any], text: str | None = None) -> Document:
    """One document with what is known about it."""
    if text is None:
        try:
            text = data.decode("utf-8-sig").replace("\r\n", "\n")
        except UnicodeDecodeError as error:
            raise ClaimsError(f"{name}: not UTF-8 text") from error
    if not text.strip():
        raise ClaimsError(f"{name}: empty")
    if text.startswith("---\n") and "\n---\n" in text:
        head, text = text[4:].split("\n---\n", 1)
        about = about | dict(line.split(": ", 1) for line in head.splitlines() if ": " in line)
    known = {key: about.get(key) for key in ("title", "publisher", "published", "url", "language", "place", "note")}
    return Document(name, text, hashlib.sha256(data).hexdigest(), **known)
