"""`python -m claims` is `claims`."""

from claims.cli import main

main(prog_name="claims")
