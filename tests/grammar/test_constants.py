"""Constants of the floors that `make fast` compiles: frozen, as their types say."""

import importlib
import pkgutil

import pytest


@pytest.mark.parametrize("floor", ["claims.grammar", "claims.extract", "claims.facts"])
def test_sets_of_words_are_frozen(floor):
    # what is joined of a frozen set and a dictionary's keys is none, though types say so: mypyc then refuses the module
    package = importlib.import_module(floor)
    names = [found.name for found in pkgutil.walk_packages(package.__path__, f"{floor}.")]
    modules = [importlib.import_module(name) for name in names if not name.endswith(".make_gazetteer")]
    open_sets = [f"{m.__name__}.{name}" for m in modules for name, value in vars(m).items() if type(value) is set]
    assert open_sets == []
