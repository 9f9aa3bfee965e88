"""Second reading: who asked for another pair of eyes, and, where the desk is set so, who has verified a claim so far.

With `second_reading` in datasette.yml, "verified" counts when two different people said so since the last
other verdict.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import sqlite3

    from claims.review.desk import Desk, Row

WANTED = "Second reader wanted"
"""How a note begins that asks for another pair of eyes."""
HOLDING = """verdict = 'verified' AND id > coalesce((SELECT max(o.id) FROM reviews o WHERE o.claim_id = reviews.claim_id
AND o.verdict IN ('disputed', 'rejected', 'unreviewed')), 0)
AND at >= coalesce((SELECT max(k.at) FROM corrections k WHERE k.claim_id = reviews.claim_id), '')"""
"""The verifications that no later verdict took back, of the reading that holds."""
ASKED = f"""c.id IN (SELECT claim_id FROM reviews WHERE verdict = 'note' AND note LIKE '{WANTED}%'
AND reviewer <> :editor AND id = (SELECT max(m.id) FROM reviews m WHERE m.claim_id = reviews.claim_id))"""
ONCE = f"""(c.status = 'verified' AND c.status <> 'unreviewed' AND (SELECT count(DISTINCT reviewer) FROM reviews
WHERE claim_id = c.id AND {HOLDING}) < 2
AND NOT EXISTS (SELECT 1 FROM reviews WHERE claim_id = c.id AND reviewer = :editor AND {HOLDING}))"""


def is_on(desk: Desk) -> bool:
    """Whether this desk asks for two readers."""
    return desk.setting("second_reading") is True


def waiting(desk: Desk) -> str:
    """The condition for claims that wait for this editor's second pair of eyes."""
    return f"({ASKED} OR {ONCE})" if is_on(desk) else ASKED


def has_verified(connection: sqlite3.Connection, claim: int, editor: str) -> bool:
    """Whether this editor's is among the verifications that hold."""
    sql = f"SELECT 1 FROM reviews WHERE claim_id = ? AND reviewer = ? AND {HOLDING}"
    return connection.execute(sql, (claim, editor)).fetchone() is not None


async def lay_standing(desk: Desk, rows: list[Row]) -> None:
    """Nothing; each row gets its `standing`: its status, or "verified once" where a second reader is missing."""
    verified = [row["id"] for row in rows if row["status"] == "verified"]
    once: set[int] = set()
    if verified and is_on(desk):
        twice = await desk.rows(
            f"""SELECT claim_id FROM reviews WHERE claim_id IN (SELECT value FROM json_each(:claims)) AND {HOLDING}
            GROUP BY claim_id HAVING count(DISTINCT reviewer) > 1""",
            {"claims": json.dumps(verified)},
        )
        once = set(verified) - {row["claim_id"] for row in twice}
    for row in rows:
        row["standing"] = "verified once" if row["id"] in once else row["status"]
