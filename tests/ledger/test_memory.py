"""What putting claims into facts takes hardly grows with how many there are, dated or not, or all of one fact."""

import gc
import json
import random
import subprocess
import sys
import tracemalloc
from datetime import date, timedelta
from pathlib import Path

from claims.documents.document import Document
from claims.facts import meeting
from claims.ledger import afar, aside, compare, group_all
from claims.ledger.connect import Ledger
from claims.ledger.intake import Intake, take_in
from claims.ledger.workers import Workers

THINGS = ("bridges", "houses", "sailors", "soldiers", "miners", "tonnes", "pupils", "trees", "nurses", "shops")
ROOT = Path(__file__).parents[2]
MOST = 1.3
"""How many times as much memory four times the documents may take."""


def write_line(number: int) -> Document:
    """A line of its own, with no date: names and words are made of its number."""
    chance = random.Random(number)
    words = ["".join(chance.choice("bdfgklmnprst") + chance.choice("aeiou") for _ in range(3)) for _ in range(8)]
    told = f"{' '.join(words[:4])} {number + 7} {THINGS[number % 10]} in {words[4].title()}, {words[5].title()} said"
    return Document(f"{number}.txt", f"{told.capitalize()} of {words[6]} {words[7]}.", f"{number:064}")


def write_total(number: int) -> Document:
    """A paper's count of a whole war, each of its own day: all of them are one fact."""
    day = date(2022, 4, 1) + timedelta(days=number)
    told = (
        f"The ministry said in report {number} that {900 + number} people had been killed in Ukraine since 24 February."
    )
    return Document(f"{number}.txt", told, f"{number:064}", published=str(day), publisher=f"Paper {number % 7}")


FEW = (
    (group_all, "DOCUMENTS", 20),
    (group_all, "ENTRIES", 40),
    (group_all, "CLAIMS", 60),
    (aside, "WINDOW", 1 << 11),
    (aside, "WINDOWS", 4),
    (compare, "HELD", 40),
    (meeting, "SOME", 100),
    (afar, "HELD", 10),
    (afar, "ROWS", 20),
)
"""How little is held at a time, so that a few hundred documents show it."""
HELD = 20
"""Figures of a fact that are held rather than read when something is asked of them."""


def measure_apart(folder: Path, *runs: tuple[int, str, int]) -> list[int]:
    """What some runs take at most, each of so many documents of a kind with so many held afar, one after the other in a
    process of its own, whose caches no other test has filled.
    """
    code = (
        "import json, sys; from pathlib import Path; from tests.ledger import test_memory as t\n"
        "for place, name, few in t.FEW: setattr(place, name, few)\n"
        "for at, (documents, kind, held) in enumerate(json.loads(sys.argv[2])):\n"
        "    t.group_all.HELD = held\n"
        "    print(t.measure(Path(sys.argv[1]) / f'{at}.db', documents, getattr(t, kind)))"
    )
    command = [sys.executable, "-c", code, str(folder), json.dumps(runs)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=300, check=True, cwd=ROOT)
    return [int(line) for line in done.stdout.split()]


def measure(path, documents, write) -> int:
    """Bytes at most while the claims of so many documents are read, compared and settled."""
    with Ledger.open(path, create=True) as ledger:
        list(take_in(ledger, map(write, range(documents)), Intake(jobs=1)))
        peaks = []
        gc.collect()
        gc.freeze()  # as in a process of its own, where Python often empties its lists of freed records
        for _ in range(2):  # the first fills what is kept of words
            tracemalloc.start()
            with Workers(ledger, 1) as workers:
                settled = group_all.group_all(ledger, workers)[1]
                assert sum(len(s.claims) for some in settled for s in some) >= documents
            peaks.append(tracemalloc.get_traced_memory()[1])
            tracemalloc.stop()
        gc.unfreeze()
    return peaks[-1]


def test_four_times_the_files_take_hardly_more(tmp_path):
    small, large = measure_apart(tmp_path, (150, write_line.__name__, HELD), (600, write_line.__name__, HELD))
    assert large <= MOST * small, (small, large)


def test_a_fact_of_many_claims_is_not_held(tmp_path):
    afar_from_them, held = measure_apart(
        tmp_path, (200, write_total.__name__, HELD), (200, write_total.__name__, 1_000)
    )
    assert 3 * afar_from_them <= held, (afar_from_them, held)
