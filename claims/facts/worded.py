"""What is counted, by the words around a number: an event, a unit and where the number stands in, its class out.

The nearest verb is often not the one that tells: "35 killed and 134 injured", "two of them were medics", "a toll of".
The words stand in grammar/words/event_classes.toml and groups.toml.
"""

import re

from claims.facts.classes import (
    ARMED,
    CIVILIANS,
    HARM,
    HELD,
    HURT,
    KILLED,
    MISSING,
    MOVED,
    OF_ANIMALS,
    PEOPLE,
    SOME,
    TOLLED,
    WHOLE,
    Class,
    Group,
    classify,
    counts_persons,
    is_civilian_unit,
    singular,
    unit_words,
)
from claims.facts.marks import Sought
from claims.facts.some import class_of_some, is_of_some, last_harm
from claims.facts.spot import (
    LEFT_REACH,
    MIXED,
    MIXED_KINDS,
    OF_THEM,
    RIGHT_REACH,
    SOME_BEHIND,
    WERE_AMONG,
    Spot,
    is_linked,
)
from claims.grammar.late import late
from claims.grammar.word_lists import read_table

_EVENTS = read_table("event_classes")
_GROUPS = read_table("groups")
_COUNTED_BEFORE, _COUNTED_BEHIND = late(r"\d\W+$"), late(r"\W+(?:[a-z]+\W+){0,2}\d")
"""Before the dead and the injured told side by side of whom the dead have a number of their own; behind them, where
the injured have.
"""
_JOINED = Sought(_EVENTS["casualty"]["joined"])
_JOINED_FAR = late(_EVENTS["casualty"]["far"])
_DECIDING = "|".join(
    f"(?P<{name}>{'|'.join(words.split())})" for name, words in _EVENTS["behind"].items() if name != "between"
)
_NATIONALS = late(_GROUPS["nationals"]["behind"])
_BEHIND = late(rf"^\W*{_EVENTS['behind']['between']}(?:{_DECIDING})\b")
_BEFORE = Sought(_EVENTS["before"]["kill"])
_HIT = late(_EVENTS["toll"]["hit"])
_ARE_HURT = late(_EVENTS["before"]["hurt"])
_OF_THOSE_THERE, _HARMED = (late(_EVENTS["there"][name]) for name in ("before", "harmed"))
_OF_THE = tuple(_EVENTS["there"]["ends"].split(";"))
_CARRIED, _ON_BOARD = late(_EVENTS["carried"]["before"]), Sought(_EVENTS["carried"]["behind"])
_SHELTERED = Sought(_EVENTS["carried"]["sheltered"])
_POWERLESS, _HURT_OR_RUINED = Sought(_EVENTS["carried"]["powerless"]), HARM | {"destroy"}
_VERB_BEFORE = Sought(_EVENTS["before"]["verb"])
_AGENTS, _INCLUDED = (Sought(_EVENTS["before"][name]) for name in ("agents", "included"))
_DID = late(_EVENTS["before"]["did"])
_ATTACKING = frozenset(_GROUPS["attacking"]["groups"].split())
_FURTHER, _ANOTHER, _SINCE, _SEVERITY, _CARED, _ROUTINE = (
    late(_EVENTS["some"][name]) for name in ("further", "another", "since", "severity", "cared", "routine")
)
_AND_PEOPLE = late(_GROUPS["mixed"]["people"])
"""Behind the number of one group, everybody else whom it counts."""
_PATIENTS = "patients"
_TOLD, _WERE = Sought(_EVENTS["part"]["told"]), late(_EVENTS["part"]["were"])
_AMONG = Sought(_EVENTS["before"]["among"])
_FINDING, _FOUND = frozenset(_EVENTS["bodies"]["finding"].split()), late(_EVENTS["bodies"]["found"])
_BODIES_OF, _OTHER_BODIES = Sought(_EVENTS["bodies"]["of"]), late(_EVENTS["bodies"]["other"])
_TOLL, _TOLL_TO, _OTHERS_TO = (Sought(_EVENTS["toll"][name]) for name in ("before", "to", "others"))
_TOLL_VERBS = frozenset(_EVENTS["toll"]["verbs"].split())
_INSERTION = Sought(_EVENTS["insertion"]["behind"])
_INSERTED = frozenset(_EVENTS["insertion"]["verbs"].split())
_OF_WHOM = Sought(_EVENTS["part"]["of_whom"])
_THOSE_OF = Sought(_EVENTS["part"]["those_of"])
_FORCING, _FROM_HOME = frozenset(_EVENTS["forced"]["verbs"].split()), late(_EVENTS["forced"]["behind"])
_CAPTURES, _CAPTIVE = frozenset(_EVENTS["captured"]["verbs"].split()), late(_EVENTS["captured"]["behind"])
_SEIZING = str(_EVENTS["captured"]["persons"])
_TAKING, _TAKEN_FROM = str(_EVENTS["captured"]["taking"]), late(_EVENTS["captured"]["taken"])
_TAKES, _TO_HOSPITAL = frozenset(_EVENTS["cared"]["verbs"].split()), late(_EVENTS["cared"]["behind"])
_JAILING, _SENTENCED = frozenset(_EVENTS["sentenced"]["verbs"].split()), str(_EVENTS["sentenced"]["event"])
_COURT = Sought(_EVENTS["sentenced"]["court"])
_CONDITION = late(_EVENTS["condition"]["behind"])
_SUFFERS, _SUFFERED = frozenset(_EVENTS["suffering"]["verbs"].split()), Sought(_EVENTS["suffering"]["behind"])
_ORDERED, _ORDERS, _LEAVING = (Sought(_EVENTS["ordered"][name]) for name in ("behind", "before", "leaving"))
_ORDERING = frozenset(_EVENTS["ordered"]["verbs"].split())
_SHELTERS, _TO_CAMPS = frozenset(_EVENTS["camps"]["verbs"].split()), late(_EVENTS["camps"]["behind"])
_SOUGHT, _RESCUERS = (late(_EVENTS["before"][name]) for name in ("sought", "rescuers"))
FLED = "flee"
DOWN = "down"
"""What flew and was brought to the ground."""
DOWNING, _FLYING = (frozenset(_EVENTS[DOWN][name].split()) for name in ("by", "flying"))
_BRINGS_DOWN, _DOWNED = (late(_EVENTS[DOWN][name]) for name in ("before", "behind"))
LOSE, LOST_REACH = str(_EVENTS["losing"]["verb"]), 100
"""The verb, and code points from a number in which it stands with what is lost."""
_LOSES, _LOST_BEFORE = late(_EVENTS["losing"]["forms"]), late(_EVENTS["losing"]["things"])
_HOMELESS, _LOST_HOMES = "homeless", late(_EVENTS["losing"]["homes"])
_LOST = late(rf"^[^.;:]{{0,60}}?{_LOST_BEFORE.pattern}")
SEEKING, SOUGHT_REACH = frozenset(_EVENTS["before"]["seeking"].split()), 64
"""What is done for the missing, and code points before their number in which it stands."""
_PART_TOLD = Sought(_GROUPS["subset"]["told"])
_SOME_OF_ALL = frozenset({"people", "families"})
"""Kinds of groups of whom those who were among the dead are some only."""
_SPARING = _SHELTERED.bit | _ON_BOARD.bit


def classify_words(event: str | None, unit: str, spot: Spot) -> Class:
    """The class of a count from its event and unit, put right by the words that stand next to its number."""
    low = spot.quote.lower()
    counted = _classify_words(event, unit, spot, low)
    end = spot.at + spot.size
    if event in SEEKING and (counted.group.kind in _GROUPS or not unit) and _is_sought(low, spot.at):
        return Class(MISSING, counted.group if unit else PEOPLE)
    if counted.event == HURT:
        right = low[end : end + 60]
        if counted.group.kind == _PATIENTS and _ROUTINE.match(right):
            return Class("", counted.group)
        some = _SEVERITY.match(right) or _CARED.match(right)
        return Class(HURT + SOME, counted.group) if some else counted
    if counted.event != KILLED or not _is_further(low, spot.at, end):
        return counted  # who is hurt "more" is so besides the dead
    return Class(KILLED + SOME, counted.group) if _SINCE.search(low) else counted


def _is_sought(low: str, at: int) -> bool:
    """Whether a number counts those whom rescuers look for."""
    return _SOUGHT.search(low[max(0, at - SOUGHT_REACH) : at]) is not None and _RESCUERS.search(low) is not None


def _is_further(low: str, at: int, end: int) -> bool:
    """Whether a number counts on: "five more", "another five"."""
    return _FURTHER.match(low[end : end + 12]) is not None or _ANOTHER.search(low[max(0, at - 12) : at]) is not None


def _classify_words(event: str | None, unit: str, spot: Spot, low: str) -> Class:
    """The same, whenever they came to harm."""
    counted = classify(event, unit)
    if counted.event == OF_ANIMALS:
        return counted
    at, end = spot.at, spot.at + spot.size
    if event in DOWNING and _is_downed(unit, low, at, end):
        return Class(DOWN, counted.group)
    if event == LOSE and _LOST_HOMES.match(low[end : end + LOST_REACH]):
        return Class(_HOMELESS, counted.group)
    if event == LOSE and counted.event == KILLED and _lost_things(low, at, end):
        return Class(LOSE, counted.group)
    group = _of_all(counted.group, unit, low, at, spot.size)
    if group.kind in MIXED_KINDS and MIXED.match(low, end) and not is_linked(spot):
        group = PEOPLE  # but "90 dead, dozens of women and children among them"
    if group.kind in WHOLE and group.kind not in ARMED and _AND_PEOPLE.match(low, end) and not is_linked(spot):
        group = PEOPLE  # "82 students and citizens"
    return _Count(event, unit, spot, low, counted if group is counted.group else Class(counted.event, group)).classify()


class _Count:
    """A count with the words to both sides of it; each method that gives a class gives None where it has no say."""

    __slots__ = ("counted", "event", "group", "left", "low", "marks", "right", "some", "spot", "unit")

    def __init__(self, event: str | None, unit: str, spot: Spot, low: str, counted: Class) -> None:
        at, end = spot.at, spot.at + spot.size
        self.event, self.unit, self.spot, self.low, self.marks = event, unit, spot, low, spot.marks
        self.left, self.right = low[max(0, at - LEFT_REACH) : at], low[end : end + RIGHT_REACH]
        self.counted = counted
        self.some = counted.event in HARM and is_of_some(counted, unit, spot, self.left, self.right)
        """Whether only some of those who came to harm are counted."""
        self.group = counted.group

    def classify(self) -> Class:
        """Its class."""
        harmed = self.counted.event in HARM
        if harmed and self.marks & _JOINED.bit and _joined_near(self.low, self.spot.at, self.spot.size):
            return Class("casualty" + SOME * self.some, self.counted.group)
        self.counted = Class(self.counted.event, self._group())
        self.group = _people(self.counted.group)
        if self._is_unharmed():
            return Class("", self.group)
        if _AMONG.search(self.left, self.marks):
            self.group = Group("people")  # "2 medics among 31 dead"
        if self.counted.group.kind == "bodies":
            return self._found_somewhere() or self.counted
        for read in READERS:
            found = read(self)
            if found is not None:
                return found
        return _behind_insertion(self.counted, self.event, self.low[self.spot.at + self.spot.size :][:300], self.marks)

    def _found_somewhere(self) -> Class | None:
        """The dead, where it is told in what or at what bodies were found: "61 bodies found in a burnt hall"."""
        if self.event not in _FINDING or self.some or _FOUND.match(self.right) is None:
            return None
        return Class(KILLED, PEOPLE)

    def _group(self) -> Group:
        """The group of those counted, put right where no noun, only a nation or attackers are printed."""
        unit, counted, quote = self.unit, self.counted, self.spot.quote
        if counted.event in HARM and not unit:
            return PEOPLE  # "hundreds remain unaccounted for"
        group = counted.group
        if counted.event in HARM and group.kind not in _GROUPS and unit[:1].isupper():
            end = self.spot.at + self.spot.size
            group = _nationals(unit, quote[end:]) or _told_nationals(unit, quote[: self.spot.at])
        return PEOPLE if group.kind in _ATTACKING and _did_harm(unit, self.left, self.right) else group

    def _is_unharmed(self) -> bool:
        """Whether those counted are who killed, who were spared, who were there, or who lost their power."""
        event, left, right, marks = self.counted.event, self.left, self.right, self.marks
        if event == KILLED and _are_agents(self.group, right, marks):
            return True
        if marks & _SPARING and _are_spared(left, right, marks):
            return True
        if event == KILLED and _OTHER_BODIES.match(right):
            return True  # "40 bodies of water"
        if left.endswith(_OF_THE) and event in TOLLED and _were_there(self.unit, left, right):
            return True
        return event in _HURT_OR_RUINED and _POWERLESS.match(right, marks) is not None

    def by_bodies(self) -> Class | None:
        """Whose bodies they are."""
        if self.counted.event not in HARM and _THOSE_OF.search(self.left, self.marks):
            return Class(KILLED, self.group)
        if self.counted.event == KILLED or not _BODIES_OF.search(self.left, self.marks):
            return None
        return _of_bodies(self.event, self.group)

    def by_toll(self) -> Class | None:
        """What a toll has come to: "toll in the boat's sinking rises to 73"."""
        event, left, marks = self.counted.event, self.left, self.marks
        told = self.low[: self.spot.at]
        if (self.event or "").lower() in _TOLL_VERBS and _TOLL.search(told, marks):
            hit = self.counted.group.kind not in _GROUPS and _HIT.match(self.right)
            if not hit:  # but "the toll of the four hotels hit by bombers"
                return Class(KILLED, self.group)
        if event not in HARM and _TOLL_TO.search(left, marks):
            return Class(KILLED, self.group)
        if event == KILLED and not counts_persons(self.counted.group) and _TOLL_TO.search(left, marks):
            return Class(KILLED, PEOPLE)  # "campus toll climbs to 87 watchdog"
        others = _OTHERS_TO.search(left, marks) if event not in HARM or not _is_printed(self.unit, self.right) else None
        if others and others.lastgroup and self.group.kind == PEOPLE.kind:
            return Class(others.lastgroup, PEOPLE)  # "the number of those missing has increased to 159"
        named = event == KILLED and self.unit[:1].isupper()
        if named and _TOLL.search(told, marks) and not _is_printed(self.unit, self.right):
            return Class(KILLED, PEOPLE)  # "death toll of the attack on Aleppo evacuees hits 43"
        return None

    def by_whole(self) -> Class | None:
        """What befell those of whom they are a part: "of the dead, 19 were children"."""
        event, group, left, right = self.counted.event, self.group, self.left, self.right
        included = group.kind != "people" and not SOME_BEHIND.match(right) and _INCLUDED.search(left, self.marks)
        if included and (self.some or event not in HARM):
            return Class(included.lastgroup or KILLED, group)
        if self.some:
            at = self.spot.at
            return class_of_some(event, group, self.low[at : at + self.spot.size], left, right)
        told = _TOLD.search(left, self.marks) if event not in HARM else None
        if told and told.lastgroup and _WERE.match(right):
            return Class(told.lastgroup + SOME * (group.kind == "people"), group)
        return None

    def by_harm_told(self) -> Class | None:
        """What befell those of whom they are a part, told before them: "killed 95 people of whom 60 were civilians",
        "95 people were killed, adding that 60 of them were civilians".
        """
        if self.counted.event in HARM or self.group.kind not in _GROUPS:
            return None
        of_whom = _OF_WHOM.search(self.left, self.marks)
        told = last_harm(self.left) if of_whom or OF_THEM.match(self.right) else None
        if told is None:
            return None
        civil = is_civilian_unit(self.unit)
        some = self.group.kind == PEOPLE.kind and not civil
        return Class(told + SOME * some, CIVILIANS if civil else self.group)

    def by_court(self) -> Class | None:
        """Whom a court jails is sentenced, not caught: "judges jailed 70 of the 91 accused"."""
        if self.event in _JAILING and _COURT.search(self.low, self.marks):
            return Class(_SENTENCED, self.group)
        return None

    def by_what_is_done(self) -> Class | None:
        """What a verb that tells of things, too, does to persons: "took 30 to hospital", "forced 40 from home"."""
        event, group, right = self.event, self.group, self.right
        if event in _FORCING and _FROM_HOME.match(right):
            return Class(FLED, group)
        if self.counted.event in HARM or group.kind not in _GROUPS:
            return None
        if event == _TAKING and _TAKEN_FROM.match(right):
            return Class(HELD, group)
        if (event == _SEIZING and self.counted.group.kind in _GROUPS) or (event in _CAPTURES and _CAPTIVE.match(right)):
            return Class(HELD, group)
        return self._by_care() if self.unit and group.kind not in _CARING else None

    def _by_care(self) -> Class | None:
        """What befell persons who are in a state, in hospital, in camps or told to leave."""
        event, group, left, right, marks = self.event, self.group, self.left, self.right, self.marks
        if _CONDITION.match(right):
            return Class(HURT + SOME, group)
        if event in _TAKES and _TO_HOSPITAL.match(right):
            return Class(HURT, group)
        if event in _SUFFERS and _SUFFERED.match(right, marks):
            return Class(HURT + SOME * bool(SOME_BEHIND.match(right)), group)
        if (event in _SHELTERS and _TO_CAMPS.match(right)) or (event in _ORDERING and _LEAVING.match(right, marks)):
            return Class(FLED, group)
        ordered = _ORDERED.match(right, marks) or _ORDERS.search(left, marks)
        return Class(FLED, group) if ordered else None

    def by_words_behind(self) -> Class | None:
        """What the words right behind it tell: "30 dead", "13 members of one family were among the dead"."""
        behind, among = _BEHIND.match(self.right), WERE_AMONG.match(self.right, self.marks)
        if behind and behind.lastgroup and not (behind.lastgroup in _BEFORE_HARM and self.counted.event in TOLLED):
            return Class(behind.lastgroup, self.group)
        if not among or not among.lastgroup:
            return None
        all_kinds = self.counted.group.kind in _SOME_OF_ALL or self.counted.group.kind not in _GROUPS
        return Class(among.lastgroup + SOME * (all_kinds and not is_civilian_unit(self.unit)), self.group)

    def by_words_before(self) -> Class | None:
        """What the verb or the toll before it tells."""
        verb = _VERB_BEFORE.search(self.left, self.marks)
        if verb and verb.lastgroup:
            return Class(verb.lastgroup, self.group)
        event = self.counted.event
        hurt = event == HURT and not self._is_said_to_be_hurt()
        if not hurt and event in HARM:
            return None
        things = self.counted.group.kind not in _GROUPS and _is_printed(self.unit, self.right)
        if things:  # "the toll in the crash of two trains"
            return None
        return Class(KILLED, self.group) if _BEFORE.search(self.left, self.marks) else None

    def _is_said_to_be_hurt(self) -> bool:
        """Whether the words behind a number say themselves that those were hurt, whatever toll is told before it:
        "confirmed the death toll, and six were hurt", "some deaths and dozens of injuries".
        """
        if _ARE_HURT.match(self.right):
            return True
        return classify(None, self.unit).event == HURT and _is_printed(self.unit, self.right)


READERS = (
    _Count.by_court, _Count.by_bodies, _Count.by_toll, _Count.by_whole, _Count.by_harm_told, _Count.by_what_is_done,
    _Count.by_words_behind, _Count.by_words_before,
)  # fmt: skip
"""What tells what befell those who are counted, in the order asked."""
_BEFORE_HARM = frozenset({FLED, HELD})
"""What may have befallen those who came to harm before: "30 captured soldiers were shot"."""
_CARING = frozenset({"patients", "medics"})
"""Groups who are in hospitals whatever befell others."""


def _is_downed(unit: str, low: str, at: int, end: int) -> bool:
    """Whether what flew was brought to the ground, by the words beside its number."""
    words = unit_words(unit)
    if not words or words[-1] not in _FLYING:
        return False
    return _DOWNED.match(low[end : end + 60]) is not None or _BRINGS_DOWN.search(low[max(0, at - 60) : at]) is not None


def _lost_things(low: str, at: int, end: int) -> bool:
    """Whether people lost something else than their lives, as the words behind their number say; or those before one
    whose verb is not told again: "2,600 would lose their jobs, more than the 2,300 that it had announced".
    """
    behind = low[end : end + LOST_REACH]
    return _LOST.match(behind) is not None or (
        _LOSES.search(behind) is None and _LOST_BEFORE.search(low[max(0, at - LOST_REACH) : at]) is not None
    )


def _are_spared(left: str, right: str, marks: int) -> bool:
    """Whether those are counted who found shelter, or all who were on board, of whom some died."""
    if _SHELTERED.match(right, marks):
        return True
    return _ON_BOARD.match(right, marks) is not None and _CARRIED.search(left) is not None


def _were_there(unit: str, left: str, right: str) -> bool:
    """Whether those are counted of whom some were harmed: "fourteen of the 62 passengers died"."""
    if classify(None, unit).event in HARM or _HARMED.match(right):  # "many of the 90 people wounded"
        return False
    return _OF_THOSE_THERE.search(left) is not None


def _are_agents(group: Group, right: str, marks: int) -> bool:
    """Whether the words behind a number of people say whom they killed: "three bombers kill 36"."""
    found = _AGENTS.match(right, marks)
    return found is not None and (not found["past"] or group.kind in _ATTACKING)


def _did_harm(unit: str, left: str, right: str) -> bool:
    """Whether a number without a noun is taken for the attackers who harmed those it counts: "two gunmen killed 12,
    wounded 30".
    """
    words = unit_words(unit)
    if not words or words[-1] in right[:60]:
        return False
    told = left.rfind(words[-1])
    return told >= 0 and _DID.match(left[told + len(words[-1]) :]) is not None


def _nationals(unit: str, behind: str) -> Group | None:
    """Those whom one name in the plural counts right behind its number ("63 Canadians"), whom others died beside; None
    where a name is misread for what is counted.
    """
    found = _NATIONALS.match(behind)
    return Group("nationals", singular(unit.lower())) if found and found[1] == unit else None


def _told_nationals(unit: str, told: str) -> Group:
    """Those of one country whom the words before an elided noun count: "three Mexicans died and six were hurt"."""
    found = next((m for m in _NATIONALS.finditer(told) if m[1] == unit), None)
    return Group("nationals", singular(unit.lower())) if found else PEOPLE


def _is_printed(unit: str, right: str) -> bool:
    """Whether a unit's noun stands behind its number, rather than being taken from elsewhere."""
    words = unit_words(unit)
    return bool(words) and words[-1] in right[:60]


def _behind_insertion(counted: Class, event: str | None, right: str, marks: int) -> Class:
    """The class by the verb behind an insertion, where the nearer verb is the insertion's."""
    if counted.event in HARM or counted.group.kind not in _GROUPS or (event or "be").lower() not in _INSERTED:
        return counted
    found = _INSERTION.match(right, marks)
    return Class(found.lastgroup, counted.group) if found and found.lastgroup else counted


def _of_bodies(event: str | None, group: Group) -> Class:
    """The class of bodies: the dead where something is done to them, else bodies seen, shown or counted somewhere."""
    lemma = (event or "").lower()
    return Class(KILLED, group) if lemma in MOVED else Class(f"{lemma} bodies", Group("bodies"))


def _joined_near(low: str, at: int, size: int) -> list[re.Match[str]]:
    """Where killed and wounded stand side by side next to a number: right before it, or among the next words."""
    near = list(_JOINED.pattern.finditer(low, max(0, at - 40), at + size + 60))
    if not near and (far := _JOINED_FAR.match(low, at + size)):
        return [far]
    return [
        m
        for m in near
        if not re.search(r"\d", low[m.end() : at] + low[at + size : m.start()])
        and not (m.end() <= at and _COUNTED_BEFORE.search(low, 0, m.start()))
        and not (m.start() >= at + size and _COUNTED_BEHIND.match(low, m.end()))
    ]


def _people(group: Group) -> Group:
    """The group, everybody where the unit names no group that is known."""
    return group if group.kind in _GROUPS else Group("people")


def _of_all(group: Group, unit: str, low: str, at: int, size: int) -> Group:
    """The group, everybody where the unit is left out and the one taken for it counts only some.

    "20 civilians, four children among them, were killed and dozens wounded": the wounded are not all children.
    """
    words = unit_words(unit)
    if group.kind in WHOLE or group.kind == "people" or group.kind not in _GROUPS or not words:
        return group
    if words[-1] in low[at + size : at + size + 40]:
        return group
    told = low.rfind(words[-1], 0, at)
    return PEOPLE if told > 0 and _PART_TOLD.pattern.search(low, 0, told) else group
