"""How facts of money and measures are named, in sentences of our own."""

import pytest

from tests.facts.notation import look

TITLES = {
    "Bolvex bought the brewer Karra for $24.3 billion on Monday.": "Price of a deal, Karra, 2016-07-18 (USD)",
    "Bolvex will acquire Karra for $17 a share.": "Price of a deal per share, Karra, 2016-07-19 (USD)",
    "The European Commission fined Bolvex 4.3 billion euros on Monday.": "Fine, 2016-07-18 (EUR)",
    "Brent crude settled at $115.62 a barrel on Monday.": "Price, Brent, 2016-07-18 (USD)",
    "Typhoon Hagi had maximum sustained winds of 160 kph on Monday.": "Winds, Hagi, 2016-07-18 (kph)",
    "Severance will cost $11 million.": "“Severance will cost $…”, reported 2016-07-19",
    "Demand for newsprint fell 41% and mills shut.": "“Demand for newsprint fell …%”, reported 2016-07-19",
    "The survey found that 40 percent of nurses had left.": "“The survey found that … percent of nurses had”, reported 2016-07-19",
    "The firm raised the number of redundancies to 362.": "redundancies, reported 2016-07-19",
    "The ministry reported 64 confirmed cases of cholera in Orlin.": "confirmed cases of cholera, Orlin, reported 2016-07-19",
    "A magnitude 6.7 earthquake struck Chile on Monday.": "Magnitude, Chile, 2016-07-18",
}


@pytest.mark.parametrize(("quote", "title"), TITLES.items())
def test_how_a_fact_is_named(quote: str, title: str) -> None:
    assert [fact.title for fact in look(f"2016-07-19 Post: {quote}").facts] == [title]


def test_what_will_be_paid_is_agreed_and_so_has_a_range() -> None:
    (fact,) = look(
        "2016-07-18 Gazette: Bolvex will buy Karra for $17 a share.",
        "2016-07-18 Courier: Bolvex will acquire Karra for $17 a share, the two said.",
    ).facts
    assert fact.range.best == 17


def test_the_range_of_a_magnitude_is_what_was_measured_last() -> None:
    found = look(
        "2018-01-23 Gazette: The US Geological Survey put the magnitude of the earthquake near Talin at 6.4 on Tuesday.",
        "2018-01-23 Herald: The US Geological Survey originally put the quake near Talin at a magnitude of 6.4 then raised it to 6.7.",
    )
    assert [(fact.range.low, fact.range.best) for fact in found.facts] == [(6.7, 6.7)]
