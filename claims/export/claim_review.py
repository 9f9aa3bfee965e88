"""Claims that a human verified, disputed or rejected in, ClaimReview out (schema.org JSON-LD, one object a line).

Nothing that nobody has judged is exported: a ClaimReview says what a person found. A rejected claim is a misreading by
the program, no statement about the world, and stays out too.
"""

import json
from typing import Any, BinaryIO

from claims.export.names import claim_urn, document_urn, drop_empty, say_figure, say_range
from claims.ledger.connect import Ledger
from claims.ledger.hand_on import read_statements
from claims.ledger.read import Filters, Record

RATINGS = {
    "verified": (5, "Verified: an editor checked the figure"),
    "disputed": (2, "Disputed: an editor doubts the figure"),
}
"""The verdicts that are handed on, each with its rating of 1 (false) to 5 (true)."""


def write_claim_reviews(ledger: Ledger, filters: Filters, out: BinaryIO) -> int:
    """How many reviews were written."""
    count = 0
    for record in read_statements(ledger, filters._replace(judged=True)):
        if record["status"] in RATINGS:
            out.write(json.dumps(_review(record), ensure_ascii=False).encode() + b"\n")
            count += 1
    return count


def _review(record: Record) -> dict[str, Any]:
    """One verdict: the last review that judged."""
    last = next(r for r in reversed(record["reviews"]) if r["verdict"] == record["status"])
    rating, meaning = RATINGS[record["status"]]
    return drop_empty({
        "@context": "https://schema.org",
        "@type": "ClaimReview",
        "@id": claim_urn(record["uid"]),
        "datePublished": last["at"],
        "author": {"@type": "Person", "name": last["reviewer"]},
        "claimReviewed": say_figure(record),
        "reviewBody": last["note"],
        "reviewRating": {
            "@type": "Rating", "ratingValue": rating, "bestRating": 5, "worstRating": 1, "alternateName": meaning,
        },
        "itemReviewed": drop_empty({
            "@type": "Claim",
            "text": " ".join(record["quote"]["exact"].split()),
            "creditText": record["source"],
            "author": _author(record),
            "appearance": _appearance(record),
        }),
        "isBasedOn": drop_empty({
            "@type": "Dataset",
            "@id": f"urn:claims:ledger:{record['ledger']}",
            "name": "A ledger of claims",
            "measurementTechnique": f"extractor {record['extractor']}",
            "description": say_range(record),
        }),
    })  # fmt: skip


def _author(record: Record) -> dict[str, Any] | None:
    """Who says the figure, where it is known whether that is a person; schema.org has no third kind of author."""
    if not record["source"] or not record["source_kind"]:
        return None
    return {"@type": "Person" if record["source_kind"] == "person" else "Organization", "name": record["source"]}


def _appearance(record: Record) -> dict[str, Any]:
    """The document that the claim stands in."""
    return drop_empty({
        "@type": "CreativeWork",
        "@id": document_urn(record["document_sha256"]),
        "name": record["title"],
        "url": record["document_url"],
        "datePublished": record["published"],
        "publisher": {"@type": "Organization", "name": record["publisher"]} if record["publisher"] else None,
    })  # fmt: skip
