"""A fact whose figures are days: shown as days wherever its range is."""

from click.testing import CliRunner

from claims.cli.main import main

SHIP = (
    "The trawler Merlin Star sank on 14 March 2019 off Samos.",
    "The Merlin Star, which sank on 17 March 2019, is lost.",
)


def test_days_are_printed_as_days(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for number, text in enumerate(SHIP):
        (tmp_path / f"{number}.txt").write_text(text, "utf-8")
    run = CliRunner(env={"COLUMNS": "160"}).invoke
    assert run(main, ["extract", "-q", "0.txt", "1.txt"], catch_exceptions=False).exit_code == 0
    facts, conflicts = (run(main, [name], catch_exceptions=False).stdout for name in ("facts", "conflicts"))
    assert "now 17 March 2019 (14 March 2019 to 17 March 2019)" in facts
    assert "14 March 2019 / 17 March 2019" in conflicts
