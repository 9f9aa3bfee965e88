"""E-mail: the body is a document, and so is what each attachment holds."""

from collections.abc import Iterator
from email import policy
from email.message import EmailMessage, MIMEPart
from email.parser import BytesParser
from email.utils import getaddresses

from claims.documents.document import Document
from claims.documents.formats.html import strip_tags
from claims.documents.metadata import digest, make_document
from claims.documents.refused import Refused
from claims.documents.settings import Settings
from claims.documents.source import Source, Unreadable

PARTS = 20_000
"""Lines that may part a mail: more is none that anybody wrote, and all parts are held before the first is read."""


def read_mail(source: Source, settings: Settings) -> Iterator[Document | Refused | Source]:
    """The documents of a mail; attachments are called "mail.eml/report.pdf"."""
    data = source.read_whole(settings, "text_bytes")
    if data.count(b"\n--") > PARTS:
        raise Unreadable(f"a mail of more than {PARTS:,} parts; save what it holds as files")
    message = BytesParser(policy=policy.default.clone(raise_on_defect=False)).parsebytes(data)
    if not isinstance(message, EmailMessage) or not message.keys():
        raise Unreadable("a mail without headers")
    yield _read_body(source, message, data, settings)
    for number, part in enumerate(message.iter_attachments(), 1):
        yield _open_attachment(source, part, number)


def _read_body(source: Source, message: EmailMessage, data: bytes, settings: Settings) -> Document | Refused:
    """The document of the mail itself, plain text where it has any."""
    about = _read_headers(message)
    body = message.get_body(("plain", "html"))
    text, encoding = "", "utf-8"
    if body is not None:
        text, encoding = _read_content(body), body.get_content_charset() or "utf-8"
        if body.get_content_subtype() == "html":
            text = strip_tags(text)
    try:
        return make_document(source, text, digest(data), about, settings.limits, "message/rfc822", encoding)
    except Unreadable as refusal:
        return Refused(source.name, f"{refusal} (the mail's own body)", refusal.outcome)


def _read_content(part: MIMEPart) -> str:
    """The text of a part, whatever it declares wrongly."""
    try:
        return str(part.get_content())
    except (LookupError, ValueError):
        payload = part.get_payload(decode=True)
        return payload.decode("utf-8", "replace") if isinstance(payload, bytes) else ""


def _read_headers(message: EmailMessage) -> dict[str, object]:
    """Title, authors, date and where it came from."""
    senders = getaddresses([str(value) for value in message.get_all("From", [])])
    about: dict[str, object] = {
        "title": str(message.get("Subject") or ""),
        "authors": [name or address for name, address in senders if name or address],
        "published": str(message.get("Date") or ""),
        "publisher": str(message.get("Organization") or ""),
        "url": str(message.get("Archived-At") or "").strip("<> "),
        "language": str(message.get("Content-Language") or "").split("-")[0].lower(),
    }
    return {key: value for key, value in about.items() if value}


def _open_attachment(source: Source, part: EmailMessage, number: int) -> Source:
    """One attachment as a source; a mail inside a mail is a mail."""
    name = (part.get_filename() or f"attachment-{number}").replace("/", "_").replace("\\", "_")
    if part.get_content_type() == "message/rfc822":
        inner = part.get_payload(0)
        data = inner.as_bytes() if isinstance(inner, EmailMessage) else b""
        return source.inner(f"{name}.eml" if not name.endswith(".eml") else name, data)
    payload = part.get_payload(decode=True)
    opened = source.inner(name, payload if isinstance(payload, bytes) else b"")
    return opened._replace(media_type=part.get_content_type(), charset=part.get_content_charset())
