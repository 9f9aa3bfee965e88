"""Figures, ranges, days and questions in words, as exports and the desk show them."""

import re
from functools import cache
from typing import Any

from claims.extract.particulars import DATE
from claims.facts.facts import REPORTED, SOME_OF
from claims.facts.naming import QUOTED
from claims.facts.wording import HEDGES
from claims.grammar.en.questions import ask_happened, name_happened, name_states
from claims.grammar.en.verbs import verb_forms

SAYS = {"denied": "denied by", "doubted": "doubted by", "planned": "planned, says", "hypothetical": "supposed by"}
MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
CURRENCY = re.compile(r"[A-Z]{3}")


def write_number(value: float | int | None, unit: str | None = "") -> str:
    """A number with thousands separators; of the unit "date", the day that it is.

    >>> write_number(2700000.0), write_number(0.125), write_number(None)
    ('2,700,000', '0.125', '–')
    >>> write_number(20190314, "date"), write_number(20190300, "date"), write_number(20190000, "date")
    ('14 March 2019', 'March 2019', '2019')
    """
    if value is None:
        return "–"
    if unit == DATE:
        digits = f"{int(value):08}"
        return write_day("-".join(filter(int, (digits[:4], digits[4:6], digits[6:]))))
    return f"{int(value):,}" if float(value).is_integer() else f"{value:,.6f}".rstrip("0").rstrip(".")


def write_figure(claim: dict[str, Any]) -> str:
    """The figure of a claim as its words have it: "at least 549", "100 to 200", "24 or more".

    >>> write_figure({"value": 549, "low": 549, "high": None, "hedge": "at_least"})
    'at least 549'
    >>> write_figure({"value": None, "low": 24, "high": None, "hedge": "vague"})
    '24 or more'
    >>> write_figure({"kind": "date", "value": 20190314, "low": 20190314, "high": 20190314, "hedge": "exact"})
    '14 March 2019'
    """
    hedge, value, low, high = claim["hedge"], claim["value"], claim["low"], claim["high"]
    if value is not None:
        return f"{HEDGES.get(hedge, '')} {write_number(value, claim.get('kind'))}".strip()
    if low is not None and high is not None:
        return f"{write_number(low)} to {write_number(high)}"
    if low is not None:
        return f"{HEDGES[hedge]} {write_number(low)}" if hedge in HEDGES else f"{write_number(low)} or more"
    return f"up to {write_number(high)}" if high is not None else "not read"


def write_counted(claim: dict[str, Any]) -> str:
    """The figure with what is counted: "at least 549 civilians", "USD 5,000,000", "12%"."""
    figure, unit = write_figure(claim), claim["unit"] or ""
    if CURRENCY.fullmatch(unit):
        return f"{unit} {figure}"
    return f"{figure}{unit}" if unit == "%" else f"{figure} {unit}".rstrip()


def write_range(low: float | None, high: float | None, unit: str | None = "") -> str:
    """Between what a figure lies.

    >>> write_range(2, 35), write_range(549, None), write_range(3, 3)
    ('2 to 35', '549 or more', '3')
    """
    least, most = write_number(low, unit), write_number(high, unit)
    if low is None or high is None:
        return f"{least} or more" if high is None else f"up to {most}"
    return least if low == high else f"{least} to {most}"


def write_event(lemma: str | None) -> str:
    """What happened, as one says it of the counted things: "killed", "fled"; nothing for mere being.

    >>> write_event("flee"), write_event("kill"), write_event("be"), write_event(None)
    ('fled', 'killed', '', '')
    >>> write_event("miss")
    'missing'
    """
    return "" if lemma in (None, "be", "have") else _participles().get(str(lemma), str(lemma))


@cache
def _participles() -> dict[str, str]:
    """The past participle of each verb that the grammar knows; of those who are in a state, the state: "missing"."""
    forms = sorted(verb_forms().items(), key=lambda item: "d" in item[1].forms)  # "died" before "dead"
    return {verb.lemma: form for form, verb in forms if "n" in verb.forms} | name_states()


def write_day(day: str | None) -> str:
    """An ISO date, time, month or year in words; anything else as it is.

    >>> write_day("2022-03-09"), write_day("2022-03"), write_day("2022-03-09T18:05:00+00:00")
    ('9 March 2022', 'March 2022', '9 March 2022, 18:05')
    """
    found = re.fullmatch(r"(\d{4})-(\d\d)(?:-(\d\d)(?:[T ](\d\d:\d\d).*)?)?", day or "")
    if not found or not 1 <= int(found[2]) <= 12:
        return day or ""
    words = " ".join(filter(None, [str(int(found[3])) if found[3] else "", MONTHS[int(found[2]) - 1], found[1]]))
    return words + (f", {found[4]}" if found[4] else "")


MADE = re.compile(
    r"(?:^|, )(?:(?P<all>in all)|since (?P<since>[\d-]{4,10})"
    rf"|(?P<told>{REPORTED} )?(?P<day>\d{{4}}-\d\d(?:-\d\d)?))$"
)
"""How a fact's title ends where the program made it; an editor's own title is shown as it is."""


SHARES = frozenset({"%", "pp"})
"""Units of which no question asks: the title does not say whose share it is."""


def write_question(fact: dict[str, Any]) -> str:
    """The question that a fact answers; its title, where an editor gave one or no question can be made of it.

    >>> fact = {"title": "civilians killed, Ukraine, since 2022-02-24", "unit": "civilians", "event": "kill",
    ...         "group": "people", "place": "Ukraine"}
    >>> write_question(fact)
    'How many civilians were killed in Ukraine since 24 February 2022?'
    >>> write_question({**fact, "title": "The toll of the war"})
    'The toll of the war'
    >>> write_question({**fact, "title": "people killed, Ukraine, since 2022-02-24", "unit": "deaths"})
    'How many people were killed in Ukraine since 24 February 2022?'
    >>> write_question({**fact, "title": "civilians killed, Lviv, reported 2022-03-13", "place": "Lviv"})
    'How many civilians were killed in Lviv, first reported on 13 March 2022?'
    >>> write_question({**fact, "title": "contacts, Lviv, reported 2022-03-13", "unit": "contacts", "event": "follow"})
    'How many contacts were there in Ukraine, first reported on 13 March 2022?'
    >>> write_question({**fact, "title": "“Sorrel lost $…”, 2025", "unit": "USD", "event": "lose"})
    '“Sorrel lost $…”, 2025'
    """
    title, unit = fact["title"], fact["unit"] or ""
    end, event = MADE.search(title), fact["event"]
    counted = unit if title.startswith(unit) else title.partition(f" {name_happened(event or '')}")[0]
    if end is None or title.startswith(QUOTED) or ", " in counted or counted.startswith(SOME_OF) or unit in SHARES:
        return str(title)
    told = re.search(rf"\b{re.escape(name_happened(event or ''))}\b", title) is not None
    happened = ask_happened(event if told else None)  # no verb that the title leaves out, as it tells nothing of them
    where = f" in {fact['place']}" if fact["place"] else ""
    return f"{_ask_much(counted, happened, bool(fact['group']))}{where}{_ask_when(end)}?"


def _ask_much(unit: str, happened: str, counted: bool) -> str:
    """How much or how many of what did what."""
    if counted and unit:
        return f"How many {unit} {happened}"
    return f"How much ({unit}) {happened}"


def _ask_when(end: re.Match[str]) -> str:
    """The period or the day that a made title ends with."""
    if end["all"]:
        return " in all"
    if end["since"]:
        return f" since {write_day(end['since'])}"
    if end["told"]:
        return f", first {REPORTED} on {write_day(end['day'])}"
    return f" {'on' if len(end['day']) == 10 else 'in'} {write_day(end['day'])}"


def write_said(claim: dict[str, Any]) -> str:
    """How a source gives a figure: "says", "denied by".

    >>> write_said({"stance": "asserted"}), write_said({"stance": "planned"})
    ('says', 'planned, says')
    """
    return SAYS.get(claim["stance"], "says")
