"""A hook in, the plugins' answers out; what goes wrong in a plugin becomes one line with its name."""

import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import TypeVar

from claims.errors import ClaimsError, say_error
from claims.plugins.load import PluginError, load_plugins

Answer = TypeVar("Answer")


def ask(hook: Callable[..., Iterable[Answer]], kind: type, **about: object) -> list[tuple[str, Answer]]:
    """What the plugins answer to a hook, each answer after its plugin's name; nothing where there are none.

    `kind` is what each answer must be, `about` what the hook is told.
    """
    answers: list[tuple[str, Answer]] = []
    asked = load_plugins(sys.modules[hook.__module__]).manager.hook
    for implementation in getattr(asked, hook.__name__).get_hookimpls():
        name, told = implementation.plugin_name, {key: about[key] for key in implementation.argnames}
        with blame(name, hook.__name__):
            given: list[Answer] = list(implementation.function(**told))
        for answer in given:
            if not isinstance(answer, kind):
                raise PluginError(f"plugin {name}: {hook.__name__} gave {answer!r:.80}, which is no {kind.__name__}")
            answers.append((name, answer))
    return answers


@contextmanager
def blame(plugin: str, doing: str) -> Iterator[None]:
    """Turn what a plugin's function raises into one line that names the plugin; a user's mistake stays one."""
    try:
        yield
    except ClaimsError:
        raise
    except Exception as error:  # whatever a foreign function does
        raise PluginError(f"plugin {plugin}: {doing} failed: {say_error(error)}") from error
