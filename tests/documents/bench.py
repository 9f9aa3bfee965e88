"""How fast and in how much memory inputs are read: part of `make bench`. Times are CPU seconds of one core.

`--write` puts the table into docs/performance.md, between its own two marks.
"""

import argparse
import gzip
import json
import random
import sys
import tempfile
from datetime import date
from pathlib import Path
from typing import NamedTuple

from claims.documents.document import Document
from claims.documents.formats.warc import iterate_records
from claims.documents.read import read_bytes, read_documents
from claims.documents.source import make_source
from claims.extract import extract_claims
from tests.bench.news import write_news
from tests.bench.rows import ROOT, Row, cpu, in_turn, print_table, run
from tests.documents.samples import LONG, MORE, WORDS, make_html, make_warc

PAGE = ROOT / "docs" / "performance.md"
START, END = "<!-- reading -->\n", "<!-- /reading -->\n"
WORDLIST = f"{WORDS} {MORE} {LONG}".replace(".", "").replace(",", "").split()
MB = 1_000_000
FIGURE = b"1,234 people were killed. "


def make_page(chance: random.Random) -> bytes:
    """A page of some 90 KB: 35 paragraphs among menus, teasers and scripts."""

    def words(count: int) -> str:
        return " ".join(chance.choices(WORDLIST, k=count))

    menu = "".join(f'<li class="item"><a href="/s/{n}"><span>Section {n}</span></a></li>' for n in range(300))
    aside = "".join(f'<div><a href="/t/{n}"><h3>{words(8)}</h3></a><p>{words(15)}</p></div>' for n in range(120))
    page = make_html([f"{words(70)} {chance.randint(2, 900)}.".capitalize() for _ in range(35)]).decode()
    page = page.replace("<main>", f"<ul>{menu}</ul><main>").replace("</main>", f"</main><aside>{aside}</aside>")
    return page.replace("</body>", f"<script>{'var x = 1;' * 3000}</script></body>").encode()


def write_line(document: Document, number: int) -> str:
    """A document as a line of JSON Lines."""
    about = {"id": f"d{number}", "published": document.published, "publisher": "Gazette"}
    return json.dumps(about | {"text": document.text}, ensure_ascii=number % 2 == 0) + "\n"


def compare(folder: Path, news: list[Document]) -> list[Row]:
    """Text files and JSON Lines, read and extracted, against extraction alone."""
    texts, lines = folder / "texts", folder / "news.jsonl"
    texts.mkdir()
    for number, document in enumerate(news):
        (texts / f"{number:05}.txt").write_text(document.text, "utf-8")
    lines.write_text("".join(write_line(document, number) for number, document in enumerate(news)), "utf-8")

    def read(path: Path) -> None:
        for document in read_documents([str(path)]):
            assert isinstance(document, Document)
            extract_claims(document)

    bare, from_texts, from_lines = in_turn(
        [lambda: [extract_claims(document) for document in news], lambda: read(texts), lambda: read(lines)], 3
    )
    return [
        Row(f"{name}, share of bare extraction", f"{100 * bare / taken:.0f} %", "80 %", bare >= 0.8 * taken)
        for name, taken in (("text files", from_texts), ("JSON Lines", from_lines))
    ]


def parse_pages() -> list[Row]:
    """Rate of HTML pages."""
    chance = random.Random(2)
    pages = [make_page(chance) for _ in range(40)]
    list(read_bytes("warm.html", pages[0]))
    rate = len(pages) / cpu(lambda: [list(read_bytes("page.html", page)) for page in pages], 2)
    return [Row(f"HTML pages of {len(pages[0]) // 1000} KB, a second and core", f"{rate:.0f}", "25", rate >= 25)]


def unpack_records() -> list[Row]:
    """Rate of WARC records without text extraction."""
    archive = make_warc({f"https://gazette.example/{n}": make_html() for n in range(5000)})

    def unpack() -> int:
        return sum(len(record.reader.read()) > 0 for record in iterate_records(make_source("x.warc", archive)))

    rate = 5000 / cpu(unpack, 2)
    return [Row("WARC records without text, a second", f"{rate:,.0f}", "500", rate >= 500)]


class Large(NamedTuple):
    """An input that is large, or made to take much: a piece many times over, between a head and a tail."""

    what: str
    name: str
    head: bytes
    piece: bytes
    times: int
    tail: bytes = b""
    stored: bool = False
    """Whether it is stored and put into facts, too, or only read."""

    def write(self, folder: Path) -> Path:
        """The file, written piece by piece: a child's memory is counted from its parent's."""
        path = folder / self.name
        with gzip.open(path, "wb") if self.name.endswith(".gz") else path.open("wb") as out:
            out.write(self.head)
            for _ in range(self.times):
                out.write(self.piece)
            out.write(self.tail)
        return path


def list_large(news: list[Document], size: int) -> list[Large]:
    """Inputs by what they are called."""
    lines = "".join(write_line(document, number) for number, document in enumerate(news)).encode()
    text = "\n\n".join(document.text for document in news).encode()
    mail = b"From: a@b.c\nTo: x@y.z\nSubject: s\nContent-Type: multipart/mixed; boundary=b\n\n"
    return [
        Large(f"{size // MB:,} MB of JSON Lines", "long.jsonl", b"", lines, size // len(lines) + 1),
        Large("a text of 10 MB", "book.txt", b"", text, 10 * MB // len(text)),
        Large("a text of 10 MB, stored", "book.txt", b"", text, 10 * MB // len(text), b"", True),
        Large("a text of 49,000 figures, stored", "figures.txt", b"", FIGURE, 49_000, b"", True),
        Large("a text of 400,000 figures, refused", "figures.txt", b"", FIGURE, 400_000, b"", True),
        Large("one line of 500 MB", "line.csv", b"id,text\na,", b"x" * MB, 500, b"\n"),
        Large("a page of 199,000 tags", "tags.html", b"<html><body>", b"<p>a", 199_000),
        Large("JSON of 1,900,000 values", "values.json", b'{"text": "Nine.", "x": [1', b',{"a":1}', 949_000, b"]}"),
        Large("a text of 20 MB in four-byte characters", "wide.txt", b"", "😀".encode() * 1000, 5000),
        Large("a mail of 20,000 parts", "parts.eml", mail, b"--b\n\nNine.\n", 20_000),
        Large("a feed of 99,000 entries", "feed.xml", b"<rss><channel>", b"<item><title>a</title></item>", 99_000),
        Large("a gzip bomb", "bomb.gz", b"", b"\0" * MB, 500),
    ]


def fill_memory(folder: Path, news: list[Document], size: int) -> list[Row]:
    """The most memory that one command takes, input by input."""
    most = {}
    for large in list_large(news, size):
        path = large.write(folder)
        how = ("--db", str(folder / f"{len(most)}.db")) if large.stored else ("--dry-run",)
        most[large.what] = run("extract", *how, "-q", "--jobs", "1", str(path)).memory
        path.unlink()
    return [Row(f"memory for {what}, MB", str(taken), "400", taken <= 400) for what, taken in most.items()]


def fill_folder(folder: Path, files: int) -> list[Row]:
    """The most memory that one process takes which stores a folder of lines without a date and puts them into facts."""
    chance, tiny = random.Random(5), folder / "tiny"
    for number in range(files):
        if number % 1000 == 0:
            (tiny / str(number)).mkdir(parents=True)
        said = f"{chance.randint(2, 90_000):,} {' '.join(chance.choices(WORDLIST, k=12))}. Line {number:x}.\n"
        (tiny / str(number // 1000 * 1000) / f"{number}.txt").write_text(said, "utf-8")
    taken = run("extract", "--db", str(folder / "tiny.db"), "-q", str(tiny)).memory
    return [Row(f"memory for a folder of {files:,} lines, stored, MB", str(taken), "400", taken <= 400)]


def write_page(table: str) -> None:
    """Put the table between its marks, or at the end of the page with a heading of its own."""
    page = PAGE.read_text("utf-8")
    before, _, rest = page.partition(START)
    after = rest.partition(END)[2]
    if not rest:
        before = page.rstrip("\n") + "\n\n## Reading inputs\n\n"
    PAGE.write_text(f"{before}{START}Measured on {date.today()}.\n\n{table}\n{END}{after}", "utf-8")


def main() -> int:
    """Measures and prints; 0 whether or not what is wanted is reached."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--write", action="store_true", help="put the table into docs/performance.md")
    options.add_argument("--short", action="store_true", help="leave out what takes long")
    options.add_argument(
        "--large",
        action="store_true",
        help="a gigabyte of JSON Lines in place of 100 MB, and 100,000 files in place of 10,000",
    )
    given = options.parse_args()
    news = write_news(MB)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        rows = compare(folder, news) + parse_pages() + unpack_records()
        if not given.short:
            rows += fill_memory(folder, news, 1000 * MB if given.large else 100 * MB)
            rows += fill_folder(folder, 100_000 if given.large else 10_000)
    print(table := print_table(rows))
    if given.write:
        write_page(table)
    return 0


if __name__ == "__main__":
    sys.exit(main())
