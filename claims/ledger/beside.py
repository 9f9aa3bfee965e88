"""What stands beside a fact: a fact in, the facts told with it and what their figures are to its own out. Read only.

A part ("including 46 children") and what counts something else of the same incident (the injured beside the dead) are
facts of their own; here each is explained by the relation of one figure to another.
"""

import sqlite3
from typing import Any

from claims.facts.counted import class_of, is_harm
from claims.facts.figure import HARMLESS, Figure
from claims.facts.relate import relate_apart
from claims.ledger.evidence import Evidence

Record = dict[str, Any]
MOST = 6
"""Facts that are shown beside one."""
DAYS = 7
"""Days by which two facts of one place and event may lie apart."""


def find_beside(connection: sqlite3.Connection, fact: Record) -> list[Record]:
    """The facts that share sentences with `fact`, or its place, event and days, each with one relation."""
    found: dict[str, tuple[int, int]] = {}
    for sql in (_SENTENCES, _PLACE):
        for other, mine, theirs in connection.execute(sql, {**fact, "most": MOST, "days": DAYS}):
            found.setdefault(other, (mine, theirs))
    evidence = Evidence(connection)
    beside = []
    for other, pair in list(found.items())[:MOST]:
        figures = evidence.load(pair)
        if len(figures) == len(pair) and _are_of_a_kind(*figures):
            relation = relate_apart(*figures)
            title = connection.execute("SELECT title FROM facts WHERE id = ?", (other,)).fetchone()[0]
            beside.append({"fact": other, "title": title, "relation": relation.name, "reason": relation.reason})
    return beside


def _are_of_a_kind(a: Figure, b: Figure) -> bool:
    """Whether two figures that stand together tell of one kind of thing: both of people harmed, or the same event or
    group; the dams that broke say nothing of the dead.
    """
    mine, theirs = class_of(a), class_of(b)
    return (is_harm(a) and is_harm(b)) or (
        a.kind == b.kind and (mine.event == theirs.event or mine.group == theirs.group)
    )


_ASSERTED = f"stance NOT IN ({', '.join(repr(stance) for stance in sorted(HARMLESS))}) AND retired IS NULL"
_SENTENCES = f"""
    WITH mine AS (SELECT id, document_id, quote_start, as_of FROM claims WHERE fact_id = :id AND {_ASSERTED}
    ORDER BY as_of DESC LIMIT 200)
    SELECT c.fact_id, mine.id, c.id FROM mine JOIN claims c USING (document_id, quote_start)
    WHERE c.fact_id <> :id AND c.{_ASSERTED.replace(" AND ", " AND c.")} ORDER BY mine.as_of DESC, c.start
    LIMIT 4 * :most"""
"""Pairs of claims of one sentence, the latest first."""
_PLACE = f"""
    SELECT f.id, (SELECT id FROM claims WHERE fact_id = :id AND {_ASSERTED} ORDER BY as_of DESC, id LIMIT 1) AS mine,
    (SELECT id FROM claims WHERE fact_id = f.id AND {_ASSERTED} ORDER BY as_of DESC, id LIMIT 1) AS theirs
    FROM facts f WHERE f.event = :event AND f.place = :place AND f.id <> :id
    AND abs(julianday(substr(f.as_of, 1, 10)) - julianday(substr(:as_of, 1, 10))) <= :days
    AND mine IS NOT NULL AND theirs IS NOT NULL ORDER BY f.as_of DESC, f.id LIMIT :most"""
"""The latest claims of facts of one event and place."""
