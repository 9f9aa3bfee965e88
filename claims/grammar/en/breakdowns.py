"""How texts break a total down: by names with their counts in brackets, by "3 from Leeds", by what became of whom."""

import re

from claims.grammar.shapes import shape

_WHERE = (
    r"(?:regions?|states?|districts?|sub-districts|counties|sub-counties|countries|provinces?|cities|towns|townships|zones?|areas|governorates?|villages|camps|sites|"
    r"municipalities|departments|communities|communes|cantons|localities|territories|divisions|locations|facilities|hospitals|schools|nationalities|sectors|islands|"
    r"constituencies|parishes|wards|lgas|clusters|woredas|prefectures|boroughs|settlements|quarters|neighbou?rhoods|oblasts|barangays|offices|stations|units|prisons)"
)
_WHAT = (
    r"(?:cases|incidents|attacks|infections|arrests|violations|structures|households|refugees|idps|returnees|patients|houses|homes|admissions|arrivals|"
    r"executions|outbreaks|strikes|raids|complaints|applications|accidents|offences|crimes|jobs)"
)
"""No persons whose names and ages a list could tell."""
_WHOM = r"(?:deaths|people|persons|individuals|families|civilians|injuries|casualties|fatalities|killed|injured|wounded|dead)"
_NAME = r"[a-z][a-z.'/&\ -]*"
OPENS_LIST = shape(
    "a list of names with their counts in brackets begins (searched)",
    rf"(?:\d[a-z'/\ -]*,\ (?:followed|trailed|led)\ by\ "
    rf"|\b{_WHERE}\b[^.;]{{0,70}}?(?::|,?\ namely|,?\ includ(?:ing|ed?s?):?|,?\ (?:such\ as|like)|\ of|\ were)\ "
    rf"|\b{_WHAT}\b[^.;()]{{0,60}}\ (?:in|from|at|across|by|of|for)\ (?:the\ )?"
    rf"|\b{_WHAT}\b(?:\ \(\d[^()]{{0,30}}\))?[^.;()]{{0,40}}(?:,\ |\ )(?:followed\ by|led\ by|including|namely|such\ as|:)\ )"
    rf"{_NAME}\ ?\(\Z",
    (
        "81 deaths, followed by kenema (",
        "from several counties: kilifi (",
        "from 24 areas within six health zones (table 2), including: mbara (",
        "cases were reported in kano (",
    ),
    (
        "35 guests, followed by a band, ali (",
        "led by ali (",
        "the dead were ali (",
        "three brothers, ali (",
        "killed people of one family, including ali (",
    ),
)
"""Before the first bracketed number of a list, which is no age then: "from several counties: Kilifi (21), Lamu (9)"."""
NEXT_NAME = shape(
    "the next name of such a list (whole)",
    rf"(?:,|;)?\ (?:and\ |followed\ by\ )?{_NAME}",
    (", port loko ", " and zambia ", " followed by kenya ", ", and mozambique "),
    (". in mozambique ", ", 12 in leeds "),
)
NO_AGE = shape(
    "the inside of a bracket that holds no age",
    rf"(?:1[1-9]\d|[2-9]\d\d|\d{{1,3}}(?:,\d{{3}})+|\d{{4,}}|\d[\d,]*\ (?:{_WHAT}|{_WHOM})\b[^()]{{0,40}})\)",
    ("278)", "1,204)", "85 cases and 3 deaths)"),
    ("34)", "8 months)", "11 or 12)"),
)
PARTED = shape(
    "a total is broken down behind its noun (searched)",
    r"\A[^.;]*(?:\bnamely\b|\bincluding\b|\bcomprising\b|:|\b(?:in|from|across|within)\b)[^.;]*\Z",
    (" cases were reported from 31 areas, including: katwa (", " people in four towns: leeds ("),
    (" cases, followed by zambia (", " cases. in leeds ("),
)
COMPARED_NAMES = ("followed by", "led by", "trailed by", "compared")
"""Between a total and a figure that is no part of it."""
PLACED = shape(
    "whose part of a total a figure is",
    r"\ (?:(?:were|was|are|is)\ )?(?:reported\ |recorded\ |killed\ |injured\ )?(?:from|in|at|near)\ (?:the\ )?(?=[a-z])",
    (" from leeds", " in the north", " were reported in kano"),
    (" people in leeds", ", in leeds"),
)
"""Behind a figure without a noun: "14 in Leeds, 10 from York"."""
COLON = ": "
LIST_MARKS = ("(", ": ", " - ", "|", "\t", "= ")
"""One of them stands in every list of places with their figures: "Katwa (44", "wells: 21", "Leeds - 40", not "at 10:30"."""
LABELS = ("= ", ": ", "- ")
"""What stands between a place and its figure in a list of entries: "Kenema = 502"."""
GOING_ON = (", ", "d ")
"""What stands before the next figure of an entry: "Kenema: 14 dead, 32 hurt and"."""
ONE_LISTED = shape(
    "a list of parts goes on (searched)",
    r"(?:\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve))\ (?:[a-z]+\ )?(?:from|in|at)\ [^.;:]{2,40}(?:,|\ and|,\ and)\ \Z",
    ("23 from leeds, ", "four from york, one from hull, and ", "two men from leeds (ld) and "),
    ("23 people, ", "23 from leeds. "),
)
"""Before "one from Hull", which counts then."""
FROM_NAME = re.compile(r" (?:from|in|at) (?:the )?[A-Z]")
TOLD_IN_BRACKETS = shape(
    "a count with its noun in brackets, of a list that goes on (searched)",
    r"\(\d[\d,.]*\ [a-z]+\),\ (?:(?:and\ )?[^.;:()]{3,40}\ \(\d[\d,.]*\),\ )*(?:and\ )?[^.;:()]{3,40}\ \(\Z",
    ("storms (252 deaths), floods (", "storms (252 deaths), floods (65), and mud ("),
    ("storms (252), floods (", "storms (252 deaths). floods ("),
)
STEP = shape(
    "a figure in brackets is compared",
    r",?\ (?:compared\ (?:to|with)|up\ from|down\ from|from|against|versus|vs\.?|as\ against)\ \d",
    (" compared to 39", ", up from 12"),
    (" people", " from leeds"),
)
OF_TOTAL = shape(
    "parts of a figure told first (searched)",
    r"(?:\A|[.;:\n,]\ ?|\band\ |\bthat\ |\bwhich\ |\bout\ )(?:of|among)\ (?:the|these|those)\ (?:total\ )?\Z",
    ("of the ", "said. of these ", "said that of the ", "he said, of the total ", "out of the "),
    ("reports of the ", "one of the "),
)
"""Before a total of which parts follow behind a comma: "Of the 53 wounded, six were in danger"."""
OF_THOSE = shape(
    "a sentence counts some of those before",
    r"(?:out\ of|of|among)\ (?:those|these|them|(?:this|that|the)\ (?:number|total|figure))(?:\ [a-z]+)?,\ ",
    ("out of those, ", "of these cases, ", "among them, "),
    ("of those who came, ", "of the ", "one of them, "),
)
"""At the start of a sentence whose figure is a part of the last one before it."""
OF_ENDS = ("he ", "se ", "al ")
"""What OF_TOTAL ends with: asked before it is looked for."""
FIRST_PART = shape(
    "the first part behind its total",
    r"\ [^.;:,0-9]{1,60},\ (?:[a-z .'-]{2,40}\ (?:said|says|added|reported),\ )?(?:at\ least\ |about\ |around\ |some\ |only\ |just\ |more\ than\ |nearly\ |almost\ |over\ )?",
    (
        " wounded, ",
        " people killed in the raid, at least ",
        " women who lived there, she said, ",
        " people reported missing, nearly ",
    ),
    (" wounded. ", ", who were, "),
)
NEXT_PART = shape(
    "the next part, behind what is said of one",
    r"(?:\ [a-z'-]+){0,3}?\ (?:were|are|was|is|had|have)\ [^.;:0-9]{1,50}?,?\ (?:and\ |while\ )?(?:at\ least\ |about\ |some\ |another\ )?",
    (" were men and ", " were men, ", " had died, while ", " children were hurt and "),
    (" were hurt. ", " men and "),
)
NEXT_STATE = shape(
    "the next part of casualties, behind what befell the first",
    r"\ (?:(?:fatally|seriously|slightly)\ )?(?:killed|dead|injured|wounded|hurt|missing|died)(?:,|\ and|,\ and)\ (?:at\ least\ |about\ |some\ |another\ )?",
    (" killed and ", " dead, "),
    (" killed in leeds and ", " were killed and "),
)
APPOSED = shape(
    "a mark behind the noun of a total, before what it is made of",
    r"\ (?:[a-z.'/-]+\ ){0,6}?(?:[a-z.'/-]+(?:,|:|\ ?\(|\ ?[~-]{1,2}))\ ?(?:all\ |namely\ )?",
    (" civilians ~ ", " casualties -- ", " aid workers (", " people, "),
    (" civilians and ", " people. ", ", who were "),
)
BOTH_SEXES = shape(
    "men and women, or boys and girls, are told one behind the other (searched)",
    r"\b(?:men|males|boys)\b.*\b(?:women|females|girls)\b|\b(?:women|females|girls)\b.*\b(?:men|males|boys)\b",
    ("120 men and 113 women", "nine girls, and eight boys"),
    ("120 men and 113 children", "women"),
)
MEMBER = shape(
    "what a member of a sum counts, and the join before the next",
    r"(?:\ [a-z.'/-]+){1,6}?(?:,\ and|,|;|\ and|\ plus)\ ",
    (" children and ", " of them women, "),
    (" children. ", " and"),
)
OF_ALL = shape(
    "parts of those told before follow (searched)",
    r"\bof\ (?:whom|which|these|those)\b",
    (" houses were hit, of which ", " patients, 19 of whom "),
    (" of the houses ", " those who "),
)
NEXT_OF = shape(
    "the next of such parts, behind what is said of one",
    r"(?:\ of\ (?:whom|which|these|those))?\ [^.;:0-9]{1,70}?(?:[,;]|[,;]?\ (?:and|while|but))\ (?:at\ least\ |about\ |some\ |another\ )?",
    (" were burned and ", " of whom have gone home; ", " escaped the same night, while "),
    (" were burned. ", " were 12 and ", ", "),
)
BY_THEMSELVES = shape(
    "what becomes of some of those told before, not of others",
    r"\ (?!(?:were|are|have|had|remain|was|is|has)\ (?:[a-z]+\ )?(?:been\ )?(?:injured|wounded|hurt|missing|displaced|arrested|detained)\b)"
    r"(?:who\ )?(?:were|was|are|is|had|have|has|remain(?:s|ed)?|as|died|escaped|fled|survived|drowned|recovered|returned)\b",
    (" were freed", " remain in hospital", " have since died", " who were injured"),
    (" were injured", " people fled", " are still missing"),
)
OPENED = shape(
    "a bracket opens behind the noun of a total",
    r"\ (?:[a-z'/-]+\ ){1,5}\((?:including\ |of\ whom\ |at\ least\ |about\ |some\ )?",
    (" civilian casualties (", " deaths (including "),
    (" (", " deaths. ("),
)
TOLD = shape(
    'parts follow a colon or a "with" behind the noun of a total',
    r"\ (?:[a-z'/-]+\ ){0,4}casualties(?:\ [a-z'/-]+){0,6}(?::|,?\ with|,?\ or|\ -|,)\ ",
    (" civilian casualties in the country: ", " casualties, with "),
    (" casualties. ", " people: "),
)
LIST_GOES_ON = shape(
    "a list of places goes on, behind its colon or the place before (searched)",
    r"(?::\ |\b(?:from|in|at)\ [a-z][^.;:0-9]{1,30}(?:,|,?\ and)\ )\Z",
    ("14 in esmeraldas, ", "from leeds and ", "cases: "),
    ("in leeds ", "leeds, ", "in leeds; "),
)
"""Right before the next figure."""
