"""`claims`: a command's name in, that command run out; what a user did wrong becomes one line and an exit code, here.

Each command is imported when it is called, so that the first figure of a document is printed within half a second.
"""

import atexit
import gc
import os
from importlib import import_module

import click

from claims.controls import escape_controls
from claims.errors import ClaimsError

FOUND, WRONG, FAILED, STOPPED = 1, 2, 3, 130
"""Exit codes beside 0: conflicts under --fail-on, wrong use, some inputs failed, Ctrl-C."""

GARBAGE = 20_000
"""Records made until Python looks for some that refer to each other in a circle, of which there are next to none."""

COMMANDS = {
    "extract": "claims.cli.extract:extract",
    "watch": "claims.cli.watch:watch",
    "list": "claims.cli.list:list_command",
    "show": "claims.cli.show:show",
    "facts": "claims.cli.facts:facts",
    "conflicts": "claims.cli.facts:conflicts",
    "check": "claims.cli.check:check",
    "alerts": "claims.cli.alerts:alerts",
    "verify": "claims.cli.verify:verify",
    "dispute": "claims.cli.verify:dispute",
    "reject": "claims.cli.verify:reject",
    "export": "claims.cli.export:export_command",
    "import": "claims.cli.export:import_command",
    "evaluate": "claims.cli.evaluate:evaluate",
    "serve": "claims.cli.serve:serve",
    "editor": "claims.cli.editor:editor",
    "plugins": "claims.cli.plugins:plugins",
    "cluster": "claims.cli.cluster:cluster",
    "backup": "claims.cli.care:backup",
    "restore": "claims.cli.care:restore",
    "doctor": "claims.cli.care:doctor",
    "vacuum": "claims.cli.care:vacuum",
    "version": "claims.cli.version:version",
}
"""Every command, and where it lives."""


class Commands(click.Group):
    """The group whose commands are imported when they are called."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the commands in the order of the table: that of a day's work."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command, imported."""
        if cmd_name not in COMMANDS:
            return None
        module, attribute = COMMANDS[cmd_name].split(":")
        command = getattr(import_module(module), attribute)
        assert isinstance(command, click.Command)  # a wrong row of the table fails here
        return command

    def invoke(self, ctx: click.Context) -> object:
        """Run the command; turn a user's mistake and Ctrl-C into a line and an exit code."""
        try:
            return super().invoke(ctx)
        except ClaimsError as error:
            if "CLAIMS_TRACEBACK" in os.environ:  # for those who write a plugin
                raise
            click.echo(f"claims: {escape_controls(str(error))}", err=True)
            ctx.exit(error.exit_code)
        except click.UsageError as error:
            raise click.UsageError(escape_controls(error.format_message()), error.ctx) from error
        except KeyboardInterrupt:
            click.echo(
                "claims: stopped; what was stored is whole, and the same command again goes on from there", err=True
            )
            ctx.exit(STOPPED)


HELP = """
Keep track of every figure in the news: who says what, when and where, and which cannot both be true.

\b
Exit codes: 0 fine; 1 conflicts found (--fail-on); 2 wrong use; 3 some inputs
failed, the others are stored; 130 stopped by Ctrl-C.
"""


@click.group(
    cls=Commands, help=HELP, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100}
)
@click.version_option(package_name="claims-ledger", prog_name="claims", message="%(prog)s %(version)s")
def main() -> None:
    """Every command under one name."""
    gc.set_threshold(GARBAGE)


atexit.register(gc.disable)  # a last look for circles would only keep who waits for the prompt
