"""What must come out of the article that the project began with: every claim, whole, and nothing else."""

import json
from pathlib import Path
from unittest.mock import ANY

import pytest
from click.testing import CliRunner

from claims.cli import main

ARTICLE = Path(__file__).parents[2] / "seeds" / "000_477e1583cf0af62f.txt"
FIELDS = ("surface", "kind", "value", "low", "high", "hedge", "unit", "event", "source", "place", "as_of")
ZELENSKY, BASE = "President Zelensky", "Yavoriv military base"


class OneOf(tuple):
    """Equal to each of its members: where two readings are honest."""

    def __eq__(self, other):
        return any(member == other for member in self)

    __hash__ = tuple.__hash__


EXPECTED = [
    ("Two", "count", 2, 2, 2, "exact", "people", "kill", None, "Kyiv", "2022-03-14"),
    ("seven", "count", 7, 7, 7, "exact", "people", "injure", None, "Kyiv", "2022-03-14"),
    ("30", "count", 30, 30, 30, "exact", "rockets", "fire", ZELENSKY, BASE, "2022-03-13"),
    ("35", "count", 35, 35, 35, "exact", "people", "kill", ZELENSKY, BASE, "2022-03-13"),
    ("134", "count", 134, 134, 134, "exact", "people", "injure", ZELENSKY, BASE, "2022-03-13"),
    ("three", "count", 3, 3, 3, "exact", "rounds of talks", OneOf(("hold", "end")), None, ANY, ANY),
    ("dozens", "count", None, 24, None, "vague", "proposals", "be", "Mykhailo Podolyak", ANY, ANY),
    ("549", "count", 549, 549, None, "at_least", "civilians", "die", "The UN", ANY, ANY),
    ("2.7 million", "count", 2_700_000, 2_700_000, 2_700_000, "exact", "people", "flee", "The UN", ANY, ANY),
]


def read(*options):
    result = CliRunner().invoke(main, ["extract", "--dry-run", "--format", "jsonl", *options, str(ARTICLE)])
    assert result.exit_code == 0, result.output
    return [json.loads(line) for line in result.stdout.splitlines()]


@pytest.fixture(scope="module")
def records():
    return read()


def test_the_article_gives_these_claims_and_no_others(records):
    assert [tuple(record[field] for field in FIELDS) for record in records] == EXPECTED


def test_elided_noun_and_pronoun_are_resolved_and_kept_as_printed(records):
    by_words = {record["surface"]: record for record in records}
    assert (by_words["35"]["source"], by_words["35"]["source_text"]) == (ZELENSKY, "He")
    assert (by_words["134"]["source"], by_words["134"]["source_text"]) == (ZELENSKY, "He")
    assert (by_words["30"]["source"], by_words["30"]["source_text"]) == (ZELENSKY, "he")


def test_offsets_cut_the_words_from_the_article(records):
    text = ARTICLE.read_text("utf-8")
    assert [text[record["start"] : record["end"]] for record in records] == [row[0] for row in EXPECTED]


def test_ordinals_known_sets_and_dates_are_no_claims():
    core = {"count", "money", "percent", "measure", "ratio"}
    others = {record["surface"]: record["kind"] for record in read("--kinds", "all") if record["kind"] not in core}
    assert others.get("two") == "definite"
    assert others.get("fourth") == "ordinal"
