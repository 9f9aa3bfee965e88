"""A fact and a rule in; what each voice said last, what of it the rule takes and still holds, and the range, out.

A voice's last word is found by an index, however many claims the fact has; the judging is the facts' floor's own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from claims.export.wording import write_day
from claims.facts.figure import Figure
from claims.facts.running import RULES, latest_by_voice, running_range
from claims.facts.sources import voice
from claims.facts.totals import toll_day
from claims.ledger.rule import read_rule
from claims.review.claims import read_claims

if TYPE_CHECKING:
    from claims.review.desk import Desk, Row

SPEAKERS, NEWEST = 300, 60
"""Sources of a fact that are asked, and articles that speak for themselves."""
LAST = 6
"""Figures of a source among which its last word is looked for: several may hold for one day."""
LATEST = f"""WITH RECURSIVE speaker (id) AS (
    SELECT min(source_id) FROM claims WHERE fact_id = :fact AND retired IS NULL AND source_id IS NOT NULL
    UNION ALL SELECT (SELECT min(source_id) FROM claims WHERE fact_id = :fact AND retired IS NULL
        AND source_id > speaker.id) FROM speaker WHERE speaker.id IS NOT NULL LIMIT {SPEAKERS})
SELECT c.id FROM speaker s JOIN claims c ON c.id IN (SELECT k.id FROM claims k WHERE k.fact_id = :fact
    AND k.retired IS NULL AND k.source_id = s.id AND k.stance = 'asserted' AND k.status <> 'rejected'
    ORDER BY k.as_of DESC, k.id DESC LIMIT {LAST})
UNION ALL SELECT id FROM (SELECT id FROM claims WHERE fact_id = :fact AND retired IS NULL AND source_id IS NULL
    AND stance = 'asserted' AND status <> 'rejected' ORDER BY as_of DESC, id DESC LIMIT {NEWEST})"""


async def read_range(desk: Desk, fact: str) -> Row:
    """The running range by the rule that the address names (`rule`), else by the one that the chief set."""
    house = await desk.database.execute_fn(read_rule)
    asked = desk.asked("rule")
    rule = asked if asked in RULES else house
    rows = {row["id"]: row for row in await read_claims(desk, f"WHERE c.id IN ({LATEST})", {"fact": fact})}
    figures = [_figure(row) for row in rows.values()]
    reached = running_range(figures, rule)
    return {
        "range": {"low": reached.low, "best": reached.best, "high": reached.high},
        "rule": rule,
        "house_rule": house,
        "rules": list(RULES),
        "voices": [
            {
                **_shown(rows[figure.id]),
                "day": write_day(toll_day(figure)),
                "voice": voice(figure),
                "counts": figure.id in reached.held,
                "outgrown": figure.id in reached.claims and figure.id not in reached.held,
            }
            for figure in reversed(latest_by_voice(figures))
        ],
    }


def _figure(row: Row) -> Figure:
    """A claim as the facts' floor reads it."""
    fields = {name: row[name] for name in Figure._fields if name in row} | {
        "document": row["document_id"], "name": row["document"], "via": (), "published": row["published"],
    }  # fmt: skip
    return Figure(**fields)


SHOWN = (
    *("id", "source", "source_id", "publisher", "document_id", "document_title", "published", "as_of", "day"),
    *("kind", "value", "low", "high", "hedge", "unit", "counted", "status", "standing"),
)
"""What is told of a voice's last word."""


def _shown(row: Row) -> dict[str, Any]:
    return {name: row[name] for name in SHOWN}


RECENT = 500
"""Figures of a fact, the latest, whose articles' origins are told."""


async def read_origins(desk: Desk, fact: str) -> list[Row]:
    """The texts that the fact's articles go back to, those printed most often first."""
    return await desk.rows(
        f"""SELECT g.*, coalesce(o.title, o.name) AS title FROM (
            SELECT count(DISTINCT d.id) AS articles, count(*) AS figures, min(d.published) AS first,
            group_concat(DISTINCT d.publisher) AS publishers, min(d.id) AS document_id
            FROM (SELECT document_id FROM claims WHERE fact_id = :fact AND retired IS NULL
                ORDER BY as_of DESC, id DESC LIMIT {RECENT}) c
            JOIN documents d ON d.id = c.document_id GROUP BY coalesce(d.origin, -d.id)
            ORDER BY articles DESC, first LIMIT 20) g
        JOIN documents o ON o.id = g.document_id""",
        {"fact": fact},
    )
