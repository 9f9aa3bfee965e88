"""Words before and after a number that say how exact it is, each with its hedge as docs/labels.md defines them."""

BEFORE = {
    "exact": "exactly|precisely|a total of|an exact|in all|altogether|all",
    "about": """about|around|some|roughly|approximately|approx|approx.|an estimated|estimated|circa|ca|c.|somewhere around|in the region of|
        in the neighborhood of|on the order of|of about|an average of about|estimated at|at about|~|an approximate|some estimated|maybe|perhaps|
        an estimated total of|believed to be|as estimated""",
    "at_least": """at least|no fewer than|as low as|no less than|not less than|not fewer than|a minimum of|minimum of|as few as|as little as|
        at the very least|at the least|a confirmed minimum of|at a minimum|minimum""",
    "more_than": """more than|over|above|surpass|exceeding|upwards of|upward of|in excess of|greater than|well over|well above|far more than|
        just over|well more than|far over|exceeded|exceeds|exceed|topped|tops|surpassed|surpassing|surpasses|passed-not|topping|higher than|larger than|bigger than|
        beyond|upwards of about|slightly more than|a little over|much more than|many more than|just above|a little more than|significantly more than""",
    "at_most": """at most|up to|as many as|as much as|no more than|not more than|a maximum of|maximum of|as high as|to within|upto|
        at the most|a high of-not|up to as many as|capped at|not exceeding|as long as-not|as large as""",
    "less_than": """less than|fewer than|under|below|short of|just short of|well under|lower than|smaller than|far fewer than|just shy of-not|
        far less than|well below|slightly less than|a little less than|much less than""",
    "nearly": "nearly|almost|close to|approaching|just under|just below|nearing|just shy of|near|practically|virtually|not quite|closer to|going on|a little under",
}  # fmt: skip
AFTER = {
    "at_least": "or more|or-more|and counting|plus|-plus|+|or greater|or higher|or above|and above|and up|minimum|at least|at a minimum|or over|and over",
    "about": "or so|-odd|-some|-ish|approximately|give or take|or thereabouts|roughly",
    "at_most": "or less|or fewer|at most|or under|or below|maximum|tops|or lower|at the most|and under",
    "more_than": "-something-not",
}


def _table(rows: dict[str, str]) -> dict[str, str]:
    phrases = ((hedge, " ".join(p.split())) for hedge, row in rows.items() for p in row.split("|"))
    return {phrase: hedge for hedge, phrase in phrases if not phrase.endswith("-not")}


HEDGES_BEFORE = _table(BEFORE)
HEDGES_AFTER = _table(AFTER)
LONGEST = max(phrase.count(" ") + 1 for phrase in HEDGES_BEFORE)
LAST_WORDS = frozenset(phrase.rsplit(" ", 1)[-1] for phrase in HEDGES_BEFORE)
"""The last words of the phrases: one look-up tells that no hedge stands before most numbers."""


def read_hedge(before: list[str]) -> str | None:
    """The hedge that ends a list of lower-cased words, the longest phrase first; None where none does.

    >>> read_hedge("killed at least".split()), read_hedge("no more than".split()), read_hedge("killed".split())
    ('at_least', 'at_most', None)
    """
    if not before or before[-1] not in LAST_WORDS:
        return None
    for size in range(min(LONGEST, len(before)), 0, -1):
        hedge = HEDGES_BEFORE.get(" ".join(before[-size:]))
        if hedge is not None:
            return hedge
    return None
