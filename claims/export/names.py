"""What exports call things: claims and documents by names that every ledger gives them, a figure in one sentence."""

from typing import Any

from claims.export.wording import write_said
from claims.facts import wording
from claims.ledger.read import Record


def claim_urn(uid: str) -> str:
    """The name of a claim."""
    return f"urn:claims:claim:{uid}"


def document_urn(sha256: str) -> str:
    """The name of a document: the digest of its bytes."""
    return f"urn:claims:document:{sha256}"


def say_figure(record: Record) -> str:
    """A figure in words: hedge, number, unit, event, who says or denies it, where and as of when.

    >>> record = dict(hedge="at_most", surface="180", unit="mercenaries", kind="count", event="kill",
    ...     source="the ministry", stance="asserted", place="Yavoriv", as_of="2022-03-13")
    >>> say_figure(record)
    'up to 180 mercenaries (kill), says the ministry; Yavoriv; as of 2022-03-13'
    >>> say_figure(record | {"stance": "denied", "place": None})
    'up to 180 mercenaries (kill), denied by the ministry; as of 2022-03-13'
    """
    event = f" ({record['event']})" if record["event"] else ""
    unit = wording.shown_unit(record["unit"], record.get("unit_text"))
    words = wording.say_figure(record["surface"], record["hedge"], unit, record["kind"]) + event
    told = [words + _say_speaker(record["stance"], record["source"]), record["place"]]
    return "; ".join(filter(None, [*told, record["as_of"] and f"as of {record['as_of']}"]))


def _say_speaker(stance: str, source: str | None) -> str:
    """Who says, denies, doubts, plans or supposes a figure; that it is no plain statement, where nobody is named."""
    if source:
        return f", {write_said({'stance': stance})} {source}"
    return "" if stance == "asserted" else f", {stance}"


def say_range(record: Record) -> str | None:
    """The range of a claim's fact with the rule that made it; None where the claim is in no fact.

    >>> say_range(dict(fact_title="people killed, Kyiv", fact_low=2, fact_best=2, fact_high=None, rule="all claims"))
    'people killed, Kyiv: 2 to open, best 2, by the rule “all claims”'
    """
    if record["fact_title"] is None:
        return None
    low, best, high = ("open" if record[f"fact_{end}"] is None else record[f"fact_{end}"] for end in _ENDS)
    return f"{record['fact_title']}: {low} to {high}, best {best}, by the rule “{record['rule']}”"


_ENDS = ("low", "best", "high")


def drop_empty(value: dict[str, Any]) -> dict[str, Any]:
    """The members that say something."""
    return {k: v for k, v in value.items() if v is not None and v != [] and v != ""}
