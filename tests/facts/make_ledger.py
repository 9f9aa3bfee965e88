"""A ledger of synthetic claims, for the benchmarks: a number of claims in, a file out.

A tenth of the claims' number are facts; one fact has a twentieth of all claims (a running toll of a whole war), the others
five to fifteen. Documents have eleven claims each, of different facts, and every sentence is its own.
"""

import hashlib
import random
import sys
from datetime import date, timedelta

from claims.ledger.connect import Ledger

_SYLLABLES = ["ba", "ko", "ri", "ma", "tel", "vor", "zan", "dul", "pe", "sha"]
_SOURCES = ["the police", "the health ministry", "the governor", "the hospital", "the mayor", "the army", "witnesses"]
_EVENTS = [
    ("killed", "kill", "people"),
    ("injured", "injure", "people"),
    ("arrested", "arrest", "protesters"),
    ("displaced", "displace", "residents"),
]


def name_of(number: int) -> str:
    """A made-up place name, one for each number."""
    name = ""
    for _ in range(6):
        number, rest = divmod(number, len(_SYLLABLES))
        name += _SYLLABLES[rest]
    return name.capitalize()


def make_sentence(fact: int, figure: int, source: str, claim: int) -> tuple[str, str, int]:
    """A sentence for a figure of a fact, the number as printed, and where it stands."""
    verb, _, unit = _EVENTS[fact % len(_EVENTS)]
    number = str(figure)
    if fact == 0:
        text = f"{source} said in report {claim} that {number} people had been killed in Ukraine since 24 February."
    else:
        where = f"in the {name_of(fact * 7)} blast near {name_of(fact * 11 + 3)} market"
        text = f"{source} said in report {claim} that {number} {unit} were {verb} {where}."
    return text, number, text.index(f" {number} ") + 1


def make_ledger(path: str, claims: int, seed: int = 1) -> None:
    """Write a ledger of so many claims to a new file."""
    rng = random.Random(seed)
    facts = claims // 10
    first = date(2022, 2, 24)
    days = [first + timedelta(days=rng.randrange(900)) for _ in range(facts)]
    base = [rng.randrange(3, 400) for _ in range(facts)]
    wanted = [0] * (claims // 20)
    while len(wanted) < claims:
        wanted += [rng.randrange(1, facts)] * rng.randrange(5, 16)
    wanted = wanted[:claims]
    order = {f: days[f] + timedelta(days=rng.randrange(3)) for f in set(wanted) if f}
    wanted.sort(key=lambda f: (order.get(f) or first + timedelta(days=rng.randrange(900)), rng.random()))
    with Ledger.open(path, create=True) as ledger:
        connection = ledger.connection
        connection.execute("PRAGMA synchronous = OFF")
        for start in range(0, claims, 11):
            if start % 11_000 == 0:
                if start:
                    connection.execute("COMMIT")
                connection.execute("BEGIN IMMEDIATE")
            _document(connection, start // 11, wanted[start : start + 11], days, base, rng)
        connection.execute("COMMIT")


def _document(connection, number, facts, days, base, rng) -> None:
    """Write one document with its claims."""
    published = str(max(days[f] for f in facts if f) if any(facts) else days[0])
    rows, text = [], ""
    for fact in facts:
        growth = rng.choice((0, 0, 0, 1, 2))
        figure = base[fact] + growth
        if not fact:
            figure = 500 + (date.fromisoformat(published) - date(2022, 2, 24)).days * 3
        source = rng.choice(_SOURCES)
        sentence, surface, at = make_sentence(fact, figure, source, number * 11 + len(rows))
        day = str(days[fact]) if fact else published
        event, unit = _EVENTS[fact % len(_EVENTS)][1:] if fact else ("kill", "people")
        place, since = (name_of(fact * 11 + 3), None) if fact else ("Ukraine", "2022-02-24")
        start = len(text) + at
        span = (start, start + len(surface))
        said = (source, source, place, since, day, len(text), len(text) + len(sentence), sentence)
        rows.append((number + 1, "bench", *span, surface, figure, figure, figure, unit, event, *said))
        text += sentence + " "
    digest = hashlib.sha256(text.encode()).hexdigest()
    imprint = (f"Paper {number % 40}", published, published, "bench", "core")
    connection.execute(_DOCUMENT, (number + 1, f"bench/{number}", digest, text, *imprint))
    connection.executemany(_CLAIM, rows)


_DOCUMENT = """
    INSERT INTO documents (id, name, sha256, text, publisher, published, captured, extractor, kinds)
    VALUES (?,?,?,?,?,?,?,?,?)"""

_CLAIM = """
    INSERT INTO claims (document_id, extractor, start, "end", surface, kind, value, low, high, hedge, unit, event,
    source, source_text, via, stance, place, since, as_of, "precision", confidence, quote_start, quote_end, quote)
    VALUES (?,?,?,?,?,'count',?,?,?,'exact',?,?,?,?,'[]','asserted',?,?,?,'day',1.0,?,?,?)"""

if __name__ == "__main__":
    make_ledger(sys.argv[1], int(sys.argv[2]))
