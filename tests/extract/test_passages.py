"""Who says a figure, how surely, where and when: whole records of passages.txt and speakers.txt."""

import pytest

from claims.documents.document import Document
from claims.extract import extract_claims
from tests.extract.cases import read_cases

FIELDS = ("source", "source_text", "cue", "via", "stance", "place", "since", "as_of", "precision", "tally")
EMPTY = dict.fromkeys(FIELDS, "") | {"stance": "asserted"}


def say(claim):
    """A claim as passages.txt has it: its words, then every field that holds something."""
    record = {name: getattr(claim, name) or "" for name in FIELDS} | {"via": ", ".join(claim.via)}
    if record["source_text"] == record["source"]:
        record["source_text"] = ""
    held = [f"{name}: {value}" for name, value in record.items() if value != EMPTY[name]]
    return " | ".join([claim.surface, *held])


@pytest.mark.parametrize(
    ("passage", "claims"),
    read_cases("passages.txt", "speakers.txt", parted_by="\n\n"),
    ids=lambda case: case[:60] if isinstance(case, str) else "",
)
def test_every_claim_of_a_passage_is_told_whole(passage, claims):
    found = extract_claims(Document("case", passage, "", published="2022-03-14"))
    assert [say(claim) for claim in found] == claims
