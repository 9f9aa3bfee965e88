"""The English words around a name that make it a place: what leads to one, what follows one, what stands for one told before.

In: nothing. Out: word lists and patterns. SCAN runs over the text as printed (capitals tell names), CAPITALS_SCAN over the shadow
of a text that is printed in capitals throughout; all others run over the shadow.
"""

import re

from claims.grammar.alternation import one_of

_AT = "in at near outside inside around across throughout within over off on against through along amid of".split()
_MOVES = "to into from toward towards".split()
_STRIKES = (
    "hit hits hitting struck strikes striking shelled rocked bombed shook jolted attacked besieged stormed entered reached left "
    "leave leaving flee fled fleeing devastated ravaged swept pounded pounding invaded"
).split()
_OPENING = "In At Near Outside Inside Around Across Throughout On Over From".split()
LEADS = {
    **dict.fromkeys((*_AT, *_STRIKES), 0),
    **dict.fromkeys(_MOVES, 30),
    **{"on": 10, "over": 10, "against": 10, "off": 10, "of": 20},
}
"""How many characters farther away than it stands a place counts, by the word that leads to it."""
OF = frozenset(
    "city town village north south east west northeast northwest southeast southwest people residents outskirts suburb suburbs "
    "part parts most much half capital province region state coast port district districts neighbourhood neighborhood "
    "neighbourhoods neighborhoods siege bombing shelling bombardment attack invasion battle centre center population streets "
    "camp island university inhabitants citizens hospitals edge heart side corner villages towns areas quarter".split()
)
"""Words whose "of" leads to a place."""

_ADJECTIVES = (
    "besieged occupied annexed separatist nearby neighbouring neighboring central upper lower greater downtown rural mainly "
    "northern southern eastern western north-eastern northeastern north-western northwestern south-eastern southeastern "
    "south-western southwestern north south east west north-east northeast north-west northwest south-east southeast south-west "
    "southwest coastal border port mountainous strategic key historic ancient holy tiny small largest second rebel-held "
    "government-held opposition-held russian-held war-torn industrial"
).split()
_TYPES = (
    "capital capital, island islands city cities town towns village villages province provinces region regions district districts "
    "state states county suburb suburbs neighbourhood neighborhood neighbourhoods neighborhoods area areas part parts outskirts "
    "country republic territory enclave camp valley peninsula"
).split()
_STANDING = (
    "capital city town village country nation region province area territory enclave island state district county base camp "
    "hospital school airport prison factory plant university station mosque church theatre theater mine strip"
).split()
STANDS = re.compile(rf"(?:the|that|this) (?:[a-z]+ )?({'|'.join(_STANDING)})$")
"""Words that stand for a place told before: "in the capital", "at the base"."""

_RUN = one_of([*_ADJECTIVES, *_TYPES, "the", "a", "an", "its", "his", "of", "and"])
SCAN = re.compile(
    rf"[ ](?:{one_of([*_AT, *_MOVES, *_STRIKES, *_OPENING])}) (?:{_RUN} ){{0,6}}"
    rf"(?:(?:[aeA][a-z]{{1,2}}-)?[A-Z\u00c0-\u00de\u0100-\u017d\u1e00-\u1eff]|{one_of(_STANDING)}(?![a-z’'-]))"
)
OPENING = re.compile(rf"(?:\A|\n|[“\"(‘])(?=(?:{one_of(_OPENING)}) )")
"""Before a lead that no blank stands before."""
CAPITALS_SCAN = re.compile(rf"[ ](?:{one_of([*_AT, *_MOVES, *_STRIKES])}) (?:{_RUN} ){{0,6}}[a-z]")
_CAPITAL = "[A-Z\u00c0-\u00de\u0100-\u017d\u1e00-\u1eff]"
TOKEN = (
    rf"(?:(?:[A-Z]\.)+|St\.|[aeA][a-z]{{1,2}}-{_CAPITAL}\w*(?:-\w+)*"
    rf"|{_CAPITAL}[^\W_]*(?:['’‘`](?!s\b)\w+)*(?:-\w+(?:['’‘`](?!s\b)\w+)*)*)"
)
NAME = re.compile(
    rf"{TOKEN}(?:[ \u00a0](?:(?:de|del|da|do|dos|la|le|el|of|al|es|the|upon|on|and|e|ez|az|ash|as|bin|ibn)[ \u00a0])?{TOKEN}){{0,4}}"
)
CAPITALS_NAME = re.compile(r"[a-z][\w'-]*(?: [a-z][\w'-]*){0,3}")
PART = re.compile(r"[^ \u00a0]+")

_FACILITIES = (
    "base airbase hospital school airport airfield camp prison plant university college mosque church cathedral synagogue temple "
    "stadium station market mall hotel square bridge theatre theater nightclub factory mine crossing checkpoint barracks hall "
    "museum library embassy consulate courthouse refinery depot dam port harbour harbor academy clinic kindergarten zoo arena "
    "resort complex compound dockyard shipyard jail penitentiary raceway racecourse speedway park"
).split()
_KINDS = (
    "international military air naval army refugee central main general children's primary elementary high middle secondary nuclear "
    "power train railway bus metro subway police gas oil training concert shopping border football chemical steel detention "
    "concentration displacement displaced medical maximum-security maternity grand community aircraft car weapons coal gold copper "
    "steelworks opera cement fertiliser fertilizer"
).split()
FACILITY = re.compile(rf"(?:'s)?(?: (?:{one_of(_KINDS)})){{0,3}} (?:{one_of(_FACILITIES)})\b")
"""What makes a facility of the name before it: " military base"."""
FACILITY_WORDS = frozenset(_FACILITIES)
ENDS_FACILITY = re.compile(rf".* (?:{one_of([*_FACILITIES, 'centre', 'center', 'steelworks'])})$")
"""A name that is a facility by its last word."""
COORDINATED = re.compile(r"(?: and|,) (?:(?:a|an|the|another|nearby|two|three|several) )+[a-z]")
"""After a facility: it is only one of the places of the figure."""

REGION = re.compile(
    r" (?:region|province|oblast|governorate|district|county|state|prefecture|department|raion|municipality|krai|canton|territory|"
    r"parish|emirate|voivodeship|division|borough|ward)\b"
)
SETTLEMENT = re.compile(
    r" (?:city|town|village|suburb|neighbou?rhood|area|township|hamlet|quarter|settlement|enclave|peninsula|island|valley)\b"
)
TYPED = re.compile(
    r"(?:city|town|village|province|region|district|suburb|neighbou?rhood|county|hamlet|township|settlement|island) of $"
)
"""Left of a name that is a place whatever it is."""
ELSEWHERE = 150
"""What is added to the distance of the place of a saying: such a place is not where what is said happened."""
SAID_AT = re.compile(
    r"\b(?:said|says|told (?:\w+ ){1,3}|reporters|speaking|spoke|statement|interview|briefing|news conference|press conference|"
    r"embassy|headquarters|headquartered|based|office|tweeted|announced) (?:\w+day )?$"
)
"""Left of a lead to the place of a saying."""
FRONTED = frozenset({"in", "at", "near", "outside", "across", "inside", "around", "throughout", "over", "on", "from"})
NATION = frozenset({"country", "nation"})
TOWN = frozenset({"city", "town", "village"})
PROVINCE = frozenset({"region", "province", "state", "territory", "district", "county"})
ANYWHERE = frozenset({"area", "island", "enclave", "strip"})
FOLLOWERS = frozenset(
    "president prime foreign defence defense interior minister mr mrs ms dr sir lord general gen colonel col police mayor governor "
    "gov senator sen rep king queen prince pope chancellor secretary monday tuesday wednesday thursday friday saturday sunday "
    "january february march april may june july august september october november december the a in on after where".split()
)
"""Capitalised words that may follow a place without being part of its name."""
POSSESSIVE = re.compile(r"'s? ")
COMMA = re.compile(r", (?:in )?(?:the )?(?:[a-z]+ern )?(?:[a-z]+ of )?")

CLAUSE = re.compile(
    r"[;:]|,|\b(?:while|but|whereas|after|before|when|where|who|which|that|and|compared|than|from|as)\b|[0-9]"
)
"""What parts a place from a figure beyond mere distance."""
DATELINE = re.compile(
    r"\s*(?:\(?[a-z]+\)? ?[-:] )?([A-Z][A-Z.'’ -]{2,}(?:/[A-Z][A-Z.'’ -]+)?|[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){0,2})"
    r"(?:, ?(?:[A-Z][\w.]+ ?){1,2})?(?:,? ?(?:[A-Z][a-z]{2,8}\.? [0-9]{1,2}|[0-9]{1,2} [A-Z][A-Za-z]{2,8}\.?(?: [0-9]{2,4})?))?"
    r"(?: ?\([^)\n]{2,40}\)| ?/[A-Z][^/\n]{1,20}/)? ?(?:--|[-–—])"
)
DATELINE_LOOK = 120

INCIDENT = frozenset(
    "killed kill kills killing dead died die dies dying death deaths wounded injured injuries hurt casualties fatalities victims "
    "victim bodies body missing arrested detained displaced evacuated fled flee fleeing destroyed damaged shot rescued trapped "
    "abducted kidnapped hostages murdered slain massacred attack attacks attacked strike strikes airstrike airstrikes blast blasts "
    "explosion explosions raid raids crash crashed earthquake quake fire fires shooting bombing bombings shelling shelled clashes "
    "flood floods flooding storm accident ambush protest protesters collapsed bomb bombs rockets rocket missiles missile fired "
    "soldiers troops civilians militants rebels survivors residents homes houses buildings infected cases hospitalised hospitalized "
    "people".split()
)
"""Words of a sentence whose figure belongs to the place that the story is at."""
