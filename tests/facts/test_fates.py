"""Every row of what befell persons, through the whole reading, on its own examples and near misses."""

import re

import pytest

from claims.facts.counted import class_of
from claims.grammar.en.fates import FATES, Fate
from tests.facts.notation import read

_MARKED = re.compile(r"\[([^]]+)\]")


def class_in(text: str) -> str:
    """The class of the bracketed figure of a text."""
    marked = _MARKED.search(text)
    assert marked is not None, text
    figures = read(_MARKED.sub(r"\1", text))
    return next(class_of(f).event for f in figures if f.start <= marked.start() < f.end)


@pytest.mark.parametrize(("row", "text"), [(row, text) for row in FATES for text in row.says])
def test_says(row: Fate, text: str) -> None:
    assert class_in(text) == row.event


@pytest.mark.parametrize(("row", "text"), [(row, text) for row in FATES for text in row.silent])
def test_silent(row: Fate, text: str) -> None:
    assert class_in(text) != row.event


def test_a_row_has_an_example_and_a_near_miss() -> None:
    assert all(row.says and row.silent and (row.before or row.behind) for row in FATES)
