"""Every format gives its text and what it says of itself."""

import hashlib
import io
import os
import subprocess
import sys
import zipfile

import pytest

from claims.documents.document import Document
from claims.documents.read import read_bytes, read_documents
from claims.documents.settings import Settings
from claims.documents.snapshots import Snapshots
from tests.documents.samples import ALL, HEADED, LONG, MORE, TEXT, WORDS, make_html, make_pdf, make_zip, wrap

TITLE, WRITER, OUTLET = "Toll of the ferry rises", ("Joan Smith",), "Harbour Gazette"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
OPEN = "application/vnd.oasis.opendocument.text"
PAGE = {
    "title": TITLE,
    "authors": WRITER,
    "publisher": OUTLET,
    "published": "2022-03-15T18:05:00+02:00",
    "url": "https://gazette.example/toll",
    "language": "en",
    "media_type": "text/html",
}
ENTRY = PAGE | {"published": "2022-03-15T16:05:00+00:00", "media_type": "application/feed+xml"}
FILE = {"title": TITLE, "authors": WRITER, "published": "2022-03-15"}


def read(name, data=None, settings=None):
    return list(read_bytes(name, ALL[name] if data is None else data, settings))


def make(name, data, text, **known):
    return Document(name, text, hashlib.sha256(data).hexdigest(), **known)


@pytest.mark.parametrize(
    ("name", "text", "known"),
    [
        ("plain.txt", TEXT, {}),
        ("front.md", HEADED, FILE | {"publisher": OUTLET, "media_type": "text/markdown"}),
        ("page.html", HEADED, PAGE),
        (
            "print.pdf",
            f"{WORDS}\n\n{MORE}\n\n{LONG}\n\n{WORDS}".replace("'", "’"),
            FILE | {"media_type": "application/pdf", "encoding": "binary"},
        ),
        (
            "word.docx",
            f"{TEXT}\n\nDrowned | 12",
            {"title": TITLE, "authors": WRITER, "language": "en", "media_type": WORD},
        ),
        ("open.odt", TEXT, FILE | {"language": "en", "media_type": OPEN}),
        ("rich.rtf", TEXT, FILE | {"media_type": "application/rtf", "encoding": "rtf"}),
    ],
)
def test_a_file_is_one_document(name, text, known):
    assert read(name) == [make(name, ALL[name], text, **known)]


@pytest.mark.parametrize("name", ["rss.xml", "atom.xml"])
def test_a_feed_is_a_document_an_entry(name):
    (entry,) = read(name)
    assert entry._replace(sha256="") == Document(
        f"{name}#https://gazette.example/toll", f"{TITLE}\n\n{WORDS}\n\n{MORE}", "", **ENTRY
    )


def test_the_same_entry_of_two_feeds_has_one_digest():
    assert read("rss.xml")[0].sha256 == read("atom.xml")[0].sha256


def test_a_mail_and_its_attachment():
    mail, row = read("letter.eml")
    about = {key: PAGE[key] for key in ("title", "authors", "publisher", "published")}
    assert mail == make("letter.eml", ALL["letter.eml"], HEADED + "\n", media_type="message/rfc822", **about)
    assert (row.name, row.text) == ("row", "Nine people died in the fire.")


def test_a_mailbox_is_its_letters():
    first, second = read("letters.mbox")
    assert (first.name, first.title, first.publisher) == ("letters.mbox/1.eml", TITLE, OUTLET)
    assert first.text.endswith("\nFrom the pier nine were taken.\n\n")
    assert (second.name, second.text) == ("letters.mbox/2.eml", "Storm\n\nForty fled.\n")
    assert (second.authors, second.published) == (("Desk",), "2022-03-16T08:00:00+00:00")


def test_front_matter_in_toml():
    (document,) = read(
        "x.md", b'+++\ntitle = "Storm"\ndate = 2022-03-16T08:00:00Z\nauthors = ["A. Li"]\n+++\nForty fled.\n'
    )
    assert (document.title, document.authors, document.text) == ("Storm", ("A. Li",), "Storm\n\nForty fled.\n")
    assert document.published == "2022-03-16T08:00:00+00:00"


def test_plus_signs_that_hold_no_toml_are_text():
    (document,) = read("x.md", b"+++\nForty fled.\n+++\nNine died.\n")
    assert document.text == "+++\nForty fled.\n+++\nNine died.\n"


def test_the_title_of_an_rtf_file_has_its_code_page():
    (document,) = read("x.rtf", rb"{\rtf1\ansi\ansicpg1250{\info{\title Brn\'ec}}Four were hurt in Brn\'ec.}")
    assert (document.title, document.text) == ("Brně", "Four were hurt in Brně.")


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("records.jsonl", [("r1", "Two people were hurt.", "2016-09-02", None), ("2", "Five fled.", None, None)]),
        ("records.json", [("j1", "Six were held.", None, None)]),
        ("table.csv", [("c1", "Seven were killed, they said.", "2022-03-15", None)]),
        ("packed.zip", [("packed.zip/inner/a.txt", "Eight people were killed.", None, "Gazette")]),
        ("packed.tar.gz", [("packed.tar.gz/b.txt", "Ten people were killed.", None, None)]),
        ("single.txt.xz", [("single.txt.xz", "Eleven people were killed.", None, None)]),
    ],
)
def test_a_file_of_many_documents(name, expected):
    assert [(d.name, d.text, d.published, d.publisher) for d in read(name)] == expected


@pytest.mark.parametrize(("name", "address"), [("crawl.warc", "crawled"), ("crawl.wacz", "toll")])
def test_a_web_archive(name, address):
    (page,) = read(name)
    url = f"https://gazette.example/{address}"
    assert page == make(f"{url}@2022-03-16T08:00:00Z", make_html(canonical=url), HEADED, **PAGE | {"url": url})


@pytest.mark.parametrize(
    "name", ["page.html", "print.pdf", "word.docx", "open.odt", "rich.rtf", "packed.zip", "crawl.warc"]
)
def test_content_tells_the_type_whatever_the_name(name):
    read_as, read_as_text = read(name), read("mislabelled.txt", ALL[name])
    assert [d.text for d in read_as] == [d.text for d in read_as_text]


def test_the_text_of_a_record_is_kept_code_point_for_code_point():
    written = "Cafe\u0301\r\n12\xad000 dead \U0001f600 35"
    (document,) = read("x.jsonl", b'{"text": "Cafe\\u0301\\r\\n12\\u00ad000 dead \\ud83d\\ude00 35"}')
    assert document.text == written
    assert document.name == "x.jsonl:1"


def test_the_text_of_a_file_is_normalised_once():
    (document,) = read("x.txt", "Cafe\u0301\r\n12\xad000 dead\rhere".encode())
    assert document.text == "Café\n12000 dead\nhere"


@pytest.mark.parametrize(
    ("encoding", "text", "named"),
    [
        ("utf-8", "35 tués", "utf-8"),
        ("utf-8-sig", "35 tués", "utf-8"),
        ("utf-16", "35 tués", "utf-16"),
        ("utf-16-le", "35 tués à Paris", "utf-16-le"),
        ("utf-16-be", "35 tués à Paris", "utf-16-be"),
        ("utf-32", "35 tués", "utf-32"),
        ("cp1252", "Le ministère a déclaré que 35 personnes ont été tuées à la frontière.", "windows-1252"),
        ("cp1252", "At least 35 were killed – officials “said” on Tuesday.", "windows-1252"),
        ("cp1251", "Число погибших выросло до 35 человек, сообщили в министерстве.", "windows-1251"),
    ],
)
def test_an_encoding_is_found_and_named(encoding, text, named):
    (document,) = read("x.txt", text.encode(encoding))
    assert (document.text, document.encoding) == (text, named)


def test_a_page_in_the_encoding_that_it_declares():
    page = make_html(["Die Polizei zählte 35 Tote, für die sie Särge brauchte, wie es am Dienstag in Köln hieß."])
    (document,) = read("x.html", page.decode().replace("utf-8", "iso-8859-1").encode("latin-1"))
    assert "zählte 35 Tote" in document.text
    assert document.encoding == "windows-1252"


def test_columns_are_mapped_as_the_user_says():
    (document,) = read(
        "x.csv", b"a,b,c\nNine died.,14 March 2022,Gazette\n", Settings(columns={"text": "a", "published": "2"})
    )
    assert (document.text, document.published, document.publisher) == ("Nine died.", "2022-03-14", None)


def test_a_date_that_cannot_be_read_is_kept_in_the_note():
    (document,) = read("x.jsonl", b'{"id": 1, "text": "Nine died.", "published": "last Tuesday"}')
    assert (document.published, document.note) == (None, "published 'last Tuesday', which is no clear date")


def test_a_word_hyphenated_at_the_end_of_a_line():
    data = make_pdf([[(60, 700, "The ministry counted 35 sol-"), (60, 688, "diers among the dead and 20-")]])
    (document,) = read("x.pdf", data)
    assert document.text.replace("20-", "") == "The ministry counted 35 soldiers among the dead and "


def test_a_sidecar_and_readme_and_hidden_files(tmp_path):
    (tmp_path / "a.txt").write_text("Nine died.")
    (tmp_path / "a.json").write_text('{"title": "Toll", "authors": ["A", "B"], "published": "2022-03-14T10:00:00Z"}')
    (tmp_path / "README.md").write_text("About this folder.")
    (tmp_path / ".hidden.txt").write_text("Ten died.")
    found = list(read_documents([str(tmp_path)]))
    assert [(d.name.rpartition("/")[2], getattr(d, "title", None)) for d in found] == [
        ("README.md", None),
        ("a.txt", "Toll"),
    ]
    assert found[1].authors == ("A", "B")
    assert found[1].published == "2022-03-14T10:00:00+00:00"
    assert found[0].outcome == "skipped"


def test_a_mixed_folder_is_read_whole_and_the_same_twice(tmp_path):
    for name, data in ALL.items():
        (tmp_path / name).write_bytes(data)
    once, twice = list(read_documents([str(tmp_path)])), list(read_documents([str(tmp_path)]))
    assert once == twice
    assert all(isinstance(d, Document) for d in once)
    assert len(once) == len(ALL) + 3
    assert len({d.name for d in once}) == len(once)


def test_patterns_and_dates_choose_files(tmp_path):
    for name in ("a.txt", "b.txt", "c.md"):
        (tmp_path / name).write_text(f"{name}: nine died.")
    os.utime(tmp_path / "b.txt", (1_000_000_000, 1_000_000_000))

    def names(**chosen):
        return [d.name.rpartition("/")[2] for d in read_documents([str(tmp_path)], Settings(**chosen))]

    assert names(include=("*.txt",)) == ["a.txt", "b.txt"]
    assert names(exclude=("*.txt",)) == ["c.md"]
    assert names(since=1_500_000_000.0) == ["a.txt", "c.md"]


def test_original_bytes_are_kept(tmp_path):
    kept = Snapshots(tmp_path)
    for name in ("page.html", "print.pdf", "word.docx", "open.odt", "rich.rtf", "plain.txt", "letter.eml"):
        document = read(name, settings=Settings(snapshots=kept))[0]
        assert kept.read(document.sha256) == ALL[name]


def test_a_pdf_names_its_language():
    (document,) = read("x.pdf", ALL["print.pdf"].replace(b"/Catalog", b"/Catalog /Lang (en-GB)"))
    assert document.language == "en"


def test_the_capture_of_a_crawl_is_kept(tmp_path):
    kept = Snapshots(tmp_path)
    (page,) = read("crawl.warc", settings=Settings(snapshots=kept))
    noted = kept.find(page.sha256).with_suffix(".jsonl").read_text()
    assert '"warc-date": "2022-03-16T08:00:00Z"' in noted
    assert '"content-type": "text/html; charset=utf-8"' in noted


def test_office_files_that_are_no_texts():
    (refused,) = read("x.xlsx", make_zip({"xl/workbook.xml": "<x/>"}))
    assert (refused.outcome, refused.reason) == ("skipped", "a spreadsheet: save the sheet as CSV")


def test_light_import():
    """The heavy libraries wait for a document of their type."""
    code = (
        "import sys; from claims.documents.read import read_bytes; list(read_bytes('a.txt', b'Nine died.'));"
        "list(read_bytes('a.jsonl', b'{\"text\": \"Nine died.\"}'));"
        "print([m for m in ('lxml', 'trafilatura', 'docx', 'pypdfium2', 'feedparser', 'httpx2', 'fastwarc',"
        " 'charset_normalizer', 'email.message') if m in sys.modules])"
    )
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "[]\n"


def test_footnotes_and_endnotes_of_a_word_file_come_after_its_text():
    note = (
        '<w:{0}s xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:{0} w:id="-1"><w:p/></w:{0}>'
        '<w:{0} w:id="1"><w:p><w:r><w:t>Of these, 33 </w:t></w:r><w:r><w:t>were {1}.</w:t></w:r></w:p></w:{0}></w:{0}s>'
    )
    packed = _members(ALL["word.docx"])
    packed["word/footnotes.xml"] = note.format("footnote", "reported late").encode()
    packed["word/endnotes.xml"] = note.format("endnote", "never named").encode()
    (document,) = read_bytes("report.docx", make_zip(packed))
    assert document.text.endswith("\n\nOf these, 33 were reported late.\n\nOf these, 33 were never named.")
    assert document.text.startswith(next(iter(read_bytes("word.docx", ALL["word.docx"]))).text)


def _members(archive):
    with zipfile.ZipFile(io.BytesIO(archive)) as opened:
        return {name: opened.read(name) for name in opened.namelist()}


@pytest.mark.parametrize(
    ("head", "url"),
    [
        ('<base href="https://www.gazette.example/"><link rel="canonical" href="/2024/ferry">', "https://www.gazette.example/2024/ferry"),
        ('<link rel="canonical" href="/2024/ferry"><meta property="og:url" content="https://gazette.example/f">', "https://gazette.example/f"),
        ('<link rel="canonical" href="/2024/ferry">', None),
        ('<base href="http://["><link rel="canonical" href="/2024/ferry">', None),
    ],
)  # fmt: skip
def test_a_canonical_address_may_be_given_below_the_base_of_the_page(head, url):
    page = make_html(canonical="").decode().replace("<head>", f"<head>{head}", 1)
    (document,) = read_bytes("page.html", page.encode())
    assert document.url == url


def test_what_stands_beside_a_ledger_is_passed_over(tmp_path):
    (tmp_path / "claims.alerts.json").write_text('{"mail": {}}')
    assert next(iter(read_documents([str(tmp_path)]))).reason == "settings of `claims alerts`: no document"


def test_links_of_a_feed_may_be_given_below_its_home():
    item = "<item><title>Ferry</title><link>/2024/ferry</link><description>Nine people drowned.</description></item>"
    feed = (
        f"<rss version='2.0'><channel><title>Gazette</title><link>https://gazette.example/</link>{item}</channel></rss>"
    )
    (saved,) = read_bytes("saved.xml", feed.encode())
    assert (saved.url, saved.name) == (
        "https://gazette.example/2024/ferry",
        "saved.xml#https://gazette.example/2024/ferry",
    )
    (fetched,) = read_bytes(
        "https://news.example/feed.xml", feed.replace("<link>https://gazette.example/</link>", "").encode()
    )
    assert fetched.url == "https://news.example/2024/ferry"


DAYS = (
    (
        "The flood closed both bridges of the old town at dawn, and 31 families were taken to the school by boat.",
        "By noon the water stood two metres deep in Mill Lane, where 14 shops lost all their stock, the mayor said.",
    ),
    (
        "On the second day the army sent 200 soldiers, who filled sandbags through the night beside the mill.",
        "No one was hurt, the fire service said, though 6 people had to be cut out of cars in the underpass.",
    ),
    (
        "The river fell by a metre on Sunday, and the council let 12 of the families go home before dark.",
        "Repairs will cost 4 million euros, an engineer told the council, and will take until the autumn.",
    ),
)
"""What stands in the two columns of each page."""


def test_columns_of_a_pdf_are_read_one_after_the_other_without_running_lines():
    pages = [
        [
            (60, 810, f"{number} HARBOUR GAZETTE"),
            (400, 810, "Friday 3 May 2030"),
            *wrap(left, 45, 60, 760),
            *wrap(right, 45, 320, 760),
            (60, 30, "harbour-gazette.example"),
            (500, 30, f"{number} / 3"),
        ]
        for number, (left, right) in enumerate(DAYS, 1)
    ]
    (document,) = read("x.pdf", make_pdf(pages))
    assert " ".join(document.text.split()) == " ".join(column for columns in DAYS for column in columns)
