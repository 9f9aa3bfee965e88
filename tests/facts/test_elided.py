"""Every row of numbers whose sentence leaves out what befell those they count, on its own examples and near misses."""

import pytest

from claims.facts.classes import HARM, KILLED
from claims.grammar.en.elided import ELIDED
from tests.facts.test_fates import class_in


@pytest.mark.parametrize("text", [text for row in ELIDED for text in row.says])
def test_says(text: str) -> None:
    assert class_in(text) == KILLED


@pytest.mark.parametrize("text", [text for row in ELIDED for text in row.silent])
def test_silent(text: str) -> None:
    assert class_in(text) not in HARM


def test_a_row_has_an_example_and_a_near_miss() -> None:
    assert all(row.says and row.silent for row in ELIDED)
