"""As-of times: every row of the calendar on its examples, then whole sentences over many domains."""

from datetime import date

import pytest

from claims.extract.page import Page
from claims.extract.times import find_as_of
from claims.grammar.en.calendar import RULES

MONDAY = date(2022, 3, 14)


def read(text, figure, published=MONDAY):
    """Since, as-of, precision and tally of the figure that `figure` begins with."""
    page = Page(text, published)
    start = text.index(figure)
    found = find_as_of(page, page.sentence_index(start), start, start + len(figure.split()[0]))
    return found.since, found.as_of, found.precision, found.tally


def whole(words, published=MONDAY):
    """What the last word of a sentence is dated."""
    page = Page(words, published)
    found = find_as_of(page, 0, len(words) - 1, len(words))
    return found.since, found.as_of, found.precision


@pytest.mark.parametrize(("words", "expected"), [(row[0], row[1:]) for rule in RULES for row in rule.says])
def test_example(words, expected):
    assert whole(words) == expected


@pytest.mark.parametrize("words", [words for rule in RULES for words in rule.silent])
def test_near_miss(words):
    assert whole(words) == (None, None, None)
