"""The thesaurus: it is made from WordNet where that is installed, loads fast, and nothing reads it at import."""

import subprocess
import sys
from os import environ
from pathlib import Path

import pytest

from claims.grammar.make_thesaurus import FOLDER, make_table
from claims.grammar.thesaurus import NOTHING, TABLE, meanings_of

WORDNET = Path(environ.get("WORDNET", FOLDER))


@pytest.mark.skipif(not (WORDNET / "data.noun").exists(), reason="WordNet 3.0 is not installed (Debian: wordnet-base)")
def test_table_is_what_its_source_makes():
    """WORDNET names the folder where it is another one than Debian's."""
    assert make_table(WORDNET) == TABLE.read_text(encoding="utf-8")


def test_table_is_small_and_names_its_source():
    text = TABLE.read_text(encoding="ascii")
    assert len(text) < 400_000
    assert "WordNet 3.0 Copyright 2006 by Princeton University" in text[:800]


def test_words_stand_in_order():
    words = [line.partition("\t")[0] for line in TABLE.read_text(encoding="ascii").splitlines() if line[0] != "#"]
    assert words == sorted(set(words))


def test_nothing_is_read_before_two_statements_are_compared():
    code = (
        "import claims.facts.statements, claims.grammar.thesaurus as t, time\n"
        "assert t._lines.cache_info().misses == 0\n"
        "a = time.process_time(); t.meanings_of('buy'); assert time.process_time() - a < 0.05"
    )
    subprocess.run([sys.executable, "-c", code], check=True, timeout=60)


def test_a_word_that_the_table_has_not():
    assert meanings_of("bolvex") is NOTHING


def test_what_is_bought_and_what_is_sold_are_opposites_by_the_table_itself():
    """Of a price both say one thing, so that statements have one stem for them; of things counted they do not."""
    buy, sell = meanings_of("buy"), meanings_of("sell")
    assert buy.against & sell.own
    assert sell.against & buy.own
