"""A draft in, a finding for every figure of it out, beside its text; nothing is stored unless an editor asks."""

from __future__ import annotations

import asyncio
import hashlib
import json
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from datasette.utils.asgi import BadRequest, Base400, Forbidden, NotFound, Request, Response

from claims.check.finding import MEANINGS, VERDICTS, WRONG, by_gravity
from claims.errors import ClaimsError
from claims.review.answers import not_allowed, page, refuse, render, status_of, wants_json
from claims.review.desk import Desk
from claims.review.ledgers import is_ledger, open_ledger
from claims.review.permissions import REVIEW
from claims.review.segments import Mark, cut_segments

if TYPE_CHECKING:
    from datasette.app import Datasette

    from claims.documents.document import Document
    from claims.review.desk import Row

LONGEST = 200_000
"""Code points of a draft."""
LONGEST_BODY = 4_000_000
SHOWN = 20
"""Drafts of one upload that are checked."""
FIELDS = ("text", "title", "published", "as_of", "name", "keep")


class Sent(NamedTuple):
    """What is to be checked, and how."""

    documents: list[Document]
    as_of: str | None
    keep: bool


async def read_form(desk: Desk) -> Row:
    """The page with nothing to check yet."""
    return {"drafts": [], "sent": dict.fromkeys(FIELDS, ""), "signed_in": desk.editor is not None}


async def check(request: Request, datasette: Datasette) -> Response:
    """The page of the form by GET; by POST what was found in the draft, as a page or as JSON."""
    if request.method != "POST":
        return await page("check", read_form)(request, datasette)
    desk = Desk(datasette, await open_ledger(datasette, request), request)
    return await _answer(desk, bool(request.url_vars.get("format")) or wants_json(request))


async def check_any(request: Request, datasette: Datasette) -> Response:
    """The same for programs, by POST to /-/claims/check.json: `database` names the ledger where several are served."""
    if request.method != "POST":
        return not_allowed("POST")
    name = request.args.get("database")
    for database in datasette.databases.values():
        if name in (None, database.name) and await is_ledger(database):
            return await _answer(Desk(datasette, await open_ledger(datasette, request, database.route), request), True)
    raise NotFound("There is no ledger of that name here")


async def _answer(desk: Desk, program: bool) -> Response:
    """What was found, or in one line what is wrong with the request."""
    try:
        if desk.editor is None:
            raise Forbidden("Sign in to check a draft; a program sends a token (docs/desk.md)")
        sent, fields = await _read(desk.request)
        if sent.keep:
            return await _keep(desk, sent.documents, program)
        drafts = await asyncio.to_thread(_check, desk, sent)
    except (Base400, Forbidden, ClaimsError) as error:
        return await _refuse(desk, error, program)
    if program:
        return Response.json({"ok": True, "drafts": drafts})
    data = {"drafts": drafts, "sent": fields, "signed_in": True, "meanings": MEANINGS}
    for draft in drafts:
        draft["pieces"] = {part: _cut(draft, part) for part in ("title", "text")}
    return Response.html(await render(desk, "check", data))


async def _refuse(desk: Desk, error: Base400 | Forbidden | ClaimsError, program: bool) -> Response:
    """What is wrong, in one line; a program also gets the status in its answer."""
    if not program:
        if isinstance(error, Forbidden):
            raise error
        return await refuse(desk, error)
    status = 403 if isinstance(error, Forbidden) else status_of(error)
    return Response.json({"ok": False, "error": str(error), "status": status}, status=status)


async def _read(request: Request) -> tuple[Sent, dict[str, str]]:
    """What was sent: JSON, a form (with a file or a text), or the bytes of a file themselves."""
    kind = (request.headers.get("content-type") or "").partition(";")[0].strip().lower()
    upload = b""
    if kind == "application/json":
        fields = _read_json(await request.post_body(max_bytes=LONGEST_BODY))
    elif kind in ("multipart/form-data", "application/x-www-form-urlencoded", ""):
        fields, upload = await _read_form(request)
    else:
        fields, upload = {name: request.args.get(name) or "" for name in FIELDS}, await request.post_body(LONGEST_BODY)
    fields = {name: fields.get(name) or "" for name in FIELDS}
    for name in ("published", "as_of"):
        _check_day(name, fields[name])
    documents = await asyncio.to_thread(_read_documents, fields, upload)
    return Sent(documents, fields["as_of"] or None, bool(fields["keep"])), fields | _shown(documents)


def _check_day(name: str, text: str) -> None:
    """Refuse what begins with no day."""
    try:
        date.fromisoformat(text[:10] or "2022-03-13")
    except ValueError as error:
        raise BadRequest(f"{name} must be a date: 2022-03-13") from error


def _shown(documents: list[Document]) -> dict[str, str]:
    """What the form shows again: the text as it was read, of an upload too."""
    from claims.check.draft import as_written

    first = as_written(documents[0])
    return {"text": first.text, "title": first.title or "", "published": first.published or "", "keep": ""}


def _read_json(body: bytes) -> dict[str, str]:
    """The fields of a JSON object."""
    try:
        sent = json.loads(body)
    except (ValueError, RecursionError) as error:
        raise BadRequest("The request's body is no JSON") from error
    if not isinstance(sent, dict) or not all(isinstance(v, str | bool | None) for v in sent.values()):
        raise BadRequest(f"Send a JSON object of texts: {', '.join(FIELDS)}")
    foreign = sorted(set(sent) - set(FIELDS))
    if foreign:
        raise BadRequest(f"Unknown field {foreign[0]!r}: use {', '.join(FIELDS)}")
    return {name: str(value) if value else "" for name, value in sent.items()}


async def _read_form(request: Request) -> tuple[dict[str, str], bytes]:
    """The fields of a form, and the bytes of its file."""
    async with await request.form(
        files=True, max_file_size=LONGEST_BODY, max_request_size=LONGEST_BODY, max_field_size=LONGEST_BODY
    ) as form:
        fields = {name: str(form[name]) for name in FIELDS if name in form}
        file = form.get("file")
        if file is None or isinstance(file, str) or not file.filename:
            return fields, b""
        return fields | {"name": file.filename}, await file.read()


def _read_documents(fields: dict[str, str], upload: bytes) -> list[Document]:
    """The drafts: of the file that was sent, else the one that was pasted."""
    from claims.documents.read import read_bytes
    from claims.documents.refused import Refused

    data = upload or fields["text"].replace("\r\n", "\n").encode("utf-8", "surrogatepass")
    if not data.strip():
        raise BadRequest("Paste a draft, or choose a file")
    documents: list[Document] = []
    for item in read_bytes(fields["name"] or "draft.txt", data):
        if isinstance(item, Refused):
            raise BadRequest(f"{item.name}: {item.reason}")
        documents.append(item)
        if len(item.text) > LONGEST or len(documents) > SHOWN:
            raise BadRequest(f"Too long: up to {SHOWN} drafts of up to {LONGEST:,} characters are checked")
    if not documents:
        raise BadRequest("Nothing to read in that file")
    title, published = (fields[name].strip() or None for name in ("title", "published"))
    return [d._replace(title=title or d.title, published=published or d.published) for d in documents]


def _check(desk: Desk, sent: Sent) -> list[Row]:
    """The drafts with their findings, the ledger only read."""
    from claims.check.check import check_draft
    from claims.check.draft import as_written
    from claims.check.report import as_record
    from claims.ledger.connect import Ledger

    drafts = []
    with Ledger.open(str(desk.database.path), readonly=True) as ledger:
        for document in map(as_written, sent.documents):
            findings = check_draft(ledger, document, sent.as_of)
            order = {id(f): number for number, f in enumerate(sorted(findings, key=by_gravity), 1)}
            records = [as_record(document, f) | {"number": order[id(f)], "wrong": f.verdict in WRONG} for f in findings]
            counts = {v: sum(f.verdict == v for f in findings) for v in VERDICTS}
            drafts.append(
                {
                    "name": document.name, "title": document.title, "text": document.text,
                    "published": document.published, "counts": {v: n for v, n in counts.items() if n},
                    "findings": records,
                }
            )  # fmt: skip
    return drafts


def _cut(draft: Row, part: str) -> list[Row]:
    """The text, or a title that stands apart from it, in pieces; one that is a figure has its finding."""
    findings = {str(f["number"]): f for f in draft["findings"] if f["part"] == part}
    marks = [Mark(f["start"], f["end"], number) for number, f in findings.items()]
    text, pieces = draft[part] or "", []
    for piece in cut_segments(text, 0, len(text), marks):
        found = min((findings[m] for m in piece.marks), key=lambda f: f["end"] - f["start"], default=None)
        first = found is not None and piece.start == found["start"]
        pieces.append({"text": piece.text, "finding": found, "first": first})
    return pieces


async def _keep(desk: Desk, documents: list[Document], program: bool) -> Response:
    """The drafts stored as articles, as `claims extract` would; for editors who ask for it."""
    if not await desk.may(REVIEW):
        raise Forbidden("Only editors may keep a draft in the ledger")
    number = await asyncio.to_thread(_take_in, desk, documents)
    address = desk.url("article", number)
    if program:
        return Response.json({"ok": True, "document": number, "next": address})
    desk.datasette.add_message(desk.request, "Kept as an article of this ledger", desk.datasette.INFO)
    return Response.redirect(address)


def _take_in(desk: Desk, documents: list[Document]) -> int:
    """The number of the first of the stored documents; the same text is one document, whoever keeps it."""
    from claims.ledger.connect import Ledger
    from claims.ledger.intake import Intake, complete, take_in

    named = [
        d._replace(name=f"draft:{desk.editor}:{hashlib.sha256(d.text.encode()).hexdigest()[:12]}") for d in documents
    ]
    with Ledger.open(str(desk.database.path)) as ledger:
        outcomes = list(take_in(ledger, named, Intake(jobs=1)))
        complete(ledger)
    failed = next((outcome.reason for outcome in outcomes if outcome.document_id is None), None)
    if failed:
        raise ClaimsError(failed)
    return int(outcomes[0].document_id or 0)
