"""The one error a user sees: its message says what to do."""


class ClaimsError(Exception):
    """A user's mistake, in one clear line; `exit_code` is what the command line ends with."""

    exit_code = 2
