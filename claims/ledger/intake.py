"""Documents in, stored claims out: what is known is passed over, the rest read, saved, put into facts and indexed.

Saving is whole documents at a time. Grouping and indexing come after it and are found to be missing by the next run, so
that a run that was broken off anywhere is completed by the same command.
"""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from claims.documents.document import Document
from claims.documents.refused import Refused
from claims.documents.settings import Limits
from claims.extract import extractor_version
from claims.extract.claim import is_kept
from claims.extract.jobs import Reading, Wanted, extract_many
from claims.ledger.connect import Ledger
from claims.ledger.known import is_current, keep_stored_text
from claims.ledger.outcomes import Outcome
from claims.ledger.search import index_search
from claims.ledger.write import save_readings


class Intake(NamedTuple):
    """How to take documents in."""

    everything: bool = False
    """Keep the numbers that are no claims, too."""
    jobs: int | None = None
    """Processes that read; the cores, where not given."""
    again: bool = False
    """Read known documents anew."""
    figures: int = Limits().figures
    """What one text may have at most."""
    extractor: str | None = None
    """Whose readings they are noted as; this program's, with its plugins, where not given."""

    @property
    def kinds(self) -> str:
        """What is kept, as the ledger notes it."""
        return "all" if self.everything else "core"


def take_in(ledger: Ledger, inputs: Iterable[Document | Refused], how: Intake) -> Iterator[Outcome]:
    """What became of each input, in order, as soon as it is on the disk; `complete` is still to follow."""
    extractor = how.extractor or extractor_version()
    looked_up = (_look_up(ledger, item, how, extractor) for item in inputs)
    read = extract_many(looked_up, Wanted(how.everything, how.figures, particulars=True), jobs=how.jobs)
    return save_readings(ledger, (_choose(item, how) for item in read), extractor, how.kinds, how.again)


def store(ledger: Ledger, inputs: Iterable[Document | Refused], how: Intake | None = None) -> list[Outcome]:
    """What became of each input, once all are stored, put into facts and indexed: the whole way in one call."""
    outcomes = list(take_in(ledger, inputs, how or Intake()))
    complete(ledger)
    return outcomes


def _look_up(ledger: Ledger, item: Document | Refused, how: Intake, extractor: str) -> Document | Outcome:
    """A document that needs reading, or what became of an input that does not."""
    if isinstance(item, Refused):
        return Outcome(item.name, item.outcome, item.reason)
    known = None if how.again else is_current(ledger.connection, item, extractor, how.kinds)
    if known is not None:
        return Outcome(item.name, "unchanged", None, known)
    return keep_stored_text(ledger.connection, item)


def _choose(item: Reading | Refused | Outcome, how: Intake) -> Reading | Outcome:
    """What is stored of an item: a reading without the numbers that are not kept, unless they were asked for."""
    if isinstance(item, Refused):
        return Outcome(item.name, item.outcome, item.reason)
    if how.everything or isinstance(item, Outcome):
        return item
    return item._replace(claims=[claim for claim in item.claims if is_kept(claim.kind, claim.event)])


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
