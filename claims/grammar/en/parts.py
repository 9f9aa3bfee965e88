"""What makes a figure a part of the one before it, a list go on, or a noun wait for its head."""

import re

IN_CARE = re.compile(
    r"\ (?:in|at)\ (?:custody|large|(?:a\ )?(?:critical|serious|stable|fair|grave)|hospital|intensive|surgery)\b|\ hospitali[sz]ed\b|\ (?:were\ |was\ )?(?:later\ )?(?:taken|rushed|airlifted|sent|admitted)\ to\ (?:[a-z]+\ ){0,3}hospitals?\b",
    re.VERBOSE,
)
PART_BETWEEN = re.compile(
    r"\b(?:including|included|includes|among\ (?:them|whom|the\ dead)|of\ (?:whom|which)|comprising)\b", re.VERBOSE
)
PART_AFTER = re.compile(r"\ (?:of\ (?:them|whom|which)|of\ the\ (?:dead|victims|injured|wounded))\b", re.VERBOSE)
LISTED = re.compile(r"(?:,|\band)\ (?:at\ least\ |about\ |some\ )?$", re.VERBOSE)
CLAUSE_BETWEEN = re.compile(r"\b(?:were|was|are|is|had|has|have|killed|injured|wounded|while|but)\b")
HANGING = re.compile(r"-(?:,|\ (?:and|or|to)\b)(?:\ ?[a-z]+-,?)?(?:\ ?(?:and|or|to))?\ [a-z\d]+-([a-z]+)", re.VERBOSE)
OR_TWO = re.compile(r"\b(?:an?|another)\ ([a-z-]+)\ or\ (?:even\ )?$", re.VERBOSE)
"""Before a number that counts on from a noun: "another clinic or two"."""
NO_CROWD = re.compile(
    r"\b(?:margin|average|score|factor|rate|rank|ratio|height|length|depth|out)\ (?:of|for)\ (?:about\ )?$", re.VERBOSE
)
"""Before a bare number that counts no persons, whatever happened: "by a margin of 12"."""
CROWD = re.compile(
    r"\b(?:crowd|group|team|staff|audience|gang|crew|workforce|congregation|force|army|delegation|congregation|mob|population|party)s?\ of\ (?:[a-z]+\ ){0,3}$|\bof\ the\ (?:dead|killed|victims|injured|wounded|missing|survivors),\ $",
    re.VERBOSE,
)
"""Before a bare number that counts persons: "a crowd of about 45,000"."""
ABROAD = re.compile(r"\b(?:country|abroad|borders?|neighbou?ring|overseas|into\ [a-z]+ia)\b", re.VERBOSE)
"""Where people who fled their country went: who is counted is a refugee."""
IN_LISTS = frozenset(["and", "including", "unidentified", "identified"])
"""Words that a list of figures may hold beside nouns and numbers."""
PERSON_EVENTS = frozenset(
    [
        "kill",
        "die",
        "injure",
        "wound",
        "hurt",
        "arrest",
        "detain",
        "displace",
        "evacuate",
        "flee",
        "shoot",
        "miss",
        "kidnap",
        "murder",
        "martyr",
        "hospitalize",
        "execute",
        "drown",
        "perish",
        "rescue",
        "survive",
        "infect",
        "vaccinate",
        "hospitalize",
        "jail",
        "imprison",
        "sentence",
        "convict",
        "charge",
        "deport",
        "protest",
        "march",
        "rally",
        "demonstrate",
        "trap",
        "strand",
        "rape",
        "behead",
        "burn",
        "capture",
        "recover",
        "quarantine",
        "employ",
        "hire",
        "unemploy",
    ]
)
"""Events that persons suffer: an elided noun is "people"."""
PRONOUNS = frozenset(["he", "she", "they", "it", "who", "we", "i"])
