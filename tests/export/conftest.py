import hashlib
import io

import pytest

from claims.documents.document import Document
from claims.export.formats import all_formats
from claims.ledger.connect import Ledger
from claims.ledger.intake import Intake, store
from claims.ledger.read import EVERYTHING, list_claims
from claims.ledger.review import review_claim

GUARD = "The coast guard said on Tuesday that at least 14 passengers had drowned near Batam."
LATER = "The coast guard said on Wednesday that 19 passengers had drowned near Batam. “=1+1,” a man wrote."
DUES = "The port authority said that dues rose by 4.5 percent to $1.2 million.\nHalf of 30 docks were shut."
TEXTS = (
    ("ferry.txt", "2023-05-02", "Ferry sinks off Batam", GUARD),
    ("toll.txt", "2023-05-03", "Toll rises", LATER),
    ("dues.txt", "2023-05-04", "Port dues, “new” & <old>", DUES),
)  # fmt: skip


def make_ledger(path):
    ledger = Ledger.open(path, create=True)
    documents = [
        Document(
            name, text, hashlib.sha256(text.encode()).hexdigest(), title, ("A. Writer",), "The Harbour Post", day,
            f"https://example.org/{name}", "en",
        )
        for name, day, title, text in TEXTS
    ]  # fmt: skip
    store(ledger, documents, Intake(jobs=1))
    return ledger


@pytest.fixture
def ledger(tmp_path):
    with make_ledger(tmp_path / "claims.db") as ledger:
        yield ledger


@pytest.fixture
def reviewed(ledger):
    first, second, third = [record["id"] for record in list_claims(ledger)][:3]
    with ledger.transaction() as connection:
        review_claim(connection, first, "verified", "Ana", "rang the coast guard")
        review_claim(connection, second, "disputed", "Ben")
        review_claim(connection, third, "rejected", "Ana")
    return ledger


@pytest.fixture
def export():
    def run(ledger, name, filters=EVERYTHING):
        out = io.BytesIO()
        return all_formats()[name].write(ledger, filters, out), out.getvalue()

    return run
