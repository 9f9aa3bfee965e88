"""The one error a user sees: its message says what to do; and any other error in one line."""


class ClaimsError(Exception):
    """A user's mistake, in one clear line; `exit_code` is what the command line ends with."""

    exit_code = 2


def say_error(error: BaseException) -> str:
    """What an error says, in one line: its kind, and the beginning of its message.

    >>> say_error(KeyError("toll"))
    "KeyError: 'toll'"
    """
    said = " ".join(str(error).split())[:200]
    return f"{type(error).__name__}: {said}" if said else type(error).__name__
