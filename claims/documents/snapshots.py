"""Original bytes in, files out: by digest, packed, never written twice, each capture's time and headers beside them.

snapshots/ab/ab12….gz      the bytes
snapshots/ab/ab12….jsonl   a line a capture: name, time, media type, headers
"""

import gzip
import json
import os
from collections.abc import Mapping
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from claims.documents.source import Source


class Snapshots:
    """A folder of original bytes.

    >>> import tempfile
    >>> kept = Snapshots(Path(tempfile.mkdtemp()))
    >>> kept.read(kept.keep(b"Nine died.", "toll.txt"))
    b'Nine died.'
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def keep(
        self, data: bytes, name: str, media_type: str | None = None, headers: Mapping[str, str] | None = None
    ) -> str:
        """The digest of the bytes, which are now on the disk; the capture is noted."""
        digest = sha256(data).hexdigest()
        path = self.find(digest)
        path.parent.mkdir(parents=True, exist_ok=True)
        fresh = not path.exists()
        if fresh:
            draft = path.with_name(f"{path.name}.{os.getpid()}.new")
            draft.write_bytes(gzip.compress(data, 6, mtime=0))
            os.replace(draft, path)
        if fresh or headers is not None:
            self._note(path, name, media_type, headers)
        return digest

    def keep_source(self, source: "Source", data: bytes) -> None:
        """Keep what a document was read from."""
        self.keep(data, source.name, source.media_type, source.captured)

    def find(self, digest: str) -> Path:
        """Where the bytes of a digest are."""
        return self.folder / digest[:2] / f"{digest}.gz"

    def read(self, digest: str) -> bytes:
        """The bytes of a digest."""
        return gzip.decompress(self.find(digest).read_bytes())

    def _note(self, path: Path, name: str, media_type: str | None, headers: Mapping[str, str] | None) -> None:
        """Add one capture's line."""
        now = datetime.now(UTC).isoformat(timespec="seconds")
        line = {"name": name, "at": now, "media_type": media_type, "headers": dict(headers or {})}
        with path.with_suffix(".jsonl").open("a", encoding="utf-8") as captures:
            captures.write(json.dumps(line) + "\n")
