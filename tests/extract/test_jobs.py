"""Documents are read by several processes as by one, in order; one that ends its process costs itself alone."""

import os

import pytest

from claims.documents.document import Document
from claims.documents.refused import Refused
from claims.extract import jobs
from claims.extract.jobs import Wanted, extract_many

READ = jobs._read_batch
TEXT = "The coast guard said at least 12 sailors drowned off Marrow Bay."


@pytest.fixture(autouse=True)
def _at_once(monkeypatch):
    monkeypatch.setattr(jobs, "ALONE", 1)


def read_or_crash(documents, wanted):
    """What another process is given in place of the reader: some documents end it."""
    if any(document.name == "deadly" for document in documents):
        os._exit(1)
    return READ(documents, wanted)


def name_documents(*names):
    return [Document(name, f"{TEXT} {name}", "") for name in names]


def test_a_document_that_ends_its_process_costs_itself_alone(monkeypatch):
    monkeypatch.setattr(jobs, "_read_batch", read_or_crash)
    found = list(extract_many([*name_documents("a", "b"), "passes", *name_documents("deadly", "c")], jobs=2))
    kinds = [
        item if isinstance(item, str) else (item[0] if isinstance(item, Refused) else item[0].name) for item in found
    ]
    assert kinds == ["a", "b", "passes", "deadly", "c"]
    assert found[3] == Refused(
        "deadly", "reading its figures ended the process: memory ran out, or a library crashed; split it"
    )
    assert len(found[4].claims) == 1


def test_several_processes_give_what_one_gives(monkeypatch):
    monkeypatch.setattr(jobs, "BATCH", 100)
    monkeypatch.setattr(jobs, "AHEAD", 150)
    documents = [Document(str(n), f"{n + 2} people died. " * (n % 4 + 1), "") for n in range(12)]
    one, two = (list(extract_many(documents, Wanted(most=3), jobs=jobs_)) for jobs_ in (1, 2))
    assert one == two
    refused = [item.name for item in one if isinstance(item, Refused)]
    assert refused == ["3", "7", "11"]
