"""Texts with what is to be read in them, as the files of this folder have them."""

from pathlib import Path


def read_cases(*names: str, parted_by: str) -> list[tuple[str, list[str]]]:
    """Each text with the lines of its claims below it; " / " in a file stands for `parted_by` in its texts."""
    cases: list[tuple[str, list[str]]] = []
    for line in (line for name in names for line in Path(__file__).with_name(name).read_text("utf-8").splitlines()):
        if line.startswith("    "):
            cases[-1][1].append(line.strip())
        elif line and not line.startswith("#"):
            cases.append((line.replace(" / ", parted_by), []))
    return cases
