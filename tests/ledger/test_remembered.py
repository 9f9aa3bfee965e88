"""What was read before is taken up again only where it is equal, and little of it is kept."""

from typing import NamedTuple

import pytest

from claims.ledger import remembered
from claims.ledger.remembered import Remembered


class Row(NamedTuple):
    id: int
    text: str


def test_an_equal_record_is_the_one_known_before_and_a_changed_one_is_not() -> None:
    rows = Remembered[Row]()
    first = rows.find(1, Row(1, "killed"))
    assert rows.find(1, Row(1, "killed")) is first
    changed = Row(1, "injured")
    assert rows.find(1, changed) is changed
    assert rows.find(1, Row(1, "injured")) is changed


def test_what_was_not_read_for_long_is_forgotten(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(remembered, "MOST", 2)
    rows = Remembered[Row]()
    first = rows.find(1, Row(1, "a"))
    rows.find(2, Row(2, "b"))
    assert rows.find(1, Row(1, "a")) is first
    rows.find(3, Row(3, "c"))
    assert sorted(rows.records) == [1, 3]
