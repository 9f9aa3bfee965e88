"""The names that a page tells to be places by what kind of place they are: "Orvale county", "the town of Tarsin"."""

from claims.extract.page import Page
from claims.grammar.en import place_words as words

LONGEST = 100_000
"""So much of a text is looked through."""


def full_name(page: Page, name: str) -> str | None:
    """What a page calls the place of a bare name in full: "Orvale county" for "Orvale"; None where it tells of none."""
    told: dict[str, str] | None = page.memo.get("told_places")
    if told is None:
        untold: set[str] = page.memo.setdefault("untold_places", set())
        if name in untold:
            return None
        if not _may_tell(page.text, name):
            untold.add(name)
            return None
        told = page.memo["told_places"] = _read_told(page)
    return told.get(name)


def _may_tell(text: str, name: str) -> bool:
    """Whether a kind of place stands beside the name in what is looked through, which is only then searched for."""
    at = text.find(name, 0, LONGEST)
    while at >= 0:
        end = at + len(name)
        if text[end : end + 1] in words.BESIDE_NAME and words.TOLD_BESIDE.match(text, end) is not None:
            return True
        low = max(0, at - LEFT)
        if text.find(words.OF_NAME, low, at) >= 0 and words.KIND_BEFORE.search(text, low, at) is not None:
            return True
        at = text.find(name, end, LONGEST)
    return False


LEFT = 60
"""Code points of a kind of place before its name, an adjective of the name between: "the town of Upper Tarsin"."""


def _read_told(page: Page) -> dict[str, str]:
    """Each name that is a place's by the words beside it, with how it is called in full."""
    told: dict[str, str] = {}
    if page.capitals:
        return told
    for match in words.TOLD_PLACE.finditer(page.text, 0, LONGEST):
        kind = (match["kind"] or "").lower()
        kind = words.SINGULAR.get(kind, kind)
        for name in filter(_is_name, map(_own, match.group("one", "other", "named", "held"))):
            full = f"{name} {kind}" if kind in words.REGIONS else name
            if len(full) > len(told.get(name, "")):
                told[name] = full
    return told


def _own(name: str | None) -> str:
    """Capitalised words without a first one that opens the sentence: "In Orvale" county."""
    first, _, rest = (name or "").partition(" ")
    return rest if rest and first.lower() in words.NO_NAMES_OF_PLACES else name or ""


def _is_name(name: str) -> bool:
    """Whether capitalised words are a place's own name: "Northern", "The" and "Syrian" before "town" are none."""
    parts = name.lower().split()
    plain = all(part not in words.NO_NAMES_OF_PLACES and not part.endswith(words.ADJECTIVE_ENDS) for part in parts)
    return bool(parts) and plain
