"""What statistics offices and central banks publish for every month, quarter or week: a figure in, of which indicator,
country and time it is out.

"Unemployment in Spain fell to 12 percent in May" and "the Spanish jobless rate was 12% last month" are of one
indicator, one country and one month, in whatever words; what economists had expected is of none. The words are a
table, grammar/words/indicators.toml.
"""

import re

from claims.facts.context import fold_name
from claims.facts.figure import HARMLESS, Figure
from claims.facts.indicator_scope import (
    BEFORE,
    BEHIND,
    FROM,
    REVISED,
    Said,
    When,
    find_against,
    find_when,
    find_where,
    name_against,
    say,
)
from claims.facts.indicator_table import (
    INDICATORS,
    KINDS,
    NAMED,
    NAMES,
    SAME,
    TABLE,
    TITLES,
    UNITS,
    Indicator,
    named_by,
)
from claims.facts.periods import name_period
from claims.facts.regions import region_of
from claims.facts.sentence import marks_in
from claims.facts.series import NONE, STATISTIC, UNPUBLISHED, Series
from claims.facts.sources import speaks_for_some
from claims.facts.words import split_aliases
from claims.grammar.late import late

REACH = 160
"""Code points between an indicator's name and its figure, at most."""
ADDED, AGAIN, GROWTH = "jobs-added", "told-again", "growth"
"""The rows that verbs name, with whoever adds jobs before them, and that tells again of an earlier month; and the word
that may be of anything.
"""
PAYROLLS = next(indicator for indicator in INDICATORS if indicator.name == "payrolls")
AGAINST, BY = "on:", "by:"
"""Before the parts of a key that not every text gives."""
_WHOLE = frozenset(TABLE["whole"]["before"].split())
_JOBS, _BETWEEN, _OF_JOBS = (late(TABLE["whole"][name]) for name in ("jobs", "between", "told"))
_PLAIN = frozenset(TABLE["plain"]["words"].split())
_ELSE, _PART = late(TABLE["plain"]["else"]), late(TABLE["plain"]["part"])
_OTHER = late(TABLE["other"]["around"])
_BY, _TOLD, _TOLD_BEHIND = (late(TABLE["moved"][name]) for name in ("by", "told", "told_behind"))
_ECONOMY, _SECTORS = late(TABLE["plain"]["economy"]), late(TABLE["plain"]["sectors"])
_PUT_IN = late(TABLE["clause"]["put_in"])
_LENDERS = late("|".join(map(re.escape, split_aliases(TABLE["lender"]["names"]))))
_OWNING = ("’s", "'s")


def find_indicator(figure: Figure) -> Series:
    """The indicator that a figure of a text of a known day gives, NONE where it gives none, and UNPUBLISHED what was
    only expected, or is for a time that the text does not tell.
    """
    if figure.kind not in KINDS or figure.unit == "pp" or not _has_unit(figure):
        return NONE
    low = figure.quote.lower()
    if NAMED.search(low, marks_in(figure)) is None:
        return NONE
    said = say(figure, low)
    indicator, named = _find_name(said)
    if indicator is None:
        return NONE
    if not _was_published(said):
        return UNPUBLISHED
    when = find_when(said, indicator, named)
    return _make(said, indicator, when, named) if when.key else UNPUBLISHED


def _was_published(said: Said) -> bool:
    """Whether a figure is none that was only expected; what was "previously reported" is not, whoever speaks of it."""
    if _TOLD.search(said.left) or _TOLD_BEHIND.match(said.right):
        return True
    figure = said.figure
    return not (figure.stance in HARMLESS or speaks_for_some(figure) or _OTHER.search(said.clause))


def _has_unit(figure: Figure) -> bool:
    """Whether a count has a noun that some indicator counts."""
    if figure.kind != "count":
        return True
    noun = (figure.unit.split()[-1:] or ["-"])[0]
    return noun in UNITS or noun.lower() in UNITS


def _find_name(said: Said) -> tuple[Indicator | None, int]:
    """What a figure is of, and where its sentence names that: last before the figure, else right behind it."""
    kind = said.figure.kind
    before = [name for name in NAMES.finditer(said.left) if kind in named_by(name).kinds]
    if before:
        indicator = _named_first(said) if named_by(before[-1]).name == AGAIN else named_by(before[-1])
        found = indicator is not None and _is_of(said, indicator, before[-1])
        return (indicator, before[-1].start()) if found else (None, 0)
    behind = (named_by(name) for name in NAMES.finditer(said.right[:BEHIND]))
    return next(((i, said.at) for i in behind if i.behind and kind in i.kinds), (None, 0))


def _named_first(said: Said) -> Indicator | None:
    """The indicator that a text begins with, of the kind of a figure; jobs where it begins with whoever adds them."""
    low, kind = said.figure.lead.lower(), said.figure.kind
    if kind == "count":
        return PAYROLLS if _OF_JOBS.search(low) else None
    named = (named_by(name) for name in NAMES.finditer(low))
    return next((indicator for indicator in named if kind in indicator.kinds and indicator.name != AGAIN), None)


def _is_of(said: Said, indicator: Indicator, name: re.Match[str]) -> bool:
    """Whether a figure is of the indicator that is named before it, and that is of all of a country."""
    between = _PUT_IN.sub(" ", said.left[name.end() :])
    if indicator.name == ADDED:
        return bool(_BETWEEN.match(between)) and _counts_jobs(said) and _is_whole(said, name.start())
    if named_by(name).name == AGAIN:
        return REVISED.search(said.left) is not None
    if name[0] == GROWTH and (not _ECONOMY.search(said.figure.lead.lower()) or _SECTORS.search(said.left)):
        return False
    if len(between) > REACH or _ELSE.search(between) or _PART.search(between):
        return False
    if indicator.level and _BY.search(said.left) and not FROM.search(said.left):
        return False
    return _is_plain(said.quote[: name.start()])


def _counts_jobs(said: Said) -> bool:
    """Whether a number's noun is jobs, printed or left out."""
    return _JOBS.match(said.right) is not None or (said.figure.unit in UNITS and not said.right[:2].strip(" .,"))


def _is_whole(said: Said, at: int) -> bool:
    """Whether a whole economy is what adds jobs."""
    word = said.quote[:at].rsplit(None, 1)[-1:]
    return bool(word) and (word[0].lower() in _WHOLE or region_of(word[0]) != "")


def _is_plain(before: str) -> bool:
    """Whether no word before an indicator's name makes it one of a part: "rental inflation"."""
    word = before.rsplit(None, 1)[-1:]
    if not word or before.endswith("-"):
        return not word
    bare = word[0].strip("\"“‘'(")
    if bare.lower() in _PLAIN or not bare[-1:].isalpha() or bare.endswith(_OWNING):
        return True
    return bare[:1].isupper() and (before.strip() != word[0] or region_of(bare) != "")


def _make(said: Said, indicator: Indicator, when: When, named: int) -> Series:
    """The series of a figure of which it is known what it is of and for when."""
    name = SAME.get(indicator.name, indicator.name)
    where, against = find_where(said), find_against(said, indicator, named)
    lender = _lender(said) if indicator.lender else ""
    parts = (STATISTIC.strip(), name, when.key, against and AGAINST + against, lender and BY + fold_name(lender))
    told = (TITLES[name], lender, where.name, _name_when(said, when), name_against(indicator, against))
    return Series(
        " ".join(filter(None, parts)), frozenset({where.name.lower()} - {""}), ", ".join(filter(None, told)),
        sure=where.own and when.own, past=when.past,
    )  # fmt: skip


def _lender(said: Said) -> str:
    """Who publishes an indicator of their own, by the first word of the name, as the sentence or the text tells."""
    found = _LENDERS.search(said.quote) or _LENDERS.search(said.figure.lead)
    return found[0].split()[0] if found else ""


def _name_when(said: Said, when: When) -> str:
    """The time of a figure in words; of what was decided, the day on which it was printed."""
    if when.key[:1].isdigit():
        return f"{TITLES['week']} " * ("w" in when.key) + name_period(when.key)
    return f"{TITLES['before']} " * (when.key == BEFORE) + (said.figure.published or "")[:10]
