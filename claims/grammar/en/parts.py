"""What makes a figure a part of the one before it, a list go on, or a noun wait for its head."""

from claims.grammar.shapes import shape

PUT_AT = ["it", "at"]
"""Right before a figure that somebody puts a number at, told before."""
NUMBER_DEAD = shape(
    "the number of the dead (searched)",
    r"\bnumber\ of\ (?:the\ )?(?:dead|deaths|killed|people\ killed|victims|fatalities|those\ killed)\b|\b(?:death|casualty)\ toll\b",
    ("the number of dead was not clear", "on the death toll"),
    ("a number of shops", "the toll on the road"),
)
IN_CARE = shape(
    "persons in care or custody",
    r"\ (?:in|at)\ (?:custody|large|(?:a\ )?(?:critical|serious|stable|fair|grave)|hospital|intensive|surgery)\b|\ out\ of\ work\b|\ (?:(?:are|were|remain(?:s|ed)?)\ (?:still\ )?)?(?:without\ (?:power|electricity|water|heat|shelter|food)|under\ (?:a\ |mandatory\ |voluntary\ )?(?:evacuation|quarantine|curfew)|(?:trapped\ |buried\ |still\ )?(?:under|beneath)\ (?:the\ )?(?:rubble|debris|wreckage|ruins|collapsed))\b|\ hospitali[sz]ed\b|\ (?:now\ |more\ |others\ )?who\b|\ (?:were\ |was\ )?(?:later\ )?(?:taken|rushed|airlifted|sent|admitted)\ to\ (?:[a-z]+\ ){0,3}hospitals?\b|\ from\ (?:their|his|her)\ (?:homes?|houses|villages|towns)\b|\ (?:took|take|taking)\ to\ the\ streets\b|\ (?:(?:were|was|are|had\ been|have\ been)\ (?:[a-z]+\ ){0,2})?(?:on\ board|aboard)\b|\ (?:into|onto|in)\ the\ streets\b|\ (?:were\ |was\ |are\ |being\ |had\ been\ |have\ been\ )?(?:(?:taken|held)\ (?:hostage|prisoner|captive)|(?:pulled|brought|dug|dragged)\ (?:out\ )?(?:alive|from))\b",
    (
        " in custody",
        " were still under mandatory evacuation",
        " remain without power",
        " who died",
        " from their homes",
        " took to the streets",
        " in critical",
        " hospitalised",
        " were taken to hospital",
        " rushed to a nearby hospital",
        " on board",
        " into the streets",
        " taken hostage",
        " had been pulled out alive",
    ),
    (" in leeds", " taken to court", " were pulled", " in hospitality", " from their profits"),
)
PART_BETWEEN = shape(
    "a part of the figure before (searched)",
    r"\b(?:including|included|includes|(?<!\bwas\ )(?<!\bwere\ )among\ (?:them|whom|the\ dead)|of\ (?:whom|which)|comprising)\b",
    (" people, including ", " people, among them ", " dead, of whom "),
    (" people and ", " people from ", ", excluding ", " soldiers were among the dead, and "),
)
OF_WHICH = shape(
    "things are meant (searched)",
    r"\bof\ which\b",
    (" missiles, of which ",),
    (" people, of whom ", " which "),
)
FROM_REGIONS = shape(
    "who come from where, up to the number of regions (searched)",
    r"\b(?P<who>[a-z]+)\ from\ (?:about\ |some\ |around\ |nearly\ |over\ |all\ |at\ least\ |more\ than\ )?\Z",
    ("delegates from ", "runners from more than "),
    ("delegates in ", "from "),
)
OF_THEM = shape(
    "those told before are meant",
    r"\ of\ (?:them|these)\b(?!\ (?:children|women|men|boys|girls|civilians)\b)",
    (" of them charged", " of these"),
    (" of them children", " of those", " of the men"),
)
OF_SOME = (" of the ", " of those ")
"""Right behind a figure of some of those whom something befell: what befell others is told without their noun."""
AMONG_THEM = shape(
    "some of those told before, by what they were",
    r"\ (?:were|was|are|is)\ (?:also\ )?among\ (?:them|these)\b",
    (" were among them", " are also among them"),
    (" were among the dead", " stood among them"),
)
AMONG_HARMED = shape(
    "those harmed, of whom some are told next by what they are (searched)",
    r"\b(?:among|of)[ ](?:the|those|them)\b[^.;,]{0,40}?\b(?:dead|killed|deaths|victims|fatalities|casualties|injured|wounded|hurt|deceased)[ ](?:[^.;,]{1,60}?[ ])?(?:were|was|are|is)[ ]"
    r"|\b(?:dead|killed|deaths|victims|fatalities|casualties|injured|wounded|deceased)[ ](?:also[ ])?includ(?:ed?|es|ing)[ ]",
    ("among the 121 dead were 9 women", "of those killed are two boys", "the victims included 12 women"),
    ("among the dead, police said", "the dead were 12 women"),
)
OF_THE = shape(
    "some of a number that was told before, its noun left out",
    r"\ of\ the\ ([a-z]+|\d[\d,]*)(?=\ (?:were|was|are|is|have|has|had|who|remain|remained|died|fled|survived|escaped|could|will|would|did)\b|[,.;)])",
    (" of the six were held", " of the 286,"),
    (" of the six men were", " of them were"),
)
TOTALS_OF_TWO = shape(
    "two counts whose totals are told in their order (searched)",
    r"(?:\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve))\ ([a-z][a-z'-]*(?:\ [a-z'-]+){0,3}?)\ and\ (?:\d[\d,.]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\ ([a-z'-]+s)\b"
    r"[^.;]{0,60}\b(?:bringing|taking|pushing|raising|lifting)\ (?:the\ |their\ |its\ )?(?:totals|tallies|tolls|counts|figures)\ (?:so\ far\ )?to\ (\d[\d,.]*\ and\ )?\Z",
    (
        "1,203 new infections and 27 deaths on tuesday, bringing the totals to ",
        "12 cases and two deaths, taking the totals to 412 and ",
    ),
    ("12 cases and two deaths, taking the total to ", "27 deaths on tuesday, bringing the totals to "),
)
TOTALS_END = (" to ", " and ")
"""What that ends with: asked before it is looked for."""
ANOTHER = ("another ", "a further ", "an additional ")
"""Right before a number of more of those told of before, however far."""
OF_TOLD = shape(
    "a noun of which some are counted is told first (searched)",
    r"(?:\A|[.;:\n]\ ?|\bthat\ )(?:out\ )?of\ (?:the|these|those)\ (?:(?:\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\ )?((?:[a-z-]+\ ){0,2}?[a-z-]+s)(?:\ [^.;:,0-9]{1,40})?,\ (?:at\ least\ |about\ |some\ |nearly\ |more\ than\ )?$",
    ("of the deaths, ", "said. of the arrests made in may, at least "),
    ("of the dead, ", "the end of the wars, ", "of the deaths "),
)
PART_AFTER = shape(
    "a part, told behind it",
    r"(?:\ \(\d[\d.]*\ ?(?:%|percent|per\ cent)\))?\ (?:of\ (?:them|whom|which)|of\ the\ (?:dead|victims|injured|wounded)|(?:fatally|critically|gravely)(?=[,.;:)]|$))\b",
    (" of them", " of whom", " of the dead", " (3%) of them", " fatally, outside"),
    (" of the town", " of men", " them"),
)
LISTED = shape(
    "a list goes on (searched)",
    r"(?:,|\band)\ (?:at\ least\ |about\ |some\ )?$",
    (" men, ", " men and ", " men and at least "),
    (" men ", "sand ", " men or "),
)
CLAUSE_BETWEEN = shape(
    "another clause begins (searched)",
    r"\b(?:were|was|are|is|had|has|have|killed|injured|wounded|while|but)\b",
    (" were hurt and ", " but ", " killed "),
    (" women and ", " butter, ", ", "),
)
NEW_CLAUSE = shape(
    "another clause begins with a figure (searched)",
    r",\ (?:and|but|while)\ (?:at\ least\ |about\ |some\ |another\ )?$",
    (" men, and ", " men, and at least "),
    (" men and ", ", ", "sand "),
)
SHARE_OF = shape(
    "the share that a count is, before what is counted",
    r"\ \(\d[\d.]*\ ?(?:%|percent|per\ cent)\)\ of",
    (" (7.71%) of", " (12 percent) of"),
    (" (12) of", " (7%) on"),
)
SHARE_THEN = shape(
    "the share that a count is, right before what is counted",
    r"\ \(\d[\d.]*\ ?(?:%|percent|per\ cent)\)\ (?=[a-z])",
    (" (52%) children", " (12 percent) severe cases"),
    (" (12) children", " (52%), children"),
)
SAID_OF = shape(
    "what is said of a figure by itself",
    r"\ (?:[a-z'-]+\ ){0,2}?(?:were|was|are|is|had|have|has|remain(?:s|ed)?)\b",
    (" were hurt", " people are missing", " others remain"),
    (" women", " men, were hurt"),
)
"""With NEW_CLAUSE before it, the figure is no part of what stands before: "including two women, and 14 were hurt"."""
OTHERS_THEN = shape(
    "others of whom something else is said",
    r"\ (?:more|others)\ (?:[a-z'-]+\ ){0,2}?(?:were|was|are|is|had|have|has|remain(?:s|ed)?|injured|wounded|hurt|missing)\b",
    (" more were hurt", " others injured", " others have since been found"),
    (" more children", " women were hurt"),
)
PART_LEADS = shape(
    "a part is told right before its figure (searched)",
    r"\b(?:including|among\ (?:them|whom))\ (?:at\ least\ |about\ |some\ |more\ than\ |up\ to\ |between\ )?$",
    (" people, including ", " dead including at least ", " people, among them "),
    (" including the ", " people and "),
)
HANGING = shape(
    "a hyphen that waits for its noun",
    r"-(?:,|\ (?:and|or|to)\b)(?:\ ?[a-z]+-,?)?(?:\ ?(?:and|or|to))?\ [a-z\d]+-([a-z]+)",
    ("- and four-door", "- to 12-inch", "-, two- and three-bed"),
    ("-year", "- and then", "-door cars"),
)
STRONG = frozenset(["strong"])
"""Behind a number and a hyphen, they count what follows: "a 3,000-strong crowd"."""
OF_CREW = shape(
    "some of those whom a number and a hyphen count",
    r"\ of\ (?:the|its|their|a|an)\ \d+-(?:members?|strong|man|person|people|seat|woman)\ (?P<who>[a-z]+)",
    (" of the 35-member crew", " of its 40-strong staff"),
    (" of the 35 members", " of the crew", " of the 35-year plan"),
)
BESIDE = shape(
    "something is put beside (searched)",
    r"(?:,|\(|~)\ ?(?:(?:about|around|some|roughly|nearly|almost|just|only|more\ than|over|less\ than|at\ least)\ ){0,2}$",
    (", about ", " (", ", more than "),
    (" walked about ", ", and walked "),
)
DISTANT = shape(
    "how far and in which direction",
    r"(?:\ \([\d.,]+\ ?[a-z]+\))?\ (?:to\ the\ )?(?:north|south|east|west|away|off|from|outside|inside|inland|upstream|downstream|out\ of|beyond|up\ the|down\ the)(?:[a-z-]*)\b",
    (" south-east of", " from the town", " off the coast", " outside", " (60 miles) south of"),
    (" of pipe", " long"),
)
INSIDE = shape(
    "what a ratio counts, inside it (searched)",
    r"\b(?:one|two)\ ([a-z]+)\ in\ ",
    ("one child in every five", "two voters in three"),
    ("one in five", "nine out of ten"),
)
OR_TWO = shape(
    "a number that counts on (searched)",
    r"\b(?:an?|another|(?:last|past|next|first|coming)(?=\ (?:year|month|week|day|hour)\b))\ ([a-z-]+)\ or\ (?:even\ )?$",
    ("another clinic or ", "in the last week or ", "a week or ", "a day or even "),
    ("the clinic or ", "clinics or ", "a week and "),
)
"""Before a number that counts on from a noun: "another clinic or two"."""
OR_TWO_ENDS = (" or ", " even ")
"""What that ends with: asked before it is looked for."""
CONVERTED = shape(
    "an amount in brackets behind the same in another unit",
    r"[\ -]?(?:[a-z%\x02]+\ ?){0,3}\((?:about\ |around\ |or\ |some\ |roughly\ |nearly\ )?[a-z]{0,3}[`$]?",
    (" yen ($", "c (", " reais (about $", "-acre ("),
    (" yen, ($", " yen in all of its markets ($"),
)
TOLL_BETWEEN = shape(
    "a toll or a number of its own begins (searched)",
    r"\b(?:tolls?|total|number|tally|bring(?:s|ing)?|brought|rais(?:es|ed|ing)|tak(?:es|ing)|took|pushing|count|when|after|while|but)\b",
    (" deaths were reported, bringing it to ", " deaths, and the total was "),
    (" deaths in lund, ", " deaths, followed by lund with "),
)
"""Between two figures of which the second counts something else."""
COUNT_OF = shape(
    "a count of something, which another goes on with (searched)",
    r"(?:\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve))\ (?:[a-z'-]+\ ){0,2}(?P<noun>[a-z'-]+)\ of\ [^;.]{2,80}(?:,|,?\ and)\ \Z",
    ("to one charge of theft and ", "five cases of flu, "),
    ("one man and ", "the end of may and ", "two of them"),
)
"""Before a number whose noun is theirs: "and three of fraud"."""
COST = "cost"
"""The event of an amount whose currency is left out, which counts nothing told before."""
RISEN_TO = shape(
    "a toll came to the figure behind (searched)",
    r"\b(?:rose|risen|rises|climbed|climbs|grew|grown|jumped|increased|soared|stood|stands|reached|passed|topped|is|was)\b"
    r"(?:\ [a-z]+){0,4}\ \Z",
    (" rose to ", " has risen to at least ", " stands at ", " is "),
    (" killed ", " rose by 4 to "),
)
NO_CROWD = shape(
    "a number that counts no persons (searched)",
    r"\b(?:margin|average|score|factor|rate|rank|ratio|height|length|depth|out)\ (?:of|for)\ (?:about\ )?$",
    ("by a margin of ", "an average of ", "out of ", "bowled out for "),
    ("a crowd of ", "a toll of ", "outside of "),
)
"""Before a bare number that counts no persons, whatever happened: "by a margin of 12"."""
CROWD = shape(
    "a crowd of so many (searched)",
    r"\b(?:crowd|group|team|staff|audience|gang|crew|workforce|congregation|force|army|delegation|mob|population|party|family|household)s?\ of\ (?:[a-z]+\ ){0,3}$|\b(?:town|city|village|hamlet|county|province|suburb|district|settlement|community|island|nation|country)\ of\ (?:about\ |around\ |some\ |only\ |just\ |nearly\ |almost\ |over\ |more\ than\ |fewer\ than\ |barely\ |roughly\ )?$|\b(?:in\ front\ of|watched\ by|attended\ by)\ (?:[a-z]+\ ){0,3}$|\bpopulation\ (?:[a-z'-]+\ ){0,6}$|\bof\ (?:the\ (?:dead|killed|victims|injured|wounded|missing|survivors)|those\ (?:[a-z'-]+\ ){0,5}[a-z'-]+),\ $"
    r"|\b(?:protest|march|rally|demonstration|procession|gathering|sit-in|crowd|vigil|turnout)s?\ (?:[a-z]+\ ){0,2}?(?:swelled|grew|swollen|grown|drew|attracted|dwindled)\ (?:[a-z]+\ ){0,4}$"
    r"|\b(?:turnout|attendance)\ (?:[a-z]+\ ){0,3}$"
    r"|\b(?:workforce|headcount|payroll|staff|enroll?ment|membership|readership)\ (?:[a-z'-]+\ ){0,4}?(?:from|to|at|by|of|is|was)\ "
    r"(?:[\d.,]+\ (?:to|from)\ )?(?:[a-z]+\ ){0,2}$"
    r"|\b(?:crowd|audience|gathering)\ (?:[a-z]+\ ){0,2}?at\ (?:[a-z]+\ ){0,2}$"
    r"|\b(?:crowd|audience|gathering),?\ (?:that|which)\ (?:[a-z'-]+\ ){1,6}?(?:put|estimated|pegged)\ at\ (?:[a-z]+\ ){0,2}$"
    r"|\b(?:losses|casualties|fatalities)\ at\ (?:[a-z]+\ ){0,2}$"
    r"|\btolls?\ (?:(?:from|in|of)\ (?:[a-z'-]+\ ){1,5})?(?:now\ |at\ |is\ |stands\ at\ |at\ least\ )?$",
    (
        "the march swelled to some ",
        "the toll now ",
        "cut its workforce from 9,000 to about ",
        "its payroll shrank by ",
        "put rebel losses at about ",
        "a crowd of ",
        "a town of about ",
        "a family of ",
        "gangs of up to ",
        "its population has shrunk to ",
        "of the dead, ",
        "of those who have died, ",
        "played in front of about ",
    ),
    ("a total of ", "the crowd, ", "the dead, "),
)
"""Before a bare number that counts persons: "a crowd of about 45,000"."""
CHILD, CHILDREN = "child", "children"
PARENT = shape(
    "a parent of so many (searched)",
    r"\b(?:mother|father|parents?|mum|mom|dad|grandmother|grandfather|widow|widower)\ of\ $",
    ("a mother of ", "the father of "),
    ("a mother or ", "a teacher of ", "of "),
)
ABROAD = shape(
    "out of the country (searched)",
    r"\b(?:country|abroad|borders?|neighbou?ring|overseas|into\ [a-z]+ia)\b",
    ("fled the country", "over the border", "into bolivia"),
    ("fled the town", "into the hills", "countryside"),
)
"""Where people who fled their country went: who is counted is a refugee."""
PLACING = frozenset(["from", "in", "at", "across", "aboard", "inside", "on", "with", "to"])
"""Right before a count that only tells where, or with what, something befell those told before."""
IN_LISTS = frozenset(["and", "including", "unidentified", "identified"])
"""Words that a list of figures may hold beside nouns and numbers."""
LIVING = frozenset(["save", "rescue", "survive", "lose", "miss", "escape", "evacuate", "treat"])
"""What befalls the living or the missing, and no bodies."""
PERSON_EVENTS = frozenset(
    [
        *("participate", "join", "march", "demonstrate", "protest", "gather", "rally"),
        "kill",
        "die",
        "bury",
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
        "suffer",
        "starve",
        "recover",
        "behead",
        "burn",
        "capture",
        "quarantine",
        "employ",
        "hire",
        "gather",
        "attend",
        "assemble",
        "queue",
        "flock",
        "mourn",
        "celebrate",
        "riot",
        "expose",
        "unemploy",
        "lay",
        "treat",
        "acquit",
        "pardon",
        "parole",
        "extradite",
        "stab",
        "lynch",
        "intubate",
        "resettle",
        "repatriate",
    ]
)
"""Events that persons suffer: an elided noun is "people"."""
CROWD_EVENTS = frozenset(
    """vote watch wait line pack jam cheer chant listen camp descend travel enrol enroll sign-up volunteer stream pour boo
    applaud sing pray dance walk sleep settle immigrate emigrate cross enter visit help save insure uninsure lift throw
    register knock canvass rely struggle""".split()  # noqa: SIM905
)
"""Events of persons where a bare "thousands" does them, or has them done: "Millions voted", "it helped millions"."""
PRONOUNS = frozenset(["he", "she", "they", "it", "who", "we", "i"])
OF_WHOM, ASIDES = " of whom", " \n,(-–—"
"""Behind a figure, and what parts it from those that it is some of."""
OVER, WERE_STATE = " over ", " were"
"""Before how many regions something spread; a verb before a state right behind a figure."""
BARE_PART = shape(
    "a part of which nothing is printed right behind",
    r"\ (?:said|say|says|were|are|was|is|had|have|did|do|would|will|could|can|called|thought|think|want|wanted|believe|believed|disagreed?|agreed?|opposed?|backed|favou?red|felt|feel|supported)\b|[,.;]",
    (" said it would not", " did not", ", "),
    (" of them", " voters said", " women"),
)
"""Behind "six in 10" where whose share it is was told before."""
SHARE_OF = shape(
    "of what a share is",
    r"(?:%|\ ?percent|\ ?per\ cent)\ of\ (?:the\ |all\ |those\ )?",
    ("% of ", " percent of the "),
    (" percent", " of the"),
)
