"""One place where a text names it."""

from typing import NamedTuple


class Mention(NamedTuple):
    """A place where a text names it."""

    start: int
    end: int
    name: str
    """In the gazetteer's spelling, with its region or country where the bare name means another place first."""
    code: str
    """Kind, country and region ("PUA15"; "F" for a facility, " " where unknown), as the gazetteer's rows have it."""
    far: int
    """How many characters are added to its distance, for the word that leads to it."""
