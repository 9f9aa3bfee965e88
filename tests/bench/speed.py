"""Extraction against other readers, in megabytes of text a CPU second."""

from collections.abc import Sequence

from claims.documents.document import Document
from claims.documents.read import read_documents
from claims.extract import extract_claims
from claims.grammar.en.heads import find_heads
from claims.grammar.shadow import cast_shadow
from tests.bench.readers import load_quantulum, read_monolith, read_ours, recall
from tests.bench.rows import ROOT, Row, cpu, in_turn, size

PART = 12
"""One in so many articles is enough for a slow reader."""


def compare(news: Sequence[Document]) -> list[Row]:
    """The whole extraction, the bare scan for number words, one big pattern, quantulum3."""
    part = news[::PART]
    times = in_turn(
        (
            lambda: [extract_claims(d) for d in news],
            lambda: [sum(1 for _ in find_heads(cast_shadow(d.text))) for d in news],
            lambda: [read_monolith(d.text) for d in part],
        )
    )
    ours, scan, monolith = size(news) / times[0], size(news) / times[1], size(part) / times[2]
    claims = sum(len(extract_claims(d)) for d in news) / size(news) / 1000
    return [
        Row(f"whole extraction, MB/s ({claims:.1f} claims a thousand characters)", f"{ours:.2f}", "5", ours >= 5),
        *_seeds(),
        Row("recall of the test sentences, ours", f"{recall(read_ours):.0f} %"),
        Row("bare head scan, MB/s", f"{scan:.1f}"),
        Row("share of the bare scan's speed", f"{100 * ours / scan:.1f} %", "6 %", ours >= 0.06 * scan),
        Row("the grammar's rows as one `regex` pattern, MB/s", f"{monolith:.2f}"),
        Row("recall, one pattern", f"{recall(read_monolith):.0f} %"),
        Row("times one pattern", f"{ours / monolith:.1f}", "4", ours >= 4 * monolith),
        *_quantulum(news[: max(1, len(news) // 100)], ours),
    ]


def _seeds() -> list[Row]:
    """The same on the seed article and the sample briefs, which are mostly figures."""
    seeds = [d for d in read_documents([str(ROOT / "seeds")]) if isinstance(d, Document)] * 10
    speed = size(seeds) / cpu(lambda: [extract_claims(d) for d in seeds])
    return [Row("whole extraction of the seeds, MB/s", f"{speed:.2f}")]


def _quantulum(news: Sequence[Document], ours: float) -> list[Row]:
    """Extraction against quantulum3, where it is installed."""
    read = load_quantulum()
    if read is None:
        return [Row("times quantulum3", "not installed here", "400")]
    theirs = size(news) / cpu(lambda: [read(d.text) for d in news], 2)
    return [
        Row("quantulum3, MB/s", f"{theirs:.4f}"),
        Row("recall, quantulum3", f"{recall(read):.0f} %"),
        Row("times quantulum3", f"{ours / theirs:.0f}", "400", ours >= 400 * theirs),
    ]
