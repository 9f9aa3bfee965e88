"""The units that plugins add: nothing in, rows out that the tables of a language take in before its patterns are made.

As with every row of a grammar, one without an example and a near miss is an error; so is a word that no text's shadow has.
"""

from functools import cache

from claims.grammar.shadow import cast_shadow
from claims.plugins import PluginError, Unit, ask
from claims.plugins.word_hooks import add_units


@cache
def added_units() -> tuple[Unit, ...]:
    """The plugins' units, each found sound."""
    return tuple(_checked(plugin, unit) for plugin, unit in ask(add_units, Unit))


def _checked(plugin: str, unit: Unit) -> Unit:
    """The unit, or the one line that refuses it."""
    if not unit.words or not unit.says or not unit.silent:
        raise PluginError(f"plugin {plugin}: the unit {unit.name!r} needs words, an example and a near miss")
    for word in unit.words:
        if word != cast_shadow(word) or word != " ".join(word.split()):
            raise PluginError(f"plugin {plugin}: the unit {unit.name!r}: write {word!r} in plain lower-case letters")
    if not set(unit.glued) <= set(unit.words):
        raise PluginError(f"plugin {plugin}: the unit {unit.name!r}: what is glued must be one of its words")
    return unit
