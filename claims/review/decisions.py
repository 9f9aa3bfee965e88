"""What editors and chiefs decide about conflicts, facts and sources, in; a row that names who and why, out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from claims.facts.running import RULES
from claims.ledger import decide
from claims.ledger.rename import take_back
from claims.ledger.rule import set_rule
from claims.review.fields import Field, read_fields
from claims.review.regrouping import make_anew

if TYPE_CHECKING:
    from collections.abc import Callable

    from claims.review.desk import Desk

NAME = Field(required=True, longest=300)
REASON = Field(required=True, longest=4000)
RESOLVE = {"conflict": NAME, "prefer": Field("id"), "reason": REASON}
REOPEN = {"conflict": NAME, "reason": REASON}
MERGE = {"fact": NAME, "into": NAME, "reason": REASON, "claims": Field("ids")}
SPLIT = {"fact": NAME, "claims": Field("ids", required=True), "reason": REASON, "into": Field(longest=300)}
UNDO = {"decision": Field("id", required=True)}
RULE = {"rule": Field(required=True, choices=tuple(RULES)), "reason": REASON, "fact": Field(longest=300)}
GRADE = {"source": Field("id", required=True), "reliability": Field(required=True, longest=1), "reason": REASON}


async def resolve(desk: Desk) -> dict[str, Any]:
    """The conflict, resolved."""
    sent = await read_fields(desk.request, RESOLVE)
    number = await _write(
        desk, decide.resolve_conflict, sent["conflict"], sent.get("prefer"), desk.editor, sent["reason"]
    )
    return _done(number, "Resolved", desk.url("conflict", sent["conflict"]))


async def reopen(desk: Desk) -> dict[str, Any]:
    """The conflict, open again."""
    sent = await read_fields(desk.request, REOPEN)
    number = await _write(desk, decide.reopen_conflict, sent["conflict"], desk.editor, sent["reason"])
    return _done(number, "Open again", desk.url("conflict", sent["conflict"]))


async def merge(desk: Desk) -> dict[str, Any]:
    """The fact that another one was merged into; its page's selection of claims has no say in it."""
    sent = await read_fields(desk.request, MERGE)
    number = await _write(desk, decide.merge_facts, sent["fact"], sent["into"], desk.editor, sent["reason"])
    await make_anew(desk)
    return _done(number, "Merged", desk.url("fact", sent["into"]))


async def split(desk: Desk) -> dict[str, Any]:
    """The fact that some claims were split off."""
    sent = await read_fields(desk.request, SPLIT)
    number = await _write(desk, decide.split_fact, sent["fact"], sent["claims"], desk.editor, sent["reason"])
    await make_anew(desk)
    return _done(number, "Split off", desk.url("fact", sent["fact"]))


async def undo(desk: Desk) -> dict[str, Any]:
    """A merge, split or rename, taken back."""
    sent = await read_fields(desk.request, UNDO)
    number = await _write(desk, take_back, sent["decision"], desk.editor)
    await make_anew(desk)
    return _done(number, "Taken back", desk.url("facts"))


async def rule(desk: Desk) -> dict[str, Any]:
    """The rule that the desk publishes ranges by from now on."""
    sent = await read_fields(desk.request, RULE)
    number = await _write(desk, set_rule, sent["rule"], desk.editor, sent["reason"])
    await make_anew(desk)
    return _done(number, "The rule is set", desk.url("fact", sent["fact"]) if sent.get("fact") else desk.url("facts"))


async def grade(desk: Desk) -> dict[str, Any]:
    """The source, graded."""
    sent = await read_fields(desk.request, GRADE)
    number = await _write(desk, decide.grade_source, sent["source"], sent["reliability"], desk.editor, sent["reason"])
    return _done(number, "Graded", desk.url("source", sent["source"]))


async def _write(desk: Desk, function: Callable[..., int], *arguments: object) -> int:
    """The number of the row, written in Datasette's own write transaction."""
    return await desk.write(lambda connection: function(connection, *arguments))


def _done(number: int, message: str, next_page: str) -> dict[str, Any]:
    return {"decision": number, "message": message, "next": next_page}
