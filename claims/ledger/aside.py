"""What the processes of one grouping put aside for each other: bytes in, their places out, and the bytes again.

In memory it would be most of what a pass over a large ledger holds; here it lies in files that go when the pass ends.
"""

import os
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple


class Place(NamedTuple):
    """Where something lies that was put aside."""

    file: int
    """The process that has written it."""
    at: int
    head: int
    """Bytes of its first part, which is mostly enough."""
    size: int
    """Bytes of all of it."""


class Aside:
    """A folder with a file for each process, which appends to its own and reads all of them."""

    def __init__(self, folder: str) -> None:
        self.folder = Path(folder)
        self.files: dict[int, int] = {}

    def put(self, records: Sequence[tuple[bytes, bytes]]) -> list[Place]:
        """The places of records of two parts each, once they are written."""
        places, number = [], os.getpid()
        with open(self.folder / str(number), "ab") as file:
            at = file.tell()
            for head, rest in records:
                file.write(head)
                file.write(rest)
                places.append(Place(number, at, len(head), len(head) + len(rest)))
                at += len(head) + len(rest)
        return places

    def get_head(self, place: Place) -> bytes:
        """The first part of a record."""
        return os.pread(self._open(place.file), place.head, place.at)

    def get(self, place: Place) -> tuple[bytes, bytes]:
        """Both parts of a record."""
        both = os.pread(self._open(place.file), place.size, place.at)
        return both[: place.head], both[place.head :]

    def _open(self, number: int) -> int:
        """The open file of a process."""
        if number not in self.files:
            self.files[number] = os.open(self.folder / str(number), os.O_RDONLY)
        return self.files[number]

    def close(self) -> None:
        """Close the files."""
        while self.files:
            os.close(self.files.popitem()[1])
