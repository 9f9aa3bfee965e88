"""The places that a text names: a page in, mentions in the order of the text out.

A name counts as a place when the gazetteer knows it, or the words around it say so ("the village of", "military base"),
and when something leads to it as to a place ("in", "near", "shelled"): "Washington said" and "Jordan Spieth" are none.
"""

import re
from functools import lru_cache
from typing import NamedTuple

from claims.extract.incidents import tells_incident
from claims.extract.known_names import Known, bare_owner, known_name, sounding_towns
from claims.extract.likeliest import OPENING, find_likeliest
from claims.extract.page import Page
from claims.extract.told_places import full_name
from claims.grammar.en import place_words as words
from claims.grammar.en.function_words import ACCORDING
from claims.grammar.en.nouns import is_plural
from claims.grammar.en.place_words import AT_UNIVERSITY, FAR_FROM, ON_THE_WAY, SEATS
from claims.grammar.gazetteer import name_key, place_of, row, rows_of, veiled_rows, veiled_sounding
from claims.grammar.shadow import cast_shadow


class Mention(NamedTuple):
    """A place where a text names it."""

    start: int
    end: int
    name: str
    """In the gazetteer's spelling, with its region or country where the bare name means another place first."""
    code: str
    """Kind, country and region ("PUA15"; "F" for a facility, " " where unknown), as the gazetteer's rows have it."""
    far: int
    """How many characters are added to its distance, for the word that leads to it."""


def find_mentions(page: Page, sentence_index: int) -> list[Mention]:
    """The places that a sentence leads to, in order; read once a sentence."""
    found = page.mentions.get(sentence_index)
    if found is None:
        first, stop = page.starts[sentence_index], page.starts[sentence_index + 1]
        found = page.mentions[sentence_index] = _read_mentions(page, first, min(stop, first + LONGEST))
    return found


SUBJECT = 60
"""Code points that a country at the start of a sentence takes with its verb."""
LONGEST = 4_000
"""So much of one sentence is looked at: a list of a thousand towns places no figure better."""


def _read_mentions(page: Page, first: int, stop: int) -> list[Mention]:
    """The places between two offsets."""
    if page.capitals:
        source, opening, inside = page.shadow, words.CAPITALS_OPENING, words.CAPITALS_SCAN
    else:
        source, opening, inside = page.text, words.OPENING_SCAN, words.SCAN
    while first < stop and source[first] in "\"'“‘([-–— \n":
        first += 1
    heads = [(match.start() + 1, match.end()) for match in inside.finditer(source, first, stop)]
    opened = opening.match(source, first, stop)
    if opened is not None:
        heads.insert(0, opened.span())
    found = [mention for start, end in heads if (mention := _read(page, start, end)) is not None]
    if page.shadow.find(words.THERE, first, stop) >= 0:
        found = [second for mention in found for second in (mention, _read_second(page, mention)) if second is not None]
    stop = min(stop, first + SUBJECT)
    if page.capitals or words.TELLS.search(page.shadow, first, stop) is None:
        return found
    subject = _read_counting(page, first, stop) or _read_struck(page, first, stop)
    return [subject, *found] if subject is not None else found


def _read_second(page: Page, mention: Mention) -> Mention | None:
    """The second of two places under one lead, where something is told of it alone: "in Elazig and Malatya, where"."""
    joint = words.AND_NAME.match(page.text, mention.end)
    second = read_name(page, joint.end(), mention.far) if joint is not None else None
    return second if second is not None and page.shadow.startswith(words.THERE, second.end) else None


def _read_counting(page: Page, first: int, stop: int) -> Mention | None:
    """The country or region that a sentence begins with where it counts its own: "Italy reported 575 deaths"."""
    counts = words.COUNTS_ITS_OWN.search(page.shadow, first, stop)
    if counts is None:
        return None
    then = words.BY_THEN.match(page.shadow, first, stop) or words.STRICKEN.match(page.shadow, first, stop)
    first = then.end() if then is not None else first
    mention = read_name(page, first + page.shadow.startswith("the ", first) * len("the "), words.LEADS["of"])
    if mention is None or mention.end != counts.start():
        return None
    told = mention.code == " " and tells_incident(page, first)
    return mention if told or mention.code[0] in "CR" else None


def _read_struck(page: Page, first: int, stop: int) -> Mention | None:
    """The place that a sentence or headline names its incident by: "Munich shooting: nine hurt"."""
    if words.NAMES_INCIDENT.search(page.shadow, first, stop) is None:
        return None
    mention = read_name(page, first + page.shadow.startswith("the ", first) * len("the "), words.LEADS["of"])
    struck = mention is not None and words.NAMES_INCIDENT.match(page.shadow, mention.end)
    return mention if struck else None


def _read(page: Page, start: int, end: int) -> Mention | None:
    """The place that a lead at `start` leads to; its name begins at end - 1."""
    shadow = page.shadow
    lead = shadow[start : shadow.index(" ", start)]
    if lead == "of" and shadow[max(0, start - 16) : start - 1].rpartition(" ")[2] not in words.OF:
        return None
    if lead == "to" and shadow.endswith(f"{ACCORDING} ", 0, start):
        return None
    if shadow.endswith(words.BODIES_IN, 0, start):
        return None
    far = words.LEADS.get(lead, 0)
    first = _name_start(page.text, end - 1)
    if first is not None:
        mention = read_name(page, _over_holder(page, first), far)
    else:
        standing = words.STANDS.search(shadow, start, end)
        mention = (
            None if standing is None else _named_behind(page, end, far) or Mention(start, end, standing[1], "?", far)
        )
    if mention is None or words.ITS_OWN_STRIKES.match(shadow, mention.start):
        return None
    if shadow.startswith(words.GRAVES, mention.end):
        return mention._replace(far=words.ELSEWHERE)
    if lead in SEATS and shadow.startswith(words.SAYS, mention.end):
        return mention._replace(far=words.ELSEWHERE)
    if lead == "near" and mention.code[0] in "CRA":
        return mention._replace(far=words.NEAR_WIDE)
    if lead in words.TOWARDS and not words.VISITS.isdisjoint(shadow[max(0, start - 12) : start].split()[-1:]):
        happened = shadow.startswith(words.THERE, mention.end)
        return mention if happened else mention._replace(far=words.AWAY)
    if lead == "to" and mention.code[0] == "C" and shadow[max(0, start - 16) : start].split()[-1:] in words.FLOWN:
        return mention._replace(far=words.AWAY)  # "ten of the wounded were flown to Turkey"
    if (lead in ON_THE_WAY and _is_on_route(shadow, start, lead)) or _is_employer(shadow, start, lead):
        return mention._replace(far=words.AWAY)
    return mention._replace(far=words.ELSEWHERE) if _elsewhere(page, start, lead) else mention


def _named_behind(page: Page, end: int, far: int) -> Mention | None:
    """The place that commas name behind what kind of place it is: "in the worst hit county, Orvale, 57 died"."""
    if page.capitals or not page.shadow.startswith(", ", end) or not page.text[end + 2 : end + 3].isupper():
        return None
    name = words.NAME.match(page.text, end + 2)
    if name is None or not page.shadow.startswith(",", name.end()) or not _is_name_of_place(page, name[0]):
        return None
    return read_name(page, end + 2, far) or Mention(end + 2, name.end(), name[0], " ", far)


def _is_name_of_place(page: Page, name: str) -> bool:
    """Whether capitalised words can be a place's own: no person's title, no weekday."""
    return words.NO_NAMES_OF_PLACES.isdisjoint(name.lower().split()) and " " not in name


def _is_employer(shadow: str, start: int, lead: str) -> bool:
    """Whether a lead is to where somebody is employed: "researchers at", "a statistician at the University of"."""
    if lead == "of" and shadow.endswith(AT_UNIVERSITY, 0, start):
        start = shadow.rindex(" at ", 0, start) + 1
    elif lead != "at":
        return False
    before = shadow[max(0, start - 24) : start - 1].split()
    return bool(before) and (before[-1] in words.POSTS or before[-1].endswith(words.POST_ENDS))


def _is_on_route(shadow: str, start: int, lead: str) -> bool:
    """Whether a lead tells where something came from or was bound for: "a bus from Nairobi to Kisumu"."""
    before = shadow[max(0, start - 30) : start - 1].rsplit(None, 1)
    if before and before[-1] in words.TRAVELLERS:
        return True
    return lead == "to" and words.ROUTE.search(shadow, max(0, start - ROUTE_REACH), start) is not None


def _elsewhere(page: Page, start: int, lead: str) -> bool:
    """Whether the words before a lead tell that the figure's event was not there: a saying's place, an origin."""
    shadow = page.shadow
    before = shadow[max(0, start - SAID) : start - 1].split()
    if not before:
        return False
    last = before[-1]
    if lead == "of" and (into := words.INTO.search(shadow, max(0, start - SAID), start)) is not None:
        before = shadow[max(0, into.start() - SAID) : into.start()].split()  # "a conference in the capital of"
    elif lead in FAR_FROM and (lies := words.LIES.search(shadow, max(0, start - 70), start)) is not None:
        named = page.text[: lies.start() + 1].rpartition(" ")[2]  # "Orlin, 40 km west of"; "a village, 40 km west of"
        return lead != "of" or lies[0][1] != "," or named[:1].isupper()
    if lead == "from":
        return last in words.NATIVES or last in words.REMOTE
    while before and before[-1] in words.BETWEEN:
        before.pop()
    return bool(before) and before[-1] in words.SAYING


SAID = 48
"""Code points before the lead to a place in which a saying stands."""
ROUTE_REACH = 60
"""Code points of a route before its destination."""


def _name_start(text: str, letter: int) -> int | None:
    """Where the name begins whose first capital stands at `letter`, an article before it ("al-Bab") included."""
    if text[letter].islower() and not text[letter - 1].isspace():
        return None
    if text[letter - 1] == "-" and text[letter - 4 : letter - 1].strip().isalpha():
        return text.rfind(" ", 0, letter) + 1
    return letter


def _over_holder(page: Page, first: int) -> int:
    """Where the name of a place starts behind who holds it: "in India-administered Kashmir"."""
    if page.shadow.find("-", first, first + words.LONGEST_HOLDER) < 0:
        return first
    holder = words.HOLDER.match(page.text, first)
    return first if holder is None else holder.end()


def read_name(page: Page, first: int, far: int) -> Mention | None:
    """The place whose name begins at `first`, if it is one."""
    capitals = page.capitals
    match = words.CAPITALS_NAME.match(page.shadow, first) if capitals else words.NAME.match(page.text, first)
    if match is None or match.end() - first > LONGEST_NAME or words.NO_NAME.match(page.shadow, first) is not None:
        return None
    name = match[0].rstrip(".'’")
    owner = bare_owner(name.partition(" ")[0]) if not capitals else None
    if owner is not None:
        end = first + name.find(" ") if " " in name else first + len(name)
        owned = read_name(page, end + 1, far) if end < first + len(name) else None
        if owned is None or owned.code.startswith("A  "):  # "Egypts Mediterranean coast"
            return Mention(first, end, *owner, far)
        return owned
    known = known_name(name, page.shadow[first : first + len(name)], capitals)
    if (veiled := _veiled(page, first, name, known)) is not None:
        known = veiled
    elif known is not None and known.heard and not _is_told_of(page, known.rows[0]):
        strange = known.unsure or far > 0 or _tells_of_war(page) or page.shadow.endswith(words.VILLAGE_OF, 0, first)
        known = None if strange else known  # the Syrian village of Tukhar is no Takhar
    elif known is not None and not capitals and _is_far_off(page, known):
        known = None  # Mansoura in a text on Syria is none in Algeria
    elif known is None and not _is_peoples(f"{name} -"):
        known = _heard_here(page, first, name)
    if far and far < words.ELSEWHERE and known is not None and not known.facility and _is_surname(page, first, known):
        return None
    if _goes_on(page, match.end()):
        whole = _read_whole(page, first, first + len(name), known, far)
        return _unlisted(page, first, match) if whole is None and known is None and capitals else whole
    if known is None and _is_peoples(name):  # "the Austrian Alps"
        return read_name(page, first + name.index(" ") + 1, far)
    if known is None:
        return _told(page, first, name, far) or _unlisted(page, first, match)
    if known.facility:
        return _facility(page, first, first + len(name), known, far)
    return _mention(first, first + known.length, known.rows, find_likeliest(page, known.rows), far)


def _veiled(page: Page, first: int, name: str, known: Known | None) -> Known | None:
    """The place that a name means only where the text tells what it lies in, the one whose town was told last before
    it: "Karrada" in a text on Baghdad; None where a namesake's country is told too.
    """
    length = len(name)
    if known is not None and known.facility and not known.rows:  # "Shati Refugee Camp"
        facility = words.FACILITY.search(page.shadow, first, first + length)
        length = facility.start() - first if facility is not None else length
    key = name_key(page.shadow[first : first + length])
    numbers = veiled_rows(key)
    told = [number for number in numbers if _is_told_of(page, number)]
    if not told and len(numbers) == 1 and known is None and _names_country(page, numbers[0]):
        told = [*veiled_rows(key)]
    if not told or (
        known is not None and not known.heard and any(_is_told_of(page, n) for n in known.rows[:NAMESAKES])
    ):
        return None
    last = max(told, key=lambda number: page.shadow.rfind((place_of(number).near or "").lower()[:STEM], 0, first))
    return Known(length, (last,), length < len(name))


def _heard_here(page: Page, first: int, name: str) -> Known | None:
    """The one town of a country that the text names, or else quarter of a town, that sounds like a name."""
    shadow = page.shadow[first : first + len(name)]
    here = [n for n in sounding_towns(shadow) if _is_told_of(page, n)] or [
        n for n in veiled_sounding(name_key(shadow)) if _is_told_of(page, n)
    ]
    return Known(len(name), tuple(here), False) if len(here) == 1 else None


def _names_country(page: Page, number: int) -> bool:
    """Whether a text begins with the country of a place, or what is its people's."""
    return (place_of(number).country or "?").lower()[:STEM] in page.shadow[:OPENING]


def _is_peoples(name: str) -> bool:
    """Whether a name begins with that of a people: "Austrian Alps", "Russian-held Donetsk"."""
    people, _, rest = name.partition(" ")
    return bool(rest) and bool(rows_of("+" + people.partition("-")[0].lower()))


LONGEST_NAME = 120


def _told(page: Page, first: int, name: str, far: int) -> Mention | None:
    """A place that no table has, by the kind of place that the text says it is, here or elsewhere."""
    end = first + len(name)
    if page.shadow.startswith("of ", first - 3):
        return _unknown(page, first, end, far)
    if page.shadow.endswith(words.VILLAGE_OF, 0, first):
        return Mention(first, end, name, " ", far)
    shown = full_name(page, name) if not page.capitals else None
    near = words.LIES_NEAR.match(page.shadow, end) if shown is None and not page.capitals else None
    if near is not None and page.text[near.end()].isupper():
        return Mention(first, end, name, " ", far)  # "in Tarmia north of Baghdad"
    if shown is None and name.rpartition(" ")[2].lower() in words.KINDS_OF_PLACE and " " in name:
        shown = name if words.NO_NAMES_OF_PLACES.isdisjoint(name.lower().split()) else None
    return Mention(first, end, shown, " ", far) if shown is not None else None


def _is_told_of(page: Page, number: int) -> bool:
    """Whether a text names the country or region of a place, or what is its people's: "Makala" in the Congo is no
    Mukalla, whatever it sounds like.
    """
    place = place_of(number)
    opening = page.shadow[:OPENING]
    wholes = (name.lower() for name in ((place.near,) if place.near else (place.country, place.parent)) if name)
    return any((whole if whole.startswith(words.SIDES) else whole[:STEM]) in opening for whole in wholes)


def _is_far_off(page: Page, known: Known) -> bool:
    """Whether a name is known only of small towns far from what a text on a war is about, so that it is rather one of
    the villages that no table has.
    """
    if known.facility or not _tells_of_war(page):
        return False
    name, code, people = row(known.rows[0])
    if code[0] != "P" or people >= SMALL_TOWN or " " in name or code[1:3] in words.ENGLISH:
        return False
    namesakes = known.rows[:NAMESAKES]
    peoples = _peoples_told(page)
    return not any(row(number)[1][1:3] in peoples or _is_told_of(page, number) for number in namesakes)


def _peoples_told(page: Page) -> frozenset[str]:
    """The codes of the countries whose peoples a text begins with: "French police"."""
    told: frozenset[str] | None = page.memo.get("peoples_told")
    if told is None:
        opening = {*_WORD.findall(page.shadow[:OPENING])}
        told = page.memo["peoples_told"] = frozenset(words.NATIONS[people] for people in words.NATIONS.keys() & opening)
    return told


_WORD = re.compile(r"[a-z]{4,}")
SMALL_TOWN = 150
"""Thousands of people from which on a town is known wherever a text is about."""
NAMESAKES = 6
"""Places of one name of which it is asked whether the text is about their country."""


def _tells_of_war(page: Page) -> bool:
    """Whether a text begins with a country where the spelling of names varies with the writer."""
    told: bool | None = page.memo.get("tells_of_war")
    if told is None:
        opening = page.shadow[:OPENING]
        told = page.memo["tells_of_war"] = any(stem in opening for stem in words.WARS)
    return told


STEM = 5
"""Letters that the names of a country and of its people share: Lebanon, Lebanese."""


def _is_surname(page: Page, first: int, known: Known) -> bool:
    """Whether a town of an English-speaking country is behind a weak lead more likely a person ("over Clinton")."""
    name, code, people = row(known.rows[0])
    if code[0] != "P" or people > words.GREAT_TOWN or " " in name:
        return False
    if code[1:3] not in words.ENGLISH and (code[1:3] in words.AT_WAR or _is_told_of(page, known.rows[0])):
        return False
    end = first + known.length
    return page.text[end : end + 2] != ", " or not page.text[end + 2 : end + 3].isupper()


def _goes_on(page: Page, end: int) -> bool:
    """Whether what stands behind a name may make another place of it: a facility, a region, a country."""
    shadow = page.shadow
    mark = shadow[end : end + 1]
    if mark == " ":
        return shadow[end + 1 : end + 18].partition(" ")[0].rstrip(".,;:") in words.GOES_ON
    if mark == ",":
        return page.text[end + 2 : end + 3].isupper()
    return mark == "'"


def _read_whole(page: Page, first: int, end: int, known: Known | None, far: int) -> Mention | None:
    """The place of the name between two offsets, with what stands behind it."""
    facility = words.FACILITY.match(page.shadow, end)
    if facility is not None and _names_place(page, facility.end()):
        return None  # "off the Tunisian port of Sfax": the place is told behind
    if facility is not None and (country := _country_of(page, first, end)) is not None:
        name, code, _ = row(country)
        return Mention(first, facility.end(), name, code, far)
    if (known is not None and known.facility) or facility is not None:
        return _facility(page, first, end, known, far)
    if known is None:
        return None if page.shadow.startswith("'", end) else _unknown(page, first, end, far)
    return _qualified(page, first, first + known.length, known.rows, far)


def _country_of(page: Page, first: int, end: int) -> int | None:
    """The row of the country in which something without a name of its own lies: "a Russian mine"; None where the words
    are a name.
    """
    code = words.NATIONS.get(page.shadow[first:end])
    if code is None or not page.shadow.endswith((" a ", " an "), 0, first):
        return None
    return country_row(code)


@lru_cache(maxsize=512)
def country_row(code: str) -> int | None:
    """The row of a country in the gazetteer, by its code."""
    return next((number for number in range(COUNTRIES) if row(number)[1][:3] == "C" + code), None)


COUNTRIES = 300
"""Rows of the gazetteer among which all countries are."""


def _names_place(page: Page, end: int) -> bool:
    """Whether "of" and a name stand behind what kind of place it is."""
    return _goes_by_of(page.shadow, end) and page.text[end + len(" of ")].isupper()


def _facility(page: Page, first: int, end: int, known: Known | None, far: int) -> Mention | None:
    """A base, a hospital, a school by its name; None where it is only one of the places of the figure."""
    match = words.FACILITY.match(page.shadow, end)
    last = end if match is None else match.end()
    if words.COORDINATED.match(page.shadow, last) is not None:
        return None
    if known is None and words.PEOPLES.issuperset(page.shadow[first:end].split()):
        return None  # "a Shiite mosque"
    name = " ".join(page.text[first:last].split())
    if far == words.LEADS["to"] and words.CLINIC.search(page.shadow, first, last) is not None:
        far = words.ELSEWHERE  # where the wounded are taken is not where they were hurt
    if known is None or not known.rows:
        return Mention(first, last, name, "F", far)
    printed, code, _ = row(known.rows[0])
    region, _, town = code[1:].partition("/") if code[0] == "Q" else (code[1:], "", "")
    return Mention(first, last, printed + name[known.length :] + (town and f", {town}"), "F" + region, far)


def _unknown(page: Page, first: int, end: int, far: int) -> Mention | None:
    """A name that the gazetteer lacks, where the words around it make it a place."""
    shadow = page.shadow
    if page.capitals or words.PEOPLES.issuperset(shadow[first:end].split()):
        return None
    name = " ".join(page.text[first:end].split())
    match = words.REGION.match(shadow, end)
    if match is not None and shadow.endswith(words.ADJECTIVE_ENDS, first, end):
        return None
    if match is not None:
        return None if _goes_by_of(shadow, match.end()) else Mention(first, match.end(), name + match[0], " ", far)
    match = words.SETTLEMENT.match(shadow, end)
    if match is not None and _goes_by_of(shadow, match.end()):
        return None
    if match is not None or words.TYPED.search(shadow, max(0, first - 20), first):
        return Mention(first, match.end() if match else end, name, " ", far)
    container = _behind_comma(page, end)
    if container is None or row(container[1])[1][0] not in "CRA":
        return None
    _, code, _ = row(container[1])
    whole = place_of(container[1]).name
    return Mention(
        first, container[0], f"{name}, {whole}", " " + code[1:3] + (code[3:] if code[0] in "RA" else ""), far
    )


def _goes_by_of(shadow: str, end: int) -> bool:
    """Whether the name comes behind what kind of place it is: "the French city of Lyon"."""
    return shadow.startswith(" of ", end)


def _unlisted(page: Page, first: int, match: re.Match[str]) -> Mention | None:
    """A village that no gazetteer has: one plain name right behind "in" or "near", in a sentence of an incident."""
    if " " in match[0] or page.shadow[first : match.end()] in words.NO_VILLAGES:
        return None
    if page.capitals:
        return _unlisted_in_capitals(page, first, match)
    if not words.VILLAGE_ENDS.match(page.shadow, match.end()):
        return None
    if words.IN_VILLAGE.search(page.shadow, max(0, first - 9), first) is None or not tells_incident(page, first):
        return None
    return Mention(first, match.end(), match[0], " ", 0)


def _unlisted_in_capitals(page: Page, first: int, match: re.Match[str]) -> Mention | None:
    """The same where a capital tells nothing: behind "near", or before how far from a better known one it lies."""
    near = page.shadow.startswith(words.NEAR_LEADS, first - LONGEST_LEAD)
    lies = words.LIES_NEAR.match(page.shadow, match.end())
    ends = words.VILLAGE_ENDS.match(page.shadow, match.end())
    if not (lies or (near and ends)) or page.shadow.endswith(words.THE_LEAD, 0, first):
        return None
    if is_plural(match[0]) or len(match[0]) < SHORTEST_VILLAGE:
        return None
    return Mention(first, match.end(), match[0].title(), " ", 0)


LONGEST_LEAD, SHORTEST_VILLAGE = 6, 4
"""Code points of "near" between spaces, and of a village's name in a text in capitals."""


def _behind_comma(page: Page, end: int) -> tuple[int, int] | None:
    """The end and the row of a country or region that stands behind a comma ("Tripoli, Lebanon", "Bath, Maine")."""
    comma = words.COMMA.match(page.shadow, end)
    if comma is None:
        return None
    match = words.NAME.match(page.text, comma.end())
    if match is None:
        return None
    stop = comma.end() + len(match[0])
    short = rows_of("," + page.shadow[comma.end() : stop].rstrip(".") + ".")
    if short:
        return stop, short[0]
    name = match[0].rstrip(".'’")
    known = known_name(name, page.shadow[comma.end() : comma.end() + len(name)], page.capitals)
    rows = () if known is None else known.rows
    return next(((comma.end() + known.length, number) for number in rows if known and row(number)[1][0] in "CAR"), None)


def _qualified(page: Page, first: int, end: int, rows: tuple[int, ...], far: int) -> Mention:
    """The place of a known name, as what stands around it narrows it."""
    shadow = page.shadow
    match = words.REGION.match(shadow, end)
    if match is not None and row(rows[0])[1][0] != "Q":
        regions = [number for number in rows if row(number)[1][0] == "R"]
        if regions:
            return _mention(first, match.end(), rows, regions[0], far)
        if match[0] not in (" state", " territory"):
            name, code, _ = row(rows[0])
            return Mention(first, match.end(), name + match[0], " " + code[1:], far)
    inner = _possessed(page, end)
    if inner is not None:
        return inner._replace(start=first, far=far)
    container = _behind_comma(page, end)
    if container is not None:
        inside = [number for number in rows if _inside(number, container[1])]
        if inside:
            return _mention(first, container[0], rows, inside[0], far)
        name, code, people = row(rows[0])
        whole, theirs, _ = row(container[1])
        if (
            theirs[0] == "C"
            and code[0] == "P"
            and people < SMALL_TOWN
            and shadow.startswith((",", ".", " said"), container[0])
        ):
            return Mention(first, container[0], f"{page.text[first:end]}, {whole}", " " + theirs[1:3], far)
    return _mention(first, end, rows, find_likeliest(page, rows), far)


def _possessed(page: Page, end: int) -> Mention | None:
    """The more precise place behind a possessive: "Baghdad's Sadr City"."""
    match = words.POSSESSIVE.match(page.shadow, end)
    if match is None or not page.text[match.end() : match.end() + 1].isupper():
        return None
    return read_name(page, match.end(), 0)


def _inside(number: int, container: int) -> bool:
    """Whether a place lies in a country or region."""
    code, whole = row(number)[1], row(container)[1]
    return code[0] in "PKR" and code[1:3] == whole[1:3] and (whole[0] in "CA" or code[1:] == whole[1:])


def _mention(first: int, end: int, rows: tuple[int, ...], number: int, far: int) -> Mention:
    """A mention of one of the places that bear a name; any but the first carries its region or country."""
    name, code, _ = row(number)
    if number in veiled_rows(key := name_key(cast_shadow(name))) and number not in rows_of(key):
        place = place_of(number)
        return Mention(first, end, f"{name}, {place.near or place.country}", "P" + code[1:].partition("/")[0], far)
    if number != rows[0] and code[0] != "A" and (code[0] != "R" or name == row(rows[0])[0]):
        place = place_of(number)
        whole = place.parent if place.country == "United States" and place.parent else place.country
        name = f"{name}, {whole}" if whole else name
    return Mention(first, end, name, code, far)
