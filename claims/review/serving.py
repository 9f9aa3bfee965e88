"""A ledger's path in; Datasette with the desk on an address of this machine, out, until it is stopped.

`claims serve` is this function. It runs the same as `datasette claims.db -m datasette-metadata.yml -c datasette.yml`,
with the descriptions under the name that the file has, and a link that signs the local editor in once.
"""

from __future__ import annotations

import os
import secrets
import tempfile
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from claims.errors import ClaimsError
from claims.ledger import Ledger
from claims.review.signin import ENTER, NAME_VARIABLE, TOKEN_VARIABLE

if TYPE_CHECKING:
    from collections.abc import Callable

CONFIG = "datasette.yml"
METADATA = "datasette-metadata.yml"


class Address(NamedTuple):
    """Where to serve."""

    host: str = "127.0.0.1"
    port: int = 8001
    base_url: str = "/"
    """The path under which a reverse proxy shows the desk, with a slash at both ends."""


def serve_ledger(
    path: Path,
    address: Address,
    *,
    config: Path | None = None,
    editor: str | None = None,
    tell: Callable[[str], None] = print,
) -> None:
    """Nothing, when the server was stopped; `tell` gets the sign-in link. `config` replaces the desk's own settings."""
    Ledger.open(path).close()  # brings the tables up to date, and refuses what is no ledger in one line
    os.environ[TOKEN_VARIABLE] = token = secrets.token_urlsafe(32)
    if editor:
        os.environ[NAME_VARIABLE] = editor
    with tempfile.TemporaryDirectory() as folder:
        arguments = make_arguments(path, address, config, Path(folder))
        tell(f"http://{address.host}:{address.port}{address.base_url.rstrip('/')}{ENTER}?token={token}")
        _run_datasette(arguments)


def make_arguments(path: Path, address: Address, config: Path | None, folder: Path) -> list[str]:
    """The command line of Datasette; the descriptions are written to `folder` under the ledger's own name."""
    metadata = folder / METADATA
    metadata.write_text(name_metadata(path.stem), encoding="utf-8")
    settings = config or folder / CONFIG
    if config is None:
        settings.write_text(packaged(CONFIG), encoding="utf-8")
    elif not config.is_file():
        raise ClaimsError(f"{config}: no such file; leave --config out for the desk's own settings")
    where = ["--host", address.host, "--port", str(address.port), "--setting", "base_url", address.base_url]
    return ["serve", str(path), "--metadata", str(metadata), "--config", str(settings), *where]


def packaged(name: str) -> str:
    """A configuration file that the package brings."""
    return (files("claims.review") / "config" / name).read_text(encoding="utf-8")


def name_metadata(database: str) -> str:
    """The descriptions of tables and columns, for a database of that name."""
    import yaml

    metadata = yaml.safe_load(packaged(METADATA))
    metadata["databases"] = {database: metadata["databases"]["claims"]}
    return str(yaml.safe_dump(metadata, allow_unicode=True, sort_keys=False))


def _run_datasette(arguments: list[str]) -> None:
    """Nothing, when the server was stopped."""
    from datasette.cli import cli

    cli.main(arguments, prog_name="datasette", standalone_mode=False)
