"""A run of `claims cluster extract` made up without texts being read, to measure the steps after it on many claims.

One tenth as many facts as claims, each told five to fifteen times within some days of one another, and one running toll
of 50,000 claims. A shard's facts are those of its own weeks and of the shard before it, so that facts cross shards and
any shard can be made by itself.
"""

import hashlib
import random
from concurrent.futures import ProcessPoolExecutor
from datetime import date, timedelta
from pathlib import Path
from typing import Any, NamedTuple

from claims.cluster.extract import FOLDERS, Done, How
from claims.cluster.folder import Folder
from claims.cluster.tables import TABLES, claim_rows, document_row
from claims.cluster.write import Writer
from claims.documents.document import Document
from claims.extract import VERSION
from claims.extract.claim import Claim
from tests.facts.make_ledger import make_sentence, name_of

SHARD = 100_000
"""Claims of a shard."""
TOLL = 50_000
"""Claims of the one fact that everybody reports on, or a twentieth of all where that is less."""
FIRST = date(2022, 2, 24)
EVENTS = (("people", "kill"), ("people", "injure"), ("protesters", "arrest"), ("residents", "displace"))
SOURCES = ("the police", "the health ministry", "the governor", "the hospital", "the mayor", "the army", "witnesses")


_NOTHING: dict[str, Any] = dict.fromkeys(Claim._fields) | {"kind": "count", "stance": "asserted", "confidence": 1.0}
"""A claim of which nothing is known yet."""


class Plan(NamedTuple):
    """What one shard of a made-up run holds."""

    out: str
    number: int
    shards: int
    toll: int
    """Claims of the one big fact in this shard."""

    @property
    def name(self) -> str:
        """The shard's name."""
        return f"s{self.number:06}"

    @property
    def begins(self) -> date:
        """The first of the days that its facts are of."""
        return FIRST + timedelta(days=round(900 * self.number / self.shards))


def write_run(out: Path, claims: int) -> str:
    """The address of a run of so many claims, ready for `claims cluster facts`."""
    folder = Folder(str(out))
    folder.make(*FOLDERS)
    shards = max(1, claims // SHARD)
    toll = min(TOLL, claims // 20) // shards
    plans = [Plan(str(out), n, shards, toll) for n in range(shards)]
    with ProcessPoolExecutor(2) as pool:
        list(pool.map(_write_shard, plans))
    folder.write_json({"how": How(VERSION)._asdict(), "shards": [p.name for p in plans]}, "plan.json")
    return folder.address


def _write_shard(plan: Plan) -> None:
    """Write one shard: documents of eleven claims in the order of their days."""
    rng = random.Random(plan.number)
    told = _told(plan)
    with Writer(Folder(plan.out), plan.name, TABLES) as writer:
        for row, start in enumerate(range(0, len(told), 11)):
            document, claims = _write_article(f"{plan.name}/{row}", told[start : start + 11], rng)
            writer.add("documents", [document_row(row, document, len(claims))], len(document.text))
            writer.add("claims", claim_rows(row, document, claims), 500 * len(claims))
    done = Done(plan.name, plan.name, len(told) // 11, len(told), 0, 0, 0, 0.0, 0.0, 0)
    Folder(plan.out).write_json(done._asdict(), "done", f"{plan.name}.json")


def _told(plan: Plan) -> list[tuple[date, int, int]]:
    """What a shard tells: the day, the fact and its figure; fact 0 is the big one."""
    found = []
    for number in {max(0, plan.number - 1), plan.number}:
        rng = random.Random(f"facts {number}")
        begins = plan._replace(number=number).begins
        for fact in range(1 + number * SHARD // 10, 1 + (number + 1) * SHARD // 10):
            day, figure = begins + timedelta(days=rng.randrange(9)), rng.randrange(3, 400)
            for _ in range(rng.randrange(5, 16)):
                later, grown, next_shard = rng.randrange(3), rng.choice((0, 0, 0, 1, 2)), rng.random() < 0.2
                if (number + next_shard) % plan.shards == plan.number:
                    found.append((day + timedelta(days=later), fact, figure + grown))
    rng = random.Random(f"toll {plan.number}")
    for _ in range(plan.toll):
        day = plan.begins + timedelta(days=rng.randrange(9))
        found.append((day, 0, 500 + 3 * (day - FIRST).days))
    return sorted(found)


def _write_article(name: str, told: list[tuple[date, int, int]], rng: random.Random) -> tuple[Document, list[Claim]]:
    """A document that tells these figures, with its claims."""
    text, claims = "", []
    for day, fact, figure in told:
        source = rng.choice(SOURCES)
        sentence, surface, at = make_sentence(fact, figure, source, rng.randrange(10**9))
        unit, event = EVENTS[fact % 4] if fact else EVENTS[0]
        place, since = (name_of(fact * 11 + 3), None) if fact else ("Ukraine", FIRST.isoformat())
        figures = {"value": figure, "low": figure, "high": figure, "hedge": "exact", "unit": unit, "normal_unit": unit}
        speaker = {"source": source, "source_text": source, "source_start": len(text), "cue": "said", "via": ()}
        when = {"as_of": day.isoformat(), "precision": "day", "since": since, "tally": "total" if since else None}
        quote = {"quote_start": len(text), "quote_end": len(text) + len(sentence)}
        said = {"document": name, "start": len(text) + at, "end": len(text) + at + len(surface), "surface": surface}
        known = _NOTHING | said | figures | speaker | when | quote | {"event": event, "place": place}
        claims.append(Claim(**known))
        text += sentence + " "
    digest = hashlib.sha256(text.encode()).hexdigest()
    published = told[-1][0].isoformat()
    return Document(name, text, digest, publisher=f"Paper {rng.randrange(40)}", published=published), claims
