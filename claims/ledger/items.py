"""Items as the ledger keeps them, with the block that each is settled in: a connection in, items out and in again.

Blocks, keys and counts of names are derived from the claims; a pass over the whole ledger makes them anew.
"""

import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from itertools import takewhile
from random import getrandbits

from claims.facts.items import PACKED_AS
from claims.facts.link import COMMON
from claims.ledger.settle import Packed, Stored
from claims.spans import build

MENTIONS = f" {PACKED_AS}"
"""The name that no mention has: under it stands how many mentions there are.

Items that another version of the program packed have another one, so that they count as none, and all are made anew.
"""
TURN = "!turn"
"""The name, which no mention has either, under which every turn of a few documents leaves a number of its own."""
_COLUMNS = "id, document_id, kind, home, block, incident, claims, packed"


def read_of_documents(connection: sqlite3.Connection, documents: Iterable[int]) -> list[Stored]:
    """The items of some documents."""
    return _read(connection, "document_id IN (SELECT value FROM json_each(?))", documents)


def read_of_blocks(connection: sqlite3.Connection, blocks: Iterable[int]) -> list[Stored]:
    """The items of some blocks."""
    return _read(connection, "block IN (SELECT value FROM json_each(?))", blocks)


def read_of_block(connection: sqlite3.Connection, block: int, most: int) -> list[Stored]:
    """The latest items of a block."""
    return _read(connection, f"block IN (SELECT value FROM json_each(?)) ORDER BY id DESC LIMIT {most:d}", [block])


def read_of_incident(connection: sqlite3.Connection, block: int, incident: int, most: int) -> list[Stored]:
    """The latest items of an incident, which is of one block."""
    where = f"incident = {incident:d} AND block IN (SELECT value FROM json_each(?)) ORDER BY id DESC LIMIT {most:d}"
    return _read(connection, where, [block])


def read_of_claims(connection: sqlite3.Connection, claims: Iterable[int]) -> list[Stored]:
    """The items of the documents that hold some claims."""
    sql = "SELECT DISTINCT document_id FROM claims WHERE id IN (SELECT value FROM json_each(?))"
    return read_of_documents(connection, [d for (d,) in connection.execute(sql, (json.dumps(list(claims)),))])


def find_blocks_of_homes(connection: sqlite3.Connection, homes: Iterable[str]) -> set[int]:
    """The blocks of the totals of some countries and events."""
    sql = "SELECT DISTINCT block FROM items WHERE home IN (SELECT value FROM json_each(?))"
    return {block for (block,) in connection.execute(sql, (json.dumps(list(homes)),))}


def find_long_homes(connection: sqlite3.Connection, homes: Iterable[str | None], least: int) -> dict[str, int]:
    """The countries and events of these that have so many totals, each with the block that those are in."""
    sql = "SELECT count(*), min(block) FROM (SELECT block FROM items WHERE home = ? LIMIT ?)"
    counted = {home: connection.execute(sql, (home, least)).fetchone() for home in homes if home}
    return {home: block for home, (count, block) in counted.items() if count >= least}


def _read(connection: sqlite3.Connection, where: str, chosen: Iterable[object]) -> list[Stored]:
    rows = connection.execute(f"SELECT {_COLUMNS} FROM items WHERE {where}", (json.dumps(list(chosen)),))
    return [
        (build(Packed, (number, document, kind, home, packed, _numbers(claims))), block, incident)
        for number, document, kind, home, block, incident, claims, packed in rows
    ]


def _numbers(listed: str) -> tuple[int, ...]:
    """The numbers of a JSON list that holds nothing else and at least one."""
    return tuple(map(int, listed[1:-1].split(",")))


def _listed(numbers: Iterable[int]) -> str:
    """Numbers as a JSON list; to make a list of few, the encoder takes far longer than this."""
    return f"[{', '.join(map(str, numbers))}]"


def find_blocks(connection: sqlite3.Connection, keys: Iterable[int]) -> Iterator[tuple[int, int, int]]:
    """Each of these keys with a block that has it and how many of its items do."""
    sql = "SELECT key, block, items FROM item_keys WHERE key IN (SELECT value FROM json_each(?))"
    yield from connection.execute(sql, (json.dumps(list(keys)),))


def count_items(connection: sqlite3.Connection, keys: Iterable[int]) -> dict[int, int]:
    """How many items have each of these keys."""
    sql = "SELECT key, sum(items) FROM item_keys WHERE key IN (SELECT value FROM json_each(?)) GROUP BY key"
    return dict(connection.execute(sql, (json.dumps(list(keys)),)).fetchall())


def are_whole(connection: sqlite3.Connection) -> bool:
    """Whether a pass over the whole ledger has written them, and none has begun since."""
    return connection.execute("SELECT 1 FROM item_names WHERE name = ?", (MENTIONS,)).fetchone() is not None


def read_common_names(connection: sqlite3.Connection) -> frozenset[str]:
    """The names that too many mentions have."""
    row = connection.execute("SELECT items FROM item_names WHERE name = ?", (MENTIONS,)).fetchone()
    limit = max(COMMON[0], COMMON[1] * row[0]) if row else 0
    most = takewhile(lambda counted: counted[1] > limit, connection.execute(_COMMON))
    return frozenset(name for name, _ in most if name not in (MENTIONS, TURN))


_COMMON = f"SELECT name, items FROM item_names WHERE items > {COMMON[0]} ORDER BY items DESC"
"""Names that few mentions have are in no index: their counts change with each document."""


def read_names(connection: sqlite3.Connection, names: Iterable[str]) -> dict[str, int]:
    """How many mentions have each of these names."""
    sql = "SELECT name, items FROM item_names WHERE name IN (SELECT value FROM json_each(?))"
    return dict(connection.execute(sql, (json.dumps(list(names)),)).fetchall())


def add_names(connection: sqlite3.Connection, counts: Mapping[str, int]) -> None:
    """Add to how many mentions have each name; what no mention has any more goes."""
    connection.executemany(
        "INSERT INTO item_names VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET items = items + excluded.items",
        [(name, count) for name, count in sorted(counts.items()) if count or name == MENTIONS],
    )
    fewer = [(name,) for name, count in counts.items() if count < 0 and name != MENTIONS]  # looking at all takes long
    connection.executemany("DELETE FROM item_names WHERE name = ? AND items <= 0", fewer)


def write_items(connection: sqlite3.Connection, items: Iterable[Stored]) -> None:
    """Write items over what is known of them."""
    connection.executemany(
        f"INSERT OR REPLACE INTO items ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        [
            (i.id, i.document, i.kind, i.home, block, incident, _listed(i.claims), i.packed)
            for i, block, incident in items
        ],
    )


def write_keys(connection: sqlite3.Connection, keys: Iterable[tuple[int, int, int]]) -> None:
    """Write keys with a block each and how many of its items have it, or how many more have it."""
    connection.executemany(_KEY, keys)


_KEY = """
    INSERT INTO item_keys (key, block, items) VALUES (?, ?, ?)
    ON CONFLICT (key, block) DO UPDATE SET items = items + excluded.items"""


def remove(connection: sqlite3.Connection, items: Iterable[int]) -> None:
    """Take out items."""
    connection.executemany("DELETE FROM items WHERE id = ?", [(item,) for item in items])


def change_keys(connection: sqlite3.Connection, more: Mapping[tuple[int, int], int]) -> None:
    """Change by how many of its items each key finds a block; what no item has any more goes."""
    write_keys(connection, [(*place, count) for place, count in sorted(more.items()) if count])
    fewer = [place for place, count in more.items() if count < 0]
    connection.executemany("DELETE FROM item_keys WHERE key = ? AND block = ? AND items <= 0", fewer)


def read_turn(connection: sqlite3.Connection) -> int | None:
    """What the last few documents put into facts left, None where a pass over the whole ledger came since."""
    row = connection.execute("SELECT items FROM item_names WHERE name = ?", (TURN,)).fetchone()
    return row[0] if row else None


def write_turn(connection: sqlite3.Connection) -> int:
    """Leave a number that tells this turn from all others, so that each process knows whether it was its own."""
    turn = getrandbits(62)
    connection.execute("INSERT OR REPLACE INTO item_names VALUES (?, ?)", (TURN, turn))
    return turn


def clear(connection: sqlite3.Connection) -> None:
    """Take out all of it."""
    for table in ("items", "item_keys", "item_names"):
        connection.execute(f"DELETE FROM {table}")
