"""The documentation says what the program is."""

import re
import tomllib
from pathlib import Path

import pytest
import yaml

from claims.cli.main import COMMANDS
from claims.extract.claim import STANCES, Claim
from claims.ledger import Ledger
from tests.docs.generate import PAGES, read_tables

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("page", PAGES)
def test_generated_pages_are_up_to_date(page):
    assert (ROOT / "docs" / page).read_text("utf-8") == PAGES[page](), "run: make docs"


def test_every_column_has_its_meaning_in_the_schema():
    assert [(c.table, c.name) for table in read_tables() for c in table.columns if not c.comment] == []


def test_the_reference_has_every_table_and_column_of_a_ledger():
    with Ledger.open(":memory:", create=True) as ledger:
        made = {
            (table, column)
            for (table,) in ledger.connection.execute(
                "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '%\\_fts%' ESCAPE '\\'"
                " AND name NOT LIKE '\\_%' ESCAPE '\\'"
            )
            for (column,) in ledger.connection.execute("SELECT name FROM pragma_table_info(?)", (table,))
        }
    assert made == {(c.table, c.name) for table in read_tables() for c in table.columns}


def test_datasette_describes_every_column():
    metadata = yaml.safe_load((ROOT / "datasette-metadata.yml").read_text("utf-8"))
    described = metadata["databases"]["claims"]["tables"]
    missing = [
        (c.table, c.name)
        for table in read_tables()
        for c in table.columns
        if c.name not in described.get(c.table, {}).get("columns", {})
    ]
    assert missing == []


def test_the_readme_names_every_command():
    readme = (ROOT / "README.md").read_text("utf-8")
    assert [name for name in COMMANDS if f"claims {name}" not in readme] == []


def test_labels_define_every_field_and_value():
    labels = (ROOT / "docs" / "labels.md").read_text("utf-8")
    values = """exact about at_least more_than at_most less_than nearly range vague count money percent measure ratio
        duration age date time ordinal name id definite idiom list score"""
    missing = [word for word in (*Claim._fields, *STANCES, *values.split()) if f"`{word}`" not in labels]
    assert missing == []


def test_links_between_the_pages_lead_somewhere():
    pages = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", ROOT / "seeds" / "README.md", *(ROOT / "docs").glob("*.md")]
    pages += (ROOT / "examples").glob("*/README.md")
    broken = [
        (page.name, link)
        for page in pages
        for link in re.findall(r"\]\((?!https?:)([^)#]+)", page.read_text("utf-8"))
        if not (page.parent / link).exists()
    ]
    assert broken == []


def test_the_lock_has_every_dependency():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    locked = {_name(line) for lock in ("requirements.lock", "requirements-dev.lock") for line in _lines(ROOT / lock)}
    groups = project["dependency-groups"]
    wanted = [*project["project"]["dependencies"], *groups["test"], *groups["lint"]]
    assert [need for need in wanted if _name(need) not in locked] == []


def _lines(lock):
    return [line for line in lock.read_text("utf-8").splitlines() if line and not line.startswith("#")]


def _name(requirement):
    return re.split(r"[=<>!~;\[ ]", requirement)[0].lower().replace("_", "-")


def test_no_merge_was_left_half_done():
    marks = re.compile(r"^(?:<{7}|>{7}) ", re.M)
    files = (f for folder in ("claims", "docs", "examples", "seeds", "tests") for f in (ROOT / folder).rglob("*"))
    kept = {".py", ".html", ".js", ".css", ".md", ".sql", ".toml", ".tsv", ".yml", ".txt"}
    assert [str(f) for f in files if f.suffix in kept and marks.search(f.read_text("utf-8"))] == []
