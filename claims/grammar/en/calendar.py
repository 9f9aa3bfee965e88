"""How English names days, months, years and stretches of time: rows of patterns over the shadow, each beside its
examples.

In: nothing. Out: the rows to read words of time with, by what stands there (`readers_at`). Where they can begin: calendar_heads.
"""

from claims.grammar.en.calendar_periods import PERIODS
from claims.grammar.en.calendar_words import DAYS
from claims.grammar.en.time_rule import (
    COUNT,
    DATED,
    DATED_MONTH,
    DAY_OF_MONTH,
    MONTH,
    PART_OF_DAY,
    SPAN_LED,
    TO,
    UNIT,
    YEAR,
    TimeRule,
    time_rule,
)
from claims.grammar.openings import find_openings

RULES = (
    *PERIODS,
    time_rule(
        "ISO date",
        "date",
        "12",
        r"(?P<year>(?:19|20)[0-9][0-9])-(?P<month>[01][0-9])-(?P<day>[0-3][0-9])(?![0-9])",
        (("The count on 2022-03-09 was 40.", None, "2022-03-09", "day"),),
        ("Call 2022-13-77 for the desk.",),
    ),
    time_rule(
        "day and month",
        "date",
        "0123456789",
        rf"(?:(?P<first>[0-3]?[0-9])(?:st|nd|rd|th)?-)?{DAY_OF_MONTH}(?: of|-)? ?{MONTH}"
        rf"(?:,? (?:{YEAR}|'?(?P<short>[0-9][0-9])(?= \()))?",
        (
            ("It was hit on 9 March.", None, "2022-03-09", "day"),
            ("It was hit on the 9th of March 2021.", None, "2021-03-09", "day"),
            ("They died between 1 and 5 March.", "2022-03-01", "2022-03-05", "day"),
            ("The raids of 20 December killed 12.", None, "2021-12-20", "day"),
        ),
        ("Some 40 marched home.", "The 12 may leave."),
    ),
    time_rule(
        "slashed or dotted date",
        "date",
        "0123456789",
        r"(?P<day>[0-3]?[0-9])(?P<mark>[./-])(?P<month>[01]?[0-9])(?P=mark)(?P<year>(?:19|20)[0-9][0-9])(?![0-9])",
        (
            ("Updated 24.02.2022 at noon.", None, "2022-02-24", "day"),
            ("Updated 24-02-2022 at noon.", None, "2022-02-24", "day"),
        ),
        ("The score was 3.2.1 in the end.",),
    ),
    time_rule(
        "the year that something is for",
        "year",
        "12",
        rf"{YEAR}(?=[.,;:)]|$| (?:it|he|she|they|we|the|and|but|at|as|to|from|in|is|was|were|are|will|would)\b)",
        (
            ("For 2023 it expects 40 cases.", None, "2023", "year"),
            ("It has set aside $3 million for 2024.", None, "2024", "year"),
        ),
        ("There is food for 2016 people.", "He paid for 2016 sheep."),
        needs=r"\bfor (?:the year )?$",
    ),
    time_rule(
        "a year alone",
        "year",
        "12",
        rf"{YEAR}(?!'?s\b|-?(?:year|strong|metre|meter|km|mile|foot|people|civilians|soldiers|men|women|children))",
        (
            ("In 2016 the court heard 40 cases.", None, "2016", "year"),
            ("Prices have doubled since 2014.", "2014-01-01", None, None),
        ),
        ("In all 2016 people came.", "He paid $2016 for it.", "About 2000 people came.", "One of 1950 people left."),
        needs=DATED,
    ),
    time_rule(
        "month and day",
        "date",
        "jfmasond",
        rf"{MONTH} (?:(?P<first>[0-3]?[0-9])(?:st|nd|rd|th)?{TO})?{DAY_OF_MONTH}(?![0-9]|:[0-9]|[,.][0-9]|%)(?:,? {YEAR})?",
        (
            ("As of March 9, 549 had died.", None, "2022-03-09", "day"),
            ("It rained on Dec. 20.", None, "2021-12-20", "day"),
            ("On March 3-5 they lost 12.", "2022-03-03", "2022-03-05", "day"),
            ("It fell on April 2, 2011.", None, "2011-04-02", "day"),
            ("Jan. 5: rebels fired on a bus.", None, "2022-01-05", "day"),
        ),
        ("We may 9 times in ten be wrong.", "They march 40 miles."),
    ),
    time_rule(
        "month and year",
        "month",
        "jfmasond",
        rf"{MONTH},? (?:of )?{YEAR}",
        (("The bank failed in September 2008.", None, "2008-09", "month"),),
        ("They may 2000 times have tried.",),
    ),
    time_rule(
        "a month alone",
        "month",
        "jfmasond",
        rf"{MONTH}",
        (
            ("In January the mill shut.", None, "2022-01", "month"),
            ("It shut in November.", None, "2021-11", "month"),
            ("Since February 12 mills have shut.", "2022-02-12", None, None),
        ),
        ("They march in step.", "It may rain.", "An august house."),
        needs=DATED_MONTH,
    ),
    time_rule(
        "a day of the week",
        "weekday",
        "mtwfs",
        rf"(?P<weekday>{'|'.join(DAYS)})s?(?![a-z-]){PART_OF_DAY}",
        (
            ("On Friday the dam burst.", None, "2022-03-11", "day"),
            ("Thursday's attack killed five.", None, "2022-03-10", "day"),
            ("Monday night was calm.", None, "2022-03-14", "day"),
        ),
        ("A doomsday cult met.",),
    ),
    time_rule(
        "last or next weekday",
        "weekday",
        "lnt",
        rf"(?P<which>last|next|this|this past|this coming|the previous) (?P<weekday>{'|'.join(DAYS)})(?![a-z-]){PART_OF_DAY}",
        (
            ("He left last Friday.", None, "2022-03-11", "day"),
            ("He left last Monday.", None, "2022-03-07", "day"),
            ("He leaves next Monday.", None, "2022-03-21", "day"),
        ),
        ("At last day broke.",),
    ),
    time_rule(
        "last or next month by name",
        "month",
        "lnt",
        rf"(?P<which>last|next|this|this past|this coming) {MONTH}(?! [0-9])",
        (("He left last March.", None, "2021-03", "month"), ("He left last May.", None, "2021-05", "month")),
        ("This may be so.", "At last march!"),
    ),
    time_rule(
        "overnight into a day",
        "weekday",
        "o",
        rf"overnight (?:in)?to (?P<weekday>{'|'.join(DAYS)})(?![a-z-])",
        (("It was shelled overnight into Saturday.", None, "2022-03-12", "day"),),
        ("An overnight-mail firm.",),
    ),
    time_rule(
        "yesterday, today",
        "offset",
        "ytoel",
        r"(?:(?:earlier|later|late|early) )?(?P<when>yesterday|today|tonight|overnight)(?![a-z-])" + PART_OF_DAY,
        (
            ("It was shelled yesterday.", None, "2022-03-13", "day"),
            ("It was shelled overnight.", None, "2022-03-14", "day"),
            ("Earlier today nine were freed.", None, "2022-03-14", "day"),
        ),
        ("An overnight-mail firm.", "Todays are rare."),
    ),
    time_rule(
        "over the last week",
        "past",
        "l",
        r"last (?P<count>)(?P<unit>week|month|year|fortnight)(?![a-z-])",
        (
            ("Over the last week 40 fled.", "2022-03-07", "2022-03-14", "day"),
            ("In the last month 40 fled.", "2022-02-14", "2022-03-14", "day"),
        ),
        ("They met over the last weeknight.",),
        needs=r"\b(?:over|within|during|in|for) the (?:course of the )?$",
    ),
    time_rule(
        "this or last part of the calendar",
        "unit",
        "tlnes",
        r"(?:(?:earlier|(?P<later>later)|late|early|so far) )?(?P<which>this|last|next|the previous) "
        r"(?P<unit>morning|afternoon|evening|night|week|weekend|fortnight|month|quarter|year)(?![a-z-])",
        (
            ("Last night he spoke.", None, "2022-03-13", "day"),
            ("This morning four died.", None, "2022-03-14", "day"),
            ("Last month 40 fled.", None, "2022-02", "month"),
            ("So far this year 40 fled.", "2022-01-01", "2022-03-14", "day"),
            ("Last year 40 fled.", None, "2021", "year"),
            ("It expects to sell 40 this year.", None, "2022", "year"),
            ("A ruling on 40 cases comes later this month.", None, "2022-03", "month"),
            ("Last week 40 fled.", "2022-03-07", "2022-03-13", "week"),
        ),
        ("This is it.", "The last line.", "He came last of all."),
    ),
    time_rule(
        "over the weekend",
        "unit",
        "we",
        r"(?<![a-z-])(?P<which>the) (?P<unit>weekend)(?![a-z'-])",
        (("Over the weekend nine died.", "2022-03-12", "2022-03-13", "day"),),
        ("The weekend was wet.", "At weekends they rest."),
        needs=r"\b(?:over|at|during|on|throughout) $",
        behind=4,
    ),
    time_rule(
        "in the past so many",
        "past",
        "pl",
        rf"(?:past|last|previous|preceding|latest)(?: {COUNT}(?: of)?)? {UNIT}",
        (
            ("In the past 24 hours 12 died.", "2022-03-13", "2022-03-14", "day"),
            ("Over the last two years 12 died.", "2020-03-14", "2022-03-14", "day"),
            ("In the past week 12 died.", "2022-03-07", "2022-03-14", "day"),
            ("In the last decade 12 died.", "2012-03-14", "2022-03-14", "day"),
        ),
        ("Past masters.", "They walked past three hourglasses."),
        needs=SPAN_LED,
    ),
    time_rule(
        "so long ago",
        "ago",
        "ag",
        rf"(?<![a-z-]){COUNT}(?: of)? {UNIT} ago(?:,? (?:today|(?:this|last|next) (?:week|weekend|month)|to the day))?(?![a-z])",
        (
            ("Three days ago nine died.", None, "2022-03-11", "day"),
            ("Two weeks ago nine died.", None, "2022-02-28", "week"),
            ("A month ago nine died.", None, "2022-02", "month"),
            ("Ten years ago nine died.", None, "2012", "year"),
            ("Ten years ago this week nine died.", None, "2012", "year"),
            ("Three years ago today nine died.", None, "2019", "year"),
        ),
        ("Long ago they left.", "Three days agog."),
        behind=30,
    ),
    time_rule(
        "a decade",
        "decade",
        "12",
        r"(?P<year>(?:19|20)[0-9]0)'?s(?![a-z])",
        (("During the 1990s the town lost 40 mills.", "1990-01-01", "1999", "year"),),
        ("Some 1990s cars.",),
        needs=r"\b(?:in|during|of|throughout|by|since) the (?:early |late |mid-)?$",
    ),
    time_rule(
        "half of a year",
        "half",
        "ha",
        rf"(?P<count>first|second) (?P<unit>half) of (?:{YEAR}|(?P<which>this|last|the) year)",
        (
            ("In the first half of 2021 sales fell.", "2021-01-01", "2021-06", "month"),
            ("In the second half of last year sales fell.", "2021-07-01", "2021-12", "month"),
        ),
        ("The second half of the match.",),
        needs=r"\b(?:in|during|for|of|since|through|and|until|to|its|\'s) (?:the |its )?$",
        behind=8,
    ),
    time_rule(
        "numbered quarter of a year",
        "quarter",
        "q",
        rf"(?P<count>q[1-4]) (?:of )?{YEAR}(?P<unit>)(?P<which>)",
        (
            ("Revenue in Q2 2021 was $3 million.", "2021-04-01", "2021-06", "month"),
            ("In Q4 of 2020 sales fell.", "2020-10-01", "2020-12", "month"),
        ),
        ("Unit Q4 20 fell.", "Question Q1 of the survey."),
    ),
    time_rule(
        "quarter of a year",
        "quarter",
        "qu",
        r"(?P<count>first|second|third|fourth|final) (?P<unit>quarter)(?![a-z-])"
        rf"(?: of (?:{YEAR}|(?P<which>this|last|the) year))?",
        (
            ("In the first quarter of 2021 sales fell.", "2021-01-01", "2021-03", "month"),
            ("In the second quarter of last year sales fell.", "2021-04-01", "2021-06", "month"),
            ("In the final quarter sales fell.", "2021-10-01", "2021-12", "month"),
        ),
        ("A second quartermaster.", "The first quarter was dull."),
        needs=r"\b(?:in|during|for|of|since|through|and|until|to|its|\'s) (?:the |its )?$",
        behind=8,
    ),
)
"""Tried in order at each head; the first that matches wins."""


def _part_rules() -> dict[str, tuple[TimeRule, ...]]:
    """The rules by what stands at their head: its first two characters, or the first where only rules that look behind
    it can begin so.
    """
    heads = {rule.name: _heads_of(rule) for rule in RULES}
    openings = {opening for found in heads.values() for opening in found}
    return {
        opening: tuple(rule for rule in RULES if opening in heads[rule.name] or opening[0] in heads[rule.name])
        for opening in openings
    }


def _heads_of(rule: TimeRule) -> frozenset[str]:
    """What can stand at a rule's head: pairs of characters, or single ones where what follows can be any."""
    if rule.behind:
        return frozenset(rule.heads.split())
    found = find_openings(rule.pattern.pattern)
    return frozenset(rule.heads) if found is None else frozenset(pair for pair in found if pair[0] in rule.heads)


_READERS = _part_rules()


def readers_at(shadow: str, head: int) -> tuple[TimeRule, ...]:
    """The rules that words of time at an offset can be read by, in their order.

    >>> [rule.name for rule in readers_at("friday", 0)]
    ['a day of the week']
    """
    return _READERS.get(shadow[head : head + 2]) or _READERS.get(shadow[head : head + 1], ())
