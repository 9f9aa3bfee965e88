"""When an editor was last at the desk: a cookie in, the end of the visit before this one out.

Reading must not write to the ledger, so the browser itself remembers. Pages less than PAUSE apart are one visit.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datasette.utils.asgi import Request, Response

COOKIE = "claims_visit"
PAUSE = timedelta(minutes=30)
KEPT = 400 * 24 * 3600
"""Seconds; browsers keep no cookie longer."""


def read_visits(request: Request) -> tuple[str | None, str | None]:
    """When the visit before this one ended, and the page before this one; None where the browser remembers none."""
    before, _, latest = request.cookies.get(COOKIE, "").partition("~")
    seen, now = _time(latest), datetime.now(UTC)
    if seen is None or seen > now:
        return None, None
    if now - seen > PAUSE:
        return latest, latest
    return (before if _time(before) else None), latest


def remember(request: Request, response: Response) -> None:
    """Nothing; the browser keeps this moment as the latest of its visit."""
    before, _ = read_visits(request)
    now = datetime.now(UTC).isoformat(timespec="seconds")
    response.set_cookie(COOKIE, f"{before or ''}~{now}", max_age=KEPT, httponly=True, secure=request.scheme == "https")


def _time(text: str) -> datetime | None:
    """The moment that a cookie names; None for what the desk did not write."""
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return None
    return moment if moment.tzinfo else None
