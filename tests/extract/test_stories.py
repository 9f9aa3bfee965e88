"""Where and when the figures of whole stories hold: a measure with floors, for what no rule example shows."""

from collections import Counter

from claims.documents.document import Document
from claims.extract.claims import extract_claims
from tests.extract.cases import read_cases

FLOORS = {"place": 0.9, "since": 0.98, "as_of": 0.93, "precision": 0.94, "tally": 0.98}
"""The share of each field that has to be right, somewhat under what is reached."""


def _read(line):
    """A labelled figure: its first words and its fields."""
    surface, *fields = (part.strip() for part in line.split("|"))
    return surface, dict(field.split(": ", 1) for field in fields)


def _score(text, lines, right, asked):
    """Count the fields of one story's figures."""
    left = list(extract_claims(Document("story", text, "", published="2022-03-14")))
    for surface, wanted in map(_read, lines):
        claim = next((c for c in left if text[c.start : c.end].startswith(surface)), None)
        if claim is not None:
            left.remove(claim)
        for field in FLOORS:
            want = wanted.get(field, "?" if field == "precision" else None)
            if want != "?":
                asked[field] += 1
                right[field] += claim is not None and getattr(claim, field) == (None if want == "None" else want)


def test_where_and_when_the_figures_of_stories_hold(capsys):
    right, asked = Counter(), Counter()
    for text, lines in read_cases("stories.txt", parted_by="\n\n"):
        _score(text, lines, right, asked)
    with capsys.disabled():
        print("\n" + ", ".join(f"{field} {right[field]} of {asked[field]}" for field in FLOORS), end=" ")
    assert all(asked[field] > 100 for field in FLOORS)
    assert {field: right[field] / asked[field] for field in FLOORS if right[field] < FLOORS[field] * asked[field]} == {}
