"""`claims editor add|list|remove|token`: who may sign in to the desk, with a password or by program."""

import sys
from pathlib import Path

import click

from claims.cli.options import db_option
from claims.cli.output import say


@click.group()
def editor() -> None:
    """Add, list and remove the people who sign in to the desk with a password."""


@editor.command(name="add")
@click.argument("name")
@click.option("--role", default="editor", show_default=True, help="reader, editor or chief.")
@click.option("--password-stdin", is_flag=True, help="Read the password from standard input instead of asking.")
@db_option
def add_command(name: str, role: str, password_stdin: bool, db: str) -> None:
    """Add NAME, or give NAME a new password; only its hash is kept, in a file beside the ledger."""
    from claims.review.editors import add_editor, editors_file

    if password_stdin:
        password = sys.stdin.readline().rstrip("\r\n")
    else:
        password = click.prompt("Password", hide_input=True, confirmation_prompt=True, err=True)
    added = add_editor(editors_file(Path(db)), name, password, role)
    say(f"{added.name} may sign in as {added.role}, at /-/login of the desk")


@editor.command(name="list")
@db_option
def list_command(db: str) -> None:
    """List names and roles."""
    from claims.review.editors import editors_file, read_editors

    editors = read_editors(editors_file(Path(db)))
    for account in editors.values():
        click.echo(f"{account.name}\t{account.role}")
    if not editors:
        say("no editors yet; add one with: claims editor add NAME")


@editor.command(name="remove")
@click.argument("name")
@db_option
def remove_command(name: str, db: str) -> None:
    """Remove NAME; reviews that NAME made stay."""
    from claims.review.editors import editors_file, remove_editor

    remove_editor(editors_file(Path(db)), name)
    say(f"{name} may no longer sign in")


@editor.command(name="token")
@click.argument("name")
@click.option("--revoke", is_flag=True, help="Make all of NAME's tokens useless instead.")
@db_option
def token_command(name: str, revoke: bool, db: str) -> None:
    """Print a token with which a program signs in as NAME; only its digest is kept, so it is shown once.

    Send it with each request: Authorization: Bearer claims_… A new password, and removing NAME, end it.
    """
    from claims.review.editors import add_token, editors_file, remove_tokens

    path = editors_file(Path(db))
    if revoke:
        remove_tokens(path, name)
        say(f"no token of {name} opens anything now")
    else:
        click.echo(add_token(path, name))
