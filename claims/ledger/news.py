"""What a watch has not read yet: its scope and how far it has read, in; conflicts, relations, figures and texts, out.

Raw happenings with the numbers of their claims; claims/alerts says them. Read only.
"""

import json
import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from claims.extract.claim import CORE
from claims.ledger.changes import TAKEN_BACK
from claims.ledger.timeline import in_order, read_moments
from claims.ledger.watches import Scope, Watch

Record = dict[str, Any]
MOST = 12
"""Figures of one document that are quoted."""


class Reach(NamedTuple):
    """How far the ledger goes: its last change and its last document."""

    change: int
    document: int


def find_reach(connection: sqlite3.Connection) -> Reach:
    """How far the ledger goes now."""
    sql = "SELECT coalesce((SELECT max(id) FROM changes), 0), coalesce((SELECT max(id) FROM documents), 0)"
    return Reach(*connection.execute(sql).fetchone())


class Found(NamedTuple):
    """A conflict that was not there before."""

    conflict: str
    kind: str
    fact: str | None
    title: str | None
    reason: str
    settle: str | None
    claims: tuple[int, ...]


def find_conflicts(connection: sqlite3.Connection, watch: Watch, scope: Scope, reach: Reach) -> Iterator[Found]:
    """The open conflicts that came up and that a claim of the scope is part of."""
    sql = f"""
        SELECT DISTINCT k.id, k.kind, k.fact_id, f.title, k.reason, k.settle
        FROM changes x JOIN conflicts k ON k.id = x.conflict_id LEFT JOIN facts f ON f.id = k.fact_id
        WHERE x.id > ? AND x.id <= ? AND x.kind = 'conflict' AND k.status = 'open' AND EXISTS (
            SELECT 1 FROM conflict_claims m JOIN claims c ON c.id = m.claim_id JOIN documents d ON d.id = c.document_id
            WHERE m.conflict_id = k.id AND {scope.condition}) ORDER BY x.id"""
    for row in connection.execute(sql, (watch.change_id, reach.change, *scope.values)).fetchall():
        sql = "SELECT claim_id FROM conflict_claims WHERE conflict_id = ? ORDER BY side, claim_id"
        claims = tuple(claim for (claim,) in connection.execute(sql, (row[0],)))
        conflict, kind, fact, title, reason, settle = row
        yield Found(conflict, kind, fact, title, reason, settle, claims)


class Turn(NamedTuple):
    """A claim that stands otherwise to the figure before it than it did."""

    claim: int
    before: int | None
    """The figure before it in its fact."""
    fact: str
    title: str
    was: str | None
    """None: the claim is new."""
    became: str
    reason: str | None


def find_turns(connection: sqlite3.Connection, watch: Watch, scope: Scope, reach: Reach) -> Iterator[Turn]:
    """The known claims of the scope whose relation turned, as it stands now, each once."""
    sql = f"""
        SELECT c.id, c.fact_id, f.title, x.was, x.became, c.reason
        FROM changes x JOIN claims c ON c.id = x.claim_id JOIN documents d ON d.id = c.document_id
        JOIN facts f ON f.id = c.fact_id
        WHERE x.id > ? AND x.id <= ? AND x.kind = 'relation' AND c.retired IS NULL AND {scope.condition}
        ORDER BY x.id"""
    turns: dict[int, Turn] = {}
    for claim, fact, title, was, became, reason in connection.execute(
        sql, (watch.change_id, reach.change, *scope.values)
    ).fetchall():
        first = turns[claim].was if claim in turns else was
        turns[claim] = Turn(claim, _before(connection, claim, fact), fact, title, first, became, reason)
    yield from (turn for turn in turns.values() if turn.was != turn.became)


def find_taken_back(connection: sqlite3.Connection, watch: Watch, scope: Scope, reach: Reach) -> Iterator[Turn]:
    """The new claims of the scope by which a source takes an earlier figure back."""
    sql = f"""
        SELECT c.id, c.fact_id, f.title, c.reason FROM claims c JOIN documents d ON d.id = c.document_id
        JOIN facts f ON f.id = c.fact_id WHERE d.id > ? AND d.id <= ? AND c.relation = '{TAKEN_BACK}'
        AND c.retired IS NULL AND d.replaced IS NULL AND {scope.condition} ORDER BY c.id"""
    values = (watch.document_id, reach.document, *scope.values)
    for claim, fact, title, reason in connection.execute(sql, values).fetchall():
        yield Turn(claim, _before(connection, claim, fact), fact, title, None, TAKEN_BACK, reason)


def _before(connection: sqlite3.Connection, claim: int, fact: str) -> int | None:
    """The claim that stands before another one in their fact."""
    sql = """
        SELECT c.id FROM claims c JOIN documents d ON d.id = c.document_id WHERE c.fact_id = ? AND c.retired IS NULL
        ORDER BY coalesce(c.as_of, d.published), d.published, d.name, c.start"""
    claims = [row[0] for row in connection.execute(sql, (fact,))]
    order = in_order(claims, read_moments(connection, claims))
    at = order.index(claim) if claim in order else 0
    return order[at - 1] if at else None


class Arrival(NamedTuple):
    """A new document with the figures of the scope in it."""

    document: int
    claims: tuple[int, ...]


def find_figures(connection: sqlite3.Connection, watch: Watch, scope: Scope, reach: Reach) -> Iterator[Arrival]:
    """The new documents with a figure of the scope; what a changed text adds is told with its edit."""
    sql = f"""
        SELECT c.document_id, c.id FROM claims c JOIN documents d ON d.id = c.document_id
        WHERE d.id > ? AND d.id <= ? AND d.version = 1 AND d.replaced IS NULL AND c.retired IS NULL
        AND c.kind IN (SELECT value FROM json_each(?)) AND {scope.condition} ORDER BY c.document_id, c.start"""
    values = (watch.document_id, reach.document, json.dumps(sorted(CORE)), *scope.values)
    arrivals: dict[int, list[int]] = {}
    for document, claim in connection.execute(sql, values).fetchall():
        arrivals.setdefault(document, []).append(claim)
    yield from (Arrival(document, tuple(claims)) for document, claims in arrivals.items())


class Edit(NamedTuple):
    """A text that another one took the place of under the same name."""

    old: int
    new: int
    old_text: str
    new_text: str
    gone: tuple[int, ...]
    """Figures of the scope that stand there no more."""
    added: tuple[int, ...]
    """Figures of the scope that did not stand there before."""


def find_edits(connection: sqlite3.Connection, watch: Watch, scope: Scope, reach: Reach) -> Iterator[Edit]:
    """The texts that were replaced and hold, or held, a figure of the scope."""
    sql = "SELECT id, document_id, was FROM changes WHERE id > ? AND id <= ? AND kind = 'edit' ORDER BY id"
    for change, old, facts in connection.execute(sql, (watch.change_id, reach.change)).fetchall():
        new = connection.execute(_SUCCESSOR, {"change": change, "old": old}).fetchone()
        if new is None or new[0] is None:
            continue
        before, after = _figures(connection, old), _figures(connection, new[0])
        within = _inside(connection, scope, [*before, *after])
        within |= {int(c) for c, fact in json.loads(facts).items() if scope.fact is not None and fact == scope.fact}
        if within:
            gone, added = (
                tuple(c for c in _beyond(a, b) if c in within) for a, b in ((before, after), (after, before))
            )
            yield Edit(old, new[0], _text(connection, old), _text(connection, new[0]), gone, added)


_SUCCESSOR = """
    SELECT coalesce((
        SELECT x.document_id FROM changes x JOIN documents n ON n.id = x.document_id
        WHERE x.kind = 'edit' AND x.id > :change AND n.name = o.name AND n.id <> o.id ORDER BY x.id LIMIT 1
    ), (SELECT id FROM documents WHERE name = o.name AND replaced IS NULL)) FROM documents o WHERE o.id = :old"""


def _figures(connection: sqlite3.Connection, document: int) -> dict[int, tuple[str, str, str | None]]:
    """The figures of a text by their claims: what an editor would call the same figure wherever it stands."""
    sql = """
        SELECT id, surface, unit, event FROM claims WHERE document_id = ? AND retired IS NULL
        AND kind IN (SELECT value FROM json_each(?)) ORDER BY start"""
    rows = connection.execute(sql, (document, json.dumps(sorted(CORE))))
    return {claim: (surface, unit, event) for claim, surface, unit, event in rows}


def _beyond(figures: dict[int, tuple[str, str, str | None]], others: dict[int, Any]) -> Iterator[int]:
    """The claims whose figures the others do not have."""
    left = Counter(others.values())
    for claim, figure in figures.items():
        if left[figure]:
            left[figure] -= 1
        else:
            yield claim


def _inside(connection: sqlite3.Connection, scope: Scope, claims: Iterable[int]) -> set[int]:
    """Those of some claims that are in a scope."""
    sql = f"""
        SELECT c.id FROM claims c JOIN documents d ON d.id = c.document_id
        WHERE c.id IN (SELECT value FROM json_each(?)) AND {scope.condition}"""
    return {row[0] for row in connection.execute(sql, (json.dumps(list(claims)), *scope.values))}


def _text(connection: sqlite3.Connection, document: int) -> str:
    """The text of a document."""
    return str(connection.execute("SELECT text FROM documents WHERE id = ?", (document,)).fetchone()[0])


def read_quotes(connection: sqlite3.Connection, claims: Iterable[int]) -> list[Record]:
    """The claims as they are quoted, in the given order: figure, sentence, who says so, and where it stands."""
    wanted = list(claims)
    cursor = connection.execute(_QUOTES, (json.dumps(wanted),))
    names = [column[0] for column in cursor.description]
    found = {row[0]: dict(zip(names, row, strict=True)) for row in cursor}
    return [found[claim] for claim in wanted]


_QUOTES = """
    SELECT c.id AS claim, c.surface, c.hedge, c.unit, c.unit_text, c.kind, c.source, coalesce(c.as_of, d.published)
    AS day, c.quote, c.document_id, d.name AS document, d.title, d.publisher, d.published, d.url
    FROM claims c JOIN documents d ON d.id = c.document_id WHERE c.id IN (SELECT value FROM json_each(?))"""


def read_document(connection: sqlite3.Connection, document: int) -> Record:
    """A document as it is named: title, publisher, day, address."""
    cursor = connection.execute(
        "SELECT id, name, title, publisher, published, url FROM documents WHERE id = ?", (document,)
    )
    return dict(zip((c[0] for c in cursor.description), cursor.fetchone(), strict=True))
