"""What is counted: an event and a unit in, an event class and a counted group out.

Killed and died are one class, civilians and people one group; the words stand in grammar/words/event_classes.toml
and groups.toml.
"""

from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from claims.grammar.gazetteer import name_key, row, rows_of
from claims.grammar.late import late
from claims.grammar.shadow import cast_shadow
from claims.grammar.word_lists import read_table

_EVENTS = read_table("event_classes")
_GROUPS = read_table("groups")
_VERBS = {verb: name for name, row in _EVENTS.items() if "title" in row for verb in row["verbs"].split()}
_NOUNS = {noun: name for name, row in _EVENTS.items() if "title" in row for noun in row["nouns"].split()}
_WEAK = frozenset(_EVENTS["weak"]["verbs"].split()) | frozenset(_EVENTS["bodies"]["moved"].split()) - {"kill", "die"}
HARM = frozenset(_EVENTS["harm"]["classes"].split())
"""Classes of harm done to persons, whose figures belong to an incident."""
TOLLED = frozenset(_EVENTS["harm"]["tolled"].split())
"""Those that a toll counts."""
_MEMBERS = {
    word: name for name, row in _GROUPS.items() if "words" in row and name != "subset" for word in row["words"].split()
}
_SIDES = {word: side for side, words in _GROUPS["sides"].items() for word in words.split()}
_NAME_ONLY = str(_GROUPS["members"]["name_only"])
_DIVIDED = dict.fromkeys(_GROUPS["divided"]["countries"].split(), "government")
_MEMBER_NOUNS, ARMED_GROUPS = (frozenset(_GROUPS["members"][name].split()) for name in ("nouns", "armed"))
"""Nouns of whoever belongs to something, and words of armed groups whose members are fighters."""
_CALLED, _SERVING, _MEDICAL = (frozenset(_GROUPS["members"][name].split()) for name in ("called", "serving", "medical"))
"""What fighters are called after their force; whoever serves somewhere; and words of where the sick are cared for."""
_CITIZENS = frozenset(_GROUPS["members"]["citizens"].split())
"""Those of the country named before them."""
_SERVICE = str(_GROUPS["members"]["service"])
SIDED = ("fighters", "soldiers")
"""Groups that are of a side."""
COUNTRY = "C"
"""What the gazetteer's row of a country begins with."""
_WORD = late(r"[^\W_]+(?:[-'’.][^\W_]+)*\.?")
ARMED = frozenset(_GROUPS["armed"]["groups"].split())
"""Groups that no civilian belongs to."""
DISJOINT = frozenset(_GROUPS["disjoint"]["groups"].split())
"""Groups of which nobody belongs to two."""
_BODIES, _OTHER_BODIES = (frozenset(_EVENTS["bodies"][name].split()) for name in ("nouns", "called"))
BROUGHT_OUT = frozenset(_EVENTS["bodies"]["brought_out"].split())
"""Verbs of what is done to the dead while they are still being found."""
MOVED = frozenset(_EVENTS["bodies"]["moved"].split())
"""Verbs of what is done to bodies that the toll counts."""
_DEALT_WITH = frozenset(_EVENTS["bodies"]["dealt_with"].split())
KILLED, HURT, MISSING, HELD, FREED = "kill", "injure", "miss", "arrest", "freed"
"""The classes of the dead, of the injured, of those who are missing, who are held and who no longer are."""
TITLES = {name: row["title"] for name, row in _EVENTS.items() if "title" in row}
"""How a class is named in a fact's title."""


def says_event(unit: str | None, event: str) -> bool:
    """Whether a counted noun says by itself what happened: "deaths", "children dead" of killing."""
    return bool(unit) and _NOUNS.get(str(unit).rsplit(None, 1)[-1].lower()) == event


def lemmas_alike(event: str) -> tuple[str, ...]:
    """The lemmas of the class that an event is of, the class itself included; of no class: the event alone.

    >>> "die" in lemmas_alike("kill"), lemmas_alike("pay")
    (True, ('pay',))
    """
    name = _VERBS.get(event, event)
    lemmas = str(_EVENTS[name]["verbs"]).split() if name in TITLES else []
    return tuple(dict.fromkeys((event, name, *(lemma for lemma in lemmas if "-" not in lemma))))


class Group(NamedTuple):
    """Who is counted: the kind of people or things, and whose they are."""

    kind: str
    side: str = ""

    def __str__(self) -> str:
        return f"{self.side} {self.kind}".strip()


class Class(NamedTuple):
    """What a figure counts: the event's class with the group counted."""

    event: str
    group: Group


_ANIMALS, OF_ANIMALS = frozenset(_EVENTS["animals"]["nouns"].split()), str(_EVENTS["animals"]["event"])
_BUILT, _RUINING, _SPARED = (frozenset(_EVENTS["built"][name].split()) for name in ("nouns", "verbs", "spared"))
_HELD, _WINNING = (frozenset(read_table("statements")["holders"][name].split()) for name in ("held", "winning"))
_WHERE = frozenset(_EVENTS["built"]["where"].split())
_KEPT = frozenset(_EVENTS["built"]["kept"].split())
_LOSING = frozenset(_EVENTS["losing"]["things_too"].split())
_SHOOTING = _EVENTS["fire"]["persons"]
SOME = ", some"
"""What the class of a figure of some only of the dead or injured ends with."""


def of_all(counted: Class) -> Class:
    """The class of all, of whom some only are counted."""
    return counted._replace(event=counted.event.removesuffix(SOME)) if counted.event.endswith(SOME) else counted


@lru_cache(maxsize=32768)
def classify(event: str | None, unit: str, kind: str = "count") -> Class:
    """The class of a figure, from its event's lemma and its unit; both may be missing.

    >>> classify("die", "civilians").event, classify("be", "refugees").event, classify("kill", "rebel fighters").group
    ('kill', 'flee', Group(kind='fighters', side='rebel'))
    """
    words = unit_words(unit)
    lemma = (event or "").lower()
    if words and words[-1] in _BODIES and not _OTHER_BODIES.isdisjoint(words[:-1]):
        return Class(lemma if lemma not in _WEAK else "", Group(" ".join(words)))
    if words and words[-1] in _BODIES and _VERBS.get(lemma) == HURT:
        return Class(KILLED, PEOPLE)  # "17 bodies and 31 wounded": the verb is of the others
    if words and words[-1] in _BODIES and lemma in _DEALT_WITH:
        return Class(KILLED, PEOPLE)
    if words and words[-1] in _BODIES and lemma and lemma not in MOVED:
        return Class(f"{lemma} bodies", Group("bodies"))
    found = _VERBS.get(lemma)
    if found == "fire" and kind == "count" and group_of(unit).kind in _GROUPS:
        found = "casualty" if lemma == _SHOOTING else None  # people who were shot, dead or alive; "fired 40 clerks"
    if kind != "count" and found in HARM:
        found = None  # 40 acres that burned were not injured
    if found in HARM and words and words[-1] in _ANIMALS and unit.rpartition(" ")[2][:1].islower():
        return Class(OF_ANIMALS, group_of(unit))  # sheep that were killed are no toll, but "Tamil Tigers" are
    if found in HARM and words and words[-1] in _KEPT:
        found = None  # pictures that vanished are no persons
    if lemma in _LOSING and words and not counts_persons(group_of(unit)):
        found = None  # jobs and seats that were lost are not dead
    if found == FREED and words and not counts_persons(group_of(unit)):
        found = None  # photos and prices that were released were no captives
    if found in HARM and words and words[-1] in _WHERE:
        return Class(lemma if found not in TOLLED else "", group_of(unit))  # "killed 81 people in two towns"
    if lemma in _WINNING and words and words[-1] in _HELD:
        found = None  # seats that were captured were not arrested
    if (
        found is None
        and kind == "count"
        and (not lemma or lemma in _WEAK or (words and words[-1] in ("evacuees", "refugees")))
    ):
        found = _noun_class(words)
    if kind == "count" and (found in HARM or lemma in _RUINING) and words and words[-1] in _BUILT:
        if found == KILLED:
            return Class("", group_of(unit))  # where whoever died was: "dead on arrival at four hospitals"
        found = "destroy" if found != "miss" and lemma not in _SPARED else None  # homes that burned were not injured
    if found == "kill" and kind == "count" and {_NOUNS.get(w) for w in words} >= {"kill", "injure"}:
        found = "casualty"  # "dozens of martyred and wounded"
    group = group_of(unit) if kind == "count" else Group(unit)
    if found == "flee" and group.kind == "evacuees":
        group = Group("people")  # refugees who fled are people who fled
    return Class(found or (lemma if lemma not in _WEAK else ""), group)


def _noun_class(words: tuple[str, ...]) -> str | None:
    """The class that a counted noun says by itself."""
    return next((_NOUNS[word] for word in reversed(words) if word in _NOUNS), None)


_AND, BOTH = "and", "both"
"""What joins two sides, and what stands for both together."""


def _sides_named(words: Iterable[str]) -> set[str]:
    """The sides of the table that some words name: "regime and rebel fighters" are of two."""
    return {_SIDES[word] for word in words if word in _SIDES}


@lru_cache(maxsize=32768)
def group_of(unit: str) -> Group:
    """The counted group of a unit: its head noun's class, and the side that its other words name.

    >>> str(group_of("Taliban")), str(group_of("police personnel")), str(group_of("soldiers"))
    ('fighters', 'police', 'soldiers')
    >>> str(group_of("regime and rebel fighters"))
    'both fighters'
    """
    words = unit_words(unit.partition(" of ")[0]) or unit_words(unit)
    side = side_of_name(words) if _AND not in words or len(_sides_named(words)) < 2 else BOTH
    known = [_MEMBERS[w] for w in words if w in _MEMBERS and (_MEMBERS[w] != "families" or w == words[-1])]
    if words and words[-1] in _CALLED:
        return Group("fighters", side)
    if not known:
        return Group(singular(words[-1]) if words else "")
    if words[-1] in _MEMBER_NOUNS and not ARMED_GROUPS.isdisjoint(words):
        return Group("fighters", side)
    if words[-1] in _SERVING and len(words) > 1:
        if not ARMED_GROUPS.isdisjoint(words):
            return Group("fighters", side)
        if not _MEDICAL.isdisjoint(words):
            return Group("medics")
        if len(known) > 1 and words[-1] in _MEMBERS:
            known.pop()
    if words[-1] in _MEMBER_NOUNS and _SERVICE in words:
        return Group("soldiers", side)
    if words[-1] in _CITIZENS and (nation := next(filter(_nation_of, words[:-1]), "")):
        return Group("nationals", _SIDES.get(nation, nation))
    special = [k for k in known if k != "people"]
    kind = special[-1] if special else "people"
    if kind == "people" and words[-1] not in _MEMBERS:
        return Group(singular(words[-1]))
    return Group(kind, side if kind in SIDED else "")


def find_side(words: Iterable[str]) -> str:
    """The first side that some words name: one of the table, else a country, or its people.

    >>> find_side(["the", "rebels"]), find_side(["azerbaijani"]) == find_side(["azerbaijan"]) != ""
    ('rebel', True)
    """
    words = tuple(words)
    told = next((_SIDES[w] for w in words if w in _SIDES), "")
    return told or next(filter(None, map(_nation_of, words)), "")


def side_of_name(words: Iterable[str]) -> str:
    """The side of a noun phrase, in which one word is a name that is a verb elsewhere.

    >>> side_of_name(["is", "fighters"]) == find_side(["isis"]), find_side(["is", "fighters"])
    (True, '')
    """
    words = tuple(words)
    return find_side(words) or (_NAME_ONLY if _NAME_ONLY in words else "")


@lru_cache(maxsize=4096)
def nation_in(unit: str) -> str:
    """The country whose people a counted noun names: "Austrian climbers"; empty where none.

    >>> nation_in("Austrian climbers"), nation_in("climbers")
    ('austria', '')
    """
    return next(filter(None, map(_nation_of, unit_words(unit))), "")


@lru_cache(maxsize=4096)
def _nation_of(word: str) -> str:
    """The country that a word names, or its people; of one at war with itself, its government."""
    rows = rows_of("+" + name_key(cast_shadow(word))) or rows_of(name_key(cast_shadow(word)))
    name, kind, _ = row(rows[0]) if rows else ("", "", 0)
    low = name.lower().removeprefix("the ")
    return _DIVIDED.get(low, low) if kind[:1] == COUNTRY else ""


@lru_cache(maxsize=32768)
def unit_words(unit: str) -> tuple[str, ...]:
    """The words of a unit in lower case."""
    return tuple(_WORD.findall(unit.lower()))


@lru_cache(maxsize=32768)
def singular(word: str) -> str:
    """A noun without its plural ending, well enough to compare two spellings of one unit."""
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    if len(word) > 4 and word.endswith(("ches", "shes", "sses", "xes", "buses")):
        return word[:-2]
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word


_NAMELESS = frozenset(_GROUPS["nameless"]["units"].split())
WHOLE = frozenset(_GROUPS["whole"]["kinds"].split())
"""Kinds of groups that can be everybody whom an incident harmed."""
GATHERED = frozenset(_GROUPS["whole"]["gathered"].split())
"""Those who are called by what brought them together, as mourners are."""
APART = frozenset(_GROUPS["whole"]["apart"].split())
"""Those of them that a text names because others are harmed beside them."""


_CALLED_SO = frozenset(read_table("statements")["persons"]["words"].split())
"""What persons are called, in the singular, besides."""
_PERSONS = frozenset(map(singular, read_table("nouns")["persons"].split())) - frozenset(map(singular, _MEMBERS))


def is_known(group: Group) -> bool:
    """Whether a group is one of the table's, which counts persons."""
    return group.kind in _GROUPS


def counts_persons(group: Group) -> bool:
    """Whether persons are counted, by a word of the table or another one.

    >>> counts_persons(Group("miners")), counts_persons(Group("mourner")), counts_persons(Group("house"))
    (True, True, False)
    """
    return is_known(group) or group.kind in _PERSONS or group.kind in _CALLED_SO


def can_be_all(kind: str) -> bool:
    """Whether everybody whom an incident harmed can be of one kind: miners, and persons of whom no group is known.

    >>> can_be_all("miners"), can_be_all("mourner"), can_be_all("children")
    (True, True, False)
    """
    return kind in WHOLE or kind in _PERSONS


@lru_cache(maxsize=32768)
def is_nameless(unit: str) -> bool:
    """Whether a unit says nothing of who was counted: "injuries", "dead", none at all."""
    return all(word in _NAMELESS for word in unit_words(unit))


_CIVILIAN = frozenset(_GROUPS["subset"]["words"].split())


@lru_cache(maxsize=32768)
def is_civilian_unit(unit: str) -> bool:
    """Whether a unit is civilians by that word: "civilians", "civilian casualties"."""
    words = unit_words(unit)
    if not words or words[-1] in _CIVILIAN:
        return bool(words)
    return words[0] in _CIVILIAN and words[-1] in _MEMBERS and _MEMBERS[words[-1]] == "people"


PEOPLE = Group("people")
CIVILIANS = Group("civilians")
"""Civilians where a text tells them from the people killed."""


def within(part: Group, whole: Group) -> bool:
    """Whether one group is contained in another by what it is: children among people, a side's fighters among
    fighters.
    """
    if part == whole:
        return False
    if whole.kind == "people":
        return part == CIVILIANS or (part.kind in _GROUPS and part.kind != "families")
    return part.kind == whole.kind and bool(part.side) and not whole.side
