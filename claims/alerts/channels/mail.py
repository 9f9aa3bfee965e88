"""A message in, an e-mail handed to a mail server out."""

import smtplib
import ssl
from datetime import datetime
from email.message import EmailMessage
from email.utils import format_datetime
from urllib.parse import unquote

from claims.alerts.channels.undelivered import Undelivered
from claims.alerts.message import Message
from claims.alerts.settings import Address, Mail, Settings

TIMEOUT = 20.0
"""Seconds that a mail server may keep silent."""


def send_mail(message: Message, address: Address, settings: Settings) -> None:
    """Hand a message to the mail server; a second copy has the same Message-ID, so that it is shown once."""
    mail = settings.mail
    letter = make_letter(message, unquote(address.to.partition(":")[2]), mail)
    try:
        with _connect(mail) as server:
            if mail.security == "starttls":
                server.starttls(context=ssl.create_default_context())
            if mail.user:
                server.login(mail.user, mail.password or "")
            server.send_message(letter)
    except smtplib.SMTPRecipientsRefused as error:
        codes = [code for code, _ in error.recipients.values()]
        raise Undelivered(f"the mail server refuses the recipient ({codes[0]})", final=min(codes) >= 500) from error
    except smtplib.SMTPResponseException as error:
        said = error.smtp_error.decode("utf-8", "replace") if isinstance(error.smtp_error, bytes) else error.smtp_error
        reason = f"the mail server answers {error.smtp_code} {said}"
        wrong = isinstance(error, smtplib.SMTPAuthenticationError)  # mended by the user, so tried again
        raise Undelivered(reason, final=error.smtp_code >= 500 and not wrong) from error
    except (OSError, smtplib.SMTPException) as error:
        raise Undelivered(f"the mail server at {mail.host}:{mail.port}: {error}") from error


def _connect(mail: Mail) -> smtplib.SMTP:
    """A connection to the mail server."""
    if mail.security == "tls":
        return smtplib.SMTP_SSL(mail.host, mail.port, timeout=TIMEOUT, context=ssl.create_default_context())
    return smtplib.SMTP(mail.host, mail.port, timeout=TIMEOUT)


def make_letter(message: Message, to: str, mail: Mail) -> EmailMessage:
    """The message as an e-mail, marked as sent by a program."""
    letter = EmailMessage()
    letter["From"], letter["To"] = mail.sender, to
    letter["Subject"] = message.title[:200]
    letter["Date"] = format_datetime(datetime.fromisoformat(message.at))
    letter["Message-ID"] = f"<{message.key}@{mail.sender.partition('@')[2].strip('>') or 'localhost'}>"
    letter["Auto-Submitted"] = "auto-generated"
    letter.set_content(message.text)
    return letter
