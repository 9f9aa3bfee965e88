"""The people who may sign in: names, roles and password hashes in a file beside the ledger, for its owner alone.

The file is no part of Datasette's configuration, so that no page and no API of Datasette can show it.
"""

import hashlib
import json
import os
import re
import secrets
import tempfile
from pathlib import Path
from typing import NamedTuple

from datasette_auth_passwords.utils import hash_password

from claims.errors import ClaimsError

ROLES = ("reader", "editor", "chief")
"""reader reads where a ledger is not public; editor reviews; chief also merges facts, grades sources, undoes others."""
SHORTEST_PASSWORD = 10
NAME = re.compile(r"[\w][\w.@-]{0,63}")


class Editor(NamedTuple):
    """One account."""

    name: str
    role: str
    password_hash: str
    tokens: tuple[str, ...] = ()
    """SHA-256 of the tokens that programs sign in with."""


def editors_file(database: Path) -> Path:
    """The file of accounts that belongs to a ledger: "claims.db" has "claims.editors.json" beside it."""
    return database.with_suffix(".editors.json")


def read_editors(path: Path) -> dict[str, Editor]:
    """The accounts of a file by name; none where there is no file."""
    try:
        rows = json.loads(path.read_text(encoding="utf-8"))
        return {
            name: Editor(name, row["role"], row["password_hash"], tuple(row.get("tokens", ())))
            for name, row in rows.items()
        }
    except FileNotFoundError:
        return {}
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise ClaimsError(
            f"{path} is not a list of editors: restore it, or remove it and add the editors again"
        ) from error


def add_editor(path: Path, name: str, password: str, role: str = "editor") -> Editor:
    """The account, stored; one that exists gets the new password and role, and loses its tokens."""
    if not NAME.fullmatch(name):
        raise ClaimsError(f"{name!r} is no name for an account: use up to 64 letters, digits, '.', '@', '-' or '_'")
    if role not in ROLES:
        raise ClaimsError(f"{role!r} is no role: use {', '.join(ROLES)}")
    if len(password) < SHORTEST_PASSWORD:
        raise ClaimsError(f"the password is too short: use at least {SHORTEST_PASSWORD} characters")
    editor = Editor(name, role, hash_password(password))
    _write(path, read_editors(path) | {name: editor})
    return editor


def remove_editor(path: Path, name: str) -> None:
    """Nothing; the account is gone, and its open sessions may no longer write."""
    editors = read_editors(path)
    if name not in editors:
        raise ClaimsError(f"there is no editor named {name!r}: see `claims editor list`")
    _write(path, {other: editor for other, editor in editors.items() if other != name})


TOKEN = "claims_"
"""What a token begins with."""


def add_token(path: Path, name: str) -> str:
    """A new token with which programs sign in as an account; the file keeps its digest only."""
    editors = read_editors(path)
    if name not in editors:
        raise ClaimsError(f"there is no editor named {name!r}: see `claims editor list`")
    token = TOKEN + secrets.token_urlsafe(32)
    editor = editors[name]
    _write(path, editors | {name: editor._replace(tokens=(*editor.tokens, _digest(token)))})
    return token


def remove_tokens(path: Path, name: str) -> None:
    """Nothing; the tokens of an account open nothing any more."""
    editors = read_editors(path)
    if name not in editors:
        raise ClaimsError(f"there is no editor named {name!r}: see `claims editor list`")
    _write(path, editors | {name: editors[name]._replace(tokens=())})


def find_by_token(path: Path, token: str) -> Editor | None:
    """The account that a token belongs to, as it is today."""
    digest = _digest(token)
    return next((editor for editor in read_editors(path).values() if digest in editor.tokens), None)


def _digest(token: str) -> str:
    """What is kept of a token; it is long and random, so a fast digest is safe."""
    return hashlib.sha256(token.encode()).hexdigest()


def _write(path: Path, editors: dict[str, Editor]) -> None:
    """Nothing; the file replaced in one step, so that a crash leaves the old one (mkstemp gives it mode 600)."""
    rows = {
        name: {"role": editor.role, "password_hash": editor.password_hash, "tokens": editor.tokens}
        for name, editor in editors.items()
    }
    try:
        handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=".editors")
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            json.dump(rows, file, indent=1, sort_keys=True)
        os.replace(temporary, path)
    except OSError as error:
        raise ClaimsError(f"cannot write {path}: {error.strerror}") from error
