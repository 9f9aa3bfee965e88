"""The places that a text names: a page in, mentions in the order of the text out.

A name counts as a place when the gazetteer knows it, or the words around it say so ("the village of", "military base"),
and when something leads to it as to a place ("in", "near", "shelled"): "Washington said" and "Jordan Spieth" are none.
"""

from functools import lru_cache

from claims.extract.incidents import tells_incident
from claims.extract.known_names import Known, bare_owner, known_name
from claims.extract.led import how_far
from claims.extract.likeliest import find_likeliest
from claims.extract.mention import Mention
from claims.extract.page import Page
from claims.extract.told_of import SMALL_TOWN, find_heard, find_veiled, is_far_off, is_told_of, tells_of_war
from claims.extract.unlisted import behind_comma, find_told, find_typed, find_unlisted, goes_by_of
from claims.grammar.en import place_words as words
from claims.grammar.en.function_words import ACCORDING
from claims.grammar.gazetteer import name_key, place_of, row, rows_of, veiled_rows
from claims.grammar.shadow import cast_shadow


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
        mention = read_name(page, _over_holder(page, first), far) or _of_people(page, first, far)
    else:
        standing = words.STANDS.search(shadow, start, end)
        mention = (
            None if standing is None else _named_behind(page, end, far) or Mention(start, end, standing[1], "?", far)
        )
    if mention is None or words.ITS_OWN_STRIKES.match(shadow, mention.start):
        return None
    if mention.code.startswith(A_SEA) and shadow.startswith(words.COAST, mention.end):
        return None  # "cities on the Mediterranean coast" are in a country
    far = how_far(page, start, lead, (mention.start, mention.end, mention.code[0]), mention.far)
    return mention if far == mention.far else mention._replace(far=far)


A_SEA = "A  "
"""How the code of a sea begins, and of other areas without a country."""


def _of_people(page: Page, first: int, far: int) -> Mention | None:
    """The country whose people's places are told without a name: "two Syrian cities", "a Turkish border town"."""
    shadow = page.shadow
    people = shadow[first : shadow.find(" ", first)]
    code = words.NATIONS.get(people)
    kind = words.PLACES_OF.match(shadow, first + len(people)) if code is not None and not page.capitals else None
    if code is None or kind is None or page.text[kind.end() + 1 : kind.end() + 2].isupper():
        return None
    if not (kind["many"] or shadow.endswith((" a ", " an "), 0, first)):
        return None
    country = country_row(code)
    return None if country is None else Mention(first, kind.end(), *row(country)[:2], far)


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
    name = _own_words(match[0], capitals).rstrip(".'’")
    owner = bare_owner(name.partition(" ")[0]) if not capitals else None
    if owner is not None:
        end = first + name.find(" ") if " " in name else first + len(name)
        owned = read_name(page, end + 1, far) if end < first + len(name) else None
        if owned is None or owned.code.startswith(A_SEA):  # "Egypts Mediterranean coast"
            return Mention(first, end, *owner, far)
        return owned
    known = known_name(name, page.shadow[first : first + len(name)], capitals)
    if (veiled := find_veiled(page, first, name, known)) is not None:
        known = veiled
    elif known is not None and known.heard and not is_told_of(page, known.rows[0]):
        strange = known.unsure or far > 0 or tells_of_war(page) or page.shadow.endswith(words.VILLAGE_OF, 0, first)
        known = None if strange else known  # the Syrian village of Tukhar is no Takhar
    elif known is not None and not capitals and is_far_off(page, known):
        known = None  # Mansoura in a text on Syria is none in Algeria
    elif known is None and not _names_people(name):
        known = find_heard(page, first, name)
    if far and far < words.ELSEWHERE and known is not None and not known.facility and _is_surname(page, first, known):
        return None
    if len(name) == len(match[0]) and _goes_on(page, match.end()):
        whole = _read_whole(page, first, first + len(name), known, far)
        return find_unlisted(page, first, match) if whole is None and known is None and capitals else whole
    if known is None and _is_peoples(name):  # "the Austrian Alps"
        return read_name(page, first + name.index(" ") + 1, far)
    if known is None:
        return find_told(page, first, name, far) or find_unlisted(page, first, match)
    if known.facility:
        return _facility(page, first, first + len(name), known, far)
    region = next((n for n in known.rows if row(n)[1][0] == "R"), None) if _is_province(page, first) else None
    likeliest = find_likeliest(page, known.rows) if region is None else region
    return _mention(first, first + known.length, known.rows, likeliest, far)


def _is_province(page: Page, first: int) -> bool:
    """Whether a name is said to be a province's: "the province of Idlib"."""
    return page.shadow.endswith(words.PROVINCE_OF, 0, first)


def _own_words(name: str, capitals: bool) -> str:
    """Capitalised words up to those that begin something else where commas are missing: "Tarsin Russian Foreign
    Ministry", "Tarsin Monday".
    """
    if capitals or " " not in name:
        return name
    other = words.BEGINS_ANEW.search(name)
    return name if other is None else name[: other.start()]


def _is_peoples(name: str) -> bool:
    """Whether a name begins with that of a people: "Austrian Alps", "Russian-held Donetsk"."""
    return " " in name and _names_people(name)


def _names_people(name: str) -> bool:
    """Whether the first word of a name is a people, or who holds a place: "Austrian", "Russian-held"."""
    return bool(rows_of("+" + name.partition(" ")[0].partition("-")[0].lower()))


LONGEST_NAME = 120


def _is_surname(page: Page, first: int, known: Known) -> bool:
    """Whether a town of an English-speaking country is behind a weak lead more likely a person ("over Clinton")."""
    name, code, people = row(known.rows[0])
    if code[0] != "P" or people > words.GREAT_TOWN or " " in name:
        return False
    if code[1:3] not in words.ENGLISH and (code[1:3] in words.AT_WAR or is_told_of(page, known.rows[0])):
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
        return None if page.shadow.startswith("'", end) else find_typed(page, first, end, far)
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
    return goes_by_of(page.shadow, end) and page.text[end + len(" of ")].isupper()


def _facility(page: Page, first: int, end: int, known: Known | None, far: int) -> Mention | None:
    """A base, a hospital, a school by its name; None where it is only one of the places of the figure."""
    match = words.FACILITY.match(page.shadow, end)
    last = end if match is None else match.end()
    if words.COORDINATED.match(page.shadow, last) is not None:
        return None
    if known is None and words.PEOPLES.issuperset(page.shadow[first:end].split()):
        return None  # "a Shiite mosque"
    if known is not None and known.rows and row(known.rows[0])[1][0] == "C" and page.text[last - 1].islower():
        country, code, _ = row(known.rows[0])
        return Mention(first, last, country, code, far)  # "at a Syria school"
    name = " ".join(page.text[first:last].split())
    if far == words.LEADS["to"] and words.CLINIC.search(page.shadow, first, last) is not None:
        far = words.ELSEWHERE  # where the wounded are taken is not where they were hurt
    if known is None or not known.rows:
        return Mention(first, last, name, "F", far)
    printed, code, _ = row(known.rows[0])
    region, _, town = code[1:].partition("/") if code[0] == "Q" else (code[1:], "", "")
    return Mention(first, last, printed + name[known.length :] + (town and f", {town}"), "F" + region, far)


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
    container = behind_comma(page, end)
    if container is not None:
        inside = [number for number in rows if _inside(number, container[1])]
        if inside:
            return _mention(first, container[0], rows, inside[0], far)
        unlisted = _in_country(page, rows[0], container)
        if unlisted is not None:
            whole, code = unlisted
            return Mention(first, container[0], f"{page.text[first:end]}, {whole}", " " + code, far)
    return _mention(first, end, rows, find_likeliest(page, rows), far)


def _in_country(page: Page, number: int, container: tuple[int, int]) -> tuple[str, str] | None:
    """The name and code of the country behind a comma in which a place lies that only shares its name with a small town
    elsewhere: "Safira, Egypt"; None where that town can be meant, and the country only goes on with a list.
    """
    _, code, people = row(number)
    whole, theirs, _ = row(container[1])
    if theirs[0] != "C" or code[0] != "P" or people >= SMALL_TOWN:
        return None
    return (whole, theirs[1:3]) if page.shadow.startswith(words.NAME_ENDS, container[0]) else None


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
    if _is_veiled(number):
        place = place_of(number)
        kind = " " if code[0] == "Q" else code[0]
        return Mention(first, end, f"{name}, {place.near or place.country}", kind + code[1:].partition("/")[0], far)
    if number != rows[0] and code[0] != "A" and (code[0] != "R" or name == row(rows[0])[0]):
        place = place_of(number)
        whole = place.parent if place.country == "United States" and place.parent else place.country
        name = f"{name}, {whole}" if whole else name
    return Mention(first, end, name, code, far)


@lru_cache(maxsize=4096)
def _is_veiled(number: int) -> bool:
    """Whether a place's own name means it only where a text tells what it lies in."""
    key = name_key(cast_shadow(row(number)[0]))
    return number in veiled_rows(key) and number not in rows_of(key)
