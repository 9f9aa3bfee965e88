"""What official texts tell in lists, brackets and captions: each figure's noun, event,
the total that it is part of, place and time.
"""

import pytest

from claims.documents.document import Document
from claims.extract import extract_claims
from tests.extract.cases import read_cases

FIELDS = ("place", "since", "as_of", "tally")


def say(claim, text, claims):
    """A claim as reports.txt has it: its words, noun and event, then every field that holds something."""
    whole = next((other.surface for other in claims if other.start == claim.part_of), "")
    held = [f"of: {whole}"] if whole else []
    held += [f"{name}: {getattr(claim, name)}" for name in FIELDS if getattr(claim, name)]
    return " | ".join([claim.surface, claim.unit or "-", claim.event or "-", *held])


@pytest.mark.parametrize(
    ("passage", "lines"),
    read_cases("reports.txt", parted_by="\n"),
    ids=lambda case: case[:60] if isinstance(case, str) else "",
)
def test_every_claim_of_a_report_is_read_whole(passage, lines):
    claims = extract_claims(Document("case", passage, "", published="2022-03-14"))
    assert [say(claim, passage, claims) for claim in claims] == lines
