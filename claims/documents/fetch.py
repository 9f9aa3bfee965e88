"""An address in, what is found there out: politely, bounded in time and size, and never from inside the own network.

Each redirect is checked like the first address. The connection goes to the very address that was checked; certificate
and Host header keep the name. A proxy of the environment is not used, since it would look names up itself.
"""

import time
from collections.abc import Callable
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

from claims.documents.addresses import find_address
from claims.documents.robots import AGENT, Answer, find_rules
from claims.documents.settings import Settings
from claims.documents.source import Source, Unreadable, Unwanted, make_source, say_size
from claims.documents.visits import Visit, Visits

if TYPE_CHECKING:
    from httpx2 import Client, Response


def fetch_source(url: str, settings: Settings) -> Source:
    """The page at an address, on its way to become a document that is called by the address asked for."""
    visits = settings.visits or Visits()
    answer = fetch(url, settings, visits.make_conditions(url), ask=_ask_leave if settings.robots else _wait_turn)
    if answer.status == 304:
        raise Unchanged("not changed since it was last fetched")
    if answer.status != 200:
        raise Unreadable(_say_status(answer))
    visits.note(url, Visit(answer.headers.get("etag"), answer.headers.get("last-modified")))
    declared, _, charset = answer.headers.get("content-type", "").partition(";")
    source = make_source(url, answer.body)._replace(
        about={"url": answer.url},
        hint=urlsplit(answer.url).path,
        media_type=declared.strip().lower() or None,
        charset=charset.partition("charset=")[2].strip(" \"';") or None,
    )
    return source._replace(captured=answer.headers)


def _ask_leave(url: str, settings: Settings) -> None:
    """Raise where the site of an address does not want it fetched; wait as long as it asks for between two requests."""
    rules = find_rules(url, lambda address: fetch(address, settings))
    if not rules.may_fetch(url):
        raise Unwanted("the site's robots.txt asks programs not to fetch it; save the page by hand")
    _wait_turn(url, settings, rules.pause)


_LAST: dict[str, float] = {}
"""When each site was last asked for a page, on the steady clock."""


def _wait_turn(url: str, settings: Settings, asked: float = 0.0) -> None:
    """Wait until a site has had its pause."""
    site = urlsplit(url).netloc
    pause = max(settings.limits.site_pause, asked) if settings.limits.site_pause else 0.0
    wait = _LAST.get(site, 0.0) + pause - time.monotonic()
    if pause and site in _LAST and wait > 0:
        time.sleep(wait)
    _LAST[site] = time.monotonic()


class Unchanged(Unreadable):
    """What was fetched before and has not changed since."""

    outcome = "unchanged"


def fetch(
    url: str,
    settings: Settings,
    conditions: dict[str, str] | None = None,
    ask: Callable[[str, Settings], None] | None = None,
) -> Answer:
    """The answer at the end of all redirects; `ask` is called before each request and may wait or raise."""
    seconds = settings.limits.fetch_seconds
    for _ in range(settings.limits.redirects + 1):
        if ask:
            ask(url, settings)
        until = time.monotonic() + seconds
        answer = _fetch_once(url, settings, conditions or {}, until)
        target = answer.headers.get("location")
        seconds = max(0.1, until - time.monotonic())
        if answer.status not in (301, 302, 303, 307, 308) or not target:
            return answer
        url = urljoin(url, target)
    raise Unreadable(f"redirected more than {settings.limits.redirects} times")


def _fetch_once(url: str, settings: Settings, conditions: dict[str, str], until: float) -> Answer:
    """One request and its answer."""
    import httpx2

    number = find_address(url, settings.allow_private)
    parts = urlsplit(url)
    host = parts.netloc.rpartition("@")[2]
    port = f":{parts.port}" if parts.port else ""
    address = f"[{number}]" if ":" in number else number
    target = parts._replace(netloc=f"{address}{port}", fragment="").geturl()
    headers = {"Host": host, "User-Agent": f"{AGENT}/1 (+news figures ledger)", **conditions}
    try:
        with (
            _make_client(until - time.monotonic()) as client,
            client.stream("GET", target, headers=headers, extensions={"sni_hostname": parts.hostname}) as response,
        ):
            body = _read_body(response, settings, until)
            return Answer(url, response.status_code, {k.lower(): v for k, v in response.headers.items()}, body)
    except httpx2.TimeoutException as error:
        raise Unreadable(f"no answer within {settings.limits.fetch_seconds:g} s; try again later") from error
    except (httpx2.HTTPError, httpx2.InvalidURL, OSError) as error:
        raise Unreadable(f"cannot be fetched: {' '.join(str(error).split())[:160] or type(error).__name__}") from error


def _make_client(seconds: float) -> "Client":
    """A client without redirects, cookies or the environment's proxies."""
    import httpx2

    return httpx2.Client(follow_redirects=False, timeout=max(0.1, min(10.0, seconds)), trust_env=False)


def _read_body(response: "Response", settings: Settings, until: float) -> bytes:
    """The unpacked body, as far as size and time allow."""
    body = bytearray()
    for piece in response.iter_bytes():
        body += piece
        if len(body) > settings.limits.fetch_bytes:
            raise Unreadable(
                f"larger than {say_size(settings.limits.fetch_bytes)}; save it by hand, or raise --limit fetch_bytes"
            )
        if time.monotonic() > until:
            raise Unreadable(f"not finished within {settings.limits.fetch_seconds:g} s; try again later")
    return bytes(body)


def _say_status(answer: Answer) -> str:
    """What a status means to the user."""
    said = {401: "asks for a sign-in", 403: "refuses programs", 404: "no such page", 410: "the page is gone"}
    if answer.status == 429 or answer.status == 503:
        wait = answer.headers.get("retry-after")
        return f"asks to come back later{f', in {wait} s' if wait and wait.isdigit() else ''} (status {answer.status})"
    return f"{said.get(answer.status, 'no page')} (status {answer.status})"
