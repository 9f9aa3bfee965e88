"""A draft of 1,500 words checked against a large ledger, start-up of the command included.

`--ledger FILE` takes one that is there; `--write` puts the table into docs/performance.md, between its own two marks.
"""

import argparse
import os
import random
import sys
import tempfile
from datetime import date
from pathlib import Path
from statistics import median

from claims.ledger.connect import Ledger
from claims.ledger.search import index_search
from tests.bench.rows import ROOT, Row, Run, print_table, run
from tests.facts.make_ledger import make_ledger, make_sentence

PAGE = ROOT / "docs" / "performance.md"
START, END = "<!-- checking -->\n", "<!-- /checking -->\n"
DRAFTS = 5
"""Of each kind."""

WORDS = 1500
ASIDE = "Residents spoke of a long night and of help that came late, and the market road stayed closed until morning. "


def check(claims: int) -> list[Row]:
    """What a check costs beside so many claims, made for it."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "large.db"
        fill(str(path), claims)
        return check_ledger(path)


def check_ledger(path: Path) -> list[Row]:
    """What the whole command costs, start-up included: the median of drafts about the ledger's facts, half of their
    figures off, and of drafts that are nothing but its sentences.
    """
    with Ledger.open(path, readonly=True) as ledger:
        (claims,) = ledger.connection.execute("SELECT count(*) FROM claims").fetchone()
        drafts = {
            "half of its figures off": [write_draft(seed, claims) for seed in range(DRAFTS)],
            "the ledger's own sentences": [copy_draft(seed, ledger) for seed in range(DRAFTS)],
        }
    rows: list[Row] = []
    _check(path, ASIDE)  # compiles what it imports
    for what, texts in drafts.items():
        runs = [_check(path, text) for text in texts]
        cpu, clock = median(run.cpu for run in runs), median(run.clock for run in runs)
        name = f"`claims check` of {WORDS:,} words ({what}) beside {claims:,} claims"
        rows += [Row(f"{name}, CPU s", f"{cpu:.2f}", "1", cpu <= 1), Row("the same by the clock, s", f"{clock:.2f}")]
    return rows


def _check(ledger: Path, text: str) -> Run:
    """One run of the command."""
    with tempfile.NamedTemporaryFile("w", suffix=".txt", encoding="utf-8") as draft:
        draft.write(text)
        draft.flush()
        return run("check", draft.name, "--db", str(ledger), "--format", "jsonl")


def copy_draft(seed: int, ledger: Ledger) -> str:
    """A draft of sentences that stand in the ledger, three a paragraph."""
    rng, sentences, words = random.Random(seed), [""], 0
    (last,) = ledger.connection.execute("SELECT max(id) FROM claims").fetchone()
    while words < WORDS:
        sql = "SELECT quote FROM claims WHERE id >= ? LIMIT 1"
        (quote,) = ledger.connection.execute(sql, (rng.randrange(last),)).fetchone()
        sentences.append(quote)
        words += len(quote.split())
    return "\n\n".join(" ".join(sentences[at : at + 3]) for at in range(1, len(sentences), 3))


def write_draft(seed: int, claims: int) -> str:
    """A draft about facts of the ledger, half of its figures off."""
    rng, text = random.Random(seed), ""
    while len(text.split()) < WORDS:
        fact = rng.choice((0, rng.randrange(1, claims // 10)))
        source = rng.choice(("the police", "the mayor", "the army", "UNHCR"))
        sentence, _, _ = make_sentence(fact, rng.randrange(3, 900), source, rng.randrange(claims))
        text += f"{sentence[0].upper()}{sentence[1:]} {ASIDE}"
    return text


def fill(path: str, claims: int) -> None:
    """A ledger of so many claims; its facts are those that the claims were made from, its sources those they name."""
    make_ledger(path, claims)
    with Ledger.open(path) as ledger:
        with ledger.transaction() as connection:
            for sql in _FILL:
                connection.execute(sql)
        index_search(ledger)


_FILL = (
    "INSERT INTO sources (name) SELECT DISTINCT source FROM claims",
    "UPDATE claims SET source_id = (SELECT id FROM sources WHERE name = source), fact_id = NULL",
    """INSERT INTO facts (id, title, event, "group", unit, place, since, as_of, low, best, high, rule, claims,
    documents, origins, voices, first_claim)
    SELECT event || '-' || place, event, event, unit, unit, place, min(since), max(as_of),
    min(value), max(value), max(value), 'all claims', count(*), count(DISTINCT document_id), 1, 1, min(id)
    FROM claims GROUP BY event, place""",
    "UPDATE claims SET fact_id = event || '-' || place",
    "UPDATE documents SET grouped = captured",
)


def main() -> int:
    """Measures and prints; 0 whether or not what is wanted is reached."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--ledger", type=Path, metavar="FILE", help="a ledger to check against, in place of a new one")
    options.add_argument("--write", action="store_true", help="put the table into docs/performance.md")
    given = options.parse_args()
    table = print_table(check_ledger(given.ledger) if given.ledger else check(1_000_000))
    print(table)
    if given.write:
        before, _, rest = PAGE.read_text("utf-8").partition(START)
        others = f"{os.getloadavg()[0]:.1f} other processes at work on {os.cpu_count()} cores"
        when = f"Measured on {date.today()}, {others}.\n\n"
        PAGE.write_text(f"{before}{START}{when}{table}\n{END}{rest.partition(END)[2]}", "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
