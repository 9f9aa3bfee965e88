"""The formats that claims are handed on in, each with what it is; packages add theirs by an entry point."""

from collections.abc import Callable
from typing import BinaryIO, NamedTuple

from claims.export.annotations import write_annotations
from claims.export.claim_review import write_claim_reviews
from claims.export.fact_sheet import write_fact_sheet
from claims.export.follow_the_money import write_entities
from claims.export.package import write_package
from claims.export.provenance import write_provenance
from claims.export.tables import write_csv, write_jsonl
from claims.export.workbook import write_workbook
from claims.ledger.connect import Ledger
from claims.ledger.read import Filters

Write = Callable[[Ledger, Filters, BinaryIO], int]
"""Writes the claims that the filters let through, and says how many."""


class Format(NamedTuple):
    """A format that claims are handed on in."""

    write: Write
    suffix: str
    what: str
    binary: bool = False
    """Whether it is unfit for a terminal."""


FORMATS = {
    "csv": Format(write_csv, ".csv", "a table, a line a claim"),
    "jsonl": Format(write_jsonl, ".jsonl", "JSON Lines, complete: what `claims import` reads"),
    "datapackage": Format(
        write_package, ".zip", "Frictionless Data Package (zip of CSV tables with their schema)", True
    ),
    "annotations": Format(write_annotations, ".jsonld", "W3C Web Annotations with quote and position"),
    "claimreview": Format(write_claim_reviews, ".jsonl", "schema.org ClaimReview, of human verdicts only"),
    "prov": Format(write_provenance, ".jsonld", "W3C PROV-O: where each figure comes from"),
    "ftm": Format(write_entities, ".ftm.json", "FollowTheMoney entities"),
    "html": Format(write_fact_sheet, ".html", "a self-contained fact sheet of one fact (--fact)"),
    "xlsx": Format(write_workbook, ".xlsx", "a spreadsheet", True),
}


def all_formats() -> dict[str, Format]:
    """The formats by their names."""
    return FORMATS
