"""What exports call things: claims and documents by names that every ledger gives them, a figure in one sentence."""

from typing import Any

from claims.ledger.read import Record

HEDGES = {
    "about": "about ",
    "at_least": "at least ",
    "more_than": "more than ",
    "at_most": "up to ",
    "less_than": "less than ",
    "nearly": "nearly ",
}


def claim_urn(uid: str) -> str:
    """The name of a claim."""
    return f"urn:claims:claim:{uid}"


def document_urn(sha256: str) -> str:
    """The name of a document: the digest of its bytes."""
    return f"urn:claims:document:{sha256}"


def say_figure(record: Record) -> str:
    """A figure in words: hedge, number, unit, event, who says so, where and as of when.

    >>> say_figure(dict(hedge="at_most", surface="180", unit="mercenaries", kind="count", event="kill",
    ...     source="the ministry", place="Yavoriv", as_of="2022-03-13"))
    'up to 180 mercenaries (kill), says the ministry; Yavoriv; as of 2022-03-13'
    """
    unit = f" {record['unit']}" if record["unit"] else ""
    event = f" ({record['event']})" if record["event"] else ""
    words = HEDGES.get(record["hedge"], "") + " ".join(record["surface"].split()) + unit + event
    words += f", says {record['source']}" if record["source"] else ""
    return "; ".join([words, *filter(None, (record["place"], record["as_of"] and f"as of {record['as_of']}"))])


def drop_empty(value: dict[str, Any]) -> dict[str, Any]:
    """The members that say something."""
    return {k: v for k, v in value.items() if v is not None and v != [] and v != ""}
