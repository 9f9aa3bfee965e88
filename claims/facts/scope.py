"""Whether two figures count different things, and how to say so: two figures in, the reason or None out."""

from claims.facts.aspects import are_one_aspect, is_plan
from claims.facts.classes import ARMED, HARM, SOME, TITLES, is_civilian_unit, within
from claims.facts.context import read_context
from claims.facts.counted import class_of, is_harm
from claims.facts.days import days_between
from claims.facts.figure import Figure, of_figure
from claims.facts.places import are_two_towns, can_be_one, canonical_place, in_place, is_local, is_wide
from claims.facts.published import are_one_statistic
from claims.facts.slips import changed_places
from claims.facts.statement import is_of_short_text
from claims.facts.totals import is_total
from claims.grammar.late import late
from claims.grammar.shadow import cast_shadow
from claims.grammar.word_lists import read_table

FLEE = "flee"
"""The class of those who went from one place to another."""
_NEAR = late(read_table("contexts")["near"]["before"])
SINCE = 7
"""Days by which two totals of one period may give its beginning otherwise."""


def find_scope(a: Figure, b: Figure, grouped: bool) -> str | None:
    """In what two figures differ: event, group, period or place; None where in nothing that is known.

    `grouped` figures are of one fact, so that they count the same people, whatever each text calls them.
    """
    harm = is_harm(a) or is_harm(b)  # whether anything else is said of one thing, in whatever words, grouping decides
    if (harm and scope_of(a) == scope_of(b)) or (grouped and are_one_statistic(a, b)):
        return None
    if harm and class_of(a).event != class_of(b).event and not (grouped and _are_short(a, b)):
        return f"one counts {say_event(a)}, the other {say_event(b)}"
    if harm and ((not grouped and _other_group(a, b)) or _armed_beside_civil(a, b)):
        return f"one counts {say_group(a)}, the other {say_group(b)}"
    if harm and is_total(a) != is_total(b) and not (grouped and _are_short(a, b)):
        return "one counts a whole period, the other one incident"
    if a.since and b.since and _begin_apart(a.since, b.since):
        return f"one counts since {a.since}, the other since {b.since}"
    if _other_place(a, b, grouped):
        return f"one is of {a.place}, the other of {b.place}"
    if not harm and not is_total(a) and not are_one_aspect(a, b) and _other_period(a, b) and not _of_any_day(a, b):
        return f"one is of {a.as_of}, the other of {b.as_of}"
    return None


def _are_short(a: Figure, b: Figure) -> bool:
    """Whether both stand in short texts, of which the words decide whether they count one thing."""
    return is_of_short_text(a) and is_of_short_text(b)


def _begin_apart(first: str, second: str) -> bool:
    """Whether two periods begin on two days; "since late August" begins no other day than 25 August."""
    same_month = first[:7] == second[:7] and "01" in (first[8:10], second[8:10])
    return not same_month and abs(days_between(first, second)) > SINCE


def find_other_incident(a: Figure, b: Figure) -> str:
    """In what two figures differ that grouping has put into two facts, though they count alike."""
    if not is_harm(a) or is_total(a):
        return "the texts speak of two things"
    if _other_days(a, b):
        return f"one is of {(a.day or '')[:10]}, the other of {(b.day or '')[:10]}"
    return "the texts tell of two incidents"


def can_be_part(a: Figure, b: Figure) -> bool:
    """Whether two figures of two facts can be of one incident: told in one text, or of one day."""
    return a.document == b.document or is_total(a) or is_total(b) or not _other_days(a, b)


def _other_days(a: Figure, b: Figure) -> bool:
    """Whether two figures hold for two days."""
    return bool(a.day and b.day) and days_between(a.day, b.day) != 0


@of_figure
def scope_of(figure: Figure) -> tuple[object, ...]:
    """What a figure of harm counts, where and over which time, by which most pairs are seen to be of one scope."""
    return (class_of(figure), is_total(figure), figure.since, canonical_place(figure.place))


def say_event(figure: Figure) -> str:
    """What a figure counts by what happened: "those killed", "some of those injured", "what was fired"."""
    event = class_of(figure).event
    of = event.removesuffix(SOME)
    if of in HARM:
        return ("some of " if event != of else "") + f"those {TITLES[of]}"
    if of in TITLES:
        return f"what was {TITLES[of]}"
    return f"what “{of}” is said of" if of else (figure.unit or "something else")


def say_group(figure: Figure) -> str:
    """Whom a figure counts, as printed where the text says it."""
    return figure.unit or str(class_of(figure).group)


def _other_group(a: Figure, b: Figure) -> bool:
    """Whether they count two groups, neither of them within the other."""
    first, second = class_of(a).group, class_of(b).group
    return first != second and not within(first, second) and not within(second, first)


def _armed_beside_civil(a: Figure, b: Figure) -> bool:
    """Whether one counts fighters and the other, by that word, civilians."""
    armed = {class_of(f).group.kind for f in (a, b)} & ARMED
    return bool(armed) and (is_civilian_unit(a.unit) or is_civilian_unit(b.unit))


def _other_place(a: Figure, b: Figure, grouped: bool) -> bool:
    """Whether they are of two places; within one text that tells of one incident only two towns are."""
    if not a.place or not b.place:
        return False
    if is_total(a) and class_of(a).event == class_of(b).event == FLEE and a.place in b.quote and b.place in a.quote:
        return False  # who fled Myanmar for Bangladesh
    mine, theirs = _is_named(a.place, b.quote), _is_named(b.place, a.quote)
    if mine and theirs and a.document != b.document and not is_total(a):
        return False  # a nightclub in a town, which both texts name
    if not is_harm(a) and (mine or theirs) and _are_short(a, b):
        return False  # "Comoros, islands off East Africa"
    if (
        grouped
        and not is_total(a)
        and _is_site(a.place) != _is_site(b.place)
        and (a.place in b.lead or b.place in a.lead)
    ):
        return False  # a temple, and the town or the country that its text begins with
    if is_total(a) or not (is_harm(a) or are_one_aspect(a, b)):
        return not in_place(canonical_place(a.place), canonical_place(b.place))
    if grouped and (_is_of_lead(a, b) or _is_of_lead(b, a)):
        return False
    if a.document == b.document:
        return are_two_towns(a.place, b.place)
    if (mine and is_wide(b.place)) or (theirs and is_wide(a.place)):
        return False  # "the town of Karu in Nigeria", Karu
    if grouped and ((mine and not is_wide(a.place)) or (theirs and not is_wide(b.place))):
        return False  # one town, and what else the other sentence names
    if grouped and ((_is_only_near(a) and b.place in a.lead) or (_is_only_near(b) and a.place in b.lead)):
        return False  # a suburb, and the town outside of which the other text has it
    return not can_be_one(a.place, b.place)


def _is_of_lead(a: Figure, b: Figure) -> bool:
    """Whether a figure has its place only from the sentence before, which may have told of the road to it, and its text
    begins with the other's place.
    """
    return b.place is not None and b.place in a.lead and not _is_named(a.place or "", a.quote)


def _is_site(place: str) -> bool:
    """Whether a place is something that stands in one, as a temple does, of which no gazetteer tells where."""
    return bool(read_context(place).targets) and not is_local(place) and not is_wide(place)


@of_figure
def _is_only_near(figure: Figure) -> bool:
    """Whether a sentence tells of what happened near the place of its figure rather than in it: "outside Cairo"."""
    at = figure.quote.find(figure.place) if figure.place else -1
    return at > 0 and _NEAR.search(figure.quote, 0, at) is not None


def _is_named(place: str, quote: str) -> bool:
    """Whether a sentence has a place's name, whatever it calls the place: "the Zarya mine", "the pit at Zarya"."""
    if place in quote or (not place.isascii() and cast_shadow(place) in cast_shadow(quote)):  # "Sao Paulo"
        return True
    names = [word.rstrip(",") for word in place.split() if word[:1].isupper()]
    return bool(names) and all(name in quote for name in names)


def _of_any_day(a: Figure, b: Figure) -> bool:
    """Whether the day on which it is told says nothing: of a plan, and of what somebody printed with a slip."""
    return is_plan(a) or is_plan(b) or changed_places(a, b)


def _other_period(a: Figure, b: Figure) -> bool:
    """Whether both name their day, month or year, and they are two: a price of June is none of July."""
    first, second = a.as_of or "", b.as_of or ""
    short = min(len(first), len(second), len("2024-06-30"))
    return first[:short] != second[:short]
