"""What the sentence of a figure says that is no harm of an incident: a figure in, a statement out."""

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from claims.extract.claim import CORE
from claims.facts.aspects import (
    ANEW,
    CONVERTED,
    OWN,
    PLANNED,
    aspect_of,
    is_converted,
    is_of_another,
    is_put_at,
    last_sentence,
    noun_put,
    was_measured_first,
)
from claims.facts.asserted import amount_of, counted_in, counts_all, is_state, rate_of, verb_of
from claims.facts.classes import Class, nation_in, singular, unit_words
from claims.facts.context import Context, fold_name, read_context
from claims.facts.counted import class_of, is_harm
from claims.facts.dealt import find_dealt_out, places_elsewhere
from claims.facts.figure import Figure
from claims.facts.holders import find_holder
from claims.facts.meanings import kinship
from claims.facts.opening import LEAD
from claims.facts.particulars import particular_of, words_of
from claims.facts.phrasal import joined, phrasal_in
from claims.facts.places import placed_names
from claims.facts.published import series_of
from claims.facts.purposes import part_told, purpose_of
from claims.facts.series import NONE, STATISTIC, Series
from claims.facts.single import single_out
from claims.facts.stems import content_words, first_name, plain_words, stem
from claims.grammar.en.calendar_words import MONTHS
from claims.grammar.en.cues import PERSONS as ONE_PERSON
from claims.grammar.en.heads import find_heads
from claims.grammar.en.nouns import PERSONS
from claims.grammar.en.numbers import LONGEST, read_number
from claims.grammar.en.tags import tag_word
from claims.grammar.late import late
from claims.grammar.shadow import cast_shadow
from claims.grammar.word_lists import read_table

OPENING = 45
"""Code points of a sentence in which it says of whom it speaks."""
NEAR_PUT = 60
"""Code points before a figure in which it is put at it."""
NEAR = 30
"""Code points to both sides of a figure whose words are right at it."""
OF_THEM = len(" of them,")
"""Code points behind a count that may be of all that were told of."""
_WORD = late(r"[a-z]+")
_OTHER_NUMBER = late(r"(?<![\w.,/-])[$€£¥]?(?!(?:1[5-9]|20)\d\d\b(?![.,]\d))\d[\d.,]*(?![\w-])")
"""A number that is no year, nor a part of a name or a word."""
_MONTHS = tuple(f"{month.capitalize()}{mark} " for month in MONTHS for mark in ("", "."))
"""Before the day of a date, which is no other number."""
_RESULT_BEHIND, _RESULT_BEFORE = late(r"-\d"), late(r"\d-$")
_LOW_MONTHS = tuple(month.lower() for month in _MONTHS)
_TURN = late(r"[,;] | (?:and|but|while|whereas) ")
_POSSESSOR = late(r"((?:[A-Z][\w-]+ )*[A-Z][\w-]+)['’]s? (?:[a-z]+ ){0,2}(?:of )?[$€£¥]?$")
_CAPITAL = late(r"[A-Z][a-z]{2,}|\bU\.?[SK]\b")
_AGAINST = frozenset(read_table("statements")["against"]["words"].split())
_AGAINST_STEMS = frozenset(map(stem, _AGAINST))
_SIDE_BY_SIDE = late(read_table("statements")["against"]["beside"])
_TAKING_SIDES = frozenset(read_table("statements")["against"]["verbs"].split())
_ADDED = frozenset(read_table("statements")["added"]["words"].split())
_NEW, _ACQUIRING = read_table("statements")["added"]["new"], frozenset(read_table("statements")["added"]["acquiring"])
_SOME = tuple(
    f" {words}{mark}" for words in read_table("statements")["some"]["behind"].splitlines() if words for mark in " ,.;"
)
_OF_THEM, _SOME_BEFORE = read_table("statements")["some"]["of"], late(read_table("statements")["some"]["before"])
_OF_THEM_IN, _OF_NUMBER = (late(read_table("statements")["some"][name]) for name in ("placed", "numbered"))
_ALL_TOLD = late(read_table("statements")["some"]["all"])
_LENGTH_OF, _WITHIN, _SHOWN = (late(read_table("statements")["some"][name]) for name in ("length", "within", "shown"))
_MORE, _NEEDED, _SHORT_OF, _MARGIN = (
    late(read_table("statements")["added"][name]) for name in ("behind", "needed", "short", "margin")
)
_MARGINS = frozenset(read_table("statements")["added"]["margins"].split())
RANKS = frozenset(read_table("statements")["contrasts"]["ranks"].split())
"""Words that say little but in which row: the first volume, the last."""
_BACK = frozenset(read_table("statements")["back"]["words"].split())
_EARLIER, _LONG_AGO = (late(read_table("statements")["before"][name]) for name in ("behind", "opening"))
_RISEN_FROM, _AMOUNT_FROM = (late(read_table("statements")["before"][name]) for name in ("from", "amount"))
_BEGINNING, _FLEEING = (stem(str(read_table("statements")["phrasal"][name])) for name in ("begins", "flees"))
"""What a verb with a small word says of wars, and of persons: "broke out"."""
_SIDED = frozenset(["count", "percent", "ratio"])
"""Kinds of figures that may be of those who are against something."""
_OWNED = frozenset(read_table("statements")["owned"]["verbs"].split())
_CHANGING = frozenset({"money", "percent"})
"""Kinds of figures that a sentence gives with what they have risen or fallen from."""
_PERSONS = frozenset(read_table("statements")["persons"]["words"].split())
_SPEAKS_OF_ITSELF = late(read_table("statements")["back"]["said"])
_BODIES = tuple(read_table("statements")["bodies"]["names"].strip().splitlines())
_OF = late(read_table("statements")["of"]["behind"])


class Statement(NamedTuple):
    """A figure with what its sentence says; its texts may be gone where it is only compared."""

    figure: Figure
    counted: Class
    words: frozenset[str]
    """The stems of all words that say something, one for those that stand for one another."""
    plain: frozenset[str]
    """Those of them that are no names, as far as a capital tells."""
    names: frozenset[str]
    first: str
    """The first word, folded as a name, which a capital does not tell from other words."""
    verb: str
    """The stem of what is said of the counted, empty where it only is there."""
    whole: bool
    """Whether all that there are of the counted are meant."""
    near: frozenset[str]
    """The stems of the words right at the figure."""
    subject: frozenset[str] = frozenset()
    """The names that the sentence begins with, before the figure."""
    amount: str = ""
    """The stem of what an amount of money is said to be, the nearest to it: profit, debt; "per" and for one of what, or
    in which time.
    """
    kind_of: str = ""
    """The stem of what stands behind "of": 340 species of birds."""
    sites: frozenset[str] = frozenset()
    """Where a share or an aspect is said to hold; of a count, its place where the sentence itself names that."""
    against: bool = False
    """Whether those are counted who are against something."""
    earlier: bool = False
    """Whether it is of a time before, with which the text's own figure is compared."""
    long_ago: bool = False
    """Whether the words at it say so: "a year before", rather than that another one has risen from it."""
    holder: str = ""
    """Whose share or seats it is, which storm's wind, what was bought or trades: folded, empty where nothing says."""
    added: bool = False
    """Whether only what came since the last figure is counted."""
    aspect: str = ""
    """What of a story it tells that each paper tells in its own words."""
    story: frozenset[str] = frozenset()
    """Of an aspect, the names by which its story is known: the sentence's, and those that the document begins with; of
    a particular, the parts of the name.
    """
    some: bool = False
    """Whether some of what was told of are counted: "nine of the paintings", "of the total, about 12,500"."""
    series: str = ""
    """Of which published result it is a figure: what it counts, and over which time; what a particular tells."""
    purpose: frozenset[str] = frozenset()
    """The stems of what an amount of money is for, as its sentence says."""
    own: frozenset[str] = frozenset()
    """The names that stand nearer to the figure than to another one of its sentence, its subject among them."""
    possessor: frozenset[str] = frozenset()
    """The names of whose it is by the word right before it: "China's 1.3 billion"."""
    persons: bool = False
    """Whether persons are counted, by whatever name."""
    dealt: frozenset[str] = frozenset()
    """The places that its sentence gives some of it to: "7,500 jobs, 4,000 of them in Germany"."""
    opening: frozenset[str] = frozenset()
    """The names that its document begins with; those of towns have TOWN before them, those of countries LAND."""
    alone: bool = False
    """Whether its sentence is all that its text says."""
    telling: frozenset[str] = frozenset()
    """Of a short text of no known day, the stems of all its words."""
    naming: frozenset[str] = frozenset()
    """The same of the names in it."""
    numbers: frozenset[float] = frozenset()
    """The same of the numbers in it."""
    lands: frozenset[str] = frozenset()
    """The same of the countries and known places in it, which are names wherever they stand."""
    points: int = -1
    """Where the sentence begins of which it gives another figure: "Police put it at 8,000"; -1 where it gives none."""
    lesser: bool = False
    """Whether its text counts more of the same, so that it is not what the text counts of it in all."""


TOWN, LAND = "@", "~"
"""Before the name of a town, and of a country, among those that a document begins with."""


def read_statement(figure: Figure) -> Statement:
    """A figure with the words of its sentence; of a particular, with whose it is."""
    told = None if figure.kind in CORE else particular_of(figure)
    if told is not None and is_of_short_text(figure):
        return _read(figure)._replace(words=words_of(figure), whole=True, story=told.whose, series=told.told)
    if told is not None:
        words, none = words_of(figure), frozenset[str]()
        counted = class_of(figure)
        return Statement(figure, counted, words, none, none, "", "", True, none, story=told.whose, series=told.told)
    single = single_out(figure)
    return _read(figure) if single is figure else _read(single)._replace(figure=figure)


def _read(figure: Figure) -> Statement:
    """A figure, whose sentence shares out nothing, with the words of that."""
    context = read_context(figure.quote)
    homes = homes_in(figure.quote)
    first = first_name(figure.quote)
    first = homes.get(first, first)
    state = is_state(figure)
    at, end = figure.start - figure.quote_start, figure.end - figure.quote_start
    points = _points_to(figure, noun_put(figure.quote[max(0, at - NEAR_PUT) : at].lower()))
    names = (_at_home(context.names | context.places | _bodies_in(figure.quote), homes) | {*homes.values()}) - {first}
    if not names:
        opening = read_context(figure.lead)
        back = figure.quote.partition(" ")[0].lower() in _BACK or not context.targets.isdisjoint(opening.targets)
        names = (opening.names | opening.places) - {first} if back else names  # "It destroyed 31 homes"
    aspect, story = _told_of(figure, context)
    series = NONE if aspect else series_of(figure)
    story = series.whose if series.key else story
    text = _told(figure)
    near = content_words(_left_of(figure.quote, at)) | content_words(_right_of(figure.quote, end))
    subject = _subject(figure)
    said = Statement(
        figure, counted_in(figure), content_words(text), plain_words(text), names, first,
        "" if state else verb_of(figure), state or counts_all(figure), near, subject,
        amount_of(figure) if figure.kind in _CHANGING else rate_of(figure), _kind_of(figure),
        _at_home(_sites(figure, first_name(figure.quote), aspect), homes), _is_against(figure),
        _is_put_right(figure, series, aspect), _is_told_before(figure), find_holder(figure, aspect),
        _is_added(figure), aspect, story, _counts_some(figure), series.key, purpose_of(figure),
        _own_names(figure, homes) | subject, _possessor(figure.quote, at, homes),
        _counts_persons(figure), _dealt(figure), _opening(figure.lead) if figure.published else frozenset(),
        *(read_short(figure.lead, figure.quote) if is_of_short_text(figure) else ()),
    )  # fmt: skip
    said = _told_shortly(said) if said.telling else said
    return said if points < 0 else said._replace(points=points)


def _told_shortly(said: Statement) -> Statement:
    """A statement of a short text with one verb for each that it says with a small word: "turned down", rejected."""
    found = phrasal_in(said.figure.quote)
    if not found:
        return said
    spoken = frozenset(word for verb, small, _ in found for word in (verb, small))
    plain = (said.plain - spoken).union(verb for _, _, verb in found)
    verb = next((other for verb, _, other in found if verb == said.verb), said.verb)
    if said.persons and verb == _BEGINNING:  # "56 prisoners broke out", but "war broke out"
        verb = _FLEEING
        plain = plain - {_BEGINNING} | {verb}
    return said._replace(
        plain=plain, verb=verb, against=said.against or (said.figure.kind in _SIDED and verb in _AGAINST_STEMS)
    )


def is_of_short_text(figure: Figure) -> bool:
    """Whether a figure's text is no longer than what is known of how a document begins, and nobody knows its day."""
    return not figure.published and len(figure.lead) < LEAD


class Short(NamedTuple):
    """What a short text tells."""

    alone: bool
    telling: frozenset[str]
    naming: frozenset[str]
    numbers: frozenset[float]
    lands: frozenset[str]


@lru_cache(maxsize=64)
def read_short(text: str, quote: str) -> Short:
    """What a short text tells, of which a sentence is one, or all."""
    homes, context = homes_in(text), read_context(text)
    named = context.names | context.places | {first_name(text), *homes.values()} | _bodies_in(text)
    numbers = frozenset(_numbers_in(cast_shadow(text)))
    alone, lands = text.strip() == quote.strip(), context.places | {*homes.values()}
    words = _WORD.findall(text.lower())
    telling = content_words(text) | (RANKS & frozenset(words)) | frozenset(joined(words))
    telling = telling.union(verb for _, _, verb in phrasal_in(text))
    if _BEGINNING in telling:
        telling |= {_FLEEING} if any(verb == _BEGINNING for _, _, verb in phrasal_in(text)) else frozenset()
    return Short(alone, telling, _at_home(named, homes) - {""}, numbers, lands)


def _numbers_in(shadow: str) -> Iterator[float]:
    """The numbers that a text prints."""
    end = 0
    for start in find_heads(shadow):
        read = read_number(shadow, start, start + LONGEST) if start >= end else None
        if read is not None:
            end = read[1]
        if read is not None and not _is_of_day_or_score(shadow, start, end):
            yield from {float(n) for n in (read[0].value, read[0].low, read[0].high) if n is not None}


def _is_of_day_or_score(shadow: str, start: int, end: int) -> bool:
    """Whether a number is the day of a date, or a side's in the result of a match: "on Nov. 2", "34-10"."""
    if end - start < len("00") + 1 and shadow.endswith(_LOW_MONTHS, 0, start):
        return True
    return _RESULT_BEHIND.match(shadow, end) is not None or _RESULT_BEFORE.search(shadow, 0, start) is not None


@lru_cache(maxsize=256)
def _opening(lead: str) -> frozenset[str]:
    """The names of a document's beginning; those of towns and of countries and their people are marked."""
    told, homes = read_context(lead), homes_in(lead)
    return frozenset(name for name in told.names if name not in homes).union(
        (TOWN + name for name in told.places if name not in homes), (LAND + home for home in homes.values())
    )


@lru_cache(maxsize=4096)
def homes_in(quote: str) -> dict[str, str]:
    """The countries that a sentence names, or their people: each name, folded, with the country's own."""
    found = {word: nation_in(word.replace(".", "")) for word in _CAPITAL.findall(quote)}
    return {fold_name(word): fold_nation(nation) for word, nation in found.items() if nation}


@lru_cache(maxsize=512)
def fold_nation(nation: str) -> str:
    """A country's name as names are compared; of several words, of which each alone tells nothing, as it stands."""
    return nation if " " in nation else fold_name(nation)


def _at_home(names: frozenset[str], homes: dict[str, str]) -> frozenset[str]:
    """Names, those of a country and of its people as one: "Turkish exports", "Turkey's exports"."""
    return frozenset(homes.get(name, name) for name in names) if homes else names


@lru_cache(maxsize=4096)
def _bodies_in(quote: str) -> frozenset[str]:
    """The names of bodies of which every word alone tells nothing: the European Union, the Security Council."""
    return frozenset(name.lower() for name in _BODIES if name in quote)


def _left_of(quote: str, at: int) -> str:
    """The words right before a place in a sentence, whole ones."""
    left = quote[max(0, at - NEAR) : at]
    return left.partition(" ")[2] if at > NEAR else left


def _right_of(quote: str, end: int) -> str:
    """The words right behind a place in a sentence, whole ones, up to where it turns to something else."""
    right = quote[end : end + NEAR]
    return (right.rpartition(" ")[0] if end + NEAR < len(quote) else right).partition(";")[0]


def _told_of(figure: Figure, said: Context) -> tuple[str, frozenset[str]]:
    """The aspect that a figure tells, and the names of its story, those who speak left out."""
    aspect = CONVERTED if is_converted(figure) else aspect_of(figure)
    if not aspect or aspect == CONVERTED:
        return aspect, frozenset()
    lead = read_context(figure.lead)
    names = said.names | said.places | lead.names | lead.places
    if aspect in OWN:  # of which whoever has it mostly speaks: a company, a weather station
        return aspect, names | {first_name(figure.quote)} - {""}
    printed = figure.publisher if (figure.publisher or "") in f"{figure.lead} {figure.quote}" else None
    speakers = read_context(" ".join(filter(None, (figure.source, figure.source_text, printed))))
    told = names - speakers.names - speakers.places
    return aspect, told if told - {first_name(figure.quote)} else names


def _is_added(figure: Figure) -> bool:
    """Whether only what came since the last figure is counted ("146 new cases", "12 seats more than in 2022"), or
    what is needed for something: "439 delegates short of".
    """
    at, end = figure.start - figure.quote_start, figure.end - figure.quote_start
    behind = figure.quote[end : end + 60].lower()
    if _MORE.match(behind) is not None:
        return True
    if figure.kind != "count":
        return False
    if _SHORT_OF.match(behind) is not None:
        return True
    added = _ADDED.intersection(unit_words(figure.unit))
    if added and not (added == {_NEW} and figure.event in _ACQUIRING and not _counts_persons(figure)):
        return True  # but "ordered 60 new trains" are all that were ordered
    low = figure.quote.lower()
    if _NEEDED.search(low, max(0, at - NEAR), at) is not None:
        return True
    return figure.unit.rpartition(" ")[2] in _MARGINS and _MARGIN.search(low, max(0, at - NEAR), at) is not None


def _counts_some(figure: Figure) -> bool:
    """Whether the words beside a count make it one of some of what was told of; or those behind a length, of some of
    it.
    """
    at, end = figure.start - figure.quote_start, figure.end - figure.quote_start
    if figure.kind == "measure":
        return _LENGTH_OF.match(figure.quote, end) is not None and not _WITHIN.search(figure.quote, 0, at)
    if figure.kind != "count":
        return False
    if _SHOWN.match(figure.quote, end):
        return True
    if figure.quote.startswith(_SOME, end):
        return not (
            _ALL_TOLD.search(figure.quote[: end + OF_THEM])
            or _OF_THEM_IN.match(figure.quote, end)
            or _OF_NUMBER.match(figure.quote, end)
        )
    return _OF_THEM in figure.quote[:at].lower() and _SOME_BEFORE.search(figure.quote[:at].lower()) is not None


def _sites(figure: Figure, first: str, aspect: str) -> frozenset[str]:
    """Where a share or an aspect is said to hold; the names of a count's place that its own sentence has."""
    if figure.kind == "percent" and figure.event in _OWNED:
        return frozenset()
    if figure.kind == "percent" or aspect:
        elsewhere = places_elsewhere(figure)
        named = placed_names(figure.quote) - names_of(figure.source_text or "")
        return named - placed_names(elsewhere) if elsewhere else named
    if figure.kind != "count" or not figure.place:
        return frozenset()
    return names_of(figure.place) & (placed_names(figure.quote) | {first})


@lru_cache(maxsize=32768)
def names_of(place: str) -> frozenset[str]:
    """The names in a place's name, folded."""
    found = read_context(place)
    return found.names | found.places


def speaker_names(figure: Figure) -> frozenset[str]:
    """The names of who says a figure, those of a country and of its people as one."""
    said = figure.source_text or ""
    homes = homes_in(said)
    return _at_home(names_of(said), homes) | {*homes.values()}


def _subject(figure: Figure) -> frozenset[str]:
    """The names that a sentence begins with, its first word among them where it is not who speaks."""
    at = figure.start - figure.quote_start
    opening = figure.quote[: min(OPENING, at)]
    if at > OPENING and not figure.quote[OPENING].isspace():
        opening = opening.rpartition(" ")[0]  # "in its Breme"
    speaks = figure.source_text
    said = opening.replace(speaks, " ", 1) if speaks and not _SPEAKS_OF_ITSELF.search(figure.quote, 0, at) else opening
    context = read_context(said)
    names = context.names | context.places
    first = frozenset({first_name(said)}) - {""} if said == opening else frozenset()
    names = names - first if _is_common(figure, said) else names | first
    return _at_home(names, homes_in(figure.quote))


def _own_names(figure: Figure, homes: dict[str, str]) -> frozenset[str]:
    """The names between the amounts and counts on both sides of a figure: of "Hill has 30 seats, Stone 20" only Hill is
    told of the first.
    """
    quote, at, end = figure.quote, figure.start - figure.quote_start, figure.end - figure.quote_start
    before = [m.end() for m in _OTHER_NUMBER.finditer(quote, 0, at) if not quote.endswith(_MONTHS, 0, m.start())]
    behind = _OTHER_NUMBER.search(quote, end)
    first, last = before[-1] if before else 0, len(quote)
    if behind is not None:
        turn = _TURN.search(quote, end, behind.start())
        last = turn.start() if turn else behind.start()
    context = read_context(quote[first:last])
    return _at_home(context.names | context.places, homes)


def _counts_persons(figure: Figure) -> bool:
    """Whether persons are counted, by the noun."""
    words = unit_words(figure.unit)
    if figure.kind != "count" or not words:
        return False
    one = singular(words[-1])
    return words[-1] in PERSONS or one in _PERSONS or ONE_PERSON.fullmatch(one) is not None


def _dealt(figure: Figure) -> frozenset[str]:
    """The places that a count's sentence gives some of it to."""
    dealt = find_dealt_out(figure)
    return placed_names(figure.quote[slice(*dealt)]) if dealt else frozenset()


def _points_to(figure: Figure, noun: str | None) -> int:
    """Where the sentence before a figure's begins, where that is put at it by "it", or by a noun that the sentence has
    a word for; -1 where not.
    """
    last = last_sentence(figure.before) if noun is not None else ""
    if not last or (noun and not any(kinship(stem(noun), word) for word in content_words(last))):
        return -1
    return figure.quote_start - len(figure.before) + figure.before.rindex(last)


def _possessor(quote: str, at: int, homes: dict[str, str]) -> frozenset[str]:
    """The names of whose a figure is by the word right before it."""
    found = _POSSESSOR.search(quote, max(0, at - OPENING), at)
    return _at_home(names_of(found[1]), homes) if found else frozenset()


def _is_common(figure: Figure, opening: str) -> bool:
    """Whether an amount's sentence begins with a common noun in the plural, which names nobody: "Thieves took", "Masked
    men took".
    """
    if figure.kind not in ("money", "measure"):
        return False
    first, second = (*opening.split()[:2], "", "")[:2]
    participle = tag_word(first.lower()) == "v" and second.islower()
    return tag_word((second if participle else first).lower()) == "s"


def _told(figure: Figure) -> str:
    """The sentence of a figure; with the one before where only that has the noun: "60,000 marched. He put it at …"."""
    head = figure.unit.split()[-1:] if figure.kind == "count" else []
    at = figure.start - figure.quote_start
    if (not head or head[0] in figure.quote) and not is_put_at(figure.quote[max(0, at - NEAR_PUT) : at].lower()):
        return figure.quote
    return f"{last_sentence(figure.before)} {figure.quote}"


def _is_put_right(figure: Figure, series: Series, aspect: str) -> bool:
    """Whether a figure is of a time before; of what is published or measured again, whether it was put right since."""
    if series.key.startswith(STATISTIC):
        return series.past
    return was_measured_first(figure) if aspect in ANEW else _is_earlier(figure)


def _is_earlier(figure: Figure) -> bool:
    """Whether a figure is of a time before: "from $1.1bn a year earlier", "Last year it lost 31 million"."""
    if _is_told_before(figure) or _is_of_long_ago(figure):
        return True
    if (figure.kind in _CHANGING or figure.kind == "count") and _RISEN_FROM.search(
        _left_of(figure.quote, figure.start - figure.quote_start).lower()
    ):
        return True
    if figure.kind in _CHANGING and _AMOUNT_FROM.search(figure.quote[: figure.start - figure.quote_start].lower()):
        return True
    return not is_harm(figure) and is_of_another(figure)


def _is_of_long_ago(figure: Figure) -> bool:
    """Whether a figure is of a year that was over for a year when it was printed: "in the 1970s it employed 1,200"."""
    if figure.precision != "year" or not figure.as_of or not figure.published:
        return False
    return int(figure.as_of[:4]) < int(figure.published[:4]) - 1


def _is_told_before(figure: Figure) -> bool:
    """Whether the words behind a figure, or its sentence's first, put it before the time that the text is about."""
    end = figure.end - figure.quote_start
    if figure.stance != PLANNED and _EARLIER.match(figure.quote[end : end + 60].lower()):
        return True
    alone = is_of_short_text(figure) and figure.lead.strip() == figure.quote  # which has no other time
    before = _LONG_AGO.match(figure.quote.lower())
    return before is not None and (not alone or before["pointing"] is not None)


def _kind_of(figure: Figure) -> str:
    """The stem of what the counted or measured are, where the words behind the figure say it with "of"."""
    end = figure.end - figure.quote_start
    found = _OF.match(figure.quote[end : end + 70].lower()) if figure.kind in ("count", "measure") else None
    return stem(found["of"] if found else part_told(figure))


def _is_against(figure: Figure) -> bool:
    """Whether those are counted who are against something."""
    if figure.kind not in CORE or (figure.kind != "percent" and figure.event not in _TAKING_SIDES):
        return False
    said = _SIDE_BY_SIDE.sub(" ", figure.quote.lower())
    return not _AGAINST.isdisjoint(_WORD.findall(said))
