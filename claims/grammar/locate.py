"""A place's name in, the places that it can mean out; and whether two names can mean one place, or one within the
other.
"""

from functools import lru_cache

from claims.grammar.en import place_words as words
from claims.grammar.gazetteer import Place, name_key, place_of, row, rows_of, veiled_rows
from claims.grammar.shadow import cast_shadow

OVERSHADOWED = 20
"""A place with so many times fewer people than another of its name is meant only where its region or country is named
too."""


@lru_cache(maxsize=16384)
def locate(name: str) -> tuple[Place, ...]:
    """The places that a name can mean, the most prominent first; two are an ambiguity to show, none is a name unknown.

    >>> [place.country for place in locate("Tripoli")], [place.country for place in locate("Tripoli, Lebanon")]
    (['Libya', 'Lebanon'], ['Lebanon'])
    >>> locate("Yavoriv military base")[0].near
    'Yavoriv'
    """
    bare, comma, whole = name.rpartition(", ")
    if comma and bare:
        named = (*_readings(bare, overshadowed=True), *map(place_of, veiled_rows(name_key(cast_shadow(bare)))))
        inside = tuple(place for place in named if whole in (place.parent, place.country, place.near))
        if inside:
            return inside
        return _unlisted(bare, locate(whole)[:1])
    return _readings(name, overshadowed=False) or _named_after(name)


def _readings(name: str, overshadowed: bool) -> tuple[Place, ...]:
    """The gazetteer's places of a name; where the first is printed so, only those that are."""
    rows = rows_of(name_key(cast_shadow(name)))
    own = list(rows)
    if rows and row(rows[0])[0] == name:
        own = [number for number in rows if row(number)[0] == name]
    if not overshadowed and own:
        most = row(own[0])[2]
        own = [number for number in own if row(number)[2] * OVERSHADOWED >= most]
    return tuple(dict.fromkeys(place_of(number) for number in own))


def _unlisted(name: str, wholes: tuple[Place, ...]) -> tuple[Place, ...]:
    """A place that the gazetteer lacks, in a country, region or town that it has ("Harris County, Texas", "Waer,
    Homs").
    """
    return tuple(
        whole._replace(name=name, kind="quarter", near=whole.name)
        if whole.kind == "city"
        else Place(name, "city", whole.country, whole.name if whole.kind == "region" else None)
        for whole in wholes
        if whole.kind in ("country", "region", "city")
    )


def _named_after(name: str) -> tuple[Place, ...]:
    """What is named after a known place: "Yavoriv military base", "Mariupol district"."""
    shadow = cast_shadow(name)
    parts = name.split(" ")
    for n in range(len(parts) - 1, 0, -1):
        town = " ".join(parts[:n])
        places = _readings(town, overshadowed=False)
        if places:
            regions = _regions(town) if words.REGION.fullmatch(shadow, len(town)) else ()
            if regions:
                return regions
            kind = _kind(shadow, len(town))
            return tuple(place._replace(name=name, kind=kind, near=place.name) for place in places) if kind else ()
    return ()


def _regions(name: str) -> tuple[Place, ...]:
    """The first-level regions of a name, whatever their kind of region is called: "Donetsk oblast"."""
    rows = rows_of(name_key(cast_shadow(name)))
    return tuple(place_of(number) for number in rows if row(number)[1][0] == "R")[:1]


def _kind(shadow: str, end: int) -> str | None:
    """What the words after a known name make of the whole: a facility or a district."""
    if words.FACILITY.match(shadow, end) or shadow.rpartition(" ")[2] in words.FACILITY_WORDS:
        return "facility"
    return "district" if words.REGION.match(shadow, end) else None


def same_place(one: str, other: str) -> bool:
    """Whether two names can mean one place.

    >>> same_place("Kiev", "Kyiv"), same_place("Kyiv", "Kyiv region")
    (True, False)
    """
    if one == other:
        return True
    return not set(locate(one)).isdisjoint(locate(other))


def contains(whole: str, part: str) -> bool:
    """Whether the place of one name can contain that of another: each settles what the other means.

    >>> contains("Ukraine", "Yavoriv military base"), contains("Lviv region", "Yavoriv"), contains("Lviv", "Ukraine")
    (True, True, False)
    """
    return any(_within(inner, outer) for outer in locate(whole) for inner in locate(part))


def _within(inner: Place, outer: Place) -> bool:
    """Whether a place lies in another."""
    if inner == outer:
        return False
    if outer.kind == "country":
        return inner.country == outer.name
    if outer.kind == "area" and outer.parent is None:
        parts = {place_of(number).name for number in rows_of("*" + name_key(cast_shadow(outer.name)))}
        if not parts.isdisjoint((inner.name, inner.parent)):
            return True
    if inner.country != outer.country:
        return False
    return outer.name in (inner.parent, inner.near)
