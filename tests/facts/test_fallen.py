"""A source whose later, lower toll has the digits of the earlier one exchanged: somebody copied it wrong."""

import pytest

from claims.facts.conflicts import find_conflicts
from claims.facts.figure import Figure


def toll(number, document, published, as_of, source="the emergency agency"):
    return Figure(
        id=document,
        document=document,
        name=f"{document}.txt",
        start=0,
        end=2,
        surface=str(number),
        kind="count",
        value=number,
        low=number,
        high=number,
        hedge="exact",
        unit="people",
        event="kill",
        source=source,
        place="Karu",
        as_of=as_of,
        precision="day",
        published=published,
        quote=f"{number} people were killed, {source} said.",
    )


@pytest.mark.parametrize(
    ("later", "kinds"),
    [(16, ["misquote"]), (60, []), (88, [])],
    ids=["digits exchanged", "lower, no slip", "a toll that grew"],
)
def test_a_later_figure_is_a_misquote_only_where_a_slip_explains_it(later, kinds):
    figures = [
        toll(61, 1, "2024-03-14", "2024-03-14"),
        toll(later, 2, "2024-03-15", "2024-03-12"),
    ]
    assert [c.kind for c in find_conflicts("dam", "kill", figures)] == kinds


def test_a_lower_figure_that_was_printed_first_is_none():
    figures = [toll(16, 1, "2024-03-13", "2024-03-12"), toll(61, 2, "2024-03-14", "2024-03-14")]
    assert find_conflicts("dam", "kill", figures) == []
