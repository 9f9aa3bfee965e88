"""What `make fast` compiles stays compilable: the two things that plain Python forgives and mypyc does not."""

import ast
import importlib
import pkgutil
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
COMPILED = ("claims.grammar", "claims.extract", "claims.facts")
PLAIN = ("claims.facts.figure", "claims.extract.jobs")
"""What setup.py leaves as it is."""


@pytest.mark.parametrize("floor", COMPILED)
def test_sets_of_words_are_frozen(floor):
    # what is joined of a frozen set and a dictionary's keys is none, though types say so: mypyc then refuses the module
    package = importlib.import_module(floor)
    names = [found.name for found in pkgutil.walk_packages(package.__path__, f"{floor}.")]
    modules = [importlib.import_module(name) for name in names if ".make_" not in name]
    open_sets = [f"{m.__name__}.{name}" for m in modules for name, value in vars(m).items() if type(value) is set]
    assert open_sets == []


def test_no_class_outside_inherits_from_one_inside():
    heirs = []
    for file in sorted((ROOT / "claims").rglob("*.py")):
        if ".".join(file.relative_to(ROOT).parts[:2]) in COMPILED:
            continue
        tree = ast.parse(file.read_text("utf-8"))
        inside = {
            alias.asname or alias.name
            for node in ast.walk(tree)
            if isinstance(node, ast.ImportFrom)
            and (node.module or "").startswith((*COMPILED, "claims.spans"))
            and node.module not in PLAIN
            for alias in node.names
        }
        classes = [node for node in ast.walk(tree) if isinstance(node, ast.ClassDef)]
        heirs += [(file.name, c.name) for c in classes for base in c.bases if ast.unparse(base).split("[")[0] in inside]
    assert heirs == []
