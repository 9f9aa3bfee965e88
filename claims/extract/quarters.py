"""Parts of towns that no table has, by the town that they lie in: "the Waer district of Homs", "the suburb of Orla"."""

from collections.abc import Callable, Sequence

from claims.extract.mention import Mention
from claims.extract.nested import is_part, lies_in
from claims.extract.page import Page
from claims.grammar.en import place_words as words

CALLED = 24
"""Code points before a name in which it is called a part of a town."""
TOWNS = "PK"
"""How the codes of towns begin."""


def with_town(
    page: Page, mention: Mention, beside: Sequence[Mention], earlier: Callable[[], Sequence[Mention]]
) -> Mention:
    """A place, under the name of its town too where the text says that it is a part of one: of a place in the same
    sentence (`beside`), else of the town told last (`earlier`, which is asked only then; nearest first).
    """
    kind = _kind(page.shadow, mention) if "," not in mention.name else None
    if kind is None:
        return mention
    town = next((other for other in beside if _holds(page.shadow, other, mention)), None)
    if town is None and kind not in words.REGIONS:  # a district that lies in no town told may be one of a country
        town = next((other for other in earlier() if other.code[0] in TOWNS and other.far < words.ELSEWHERE), None)
    return mention if town is None else mention._replace(name=f"{mention.name}, {town.name}")


def _kind(shadow: str, mention: Mention) -> str | None:
    """What part of a town a name is said to be of; None where it is not."""
    before = words.QUARTER_OF.search(shadow, max(0, mention.start - CALLED), mention.start)
    found = before or words.QUARTER.search(shadow, mention.start, mention.end)
    return found[1] if found is not None else None


def _holds(shadow: str, town: Mention, part: Mention) -> bool:
    """Whether a sentence says that a place is a part of one of its towns."""
    return town.code[0] in TOWNS and (is_part(shadow, town, part) or lies_in(shadow, part, town))
