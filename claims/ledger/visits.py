"""What servers said of their pages: out of the ledger before a reading, into it once the documents are stored."""

from datetime import UTC, datetime

from claims.documents.visits import Visit, Visits
from claims.ledger.connect import Ledger


def recall_visits(ledger: Ledger, visits: Visits | None, extractor: str) -> None:
    """Fill in what is known of pages; one whose text another extractor read is to be fetched and read anew."""
    if visits is not None:
        visits.known |= {url: Visit(*said) for url, *said in ledger.connection.execute(_KNOWN, (extractor,))}


def save_visits(ledger: Ledger, visits: Visits | None) -> None:
    """Keep what was noted."""
    noted = visits.settle() if visits is not None else {}
    if not noted:
        return
    now = datetime.now(UTC).isoformat(timespec="seconds")
    with ledger.transaction() as connection:
        connection.executemany(_SAVE, [(url, visit.etag, visit.modified, now) for url, visit in noted.items()])


_KNOWN = """
    SELECT url, etag, modified FROM visits v WHERE NOT EXISTS
    (SELECT 1 FROM documents WHERE name = v.url AND replaced IS NULL AND extractor <> ?)"""
_SAVE = "INSERT OR REPLACE INTO visits (url, etag, modified, seen) VALUES (?, ?, ?, ?)"
