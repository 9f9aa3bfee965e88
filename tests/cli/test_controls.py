"""What a text has printed never moves the cursor of whoever reads it in a terminal."""

import json
import re

import pytest
from click.testing import CliRunner

from claims.cli import main

HOSTILE = "\x1b[2J\x1b]0;mine\x07\x9b31m\u202e\u2066"
ORDERS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
DOCUMENTS = [
    {
        "id": f"north{HOSTILE}",
        "title": f"Ferry toll{HOSTILE}",
        "publisher": f"The{HOSTILE} Harbour Post",
        "published": "2031-04-02",
        "text": f"At least{HOSTILE} 12 sailors{HOSTILE} drowned off Marrow Bay on 1 April, the {HOSTILE}guard said.",
    },
    {
        "id": "south",
        "title": "The ferry",
        "publisher": "Gazette",
        "published": "2031-04-02",
        "text": f"Nine sailors drowned off Marrow Bay{HOSTILE} on 1 April, the coast guard said. "
        "The mayor said 40 sailors drowned off Marrow Bay on 1 April.",
    },
]


@pytest.fixture
def call(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "180")
    (tmp_path / "in.jsonl").write_text("".join(json.dumps(document) + "\n" for document in DOCUMENTS))
    (tmp_path / "draft.txt").write_text(f"At least 99 sailors{HOSTILE} drowned off Marrow Bay on 1 April.")

    def run(*arguments):
        result = CliRunner().invoke(main, arguments)
        assert result.exception is None or isinstance(result.exception, SystemExit)
        return result

    return run


def test_no_table_obeys_a_text(call):
    call("extract", "-q", "in.jsonl")
    (fact, *_) = [json.loads(line) for line in call("facts", "--format", "jsonl").stdout.splitlines()]
    shown = [
        call(*command.split())
        for command in ("extract in.jsonl --dry-run", "list", "facts", f"facts {fact['id']}", "conflicts", "show 1")
    ] + [call("check", "draft.txt")]
    for result in shown:
        assert "sailors" in result.stdout
        assert not ORDERS.search(result.output)


def test_lines_of_data_spell_it_and_give_it_back(call):
    call("extract", "-q", "in.jsonl")
    lines = call("list", "--format", "jsonl").stdout
    assert not ORDERS.search(lines)
    assert json.loads(lines.splitlines()[0])["document"] == DOCUMENTS[0]["id"]


def test_no_complaint_obeys_a_name(call, tmp_path):
    (tmp_path / f"picture{HOSTILE.replace('/', '')}.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    for result in (call("extract", "."), call("extract", f"gone{HOSTILE}"), call("list", f"much{HOSTILE}")):
        assert "\\x1b[2J" in result.stderr
        assert not ORDERS.search(result.output)
