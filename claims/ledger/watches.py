"""What somebody wants to hear of: a wish in, a row of `watches` out; and which claims a watch is about.

Channels go by name here. Their addresses and secrets stand in a file beside the ledger (claims/alerts/settings.py), so
that whoever may read a ledger learns neither.
"""

import json
import sqlite3
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any, NamedTuple

from claims.errors import ClaimsError
from claims.facts.classes import lemmas_alike
from claims.ledger.read import Filters, make_where
from claims.ledger.slugs import find_slug

KINDS = ("fact", "source", "event", "search", "all")
TRIGGERS = {
    "conflict": "figures that cannot all be true",
    "relation": "a figure that came to contradict another one, or no longer does",
    "figure": "a new figure",
    "edit": "an article whose figures changed, with or without a word",
    "retraction": "a figure or an article that is taken back",
}
"""What can be told, and what each means."""
LISTENED = ("source", "search")
"""Kinds of watches that hear of every new figure unless they say otherwise."""
ANCHORS = 200
"""Claims by which a watched fact is found again."""
LONGEST = 300


class Wish(NamedTuple):
    """What is to be watched."""

    kind: str
    subject: str = ""
    """The fact's slug, the source's name, the event's lemma, the words."""
    place: str | None = None
    triggers: tuple[str, ...] = ()
    """Empty: what suits the kind."""
    channels: tuple[str, ...] = ()


class Watch(NamedTuple):
    """A wish that is kept, and how far its watch has read."""

    id: int
    wish: Wish
    owner: str
    added: str
    anchors: tuple[int, ...]
    change_id: int
    document_id: int


def add_watch(connection: sqlite3.Connection, wish: Wish, owner: str) -> int:
    """The number of the new watch: it tells what comes from now on, not what is there already."""
    wish = _checked(connection, wish, owner)
    anchors = _claims_of(connection, wish.subject) if wish.kind == "fact" else []
    number = connection.execute(
        _ADD,
        (
            wish.kind, wish.subject, wish.place, json.dumps(wish.triggers), json.dumps(wish.channels), owner.strip(),
            datetime.now(UTC).isoformat(timespec="seconds"), json.dumps(anchors),
        ),
    ).lastrowid  # fmt: skip
    assert number is not None  # sqlite3 sets it after every INSERT
    return number


_ADD = """
    INSERT INTO watches (kind, subject, place, triggers, channels, owner, added, anchors, change_id, document_id)
    SELECT ?,?,?,?,?,?,?,?, coalesce((SELECT max(id) FROM changes), 0), coalesce((SELECT max(id) FROM documents), 0)"""


def _checked(connection: sqlite3.Connection, wish: Wish, owner: str) -> Wish:
    """The wish, its fact's slug and its triggers written out; or the one line that refuses it."""
    if wish.kind not in KINDS:
        raise ClaimsError(f"no kind of watch {wish.kind!r}; it is one of {', '.join(KINDS)}")
    foreign = set(wish.triggers) - set(TRIGGERS)
    if foreign:
        raise ClaimsError(f"no trigger {min(foreign)!r}; it is one of {', '.join(TRIGGERS)}")
    subject, place = " ".join(wish.subject.split()), " ".join((wish.place or "").split()) or None
    if not (subject or wish.kind == "all" or (wish.kind == "event" and place)):
        raise ClaimsError("say what to watch: a fact, a source, an event or a place, or words")
    if not owner.strip():
        raise ClaimsError("a watch needs the name of who asks for it")
    if max(len(subject), len(place or "")) > LONGEST:
        raise ClaimsError(f"what is watched is named in {LONGEST} characters at most")
    if wish.kind == "fact":
        subject = find_slug(connection, subject)
    every = tuple(t for t in TRIGGERS if t != "figure" or wish.kind in LISTENED)
    return wish._replace(subject=subject, place=place, triggers=wish.triggers or every)


def remove_watch(connection: sqlite3.Connection, number: int, owner: str | None = None) -> None:
    """Take a watch back: nothing more is sent for it. With `owner`, only one of that person's own."""
    row = connection.execute("SELECT owner FROM watches WHERE id = ? AND removed IS NULL", (number,)).fetchone()
    if row is None:
        raise ClaimsError(f"no watch {number}; `claims alerts list` shows their numbers")
    if owner is not None and row[0] != owner:
        raise ClaimsError(f"watch {number} is {row[0]}'s; ask {row[0]} or a chief to remove it")
    now = datetime.now(UTC).isoformat(timespec="seconds")
    connection.execute("UPDATE watches SET removed = ? WHERE id = ?", (now, number))


def read_watches(connection: sqlite3.Connection) -> Iterator[Watch]:
    """The watches that are kept, oldest first."""
    for row in connection.execute(_READ).fetchall():
        number, kind, subject, place, triggers, channels, owner, added, anchors, change, document = row
        wish = Wish(kind, subject, place, tuple(json.loads(triggers)), tuple(json.loads(channels)))
        yield Watch(number, wish, owner, added, tuple(json.loads(anchors)), change, document)


_READ = """
    SELECT id, kind, subject, place, triggers, channels, owner, added, anchors, change_id, document_id
    FROM watches WHERE removed IS NULL ORDER BY id"""


def say_wish(wish: Wish) -> str:
    """A watch in a few words.

    >>> say_wish(Wish("event", "kill", "Yavoriv")), say_wish(Wish("all"))
    ('kill, Yavoriv', 'everything')
    """
    named = ", ".join(filter(None, (wish.subject, wish.place)))
    return {"all": "everything", "event": named, "search": f"“{wish.subject}”"}.get(wish.kind, f"{wish.kind} {named}")


class Scope(NamedTuple):
    """Which claims a watch is about: a condition on claims c of documents d, with its values."""

    condition: str
    values: tuple[Any, ...]
    fact: str | None = None


def read_scope(connection: sqlite3.Connection, watch: Watch) -> Scope:
    """The claims of a watch as it stands; a fact that goes by another slug now is followed by its claims."""
    wish = watch.wish
    if wish.kind == "all":
        return Scope("1", ())
    if wish.kind == "fact":
        fact = _follow(connection, watch)
        return Scope("c.fact_id = ?", (fact,), fact)
    filters = Filters(
        source=wish.subject if wish.kind == "source" else None,
        search=wish.subject if wish.kind == "search" else None,
        place=wish.place,
        retired=True,
    )
    where, values = make_where(filters)
    if wish.kind == "event" and wish.subject:
        where.append(_EVENT)
        values += [json.dumps(lemmas_alike(wish.subject))] * 2
    return Scope(" AND ".join(where) or "1", tuple(values))


def is_about_nothing_yet(connection: sqlite3.Connection, number: int) -> bool:
    """Whether no claim of the ledger is in a watch's scope: it waits for the first, or its name is misspelt."""
    watch = next(watch for watch in read_watches(connection) if watch.id == number)
    scope = read_scope(connection, watch)
    sql = f"SELECT 1 FROM claims c JOIN documents d ON d.id = c.document_id WHERE {scope.condition} LIMIT 1"
    return connection.execute(sql, scope.values).fetchone() is None


_EVENT = """
    (c.event IN (SELECT value FROM json_each(?))
    OR c.fact_id IN (SELECT id FROM facts WHERE event IN (SELECT value FROM json_each(?))))"""


def _follow(connection: sqlite3.Connection, watch: Watch) -> str:
    """The slug that a watched fact has now: its own, or that of the fact that most of its claims are in."""
    if connection.execute("SELECT 1 FROM facts WHERE id = ?", (watch.wish.subject,)).fetchone():
        return watch.wish.subject
    row = connection.execute(_MOST, (json.dumps(watch.anchors),)).fetchone()
    return str(row[0]) if row else watch.wish.subject


_MOST = """
    SELECT fact_id FROM claims WHERE id IN (SELECT value FROM json_each(?)) AND fact_id IS NOT NULL
    GROUP BY fact_id ORDER BY count(*) DESC, fact_id LIMIT 1"""


def _claims_of(connection: sqlite3.Connection, fact: str | None) -> list[int]:
    """Claims of a fact, the oldest first."""
    sql = "SELECT id FROM claims WHERE fact_id = ? AND retired IS NULL ORDER BY id LIMIT ?"
    return [row[0] for row in connection.execute(sql, (fact, ANCHORS))]


def move_on(connection: sqlite3.Connection, watch: Watch, scope: Scope, change: int, document: int) -> None:
    """Note how far a watch has read, and which claims its fact has now."""
    anchors = _claims_of(connection, scope.fact) or list(watch.anchors) if scope.fact else []
    connection.execute(
        "UPDATE watches SET change_id = ?, document_id = ?, anchors = ?, subject = ? WHERE id = ?",
        (change, document, json.dumps(anchors), scope.fact or watch.wish.subject, watch.id),
    )
