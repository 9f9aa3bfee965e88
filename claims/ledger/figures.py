"""Claims of a ledger as figures, the facts' floor's one record: a connection in, figures out.

What editors corrected is read as they corrected it, under the names that they gave to sources and places.
"""

import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from itertools import groupby
from operator import itemgetter
from typing import Any, NamedTuple

from claims.documents.headline import heading_end
from claims.extract.claim import CORE, is_kept
from claims.facts.days import iso_or_none
from claims.facts.figure import Figure
from claims.facts.opening import read_before, read_lead
from claims.facts.places import fold_place
from claims.facts.sources import fold_source
from claims.ledger.correct import read_readings


class Aliases(NamedTuple):
    """The names that editors gave to sources and places, by their folded aliases."""

    sources: dict[str, str]
    places: dict[str, str]

    def apply(self, figure: Figure) -> Figure:
        """A figure with its source and place under the names that editors gave them; its claim keeps the text's own."""
        source = self.sources.get(fold_source(figure.source)) if figure.source and self.sources else None
        place = self.places.get(fold_place(figure.place)) if figure.place and self.places else None
        if source is None and place is None:
            return figure
        return figure._replace(source=source or figure.source, place=place or figure.place)


def read_aliases(connection: sqlite3.Connection) -> Aliases:
    """The aliases of the ledger's tables."""
    sources = "SELECT a.alias, s.name FROM source_aliases a JOIN sources s ON s.id = a.source_id"
    return Aliases(
        {fold_source(alias): name for alias, name in connection.execute(sources)},
        {fold_place(alias): name for alias, name in connection.execute("SELECT alias, place FROM place_aliases")},
    )


class Printed(NamedTuple):
    """What figures have of the document that they stand in."""

    name: str
    published: str | None
    publisher: str | None
    origin: int | None
    text: str
    lead: str
    heading: int
    """Where the title ends in the text, 0 where it does not stand there."""


_PRINTED = "SELECT name, published, publisher, origin, text, title FROM documents WHERE id = ? AND replaced IS NULL"
_OF_DOCUMENT = {"name", "before", "lead", "title", "published", "publisher", "origin"}
"""The fields of a figure that are no column of its claim."""
_COLUMNS = ["document_id" if field == "document" else field for field in Figure._fields if field not in _OF_DOCUMENT]
_SELECT = "SELECT " + ", ".join(f'c."{column}"' for column in _COLUMNS) + " FROM claims c WHERE c.retired IS NULL"
_CORE = ", ".join(f"'{kind}'" for kind in sorted(CORE))
_IS_KEPT = f"c.kind IN ({_CORE}) OR c.event IS NOT NULL"
"""`is_kept` in SQL."""
_KINDS = (f"AND ({_IS_KEPT})", f"AND ({_IS_KEPT} OR c.id IN (SELECT claim_id FROM corrections))")
"""What is no figure as it was read may be one as an editor corrected it."""
_END, _VIA, _QUOTE_START = (_COLUMNS.index(column) for column in ("end", "via", "quote_start"))


_CHANGING = "c.status, d.title, d.published, d.publisher, d.origin"
"""What may change of a figure: a claim is written once, and so is a text."""
_LATEST = ("", ", (SELECT max(id) FROM corrections WHERE claim_id = c.id)")
"""The same of its correction, where there are any."""
MOST = 4_000
"""Figures that are remembered, of some kilobytes each."""


class KnownFigures:
    """Figures of one ledger that were read before, by their claims: each with what may have changed of it since."""

    def __init__(self) -> None:
        self.figures: dict[int, tuple[tuple[Any, ...], Figure]] = {}
        self.aliases: Aliases | None = None

    def forget(self) -> None:
        """Forget them all."""
        self.figures.clear()

    def find(self, marks: Mapping[int, tuple[Any, ...]], aliases: Aliases) -> dict[int, Figure]:
        """Those of some claims that are as they were."""
        if aliases != self.aliases:
            self.forget()
            self.aliases = aliases
        held = self.figures
        return {claim: held[claim][1] for claim, mark in marks.items() if claim in held and held[claim][0] == mark}

    def hold(self, marks: Mapping[int, tuple[Any, ...]], figures: Mapping[int, Figure]) -> None:
        """Remember figures, in place of those that were read longest ago."""
        for claim, figure in figures.items():
            self.figures.pop(claim, None)
            self.figures[claim] = marks[claim], figure
        while len(self.figures) > MOST:
            del self.figures[next(iter(self.figures))]


class FigureReader:
    """Reads figures: what editors corrected and named is looked up once."""

    def __init__(self, connection: sqlite3.Connection, known: KnownFigures | None = None) -> None:
        self.connection, self.known = connection, known
        self.aliases = read_aliases(connection)
        self.corrected = connection.execute("SELECT EXISTS (SELECT 1 FROM corrections)").fetchone()[0]

    def of_documents(self, first: int, last: int) -> Iterator[list[Figure]]:
        """The figures of each document whose number lies between two, both included, in the order of the text."""
        figures = self._read("AND c.document_id BETWEEN ? AND ? ORDER BY c.document_id, c.start", (first, last))
        for _, same in groupby(figures, key=lambda figure: figure.document):
            yield list(same)

    def of_claims(self, claims: Iterable[int], at_hand: Mapping[int, Figure] = {}) -> dict[int, Figure]:
        """The figures of some claims, by their numbers; those that are `at_hand` are as they stand in the ledger."""
        if self.known is None:
            return self._read_claims(claims)
        marks = self._read_marks(claims)
        found = self.known.find(marks, self.aliases)
        if len(found) < len(marks):
            others = {claim: at_hand[claim] for claim in marks.keys() & at_hand.keys()}
            unread = [claim for claim in marks if claim not in found and claim not in others]
            others |= self._read_claims(unread) if unread else {}
            self.known.hold(marks, others)
            found |= others
        return found

    def _read_claims(self, claims: Iterable[int]) -> dict[int, Figure]:
        """The figures of some claims, each of which is read."""
        chosen = "AND c.id IN (SELECT value FROM json_each(?)) ORDER BY c.document_id, c.start"
        return {figure.id: figure for figure in self._read(chosen, (json.dumps(list(claims)),))}

    def _read_marks(self, claims: Iterable[int]) -> dict[int, tuple[Any, ...]]:
        """What may have changed of the figures of some claims."""
        sql = f"""SELECT c.id, {_CHANGING}{_LATEST[self.corrected]} FROM claims c
            JOIN documents d ON d.id = c.document_id
            WHERE c.id IN (SELECT value FROM json_each(?)) AND c.retired IS NULL AND d.replaced IS NULL
            {_KINDS[self.corrected]}"""
        return {row[0]: row[1:] for row in self.connection.execute(sql, (json.dumps(list(claims)),))}

    def _read(self, where: str, values: tuple[object, ...]) -> Iterator[Figure]:
        """The figures that a condition chooses, those of one document together."""
        rows = self.connection.execute(f"{_SELECT} {_KINDS[self.corrected]} {where}", values)
        found = (
            figure
            for document, same in groupby(rows, key=itemgetter(1))
            if (printed := read_printed(self.connection, document))
            for figure in map(partial(_figure, printed), same)
        )
        return map(self.aliases.apply, self._correct(list(found)) if self.corrected else found)

    def _correct(self, figures: list[Figure]) -> Iterator[Figure]:
        """Figures as editors read them, without what is no figure by their reading."""
        readings = read_readings(self.connection, [figure.id for figure in figures])
        for figure in figures:
            reading = readings.get(figure.id, {})
            corrected = figure._replace(**reading)
            if corrected.kind in CORE or (is_kept(corrected.kind, corrected.event) and "kind" not in reading):
                yield corrected


def read_printed(connection: sqlite3.Connection, document: int) -> Printed | None:
    """What figures have of a document; None where a later version stands for it.

    The text is read once and cut here: SQLite would count its code points from the beginning for each claim.
    """
    row = connection.execute(_PRINTED, (document,)).fetchone()
    if row is None:
        return None
    name, published, publisher, origin, text, title = row
    about = name, iso_or_none(published), publisher, origin
    return Printed(*about, text, read_lead(text, title), heading_end(text, title))


def _figure(printed: Printed, row: tuple[Any, ...]) -> Figure:
    """A row as a figure."""
    begins, via = row[_QUOTE_START], row[_VIA]
    return Figure._make(
        (
            *(row[0], row[1], printed.name),
            *row[2:_VIA],
            () if via == "[]" else tuple(json.loads(via)),
            *row[_VIA + 1 : -1],
            read_before(printed.text, begins),
            printed.lead,
            row[_END] <= printed.heading,
            *(printed.published, printed.publisher, printed.origin),
            row[-1],
        )
    )


def load_figures(connection: sqlite3.Connection) -> Iterator[Figure]:
    """Every live claim as a figure, document by document."""
    last = connection.execute("SELECT coalesce(max(id), 0) FROM documents").fetchone()[0]
    for figures in FigureReader(connection).of_documents(0, last):
        yield from figures
