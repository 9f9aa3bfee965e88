"""What a figure counts: a figure in, its class out."""

from claims.facts.classes import (
    ARMED_GROUPS,
    BOTH,
    BROUGHT_OUT,
    DISJOINT,
    HARM,
    HELD,
    HURT,
    KILLED,
    MOVED,
    PEOPLE,
    SIDED,
    SOME,
    TOLLED,
    Class,
    Group,
    classify,
    counts_persons,
    find_side,
    is_civilian_unit,
    is_known,
    is_nameless,
    nation_in,
    of_all,
    side_of_name,
    unit_words,
)
from claims.facts.context import read_context
from claims.facts.elided import LAST_SENTENCE, find_told
from claims.facts.fates import find_fate
from claims.facts.figure import Figure, of_figure
from claims.facts.sentence import marks_in
from claims.facts.some import harms_told
from claims.facts.spot import (
    Spot,
    are_two_groups,
    is_among,
    is_brought_in,
    is_linked,
    is_one_of_two,
    is_subset,
)
from claims.facts.worded import FLED, LOSE, classify_words
from claims.grammar.late import late
from claims.grammar.word_lists import read_table
from claims.spans import build

_OWN_BEHIND, _OWN_BEFORE, _OWN_TOLD = (late(read_table("groups")["own"][name]) for name in ("behind", "before", "told"))
_MEMBERS = frozenset(read_table("groups")["members"]["nouns"].split())
_FORCE = late(read_table("groups")["members"]["of"])
_AFTER_ARMED = late(read_table("event_classes")["bodies"]["listed_after"])
VICTIMS = frozenset(read_table("event_classes")["victims"]["units"].split())
_VICTIMS_OF = late(read_table("event_classes")["victims"]["behind"])
VICTIMS_REACH = 60
"""Code points behind "victims of" in which it is told of what."""
LEAVE = str(read_table("event_classes")["left"]["verb"])
_LEFT, _PLACES_LEFT = (late(read_table("event_classes")["left"][name]) for name in ("forms", "places"))
LEFT_REACH = 160
"""Code points behind a number in which it is told what those left."""
_OR_MORE = late(read_table("event_classes")["hedged"]["behind"])
_HEDGES = frozenset(read_table("event_classes")["hedged"]["hedges"].split())
_OF_THEM = late(read_table("event_classes")["some"]["befell"])
_BODIES = late(read_table("event_classes")["bodies"]["whole"])
_IN_ONE_PLACE = late(read_table("contexts")["placed"]["some"])
_LOSSES, _ARMED_BEFORE = (late(read_table("groups")["own"][name]) for name in ("losses", "armed_before"))
_LOSERS = late(read_table("groups")["own"]["losers"])
_OF_BOTH = late(read_table("groups")["both"]["behind"])
MEN, IRREGULAR = "men", frozenset(read_table("groups")["own"]["irregular"].split())
"""The kind of group of men, and the sides whose men are fighters."""
COUNT = "count"
"""The event of bodies that somebody counted."""
OPENING = 45
"""Code points of a sentence in which it says whom it is about."""


def spot_of(figure: Figure) -> Spot:
    """Where a figure stands in its sentence."""
    at, end = figure.start - figure.quote_start, figure.end - figure.quote_start
    if figure.hedge in _HEDGES and (more := _OR_MORE.match(figure.quote, end)) is not None:
        end = more.end()  # "10,000 or more of them"
    return build(Spot, (figure.quote, at, end - at, marks_in(figure)))


@of_figure
def class_of(figure: Figure) -> Class:
    """What a figure counts."""
    if figure.kind != "count":
        return classify(figure.event, figure.unit, figure.kind)
    if figure.unit in VICTIMS and (figure.event in BROUGHT_OUT or figure.event == COUNT or _are_victims(figure)):
        return Class(KILLED, PEOPLE)
    counted = _of_side(figure, _of_force(figure, classify_words(figure.event, figure.unit, spot_of(figure))))
    if counted.event.endswith(SOME) and (is_some_in_place(figure) or _were_living(figure, counted)):
        return of_all(counted)
    if figure.part_of is not None and _are_of_bodies(figure, counted):
        return counted._replace(event=KILLED)
    if figure.event == LEAVE and _left_a_place(figure, counted):
        return counted._replace(event=FLED)
    fate = find_fate(figure, counted) or find_told(figure, counted, spot_of(figure))
    if fate is None:
        return counted
    persons = counts_persons(counted.group) or bool(nation_in(figure.unit))
    return Class(fate, counted.group if persons else PEOPLE)  # "17 names of miners"


def is_some_in_place(figure: Figure) -> bool:
    """Whether a figure counts all whom something befell in one place, of those told before: "14 of them died in Homs",
    "11 of the deaths were in Idukki".
    """
    return _IN_ONE_PLACE.match(figure.quote, figure.end - figure.quote_start) is not None


def _were_living(figure: Figure, counted: Class) -> bool:
    """Whether "them" of whom some came to harm had come to none before, so that all who did are counted: "The rebels
    fled. Thirty of them were killed", not "Forty miners died. Nine of them were killed by a beam".
    """
    if figure.part_of is not None or _OF_THEM.match(figure.quote, figure.end - figure.quote_start) is None:
        return False
    told = f"{LAST_SENTENCE.split(figure.before.strip())[-1]} {figure.quote[: figure.start - figure.quote_start]}"
    harms, befell = harms_told(told.lower()), of_all(counted).event
    return befell not in harms and not (befell == KILLED and HURT in harms)  # "23 were hurt. Four of them later died"


def _are_of_bodies(figure: Figure, counted: Class) -> bool:
    """Whether a figure counts some of the bodies that were brought out, by whose they are: "recovered 48 bodies, 11 of
    them children".
    """
    if figure.event not in MOVED or counted.event in HARM or not is_known(counted.group):
        return False
    told = figure.before + figure.quote
    at = len(figure.before) + (figure.part_of or 0) - figure.quote_start
    return at >= 0 and _BODIES.match(told, at) is not None


def _are_victims(figure: Figure) -> bool:
    """Whether victims are the dead of something that the text names, whatever is done for them: "a Mass for the 21
    victims of the crash".
    """
    if classify(figure.event, figure.unit).event in HARM:
        return False
    behind = figure.quote[figure.end - figure.quote_start :]
    told = _VICTIMS_OF.match(behind)
    return told is not None and bool(read_context(behind[told.end() :][:VICTIMS_REACH]).targets)


def _left_a_place(figure: Figure, counted: Class) -> bool:
    """Whether persons left a place, rather than a job or a party: their homes, or what is named as where they were."""
    if counted.event in HARM or not is_known(counted.group):
        return False
    behind = figure.quote[figure.end - figure.quote_start :][:LEFT_REACH]
    left = _LEFT.match(behind.lower())
    if left is None:
        return False
    place = figure.place.split()[0] if figure.place else None
    return _PLACES_LEFT.match(behind.lower(), left.end()) is not None or (
        place is not None and behind.startswith(place, left.end())
    )


def _of_force(figure: Figure, counted: Class) -> Class:
    """The class of members of an army, a police or an armed group, with their side: "20 members of the Iraqi army were
    killed and 40 wounded".
    """
    if _MEMBERS.isdisjoint(unit_words(figure.unit)[-1:]):
        return counted
    at, end = figure.start - figure.quote_start, figure.end - figure.quote_start
    printed = figure.quote.startswith(figure.unit, end + 1)
    found = _FORCE.match(figure.quote, end + 1) if printed else _FORCE.search(figure.quote, 0, at)
    if found is None:
        owner = unit_words(figure.source or "") if _OWN_BEHIND.match(figure.quote, end) else ()
        if not ARMED_GROUPS.isdisjoint(owner):
            return counted._replace(group=Group("fighters", find_side(owner)))
        if counted.event in HARM and _OWN_BEHIND.match(figure.quote, end) and _ARMED_BEFORE.search(figure.quote, 0, at):
            return counted._replace(group=Group("fighters"))  # "clashed with a gang, killing 17 of its members"
        return counted
    kind = "police" if found["police"] else "fighters" if found["armed"] else "soldiers"
    side = find_side(unit_words(found["armed"] or found["whose"])) if kind in SIDED else ""
    return counted._replace(group=Group(kind, side))


def _of_side(figure: Figure, counted: Class) -> Class:
    """The class of soldiers or fighters whom whoever speaks, or the sentence is about, calls its own, with their side:
    "India said that 20 of its soldiers were killed".
    """
    kind, side = counted.group
    if figure.event == LOSE and (kind in SIDED or kind == MEN) and not side and counted.event == KILLED:
        return _of_losers(figure, counted)
    if counted.group == PEOPLE and counted.event in TOLLED and is_nameless(figure.unit):
        return _of_losses(figure, counted)
    if kind not in SIDED or side:
        return counted
    if _OF_BOTH.match(figure.quote, figure.end - figure.quote_start):
        return counted._replace(group=Group(kind, BOTH))
    at, end = figure.start - figure.quote_start, figure.end - figure.quote_start
    own = _OWN_BEHIND.match(figure.quote, end) or _OWN_BEFORE.search(figure.quote, max(0, at - 20), at)
    if not own and not _goes_on(figure, at):
        return counted
    owner = find_side(unit_words(figure.source or "")) or find_side(unit_words(figure.quote[: min(at, OPENING)]))
    return counted._replace(group=Group(kind, owner)) if owner else counted


def _of_losses(figure: Figure, counted: Class) -> Class:
    """The class of those who are told as one side's losses: "put the losses of the rebels at 17 martyrs"."""
    told = _LOSSES.search(figure.quote, 0, figure.start - figure.quote_start)
    return _of_men(counted, (told["of"] or told["who"]).lower()) if told else counted


def _of_losers(figure: Figure, counted: Class) -> Class:
    """The class of men whom one side lost, as those of that side: "the rebels lost 30 men and the army 18"."""
    told = _LOSERS.search(figure.quote, 0, figure.start - figure.quote_start)
    return _of_men(counted, told["who"]) if told else counted


def _of_men(counted: Class, whose: str) -> Class:
    """The class of the men of a side that some words name; as it is where they name none."""
    side = side_of_name(unit_words(whose))
    if not side:
        return counted
    return counted._replace(group=Group("fighters" if side in IRREGULAR else "soldiers", side))


def _goes_on(figure: Figure, at: int) -> bool:
    """Whether a sentence has called the counted somebody's own: "two of his soldiers died, nine were hurt"."""
    told = _OWN_TOLD.search(figure.quote, 0, at)
    return told is not None and unit_words(figure.unit)[-1:] == (told[1],)


@of_figure
def is_harm(figure: Figure) -> bool:
    """Whether a figure counts harm done to persons, which belongs to an incident."""
    return figure.kind == "count" and class_of(figure).event.removesuffix(SOME) in HARM


@of_figure
def subset_of_people(figure: Figure) -> bool:
    """Whether a figure counts civilians as some of the people."""
    return is_civilian_unit(figure.unit) and is_subset(figure.unit, spot_of(figure))


@of_figure
def names_nobody(figure: Figure) -> bool:
    """Whether a figure says nothing of whom it counts: "40 injuries", "the toll rose to 48"."""
    if is_nameless(figure.unit):
        return True
    end = figure.end - figure.quote_start
    return class_of(figure).group == PEOPLE and unit_words(figure.unit)[-1] not in figure.quote[end : end + 60].lower()


@of_figure
def is_told_among(figure: Figure) -> bool:
    """Whether a figure counts some of those harmed, by what they were: "six officers were among the dead", "three of
    them were nurses".
    """
    return figure.part_of is not None or is_among(spot_of(figure))


@of_figure
def is_still_counted(figure: Figure) -> bool:
    """Whether a figure counts those found or brought in so far: bodies recovered, injured taken to one hospital; or one
    group of two, but for women or children, who are counted by themselves.
    """
    if came_in(figure):
        return of_all(class_of(figure)).event != HELD  # whom gunmen took away
    return class_of(figure).group.kind not in DISJOINT and is_one_of_two(spot_of(figure))


def came_in(figure: Figure) -> bool:
    """Whether a figure counts those found or brought in so far: bodies recovered, injured taken to one hospital."""
    return figure.event in BROUGHT_OUT or is_brought_in(spot_of(figure))


@of_figure
def is_mixed(figure: Figure) -> bool:
    """Whether only women and children are counted, or others by two groups: "fifteen women and children"."""
    return are_two_groups(figure.unit, spot_of(figure))


def is_beside_armed(figure: Figure) -> bool:
    """Whether civilians are told right after armed men, so that they are not all: "ten soldiers and two civilians"."""
    at = figure.start - figure.quote_start
    return is_civilian_unit(figure.unit) and _AFTER_ARMED.search(figure.quote[max(0, at - 60) : at].lower()) is not None


@of_figure
def is_linked_part(figure: Figure) -> bool:
    """Whether the words before a figure make it a part of the one before: "35 people, including seven children"."""
    return is_linked(spot_of(figure))
