"""Company results: what a figure is of, over which time and whose, in sentences of our own."""

import pytest

from claims.facts.facts import make_fact
from claims.facts.figure import Figure
from claims.facts.group import Group
from claims.facts.published import series_of
from claims.facts.statement import read_statement
from claims.facts.statements import likeness


def result(quote: str, surface: str, number: float, published: str, document: int = 1) -> Figure:
    """A figure of money in one sentence of a text that begins with it."""
    at = quote.index(surface)
    return Figure(
        at, document, f"d{document}", at, at + len(surface), surface, "money", number, number, number, "exact", "USD",
        quote=quote, lead=quote, published=published,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("quote", "key"),
    [
        ("Bolvex said its second-quarter operating profit came to $31 million.", "operating-profit 2019-2"),
        ("Net income at Bolvex was $31 million in the April-June quarter.", "net-profit 2019-2"),
        ("Bolvex posted fourth-quarter revenue of $31 million.", "revenue 2018-4"),
        ("Bolvex had second-quarter revenue above the analysts' forecast of $31 million.", ""),
        ("The paint division of Bolvex had second-quarter revenue of $31 million.", ""),
        ("Bolvex paid $31 million for a rival.", ""),
        ("Bolvex earned $31 million in the April-June quarter.", "profit 2019-2"),
        ("Bolvex posted quarterly revenue of $31 million.", "revenue 2019-2"),
        ("Bolvex had revenue of $31 million in its fiscal third quarter.", "revenue 2019-2"),
        ("Bolvex earned $31 million, or $2 a share, in the quarter ended in June.", "profit 2019-2"),
        ("Bolvex had quarterly revenue of the Lumo lamp of $31 million.", ""),
    ],
)
def test_what_a_result_is_of(quote: str, key: str) -> None:
    assert series_of(result(quote, "$31 million", 31e6, "2019-07-25")).key == key


def test_an_estimate_and_the_result_are_one_and_another_quarter_is_not() -> None:
    early = result("Bolvex estimated its Q2 operating profit at $30 million.", "$30 million", 30e6, "2019-07-05")
    final = result(
        "Bolvex made a second-quarter operating profit of $31 million.", "$31 million", 31e6, "2019-07-25", 2
    )
    later = result("Bolvex made a third-quarter operating profit of $31 million.", "$31 million", 31e6, "2019-10-25", 3)
    one, two, three = map(read_statement, (early, final, later))
    assert likeness(one, two) > 0
    assert likeness(two, three) == 0


def test_the_fact_is_named_for_the_company_its_result_and_the_quarter() -> None:
    figure = result("Bolvex’s second-quarter net profit came to $31 million.", "$31 million", 31e6, "2019-07-25")
    assert make_fact(Group([figure])).title == "Bolvex, net profit, 2019 Q2 (USD)"


def test_a_profit_is_the_net_profit_where_the_figures_agree() -> None:
    plain = result("Bolvex made a second-quarter profit of $31 million.", "$31 million", 31e6, "2019-07-25")
    net = result("Bolvex had a second-quarter net profit of $31.2 million.", "$31.2 million", 31.2e6, "2019-07-25", 2)
    other = result("Bolvex had a second-quarter net profit of $44 million.", "$44 million", 44e6, "2019-07-25", 3)
    one, two, three = map(read_statement, (plain, net, other))
    assert likeness(one, two) > 0
    assert likeness(one, three) == 0
