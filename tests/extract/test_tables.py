"""Tables in a text: the head of a column says what its figures count."""

from claims.documents.document import Document
from claims.extract import extract_claims

TABLE = """Aid by Friday

| Country | Dead | Homes destroyed |
|---------|------|-----------------|
| Spain   | 12   | 340             |
| Malta   | 9    | 1,200           |

Hospital\tBeds\tPatients
St Mary's\t210\t305
"""


def counted(text):
    return [(c.surface, c.unit, c.event) for c in extract_claims(Document("table", text, ""))]


def test_a_column_says_what_its_figures_count():
    assert counted(TABLE) == [
        ("12", "people", "die"),
        ("340", "Homes", "destroy"),
        ("9", "people", "die"),
        ("1,200", "Homes", "destroy"),
        ("210", "Beds", None),
        ("305", "Patients", None),
    ]


def test_a_bar_in_running_text_is_no_table():
    assert counted("Homes | 2021\nSome 30 died | 14 were hurt.") == [
        ("30", "people", "die"),
        ("14", "people", "injure"),
    ]
