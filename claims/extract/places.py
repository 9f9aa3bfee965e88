"""Where a figure holds: a page and the offsets of a figure in, the name of its place out.

The place nearest in the figure's own clause counts, narrowed to one inside it that the sentence names too; then, for
figures of something that happened, the place that the story was at before, its dateline and its first place.
"""

from collections import Counter
from functools import partial
from itertools import pairwise
from typing import NamedTuple

from claims.extract.datelines import datelines
from claims.extract.headed_places import find_heading, find_titled
from claims.extract.incidents import tells_incident
from claims.extract.mention import Mention
from claims.extract.mentions import country_row, find_mentions, read_name
from claims.extract.nearby import nearby
from claims.extract.nested import REGIONS, innermost, without_neighbours
from claims.extract.page import Page
from claims.extract.quarters import with_town
from claims.extract.words import find_words
from claims.grammar.en import place_words as words
from claims.grammar.gazetteer import capital_of, name_key, row, rows_of
from claims.grammar.locate import contains, locate
from claims.grammar.needles import Needed
from claims.grammar.shadow import cast_shadow
from claims.spans import build

DEALT_REACH, ANOTHERS_REACH = 120, 60
"""Code points before a place in which a figure of its own stands, and in which one of a list that leads to it does."""
_SOME_OF_THEM = Needed(words.SOME_OF_THEM)
WORLD_REACH = 60
"""Code points between a figure and "worldwide"."""
NAMED_INSIDE = 30
"""How far a place inside another may be led to and still be where the story is: "the stronghold of Raqqa in Syria"."""
LOOK_BACK = 4
"""How many sentences back the place of a story is looked for."""
LONG_SENTENCE = 2000
"""So much of a sentence is looked through for words of an incident."""


class PlacesTold(NamedTuple):
    """What a sentence says of places, read once."""

    here: list[Mention]
    """Those that it may be about."""
    only: str | None
    """The place of its figures where there is no choice."""
    earlier: int = 0
    """Where it begins to tell of what had happened before ("three weeks after …"); 0 where it does not."""
    wide: int = 0
    """Where it says that a figure holds for the whole world; 0 where it does not."""
    counting: bool = False
    """Whether it may tell what places counted."""


def find_place(page: Page, sentence_index: int, start: int, end: int) -> str | None:
    """The most precise place of the figure text[start:end] in the gazetteer's spelling; None where none is named."""
    told = page.places_told.get(sentence_index)
    if told is None:
        told = page.places_told[sentence_index] = _read_sentence(page, sentence_index, start)
    mentions = told.here
    if 0 <= told.wide - end < WORLD_REACH:
        return None
    if end <= told.earlier:
        mentions = [mention for mention in mentions if mention.start < told.earlier]
        if not mentions:
            return _story_place(page, sentence_index, start)
    if mentions and end < mentions[-1].start and words.DEALT_OUT.search(page.shadow, end, mentions[-1].start):
        mentions = [mention for mention in mentions if not _is_anothers(page.shadow, mention, end)]
        if not mentions:
            return _story_place(page, sentence_index, start)
    if told.counting and (not mentions or mentions[-1].start < start):
        counting = _counting_place(page, start)
        if counting is not None:
            return counting
    if not mentions:
        return None if told.only is not None and _is_of_named_event(page, start) else told.only
    if len(mentions) == 1:
        return mentions[0].name
    if page.shadow.startswith(" (", start - 2):  # "highest in Leeds (27%) and lowest in York (12%)"
        named = next((mention for mention in mentions if mention.end == start - 2), None)
        if named is not None:
            return named.name
    first = page.starts[sentence_index]
    here = nearby(mentions, start)
    best = min(here, key=lambda mention: _distance(page.shadow, first, mention, start, end))
    return _narrowed(page.shadow, best, here, first, start, end).name


def _is_of_named_event(page: Page, start: int) -> bool:
    """Whether a figure tells what another event did that is known by its name: "Typhoon Orla, which killed 600"."""
    low, shadow = max(0, start - NAME_REACH), page.shadow
    return shadow.find(words.WHICH, low, start) >= 0 and words.NAMED_EVENT.search(shadow, low, start) is not None


def _counting_place(page: Page, start: int) -> str | None:
    """The place that has the figure at `start`: "Leeds recorded 14 deaths, York nine and Hull eight"."""
    at = page.shadow.rfind(" ", 0 if start < WORD_REACH else start - WORD_REACH, start - 1) + 1
    if page.capitals or not at or (page.shadow[at : start - 1] not in words.COUNTING and not page.text[at].isupper()):
        return None
    named = words.COUNTING_PLACE.search(page.text, max(0, start - NAME_REACH), start)
    if named is None or not rows_of(name_key(page.shadow[named.start(1) : named.end(1)])):
        return None
    mention = read_name(page, named.start(1), 1)  # no surname: "Clinton had 12 votes"
    if mention is None:
        return None
    listed = words.COUNTED_BEFORE.search(
        page.shadow, max(0, start - LIST_REACH), start
    )  # "York recorded 9, Leeds four"
    sure = listed is not None or mention.code[0] in REGIONS
    return mention.name if sure or page.text.find(f" in {named[1]}") >= 0 else None


CALLED = 12
"""Code points beside a place's name in which it is told what kind of place it is."""
WORD_REACH, NAME_REACH, LIST_REACH = 14, 80, 160
"""Code points before a figure in which its last word stands, the place that counts it, and the verb of its list."""


def _read_sentence(page: Page, sentence_index: int, near: int) -> PlacesTold:
    """The places of a sentence; where it has none, that of the story."""
    named = _sentence_places(page, sentence_index)
    counting = not words.COUNTING.isdisjoint(find_words(page, near).lower)
    here = [mention for mention in named if mention.far < words.ELSEWHERE] if named else named
    if len(here) > 1:
        here = without_neighbours(page.shadow, here)
    if here:
        earlier = _find_earlier(page, sentence_index, here[-1].start)
        return build(PlacesTold, (here, here[0].name, earlier, _find_wide(page, sentence_index, near), counting))
    war = None if here else _war_place(page, sentence_index, near)
    if war is not None:
        return build(PlacesTold, (here, war, 0, 0, counting))
    told = next((mention.name for mention in named if mention.far < words.AWAY), None)
    if told is None and (sufferer := _find_sufferer(page, sentence_index)) is not None:
        told = sufferer
        return build(PlacesTold, (here, told, 0, 0, counting))
    return build(PlacesTold, (here, _story_place(page, sentence_index, near) or told, 0, 0, counting))


def _war_place(page: Page, sentence_index: int, near: int) -> str | None:
    """The country whose whole war a sentence counts, wherever the story was last: "the war has killed 250,000"."""
    if words.WAR_WORDS.isdisjoint(find_words(page, near).lower) or not tells_incident(page, near):
        return None
    first, stop = page.starts[sentence_index], page.starts[sentence_index + 1]
    stop = min(stop, first + LONG_SENTENCE)
    if words.WHOLE_WAR.search(page.shadow, first, stop) is None and not _counts_on(page, first, stop):
        return None
    left = _story_place(page, sentence_index, near)
    place = next(iter(locate(left)), None) if left is not None else None
    if place is not None and place.kind == "country":
        return left
    code = main_country(page)
    country = country_row(code) if code else None
    return row(country)[0] if country is not None else None


def _counts_on(page: Page, first: int, stop: int) -> bool:
    """Whether a sentence counts on from a year before the text's, and not for a town that it begins with."""
    since = words.SINCE_YEAR.search(page.shadow, first, stop)
    if since is None or page.published is None or int(since["year"]) >= page.published.year:
        return False
    return words.OF_TOWN.match(page.shadow, first, stop) is None


def _find_sufferer(page: Page, sentence_index: int) -> str | None:
    """The place that a sentence opens with, which has what its figures count, or was hit hardest."""
    first, last = page.starts[sentence_index], page.starts[sentence_index + 1]
    opens = words.SUFFERER.match(page.text, first, last) if not page.capitals else None
    mention = read_name(page, opens.start(1), 1) if opens is not None else None
    return mention.name if mention is not None and rows_of(name_key(page.shadow[mention.start : mention.end])) else None


def _find_wide(page: Page, sentence_index: int, near: int) -> int:
    """Where a sentence says "worldwide"; 0 where it does not."""
    if words.WIDE_WORDS.isdisjoint(find_words(page, near).lower):
        return 0
    wide = words.WIDE.search(page.shadow, near, page.starts[sentence_index + 1])
    return wide.start() if wide is not None else 0


def _find_earlier(page: Page, sentence_index: int, stop: int) -> int:
    """Where a sentence begins to tell of what had happened before, ahead of its last place; 0 where it does not."""
    first = max(page.starts[sentence_index], stop - LONG_SENTENCE)
    if all(page.shadow.find(after, first, stop) < 0 for after in words.AFTER):
        return 0
    later = words.LATER.search(page.shadow, first, stop)
    return later.start() if later is not None else 0


def _distance(shadow: str, first: int, mention: Mention, start: int, end: int) -> int:
    """How far a place stands from a figure: characters, and far more for every clause between."""
    if mention.start >= end:
        between = shadow[end : mention.start][:LONG_SENTENCE]
        apart = sum(map(between.count, words.PARTS)) - between.count(words.JOIN) / 2
        return mention.far + len(between) // 2 + int(40 * apart)
    between = shadow[mention.end : start][-LONG_SENTENCE:]
    parts = sum(map(between.count, words.PARTS))
    fronted = shadow[first : mention.start].split(" ", 1)[0].strip("\"'") in words.FRONTED
    fronted = fronted and not shadow.startswith(words.HEDGED, first)
    return mention.far + len(between) + 40 * (parts - (fronted and parts > 0 and between[:1] == ","))


def _is_anothers(shadow: str, mention: Mention, end: int) -> bool:
    """Whether a place stands behind another figure that it is told with: "48 wells: 21 in Kitui", "nine, two of them in
    Toulon", "48 dead; 17 were missing in Pasaman".
    """
    if mention.start < end:
        return False
    first, stop = max(end, mention.start - DEALT_REACH), mention.start
    if words.ANOTHERS.search(shadow, max(first, stop - ANOTHERS_REACH), stop) is not None:
        return True
    if shadow.find(";", first, stop) >= 0 and words.OWN_FIGURE.search(shadow, first, stop) is not None:
        return True
    return _SOME_OF_THEM.are_in(shadow[first:stop]) and words.SOME_OF_THEM.search(shadow, first, stop) is not None


def _deals_out(page: Page, here: list[Mention]) -> bool:
    """Whether a sentence deals its figures out to places, and so tells nothing of where the next one is."""
    return any(_is_anothers(page.shadow, mention, before.end) for before, mention in pairwise(here))


def _narrowed(shadow: str, best: Mention, here: list[Mention], first: int, start: int, end: int) -> Mention:
    """The place itself, or one inside it that the sentence names not much farther from the figure."""
    best = innermost(shadow, best, here)
    if words.OTHER_PARTS.search(shadow, max(0, best.start - OTHER_REACH), best.start) is not None:
        return best  # "40 in Goalpara, 30 in other parts of Assam"
    reach = _distance(shadow, first, best, start, end) + 120
    for mention in here:
        if _holds(best.code, mention.code) and _distance(shadow, first, mention, start, end) < reach:
            best = mention
    return best


OTHER_REACH = 40
"""Code points before a place in which it is said that its other parts are meant."""


def _holds(whole: str, part: str) -> bool:
    """Whether a place's code says that it contains another's."""
    if whole[1:3].isspace() or whole[1:3] != part[1:3] or part[0] == "C":
        return False
    return whole[0] == "C" or (whole[0] in "RA" and part[0] not in "RA" and whole[1:] == part[1:])


def _sentence_places(page: Page, sentence_index: int) -> list[Mention]:
    """The places of a sentence, with what words like "the capital" stand for."""
    named = find_mentions(page, sentence_index)
    if all(mention.code[0] not in _UNTOLD for mention in named):
        return named
    memo: dict[int, list[Mention]] = page.memo.setdefault("_places", {})
    known = memo.get(sentence_index)
    if known is None:
        known = memo[sentence_index] = []
        for mention in named:
            resolved: Mention | None = mention
            if mention.code == "?":
                resolved = _stood_for(page, sentence_index, mention, known)
            elif mention.code[0] == " ":
                resolved = with_town(page, mention, named, partial(_towns_told, page, sentence_index, known))
            if resolved is not None:
                known.append(resolved)
    return known


def _towns_told(page: Page, sentence_index: int, before: list[Mention]) -> list[Mention]:
    """The towns told before, nearest first, of the country that the text is about: no "Samara building" in Gaza."""
    code = main_country(page)
    return [mention for mention in _earlier(page, sentence_index, before) if mention.code[1:3] == code]


_UNTOLD = "? "
"""How the codes of places begin that a sentence alone does not tell: standing words, and names that no table has."""


def _stood_for(page: Page, sentence_index: int, standing: Mention, before: list[Mention]) -> Mention | None:
    """The place that "the capital", "the city", "the country" goes back to."""
    if standing.name in words.NATION:
        heading = find_heading(page, page.starts[sentence_index])
        code = heading.code[1:3] if heading is not None and heading.code[0] == "C" else main_country(page)
        return _row_mention(standing, country_row(code)) if code else None
    if standing.name == "capital":
        return _capital(page, sentence_index, standing, before)
    kinds = "PK " if standing.name in words.TOWN else "RD" if standing.name in words.PROVINCE else "F"
    kinds = "PKRDFA " if standing.name in words.ANYWHERE else kinds
    earlier = _earlier(page, sentence_index, before)
    called = next((m for m in earlier if standing.name in page.shadow[max(0, m.start - CALLED) : m.end + CALLED]), None)
    if called is not None and standing.name in words.ANYWHERE:  # "the island of Orla …, on the island"
        return called._replace(start=standing.start, end=standing.end, far=standing.far)
    for mention in earlier:
        named = mention.code[0] in kinds and (kinds != "F" or standing.name in mention.name.lower())
        if named or (kinds == "R" and _names_region(mention)):
            return mention._replace(start=standing.start, end=standing.end, far=standing.far)
    return None


def _names_region(mention: Mention) -> bool:
    """Whether a town gives its name to the region around it: Idlib, Aleppo."""
    town = mention.code[0] in "PK"
    return town and any(row(number)[1][0] == "R" for number in rows_of(name_key(cast_shadow(mention.name))))


def _capital(page: Page, sentence_index: int, standing: Mention, before: list[Mention]) -> Mention | None:
    """The capital of the country that the story was in last."""
    codes = (mention.code[1:3] for mention in _earlier(page, sentence_index, before))
    code = next((code for code in codes if code.strip()), None) or main_country(page)
    country = country_row(code) if code else None
    return _row_mention(standing, capital_of(country)) if country is not None else None


def _earlier(page: Page, sentence_index: int, before: list[Mention]) -> list[Mention]:
    """The places told before, nearest first."""
    found = list(reversed(before))
    for index in range(sentence_index - 1, max(-1, sentence_index - 1 - LOOK_BACK), -1):
        found += [mention for mention in reversed(find_mentions(page, index)) if mention.code != "?"]
    found.sort(key=lambda mention: mention.far >= words.ELSEWHERE)  # where somebody spoke is seldom gone back to
    return found


def _row_mention(standing: Mention, number: int | None) -> Mention | None:
    """A mention of a row of the gazetteer where a word stands for it."""
    if number is None:
        return None
    name, code, _ = row(number)
    return Mention(standing.start, standing.end, name, code, standing.far)


def main_country(page: Page) -> str | None:
    """The code of the country that the page's opening leads to most often."""
    codes = told_countries(page)
    return codes.most_common(1)[0][0] if codes else None


def told_countries(page: Page) -> Counter[str]:
    """How often the places of the page's opening lead to each country, by its code."""
    if "told_countries" not in page.memo:
        codes: Counter[str] = Counter()
        for index in range(min(60, len(page.starts) - 1)):
            codes.update(m.code[1:3] for m in find_mentions(page, index) if len(m.code) > 2 and m.code[1] != " ")
        page.memo["told_countries"] = codes
    told: Counter[str] = page.memo["told_countries"]
    return told


def _story_place(page: Page, sentence_index: int, near: int) -> str | None:
    """The place where the story was last, for a sentence that tells of something that happened."""
    return _look_back(page, sentence_index) if tells_incident(page, near) else None


def _look_back(page: Page, sentence_index: int) -> str | None:
    """The place of the nearest sentence before that has one, else of the dateline, else the first of the page."""
    heading = find_heading(page, page.starts[sentence_index])
    turned = page.shadow.startswith(words.TURNING, page.starts[sentence_index])
    story = heading.name if heading is not None else _opening_place(page, sentence_index) if turned else None
    if turned and story is not None:  # "Meanwhile, the monitor said dozens had been killed"
        return story
    for index in range(sentence_index - 1, max(-1, sentence_index - 1 - LOOK_BACK), -1):
        if heading is not None and heading.start >= page.starts[index]:
            return heading.name
        left = _place_left(page, index)
        if left is not None:
            return left
    return heading.name if heading is not None else _opening_place(page, sentence_index)


def _place_left(page: Page, index: int) -> str | None:
    """The place at which a sentence leaves the story for those behind it; read once a sentence."""
    memo: dict[int, str | None] = page.memo.setdefault("_places_left", {})
    if index not in memo:
        memo[index] = _read_place_left(page, index)
    return memo[index]


def _read_place_left(page: Page, index: int) -> str | None:
    """As `_place_left`, read."""
    general = _told_in_general(page, index)
    if general is not None:
        return general
    here = [mention for mention in _sentence_places(page, index) if mention.far < words.ELSEWHERE]
    if here and _tells_history(page, index):
        return None
    earlier = _find_earlier(page, index, here[-1].start) if here else 0
    if earlier:
        here = [mention for mention in here if mention.start < earlier]
    here = without_neighbours(page.shadow, here) if len(here) > 1 else here
    if len(here) == 1:
        return here[0].name
    if not here or _deals_out(page, here):  # "73 in Dingxi and two in Longnan": the story is at neither
        return None
    # of two as near as each other, the one that was named last
    best = min(reversed(here), key=lambda m: (m.far // 10, "FP KDRAC".index(m.code[0])))
    return next((m for m in here if m.far < NAMED_INSIDE and _holds(best.code, m.code)), best).name


def _told_in_general(page: Page, sentence_index: int) -> str | None:
    """The country or region that a sentence opens with and tells of: "Mali, one of the poorest countries, has …"."""
    first = page.starts[sentence_index]
    if page.capitals or words.OPENING_NAME.match(page.text, first) is None:
        return None
    mention = read_name(page, first, 0)
    if mention is None or mention.code[0] not in REGIONS or not words.BACKGROUND.match(page.shadow, mention.end):
        return None
    return mention.name


def _tells_history(page: Page, sentence_index: int) -> bool:
    """Whether a sentence tells of a year long before the text: where that happened says nothing of the story."""
    if page.published is None or not sentence_index:
        return False
    first, stop = page.starts[sentence_index], page.starts[sentence_index + 1]
    years = words.PAST_YEAR.findall(page.shadow, first, min(stop, first + LONG_SENTENCE))
    return bool(years) and max(map(int, years)) < page.published.year - 1


def _opening_place(page: Page, sentence_index: int) -> str | None:
    """Where the story begins: in the town that it leads to first, else at its dateline where that lies in the region or
    country that it leads to, else there: "GENEVA — More than 300 have died on the Mediterranean".
    """
    first, dateline = _first_place(page, sentence_index), _dateline(page)
    if first is None:
        return dateline or find_titled(page)
    if first.code[0] not in "CRA" or dateline is None:
        return first.name
    return dateline if contains(first.name, dateline) or not locate(dateline) else first.name


def _first_place(page: Page, sentence_index: int) -> Mention | None:
    """The first place that the page leads to, within its opening sentences; for a headline, in the two behind it."""
    opening = range(min(3, sentence_index))
    if sentence_index == 0 and _is_headline(page):
        opening = range(1, min(3, len(page.starts) - 1))
    for index in opening:
        for mention in _sentence_places(page, index):
            if mention.far < words.ELSEWHERE:
                return mention
    return None


def _is_headline(page: Page) -> bool:
    """Whether the first sentence stands on a line of its own, or is the page's title."""
    first = page.text[: page.starts[1]]
    return first.endswith("\n") or (page.title is not None and page.text.find(page.title, 0, len(first)) >= 0)


def _dateline(page: Page) -> str | None:
    """The place of the dateline, of the metadata or of the text ("KYIV, March 14 (Reuters) -")."""
    if "_dateline" not in page.memo:
        page.memo["_dateline"] = _read_dateline(page)
    name: str | None = page.memo["_dateline"]
    return name


def _in_small_letters(name: str) -> str:
    """A town printed in capitals as names are: "VALMERA, Spain" Valmera, Spain."""
    return ",".join(part.title() if part.isupper() else part for part in name.split(","))


def _read_dateline(page: Page) -> str | None:
    """As `_dateline`, looked for in the metadata and at the start of the first two lines."""
    if page.dateline:
        rows = rows_of(name_key(cast_shadow(page.dateline.split(",")[0])))
        return row(rows[0])[0] if rows else page.dateline
    for match in datelines(page):
        mention = read_name(page, match.start(1), 0)
        if mention is not None:
            return _in_small_letters(mention.name)
        if words.SENT_FROM.search(match[0]):
            town = " ".join(match[1].split())
            if words.NO_TOWNS.isdisjoint(town.lower().split()):
                return _in_small_letters(town)
    return None
