"""Claims in, a Frictionless Data Package out: a zip file of CSV tables with a schema that says what each column is.

Dates in the archive are fixed and members stand in a fixed order, so that the same ledger gives the same bytes.
"""

import json
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from shutil import copyfileobj
from tempfile import TemporaryFile
from typing import Any, BinaryIO, NamedTuple

from claims.export.tables import COLUMNS, write_table
from claims.extract.claim import HEDGES, STANCES
from claims.ledger.connect import Ledger
from claims.ledger.digest import digest_ledger
from claims.ledger.hand_on import read_conflicts_among, read_documents_of, read_facts_of, read_handed_on
from claims.ledger.read import STATUSES, Filters

EPOCH = (1980, 1, 1, 0, 0, 0)
"""The date of every member: the earliest that a zip file knows."""

_NUMBERS = {*("value", "low", "high", "confidence", "best", "fact_low", "fact_best", "fact_high", "radius")}
_INTEGERS = {*("id", "start", "end", "part_of", "version", "claims", "documents", "origins", "voices", "claim_id")}
_LISTS = {"via", "authors", "claim_ids", "reviews"}
_OBJECTS = {"correction"}
_ENUMS = {
    "hedge": HEDGES,
    "stance": STANCES,
    "status": STATUSES,
}


class Table(NamedTuple):
    """A table of the package."""

    name: str
    columns: tuple[str, ...]
    key: str | None
    foreign: tuple[tuple[str, str, str], ...]
    """Column, and the table and column that it points to."""


CLAIMS = Table("claims", tuple(c for c in COLUMNS if c != "reviews"), "id", (("fact", "facts", "id"),))
FACTS = Table(
    "facts",
    (*("id", "title", "event", "group", "unit", "place", "since", "as_of", "low", "best", "high", "rule"),
     *("claims", "documents", "origins", "voices")),
    "id",
    (),
)  # fmt: skip
DOCUMENTS = Table(
    "documents",
    (*("id", "name", "version", "sha256", "title", "authors", "publisher", "published", "url", "language", "place"),
     *("media_type", "note", "extractor", "copied_from")),
    "id",
    (),
)  # fmt: skip
REVIEWS = Table(
    "reviews", ("claim_id", "uid", "verdict", "note", "reviewer", "at"), None, (("claim_id", "claims", "id"),)
)
CONFLICTS = Table(
    "conflicts",
    ("id", "fact", "kind", "event", "low", "high", "radius", "reason", "settle", "status", "claim_ids"),
    "id",
    (),
)
TABLES = (CLAIMS, FACTS, DOCUMENTS, REVIEWS, CONFLICTS)


def write_package(ledger: Ledger, filters: Filters, out: BinaryIO) -> int:
    """How many claims were written."""
    count = 0
    with new_archive(out) as archive:
        write_member(archive, "datapackage.json", _describe(digest_ledger(ledger.connection)))
        for table in TABLES:
            with archive.open(dated(f"{table.name}.csv"), "w", force_zip64=True) as member:
                written = write_table(member, table.columns, _records(ledger, filters, table), guard=False)  # type: ignore[arg-type]
            count = written if table is CLAIMS else count
    return count


@contextmanager
def new_archive(out: BinaryIO) -> Iterator[zipfile.ZipFile]:
    """An archive to be written to a stream; a pipe gets the bytes that a file would get, from a file of its own."""
    if out.seekable():
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
            yield archive
        return
    with TemporaryFile() as whole:
        with zipfile.ZipFile(whole, "w", zipfile.ZIP_DEFLATED) as archive:
            yield archive
        whole.seek(0)
        copyfileobj(whole, out)


def dated(name: str) -> zipfile.ZipInfo:
    """A member of an archive with the fixed date."""
    info = zipfile.ZipInfo(name, EPOCH)
    info.compress_type = zipfile.ZIP_DEFLATED
    info.external_attr = 0o644 << 16
    return info


def write_member(archive: zipfile.ZipFile, name: str, text: str) -> None:
    """Write a text as a member of an archive."""
    archive.writestr(dated(name), text.encode())


def _records(ledger: Ledger, filters: Filters, table: Table) -> Iterable[Mapping[str, Any]]:
    """The rows of a table."""
    if table is CLAIMS:
        return read_handed_on(ledger, filters)
    if table is FACTS:
        return read_facts_of(ledger, filters)
    if table is DOCUMENTS:
        return read_documents_of(ledger, filters)
    return _reviews(ledger, filters) if table is REVIEWS else read_conflicts_among(ledger, filters)


def _reviews(ledger: Ledger, filters: Filters) -> Iterator[Mapping[str, Any]]:
    """The reviews of the claims, a row each."""
    for record in read_handed_on(ledger, filters):
        for review in record["reviews"]:
            yield {"claim_id": record["id"], "uid": record["uid"], **review}


def _describe(digest: str) -> str:
    """datapackage.json: the tables with their schemas, and which ledger they come from."""
    package = {
        "profile": "tabular-data-package",
        "name": "claims",
        "title": "Figures in documents, as claims with their words, sources and reviews",
        "ledger": digest,
        "resources": [_describe_table(table) for table in TABLES],
    }
    return json.dumps(package, indent=2) + "\n"


def _describe_table(table: Table) -> dict[str, Any]:
    """A table's entry."""
    schema: dict[str, Any] = {
        "fields": [_describe_column(table, column) for column in table.columns],
        "missingValues": [""],
    }
    if table.key:
        schema["primaryKey"] = [table.key]
    if table.foreign:
        schema["foreignKeys"] = [
            {"fields": [own], "reference": {"resource": other, "fields": [column]}}
            for own, other, column in table.foreign
        ]
    return {
        "name": table.name,
        "type": "table",
        "path": f"{table.name}.csv",
        "profile": "tabular-data-resource",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": {"lineTerminator": "\n"},
        "schema": schema,
    }


def _describe_column(table: Table, name: str) -> dict[str, Any]:
    """A column's entry; what it may hold where that is a closed list."""
    text_key = name == "id" and table in (FACTS, CONFLICTS)
    kind = "string" if text_key else _type_of(name)
    field: dict[str, Any] = {"name": name, "type": kind}
    if table is CLAIMS and name in _ENUMS:
        field["constraints"] = {"enum": _ENUMS[name]}
    return field


def _type_of(name: str) -> str:
    """The type of a column by its name."""
    for names, kind in ((_NUMBERS, "number"), (_INTEGERS, "integer"), (_LISTS, "array"), (_OBJECTS, "object")):
        if name in names:
            return kind
    return "string"
