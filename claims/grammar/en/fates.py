"""What befell persons by words that say it beside their number, of verbs that tell much else of things: rows with examples
and near misses.

A row is asked for a count of persons whose event is one of its verbs. In its examples the figure stands in brackets.
"""

import re
from typing import NamedTuple

from claims.grammar.late import late

ANY = "*"
"""Stands for every verb, or none."""


class Fate(NamedTuple):
    """One row: what befell the counted."""

    event: str
    """The class of what befell them, by event_classes.toml."""
    verbs: tuple[str, ...]
    """Lemmas that the figure's event can be; ANY where the words behind the noun tell enough."""
    says: tuple[str, ...]
    """Sentences in which the bracketed figure is of the class; sentences before it are the story."""
    silent: tuple[str, ...]
    """Near misses."""
    before: re.Pattern[str] | None = None
    """What is found before the figure in its sentence, in lower case."""
    behind: re.Pattern[str] | None = None
    """What its sentence goes on with behind the figure."""
    story: re.Pattern[str] | None = None
    """What is found in the story: the sentence, what stands before it, and how the text begins."""
    unarmed: bool = False
    """Whether nobody who bears arms is meant."""
    nationals: bool = False
    """Whether those counted are called by their nation."""
    things: bool = False
    """Whether what is counted stands for persons: names of the dead, cases of poisoning."""


_HEDGE = r"(?:(?:at\ least|more\ than|over|some|about|around|nearly|almost|up\ to|as\ many\ as|an\ estimated|another|several|between|the|all)\ )*$"
_FEW = r"^(?:\W+(?!of\b)[\w-]+){0,4}?"
"""The words of a noun, and what narrows it, behind a figure."""
_FEW_OF = r"^(?:\W+[\w-]+){0,5}?"
"""The same, "of the raiders" among them."""
_WERE = r"\W+(?:(?:were|was|been|being|be)\W+)?(?:\w+ly\W+|also\W+|then\W+|later\W+|still\W+)?"
_CAPTORS = (
    r"(?:militants?|jihadi(?:st)?s?|gunm[ae]n|rebels?|insurgents?|fighters?|extremists?|terrorists?|kidnappers?|captors|bandits?|raiders?|"
    r"pirates?|attackers?|assailants?|militia(?:men|s)?|guerrillas?|gang(?:sters?|s)?|armed\ (?:men|groups?)|islamic\ state|isis|daesh|boko\ haram|taliban|al-shabaab)"
)
_CAPTURE = rf"\b(?:{_CAPTORS}|kidnap\w*|abduct\w*|captur\w*|seiz\w*|hostages?|captives?)\b"
_FLIGHT = (
    r"(?:(?:the|its|their|a|an)\W+)?(?:[\w-]+\W+){0,3}?"
    r"(?:borders?|frontiers?|hills?|mountains?|coast|countryside|bush|forests?|higher\ ground|safety)\b"
)
_HOMES = r"(?:the\W+|their\W+|his\W+|its\W+|[a-z]+’s\W+)?(?:homes?|houses?|villages?|towns?|lands?|farms?|neighbou?rhoods?|districts?|cit(?:y|ies)|country)\b"
_STAND = r"(?:people|others|residents|villagers|civilians|families|farmers|refugees|men|women|children)"
_GAS = (
    r"\b(?:gas\ (?:attack|leak)|gassed|chemical\ (?:attack|weapons?|agents?|leak)|sarin|chlorine|nerve\ agent|"
    r"toxic\ (?:gas|fumes?|cloud)|poison(?:ous|ed)?\ gas|with\ gas)\b"
)
_SIEGE = r"\b(?:evacuat\w+|besieged?|siege|trapped|encircled|humanitarian\ (?:truce|pause|corridors?))\b"


def _found(pattern: str) -> re.Pattern[str]:
    return late(pattern, re.VERBOSE)


FATES: tuple[Fate, ...] = (
    Fate(
        "kill",
        ("fall",),
        says=(
            "The landslide to which [nine] hikers fell victim began at noon.",
            "Some [40] miners have fallen victim to the mud.",
            "A radio said [90] villagers mostly women and old men fell victim to the raid.",
        ),
        silent=(
            "Some [9,000] customers fell victim to the fraud.",
            "Some [40] miners fell from the roof.",
        ),
        behind=_found(
            r"^(?:\W+(?!of\b)[\w-]+){0,8}?\W+(?:fell|fall|falls|fallen|falling)\W+victims?\b"
            r"(?!\W+to\W+(?:[\w-]+\W+){0,4}?(?:fraud\w*|scam\w*|hack\w*|phish\w*|theft|thieves|robber\w*|burglar\w*|crimes?|hoax\w*|schemes?|cuts|traffick\w*|abuse|budget\w*)\b)"
        ),
    ),
    Fate(
        "kill",
        ("cost",),
        says=(
            "The bridge was retaken at the cost of [31] marines.",
            "The port fell at a heavy cost of 31 marines and [dozens] of policemen.",
        ),
        silent=("The mill was sold at the cost of [40] workers.", "It cost [40] soldiers a week's pay."),
        before=_found(r"\bat\ (?:the|a)\ (?:[a-z]+\ )?cost\ of\ (?!.*\b(?:pay|jobs?)\b)[^.;:]{0,60}$"),
        behind=_found(r"^(?!(?:\W+[\w-]+){0,2}?\W+(?:workers|staff|employees|clerks|jobs|posts)\b)"),
    ),
    Fate(
        "kill",
        ("send",),
        says=(
            "The guards sent [70] raiders to their deaths.",
            "He said that [nine] of the raiders were sent to hell in the night.",
        ),
        silent=("The mill sent [70] clerks to their desks.", "The king sent [70] men to the death of the stag."),
        behind=_found(
            _FEW_OF
            + r"\W+(?:sent\W+)?to\W+(?:their|his|her|a\W+certain)\W+(?:own\W+)?deaths?\b|"
            + _FEW_OF
            + r"\W+(?:sent\W+)?to\W+hell\b"
        ),
    ),
    Fate(
        "kill",
        ("retrieve", "recover", "pull", "fish", "find", "drag"),
        says=("Bodies have been washing up near Orlin. A ferryman said at least [31] had been retrieved by noon.",),
        silent=(
            "Vases have been washing up near Orlin. A ferryman said at least [31] had been retrieved by noon.",
            "Bodies have been washing up near Orlin. Some [31] survivors had been pulled out by noon.",
        ),
        behind=_found(
            r"^\W+(?:(?:had|have|has|were|was)\W+)(?:already\W+|now\W+|so\W+far\W+)?(?:been\W+)?(?:retrieved|recovered|pulled|fished|found|dragged)\b"
        ),
        story=_found(r"\b(?:bodies|corpses)\b"),
    ),
    Fate(
        "kill",
        (ANY,),
        says=(
            "The agency was sent a list with the names of [83] people it said were killed.",
            "The clinic gave out a list of [12] nurses who it said were killed in the raid.",
            "The council read out the names of [12] people it said had starved.",
        ),
        silent=(
            "The agency was sent a list with the names of [83] people it said were fined.",
            "The agency was sent [83] letters it said were killed by an editor.",
        ),
        before=_found(rf"\b(?:names|lists?)\ of\ {_HEDGE}"),
        behind=_found(
            rf"{_FEW}\W+(?:(?:who|that|whom)\W+)?(?:it|he|she|they)\W+(?:said|says?)\W+(?:were\W+|had\W+been\W+|had\W+)(?:killed|shot|dead|slain|died|starved|drowned|perished)\b"
        ),
    ),
    Fate(
        "kill",
        ("pull", "fish", "drag", "find", "recover", "retrieve", "discover", "bring", "haul"),
        says=(
            "[Dozens] of executed men were pulled from the canal.",
            "[Nine] drowned sailors were brought ashore.",
        ),
        silent=("[Dozens] of stranded men were pulled from the canal.", "[Nine] found shot glasses in the bar."),
        behind=_found(
            r"^\W+(?:of\W+)?(?:executed|murdered|slain|drowned|beheaded|strangled|massacred)\W+[a-z]+\b|^\W+(?:[a-z]+\W+)?(?:found|discovered)\W+(?:shot\W+dead|dead|beheaded|strangled|murdered|hanged)\b"
        ),
    ),
    Fate(
        "kill",
        ("claim",),
        says=("The radio said the gang committed a crime that claimed [eight] women and children.",),
        silent=(
            "The party claimed [eight] women and children had joined it.",
            "The town claimed [eight] men as its own.",
        ),
        before=_found(
            rf"\b(?:crimes?|massacres?|attacks?|blasts?|explosions?|bombings?|raids?|strikes?|shelling|violence|clashes|crash|fire|storm|flood|quake)\b[^.;:]{{0,30}}?\b(?:claimed|claiming|claims)\ {_HEDGE}"
        ),
        behind=_found(
            r"^(?:\W+[a-z]+){0,2}?\W+(?:people|persons|women|men|children|civilians|victims|citizens|villagers|residents|soldiers|martyrs|others)\b(?!\W+(?:had|have|has|were|was|as|to|in\W+its))"
        ),
    ),
    Fate(
        "arrest",
        ("be",),
        says=("Raiders abducted shepherds near Orlin. The number of people taken was [160], the council said.",),
        silent=(
            "Shepherds met near Orlin. The number of people taken was [160], the council said.",
            "Raiders abducted shepherds near Orlin. The number of people told was [160], the council said.",
        ),
        before=_found(
            rf"\bnumber\ of\ (?:[a-z]+\ )?[a-z]+\ (?:taken|seized|missing\ and\ taken)\ (?:was|is|stood\ at|at)\ {_HEDGE}"
        ),
        story=_found(r"\b(?:abduct\w*|kidnap\w*|hostages?)\b"),
    ),
    Fate(
        "arrest",
        ("take",),
        says=(
            "Raiders abducted shepherds near Orlin. Our people have confirmed that at least [160] were taken.",
            "Raiders kidnapped nuns near Orlin. The charity said between [70] and 100 nuns were taken.",
        ),
        silent=(
            "Shepherds met near Orlin. Our people have confirmed that at least [160] were taken.",
            "Raiders abducted shepherds near Orlin. At least [160] photographs were taken.",
            "Raiders abducted shepherds near Orlin. At least [16] hurt shepherds were taken to hospital.",
        ),
        behind=_found(
            r"^(?:(?:\W+(?:and|to)\W+[\d,]+)?(?:\W+(?!photo|picture|test|sample|step|measure)[a-z]+){0,2}?\W+(?:were|was|had\W+been|have\W+been)\W+taken\b(?!\W+(?:to|away\W+by\W+ambulance|in\W+by|ill|aback|care|home|down|out|off)\b))"
        ),
        story=_found(r"\b(?:abduct\w*|kidnap\w*|hostages?)\b"),
    ),
    Fate(
        "arrest",
        ("snatch", "seize"),
        says=(
            "The bandits came back a day after snatching [30] pupils from a bus.",
            "In May they seized at least [90] Christians from a village.",
        ),
        silent=("The wind snatched [30] hats.", "They seized [90] churches in May."),
        before=_found(r"\b(?:snatch\w*|seiz\w*)\ " + _HEDGE),
        behind=_found(
            r"^(?:\W+[\w-]+){0,2}?\W+(?:people|persons|women|men|children|girls|boys|pupils|students|passengers|travell?ers|workers|villagers|civilians|citizens|"
            r"christians|yazidis|yezidis|assyrians|kurds|alawites|druze|muslims|hostages)\b"
        ),
    ),
    Fate(
        "arrest",
        ("fall",),
        says=(
            "Some [40] sailors fell into the hands of the pirates.",
            "A score of marines died and [nine] fell into captivity.",
        ),
        silent=("Some [40] ships fell into the hands of the pirates.", "Some [40] sailors fell into the sea."),
        behind=_found(
            _FEW_OF
            + r"\W+(?:fell|fall|falls|fallen|falling)\W+into\W+(?:(?:the|their|its|his)\W+(?:[\w’'-]+\W+){0,2}?hands\b|captivity\b)"
        ),
    ),
    Fate(
        "arrest",
        ("release", "free", "let", "liberate", "set"),
        says=(
            "The pirates released 40 sailors of the more than [90] they had seized off Orlin.",
            "Bandits freed 40 of [90] kidnapped pupils.",
            "The pirates let go 40 of the [90] hostages.",
            "The pirates have freed 40 of at least [90] sailors captured off Orlin.",
        ),
        silent=(
            "The pirates released [40] sailors of the more than 90 they had seized off Orlin.",
            "The firm released 40 of the [90] films that it had made.",
            "The court freed 40 of the [90] accused.",
        ),
        before=_found(
            r"\b(?:\d[\d,.]*|[a-z]+)\ (?:(?!of\b)[a-z]+\ ){0,2}of\ (?:the\ |some\ |its\ |a\ total\ of\ )?" + _HEDGE
        ),
        behind=_found(
            r"^(?:\W+[\w-]+){0,3}?\W+(?:hostages|captives|abductees)\b"
            r"|^(?:\W+(?!who\b)[\w-]+){0,5}?\W+(?:kidnapped|abducted|seized|captured|taken|detained|arrested|rounded\W+up|held)\b"
        ),
    ),
    Fate(
        "arrest",
        ("carry",),
        says=("Pirates boarded the trawler at noon, carrying off [11] sailors.",),
        silent=("The flood carried off [30] people.", "The men carried [30] women to the boat."),
        before=_found(
            r"^(?!.*\b(?:floods?|floodwaters?|waves?|waters?|rivers?|currents?|tsunami|plague|cholera|disease|epidemic)\b).*"
            r"\bcarr(?:y|ied|ies|ying)\ (?:off|away)\ " + _HEDGE
        ),
    ),
    Fate(
        "arrest",
        ("take", "herd", "march", "drive", "bring"),
        says=(
            "Bandits have taken [16] pupils into the forest.",
            "Gunmen took away [nine] girls at dawn.",
            "Bandits drove away some [30] pupils toward the hills.",
        ),
        silent=(
            "A bus took [40] tourists from Orlin to Velden.",
            "The rebels took [nine] of their wounded to a hospital in Orlin.",
            "The rebels took [40] villagers to safety.",
        ),
        before=_found(
            rf"\b{_CAPTORS}\b(?!['’])[^.;:]{{0,60}}?\b(?:take|takes|took|taken|taking|herd\w*|march\w*|drove|driven|driving|brought|bringing)\ (?:away\ |off\ )?"
            + _HEDGE
        ),
        behind=_found(
            r"^(?!(?:\W+[\w-]+){0,12}?\W+(?:hospitals?|clinics?|safety|treatment|care)\b)(?:\W+[\w-]+){0,4}?\W+(?:from|to|towards?|into|with\W+them|away|along|at\W+(?:dawn|gunpoint|night))\b"
        ),
    ),
    Fate(
        "arrest",
        ("take", "use", "bring", "hold", "keep", "force", "drive", "have", "put"),
        says=(
            "The bank robbers kept [12] clerks as human shields for an hour.",
            "The robbers drove off with [five] customers used as hostages.",
        ),
        silent=("They took [90] shields from the hall.",),
        behind=_found(r"^(?:\W+[\w-]+){0,7}?\W+(?:as|for)\W+(?:human\W+shields?|hostages?|bargaining\W+chips?)\b"),
    ),
    Fate(
        "arrest",
        ("take",),
        says=("Some [60] miners were taken away by the rebels.",),
        silent=("Some [60] miners were taken by bus to Orlin.",),
        behind=_found(_FEW + _WERE + rf"taken\W+(?:away\W+)?by\W+(?:[\w-]+\W+){{0,3}}?{_CAPTORS}\b"),
    ),
    Fate(
        "arrest",
        ("force",),
        says=("On Friday [14] passengers were forced into a van at gunpoint.",),
        silent=(
            "Some [70] people were forced into early retirement.",
            "Some [70] people were forced onto buses by the strike.",
        ),
        behind=_found(
            r"^(?:\W+[\w-]+){0,4}?\W+forced\W+into\W+(?:[\w-]+\W+){0,2}?(?:vehicles?|cars?|trucks?|lorr(?:y|ies)|buses|vans?|boats?|pick-?ups?)\b"
        ),
    ),
    Fate(
        "freed",
        ("let", "set", "walk"),
        says=(
            "Of the strikers [30] were let go after a night.",
            "The gang let [30] villagers go.",
            "Some [30] miners were set free.",
            "Some [30] miners walked free on Sunday.",
        ),
        silent=("The mill let go [30] workers.", "The gang let [30] villagers speak.", "They set [30] traps."),
        behind=_found(
            r"^(?:\W+[\w-]+){0,5}?\W+(?:let\W+go|(?:set|walk(?:ed|s)?|go|went)\W+free)\b|^(?:\W+(?:of|them|people|[\w-]+s|men|women|children)){1,3}\W+go(?:\W+free)?\b"
        ),
    ),
    Fate(
        "flee",
        ("force", "drive", "chase", "expel", "push", "send", "scatter"),
        says=(
            "The lava forced [800] farmers or more from their villages.",
            "The drought has pushed [7,000] herders across the border.",
            "The dam breach sent [6,000] villagers into the hills.",
            "The blaze sent [hundreds] of people fleeing.",
        ),
        silent=(
            "The general sent [2,000] troops to the border.",
            "The crisis forced [40] firms from the market.",
            "They pushed [40] people into the hall.",
        ),
        behind=_found(
            rf"^\W*(?:(?:or\W+(?:so|more)|more|{_STAND}|[\w-]+s)\W+){{0,3}}?(?:(?:from|out\W+of)\W+{_HOMES}|(?:to|towards?|across|over|into)\W+{_FLIGHT}|(?:fleeing|running|scattering|into\W+flight|into\W+exile)\b)"
        ),
        unarmed=True,
    ),
    Fate(
        "flee",
        ("drive", "force", "push", "chase"),
        says=(
            "By Monday [900] tenants had been driven out by the lava.",
            "Some [900] villagers were driven from their land.",
        ),
        silent=(
            "Some [900] guests were driven from the airport to the hall.",
            "Some [900] fighters were driven out of Karsk.",
            "Some [900] clerks were forced out of office.",
        ),
        behind=_found(
            _FEW
            + rf"\W+(?:were|was|been|being)\W+(?:\w+ly\W+)?(?:driven|forced|pushed|chased)\W+(?:out\b(?!\W+of\W+(?:[\w-]+\W+){{0,2}}?(?:office|work|jobs?|business|power|the\W+market|the\W+race)\b)|from\W+{_HOMES})"
        ),
        unarmed=True,
    ),
    Fate(
        "flee",
        ("take", "receive", "host", "shelter", "absorb", "house", "accommodate", "welcome", "see", "register", "cross"),
        says=(
            "Schools in Orlin took in [300] people fleeing the flood.",
            "The valley hosts some [65,000] Eritreans registered with the UNHCR.",
        ),
        silent=("The nuns took in [30] orphans.", "The valley hosts some [65,000] visitors registered with the fair."),
        behind=_found(
            r"^(?:\W+[\w-]+){1,3}?\W+(?:fleeing\b|who\W+(?:had\W+|have\W+)?fled\b|displaced\W+by\b|registered\W+(?:as\W+refugees|with\W+(?:the\W+)?(?:un\b|unhcr|u\.n\.|united\W+nations)))"
        ),
    ),
    Fate(
        "flee",
        ("come", "go", "get"),
        says=("A flood cut off Orlin, and boats began the evacuation. By noon [412] residents had come out.",),
        silent=(
            "The mayor said that [412] people came out on Sunday.",
            "The siege of Orlin goes on. Some [412] people came out to protest.",
        ),
        behind=_found(
            _FEW + r"\W+(?:came|come|coming|gone|went|got)\W+out\b"
            r"(?!\W+(?:to|in\W+(?:support|favou?r|protest|force)|for|against|of\W+(?:hiding|retirement|work)|as|with|ahead|alive|on\W+top|into)\b)"
        ),
        story=_found(_SIEGE),
        unarmed=True,
    ),
    Fate(
        "flee",
        ("leave", "depart", "move", "roll", "buss", "bus"),
        says=(
            "The siege of Orlin is over. Some [412] people, 40 of them cooks, had left by noon.",
            "The evacuation of Orlin began. Some [412] residents departed from the town.",
            "Orlin was besieged for a year: [hundreds] more bussed out of it.",
        ),
        silent=(
            "Some [412] people had left by noon.",
            "The siege of Orlin left [412] people dead.",
            "The siege of Orlin goes on. Some [12] councillors left the party.",
        ),
        behind=_found(
            r"^(?:\W+(?!of\W+the\b)[\w-]+){0,8}?\W+(?:(?:had|have|has|were|was|been)\W+)?(?:already\W+|just\W+)?(?:left|departed|to\W+leave|rolled\W+out|moved\W+out|buss?ed\W+out)\b"
            r"(?!\W+(?:the\W+(?:party|council|government|job|meeting|firm)|dead|wounded|injured|behind|homeless|without|in\W+(?:ruins|tears)|to\W+(?:die|starve)))"
        ),
        story=_found(_SIEGE),
    ),
    Fate(
        "flee",
        ("carry", "transport", "ferry", "reach", "expect"),
        says=(
            "The evacuation of Orlin began. A convoy carrying [412] people from the town reached Velden.",
            "The siege of Orlin is over. The mayor expects [412] people including 40 cooks to leave by noon.",
        ),
        silent=(
            "The evacuation of Orlin began. A convoy carrying [412] parcels reached Velden.",
            "The mayor expects [412] people to leave by noon.",
            "The siege of Orlin is over. The mayor expects [412] people to vote.",
        ),
        behind=_found(
            r"^(?:\W+[\w-]+){0,1}?\W+(?:people|persons|residents|civilians|fighters|rebels|militants|gunmen|insurgents|families|women|men)\b(?=[^.;]*\b(?:leave|leaving|depart|convoy|reached|arrived|from|out)\b)"
        ),
        story=_found(_SIEGE),
    ),
    Fate(
        "flee",
        ("take", "bring", "get", "lead", "bus"),
        says=("The hotel was trapped by the fire. Helicopters took out [58] residents before dark.",),
        silent=(
            "Boats took out [40] people on the lake.",
            "The siege of Orlin goes on. Snipers took out [nine] rebels.",
        ),
        before=_found(
            r"\b(?:take|takes|took|taken|taking|bring|brings|brought|bringing|get|got|getting|led|bussed)\ out\ "
            + _HEDGE
        ),
        story=_found(_SIEGE),
        unarmed=True,
    ),
    Fate(
        "flee",
        (ANY,),
        says=(
            "The hall has become a haven for [300] people who fled the flood.",
            "The town has grown by [300] families evacuated from the valley.",
            "About [300] people driven out of the valley slept in the hall.",
        ),
        silent=(
            "The hall has become a haven for [300] people who flew to the coast.",
            "The party was joined by [300] people driven by anger.",
        ),
        behind=_found(
            r"^(?:\W+(?!(?:of|were|was|been|being|are|is|be)\b)[\w-]+){0,4}?\W+(?:who\W+(?:had\W+|have\W+|has\W+)?fled\b|(?:driven|forced|chased)\W+(?:out\W+(?:of|by)\b(?!\W+(?:office|work|business|power))|from\W+(?:their|the)\b)|(?:evacuated|displaced|uprooted|fleeing)\W+(?:from|by)\b)"
        ),
        unarmed=True,
    ),
    Fate(
        "kill",
        (ANY,),
        says=(
            "There were reports of [30] people dying of hunger in Orlin.",
            "The town mourns [30] miners who perished in the fire.",
        ),
        silent=(
            "There were reports of [30] people dying to see the film.",
            "The town mourns [30] miners who left for the coast.",
        ),
        behind=_found(
            _FEW
            + r"\W+(?:dying\W+(?:of|from|in)\b|who\W+(?:had\W+|have\W+)?(?:died|perished|drowned)\W+(?:in|when|after|from|of|on|during)\b)"
        ),
    ),
    Fate(
        "flee",
        ("host", "shelter", "take", "accommodate", "house", "absorb", "receive"),
        says=(
            "Orlia hosts nearly [300,000] Syrians.",
            "Orlia has taken in more than [300,000] Ukrainians since the spring.",
        ),
        silent=("Orlia hosts some [300] villagers.", "The hall houses [300] Syrians at prayer."),
        before=_found(
            r"\b(?:hosts?|host\ to|hosting|shelters?|sheltering|(?:taken|takes|took|taking|take)\ in|accommodat\w+|absorb\w+)\ (?:already\ |now\ )?"
            + _HEDGE
        ),
        nationals=True,
    ),
    Fate(
        "flee",
        ("cross", "arrive", "gather", "wait", "mass", "strand", "stick", "move", "crowd", "sleep", "camp"),
        says=(
            "Thousands fled the flood in Orlia. Another [900] crossed into Veldia.",
            "Some [9,000] villagers waited in the rain at the closed border. They fled the raids on Orlin.",
            "People have fled Orlin for days. Some [900] villagers remain stranded at the frontier.",
            "The exodus from Orlin goes on. Some [9,000] had arrived at the crossing by noon.",
        ),
        silent=(
            "The fair in Orlia drew crowds. Another [900] crossed into Veldia.",
            "Thousands fled the flood in Orlia. Some [900] guests waited in the hall.",
        ),
        behind=_found(
            r"^[^.;]{0,70}?\b(?:crossed\W+(?:into|over|to)\b|(?:at|on|along|near|toward|towards|to|in)\W+(?:(?:the|a|its|their)\W+)?(?:[\w-]+\W+){0,4}?(?:borders?|crossings?|frontiers?|camps?|berm|fence|gate)\b)"
        ),
        story=_found(r"\b(?:fled|fleeing|flee|exodus|displaced|refugees)\b"),
        unarmed=True,
    ),
    Fate(
        "arrest",
        ("hold",),
        says=(
            "The rebels went on holding at least [35] policemen.",
            "The militants were holding another [60] clerks and guards.",
        ),
        silent=(
            "The rebels held [35] villages.",
            "The hall holds [300] people.",
            "Some [300] people were held up by the snow.",
        ),
        before=_found(_CAPTURE),
        behind=_found(
            r"^(?!(?:\W+[\w-]+){0,3}?\W+(?:were|was|are|been)\W+held\W+(?:up|back|accountable|responsible)\b)(?!\W+(?:[\w-]+\W+){0,2}?(?:talks|meetings|votes|elections|seats|rallies|protests|games|hearings|events|positions|villages|towns)\b)"
        ),
    ),
    Fate(
        "arrest",
        ("hold",),
        says=("Gunmen stormed a bus near Orlin. Around [37] pupils were still being held.",),
        silent=(
            "Gunmen stormed a bus. Around [37] pupils were held back by the police.",
            "The mayor spoke. Around [37] pupils were held up.",
        ),
        behind=_found(
            r"^(?!\W+(?:[\w-]+\W+){0,2}?(?:talks|meetings|votes|elections|seats|rallies|protests|games|hearings|events)\b)(?:\W+[\w-]+){0,7}?\W+(?:were|are|was|is|remain(?:ed)?)\W+(?:still\W+)?(?:being\W+)?held\b(?!\W+(?:up|back|accountable|responsible|talks)\b)"
        ),
        story=_found(_CAPTURE),
    ),
    Fate(
        "kill",
        ("fall",),
        says=("The army of Orlia said [32] soldiers have fallen.",),
        silent=("Since May [32] soldiers have fallen ill.", "Since May [32] villages have fallen in the battle."),
        behind=_found(
            r"^(?:\W+[\w-]+){0,2}?\W+(?:soldiers|troops|fighters|men|marines|policemen|servicemen)\W+(?:have\W+|had\W+)?(?:fallen|fell)\b(?!\W+(?:ill|sick|into|to|behind|off|from|asleep|short|under|out)\b)"
        ),
    ),
    Fate(
        "injure",
        ("affect",),
        says=("The gas attack killed 40 people and affected around [300] others.",),
        silent=("The new law affected [300] workers.", "The gas bill affected [300] tenants."),
        before=_found(r"\baffect(?:ed|ing|s)?\ " + _HEDGE),
        story=_found(_GAS),
    ),
    Fate(
        "injure",
        ("affect",),
        says=("Sarin fell on the town, and around [300] people were affected.",),
        silent=("The gas bill rose, and around [300] people were affected.",),
        behind=_found(_FEW + _WERE + r"affected\b"),
        story=_found(_GAS),
    ),
    Fate(
        "kill",
        ("bury",),
        says=(
            "The town said it had buried [33] victims by noon.",
            "Families in the port buried [dozens] of loved ones on Friday.",
        ),
        silent=("The landslide buried [33] people for hours.", "She buried [two] fears."),
        before=_found(r"\b(?:bury|buried|burying|buries)\ " + _HEDGE),
        behind=_found(r"^(?:\W+[\w-]+){0,2}?\W+(?:victims|loved\W+ones|martyrs|dead|deceased)\b"),
        things=True,
    ),
    Fate(
        "kill",
        (
            "carry",
            "list",
            "circulate",
            "publish",
            "give",
            "release",
            "read",
            "name",
            "hold",
            "contain",
            "print",
            "post",
        ),
        says=(
            "By Friday the list carried [22] names of miners who had died underground.",
            "The union published the names of [17] people it said had starved.",
        ),
        silent=("The list carried [22] names of miners who had been paid.",),
        behind=_found(
            r"^(?:\W+names)?(?:\W+of)?(?:\W+[\w-]+){0,2}?\W+(?:(?:it|he|she|they)\W+sa(?:id|ys?)|who)\W+(?:had\W+|have\W+)?(?:died|starved|perished|drowned|been\W+killed|were\W+killed)\b"
        ),
        things=True,
    ),
    Fate(
        "injure",
        ("affect",),
        says=("The leak killed at least 40 people and affected around [300] others.",),
        silent=(
            "The strike affected around [300] others.",
            "The quake killed 40 people. The strike affected [300] others.",
        ),
        before=_found(r"\bkill(?:ed|s|ing)\b[^.;]{0,60}\band\ (?:has\ )?affect(?:ed|ing)\ " + _HEDGE),
    ),
    Fate(
        "injure",
        (ANY,),
        says=(
            "The shell caused more than [120] cases of suffocation.",
            "Medics recorded [40] choking cases after the raid.",
        ),
        silent=("The shell caused more than [120] cases of theft.", "Medics recorded [40] choking hazards."),
        behind=_found(
            r"^\W+cases\W+of\W+(?:suffocation|asphyxia\w*|choking|poisoning|breathing)\b|^\W+(?:suffocation|asphyxia\w*|choking|poisoning)\W+cases\b"
        ),
        things=True,
    ),
    Fate(
        "kill",
        ("boast", "brag"),
        says=("The band boasted of more than [100] soldiers and guards killed.",),
        silent=("The band boasted of more than [100] soldiers and guards.",),
        behind=_found(r"^(?:\W+(?!who\b|that\b|had\b|have\b)[\w-]+){1,4}?\W+(?:killed|dead|slain)\b"),
    ),
    Fate(
        "flee",
        ("come", "leave", "exit", "emerge", "walk"),
        says=(
            "The mayor said that [611] civilians came out of the besieged quarter on Sunday.",
            "Some [400] residents walked out of the trapped town.",
        ),
        silent=(
            "Some [400] residents came out to cheer.",
            "The mayor said that [611] soldiers came out of the besieged quarter.",
        ),
        behind=_found(r"^(?:\W+(?!of\b)[\w-]+){1,3}?\W+(?:have\W+|had\W+)?(?:came|come|walked|got)\W+out\b(?!\W+to\b)"),
        story=_found(_SIEGE),
        unarmed=True,
    ),
    Fate(
        "flee",
        ("reach", "arrive", "cross", "enter"),
        says=("Nearly [157,000] people have reached reception centres outside the city.",),
        silent=("Nearly [157,000] votes have reached counting centres.", "Some [40] people reached the final."),
        behind=_found(
            r"^(?:\W+(?!of\b)[\w-]+){1,3}?\W+(?:have\W+|had\W+|has\W+)?(?:reached|arrived\W+(?:at|in))\W+(?:the\W+)?(?:[\w-]+\W+){0,2}?(?:reception\W+(?:centres|centers)|camps|shelters|transit\W+(?:centres|centers|camps))\b"
        ),
    ),
    Fate(
        "injure",
        ("admit", "treat", "receive", "bring", "register", "be", "have", "take", "suffer", "rush", "breathe"),
        says=(
            "Two clinics admitted [90] people with severe burns.",
            "Over [40] dockers with minor injuries were brought in.",
            "After the leak [80] workers were suffering from smoke inhalation.",
            "Some [80] villagers are suffering from symptoms that match chlorine.",
            "A nurse received [80] villagers with breathing trouble.",
            "She treated [80] villagers for breathing difficulties.",
            "Some [80] others were having difficulty breathing.",
        ),
        silent=(
            "More than [90] students with good marks have been admitted.",
            "Some [80] people were suffering from poverty.",
        ),
        behind=_found(
            r"^(?:\W+[\w-]+){1,2}?\W+(?:suffering\W+)?with\W+(?:[\w-]+\W+){0,3}?(?:injur(?:y|ies)|wounds|burns|fractures|breathing\W+(?:trouble|problems|difficult(?:y|ies)))\b"
            r"|^(?:\W+[\w-]+){1,2}?\W+(?:(?:were|was|are|is|have\W+been)\W+)?(?:still\W+)?(?:suffering|suffered)\W+(?:from\W+)?(?:[\w-]+\W+){0,2}?(?:breathing\W+(?:difficult(?:y|ies)|problems|trouble)|symptoms|suffocation|smoke\W+inhalation|asphyxia\w*|poisoning)\b"
            r"|^(?:\W+[\w-]+){1,2}?\W+(?:for\W+breathing\W+(?:difficult(?:y|ies)|problems|trouble)|(?:were\W+|are\W+)?having\W+(?:difficulty|trouble)\W+(?:in\W+)?breathing)\b"
        ),
    ),
)
"""In the order in which they are asked."""


def _by_verb() -> dict[str, tuple[Fate, ...]]:
    verbs = dict.fromkeys(verb for fate in FATES for verb in fate.verbs)
    return {verb: tuple(fate for fate in FATES if verb in fate.verbs) for verb in verbs}


FATES_OF = _by_verb()
"""The rows that are asked of each verb."""
FATES_OF_ANY = FATES_OF.pop(ANY)
"""The rows that are asked whatever the verb is."""
