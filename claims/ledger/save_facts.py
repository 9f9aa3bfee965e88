"""Facts and conflicts written: what blocks came to in, rows changed out, few hundred rows a transaction.

Nothing of it is what a text said: any of it may be made anew at any time. What changed is noted for those who watch.
"""

import json
import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime

from claims.extract.claim import CORE
from claims.ledger import items as kept
from claims.ledger.changes import find_known, note_changes
from claims.ledger.connect import Ledger
from claims.ledger.decide import hold_resolutions
from claims.ledger.doubts import settle_doubts
from claims.ledger.group_new import Regrouped
from claims.ledger.held import HeldKeys
from claims.ledger.settle import Row, Settled


class Saver:
    """Writes what blocks came to, and remembers it, so that what is gone can be taken out at the end."""

    def __init__(self, ledger: Ledger) -> None:
        self.ledger = ledger
        self.titles = read_titles(ledger.connection)
        self.now = datetime.now(UTC).isoformat(timespec="seconds")
        self.claims = self.facts = 0
        self.conflicts: set[str] = set()
        self.keys = HeldKeys()
        self.first = not ledger.connection.execute("SELECT EXISTS (SELECT 1 FROM facts)").fetchone()[0]
        """Whether no claim is in a fact yet, so that none need be looked up."""

    def save(self, settled: Settled) -> None:
        """Write what some blocks came to, all of it or nothing; what they are found by is written later."""
        with self.ledger.transaction() as connection:
            members = {} if self.first else _read_members(connection, [row[3] for row in settled.claims])
            self.write(connection, settled, members)
        self.ledger.pause()
        self.keys.hold(settled.keys)
        if self.keys.are_many():
            self.save_keys()

    def save_keys(self) -> None:
        """Write what blocks are found by, of all that were saved."""
        for keys in self.keys.release():
            with self.ledger.transaction() as connection:
                kept.write_keys(connection, keys)
            self.ledger.pause()

    def write(self, connection: sqlite3.Connection, settled: Settled, members: Mapping[object, Row]) -> None:
        """What some blocks came to, but for what they are found by, inside the caller's transaction.

        `members` are those of their claims that are in facts, as they stand in the ledger.
        """
        self.claims += len(settled.claims)
        self.facts += len(settled.facts)
        ids = list(dict.fromkeys(str(row[0]) for row in settled.conflicts))
        changed = [row for row in settled.claims if members.get(row[3]) != row] if members else settled.claims
        known = find_known(connection, ids)
        connection.executemany(_FACT, [_titled(row, self.titles) for row in settled.facts])
        connection.executemany(_MEMBER, changed)
        self._write_conflicts(connection, settled, ids)
        note_changes(connection, members, changed, [name for name in ids if name not in known])
        kept.write_items(connection, settled.stored)

    def _write_conflicts(self, connection: sqlite3.Connection, settled: Settled, ids: Sequence[str]) -> None:
        """Write conflicts with their sides; one that is known keeps when it was opened and what editors decided."""
        connection.executemany(_CONFLICT, [(*row, self.now) for row in settled.conflicts])
        sides: dict[tuple[object, object], object] = {}
        for conflict, claim, side in settled.sides:
            sides.setdefault((conflict, claim), side)
        known = set(connection.execute(_SIDES, (json.dumps(ids),)))
        connection.executemany(_NO_SIDE, [place for *place, _ in known if tuple(place) not in sides])
        changed = [(*place, side) for place, side in sides.items() if (*place, side) not in known]
        connection.executemany(_SIDE, changed)
        self.conflicts.update(ids)

    def begin(self) -> None:
        """Forget what facts were grouped by, before all of it is written anew."""
        with self.ledger.transaction() as connection:
            kept.clear(connection)

    def finish(self, names: Mapping[str, int]) -> None:
        """Take out what no claim holds any more, once all blocks are written, and note how common names are."""
        known = {name for (name,) in self.ledger.connection.execute("SELECT id FROM conflicts")}
        with self.ledger.transaction() as connection:
            connection.execute(_GONE)
            remove_conflicts(connection, known - self.conflicts)
            connection.execute("DELETE FROM facts WHERE NOT EXISTS (SELECT 1 FROM claims WHERE fact_id = facts.id)")
            hold_resolutions(connection)
            connection.execute(_COUNT)
            kept.add_names(connection, {kept.MENTIONS: 0, **names})  # also where no incident is told: all are written

    def replace(self, connection: sqlite3.Connection, found: Regrouped) -> None:
        """Write what a few documents change over what their blocks were before."""
        same = {claim for settled in found.settled for claim in settled.same}
        before = {claim for item, *_ in found.old for claim in item.claims} - same
        lost = before - {int(str(row[3])) for settled in found.settled for row in settled.claims}
        members = _read_members(connection, before.union(row[3] for some in found.settled for row in some.claims))
        facts = sorted({str(members[claim][0]) for claim in before if claim in members and members[claim][0]})
        stale = {name for (name,) in connection.execute(_CONFLICTS_OF, (json.dumps(facts),))}
        doubts = {*found.doubts, *(d for (d,) in connection.execute(_DOUBTED, (json.dumps(sorted(stale)),)))}
        kept.remove(connection, found.lost)
        connection.execute(_LOOSE, (json.dumps(sorted(lost)),))
        for settled in found.settled:
            self.write(connection, settled, members)
        kept.change_keys(connection, found.keys)
        kept.write_items(connection, found.beside)
        if doubts:
            self.write(connection, settle_doubts(connection, sorted(doubts)), {})
        remove_conflicts(connection, stale - self.conflicts)
        connection.execute(_EMPTY, (json.dumps(facts),))
        connection.execute(_COUNT_MORE, {"documents": json.dumps(found.new)})
        if found.again:
            connection.execute(_COUNT_AGAIN, {"documents": json.dumps(found.again)})
        kept.add_names(connection, found.names)
        hold_resolutions(connection)


def _read_members(connection: sqlite3.Connection, claims: Iterable[object]) -> dict[object, Row]:
    """Some claims with what they are in their facts, as `Settled` has them."""
    return {row[3]: row for row in connection.execute(_MEMBERS, (json.dumps(list(claims)),))}


def remove_conflicts(connection: sqlite3.Connection, conflicts: Iterable[str]) -> None:
    """Take conflicts out that are found no more."""
    gone = [(name,) for name in sorted(conflicts)]
    connection.executemany("DELETE FROM conflict_claims WHERE conflict_id = ?", gone)
    connection.executemany("DELETE FROM conflicts WHERE id = ?", gone)


def read_titles(connection: sqlite3.Connection) -> dict[str, str]:
    """The titles that editors gave to facts, the latest of each."""
    rows = connection.execute(
        """SELECT subject FROM fact_decisions d WHERE action = 'rename'
        AND NOT EXISTS (SELECT 1 FROM fact_decisions u WHERE u.undoes = d.id) ORDER BY id"""
    )
    return {subject["fact"]: subject["title"] for (text,) in rows for subject in [json.loads(text)]}


def _titled(row: Row, titles: dict[str, str]) -> Sequence[object]:
    """A fact's row under the title that an editor gave to it."""
    title = titles.get(str(row[0]))
    return (row[0], title, *row[2:]) if title else row


_FACT = """
    INSERT INTO facts (id, title, event, "group", unit, place, since, as_of, low, best, high, rule, claims, documents,
    origins, voices, first_claim, basis) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?) ON CONFLICT (id) DO UPDATE SET
    title = excluded.title, event = excluded.event, "group" = excluded."group", unit = excluded.unit,
    place = excluded.place, since = excluded.since, as_of = excluded.as_of, low = excluded.low, best = excluded.best,
    high = excluded.high, rule = excluded.rule, claims = excluded.claims, documents = excluded.documents,
    origins = excluded.origins, voices = excluded.voices, first_claim = excluded.first_claim,
    basis = excluded.basis
    WHERE (title, event, "group", unit, place, since, as_of, low, best, high, rule, claims, documents, origins, voices,
    first_claim, basis) IS NOT (excluded.title, excluded.event, excluded."group", excluded.unit, excluded.place,
    excluded.since, excluded.as_of, excluded.low, excluded.best, excluded.high, excluded.rule, excluded.claims,
    excluded.documents, excluded.origins, excluded.voices, excluded.first_claim, excluded.basis)"""
"""What stands there as it is, is not written again, nor what it is found by."""
_MEMBERS = "SELECT fact_id, relation, reason, id FROM claims WHERE id IN (SELECT value FROM json_each(?))"
_MEMBER = "UPDATE claims SET fact_id = ?, relation = ?, reason = ? WHERE id = ?"
_CONFLICT = """
    INSERT INTO conflicts (id, fact_id, kind, event, low, high, radius, reason, settle, opened)
    VALUES (?,?,?,?,?,?,?,?,?,?) ON CONFLICT (id) DO UPDATE SET fact_id = excluded.fact_id, kind = excluded.kind,
    event = excluded.event, low = excluded.low, high = excluded.high, radius = excluded.radius,
    reason = excluded.reason, settle = excluded.settle
    WHERE (fact_id, kind, event, low, high, radius, reason, settle) IS NOT (excluded.fact_id, excluded.kind,
    excluded.event, excluded.low, excluded.high, excluded.radius, excluded.reason, excluded.settle)"""
_SIDES = """
    SELECT conflict_id, claim_id, side FROM conflict_claims WHERE conflict_id IN (SELECT value FROM json_each(?))"""
_NO_SIDE = "DELETE FROM conflict_claims WHERE conflict_id = ? AND claim_id = ?"
_SIDE = """
    INSERT INTO conflict_claims (conflict_id, claim_id, side) VALUES (?, ?, ?)
    ON CONFLICT (conflict_id, claim_id) DO UPDATE SET side = excluded.side WHERE side <> excluded.side"""
_COUNT = """
    UPDATE sources SET claims = (SELECT count(*) FROM claims WHERE source_id = sources.id AND retired IS NULL)"""
_COUNT_AGAIN = """
    UPDATE sources SET claims = (SELECT count(*) FROM claims WHERE source_id = sources.id AND retired IS NULL)
    WHERE id IN (
        SELECT source_id FROM claims JOIN json_each(:documents) d ON document_id = d.value WHERE retired IS NULL
        UNION ALL
        SELECT source_id FROM claims JOIN json_each(:documents) d ON document_id = d.value WHERE retired IS NOT NULL)"""
"""Each half has an index of its own: what was retired may have been all that a source had."""
_COUNT_MORE = """
    UPDATE sources SET claims = sources.claims + more.claims FROM (
        SELECT source_id, count(*) AS claims FROM claims WHERE retired IS NULL
        AND document_id IN (SELECT value FROM json_each(:documents)) GROUP BY source_id) AS more
    WHERE more.source_id = sources.id"""
_CONFLICTS_OF = "SELECT id FROM conflicts WHERE fact_id IN (SELECT value FROM json_each(?))"
_DOUBTED = """
    SELECT DISTINCT c.document_id FROM conflicts k JOIN conflict_claims s ON s.conflict_id = k.id
    JOIN claims c ON c.id = s.claim_id WHERE k.kind = 'arithmetic' AND k.id IN (SELECT value FROM json_each(?))"""
_LOOSE = """
    UPDATE claims SET fact_id = NULL, relation = NULL, reason = NULL WHERE id IN (SELECT value FROM json_each(?))"""
_EMPTY = """
    DELETE FROM facts WHERE id IN (SELECT value FROM json_each(?))
    AND NOT EXISTS (SELECT 1 FROM claims WHERE fact_id = facts.id)"""
_NO_CLAIMS = f"""
    SELECT claim_id FROM corrections k WHERE json_extract(reading, '$.kind') NOT IN {tuple(sorted(CORE))}
    AND id = (SELECT max(later.id) FROM corrections later WHERE later.claim_id = k.claim_id)"""
_GONE = f"""
    UPDATE claims SET fact_id = NULL, relation = NULL, reason = NULL WHERE fact_id IS NOT NULL
    AND (retired IS NOT NULL OR document_id IN (SELECT id FROM documents WHERE replaced IS NOT NULL)
    OR id IN ({_NO_CLAIMS}))"""
