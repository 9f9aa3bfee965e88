"""What an input is that no document could be made of: its name and one clear line."""

from typing import NamedTuple


class Refused(NamedTuple):
    """An input that was passed over or could not be read; the inputs after it go on."""

    name: str
    """As a document's: path, address, or id."""
    reason: str
    """What is wrong, and what to do where something can be done; without the name."""
    outcome: str = "failed"
    """failed, or skipped where nothing is wrong (an image in a folder of articles)."""
