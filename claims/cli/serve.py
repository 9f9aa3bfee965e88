"""`claims serve`: a ledger in, the desk on this machine's own address out."""

import ipaddress
import os
import secrets
import socket
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from claims.cli.options import db_option, own_name
from claims.cli.output import say
from claims.errors import ClaimsError

if TYPE_CHECKING:
    from datasette.app import Datasette

FILES = ("datasette.yml", "datasette-metadata.yml")
"""Configuration and descriptions; taken from beside the ledger, else from this folder, else as the package has them."""


@click.command()
@db_option
@click.option("--host", default="127.0.0.1", show_default=True, help="The address to listen on.")
@click.option(
    "--port", type=click.IntRange(0, 65535), default=8001, show_default=True, help="The port; 0: any free one."
)
@click.option("--config", type=click.Path(exists=True, dir_okay=False), help="Another datasette.yml.")
@click.option("--metadata", type=click.Path(exists=True, dir_okay=False), help="Another datasette-metadata.yml.")
@click.option(
    "--as", "name", metavar="NAME", help="Who the sign-in link is for; else git's user.name or the account's."
)
@click.option("--open", "open_", is_flag=True, help="Open the desk in the browser, signed in.")
def serve(
    db: str, host: str, port: int, config: str | None, metadata: str | None, name: str | None, open_: bool
) -> None:
    """Open the desk: the ledger in Datasette, with a sign-in link for you that works once.

    Others sign in with the passwords that `claims editor add NAME` sets.
    """
    from claims.ledger.connect import Ledger
    from claims.ledger.search import index_search
    from claims.review.editors import ROLES

    with Ledger.open(db) as ledger:
        index_search(ledger)
    bound = _bind(host, port)
    link = f"http://{_in_url(host)}:{bound.getsockname()[1]}{_sign_in_path(name)}"
    datasette = make_datasette(Path(db), config, metadata)
    if not is_own_machine(host) and "allow" not in datasette.config:
        datasette.config["allow"] = {"role": list(ROLES)}
        say(f"On {host} only accounts may read (`claims editor add NAME`); an allow: in datasette.yml says otherwise.")
    for line in (f"The desk of {db}; Ctrl-C ends it. Your sign-in link works once:", "", f"    {link}", ""):
        say(line)
    if open_:
        click.launch(link)
    _run(datasette, bound)


def is_own_machine(host: str) -> bool:
    """Whether only this machine itself can reach an address.

    >>> is_own_machine("127.0.0.1"), is_own_machine("localhost"), is_own_machine("0.0.0.0")
    (True, True, False)
    """
    try:
        return host == "localhost" or ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def make_datasette(db: Path, config: str | None = None, metadata: str | None = None) -> "Datasette":
    """Datasette over the ledger, never immutable: editors write."""
    from datasette.app import Datasette

    described = _read_yaml(Path(metadata) if metadata else find_file(FILES[1], db))
    return Datasette(
        [str(db)],
        config=_read_yaml(Path(config) if config else find_file(FILES[0], db)),
        metadata=_for_file(described, db.stem),
        secret=os.environ.get("DATASETTE_SECRET"),
    )


def find_file(name: str, db: Path) -> Path:
    """The file of that name that counts: beside the ledger, in this folder, or the package's own."""
    package = Path(__file__).parent.parent / "review" / "config" / name
    return next((f for f in (db.resolve().parent / name, Path(name)) if f.is_file()), package)


def _read_yaml(path: Path) -> dict[str, Any]:
    """A configuration file's content."""
    from datasette.utils import BadMetadataError, parse_metadata

    try:
        content: dict[str, Any] = parse_metadata(path.read_text("utf-8"))
    except (BadMetadataError, OSError, UnicodeDecodeError) as error:
        raise ClaimsError(f"{path}: cannot be read as YAML or JSON ({error})") from error
    return content


def _for_file(metadata: dict[str, Any], name: str) -> dict[str, Any]:
    """The descriptions, those of `claims` given to the ledger's own name."""
    databases = dict(metadata.get("databases", {}))
    if name not in databases and "claims" in databases:
        databases[name] = databases.pop("claims")
    return metadata | {"databases": databases}


def _sign_in_path(name: str | None) -> str:
    """The path of the one-time link; the plugin takes its secret out of the environment, where no page shows it."""
    from claims.review.signin import ENTER, NAME_VARIABLE, TOKEN_VARIABLE

    token = secrets.token_urlsafe(24)
    os.environ[TOKEN_VARIABLE] = token
    os.environ[NAME_VARIABLE] = own_name() if name is None else name
    return f"{ENTER}?token={token}"


def _bind(host: str, port: int) -> socket.socket:
    """A socket that listens there; a taken port is said before anything is started."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    bound = socket.socket(family, socket.SOCK_STREAM)
    bound.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        bound.bind((host, port))
        bound.listen(100)  # who follows the link at once waits until the desk is ready
    except OSError as error:
        bound.close()
        raise ClaimsError(f"{host}:{port} cannot be used ({error.strerror}); choose another with --port") from error
    return bound


def _in_url(host: str) -> str:
    """The host as a link has it."""
    return f"[{host}]" if ":" in host else host


def _run(datasette: "Datasette", bound: socket.socket) -> None:
    """Serve until Ctrl-C."""
    import asyncio

    import uvicorn

    server = uvicorn.Server(uvicorn.Config(datasette.app(), log_level="warning", lifespan="on", workers=1))
    with bound, suppress(KeyboardInterrupt):  # Ctrl-C is how it ends
        asyncio.run(server.serve(sockets=[bound]))
