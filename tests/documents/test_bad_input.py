"""Bad inputs: each ends in one clear line, and the good one after it is read all the same."""

import contextlib
import gzip
import io
import os
import subprocess
import time
import tracemalloc
import zipfile
from pathlib import Path

import pytest

from claims.documents import deadline
from claims.documents.document import Document
from claims.documents.formats import rtf
from claims.documents.read import read_bytes, read_documents
from claims.documents.refused import Refused
from claims.documents.settings import Limits, Settings
from claims.documents.source import Unreadable
from claims.errors import ClaimsError
from tests.documents.samples import (
    ALL,
    LOCKED_PDF,
    make_docx,
    make_mail,
    make_odt,
    make_pdf,
    make_rss,
    make_tar,
    make_warc,
    make_zip,
)

SMALL = Limits(
    document_bytes=9000,
    text_bytes=5000,
    text_length=2000,
    page_bytes=3000,
    values=1000,
    unpacked_bytes=50_000,
    members=20,
    depth=2,
    pages=3,
)
LAUGHS = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>'
OUTSIDE = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
EMPTY = "empty: no text in it"
BOMB = "swells to more than 200 times its size: a zip bomb, or not worth reading"
LEADS_OUT = "a path that leads out of the archive; where you trust it, unpack it by hand"
DAMAGED_ZIP = "a damaged or truncated zip archive (Word and OpenDocument files are such); fetch it again"
DAMAGED_PDF = "a damaged or truncated PDF; fetch it again or save it anew"
BINARY = "not text (binary data)"
DEEP = "more than 2 archives inside each other; unpack them, or raise --limit depth"


def lock_zip(data):
    """The archive with its first member marked as locked."""
    at = data.index(b"PK\x01\x02")
    return data[:6] + b"\x01" + data[7 : at + 8] + b"\x01" + data[at + 9 :]


def nest(times, data=b"Nine died.", name="a.txt"):
    for number in range(times):
        data, name = make_zip({name: data}), f"{number}.zip"
    return data


SKIPPED = [
    ("empty.txt", b"", "empty"),
    ("blank.txt", b" \n\t\n", EMPTY),
    ("only-front-matter.md", b"---\ntitle: Toll\n---\n", EMPTY),
    ("mark-only.txt", b"\xef\xbb\xbf", EMPTY),
    ("picture.png", b"\x89PNG\r\n\x1a\n", "an image (PNG): no text in it"),
    ("picture.txt", b"\xff\xd8\xff\xe0JFIF", "an image (JPEG): no text in it"),
    ("sound.mp3", b"ID3\x04", "a sound file: no text in it"),
    ("film.mp4", b"\0\0\0\x18ftypmp42", "a video or an image: no text in it"),
    ("program", b"\x7fELF\x02", "a program: no text in it"),
    ("claims.db", b"SQLite format 3\0", "a SQLite database: no document"),
    ("old.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office file: save it as DOCX or PDF"),
    ("claims.db-wal", b"\x37\x7f\x06\x82\0\x2d\xe2\x18", "a part of a SQLite database: no document"),
    ("claims.db-shm", b"\x18\xe2\x2d\0\0\0\0\0", "a part of a SQLite database: no document"),
    ("claims.db-journal", b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7", "a part of a SQLite database: no document"),
    ("packed.7z", b"7z\xbc\xaf\x27\x1c", "a 7z archive: pack it as zip or tar"),
    ("packed.zst", b"\x28\xb5\x2f\xfd", "packed with zstd: unpack it first"),
    ("sheet.xlsx", make_zip({"xl/workbook.xml": "<x/>"}), "a spreadsheet: save the sheet as CSV"),
    ("empty.zip", make_zip({}), "an archive without files"),
    ("empty.gz", gzip.compress(b""), "empty"),
    (
        "data.xml",
        b"<?xml version='1.0'?><data/>",
        "application/xml: no reader for it; save its text as text, HTML, PDF, CSV or JSON Lines",
    ),
    ("data.json", b'{"rows": []}', 'JSON, but no "text" in it; give the field of the article that name'),
    ("none.xml", make_rss("<pubDate>now</pubDate>"), "a feed without entries"),
    ("empty.html", b"<!doctype html><html><body></body></html>", EMPTY),
    ("menu.html", b"<html><head><title>Toll</title></head><body><script>var n = 9;</script></body></html>", EMPTY),
    ("sheet.ods", make_odt(mimetype="application/vnd.oasis.opendocument.spreadsheet"), None),
    ("broken.warc", b"WARC/1.1\r\nWARC-Type: resp", "no document in it"),
    ("header-only.csv", b"id,text\n", "no document in it"),
    ("blank.jsonl", b"\n\n", "no document in it"),
    ("empty-list.json", b"[]", "no document in it"),
    ("unfriendly.jsonl", b'{"id": 1, "text": " "}', EMPTY),
]

FAILED = [
    ("header.csv", b'id,"a\nb"\n1,2\n', "no column with the text among id, a b; say which: --column text=NAME"),
    ("binary.txt", bytes(range(256)) * 8, BINARY),
    ("nul.txt", b"Nine\0\0\0\0died\0\0\0\0", BINARY),
    ("controls.txt", b"\x01\x02\x03\x04\x05\x06\x07Nine died.", BINARY),
    (
        "half.txt",
        "Nine died.".encode("utf-16")[:-1],
        "damaged: not UTF-16 at byte 20, though it begins so; fetch it again, or save it as UTF-8",
    ),
    (
        "surrogate.txt",
        b"\xff\xfe\x00\xd8\x41\x00",
        "damaged: not UTF-16 at byte 2, though it begins so; fetch it again, or save it as UTF-8",
    ),
    ("large.txt", b"Nine died. " * 1000, "larger than 5 KB; split it, or raise --limit text_bytes"),
    ("long.txt", b"Nine died. " * 300, "a text of more than 2,000 characters; split it, or raise --limit text_length"),
    ("large.html", b"<html>" + b"<p>Nine died.</p>" * 200, "larger than 3 KB; split it, or raise --limit page_bytes"),
    ("truncated.pdf", ALL["print.pdf"][:300], DAMAGED_PDF),
    ("damaged.pdf", b"%PDF-1.4\n" + b"garbage" * 50, DAMAGED_PDF),
    ("locked.pdf", LOCKED_PDF, "a PDF locked by a password; save a copy without it"),
    ("scan.pdf", make_pdf([[], []]), "a PDF without text (a scan?); run it through OCR first"),
    ("thick.pdf", make_pdf([[]] * 4), "a PDF of 4 pages, where 3 are read at most; split it, or raise --limit pages"),
    ("truncated.zip", make_zip({"a.txt": "Nine died."})[:-10], DAMAGED_ZIP),
    ("damaged.zip", b"PK\x03\x04" + b"x" * 100, DAMAGED_ZIP),
    (
        "many.zip",
        make_zip({f"{n}.txt": "Nine" for n in range(21)}),
        "an archive of 21 files, where 20 are read at most; split it, or raise --limit members",
    ),
    (
        "swelling.zip",
        make_zip({f"{n}.txt": os.urandom(20) * 300 for n in range(9)}, zipfile.ZIP_DEFLATED),
        "an archive that unpacks to more than 50 KB; split it, or raise --limit unpacked_bytes",
    ),
    ("swelling.gz", gzip.compress(os.urandom(999) * 60), "unpacks to more than 50 KB; raise --limit unpacked_bytes"),
    ("truncated.gz", gzip.compress(os.urandom(900))[:-9], None),
    ("damaged.gz", b"\x1f\x8b\x08\0" + b"x" * 60, None),
    ("damaged.bz2", b"BZh9" + b"x" * 60, None),
    ("damaged.xz", b"\xfd7zXZ\0" + b"x" * 60, None),
    (
        "truncated.tar",
        make_tar({"a.txt": b"Nine died. " * 400})[:3000],
        "a damaged or truncated tar archive (unexpected end of data); fetch it again or pack it anew",
    ),
    (
        "damaged.docx",
        make_zip({"word/document.xml": "<w:document", "[Content_Types].xml": "<x"}),
        "a damaged Word file; save it anew",
    ),
    ("empty.docx", make_zip({"word/document.xml": ""}), "a damaged Word file; save it anew"),
    ("truncated.docx", make_docx()[:2000], DAMAGED_ZIP),
    (
        "laughs.odt",
        make_odt(LAUGHS + "<x>&b;</x>"),
        "it defines XML entities of its own, which can swell without end; not read",
    ),
    ("damaged.odt", make_odt("<office:document-content"), "a damaged OpenDocument file; save it anew"),
    (
        "laughs.xml",
        make_rss(head=LAUGHS),
        "a feed that defines XML entities of its own, which can swell without end; not read",
    ),
    (
        "outside.xml",
        make_rss(head=OUTSIDE),
        "a feed that defines XML entities of its own, which can swell without end; not read",
    ),
    (
        "broken.xml",
        b"<?xml version='1.0'?><rss><channel><item",
        "a damaged feed (1:52: unclosed token); fetch it again",
    ),
    (
        "truncated.warc",
        make_warc({"https://a.example/": b"<html><p>Nine people died in the fire.</p></html>"})[:-30],
        "a truncated web archive: its last record breaks off; fetch it again",
    ),
    ("headless.csv", b"\n", "no header: its first line must hold the names of the columns"),
    ("unmapped.csv", b"a,b\n1,2\n", "no column with the text among a, b; say which: --column text=NAME"),
    ("broken.json", b'{"text": "Nine', "not JSON: Unterminated string starting at column 10"),
    ("deep.json", b"[" * 100_000, "larger than 5 KB; split it, or raise --limit text_bytes"),
    (
        "deep.jsonl",
        b'{"text":' + b"[" * 4900,
        "more than 1,000 values in one piece of JSON; split it, or raise --limit values",
    ),
    ("large.pdf", b"%PDF-1.4" + b" " * 9000, "larger than 9 KB; split it, or raise --limit document_bytes"),
    ("large.xml", make_rss("<item/>" * 500), "larger than 3 KB; split it, or raise --limit page_bytes"),
    (
        "large.eml",
        make_mail([("a.txt", b"Nine died. " * 500)]),
        "larger than 5 KB; split it, or raise --limit text_bytes",
    ),
    (
        "large.rtf",
        b"{\\rtf1 " + b"Nine died. " * 300 + b"}",
        "larger than 3 KB without its pictures; split it, or raise --limit page_bytes",
    ),
    (
        "values.json",
        b'{"text": "Nine", "x": [' + b"1," * 1000 + b"1]}",
        "more than 1,000 values in one piece of JSON; split it, or raise --limit values",
    ),
]


def read(name, data):
    return list(read_bytes(name, data, Settings(limits=SMALL)))


@pytest.mark.parametrize(("name", "data", "reason"), SKIPPED, ids=[case[0] for case in SKIPPED])
def test_nothing_to_read(name, data, reason):
    (refused,) = read(name, data)
    assert isinstance(refused, Refused)
    assert refused.outcome == "skipped"
    check_line(refused, reason)


@pytest.mark.parametrize(("name", "data", "reason"), FAILED, ids=[case[0] for case in FAILED])
def test_what_cannot_be_read(name, data, reason):
    (refused,) = read(name, data)
    assert isinstance(refused, Refused)
    assert refused.outcome == "failed"
    check_line(refused, reason)


def check_line(refused, reason):
    assert reason is None or refused.reason == reason
    assert refused.reason
    assert "\n" not in refused.reason
    assert len(refused.reason) < 300


INSIDE = [
    ("a member that leads out", "x.zip", make_zip({"../a.txt": "Nine died."}), "x.zip/../a.txt", LEADS_OUT),
    ("a member with an absolute path", "x.zip", make_zip({"/etc/a.txt": "Nine."}), "x.zip//etc/a.txt", LEADS_OUT),
    ("a member with a drive", "x.zip", make_zip({"C:\\a.txt": "Nine."}), "x.zip/C:\\a.txt", LEADS_OUT),
    ("a tar member that leads out", "x.tar", make_tar({"../a.txt": b"Nine died."}), "x.tar/../a.txt", LEADS_OUT),
    (
        "a locked member",
        "x.zip",
        lock_zip(make_zip({"a.txt": "Nine."})),
        "x.zip/a.txt",
        "locked by a password; unpack it first",
    ),
    ("an attachment that is damaged", "x.eml", make_mail([("a.pdf", b"%PDF-1.4 x")]), "x.eml/a.pdf", DAMAGED_PDF),
    (
        "an attachment that is an image",
        "x.eml",
        make_mail([("a.png", b"\x89PNG")]),
        "x.eml/a.png",
        "an image (PNG): no text in it",
    ),
    ("archives in archives", "x.zip", nest(4), "x.zip/2.zip/1.zip/0.zip", DEEP),
    ("a damaged line", "x.jsonl", b'{"text": "Nine died."}\n{"text": "Ni\n', "x.jsonl:2", None),
    (
        "a line of another kind",
        "x.jsonl",
        b'{"text": "Nine"}\n[1]\n',
        "x.jsonl:2",
        'a record must be an object; no "text" in it; give the field of the article that name',
    ),
    (
        "a line without text",
        "x.jsonl",
        b'{"text": "Nine"}\n{"id": 2}\n',
        "x.jsonl:2",
        'a record must be an object; no "text" in it; give the field of the article that name',
    ),
    (
        "a line that is not UTF-8",
        "x.jsonl",
        b'{"text": "Nine"}\n{"text": "\xff"}\n',
        "x.jsonl:2",
        "not JSON: not UTF-8 at byte 10",
    ),
    (
        "a line that is too long",
        "x.jsonl",
        b'{"text": "Nine"}\n' + b'{"text": "' + b"x" * 20_000 + b'"}\n{"text": "Ten"}\n',
        "x.jsonl:2",
        "a line longer than 5 KB; split it, or raise --limit text_bytes",
    ),
    (
        "an id that comes twice",
        "x.jsonl",
        b'{"id": 1, "text": "Nine"}\n{"id": "1", "text": "Ten"}\n',
        "x.jsonl:2",
        "the id '1' stands above with another text; give each document its own",
    ),
    ("a record that comes twice", "x.jsonl", b'{"id": 1, "text": "Nine"}\n' * 2, "x.jsonl:2", "the document '1' again"),
    (
        "a broken record in a list",
        "x.json",
        b'[{"text": "Nine"}, 3]',
        "x.json:2",
        'a record must be an object; no "text" in it; give the field of the article that name',
    ),
    (
        "a row with too few cells",
        "x.csv",
        b"id,text\na,Nine\nb\n",
        "x.csv:3",
        "1 cell where the header has 2; put quotation marks around the text",
    ),
    (
        "a row with too many cells",
        "x.csv",
        b"id,text\na,Nine\nb,Ten, they said\n",
        "x.csv:3",
        "3 cells where the header has 2; put quotation marks around the text",
    ),
    (
        "a row that is too long",
        "x.csv",
        b"id,text\na,Nine\nb," + b"x" * 6000 + b"\nc,Ten\n",
        "x.csv:3",
        "a line longer than 5 KB; split it, or raise --limit text_bytes",
    ),
    (
        "a quotation mark that is never closed",
        "x.csv",
        b'id,text\na,Nine\nb,"' + b"Ten died.\n" * 500 + b"c,Ten\n",
        "x.csv:503",
        "field larger than field limit (5000); is a quotation mark never closed?",
    ),
    ("a row without text", "x.csv", b"id,text\na,Nine\nb,\n", "x.csv:3", EMPTY),
    (
        "an entry without text",
        "x.xml",
        make_rss("<item><link>https://a.example/</link></item>"),
        "x.xml#https://a.example/",
        EMPTY,
    ),
]


@pytest.mark.parametrize(
    ("data", "name", "of", "reason"), [(c[2], c[1], c[3], c[4]) for c in INSIDE], ids=[c[0] for c in INSIDE]
)
def test_a_part_is_refused_by_its_name_and_the_others_are_read(data, name, of, reason):
    found = read(name, data)
    (refused,) = [item for item in found if isinstance(item, Refused)]
    assert refused.name == of
    check_line(refused, reason)


def test_a_tar_of_too_many_files():
    found = read("x.tar", make_tar({f"{n}.txt": b"" for n in range(21)}, "w:gz"))
    assert found[-1] == Refused("x.tar", "an archive of more than 20 files; split it, or raise --limit members")
    assert len(found) == 21


def test_a_zip_bomb():
    found = list(read_bytes("x.zip", make_zip({"bomb.txt": b"a" * 3_000_000, "a.txt": "Nine."}, zipfile.ZIP_DEFLATED)))
    assert found[0] == Refused("x.zip/bomb.txt", BOMB)
    assert found[1].text == "Nine."


def test_a_gzip_bomb():
    (refused,) = list(read_bytes("x.txt.gz", gzip.compress(b"a" * 30_000_000)))
    assert refused == Refused("x.txt.gz", BOMB)


def test_a_bomb_in_a_word_file():
    bomb = make_zip({"word/document.xml": b" " * 3_000_000}, zipfile.ZIP_DEFLATED)
    assert list(read_bytes("x.docx", bomb)) == [Refused("x.docx", BOMB)]


def test_entities_of_a_word_file_are_not_resolved():
    word = zipfile.ZipFile(io.BytesIO(make_docx()))
    members = {member: word.read(member) for member in word.namelist()}
    body = members["word/document.xml"].decode().partition("?>")[2]
    members["word/document.xml"] = OUTSIDE + body.replace("12 sailors", "&a; sailors")
    found = read("x.docx", make_zip(members))
    assert "root:" not in str(found)


def test_a_web_archive_gives_what_stands_before_the_damage():
    whole = make_warc({f"https://a.example/{n}": b"<html><p>Nine people died.</p></html>" for n in (1, 2)})
    found = list(read_bytes("x.warc", whole[:-50]))
    assert [item.name for item in found] == ["https://a.example/1@2022-03-16T08:00:00Z", "x.warc"]


def test_what_is_stored_can_always_be_stored():
    (document,) = read("x.jsonl", b'{"id": "a\\udc00", "text": "Nine\\ud800 died\\u0000.", "title": "\\udfff"}')
    assert (document.name, document.text, document.title) == ("a\ufffd", "Nine\ufffd died\ufffd.", "\ufffd")


@pytest.mark.parametrize("date", ["31 February 2022", "99/99/9999", "soon", "-1", "1e999", "0000-00-00", "2022-13-45"])
def test_dates_that_are_none(date):
    (document,) = read("x.jsonl", b'{"text": "Nine died.", "published": "%s"}' % date.encode())
    assert document.published is None
    assert date in document.note


def test_a_feed_without_dates_and_one_from_the_future():
    items = "<item><title>a</title><description>Nine died.</description></item>"
    items += (
        "<item><title>b</title><pubDate>Fri, 01 Jan 2999 00:00:00 +0000</pubDate><description>Ten.</description></item>"
    )
    assert [d.published for d in read("x.xml", make_rss(items))] == [None, "2999-01-01"]


GOOD = "Nine people died.\n"


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "z-good.txt").write_text(GOOD)
    return tmp_path


def outcomes(folder, *more):
    """What became of the folder, the good file apart, which must have been read."""
    found = list(read_documents([*more, str(folder)]))
    good = [d for d in found if isinstance(d, Document) and d.name.endswith("z-good.txt")]
    assert [d.text for d in good] == [GOOD]
    return [(os.path.relpath(r.name, folder), r.outcome, r.reason) for r in found if isinstance(r, Refused)]


def test_a_missing_file_beside_others(folder):
    missing = str(folder / "missing.txt")
    assert outcomes(folder, missing) == [("missing.txt", "failed", "no such file or folder")]


def test_nothing_but_missing_files(folder):
    with pytest.raises(ClaimsError, match=r"missing\.txt: no such file or folder"):
        read_documents([str(folder / "missing.txt")])


def test_an_empty_folder(folder):
    (folder / "none").mkdir()
    assert outcomes(folder, str(folder / "none")) == [("none", "failed", "a folder without documents")]


def test_a_link_that_leads_to_itself(folder):
    (folder / "loop.txt").symlink_to(folder / "loop.txt")
    (folder / "up").symlink_to(folder)
    ((_, first, loop), (_, second, up)) = outcomes(folder)
    assert (first, loop) == ("failed", "cannot be read: too many levels of symbolic links")
    assert (second, up) == ("skipped", "a link to a folder; name that folder itself")


def test_a_link_that_leads_nowhere(folder):
    (folder / "gone.txt").symlink_to(folder / "nothing.txt")
    assert outcomes(folder) == [("gone.txt", "failed", "no such file or folder")]


def test_folders_deeper_in_each_other_than_calls_may_be(folder):
    inner = os.open(folder, os.O_RDONLY)
    for _ in range(1200):
        os.mkdir("d", dir_fd=inner)
        inner, outer = os.open("d", os.O_RDONLY, dir_fd=inner), inner
        os.close(outer)
    os.close(os.open("deep.txt", os.O_CREAT, dir_fd=inner))
    os.close(inner)
    try:
        ((name, outcome, reason),) = outcomes(folder)
    finally:
        subprocess.run(["rm", "-r", folder / "d"], check=True)  # pytest's own way is recursive
    assert (name.count("/"), outcome, reason) == (1200, "skipped", "empty")


def test_a_name_that_is_no_text(folder):
    """File systems hold any bytes; what is stored and printed is UTF-8."""
    (folder / os.fsdecode(b"caf\xe9-\xff.txt")).write_text(GOOD * 2)
    (folder / os.fsdecode(b"empty-\xff.txt")).touch()
    assert outcomes(folder) == [("empty-\\xff.txt", "skipped", "empty")]
    names = [d.name for d in read_documents([str(folder)]) if isinstance(d, Document)]
    assert [os.path.basename(name) for name in names] == ["caf\\xe9-\\xff.txt", "z-good.txt"]


def test_a_member_whose_name_is_no_text():
    (document,) = read_bytes("x.tar", make_tar({"caf\udce9.txt": b"Nine died."}))
    assert document.name == "x.tar/caf\\xe9.txt"


def test_a_pipe(folder):
    os.mkfifo(folder / "pipe")
    assert outcomes(folder) == [("pipe", "skipped", "not a file but a device or a pipe")]


def test_a_file_without_permission(folder, monkeypatch):
    (folder / "mine.txt").write_text(GOOD)
    open_file = Path.open

    def refuse(path, *arguments):
        if path.name == "mine.txt":  # as the system does for anyone but root
            raise PermissionError(13, "Permission denied")
        return open_file(path, *arguments)

    monkeypatch.setattr(Path, "open", refuse)
    assert outcomes(folder) == [("mine.txt", "failed", "cannot be read: permission denied")]


def test_a_damaged_sidecar(folder):
    (folder / "a.txt").write_text(GOOD)
    (folder / "a.json").write_text("{")
    ((name, outcome, reason),) = outcomes(folder)
    assert (name, outcome) == ("a.txt", "failed")
    assert reason.startswith("the .json file of metadata beside it is damaged: ")


def test_a_file_that_grows_while_it_is_read(folder):
    path = folder / "growing.jsonl"
    path.write_text('{"id": "1", "text": "Nine died."}\n' * 1)
    found = read_documents([str(path)])
    with path.open("a") as more:
        more.write('{"id": "2", "text": "Ten died."}\n{"id": "3", "te')
    assert [getattr(d, "text", None) for d in found][:2] == ["Nine died.", "Ten died."]


def test_a_page_of_nothing_but_tags():
    (refused,) = read_bytes("x.html", b"<html>" + b"<p>9" * 250_000)
    assert refused.reason == "a page of more than 200,000 tags; save its text as a text file"


def test_a_mail_of_nothing_but_parts():
    head = b"From: a@b.c\nTo: x@y.z\nSubject: s\nContent-Type: multipart/mixed; boundary=b\n\n"
    (refused,) = read_bytes("x.eml", head + b"--b\n\nNine.\n" * 20_001)
    assert refused.reason == "a mail of more than 20,000 parts; save what it holds as files"


def test_a_feed_without_end():
    (refused,) = read_bytes("x.xml", make_rss("<item/>" * 100_001))
    assert refused.reason == "a feed of more than 100,000 entries; split it"


def test_a_large_picture_in_a_small_rtf_file():
    picture = b"{\\pict " + (b"89504e47" * 16 + b"\n") * 50 + b"}"
    (document,) = read("x.rtf", b"{\\rtf1 Nine died." + picture + b"}")
    assert document.text.startswith("Nine died.")


def test_json_nested_deeper_than_python_goes():
    (refused,) = read_bytes("x.jsonl", b'{"text":' + b"[" * 100_000)
    assert refused.reason == "not JSON: nested too deeply"


def test_a_long_line_takes_no_memory(folder):
    path = folder / "long.jsonl"
    with path.open("wb") as out:
        out.write(b'{"text": "')
        for _ in range(100):
            out.write(b"x" * 1_000_000)
        out.write(b'"}\n{"text": "Nine."}\n')
    tracemalloc.start()
    found = list(read_documents([str(path)], Settings(limits=Limits(text_bytes=1_000_000))))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert [type(item) for item in found] == [Refused, Document]
    assert peak < 10_000_000


def test_many_tiny_files(folder):
    for number in range(2000):
        (folder / f"{number}.txt").write_text(GOOD)
    assert outcomes(folder) == []


def test_what_takes_too_long():
    (refused,) = list(
        read_bytes("x.html", b"<html><p>Nine people died.</p></html>", Settings(limits=Limits(seconds=1e-6)))
    )
    assert refused.reason == "took longer than 1e-06 s to read; convert it, or raise --limit seconds"


def test_a_broken_reader_stops_nothing(folder, monkeypatch):
    def explode(source, settings):
        raise RecursionError

    monkeypatch.setattr(rtf, "read_rtf", explode)
    (folder / "a.rtf").write_bytes(ALL["rich.rtf"])
    assert outcomes(folder) == [("a.rtf", "failed", "cannot be read: RecursionError")]


def test_there_are_enough_cases():
    assert len(SKIPPED) + len(FAILED) + len(INSIDE) >= 60


def swallow(times):
    """What a library does that takes every exception for its own."""
    for _ in range(times):
        with contextlib.suppress(Unreadable):
            time.sleep(5)
    time.sleep(5)


def test_the_end_of_the_time_cannot_be_swallowed(monkeypatch):
    monkeypatch.setattr(deadline, "AGAIN", 0.02)
    with pytest.raises(Unreadable, match=r"took longer than 0\.02 s to read"), deadline.deadline(0.02):
        swallow(2)
