"""What editors decide about facts, conflicts and sources, in; rows that are only ever added to, and their effect, out.

A decision names the claims it is about, because facts and conflicts are made anew from the claims: `apply_decisions`
puts the decisions that hold over a fresh grouping. All functions work inside the caller's transaction.
"""

import json
import sqlite3
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from typing import Any, NamedTuple

from claims.errors import ClaimsError
from claims.facts.decisions import Merge, Split


class Decision(NamedTuple):
    """One row of `fact_decisions` that nobody took back."""

    id: int
    action: str
    """merge, split, resolve or reopen."""
    subject: dict[str, Any]


def resolve_conflict(
    connection: sqlite3.Connection, conflict: str, prefer: int | None, editor: str, reason: str
) -> int:
    """The number of the decision; `prefer` is the claim whose figure to print, None where all stand."""
    claims = _conflict_claims(connection, conflict, "open")
    if prefer is not None and prefer not in claims:
        raise ClaimsError(f"claim {prefer} is no side of this conflict")
    connection.execute("UPDATE conflicts SET status = 'resolved', reopened_because = NULL WHERE id = ?", (conflict,))
    return _decide(connection, "resolve", {"conflict": conflict, "prefer": prefer, "claims": claims}, editor, reason)


def reopen_conflict(connection: sqlite3.Connection, conflict: str, editor: str, reason: str) -> int:
    """The number of the decision that takes a resolution back."""
    claims = _conflict_claims(connection, conflict, "resolved")
    connection.execute("UPDATE conflicts SET status = 'open', reopened_because = ? WHERE id = ?", (reason, conflict))
    return _decide(connection, "reopen", {"conflict": conflict, "claims": claims}, editor, reason)


def merge_facts(connection: sqlite3.Connection, fact: str, into: str, editor: str, reason: str) -> int:
    """The number of the decision that all claims of `fact` belong to `into`."""
    _need_fact(connection, fact)
    _need_fact(connection, into)
    if fact == into:
        raise ClaimsError("a fact cannot be merged into itself")
    claims, anchors = _claims_of(connection, fact), _claims_of(connection, into)[:20]
    subject = {"fact": fact, "into": into, "claims": claims, "anchors": anchors}
    number = _decide(connection, "merge", subject, editor, reason)
    _move(connection, claims, into)
    return number


def split_fact(connection: sqlite3.Connection, fact: str, claims: Sequence[int], editor: str, reason: str) -> int:
    """The number of the decision that some claims of a fact are about something else, together."""
    _need_fact(connection, fact)
    own = set(_claims_of(connection, fact))
    chosen = sorted(set(claims))
    if not chosen or not own.issuperset(chosen):
        raise ClaimsError("select figures of this fact to split off")
    if len(chosen) == len(own):
        raise ClaimsError("all figures of the fact are selected: leave some in it")
    new = _new_slug(connection, fact)
    number = _decide(connection, "split", {"fact": fact, "new": new, "claims": chosen}, editor, reason)
    _copy_fact(connection, fact, new)
    _move(connection, chosen, new)
    return number


def undo_decision(connection: sqlite3.Connection, number: int, editor: str) -> int:
    """The number of the decision that takes a merge or split back; it is a row too."""
    row = connection.execute("SELECT action, subject FROM fact_decisions WHERE id = ?", (number,)).fetchone()
    if row is None or row[0] not in ("merge", "split"):
        raise ClaimsError(f"there is no merge or split {number}")
    if connection.execute("SELECT 1 FROM fact_decisions WHERE undoes = ?", (number,)).fetchone():
        raise ClaimsError(f"decision {number} was taken back already")
    subject = json.loads(row[1])
    undo = _decide(connection, "undo", subject, editor, f"takes decision {number} back", number)
    if connection.execute("SELECT 1 FROM facts WHERE id = ?", (subject["fact"],)).fetchone() is None:
        _copy_fact(connection, subject.get("into") or subject["new"], subject["fact"])
    _move(connection, subject["claims"], subject["fact"])
    return undo


def grade_source(connection: sqlite3.Connection, source: int, reliability: str, editor: str, reason: str) -> int:
    """The number of the grade; a trigger gives it to the source."""
    if connection.execute("SELECT 1 FROM sources WHERE id = ?", (source,)).fetchone() is None:
        raise ClaimsError(f"there is no source {source}")
    if reliability not in ("A", "B", "C", "D", "E", "F"):
        raise ClaimsError("a source is graded A to F")
    number = connection.execute(
        "INSERT INTO grades (source_id, reliability, reason, editor, at) VALUES (?, ?, ?, ?, ?)",
        (source, reliability, reason, editor, _now()),
    ).lastrowid
    assert number is not None  # sqlite3 sets it after every INSERT
    return number


def read_decisions(connection: sqlite3.Connection) -> list[Decision]:
    """The decisions that hold, oldest first."""
    rows = connection.execute(
        """SELECT id, action, subject FROM fact_decisions d WHERE action IN ('merge', 'split', 'resolve', 'reopen')
        AND NOT EXISTS (SELECT 1 FROM fact_decisions u WHERE u.undoes = d.id) ORDER BY id"""
    )
    return [Decision(number, action, json.loads(subject)) for number, action, subject in rows]


def apply_decisions(connection: sqlite3.Connection) -> None:
    """Nothing; a fresh grouping stands as editors decided: facts merged and split, conflicts resolved or back again."""
    for decision in read_decisions(connection):
        if decision.action in ("merge", "split"):
            _regroup(connection, decision)
    hold_resolutions(connection)


def read_regroupings(connection: sqlite3.Connection) -> Iterator[Merge | Split]:
    """The merges and splits that hold, oldest first."""
    for decision in read_decisions(connection):
        subject = decision.subject
        if decision.action == "merge":
            yield Merge(frozenset(subject["claims"]), frozenset(subject["anchors"]), subject["into"])
        elif decision.action == "split":
            yield Split(frozenset(subject["claims"]), subject["new"])


def hold_resolutions(connection: sqlite3.Connection) -> None:
    """Nothing; conflicts that were found again are resolved where an editor resolved them last."""
    decided = [d for d in read_decisions(connection) if d.action in ("resolve", "reopen")]
    latest = {decision.subject["conflict"]: decision for decision in decided}
    for decision in latest.values():
        if decision.action == "resolve":
            _hold(connection, decision)
        else:
            connection.execute(_OPEN_BECAUSE, (decision.id, decision.subject["conflict"]))


def _regroup(connection: sqlite3.Connection, decision: Decision) -> None:
    """Put the claims of a merge or split where the editor had them."""
    subject = decision.subject
    if decision.action == "merge":
        anchor = _fact_of(connection, subject["anchors"])
        if anchor is not None:
            _move(connection, subject["claims"], anchor)
    elif origin := _fact_of(connection, subject["claims"]):
        if connection.execute("SELECT 1 FROM facts WHERE id = ?", (subject["new"],)).fetchone() is None:
            _copy_fact(connection, origin, subject["new"])
        _move(connection, subject["claims"], subject["new"])


_OPEN_BECAUSE = """UPDATE conflicts SET reopened_because = (SELECT reason FROM fact_decisions WHERE id = ?)
    WHERE id = ?"""


def _hold(connection: sqlite3.Connection, decision: Decision) -> None:
    """Keep a conflict resolved; one that holds its claims and more has new evidence and comes back saying which."""
    subject = decision.subject
    resolved = "UPDATE conflicts SET status = 'resolved' WHERE id = ?"
    if connection.execute(resolved, (subject["conflict"],)).rowcount:
        return
    known = json.dumps(subject["claims"])
    found = connection.execute(_HOLDING_MORE, {"claims": known}).fetchall()
    for (conflict,) in found:
        came = [f"there came {_SAID.format(*row)}" for row in connection.execute(_NEWCOMERS, (conflict, known))]
        came += [_CORRECTED.format(*row) for row in connection.execute(_CORRECTIONS, (known, decision.id))]
        if came:
            because = f"{_say_decision(connection, decision.id)}; since then {', '.join(came)}"
            connection.execute("UPDATE conflicts SET reopened_because = ? WHERE id = ?", (because, conflict))
        else:  # the same claims under another name
            connection.execute(resolved, (conflict,))


_SAID = "“{} {}” ({}, in {})"
_CORRECTED = "{} corrected “{}”"
_CORRECTIONS = """SELECT k.editor, c.surface FROM corrections k JOIN claims c ON c.id = k.claim_id
    WHERE k.claim_id IN (SELECT value FROM json_each(?)) AND k.at > (SELECT at FROM fact_decisions WHERE id = ?)
    ORDER BY k.id LIMIT 3"""
_HOLDING_MORE = """SELECT k.id FROM conflicts k WHERE k.status = 'open' AND k.id IN (SELECT x.conflict_id
    FROM conflict_claims x WHERE x.claim_id IN (SELECT value FROM json_each(:claims))
    GROUP BY x.conflict_id HAVING count(*) = json_array_length(:claims))"""
_NEWCOMERS = """SELECT c.surface, c.unit, coalesce(c.source, d.publisher, 'the article'), coalesce(d.publisher, d.name)
    FROM conflict_claims x JOIN claims c ON c.id = x.claim_id JOIN documents d ON d.id = c.document_id
    WHERE x.conflict_id = ? AND x.claim_id NOT IN (SELECT value FROM json_each(?)) ORDER BY c.id LIMIT 3"""


def _say_decision(connection: sqlite3.Connection, decision: int) -> str:
    """Who resolved a conflict, when and why."""
    sql = "SELECT editor, at, reason FROM fact_decisions WHERE id = ?"
    editor, at, reason = connection.execute(sql, (decision,)).fetchone()
    return f"{editor} resolved it on {at[:10]} (“{reason}”)"


def _decide(
    connection: sqlite3.Connection,
    action: str,
    subject: dict[str, Any],
    editor: str,
    reason: str,
    undoes: int | None = None,
) -> int:
    """The number of a new decision."""
    number = connection.execute(
        "INSERT INTO fact_decisions (action, subject, reason, editor, at, undoes) VALUES (?, ?, ?, ?, ?, ?)",
        (action, json.dumps(subject), reason, editor, _now(), undoes),
    ).lastrowid
    assert number is not None  # sqlite3 sets it after every INSERT
    return number


def _conflict_claims(connection: sqlite3.Connection, conflict: str, status: str) -> list[int]:
    """The claims of a conflict, which must have that status: else another editor was faster."""
    row = connection.execute("SELECT status FROM conflicts WHERE id = ?", (conflict,)).fetchone()
    if row is None:
        raise ClaimsError(f"there is no conflict {conflict}")
    if row[0] != status:
        raise Settled(f"this conflict is {row[0]} already: look at it again")
    rows = connection.execute(
        "SELECT claim_id FROM conflict_claims WHERE conflict_id = ? ORDER BY claim_id", (conflict,)
    )
    return [claim for (claim,) in rows]


class Settled(ClaimsError):
    """Another editor decided meanwhile."""


def _need_fact(connection: sqlite3.Connection, fact: str) -> None:
    if connection.execute("SELECT 1 FROM facts WHERE id = ?", (fact,)).fetchone() is None:
        raise ClaimsError(f"there is no fact {fact!r}; the last part of a fact's address is its name")


def _claims_of(connection: sqlite3.Connection, fact: str) -> list[int]:
    rows = connection.execute("SELECT id FROM claims WHERE fact_id = ? AND retired IS NULL ORDER BY id", (fact,))
    return [claim for (claim,) in rows]


def _fact_of(connection: sqlite3.Connection, claims: Sequence[int]) -> str | None:
    """The fact that most of some claims are in."""
    row = connection.execute(
        """SELECT fact_id FROM claims WHERE id IN (SELECT value FROM json_each(?)) AND fact_id IS NOT NULL
        GROUP BY fact_id ORDER BY count(*) DESC, fact_id LIMIT 1""",
        (json.dumps(list(claims)),),
    ).fetchone()
    return str(row[0]) if row else None


def _move(connection: sqlite3.Connection, claims: Sequence[int], fact: str) -> None:
    """Put claims into a fact, and count and range anew what they left and joined."""
    chosen = json.dumps(list(claims))
    inside = "SELECT value FROM json_each(?)"
    left = [
        f for (f,) in connection.execute(f"SELECT DISTINCT fact_id FROM claims WHERE id IN ({inside})", (chosen,)) if f
    ]
    connection.execute(f"UPDATE claims SET fact_id = ? WHERE id IN ({inside})", (fact, chosen))
    for touched in {*left, fact}:
        connection.execute(_RECOUNT, {"fact": touched})


_RECOUNT = """UPDATE facts SET (claims, documents, origins, voices, low, high, best, as_of) = (
    SELECT count(*), count(DISTINCT document_id), count(DISTINCT coalesce(d.origin, -d.id)),
        count(DISTINCT c.source_id),
        min(coalesce(c.low, c.value)), max(coalesce(c.high, c.value)),
        (SELECT coalesce(value, low, high) FROM claims WHERE fact_id = :fact AND retired IS NULL
            AND status <> 'rejected'
            ORDER BY as_of DESC, id DESC LIMIT 1), max(c.as_of)
    FROM claims c JOIN documents d ON d.id = c.document_id
    WHERE c.fact_id = :fact AND c.retired IS NULL) WHERE id = :fact"""


def _copy_fact(connection: sqlite3.Connection, fact: str, new: str) -> None:
    """A fact like another one, for claims that were in it."""
    connection.execute(
        """INSERT INTO facts SELECT ?, title || ' (another)', event, "group", unit, place, since, as_of, low, best,
        high, rule,
        0, 0, 0, 0, NULL, NULL FROM facts WHERE id = ?""",
        (new, fact),
    )


def _new_slug(connection: sqlite3.Connection, fact: str) -> str:
    """A name that no fact has yet."""
    number = 2
    while connection.execute("SELECT 1 FROM facts WHERE id = ?", (f"{fact}-{number}",)).fetchone():
        number += 1
    return f"{fact}-{number}"


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
