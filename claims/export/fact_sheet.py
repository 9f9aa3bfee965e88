"""A fact in, one static HTML page out: its question and range, a chart, every figure with its quote, its conflicts.

The page needs nothing but itself: no script, no font, no address is loaded; it follows the reader's light or dark. All
text of documents is escaped.
"""

from collections.abc import Iterator, Sequence
from html import escape
from typing import BinaryIO

from claims.errors import ClaimsError
from claims.export.chart import draw_chart
from claims.export.chart_svg import write_svg
from claims.export.names import claim_urn
from claims.export.wording import (
    write_counted,
    write_day,
    write_event,
    write_number,
    write_question,
    write_range,
    write_said,
)
from claims.ledger.connect import Ledger
from claims.ledger.digest import digest_ledger
from claims.ledger.hand_on import read_conflicts_among, read_facts_of, read_handed_on
from claims.ledger.read import Filters, Record

DRAWN = 300
"""Figures on the chart at most, the latest."""


def write_fact_sheet(ledger: Ledger, filters: Filters, out: BinaryIO) -> int:
    """How many figures the page shows; which fact, `filters.fact` says."""
    fact = next(iter(read_facts_of(ledger, filters)), None) if filters.fact else None
    if fact is None:
        raise ClaimsError("a fact sheet is of one fact: name it with --fact SLUG (`claims facts` lists them)")
    records = sorted(read_handed_on(ledger, filters), key=lambda r: (r["as_of"] or r["published"] or "", r["id"]))
    conflicts = [c for c in read_conflicts_among(ledger, filters) if c["fact"] == fact["id"]]
    for part in _page(fact, records, conflicts, digest_ledger(ledger.connection)):
        out.write(part.encode())
    return len(records)


def _page(fact: Record, records: Sequence[Record], conflicts: Sequence[Record], digest: str) -> Iterator[str]:
    """The page, part by part."""
    title = escape(write_question(fact))
    yield f'<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><title>{title}</title>\n'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
    yield f"<style>{_STYLE}</style></head>\n<body><main>\n<h1>{title}</h1>\n{_range(fact)}\n{_counts(fact)}\n"
    yield _chart(fact, records, {claim for conflict in conflicts for claim in conflict["claim_ids"]})
    if conflicts:
        yield f"<h2>Cannot all be true</h2>\n<ul>{''.join(map(_conflict, conflicts))}</ul>\n"
    yield "<h2>Figures</h2>\n<ol>\n"
    yield from map(_figure, records)
    versions = ", ".join(sorted({r["extractor"] for r in records}))
    yield f"</ol>\n<footer><p>{escape(fact['title'])}: <code>{escape(fact['id'])}</code>. Extractor {escape(versions)};"
    yield f" range by the rule “{escape(fact['rule'])}”; ledger <code>{digest}</code>.</p></footer>"
    yield "</main></body></html>\n"


def _range(fact: Record) -> str:
    """The running range in words: its best figure large."""
    best = "no range" if fact["best"] is None else write_number(fact["best"], fact["unit"])
    if (fact["low"], fact["high"]) != (fact["best"], fact["best"]) and fact["best"] is not None:
        best += f" <small>{write_range(fact['low'], fact['high'], fact['unit'])}</small>"
    as_of = f", as of {escape(write_day(fact['as_of']))}" if fact["as_of"] else ""
    return f"<p class=range><strong>{best}</strong><br>{escape(fact['rule'])}{as_of}</p>"


def _counts(fact: Record) -> str:
    """What the fact rests on."""
    counted = (("figure", "claims"), ("document", "documents"), ("text", "origins"), ("independent voice", "voices"))
    figures, documents, texts, voices = (
        f"{fact[key]} {name}" + ("" if fact[key] == 1 else "s") for name, key in counted
    )
    return f"<p>{figures} in {documents}, which go back to {texts} and {voices}.</p>"


def _chart(fact: Record, records: Sequence[Record], clashing: set[int]) -> str:
    """The figures over their days, where two at least have one."""
    dated = [r | {"as_of": r["as_of"] or r["published"], "conflict": r["id"] in clashing} for r in records]
    chart = draw_chart(dated[-DRAWN:])
    return write_svg(chart, fact["title"]) if chart else ""


def _conflict(conflict: Record) -> str:
    """One conflict with its reason, and what would settle it."""
    settle = f"<br><small>→ {escape(conflict['settle'])}</small>" if conflict["settle"] else ""
    status = "" if conflict["status"] == "open" else f" ({escape(conflict['status'])})"
    return f"<li><b>{escape(conflict['kind'])}</b>{status}: {escape(conflict['reason'])}{settle}</li>"


def _figure(record: Record) -> str:
    """One figure with its words, and where they stand."""
    event = escape(write_event(record["event"]))
    told = [f"<b>{escape(write_counted(record))}</b> {event}".rstrip()]
    told.append(f"{write_said(record)} {escape(record['source'])}" if record["source"] else "")
    told += [escape(record["place"] or ""), escape(write_day(record["as_of"]))]
    status = record["status"]
    mark = f" <span class={status}>{status}</span>" if status != "unreviewed" else ""
    why = f"<p class=why>{record['relation']}: {escape(record['reason'])}</p>" if record["reason"] else ""
    said = escape(" ".join(record["quote"]["exact"].split()))
    head = ", ".join(filter(None, told))
    name = escape(claim_urn(record["uid"]))
    return f'<li id="{name}">{head}{mark}<blockquote>{said}</blockquote><p>{_where(record)}</p>{why}</li>\n'


def _where(record: Record) -> str:
    """The document that a figure stands in: its title, linked where that is safe, publisher and day."""
    name, url = escape(record["title"] or record["document"]), record["document_url"] or ""
    link = f'<a href="{escape(url)}">{name}</a>' if url.startswith(("http://", "https://")) else name
    about = (f"<cite>{link}</cite>", escape(record["publisher"] or ""), escape(write_day(record["published"])))
    return " · ".join(filter(None, about))


_STYLE = """
:root{color-scheme:light dark;--ground:#fff;--ink:#1c2226;--quiet:#55616b;--line:#d8dde1;--accent:#17567f;
--verified:#17663f;--disputed:#7d4a00;--rejected:#9b2626;
--s1:#17567f;--s2:#a34a00;--s3:#3c6e2f;--s4:#7a3b86;--s5:#8a6d00;--s6:#4b5563}
@media(prefers-color-scheme:dark){:root{--ground:#13171a;--ink:#e7e9ea;--quiet:#a3aeb6;--line:#323a40;--accent:#86c1ea;
--verified:#84d6a6;--disputed:#f0bf73;--rejected:#f3a29c;
--s1:#86c1ea;--s2:#f2a766;--s3:#9fd68b;--s4:#d6a3e0;--s5:#e3cb6b;--s6:#b4bcc4}}
@media print{:root{--ground:#fff;--ink:#000}}
body{font:16px/1.5 system-ui,sans-serif;margin:0;color:var(--ink);background:var(--ground)}
main{max-width:46rem;margin:2rem auto;padding:0 1rem;overflow-wrap:anywhere}
a{color:var(--accent)}h1{font-size:1.6rem;line-height:1.25}h2{font-size:1.15rem;margin-top:2rem}
.range strong{font-size:2.2rem;line-height:1.2}.range small{font-size:1.1rem;font-weight:400}
.range,.why,small,footer,figcaption{color:var(--quiet)}.range strong{color:var(--ink)}
figure{margin:1.5rem 0}.scroll{overflow-x:auto}.scroll svg{width:100%;min-width:34rem;height:auto;display:block}
figcaption svg{width:12px}
figcaption,.why,footer{font-size:.9rem}
.legend{list-style:none;padding:0;margin:.4rem 0;display:flex;flex-wrap:wrap;gap:0 1.2rem}
.grid{stroke:var(--line)}.tick{fill:var(--quiet);font-size:12px}
.line{fill:none;stroke:currentcolor;stroke-width:2;opacity:.5}
.reach{stroke:currentcolor;stroke-width:6;opacity:.3;stroke-linecap:round}
.solid{fill:currentcolor;stroke:currentcolor;stroke-width:2}.hollow{fill:var(--ground);stroke:currentcolor;stroke-width:2}
.clash{fill:none;stroke:var(--rejected);stroke-width:2;stroke-dasharray:3 2}
.s1{color:var(--s1)}.s2{color:var(--s2)}.s3{color:var(--s3)}.s4{color:var(--s4)}.s5{color:var(--s5)}.s6{color:var(--s6)}
li{margin-bottom:1rem}li p{margin:.2rem 0}
blockquote{margin:.3rem 0;padding-left:.8rem;border-left:3px solid var(--line)}
.verified{color:var(--verified)}.disputed{color:var(--disputed)}.rejected{color:var(--rejected)}
code{font-size:.85em}
"""
