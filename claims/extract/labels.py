"""A bare figure of a list in, what its label or the heading of its list says it counts out: "Dead: 173"."""

from typing import NamedTuple

from claims.extract.page import Page
from claims.grammar.en.labels import (
    ALONE,
    CAPTION,
    COUNTED_AS,
    ENTRY,
    HEADED,
    LABEL,
    LABELLED,
    PERIOD,
    TOTALLED,
    YEAR_HEAD,
)
from claims.grammar.en.nouns import NO_COUNTS, PEOPLE, PERSON_STATES, is_plural
from claims.grammar.en.predicates import PREDICATES
from claims.grammar.en.verbs import read_lemma

REACH = 80
"""Code points of a label before its figure."""
MOST = 12
"""Entries between a heading and a figure."""
LONGEST = 90
"""Code points of a heading."""


class Label(NamedTuple):
    """What a list says of a figure."""

    unit: str
    event: str | None


def find_label(page: Page, start: int, end: int) -> Label | None:
    """What the label right before the figure text[start:end] says it counts; None where there is none.

    "Injured: 30" people, injure; "Homes destroyed: 40" homes, destroy; "Deaths: 12" Deaths, die.
    """
    if LABELLED.match(page.shadow, end) is None:
        return None
    label = LABEL.search(page.shadow, max(0, start - REACH), start)
    return None if label is None else _read(page, *label.span(label.lastindex or 0))


def find_caption(page: Page, start: int, end: int) -> Label | None:
    """What the caption below says that the figure text[start:end] counts, which stands alone in its line; None where
    there is none: "1.4 million", and below it "Affected people".
    """
    shadow = page.shadow
    if shadow[end : end + 1] != "\n" or not ALONE.search(shadow, max(0, start - 20), start):
        return None
    caption = CAPTION.match(shadow, end)
    return None if caption is None else _read(page, *caption.span(1))


def find_heading(page: Page, start: int) -> Label | None:
    """What the heading above a list says that the figure at `start` counts; None where it stands in no list."""
    shadow = page.shadow
    first = shadow.rfind("\n", 0, start) + 1
    last = shadow.find("\n", start)
    if first == 0 or ENTRY.match(shadow[first : last if last >= 0 else len(shadow)]) is None:
        return None
    for _ in range(MOST):
        last, first = first - 1, shadow.rfind("\n", 0, max(0, first - 1)) + 1
        line = shadow[first:last]
        if ENTRY.match(line) is None:
            heads = len(line) < LONGEST and line.rstrip().endswith(":")
            totalled = TOTALLED.match(line) if heads else None
            if totalled is not None:  # "Confirmed cases = 812 as follows:"
                return _read(page, first + totalled.start(1), first + totalled.end(1))
            return _read(page, first, first + len(line.rstrip(" :"))) if heads else None
        if first == 0:
            return None
    return None


def find_column(page: Page, start: int) -> Label | None:
    """What the head of its column says that the figure at `start` counts; None where it stands in no table.

    Columns are parted by bars or tabs: "Hospital | Beds", and below it "St Mary's | 210".
    """
    shadow = page.shadow
    first = shadow.rfind("\n", 0, start) + 1
    bar = next((mark for mark in BARS if mark in shadow[first : start + REACH].partition("\n")[0]), "")
    if not first or not bar:
        return None
    column = shadow.count(bar, first, start)
    stop = shadow.find("\n", start)
    cells = shadow[first : stop if stop >= 0 else len(shadow)].split(bar)
    first_row, row = first, cells[0]
    if any(c.isalpha() for c in cells[column]):  # a sentence, not a figure alone
        return None
    found = None
    for _ in range(MOST):
        if not first:
            break
        last, first = first - 1, shadow.rfind("\n", 0, max(0, first - 1)) + 1
        line = shadow[first:last]
        if bar not in line:
            break
        if not line.strip(" -|:+="):
            continue
        cells = line.split(bar)
        found = (first, cells) if column < len(cells) else found
    if found is None:
        return None
    at = found[0] + sum(len(cell) + 1 for cell in found[1][:column])
    cell = found[1][column]
    if YEAR_HEAD.fullmatch(cell):  # the years head the columns: what is counted heads the row
        return _read(page, first_row, first_row + len(row.strip()))
    if not cell.strip() or any(c.isdigit() for c in cell):
        return None
    at += len(cell) - len(cell.lstrip())
    return _read(page, at, at + len(cell.strip()))


def heads_columns(shadow: str, start: int, end: int) -> bool:
    """Whether the row of bare numbers shadow[start:end] is one of a table whose first line tells what each counts."""
    bar = next((mark for mark in BARS if mark in shadow[start:end]), "")
    first = shadow.rfind("\n", 0, start) + 1
    if not bar or not first:
        return False
    column, columns = shadow.count(bar, first, start), shadow.count(bar, first, end)
    for _ in range(MOST):
        last, first = first - 1, shadow.rfind("\n", 0, max(0, first - 1)) + 1
        line = shadow[first:last]
        if line.count(bar) < columns:
            return False
        if not any(c.isdigit() for c in line) and any(c.isalpha() for c in line):
            head = line.split(bar)[column].split()[-1:]
            return bool(head) and (is_plural(head[0]) or head[0] in PREDICATES.states or head[0] in PERSON_STATES)
        if not first:
            return False
    return False


BARS = ("|", "\t")
"""What parts the columns of a table in a text."""


def _read(page: Page, start: int, end: int) -> Label | None:
    """What a label or a heading counts, by its last words."""
    when = PERIOD.search(page.shadow, start, end)
    end = end if when is None else when.start()
    words = page.shadow[start:end].split()
    last = words[-1] if words else ""
    if last in PREDICATES.states or last in PERSON_STATES or last in PREDICATES.tolls:
        return Label(PEOPLE, PREDICATES.states.get(last) or PREDICATES.nouns.get(last) or read_lemma(last))
    if (
        len(words) > 1
        and is_plural(words[-2])
        and (lemma := read_lemma(last)) is not None
        and last.endswith(("ed", "n"))
    ):
        return Label(_noun(page, start, end - len(last) - 1), lemma)
    if not is_plural(last) or last in NO_COUNTS:
        headed = HEADED.match(page.shadow, start, end)
        return None if headed is None or not is_plural(headed[1]) else Label(_noun(page, start, headed.end(1)), None)
    first = words[0] if len(words) > 1 and words[0].endswith("ed") else ""
    return Label(_noun(page, start, end), PREDICATES.nouns.get(last) or (read_lemma(first) if first else None))


def _noun(page: Page, start: int, end: int) -> str:
    """The noun phrase that a label ends with, as printed."""
    start = max(start, page.shadow.rfind(",", start, end) + 1)
    while page.shadow[start] == " ":
        start += 1
    for words in COUNTED_AS:
        if page.shadow.startswith(words, start):
            start += len(words)
    return page.text[start:end]
