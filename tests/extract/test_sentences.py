"""Sentences of disaster, war, business, politics, health, sport, science and courts: every number in them, whole."""

from pathlib import Path

import pytest

from claims.documents.document import Document
from claims.extract import extract_claims

CASES = Path(__file__).with_name("sentences.txt")


def read_cases():
    cases: list[tuple[str, list[str]]] = []
    for line in CASES.read_text("utf-8").splitlines():
        if line.startswith("    "):
            cases[-1][1].append(line.strip())
        elif line and not line.startswith("#"):
            cases.append((line, []))
    return cases


def say(claim):
    """A claim in the notation of the cases."""
    marks = [claim.stance if claim.stance != "asserted" else "", "part" if claim.part_of is not None else ""]
    words = [claim.surface, claim.kind, claim.hedge, f"{claim.low} {claim.high}", claim.unit, claim.event, claim.source]
    words.append(" ".join(mark for mark in marks if mark))
    return " ".join(" | ".join(map(str, words)).split()).rstrip(" |")


@pytest.mark.parametrize(
    ("sentence", "numbers"), read_cases(), ids=lambda case: case[:60] if isinstance(case, str) else ""
)
def test_every_number_of_a_sentence_is_read_whole(sentence, numbers):
    claims = extract_claims(Document("case", sentence, "", published="2023-06-15"), everything=True)
    assert [say(claim) for claim in claims] == numbers
