"""An open ledger in, who holds it up out."""

import os
import sqlite3

PATIENCE = 2.0
"""Seconds after which a lock counts as stale: no writer of this program holds one for so long."""

BEHIND = 2000
"""Pages that may wait to be written back before somebody is to blame."""

WRITING = "120"
"""The byte of the -shm file that a writer locks (WAL_WRITE_LOCK in SQLite's wal.c)."""


def find_holder(connection: sqlite3.Connection) -> str | None:
    """What keeps others from writing for long, in words; None where nothing does, or nothing may be written anyway."""
    connection.execute(f"PRAGMA busy_timeout = {int(1000 * PATIENCE)}")
    try:
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("ROLLBACK")
    except sqlite3.OperationalError as error:
        if error.sqlite_errorname.startswith("SQLITE_BUSY"):
            return f"another program{_say_process(connection)} has been writing for {PATIENCE:.0f} s"
        if not error.sqlite_errorname.startswith(("SQLITE_READONLY", "SQLITE_CANTOPEN")):
            raise
    return None


def count_held_back(connection: sqlite3.Connection) -> int:
    """Pages of the -wal file that cannot be written back since some program still reads an old state."""
    try:
        _, waiting, done = connection.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchone()
    except sqlite3.OperationalError:  # read-only, or a writer is at work, which `find_holder` tells
        return 0
    return max(0, waiting - done) if waiting - done > BEHIND else 0


def _say_process(connection: sqlite3.Connection) -> str:
    """The number of the process that writes, where the system tells."""
    path = connection.execute("PRAGMA database_list").fetchone()[2]
    try:
        number = os.stat(f"{path}-shm").st_ino
        with open("/proc/locks", encoding="ascii") as locks:
            fields = [line.split() for line in locks]
    except OSError:
        return ""
    held = (f[4] for f in fields if f[3] == "WRITE" and f[5].endswith(f":{number}") and f[6] == WRITING)
    return next((f" (process {process})" for process in held), "")
