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
WINDOW, OVER = 1 << 15, 1 << 12
"""Bytes of a file that are read at once, a power of two, and of those behind them, so that few records are cut."""
BUFFER = 1 << 17
"""Bytes that are written at once."""
WINDOWS = 400
"""Windows that are held: what is asked for together was mostly put aside together."""


class Aside:
    """A folder with a file for each process, which appends to its own and reads all of them."""

    def __init__(self, folder: str) -> None:
        self.folder = Path(folder)
        self.files: dict[int, int] = {}
        self.windows: dict[int, bytes] = {}

    def put(self, records: Iterable[Record]) -> "array[int]":
        """The places of records, once they are written; of an iterator only one is held at a time."""
        places, number = array("q"), os.getpid()
        with open(self.folder / str(number), "ab", BUFFER) as file:
            at = file.tell()
            for record in records:
                places.append(number << SHIFT | at)
                at += file.write(b"".join((_SIZES.pack(*map(len, record)), *record)))
        return places

    def get(self, place: Place, parts: int = 3) -> list[bytes]:
        """The first parts of a record."""
        window, at = self.windows.get(place // WINDOW, b""), place % WINDOW
        if len(window) < at + _SIZES.size:
            window = self._read(place // WINDOW)
        sizes = _SIZES.unpack_from(window, at)[:parts]
        start, end = at + _SIZES.size, at + _SIZES.size + sum(sizes)
        if len(window) < end:
            window, start = self._read_on(place, end - at), _SIZES.size
        found = []
        for size in sizes:
            found.append(window[start : start + size])
            start += size
        return found

    def _read(self, number: int) -> bytes:
        """A window with a few bytes more, as far as it is written by now; the oldest goes where there are too many."""
        self.windows.pop(number, None)
        if len(self.windows) >= WINDOWS:
            del self.windows[next(iter(self.windows))]
        window = self.windows[number] = self._read_on(number * WINDOW, WINDOW + OVER)
        return window

    def _read_on(self, place: Place, size: int) -> bytes:
        """So many bytes from a place on."""
        return os.pread(self._open(place >> SHIFT), size, place & ((1 << SHIFT) - 1))

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
