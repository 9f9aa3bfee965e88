"""Every shape of reporting runs on its own examples and near misses."""

import importlib
import pkgutil
import re

import pytest

from claims.grammar import en
from claims.grammar.en.cues import CUE, FRAMES, branch
from claims.grammar.shadow import cast_shadow
from claims.grammar.shapes import SHAPES, Shape

for module in pkgutil.iter_modules(en.__path__):  # whatever rows a module has join the list
    importlib.import_module(f"{en.__name__}.{module.name}")

EMPTY = {"nothing more is said", "where, when or to whom, to the end of the sentence"}
"""Shapes that may match no words: what follows them is the point."""


def _found(shape: Shape, text: str) -> bool:
    anchored = "(searched)" not in shape.name and not shape.pattern.pattern.endswith(r"\Z")
    match = shape.pattern.match(text) if anchored else shape.pattern.search(text)
    return match is not None and (shape.name in EMPTY or bool(match[0]))


@pytest.mark.parametrize(("shape", "text"), [(shape, text) for shape in SHAPES for text in shape.says])
def test_says(shape: Shape, text: str) -> None:
    assert _found(shape, text)


@pytest.mark.parametrize(("shape", "text"), [(shape, text) for shape in SHAPES for text in shape.silent])
def test_silent(shape: Shape, text: str) -> None:
    assert not _found(shape, text)


def test_examples_over_a_shadow_are_shadows() -> None:
    over_shadow = [shape for shape in SHAPES if shape.pattern.flags & re.ASCII]
    printed = {text for shape in over_shadow for text in (*shape.says, *shape.silent) if cast_shadow(text) != text}
    assert not printed  # a shape over a text as printed is a `printed_shape`


def test_branch_finds_every_cue_whole() -> None:
    for cue in FRAMES:
        match = CUE.search(f" {cue} ")
        assert match is not None
        assert match[1] == cue


def test_cue_is_a_whole_word() -> None:
    assert CUE.search(" gainsaid ") is None
    assert CUE.search(" said-so ") is None


def test_branch_shares_beginnings() -> None:
    assert branch(["say", "said", "says"]) == "sa(?:id|y(?:s|))"
