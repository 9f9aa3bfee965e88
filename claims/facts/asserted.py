"""What a sentence says of the counted or of an amount: a figure in; its verb, whether it counts all, its amount out.

"The isle has 600 inhabitants", "600 people live on the isle" and "its population of 600" say one thing, and so do "was
knocked down at" and "sold for".
"""

import re

from claims.facts.classes import PEOPLE, Class, Group, group_of, singular, unit_words
from claims.facts.counted import class_of
from claims.facts.figure import Figure
from claims.facts.measures import dimension_of
from claims.facts.stems import stem
from claims.facts.worded import DOWN, DOWNING
from claims.grammar.en.tags import tag_word
from claims.grammar.late import late
from claims.grammar.word_lists import read_table

_TABLE = read_table("statements")
_WHOLE, _OF_ALL, _LIVING = (late(_TABLE["whole"][name]) for name in ("before", "all", "living"))
_STATES, _LIVES = (frozenset(_TABLE["whole"][name].split()) for name in ("states", "lives"))
_GROWN, _POPULATION = frozenset(_TABLE["whole"]["grown"].split()), str(_TABLE["whole"]["people"])
_VOTES = frozenset(_TABLE["holders"]["cast"].split())
_APPOSED = late(_TABLE["whole"]["apposed"])
_WITH = late(_TABLE["whole"]["with"])
_MAKING, _MADE_OF = _TABLE["whole"]["making"], late(_TABLE["whole"]["made"])
_PRICES, _CLAIMED, _SALES = (frozenset(_TABLE["prices"][name].split()) for name in ("verbs", "claimed", "sales"))
_FOR = late(_TABLE["prices"]["before"])
_SOLD = stem(_TABLE["prices"]["say"])
_AMOUNTS = frozenset(_TABLE["amounts"]["words"].split())
_AMOUNT = late(rf"\b(?:{'|'.join(sorted(_AMOUNTS))})\b")
_WORD = late(r"[a-z]+")
_SALES_WORD, _TURNOVER_OF, _TURNOVER = (
    _TABLE["amounts"]["sales"][2:7],
    late(_TABLE["amounts"]["sales"]),
    stem(_TABLE["amounts"]["turnover"]),
)
_CASH = str(_TABLE["amounts"]["cash_named"])
_CASH_BEHIND, _CASH_PART = (late(_TABLE["amounts"][name]) for name in ("cash", "part"))
_EARNING = frozenset(_TABLE["amounts"]["verbs"].split())
_FINED = str(_TABLE["amounts"]["fined"])
_HELD, _WINNING = (frozenset(_TABLE["holders"][name].split()) for name in ("held", "winning"))
_WON, _SENT = stem(_TABLE["holders"]["say"]), stem(_TABLE["stationed"]["say"])
_OF_VOTES, _OF_NOTHING = (late(_TABLE["holders"][name]) for name in ("shares", "alone"))
_TAKING, _PART_IN, _TOOK_PART = _TABLE["part"]["verb"], _TABLE["part"]["before"], stem(_TABLE["part"]["say"])
_STATIONING = frozenset(_TABLE["stationed"]["verbs"].split())
_STATIONED = late(_TABLE["stationed"]["behind"])
_STAFF = late(_TABLE["employed"]["before"])
_SOLDIERS = "soldiers"
_FORCES = late(_TABLE["forces"]["before"])
_FORCE_WORDS, _MAY_SERVE = (tuple(_TABLE["forces"][name].split()) for name in ("words", "groups"))
_FORCE_FROM = late(_TABLE["forces"]["from"])
_MEMBERSHIP, _MEMBERS_OF = _TABLE["bare"]["membership"], late(_TABLE["bare"]["members"])
_NUMBERS, _STRONG, _NUMBERING = _TABLE["bare"]["numbers"], _TABLE["bare"]["strong"], late(_TABLE["bare"]["noun"])
_EMPLOYING, _EMPLOYEES = _TABLE["employed"]["verb"], Group(_TABLE["employed"]["group"])
_WORKING, _WORKS = _TABLE["employed"]["working"], late(_TABLE["employed"]["works"])
_OF_NUMBER = late(_TABLE["some"]["numbered"])
_BEING, _HAVING, _PREDICATIVE = frozenset(["be", "have"]), "have", frozenset("vw")
"""The verbs that only tell what somebody is or has; and letters of words that tell what."""
_PREDICATE = late(_TABLE["whole"]["predicate"])
_OWNED = frozenset(_TABLE["owned"]["verbs"].split())
_STATED = (*(f" {words} " for words in _TABLE["whole"]["one"].strip().splitlines()), _TABLE["crews"]["before"])
"""What stands before all that there are: "one of four versions", "a crew of 24"."""
_CREW_OF, _CREW = _TABLE["crews"]["before"], Group(_TABLE["crews"]["group"])
_CHAMBERS = frozenset(_TABLE["chambers"]["where"].split())
_OF_CHAMBERS, _SEAT = frozenset(_TABLE["chambers"]["units"].split()), Group(_TABLE["chambers"]["group"])
_STAFF_UNITS = frozenset(_TABLE["employed"]["units"].split())
_STAFF_WORDS = tuple(_TABLE["employed"]["words"].split())
_OF_WORD = _TABLE["whole"]["of"]
PRICE = "price"
"""What an amount is that something was sold for."""
PER = "per "
"""Before that of which an amount is the price of one, of many."""
_EACH = late(_TABLE["each"]["behind"])
_BEFORE_IT = tuple(f" {word} " for word in _TABLE["amounts"]["before"].split())
"""Before what an amount is called, so that it is none: what floods cost before tax."""
_EACH_BEFORE = late(_TABLE["each"]["before"])
_PER_TIME = " / "
_BY_THE = late(_TABLE["each"]["time"])
_EACH_OPENS = late(_TABLE["each"]["opens"])
_BY_THE_YEAR, _LENGTH = late(_TABLE["each"]["long"]), dimension_of("meter")
_LONG = frozenset(["year", "decade", "century"])
"""Times over which most things are counted anyway, but not how far something has moved."""
_OFTEN = _TABLE["each"]["often"]
_CLOSES, _CLOSE = frozenset(_TABLE["each"]["closing"].split()), str(_TABLE["each"]["close"])
_TRADED = frozenset(_TABLE["each"]["traded"].split())
_SHARES, _AT = late(_TABLE["each"]["shares"]), late(_TABLE["each"]["at"])
EACH = frozenset([PER + "each", PER + "apiece"])
"""Of one of many, whatever they are."""
DAILY = frozenset(PER + thing for thing in _TABLE["each"]["daily"].split())
"""Of what the price is another one each day."""
_NUMBER = late(r"\d[\d.,]*")
_BEFORE = 60
"""Code points before a figure in which its sentence says what is meant."""


def is_state(figure: Figure) -> bool:
    """Whether a sentence only says that there are so many."""
    if _is_stationed(figure) or (figure.kind == "percent" and figure.event in _OWNED):
        return False
    if figure.event in _BEING and predicate_of(figure):
        return False
    if figure.kind == "count" and _OF_NUMBER.match(figure.quote, figure.end - figure.quote_start):
        return False  # "109 of the 120 members were there"
    if figure.kind == "count" and figure.quote.startswith("-", figure.end - figure.quote_start):
        return True  # "the 120-member parliament approved"
    if figure.kind == "count" and not figure.unit and _is_bare_state(figure):
        return True
    if figure.kind == "count" and figure.quote.endswith(_STATED, 0, figure.start - figure.quote_start):
        return True
    if _work_somewhere(figure) or _is_put_in(figure) or (figure.kind == "count" and _is_staff(_left_of(figure))):
        return True
    if figure.event == _MAKING and _MADE_OF.search(_left_of(figure)):
        return True
    if not figure.event or figure.event in _STATES or (figure.event == _EMPLOYING and figure.kind == "count"):
        return True
    return figure.kind == "count" and _counts_all_named(figure)


def _is_bare_state(figure: Figure) -> bool:
    """Whether a bare number is how many there are of those told of before: "a membership of 900", "900 strong"."""
    left = _left_of(figure)
    return (_MEMBERSHIP in left and _MEMBERS_OF.search(left) is not None) or figure.quote.startswith(
        _STRONG, figure.end - figure.quote_start
    )


def _is_put_in(figure: Figure) -> bool:
    """Whether a sentence puts in how many something has: "The hotel, with 700 beds, burned down"."""
    if figure.kind != "count" or class_of(figure).group.kind in _VOTES:
        return False
    at, end = figure.start - figure.quote_start, figure.end - figure.quote_start
    if (
        figure.quote.endswith(", ", 0, at)
        and figure.quote[at - 3 : at - 2].isalpha()
        and _APPOSED.match(figure.quote, end)
    ):
        return "," not in figure.quote[max(0, at - _BEFORE) : at - 2]  # no list
    return (
        figure.quote.startswith((",", " "), figure.end - figure.quote_start)
        and _WITH.search(figure.quote, max(0, at - _BEFORE), at) is not None
    )


def predicate_of(figure: Figure) -> str:
    """The stem of what those counted are or have, where they are what a sentence is about: "300 of its trains were
    late", "19 of its planes had cracks"; empty where it only says that there are so many, or where they are.
    """
    if figure.kind != "count" or not figure.unit or counts_all(figure):
        return ""
    found = _PREDICATE.match(figure.quote, figure.end - figure.quote_start)
    if found is None or not found["unit"].strip().startswith(figure.unit):
        return ""
    if found["has"]:
        return stem(_HAVING)
    return stem(found["is"]) if tag_word(found["is"]) in _PREDICATIVE else ""


def counts_all(figure: Figure) -> bool:
    """Whether all that there are of the counted are meant: "its 19 members"; who has won seats holds them."""
    at = figure.start - figure.quote_start
    if figure.kind == "count" and figure.event in _WINNING and _is_of_votes(figure):
        return True
    return figure.kind != "count" or _WHOLE.search(figure.quote, max(0, at - 40), at) is not None


def _counts_all_named(figure: Figure) -> bool:
    """Whether the words beside a count make it one of all: "a population of 600", "three of the 40 seats"."""
    if figure.event in _GROWN and _POPULATION in _left_of(figure):
        return True
    if figure.event in _LIVES and _LIVING.match(figure.quote, figure.end - figure.quote_start):
        return True
    left = _left_of(figure)
    return _OF_WORD in left and _OF_ALL.search(left) is not None


def verb_of(figure: Figure) -> str:
    """The stem of what is said of the counted; of an amount that something made or went for, that it was sold."""
    event = figure.event or ""
    if event in _BEING and (said := predicate_of(figure)):
        return said
    if event in DOWNING and class_of(figure).event == DOWN:
        return DOWN
    if figure.kind == "money" and (
        (event in _PRICES and not _is_result(figure)) or (event not in _CLAIMED and _is_price(figure))
    ):
        return _SOLD
    if event in _WINNING and _is_of_votes(figure):
        return _WON
    if event == _TAKING and figure.quote.endswith(_PART_IN, 0, figure.start - figure.quote_start):
        return _TOOK_PART
    return _SENT if _is_stationed(figure) else stem(event)


def _is_result(figure: Figure) -> bool:
    """Whether an amount is called a profit, a debt or the like, so that nothing was sold for it: "made a profit of"."""
    amount = amount_of(figure)
    return bool(amount) and amount != PRICE and not amount.startswith(PER)


def _is_of_votes(figure: Figure) -> bool:
    """Whether seats, votes or a share of them are counted."""
    if figure.kind == "percent":
        behind = figure.quote[figure.end - figure.quote_start :]
        return _OF_VOTES.match(behind) is not None or _OF_NOTHING.match(behind) is not None
    return not _HELD.isdisjoint(unit_words(figure.unit)[-1:])


def _is_stationed(figure: Figure) -> bool:
    """Whether troops are somewhere by somebody's will."""
    if figure.event not in _STATIONING:  # "extended the mission of its 1,100 troops in Iraq"
        told = figure.kind == "count" and class_of(figure).group.kind == _SOLDIERS
        return told and counts_all(figure) and _is_somewhere(figure)
    if counted_in(figure).group.kind != _SOLDIERS:
        return False
    return _is_somewhere(figure) or _is_forces(_left_of(figure))


def _is_somewhere(figure: Figure) -> bool:
    """Whether a place is told right behind troops."""
    return _STATIONED.match(figure.quote[figure.end - figure.quote_start :]) is not None


def _is_price(figure: Figure) -> bool:
    """Whether an amount of money stands behind "for"."""
    at = figure.start - figure.quote_start
    return _FOR.search(figure.quote[max(0, at - 40) : at].lower()) is not None


def amount_of(figure: Figure) -> str:
    """The stem of what an amount of money is said to be, or for one of what it is; empty where its sentence does not
    say so.
    """
    at, low = figure.start - figure.quote_start, figure.quote.lower()
    if figure.event == _FINED:
        return stem(_FINED)
    each = _EACH.match(low[at + len(figure.surface) :])
    if each is not None:
        return PER + (each["thing"] or str(each["each"]))
    if figure.kind == "money" and (of_one := _EACH_BEFORE.search(low[:at])) is not None:
        return PER + of_one["thing"]
    if _ends_or_trades(figure, low[:at]):
        return PER + _CLOSE
    if _CASH in low and _CASH_BEHIND.match(low[at + len(figure.surface) :]) and _CASH_PART.search(low[:at]):
        return _CASH
    if _SALES_WORD in low and _TURNOVER_OF.search(low[:at]) is not None:
        return _TURNOVER
    named = [] if _AMOUNTS.isdisjoint(_WORD.findall(low)) else _AMOUNT.finditer(low)
    near = [
        match for match in named if _is_nearest(figure, at, match) and not low.endswith(_BEFORE_IT, 0, match.start())
    ]
    if near:
        return stem(min(near, key=lambda match: min(abs(match.end() - at), abs(match.start() - at)))[0])
    if figure.event in _EARNING:
        return stem(figure.event)
    return PRICE if figure.event in _SALES else ""


def rate_of(figure: Figure) -> str:
    """By what a count or a measure goes, where it is one of so many a day or an hour: "120,000 passengers a day"; empty
    where it is not.
    """
    if figure.kind not in ("count", "measure") or _PER_TIME in (figure.normal_unit or ""):
        return ""  # no speed
    behind = figure.quote[figure.end - figure.quote_start :].lower()
    each = _BY_THE.match(behind) or (_BY_THE_YEAR.match(behind) if figure.kind == "measure" else None)
    each = each or _EACH_OPENS.match(figure.quote.lower())
    if each is None or (each["time"] in _LONG and dimension_of(figure.normal_unit or "") != _LENGTH):
        return ""
    return PER + (each["time"] or _OFTEN.get(each["often"], each["often"]))


def _ends_or_trades(figure: Figure, left: str) -> bool:
    """Whether something traded ends a day at an amount, or comes to it in the course of one."""
    if figure.event in _CLOSES:
        return _AT.search(left) is not None
    return figure.event in _TRADED and _SHARES.search(left) is not None


def _is_nearest(figure: Figure, at: int, named: re.Match[str]) -> bool:
    """Whether no other number of the sentence is nearer to what an amount is called."""
    end = at + len(figure.surface)
    mine = max(named.start() - end, at - named.end(), 0)
    others = (m.span() for m in _NUMBER.finditer(figure.quote) if m.end() <= at or m.start() >= end)
    return all(max(named.start() - last, first - named.end(), 0) >= mine for first, last in others)


def counted_in(figure: Figure) -> Class:
    """What a figure counts, as its sentence shows: a contingent of 600 men are troops, whom a company employs its
    staff.
    """
    event, group = class_of(figure)
    if figure.kind == "count" and _is_of_chamber(figure):
        return Class(event, _SEAT)
    if figure.kind == "count" and not figure.unit:
        return Class(event, _group_before(figure) or group)
    if figure.kind == "count" and not _STAFF_UNITS.isdisjoint(unit_words(figure.unit)[-1:]) and _only_are(figure):
        return Class(event, _EMPLOYEES)  # "has 640 staff", "which has 460 employees"
    if figure.kind != "count" or group.kind not in _MAY_SERVE:
        return class_of(figure)
    if figure.event == _EMPLOYING or _is_staff(_left_of(figure)) or _work_somewhere(figure):
        return Class(event, _EMPLOYEES)
    if figure.quote.endswith(_CREW_OF, 0, figure.start - figure.quote_start):
        return Class(event, _CREW)
    return Class(event, Group(_SOLDIERS)) if _is_forces(_left_of(figure)) else class_of(figure)


def _only_are(figure: Figure) -> bool:
    """Whether a sentence only says that there are so many."""
    return not figure.event or figure.event in _STATES or figure.event == _EMPLOYING


def _group_before(figure: Figure) -> Group | None:
    """Who is counted, where only the words before a bare number, or "strong" behind it, tell: "a membership of 900",
    "Karelian Jews numbering 900", "cut its force from 1,200 to 900", "the rebels, 900 strong".
    """
    left = _left_of(figure)
    if _is_staff(left):
        return _EMPLOYEES
    if _MEMBERSHIP in left and _MEMBERS_OF.search(left) is not None:
        return PEOPLE
    strong = figure.quote.startswith(_STRONG, figure.end - figure.quote_start)
    named = _NUMBERING.search(left) if _NUMBERS in left or strong else None
    if named is not None:
        return group_of(named["noun"])
    return Group(_SOLDIERS) if _FORCE_FROM.search(left) is not None else None


def _is_of_chamber(figure: Figure) -> bool:
    """Whether those who sit in a parliament are counted, all of them: "the house has 450 members"."""
    sits = singular((unit_words(figure.unit) or ("",))[-1]) in _OF_CHAMBERS
    return sits and _only_are(figure) and not _CHAMBERS.isdisjoint(_WORD.findall(figure.quote.lower()))


def _is_forces(left: str) -> bool:
    """Whether the words before a count make it one of troops: "a contingent of 600 men"."""
    return any(word in left for word in _FORCE_WORDS) and _FORCES.search(left) is not None


def _work_somewhere(figure: Figure) -> bool:
    """Whether those counted work somewhere: "20,000 people work in the mines"."""
    return figure.event == _WORKING and _WORKS.match(figure.quote[figure.end - figure.quote_start :]) is not None


def _is_staff(left: str) -> bool:
    """Whether the words before a count make it one of employees: "a workforce of 600"."""
    return any(word in left for word in _STAFF_WORDS) and _STAFF.search(left) is not None


def _left_of(figure: Figure) -> str:
    """The words before a figure, in lower case."""
    at = figure.start - figure.quote_start
    return figure.quote[max(0, at - _BEFORE) : at].lower()
