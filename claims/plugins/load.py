"""Entry points in, loaded plugins out, once a process: each package's modules, held to the hooks there are.

Nothing is loaded where CLAIMS_PLUGINS in the environment is empty; where it names plugins, only those are.
"""

import os
import sys
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, NamedTuple

import pluggy

from claims.errors import ClaimsError, say_error
from claims.plugins import hooks, word_hooks
from claims.plugins.mark import PROJECT

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

GROUPS = {hooks.__name__: "claims", word_hooks.__name__: "claims.words"}
"""The group of entry points that modules are named under which answer the hooks of a module."""


class PluginError(ClaimsError):
    """A plugin that failed, by its name."""


class Plugin(NamedTuple):
    """A module of a package that adds to the program."""

    name: str
    """Of its entry point."""
    version: str
    """Of its package."""
    hooks: tuple[str, ...]
    """What it answers."""


class Plugins(NamedTuple):
    """The modules that answer some hooks, in the order of their names."""

    manager: pluggy.PluginManager
    loaded: tuple[Plugin, ...]


@cache
def load_plugins(asked: ModuleType) -> Plugins:
    """The installed and wanted plugins that answer the hooks of a module, loaded once."""
    manager = pluggy.PluginManager(PROJECT)
    manager.add_hookspecs(asked)
    return Plugins(manager, tuple(_load(manager, entry) for entry in _wanted(GROUPS[asked.__name__])))


def name_reading_plugins() -> str:
    """The plugins by which the same text may give other claims, with their versions: "+telex-0.2"; "" for none."""
    reading = [plugin for plugin in load_plugins(hooks).loaded if {"add_readers", "find_figures"} & set(plugin.hooks)]
    named = {f"+{plugin.name}-{plugin.version}" for plugin in (*load_plugins(word_hooks).loaded, *reading)}
    return "".join(sorted(named))


def _wanted(group: str) -> list["EntryPoint"]:
    """The entry points to load."""
    named = os.environ.get("CLAIMS_PLUGINS")
    if named == "" or not (named or _may_be_any()):
        return []
    from importlib.metadata import entry_points

    found = {entry.name: entry for entry in entry_points(group=group)}
    if named is None:
        return [found[name] for name in sorted(found)]
    wanted = {name.strip() for name in named.split(",")} - {""}
    for name in sorted(wanted):
        if not any(entry_points(group=other, name=name) for other in GROUPS.values()):
            raise PluginError(f"plugin {name}: not installed, but named in CLAIMS_PLUGINS")
    return [found[name] for name in sorted(found) if name in wanted]


@cache
def _may_be_any() -> bool:
    """Whether an installed package names a plugin: told in two milliseconds, where importlib.metadata takes ten."""
    return any(map(_names_plugins, dict.fromkeys(sys.path)))


def _names_plugins(folder: str) -> bool:
    """Whether one of the packages in a folder of sys.path does; what is no folder may."""
    try:
        packages = [entry.path for entry in os.scandir(folder or ".") if entry.name.endswith(_ABOUT)]
    except FileNotFoundError:
        return False
    except OSError:  # a zip file
        return True
    named = (path for package in packages if (path := Path(package, "entry_points.txt")).is_file())
    return any(b"[claims" in path.read_bytes() for path in named)


_ABOUT = (".dist-info", ".egg-info")


def _load(manager: pluggy.PluginManager, entry: "EntryPoint") -> Plugin:
    """One plugin, its hooks known to the manager; a hook that there is not is a slip that would go unheard."""
    package, version = (entry.dist.name, entry.dist.version) if entry.dist else (entry.module, "0")
    try:
        module = entry.load()
        manager.register(module, entry.name)
        manager.check_pending()
    except Exception as error:  # whatever a foreign module does when it is imported
        said = f"plugin {entry.name} ({package} {version}): cannot be loaded: {say_error(error)}"
        raise PluginError(f"{said}; repair or uninstall it, or name the plugins to load in CLAIMS_PLUGINS") from error
    answered = manager.get_hookcallers(module) or []
    return Plugin(entry.name, version, tuple(sorted(caller.name for caller in answered)))
