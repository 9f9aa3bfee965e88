"""A chart in, the inline SVG of it with its legend out, for pages that stand alone; their style gives the colours."""

from html import escape

from claims.export.chart import Chart, Line, Point


def write_svg(chart: Chart, title: str) -> str:
    """The drawing, and under it what its marks mean and the same in words."""
    return (
        '<figure><div class=scroll tabindex=0 role=region aria-label="Chart">'
        f'<svg viewBox="0 0 {chart.width} {chart.height}" role="img" aria-labelledby="chart-title chart-words">'
        f'<title id="chart-title">{escape(title)}</title><desc id="chart-words">{escape(chart.summary)}</desc>'
        f"{_axes(chart)}{''.join(map(_line, chart.lines))}</svg></div>\n<figcaption><ul class=legend>"
        f"{''.join(map(_key, chart.lines))}</ul>{chart.marks.capitalize()}."
        f" {escape(chart.summary)}</figcaption></figure>\n"
    )


def _axes(chart: Chart) -> str:
    """The lines and labels of values and days."""
    values = (
        f'<line class="grid" x1="{chart.left}" x2="{chart.right}" y1="{t.at}" y2="{t.at}"/>'
        f'<text class="tick" x="{chart.left - 8}" y="{t.at + 4}" text-anchor="end">{escape(t.label)}</text>'
        for t in chart.value_ticks
    )
    last = len(chart.day_ticks) - 1
    anchors = ("start" if n == 0 else "end" if n == last else "middle" for n in range(last + 1))
    days = (
        f'<text class="tick" x="{t.at}" y="{chart.height - 10}" text-anchor="{anchor}">{escape(t.label)}</text>'
        for t, anchor in zip(chart.day_ticks, anchors, strict=True)
    )
    return "".join((*values, *days))


def _line(line: Line) -> str:
    """The figures of one source, joined."""
    points = "".join(map(_point, line.points))
    return f'<g class="s{line.number}"><path class="line" d="{line.path}"/>{points}</g>'


def _point(point: Point) -> str:
    """One figure: its bar, its ring, its mark with its words."""
    reach = f'<line class="reach" x1="{point.x}" x2="{point.x}" y1="{point.y_low}" y2="{point.y_high}"/>'
    ring = f'<circle class="clash" cx="{point.x}" cy="{point.y}" r="10"/>'
    mark = f'<path class="{"solid" if point.solid else "hollow"}" d="{point.mark}">'
    return (
        (reach if point.is_range else "")
        + (ring if point.conflict else "")
        + f"{mark}<title>{escape(point.words)}</title></path>"
    )


def _key(line: Line) -> str:
    """A source with its colour."""
    dot = '<svg viewBox="0 0 12 12" aria-hidden="true"><circle class="solid" cx="6" cy="6" r="5"/></svg>'
    return f'<li class="s{line.number}">{dot} {escape(line.source)}</li>'
