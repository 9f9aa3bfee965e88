"""Invented news for these tests and the bench: the same number always gives the same article."""

import gzip
import json
import random
import sys
import zlib
from pathlib import Path

TOWNS = ("Aleppo", "Kharkiv", "Mariupol", "Homs", "Lviv", "Gaza City", "Mosul", "Kyiv", "Idlib", "Basra")
TARGETS = ("market", "hospital", "school", "bridge", "barracks", "power station")
WHO = ("the health ministry", "the United Nations", "police", "the Red Crescent", "the governor", "rescue workers")
FILLER = (
    "Residents spoke of long queues at the bakeries and of a night without power.",
    "The road to the coast stayed closed, and buses were sent back at the checkpoint.",
    "A spokesman for the council said that the water supply would be restored soon.",
    "Nobody could say when the schools would open again, and the talks went on.",
)


def article(number: int, paragraphs: int = 6) -> dict[str, str]:
    """A record of JSON Lines; articles whose numbers share their tens tell of one incident."""
    incident, teller = random.Random(number // 10), random.Random(number)
    town, target, dead = incident.choice(TOWNS), incident.choice(TARGETS), incident.randint(5, 90)
    day = f"2031-{incident.randint(1, 12):02}-{incident.randint(1, 27):02}"
    told = dead if teller.random() < 0.7 else dead + teller.randint(1, 40)
    lines = [
        f"At least {told} people were killed in an attack on a {target} in {town} on that day,"
        f" {teller.choice(WHO)} said.",
        f"Another {teller.randint(3, 200)} were injured and {teller.randint(2, 60)} houses were destroyed,"
        f" according to {teller.choice(WHO)}.",
    ]
    lines += [teller.choice(FILLER) for _ in range(paragraphs)]
    title = f"{told} dead in {town}"
    return {
        "id": f"a{number:06}",
        "text": "\n\n".join(lines),
        "published": day,
        "title": title,
        "publisher": f"Paper {number % 7}",
    }


def write_lines(path: Path, count: int, first: int = 0) -> Path:
    """A JSON Lines file of articles."""
    with path.open("w", encoding="utf-8") as file:
        file.writelines(json.dumps(article(n)) + "\n" for n in range(first, first + count))
    return path


def page(number: int) -> str:
    """An article as a page of a site with a menu, a list of other news, and a foot."""
    a = article(number)
    menu = "".join(f'<li><a href="/{t.lower()}">{t}</a></li>' for t in TOWNS)
    body = "".join(f"<p>{p}</p>" for p in a["text"].split("\n\n"))
    return (
        f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{a["title"]} | {a["publisher"]}</title>'
        f'<meta property="og:title" content="{a["title"]}"><meta property="og:site_name" content="{a["publisher"]}">'
        f'<meta property="article:published_time" content="{a["published"]}T08:00:00+00:00"></head><body>'
        f"<header><nav><ul>{menu}</ul></nav></header><main><article><h1>{a['title']}</h1>{body}</article></main>"
        '<aside class="related"><h2>News</h2><ul><li><a href="/x">12 ways to save 300 dollars</a></li></ul></aside>'
        f"<footer>© 2031 {a['publisher']}, 14 Harbour Street</footer></body></html>"
    )


def write_warc(path: Path, count: int, first: int = 0) -> Path:
    """A WARC file of pages, each record compressed by itself as crawlers do."""
    with path.open("wb") as file:
        for number in range(first, first + count):
            file.write(gzip.compress(_record(f"https://news.example/{number}", page(number).encode()), mtime=0))
    return path


def _record(url: str, body: bytes) -> bytes:
    """A response record."""
    http = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: %d\r\n\r\n" % len(body) + body
    head = (
        f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {url}\r\nWARC-Date: 2031-06-01T00:00:00Z\r\n"
        f"WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-{zlib.crc32(url.encode()):012}>\r\n"
        f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(http)}\r\n\r\n"
    )
    return head.encode() + http + b"\r\n\r\n"


def odd_sums() -> list[dict[str, str]]:
    """Texts whose own figures do not add up, totals of towns and their countries, two prices of one thing, and
    two ages of one person.
    """
    texts = (
        "In Homs 42 of 70 voters, or 50 percent, wanted the bridge rebuilt, the council said.",
        "An attack on a market in Basra killed 12 people, including 15 children, police said.",
        "Since 24 February 2031 a total of 636 civilians have been killed in Ukraine, the United Nations said.",
        "Since 24 February 2031 a total of 2,187 residents have been killed in Mariupol, the city council said.",
        "Since 24 February 2031 a total of 650 civilians have been killed in Ukraine, the United Nations said.",
        "A bronze clock by Ottokar Brand fetched £91,000 at the Velden auction, and £87,400 was paid for a lamp.",
        "A bronze clock by Ottokar Brand sold for £78,500 at the Velden auction.",
        "Ottokar Brand, 51, the clockmaker, was hurt when his workshop burned down.",
        "The clockmaker Ottokar Brand, 15, was hurt when the workshop burned down.",
    )
    return [
        {"id": f"odd{n}", "text": text, "published": f"2031-03-{14 + n}", "publisher": f"Odd {n}"}
        for n, text in enumerate(texts)
    ]


def main() -> int:
    """Write sample archives into a folder: python -m tests.cluster.samples FOLDER."""
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(4):
        write_warc(folder / f"crawl-{number}.warc.gz", 500, 500 * number)
    return 0


if __name__ == "__main__":
    sys.exit(main())
