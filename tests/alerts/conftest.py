"""A ledger that articles come into, one after another, and what its watches then hear."""

import hashlib

import pytest

from claims.alerts.look import look
from claims.documents.document import Document
from claims.ledger import Ledger
from claims.ledger.alerts import list_alerts
from claims.ledger.intake import Intake, complete, take_in
from claims.ledger.watches import Wish, add_watch

FIRST = "The coast guard said on Tuesday that 35 passengers had drowned when a ferry sank off Batam."
LATER = "The coast guard said on Thursday that 41 passengers had drowned when the ferry sank off Batam."


class Newsroom:
    """The ledger and its watches."""

    def __init__(self, path) -> None:
        self.path, self.ledger = path, Ledger.open(path, create=True)

    def read(self, name, text, published="2023-05-02", publisher="Harbour Wire", title=None):
        """Take an article in; under a name that is known it takes the place of the older text."""
        digest = hashlib.sha256(text.encode()).hexdigest()
        document = Document(name, text, digest, title, publisher=publisher, published=published, language="en")
        list(take_in(self.ledger, [document], Intake(jobs=1)))
        complete(self.ledger)

    def watch(self, kind, subject="", place=None, triggers=(), channels=("terminal",)):
        """The number of a new watch."""
        with self.ledger.transaction() as connection:
            return add_watch(connection, Wish(kind, subject, place, triggers, channels), "anna")

    def hear(self):
        """What is new: the kind and the title of each event, oldest first."""
        known = {alert["id"] for alert in self.alerts()}
        look(self.ledger)
        fresh = [alert for alert in self.alerts() if alert["id"] not in known]
        return [(alert["kind"], alert["said"]["title"]) for alert in reversed(fresh)]

    def alerts(self):
        return list(list_alerts(self.ledger.connection))

    def fact(self):
        """The slug of the one fact."""
        return self.ledger.connection.execute("SELECT id FROM facts").fetchone()[0]


@pytest.fixture
def newsroom(tmp_path):
    made = Newsroom(tmp_path / "claims.db")
    yield made
    made.ledger.close()
