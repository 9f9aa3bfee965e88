"""Shares of a poll or of a vote: a percentage in, whose share it is and whose poll, or which vote, out.

"A Sonda poll put Hill on 42 percent" and "Hill has 42% in the survey by Sonda" are one share, and one that another
pollster found is not. The words are a table, grammar/words/shares.toml.
"""

import re
from collections.abc import Iterator

from claims.facts.aspects import aspect_of
from claims.facts.context import fold_name, read_context
from claims.facts.figure import Figure
from claims.facts.holders import find_holder
from claims.facts.regions import region_of
from claims.facts.series import NONE, POLL, SEATS, VOTES, Series
from claims.grammar.late import late
from claims.grammar.word_lists import read_table

AROUND = 120
"""Code points of a sentence in which it says of which vote a share is."""
_TABLE = read_table("shares")
_POLLS = [late(_TABLE["polls"][name]) for name in ("before", "behind", "known")]
_OF_POLLS, _OLDER, _RESULTS = (late(_TABLE["polls"][name]) for name in ("words", "older", "results"))
_GENERIC = frozenset(_TABLE["polls"]["generic"].split())
_WHO, _EVERYBODY = late(_TABLE["asked"]["of"]), frozenset(_TABLE["asked"]["everybody"].split())
_SEVERAL = late(_TABLE["asked"]["several"])
_WHOSE, _DISAPPROVE = (late(_TABLE["approval"][name]) for name in ("whose", "against"))
_APPROVAL = _TABLE["approval"]["word"]
_OF_VOTES, _COUNTED, _ALL = (late(_TABLE["votes"][name]) for name in ("words", "counted", "all"))
_SEATS = str(_TABLE["votes"]["seats"])
_CLOSE = late(_TABLE["votes"]["close"])
_ROUNDS = {name: late(_TABLE["votes"][name]) for name in ("first", "second")}
_TITLES: dict[str, str] = _TABLE["titles"]
_NEXT = late(r"\d")
_WORD = late(r"[A-Za-z][\w’'-]*")
_SENTENCES = late(r"(?<=[.!?])\s+")


def find_share(figure: Figure) -> Series:
    """The share of a poll or vote that a figure of a text of a known day gives, NONE where nothing says whose it is."""
    low = figure.quote.lower()
    if aspect_of(figure):
        return NONE
    if figure.kind == "count" and figure.unit.endswith(_SEATS):
        return _find_vote(figure, low) if _OF_VOTES.search(low) or _OF_VOTES.search(figure.lead.lower()) else NONE
    if figure.kind != "percent" or figure.unit != "%":
        return NONE
    if _OF_POLLS.search(low) or (_OF_POLLS.search(figure.lead.lower()) and not _RESULTS.search(low)):
        return _find_poll(figure, low)
    return _find_vote(figure, low) if _OF_VOTES.search(low) or _OF_VOTES.search(figure.lead.lower()) else NONE


def _find_poll(figure: Figure, low: str) -> Series:
    """The share of a poll, where its text names the pollster and whose share it is."""
    answer, holder = _answer(figure, low)
    pollster = next(filter(None, _pollsters_told(figure)), frozenset[str]())
    if (
        not holder
        or region_of(_name(figure, holder))
        or not pollster
        or _OLDER.search(_right_of(figure))
        or _is_older(figure)
    ):
        return NONE
    several = "several" if _SEVERAL.search(low) else ""
    key = " ".join(filter(None, (POLL, answer, holder, _group(figure), several)))
    shown = " ".join(word for word in _printed(figure) if fold_name(word) in pollster) or ""
    title = (_name(figure, holder), _TITLES.get(answer, ""), " ".join(filter(None, (shown, _TITLES["poll"]))))
    return Series(key, pollster, ", ".join(filter(None, (*title, (figure.published or "")[:10]))))


def _is_older(figure: Figure) -> bool:
    """Whether the words before a share say that it is of an older poll."""
    return _OLDER.search(figure.quote[max(0, _at(figure) - AROUND) : _at(figure)]) is not None


def _answer(figure: Figure, low: str) -> tuple[str, str]:
    """What those asked said, empty where they would vote, and of whom."""
    if _APPROVAL not in low:
        return "", find_holder(figure, "")
    named = _WHOSE.search(figure.quote) or _WHOSE.search(figure.before)
    holder = next((fold_name(name) for name in named.groups() if name), "") if named else ""
    against = _DISAPPROVE.match(_right_of(figure)) or _DISAPPROVE.search(low[: _at(figure)])
    return ("disapprove" if against else "approve"), holder


def _pollsters_told(figure: Figure) -> Iterator[frozenset[str]]:
    """The pollsters that a text names: right behind a share, last before it, later, before its sentence, at first."""
    right = _right_of(figure)
    close = _NEXT.split(right)[0]
    yield next(_pollsters_in(close), frozenset())
    for text in (figure.quote[: _at(figure)], right, figure.before):
        told = list(_pollsters_in(text))
        yield (told[0] if text is right else told[-1]) if told else frozenset()
    yield next(_pollsters_in(figure.lead), frozenset())


def _pollsters_in(text: str) -> Iterator[frozenset[str]]:
    """The pollsters that a text names, each by the words of its name, in order."""
    found = sorted((match.start(), match[1]) for way in _POLLS for match in way.finditer(text))
    for _, name in found:
        words = (word for word in _WORD.findall(name.replace("/", " ")) if word.lower() not in _GENERIC)
        folded = frozenset(fold_name(word) for word in words if word[:1].isupper() and not region_of(word))
        if folded:
            yield folded


def _group(figure: Figure) -> str:
    """Who was asked, where it is not everybody: "27 percent of Democrats"."""
    found = _WHO.match(_right_of(figure))
    if found is None or not _EVERYBODY.isdisjoint(found["who"].lower().split()):
        return ""
    return f"of:{fold_name(found['who'].split()[0])}"


def _find_vote(figure: Figure, low: str) -> Series:
    """Somebody's share of a vote."""
    holder = find_holder(figure, "")
    if not holder or _group(figure) or _COUNTED.search(_ALL.sub(" ", low)):
        return NONE
    what = VOTES if figure.kind == "percent" else SEATS
    turn = _round(figure, low)
    said, lead = read_context(figure.quote), read_context(_SENTENCES.split(figure.lead)[0])
    whose = (said.names | said.places | lead.names | lead.places) - {holder}
    title = (
        _name(figure, holder),
        _TITLES[what],
        _TITLES.get(turn, ""),
        figure.place,
        (figure.published or "")[:10],
    )
    key = " ".join(filter(None, (what, holder, turn and f"in:{turn}")))
    return Series(key, whose, ", ".join(filter(None, title)))


def _round(figure: Figure, low: str) -> str:
    """Which round of a vote a share is of: told right behind it, else last before it, else later."""
    at, right = _at(figure), _right_of(figure).lower()
    close = _CLOSE.match(right)
    for words in (close[0] if close else "", low[max(0, at - AROUND) : at], right[:AROUND]):
        told = [(found.start(), name) for name, way in _ROUNDS.items() for found in way.finditer(words)]
        if told:
            return max(told)[1]
    return ""


def _name(figure: Figure, folded: str) -> str:
    """A name as the text prints it."""
    return next((word for word in _printed(figure) if folded in (fold_name(word), fold_name(word.rstrip("s")))), folded)


def _printed(figure: Figure) -> list[str]:
    """The words with capitals of a sentence and its text, each once."""
    words = _WORD.findall(f"{figure.quote} {figure.before} {figure.lead}")
    capital = (re.sub(r"[’']s?$", "", word) for word in words if word[:1].isupper())
    return list(dict.fromkeys(capital))


def _at(figure: Figure) -> int:
    """Where a figure stands in its sentence."""
    return figure.start - figure.quote_start


def _right_of(figure: Figure) -> str:
    """The words behind a figure in its sentence."""
    return figure.quote[figure.end - figure.quote_start :]
