"""A ledger made by hand, served by Datasette in this process, with an actor for each role."""

import json
import shutil
import sqlite3
import threading
import time
from pathlib import Path

import pytest
import uvicorn
import yaml
from datasette.app import Datasette

from claims.ledger import Ledger
from claims.ledger.review import review_claim

ROOT = Path(__file__).parents[2]
ACTORS = {
    "anonymous": None,
    "reader": {"id": "rita", "role": "reader"},
    "editor": {"id": "edna", "role": "editor"},
    "second": {"id": "sam", "role": "editor"},
    "chief": {"id": "carla", "role": "chief"},
}
SAME_SITE = {"sec-fetch-site": "same-origin"}
TEXTS = {
    "harbour": (
        "Harbour Gazette",
        "2023-05-02",
        "Ferry sinks off Marrow Bay",
        "MARROW BAY — A ferry sank on Monday.\n\nAt least 40 passengers drowned, the coast guard said on Tuesday. "
        "Divers have pulled 12 bodies from the wreck, mayor Ilse Brandt told reporters.\n\n"
        "The owner puts the damage at 3 million euros.",
    ),
    "evening": (
        "Evening Post",
        "2023-05-03",
        "Ferry toll rises",
        "The coast guard said on Tuesday that at least 44 passengers drowned. Survivors speak of nearly 60 dead.",
    ),
    "weekend": (
        "Weekend Review",
        "2023-05-06",
        "After the ferry",
        "By Friday the coast guard had counted 52 passengers who drowned off Marrow Bay.",
    ),
}
# document, words, value, low, high, hedge, unit, event, source, cue, place, as_of, fact, relation
FIGURES = (
    (
        "harbour",
        "40",
        40,
        40,
        None,
        "at_least",
        "passengers",
        "drown",
        "coast guard",
        "said",
        "Marrow Bay",
        "2023-05-02",
        "ferry",
        "first",
    ),
    (
        "harbour",
        "12",
        12,
        12,
        12,
        "exact",
        "bodies",
        "pull",
        "Ilse Brandt",
        "told reporters",
        "Marrow Bay",
        "2023-05-02",
        "bodies",
        "first",
    ),
    (
        "harbour",
        "3 million",
        3000000,
        3000000,
        3000000,
        "exact",
        "EUR",
        "damage",
        "owner",
        "puts",
        None,
        "2023-05-02",
        None,
        None,
    ),
    (
        "evening",
        "44",
        44,
        44,
        None,
        "at_least",
        "passengers",
        "drown",
        "coast guard",
        "said",
        "Marrow Bay",
        "2023-05-02",
        "ferry",
        "contradiction",
    ),
    (
        "evening",
        "60",
        60,
        54,
        60,
        "nearly",
        "dead",
        "drown",
        "Survivors",
        "speak of",
        None,
        "2023-05-03",
        "ferry",
        "update",
    ),
    (
        "weekend",
        "52",
        52,
        52,
        52,
        "exact",
        "passengers",
        "drown",
        "coast guard",
        "counted",
        "Marrow Bay",
        "2023-05-05",
        "ferry",
        "update",
    ),
)
FACTS = {
    "ferry": (
        "passengers drowned off Marrow Bay since 1 May 2023",
        "drown",
        "passengers",
        "passengers",
        "Marrow Bay",
        44,
        52,
        60,
    ),
    "bodies": ("bodies pulled from the wreck", "pull", "bodies", "bodies", "Marrow Bay", 12, 12, 12),
}


def fill(connection: sqlite3.Connection, texts=TEXTS, figures=FIGURES, facts=FACTS) -> None:
    """Put documents, claims, facts and a conflict into an empty ledger."""
    numbers = {}
    for name, (publisher, published, title, text) in texts.items():
        numbers[name] = connection.execute(
            "INSERT INTO documents (name, sha256, text, title, publisher, published, captured, extractor)"
            " VALUES (?,?,?,?,?,?,?,?)",
            (name, name, text, title, publisher, published, "2023-05-07T08:00:00+00:00", "0.1.0"),
        ).lastrowid
    for slug, (title, event, group, unit, place, low, best, high) in facts.items():
        connection.execute(
            'INSERT INTO facts (id, title, event, "group", unit, place, since, as_of, low, best, high, rule,'
            " claims, documents, origins, voices)"
            " VALUES (?,?,?,?,?,?,'2023-05-01','2023-05-05',?,?,?,'latest',0,0,0,0)",
            (slug, title, event, group, unit, place, low, best, high),
        )
    for figure in figures:
        insert_claim(connection, numbers, texts, *figure)
    connection.execute(
        "UPDATE facts SET claims = (SELECT count(*) FROM claims WHERE fact_id = facts.id), voices = 2, origins = 3,"
        " documents = 3"
    )
    if "ferry" in facts and len(figures) >= 4:
        connection.execute(
            "INSERT INTO conflicts (id, fact_id, kind, event, low, high, radius, reason, settle, opened) VALUES "
            "('c0ffee', 'ferry', 'misquote', 'drown', 40, 44, 4, 'One source, one day, two figures: 40 and 44.',"
            " 'The coast guard''s own statement.', '2023-05-07T08:00:00+00:00')"
        )
        connection.executemany("INSERT INTO conflict_claims VALUES ('c0ffee', ?, ?)", [(1, 0), (4, 1)])
    insert_alert(connection, next(iter(texts.values()))[3])
    connection.execute("INSERT INTO documents_fts (rowid, title, text) SELECT id, title, text FROM documents")
    connection.execute("INSERT INTO claims_fts (rowid, quote, source) SELECT id, quote, source FROM claims")
    connection.commit()


def insert_alert(connection, words):
    """A watch on the ferry, with one alert that could not be delivered."""
    connection.execute(
        "INSERT INTO watches VALUES (1, 'event', ?, ?, '[\"conflict\", \"edit\"]', '[\"mail-1\"]', 'anna',"
        " '2023-05-07T08:00:00+00:00', NULL, '[]', 0, 9)",
        (words[:40], words[:40]),
    )
    quote = {"role": "", "figure": words[:20], "claim": 1, "source": words[:20], "day": "2023-05-02", "quote": words}
    quote |= {"document_id": 1, "document": "harbour", "title": words[:40], "publisher": words[:20], "url": None}
    said = {"title": words[:60], "trigger": words, "conflict": "c0ffee", "settle": words}
    said["quotes"] = [quote | {"published": "2023-05-02"}]
    connection.execute(
        "INSERT INTO alerts VALUES (1, 1, 'conflict', 'c0ffee', ?, '2023-05-08T08:00:00.000+00:00')",
        (json.dumps(said),),
    )
    connection.execute("INSERT INTO deliveries VALUES (1, 'mail-1', 12, NULL, NULL, 'nobody is there')")


def insert_claim(
    connection,
    numbers,
    texts,
    document,
    words,
    value,
    low,
    high,
    hedge,
    unit,
    event,
    source,
    cue,
    place,
    as_of,
    fact,
    relation,
):
    text = texts[document][3]
    start = text.index(words)
    left = max(text.rfind(". ", 0, start) + 2 if ". " in text[:start] else 0, text.rfind("\n", 0, start) + 1)
    right = text.find(".", start) + 1 or len(text)
    spoken = (
        next((text.find(name) for name in (source, "The " + source[4:]) if name and text.find(name) >= 0), None)
        if source
        else None
    )
    source_id = None
    if source:
        connection.execute("INSERT OR IGNORE INTO sources (name, kind) VALUES (?, 'agency')", (source,))
        source_id = connection.execute("SELECT id FROM sources WHERE name = ?", (source,)).fetchone()[0]
    row = {
        "document_id": numbers[document], "extractor": "0.1.0", "start": start, "end": start + len(words),
        "surface": words,
        "kind": "money" if unit == "EUR" else "count", "value": value, "low": low, "high": high,
        "hedge": hedge, "unit": unit,
        "event": event, "source": source, "source_text": source if spoken is not None else None, "source_start": spoken,
        "cue": cue, "cue_start": text.find(cue) if cue and cue in text else None, "via": json.dumps([]),
        "stance": "asserted",
        "place": place, "as_of": as_of, "precision": "day", "tally": "total", "confidence": 0.9, "quote_start": left,
        "quote_end": right, "quote": text[left:right], "source_id": source_id, "fact_id": fact, "relation": relation,
        "reason": relation and f"It is {relation} beside the figure before it.",
    }  # fmt: skip
    names = ", ".join(f'"{name}"' for name in row)
    connection.execute(f"INSERT INTO claims ({names}) VALUES ({', '.join('?' * len(row))})", list(row.values()))


@pytest.fixture(autouse=True)
def facts_by_hand(monkeypatch):
    """The facts of this ledger are made by hand: they are not to be made anew."""
    monkeypatch.setattr("claims.review.regrouping.LARGEST", -1)


@pytest.fixture(scope="session")
def filled_ledger(tmp_path_factory) -> Path:
    path = tmp_path_factory.mktemp("ledger") / "claims.db"
    with Ledger.open(path, create=True) as ledger:
        fill(ledger.connection)
    return path


@pytest.fixture
def ledger_path(tmp_path: Path, filled_ledger: Path) -> Path:
    return Path(shutil.copy(filled_ledger, tmp_path / "claims.db"))


@pytest.fixture
async def datasette(ledger_path: Path):
    served = serve(ledger_path)
    await served.invoke_startup()
    yield served
    served.close()


def serve(path: Path, **changes) -> Datasette:
    """Datasette over a ledger, configured as the project's own files say."""
    config = yaml.safe_load((ROOT / "datasette.yml").read_text())
    metadata = yaml.safe_load((ROOT / "datasette-metadata.yml").read_text())
    settings = config.pop("settings") | changes.pop("settings", {})
    config["plugins"]["claims-ledger"].update(changes.pop("plugin", {}))
    return Datasette([str(path)], config=config, metadata=metadata, settings=settings, **changes)


class Server:
    """Datasette on a free port of this machine, in a thread."""

    def __init__(self, path: Path, datasette: Datasette | None = None) -> None:
        self.path, self.datasette = path, datasette or serve(path)
        config = uvicorn.Config(self.datasette.app(), host="127.0.0.1", port=0, log_level="error")
        self.uvicorn = uvicorn.Server(config)
        self.thread = threading.Thread(target=self.uvicorn.run, daemon=True)
        self.thread.start()
        while not self.uvicorn.started:
            time.sleep(0.02)
        self.url = f"http://127.0.0.1:{self.uvicorn.servers[0].sockets[0].getsockname()[1]}"

    def stop(self) -> None:
        self.uvicorn.should_exit = True
        self.thread.join(timeout=10)


class Client:
    """datasette.client as somebody."""

    def __init__(self, datasette: Datasette, role: str) -> None:
        self.datasette, self.actor = datasette, ACTORS[role]

    async def get(self, path: str, **more):
        return await self.datasette.client.get(path, actor=self.actor, **more)

    async def post(self, path: str, data=None, headers=None, **more):
        headers = {**SAME_SITE, "accept": "application/json", "content-type": "application/json", **(headers or {})}
        return await self.datasette.client.post(
            path, content=json.dumps(data), headers=headers, actor=self.actor, **more
        )


@pytest.fixture
def as_(datasette):
    return lambda role: Client(datasette, role)


def verify(path: Path, claim: int, verdict: str = "verified", reviewer: str = "sam", note: str | None = None) -> None:
    """A review from the command line."""
    with Ledger.open(path) as ledger, ledger.transaction() as connection:
        review_claim(connection, claim, verdict, reviewer, note)
