"""Claims in, PROV-O out (JSON-LD): where each figure comes from.

A claim is quoted from a document by a reading of the extractor and attributed to its source, influenced by whoever
quotes that source; a document is attributed to its publisher and derived from the text that it copies; a review is an
editor's act; a fact's range is derived from its claims by the rule that it names.
"""

from collections.abc import Iterable, Iterator
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
    "influenced": {"@id": "prov:wasInfluencedBy", "@type": "@id"},
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
    agents: set[str] = set()
    yield {"@id": digest, "@type": ["prov:Entity", "prov:Collection"], "label": "ledger of claims"}
    for document in read_documents_of(ledger, filters):
        yield from _once(_document(document), agents)
    for fact in read_facts_of(ledger, filters):
        yield from _fact(fact)
    for record in read_statements(ledger, filters):
        written.claims += 1
        yield from _once((*_claim(record, digest), *_reviews(record)), agents)


def _once(nodes: Iterable[dict[str, Any]], agents: set[str]) -> Iterator[dict[str, Any]]:
    """The nodes without the agents that came before."""
    for node in nodes:
        if "prov:Agent" not in node["@type"]:
            yield node
        elif node["@id"] not in agents:
            agents.add(node["@id"])
            yield node


def _document(document: Record) -> Iterator[dict[str, Any]]:
    """A document, who published it, and whose text it copies."""
    copied, publisher = document["copied_from"], document["publisher"]
    yield drop_empty({
        "@id": document_urn(document["sha256"]), "@type": "prov:Entity", "label": document["title"] or document["name"],
        "derived": document_urn(copied) if copied else None,
        "attributed": _urn("publisher", publisher) if publisher else None,
    })  # fmt: skip
    if publisher:
        yield _agent("publisher", publisher, "prov:Organization")


def _fact(fact: Record) -> Iterator[dict[str, Any]]:
    """A fact as a collection of claims, its range, and the rule that made it."""
    ends = f"{fact['low']} to {fact['high'] if fact['high'] is not None else 'open'}"
    said, rule = f"{ends} (best {fact['best']}), by the rule “{fact['rule']}”", f"{_urn('fact', fact['id'])}:range"
    yield {
        "@id": _urn("fact", fact["id"]), "@type": ["prov:Entity", "prov:Collection"], "label": fact["title"],
        "value": said, "generated": rule,
    }  # fmt: skip
    yield {"@id": rule, "@type": "prov:Activity", "label": f"range by the rule “{fact['rule']}”"}


def _claim(record: Record, digest: str) -> Iterator[dict[str, Any]]:
    """A claim, the reading that made it, who says the figure, and who quotes them."""
    urn, document = claim_urn(record["uid"]), document_urn(record["document_sha256"])
    extractor, reading = _urn("extractor", record["extractor"]), f"{urn}:reading"
    source = _urn("source", record["source"]) if record["source"] else None
    yield drop_empty({
        "@id": urn, "@type": "prov:Entity", "label": say_figure(record), "value": record["surface"], "quoted": document,
        "derived": document, "generated": reading, "attributed": source,
        "influenced": [_urn("source", name) for name in record["via"]],
    })  # fmt: skip
    yield {"@id": reading, "@type": "prov:Activity", "used": document, "associated": extractor}
    yield {"@id": extractor, "@type": ["prov:Agent", "prov:SoftwareAgent"], "label": f"extractor {record['extractor']}"}
    for name in filter(None, (record["source"], *record["via"])):
        yield _agent("source", name)
    yield {"@id": digest, "@type": ["prov:Collection"], "member": urn}
    if record["fact"]:
        yield {"@id": _urn("fact", record["fact"]), "@type": ["prov:Collection"], "member": urn, "derived": urn}


def _agent(kind: str, name: str, *types: str) -> dict[str, Any]:
    """Somebody who says, publishes or decides."""
    return {"@id": _urn(kind, name), "@type": ["prov:Agent", *types], "label": name}


def _reviews(record: Record) -> Iterator[dict[str, Any]]:
    """What editors decided about a claim, each an act of its own."""
    for number, review in enumerate(record["reviews"], 1):
        editor = _urn("editor", review["reviewer"])
        yield _agent("editor", review["reviewer"], "prov:Person")
        yield drop_empty({
            "@id": f"{claim_urn(record['uid'])}:review:{number}", "@type": "prov:Activity",
            "label": ": ".join(filter(None, (review["verdict"], review["note"]))), "used": claim_urn(record["uid"]),
            "associated": editor, "ended": review["at"],
        })  # fmt: skip


def _urn(kind: str, name: str) -> str:
    """A name for a thing of a kind."""
    return f"urn:claims:{kind}:{quote(name, safe='')}"
