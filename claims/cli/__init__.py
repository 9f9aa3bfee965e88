"""The command line: arguments in, one call down, what came back printed; no logic."""

from claims.cli.main import main

__all__ = ["main"]
