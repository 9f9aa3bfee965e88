"""Whether two figures are of one published series and time: two statements in, how surely they are out."""

from claims.facts.aspects import ANEW, aspect_of, was_measured_first
from claims.facts.days import days_between
from claims.facts.figure import Figure, of_figure
from claims.facts.intervals import admit, gap
from claims.facts.marks import Sought
from claims.facts.published import are_one_statistic, series_of
from claims.facts.sentence import marks_in
from claims.facts.series import POLL, SHARES, STATISTIC, UNPUBLISHED
from claims.facts.statement import Statement
from claims.facts.stems import stem
from claims.facts.story import MANY_NAMES, STORY, STORY_DAYS
from claims.grammar.late import late
from claims.grammar.word_lists import read_table

CUT_FROM = Sought(read_table("contexts")["cut"]["from"])
_CUT_TO, _DOWN_FROM = (late(read_table("contexts")["cut"][name]) for name in ("to", "down"))
WITHDRAWN, TAKEN_BACK = (Sought(read_table("contexts")["withdrawn"][name]) for name in ("behind", "before"))
ROUNDED = 0.05
"""What two figures of one text for one result may differ by, in parts of the larger."""
SHARE_DAYS, WHOSE = 6, 2
"""Days within which papers tell of one poll, since a pollster may have another each week; and the parts of the key of a
share of a vote that every text gives.
"""
WHAT, LATEST = 3, frozenset({"now", "before"})
"""The parts of a statistic's key that every text gives; and its times that count from the day of printing."""


def only_one_names_metric(a: Statement, b: Statement) -> bool:
    """Whether one is of a published series and the words at the other do not say of what it is: "profit fell 12%" and
    "the stock was up 4%".
    """
    if bool(a.series) == bool(b.series):
        return False
    result, other = (a, b) if a.series else (b, a)
    if result.series == UNPUBLISHED.key or is_statistic(result):
        return True
    return not is_share(result) and stem(result.series.partition(" ")[0].rpartition("-")[2]) not in other.near


def is_statistic(statement: Statement) -> bool:
    """Whether a figure is published by those who count or decide for a country."""
    return statement.series.startswith(STATISTIC)


def is_share(statement: Statement) -> bool:
    """Whether a figure is somebody's share of those asked, or of a vote."""
    return statement.series.partition(" ")[0] in SHARES


def are_two_shares(a: Statement, b: Statement) -> bool:
    """Whether two shares are of two polls, or of two votes; or of two people, groups or rounds."""
    if not is_share(a) or not is_share(b):
        return False
    apart = a.story.isdisjoint(b.story) and bool(a.story and b.story)
    if apart or abs(days_between(a.figure.published, b.figure.published)) > SHARE_DAYS:
        return True
    mine, theirs = a.series.split(" "), b.series.split(" ")
    return mine != theirs and not (mine[0] != POLL and mine[:WHOSE] == theirs[:WHOSE] and len(mine) != len(theirs))


def likeness_of_shares(a: Statement, b: Statement) -> float:
    """How surely two statements give one share of one poll or vote, 0 where their numbers do not say so."""
    if not is_share(a) or not is_share(b) or are_two_shares(a, b) or gap(admit(a.figure), admit(b.figure)):
        return 0.0
    return STORY + MANY_NAMES + (a.figure.number == b.figure.number)


def likeness_of_series(a: Statement, b: Statement) -> float:
    """How surely two statements give one figure of a published series, 0 where they do not."""
    if UNPUBLISHED.key in (a.series, b.series) or not _can_be_of_one(a, b) or not _are_one_result(a, b):
        return 0.0
    small, large = sorted(abs(s.figure.number) for s in (a, b))
    put_right = is_statistic(a) and a.earlier != b.earlier  # "revised from 194,000 to 312,000"
    if a.figure.document == b.figure.document and large - small > ROUNDED * large and not put_right:
        return 0.0
    return STORY + MANY_NAMES + (a.figure.number == b.figure.number)


def _can_be_of_one(a: Statement, b: Statement) -> bool:
    """Whether two texts name one company or country; of a statistic one may name none, where the figures agree."""
    if is_statistic(a) and not (a.story and b.story):
        return not gap(admit(a.figure), admit(b.figure))
    return not a.story.isdisjoint(b.story)


def _are_one_result(a: Statement, b: Statement) -> bool:
    """Whether two results are of one kind and time; where one text says less of it, the figures agree."""
    if a.series == b.series:
        return not _are_of_two_decisions(a, b)
    return can_be_one_result(a, b) and not gap(admit(a.figure), admit(b.figure))


def _are_of_two_decisions(a: Statement, b: Statement) -> bool:
    """Whether two figures hold for the days on which they were printed, and those are apart."""
    if not is_statistic(a) or a.series.split(" ")[WHAT - 1] not in LATEST:
        return False
    return abs(days_between(a.figure.published, b.figure.published)) > STORY_DAYS


def can_be_one_result(a: Statement, b: Statement) -> bool:
    """Whether two figures can be of one published series and time, where one text may say less of it: a profit is the
    net profit, a growth one on the year before.
    """
    if is_statistic(a) != is_statistic(b) or not _can_be_of_one(a, b):
        return False
    if is_statistic(a):
        return _can_be_one_statistic(a.series.split(" "), b.series.split(" ")) and not _are_of_two_decisions(a, b)
    (mine, *when), (theirs, *then) = a.series.split(" "), b.series.split(" ")
    short, long = sorted((mine, theirs), key=len)
    return when == then and f"-{long}".endswith(f"-{short}")


def _can_be_one_statistic(mine: list[str], theirs: list[str]) -> bool:
    """Whether two keys are of one measure and time, and nothing that both say tells them apart."""
    if mine[:WHAT] != theirs[:WHAT]:
        return False
    here, there = (dict(part.split(":") for part in key[WHAT:]) for key in (mine, theirs))
    return all(here[name] == there[name] for name in here.keys() & there.keys())


@of_figure
def was_put_right(figure: Figure) -> bool:
    """Whether a figure is what was published, measured or said at first, as its text tells, which has put it right
    since.
    """
    if series_of(figure).past or (aspect_of(figure) in ANEW and was_measured_first(figure)):
        return True
    left, right = figure.quote[: figure.start - figure.quote_start], figure.quote[figure.end - figure.quote_start :]
    if WITHDRAWN.match(right, marks_in(figure)) or TAKEN_BACK.search(left, marks_in(figure)):
        return True
    if not CUT_FROM.search(left.lower(), marks_in(figure)):
        return False
    return _CUT_TO.match(right) is not None or _DOWN_FROM.search(left) is not None


def was_counted_anew(a: Figure, b: Figure) -> bool:
    """Whether two figures of one statistic or measure differ because it was counted again: one text says so, or they
    were printed many days apart.
    """
    if was_put_right(a) != was_put_right(b):
        return True
    return are_one_statistic(a, b) and abs(days_between(a.published, b.published)) > STORY_DAYS


def surely_one_statistic(a: Figure, b: Figure) -> bool:
    """Whether two figures of one statistic were printed with all that tells of what they are."""
    first, second = series_of(a), series_of(b)
    return first.key == second.key and first.sure and second.sure and not (first.past or second.past)
