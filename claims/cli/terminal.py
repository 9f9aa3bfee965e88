"""Rich's console for texts from anywhere: what it is given to print is obeyed by no terminal but where Rich says so."""

from collections.abc import Iterable

from rich.console import Console, ConsoleOptions, RenderableType
from rich.segment import Segment

from claims.controls import drop_controls


class Terminal(Console):
    """A console that prints no control character of any text, whatever table or style it stands in."""

    def render(self, renderable: RenderableType, options: ConsoleOptions | None = None) -> Iterable[Segment]:
        """The pieces of something to print; what is control is Rich's own, the rest is text."""
        for segment in super().render(renderable, options):
            yield segment if segment.control else segment._replace(text=drop_controls(segment.text))
