"""Patterns that are compiled when a text first asks for them: a source in, what behaves as its pattern out.

The grammar has some seven hundred patterns, and one article needs a third of them; compiling all would be half of what
a command spends before it reads.
"""

import re
from typing import Any, cast


class _Late:
    """Stands for a pattern; what is asked of it once is found at once from then on."""

    def __init__(self, source: str, flags: re.RegexFlag) -> None:
        self.pattern, self.asked = source, flags

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - whatever a pattern has
        """What the compiled pattern has under a name."""
        if name.startswith("__"):  # copying and pickling ask for what an object may lack
            raise AttributeError(name)
        found = getattr(re.compile(self.pattern, self.asked), name)
        setattr(self, name, found)
        return found


def late(source: str, flags: re.RegexFlag = re.NOFLAG) -> re.Pattern[str]:
    """What has a pattern's methods; an error of the source shows when it is first asked for."""
    return cast("re.Pattern[str]", _Late(source, flags))
