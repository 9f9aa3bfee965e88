"""The hook that pre-commit finds at the top of the repository."""

from pathlib import Path

import yaml
from click.testing import CliRunner

from claims.cli import main

HOOKS = Path(__file__).parents[2] / ".pre-commit-hooks.yaml"
HEAD = "---\npublisher: Wire\npublished: 2023-05-02\n---\n"
BRIEF = HEAD + "The coast guard said that {} passengers had drowned off Batam."


def test_a_wrong_figure_stops_the_commit(tmp_path, monkeypatch):
    (hook,) = yaml.safe_load(HOOKS.read_text("utf-8"))
    program, *entry = hook["entry"].split()
    assert (program, hook["language"]) == ("claims", "python")
    monkeypatch.chdir(tmp_path)
    (tmp_path / "article.md").write_text(BRIEF.format(549))
    (tmp_path / "right.md").write_text(BRIEF.format(549) + " They were counted.")
    (tmp_path / "wrong.md").write_text(BRIEF.format(594), newline="\r\n")
    run = CliRunner().invoke
    assert run(main, ["extract", "-q", "article.md"]).exit_code == 0
    assert run(main, [*entry, "--db", "claims.db", "right.md"]).exit_code == 0
    found = run(main, [*entry, "--db", "claims.db", "right.md", "wrong.md"])
    assert found.exit_code == 1
    assert "::error file=wrong.md,line=5,col=27,endColumn=30" in found.stdout


def test_a_headline_in_front_matter_is_placed_and_printed_where_it_stands(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "article.md").write_text(BRIEF.format(549))
    titled = HEAD.replace("publisher", 'title: "Ferry: 594 drown off Batam"\npublisher', 1)
    (tmp_path / "draft.md").write_text(
        titled + "A brief.\n\nThe coast guard said that 549 passengers had drowned off Batam."
    )
    run = CliRunner().invoke
    assert run(main, ["extract", "-q", "article.md"]).exit_code == 0
    placed = run(main, ["check", "draft.md", "--format", "github"]).stdout
    assert "file=draft.md,line=2,col=16,endColumn=19" in placed
    marked = run(main, ["check", "draft.md"]).stdout.partition(" 1. ")[0]
    assert marked.count("drown off Batam") == 1
