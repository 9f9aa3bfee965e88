"""English nouns in, what they are out: plurals, people, time."""

PLURALS = frozenset(
    """people men women children police cattle sheep fish aircraft personnel troops feet teeth mice geese lives wives knives
    leaves halves loaves wolves thieves clergy deer salmon percent craft spacecraft hovercraft offspring media data criteria phenomena
    alumni staff infantry militia crew youth elderly others fishermen policemen servicemen
    gunmen firemen congressmen businessmen women policewomen servicewomen congresswomen schoolchildren grandchildren schoolgirls
    passersby infants youths bacteria""".split()
)
"""Plurals without -s, and words that count many."""

SINGULAR_S = frozenset(
    """us is was has his its this thus plus as yes gas bus news series species business process progress congress access success
    press class glass pass mass boss loss cross across address express witness virus campus census status focus bonus crisis basis
    analysis thesis diagnosis politics economics physics mathematics athletics ethics less unless always perhaps besides towards afterwards
    christmas texas kansas arkansas paris hamas illness fitness darkness wilderness abs os ss canvas atlas chaos
    previous various serious religious dangerous famous numerous nervous precious obvious anonymous enormous conscious suspicious
    indigenous homeless jobless endless useless countless wireless ruthless thus hers ours yours theirs whereas james jones williams davis
    harris lewis burns sanders rogers myers hughes adams mercedes brussels athens naples wales cyprus mars venus dallas angeles orleans
    minus versus sometimes overseas indoors outdoors downstairs upstairs""".split()
)
"""Words in -s that are no plurals."""

PLURAL_MODIFIERS = frozenset(
    """media elderly youth sports arms news sales savings rights systems communications veterans operations services human-rights women's men's
    affairs states nations united emirates forces defense futures securities customs antiquities economics politics physics goods
    earnings weapons athletics appeals parks highways special-forces transports
    foreign-affairs corrections relations utilities trades logistics plains""".split()
)
"""Plurals that narrow a noun that follows: arms dealers, sports cars, rights activists, weapons inspectors."""

PARTITIVES = frozenset(
    """rounds cases counts acts pieces kinds types groups forms sets pairs waves examples instances bags boxes bottles cans loads truckloads
    boatloads shipments batches copies sheets lines rows plates cups doses vials barrels units rolls strains incidents""".split()
)
"""Nouns that say little without what follows "of"."""

TIME_UNITS = {
    "second": "second", "seconds": "second", "minute": "minute", "minutes": "minute", "min": "minute", "mins": "minute", "hour": "hour", "hours": "hour",
    "hr": "hour", "hrs": "hour", "day": "day", "days": "day", "night": "night", "nights": "night", "week": "week", "weeks": "week", "fortnight": "fortnight",
    "month": "month", "months": "month", "year": "year", "years": "year", "yr": "year", "yrs": "year", "decade": "decade", "decades": "decade",
    "century": "century", "centuries": "century", "quarter-century": "year", "weekend": "weekend", "weekends": "weekend", "milliseconds": "millisecond",
    "generations": "generation", "workdays": "day", "weekdays": "day",
}  # fmt: skip
"""Words that a length of time is counted in."""


def is_plural(word: str) -> bool:
    """Whether a lower-cased word looks like a plural noun.

    >>> is_plural("soldiers"), is_plural("people"), is_plural("bus"), is_plural("crisis")
    (True, True, False, False)
    """
    if word in PLURALS:
        return True
    if len(word) < 4 or not word.endswith("s") or word in SINGULAR_S or word.endswith(("'s", "ss", "ous", "sis", "itis", "ness")):
        return word in {"gis", "mps", "tvs", "ngos", "men", "ids", "atms", "cds", "dvds", "pcs", "jds", "kgs", "cvs", "gps", "mds"}
    return True
