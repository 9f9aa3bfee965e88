"""The one way in which a channel fails."""


class Undelivered(Exception):
    """A message did not arrive; the reason is one line for the ledger and the user."""

    def __init__(self, reason: str, *, final: bool = False, after: float | None = None) -> None:
        super().__init__(" ".join(reason.split()))
        self.final = final
        """Whether trying again is of no use."""
        self.after = after
        """Seconds that the other side asks to wait."""
