"""Whatever the bytes, reading ends in documents and refusals. `make fuzz` tries many more of them."""

import json
import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.documents.document import Document
from claims.documents.formats import READERS, find_reader
from claims.documents.media import find_media_type
from claims.documents.metadata import split_front_matter
from claims.documents.normalise import keep_text, normalise_text
from claims.documents.read import read_bytes
from claims.documents.refused import Refused
from claims.documents.settings import Limits, Settings
from tests.documents.samples import ALL

SETTINGS = Settings(limits=Limits(document_bytes=300_000, unpacked_bytes=1_000_000, seconds=10))


def check(name, data):
    for item in read_bytes(name, data, SETTINGS):
        if isinstance(item, Document):
            assert item.text.strip()
            item.text.encode(), item.name.encode(), (item.title or "").encode()  # what SQLite will be given
            assert normalise_text(item.name) is not None
        else:
            assert isinstance(item, Refused)
            assert item.outcome in ("failed", "skipped")
            assert item.reason
            assert "\n" not in item.reason


@pytest.mark.parametrize("name", ALL)
@given(seed=st.integers(0, 2**32))
def test_damaged_files(name, seed):
    """Bytes changed, cut out, doubled, put in: as a bad disk or a bad line does."""
    chance = random.Random(seed)
    data = bytearray(ALL[name])
    for _ in range(chance.randint(1, 8)):
        start = chance.randrange(len(data) + 1)
        end = min(len(data), start + chance.choice([0, 1, 4, 40, 400]))
        data[start:end] = chance.choice(
            [b"", chance.randbytes(end - start or 1), bytes(data[start:end]) * 3, b"\0\xff<&{"]
        )
    check(name, bytes(data))


@pytest.mark.parametrize("media_type", READERS)
@given(data=st.binary(max_size=400))
def test_any_bytes_as_any_type(media_type, data):
    starts = {"application/pdf": b"%PDF-1.4\n", "application/rtf": b"{\\rtf1 ", "application/warc": b"WARC/1.0\r\n"}
    assert find_reader(media_type)
    check("x", starts.get(media_type, b"") + data)


@given(
    st.binary(max_size=2000), st.sampled_from(["", "a.txt", "a.html", "a.csv", "a.jsonl", "a.eml", "a.md", "a.json"])
)
def test_any_bytes_under_any_name(data, name):
    assert "/" in find_media_type(data, name)
    check(name or "x", data)


RECORDS = st.recursive(
    st.none() | st.booleans() | st.floats() | st.text(st.characters()) | st.integers(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=9), inner, max_size=3),
    max_leaves=8,
)
FIELDS = ["id", "text", "title", "publisher", "published", "url", "language", "place", "note", "authors"]


@given(st.dictionaries(st.sampled_from(FIELDS), RECORDS))
def test_any_record(record):
    check("x.jsonl", json.dumps(record).encode())


@given(st.text(st.characters()))
def test_normalising_twice_changes_nothing(text):
    once = normalise_text(text)
    assert normalise_text(once) == once
    assert len(keep_text(text)) == len(text)


@given(st.text())
def test_front_matter_loses_nothing_of_the_text(text):
    _, rest = split_front_matter(text)
    assert text.endswith(rest)
