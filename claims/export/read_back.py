"""An exported file in, its claims with their reviews out: JSON Lines, or a data package."""

import csv
import io
import json
import sys
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from claims.errors import ClaimsError, say_error

_BROKEN = (ValueError, KeyError, EOFError, csv.Error, zlib.error, zipfile.BadZipFile, NotImplementedError, RuntimeError)
"""What the readers of JSON, CSV and zip raise on a file that is damaged, locked or something else."""


def read_back(path: Path) -> Iterator[dict[str, Any]]:
    """The claims of an export that have reviews, as far as a merge needs them."""
    try:
        for record in _read_package(path) if zipfile.is_zipfile(path) else _read_lines(path):
            yield _checked(record)
    except _BROKEN as error:
        said = f"{path}: no export that can be read ({say_error(error)})"
        raise ClaimsError(f"{said}; import what `claims export --format jsonl` or `datapackage` wrote") from error


def _checked(record: object) -> dict[str, Any]:
    """A record that is a claim with reviews, as an export writes one."""
    if not isinstance(record, dict):
        raise ValueError("no exported claim")
    kinds = {"document_sha256": str, "surface": str, "start": int, "end": int, "reviews": list}
    for name, kind in kinds.items():
        if not isinstance(record.get(name, [] if name == "reviews" else None), kind):
            raise ValueError(f"no exported claim, or one with a damaged {name}")
    if not all(isinstance(review, dict) for review in record.get("reviews", [])):
        raise ValueError("a claim with damaged reviews")
    return record


def _read_lines(path: Path) -> Iterator[object]:
    """The claims of a JSON Lines export."""
    with path.open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def _read_package(path: Path) -> Iterator[object]:
    """The reviewed claims of a data package."""
    with zipfile.ZipFile(path) as archive:
        reviews: dict[str, list[dict[str, Any]]] = {}
        for row in _rows(archive, "reviews.csv"):
            review = {k: row[k] for k in ("verdict", "reviewer", "at")} | {"note": row["note"] or None}
            reviews.setdefault(row["claim_id"], []).append(review)
        for row in _rows(archive, "claims.csv"):
            if row["id"] in reviews:
                place = {k: int(row[k]) for k in ("start", "end")}
                yield row | place | {"reviews": reviews[row["id"]]}


def _rows(archive: zipfile.ZipFile, name: str) -> Iterator[dict[str, Any]]:
    """The rows of a table in an archive."""
    before = csv.field_size_limit(sys.maxsize)  # a quote may be long
    try:
        with archive.open(name) as member:
            yield from csv.DictReader(io.TextIOWrapper(member, "utf-8", newline=""))
    finally:
        csv.field_size_limit(before)
