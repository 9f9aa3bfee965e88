"""A number in, why it is no claim out: a date, a time, an age, a name, an id, a line's number."""

import re

from claims.extract.addresses import is_address
from claims.extract.ages import is_age, is_age_limit, is_age_of, is_next_age, is_older, is_told
from claims.extract.clock import LAST_DAY, is_day, is_hour, is_part_of_day
from claims.extract.glued import find_glued
from claims.extract.near import Near
from claims.extract.titles import (
    ends_name,
    goes_on_name,
    is_edition,
    is_entry,
    is_gun,
    is_mark,
    is_model,
    is_outlet,
    is_result,
    is_title,
    names_jet,
    numbers_flight,
    numbers_model,
)
from claims.grammar.en.ages import AGE_COPULAS, AGE_JOINTS, AGE_LIMITS, AGE_PAIRS, AGE_SPAN
from claims.grammar.en.function_words import AND, OF, OR, PER, THAN, TO
from claims.grammar.en.guards import (
    AFTER,
    ALONG,
    ARMY_UNIT,
    BEFORE,
    BEST_OF,
    CALLED,
    CALLS_TO,
    CAPITAL_NAMES,
    COMPANY,
    COUNTERS,
    CRICKET,
    DATELINE_GOES_ON,
    DAY_AND_YEAR,
    DAY_PARTS,
    DECADE_BEFORE,
    DETERMINED,
    EACH,
    EMERGENCY,
    GENERATION,
    HAPPENINGS,
    INDEX,
    INDEX_SIZES,
    JETS,
    MAGIC,
    NUMBER_LATER,
    NUMBERED,
    OF_LAWS,
    PAPER_LEADS,
    PARTS,
    PLATES,
    RAN,
    RANKED_WORLDWIDE,
    RANKS,
    ROADS,
    ROUNDS,
    SEVERAL,
    SHARES,
    STARTS,
    STEPS,
    STREETS,
    URL,
    WEAK_IDS,
    WELL_KNOWN,
    WHICH_STEP,
    WHO_NUMBER,
)
from claims.grammar.en.hedges import LAST_WORDS, read_hedge
from claims.grammar.en.joints import BARE
from claims.grammar.en.nouns import PERSON_STATES, PERSONS, is_plural
from claims.grammar.en.ones import OF_WHICH
from claims.grammar.en.parts import DISTANT
from claims.grammar.en.tags import tag_word
from claims.grammar.en.units import DURATION, MEASURE, MONEY_AFTER, PERCENT
from claims.grammar.en.years import (
    COUNTED_NEXT,
    EARLY_BEFORE,
    EARLY_BEHIND,
    MONTHS,
    NO_YEAR,
    PERSONS_NEXT,
    SAMPLES,
    SPOKEN_MONTHS,
    TWO_WORD_BOUNDS,
    UNTIL,
    YEAR_ALWAYS,
    YEAR_BEFORE,
)
from claims.grammar.needles import Needed


def is_cricket(near: Near) -> bool:
    """Whether a bare number is runs or wickets: "to 339 for 4", told among overs and innings."""
    around = max(0, near.start - CRICKET_REACH), near.end + CRICKET_REACH
    if not near.exact(MOST_RUNS) or not _TOLD_AMONG_OVERS.are_in(near.shadow[slice(*around)]):
        return False
    return CRICKET.search(near.shadow, *around) is not None


_TOLD_AMONG_OVERS = Needed(CRICKET)
CRICKET_REACH, MOST_RUNS = 150, 1_000


def find_guard(near: Near) -> str | None:
    """Why a number is no claim, by what is glued to it or stands beside it; None where it may be one."""
    if near.before == "(" and near.behind == ")" and near.shadow.endswith(SHARES, 0, near.start) and not _is_year(near):
        return None  # "56% (902) were women"
    return _beside(near) or (_of_digits(near) if near.digits else None) or _of_any(near) or _before(near)


def _beside(near: Near) -> str | None:
    """The kind that what is glued to a number, or the words behind it, give."""
    kind = find_glued(near) if near.digits else None
    if kind is None and _may_match_after(near) and (after := AFTER.match(near.shadow, near.end)) is not None:
        kind = _read_after(near, after)
    if kind is None and near.word in RAN and near.shadow[near.end - 3 : near.end - 2] == ".":
        return "score" if BARE.match(near.shadow, near.end) else None
    return kind


def _of_digits(near: Near) -> str | None:
    """The kind of digits that number, name or call something: "1. Norway", "the 3M plant", "called 911"."""
    text, end, value = near.text, near.end, near.reading.value
    if near.behind == "." and near.exact(MOST_ITEMS) and _numbers_item(near):
        return "list"
    if near.behind == " " and near.previous[-1:] in COUNTER_ENDS and _is_page_counter(near):
        return "id"
    kind = _named_thing(near)
    if kind is not None:
        return kind
    if (text.startswith(COMPANY, near.start) and _is_company(near)) or (
        text[end + 1 : end + 2].isupper() and ARMY_UNIT.match(text, end)
    ):
        return "name"
    if near.word in PERSONS and AGE_SPAN.match(near.shadow, end):
        return "age"
    called = value in EMERGENCY and _names_line(near)
    phone = (near.behind == "-" or near.before == "(") and _is_spelled_phone(near)
    return "id" if called or phone or is_address(near) else None


def _names_line(near: Near) -> bool:
    """Whether a number that can be called is the line's own: "a 999 operator", "calls to 911"; "got 110 calls" counts.

    Of the plural only those that everybody knows by their number are names: "999 calls".
    """
    if near.next in CALLED:
        return near.word not in EACH and (near.reading.value in WELL_KNOWN or not is_plural(near.next))
    return near.word == TO and near.second_last() in CALLS_TO and not is_plural(near.next)


def _of_any(near: Near) -> str | None:
    """The kind of a number, in words or digits, that is told or named as a whole: "was 34", "best of five"."""
    if near.word in AGE_COPULAS and is_told(near):
        return "age"
    named = near.previous == BEST_OF or (near.reading.value == 0 and not near.digits and _is_in_name(near))
    return "name" if named else None


def _before(near: Near) -> str | None:
    """The kind that the words before a number give, or that of digits that date, name or age something."""
    word = _last_part(near.word)
    if _is_age_behind(near, word):
        return "age"
    if near.next in DAY_PARTS and is_part_of_day(near, word):
        return "time"
    kind = _named(near, word) if word in BEFORE else None
    if kind is not None:
        return kind
    if near.digits:
        if near.before == "." and _is_in_handle(near):
            return "name"
        kind = BEFORE[near.left[-1 - AND_BEFORE]] if word in JOINTS and _is_next_of(near) else _dated(near, word)
    return "name" if kind is None and is_title(near) else kind


def _last_part(word: str) -> str:
    """A word without marks behind it, of two that a stroke joins the last: "Sept. 30-Oct." Oct."""
    if word.isalpha():
        return word
    word = word.rstrip("\"'")
    if "/" in word:
        word = word.rpartition("/")[2]
    last = word.rpartition("-")[2] if "-" in word else ""
    return last if last.rstrip(".") in MONTHS else word


def _is_age_behind(near: Near, word: str) -> bool:
    """Whether the words before a number make it an age: "under 18", "older than 60", "at the age of 12"."""
    if (word in AGE_LIMITS and is_age_limit(near)) or (word == THAN and is_older(near)):
        return True
    if (word == OF and is_age_of(near)) or (near.second_last(), word) in AGE_PAIRS:
        return True
    return (word in AGE_JOINTS or word[-1:] == ",") and is_next_age(near)


def _is_in_handle(near: Near) -> bool:
    """Whether digits end what somebody is called on a website: "mona.hadid.5"."""
    return near.previous.count(".") > 1 and len(near.previous) >= HANDLE and near.shadow[near.start - 2].isalpha()


HANDLE = 8
"""Code points that such a name takes at least."""


def _is_page_counter(near: Near) -> bool:
    """Whether digits are a web page's counters, printed before its text: "Get short URL 0 38 A strike killed five"."""
    if near.previous != URL and not near.previous.strip("()").isdigit():
        return False
    text = _TEXT_BEGINS.match(near.text, near.end)
    before = COUNTERS.search(near.shadow, max(0, near.start - COUNTERS_REACH), near.start) if text else None
    return text is not None and before is not None and (before["url"] is not None or text[1] in _BEGINNINGS)


COUNTER_ENDS = frozenset(f"0123456789){URL[-1]}")
"""What a page's counter can stand behind."""
COUNTERS_REACH = 30
_TEXT_BEGINS = re.compile(r"(?: \d+)* ([A-Z]\w*)")
_BEGINNINGS = frozenset({"A", "An", "The"})


def _named_thing(near: Near) -> str | None:
    """The kind of digits that belong to a name, mostly by the word before them, which has a capital then."""
    if (
        (near.reading.value in JETS and names_jet(near))
        or is_outlet(near)
        or is_gun(near)
        or (near.behind == "q" and _is_quarter(near))
    ):
        return "name"
    if near.next == INDEX and near.reading.value in INDEX_SIZES and _is_named(near):
        return "name"  # "the CSI 300 index"
    if near.text[max(0, near.start - 1 - len(near.previous)) : near.start].islower():
        return None
    if near.reading.value in NUMBERED.get(near.previous, ()) and near.starts_upper(near.previous):
        return "name"
    if numbers_model(near) or numbers_flight(near) or is_edition(near) or is_model(near):
        return "name"
    if is_entry(near):
        return "id"
    return "score" if is_result(near) or is_mark(near) else None


def _is_in_name(near: Near) -> bool:
    """Whether a number's word has a capital inside a sentence, and so has the next: "the newspaper Zero Hora"."""
    text, end = near.text, near.end
    return (
        text[near.start].isupper()
        and text[near.start - 2 : near.start - 1].islower()
        and text[end + 1 : end + 2].isupper()
    )


def _is_quarter(near: Near) -> bool:
    """Whether a number is that of a quarter of a year, as firms write it: "2Q profit"."""
    return (
        near.exact(QUARTERS)
        and near.text.startswith("Q", near.end)
        and not near.text[near.end + 1 : near.end + 2].isalnum()
    )


QUARTERS = 4


def _is_named(near: Near) -> bool:
    """Whether the word before a number has a capital, and is no hedge that opens a sentence: "Some 300 index funds"."""
    return near.previous not in LAST_WORDS and near.starts_upper(near.previous)


def _is_spelled_phone(near: Near) -> bool:
    """Whether digits belong to a telephone number with letters: "1-800-343-TIPS (8477)", "480-WITNESS"."""
    if near.before == "(" and near.behind == ")":
        return _SPELLED.fullmatch(near.second_last()) is not None
    spelled = _LETTERS.match(near.text, near.end) if near.behind == "-" and not near.page.capitals else None
    return spelled is not None and not (MEASURE.match(near.shadow, near.end) or DURATION.match(near.shadow, near.end))


_LETTERS = re.compile(r"(?<=\d\d\d)-[A-Z]{4,}\b|(?<=\d-\d\d\d)-[A-Z]{3,}")
_SPELLED = re.compile(r"(?:\d+-){1,3}[a-z]{4,}")


MOST_ITEMS = 30
"""Items of a list that is told in one line."""
LIST_REACH = 300
"""Code points back to the number of the item before."""


def _numbers_item(near: Near) -> bool:
    """Whether digits with a full stop number an item of a list in one line: "Winners: 1. Norway 2. Chile"."""
    text, end = near.text, near.end
    if text[end + 1 : end + 2] != " " or not text[end + 2 : end + 3].isupper():
        return False
    number = near.reading.value or 0
    if number == 1:
        return near.previous[-1:] == ":" and text.find(" 2. ", end, end + LIST_REACH) >= 0
    before = text.rfind(f" {number - 1}. ", max(0, near.start - LIST_REACH), near.start)
    return before >= 0 and text.rfind(" 1. ", max(0, before - LIST_REACH), before + 5) >= 0


def _may_match_after(near: Near) -> bool:
    """Whether anything of AFTER_RULES can stand behind: one look instead of a long pattern for most numbers."""
    behind = near.behind
    if behind == " ":
        if not near.next:
            return near.shadow[near.end + 1 : near.end + 2].isdigit()
        return (
            near.next in STARTS
            or near.shadow.endswith("-on-", 0, near.start)
            or (
                near.digits
                and near.text[near.end + 1].isupper()
                and STREETS.search(near.shadow, near.end, near.end + 40) is not None
            )
        )
    if behind in {"", "\n", ";", '"', "`"}:
        return False
    return (
        behind not in ".,:"
        or near.shadow[near.end + 1 : near.end + 2].isdigit()
        or (behind == "," and near.shadow[near.end + 1 : near.end + 5] in {" and", " or "})
    )


def _is_company(near: Near) -> bool:
    """Whether "3M" names the firm: with its "'s", or with no plural behind it that there could be millions of."""
    if near.before in "$`":
        return False
    rest = near.text[near.start + len(COMPANY) :][:1]
    return rest == "'" or rest == "’" or (near.end == near.start + len(COMPANY) and tag_word(near.next or ".") != "s")


def _read_after(near: Near, after: re.Match[str]) -> str | None:
    """The kind that the words behind give, where number and capitals bear it out."""
    kind = (after.lastgroup or "").rstrip("0123456789")
    words = after[0]
    if (
        kind == "ordinal"
        and near.digits
        and near.shadow[max(0, near.start - 12) : near.start].strip(" .,").rsplit(" ", 1)[-1].rstrip(".") in MONTHS
    ):
        return "date"
    if kind == "model":
        return "name" if near.digits and _is_model(near, words) else None
    if kind == "name" and words == GENERATION:
        return kind if near.text[near.end].isupper() else None
    if kind == "name" and (not near.digits or _is_unit(near, after.end())):
        return None
    if kind == "id" and near.reading.value in EMERGENCY and words.startswith(" "):
        return kind
    if kind == "id" and not words.lstrip(" -").startswith(BLOCKS) and "-" not in words and ")" not in words:
        return kind if near.digits and near.text[near.end : near.end + 2].strip()[:1].isupper() else None
    return _read_date(near, words) if kind == "date" else kind


BLOCKS = ("block", "blk")
"""Right behind the number of a block of a street, whose name need not follow: "the 900 block of", "900 blk."."""


def _is_model(near: Near, words: str) -> bool:
    """Whether what looks like a product's name is one, by its capitals: "the Axon 20 5G", "a 6T", "15 Pro models"."""
    if words[0] != " ":
        return near.text[near.end].isupper()
    if near.previous in LAST_WORDS:  # "Some 30 5G masts"
        return False
    return near.starts_upper(near.previous) if words[1].isdigit() else near.text[near.end + 1].isupper()


def _is_unit(near: Near, end: int) -> bool:
    """Whether what looks like the rest of a name, up to `end`, is a unit and no more ("10kW", not "9mm pistol")."""
    unit = (
        PERCENT.match(near.shadow, near.end)
        or MEASURE.match(near.shadow, near.end)
        or DURATION.match(near.shadow, near.end)
    )
    return unit is not None and unit.end() >= end


def _read_date(near: Near, words: str) -> str | None:
    """Whether what looks like a date behind the number is one: a day up to 31, a month with its capital, a decade."""
    if not near.digits:
        return None
    if words.endswith("s") and not _is_year(near):
        if near.reading.value not in range(10, 100, 10) or words not in {"s", "'s"}:
            return None
        return "date" if near.word in DECADE_BEFORE else "age"
    if " " in words and (near.reading.low or 0) > 31:
        return None
    month = words.rsplit(" ", 1)[-1].rsplit("-", 1)[-1]
    if month in SPOKEN_MONTHS and near.text[near.end + len(words) - len(month)].islower():
        return None
    return "date"


def _is_distance(near: Near) -> bool:
    """Whether the number behind a road's name is how far off something lies: "on Coast Highway 10 miles north"."""
    unit = MEASURE.match(near.shadow, near.end)
    return unit is not None and DISTANT.match(near.shadow, unit.end()) is not None


def _named(near: Near, word: str) -> str | None:
    """The kind that the word before gives: Boeing 737, No. 2, aged 27, called 911."""
    kind = BEFORE[word]
    told = _TOLD_BY.get(kind)
    if told is not None:
        return told(near, word)
    if kind == "name" and near.digits and _is_distance(near):
        return None
    if word in PARTS and not near.digits and near.exact(PARTS[word]) and tag_word(near.next or ".") != "s":
        return kind
    if kind == "id":
        return _identified(near, word)
    if word in ROADS and near.second_last() in ALONG and _ends_place(near):
        return kind
    if word in ROADS and not _is_highway(near, word):
        return None
    capital = word not in CAPITAL_NAMES or near.starts_upper(word) or _is_step(near, word)
    if not capital and not (word in OF_LAWS and _is_paper(near)):
        return None
    if kind == "index":
        return "name" if near.reading.value in INDEX_SIZES else None
    if word in ROUNDS:
        return None if is_plural(near.next) or not near.exact(ROUNDS[word]) else kind
    return kind if near.digits or (word in CAPITAL_NAMES and near.text[near.start].isupper()) else None


def _called(near: Near, _word: str) -> str | None:
    """An emergency number behind a word of calling."""
    return "id" if near.digits and near.reading.value in EMERGENCY and not is_plural(near.next) else None


def _aged(near: Near, _word: str) -> str | None:
    """An age behind a word of ages, no measure or share: "aged 27"."""
    old = near.reading.form in {"exact", "range"} and (near.reading.high or 0) <= OLDEST
    measured = MEASURE.match(near.shadow, near.end) or PERCENT.match(near.shadow, near.end)
    return "age" if old and not measured else None


OLDEST = 120
"""Years that somebody can be old."""


def _paper(near: Near, _word: str) -> str | None:
    """The number of a paper behind its noun: "in report 136758"."""
    return "id" if _is_paper(near) else None


def _week(near: Near, _word: str) -> str | None:
    """The number of a week in its year: "in week 40"."""
    return "date" if near.digits and near.exact(WEEKS) and not is_plural(near.next) else None


_TOLD_BY = {"call": _called, "age": _aged, "paper": _paper, "week": _week}
"""What reads the kinds that a word before a number can give, where more than a capital tells."""


def _identified(near: Near, word: str) -> str | None:
    """The kind behind a word of numbering: "No. 2", "flight 370", "ranked number one", not "no 2 men", "a separate
    incident three men were hurt in".
    """
    if word == "no" and not near.digits:
        return None
    if word == RANKED_WORLDWIDE and not near.digits and near.second_last() in RANKS:
        return "ordinal"
    capital = near.starts_upper(word)
    if word in HAPPENINGS and not capital and (not near.digits or is_plural(near.next)):
        return None
    if word not in WEAK_IDS or capital:
        return "id"
    return (
        "id" if near.digits and word == "number" and near.second_last() not in MAGIC and not _are_many(near) else None
    )


def _is_highway(near: Near, word: str) -> bool:
    """Whether "U.S." before digits names a road: "on U.S. 60."."""
    few = word == "u.s." and near.digits and (near.reading.value or 0) <= MOST_ROADS and near.behind in " ,."
    return few and not near.text[near.end + 1 : near.end + 2].islower()


def _are_many(near: Near) -> bool:
    """Whether "number" is the verb of those who are so many: "members now number 300", "the dead could number 40"."""
    last = len(near.left) - 2
    while last > 0 and (near.left[last] in NUMBER_LATER or tag_word(near.left[last]) == "a"):
        last -= 1
    subject = near.left[last] if last >= 0 else ""
    if subject in PERSON_STATES:
        return near.left[last - 1] in DETERMINED
    return subject in WHO_NUMBER or (subject.isalpha() and is_plural(subject) and tag_word(subject) in "sz")


def _ends_place(near: Near) -> bool:
    """Whether nothing is counted behind digits that number a road, or a place along it: "on US 60 near Orlin"."""
    alone = near.behind in {",", ".", ";", ")", ""} or bool(near.next and tag_word(near.next) in "pxcvat")
    return near.digits and near.exact(MOST_ROADS) and alone and not PERCENT.match(near.shadow, near.end)


MOST_ROADS = 999


def _is_next_of(near: Near) -> bool:
    """Whether digits go on with those that one noun numbers: "Nos. 4 and 5", "sections 12 or 13"."""
    return len(near.left) > AND_BEFORE and near.left[-1 - AND_BEFORE] in SEVERAL and near.second_last().isdigit()


JOINTS = frozenset({AND, OR})
AND_BEFORE = 2
"""Words between a noun and the second of the numbers behind it."""


WEEKS = 53
"""In a year, at most: "in week 40"."""


def _is_step(near: Near, word: str) -> bool:
    """Whether a digit numbers a step that has no capital: "a phase 3 trial", not "at that stage 4 were missing"."""
    numbered = (word in STEPS and near.digits) or (word in ROUNDS and not is_plural(near.next))
    return numbered and near.exact(9) and near.second_last() not in WHICH_STEP


def _is_paper(near: Near) -> bool:
    """Whether digits number a paper: "in report 136758", not "the report 40 firms wrote"."""
    alone = near.behind in {",", ".", ";", ")", "/", ""} or bool(near.next and tag_word(near.next) in "pxc")
    return near.digits and alone and "," not in near.shadow[near.start : near.end] and near.second_last() in PAPER_LEADS


def _dated(near: Near, word: str) -> str | None:
    """Whether digits are a day, a year, the end of a name or of a vehicle's plate, or an age."""
    if near.before == " " and near.text[max(0, near.start - 2)].isupper() and _on_plate(near):
        return "id"
    if near.exact(LAST_DAY) and is_day(near, word):
        return "date"
    month = word.rstrip(".")
    if month in MONTHS and near.second_last().isdigit() and _ends_dateline(near):
        return "date"
    if month in MONTHS and near.digits and DAY_AND_YEAR.fullmatch(near.shadow, near.start, near.end):
        return "date"  # "Jul 262018", of a text that lost its commas
    if (
        month in MONTHS
        and word != "may."
        and near.reading.form in {"exact", "range"}
        and not (near.second_last().isdigit() and near.end - near.start < 4)
    ):
        if month not in SPOKEN_MONTHS or near.starts_upper(word, 12):
            if (near.reading.low or 0) <= 31 or _is_year(near):
                return "date"
        elif _is_year(near):
            return "date"
    if _is_year(near):
        return _year(near)
    led = word in EARLY_BEFORE or near.second_last() in MONTHS or (month in MONTHS and near.starts_upper(word, 12))
    if led and _is_early_year(near):
        return "date"
    if near.reading.form == "exact" and (ends_name(near) or (word in AGE_JOINTS and goes_on_name(near))):
        return "name"
    if is_age(near):
        return "score" if near.before == "(" and is_cricket(near) else "age"
    return "time" if is_hour(near, word) else None


def _on_plate(near: Near) -> bool:
    """Whether digits stand on a vehicle's plate: "registration number KL 07 AB 1234"."""
    return not PLATES.isdisjoint(word.lstrip("(") for word in near.left[-PLATE_REACH:])


PLATE_REACH = 6
"""Words of a plate, and of what leads to it."""


def _ends_dateline(near: Near) -> bool:
    """Whether two digits are the year of a dateline: "13 JUL 89 (EFE) --"."""
    return near.end - near.start == 2 and DATELINE_GOES_ON.match(near.shadow, near.end) is not None


def _is_year(near: Near) -> bool:
    value = near.reading.low
    if not isinstance(value, int) or not FIRST_SURE <= value <= 2199:
        return False
    if near.reading.form == "range":
        return near.shadow[near.start : near.start + 4].isdigit()
    return near.end - near.start == 4 and near.shadow[near.start : near.end].isdigit()


def _is_early_year(near: Near) -> bool:
    """Whether four digits are a year of the Middle Ages, behind which nothing stands that they could count."""
    value = near.reading.low
    if not isinstance(value, int) or not 1000 <= value < FIRST_SURE or near.end - near.start != 4:
        return False
    return near.shadow[near.start : near.end].isdigit() and EARLY_BEHIND.match(near.shadow, near.end) is not None


FIRST_SURE = 1500
"""Years before are told of by their bare digits only where the words around say so."""
FIRST_YEAR = 1800
"""Years before are rarely told of where something is counted."""


def _is_hedged(near: Near) -> bool:
    """Whether a bound of two words stands before four digits, no time it is that begins or ends there: "more than 2000
    left", "at least 1900 fled", not "since at least 2012".
    """
    hedge = near.second_last(), near.word
    if hedge not in TWO_WORD_BOUNDS:
        return False
    return len(near.left) < len(hedge) + 1 or not (near.left[-3] in YEAR_ALWAYS or near.left[-3] in UNTIL)


def _year(near: Near) -> str | None:
    """Whether four digits are a year: unless persons, a measure or, after a verb or a hedge, any plural is counted by
    them.
    """
    shadow, end = near.shadow, near.end
    if near.next == PER or MEASURE.match(shadow, end) or PERCENT.match(shadow, end) or MONEY_AFTER.match(shadow, end):
        return None
    bare = near.word.rstrip(",.")
    if bare in YEAR_ALWAYS or bare in MONTHS or bare.isdigit():
        return "date"
    if bare in NO_YEAR or _is_hedged(near):
        return None  # "almost 2000 which", "more than 2000 left homeless"
    told = (near.second_last() == OF and bare in OF_WHICH) or (bare == OF and near.second_last() in SAMPLES)
    if told or PERSONS_NEXT.match(shadow, end):
        return None  # "a sample of 2003 adults, of whom 1502 were"
    counts = (
        read_hedge(near.left) not in {None, "exact"}
        or bare == "a"
        or (bare and not near.word.endswith(",") and tag_word(bare) in "vg")
    )
    value = int(shadow[near.start : near.start + 4])
    counts = counts or (bare == AND and value < FIRST_YEAR)  # "30 deaths, 277 injuries and 1515 arrests"
    if not counts and ((1950 <= value <= 2049 and value != 2000) or near.word in YEAR_BEFORE):
        return "date"
    return None if COUNTED_NEXT.match(shadow, end) else "date"
