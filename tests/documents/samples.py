"""One article in every format: what a newsroom has on its disks, made on the spot."""

import base64
import gzip
import io
import lzma
import tarfile
import zipfile
import zlib
from email.message import EmailMessage

WORDS = "The coast guard said on Tuesday that at least 12 sailors drowned off Marrow Bay."
MORE = "The governor, Ann Lee, promised 2.4 million dollars to the families of the dead."
LONG = (
    "Rescue teams had searched the water all night with lamps and boats, and went on in the morning, while relatives "
    "waited at the harbour and the ferry's owner said nothing about the cause of the accident."
)
TEXT = f"{WORDS}\n\n{MORE}\n\n{LONG}"
HEADED = f"Toll of the ferry rises\n\n{TEXT}"
"""As a page, a mail or front matter gives it: with its headline."""
PARAGRAPHS = (WORDS, MORE, LONG)


def make_html(paragraphs=PARAGRAPHS, canonical="https://gazette.example/toll"):
    body = "".join(f"<p>{paragraph}</p>\n" for paragraph in paragraphs)
    return f"""<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><title>Toll of the ferry rises - Harbour Gazette</title>
<meta property="og:title" content="Toll of the ferry rises"><meta property="og:site_name" content="Harbour Gazette">
<meta property="article:published_time" content="2022-03-15T18:05:00+02:00"><meta name="author" content="Joan Smith">
<link rel="canonical" href="{canonical}"></head>
<body><nav><ul><li><a href="/">Home</a></li><li><a href="/sport">Sport: 3 new</a></li></ul></nav>
<main><article>{body}</article></main>
<footer><p>Copyright 2022 Harbour Gazette. All rights reserved.</p></footer></body></html>
""".encode()


def make_pdf(pages, title="Toll of the ferry rises", author="Joan Smith"):
    """A PDF of lines at places: pages are lists of (x, y, text)."""
    objects = ["<< /Type /Catalog /Pages 2 0 R >>", "", "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"]
    kids = []
    for lines in pages:
        drawn = "".join(f"BT /F1 10 Tf {x} {y} Td ({text}) Tj ET\n" for x, y, text in lines)
        objects.append(f"<< /Length {len(drawn)} >>\nstream\n{drawn}endstream")
        kids.append(f"{len(objects) + 1} 0 R")
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {len(objects)} 0 R"
            " /Resources << /Font << /F1 3 0 R >> >> >>"
        )
    objects[1] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids)} >>"
    objects.append(f"<< /Title ({title}) /Author ({author}) /CreationDate (D:20220315180500Z) >>")
    out, places = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n{content}\nendobj\n".encode()
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    trailer = f"trailer << /Size {len(objects) + 1} /Root 1 0 R /Info {len(objects)} 0 R >>"
    return (
        out
        + f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}{trailer}\nstartxref\n{len(out)}\n%%EOF".encode()
    )


def wrap(text, width, x, y):
    """The text as lines of a column."""
    lines, line = [], ""
    for word in text.split():
        if len(line) + len(word) >= width:
            lines.append(line)
            line = ""
        line = f"{line} {word}".strip()
    return [(x, y - 12 * number, words) for number, words in enumerate([*lines, line])]


def make_article_pdf():
    """Two columns on each of two pages, under a running header and above a page number."""
    return make_pdf(
        [
            [
                (60, 800, "Harbour Gazette, 15 March 2022"),
                *wrap(one, 45, 60, 760),
                *wrap(two, 45, 320, 760),
                (300, 30, page),
            ]
            for one, two, page in ((WORDS, MORE, "Page 1"), (LONG, WORDS, "Page 2"))
        ]
    )


def make_docx():
    import docx

    word = docx.Document()
    word.core_properties.title, word.core_properties.author = "Toll of the ferry rises", "Joan Smith"
    word.core_properties.language = "en-GB"
    for paragraph in PARAGRAPHS:
        word.add_paragraph(paragraph)
    table = word.add_table(1, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "Drowned", "12"
    out = io.BytesIO()
    word.save(out)
    return out.getvalue()


OFFICE = "urn:oasis:names:tc:opendocument:xmlns:"


def make_odt(content=None, mimetype="application/vnd.oasis.opendocument.text"):
    body = "".join(f"<text:p>{paragraph.replace(' ', '<text:s/>', 1)}</text:p>" for paragraph in PARAGRAPHS)
    content = content or (
        f'<office:document-content xmlns:office="{OFFICE}office:1.0" xmlns:text="{OFFICE}text:1.0"><office:body>'
        f"<office:text>{body}</office:text></office:body></office:document-content>"
    )
    meta = (
        f'<office:document-meta xmlns:office="{OFFICE}office:1.0" xmlns:meta="{OFFICE}meta:1.0"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/"><office:meta><dc:title>Toll of the ferry rises</dc:title>'
        "<meta:initial-creator>Joan Smith</meta:initial-creator>"
        "<meta:creation-date>2022-03-15T18:05:00</meta:creation-date>"
        "<dc:language>en-GB</dc:language></office:meta></office:document-meta>"
    )
    return make_zip({"mimetype": mimetype, "content.xml": content, "meta.xml": meta})


def make_rtf():
    body = "\\par ".join(PARAGRAPHS)
    about = r"{\info{\title Toll of the ferry rises}{\author Joan Smith}{\creatim\yr2022\mo3\dy15\hr18\min5}}"
    return (r"{\rtf1\ansi\deff0{\fonttbl{\f0 Times;}}" + about + body + "}").encode()


def make_rss(items=None, head=""):
    items = items or (
        "<item><title>Toll of the ferry rises</title><link>https://gazette.example/toll</link>"
        "<pubDate>Tue, 15 Mar 2022 18:05:00 +0200</pubDate><dc:creator>Joan Smith</dc:creator>"
        f"<description>&lt;p&gt;{WORDS}&lt;/p&gt;&lt;p&gt;{MORE}&lt;/p&gt;</description></item>"
    )
    return (
        f'<?xml version="1.0" encoding="utf-8"?>{head}<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<channel><title>Harbour Gazette</title><language>en-gb</language>{items}</channel></rss>"
    ).encode()


def make_atom():
    return (
        '<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">'
        "<title>Harbour Gazette</title><entry>"
        '<title>Toll of the ferry rises</title><link href="https://gazette.example/toll"/><id>urn:x:1</id>'
        "<author><name>Joan Smith</name></author><published>2022-03-15T16:05:00Z</published>"
        f'<content type="html">&lt;p&gt;{WORDS}&lt;/p&gt;&lt;p&gt;{MORE}&lt;/p&gt;</content></entry></feed>'
    ).encode()


def make_mail(attachments=()):
    mail = EmailMessage()
    mail["From"], mail["To"] = "Joan Smith <joan@gazette.example>", "Desk <desk@gazette.example>"
    mail["Subject"], mail["Date"] = "Toll of the ferry rises", "Tue, 15 Mar 2022 18:05:00 +0200"
    mail["Organization"] = "Harbour Gazette"
    mail.set_content(TEXT)
    for name, data in attachments:
        mail.add_attachment(data, maintype="application", subtype="octet-stream", filename=name)
    return mail.as_bytes()


def make_warc(pages):
    """A web archive of {address: body}."""
    out = b""
    for number, (address, body) in enumerate(pages.items()):
        answer = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + body
        head = (
            f"WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: {address}\r\nWARC-Date: 2022-03-16T08:00:00Z\r\n"
            f"WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-{number:012}>\r\n"
            f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(answer)}\r\n\r\n"
        )
        out += head.encode() + answer + b"\r\n\r\n"
    return out


def make_zip(members, compression=zipfile.ZIP_STORED):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", compression) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return out.getvalue()


def make_tar(members, mode="w"):
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode=mode) as archive:
        for name, data in members.items():
            info = tarfile.TarInfo(name)
            info.size = len(data)
            archive.addfile(info, io.BytesIO(data))
    return out.getvalue()


def make_wacz():
    warc = gzip.compress(make_warc({"https://gazette.example/toll": make_html()}), mtime=0)
    return make_zip({"datapackage.json": "{}", "archive/data.warc.gz": warc, "pages/pages.jsonl": "{}"})


LOCKED_PDF = zlib.decompress(
    base64.b64decode(
        "eNqNUztvE0EQbiiiLekQzTaWKIC7fd9JlhGJscIjSkggFCgSc/tIDOYuOq9RggQ1BREF/wJaJCQEDR0UpKCnCBIS/4CSOdtJLJmC2yt2v/lm5p"
        "sZTWut27vELgvSOvp5+J0wmtKqeEjabZLc2d/1NFmCCINqmyRrsO2HlCNhnXQ6xJeuIfI5hzGPJDf7bkjvU9Hw6RZJlqpRGSmbcRX/dG0S1R6p"
        "k0zJind9WKz2MFaKR+WKZpJPIpYRiUMqJ8x1P6xGtUWRTcQeWicXRtWx6Mk/zS9n8t/y5XbcoTJv7MNYe3hM3h0dvnr/+c2nb6a7tbzpbi+c/3"
        "Vw8ODthSsfvrx8fu7PjY9fH628uPf7mbx4dnXhh399pgk89Z2mUHMlNrJIsjEq4vjZgIwkizD0Y8HJsh888bFvYUaono3SjwNP24XJmXJKGMeU"
        "tpmBvAjBC2uYCUowHrizeHUqANOsQ5Kro7hT1bQNOTqmihnHc22sbxzRvISqY78quxAxOhgrU5EGHWQmIJfeeg7AJTc8MHR3bLaPZkbeJuU4CC"
        "pOOsp4hhOlkucS8/Eczb3+IPqaJhsRSge1I8kqbadecbQqEF76zEgrbABb+KAYAyPAogheuEwrZ51wUnOjmcyZgSI44yXWcJe2rWcmRa1KWF+A"
        "xyKEBhNCyJWAIkMxRZBeYQqjMpBMyzTFt0YGpCzNZsvaq30gKc1IevJRrZRQNNATjOGEx5byFNNyDmNczGFcsTlMqHQOk3weUyY/xWIN/YGvx/"
        "3f6D/1KDlZrypctsleXC9DRfX03sU9astMSykyHH4IOteFgKDSXIEzRhZaZ53/oeAGXittvb8bqTner2GEOo4bZ3JJWq1rqz3yFxoiMHE="
    )
)
"""A PDF that a password locks (RC4, 128 bits)."""


def make_mbox():
    """Two letters; in the first a line of its own begins with From."""
    first = make_mail([]).replace(b"\r\n", b"\n")
    second = (
        b"From: Desk <desk@gazette.example>\nSubject: Storm\nDate: Wed, 16 Mar 2022 08:00:00 +0000\n\nForty fled.\n"
    )
    mark = b"From desk@gazette.example Tue Mar 15 18:05:00 2022\n"
    return mark + first + b"\n>From the pier nine were taken.\n\n" + mark + second


FRONT = b"""---
title: Toll of the ferry rises
publisher: Harbour Gazette
published: 15 March 2022
authors: [Joan Smith]
---
"""

ALL = {
    "plain.txt": TEXT.encode(),
    "front.md": FRONT + TEXT.encode(),
    "page.html": make_html(),
    "print.pdf": make_article_pdf(),
    "word.docx": make_docx(),
    "open.odt": make_odt(),
    "rich.rtf": make_rtf(),
    "rss.xml": make_rss(),
    "atom.xml": make_atom(),
    "letter.eml": make_mail([("table.csv", b"id,text\nrow,Nine people died in the fire.\n")]),
    "letters.mbox": make_mbox(),
    "records.jsonl": b"""{"id": "r1", "text": "Two people were hurt.", "published": "Sept. 2, 2016"}
{"id": 2, "text": "Five fled."}
""",
    "records.json": b'[{"id": "j1", "text": "Six were held.", "published": null}]',
    "table.csv": b"id;headline;body;date\nc1;Toll rises;Seven were killed, they said.;2022-03-15\n",
    "crawl.warc": make_warc(
        {"https://gazette.example/crawled": make_html(canonical="https://gazette.example/crawled")}
    ),
    "crawl.wacz": make_wacz(),
    "packed.zip": make_zip({"inner/a.txt": "Eight people were killed.", "inner/a.json": '{"publisher": "Gazette"}'}),
    "packed.tar.gz": make_tar({"b.txt": b"Ten people were killed."}, "w:gz"),
    "single.txt.xz": lzma.compress(b"Eleven people were killed."),
}
"""A mixed folder: every format once."""
