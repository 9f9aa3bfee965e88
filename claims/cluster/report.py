"""What came of the shards in, the run's report out: as JSON for programs and as a page for people."""

from collections.abc import Sequence
from html import escape
from statistics import median
from typing import Any, NamedTuple

from claims.cluster.extract import Done
from claims.cluster.folder import Folder

SHOWN = 20
"""Slowest shards that the page lists."""


class Report(NamedTuple):
    """What a run came to."""

    done: Sequence[Done]
    aside: Sequence[dict[str, Any]]
    """Shards set aside: shard, label, reason, tries."""
    reused: int
    """Of those done, how many an earlier run had done."""
    retries: int
    seconds: float

    def summary(self) -> dict[str, Any]:
        """The figures of the run.

        MB/s a core is text over the workers' own CPU time, skew the slowest shard over the middle one.
        """
        size, cpu = sum(d.bytes for d in self.done), sum(d.cpu for d in self.done)
        times = [d.seconds for d in self.done] or [0.0]
        return {
            "shards": len(self.done) + len(self.aside),
            "done": len(self.done),
            "reused": self.reused,
            "set_aside": len(self.aside),
            "retries": self.retries,
            "documents": sum(d.documents for d in self.done),
            "claims": sum(d.claims for d in self.done),
            "refused": sum(d.refused for d in self.done),
            "failed": sum(d.failed for d in self.done),
            "text_bytes": size,
            "seconds": round(self.seconds, 3),
            "cpu_seconds": round(cpu, 3),
            "mb_per_core_second": round(size / 1e6 / cpu, 3) if cpu else None,
            "skew": round(max(times) / median(times), 2) if median(times) else None,
            "peak_worker_bytes": max((d.memory for d in self.done), default=0),
        }


def write_report(folder: Folder, report: Report) -> None:
    """Write run.json and run.html."""
    record = report.summary() | {
        "set_aside_shards": list(report.aside),
        "slowest": [d._asdict() for d in slowest(report)],
    }
    folder.write_json(record, "run.json")
    folder.write(page(report).encode(), "run.html")


def slowest(report: Report) -> list[Done]:
    """The shards that took longest."""
    return sorted(report.done, key=lambda d: (-d.seconds, d.shard))[:SHOWN]


def page(report: Report) -> str:
    """The report as one self-contained page."""
    figures = [(name.replace("_", " "), _number(value)) for name, value in report.summary().items()]
    aside = [(a["label"], a["reason"], str(a["tries"])) for a in report.aside]
    slow = [(d.label, _number(d.documents), _number(d.claims), _number(d.seconds)) for d in slowest(report)]
    return _PAGE.format(
        figures=_table(("", ""), figures),
        aside=_table(("shard", "reason", "tries"), aside) if aside else "<p>None.</p>",
        slow=_table(("shard", "documents", "claims", "seconds"), slow),
    )


def _number(value: float | None) -> str:
    """A number as people read it."""
    return "–" if value is None else f"{value:,}"


def _table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Rows as an HTML table."""
    top = "".join(f'<th scope="col">{escape(h)}</th>' for h in head)
    body = "".join("<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in row) + "</tr>" for row in rows)
    return f"<table><thead><tr>{top}</tr></thead><tbody>{body}</tbody></table>"


_PAGE = """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>claims cluster extract</title><style>
body {{ font: 16px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem }}
:root {{ color-scheme: light dark }} table {{ border-collapse: collapse }}
td, th {{ padding: .2rem .8rem; text-align: left; border-bottom: 1px solid #8884 }}
td {{ overflow-wrap: anywhere }} td:not(:first-child) {{ font-variant-numeric: tabular-nums }}
</style></head><body><h1>What the run came to</h1>{figures}
<h2>Shards set aside</h2>{aside}
<h2>Slowest shards</h2>{slow}</body></html>
"""
