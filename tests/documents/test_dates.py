"""Dates in every usual form."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.documents.dates import read_date
from claims.documents.formats.html import extract_article


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("2022-03-14", "2022-03-14"),
        ("2022-3-4", "2022-03-04"),
        ("2022/03/14", "2022-03-14"),
        ("20220314", "2022-03-14"),
        ("2022-03", "2022-03"),
        ("2022", "2022"),
        (2022, "2022"),
        ("March 14, 2022", "2022-03-14"),
        ("Mar. 14, 2022", "2022-03-14"),
        ("Sept. 2, 2016", "2016-09-02"),
        ("Monday, March 14th, 2022", "2022-03-14"),
        ("Mon. 14 March 2022", "2022-03-14"),
        ("14 March 2022", "2022-03-14"),
        ("14-Mar-2022", "2022-03-14"),
        ("2022 March 14", "2022-03-14"),
        ("March 2022", "2022-03"),
        ("14.03.2022", "2022-03-14"),
        ("3/14/2022", "2022-03-14"),
        ("05/05/2022", "2022-05-05"),
        ("03/04/2022", None),
        ("2022-03-14T18:05:00Z", "2022-03-14T18:05:00+00:00"),
        ("2022-03-14T18:05:00.123+02:00", "2022-03-14T18:05:00+02:00"),
        ("2022-03-14 18:05:00+0200", "2022-03-14T18:05:00+02:00"),
        ("2022-03-14 18:05 UTC", "2022-03-14T18:05:00+00:00"),
        ("2022-03-14T18:05:00", "2022-03-14"),
        ("Mon, 14 Mar 2022 18:05:00 +0200", "2022-03-14T18:05:00+02:00"),
        ("Mon, 14 Mar 2022 18:05:00 GMT", "2022-03-14T18:05:00+00:00"),
        ("March 14, 2022, 6:05 p.m.", "2022-03-14"),
        ("March 14, 2022 at 18:05", "2022-03-14"),
        (1647281100, "2022-03-14T18:05:00+00:00"),
        (1647281100000, "2022-03-14T18:05:00+00:00"),
        (None, None),
        ("", None),
        (True, None),
        (float("nan"), None),
        (float("inf"), None),
        ("last Tuesday", None),
        ("30 February 2022", None),
    ],
)
def test_a_date(written, read):
    assert read_date(written) == read


@given(st.dates())
def test_every_day_comes_back(day):
    if day.year >= 1000:
        assert read_date(day.isoformat()) == day.isoformat()


@given(st.one_of(st.text(), st.floats(), st.integers(), st.booleans()))
def test_anything_is_a_date_or_none(written):
    read = read_date(written)
    assert read is None or read_date(read) == read


PAGE = "<html><body><article><h1>Dam</h1><p>{}</p><p>The engineers of the province look at all dams now, they said.</p>"


@pytest.mark.parametrize(
    ("told", "day"),
    [
        ("Another dam burst in 2015 and killed 19 people in a town nearby.", None),
        ("Published January 1, 2015. Another dam burst and killed 19 people.", "2015-01-01"),
        ("Published January 30, 2019. Another dam burst in 2015 and killed 19 people.", "2019-01-30"),
    ],
)
def test_a_year_that_a_page_names_is_not_its_day(told, day):
    assert extract_article(PAGE.format(told))[1].get("published") == day
