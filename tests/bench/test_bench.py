"""What the bench is built of: the news, the readers, the table."""

from claims.extract import extract_claims
from claims.ledger.connect import Ledger
from tests.bench.checking import fill
from tests.bench.news import write_news
from tests.bench.readers import read_monolith, read_ours
from tests.bench.rows import Row, print_table

SENTENCE = "At least 1,200 homes were lost, police said."


def test_the_same_seed_gives_the_same_news():
    assert write_news(5_000) == write_news(5_000)
    assert write_news(5_000) != write_news(5_000, seed=8)


def test_news_has_figures_as_often_as_reports_have():
    news = write_news(60_000)
    claims = sum(len(extract_claims(d)) for d in news)
    assert 2 < 1000 * claims / sum(len(d.text) for d in news) < 4


def test_readers_find_the_number():
    assert read_ours(SENTENCE) == ["1,200"]
    assert read_monolith(SENTENCE) == ["1,200"]


def test_the_table_marks_what_is_reached():
    assert print_table([Row("speed", "6", "5", True), Row("size", "9", "8", False), Row("recall", "1")]).splitlines()[
        2:
    ] == [
        "| speed | 6 | 5 | reached |",
        "| size | 9 | 8 | missed |",
        "| recall | 1 |  |  |",
    ]


def test_the_ledger_that_drafts_are_checked_against_has_its_claims_in_facts(tmp_path):
    fill(str(tmp_path / "claims.db"), 300)
    with Ledger.open(tmp_path / "claims.db") as ledger:
        claims = "SELECT count(*) FROM claims JOIN facts ON facts.id = claims.fact_id"
        assert ledger.connection.execute(claims).fetchone()[0] == 300
