"""A ledger in, the alerts that its watches have coming out: stored, due for delivery, and told once."""

import sqlite3
from collections.abc import Iterator

from claims.alerts.tell import tell_conflict, tell_edit, tell_figures, tell_turn
from claims.ledger import news
from claims.ledger.alerts import News, store_alert
from claims.ledger.changes import CLASH
from claims.ledger.connect import Ledger
from claims.ledger.watches import Scope, Watch, move_on, read_scope, read_watches


def look(ledger: Ledger) -> int:
    """How many events are new to everybody; that nothing is new costs a few look-ups."""
    reach = news.find_reach(ledger.connection)
    if all((w.change_id, w.document_id) == reach for w in read_watches(ledger.connection)):
        return 0
    with ledger.transaction() as connection:
        return sum(_look(connection, watch, reach) for watch in read_watches(connection))


def _look(connection: sqlite3.Connection, watch: Watch, reach: news.Reach) -> int:
    """How many events one watch is the first to be told of; it has then read all."""
    scope = read_scope(connection, watch)
    wanted = [told for told in _tell(connection, watch, scope, reach) if told.kind in watch.wish.triggers]
    move_on(connection, watch, scope, *reach)
    return sum(store_alert(connection, watch, told) for told in wanted)


def _tell(connection: sqlite3.Connection, watch: Watch, scope: Scope, reach: news.Reach) -> Iterator[News]:
    """What happened in the scope of a watch, the gravest first."""
    turns = list(news.find_turns(connection, watch, scope, reach))
    in_conflicts: set[int] = set()
    for found in news.find_conflicts(connection, watch, scope, reach):
        clashing = [t for t in turns if t.claim in found.claims and t.became == CLASH]
        in_conflicts |= {t.claim for t in clashing}
        fresh = "conflict" in watch.wish.triggers and _is_fresh(connection, found, watch)
        turned = "relation" in watch.wish.triggers and not fresh
        yield tell_conflict(connection, found, clashing if turned else [])
    for turn in (*news.find_taken_back(connection, watch, scope, reach), *turns):
        if turn.claim not in in_conflicts:
            yield tell_turn(connection, turn)
    for edit in news.find_edits(connection, watch, scope, reach):
        told = tell_edit(connection, edit)
        if told is not None:
            yield told
    if "figure" in watch.wish.triggers:
        for arrival in news.find_figures(connection, watch, scope, reach):
            yield tell_figures(connection, watch, arrival)


def _is_fresh(connection: sqlite3.Connection, found: news.Found, watch: Watch) -> bool:
    """Whether a conflict has a figure that came since the watch last looked."""
    return any(q["document_id"] > watch.document_id for q in news.read_quotes(connection, found.claims))
