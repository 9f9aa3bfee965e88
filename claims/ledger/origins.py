"""Documents of the ledger with the texts they go back to: new documents in, `documents.origin` filled."""

import json
import sqlite3
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from itertools import chain
from weakref import WeakKeyDictionary

from claims.facts.origins import (
    CROWD,
    DAYS,
    SKETCHED_AS,
    find_origins,
    find_shared,
    pack_paragraphs,
    split_paragraphs,
    unpack_paragraphs,
)
from claims.ledger.connect import Ledger

NEW = 200
"""New documents that are compared at a time."""
HELD = 400
"""Sketches of known documents that are held at a time."""
REMEMBERED = 1_000
"""Documents whose bands are remembered, of some tens of kilobytes each; of more, none is."""


def mark_origins(ledger: Ledger) -> dict[int, int]:
    """The documents whose origin is another one since, with what it was: each that had none is compared with others of
    its days.

    A document's origin is the number of the first stored one that goes back to the same text. Only the documents of one
    day are marked at a time, so that a run that is broken off and taken up again marks as one that ran through. Where a
    new document goes back to the texts of two, these are one, and the documents of the later one change.
    """
    connection = ledger.connection
    moved: dict[int, int] = {}
    for (day,) in connection.execute(_DAYS).fetchall():
        while new := [number for (number,) in connection.execute(_NEW, {"day": day, "limit": NEW})]:
            window = {"day": day, "before": f"-{DAYS} days", "behind": f"+{DAYS + 1} days"}
            moved = _mark(ledger, new, dict(connection.execute(_NEAR, window).fetchall())) | moved
    return moved


def _mark(ledger: Ledger, new: Sequence[int], known: Mapping[int, int]) -> dict[int, int]:
    """Give new documents an origin, that of known ones they are like; the known ones that have another one since, with
    what it was.
    """
    packed, made = _bring_sketches(ledger.connection, new)
    paragraphs = {number: [*unpack_paragraphs(packed[number])] for number in new}
    bands = {band for mine in paragraphs.values() for paragraph in mine for band in paragraph.bands}
    shared, more = _find_alike(ledger, sorted(known), bands)
    made |= more
    crowded = {band for band, count in Counter(chain.from_iterable(shared.values())).items() if count > CROWD}
    near = {number: known[number] for number, mine in shared.items() if not mine <= crowded}
    alike = _bring_sketches(ledger.connection, sorted(near))[0]
    found = find_origins(paragraphs | {number: [*unpack_paragraphs(alike[number])] for number in near}, near)
    leaders: dict[int, int] = {}
    for number in found:
        leaders[found[number]] = min(near.get(number, number), leaders.get(found[number], number))
    others = {near[number]: leaders[found[number]] for number in near if near[number] != leaders[found[number]]}
    with ledger.transaction() as connection:
        _keep_sketches(connection, made)
        connection.executemany(_MARK, [(leaders[found[number]], number) for number in new])
        moved = {n: origin for origin in others for (n,) in connection.execute(_OF_ORIGIN, (origin,))}
        connection.executemany(_MOVE, [(leader, origin) for origin, leader in others.items()])
    return moved


def _find_alike(
    ledger: Ledger, known: Sequence[int], bands: Set[int]
) -> tuple[Mapping[int, Set[int]], dict[int, bytes]]:
    """The known documents that have some of these bands, and which; and what sketches had to be made."""
    if len(known) > REMEMBERED:
        return _look_through(ledger.connection, known, bands)
    remembered = _remembered.setdefault(ledger, Bands())
    kept = remembered.documents.intersection(known)
    if len(remembered.documents) > REMEMBERED or not _are_kept(ledger.connection, kept):
        remembered.forget()
    made: dict[int, bytes] = {}
    for some in _parts([number for number in known if number not in remembered.documents]):
        packed, more = _bring_sketches(ledger.connection, some)
        made |= more
        remembered.add(packed)
    return remembered.find(known, bands), made


def _look_through(
    connection: sqlite3.Connection, known: Sequence[int], bands: Set[int]
) -> tuple[Mapping[int, Set[int]], dict[int, bytes]]:
    """The same of very many documents, some of which are held at a time."""
    shared: dict[int, Set[int]] = {}
    made: dict[int, bytes] = {}
    for some in _parts(known):
        packed, more = _bring_sketches(connection, some)
        made |= more
        shared.update((number, mine) for number in some if (mine := find_shared(packed[number], bands)))
    return shared, made


class Bands:
    """The bands of documents that were compared of late: documents of one day come one after another and are compared
    with the same ones. A text never changes, nor do its bands.
    """

    def __init__(self) -> None:
        self.documents: set[int] = set()
        self.holders: dict[int, list[int]] = {}

    def add(self, sketches: Mapping[int, bytes]) -> None:
        """Remember some more documents."""
        self.documents.update(sketches)
        for number, packed in sketches.items():
            for band in {band for paragraph in unpack_paragraphs(packed) for band in paragraph.bands}:
                self.holders.setdefault(band, []).append(number)

    def forget(self) -> None:
        """Forget them all."""
        self.documents.clear()
        self.holders.clear()

    def find(self, documents: Iterable[int], bands: Set[int]) -> Mapping[int, Set[int]]:
        """Those of some documents, all of which are remembered, that have some of these bands, and which."""
        shared: dict[int, set[int]] = defaultdict(set)
        for band in bands & self.holders.keys():
            for number in self.holders[band]:
                shared[number].add(band)
        return {number: shared[number] for number in documents if number in shared}


_remembered: WeakKeyDictionary[Ledger, Bands] = WeakKeyDictionary()


def _parts(numbers: Sequence[int]) -> Iterator[Sequence[int]]:
    """HELD numbers at a time."""
    for at in range(0, len(numbers), HELD):
        yield numbers[at : at + HELD]


def _bring_sketches(
    connection: sqlite3.Connection, documents: Sequence[int]
) -> tuple[dict[int, bytes], dict[int, bytes]]:
    """The sketches of some documents, packed, and those among them that had to be made."""
    kept = _read_sketches(connection, documents)
    made = _sketch(connection, [number for number in documents if number not in kept])
    return kept | made, made


def _sketch(connection: sqlite3.Connection, documents: Iterable[int]) -> dict[int, bytes]:
    """The sketches of some documents, packed; one text is held at a time."""
    sketches: dict[int, bytes] = {}
    for number in documents:
        (text,) = connection.execute("SELECT text FROM documents WHERE id = ?", (number,)).fetchone()
        sketches[number] = pack_paragraphs(split_paragraphs(text))
    return sketches


def _read_sketches(connection: sqlite3.Connection, documents: Iterable[int]) -> dict[int, bytes]:
    """The sketches of some documents that are kept, and were made as they are made now."""
    return dict(connection.execute(_SKETCHES, (SKETCHED_AS, json.dumps(list(documents)))).fetchall())


def _are_kept(connection: sqlite3.Connection, documents: Set[int]) -> bool:
    """Whether sketches of all of some documents are kept as they are made now."""
    (kept,) = connection.execute(_KEPT, (json.dumps(list(documents)), SKETCHED_AS)).fetchone()
    return bool(kept == len(documents))


def _keep_sketches(connection: sqlite3.Connection, sketches: Mapping[int, bytes]) -> None:
    """Keep sketches, so that a later document is compared with them without their texts."""
    connection.executemany(_KEEP, [(number, SKETCHED_AS, packed) for number, packed in sketches.items()])


_SKETCHES = """
    SELECT document_id, paragraphs FROM sketches
    WHERE made_as = ? AND document_id IN (SELECT value FROM json_each(?))"""
_KEPT = "SELECT count(*) FROM sketches WHERE document_id IN (SELECT value FROM json_each(?)) AND made_as = ?"
_KEEP = "INSERT OR REPLACE INTO sketches (document_id, made_as, paragraphs) VALUES (?, ?, ?)"
_MARK = "UPDATE documents SET origin = ? WHERE id = ?"
_OF_ORIGIN = "SELECT id FROM documents WHERE origin = ?"
_MOVE = "UPDATE documents SET origin = ? WHERE origin = ?"
_DAYS = """
    SELECT DISTINCT substr(published, 1, 10) AS day FROM documents
    WHERE origin IS NULL AND replaced IS NULL ORDER BY day"""

_NEW = """
    SELECT id FROM documents
    WHERE replaced IS NULL AND origin IS NULL AND substr(published, 1, 10) IS :day ORDER BY id LIMIT :limit"""

_NEAR = """
    SELECT id, origin FROM documents WHERE replaced IS NULL AND origin IS NOT NULL AND (
        (:day IS NULL AND published IS NULL)
        OR (published >= date(:day, :before) AND published < date(:day, :behind)))"""
