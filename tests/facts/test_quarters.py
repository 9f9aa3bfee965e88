"""Quarters of towns: each lies in its town, two of one town are apart, and so is one of another town."""

import pytest

from claims.facts.places import are_two_towns, can_be_one, country_of, lies_in


@pytest.mark.parametrize("whole", ["Homs", "Syria"])
def test_a_quarter_lies_in_its_town_and_in_what_that_lies_in(whole):
    assert lies_in("Waer, Homs", whole)
    assert can_be_one("Waer, Homs", whole)
    assert country_of("Waer, Homs") == "Syria"


@pytest.mark.parametrize("other", ["Baba Amr, Homs", "Jobar, Damascus", "Damascus", "Khalidiya, Aleppo"])
def test_a_quarter_is_no_other_one_and_in_no_other_town(other):
    assert not can_be_one("Waer, Homs", other)
    assert not lies_in("Waer, Homs", other)


def test_quarters_of_one_name_are_of_two_towns():
    assert are_two_towns("Khalidiya, Homs", "Khalidiya, Aleppo")
    assert not are_two_towns("Khalidiya, Homs", "Homs")
