"""How English gives a figure: shapes of polls, tolls, estimates and forecasts around a cue."""

from claims.grammar.shapes import shape

SMALL = (
    r"(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
    r"|tens|scores|dozens?|hundreds?|thousands?|millions?|several|half)"
)
"""Small numbers and vague words that can open a figure."""
_NUMBER = rf"(?:[`$]?\d|{SMALL}\b|\w+(?:teen|ty|dred)\b)"

POLL = shape(
    "a poll that speaks (searched)",
    r"\b(?:polls?|polling|surveys?|results|returns)\b",
    ("a new poll", "opinion polls", "the first results"),
    ("the pollster", "a pole"),
)
GIVEN_SHARE = shape(
    "a share or a lead is given",
    r"[ \n](?:[^.;:\"]|\.(?=\d)){1,80}?(?:\d[ ]?%|\bper[ ]?cent\b|\bpoints?\b|-point\b|\d[ ](?:seats|votes|constituencies)\b)"
    r"|[ ](?:[\w.'-]+[ ]){1,2}(?:(?:just|only|about)[ ])?\d{1,2}(?=[,.;]|[ ](?:in|to|and|among|with|against)\b|\Z)",
    (
        " him 25.",
        " the labour party 36 percent",
        " the alliance 330 seats",
        " her a lead of six points",
        " him a 5-point lead",
    ),
    (" him 30 days", " the party hope"),
)
CHANCE_GIVEN = shape(
    "a chance is given",
    rf"""[ \n](?:[\w.'-]+[ ]){{1,5}}?(?:an?[ ]|(?:only|just|about|better[ ]than|less[ ]than|more[ ]than)[ ]){{1,3}}{_NUMBER}[\d.]*(?:[ ]?%|[ ]per[ ]?cent)?(?:[ -]in[ -]\w+)?[ -](?:chances?|odds|probability|likelihood|shot)\b""",
    (" him a 20 percent chance", " her only a 3-in-10 chance", " vane better than 60% odds"),
    (" him a chance", " her 20 percent of", " the men a 20 dollar note"),
)
SHARE_NEXT = shape(
    "a share right behind",
    r"[ \n](?:[a-z]+[ ]){0,3}\d[\d.]*[ ]?(?:%|per[ ]?cent\b)",
    (" 16 percent of voters", " that only 5%"),
    (" 30 bodies", " the party ahead, with 5%"),
)
FIGURE_GIVEN = shape(
    "a toll or a number is given",
    rf"""[ \n]+(?:the|its|their|his|an?|that|this)[ \n](?:[\w'-]+[ \n]){{0,3}}
    (?:toll|figures?|number|count|total|tally|estimate|estimates|range)[ \n](?:[\w'-]+[ \n]){{0,5}}?(?:as|at|of)[ ]\"?
    (?:(?:about|around|at[ ]least|more[ ]than|over|some|nearly|between|up[ ]to|just)[ ])?{_NUMBER}
    |[ ](?:theirs|its[ ]own|his|hers|it)[ ]as[ ](?:(?:about|around|at[ ]least|more[ ]than|over|some|nearly|just)[ ])?{_NUMBER}""",
    (
        " theirs as 43",
        " the toll as 30",
        ' the toll as "more than 30',
        " the number of injured as at least 30",
        " a figure of 30",
    ),
    (" the men a number", " its staff 30 days", " the number to 30"),
)
NUMBERED = shape(
    "a number or a share opens a noun phrase",
    r"""(?:(?:only|just|fully|about|some|nearly|almost|around|roughly|another|at[ ]least|more[ ]than|fewer[ ]than|over|as[ ]many[ ]as)[ ])*
    (?:\d[\d,.]*[ %]|(?:a|one|two|three)[ -](?:third|quarter|fifth|half)|(?:one|half)(?:[ ]a)?[ ](?:in|out|of)[ ]
      |(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen
        |(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:-[a-z]+)?|dozens|scores|hundreds|thousands)[ ])""",
    ("seventeen of the dead", "almost one in two children", "45% of men", "twenty-one men", "a third of them"),
    ("one official", "the seven-member board", "some officials", "a thirsty man"),
)
GIVEN_BY = shape(
    "a figure and its noun, right before a participle",
    rf"(?P<figure>{_NUMBER}(?:[\d.,]*\d)?)(?:[ ]?%)?(?:[ ](?!(?:and|or|to|in|on|at|were|was|are|is|be|been|being|has|have|had|who|that|which|not)\b)[a-z'-]+){{0,4}}[ ]\Z",
    (" the 175,000 ", " growth of 2.4 percent ", " 30 deaths "),
    (" the deaths ", " 30 men and the deaths ", " nine men were "),
)
OWNED_FIGURE = shape(
    "a figure between its owner and the noun that says what it is (searched)",
    rf"""(?:'s|s'|\b(?P<who>his|her|its|their|whose))[ ](?:(?:own|latest|previous|earlier|original|initial|first|revised|official|new|current)[ ]){{0,2}}
    [`$]?{_NUMBER}[\w.,%-]*(?:[ ](?!(?:and|or|to|in|on|at|of|for|by|from|with|were|was|are|is|who|that|which)\b)[a-z-]+){{0,3}}[ ]\Z""",
    ("the mayor's $31 million ", "the bank's earlier 3 percent growth ", "analysts' $1.10-a-share ", "its 2,400-job "),
    ("the mayor's ", "the mayor's 31 aides and the ", "31 million ", "the mayor's plan for 31 "),
)
BY_AT = shape(
    "who gives a figure behind its noun and participle",
    rf"[ ]by[ ](?P<who>(?:the[ ])?[a-z][\w.'-]*(?:[ ][a-z][\w.'-]*){{0,3}}?)[ ]at[ ](?:(?:about|around|some|at[ ]least|more[ ]than|over|nearly)[ ])?(?P<figure>{_NUMBER}[\d.,]*)",
    (" by police at 20,000", " by the town hall at about 900"),
    (" by police at noon", " by 2030 at 20"),
)
PUT_AT = shape(
    "put the toll at",
    rf"""[ \n]+(?:(?:the|its|their|his|a|[\w.&-]+'s)[ \n](?:(?:[\w'-]+|(?:[a-z]\.){{2,}}|(?:higher|lower),)[ \n]){{0,9}}(?:(?:at|as|(?:closer|nearer)[ ]to|to(?=[ ](?:more|over|about|around|at|nearly|some|\d)))\b|between[ ](?=[`$]?{_NUMBER}))
    |(?:[a-z-]+[ \n]){{0,3}}(?:damages?|loss(?:es)?|costs?|deaths|casualties|turnout|growth|inflation|attendance|debts?|spending|support|approval|backing)[ \n]
      (?:(?:to|of|from|in|over|during|since|among|on|for)[ \n](?:[\w'-]+[ \n]){{1,6}})?at[ ](?:(?!least\b|most\b|about\b|around\b|over\b|under\b)[a-z][\w.'-]+[ ](?=\d))?(?=(?:(?:about|around|over|under|nearly|some|upwards?[ ]of|close[ ]to|more[ ]than|at[ ]least)[ ])?(?:[a-z]{{1,3}}[.`$]?)?[`$]?{_NUMBER})
    |(?:[\w.'-]+[ \n]){{1,4}}(?:ahead|behind|(?:up|down)(?=[ ]by))[ ](?:[\w.'-]+[ ]){{0,7}}?(?:by[ ]|with[ ])?(?:about[ ]|just[ ]|only[ ])?(?:{_NUMBER}|one\b)
    |(?:[\w.'-]+[ \n]){{1,4}}(?:an?[ ])?(?:one|{_NUMBER}[\d.]*)[ -](?:percentage[ ])?points?[ ](?:ahead|behind|clear|up|down)\b
    |(?:[\w.'-]+[ \n]){{1,4}}(?:at|on)[ ](?:(?:about|around|just|over|under)[ ])?{_NUMBER}[\w.,]*[ ]?(?:%|per[ ]?cent\b)
    |(?:it|that|them)[ ](?:at|as[ ]high[ ]as|(?:nearer|closer)(?:[ ]to)?)[ ]\"?(?:(?:about|around|just|over|under|more[ ]than|less[ ]than|fewer[ ]than|at[ ]least)[ ])?(?:[`$]?{_NUMBER}|(?:double|twice|triple)\b))""",
    (
        " the death toll at 30",
        " the death toll even higher, at 30",
        " it at more than double",
        " farm damage at php5.9",
        " the size of the leak between 500",
        " losses to the fishing fleet at about `30",
        " rebel losses over the past day at 180",
        " it at about 30",
        " it nearer six",
        " its losses at 5",
        " the share of u.s. adults with coverage at 88",
        " her at 40 percent",
        " the senator on 31%",
        " harris ahead by 3",
        " independent support at holm 39",
        " the mayor one point ahead",
        " him behind vane by just two",
    ),
    (" the gun down", " at 30", " her at 40 sites", " it at the door"),
)
MEASURED_AT = shape(
    "what stands before is put at",
    rf"""[ ](?:at|as)[ ](?:(?:about|around|just|over|under|some|nearly|only|more[ ]than|less[ ]than|at[ ]least|up[ ]to|between)[ ])?[`$]?{_NUMBER}""",
    (" at 6.1", " at about 40", " at between $2"),
    (" at noon", " the toll at 6", " at the harbour"),
)
"""Behind a verb whose object is a relative pronoun: "a quake, which the survey measured at 6.1"."""
FIGURE_NEXT = shape(
    "a figure stands behind a verb of finding",
    rf"""[ \n]+(?:(?:the|a|an|some|about|around|more|than|at|least|as|many|only|over|up|to|nearly|almost|roughly
        |between|another|all|of|names?
      |total|death|deaths|toll|by|number|their|its|his|just|fewer|less|additional|other|that|killing
        |killings|injuring|wounding|injur(?:y|ies)|martyrdom)[ \n]+){{0,6}}(?:(?:\"|''|`|\$)?{_NUMBER}|(?:third|quarter|fifth)s?[ ]of\b|one[ ](?:death|person|man|woman|child|soldier|civilian|case|new|more|other|fatality)\b)""",
    (" at least 30 bodies", " 12 cases", " the names of the eight", " around a third of them", " killing one soldier"),
    (" a man", " that prices rose", " a third man", " one of them"),
)
COMPARED_POLL = ("than ", "than", "compared to ", "compared with ", "up from ", "down from ")
"""Right before a poll with which the figure of another is compared."""
COUNTED_BY = shape(
    "a figure, its noun and who says something of them (searched)",
    rf"""(?<![\w.,])(?P<figure>(?:[`$]?\d|{SMALL}\b|(?:twen|thir|for|fif|six|seven|eigh|nine)t(?:y|een)\b)[\w.,-]*)(?:(?:(?:[ ](?:cents|pence|dollars|euros|pounds|million|billion))?[ ]an?[ ](?:share|barrel|tonne|ton|head|day|week|month|year|person|piece|pound|bushel|gallon|litre|ounce|unit)(?=[ ]))?(?:[ ](?:of[ ])?(?![a-z-]+'s\b)(?!(?:the|an?|its|his|her|their|of|that|who|what|which|whom|where|how|than|and|in|on|at|to|as|but|by|when|if|because)\b)[a-z'-]+){{0,3}}|[ ]of[ ](?:whom|which))[ ](?P<that>(?:that|which|whom)[ ])?
    (?P<who>(?:the|a|an|its|his|her|their)[ ](?:(?!(?:the|that|which|whom)\b)[a-z.'-]+[ ]){{0,2}}(?!had\b|has\b|have\b)[a-z.'-]+(?:[ ]and[ ](?:the[ ])?[a-z.'-]+)?|police|(?:it|they|he|she)|[a-z-]+'s[ ](?:[a-z-]+[ ])?[a-z-]+|[a-z-]+s(?:[ ](?:polled|surveyed|questioned)[ ]by[ ][\w&.-]+(?:[ ][\w&.-]+){{0,2}}?)?|(?P<name>(?!(?:had|have|has|first|earlier|once|[a-z]+ly)\b)[a-z][a-z'-]+))[ ](?:(?:had|have|has)[ ](?:(?:[a-z]+ly|first|earlier|once)[ ])?)?\Z""",
    (
        "12 men the army ",
        "the $9 million holm's aides ",
        "the $8 million engineers ",
        "30 people police ",
        "42 the military ",
        "12 of whom the army ",
        "$1.97 loss analysts had ",
        "13 cents a share that analysts had ",
        "14,700 gallons vane had originally ",
        "23,500 analysts polled by vale street had ",
    ),
    ("12 men who officials ", "12 men, the army ", "whom the army ", "on may 3 in the city the army "),
)
AMOUNT_FORESEEN = shape(
    "the amount of what is foreseen",
    rf"""[ \n]+(?:(?:an?|the|its|their)[ ])?(?:(?!(?:to|that|who|which|and|by|in|from|when|if|as)\b)[\w'-]+[ ]){{1,7}}?(?:of|between|at|by|(?:would|to)[ ]be(?:[ ]between)?
      |(?:to[ ])?(?:grow|rise|fall|increase|drop|decline|shrink|expand|reach|total|gain|climb|average|exceed)(?:ing)?(?:[ ](?:by|to|at))?)[ ](?:(?:about|around|nearly|up[ ]to|some|over|more[ ]than)[ ])?{_NUMBER}""",
    (
        " sales to grow by 3",
        " 2008 revenue at $39",
        " revenues would be between $33",
        " revenue growing about 16",
        " a federal deficit of 34",
        " a net profit of about $3",
        " full-year growth of 3",
        " sales between $30",
        " a win by six",
    ),
    (" a deficit", " the end of the war", " talks to end a war of 3", " rain in one of 3"),
)
AMOUNT_PROJECTED = shape(
    "the amount of what is projected, behind its determiner",
    rf"""[ ](?:the|an?|its|our|their|his|her|this|that|[\w-]+'s)[ ](?:(?!who\b|that\b|which\b)[\w'-]+[ ]){{0,9}}?(?:to[ ](?:be|reach|hit|grow|rise|fall|increase|drop|decline|shrink|total|climb|average|exceed|cost)|of|at|between|by)[ ]
    (?:(?:about|around|nearly|up[ ]to|some|over|more[ ]than|by|to|as[ ](?:much|many)[ ]as|at[ ]least)[ ]){{0,2}}{_NUMBER}""",
    (" our deficit for the coming decade to be $11", " the economy to grow by 3", " a deficit of $3"),
    (" received grants of $3", " the film onto the wall", " onto a wall of 30"),
)
SUM_OF = shape(
    "a sum of money and who has spoken of it (searched)",
    r"[ ](?:the|that)[ ][`$][\d.,]+(?:[ ](?:million|billion|trillion))?[ ](?:the|its|his|her|their|[\w.-]+'s)[ ](?:[\w'-]+[ ]){1,3}?(?:has|had|have)[ ]\Z",
    (" the $1 million the treasurer has ",),
    (" the 60 clients had ", " $1 million the treasurer "),
)
LEFT_FIGURE = shape(
    "a verb whose subject stands before who believes it",
    rf"""[ ](?:left|cost|[a-z]{{3,}}ed)[ ](?:(?:about|some|at[ ]least|more[ ]than|over|up[ ]to|nearly)[ ])?{_NUMBER}""",
    (" left five people dead", " killed at least 30"),
    (" that five people", " 30 men left"),
)
COMES_LAST = shape(
    "the figure of an estimate behind what it is of",
    rf"""[ ](?:of|for|that)[ ][^.;:~"]{{3,80}}?(?::|[ ]-+|~)[ ](?=(?:(?:about|around|some|nearly|over|at[ ]least|more[ ]than|up[ ]to)[ ])?[`$]?{_NUMBER})""",
    (" of the lost revenue for the next few years: $3", " of the cost - about $31 million"),
    (" of the cost: the mayor", " of 30 - no more"),
)
KEPT_AT = shape(
    "what somebody's estimate is left at",
    rf"""[ ](?:of|for)[ ][^,.;:"]{{2,50}}?[ ](?:steady[ ]|unchanged[ ])?at[ ](?=(?:about[ ]|around[ ]|just[ ])?[`$]?{_NUMBER})""",
    (" of rainfall unchanged at 2.4", " for inflation at about 2"),
    (" of 30 at the", " for growth, at 3", " at 3"),
)
NAMES_OF = shape(
    "names or a toll made known",
    r"""[ \n]+(?:(?:the|a|an|its|their|his|her)[ ])?(?:[\w'-]+[ ]){0,3}
    (?:names|list|toll|number|figures?|count|data|statistics)\b""",
    (" the names of the eight", " a new death toll of"),
    (" a photo of 30", " several photos"),
)
SHARE = shape(
    "a share of people who answer",
    r"""(?<![a-z\d.])(?:(?:only|just|fully|about|some|nearly|almost|around|roughly|another|more[ ]than|fewer[ ]than|over)[ ])?(?:[\d.]+[ ]?%|(?:[\d.]+|[a-z]+(?:ty|teen)(?:-[a-z]+)?|ten|eleven|twelve)[ ](?:percent|per[ ]cent)|(?:a|one|two)[ -](?:third|quarter|fifth
        |half)s?[ ]of|half[ ]of|nearly[ ]half
        |(?:one|two|three|four|five|six|seven|eight|nine|\d+)[ ]in[ ](?:\d+|ten|five|four|three)[ ]
      |(?:(?:a|the)[ ])?majorit(?:y|ies)[ ]of(?![ ](?:[a-z]+[ ])?(?:sources|reports|accounts|outlets|media|estimates|polls|surveys|studies)\b))""",
    (
        "45 percent of voters",
        "fifty-two percent of men",
        "only 22 percent of men",
        "a third of parents",
        "half of voters",
        "one in five patients",
        "majorities of men",
        "fully 20 percent of men",
    ),
    ("two officials", "the third man", "the majority of local sources"),
)
VALUED_AT = shape(
    "what is valued, and at how much",
    rf"""[ ](?:(?:the|its|their|his|her|an?|each|[\w.&-]+'s)[ ])?(?:(?!who\b|that\b|which\b)[\w'-]+[ ]){{1,7}}?at[ ](?:(?:about|around|some|nearly|over|under|between|at[ ]least|more[ ]than|less[ ]than|up[ ]to|just)[ ]){{0,2}}
    (?:(?P<money>[a-z]{{0,3}}[`$])|(?={_NUMBER}))""",
    (" the drugs at $29,000", " the wave at 4", " a bill at about $900"),
    (" the room at noon", " the goal at the far post", " 40"),
)
LET_IN = shape(
    "persons who were let in, or when those before were",
    rf"[ ](?:each|every|last|this|per|since|under|through|yearly|annually|into)\b|[ ](?:(?:about|around|some|nearly|over|only|just|up[ ]to|at[ ]least|more[ ]than|fewer[ ]than)[ ])*{_NUMBER}[\d,.]*[ ](?:(?:million|thousand|hundred)[ ])?(?:[a-z-]+[ ]){{0,3}}?(?:refugees|patients|students|pupils|migrants|immigrants|members|applicants|freshmen|guests|visitors)\b(?![ ](?:were|was|had|have|are|died|did|could|would|[a-z]{{3,}}ed)\b)",
    (" 2,000 syrian refugees", " more than 40 patients", " each year to 50"),
    (" 12 counts of theft", " 300 more deaths", " that 30 patients died", " 19 patients waited over a day"),
)
"""Behind "admitted": a country or a ward admits people, and says nothing."""
CLAIMED_LIVES = shape(
    "claimed lives, not claimed that",
    rf"[ \n]+(?:[\w,`$-]+[ \n]+){{0,4}}(?:lives|victims?\b(?!\ (?:had|were|was|have|of))|responsibility|victory|credit|medals|wickets|titles|trophies)\b|[ ]{_NUMBER}[\d,]*[ ](?:delegates|seats|more|others)\b",
    (" the lives", " 35 lives", " 12 victims on ", " responsibility", " 22 delegates", " three more"),
    (" that 35 died", " 35 soldiers", " nearly 400 delegates"),
)
ARGUED_CASES = shape(
    "cases that somebody argues in court",
    rf"[ ](?:(?:about|nearly|some|over|more[ ]than|at[ ]least)[ ])?{_NUMBER}[\d,]*[ ](?:[a-z-]+[ ]){{0,2}}?(?:cases|appeals|motions)\b",
    (" 40 cases", " nine supreme court cases"),
    (" 40 people", " that 40 cases"),
)
STANDS_BEHIND = shape(
    "what a lead or a share stands at, behind the poll",
    r"[ ](?:(?:has|had|have)[ ](?:[a-z]+ly[ ])?)?(?:shrunk|grown|fallen|risen|dropped|narrowed|widened|slipped|climbed|is|was|stood|stands|shrank|grew|fell|rose|been)[ ](?:[a-z]+[ ]){0,4}?[\d.]+[ -]?(?:%|per[ ]?cent|(?:percentage[ -])?points?)",
    (" has shrunk to 2.1 points", " stands at 40 percent", " was just 3 points"),
    (" has shrunk since may", " was taken in 30 towns"),
)
CHANCE_TO_WIN = shape(
    "the chance that somebody is given to win",
    r"[ ](?:[\w.'-]+[ ]){1,4}?an?[ ](?:[a-z]+[ ]){0,2}[\d.]+[ -]?(?:%|per[ ]?cent)[ -](?:chance|probability|shot)[ ](?:of|at|to)[ ](?:win|winning|victory|beat|beating|taking|holding|the[ ](?:nomination|presidency|white[ ]house)|a[ ]win|becoming)\b",
    (" diaz a 44 percent chance of winning", " her a slim 30% chance of victory"),
    (" patients a 20 percent chance of survival", " her a chance of winning"),
)
BOOKED = shape(
    "an entry of a tax return, or what is paid out",
    r"""[ ](?:(?:an?|the|its|his|her|their|another)[ ])?(?:(?:about|nearly|almost|over|some|around|more[ ]than|up[ ]to)[ ])?
    (?:[`$]?[\d.,]+[ -]?(?:(?:million|billion)[ ](?:in[ ])?)?)?(?:(?!(?:that|was|is|were|had|has|a|the)\b)[a-z-]+[ ]){0,2}?(?:loss|losses|deductions?|dividends?|write-offs?|exemptions?|bankruptcy|deferments?|tax[ ]credits?)\b""",
    (" a $916 million loss", " a dividend of 30", " `2 million in deductions", " nearly $3 million in losses"),
    (" that a loss of 30", " losing 30 million", " 40 dead", " $3 million was a loss"),
)
"""Behind "claimed" and "declared": somebody puts it down on a form, and tells nobody."""
WRITTEN = shape(
    "how much somebody wrote",
    rf"[ ](?:an?[ ](?:personal[ ])?(?:check|cheque)[ ](?:for|of|to)\b"
    rf"|(?:(?:about|nearly|almost|over|some|around|more[ ]than|up[ ]to|at[ ]least|only|just)[ ])*{_NUMBER}[\d,.]*[ ](?:(?:million|thousand)[ ])?(?:[a-z-]+[ ]){{0,2}}?"
    r"(?:prescriptions?|letters?|books?|novels?|songs?|e?-?mails?|che(?:ck|que)s?|pages|words|columns|articles|poems|plays|notes|tickets|opinions|bills|laws|posts|tweets|programs|tests|loans|mortgages|policies)\b)",
    (" 12,000 prescriptions", " about 40 love letters", " three novels", " a check for "),
    (" 12 men died", " that 40 letters", " 40,000 workers"),
)
"""Behind "wrote": somebody's work, and nothing said."""
AMOUNT_NEXT = shape(
    "an amount of something stands behind a verb of finding",
    rf"""[ \n]+(?:(?:an?|the|its|average|annual|net|pre-tax|economic|total|further|yearly|quarterly|slower|faster
        |higher|lower)[ \n]+){{0,4}}
    (?:growth|inflation|a?[ ]?rise|fall|drop|decline|increase|decrease|deficit|surplus|losses|loss|profits?|sales|revenues?|turnout
        |earnings|unemployment|output|exports|imports|demand|spending|costs?|damage|gains?|cuts?|prices|rates?
        |income|assets|debts?|liabilities|expenses|donations|contributions|receipts|holdings|loans|royalties|payments|fees|salary|wages)
    [ \n]+(?:worth|of|at|to|by|totall?ing)[ \n]+(?:(?:some|about|around|at[ ]least|more[ ]than|up[ ]to|between|nearly|over)[ \n]+)?[`$]?{_NUMBER}""",
    (" growth of 2.1 percent", " a net loss of $3m", " assets worth at least $40"),
    (" growth in 30 towns", " the men"),
)
TOUCHED_ON = shape(
    "a thing with its figure that somebody cites or lays out",
    rf"""[ ](?:(?!as\b|police\b|officials\b|sources\b|that\b|who\b|which\b|how\b|said\b|says\b|showing\b|saying\b|suggesting\b|where\b|when\b|while\b|for\b|because\b)[\w'-]+[ ]){{1,9}}?[`$]?(?:{_NUMBER}|half\b)""",
    (" a rise of 12 percent", " his endorsements from 88 generals", " a path to 1,237 delegates"),
    (" police as saying 12", " a report that 12", " a cause for 12 men", " concerns, and 30 men"),
)
OWN_FORECAST = shape(
    "a forecast of one's own",
    r"""[ \n](?:its|their|his|her|the[ ]\w+'s)[ \n](?:[\w'-]+[ \n]){0,4}(?:forecasts?|estimates?|outlook|projections?|predictions?|guidance)\b""",
    (" its forecast for growth", " its own 2013 growth outlook"),
    (" the number of deaths", " its staff"),
)
RESULT_NEXT = shape(
    "a result that is foreseen: an amount of money, a share",
    rf"""[ \n]+(?:[\w'-]+[ \n]){{0,7}}?(?:(?:about|around|at[ ]least|more[ ]than|nearly|up[ ]to|some|just)[ ])?(?:[a-z]{{0,3}}[`$]\d
      |{_NUMBER}[\d.,]*(?:[ ]to[ ][\d.,]+)?[ ]?(?:%|per[ ]?cent\b|cents\b|pence\b))""",
    (" $12 million", " revenue of about $3", " full-year growth of 4.5 percent", " 47 cents"),
    (" two men", " a red car", " 30 days"),
)
AMOUNTS_TO = shape(
    "what a count amounts to (searched)",
    rf"""[ \n](?:is|was|are|were|stands|stood|ranges?|ranged|rose|risen|fell|fallen|comes|came|remains|remained|puts?|reached
        |runs|ran|climbed|exceeds|exceeded|totals|totalled|totaled)[ \n]+(?:[\w-]+[ \n]+){{0,5}}?[`$]?{_NUMBER}""",
    (" of the dead stood at 64", " is for growth of 2.1"),
    (" of the dead was tested.", " met 30 men"),
)
COLON_FIGURE = shape(
    "a figure behind a count and its colon",
    rf"""[ ]?:[ ](?:(?:about|around|some|nearly|over|up[ ]to|at[ ]least|more[ ]than)[ ])?[`$]?{_NUMBER}""",
    (": 200,000", ": about 30"),
    (": the men", " 30"),
)
BY_COUNT = shape(
    "by whose count, put last (searched)",
    r"""[ \n]by[ \n]((?:(?:the|one|most|some|official|independent)[ ])?(?!(?:that|this|any|all)[ ]|(?:his|her|its|their)[ ](?!(?:own[ ])?[a-z]+'s[ ]))
    [\w.&-]+(?:[ ][\w.&-]+){0,3}?)(?:'s|s')?[ ]
    (?:(?:own|latest|initial|early|rough|conservative|preliminary)[ ])?
    (?:estimates|estimate|count|counts|reckoning|tally|accounts?|accounting|arithmetic|maths?|calculations|figures)(?=[ ]*(?:[.,;)~]|\Z)|[ ]-+[ ]|[ ](?:is|are|was|were|has|have|had)\b)""",
    (" by his own manager's count ~", " by police estimates.", " by the union's own count,", " by some estimates were"),
    (" by car.", " by any account."),
)
BY_ONE = shape(
    "by whose count, put before its figure (searched)",
    r"""(?:(?<![\s\S])|(?<=[,(~-][ ])|(?<=[.?!\"][ ])|(?<=\n))by[ ]((?:one|another|some|most|several|many)[ ](?:[a-z]+[ ])?(?:accounts?|estimates?|counts?|tally|tallies|reckoning|calculations?))(?=,?[ ]|[ ]?-)(?![ ]of\b)""",
    ("- by one account - some 1,300", "by some estimates, 40", ", by one early count 40"),
    (
        "by any account, 40",
        "up to 10,000 by some accounts, filled",
        " by police estimates, 40",
        " by one estimate of the loss",
    ),
)
BY_COUNT_OF = shape(
    "by the count of somebody (searched)",
    r"""(?<![a-z'-])by[ ]the[ ](?:(?:own|latest|initial|early|rough|generous|conservative|optimistic|official|best)[ ])?(?:estimates?|counts?|reckoning|tally|calculations?|accounting|arithmetic|maths?|figures|account|accounts|admission)[ ]of[ ](?![`$]?\d)""",
    ("by the count of ", "by the latest estimates of "),
    ("by the count of 40", "by the count "),
)
IN_LATEST = shape(
    "in whose latest count, put behind it (searched)",
    r"""[ \n]in[ ](?:the|a)[ ](?:latest|newest|most[ ]recent|final|daily|weekly|monthly|official)[ ](?:[a-z]+[ ]){0,2}?
    (?:update|bulletin|report|count|tally|figures|statistics)[ ](?:issued[ ]|released[ ]|published[ ])?(?:from|by)[ ](?![`$]?\d)""",
    (" in the latest update from ", " in a daily situation report issued by "),
    (" in the latest attack by ", " in an update from "),
)
OWN_COUNT = shape(
    "by whose own count, the owner a pronoun (searched)",
    r"""[ \n]by[ ](?P<who>his|her|its|their)[ ](?:own[ ])?(?:(?:latest|initial|early|rough|conservative|preliminary|best)[ ])?
    (?:estimates?|counts?|reckoning|tally|accounts?|accounting|arithmetic|maths?|calculations?|figures|admission|telling|projections?|forecasts?)(?=[ ]*(?:[.,;)]|\Z))""",
    (" by his own count, he has", " by its own admission.", " by their best estimates,"),
    (" by his own brother.", " by its own admission of guilt", " by the bank's own count,"),
)
ESTIMATED_BY = shape(
    "by whom a figure is given, behind it",
    rf"""[ \n]+(?:at|to[ ]be|as)[ \n]+(?:[\w-]+[ \n]+){{0,3}}[`$]?{_NUMBER}[^,;.:\"]{{0,40}}?[ \n]by[ \n]+(?!{_NUMBER}|a[ ]|an[ ])""",
    (" at $9 billion by the world bank", " to be 40 million by the ministry"),
    (" at $9 billion by 2030", " by the world bank"),
)
FIGURE_TO = shape(
    "a toll or an estimate changed to",
    r"""[ \n]+(?:(?:up|down|upwards?|downwards?)[ \n])?(?:(?:the|its|their|his|her|an?|that)[ \n](?:(?:[\w'-]|[,.](?=\d)|[`$](?=\d))+[ \n]){0,3}|(?=(?:death[ \n])?toll\b)(?:death[ \n])?)
    (?:toll|figure|figures|estimate|estimates|forecast|forecasts|number|count|tally|outlook|guidance|total|projection|target|death[ ]toll)
    [ \n](?:[\w'-]+[ \n]){0,14}(?:(?:again|[\w'-]+[ ](?:time|week|month|year)),[ ])?(?:to|at|by)\b""",
    (
        " the death toll to 19",
        " its growth forecast for this year to 3",
        " death toll of the blast from 40 to 30",
        " its $3.1 million estimate to",
        " her estimate for the second time this week, to",
    ),
    (" the flag to", " its price to 30"),
)
GAPPED = shape(
    "another gives a figure with the same verb (searched)",
    rf"""(?:[,;][ ](?:(?:and|but|while)[ ])?|[ ]and[ ](?=[^,;.]{{2,30}}?[ ](?:at|as|of)[ ]))(?:by[ ])?(?P<source>(?:[a-z][\w'.&-]*[ ]){{0,3}}?[a-z][\w'.&-]*)[ ](?:at[ ]|as[ ]|(?P<of>of[ ]))?
    (?:(?:about|around|at[ ]least|some|over|more[ ]than|nearly|only|just|up[ ]to|as[ ]many[ ]as)[ ])?
    (?>{_NUMBER}(?:[\d.,]*\d)?)(?:[ ](?:million|billion|thousand|hundred|dead|killed|wounded|injured))?(?=[.;]|,(?![ ](?:citing|quoting|who|which)\b)|[ ]and[ ]|[ ]?\Z)""",
    (
        ", organisers at 30,000.",
        "; the hospital at 40.",
        ", the agency nine.",
        " and the army of 80.",
        ", villagers of more than 12.",
    ),
    (", organisers said 30,000 came.", ", in 30 towns", ", channel 12, citing police"),
)
GAPPED_THAT = shape(
    "another says something of a figure with the same verb (searched)",
    rf"""[,;][ ](?:(?:and|but|while)[ ])?(?P<source>(?:[@a-z][\w'.&-]*[ ]){{0,3}}?[@a-z][\w'.&-]*)[ ]that[ ]
    (?=(?:(?:about|around|at[ ]least|some|over|more[ ]than|nearly|only|just|up[ ]to|as[ ]many[ ]as)[ ])?{_NUMBER})""",
    (", the mayor that 12 people died", "; radio alam that at least nine fell"),
    (", a house that sheltered 12", " the mayor that 12 knew", ", the mayor 12"),
)
GAPPED_HARM = shape(
    "another counts the dead or the hurt with the same verb (searched)",
    rf"""[,;][ ](?:(?:and|but|while)[ ])?(?P<source>(?:[@a-z][\w'.&-]*[ ]){{0,3}}?[@a-z][\w'.&-]*)[ ]
    (?:(?:about|around|at[ ]least|some|over|more[ ]than|nearly|only|just|up[ ]to|as[ ]many[ ]as)[ ])?{_NUMBER}(?:[\d.,]*\d)?[ ]
    (?:(?:people|civilians|others|were|more)[ ]){{0,2}}(?:dead|killed|deaths|injured|wounded|hurt|missing|martyred|martyrs|injuries|fatalities)\b""",
    (", roya news 14 killed and 15 injured", "; shaam five civilians killed", ", the agency at least nine dead"),
    (", roya news 14 rockets", ", the mayor that 12 died", " roya news 14 killed"),
)
IN_DOCUMENT = shape(
    "a document named first (searched)",
    r"""(?:\A[ ]|(?<=[,;:])[ ]|(?<=[ ]and)[ ]|(?<=[ ]but)[ ]|(?<=while)[ ])(?:in|by)[ ]
      (?!the[ ](?:\d{4}[ ](?:[a-z-]+[ ]){0,3}|(?:[a-z-]+[ ]){0,3}(?:general|assembly|local|parliamentary|presidential|civic|municipal|state)[ ])polls\b)
      (?=(?:an?|the|its|his|her|their|one|another|this|that|[a-z.]+'s)[ ])
      ((?:(?![,;][ ]|(?<!\.[a-z])\.[ ]|[:"\n]).){2,90}?\b(?:poll|survey|study|report|census|surveys|polls|analysis|poll's|average|video|videos|footage|photos?|photographs?|images?
        |(?:update|bulletin|figures|statistics)(?=[ ](?:from|by|of|issued|released|published)[ ]))\b
      (?:[ ](?!\d[\d.,]*[ ]?(?:%|per[ ]?cent\b))(?:(?![,;][ ]|(?<!\.[a-z])\.[ ]|[:"\n]).){1,110}?)?),[ ]""",
    (
        " in a march poll, 75 percent",
        " but in the gallup survey released friday, half",
        " in an update from the ministry, the toll",
    ),
    (
        " in a statement, the mayor",
        " in an update, the mayor",
        " in march, a poll",
        " in the 2014 hill polls, half",
        " in polling, half",
        " men in a poll, half",
    ),
)
HELD_THEN = shape(
    "a share or a lead that somebody had in an earlier poll (searched)",
    r"""\b(?:the|his|her|its|their)[ ][\d.]+[ -]?(?:%|per[ ]?cent|points?)(?:[ ](?:to|lead|share|margin|edge|advantage|support)|[ ]?-|[ ][\d.]+|[ ]?%|[ ]per[ ]?cent){0,6}
    [ ](?:that[ ]|which[ ])?(?:he|she|it|they|[a-z.'-]+)[ ](?:had[ ]|has[ ])?(?:posted|held|had|got|won|drew|enjoyed|took|received|polled|registered|recorded|scored|commanded|showed|saw)\Z""",
    ("the 61 percent to 11 percent lead she posted", "the 31 percent that holm had won", "her 12-point lead he held"),
    ("the 61 percent of voters", "leads by 12 points", "she had 31 percent"),
)
IF_RIGHT = shape(
    "who is right, or to be heard, named first",
    r"""[ ]\s*(?:to[ ]hear|if)[ ]((?:(?![,;:"]|(?:is|are|was|were)\b).){2,80}?)[ ](?:tell[ ]it|(?:is|are|was|were)[ ](?:right|correct|to[ ]be[ ]believed))[ ]?,[ ]""",
    (" if holm is right, ", " to hear the mayor tell it, ", " if the polls are to be believed, "),
    (" if holm is late, ", " the mayor is right, "),
)
IN_POLL = shape(
    "a poll named first, no comma before its figure (searched)",
    r"""(?:\A[ ]|(?<=[,;])[ ]|(?<=[ ]and)[ ]|(?<=[ ]but)[ ])in[ ]((?:an?|the|its|another|this|that)[ ](?:[a-z'-]+[ ]){0,3}?(?:poll|survey))[ ](?=\d)""",
    (" in that poll 54 percent", " in the may survey 30 towns"),
    (" in a survey of 400 farms", " in that poll, 54"),
)
POLL_HAS = shape(
    "a poll that has somebody at a share (searched)",
    rf"""(?:\A[ ]|(?<=[,;])[ ]|(?<=[ ]and)[ ]|(?<=[ ]but)[ ]|(?<=[ ]while)[ ]|(?<=[ ]that)[ ]|(?<=[ ]including)[ ])
      ((?!in[ ]|including[ ]|the[ ]\d{{4}}[ ])(?:[\w.&/'-]+[ ]){{0,7}}?(?:polls?|surveys?)(?:[ ](?!ha[sd]\b|have\b|also\b|now\b|still\b)(?:[\w./'-]|,(?=\d))+){{0,8}}?)(?:,(?:[ ][^,;.]{{2,30}},)?[ ]which)?(?:[ ](?:also|now|still))?[ ](?P<cue>has|had|have)[ ]
      (?=(?:(?!not\b|been\b|no\b)[\w.'-]+[ ]){{1,7}}(?:(?:at|with|by|on|ahead|behind|up|down|leading|trailing)[ ]){{1,2}}
        (?:(?:just|about|only|around)[ ])?{_NUMBER}[\w.,-]*[ ]?(?:%|per[ ]?cent\b|points?\b|-?point\b|to[ ])
        |(?:(?!not\b|been\b|no\b)[\w.'-]+[ ]){{1,4}}(?:ahead|behind|up|down|leading|trailing)[ ](?:by[ ])?{_NUMBER}\d*(?:[ ](?:in|among|with)\b|[ ](?:over|nation|state)|[.,])
        |(?:(?!not\b|been\b|no\b)[\w.'-]+[ ]){{1,4}}(?:ahead|behind|up|down|leading|trailing)[ ](?:by[ ])?\d\d-\d\d\b)""",
    (
        " a may poll had diaz ahead 51-40",
        " a may poll had diaz at 31 percent",
        " two surveys released this week have her ahead by 4 points",
    ),
    (" a may poll had 31 questions", " the poll has been at 31 percent", " in a poll diaz had 31 percent"),
)
REPORT_HAS = shape(
    "reports that have so many harmed, or a number at something (searched)",
    rf"""(?:\A[ ]|(?<=[,;])[ ]|(?<=[ ]and)[ ]|(?<=[ ]but)[ ]|(?<=[ ]while)[ ])
      ((?:an?|one|some|the)?[ ]?(?:[a-z'-]+[ ]){{0,3}}?(?:reports?|accounts?|estimates?|counts?|tally|tallies|figures|records)(?:[ ](?:from|by|in|on)[ ](?:[\w.'-]+[ ]?){{1,5}}?)?)
      [ ](?P<cue>had|has|have)[ ]
      (?=(?:(?:at[ ]least|as[ ]many[ ]as|up[ ]to|about|some|only|just|more[ ]than|the)[ ])?{_NUMBER}[\w,]*[ ](?:[a-z-]+[ ]){{0,3}}?(?:dead|killed|hurt|injured|wounded|missing|trapped|homeless|captured)\b
        |the[ ](?:[a-z-]+[ ]){{1,4}}?at[ ](?:[a-z]+[ ]){{0,2}}?{_NUMBER})""",
    (
        " initial reports had five dead",
        " early estimates from the town had the crowd at 30",
        " one account had 12 men missing",
    ),
    (" the report had 30 pages", " reports of 12 dead had reached him", " reports have been few"),
)
IN_POLL_LAST = shape(
    "a poll named last (searched)",
    r"""[ ](?:in|by)[ ]((?:an?|the|one|another|its|that|this|[\w.-]+'s)[ ](?!\d{4}[ ])(?:(?!polls?\b|that\b|which\b|who\b)[\w./&'-]+[ ]){0,7}?
    (?:poll|survey|(?:polling|polls|realclearpolitics|real[ ]clear[ ]politics|pollster)[ ]average|average[ ]of[ ](?:recent[ ]|national[ ]|state[ ])?polls))
    (?=[ ]*(?:[.,;)]|\Z)|[ ](?:released|conducted|published|taken|out|last|this|on|of|by|from|for|earlier|late|say|said|saying|think|thought|believed?|agreed?
    |backed|supported|approved?|disapproved?|favou?r(?:ed)?|opposed?|wanted|viewed|has|had|have|is|was|stood|stands|shrank|grew|fell|rose)\b)""",
    (" in a holm college poll last month", " in the new marist poll.", " in the latest national average of polls,"),
    (" in the polls", " in a poll that", " in the 2014 hill poll", " in a holm poll he"),
)
"""Behind shares and leads, whose poll they are of: "Diaz led by 16 points in a Holm College poll last month"."""
OUTLOOK = shape(
    "a forecast that someone owns (searched)",
    r"""[ ](?:in|of|by|under)[ ]((?:(?:the|an?|its|his|her|their)[ ])?(?:(?!the\b|an?\b|its\b|his\b|her\b|their\b|while\b|whereas\b|but\b|than\b|and\b|against\b|versus\b|compared\b)[\w.&-]+[ ]){0,4}[\w.&-]+(?:'s|s'))[ ]
      (?:[\w-]+[ ]){0,3}
      (?:outlook|forecast|projection|projections|estimate|estimates|tally|count|calculations?|figures|numbers|words|telling|account
      |reckoning)\b,?[ ]""",
    (" by the bank's latest estimate, 30", " of the water board's 5-year outlook, the"),
    (" by friday, the bank's estimate", " in the bank's lobby, 30", " of 50 cents while the bank's estimate was"),
)
