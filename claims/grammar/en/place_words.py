"""The English words around a name that make it a place: what leads to one, what follows one, what stands for one told
before.

In: nothing. Out: word lists and patterns. SCAN runs over the text as printed (capitals tell names), CAPITALS_SCAN over
the shadow of a text that is printed in capitals throughout; all others run over the shadow.
"""

import re

from claims.grammar.alternation import one_of
from claims.grammar.en.calendar_words import DAYS, MONTHS
from claims.grammar.en.number_words import SMALL
from claims.grammar.late import late
from claims.grammar.shapes import printed_shape, shape
from claims.grammar.word_lists import read_table, read_words

_WORDS = read_words("place_words")

_AT = _WORDS["at"]
_MOVES = _WORDS["moves"]
_BOUND = _WORDS["bound"]
_APPOSED = _WORDS["apposed"]
_STRIKES = _WORDS["strikes"]
_OPENING = _WORDS["opening"]
ELSEWHERE = 150
"""What is added to the distance of the place of a saying: such a place is not where what is said happened."""
LEADS = {
    **dict.fromkeys((*_AT, *_STRIKES, *_APPOSED), 0),
    **dict.fromkeys(_MOVES, 30),
    **dict.fromkeys(_BOUND, ELSEWHERE),
    "on": 10,
    "over": 10,
    "against": 10,
    "off": 10,
    "of": 20,
}
"""How many characters farther away than it stands a place counts, by the word that leads to it."""
OF = frozenset(_WORDS["of"])
"""Words whose "of" leads to a place."""

_ADJECTIVES = _WORDS["adjectives"]
_TYPES = _WORDS["types"]
_STANDING = _WORDS["standing"]
STANDS = re.compile(rf"(?:the|that|this) (?:[a-z-]+ ){{0,3}}({'|'.join(_STANDING)})$")
"""Words that stand for a place told before: "in the capital", "at the base"."""

_RUN = one_of([*_ADJECTIVES, *_TYPES, "the", "a", "an", "its", "his", "of", "and"])
_TO_NAME = (
    rf" (?:{one_of([*SMALL, 'several'])} (?!and ))?(?:{_RUN} ){{0,6}}(?:(?:[aeA][a-z]{{1,2}}-)?[A-Z\u00c0-\u00de\u0100-\u017d\u1e00-\u1eff]"
    rf"|{one_of(_STANDING)}(?![a-z’'-]))"
)
SCAN = re.compile(rf"[ ]{one_of([*_AT, *_MOVES, *_BOUND, *_APPOSED, *_STRIKES, *_OPENING])}{_TO_NAME}")
OPENING_SCAN = late(one_of(_OPENING) + _TO_NAME)
"""As SCAN, at the start of a sentence."""
CAPITALS_SCAN = late(rf"[ ]{one_of([*_AT, *_MOVES, *_BOUND, *_STRIKES])} (?:{_RUN} ){{0,6}}[a-z]")
CAPITALS_OPENING = late(rf"{one_of([*_AT, *_MOVES, *_BOUND])} (?:{_RUN} ){{0,6}}[a-z]")
_CAPITAL = "[A-Z\u00c0-\u00de\u0100-\u017d\u1e00-\u1eff]"
TOKEN = (
    rf"(?:(?:[A-Z]\.)+|St\.|[aeA][a-z]{{1,2}}-{_CAPITAL}\w*(?:-\w+)*"
    rf"|{_CAPITAL}[^\W_]*(?:['’‘`](?!s\b)\w+)*(?:-\w+(?:['’‘`](?!s\b)\w+)*)*)"
)
NAME = re.compile(
    rf"{TOKEN}(?:[ \u00a0](?:(?:de|del|da|do|dos|la|le|el|of|al|es|the|upon|on(?=[ \u00a0](?:Sea|Trent|Thames|Tees|Avon|Tyne|Humber|Solent|Oder|Don|Main)\b)|and|e|ez|az|ash|as|bin|ibn)[ \u00a0])?"
    rf"{TOKEN}){{0,4}}"
)
CAPITALS_NAME = re.compile(r"[a-z][\w'-]*(?: [a-z][\w'-]*){0,3}")
PART = re.compile(r"[^ \u00a0]+")

_FACILITIES = _WORDS["facilities"]
_KINDS = _WORDS["kinds"]
FACILITY = re.compile(rf"(?:'s)?(?: (?:{one_of(_KINDS)})){{0,3}} (?:{one_of(_FACILITIES)})\b")
"""What makes a facility of the name before it: " military base"."""
FACILITY_WORDS = frozenset([*_FACILITIES, "centre", "center", "steelworks"])
COORDINATED = re.compile(r"(?: and|,) (?:(?:a|an|the|another|nearby|two|three|several) )+[a-z]")
"""After a facility: it is only one of the places of the figure."""

_REGIONS = _WORDS["regions"]
_SETTLEMENTS = _WORDS["settlements"]
REGIONS = frozenset(_REGIONS)
REGION = re.compile(rf" {one_of(_REGIONS)}\b")
SETTLEMENT = re.compile(rf" {one_of(_SETTLEMENTS)}\b")
KINDS_OF_PLACE = frozenset([*_REGIONS, *_SETTLEMENTS]) - {"department", "division", "state", "area", "quarter"}
"""Words that make a place of the name before them, in capitals or not: "Tarsin Island"; a "State Department" is none."""
TYPED = re.compile(
    r"(?:city|town|village|province|region|district|suburb|neighbou?rhood|county|hamlet|township|settlement|"
    r"municipality|commune|slum|shantytown|favela|parish|community|island) of $"
)
"""Left of a name that is a place whatever it is."""
SINGULAR = {f"{kind[:-1]}ies" if kind.endswith("y") else f"{kind}s": kind for kind in KINDS_OF_PLACE}
"""Of "Orvale and Tarsin counties" each is a county."""
_KIND = rf"(?i:{one_of([*KINDS_OF_PLACE, *SINGULAR])})"
_PLAIN = rf"{_CAPITAL}[\w'’-]+"
_COUNTS = rf",[ ](?:\d|at[ ]least|another|{one_of(SMALL)})\b"
_OF_KIND = "(?:city|town|village|suburb|township|hamlet|settlement|community|island|county|district)"
TOLD_PLACE = printed_shape(
    "a name, as printed, that the text tells to be a place's (searched)",
    rf"\b(?P<one>{_PLAIN}(?:[ ]{_PLAIN})?)(?:(?:[ ]and|,)[ ](?P<other>{_PLAIN}))?[ ](?P<kind>{_KIND})\b(?![ ]of\b)"
    rf"|\b{_OF_KIND}[ ]of[ ](?P<named>{_PLAIN}(?:[ ]{_PLAIN})?)"
    rf"|\b[Ii]n[ ](?P<held>{_PLAIN})(?={_COUNTS})",
    ("hit Orvale and Tarsin counties", "on Tarsin Island", "the coastal town of Tarsin", "In Tarsin, 9 have died"),
    ("the State Department", "the county said", "a city of the plain", "in Nature, they say"),
)
TOLD_BESIDE = printed_shape(
    "what stands right behind a name of TOLD_PLACE, but for one behind the kind of place that it is",
    rf"(?:(?:[ ]and|,)[ ]{_PLAIN})?[ ]{_KIND}\b|{_COUNTS}",
    (" and Tarsin counties", " Island", ", 9 have died"),
    (" said", " and Tarsin said", ", they say"),
)
BESIDE_NAME = frozenset([" ", ","])
"""What TOLD_BESIDE begins with."""
OF_NAME = " of "
KIND_BEFORE = printed_shape(
    "what stands right before such a name (searched)",
    rf"{_OF_KIND}[ ]of[ ](?:{_PLAIN}[ ])?\Z",
    ("the town of ", "the town of Upper "),
    ("the town ", "of the town "),
)
NATIONS = {
    word.lower(): code
    for code, words in read_table("countries")["peoples"].items()
    for word in words
    if " " not in word
}
"""The codes of the countries of peoples, by their adjectives: Colombian CO."""
PEOPLES = frozenset([*NATIONS, *_WORDS["peoples"]])
"""Adjectives that make no name of what stands before "city": "in an Iraqi town"."""
_AGENCIES = "AFP|AP|Reuters|SANA|Xinhua|TASS|Anadolu|KUNA|IRNA|WAM"
BEGINS_ANEW = printed_shape(
    "what begins something else behind a name, where commas are missing (searched)",
    rf"[ ](?=(?:{one_of([*(nation.title() for nation in NATIONS), *(w.title() for w in (*DAYS, *MONTHS))])}|{_AGENCIES})(?![\w'’-]))",
    ("Tarsin Russian Foreign Ministry", "Tarsin February", "Deir Tarsin AFP Wednesday"),
    ("Russian Tarsin", "New Tarsin", "Port Tarsin"),
)
"""In a row of capitalised words, behind its first."""
NEAR_WIDE = 140
"""The same for a country or region that something is near: it lies in another, which the sentence may name."""
AWAY = 300
"""The same for the place of a visit, which is no figure's even where the sentence names no other."""
SAYING = frozenset(_WORDS["saying"])
"""The last word but a weekday left of a lead to the place of a saying."""
BETWEEN = frozenset([*DAYS, *_WORDS["between"]])
"""Words between a saying and where it was said: "a news conference late Monday night in"."""
INTO = shape(
    "what leads to the kind of place before its name (searched)",
    r"[ ](?:in|at|from|near)[ ](?:the|a|an|its)[ ](?:[a-z-]+[ ]){1,4}$",
    (" conference in the provincial capital ", " based at an army base near the town "),
    (" in the ", " the capital "),
)
"""Left of an "of"."""
VISITS = frozenset(_WORDS["visits"])
"""Words whose "to" leads to where somebody was while he spoke: "said on a visit to Quelimane"."""
LATER = shape(
    "what stands behind it was before the figure's event (searched)",
    r"[ ](?:(?:(?:a|one|two|three|four|five|six|several|some|\d+)[ ])?(?:hour|day|week|month|year|decade)s?|shortly|soon)[ ]after[ ]"
    r"|[ ]since[ ](?:[a-z]+[ ])?(?:19|20)\d\d,?[ ]when[ ]",
    (", three weeks after it ", " a day after a ", " years after the ", " the costliest flood since 1983, when "),
    (" three days of ", " after the ", " the day before ", " in 1983, when "),
)
"""Between a figure and a place: the place is that of what had happened earlier."""
AFTER = (" after ", " when ")
"""One of them is asked for before LATER."""
TOWARDS = frozenset(["to", "of", "in"])
"""Leads behind VISITS."""
WIDE_WORDS = frozenset(["worldwide", "globally", "globe", "world"])
_COUNTED = (
    "recorded|reported|registered|accounting for|accounted for|saw|had|has|logged|confirmed|counted|with|suffered|lost"
)
COUNTED_BEFORE = re.compile(
    r" (?:recorded|reported|registered|accounting for|accounted for|logged|confirmed|has had|has seen) [^.;]*\Z"
)
"""Before a figure that a place has: verbs that persons hardly do such a thing by."""
COUNTING = frozenset(_COUNTED.replace("accounting ", "").replace("accounted ", "").replace("|", " ").split())
"""Right before a figure that a place has."""
_HEDGES = r"(?:(?:at least|about|around|some|more than|nearly|over|another|only|just) )*"
COUNTING_PLACE = re.compile(
    rf"(?:\A|[,.;:]\s|\b(?:and|while|whilst|with|by|that|in)\s)"
    rf"([A-Z][\w'’-]*(?: [A-Z][\w'’-]*){{0,2}})"
    rf"(?:,? (?:has |have )?(?:{_COUNTED})|, (?:which|where|whose|home to) [^,;.]{{3,60}}, (?:{_COUNTED}))? {_HEDGES}\Z"
)
"""The place that has the figure behind: "Leeds recorded at least", "…, York", "Hull, which reopened its pool, had"."""
WIDE = re.compile(r"[ ](?:worldwide|globally|(?:around|across|throughout)[ ]the[ ](?:world|globe))\b")
"""Behind a figure and its noun: it holds for no place of the sentence."""
ADJECTIVE_ENDS = tuple(_WORDS["adjective_ends"])
"""Ends of words in capitals before "region" that tell of it and name none: "Quake-hit region"."""
AND_NAME = re.compile(rf" and (?:{_RUN} ){{0,2}}(?={_CAPITAL})")
"""Between two places of one lead: "in Elazig and neighbouring Malatya"."""
PAST_YEAR = re.compile(r"(?<=[ (])(?:19|20)\d\d(?![\d,.-]\d|-)")
"""A year, as history has them."""
THERE = ", where "
"""Behind the place of a visit: it is told what happened there."""
THERE_TOO = (THERE, " where ")
"""Behind where somebody is on the way to."""
FRONTED = frozenset(_WORDS["fronted"])
HEDGED = ("at least ", "at most ", "as many ", "as few ", "in all ", "in total ")
"""What opens a sentence before a figure, and puts no place in front."""
OTHER_PARTS = shape(
    "only the rest of a place is meant, which is named behind (searched)",
    r"\b(?:(?:other|different|several)\ (?:parts|areas|districts|regions|towns|cities|places|villages)\ (?:of|in)|elsewhere\ in|the\ rest\ of|outside)\ (?:the\ )?\Z",
    ("in other parts of ", "elsewhere in the ", "and the rest of "),
    ("in parts of ", "across ", "in the district of "),
)
SUFFERER = re.compile(
    r"(?:\A|(?<=\s))(?:The |[A-Z][a-z]+ly, |And |But )?([A-Z][\w'’-]*(?: [A-Z][\w'’-]*){0,2})"
    r"(?:, (?:with (?:a|its) population of|home to)|(?:,[^,.]{3,60},)? (?:was|were|is|has been|had been) (?:the |among the |one of the )?(?:hardest|worst)[- ](?:hit|affected))\b"
)
"""The place that a sentence opens with, of which its figures are: "Kerala was the hardest hit, with 68 killed"."""
WAR_WORDS = frozenset(["war", "conflict", "uprising", "revolt", "revolution", "insurgency", "crisis", "since"])
"""One of them is asked for before WHOLE_WAR."""
_WAR = r"(?:war|conflict|uprising|revolt|revolution|insurgency|crisis)"
WHOLE_WAR = shape(
    "what is counted is that of a whole war (searched)",
    rf"\b{_WAR}(?:,?\ (?:which|that|now|approaching|entering|in)\ [^.;]{{0,40}}?)?\ (?:(?:has|have|had)\ )?(?:(?:also|already|now|so\ far)\ )?"
    r"(?:killed|claimed|cost|left|displaced|driven|uprooted|forced|sent)\b"
    rf"|\b(?:since|during)\ (?:the\ |its\ )?(?:(?:start|beginning|outbreak)\ of\ (?:the\ |its\ )?)?(?:[a-z0-9'-]+\ ){{0,2}}{_WAR}\b"
    rf"|\bin\ (?:the|a|its)\ (?:[a-z0-9'-]+\ ){{0,2}}{_WAR}\b|\byears?\ of\ (?:civil\ )?(?:war|conflict|fighting)\b",
    (
        "the war has killed",
        "the conflict, now in its third year, has displaced",
        "since the uprising began",
        "since the start of the civil war",
        "in the five-year war",
        "in three years of conflict",
    ),
    ("the war on monday killed", "warplanes killed", "since friday", "in wartime", "his war crimes trial left"),
)
"""In a sentence that names no place."""
SINCE_YEAR = shape(
    "a count goes back to a year (searched)",
    r"\bsince\ (?:(?:early|late|mid-?)\ ?)?(?:[a-z]+\ )?(?P<year>(?:19|20)\d\d)\b",
    ("since 2011", "since march 2011", "since mid-2011"),
    ("since march 11", "since monday"),
)
"""In a sentence that names no place."""
OF_TOWN = shape(
    "a sentence begins with a place told before (matched)",
    r"\s*the\ (?:[a-z-]+\ ){0,2}(?:city|town|village|camp|hospital|province|district|kingdom|country|island|area)\b",
    ("the town has", "the border town has"),
    ("the war has", "the townspeople have"),
)
"""What it counts is not a whole war's."""
NATION = frozenset({"country", "nation"})
TOWN = frozenset({"city", "town", "village"})
PROVINCE = frozenset({"region", "province", "state", "territory", "district", "county"})
ANYWHERE = frozenset({"area", "island", "enclave", "strip"})
NAME_JOINTS = frozenset(["de", "del", "da", "do", "dos", "la", "le", "el", "al"])
"""Words inside a name, which goes on behind them."""
FOLLOWERS = frozenset(_WORDS["followers"])
"""Capitalised words that may follow a place without being part of its name."""
GOES_ON = frozenset([*_FACILITIES, *_KINDS, *_REGIONS, *_SETTLEMENTS])
"""Words behind a name that may change what it means; behind others it means what it always does."""
POSSESSIVE = late(rf"'s? (?:{one_of(_ADJECTIVES)} ){{0,3}}")
LIES = shape(
    "how far a place lies from one that is better known (searched)",
    r"(?:\b(?:is|lies|sits|stands|located|situated)|[\w)],)\ (?:(?:about|around|some|roughly|nearly|only|just|approximately)\ )?[\d.,]+\ ?"
    r"(?:km|kms|kilomet(?:re|er)s?|miles?|mi)\b[^.;:\"]{0,40}\Z",
    ("is about 30 miles (50 km) south ", "located around 13km east ", "lies 4 kilometres north ", "orlin, 40 km west "),
    ("hit a village 30 km south ", "is a mile and a half ", "is in the south "),
)
NATIVES = frozenset(_WORDS["natives"])
"""Words whose "from" tells where somebody comes from, not where they are."""
TRAVELLERS = frozenset(_WORDS["travellers"])
"""Words whose "from" and "to" tell where something was on its way, not where anything happened to it."""
FLOWN = (["flown"], ["airlifted"], ["medevaced"], ["transferred"], ["taken"])
"""Words whose "to" leads to the country where the hurt are cared for, not to where they came to harm."""
ROUTE = shape(
    "where something came from, before its destination (searched)",
    rf"\b(?:{'|'.join(sorted(TRAVELLERS))})\ (?:from|out\ of)\ [\w.'-]+(?:\ [\w.'-]+)?\ $",
    (" bus from nairobi ", " was travelling from port sudan "),
    (" bus to nairobi ", " fled from nairobi "),
)
"""Left of a "to"."""
WITNESS = shape(
    "who tells what he saw at the place behind (searched)",
    r"\b(?:correspondents?|reporters?|residents?|witness(?:es)?|doctors?|medics?|activists?|rescuers?)\ \Z",
    ("a correspondent ", "two doctors "),
    ("officials ", "activists abroad "),
)
"""Left of a lead to a place behind which it is told that he said so."""
TAKEN_TO = shape(
    "somebody was taken to what lies at the place behind (searched)",
    r"\b(?:taken|took|moved|drove|driven|brought|transferred|carried|rushed|flown|ferried|admitted|led|sent)\ [^.;]{0,60}?"
    r"\bto\ (?:[a-z'-]+\ ){0,2}(?:hospitals?|clinics?|wards?|morgues?|prisons?|jails?|camps?|areas?|territory|towns|villages|places|locations?)"
    r"(?:\ (?:which\ |that\ )?(?:(?:the\ )?[a-z]+\ (?:hold|holds|held|control|controls|controlled|run|runs)|under\ (?:its|their|his)\ control))?\ \Z",
    ("taken to hospitals ", "took the men to villages they hold ", "moved to a nearby prison "),
    ("fled to villages ", "taken to task ", "the road to villages "),
)
"""Left of a lead."""
REMOTE = frozenset(_WORDS["remote"])
"""Words whose "from" tells where a speaker is who is not there: "told reporters by video link from Tunis"."""
POSTS = frozenset(_WORDS["posts"])
"""Words whose "at" tells where somebody works, not where something happened: "a doctor at Medina Hospital"."""
POST_ENDS = ("ologist", "ologists", "ician", "icians", "physicist", "chemist", "specialist", "therapist", "historian")
"""Ends of others: "a statistician at"."""
_COUNTING = (
    "reported|reports|recorded|records|confirmed|registered|logged|counted|evacuated|vaccinated|tallied|suffered|saw|seen|detected"
    "|diagnosed|hosts|hosted|welcomed|received|experiencing|experienced"
)
_INCIDENTS = (
    "attack|shooting|blast|explosion|quake|earthquake|bombing|crash|fire|flood|tsunami|collapse|massacre|riot|landslide|siege"
    "|stampede|derailment|raid|airstrike|shelling|mudslide|avalanche|wildfire|stabbing"
)
_STORIES = "crisis|war|unrest|violence|protests?|clashes|cyclone|hurricane|typhoon|storm|floods|rains|deluge|blizzard|eruption|outbreak|coup|heatwave|strikes?"
"""What a story is known by, before the colon of its headline."""
STORIES = frozenset(f"{_INCIDENTS}|{_STORIES.replace('s?', '')}".split("|"))
HAPPENED = STORIES | frozenset(
    ["death", "deaths", "discovery", "incident", "body", "bodies", "blasts", "attacks", "raids"]
)
"""What raises a toll and tells it not."""
TELLS = re.compile(
    "[ ]" + one_of([*_COUNTING.split("|"), *_INCIDENTS.split("|"), *_STORIES.replace("s?", "").split("|")])
)
"""How the last words of COUNTS_ITS_OWN and NAMES_INCIDENT begin: asked before both."""
COUNTS_ITS_OWN = shape(
    "what a country does of its own figures (searched)",
    rf"(?:,[ ](?:meanwhile|for[ ]its[ ]part|however|too|by[ ]contrast),)?"
    rf"[ ](?:(?:has|have|had|is|for[ ]its[ ]part|has[ ]been)[ ])?(?:also[ ]|so[ ]far[ ]|now[ ])?(?:{_COUNTING})[ ]",
    (" reported ", " has recorded ", " evacuated ", ", meanwhile, has reported "),
    (" launched ", " said ", " killed "),
)
_MONTH = one_of(MONTHS)
BY_THEN = shape(
    "until when a country counts, before its name",
    rf"(?:as[ ]of|by|on|until|up[ ]to|through|since)[ ](?:(?:late|early|last|this)[ ])?(?:{one_of(DAYS)}(?:[ ](?:morning|evening|night))?|(?:\d\d?[ ])?{_MONTH}(?:[ ]\d\d?)?),?[ ]",
    ("as of monday ", "by late friday, ", "as of 3 march, ", "by march 3 "),
    ("by mali ", "as of now ", "on the coast "),
)
STRICKEN = shape(
    "what befell a place, before its name",
    rf"(?:the[ ])?[a-z]+{one_of(ADJECTIVE_ENDS)}[ ]",
    ("hard-hit orvale ", "the flood-stricken orvale "),
    ("orvale ", "hard orvale "),
)
NAMES_INCIDENT = shape(
    "what happened at the place before (searched)",
    rf"[ ](?:[a-z-]+[ ]){{0,2}}(?:(?:{_INCIDENTS})s?\b(?![ ](?:the|a|an|his|her|its|their|over)\b)|(?:{_STORIES})(?=:[ ]))",
    (" crisis: five dead", " attacks", " port blast", " bridge collapse"),
    (" attacking ", " airport", " attacks the plan"),
)
SAYS = (" said", " says", " told", " announced", " confirmed that", " reported that", " believe", " warned")
"""Right behind a place it is only a speaker's: "Police in Lagos said"."""
VILLAGE_OF = (" village ", " town ", " villages ")
"""Right before a name that is a place's: "near village Orvale"."""
NO_VILLAGES = frozenset(_WORDS["no_villages"])
"""Capitalised words behind "in" that are no village: feasts, languages, bodies."""
ITS_OWN_STRIKES = shape(
    "a country that strikes from the air, in the short form that nobody uses of one that is struck",
    r"(?:u\.s\.|us|u\.k\.|uk)[ ](?:[a-z-]+[ ]){0,2}(?:air[ -]?strikes?|strikes?|(?:air[ -])?raids?|bombardments?|shelling)\b",
    ("u.s. raids", "us air strikes", "us drone strike"),
    ("us earthquake", "us city of chicago", "syria strikes"),
)
IN_VILLAGE = shape(
    "right behind it a name is a place's (searched)",
    r"(?:[ \n]|\A)(?:in|near|outside|off)[ ]$",
    (" in ", " seized near ", "in "),
    (" in the ", " within ", "within "),
)
THE_LEAD = "the "
NEAR_LEADS = (" near ", "\nnear ")
"""What leads to a village alone, in a text in capitals."""
PROVINCE_OF = ("province of ", "governorate of ", "oblast of ", "voivodeship of ")
"""Right before a name that is a region's."""
COAST = (" coast", " shore", " seaboard")
"""Right behind a sea's name."""
PLACES_OF = shape(
    "what kind of places of a people are told, without their names",
    r"[ ](?:[a-z-]+[ ]){0,2}?(?:(?P<many>cities|towns|villages|provinces|regions|districts)|city|town|village|province|region)\b(?![ ]of\b|'s)",
    (" cities", " border town", " coastal cities"),
    (" city of homs", " forces", " town's"),
)
"""Behind a people's adjective."""
VILLAGE_STARTS = shape(
    "how names of villages begin that have several words",
    rf"{one_of(_WORDS['village_starts'])}[ ]",
    ("tal orla", "beit tarsin"),
    ("john orla", "orla tarsin", "al-orla pharmacy"),
)
VILLAGE_ENDS = shape(
    "a place's name ends",
    rf"[.,;]?(?:[ ](?:at[ ]least|dozens|hundreds|several|\d+|{one_of(SMALL)}|on|in|when|after|while|late|early|by|overnight|last|and|between|amid|at|with|killed|killing|were|was|has|have|had|left|rose|yesterday|alone|since|where|during|before|until|are|is|reached)\b|[.,;]|$)",
    (" on monday", ".", ", police said", " alone has reached", " nine people"),
    ("'s party", " street", " said"),
)
NO_NAME = re.compile(rf"(?:{one_of(_WORDS['no_name'])})(?![\w-])")
"""Capitalised words that begin no place's name: days, months, and in capitals all that lead to one."""
_HEADING = rf"[ \t#*•▪-]*({_CAPITAL})[^\n.,;!?]{{2,38}}+[ :]*+$"
HEADING = re.compile("\n" + _HEADING, re.MULTILINE)
"""A line that can be a heading, from the line end before it on; its group is the heading's first letter."""
FIRST_HEADING = re.compile(_HEADING, re.MULTILINE)
"""The same for the first line."""
LINE_ENDS = ("\n", ":\n", " \n", ": \n")
TITLED = re.compile(rf"({_CAPITAL}[\w' -]{{2,30}}?)(?::| [-–—|] )")
"""The beginning of a title that names where it is about."""
NO_NAMES_OF_PLACES = PEOPLES | NO_VILLAGES | frozenset([*_ADJECTIVES, *_KINDS, *_WORDS["no_name"]])
"""Words in capitals that are no place's own name, though one may stand where they do."""
NEVER_IN_CAPITALS = frozenset(_WORDS["never_in_capitals"])
"""Places that are words too: in a text in capitals they are words."""
CLINIC = re.compile(r"\b(?:hospital|clinic|medical)\b")
ENGLISH = frozenset(("US", "GB", "CA", "AU", "NZ", "IE"))
AT_WAR = frozenset(_WORDS["at_war"]) | {"RU"}
"""Countries whose towns are fought over: "an attack on Kupiansk"."""
NAME_ENDS = (",", ".", " said")
"""Right behind a place with its country, where neither is one of a list."""
GRAVES = (" cemetery", " graveyard")
"""Behind a place's name: the dead are taken there."""
ARABIC = frozenset(_WORDS["arabic"])
"""Those where a name has an article before it or none: "al-Rastan"."""
WARS = ("afghan", "iraq", "leban", "libya", "palestin", "gaza", "sudan", "syria", "ukrain", "yemen")
"""How countries begin, and their peoples, of which towns are known by the sound of their names too."""
SIDES = ("west", "north", "south", "east", "united", "new ", "central", "upper", "lower", "great")
"""How the names of countries and regions begin that other words begin with too."""
GREAT_TOWN = 250
"""Thousands of people from which on a town is meant even where a person of that name could be."""
COMMA = re.compile(r", (?=[a-z])")

ANOTHERS = shape(
    "a figure of a list leads to a place (searched)",
    r"(?:[:,;]|\band|\bwhile)\ (?:\d[\d,.]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\ (?:in|from|at|near)\ (?:the\ )?\Z",
    (": 21 in ", ", four from the ", " and one at "),
    (" 21 people in ", " killed 21 in "),
)
_HELD = r"-(?:held|occupied|controlled|administered|ruled|annexed|backed|installed|led)\b"
HELD = re.compile(_HELD)
"""How HELD_BY ends: asked before it, since a mark is found sooner than a word."""
HELD_BY = re.compile(r"\b[a-z]+" + _HELD)
"""Who holds a place: it lies in another country, "Russian-held Donetsk"."""
HOLDER = re.compile(r"[A-Z][\w.'’]*-(?:held|occupied|controlled|administered|ruled|annexed|run)[ ](?=[A-Z])")
"""Who holds the place whose name stands behind: "India-administered Kashmir"."""
LONGEST_HOLDER = 24
"""Code points to the hyphen behind who holds a place."""
OPENING_NAME = re.compile(r"[A-Z][\w'’-]*(?: [A-Z][\w'’-]*){0,3}(?=,? (?:one of|an?|has|is|which) )")
"""The beginning of a sentence that BACKGROUND may stand in."""
BACKGROUND = shape(
    "what stands behind a country or region that a sentence tells of in general (matched)",
    r",?\ (?:one\ of\ |an?\ (?:[a-z-]+\ ){0,3}(?:country|nation|state|region|province|island|enclave)\b"
    r"|has\ (?:long\ )?(?:been|fought|seen|suffered|faced|endured|struggled|battled)\b|is\ (?:one\ of|home\ to)\b|which\ (?:has|is|lies)\ )",
    (", one of the poorest countries", " has fought insurgents since", ", a landlocked country"),
    (" has said", " is ready to talk", ", the ministry said"),
)
PARTS_OF_TOWNS = frozenset(["neighbourhood", "neighborhood", "district", "quarter", "area", "suburb", "camp", "mosque"])
"""What is in the town that it is told beside: "the Tarsi neighbourhood, east of Orlin"."""
NAMED_EVENT = shape(
    "an event that is known by its name, up to what it did (searched)",
    r"\b(?:typhoon|hurricane|cyclone|storm)\ [a-z]+,\ which\ (?:[^.;,]|,\d)*\Z",
    (" by typhoon orla, which killed more than ", " hurricane berto, which left "),
    (" by a typhoon, which killed ", " typhoon orla killed ", " typhoon orla, which struck on monday, killed "),
)
"""Before a figure whose sentence names no place."""
WHICH = ", which "
"""In each such event."""
NESTED = shape(
    "a place is said to lie in the one behind (the whole stretch)",
    r"(?:\ [a-z]+)?,?\ (?:in|on|of)\ (?:the\ )?(?:[a-z-]+\ ){0,3}(?:(?:outskirts|edge|side|countryside)\ of\ (?:the\ )?)?",
    (" city in the province of ", " on ", ", in the ", " on the southern outskirts of ", " of "),
    (", and in ", " were killed in ", "; in ", " side "),
)
"""Between two places."""
_QUARTER = "suburb|neighbou?rhood|quarter|district|borough"
QUARTER = re.compile(rf" ({_QUARTER})$")
QUARTER_OF = re.compile(rf"\b({_QUARTER}) of (?:the )?$")
"""At the end of a name of a part of a town, and right before one."""
PART_OF = shape(
    "the place behind is a part of the one before (the whole stretch)",
    rf"(?:'s)?\ (?:[a-z-]+\ ){{0,2}}(?:{_QUARTER}|slum|ward|township|satellite\ town)\ of\ ",
    (" suburb of ", "'s northern neighbourhood of "),
    (" suburbs and ", " town of ", " suburb, the ", ", a suburb of "),
)
"""Between two places."""
_SIDE = r"(?:north|south|east|west)(?:-?(?:east|west))?\ of"
_KIND_OF = r"(?:city|town|village|province|capital|suburb|neighbou?rhood)"
_FAR_FROM = (
    r",?\ (?:(?:just|right|about|some|around|roughly)\ )?"
    r"(?:(?:\d[\d.,]*|a\ few|several)\ ?(?:km|kilomet(?:er|re)s|miles?)\ (?:\(\d[\d.,]*\ ?[a-z]+\)\ )?"
    rf"(?:(?:away\ )?from|(?:to\ the\ )?{_SIDE})|near|outside|{_SIDE})\ (?:the\ |central\ )?(?:{_KIND_OF}\ of\ )?"
)
NEARBY = shape(
    "a place lies near the one behind (searched)",
    rf"(?:\ {_KIND_OF})?(?P<side>{_FAR_FROM})\Z",
    (
        ", near ",
        " just outside ",
        ", north of the ",
        " some 40 km north of ",
        ", 25 miles (40 km) southwest of ",
        " city east of ",
        " a few km east of central ",
    ),
    (", in ", " from ", " 12 men from "),
)
"""Between two places."""
LIES_NEAR = shape(
    "a name is that of a place, as it lies near another",
    rf"(?!,?\ near){_FAR_FROM}(?=[a-z])",
    (" north of baghdad", " some 12 km from velden"),
    (" near baghdad", " north", " of velden"),
)
DEALT_OUT = re.compile(r"[:;,] |:| of (?:them|whom|which) |(?:most|main|large)ly ")
"""Asked for behind a figure before ANOTHERS, SOME_OF_THEM and OWN_FIGURE."""
_SHARES = (
    r"(?:\d[\d,.]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens|most|many|some|several|half|all|both"
    r"|the\ (?:majority|bulk|rest)|a\ (?:third|quarter|few))"
)
SOME_OF_THEM = shape(
    "some of those counted lead to a place (searched)",
    rf"[,(-]\ ?(?:and\ |but\ |with\ )?(?:(?:nearly|almost|at\ least|about|around)\ )?{_SHARES}\ of\ (?:them|whom)(?:\ [a-z-]+){{0,4}}\ ?\Z"
    r"|[,(-]\ ?(?:mostly|mainly|largely)(?:\ [a-z-]+){0,4}\ ?\Z"
    rf"|[,(-]\ ?of\ (?:whom|which)\ (?:(?:nearly|almost|at\ least|about|around)\ )?{_SHARES}(?:\ [a-z-]+){{0,5}}\ ?\Z",
    (
        ", two of them in ",
        ", most of whom live in the ",
        " - mostly in ",
        ", at least 12 of them in the province of ",
        ", of which 37,000 in ",
    ),
    (" of them in ", " most of the city in ", " and lives mostly in "),
)
"""Between a figure and a place: the place is only theirs."""
OWN_FIGURE = re.compile(rf";[^;]*[ `$](?:\d|{_SHARES}\b)[^;]*\Z")
"""Between a figure and a place: what stands behind the semicolon has a figure of its own there."""
PARTS = (
    ",",
    ";",
    ":",
    " and ",
    " while ",
    " but ",
    " after ",
    " before ",
    " when ",
    " where ",
    " which ",
    " who ",
    " that ",
    " than ",
    " from ",
)
"""What parts a place from a figure beyond mere distance."""
TURNING = ("meanwhile", "separately", "in all,", "in total", "overall", "altogether")
"""Beginnings of a sentence that leaves the place of the one before for that of the story."""
BODIES_IN = ("islamic state ", "al-qaeda ", "al-qaida ", "al qaeda ", "communist party ")
"""Bodies whose name goes on with "in" or "of" and a country: "the Islamic State in Iraq and Syria"."""
JOIN = " and "
"""Of PARTS, it parts least from a place behind: "3 died and 5 were hurt in Qena"."""
DATELINE = re.compile(
    r"\s*(?:\(?[a-z]+\)? ?[-:] )?([A-Z][A-Z.'’ -]{2,}(?:/[A-Z][A-Z.'’ -]+)?|[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){0,2})"
    r"(?:, ?(?:[A-Z][\w.]+ ?){1,2})?"
    r"(?:,? ?(?:[A-Z][a-z]{2,8}\.? [0-9]{1,2}|[0-9]{1,2} [A-Z][A-Za-z]{2,8}\.?(?: [0-9]{2,4})?))?"
    r"(?:(?: ?\([^)\n]{2,40}\)| ?/[A-Z][^/\n]{1,20}/)? ?(?:--|[-–—])|(?<=\d) ?\([A-Z]{2,6}\) (?=[A-Z])|: (?=[\"“‘]?[A-Z\d]))"
)
DATELINE_LOOK = 120
SENT_FROM = re.compile(r"\d|\([^)\n]+\) ?(?:--|[-–—])|/")
"""In a dateline: a date or an agency, by which its name is a town's though no gazetteer has it."""
NO_TOWNS = frozenset(_WORDS["no_towns"])
"""Words that stand where a dateline's town does: "EXCLUSIVE (Reuters) -"."""

INCIDENT = frozenset(_WORDS["incident"])
"""Words of a sentence whose figure belongs to the place that the story is at."""
AT_UNIVERSITY = (" at the university ", " at university ")
ON_THE_WAY = frozenset(["from", "to"])
SEATS = frozenset(["in", "at"])
FAR_FROM = frozenset(["of", "from", "at"])
"""Leads to what a place lies so far from."""
