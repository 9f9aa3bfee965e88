"""What a step of a walk over words makes of the walk, where it gives no answer."""

from enum import Enum


class Turn(Enum):
    """How a walk goes on."""

    STOP = 0
    """It ends here."""
    ON = 1
    """It goes on at the word where the step has put it."""
