"""Claims of a ledger as figures, the facts' floor's one record: a connection in, figures out.

What editors corrected is read as they corrected it, under the names that they gave to sources and places.
"""

import json
import sqlite3
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Any, NamedTuple

from claims.extract.claim import CORE
from claims.facts.days import iso_or_none
from claims.facts.figure import Figure
from claims.facts.places import fold_place
from claims.facts.sources import fold_source
from claims.ledger.correct import read_readings

BEFORE, LEAD = 250, 500
"""Code points before a figure's sentence, and at the document's beginning, that are read for its incident."""
HEADING = 200
"""Code points at the beginning of a text among which its title stands, where it stands there."""


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


_HEADED = f"(d.title <> '' AND instr(substr(d.text, 1, length(d.title) + {HEADING}), d.title) > 0)"
_OTHERWISE = {
    "document": "c.document_id",
    "name": "d.name",
    "before": f"substr(d.text, max(1, c.quote_start - {BEFORE} + 1), min({BEFORE}, c.quote_start))",
    "lead": f"iif({_HEADED}, '', coalesce(d.title, '') || ' ') || substr(d.text, 1, {LEAD})",
    "title": f"""{_HEADED} AND c."end" < instr(d.text, d.title) + length(d.title)""",
    "published": "d.published",
    "publisher": "d.publisher",
    "origin": "d.origin",
}
"""The fields of a figure that are no column of its claim."""
_SELECT = f"""
    SELECT {", ".join(_OTHERWISE.get(field, f'c."{field}"') for field in Figure._fields)}
    FROM claims c JOIN documents d ON d.id = c.document_id
    WHERE c.retired IS NULL AND d.replaced IS NULL"""
_CORE = ", ".join(f"'{kind}'" for kind in sorted(CORE))
_KINDS = (f"AND c.kind IN ({_CORE})", f"AND (c.kind IN ({_CORE}) OR c.id IN (SELECT claim_id FROM corrections))")
"""What is no figure as it was read may be one as an editor corrected it."""
_VIA, _TITLE, _PUBLISHED = (Figure._fields.index(field) for field in ("via", "title", "published"))


class FigureReader:
    """Reads figures: what editors corrected and named is looked up once."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self.connection = connection
        self.aliases = read_aliases(connection)
        self.corrected = connection.execute("SELECT EXISTS (SELECT 1 FROM corrections)").fetchone()[0]

    def of_documents(self, first: int, last: int) -> Iterator[list[Figure]]:
        """The figures of each document whose number lies between two, both included, in the order of the text."""
        figures = self._read("AND d.id BETWEEN ? AND ? ORDER BY d.id, c.start", (first, last))
        for _, same in groupby(figures, key=lambda figure: figure.document):
            yield list(same)

    def of_claims(self, claims: Iterable[int]) -> dict[int, Figure]:
        """The figures of some claims, by their numbers."""
        chosen = "AND c.id IN (SELECT value FROM json_each(?))"
        return {figure.id: figure for figure in self._read(chosen, (json.dumps(list(claims)),))}

    def _read(self, where: str, values: tuple[object, ...]) -> Iterator[Figure]:
        """The figures that a condition chooses."""
        rows = self.connection.execute(f"{_SELECT} {_KINDS[self.corrected]} {where}", values)
        if not self.corrected:
            yield from (self.aliases.apply(_figure(list(row))) for row in rows)
            return
        found = [_figure(list(row)) for row in rows]
        readings = read_readings(self.connection, [figure.id for figure in found])
        for figure in found:
            corrected = figure._replace(**readings.get(figure.id, {}))
            if corrected.kind in CORE:
                yield self.aliases.apply(corrected)


def _figure(row: list[Any]) -> Figure:
    """A row as a figure."""
    row[_VIA] = tuple(json.loads(row[_VIA])) if row[_VIA] != "[]" else ()
    row[_TITLE] = bool(row[_TITLE])
    row[_PUBLISHED] = iso_or_none(row[_PUBLISHED])
    return Figure(*row)


def load_figures(connection: sqlite3.Connection) -> Iterator[Figure]:
    """Every live claim as a figure, document by document."""
    last = connection.execute("SELECT coalesce(max(id), 0) FROM documents").fetchone()[0]
    for figures in FigureReader(connection).of_documents(0, last):
        yield from figures
