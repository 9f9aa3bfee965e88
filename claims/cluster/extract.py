"""A shard in, its Parquet files out and a line of figures back: what one worker does, by the extractor as it is.

Nothing but counts travels between machines. The file in `done/` is written last: with it the shard is done.
"""

import resource
import sys
import time
from typing import NamedTuple

from claims.cluster.documents import read_shard
from claims.cluster.folder import Folder
from claims.cluster.shards import Shard
from claims.cluster.tables import TABLES, claim_rows, document_row
from claims.cluster.write import Writer
from claims.documents.refused import Refused
from claims.extract.claim import is_kept
from claims.extract.jobs import Wanted, read_claims

FOLDERS = ("documents", "claims", "refused", "done", "failed")
PER_CLAIM = 500
"""Code points that a claim's row is taken to weigh."""


class How(NamedTuple):
    """How documents are read; output made one way is never mixed with output made another."""

    extractor: str
    everything: bool = False
    html: str = "fast"


class Done(NamedTuple):
    """What came of one shard."""

    shard: str
    label: str
    documents: int
    claims: int
    refused: int
    failed: int
    """Of the refused, those that something is wrong with."""
    bytes: int
    """Of text, UTF-8."""
    seconds: float
    cpu: float
    memory: int
    """Bytes that the worker held at most, over all its shards."""


def extract_shard(shard: Shard, out: str, how: How) -> Done:
    """What came of a shard, once its files are whole in `out`."""
    folder, counts = Folder(out), _Counts()
    wanted = Wanted(how.everything, particulars=True)
    began, cpu = time.perf_counter(), time.thread_time()
    with Writer(folder, shard.name, TABLES) as writer:
        for item in read_shard(shard, how.html):
            read = item if isinstance(item, Refused) else read_claims(item, wanted)
            if isinstance(read, Refused):
                counts.refuse(read)
                writer.add("refused", [read], len(read.reason))
                continue
            document = read.document
            claims = [c for c in read.claims if how.everything or is_kept(c.kind, c.event)]
            writer.add("documents", [document_row(counts.documents, document, len(claims))], len(document.text))
            writer.add("claims", claim_rows(counts.documents, document, claims), PER_CLAIM * len(claims))
            counts.take(len(claims), len(document.text.encode("utf-8", "surrogatepass")))
    spent = round(time.perf_counter() - began, 3), round(time.thread_time() - cpu, 3)
    done = Done(shard.name, shard.label, *counts.all(), *spent, peak_memory())
    folder.write_json(done._asdict(), "done", f"{shard.name}.json")
    return done


class _Counts:
    """What a shard comes to while it is read."""

    def __init__(self) -> None:
        self.documents = self.claims = self.refused = self.failed = self.bytes = 0

    def take(self, claims: int, size: int) -> None:
        """Count a document."""
        self.documents += 1
        self.claims += claims
        self.bytes += size

    def refuse(self, refused: Refused) -> None:
        """Count an input that no document was made of."""
        self.refused += 1
        self.failed += refused.outcome == "failed"

    def all(self) -> tuple[int, int, int, int, int]:
        """The counts in the order of Done."""
        return self.documents, self.claims, self.refused, self.failed, self.bytes


def peak_memory() -> int:
    """Bytes that this process has held at most."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024)
