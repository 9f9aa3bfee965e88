"""What is left out before pairs of statements are weighed weighs nothing."""

import random
from itertools import permutations
from pathlib import Path

import numpy as np

from claims.extract.claim import CORE
from claims.facts.members import MANY
from claims.facts.sift import sift
from claims.facts.statement import Statement, read_statement
from claims.facts.statements import likeness
from tests.facts.notation import read_line

LINES = [
    line
    for line in Path(__file__).with_name("news.txt").read_text("utf-8").splitlines()
    if line[:1].isdigit() and ": " in line
]
OPENINGS = [frozenset(names) for names in ((), ("ostrava",), ("ostrava", "drenov"), ("@orlin", "~kenya"), ("drenov",))]


def read_all(lines: list[str]) -> list[Statement]:
    """The statements of some lines, each a document."""
    return [read_statement(figure) for number, line in enumerate(lines) for figure in read_line(number, line)]


def vary(rng: random.Random, statement: Statement) -> Statement:
    """A statement with something else of what its text tells, and maybe of another day, place or number."""
    figure = statement.figure._replace(
        published=rng.choice([None, "2022-03-14", "2022-03-16", "2022-03-20", "2022-05"]),
        document=rng.randrange(30),
        value=rng.choice([statement.figure.number, 12, 21, 1200, 1230, 0.5]),
        unit=rng.choice([statement.figure.unit, ""]) if statement.figure.kind == "count" else statement.figure.unit,
    )
    return statement._replace(
        figure=figure,
        opening=rng.choice(OPENINGS),
        amount=rng.choice([statement.amount, ""]),
        aspect=rng.choice([statement.aspect, ""]),
        series=rng.choice([statement.series, ""]) if figure.kind in CORE else statement.series,
        points=rng.choice([-1, -1, -1, statement.figure.quote_start]),
        some=rng.random() < 0.1,
        first=rng.choice([statement.first, *sorted(statement.names)[:1]]),
    )


def assert_nothing_lost(statements: list[Statement]) -> int:
    """How many pairs are left, once it is seen that no other weighs anything."""
    pairs = np.array([*permutations(range(len(statements)), 2)])
    likely = sift(statements).find_likely(*pairs.T)
    lost = [(x, y) for x, y in pairs[~likely].tolist() if likeness(statements[x], statements[y])]
    assert not [(statements[x], statements[y]) for x, y in lost]
    return int(likely.sum())


def test_statements_of_the_cases() -> None:
    """Of the pairs of real sentences next to none are left, and all of which something comes."""
    statements = read_all(LINES[:: len(LINES) // 150])
    assert assert_nothing_lost(statements) < 0.1 * len(statements) ** 2


def test_statements_that_nearly_agree() -> None:
    """The same, where the texts of two sentences share most of what tells them apart."""
    rng = random.Random(3)
    few = read_all(LINES[:: len(LINES) // 25])
    assert_nothing_lost([vary(rng, statement) for statement in few for _ in range(8)])


def test_more_than_rows_hold() -> None:
    """A sentence of very many words is left to whoever weighs the pair."""
    statement = read_all(["2022-03-14 Gazette: The museum of Orlin owns 640 paintings."])[0]
    long = statement._replace(plain=statement.plain | {f"word{n}" for n in range(MANY)})
    other = long._replace(figure=long.figure._replace(document=9))
    assert sift([long, other]).find_likely(np.array([0]), np.array([1])).tolist() == [True]


def test_a_day_that_there_is_not() -> None:
    """A date that no calendar has is like none at all."""
    statement = read_all(["2022-03-14 Gazette: The museum of Orlin owns 640 paintings."])[0]
    wrong = [statement._replace(figure=statement.figure._replace(published="2022-02-30", document=n)) for n in (1, 2)]
    assert sift(wrong).find_likely(np.array([0]), np.array([1])).tolist() == [True]


def test_nothing_to_sift() -> None:
    """A part of the keys may hold no statement at all."""
    none = np.zeros(0, np.int64)
    assert sift([]).find_likely(none, none).tolist() == []
