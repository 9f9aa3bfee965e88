"""The installed plugins in, a row for everything that each adds out."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from claims.plugins import hooks, word_hooks
from claims.plugins.answers import ask
from claims.plugins.load import load_plugins


class Addition(NamedTuple):
    """One thing that a plugin adds."""

    plugin: str
    version: str
    hook: str
    adds: str
    """What, in a few words."""


def list_additions() -> Iterator[Addition]:
    """Everything that the plugins add, hook by hook."""
    for asked in (hooks, word_hooks):
        for plugin in load_plugins(asked).loaded:
            for hook in plugin.hooks:
                for adds in _describe(plugin.name, getattr(asked, hook)):
                    yield Addition(plugin.name, plugin.version, hook, adds)


def _describe(plugin: str, hook: Callable[..., Iterable[object]]) -> list[str]:
    """What a plugin answers to a hook, each answer in a few words."""
    if hook is hooks.find_figures:
        return ["figures of a text"]
    kind, say = _ASKED[hook.__name__]
    return [say(answer) for name, answer in ask(hook, kind) if name == plugin]


def _say_words(tables: Mapping[str, Mapping[str, Any]]) -> str:
    """Tables of words with what each gets: "sources (NRC), predicates (same)"."""
    return ", ".join(f"{table} ({' '.join(sections)})" for table, sections in tables.items())


def _say_unit(unit: word_hooks.Unit) -> str:
    """A unit with its words."""
    return f"{unit.name}: {', '.join(unit.words)}"


def _say_reader(reader: hooks.Reader) -> str:
    """A format of documents with the ends of its names."""
    return " ".join((reader.media_type, *reader.suffixes))


def _say_named(added: hooks.Format | hooks.Channel) -> str:
    """A format or channel by its name, and what it is."""
    return f"{added.name}: {added.what}"


_ASKED: Mapping[str, tuple[type, Callable[[Any], str]]] = {
    "add_readers": (hooks.Reader, _say_reader),
    "add_units": (word_hooks.Unit, _say_unit),
    "add_words": (Mapping, _say_words),
    "add_formats": (hooks.Format, _say_named),
    "add_channels": (hooks.Channel, _say_named),
}
"""The hooks that are asked for rows: of what kind, and how one is listed."""
