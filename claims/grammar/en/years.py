"""Words by which four digits are a year, and by which they are not: the calendar's and the counted."""

import re

from claims.grammar.shapes import shape

MONTHS = frozenset(
    [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
        "jan",
        "feb",
        "mar",
        "apr",
        "jun",
        "jul",
        "aug",
        "sept",
        "sep",
        "oct",
        "nov",
        "dec",
    ]
)
YEAR_BEFORE = frozenset(
    ["in", "since", "by", "until", "till", "from", "during", "of", "year", "early", "late", "mid", "mid-", "before", "after", "between", "through", "throughout", "summer", "spring", "fall", "autumn", "winter", "ending", "ended", "election", "circa", "and", "to", "or", "the", "for", "around", "fiscal", "fy", "vintage", "years", "ago,", "season", "class", "back", "as", "@", "february,", "january,", "march,", "april,", "may,", "june,", "july,", "august,", "september,", "october,", "november,", "december,", "model", "his", "her", "their", "our", "this", "that", "election,", "copyright", "(c)", "(", "census"]
) | MONTHS  # fmt: skip
NO_YEAR = frozenset(["nearly", "almost", "exceeding"])
"""Right before four digits, they are no year."""
TWO_WORD_BOUNDS = frozenset([("more", "than"), ("fewer", "than"), ("less", "than"), ("at", "least"), ("at", "most")])
"""Right before four digits, they are no year, but behind a word of when something begins or ends."""
UNTIL = frozenset(["from", "to", "through", "of", "beyond", "back", "the"])
"""Such words besides YEAR_ALWAYS: "back to at least 2012"."""
SAMPLES = frozenset(
    ["sample", "total", "panel", "cohort", "workforce", "staff", "crew", "population", "audience", "membership"]
)
"""Before "of" and four digits, what has so many members: "a sample of 2003 adults"."""
YEAR_ALWAYS = (
    frozenset(
        [
            "in",
            "since",
            "until",
            "till",
            "during",
            "year",
            "early",
            "late",
            "mid",
            "mid-",
            "circa",
            "summer",
            "spring",
            "fall",
            "autumn",
            "winter",
            "fiscal",
            "fy",
            "throughout",
            "by",
            "before",
            "after",
        ]
    )
    | MONTHS
)
"""Behind these, four digits are a year where nothing is counted by them; behind the next, always."""
PERSONS_NEXT = re.compile(
    r"\ (?:more\ |other\ |additional\ )?(?:people|persons|men|women|children|civilians|troops|soldiers|police|others|dead|injured|wounded|killed|refugees|families|fighters|prisoners|victims)\b"
    r"(?<!killed)(?<!wounded)(?<!injured)"
    r"|\ (?:killed|wounded|injured)\b(?!\ (?:\d[\d,.]*|at\ least|more\ than|over|about|around|nearly|almost|some|an\ estimated|up\ to|as\ many|several|many|dozens|scores|hundreds|thousands|tens|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|people|civilians|him|her|them|his|their)\b)"
)
COUNTED_NEXT = re.compile(
    r"\ (?:more\ |other\ |new\ |additional\ |young\ |armed\ )?(?:people|persons|men|women|children|civilians|troops|soldiers|police|personnel|others|dead|injured|wounded|killed|refugees|families|houses|homes|fighters|"
    r"members|workers|students|employees|jobs|votes|cases|delegates|victims|prisoners|(?!(?:was|is|has|his|as|this|its|us|less|does|plus|news|thus|says|uses|gets|goes|elections|debates|games|olympics|primaries|caucuses|finals|records|results|sanctions|terms|figures|levels|hearings|campaigns|elections|terrorist|attacks|polls|protests|midterms|riots|conventions|works|reports|plans|wars|accords)\b)[a-z]{3,}s\b)"
)
"""What four digits count where it follows: persons after anything (but "the outbreak of 2022 killed 55"), any plural after
a verb or a hedge.
"""
EARLY_BEFORE = frozenset(["in", "since", "until", "till", "circa", "year", "early", "late", "during"])
"""Behind these, four digits from 1000 on are a year too where the next says so."""
EARLY_BEHIND = shape(
    "nothing is counted by the digits before",
    r"\s*(?:[.;)\]]|,(?!\d)|$|\ (?:and|but|when|as|by|to|after|before|until|with|on|at|while|where|that|was|were|had|is|the|an?|he|she|it|they)\b)",
    (".", ", the king", ") and", " and", " by the pope"),
    (" ships", " of the men", ",500", " new houses", " android"),
)
SPOKEN_MONTHS = frozenset(["may", "march", "mar", "sep", "dec"])
"""Months that are common words too: a capital decides."""
