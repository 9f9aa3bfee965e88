"""Every list of every table of words can grow, and what has grown reads as before."""

import json

from tests.plugins.conftest import ROOT

GROW = """
import re, tomllib
from pathlib import Path
from claims.plugins import hookimpl

def grow(key, value):
    if isinstance(value, dict):
        return {k: grown for k, v in value.items() if (grown := grow(k, v)) is not None}
    if not isinstance(value, str) or re.search(r"[\\\\\\\\(|^$\\\\[]", value) or key in ("under", "title"):
        return None  # a number, a pattern, a name: no list of words
    return "zyx zyxed zyxen" if key == "irregular" else "zyx"

@hookimpl
def add_words():
    tables = [path for path in Path(FOLDER).glob("*.toml") if path.stem not in ("countries", "gazetteer", "war_places")]
    return [{path.stem: grow("", tomllib.loads(path.read_text("utf-8")))} for path in tables]
"""


def test_every_list_of_every_table_can_grow(fake, claims):
    folder = fake(f"FOLDER = {str(ROOT / 'claims/grammar/words')!r}\n{GROW}", group="claims.words")
    listed = claims(folder, "plugins", "--format", "jsonl")
    assert len(listed.stdout.splitlines()) > 15, listed.stderr
    grown, plain = (_read(claims, folder, plugins) for plugins in ("slip", ""))
    assert grown == plain
    assert grown[0]
    assert grown[1]


def _read(claims, folder, plugins):
    """The claims of the seeds and their conflicts, with some plugins."""
    env, db = {"CLAIMS_PLUGINS": plugins}, folder / f"{plugins or 'none'}.db"
    done = claims(folder, "extract", "-q", ROOT / "seeds", "--db", db, env=env)
    assert done.returncode == 0, done.stderr
    read, clashing = (_lines(claims(folder, name, "--format", "jsonl", "--db", db, env=env)) for name in WHAT)
    return [
        [(r["start"], r["unit"], r["event"], r["source"], r["fact"]) for r in read],
        [c["reason"] for c in clashing],
    ]


WHAT = ("list", "conflicts")


def _lines(done):
    return [json.loads(line) for line in done.stdout.splitlines()]
