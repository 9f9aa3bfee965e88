"""How far reading has come: what the line on the terminal shows."""

from pathlib import Path
from typing import BinaryIO


class Meter:
    """The file that is being read, and the bytes of all files that are behind."""

    def __init__(self) -> None:
        self.name = ""
        self.behind = 0
        self.size = 0
        self.stream: BinaryIO | None = None

    def open(self, path: Path, stream: BinaryIO, size: int) -> None:
        """A file is begun; the one before it is behind."""
        self.close()
        self.name, self.stream, self.size = path.name, stream, size

    def close(self) -> None:
        """The file is behind, however much of it was looked at."""
        self.behind += self.size
        self.size, self.stream = 0, None

    @property
    def position(self) -> int:
        """The bytes read so far."""
        if self.stream is None or self.stream.closed:
            return self.behind + self.size
        if not self.stream.seekable():
            return self.behind
        return self.behind + min(self.size, self.stream.tell())
