"""What offices and central banks publish: of which indicator, country and month a figure is, in sentences of our own."""

import pytest

from claims.facts.published import series_of
from claims.facts.series import UNPUBLISHED
from tests.facts.notation import look, read

KEYS = {
    "a level": ("Unemployment in Spain fell to 12.1 percent in May.", "12.1", "unemployment-rate 2023-05"),
    "last month": ("The Spanish jobless rate was 12.1% last month.", "12.1", "unemployment-rate 2023-05"),
    "the month before": ("Unemployment in Spain fell to 12.1% in May from 12.4%.", "12.4", "unemployment-rate 2023-04"),
    "a year before": (
        "Spanish inflation slowed to 3.1 percent in May, from 8.7 percent a year earlier.", "8.7",
        "inflation 2022-05 on:yearly",
    ),
    "by how much it fell": ("Unemployment in Spain fell by 0.3 percent in May.", "0.3", ""),
    "of the young": ("Youth unemployment in Spain stood at 28.4% in May.", "28.4", "youth-unemployment-rate 2023-05"),
    "of some": ("Graduate unemployment in Spain stood at 7.4% in May.", "7.4", ""),
    "of some, later in a sentence": ("Among women, graduate unemployment in Spain was 7.4% in May.", "7.4", ""),
    "a forecast": ("Economists had expected Spanish inflation of 3.4 percent in May.", "3.4", UNPUBLISHED.key),
    "a forecast behind": (
        "Spanish inflation was 3.1% in May, below the 3.4% that analysts had forecast.", "3.4", UNPUBLISHED.key,
    ),
    "what beat a forecast": (
        "Spanish inflation was 3.1% in May, below the 3.4% that analysts had forecast.", "3.1",
        "inflation 2023-05 on:yearly",
    ),
    "a monthly change": ("Consumer prices in Spain rose 0.2% in May from April.", "0.2", "inflation 2023-05 on:before"),
    "core prices": ("Core inflation in Spain eased to 6.1% in May.", "6.1", "core-inflation 2023-05 on:yearly"),
    "another thing between": ("As Spanish inflation slowed in May, oil prices rose 4 percent.", "4", ""),
    "jobs of all": ("U.S. employers added 339,000 jobs in May.", "339,000", "payrolls 2023-05"),
    "jobs of some": ("U.S. builders added 25,000 jobs in May.", "25,000", ""),
    "jobs a month": ("The U.S. economy added an average of 341,000 jobs a month in the past year.", "341,000", ""),
    "growth of a quarter": ("The Spanish economy grew 0.6 percent in the first quarter.", "0.6", "gdp-growth 2023-1"),
    "growth of a quarter, at a yearly rate": (
        "Gross domestic product in Spain rose at an annual rate of 2.4 percent in the first quarter.", "2.4",
        "gdp-growth 2023-1 on:annualised",
    ),
    "a share of the economy": ("Spain's budget deficit was 4.8 percent of gross domestic product.", "4.8", ""),
    "an interest rate": ("The Bank of England raised its key rate to 4.5 percent on Thursday.", "4.5", "interest-rate now"),
    "by how much a rate rose": ("The Bank of England raised its key rate by 0.25 percent on Thursday.", "0.25", ""),
    "the rate before": (
        "The Bank of England raised its key rate to 4.5 percent from 4.25 percent.", "4.25", "interest-rate before",
    ),
    "an older estimate": (
        "Spain's economy grew 0.7 percent in the first quarter, up from the previous estimate of 0.6 percent.", "0.6",
        "gdp-growth 2023-1",
    ),
    "a quarter that is compared": (
        "It was a slowdown from the first quarter, when Spain's economy grew by 0.8 percent.", "0.8", "gdp-growth 2023-1",
    ),
    "growth of a part": ("Spain's economy did well, and services saw growth of 0.5 percent in the first quarter.", "0.5", ""),
    "a deficit": ("The U.S. trade deficit widened to $74.6 billion in April.", "74.6 billion", "trade-deficit 2023-04"),
    "a deficit with one country": ("The U.S. trade deficit with China widened to $24.2 billion in April.", "24.2 billion", ""),
    "a lender's house prices": (
        "House prices in Britain fell 1 percent in the year to May, the lender Halifax said.", "1",
        "house-prices 2023-05 on:yearly by:hlfx",
    ),
    "claims of a week": ("New jobless claims in the United States rose to 261,000 last week.", "261,000", "jobless-claims 2023-w22"),
    "sales": ("British retail sales dropped 1.2 percent in May.", "1.2", "retail-sales 2023-05 on:before"),
    "retail sales of a shop": ("Bolvex said the Christmas sales of its shops in Spain rose 4 percent in May.", "4", ""),
}  # fmt: skip


@pytest.mark.parametrize(("quote", "surface", "key"), KEYS.values(), ids=KEYS)
def test_of_which_indicator_and_time_a_figure_is(quote: str, surface: str, key: str) -> None:
    (figure,) = (f for f in read(f"2023-06-08 Post: {quote}") if f.surface == surface)
    assert series_of(figure).key.removeprefix("statistic ") == key


COUNTRIES = {
    "by its people": ("German inflation was 6.1 percent in May.", "germany"),
    "by its name behind": ("Inflation was 6.1 percent in Germany in May, above that of France.", "germany"),
    "by its bank": ("The European Central Bank kept its key interest rate at 3.25 percent.", "euro zone"),
    "by an abbreviation": ("U.K. inflation was 8.7 percent in May.", "united kingdom"),
    "of a state": ("Unemployment in Ohio was 3.7 percent in May.", "ohio"),
    "of no known place": ("Unemployment in Velden was 3.7 percent in May.", "velden"),
    "of no place": ("Unemployment was 3.7 percent in May.", ""),
}


@pytest.mark.parametrize(("quote", "country"), COUNTRIES.values(), ids=COUNTRIES)
def test_whose_it_is(quote: str, country: str) -> None:
    figure = read(f"2023-06-08 Post: {quote}")[0]
    assert "".join(series_of(figure).whose) == country


def test_what_is_published_again_is_an_update_and_the_range_goes_by_the_last() -> None:
    found = look(
        "2021-10-08 Post: The U.S. economy added 194,000 jobs in September, the Labor Department said on Friday.",
        "2021-11-05 Herald: U.S. employers added 531,000 jobs in October. September's gain was revised up to 312,000 "
        "from 194,000.",
    )
    (fact,) = (fact for fact in found.facts if len(fact.figures) > 1)
    assert fact.title == "Jobs added, United States, September 2021"
    assert fact.id.startswith("jobs-added-united-states-september-2021-")
    assert [f.number for f in fact.figures] == [194_000, 194_000, 312_000]
    assert [r.name for r in fact.relations if r] == ["equal", "update"]
    assert (fact.range.low, fact.range.best) == (312_000, 312_000)
    assert found.conflicts == []


TITLES = {
    "Unemployment in Spain fell to 12.1 percent in May.": "Unemployment rate, Spain, May 2023 (%)",
    "The German economy grew 0.4 percent in the first quarter from a year earlier.": (
        "GDP growth, Germany, 2023 Q1, on the year before (%)"
    ),
    "Consumer prices in Spain rose 0.2% in May from April.": "Inflation, Spain, May 2023, on the month before (%)",
    "The Bank of England raised its key rate to 4.5 percent.": "Interest rate, United Kingdom, 2023-06-08 (%)",
}


@pytest.mark.parametrize(("quote", "title"), TITLES.items())
def test_how_a_fact_is_named(quote: str, title: str) -> None:
    (fact,) = look(f"2023-06-08 Post: {quote}").facts
    assert fact.title == title
