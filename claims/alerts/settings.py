"""Where alerts go and with which secrets: a file beside the ledger, and the environment, in; addresses out.

`claims.db` has `claims.alerts.json` beside it, readable by its owner only. The ledger itself knows channels by name, so
that no page, table or export of it shows an address or a secret.
"""

import json
import os
import secrets
import tempfile
from pathlib import Path
from typing import Any, NamedTuple

from claims.errors import ClaimsError

TERMINAL = "terminal"
"""The one channel that needs no address."""
FILE_VARIABLE = "CLAIMS_ALERTS"
"""Names another settings file."""
_NAMES = {"mailto": "mail", "http": "webhook", "https": "webhook"}


class Mail(NamedTuple):
    """How to reach the mail server."""

    host: str = "localhost"
    port: int = 25
    security: str = "none"
    """none, starttls or tls."""
    user: str | None = None
    password: str | None = None
    sender: str = "claims@localhost"


class Address(NamedTuple):
    """Where a channel leads."""

    name: str
    to: str
    secret: str | None = None
    """What webhooks are signed with."""

    @property
    def scheme(self) -> str:
        """What kind of channel it is, as the first part of its address says: mailto, https, file."""
        return self.to.partition(":")[0].lower()


class Settings(NamedTuple):
    """All that delivery needs to know."""

    channels: dict[str, Address]
    mail: Mail = Mail()
    desk: str | None = None
    """Where the desk of this ledger can be reached, for links: https://desk.example/claims."""


def settings_file(db: Path) -> Path:
    """The file of settings that belongs to a ledger."""
    return Path(os.environ.get(FILE_VARIABLE) or db.with_suffix(".alerts.json"))


def read_settings(db: Path) -> Settings:
    """The settings of a ledger: the file's, and over them those of the environment."""
    path = settings_file(db)
    raw = _load(path)
    try:
        channels = {name: _address(name, entry) for name, entry in raw.get("channels", {}).items()}
        mail = Mail(**raw.get("mail", {}) | _mail_of_environment())
        mail = mail._replace(port=int(mail.port))
    except (TypeError, ValueError, AttributeError, KeyError) as error:
        raise ClaimsError(f"{path}: not the settings of alerts ({error}); docs/alerts.md shows them") from error
    if mail.security not in ("none", "starttls", "tls"):
        raise ClaimsError(f"{path}: mail security is none, starttls or tls, not {mail.security!r}")
    everybody = os.environ.get("CLAIMS_WEBHOOK_SECRET")
    channels = {n: a._replace(secret=a.secret or everybody) for n, a in channels.items()}
    return Settings({TERMINAL: Address(TERMINAL, f"{TERMINAL}:"), **channels}, mail, raw.get("desk"))


def _address(name: str, entry: Any) -> Address:  # noqa: ANN401 - a user's file
    """A channel of the file: its address, or an object with address and secret."""
    return Address(name, entry) if isinstance(entry, str) else Address(name, entry["to"], entry.get("secret"))


def _mail_of_environment() -> dict[str, str]:
    """CLAIMS_SMTP_HOST, _PORT, _SECURITY, _USER, _PASSWORD and _SENDER, where they are set."""
    given = {field: os.environ.get(f"CLAIMS_SMTP_{field.upper()}") for field in Mail._fields}
    return {field: value for field, value in given.items() if value}


def name_address(db: Path, to: str) -> tuple[Address, bool]:
    """The channel that leads to an address, and whether it is new; a new one is written to the file under a short name.

    A new webhook gets a secret of its own, unless the environment has one for all.
    """
    known = read_settings(db).channels
    same = next((address for address in known.values() if address.to == to), None)
    if same is not None:
        return same, False
    kind = _NAMES.get(to.partition(":")[0].lower(), to.partition(":")[0].lower())
    number = next(n for n in range(1, len(known) + 2) if f"{kind}-{n}" not in known)
    signed = kind == "webhook" and not os.environ.get("CLAIMS_WEBHOOK_SECRET")
    address = Address(f"{kind}-{number}", to, secrets.token_urlsafe(32) if signed else None)
    path = settings_file(db)
    raw = _load(path)
    entry = {"to": to, "secret": address.secret} if address.secret else to
    _write(path, raw | {"channels": raw.get("channels", {}) | {address.name: entry}})
    return address, True


def _load(path: Path) -> dict[str, Any]:
    """The file's content; nothing where there is no file."""
    try:
        raw = json.loads(path.read_text("utf-8"))
    except FileNotFoundError:
        return {}
    except (OSError, ValueError) as error:
        raise ClaimsError(f"{path}: cannot be read ({error})") from error
    if not isinstance(raw, dict):
        raise ClaimsError(f"{path}: not the settings of alerts; docs/alerts.md shows them")
    return raw


def _write(path: Path, raw: dict[str, Any]) -> None:
    """Replace the file in one step, so that a crash leaves the old one (mkstemp gives it mode 600)."""
    try:
        handle, temporary = tempfile.mkstemp(dir=path.resolve().parent, prefix=".alerts")
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            json.dump(raw, file, indent=1, ensure_ascii=False)
        os.replace(temporary, path)
    except OSError as error:
        raise ClaimsError(f"{path}: cannot be written ({error.strerror})") from error
