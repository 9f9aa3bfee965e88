"""What a draft's figures are looked up by, in; the claims of the ledger that may be about the same thing, out.

Every lookup goes through an index and takes a few dozen rows at most, the nearest by day first: a million claims cost
as much as ten thousand. Read only.
"""

import json
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from typing import Any, NamedTuple

from claims.extract.claim import CORE, is_kept
from claims.facts.context import scan_context
from claims.facts.days import iso_or_none
from claims.facts.figure import Figure
from claims.facts.opening import read_before, read_lead
from claims.ledger.correct import read_readings

NEAR = 24
"""Claims taken on either side of a day."""
SENTENCES = 240
"""Sentences with a name that are looked through for other words before the index is asked for all of them."""
FACTS = 20
"""Facts of one event and place taken on either side of a day."""
RIVALS = 12
"""Claims on the other sides of one conflict that are looked at."""
WEEKS = 30
"""Days before a draft in which articles of its story are printed."""
DOCUMENTS, READ = 12, 120
"""Documents that are looked at for their words, and claims of them."""

_NAME, _PUBLISHED, _PUBLISHER, _ORIGIN, _BEFORE, _LEAD, _QUOTE_START, _VIA, _STATUS, _TITLE = map(
    Figure._fields.index,
    ("name", "published", "publisher", "origin", "before", "lead", "quote_start", "via", "status", "title"),
)
_ELSEWHERE = {"document": "document_id"} | dict.fromkeys(
    ("name", "before", "lead", "title", "published", "publisher", "origin"), "NULL"
)
"""The fields of a figure that are no column of its claim: most are filled in from its document."""
_CLAIMS = f"""
    SELECT {", ".join(_ELSEWHERE.get(field, f'"{field}"') for field in Figure._fields)} FROM claims
    WHERE id IN (SELECT value FROM json_each(?)) AND retired IS NULL AND status <> 'rejected'"""
_DOCUMENTS = """
    SELECT id, text, title, name, published, publisher, origin FROM documents
    WHERE id IN (SELECT value FROM json_each(:ids)) AND replaced IS NULL AND sha256 <> :own
    AND (:until IS NULL OR substr(coalesce(published, captured), 1, 10) <= :until)"""


class Printed(NamedTuple):
    """A document by what it is known by."""

    id: int
    lead: str
    published: str | None
    names: frozenset[str]
    """What its beginning names, folded."""
    figures: list[tuple[str, float, str]]
    """Kind, number and unit of each of its exact figures."""


def _print(number: int, lead: str, published: str | None, figures: list[tuple[str, float, str]]) -> Printed:
    """A document by what it is known by."""
    context = scan_context(lead)
    return Printed(number, lead, published, context.names | context.places, figures)


class Evidence:
    """The ledger as a check sees it: what was known by a day, or all of it, but for the draft's own bytes."""

    def __init__(self, connection: sqlite3.Connection, until: str | None = None, own: str = "") -> None:
        self.connection, self.until, self.own = connection, until, own
        self._found: dict[tuple[object, ...], list[int]] = {}
        self._few: dict[str, list[tuple[int, str]]] = {}

    def of_place(self, event: str, place: str, day: str) -> list[int]:
        """Claims of the facts of an event class and a place, those of the nearest days."""
        return self._once(("place", event, place, day), lambda: self._of_facts(event, place, day))

    def _of_facts(self, event: str, place: str, day: str) -> list[int]:
        base = "SELECT id FROM facts WHERE event = :event AND place = :place AND as_of"
        values = {"event": event, "place": place, "day": day, "far": FACTS}
        facts = self._ids(f"{base} <= :day ORDER BY as_of DESC LIMIT :far", values)
        facts += self._ids(f"{base} > :day ORDER BY as_of LIMIT :far", values)
        return [c for fact in facts for c in self.of_fact(fact)]

    def of_fact(self, fact: str) -> list[int]:
        """The latest claims of a fact."""
        sql = "SELECT id FROM claims WHERE fact_id = ? ORDER BY as_of DESC LIMIT ?"
        return self._once(("fact", fact), lambda: self._ids(sql, (fact, NEAR)))

    def of_number(self, number: float, events: Sequence[str | None], day: str) -> list[int]:
        """Claims that give a number of one of these events, those of the nearest days."""
        return self._once(("number", number, tuple(events), day), lambda: self._numbers(number, events, day))

    def _numbers(self, number: float, events: Sequence[str | None], day: str) -> list[int]:
        found = self._near("value", number, events, day)
        if number != int(number):  # 3.75 is rare enough to be looked up whatever happened
            found += self._ids("SELECT id FROM claims WHERE value = ? LIMIT ?", (number, NEAR))
        return found

    def of_source(self, source: int, events: Sequence[str | None], day: str) -> list[int]:
        """What a source says of one of these events, nearest to a day first."""
        return self._once(("source", source, tuple(events), day), lambda: self._near("source_id", source, events, day))

    def _near(self, column: str, value: float, events: Sequence[str | None], day: str) -> list[int]:
        """Claims by two columns of an index, around a day, and some of no known day."""
        values = {"value": value, "events": json.dumps(events), "day": day, "end": _next(day), "near": NEAR}
        rows = self.connection.execute(_NEAR.format(column=column), values)
        return [claim for row in rows for found in row if found != "[]" for claim in json.loads(found)]

    def of_words(self, words: Sequence[str]) -> list[int]:
        """The latest claims whose sentence has all of these words, the rarest first."""
        return self._once(("words", *words), lambda: self._with_words(words))

    def _with_words(self, words: Sequence[str]) -> list[int]:
        """The same; where the first word is rare, its few sentences are looked through for the others.

        Beside a word that a quarter of all sentences have, the index takes ten times as long.
        """
        few = self._sentences(words[0])
        if len(few) <= SENTENCES:
            rest = [word.lower() for word in words[1:]]
            return [claim for claim, quote in few if all(word in quote for word in rest)][:NEAR]
        return [claim for claim, _ in self.connection.execute(_OF_WORDS, (_quoted(words), NEAR))]

    def _sentences(self, word: str) -> list[tuple[int, str]]:
        """The latest claims whose sentence has a word, with the sentence in lower case; one more than are looked at."""
        if word not in self._few:
            rows = self.connection.execute(_OF_WORDS, (_quoted([word]), SENTENCES + 1))
            self._few[word] = [(claim, quote.lower()) for claim, quote in rows]
        return self._few[word]

    def of_documents(self, words: Sequence[str], kind: str) -> list[int]:
        """Claims of a kind in the latest documents that have all of these words."""
        query = " AND ".join('"' + word.replace('"', '""') + '"' for word in words)
        return self._once(("documents", kind, *words), lambda: self._ids(_OF_DOCUMENTS, (query, DOCUMENTS, kind, READ)))

    def documents_with(self, words: Sequence[str], day: str | None) -> list[int]:
        """The latest documents that have all of these words; for a draft of a day those of the weeks before."""
        query = " AND ".join('"' + word.replace('"', '""') + '"' for word in words)
        since, until = (_next(day, -WEEKS), _next(day)) if day else (None, None)
        values = {"query": query, "since": since, "until": until, "few": DOCUMENTS, "many": SENTENCES}
        return self._once(("with", day, *words), lambda: self._ids(_WITH_WORDS, values))

    def documents_of(self, number: float) -> list[int]:
        """Documents that give a number."""
        sql = "SELECT document_id FROM claims WHERE value = ? AND retired IS NULL LIMIT ?"
        return self._once(("given", number), lambda: self._ids(sql, (number, DOCUMENTS)))

    def print_documents(self, documents: Sequence[int]) -> list["Printed"]:
        """Some documents by what they are known by, but for the draft's own and what was not known by then."""
        figures: dict[int, list[tuple[str, float, str]]] = {}
        for document, *figure in self.connection.execute(_NUMBERS, (json.dumps(documents),)):
            figures.setdefault(document, []).append(tuple(figure))
        values = {"ids": json.dumps(documents), "until": self.until, "own": self.own}
        return [
            _print(number, read_lead(text, title), iso_or_none(published), figures.get(number, []))
            for number, text, title, _, published, *_ in self.connection.execute(_DOCUMENTS, values)
        ]

    def of_stories(self, documents: Sequence[int], most: int) -> list[int]:
        """So many claims of some documents, those of the first before others."""
        sql = """
            SELECT c.id FROM json_each(?) d CROSS JOIN claims c ON c.document_id = d.value AND c.retired IS NULL
            ORDER BY d.key LIMIT ?"""
        return self._ids(sql, (json.dumps(documents), most))

    def sources(self, spellings: Iterable[str]) -> list[int]:
        """The sources known under one of these spellings, an editor's aliases included."""
        names = json.dumps(sorted(set(spellings)))
        sql = """
            SELECT id FROM sources WHERE name IN (SELECT value FROM json_each(:names)) UNION
            SELECT source_id FROM source_aliases WHERE alias IN (SELECT value FROM json_each(:names))"""
        return self._once(("sources", names), lambda: self._ids(sql, {"names": names}))

    def sources_named(self, words: Sequence[str]) -> list[int]:
        """Sources whose name has all of these words, as far as their latest claims show."""
        query = "source : (" + " AND ".join('"' + word.replace('"', '""') + '"' for word in words) + ")"
        sql = """
            SELECT DISTINCT c.source_id FROM (
                SELECT rowid FROM claims_fts WHERE claims_fts MATCH ? ORDER BY rowid DESC LIMIT 60
            ) f JOIN claims c ON c.id = f.rowid WHERE c.source_id IS NOT NULL"""
        return self._once(("named", *words), lambda: self._ids(sql, (query,)))

    def load(self, ids: Sequence[int], particulars: bool = False) -> list[Figure]:
        """The claims as figures, as editors corrected them; not those unknown by then, rejected or retired.

        With `particulars` only what is no claim and is kept all the same: ages of named persons.
        """
        found = {figure.id: figure for figure in self._read(ids) if (figure.kind in CORE) != particulars}
        return [found[i] for i in dict.fromkeys(ids) if i in found]

    def _read(self, ids: Sequence[int]) -> Iterator[Figure]:
        """The same, document by document: each text is read once, however long it is."""
        readings = read_readings(self.connection, ids)
        found: dict[int, list[list[Any]]] = {}
        for row in self.connection.execute(_CLAIMS, (json.dumps(ids),)):
            found.setdefault(row[1], []).append(list(row))
        values = {"ids": json.dumps(list(found)), "until": self.until, "own": self.own}
        for number, text, title, name, published, publisher, origin in self.connection.execute(_DOCUMENTS, values):
            about = (name, iso_or_none(published), publisher, origin, read_lead(text, title))
            for row in found[number]:
                figure = self._figure(row, text, about)
                if figure.id in readings:
                    figure = figure._replace(**readings[figure.id])
                if is_kept(figure.kind, figure.event):
                    yield figure

    def _figure(self, row: list[Any], text: str, about: tuple[Any, ...]) -> Figure:
        """A claim as a figure, with what its document says around it and the status that it had by then."""
        row[_NAME], row[_PUBLISHED], row[_PUBLISHER], row[_ORIGIN], row[_LEAD] = about
        row[_BEFORE], row[_TITLE] = read_before(text, row[_QUOTE_START]), False
        row[_VIA] = tuple(json.loads(row[_VIA])) if row[_VIA] != "[]" else ()
        if self.until and row[_STATUS] != "unreviewed":
            row[_STATUS] = self._status(row[0])
        return Figure._make(row)

    def _status(self, claim: int) -> str:
        """What reviews had come to by the day."""
        row = self.connection.execute(_STATUS_BY, (claim, self.until)).fetchone()
        return str(row[0]) if row else "unreviewed"

    def facts_of(self, claims: Iterable[int]) -> dict[int, str]:
        """The fact of each claim that has one."""
        sql = "SELECT id, fact_id FROM claims WHERE fact_id IS NOT NULL AND id IN (SELECT value FROM json_each(?))"
        return dict(self.connection.execute(sql, (json.dumps(list(claims)),)).fetchall())

    def rivals_of(self, claims: Iterable[int]) -> dict[int, dict[int, str | None]]:
        """For each claim on a side of a conflict, claims of its other sides with the editor who settled on one.

        An open conflict gives some of the latest; one that an editor resolved gives the claim that he preferred.
        """
        values = {"ids": json.dumps(list(claims)), "most": RIVALS, "until": self.until}
        found: dict[int, dict[int, str | None]] = {}
        for sql in (_RIVALS, _PREFERRED):
            for claim, rivals, editor in self.connection.execute(sql, values):
                found.setdefault(claim, {}).update(dict.fromkeys(json.loads(rivals), editor))
        return found

    def document(self, number: int) -> tuple[str | None, str | None]:
        """Title and address of a document."""
        row = self.connection.execute("SELECT title, url FROM documents WHERE id = ?", (number,)).fetchone()
        return (row[0], row[1])

    def _ids(self, sql: str, values: Any) -> list[Any]:  # noqa: ANN401 - what sqlite3 binds
        return [row[0] for row in self.connection.execute(sql, values)]

    def _once(self, key: tuple[object, ...], find: Any) -> list[int]:  # noqa: ANN401 - a lookup
        """The result of a lookup, made once a check."""
        if key not in self._found:
            self._found[key] = find()
        return self._found[key]


_OF_EVENT = "SELECT id FROM claims WHERE {column} = :value AND event IS e.value AND as_of"
_NEAR = f"""
    SELECT (SELECT json_group_array(id) FROM ({_OF_EVENT} < :end ORDER BY as_of DESC LIMIT :near)),
    (SELECT json_group_array(id) FROM ({_OF_EVENT} >= :end ORDER BY as_of LIMIT :near)),
    (SELECT json_group_array(id) FROM ({_OF_EVENT} IS NULL ORDER BY id DESC LIMIT :near)) FROM json_each(:events) e"""
_OF_WORDS = """
    SELECT c.id, c.quote FROM (
        SELECT rowid FROM claims_fts WHERE claims_fts MATCH ? ORDER BY rowid DESC LIMIT ?
    ) f CROSS JOIN claims c ON c.id = f.rowid"""
_OF_DOCUMENTS = """
    SELECT c.id FROM (
        SELECT rowid FROM documents_fts WHERE documents_fts MATCH ? ORDER BY rowid DESC LIMIT ?
    ) f CROSS JOIN claims c ON c.document_id = f.rowid AND c.retired IS NULL WHERE c.kind = ? LIMIT ?"""
_WITH_WORDS = """
    SELECT d.id FROM (
        SELECT rowid FROM documents_fts WHERE documents_fts MATCH :query ORDER BY rowid DESC LIMIT :many
    ) f CROSS JOIN documents d ON d.id = f.rowid
    WHERE :since IS NULL OR substr(coalesce(d.published, d.captured), 1, 10) BETWEEN :since AND :until LIMIT :few"""
_NUMBERS = """
    SELECT document_id, kind, coalesce(value, low, high), unit FROM claims
    WHERE document_id IN (SELECT value FROM json_each(?)) AND retired IS NULL AND hedge <> 'vague'
    AND coalesce(value, low, high) IS NOT NULL"""
_RIVALS = """
    WITH mine AS MATERIALIZED (
        SELECT claim_id, conflict_id, side FROM conflict_claims
        WHERE claim_id IN (SELECT value FROM json_each(:ids))),
    rivals AS MATERIALIZED (
        SELECT asked.conflict_id, asked.side, (SELECT json_group_array(claim_id) FROM (
            SELECT theirs.claim_id FROM conflict_claims theirs
            WHERE theirs.conflict_id = k.id AND theirs.side <> asked.side
            ORDER BY theirs.claim_id DESC LIMIT :most)) AS claims
        FROM (SELECT DISTINCT conflict_id, side FROM mine) AS asked JOIN conflicts k ON k.id = asked.conflict_id
        WHERE k.kind IN ('contradiction', 'misquote', 'reversal')
        AND (k.status = 'open' OR k.status = 'resolved' AND :until IS NOT NULL AND NOT EXISTS (
            SELECT 1 FROM fact_decisions WHERE action = 'resolve'
            AND json_extract(subject, '$.conflict') = k.id AND substr(at, 1, 10) <= :until)))
    SELECT mine.claim_id, rivals.claims, NULL FROM mine JOIN rivals USING (conflict_id, side)"""
"""Of the kinds whose sides are figures of one thing: a part larger than its whole is said beside that. A conflict of
thousands is looked through once a side, not once a claim.

What was resolved after the day was open then.
"""
_PREFERRED = """
    SELECT mine.claim_id, json_array(theirs.claim_id), d.editor
    FROM conflict_claims mine JOIN conflicts k ON k.id = mine.conflict_id AND k.status = 'resolved'
    JOIN fact_decisions d ON d.id = (SELECT max(id) FROM fact_decisions WHERE action = 'resolve'
        AND json_extract(subject, '$.conflict') = k.id AND (:until IS NULL OR substr(at, 1, 10) <= :until))
    JOIN conflict_claims theirs ON theirs.conflict_id = k.id
        AND theirs.claim_id = json_extract(d.subject, '$.prefer') AND theirs.side <> mine.side
    WHERE mine.claim_id IN (SELECT value FROM json_each(:ids))"""
_STATUS_BY = """
    SELECT verdict FROM reviews WHERE claim_id = ? AND verdict <> 'note' AND substr(at, 1, 10) <= ?
    ORDER BY id DESC LIMIT 1"""


def _quoted(words: Sequence[str]) -> str:
    """The query for sentences that have all of these words."""
    return "quote : (" + " AND ".join('"' + word.replace('"', '""') + '"' for word in words) + ")"


def _next(day: str, days: int = 1) -> str:
    """The day after, so that a time of the same day sorts before it; or so many days after."""
    try:
        return (date.fromisoformat(day) + timedelta(days)).isoformat()
    except (ValueError, OverflowError):  # no known day: the latest
        return "9999"
