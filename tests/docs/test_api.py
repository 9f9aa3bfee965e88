"""docs/api.md: every example gives what it says."""

import doctest
from pathlib import Path

import claims

PAGE = Path(__file__).parents[2] / "docs" / "api.md"


def test_every_example_of_the_page_holds(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    failed, attempted = doctest.testfile(str(PAGE), module_relative=False)
    assert failed == 0
    assert attempted >= 30


def test_every_name_that_the_package_hands_out_is_there_and_described():
    page = PAGE.read_text("utf-8")
    for name in set(claims.__all__) - {"__version__"}:
        assert getattr(claims, name) is not None
    functions = [name for name in claims.__all__ if name[0].islower()]
    assert [name for name in functions if f"`{name}(" not in page] == []
