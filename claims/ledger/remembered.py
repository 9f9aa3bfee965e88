"""What was read of the ledger before, with what was made out about it since: a record in, the one that was known out.

Documents of one story come one after another and touch the same blocks. Their rows are read each time, since editors
may have changed them meanwhile; but what was made out about a row that is as it was (what a sentence tells, what an
item is found by) holds on.
"""

from typing import Generic, TypeVar

Record = TypeVar("Record")
MOST = 4_000
"""Records of a kind that are kept, of some kilobytes each."""


class Remembered(Generic[Record]):
    """The records that were read last, by their numbers."""

    def __init__(self) -> None:
        self.records: dict[int, Record] = {}

    def find(self, number: int, record: Record) -> Record:
        """The same record as it was read before, where it is equal in all of its fields; else the record itself."""
        before = self.records.pop(number, record)
        known = self.records[number] = before if before == record else record
        if len(self.records) > MOST:
            del self.records[next(iter(self.records))]
        return known
