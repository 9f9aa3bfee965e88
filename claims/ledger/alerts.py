"""What happened, for whom, and whether it arrived: alerts in, rows of `alerts` and `deliveries` out.

An alert, its deliveries and how far its watch has read are stored in one transaction, so that a run that is broken off
tells nothing twice and misses nothing. A delivery is taken (`take_delivery`) before it is sent: two runs at one time
never send the same one, and one that died while sending leaves it to a later run.
"""

import json
import sqlite3
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from claims.ledger.watches import Watch

Record = dict[str, Any]
LEASE = 600.0
"""Seconds that a delivery is left to the run that took it."""


class News(NamedTuple):
    """What is to be told to a watch."""

    kind: str
    item: str
    """What makes it one event: it is told once."""
    said: Record


def store_alert(connection: sqlite3.Connection, watch: "Watch", news: News) -> bool:
    """Whether this is the first time that anybody is told of the event; its deliveries are due at once.

    A watch is told of an event once, and a channel too, however many watches lead to it.
    """
    first = connection.execute(_KNOWN, (news.kind, news.item)).fetchone() is None
    added = connection.execute(
        "INSERT OR IGNORE INTO alerts (watch_id, kind, item, said, at) VALUES (?, ?, ?, ?, ?)",
        (watch.id, news.kind, news.item, json.dumps(news.said, ensure_ascii=False), _stamp(0)),
    )
    if added.rowcount:
        values = {"alert": added.lastrowid, "now": _stamp(0), "kind": news.kind, "item": news.item}
        connection.executemany(_DELIVER, [values | {"channel": channel} for channel in watch.wish.channels])
    return first


_KNOWN = "SELECT 1 FROM alerts WHERE kind = ? AND item = ? LIMIT 1"
_DELIVER = """
    INSERT OR IGNORE INTO deliveries (alert_id, channel, next) SELECT :alert, :channel, :now WHERE NOT EXISTS (
        SELECT 1 FROM alerts a JOIN deliveries v ON v.alert_id = a.id JOIN watches w ON w.id = a.watch_id
        WHERE a.kind = :kind AND a.item = :item AND v.channel = :channel
        AND (v.delivered IS NOT NULL OR w.removed IS NULL))"""


def are_there_watches(connection: sqlite3.Connection) -> bool:
    """Whether anybody watches anything."""
    return connection.execute("SELECT 1 FROM watches WHERE removed IS NULL LIMIT 1").fetchone() is not None


class Due(NamedTuple):
    """A delivery whose time has come."""

    alert: int
    channel: str
    tries: int


def find_due(connection: sqlite3.Connection, channels: list[str], within: float = 0.0) -> list[Due]:
    """The deliveries on these channels that are due within so many seconds, for watches that are still kept."""
    return [Due(*row) for row in connection.execute(_DUE, (_stamp(within), json.dumps(channels)))]


_DUE = """
    SELECT v.alert_id, v.channel, v.tries FROM deliveries v JOIN alerts a ON a.id = v.alert_id
    JOIN watches w ON w.id = a.watch_id WHERE v.next <= ? AND w.removed IS NULL
    AND v.channel IN (SELECT value FROM json_each(?)) ORDER BY v.next, v.alert_id, v.channel"""


def take_delivery(connection: sqlite3.Connection, due: Due) -> bool:
    """Whether this run may send it now; no other will for LEASE seconds."""
    taken = connection.execute(
        "UPDATE deliveries SET tries = tries + 1, next = ? WHERE alert_id = ? AND channel = ? AND next <= ?",
        (_stamp(LEASE), due.alert, due.channel, _stamp(0)),
    )
    return taken.rowcount == 1


def note_arrival(connection: sqlite3.Connection, due: Due) -> None:
    """It arrived: it is never sent again."""
    connection.execute(
        "UPDATE deliveries SET delivered = ?, next = NULL, error = NULL WHERE alert_id = ? AND channel = ?",
        (_stamp(0), due.alert, due.channel),
    )


def note_failure(connection: sqlite3.Connection, due: Due, error: str, again: float | None) -> None:
    """It did not arrive: it is tried again in so many seconds, or given up (None)."""
    connection.execute(
        "UPDATE deliveries SET next = ?, error = ? WHERE alert_id = ? AND channel = ?",
        (None if again is None else _stamp(again), error[:300], due.alert, due.channel),
    )


def _stamp(later: float) -> str:
    """The time in so many seconds, UTC, as it is stored; its text sorts as it does."""
    return (datetime.now(UTC) + timedelta(seconds=later)).isoformat(timespec="milliseconds")


def read_alert(connection: sqlite3.Connection, number: int) -> Record:
    """One alert."""
    return next(_records(connection, f"{_ALERTS} WHERE a.id = ?", number))


def list_alerts(connection: sqlite3.Connection, most: int = 50, before: int | None = None) -> Iterator[Record]:
    """What came in, newest first, each event once, with its watches and what became of its deliveries."""
    sql = f"{_ALERTS} WHERE a.id < ? AND {_FIRST} ORDER BY a.id DESC LIMIT ?"
    for record in list(_records(connection, sql, 2**62 if before is None else before, most)):
        of = (record["kind"], record["item"])
        record["watches"] = [row[0] for row in connection.execute(_WATCHES_OF, of)]
        record["deliveries"] = list(_plain(connection, _DELIVERIES, *of))
        yield record


_ALERTS = """
    SELECT a.id, a.kind, a.item, a.said, a.at,
    (SELECT sha256 || captured FROM documents ORDER BY id LIMIT 1) AS ledger FROM alerts a"""
_FIRST = "NOT EXISTS (SELECT 1 FROM alerts b WHERE b.kind = a.kind AND b.item = a.item AND b.id < a.id)"
_WATCHES_OF = "SELECT watch_id FROM alerts WHERE kind = ? AND item = ? ORDER BY watch_id"
_DELIVERIES = """
    SELECT v.channel, v.tries, v.next, v.delivered, v.error FROM alerts a JOIN deliveries v ON v.alert_id = a.id
    WHERE a.kind = ? AND a.item = ? ORDER BY v.channel"""


def list_watches(connection: sqlite3.Connection) -> Iterator[Record]:
    """The watches that are kept, each with how many alerts came and how many deliveries wait or were given up."""
    for record in _plain(connection, _WATCHES):
        yield record | {name: json.loads(record[name]) for name in ("triggers", "channels")}


_WATCHES = """
    SELECT w.id, w.kind, w.subject, w.place, w.triggers, w.channels, w.owner, w.added,
    (SELECT count(*) FROM alerts WHERE watch_id = w.id) AS alerts,
    (SELECT count(*) FROM alerts a JOIN deliveries v ON v.alert_id = a.id
        WHERE a.watch_id = w.id AND v.delivered IS NULL AND v.next IS NOT NULL) AS waiting,
    (SELECT count(*) FROM alerts a JOIN deliveries v ON v.alert_id = a.id
        WHERE a.watch_id = w.id AND v.delivered IS NULL AND v.next IS NULL) AS given_up
    FROM watches w WHERE w.removed IS NULL ORDER BY w.id"""


def _records(connection: sqlite3.Connection, sql: str, *values: object) -> Iterator[Record]:
    """Alerts, what they say unpacked."""
    for record in _plain(connection, sql, *values):
        yield record | {"said": json.loads(record["said"])}


def _plain(connection: sqlite3.Connection, sql: str, *values: object) -> Iterator[Record]:
    """Rows by their columns' names."""
    cursor = connection.execute(sql, values)
    names = [column[0] for column in cursor.description]
    for row in cursor.fetchall():
        yield dict(zip(names, row, strict=True))
