"""A file of labelled passages (JSON Lines, docs/labels.md) in, the passages out."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from claims.check.score import Passage
from claims.errors import ClaimsError

NEEDED = frozenset({"start", "end", "kind", "hedge"})


def read_passages(path: Path) -> Iterator[Passage]:
    """The labelled passages of a file; a line that is none is said with its number."""
    try:
        lines = path.read_text("utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise ClaimsError(f"{path}: cannot be read as labelled passages ({error})") from error
    for number, line in enumerate(lines, 1):
        if line.strip():
            yield _read_line(f"{path}:{number}", line)


def _read_line(place: str, line: str) -> Passage:
    """One passage."""
    try:
        row: dict[str, Any] = json.loads(line)
        passage = Passage(str(row["id"]), row["text"], row.get("context") or "", row.get("published"), row["claims"])
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise ClaimsError(f'{place}: not a JSON object with "id", "text" and "claims"') from error
    for figure in passage.figures:
        _check_figure(place, passage, figure)
    return passage


def _check_figure(place: str, passage: Passage, figure: Any) -> None:  # noqa: ANN401 - a user's file
    """Refuse a label that lacks what is compared, or whose offsets do not cut its words."""
    if not isinstance(figure, dict) or not figure.keys() >= NEEDED:
        raise ClaimsError(f"{place}: a claim without {', '.join(sorted(NEEDED))}")
    words = passage.text[figure["start"] : figure["end"]]
    if figure.get("surface") not in (None, words):
        raise ClaimsError(
            f"{place}: the label {figure['surface']!r} stands on {words!r}; offsets count code points of text"
        )
