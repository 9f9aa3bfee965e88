"""What a check prints: a few lines a finding in 80 columns, one object a figure for programs, and its exit codes."""

import json

import pytest
from click.testing import CliRunner

from claims.cli import main

LEAD = (
    "A fire at the Nour cotton mill in Kassala, in the east of the country, where hundreds of women work at night,"
    " killed at least 31 workers on Monday and injured 57, the governor, Adil Bashir, said."
)
ARTICLE = f"""---
title: Fire at Kassala cotton mill
publisher: Tribune
published: 2021-06-08
---
{LEAD} A lorry park beside the mill was spared, but 12 trucks with cotton burned in its yard.
"""
DRAFT = """---
title: Dozens die in mill fire
published: 2021-06-08
---
KASSALA - A fire killed at least 31 workers at the Nour cotton mill in Kassala on Monday. {} were hurt.
"""


@pytest.fixture
def run(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "80")
    (tmp_path / "article.md").write_text(ARTICLE)
    (tmp_path / "draft.md").write_text(DRAFT.format("Seventy-five"))
    (tmp_path / "right.md").write_text(DRAFT.format("Fifty-seven"))
    invoke = CliRunner().invoke
    assert invoke(main, ["extract", "-q", "article.md"]).exit_code == 0
    return lambda *words, **given: invoke(main, ["check", *words], **given)


def test_a_fault_has_both_quotes_and_what_would_settle_it(run):
    lines = run("draft.md").stdout.splitlines()
    first = next(n for n, line in enumerate(lines) if line.startswith(" 1. "))
    assert max(map(len, lines)) <= 80
    assert lines[first] == " 1. misquoted: Seventy-five workers: transposed digits (57 and Seventy-five)"
    below = " ".join(line.strip() for line in lines[first + 1 : first + 6])
    assert "draft: “Seventy-five were hurt.”" in below
    assert "Tribune, 2021-06-08: “… " in below
    assert "killed at least 31 workers on Monday and injured 57, the" in below
    assert "→ print what Adil Bashir said: 57 workers, unless your source says otherwise" in below


def test_what_is_borne_out_takes_one_line(run):
    told = run("right.md").stdout.partition(" 1. ")[2].splitlines()
    assert told == [
        "supported: Dozens of people (headline): agrees with 1 document, 1 origin, 1",
        "    voice",
        " 2. supported: at least 31 workers: agrees with 1 document, 1 origin, 1 voice",
        " 3. supported: Fifty-seven workers: agrees with 1 document, 1 origin, 1 voice",
    ]


def test_programs_get_one_object_a_figure(run):
    found = [json.loads(line) for line in run("draft.md", "--format", "jsonl").stdout.splitlines()]
    wrong = next(f for f in found if f["surface"] == "Seventy-five")
    assert wrong["quote"] == "Seventy-five were hurt."
    assert wrong["evidence"][0]["surface"] == "57"
    assert wrong["settle"].startswith("print what Adil Bashir said")


@pytest.mark.parametrize(
    ("words", "given", "code"),
    [
        (["draft.md"], {}, 0),
        (["draft.md", "--fail-on", "any"], {}, 1),
        (["right.md", "--fail-on", "any"], {}, 0),
        (["right.md", "--fail-on", "supported"], {}, 1),
        (["-", "--fail-on", "misquoted"], {"input": DRAFT.format("Seventy-five")}, 1),
        (["-"], {"input": ""}, 0),
        (["nowhere.md"], {}, 2),
        (["draft.md", "--as-of", "yesterday"], {}, 2),
    ],
)
def test_exit_codes(run, words, given, code):
    assert run(*words, **given).exit_code == code


def test_an_article_of_the_ledger_is_not_held_against_itself(run):
    assert {f["verdict"] for f in map(json.loads, run("article.md", "--format", "jsonl").stdout.splitlines())} == {
        "unknown"
    }
