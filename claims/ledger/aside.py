"""What the processes of one grouping put aside for each other: bytes in, their places out, and the bytes again.

In memory it would be most of what a pass over a large ledger holds; here it lies in files that go when the pass ends.
"""

import os
from array import array
from collections.abc import Iterable
from pathlib import Path
from struct import Struct

Record = tuple[bytes, bytes, bytes]
"""Three parts, those first that are asked for most."""
Place = int
"""Where a record lies: the process that has written it and where in its file, as one number."""
SHIFT = 40
"""Bits for where in a file: a terabyte; Linux numbers its processes in the 22 bits that are left of 62."""
_SIZES = Struct("=III")
_AHEAD = 4096
"""Bytes that are read at once: mostly all of a record."""


class Aside:
    """A folder with a file for each process, which appends to its own and reads all of them."""

    def __init__(self, folder: str) -> None:
        self.folder = Path(folder)
        self.files: dict[int, int] = {}

    def put(self, records: Iterable[Record]) -> "array[int]":
        """The places of records, once they are written; of an iterator only one is held at a time."""
        places, number = array("q"), os.getpid()
        with open(self.folder / str(number), "ab") as file:
            at = file.tell()
            for record in records:
                places.append(number << SHIFT | at)
                at += file.write(_SIZES.pack(*map(len, record)))
                at += sum(map(file.write, record))
        return places

    def get(self, place: Place, parts: int = 3) -> list[bytes]:
        """The first parts of a record."""
        file, at = self._open(place >> SHIFT), place & ((1 << SHIFT) - 1)
        read = os.pread(file, _AHEAD, at)
        sizes = _SIZES.unpack_from(read)[:parts]
        missing = _SIZES.size + sum(sizes) - len(read)
        if missing > 0:
            read += os.pread(file, missing, at + len(read))
        found, start = [], _SIZES.size
        for size in sizes:
            found.append(read[start : start + size])
            start += size
        return found

    def _open(self, number: int) -> int:
        """The open file of a process."""
        if number not in self.files:
            self.files[number] = os.open(self.folder / str(number), os.O_RDONLY)
        return self.files[number]

    def close(self) -> None:
        """Close the files."""
        while self.files:
            os.close(self.files.popitem()[1])


def read_numbers(part: bytes) -> "array[int]":
    """A part that is an array of numbers."""
    numbers = array("q")
    numbers.frombytes(part)
    return numbers
