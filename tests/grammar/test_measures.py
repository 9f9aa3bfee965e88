"""The names that physical units are kept by are pint's, one for all spellings of a unit."""

import pint
import pytest

from claims.grammar.en.units import MEASURES, NO_PINT

UNITS = pint.UnitRegistry()


@pytest.mark.parametrize("name", sorted(set(MEASURES.values()) - NO_PINT))
def test_a_unit_is_kept_by_the_name_that_pint_knows(name):
    assert UNITS.Unit(name) == UNITS.Unit(str(UNITS.Unit(name)))


@pytest.mark.parametrize(
    ("printed", "name"),
    [("acres", "acre"), ("hectares", "hectare"), ("mph", "mile / hour"), ("sq km", "square kilometer"),
     ("barrels", "oil_barrel"), ("tonnes", "metric_ton"), ("parts per million", "ppm"), ("gev", "gigaelectronvolt")],
)  # fmt: skip
def test_spellings_of_news_mean_the_unit_that_pint_means(printed, name):
    assert UNITS.Unit(MEASURES[printed]) == UNITS.Unit(name)
