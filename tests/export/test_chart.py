"""What a chart draws of figures, and what it leaves out."""

import pytest

from claims.export.chart import DOT, OPEN_DOWN, OPEN_UP, draw_chart


def make(claim, day, value=None, low=None, high=None, hedge="exact"):
    """A figure of one ministry."""
    return {
        "id": claim, "as_of": day, "value": value, "low": low, "high": high, "hedge": hedge, "unit": "people",
        "source": "the ministry", "status": "unreviewed",
    }  # fmt: skip


SIX_HUNDRED, SEVEN_HUNDRED = make(1, "2024-03-01", 600, 600, 600), make(3, "2024-03-03", 700, 700, 700)


def test_a_bound_does_not_make_the_line_of_its_source_fall():
    bound = make(2, "2024-03-02", 549, 549, None, "at_least")
    (line,) = draw_chart([SIX_HUNDRED, bound, SEVEN_HUNDRED]).lines
    first, between, last = line.points
    assert line.path == f"M{first.x} {first.y} L{last.x} {last.y}"
    assert between.y > first.y  # it is drawn lower, for itself


@pytest.mark.parametrize(
    ("figure", "mark"),
    [
        (make(2, "2024-03-02", 549, 549, None, "at_least"), OPEN_UP),
        (make(2, "2024-03-02", None, 24, None, "vague"), OPEN_UP),
        (make(2, "2024-03-02", 900, None, 900, "at_most"), OPEN_DOWN),
        (make(2, "2024-03-02", None, 500, 900), DOT),
        (make(2, "2024-03-02", 650, 600, 700, "about"), DOT),
    ],
)
def test_what_is_open_to_one_side_is_a_triangle_that_points_there(figure, mark):
    (line,) = draw_chart([SIX_HUNDRED, figure]).lines
    assert line.points[1].mark.endswith(mark)


def test_of_bounds_alone_no_line_is_drawn():
    bounds = [make(n, f"2024-03-0{n}", 500 + n, 500 + n, None, "at_least") for n in (1, 2)]
    (line,) = draw_chart(bounds).lines
    assert line.path == ""
    assert len(line.points) == 2


def test_one_figure_has_no_chart():
    assert draw_chart([SIX_HUNDRED, make(2, None, 5, 5, 5)]) is None
