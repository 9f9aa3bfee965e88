"""Tables of words as data: the name of a table of words/ in, the table out, with what plugins add to it.

Every floor reads its words here, once a process and before its patterns are compiled: an added word costs what a shipped
one does.
"""

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from claims.plugins import PluginError, ask
from claims.plugins.word_hooks import add_words

_FOLDER = files("claims.grammar").joinpath("words")
_PATTERN = re.compile(r"[\\(|^$\[]")
"""In a text that is no list of words but a pattern."""
_NO_TABLES = frozenset({"countries", "gazetteer", "war_places"})
"""What places are made from, once and for all (make_gazetteer)."""


@cache
def read_table(name: str) -> dict[str, Any]:
    """The table `name`.toml, the plugins' words behind the shipped ones."""
    table = tomllib.loads(_FOLDER.joinpath(f"{name}.toml").read_text(encoding="utf-8"))
    for plugin, added in _added_words():
        if name in added:
            try:
                table = _extend(table, added[name])
            except TypeError as error:
                raise PluginError(f"plugin {plugin}: words of the table {name!r}: {error}") from error
    return table


def read_words(name: str) -> dict[str, list[str]]:
    """The lists of a table whose values are all texts of words that white space parts."""
    return {key: words.split() for key, words in read_table(name).items()}


@cache
def _added_words() -> list[tuple[str, Mapping[str, Mapping[str, Any]]]]:
    """What plugins add to the tables."""
    added = ask(add_words, Mapping)
    for plugin, tables in added:
        for name in tables:
            if name in _NO_TABLES or not _FOLDER.joinpath(f"{name}.toml").is_file():
                raise PluginError(f"plugin {plugin}: there is no table of words {name!r} to add to")
    return added


def _extend(known: Any, added: Any) -> Any:  # noqa: ANN401 - values of TOML
    r"""A value with more words: a list in one text grows at its end, a section by its entries.

    >>> _extend({"kill": "murder"}, {"kill": "gas", "injure": "maim"})
    {'kill': 'murder\ngas', 'injure': 'maim'}
    """
    if isinstance(known, dict) and isinstance(added, Mapping):
        return known | {key: _extend(known[key], value) if key in known else value for key, value in added.items()}
    if not isinstance(known, str) or not isinstance(added, str) or _PATTERN.search(known):
        raise TypeError(f"{added!r:.60} cannot be added to {known!r:.60}")
    return known.rstrip() + (";\n" if ";" in known else "\n") + added.strip()
