"""What a browser or a program sends, in; the fields that were asked for, checked, out; or BadRequest in one line."""

import json
from collections.abc import Mapping
from typing import Any, NamedTuple

from datasette.utils.asgi import BadRequest, Request

LONGEST_NOTE = 4000
LONGEST_BODY = 64_000
"""Bytes; a note of LONGEST_NOTE letters of any script fits, coded as a form."""


class Field(NamedTuple):
    """One field of a form."""

    kind: str = "text"
    """text, texts (a list), id (a whole number from 1), count (from 0), number, date or ids (a list of id)."""
    required: bool = False
    longest: int = LONGEST_NOTE
    choices: tuple[str, ...] = ()


async def read_fields(request: Request, fields: Mapping[str, Field]) -> dict[str, Any]:
    """The fields that were sent, by name, None for one left empty. A field that was not asked for is refused."""
    sent = await _read_body(request)
    foreign = sorted(set(sent) - set(fields))
    if foreign:
        raise BadRequest(f"Unknown field {foreign[0]!r}: use {', '.join(fields)}")
    return {
        name: _read_field(name, field, sent.get(name))
        for name, field in fields.items()
        if name in sent or field.required
    }


async def _read_body(request: Request) -> dict[str, Any]:
    """The JSON object or the form that was sent; a form's repeated field is a list."""
    body = await request.post_body(max_bytes=LONGEST_BODY)
    try:
        if (request.headers.get("content-type") or "").startswith("application/json"):
            sent = json.loads(body)
            if not isinstance(sent, dict):
                raise BadRequest("Send a JSON object")
            return sent
        return _read_form(body.decode("utf-8"))
    except (ValueError, RecursionError) as error:
        raise BadRequest("The request's body cannot be read: send JSON or a form in UTF-8") from error


def _read_form(body: str) -> dict[str, Any]:
    from urllib.parse import parse_qs

    form = parse_qs(body, keep_blank_values=True, max_num_fields=1000)
    return {name: values[0] if len(values) == 1 else values for name, values in form.items()}


def _read_field(name: str, field: Field, sent: object) -> object:
    """The value of one field; None for one left empty."""
    if sent is None or sent == "" or sent == []:
        if field.required:
            raise BadRequest(f"{name} is missing")
        return None
    value = _READERS[field.kind](name, sent)
    if isinstance(value, str) and len(value) > field.longest:
        raise BadRequest(f"{name} is too long: {len(value)} characters, {field.longest} at most")
    if field.choices and value not in field.choices:
        raise BadRequest(f"{name} must be one of {', '.join(field.choices)}")
    return value


def _text(name: str, sent: object) -> str:
    if not isinstance(sent, str) or "\x00" in sent:
        raise BadRequest(f"{name} must be text")
    try:
        sent.encode("utf-8")
    except UnicodeEncodeError as error:
        raise BadRequest(f"{name} must be text") from error
    return sent.replace("\r\n", "\n").strip()


def _count(name: str, sent: object) -> int:
    if isinstance(sent, str) and sent.isascii() and sent.isdigit() and len(sent) < 19:
        return int(sent)
    if type(sent) is int and 0 <= sent < 2**63:
        return sent
    raise BadRequest(f"{name} must be a whole number")


def _id(name: str, sent: object) -> int:
    number = _count(name, sent)
    if number == 0:
        raise BadRequest(f"{name} must be a whole number from 1")
    return number


def _ids(name: str, sent: object) -> list[int]:
    items = sent if isinstance(sent, list) else [part for part in str(sent).split(",") if part.strip()]
    if len(items) > 1000:
        raise BadRequest(f"{name}: at most 1,000 at once")
    return [_id(name, item.strip() if isinstance(item, str) else item) for item in items]


def _texts(name: str, sent: object) -> list[str]:
    items = sent if isinstance(sent, list) else [sent]
    if len(items) > 100:
        raise BadRequest(f"{name}: at most 100 at once")
    return [_text(name, item) for item in items if item != ""]


def _number(name: str, sent: object) -> int | float:
    """A number as an editor types it: 2,700,000 or 2.7e6; a whole one as int."""
    if not isinstance(sent, str | int | float):
        raise BadRequest(f"{name} must be a number")
    try:
        value = float(sent.replace(",", "").replace(" ", "") if isinstance(sent, str) else sent)
    except (TypeError, ValueError) as error:
        raise BadRequest(f"{name} must be a number") from error
    if value != value or abs(value) > 1e18 or isinstance(sent, bool):
        raise BadRequest(f"{name} must be a number")
    return int(value) if value.is_integer() else value


def _date(name: str, sent: object) -> str:
    """An ISO date, to the day, month or year."""
    from datetime import date

    text = _text(name, sent)
    try:
        date.fromisoformat(text + "-01-01"[len(text) - 10 :] if len(text) in (4, 7) else text)
    except ValueError as error:
        raise BadRequest(f"{name} must be a date: 2022-03-13, 2022-03 or 2022") from error
    return text


_READERS = {"text": _text, "texts": _texts, "count": _count, "id": _id, "ids": _ids, "number": _number, "date": _date}
