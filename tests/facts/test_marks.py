"""A pattern that is tried only where a word of its needles stands finds what it finds when tried everywhere."""

import pkgutil
import re
from importlib import import_module
from pathlib import Path

import pytest

import claims.facts
from claims.facts.context import read_context, read_words
from claims.facts.marks import Sought
from claims.facts.places import placed_names
from claims.facts.sentence import read_scene
from claims.grammar.needles import find_needles

SENTENCES = [
    line
    for path in (Path(__file__).parent / "news.txt", Path(__file__).parents[1] / "extract" / "sentences.txt")
    for line in path.read_text("utf-8").splitlines()
    if line.strip()
]
SOUGHT = {
    f"{module.name} {name} {number}": sought
    for module in pkgutil.iter_modules(claims.facts.__path__)
    for name, value in vars(import_module(f"claims.facts.{module.name}")).items()
    for number, sought in enumerate(value if isinstance(value, list) else [value])
    if isinstance(sought, Sought)
}


@pytest.mark.parametrize("name", SOUGHT)
def test_no_sentence_in_which_a_pattern_is_found_lacks_its_mark(name):
    sought = SOUGHT[name]
    for sentence in SENTENCES:
        for text in (sentence, sentence.lower()):
            parts = [text, *(text[at : at + 80] for at in range(0, len(text), 20))]
            if any(sought.pattern.search(part) for part in parts):
                assert read_words(sentence).marks & sought.bits == sought.bits, sentence
                assert sought.may_be_in(sentence), sentence


@pytest.mark.parametrize(
    ("pattern", "needles"),
    [
        ("kill(?:s|ed)?", {"kill"}),
        (r"\b(?:rose|grew)\b(?: by)?", {"rose", "grew"}),
        (r"(?:the )?[Tt]oll of \d+", {"oll"}),
        (r"(?:\w+ )?(?:dead|die[sd]?)+", {"ead", "ie"}),
        (r"death toll", {"death"}),
    ],
)
def test_needles_are_the_letters_that_a_pattern_cannot_do_without(pattern, needles):
    assert find_needles(pattern) == needles


@pytest.mark.parametrize("pattern", [r"\d+", "(?:toll)?", "toll|[0-9]", "(?:toll )*"])
def test_a_pattern_that_can_do_without_letters_has_no_needles(pattern):
    with pytest.raises(ValueError, match="without any letter"):
        find_needles(pattern)


def test_a_sentence_read_word_by_word_tells_what_its_text_tells():
    for sentence in SENTENCES:
        for source in (None, *re.findall(r"\b[A-Z]\w+(?: [A-Z]?\w+)?", sentence)):
            said = sentence.replace(source, " ", 1) if source else sentence
            found = read_scene(sentence, source)
            assert (found.context, found.sites) == (read_context(said), placed_names(said)), (sentence, source)


def test_names_do_not_go_on_across_a_wide_gap():
    text = "A bomb hit a market in Deir  Hafer and a school near\nTal Rifaat."
    assert read_scene(text, None).sites == placed_names(text)


def test_every_pattern_of_the_floor_can_be_compiled():
    """They are compiled when a text first asks for them: none may turn out wrong then."""
    found = [
        value
        for module in [
            import_module(f"claims.facts.{each.name}") for each in pkgutil.iter_modules(claims.facts.__path__)
        ]
        for held in vars(module).values()
        for value in (held if isinstance(held, tuple | list) else held.values() if isinstance(held, dict) else (held,))
        if type(value).__name__ == "_Late"
    ]
    assert len(found) > 200
    for pattern in found:
        re.compile(pattern.pattern, pattern.asked)
