"""A ledger of a few articles: what a draft is checked beside."""

import hashlib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from claims.documents.document import Document
from claims.ledger import Ledger
from claims.ledger.intake import Intake, complete, store

Article = tuple[str, str, str, str]
"""Paper, day, title and text."""


@contextmanager
def open_ledger(articles: Sequence[Article]) -> Iterator[Ledger]:
    """The ledger of some articles, put into facts."""
    with Ledger.open(":memory:", create=True) as opened:
        documents = [
            Document(f"{n}.txt", text, hashlib.sha256(text.encode()).hexdigest(), title, published=day, publisher=paper)
            for n, (paper, day, title, text) in enumerate(articles)
        ]
        store(opened, documents, Intake(jobs=1))
        complete(opened)
        yield opened
