"""Words that mean much the same, words that say the contrary, and how much a word tells."""

import pytest

from claims.facts.meanings import are_opposite, kinship, may_tell_one, weight
from claims.facts.stems import stem


@pytest.mark.parametrize(
    "pair",
    [
        "gather meet",
        "kidnap abduct",
        "predict forecast",
        "refuse decline",
        "finish complete",
        "advance rise",
        "pupil student",
    ],
)
def test_words_of_one_meaning(pair):
    one, other = map(stem, pair.split())
    assert kinship(one, other) > 0
    assert may_tell_one(one, other)


@pytest.mark.parametrize(
    "pair",
    [
        "rise fall", "win lose", "arrive leave", "hire fire", "hire dismiss", "lend borrow", "import export", "open close",
        "begin end", "approve reject", "accept refuse", "arrest free", "attack defend", "increase decrease", "gain lose",
    ],
)  # fmt: skip
def test_opposites_never_tell_one_thing(pair):
    one, other = map(stem, pair.split())
    assert are_opposite(one, other)
    assert are_opposite(other, one)
    assert not kinship(one, other)
    assert not may_tell_one(one, other)


def test_rare_words_tell_more():
    assert weight(stem("year")) < weight(stem("soldier")) < weight(stem("hostage"))
