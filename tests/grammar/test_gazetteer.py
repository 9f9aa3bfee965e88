"""The gazetteer: it is made from its sources as they are named, loads fast, and says what a name can mean."""

import subprocess
import sys

import pytest

from claims.grammar.gazetteer import TABLE
from claims.grammar.locate import contains, locate, same_place
from claims.grammar.make_gazetteer import make_table


def test_table_is_what_its_sources_make():
    """The packages stand in the group "test" of pyproject.toml at the versions that the table names."""
    assert make_table() == TABLE.read_text(encoding="utf-8")


def test_table_is_small_and_names_its_sources():
    assert TABLE.stat().st_size < 2_350_000
    with TABLE.open(encoding="utf-8") as lines:
        first = next(lines)
    assert "GeoNames" in first
    assert "CC BY 4.0" in first


def test_nothing_is_read_before_a_place_is_asked_for():
    code = (
        "import claims.extract.places, claims.grammar.gazetteer as g, time\n"
        "assert g.gazetteer.cache_info().misses == 0\n"
        "a = time.process_time(); g.gazetteer(); assert time.process_time() - a < 0.12"
    )
    subprocess.run([sys.executable, "-c", code], check=True, timeout=60)


@pytest.mark.parametrize(
    ("name", "kind", "country", "parent"),
    [
        ("Kyiv", "city", "Ukraine", None),
        ("Kiev", "city", "Ukraine", None),
        ("Lviv region", "region", "Ukraine", None),
        ("Bucha", "city", "Ukraine", "Kyiv region"),
        ("Khan Younis", "city", "Palestinian Territory", "Gaza Strip"),
        ("Texas", "region", "United States", None),
        ("Paris", "city", "France", "Île-de-France"),
        ("Paris, Texas", "city", "United States", "Texas"),
        ("Donbas", "area", "Ukraine", None),
        ("Harlem", "city", "United States", "New York state"),
        ("Chitwan", "district", "Nepal", "Bagmati"),
        ("Strasburg", "city", "France", "Grand-Est"),
        ("Europe", "area", None, None),
        ("U.S.", "country", "United States", None),
        ("Mariupol district", "district", "Ukraine", "Donetsk region"),
        ("Harris County, Texas", "city", "United States", "Texas"),
        ("Yavoriv military base", "facility", "Ukraine", "Lviv region"),
    ],
)
def test_one_place(name, kind, country, parent):
    assert [(place.kind, place.country, place.parent) for place in locate(name)] == [(kind, country, parent)]


@pytest.mark.parametrize(
    ("name", "countries"),
    [
        ("Tripoli", ["Libya", "Lebanon"]),
        ("Georgia", ["Georgia", "United States"]),
        ("Birmingham", ["United Kingdom", "United States"]),
        ("Samar", ["Philippines", "Ukraine"]),
        ("Var", []),
        ("Nowhere-on-Sea", []),
        ("Al-Amal Hospital", []),
        ("", []),
    ],
)
def test_ambiguity_is_shown(name, countries):
    assert [place.country for place in locate(name)] == countries


SAME = (
    ("Kiev", "Kyiv"),
    ("U.S.", "America"),
    ("Donetsk oblast", "Donetsk region"),
    ("Odessa", "Odesa"),
    ("Burma", "Myanmar"),
)
OTHER = (("Kyiv", "Kyiv region"), ("Paris", "Paris, Texas"), ("Gaza City", "Gaza Strip"), ("Nowhere", "Elsewhere"))


@pytest.mark.parametrize(("one", "other"), SAME)
def test_same_place(one, other):
    assert same_place(one, other)
    assert same_place(other, one)


@pytest.mark.parametrize(("one", "other"), OTHER)
def test_other_place(one, other):
    assert not same_place(one, other)


INSIDE = (
    ("Ukraine", "Mariupol"),
    ("Ukraine", "Lviv region"),
    ("Lviv region", "Yavoriv"),
    ("Yavoriv", "Yavoriv military base"),
    ("Gaza Strip", "Rafah"),
    ("Lebanon", "Tripoli"),
    ("Texas", "Houston"),
    ("Donbas", "Donetsk region"),
    ("Donbas", "Mariupol"),
)


@pytest.mark.parametrize(("whole", "part"), INSIDE)
def test_contains(whole, part):
    assert contains(whole, part)
    assert not contains(part, whole)


@pytest.mark.parametrize("pair", [("Kyiv", "Kyiv"), ("Lviv", "Kharkiv"), ("Syria", "Mosul"), ("Nowhere", "Kyiv")])
def test_does_not_contain(pair):
    assert not contains(*pair)
