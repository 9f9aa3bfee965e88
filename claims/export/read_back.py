"""An exported file in, its claims with their reviews out: JSON Lines, or a data package."""

import csv
import io
import json
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from claims.errors import ClaimsError


def read_back(path: Path) -> Iterator[dict[str, Any]]:
    """The claims of an export that have reviews, as far as a merge needs them."""
    if zipfile.is_zipfile(path):
        return _read_package(path)
    return _read_lines(path)


def _read_lines(path: Path) -> Iterator[dict[str, Any]]:
    """The claims of a JSON Lines export."""
    with path.open(encoding="utf-8") as lines:
        try:
            for number, line in enumerate(lines, 1):
                record = json.loads(line)
                if not isinstance(record, dict) or not {"document_sha256", "start", "end", "surface"} <= record.keys():
                    raise _foreign(path, f"line {number} is no exported claim")
                yield record
        except ValueError as error:
            raise _foreign(path, f"line {number} is no JSON") from error


def _read_package(path: Path) -> Iterator[dict[str, Any]]:
    """The reviewed claims of a data package."""
    with zipfile.ZipFile(path) as archive:
        if not {"claims.csv", "reviews.csv"} <= set(archive.namelist()):
            raise _foreign(path, "a zip file without claims.csv and reviews.csv")
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
    with archive.open(name) as member:
        yield from csv.DictReader(io.TextIOWrapper(member, "utf-8", newline=""))


def _foreign(path: Path, why: str) -> ClaimsError:
    """The one line that refuses a file."""
    return ClaimsError(f"{path}: {why}; import what `claims export --format jsonl` or `datapackage` wrote")
