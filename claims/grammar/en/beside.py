"""The words right beside a number that can make it anything else than a count: by these, most numbers are cleared at once.

In: nothing. Out: two sets, put together from the tables of those that read what stands beside a number. A plain number
between two words of which neither is among them counts something; nothing else needs to be asked.
"""

from claims.grammar.en.ages import AGE_LIMITS, AGE_OF_PERSONS, AGE_ORDER, AGE_PAIRS
from claims.grammar.en.function_words import AT, EVERY, FOR, MINUS, OR, PER
from claims.grammar.en.guards import BEFORE, CALLED, JETS
from claims.grammar.en.guards import STARTS as GUARDED
from claims.grammar.en.joints import APART, SHARED, VOTED_TO
from claims.grammar.en.ones import BIG, BY, DEFINITE, FIGURES, HALVES, RANKED, RANKING, SET_BEFORE, SET_BEHIND, TAKE
from claims.grammar.en.units import (
    CODES,
    FORWARD_LINKS,
    MAGNITUDE,
    PART_SERVED,
    PERCENT_WORDS,
    RICHTER_LINKS,
    WORDS_BEFORE,
)
from claims.grammar.en.units import STARTS as MEASURED
from claims.grammar.en.years import MONTHS

TELLING_BEFORE = frozenset(
    {
        *CODES, *WORDS_BEFORE, *AGE_LIMITS, *BEFORE, *SHARED, *MAGNITUDE, *BIG, *HALVES, *SET_BEFORE.values(), *DEFINITE, *RANKED, *RANKING,
        *MONTHS,
    MINUS, AT, OR, FOR, PER, EVERY, TAKE, "all", "http", "https",
    }
)  # fmt: skip
WHEN = "when"
"""Behind a number they may make it an age: "was 41 when he died"."""
TELLING_BEHIND = frozenset(
    {
        "",
        FOR,
        FIGURES,
        VOTED_TO.strip(),
        *(joint.strip() for joint in APART),
        *GUARDED,
        *MEASURED,
        *CALLED,
        *RICHTER_LINKS,
        *FORWARD_LINKS,
        *PERCENT_WORDS,
        *PART_SERVED,
        BY.strip(),
        *(word for words in SET_BEHIND.values() for word in words),
        WHEN,
        AT,
    }
)
"""The empty word stands where no word follows."""
TELLING_SECOND = AGE_ORDER | AGE_OF_PERSONS | {first for first, _ in AGE_PAIRS}
"""Words that tell from one word farther before the number."""
YEARS = range(1000, 2200)
"""Numbers that can be years."""
TELLING_NUMBERS = JETS | frozenset(YEARS)
