"""An event in; how a question or a title names it out: "were killed", "fled", "were there"."""

from functools import cache, lru_cache

from claims.grammar.en.verbs import regular_past, verb_forms
from claims.grammar.word_lists import read_table


@cache
def _active() -> frozenset[str]:
    """What the counted things do themselves: "how many people fled", never "were fled"."""
    table = read_table("verbs")
    return frozenset(table["active"].split())


@cache
def _titles() -> dict[str, str]:
    """How the classes of events are named."""
    table = read_table("event_classes")
    return {name: row["title"] for name, row in table.items() if isinstance(row, dict) and "title" in row}


@cache
def name_states() -> dict[str, str]:
    """The classes that are named by a state rather than by what was done: those in it are "missing", not "missed"."""
    table = read_table("event_classes")
    return {name: title for name, title in _titles().items() if title in str(table[name].get("verbs", "")).split()}


@cache
def _past() -> dict[str, tuple[str, str]]:
    """The past tense and the participle of each verb, by its lemma."""
    found: dict[str, list[str]] = {}
    for form, verb in sorted(verb_forms().items(), key=lambda item: item[0] == "dead"):
        slots = found.setdefault(verb.lemma, ["", ""])
        for place, letter in enumerate("dn"):
            slots[place] = slots[place] or (form if letter in verb.forms else "")
    return {lemma: (past, participle or past) for lemma, (past, participle) in found.items() if past}


def ask_happened(event: str | None) -> str:
    """How a question says what happened to the counted things, by the lemma or the class of the event.

    >>> ask_happened("kill"), ask_happened("arrive"), ask_happened("steal"), ask_happened(None)
    ('were killed', 'arrived', 'were stolen', 'were there')
    >>> ask_happened("bury bodies")  # a class that names the counted things, too
    'were buried'
    """
    event = event and event.partition(" ")[0]
    if event in (None, "", "be", "have"):
        return "were there"
    title = _titles().get(str(event))
    if title is not None:
        return f"were {title}"
    past, participle = _past().get(str(event), ("", ""))
    if not past:
        return f"are counted ({event})"
    return past if event in _active() else f"were {participle}"


@lru_cache(maxsize=4096)
def name_happened(event: str) -> str:
    """How a title says what happened to the counted things: a participle, or the past of what they do themselves.

    >>> name_happened("kill"), name_happened("arrive"), name_happened("affect"), name_happened("set"), name_happened("be")
    ('killed', 'arrived', 'affected', 'set', '')
    >>> name_happened("bury bodies")  # a class that names the counted things, too
    'buried'
    """
    event = event.partition(" ")[0]
    if event in ("", "be", "have"):
        return ""
    regular = regular_past(event)
    past, participle = _past().get(event, (regular, regular))
    return _titles().get(event) or (past if event in _active() else participle)
