"""`claims version`: nothing in, the versions that matter in a bug report out."""

import platform
import sqlite3
from importlib.metadata import version as version_of

import click

import claims


@click.command()
def version() -> None:
    """Print the versions of claims and of what it runs on."""
    from claims.extract import extractor_version
    from claims.ledger.migrate import migration_files

    click.echo(f"claims {claims.__version__} (extractor {extractor_version()}, tables {len(migration_files())})")
    click.echo(
        f"Python {platform.python_version()}, SQLite {sqlite3.sqlite_version}, Datasette {version_of('datasette')}"
    )
