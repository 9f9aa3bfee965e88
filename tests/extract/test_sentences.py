"""Sentences of disaster, war, business, politics, health, sport, science and courts, and of the forms that news English
gives figures: every number in them, whole.
"""

import pytest

from claims.documents.document import Document
from claims.extract import extract_claims
from tests.extract.cases import read_cases


def say(claim):
    """A claim in the notation of the cases."""
    marks = [claim.stance if claim.stance != "asserted" else "", "part" if claim.part_of is not None else ""]
    words = [claim.surface, claim.kind, claim.hedge, f"{claim.low} {claim.high}", claim.unit, claim.event, claim.source]
    words.append(" ".join(mark for mark in marks if mark))
    return " ".join(" | ".join(map(str, words)).split()).rstrip(" |")


@pytest.mark.parametrize(
    ("sentence", "numbers"),
    read_cases("sentences.txt", "forms.txt", parted_by=" / "),
    ids=lambda case: case[:60] if isinstance(case, str) else "",
)
def test_every_number_of_a_sentence_is_read_whole(sentence, numbers):
    claims = extract_claims(Document("case", sentence, "", published="2023-06-15"), everything=True)
    assert [say(claim) for claim in claims] == numbers


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("The fire destroyed twenty-\nthree houses.", [("twenty-\nthree", 23, "houses")]),
        ("The blast killed 14 civil-\nians.", [("14", 14, "civilians")]),
        ("The blast killed 14\ncivilians and hurt nine.", [("14", 14, "civilians"), ("nine", 9, "civilians")]),
        (
            "The ferry line's net profit in the third quarter rose to 5.99 billion\n"
            "Danish crowns, or as the lender sees it some ($880\nmillion).\n"
            "SHIPYARDS\nThe yard built 14 boats.",
            [("5.99 billion", 5_990_000_000, "DKK"), ("880\nmillion", 880_000_000, "USD"), ("14", 14, "boats")],
        ),
        ("It carries 20\u00a0000 cars.", [("20\u00a0000", 20_000, "cars")]),
        ("It cost €1\u202f234\u202f567.", [("1\u202f234\u202f567", 1_234_567, "EUR")]),
        ("By 2019\u00a0300 homes were built.", [("300", 300, "homes")]),
        ("The toll:\n• 14 dead\n• 30 hurt", [("14", 14, "people"), ("30", 30, "people")]),
        ("City | Killed\nKyiv | 14 people\nOdesa | 3 people", [("14", 14, "people"), ("3", 3, "people")]),
        ("2019 12 44 9 81 7", []),
        ("The neck is 25.5\u2033 long.", [("25.5", 25.5, "\u2033")]),
        ("Five men\u2014three of them Poles\u2014died.", [("Five", 5, "men"), ("three", 3, "Poles")]),
        ("About 30\u2013\u200940 sheep strayed.", [("30\u2013\u200940", None, "sheep")]),
    ],
)
def test_line_ends_spaces_and_signs_of_print_leave_a_figure_whole(text, numbers):
    claims = extract_claims(Document("case", text, ""))
    assert [(claim.surface, claim.value, claim.unit) for claim in claims] == numbers
