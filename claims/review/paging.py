"""Long lists by key: each page begins after the last row of the one before, however long the list is."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from claims.review.desk import Desk, Row

PAGE = 50
"""Rows a page."""


def cut_page(desk: Desk, rows: list[Row], parts: tuple[object, ...], key: tuple[str, ...], **query: str) -> Row:
    """The rows of this page and the way to the next one; `rows` holds one more than a page where there is a next one.

    `key` names the columns that the list is ordered by; their values are the cursor, in the address as `after`.
    """
    shown, more = rows[:PAGE], len(rows) > PAGE
    after = join_cursor(*(shown[-1][name] for name in key)) if more else None
    first = desk.url(*parts, **query) if desk.asked("after") else None
    return {
        "rows": shown,
        "links": {"next": desk.url(*parts, **query, after=after) if more else None, "previous": first},
    }


def join_cursor(*values: object) -> str:
    """A cursor: the key's values, an absent one left empty.

    >>> join_cursor("2022-03-09", 7), join_cursor(None, 7)
    ('2022-03-09~7', '~7')
    """
    return "~".join("" if value is None else str(value) for value in values)


def split_cursor(cursor: str) -> tuple[str, str]:
    """The two values of a cursor; the last is what stands after the last "~".

    >>> split_cursor("2022-03-09~7")
    ('2022-03-09', '7')
    """
    first, _, last = cursor.rpartition("~")
    return first, last
