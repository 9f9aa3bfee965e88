"""A fact in, one static HTML page out: its range and rule, a chart, every figure with its quote, its conflicts.

The page needs nothing but itself: no script, no font, no address is loaded. All text of documents is escaped.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from html import escape
from typing import BinaryIO

from claims.errors import ClaimsError
from claims.export.names import say_figure
from claims.ledger.connect import Ledger
from claims.ledger.digest import digest_ledger
from claims.ledger.hand_on import read_conflicts_among, read_facts_of, read_handed_on
from claims.ledger.read import Filters, Record

WIDTH, HEIGHT, EDGE = 720, 260, 48
"""Of the chart, in pixels; EDGE is what its scales take."""


def write_fact_sheet(ledger: Ledger, filters: Filters, out: BinaryIO) -> int:
    """How many figures the page shows; which fact, `filters.fact` says."""
    fact = next(iter(read_facts_of(ledger, filters)), None) if filters.fact else None
    if fact is None:
        raise ClaimsError("a fact sheet is of one fact: name it with --fact SLUG (`claims facts` lists them)")
    records = sorted(read_handed_on(ledger, filters), key=lambda r: (_day(r) or "", r["id"]))
    digest = digest_ledger(ledger.connection)
    conflicts = [c for c in read_conflicts_among(ledger, filters) if c["fact"] == fact["id"]]
    for part in _page(fact, records, conflicts, digest):
        out.write(part.encode())
    return len(records)


def _page(fact: Record, records: Sequence[Record], conflicts: Sequence[Record], digest: str) -> Iterator[str]:
    """The page, part by part."""
    title = escape(fact["title"])
    yield f'<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><title>{title}</title>\n'
    yield f'<meta name="viewport" content="width=device-width"><style>{_STYLE}</style></head>\n'
    yield f"<body><main><h1>{title}</h1>\n"
    yield f"<p class=range>{_range(fact)}</p>\n<p>{_counts(fact)}</p>\n"
    yield _chart(records)
    if conflicts:
        items = "".join(
            f"<li><b>{escape(c['kind'])}</b> ({escape(c['status'])}): {escape(c['reason'])}</li>" for c in conflicts
        )
        yield f"<h2>Cannot all be true</h2>\n<ul>{items}</ul>\n"
    yield "<h2>Figures</h2>\n<ol>\n"
    for record in records:
        yield _figure(record)
    versions = ", ".join(sorted({r["extractor"] for r in records}))
    yield f"</ol>\n<footer>Extractor {escape(versions)}. Range by the rule “{escape(fact['rule'])}”."
    yield f" Ledger {digest}.</footer>"
    yield "</main></body></html>\n"


def _range(fact: Record) -> str:
    """The running range in words."""
    low, best, high = (_number(fact[end]) for end in ("low", "best", "high"))
    as_of = f", as of {escape(fact['as_of'])}" if fact["as_of"] else ""
    return f"<b>{best}</b> ({low} to {high or 'open'}; {escape(fact['rule'])}{as_of})"


def _counts(fact: Record) -> str:
    """What the fact rests on."""
    return (
        f"{fact['claims']} figures in {fact['documents']} documents that go back to {fact['origins']} texts"
        f" and {fact['voices']} independent voices."
    )


def _number(value: float | None) -> str:
    """A number with thousands separators; nothing for none."""
    return "" if value is None else f"{value:,}"


def _figure(record: Record) -> str:
    """One figure with its words and where they stand."""
    name = escape(record["title"] or record["document"])
    url = record["document_url"] or ""
    link = f'<a href="{escape(url)}">{name}</a>' if url.startswith(("http://", "https://")) else name
    about = " · ".join(filter(None, (escape(record["publisher"] or ""), escape((record["published"] or "")[:10]))))
    status = f" <b class={record['status']}>{record['status']}</b>" if record["status"] != "unreviewed" else ""
    why = (
        f"<br><small>{escape(record['relation'])}: {escape(record['reason'] or '')}</small>"
        if record["relation"]
        else ""
    )
    said = f"<blockquote>{escape(' '.join(record['quote']['exact'].split()))}</blockquote>"
    return f"<li>{escape(say_figure(record))}{status}{said}<cite>{link}</cite> {about}{why}</li>\n"


def _day(record: Record) -> str | None:
    """The day that a figure holds for."""
    held = record["as_of"] or record["published"]
    return held[:10] if held and len(held) >= 10 else None


def _chart(records: Sequence[Record]) -> str:
    """The figures over their days: a dot a value, a line for a stated range; nothing where no day is known."""
    points = [
        (date.fromisoformat(day).toordinal(), record) for record in records if (day := _day(record)) and _top(record)
    ]
    if not points:
        return ""
    first, last = min(p[0] for p in points), max(p[0] for p in points)
    top = max(_top(record) for _, record in points)
    marks = "".join(_mark(_across(day, first, last), record, top) for day, record in points)
    days = f"{date.fromordinal(first)} to {date.fromordinal(last)}"
    return (
        f'<svg viewBox="0 0 {WIDTH} {HEIGHT}" role="img" aria-label="Figures, {days}, up to {top:,}">'
        f'<path d="M{EDGE} 8V{HEIGHT - EDGE}H{WIDTH - 8}" class="axis"/>{marks}'
        f'<text x="{EDGE - 6}" y="18" text-anchor="end">{top:,}</text>'
        f'<text x="{EDGE - 6}" y="{HEIGHT - EDGE}" text-anchor="end">0</text>'
        f'<text x="{EDGE}" y="{HEIGHT - EDGE + 20}">{date.fromordinal(first)}</text>'
        f'<text x="{WIDTH - 8}" y="{HEIGHT - EDGE + 20}" text-anchor="end">{date.fromordinal(last)}</text></svg>\n'
    )


def _top(record: Record) -> float:
    """The greatest number that a figure names."""
    return max((record[k] for k in ("value", "low", "high") if record[k] is not None), default=0)


def _across(day: int, first: int, last: int) -> float:
    """Where a day stands on the chart."""
    share = (day - first) / (last - first) if last > first else 0.5
    return EDGE + 16 + share * (WIDTH - EDGE - 40)


def _mark(x: float, record: Record, top: float) -> str:
    """The dot or line of one figure, with its words as a tooltip."""
    ends = [record[k] for k in ("low", "high") if record[k] is not None] or [record["value"]]
    low, high = (_down(value, top) for value in (min(ends), max(ends)))
    title = f"<title>{escape(say_figure(record))}</title>"
    line = f'<line x1="{x:.1f}" x2="{x:.1f}" y1="{low:.1f}" y2="{high:.1f}"/>' if low != high else ""
    return f'<g>{title}{line}<circle cx="{x:.1f}" cy="{_down(_top(record), top):.1f}" r="4"/></g>'


def _down(value: float, top: float) -> float:
    """Where a number stands on the chart."""
    return HEIGHT - EDGE - value / top * (HEIGHT - EDGE - 16)


_STYLE = (
    "body{font:16px/1.5 system-ui,sans-serif;margin:0;color:#222;background:#fff}"
    "main{max-width:46rem;margin:2rem auto;padding:0 1rem}"
    "h1{font-size:1.5rem}h2{font-size:1.1rem}.range{font-size:1.2rem}blockquote{margin:.2rem 0 .2rem 1rem;color:#444}"
    "li{margin-bottom:.8rem}footer,small,cite{color:#555;font-size:.85rem}svg{width:100%;height:auto;font-size:12px}"
    ".axis{fill:none;stroke:#999}circle{fill:#1f5f99}line{stroke:#1f5f99;stroke-width:2}.verified{color:#176b2c}"
    ".disputed,.rejected{color:#9a2b1f}"
)
