"""Documents in, stored claims out: what is known is passed over, the rest read, saved, put into facts and indexed.

Saving is whole documents at a time. Grouping and indexing come after it and are found to be missing by the next run, so
that a run that was broken off anywhere is completed by the same command.
"""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from claims.documents.document import Document
from claims.documents.refused import Refused
from claims.extract import extractor_version
from claims.extract.claim import CORE
from claims.extract.jobs import extract_many
from claims.ledger.connect import Ledger
from claims.ledger.search import index_search
from claims.ledger.write import Outcome, Reading, is_current, record_outcomes, save_readings


class Intake(NamedTuple):
    """How to take documents in."""

    everything: bool = False
    """Keep the numbers that are no claims, too."""
    jobs: int | None = None
    """Processes that read; the cores, where not given."""
    again: bool = False
    """Read known documents anew."""

    @property
    def kinds(self) -> str:
        """What is kept, as the ledger notes it."""
        return "all" if self.everything else "core"


def take_in(ledger: Ledger, inputs: Iterable[Document | Refused], how: Intake) -> Iterator[Outcome]:
    """What became of each input, as soon as it is on the disk; `complete` is still to follow."""
    passed: list[Outcome] = []
    extractor = extractor_version()
    new = _pass_over(ledger, inputs, how, passed)
    read = extract_many(new, everything=how.everything, jobs=how.jobs)
    readings = (Reading(d, claims if how.everything else [c for c in claims if c.kind in CORE]) for d, claims in read)
    for outcome in save_readings(ledger, readings, extractor, how.kinds):
        yield outcome
        yield from _drain(ledger, passed, extractor)
    yield from _drain(ledger, passed, extractor)


def _pass_over(
    ledger: Ledger, inputs: Iterable[Document | Refused], how: Intake, passed: list[Outcome]
) -> Iterator[Document]:
    """The documents that need reading; what became of the other inputs goes to `passed`."""
    for document in inputs:
        if isinstance(document, Refused):
            passed.append(Outcome(document.name, document.outcome, document.reason))
            continue
        known = None if how.again else is_current(ledger.connection, document, extractor_version(), how.kinds)
        if known is None:
            yield document
        else:
            passed.append(Outcome(document.name, "unchanged", None, known))


def _drain(ledger: Ledger, outcomes: list[Outcome], extractor: str) -> Iterator[Outcome]:
    """The outcomes gathered so far, noted in the ledger and then forgotten."""
    if any(outcome.outcome != "unchanged" for outcome in outcomes):
        with ledger.transaction() as connection:
            record_outcomes(connection, outcomes, extractor)
    yield from outcomes
    outcomes.clear()


def complete(ledger: Ledger) -> int:
    """How many documents were put into facts: all that wait for it, also from a run that was broken off."""
    from claims.ledger.regroup import regroup

    waiting = [
        row[0] for row in ledger.connection.execute("SELECT id FROM documents WHERE grouped IS NULL ORDER BY id")
    ]
    if waiting:
        regroup(ledger, waiting)
        with ledger.transaction() as connection:
            connection.executemany(
                "UPDATE documents SET grouped = strftime('%Y-%m-%dT%H:%M:%S+00:00', 'now') WHERE id = ?",
                [(document_id,) for document_id in waiting],
            )
    index_search(ledger)
    return len(waiting)
