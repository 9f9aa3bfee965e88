"""The sketches by which texts are found to go back to one are kept in the ledger, and made anew where they are old."""

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


def test_a_sketch_has_as_many_bands_as_an_index_would_make():
    from claims.facts.origins import BANDS, pack_paragraphs, split_paragraphs, unpack_paragraphs

    paragraphs = split_paragraphs(WIRE)
    assert {len(paragraph.bands) for paragraph in paragraphs} == {BANDS}
    assert tuple(unpack_paragraphs(pack_paragraphs(paragraphs))) == paragraphs
