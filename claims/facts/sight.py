"""What a figure's own sentence tells of its incident: a figure in, its sight out."""

from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from claims.facts.classes import Class
from claims.facts.context import Context, find_cues, fold_name
from claims.facts.counted import class_of
from claims.facts.days import WEEKDAY, Window, apart, below_heading, day_window, weekday_of
from claims.facts.figure import Figure, of_figure
from claims.facts.marks import Sought
from claims.facts.means import TELLING, UNKNOWN, Means, find_means
from claims.facts.sentence import clause_of, marks_in, read_scene, read_scene_of_many
from claims.facts.totals import cues_of
from claims.grammar.late import late
from claims.grammar.word_lists import read_table
from claims.spans import build

_COUNTING_ON = late(read_table("contexts")["counting"]["before"])
_ALONE = Sought(read_table("contexts")["alone"]["clause"])
_POSTED_DAY, _POSTED = (Sought(read_table("contexts")["posted"][name]) for name in ("day", "telling"))
_PAST, _YEAR = Sought(read_table("contexts")["past"]["before"]), late(r"(?:19|20)\d\d")
_SAID_ON = late(read_table("contexts")["said"]["before"])

_COUNTED_BY = Sought(read_table("contexts")["counted_by"]["before"])
_TAKEN = Sought(read_table("contexts")["taken"]["to"])
KNOWN = Sought(read_table("contexts")["known"]["pattern"])
"""What a text tells of as something known: "the attack on the hospital"."""
_DEFINITE, _DEAD_KNOWN = (late(read_table("contexts")["dead_known"][name]) for name in ("before", "behind"))
_LANDMARK = Sought(read_table("contexts")["landmark"]["pattern"])
_ROLE = late(read_table("contexts")["role"]["behind"])
_TIMED = Sought(read_table("contexts")["timed"]["words"])
_NUMBERED = late(read_table("contexts")["timed"]["numbers"])
_TURNS = Sought(read_table("contexts")["turns"]["pattern"])
NOTHING_BESIDE: frozenset[float] = frozenset()
"""Beside a figure that is no part of another."""


class Sight(NamedTuple):
    """A figure with what its own sentence tells of its incident."""

    figure: Figure
    counted: Class
    window: Window | None
    """The days that its words name."""
    sites: frozenset[str]
    context: Context
    cues: frozenset[str]
    beside: frozenset[float]
    """Where it and another figure add up to a third, the other and the third."""
    turn: str
    """Which of several attacks its words say: first, second."""
    means: Means = UNKNOWN
    """What its words say that the attack was made with."""
    placed: str = ""
    """Its own place, where its sentence counts others in another one."""

    printed: bool = False
    """Whether its day is only the one printed above its document, on which nothing needs to have happened."""

    def in_place(self, place: str, others: Iterable[str]) -> "Sight":
        """The same, of one place alone, without the names of the other places of its sentence."""
        mine = frozenset(map(fold_name, place.split()))
        theirs = frozenset(fold_name(word) for other in others for word in other.split()) - mine
        names, places, targets = self.context
        context = Context(names - theirs, places - theirs, targets)
        return self._replace(sites=self.sites - theirs, context=context, placed=place)


def see(
    figure: Figure, beside: frozenset[float] = NOTHING_BESIDE, speakers: tuple[str, ...] = (), begins: int = 0
) -> Sight:
    """A figure with what its sentence tells, which may have several speakers, and another figure up to `begins`."""
    marks, cues = marks_in(figure), cues_of(figure)
    taken = _TAKEN.search(figure.quote, marks)
    cared = taken and (taken["place"] or taken["taker"])
    speaker = _introduced(figure)
    if cared:
        speakers = (*(speakers or filter(None, (speaker,))), cared)
    said = read_scene_of_many(figure.quote, speakers) if speakers else read_scene(figure.quote, speaker)
    if taken and (town := taken["town"] or taken["city"]):  # where a hospital received the hurt
        said = said._replace(sites=said.sites - {*map(fold_name, town.split())})
    if marks & _LANDMARK.bit and (landmarks := _landmarks_in(figure.quote)) and said.sites - landmarks:
        said = said._replace(sites=said.sites - landmarks)
    return build(Sight, (
        figure, class_of(figure), own_window(figure) if figure.as_of else None, said.sites, said.context,
        _cues(figure) if cues or marks & _ALONE.bit else cues, beside,
        _turn_of(figure) if marks & _TURNS.bit else "",
        find_means(figure, begins) if marks & TELLING else UNKNOWN, "", is_printed_above(figure),
    ))  # fmt: skip


@lru_cache(maxsize=64)
def _landmarks_in(quote: str) -> frozenset[str]:
    """The names of a sentence that only tell where another place lies: "a raid on Mera northwest of Homs"."""
    return frozenset(fold_name(word) for found in _LANDMARK.pattern.finditer(quote) for word in found["place"].split())


def _introduced(figure: Figure) -> str | None:
    """The words of a figure's speaker with what they are introduced by, which tells where they are: "Ana Holm, a
    teacher in Velden"; None where there is none.
    """
    speaker = figure.source_text
    if not speaker:
        return None
    end = figure.quote.find(speaker) + len(speaker)
    if not figure.quote.startswith(", ", end):
        return speaker
    role = _ROLE.match(figure.quote, end)
    return speaker + role[0] if role else speaker


def _turn_of(figure: Figure) -> str:
    """Which of several attacks a figure's clause tells of: "19 died in the first blast", empty where it does
    not say.
    """
    found = _TURNS.pattern.search(clause_of(figure).lower())
    return found["turn"] if found else ""


def _cues(figure: Figure) -> frozenset[str]:
    """The cues of a figure's sentence; "another 150 were injured" only counts on, and turns to nothing else; "40 in
    Palo alone" are told apart without a word for it.
    """
    cues = cues_of(figure)
    if marks_in(figure) & _ALONE.bit and _ALONE.pattern.search(clause_of(figure).lower()):
        return cues | {"separate"}
    if "meanwhile" in cues and KNOWN.search(figure.quote, marks_in(figure)):
        cues -= {"meanwhile"}  # "Meanwhile, the paper put the dead of the attack at 27"
    if "other" not in cues:
        return cues
    left, right = figure.quote[: figure.start - figure.quote_start], figure.quote[figure.end - figure.quote_start :]
    counting = _COUNTING_ON.search(left.lower())
    return find_cues(left[: counting.start()] + " " + right) if counting else cues


def own_window(figure: Figure) -> Window | None:
    """The days that a figure's own words name; a year, month or week that holds the day of publication names none."""
    past = _past_year(figure)
    if past or not figure.as_of:
        return past
    window = day_window(figure.as_of)
    if figure.precision == "week" and figure.since:
        window = day_window(figure.since)[0], window[1]
    if window[0] != window[1] and figure.published and not apart(window, day_window(figure.published)):
        return None
    if _COUNTED_BY.match(figure.quote, marks_in(figure)):
        return None
    if figure.published and window[0] > day_window(figure.published)[1]:
        return None  # "a funeral on Saturday for the victims", printed on Friday
    if takes_as_known(figure):
        return None
    if _is_posted(figure):
        return window[0], window[1] + 1
    return None if _is_of_saying(figure) else window


def _is_posted(figure: Figure) -> bool:
    """Whether the day of a figure is told from that of a post, of which nobody says when it was written, rather than
    from that on which the document was printed: "Ana Holm wrote that seven of them had died yesterday".
    """
    marks = marks_in(figure)
    return _POSTED_DAY.search(figure.quote, marks) is not None and _POSTED.search(figure.quote, marks) is not None


@of_figure
def is_printed_above(figure: Figure) -> bool:
    """Whether a figure has its day from the date printed above its document, "24 May 2016 Bombs kill ten", and not from
    its words, where something may only be said on it.
    """
    if figure.quote_start or not figure.published or figure.as_of != figure.published[:10]:
        return False
    words = below_heading(figure.quote, figure.as_of)
    if words is None:
        return False
    told, day, _ = words.partition(weekday_of(figure.as_of))
    return not day or _SAID_ON.search(told) is not None


@of_figure
def taken_to(figure: Figure) -> str:
    """The hospital to which a sentence says that the hurt or the dead were brought, which is no place of what
    happened, or from which somebody speaks; empty where it names none.
    """
    taken = _TAKEN.search(figure.quote, marks_in(figure))
    return (taken["place"] or taken["taker"] or taken["speaker"] or "") if taken else ""


@of_figure
def takes_as_known(figure: Figure) -> bool:
    """Whether a sentence takes those whom a figure counts as known, and names no day for what befell them, so that its
    day is of something else: "relatives of the 43 people killed when a bridge fell mourned on Saturday".
    """
    at, end = figure.start - figure.quote_start, figure.end - figure.quote_start
    if (
        not figure.as_of
        or figure.precision != "day"
        or not figure.quote.endswith(" the ", 0, at)
        or not _DEFINITE.search(figure.quote, 0, at)
    ):
        return False
    told = _DEAD_KNOWN.match(figure.quote, end)
    day = weekday_of(figure.as_of)
    return told is not None and day in figure.quote and day not in told["clause"]


@of_figure
def tells_known(figure: Figure) -> bool:
    """Whether a figure's sentence names an incident as known: "the blast"."""
    return KNOWN.search(figure.quote, marks_in(figure)) is not None


@of_figure
def names_time(figure: Figure) -> bool:
    """Whether a figure's sentence has a word or a number that names a time by itself."""
    return _TIMED.search(figure.quote, marks_in(figure)) is not None or _NUMBERED.search(figure.quote) is not None


def _past_year(figure: Figure) -> Window | None:
    """The days of the year of an incident that the words before a figure call by it: "2004's tsunami, that killed"."""
    if not marks_in(figure) & _PAST.bit:
        return None
    told = figure.quote[: figure.start - figure.quote_start]
    found = _PAST.pattern.search(told) if _YEAR.search(told) else None
    year = found["year"] or found["of"] if found else None
    return day_window(year) if year and year < (figure.published or "")[:4] else None


def _is_of_saying(figure: Figure) -> bool:
    """Whether the day that a figure names is that of what is said of it, told after a verb of saying: "police said on
    Monday that 27 people died in the attack".
    """
    if figure.precision != "day" or not figure.as_of or not marks_in(figure) & WEEKDAY.bit:
        return False
    day = weekday_of(figure.as_of)
    return figure.quote.count(day) == 1 and _SAID_ON.search(figure.quote.partition(day)[0]) is not None
