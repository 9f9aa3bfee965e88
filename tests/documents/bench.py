"""How fast and in how much memory inputs are read: part of `make bench`. Times are CPU seconds of one core."""

import json
import random
import resource
import sys
import tempfile
import time
from pathlib import Path

from claims.documents.document import Document
from claims.documents.formats.warc import iterate_records
from claims.documents.read import read_bytes, read_documents
from claims.documents.source import make_source
from claims.extract import extract_claims
from tests.documents.samples import LONG, MORE, WORDS, make_html, make_warc

LARGE = 1_000_000_000 if "--large" in sys.argv else 100_000_000
"""Bytes of the JSON Lines file."""

WORDLIST = f"{WORDS} {MORE} {LONG}".replace(".", "").replace(",", "").split()


def make_page(chance: random.Random) -> bytes:
    """A page of some 90 KB: 35 paragraphs among menus, teasers and scripts."""

    def words(count: int) -> str:
        return " ".join(chance.choices(WORDLIST, k=count))

    menu = "".join(f'<li class="item"><a href="/s/{n}"><span>Section {n}</span></a></li>' for n in range(300))
    aside = "".join(f'<div><a href="/t/{n}"><h3>{words(8)}</h3></a><p>{words(15)}</p></div>' for n in range(120))
    page = make_html([f"{words(70)} {chance.randint(2, 900)}.".capitalize() for _ in range(35)]).decode()
    page = page.replace("<main>", f"<ul>{menu}</ul><main>").replace("</main>", f"</main><aside>{aside}</aside>")
    return page.replace("</body>", f"<script>{'var x = 1;' * 3000}</script></body>").encode()


def write_lines(path: Path, size: int) -> None:
    """A JSON Lines file of that size, of texts of some 2,000 characters."""
    chance = random.Random(1)
    number = 0
    with path.open("w", encoding="utf-8") as out:
        while out.tell() < size:
            for _ in range(500):
                number += 1
                text = "\n\n".join(
                    chance.choice([WORDS, MORE, LONG]) + f" In all {number} cafés closed." for _ in range(12)
                )
                record = {"id": f"d{number}", "text": text, "published": "March 15, 2022", "publisher": "Gazette"}
                out.write(json.dumps(record, ensure_ascii=number % 2 == 0) + "\n")


def measure_lines() -> None:
    """Rate of JSON Lines, the share of a whole extraction that is extraction, and the most memory taken."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "large.jsonl"
        write_lines(path, LARGE)
        few = []
        start, size = time.process_time(), 0
        for document in read_documents([str(path)]):
            assert isinstance(document, Document)
            size += len(document.text)
            if len(few) < 200:
                few.append(document)
        reading = (time.process_time() - start) / size
    start = time.process_time()
    for document in few:
        extract_claims(document)
    extracting = (time.process_time() - start) / sum(len(document.text) for document in few)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"JSON Lines, {LARGE / 1e6:,.0f} MB: {1e-6 / reading:.0f} million characters a second to read;")
    print(f"  reading and extraction run at {100 * extracting / (extracting + reading):.0f} % of bare extraction (80)")
    print(f"  most memory: {peak:.0f} MB (400)")


def measure_pages() -> None:
    """Rate of HTML pages."""
    chance = random.Random(2)
    pages = [make_page(chance) for _ in range(60)]
    list(read_bytes("warm.html", pages[0]))
    start = time.process_time()
    for page in pages:
        assert isinstance(next(read_bytes("page.html", page)), Document)
    rate = len(pages) / (time.process_time() - start)
    print(f"HTML, pages of {len(pages[0]) / 1000:.0f} KB: {rate:.0f} a second and core (25)")


def measure_archive() -> None:
    """Rate of WARC records without text extraction."""
    archive = make_warc({f"https://gazette.example/{n}": make_html() for n in range(5000)})
    start = time.process_time()
    count = sum(len(record.reader.read()) > 0 for record in iterate_records(make_source("x.warc", archive)))
    print(f"WARC: {count / (time.process_time() - start):,.0f} records a second (500)")


if __name__ == "__main__":
    measure_lines()
    measure_pages()
    measure_archive()
