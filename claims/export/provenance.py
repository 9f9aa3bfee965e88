"""Claims in, PROV-O out (JSON-LD): where each figure comes from.

A claim is derived from the words of a document by a reading of the extractor, attributed to its source and, where
someone judged it, to an editor; a fact's range is derived from its claims by the rule that it names.
"""

from collections.abc import Iterator
from typing import Any, BinaryIO
from urllib.parse import quote

from claims.export.json_items import write_items
from claims.export.names import claim_urn, document_urn, drop_empty, say_figure
from claims.ledger.connect import Ledger
from claims.ledger.digest import digest_ledger
from claims.ledger.hand_on import read_documents_of, read_facts_of, read_statements
from claims.ledger.read import Filters, Record

CONTEXT = {
    "prov": "http://www.w3.org/ns/prov#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "label": "http://www.w3.org/2000/01/rdf-schema#label",
    "derived": {"@id": "prov:wasDerivedFrom", "@type": "@id"},
    "generated": {"@id": "prov:wasGeneratedBy", "@type": "@id"},
    "attributed": {"@id": "prov:wasAttributedTo", "@type": "@id"},
    "quoted": {"@id": "prov:wasQuotedFrom", "@type": "@id"},
    "associated": {"@id": "prov:wasAssociatedWith", "@type": "@id"},
    "used": {"@id": "prov:used", "@type": "@id"},
    "ended": {"@id": "prov:endedAtTime", "@type": "xsd:dateTime"},
    "value": {"@id": "prov:value"},
    "member": {"@id": "prov:hadMember", "@type": "@id"},
}


def write_provenance(ledger: Ledger, filters: Filters, out: BinaryIO) -> int:
    """How many claims were written."""
    digest = f"urn:claims:ledger:{digest_ledger(ledger.connection)}"
    written = _Count()
    write_items(out, {"@context": CONTEXT}, "@graph", _nodes(ledger, filters, digest, written))
    return written.claims


class _Count:
    """How many claims have gone by."""

    claims = 0


def _nodes(ledger: Ledger, filters: Filters, digest: str, written: _Count) -> Iterator[dict[str, Any]]:
    """Every thing, act and agent, each once."""
    yield {"@id": digest, "@type": ["prov:Entity", "prov:Collection"], "label": "ledger of claims"}
    for document in read_documents_of(ledger, filters):
        label = document["title"] or document["name"]
        yield {"@id": document_urn(document["sha256"]), "@type": "prov:Entity", "label": label}
    for fact in read_facts_of(ledger, filters):
        yield _fact(fact)
    agents: set[str] = set()
    for record in read_statements(ledger, filters):
        written.claims += 1
        for node in (*_claim(record, digest), *_reviews(record)):
            if "prov:Agent" not in node["@type"] or node["@id"] not in agents:
                agents.add(node["@id"]) if "prov:Agent" in node["@type"] else None
                yield node


def _fact(fact: Record) -> dict[str, Any]:
    """A fact as a collection of claims, its range and the rule that made it."""
    ends = f"{fact['low']} to {fact['high'] if fact['high'] is not None else 'open'}"
    said = f"{ends} (best {fact['best']}), by the rule “{fact['rule']}”"
    return {
        "@id": _urn("fact", fact["id"]),
        "@type": ["prov:Entity", "prov:Collection"],
        "label": fact["title"],
        "value": said,
    }


def _claim(record: Record, digest: str) -> Iterator[dict[str, Any]]:
    """A claim, the reading that made it, and who says the figure."""
    urn, document = claim_urn(record["uid"]), document_urn(record["document_sha256"])
    extractor, reading = _urn("extractor", record["extractor"]), f"{urn}:reading"
    source = _urn("source", record["source"]) if record["source"] else None
    yield drop_empty({
        "@id": urn, "@type": "prov:Entity", "label": say_figure(record), "value": record["surface"], "quoted": document,
        "derived": document, "generated": reading, "attributed": source,
    })  # fmt: skip
    yield {"@id": reading, "@type": "prov:Activity", "used": document, "associated": extractor}
    yield {"@id": extractor, "@type": ["prov:Agent", "prov:SoftwareAgent"], "label": f"extractor {record['extractor']}"}
    if source:
        yield {"@id": source, "@type": ["prov:Agent"], "label": record["source"]}
    for whole in filter(None, (digest, record["fact"] and _urn("fact", record["fact"]))):
        yield {"@id": whole, "@type": ["prov:Collection"], "member": urn}


def _reviews(record: Record) -> Iterator[dict[str, Any]]:
    """What editors decided about a claim, each an act of its own."""
    for number, review in enumerate(record["reviews"], 1):
        editor = _urn("editor", review["reviewer"])
        yield {"@id": editor, "@type": ["prov:Agent", "prov:Person"], "label": review["reviewer"]}
        yield drop_empty({
            "@id": f"{claim_urn(record['uid'])}:review:{number}", "@type": "prov:Activity",
            "label": ": ".join(filter(None, (review["verdict"], review["note"]))), "used": claim_urn(record["uid"]),
            "associated": editor, "ended": review["at"],
        })  # fmt: skip


def _urn(kind: str, name: str) -> str:
    """A name for a thing of a kind."""
    return f"urn:claims:{kind}:{quote(name, safe='')}"
