"""A draft in, its figures out: those of its headline and of its text, in the record that the facts floor reads."""

from typing import NamedTuple

from claims.documents.document import Document
from claims.documents.headline import heading_end, part_headline
from claims.extract import extract_claims
from claims.extract.claim import CORE, Claim
from claims.facts.days import iso_or_none
from claims.facts.figure import Figure
from claims.facts.opening import read_before, read_lead


class Draft(NamedTuple):
    """A text that is to be checked, with its figures in reading order, the headline's first."""

    document: Document
    figures: tuple[Figure, ...]
    particulars: tuple[Figure, ...] = ()
    """What it says of named persons and things beside the claims, in reading order."""

    @property
    def day(self) -> str | None:
        """When the draft is, or was, to be printed."""
        published = iso_or_none(self.document.published)
        return published[:10] if published else None


def as_written(document: Document) -> Document:
    """A draft whose headline stands apart from its text, so that places count in what its author has before him."""
    return document._replace(text=part_headline(document.text, document.title))


def read_draft(document: Document) -> Draft:
    """The draft with its figures; they have negative numbers, since they are no claims of the ledger."""
    figures: list[Figure] = []
    if document.title and not heading_end(document.text, document.title):
        headline = document._replace(text=document.title, title=None)
        lead = read_lead(document.text, document.title)
        figures += [
            _figure(c, headline, True, 0)._replace(lead=lead) for c in extract_claims(headline, particulars=True)
        ]
    heading, claims = _heading(document), extract_claims(document, particulars=True)
    figures += [_figure(c, document, c.end <= heading, len(figures) + 1) for c in claims]
    numbered = [f._replace(id=-number) for number, f in enumerate(figures, 1)]
    claimed, told = (tuple(f for f in numbered if (f.kind in CORE) is claim) for claim in (True, False))
    return Draft(document, claimed, told)


def _heading(document: Document) -> int:
    """Where the headline ends that stands in the text itself: its first line, where that ends without a full stop."""
    titled = heading_end(document.text, document.title)
    if titled:
        return titled
    first, newline, _ = document.text.partition("\n")
    short = (
        newline
        and not document.title
        and len(first) <= 120
        and not first.rstrip().endswith((".", "!", "?", "”", '"', ":"))
    )
    return len(first) if short else 0


def _figure(claim: Claim, document: Document, title: bool, number: int) -> Figure:
    """A claim of the draft as a figure."""
    fields = {
        name: value for name, value in claim._asdict().items() if name in Figure._fields and name != "document"
    } | {"name": document.name}
    text = document.text
    return Figure(id=-number, document=0, **fields)._replace(
        name=document.name, quote=text[claim.quote_start : claim.quote_end],
        before=read_before(text, claim.quote_start), lead=read_lead(text, document.title), title=title,
        published=iso_or_none(document.published),
    )  # fmt: skip
