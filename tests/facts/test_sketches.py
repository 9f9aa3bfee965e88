"""The sketches by which texts are found to go back to one are kept in the ledger, and made anew where they are old."""

import pytest

from claims.ledger import origins
from claims.ledger.connect import Ledger
from tests.facts.test_origins import OTHER, WIRE
from tests.facts.test_promises import fill, make_documents


def texts(*papers):
    return make_documents([(text, "2024-05-02", paper) for paper, text in papers])


def read_origins(ledger):
    return [origin for (origin,) in ledger.connection.execute("SELECT origin FROM documents ORDER BY id")]


def count_texts_read(ledger, documents):
    """How many texts are sketched while documents are stored."""
    asked = []
    ledger.connection.set_trace_callback(lambda sql: asked.append(sql) if "SELECT text FROM documents" in sql else None)
    fill(ledger, documents)
    ledger.connection.set_trace_callback(None)
    return len(asked)


def test_a_new_text_is_compared_with_others_without_reading_them():
    with Ledger.open(":memory:", create=True) as ledger:
        fill(ledger, texts(("A", WIRE), ("B", OTHER)))
        assert (
            count_texts_read(ledger, texts(("A", WIRE), ("B", OTHER), ("C", WIRE.replace("police", "officers")))[2:])
            == 1
        )
        assert read_origins(ledger) == [1, 2, 1]


def test_a_sketch_that_was_made_otherwise_is_made_anew():
    with Ledger.open(":memory:", create=True) as ledger:
        fill(ledger, texts(("A", WIRE), ("B", OTHER)))
        ledger.connection.execute("UPDATE sketches SET made_as = 'otherwise', paragraphs = x''")
        fill(ledger, texts(("A", WIRE), ("B", OTHER), ("C", WIRE))[2:])
        assert read_origins(ledger) == [1, 2, 1]
        kept = ledger.connection.execute("SELECT count(DISTINCT made_as), min(length(paragraphs)) > 0 FROM sketches")
        assert kept.fetchone() == (1, 1)


@pytest.mark.parametrize("remembered", [0, 2, 1_000])
def test_origins_do_not_hang_on_how_many_documents_are_remembered(monkeypatch, remembered):
    monkeypatch.setattr(origins, "REMEMBERED", remembered)
    days = [(text, f"2024-05-{day:02}", paper) for day in (1, 2, 3, 9) for text, paper in ((WIRE, "A"), (OTHER, "B"))]
    copies = [(f"{text} Paper {paper} has more.", day, f"{paper}{day}") for text, day, paper in days]
    with Ledger.open(":memory:", create=True) as ledger:
        documents = make_documents(copies)
        for n in range(len(documents)):
            fill(ledger, documents[n : n + 1])
        assert read_origins(ledger) == [1, 2, 1, 2, 1, 2, 7, 8]


def test_a_sketch_has_as_many_bands_as_an_index_would_make():
    from claims.facts.origins import BANDS, pack_paragraphs, split_paragraphs, unpack_paragraphs

    paragraphs = split_paragraphs(WIRE)
    assert {len(paragraph.bands) for paragraph in paragraphs} == {BANDS}
    assert tuple(unpack_paragraphs(pack_paragraphs(paragraphs))) == paragraphs
