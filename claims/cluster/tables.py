"""Documents and claims in, Parquet columns out, and back; what the text said is kept whole.

Numbers are kept as 64-bit floating point: integers beyond 2**53 lose their last digits, as they do in most programs
that read Parquet. One that is whole comes back as an integer, as it does from the ledger.
"""

from collections.abc import Mapping, Sequence
from typing import Any

import pyarrow as pa

from claims.documents.document import Document
from claims.documents.headline import heading_end
from claims.extract.claim import Claim
from claims.facts.opening import read_before, read_lead

_TEXTS = pa.list_(pa.string())
DOCUMENTS = pa.schema(
    [("row", pa.int32())]
    + [(f, _TEXTS if f == "authors" else pa.string()) for f in Document._fields]
    + [("lead", pa.string()), ("claims", pa.int32())]
)
"""One row a document: `row` counts within its shard, `lead` is how it begins."""

_NUMBERS = {"value", "low", "high", "normal_value", "confidence"}
_PLACES = {"start", "end", "source_start", "cue_start", "part_of", "quote_start", "quote_end"}


def _type(field: str) -> pa.DataType:
    """The column type of a claim's field."""
    if field in _NUMBERS:
        return pa.float64()
    if field in _PLACES:
        return pa.int32()
    return _TEXTS if field == "via" else pa.string()


CLAIM_FIELDS = tuple(f for f in Claim._fields if f != "document")
CLAIMS = pa.schema(
    [("row", pa.int32())]
    + [(f, _type(f)) for f in CLAIM_FIELDS]
    + [("quote", pa.string()), ("before", pa.string()), ("title", pa.bool_())]
)
"""One row a claim: `row` is its document's, `before` stands before its sentence, `title` is true in a headline."""

REFUSED = pa.schema([(f, pa.string()) for f in ("name", "reason", "outcome")])
"""One row an input that no document was made of."""

TABLES = {"documents": DOCUMENTS, "claims": CLAIMS, "refused": REFUSED}
"""What a shard is written to."""

Row = tuple[Any, ...]


def document_row(row: int, document: Document, claims: int) -> Row:
    """A document as a row of DOCUMENTS."""
    return (row, *document, read_lead(document.text, document.title), claims)


def claim_rows(row: int, document: Document, claims: Sequence[Claim]) -> list[Row]:
    """The claims of one document as rows of CLAIMS."""
    text, heading = document.text, heading_end(document.text, document.title)
    return [
        (
            *(row, *c[1:]),
            *(
                text[c.quote_start : c.quote_end],
                read_before(text, c.quote_start),
                c.end <= heading,
            ),
        )
        for c in claims
    ]


def make_table(rows: Sequence[Row], schema: pa.Schema) -> pa.Table:
    """Rows as columns."""
    columns = zip(*rows, strict=True) if rows else ((),) * len(schema)
    return pa.table([_column(c, f.type) for c, f in zip(columns, schema, strict=True)], schema=schema)


def _column(values: Sequence[Any], type_: pa.DataType) -> pa.Array:
    """One column; numbers that no double holds exactly are rounded to one that does."""
    if type_ != pa.float64():
        return pa.array(values, type_)
    try:
        return pa.array(values, type_)
    except (pa.ArrowInvalid, OverflowError):
        return pa.array([None if v is None else _fit(v) for v in values], type_)


def _fit(value: float | int) -> float:
    """The nearest double, the largest one for what lies beyond."""
    try:
        return float(value)
    except OverflowError:
        return 1.7976931348623157e308


def whole(value: float | None) -> float | int | None:
    """A number as the ledger gives it back: an integer where it is one.

    >>> whole(35.0), whole(2.5), whole(None)
    (35, 2.5, None)
    """
    return int(value) if value is not None and value.is_integer() and abs(value) < 2**63 else value


def to_document(record: Mapping[str, Any]) -> Document:
    """The document of a row."""
    fields = {f: record[f] for f in Document._fields}
    return Document(**fields | {"authors": tuple(fields["authors"] or ())})


def to_claim(name: str, record: Mapping[str, Any]) -> Claim:
    """The claim of a row, in the document called `name`."""
    fields = {f: record[f] for f in CLAIM_FIELDS}
    fields |= {f: whole(fields[f]) for f in ("value", "low", "high")}
    return Claim(document=name, **fields | {"via": tuple(fields["via"] or ())})
