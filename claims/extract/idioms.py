"""A number in, why it says nothing out: one of the most, the two sides, the first half; None where it counts."""

from claims.extract.near import Near
from claims.grammar.en import ones
from claims.grammar.en.breakdowns import FROM_NAME, ONE_LISTED
from claims.grammar.en.function_words import OF, OR, TO
from claims.grammar.en.hedges import read_hedge
from claims.grammar.en.joints import BARE, CHANGES, LOSES
from claims.grammar.en.parts import COUNT_OF
from claims.grammar.en.tags import tag_word

MOVED = CHANGES | LOSES


def find_idiom(near: Near) -> str | None:
    """Why a number that could be counted says nothing, or None."""
    surface = near.shadow[near.start : near.end]
    if surface == "one":
        pointing = near.left[-2:] == ones.ACCORDING_TO or ones.ONE_OWNS.match(near.shadow, near.end) is not None
        return "idiom" if pointing else _one(near)
    if not near.digits and _is_set(near, surface):
        return "idiom"
    if near.behind == "," and near.text[near.start].isupper() and not near.digits and _is_item(near):
        return "list"
    by_word = _BY_WORD.get(surface)
    if by_word is not None:
        return "idiom" if by_word(near) else None
    if near.word == ones.TAKE and near.left[-3:-1] == ones.GIVE_OR:  # "90 boats, give or take a few"
        return "idiom"
    if near.reading.form == "fraction":
        if (part := _part(near, surface)) is not None:
            return part
        if surface.startswith(("a ", "an ")) and surface.endswith(ones.ORDINAL_ENDS):
            return _ordinal(near)
    if near.shadow.startswith(ones.AT_A_TIME, near.end) or _counts_digits(near):  # "let in a few at a time"
        return "idiom"
    if _ends_list(near) and (_has_no_noun(near) or (near.digits and tag_word(near.next or ".") in "vz")):
        return "definite"  # "listed in the top 20"
    if near.word in ones.HALVES and surface == ones.NINE:
        return "definite"
    return _definite(near) if near.exact(10) else None


def _half(near: Near) -> bool:
    """Whether "half" halves nothing that is counted: "half-brother", "the first half"."""
    if near.behind == "-" or ones.HALF_THING.match(near.shadow, near.end):
        return True
    return near.word.rstrip("-") in ones.HALF_IDIOM and not _half_said(near)


def _couple(near: Near) -> bool:
    """Whether "a couple" is a pair of persons."""
    return not ones.PAIR.match(near.shadow, near.end) or near.word in {"quite", "a"}


def _multiplier(near: Near) -> bool:
    """Whether "double" or "twice" compares nothing."""
    return ones.COMPARES.match(near.shadow, near.end) is None


def _scores(near: Near) -> bool:
    """Whether scores are those of a test: "test scores", and not "scores of tests" or "bombs kill scores"."""
    narrowed = near.word.isalpha() and tag_word(near.word) in "wdb" and near.word not in ones.HARMS
    return narrowed and not near.shadow.startswith(ones.OF_THEM, near.end)


def _zero(near: Near) -> bool:
    """Whether "zero" counts nothing."""
    return near.behind != " " or not near.next.isalpha()


_BY_WORD = {ones.HALF: _half, ones.A_COUPLE: _couple, ones.SCORES: _scores, ones.ZERO: _zero} | dict.fromkeys(
    ones.MULTIPLIERS, _multiplier
)
"""Numbers in words, and what tells whether each says nothing."""


def _part(near: Near, surface: str) -> str | None:
    """Why a fraction is no part of anything: "up from a quarter ago", "rated 8 out of 10"; None where it may be."""
    quarter = near.next in ones.SINCE_THEN and surface.endswith(ones.QUARTER)
    on_itself = near.shadow.startswith(ones.ON_ITSELF, near.end)  # "on a quarter-on-quarter basis"
    in_one = near.word == ones.IN and surface == ones.A_QUARTER and BARE.match(near.shadow, near.end)
    if quarter or on_itself or in_one:  # "raised $9 million in a quarter"
        return "idiom"
    rated = ones.OUT_OF in surface and not ones.MARKS.isdisjoint(near.left[-4:])
    return "score" if rated else None


def _ordinal(near: Near) -> str | None:
    """Why "a third" is a rank: "paid to a third person"; None where it is a part: "less than a fifth has gone"."""
    if near.next in ones.PERSONS:
        return "ordinal"
    if near.word in MOVED:
        return None
    if _is_next(near):
        return "ordinal"
    if ones.OF_PART.match(near.shadow, near.end):
        return None
    return None if read_hedge(near.left) not in {None, "exact"} else "ordinal"


def _is_next(near: Near) -> bool:
    """Whether as many were counted before as come before a rank: "opened two mills and a third", "a fifth in a row"."""
    if near.shadow.startswith(ones.OF_A_TIME, near.end):
        return False
    if near.shadow.startswith(ones.IN_A_ROW, near.end):
        return True
    before = ones.ONE_LESS.get(near.shadow[near.start : near.end].rpartition(" ")[2])
    told = near.shadow[max(0, near.start - RANK_REACH) : near.start].rpartition(STOP)[2]
    return before is not None and ones.NEXT_ONE.search(told) is not None and not before.isdisjoint(told.split())


STOP = ". "
"""Where a sentence ends."""
RANK_REACH = 90
"""Code points before "a third" in which two others are counted."""


def _counts_digits(near: Near) -> bool:
    """Whether a number counts the digits of another: "a six-figure sum", "reached three figures"."""
    if near.behind == "-" and near.next == ones.FIGURE:
        return True
    return near.next == ones.FIGURES and near.word in ones.INTO and near.exact(9)


def _is_set(near: Near, surface: str) -> bool:
    """Whether a number word belongs to a set phrase: "zero tolerance", "cloud nine", "two by two", "half past nine"."""
    if near.next in ones.SET_BEHIND.get(surface, ()) or near.word == ones.SET_BEFORE.get(surface):
        return True
    twice = f"{surface}{ones.BY}{surface}"
    if near.shadow.startswith(twice, near.start) or near.shadow.startswith(twice, near.end - len(twice)):
        return True
    if near.next in ones.PAST and surface in ones.PARTS_OF_HOUR:
        return near.next != TO
    return near.word in ones.PAST and near.second_last() in ones.PARTS_OF_HOUR and near.exact(12)


def _ends_list(near: Near) -> bool:
    """Whether a word before a number makes it the places of a list: "the top 20", "the weekend top ten"."""
    second = near.second_last()
    if near.word in ones.TOPS and second in ones.DEFINITE:
        return True
    if near.word != ones.TOP:
        return False
    return second in ones.LISTS or (second.islower() and near.starts_upper(ones.TOP))  # "the current Top 10"


def _has_no_noun(near: Near) -> bool:
    """Whether nothing that could be counted stands right behind a number."""
    return BARE.match(near.shadow, near.end) is not None or bool(near.next and tag_word(near.next) in "xpt")


def _is_item(near: Near) -> bool:
    """Whether a number opens one of the points somebody makes, behind the one before: "One, …. Two, disrupt them"."""
    value = near.reading.value
    if not isinstance(value, int) or not 2 <= value <= len(ones.ITEMS):
        return False
    return near.text.rfind(f"{ones.ITEMS[value - 2]}, ", max(0, near.start - ITEM_REACH), near.start) >= 0


ITEM_REACH = 600
"""Code points from one point to the next."""


def _half_said(near: Near) -> bool:
    """Whether "that" before "half" opens what is said: "said that half of the homes had burned"."""
    return near.word in ones.OPENS_SAID and near.shadow.startswith(ones.HALF_OF, near.end)


def _definite(near: Near) -> str | None:
    """Whether a small number names a set that the text knows: the two sides, all three, the first two."""
    if near.word in ones.DEFINITE and near.behind != "-":
        counts = ones.COUNTED_THEN.match(near.shadow, near.end) is not None or _first_mention(near)
        return None if counts else "definite"
    if near.word in ones.BIG and near.second_last() in ones.DEFINITE:
        return "definite"
    if near.word == "all" and (ones.ON_BOARD.match(near.shadow, near.end) or _first_mention(near)):
        return None
    if near.word == "all" or (near.word in ones.RANKED and near.second_last() in ones.DEFINITE):
        return "definite"
    return None


FATE_REACH = 80
"""Code points before a set in which what befell it is told."""


def _first_mention(near: Near) -> bool:
    """Whether "the six priests" names its set for the first time: with what befell it, and no such number before."""
    if not (
        ones.NAMED_FATE.match(near.shadow, near.end)
        or ones.FATE_OF.search(near.shadow, max(0, near.start - FATE_REACH), near.start)
    ):
        return False
    named: set[str] = near.page.memo.setdefault("named", set())
    number = near.shadow[near.start : near.end]
    known = number in named
    named.add(number)
    return not known


def _befell(shadow: str, end: int) -> bool:
    """Whether something befell the one that ends at `end`: "one watchman died", "one bridge was closed"."""
    return ones.ONE_HARMED.match(shadow, end) is not None or ones.ONE_LOST.match(shadow, end) is not None


def _is_of_several(near: Near) -> bool:
    """Whether a small number of things is told right before a comma and "one"."""
    return ones.SEVERAL_THEN.search(near.shadow, max(0, near.start - SEVERAL_REACH), near.start) is not None


SEVERAL_REACH = 60
"""Code points before one of several in which they are told."""


def _is_contrasted(near: Near) -> bool:
    """Whether "one" is set against several: "two clerks backed the bill, and one guard opposed it"."""
    if ones.ONE_NOUN.match(near.shadow, near.end) is None or ones.SPEAKS.match(near.shadow, near.end) is not None:
        return False
    return ones.CONTRASTED.search(near.shadow, max(0, near.start - LIST_REACH), near.start) is not None


def _is_in_list(near: Near) -> bool:
    """Whether "one" counts in a list of counts: "12 syringes, four bottles, one cooler and one grinder"."""
    shadow, first = near.shadow, max(0, near.start - LIST_REACH)
    if ones.ONE_NOUN.match(shadow, near.end) is None or ones.SPEAKS.match(shadow, near.end) is not None:
        return False
    noun = shadow[near.end : near.end + LIST_REACH].split(None, 2)
    if noun[0].endswith(ones.NARROWING) and (len(noun) < 2 or tag_word(noun[1]) not in "ws"):
        return False  # "three boys, one aged 15 and two aged 14"
    return ones.LIST_BEFORE.search(shadow, first, near.start) is not None or (
        ones.ITEM_BEFORE.search(shadow, first, near.start) is not None
        and ones.LIST_BEHIND.match(shadow, near.end) is not None
    )


LIST_REACH = 120
"""Code points of two counts of a list."""
LISTING = (",", "d")
"""Last letters of what parts a list's counts: a comma or "and"."""


def _one(near: Near) -> str | None:
    """Whether "one" only points (one of the most, no one, one day); a count where it numbers persons or things."""
    shadow, end = near.shadow, near.end
    if read_hedge([w.lstrip("\"'([") for w in near.left[-4:]]) is not None and near.word not in ones.WEAK_HEDGES:
        return "idiom" if ones.ONE_BARE.match(shadow, end) else None
    if near.next == OR and ones.OR_MORE.match(shadow, end):
        return None  # "one or more flaws"
    if near.next in ones.PERSONS and near.word not in ones.ONE_POINTS and ones.BEFALLEN.match(shadow, end):
        return None  # "and one juvenile has been bailed"
    if near.word in ones.SAYS_ONE and near.second_last()[-1:] in ones.QUOTED:  # "…," said one police officer
        return "idiom"
    if _is_one_of_which(near):
        return None
    if near.word in ones.ONE_POINTS or (near.next in ones.COPULAS and ones.IS_A.match(shadow, end)):
        return "idiom"
    if ones.ONE_STATE.match(shadow, end) or _befell(shadow, end) or _is_one_left(near):
        return None
    if near.word in ones.LEFT_ONE and ones.ONE_LEFT.match(shadow, end):
        return None
    if shadow.startswith(" of ", end):
        counts = ones.ONE_OF_WHOM.match(shadow, end) or (near.word not in ones.IS_ONE and _is_one_of(near))
        return None if counts else "idiom"
    return "idiom" if ones.ONE_WHERE.match(shadow, end) else _one_thing(near)


def _is_one_of_which(near: Near) -> bool:
    """Whether "one" is told behind a preposition or a relative pronoun, with what befell it: "lorries, of which one was
    burned", "a blast in which one watchman died", "a net gain of one councillor".
    """
    second = near.second_last()
    if near.word in ones.OF_WHICH and second == OF:
        return True
    if near.word == ones.WHICH and second in ones.IN_WHICH:
        return _befell(near.shadow, near.end)
    return near.word == OF and second in ones.GAINS and ones.ONE_NOUN.match(near.shadow, near.end) is not None


def _is_one_left(near: Near) -> bool:
    """Whether "one" is set against others: "23 from Leeds, and one from Hull", "all but one senator"."""
    if near.word == ones.BUT and near.second_last() == ones.ALL:
        return True
    from_name = FROM_NAME.match(near.text, near.end)
    return bool(from_name and ONE_LISTED.search(near.shadow, max(0, near.start - 60), near.start))


def _is_one_of(near: Near) -> bool:
    """Whether "one of" counts: what befell one, or one of a kind in a list: "two counts of fraud and one of theft"."""
    shadow, start, end = near.shadow, near.start, near.end
    if near.word[-1:] in LISTING and ones.ONE_OF_KIND.match(shadow, end):
        return COUNT_OF.search(shadow, max(0, start - LIST_REACH), start) is not None
    befell = ones.ONE_OF.match(shadow, end) and ones.BEFELL.match(shadow, end)
    return near.word in ones.HARMING or befell is not None


def _one_thing(near: Near) -> str | None:
    """Whether "one" before a noun only points, by what leads to it and what it stands beside."""
    shadow, start, end = near.shadow, near.start, near.end
    if near.word in ones.ENDING_LIVES and ones.ONE_ALONE.match(shadow, end):
        return None  # "shot two people, killing one"
    if near.word[-1:] == "," and ones.ONE_DOING.match(shadow, end) and _is_of_several(near):
        return None  # "two buses, one carrying workers"
    if near.word in MOVED and ones.ONE_POINT.match(shadow, end):
        return None  # "the index slipped one point to"
    pointing = ones.ONE_NO_NOUN.match(shadow, end)
    if not pointing and (near.word in ones.TAKING or near.word in ones.EMPHATIC) and ones.ONE_NOUN.match(shadow, end):
        return None  # "killing one staff member"
    beside = not pointing and ones.COORDINATE.match(shadow, end)
    if beside or ones.NUMBER_AND.search(shadow, max(0, start - 45), start):
        return None if ones.ONE_NOUN.match(shadow, end) else "idiom"
    if pointing:
        return "idiom"
    listed = (near.word[-1:] in LISTING or near.word in ones.LIST_VERBS) and _is_in_list(near)
    if listed or (near.word in ones.SET_AGAINST and _is_contrasted(near)):
        return None
    counts = ones.ONE_THING.match(shadow, end) and not ones.SPEAKS.match(shadow, end)
    return None if counts else "idiom"
