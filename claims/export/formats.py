"""The formats that claims are handed on in, each with what it is; plugins add theirs."""

from functools import partial
from typing import BinaryIO

from claims.export.annotations import write_annotations
from claims.export.claim_review import write_claim_reviews
from claims.export.fact_sheet import write_fact_sheet
from claims.export.follow_the_money import write_entities
from claims.export.labels import write_labels
from claims.export.package import write_package
from claims.export.provenance import write_provenance
from claims.export.tables import write_csv, write_jsonl
from claims.export.workbook import write_workbook
from claims.ledger.connect import Ledger
from claims.ledger.read import Filters
from claims.plugins import Format, PluginError, ask, blame
from claims.plugins.hooks import add_formats

FORMATS = (
    Format("csv", write_csv, ".csv", "a table, a line a claim"),
    Format("jsonl", write_jsonl, ".jsonl", "JSON Lines, complete: what `claims import` reads"),
    Format("datapackage", write_package, ".zip", "Frictionless Data Package: CSV tables with their schema", True),
    Format("annotations", write_annotations, ".jsonld", "W3C Web Annotations with quote and position"),
    Format("claimreview", write_claim_reviews, ".jsonl", "schema.org ClaimReview, of human verdicts only"),
    Format("prov", write_provenance, ".jsonld", "W3C PROV-O: where each figure comes from"),
    Format("ftm", write_entities, ".ftm.json", "FollowTheMoney entities"),
    Format("html", write_fact_sheet, ".html", "a self-contained fact sheet of one fact (--fact)"),
    Format("labels", write_labels, ".jsonl", "what editors decided, as labelled passages for `claims evaluate`"),
    Format("xlsx", write_workbook, ".xlsx", "a spreadsheet", True),
)


def all_formats() -> dict[str, Format]:
    """The formats by their names, the plugins' after the shipped ones."""
    formats = {format_.name: format_ for format_ in FORMATS}
    for plugin, added in ask(add_formats, Format):
        if added.name in formats:
            raise PluginError(f"plugin {plugin}: there is a format {added.name!r} already")
        formats[added.name] = added._replace(write=partial(_write, plugin, added))
    return formats


def _write(plugin: str, format_: Format, ledger: Ledger, filters: Filters, out: BinaryIO) -> int:
    """How many claims a plugin's format wrote."""
    with blame(plugin, f"format {format_.name}"):
        return format_.write(ledger, filters, out)
