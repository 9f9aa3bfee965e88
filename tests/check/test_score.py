"""Scores of hand-made readings, and the command."""

import json

import pytest
from click.testing import CliRunner

from claims.check.labelled import read_passages
from claims.check.score import Passage, Score, score
from claims.cli import main
from claims.errors import ClaimsError

TEXT = "The guild said 40 bakers and 7 ovens burned in 1911."


def figure(words, **fields):
    start = TEXT.index(words)
    same = {"kind": "count", "value": int(words), "low": int(words), "high": int(words), "hedge": "exact"}
    about = {"unit": "", "event": "burn", "source": "The guild"}
    return {"start": start, "end": start + len(words), "surface": words, **same, **about, **fields}


def passage(*figures, context=""):
    return Passage("p", TEXT, context, "2031-05-04", list(figures))


def test_everything_right():
    mine = passage(figure("40", unit="bakers"), figure("7", unit="ovens"))
    result = score([(mine, mine.figures)])
    assert set(result.scores.values()) == {Score(100.0, 100.0, 100.0)}
    assert result.misses == []


def test_each_field_is_judged_by_itself():
    mine = passage(figure("40", unit="bakers"), figure("7", unit="ovens"))
    read = [figure("40", unit="guild bakers", source="A priest"), figure("7", unit="chimneys", hedge="about")]
    result = score([(mine, read)])
    assert {name: figures.f1 for name, figures in result.scores.items()} == {
        "found": 100.0, "number": 100.0, "bounds": 100.0, "hedge": 50.0, "unit": 50.0, "event": 100.0, "source": 50.0,
        "whole claim": 0.0,
    }  # fmt: skip
    assert [miss.wrong for miss in result.misses] == [("source",), ("hedge", "unit")]


def test_missing_and_false_figures():
    result = score([(passage(figure("40", unit="bakers")), [figure("7", unit="ovens")])])
    assert (result.labelled, result.read, result.false) == (1, 1, 1)
    assert result.scores["found"] == Score(0.0, 0.0, 0.0)


def test_numbers_of_other_kinds_count_for_nothing():
    mine = passage(figure("40", unit="bakers"), figure("1911", kind="duration"))
    result = score([(mine, [figure("40", unit="bakers"), figure("1911")])])
    assert result.scores["whole claim"] == Score(100.0, 100.0, 100.0)


def test_context_is_read_and_not_scored():
    mine = passage(figure("40", unit="bakers"), context="In all 9 died.")
    shifted = figure("40", unit="bakers")
    shifted |= {"start": shifted["start"] + mine.shift, "end": shifted["end"] + mine.shift}
    result = score([(mine, [figure("7", start=7, end=8), shifted])])
    assert (result.read, result.scores["whole claim"]) == (1, Score(100.0, 100.0, 100.0))


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ("{", r"gold\.jsonl:1: not a JSON object"),
        ({"id": "a", "text": TEXT}, r"gold\.jsonl:1: not a JSON object"),
        ({"id": "a", "text": TEXT, "claims": [{"start": 0}]}, "a claim without end, hedge, kind, start"),
        ({"id": "a", "text": TEXT, "claims": [figure("40", start=0, end=2)]}, "the label '40' stands on 'Th'"),
    ],
)
def test_a_wrong_file_is_said_in_one_line(tmp_path, row, message):
    path = tmp_path / "gold.jsonl"
    path.write_text(row if isinstance(row, str) else json.dumps(row))
    with pytest.raises(ClaimsError, match=message) as refused:
        list(read_passages(path))
    assert "\n" not in str(refused.value)


def test_the_command_prints_scores_and_misses(tmp_path):
    path = tmp_path / "gold.jsonl"
    labels = [figure("40", unit="bakers"), figure("7", unit="chimneys")]
    path.write_text(json.dumps({"id": "p", "text": TEXT, "published": "2031-05-04", "claims": labels}))
    result = CliRunner().invoke(
        main, ["evaluate", str(path), "--misses", "5", "--format", "jsonl"], catch_exceptions=False
    )
    rows = {row["measure"]: row["f1"] for row in map(json.loads, result.stdout.splitlines())}
    assert (rows["found"], rows["unit"]) == (100.0, 50.0)
    assert "p: '7': unit 'chimneys', read 'ovens'" in result.stderr
