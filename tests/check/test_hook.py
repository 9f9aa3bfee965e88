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
