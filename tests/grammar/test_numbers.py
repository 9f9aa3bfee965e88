"""Every rule of the number grammar against its own examples and near misses, through the whole table."""

import re

import pytest

from claims.grammar.en.numbers import NUMBER_RULES, NUMBERS, OPENINGS
from claims.grammar.engine import Grammar, Rule
from claims.grammar.openings import find_openings

SAYS = [(rule.name, words, record) for rule in NUMBER_RULES for words, record in rule.says]
SILENT = [(rule, words) for rule in NUMBER_RULES for words in rule.silent]


@pytest.mark.parametrize(("name", "words", "record"), SAYS, ids=[f"{name}: {words!r}" for name, words, _ in SAYS])
def test_the_whole_table_reads_each_example_as_its_rule_says(name, words, record):
    assert NUMBERS.read(words, 0, len(words)) == (record, len(words))


@pytest.mark.parametrize(("rule", "words"), SILENT, ids=[f"{rule.name}: {words!r}" for rule, words in SILENT])
def test_each_rule_is_silent_on_its_near_misses(rule, words):
    match = re.compile(rule.pattern, re.VERBOSE).match(words)
    assert match is None or rule.make(match[0]) is None


def test_no_number_begins_with_other_letters():
    openings = {rule.name: find_openings(rule.pattern) for rule in NUMBER_RULES}
    assert [name for name, found in openings.items() if found is None] == ["½, 3½", "digits with their scale"]
    assert {opening for found in openings.values() for opening in found or () if opening[0].isalpha()} <= OPENINGS


def test_a_rule_without_a_near_miss_fails_at_import():
    with pytest.raises(ValueError, match="needs an example and a near miss"):
        Grammar((Rule("bare", r"\d", int, says=(("1", 1),), silent=()),))
