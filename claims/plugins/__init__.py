"""What packages add to the program: the hooks that they answer, and the answers, each with the name of who gave it.

For a package's author: `from claims.plugins import Format, Reader, Unit, hookimpl` (docs/plugins.md).
"""

from claims.plugins.answers import ask, blame
from claims.plugins.hooks import Channel, Figure, Format, Reader
from claims.plugins.load import PluginError
from claims.plugins.mark import hookimpl
from claims.plugins.word_hooks import Unit

__all__ = ["Channel", "Figure", "Format", "PluginError", "Reader", "Unit", "ask", "blame", "hookimpl"]
