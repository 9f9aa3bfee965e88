"""How English reports what someone says: shapes of the text around a cue, each with examples and near misses.

Every shape is a pattern over a shadow, matched (or, where its name says so, searched) at a place that the reader gives.
`SHAPES` lists them all; one test runs each on its own examples.
"""

from claims.grammar.en.calendar_words import MONTHS
from claims.grammar.en.estimates import SMALL
from claims.grammar.shapes import shape

_DAYS = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_MONTHS = r"(?:january|february|march|april|may|june|july|august|september|october|november|december)"
_MONTH = rf"(?:{'|'.join(MONTHS)})\b"
_BEHIND_MONTH = "".join(f"(?<!{month}[ ])(?<!{month}\\.[ ])" for month in MONTHS)
"""Not right behind a month, whose day a number there is."""
_CLOCK = r"(?:[:.]\d\d)?(?:[ ]?[ap](?:[.]?m\b|\Z)|[ ]?(?:gmt|utc|o'clock)\b)|[:.]\d\d\b"
_QUOTE = r"(?:\"|'')"

ADVERBS_BEHIND = shape(
    "adverbs behind a cue",
    rf"""(?:[ \n]+(?:also|later|then|further|again|at[ ]the[ ]time|recently|initially|flatly|on[ ]{_DAYS}|{_DAYS}
        |yesterday|today|at[ ](?:(?:about|around)[ ])?(?:\d{{1,2}}(?:[:.]\d\d)?(?:[ ]?[ap]\.?m\.?)?|noon|midnight|dawn)(?:[ ]on[ ]{_DAYS})?(?=[ ]that\b)
      |last[ ](?:week|month|year|night|{_DAYS})|this[ ](?:week|month|year|morning)|earlier[ ]\w+[ ]\w+|at[ ]first
        |in[ ](?:a|an|the|its|his|her|their)[ ]
        (?:\w+[ ]){{0,3}}?(?:statement|report|interview|post|tweet|email|letter|speech|briefing|release|memo|video
        |message|note|book|article|blog)
        (?:[ ]on[ ](?:facebook|twitter|monday|tuesday|wednesday|thursday|friday|saturday|sunday)|[ ]{_DAYS})?
      |on[ ](?:facebook|twitter|telegram|x|social[ ]media|instagram))\b(?!'s))+""",
    (" also that", " on monday 30 people", " in a statement on friday that", " on facebook that"),
    (" that 30 people", " 30 people", " the ministry", " friday's bomb"),
)
THAT = shape(
    "that",
    r"[ \n]+(?:that|how|why)\b(?![ \n]+\w+(?:ing|ed)?[ ]?[,.])",
    (" that 30 died", " how 30 died", " why 30 left"),
    (" thatcher won", " the 30"),
)
LATER_THAT = shape(
    "a that further on",
    r"[^.;:\"\n]{0,140}?(?:(?<=[ .][a-z])\.[^.;:\"\n]{0,100}?){0,4}?[ \n](?<![ ](?:in|at|of|on|by|to)[ ])(?<![ ](?:and|but)[ ])that[ \n](?!(?:day|night|morning|evening|afternoon|week|month|year)\b)",
    (" reporters in kyiv that 30 died", " the u.s. court that 30"),
    (" reporters. he said that 30 died", " reporters 30 had died and that ", " reporters 30 had died but that "),
)
OPENS = shape(
    "a quotation or a colon behind a cue",
    r"[ \n]*(?:[,:]?[ \n]*(?:that[ \n]+)?(?=\"|'')|:)|[ \n]*[,:~-]*[ \n]+'(?=[a-z0-9])",
    (': "we lost 30', ", ''30 of us", ' that "30', ": 30 dead", " '30 of us"),
    (" 30 died", ", who left"),
)
QUOTE_NEXT = shape(
    "a quotation in full behind a cue",
    rf"[ \n]*[,:][ \n]*(?={_QUOTE})",
    (': "we lost 30', ", ''30 of us"),
    (' "30', " 30 died", ", who", ": 30 are to go"),
)
QUOTED_SOON = shape(
    "a quotation's last mark, and a speaker behind it (searched)",
    rf"[,.?!~-]{_QUOTE}[ \n](?:[^\";]*[ ])?\Z",
    (', died," ana diaz, a clerk, ', '?" '),
    ('" and ', " died, "),
)
ADJUNCT_THAT = shape(
    "whom or when something was said, and a that",
    rf"[ \n](?:[a-z]+ly|(?:to|before|with|on|in|at|during|from|after|through|via|publicly|again|later|today|yesterday|this|last|{_DAYS})[ ](?!an?\b|it\b|which\b|whom\b)"
    r"[^.;:\",\n]{2,50}?(?<![ ](?:in|at|of|on|by|to))(?<![ ](?:and|but)))[ \n]that[ \n]",
    (" to reporters that 30", " on friday that ", " in the commons last night that ", " bitterly that "),
    (" to a town that hosts", " to it that ", " 30 boats that ", " the men that "),
)
NEAR_THAT = shape(
    "a that close behind",
    r"(?![ \n]+(?:the|an?|its|his|her|their)[ \n](?!same\b|time\b))[^.;:\",\n]{0,60}?(?<![ ](?:in|at|of|on|by|to))(?<![ ](?:for))(?<![ ](?:from|with|near|over))(?<![ ]under)(?<![ ](?:and|but))[ \n]that[ \n]",
    (" on friday that 30",),
    (
        " his push on twitter, saying that 30",
        " the truce that ended 30",
        " 30 died in that house",
        " 30 died under that roof",
        " jobs for 30 months and that ",
    ),
)
LATER_QUOTE = shape(
    "a quotation further on",
    rf"[^.;\"\n]{{0,90}}?[:,][ \n]*(?:that[ ])?{_QUOTE}",
    (' to the crowd: "30', " on friday, ''30"),
    (' that he was "30"', ' to go. "30'),
)
CLOSED = shape(
    "what is said ends before the speaker",
    r"(?:[,.?!~-]\"|\"|''|,'|,|[?!~]|[ ]-)[ \n]*\Z",
    ('died," ', "died, ", "died'' ", "died - "),
    ("died ", "died and "),
)
QUOTED = shape(
    "a quotation ends before the speaker",
    r"(?:[,.?!~-]?(?:\"|''|(?<=[,.?!])'))[ \n]*\Z",
    ('died," ', "died,'' ", "died,' "),
    ("died, ", "died "),
)
ADJUNCT = shape(
    "where, when or to whom, to the end of the sentence",
    rf"""[ \n]*(?:(?!at[ ](?:least|most)\b|up[ ]to\b)
      (?:late|early|earlier|last|this|on|in|at|during|to|from|after|before|of|about|with|by|for|via|through|over
        |under|while|when|as|outside
        |inside|near|afterwards?|later|recently|again|too|yesterday|today|tonight|there|here|without|between|upon
        |{_DAYS}|{_MONTHS}
        |reporters|adding|saying|referring|noting|describing|alongside|citing|explaining|laughing|then|sarcastically
        |bluntly|flatly)\b
        (?:(?!\bthat\b|[ ](?:at[ ]least|at[ ]most|up[ ]to)[ ])(?:[^.;:"?!~]|\.(?=\S|[ ][a-z])|:(?=\d\d)))*?
    )?(?=[ \n]*(?:[.;?!"~]|[ \n]-+[ \n]|''|\Z|\)|,[ \n]*(?:\"|'')))""",
    (" on friday.", ".", " in a statement.", ' to reporters, "but', " on friday - police", " at 0:30 on friday."),
    (" that 30 died.", " 30 people died.", " it was 30."),
)
BARE_END = shape(
    "nothing but a time to the end of the sentence",
    rf"""(?:[ ](?:on[ ])?{_DAYS}(?:[ ](?:after|as|while|in[ ]one[ ]of)[ ][^,;:.\"]{{4,140}})?|[ ]yesterday|[ ]today
      |[ ]in[ ]an?[ ](?:[a-z]+[ ])?(?:statement|toll|post|tweet|report|update)
      |[ ]in[ ](?:the|what|one[ ]of[ ]the)[ ](?:[a-z]+[ ])?(?:[a-z]+est|most|worst|first|second|third|latest)[ ][^,;:.\"]{{4,140}}
      |[ ]on[ ](?:its|their|his|her)[ ](?:official[ ])?(?:facebook|twitter|telegram|website|social)(?:[ ][a-z]+){{0,2}}
      |(?:[ ](?:on[ ])?{_DAYS})?[ ](?:adding|updating|citing|noting|making|raising|bringing|revising|correcting)[ ][^,;:.\"]{{4,140}})?[ \n]*(?:[.]|\Z)""",
    (
        ".",
        " friday.",
        " in a statement.",
        " in an updated toll.",
        " on its facebook page.",
        " updating an earlier toll of 30.",
        " on monday after several of the hurt died.",
        " on sunday making it the worst day in weeks.",
        " in the deadliest raids of the year.",
    ),
    (" 30 died.", " that.", " in an orchard.", " after the raid that 30 died."),
)
BARE_TOLD = shape(
    "nothing but whom somebody told, and a time, to the end of the sentence",
    rf"[ ][a-z][\w.'-]*(?:[ ](?!on\b|that\b)[a-z][\w.'-]*){{0,3}}(?:[ ](?:on[ ])?{_DAYS})?[ \n]*(?:[.]|\Z)",
    (" afp.", " sana on sunday.", " reuters from aleppo.", " sputnik friday."),
    (" reporters that 30 died.", ", 30 died."),
)
PUT_IN = shape(
    "the speaker is put into what is said",
    rf"(?:[ \n]+(?:earlier|later|on|in|at|during|after|last|this|to|recently|yesterday|today|tonight|{_DAYS})\b[^,;.:\"]{{0,60}})?,(?![ \n]*(?:\"|''))",
    (",", " on monday,", " earlier in the hearing,", " monday,", " yesterday of the raid in lund,"),
    (" the figure,", ', "'),
)
VERB_GOES_ON = shape(
    "the verb of a sentence behind who is put in before it",
    r",[ ](?=(?:is|are|was|were|has|have|had|will|would|can|could|may|might|now|still|rose|fell|grew|cost|stood|made|took|came|[a-z]{3,}ed)[ ])",
    (", is now", ", have fallen", ", dropped by"),
    (", the", ", and is", ", isolated"),
)
GOES_ON = shape(
    "what is said goes on behind the speaker",
    r",[ ](?=(?:including|among|with|compared|against|down|up|more|less|fewer|most|half|about|some|or)\b)",
    (", including 30 children.", ", compared with 30"),
    (", a lawyer.", ", who had seen 30"),
)
CAME_OF_IT = shape(
    "what came of it goes on behind the speaker",
    r",[ ](?=(?:killing|wounding|injuring|leaving|forcing|destroying|damaging|displacing|trapping|sending|bringing|causing|making"
    r"|taking|pushing|lifting|raising|cutting|costing|sparking|triggering|prompting|burning|flooding|burying|knocking|disrupting"
    r"|affecting|hitting|sinking|stranding|freeing|capturing|seizing|arresting|detaining|rescuing|kidnapping|abducting|blocking"
    r"|closing|shutting|setting|blowing|tearing|toppling|submerging|infecting|sickening|evicting|evacuating)\b)",
    (", killing 30.", ", leaving dozens"),
    (", adding that", ", a killing", ", who left"),
)
TOLD_TO = shape(
    "somebody was told to do something",
    r"[ \n]+(?:(?:the|his|her|their|its|all)[ ])?(?:\d[\d.,]*[ ](?:(?:million|thousand)[ ])?(?:of[ ])?)?[a-z][a-z'-]*(?:[ ][a-z][a-z'-]*)?[ ](?:not[ ])?to[ ](?:stay|leave|go|stop|keep|get|move|evacuate"
    r"|return|wait|come|pull|prepare|turn|remain|boil|avoid)\b",
    (
        " us to stay put",
        " residents to leave",
        " the men not to move",
        " 1.6 million of them to wait",
        " 300 workers to go",
    ),
    (" reporters that 30", " him to the bone", " us it had to stay", " 300 workers that"),
)
ACCUSED_BY = shape(
    "who accuses, and the deed behind",
    r"[ ]by[ ](?P<who>(?:the[ ])?[a-z][\w.'&-]*(?:[ ](?!of\b)[\w.'&-]+){0,5})[ ]of[ ]",
    (" by prosecutors of stealing", " by the tax office of hiding"),
    (" by prosecutors", " of stealing"),
)
SEEMS_TO = shape(
    "what something seems to do (searched)",
    r"[ ](?:appear|seem|purport)(?:s|ed)?[ ]to[ ]\Z",
    (" appeared to ", " purports to "),
    (" wants to ", " appeared "),
)
WONT_TO = shape(
    "that somebody does something gladly, often or at once (searched)",
    r"[ ](?:(?:likes?|liked|loves?|loved|tends?|tended|rush(?:es|ed)?|hasten(?:s|ed)?|hurr(?:ies|ied)|goes[ ]on|went[ ]on|continues?|continued)[ ]to"
    r"|(?:is|was|are|were|be)[ ](?:quick|careful|eager|happy|wont|pleased|keen|able|apt|proud|swift|right|forced|obliged|compelled|moved|known|at[ ]pains)[ ]to"
    r"|(?:takes|took|takes[ ]care|took[ ]care|takes[ ]pains|took[ ]pains|feels[ ]compelled|felt[ ]compelled|felt[ ]obliged)[ ]to)[ ]\Z",
    (" likes to ", " was quick to ", " took pains to ", " went on to ", " was able to "),
    (" wants to ", " refused to ", " is said to ", " was not able to ", " was unable to "),
)
FOND_OF = shape(
    "that somebody does something over and over, before a form in -ing (searched)",
    r"[ ](?:(?:is|was|are|were)[ ](?:fond|guilty|proud|capable)[ ]of|(?:never[ ])?(?:tires|tired|tire)[ ]of|keeps|kept|insists[ ]on|insisted[ ]on|couldn't[ ]resist|can't[ ]resist)[ ]\Z",
    (" is fond of ", " never tires of ", " keeps "),
    (" is accused of ", " instead of "),
)
DATED_END = shape(
    "the date behind a speaker (searched)",
    rf"[ ]on[ ](?:the[ ])?(?:{_MONTHS}[ ]\d{{1,2}}(?:st|nd|rd|th)?|\d{{1,2}}(?:st|nd|rd|th)?[ ]{_MONTHS}(?:[ ]\d{{4}})?)\Z",
    (" on june 6", " on 14th may", " on 3 march 2019"),
    (" on the 3rd floor", " on maple street"),
)
SPOKEN_AT = shape(
    "where or how somebody named spoke (searched)",
    r"[ ](?:on|at|in|during|from|after|outside|inside)[ ](?:(?:an?|the|his|her|its|their|this|that|one)[ ])(?:[\w.'&-]+[ ]){0,4}?"
    r"(?:floor|rally|conference|debate|hearing|speech|briefing|interview|call|address|podcast|broadcast|appearance|tweet|post|video|op-ed|column|letter|email|note"
    r"|statement|release|event|stop|dinner|fundraiser|forum|hall|stage|trail|meeting|summit|convention|testimony|courtroom|trial|vigil|funeral|radio|programme|program|show)\b"
    r"|[ ](?:on|in|via)[ ](?:twitter|facebook|telegram|instagram|x|youtube|cnn|msnbc|c-span|fox[ ]news|sky[ ]news|air|stage|court|testimony|remarks)\b"
    r"|[ ](?:reached|contacted)[ ](?:by|via|at|on)\b",
    (
        " on the senate floor",
        " at a news conference",
        " on twitter",
        " in her opening statement",
        " reached by telephone",
    ),
    (" of the senate", " on the economy", " at the bank", " in ohio"),
)
REACHED = shape(
    "how somebody was asked (searched)",
    r"[ ](?:reached|contacted)(?:[ ](?:by|via|at|on)\b|\Z)|[ ](?:quoted|cited|interviewed)[ ]by\b",
    (" reached by phone", " contacted via facebook", " reached", " quoted by afp"),
    (" reaching home", " contacted who"),
)
CITED_BEHIND = shape(
    "by whom a speaker is cited, right behind",
    r"[ ](?:quoted|cited|interviewed|contacted|reached)[ ]by[ ][^,;.]{2,60}(?=[.,;]|\Z)",
    (" quoted by the agency.", " interviewed by afp, who"),
    (" quoted as saying.", ", quoted by afp."),
)
WHO_BEHIND = shape(
    "what a speaker is told by, right behind and last in the sentence",
    r"[ ]who(?:se)?[ ][^,;.\"]{3,90}(?=[.;,]|\Z)",
    (" who fled the camp.", " whose brother died in the blast."),
    (" which fled", ", who fled the camp."),
)
NOUN_BY = shape(
    "whose a noun that holds what is said is, behind it",
    r"[ ]by[ ](?P<who>(?:(?:the|an?|its|his|her|their|one|two|several|some)[ ])?(?:(?!that\b|which\b|who\b|and\b|on\b|in\b)[\w.'&-]+[ ]){0,5}?(?:(?!that\b)[\w.'&-]+))[ ](?:(?:on|last|this)[ ]\w+[ ])?that\b",
    (" by the vale news agency that", " by two former aides that", " by unicef on friday that"),
    (" by the agency, that", " by 2012", " that 30"),
)
WHICH_WAS = shape(
    "a relative clause in the passive, up to its participle (searched)",
    r"[ ](?:that|which)[ ](?:was|were|has[ ]been|have[ ]been|had[ ]been)[ ](?:later[ ]|also[ ]|first[ ])?\Z",
    (" that was ", " which had been "),
    (" it was ", " that it was "),
)
IT_WAS = shape(
    "a passive of nobody's, up to its participle (searched)",
    r"(?:\A|[ \"(])it[ ](?:was|is|has[ ]been|had[ ]been)[ ](?:[a-z]+ly[ ]|also[ ]|later[ ]|first[ ])?\Z",
    (" it was ", "it was officially ", ", it has been "),
    (" that was ", " it "),
)
FROM_WHOM = shape(
    "when and where it was told, and the word before who told it",
    r"(?:[ ](?:here|today|tonight|yesterday|this[ ]\w+|last[ ]\w+|on[ ]\w+|in[ ](?!the[ ])[\w]+(?:[ ]city)?|[a-z]+ly)){0,4}[ ](?:by|from|through)[ ]",
    (" here today from official sources", " by the bank", " in lima on friday by the command"),
    (" that 30", " to the press", " in the report"),
)
BOUND_TO = shape(
    "whom those are bound to who are pledged, right behind",
    r"[ ]to[ ](?:the|an?|his|her|its|their|any|either|each|both|no)[ ]",
    (" to her campaign, and", " to the governor."),
    (" to cut 40 jobs", " that 30", " them to the hall"),
)
WHAT_THEY = shape(
    "a thing that somebody calls by a name of theirs, up to their verb (searched)",
    r"\bwhat[ ](?:(?!is\b|was\b|are\b|were\b)[\w.'-]+[ ]){1,6}?(?:have[ ]|has[ ]|had[ ]|later[ ])?\Z",
    ("from what witnesses ", "found what the army has "),
    ("what was ", "somewhat dark witnesses, ", "witnesses "),
)
FIRST_TO = shape(
    "who was the first or the only one to do something (searched)",
    r"[ ](?:is|was|were|are|became)[ ](?:also[ ])?(?:among[ ]|one[ ]of[ ])?the[ ](?:[a-z]+[ ])?(?:first|only|last|latest|sole)[ ](?:[a-z]+[ ]){0,3}to[ ]\Z",
    (" was the only source to ", " were among the first to ", " became the last to "),
    (" was the man to ", " wanted to ", " the first to "),
)
OPENS_CLAUSE = shape(
    "a word that opens a clause, right before who is put into it (searched)",
    r"[ ](?:because|although|though|whereas|while|since)[ ]?,[ ]\Z",
    (" because, ", " although, "),
    (" because ", " and, ", ", "),
)
SEVERAL_SPEAK = shape(
    "several who speak behind a cue, to the end of their clause",
    rf"(?:{SMALL}|some|many|several|other|both|multiple|numerous|various)[ ](?:[a-z-]+[ ]){{0,4}}?(?:people|persons|officials|aides|sources|advis[eo]rs|lawyers|lawmakers|senators|congressmen|executives"
    r"|analysts|diplomats|witnesses|residents|doctors|employees|participants|strategists|members|relatives|investigators|operatives|donors|staffers|officers|experts|critics|supporters|activists|survivors)"
    r"(?:[ ]who[ ][^,;:.\"]*|[ ](?:briefed|familiar|interviewed|questioned|contacted|reached|quoted|cited|with|involved|close|present|in|on|at|from|of|there)\b(?:(?![ ](?:was|were|had|have|has|will|would|[a-z]{3,}ed)\b)[^,;:.\"])*)?(?=[.,;]|\Z)",
    ("two aides.", "three officials briefed on the plan,", "several people who were in the room."),
    ("two officers in the raid had died.", "two men had died.", "two aides left."),
)
TOLD_CLAUSE = shape(
    "whom somebody told, and a clause with a figure before its that",
    r"[ ](?:[\w.'&-]+[ ]){1,5}?(?:he|she|it|they|we|there)(?:'[a-z]+)?[ ][^,;:.\"]*[`$]?\d[\d,.]*[^,;:.\"]*[ ]that[ \n]",
    (" the echo he'd bet `1,000 that ", " reporters they had 40 men that "),
    (" the echo that ", " reporters in 40 towns that "),
)
STORY_TOLD = shape(
    "what is told, no hearer",
    r"[ ](?:(?:the|a|an|his|her|its|their|this|that|no|some)[ ])?(?:[a-z-]+[ ])?(?:truth|story|stories|tales?|lies?|jokes?)\b(?![ ](?:team|editors?|writers?))",
    (" the truth that", " a different story of", " lies about"),
    (" the story team that", " reporters the truth", " the court that"),
)
TOLD_IN = shape(
    "whom the speaker told, put into what is said",
    r"[ \n]+(?:the[ ])?[a-z][\w.'-]*(?:[ ][a-z][\w.'-]*){0,4},(?![ \n]*(?:\"|''|and[ ]))",
    (" cnn, not the 40", " state television, calling it", " the bbc, down from"),
    (" reporters that 30 died, but", ' the bbc, "but', " cnn."),
)
TOLD_AND = shape(
    "whom the speaker told, and another clause",
    r"[ \n]+(?:the[ ])?[a-z][\w.'-]*(?:[ ](?!that\b)[a-z][\w.'-]*){0,4},[ ]and[ ](?=(?:[\w.'-]+[ ]){1,7}?(?:is|was|are|were|has|have|had|will|would|could|said|told|[a-z]{3,}ed)[ ])",
    (" reporters, and lawyers for both sides said ", " the bbc, and he was "),
    (" reporters, and then left", " reporters that 30 died, and he was "),
)
AUDIENCE = shape(
    "so many listened",
    r"[ ](?:an?|the|some)[ ](?:[a-z-]+[ ]){0,2}(?:crowd|audience|rally|gathering|congregation|group|conference|congress|meeting|hall)[ ]of[ ][^,;:.\"]*(?:,\d{3})*"
    r"|[ ](?:(?:about|some|around|nearly|almost|over|roughly|more[ ]than|at[ ]least|an[ ]estimated)[ ])?\d[\d,]*[ ](?:[a-z-]+[ ]){0,2}?(?:people|supporters|"
    r"delegates|reporters|members|guests|fans|students|workers|protesters|lawmakers|investors|analysts|voters|residents|mourners|listeners|employees|veterans|"
    r"farmers|attendees|activists|pupils|officers|followers|journalists|officials|leaders|graduates|parishioners|worshippers)\b[^,;:.\"]*",
    (" about 900 supporters in dayton", " a crowd of 8,000", " a cheering crowd of some 300 in madison"),
    (" reporters that 30", " the crowd that 30"),
)
CLAUSE_NEXT = shape(
    "a clause without that, by its verb",
    r"[ ](?:the|its|his|her|their|an?|this|that|these|those|most|many|some|[a-z]+'s)[ ](?:[\w'-]+[ ]){1,5}?(?:is|was|are|were|has|have|had|will|would|could|may|might|can|should)[ ]",
    (" the true number is nearer 30", " his team has lost 30", " friday's bomb was "),
    (" the number of men", " in a god"),
)
CLAUSE_PAST = shape(
    "a clause without that, by a word that may be its verb",
    r"[ ](?:the|its|his|her|their|an?|this|that|these|those)[ ](?:[\w'-]+)(?:[ ](?!who\b|that\b|which\b|of\b|to\b|and\b|in\b|for\b|with\b|by\b)[\w'-]+){0,2}?(?:,[ ][^,.;]{3,60},)?[ ](?P<verb>[a-z]{3,})\b",
    (" the gunman fled", " the gunman, armed with a knife, fled"),
    (" in a god", " 30 men"),
)
CLAUSE_FIGURE = shape(
    "a clause without that, by its verb, a figure or a noun its subject",
    rf"[ ](?:(?:the|its|his|her|their|this|that|these|those|most|many|some|all|about|around|nearly|over|only)[ ]|at[ ]least[ ]|more[ ]than[ ])?(?:(?:\d[\d.,]*|{SMALL})[ ])?(?:(?!who\b|that\b|which\b|to\b|and\b|in\b|when\b|as\b|if\b)[\w'-]+[ ]){{1,4}}?"
    r"(?:is|was|are|were|has|have|had|will|would|could|can|may|might|should)[ ]",
    (" the 12 people killed were ", " at least 30 men had ", " no one was ", " the bridge had "),
    (" the 12 people who were ", " 30 men to the list that was ", " to the list, which was "),
)
VERB_NEXT = shape(
    "a verb of reporting behind what is put in",
    r",[ ](?:has[ ]|have[ ]|had[ ])?(?:also[ ])?(?:report|sa(?:id|ys)|estimat|put|count|claim|told|gave|wrote|spoke|confirm)[a-z]*\b",
    (", reported ", ", has put "),
    (", which ", ", 30 ", "."),
)
TOLD = shape(
    "whom the speaker told, to the end of the sentence",
    r"""[ \n]+(?:(?!\bthat\b)(?:[^.;:"?!]|\.(?=\S|[ ][a-z])))*
    (?=[ \n]*(?:[.;?!"]|''|\Z|\)|,[ \n]*(?:\"|''|(?:adding|saying|noting)[ ])))""",
    (" reporters in kyiv.", " the bbc.", " reporters, adding that"),
    (" reporters that 30.", ","),
)
REST = shape(
    "the rest up to a quotation or a that", r"(?:(?!\"|''|[ \n]that[ \n])[^;\n])*", (" reporters in kyiv.",), ("\n",)
)
QUOTE_AGAIN = shape(
    "the quotation goes on behind its speaker",
    r"[,.:~-]?[ \n]*(?:\"|(?<![a-z])'')(?=[\w`$('\[.])",
    (', "because 30', " ''because 30", '~"but'),
    (", because", '," he'),
)
PARTICIPLE = shape(
    "by or at behind a participle",
    r"[ \n]+(?:at(?![ ]least|[ ]most)|by(?![ ](?:e-?mail|(?:tele)?phone|text|letter|fax|video|message|post|satellite|radio|saying|noting|adding)\b))\b",
    (" at 30", " by police"),
    (" attempts", " at least", " by email."),
)
COORDINATED = shape(
    "a second verb of the same subject",
    rf"[ \n,](?:and|but|or)(?:[ \n]+(?:then|later|also|still|again|has|had|have|further|now|is|was|on[ ]{_DAYS}|{_DAYS}|(?:last|this|earlier[ ]this)[ ](?:week|month|year)|in[ ]{_MONTHS}|(?:a[ ]|two[ ]|three[ ])(?:days?|weeks?|months?|years?)[ ]later))*[ \n]+\Z",
    (
        "left and last week ",
        "left and in may ",
        "left and ",
        "left, but later ",
        "left and on monday ",
        "left and still ",
    ),
    ("england ", "left, he "),
)
SUBORDINATE = shape(
    "a clause put first",
    r"(?<![a-z'-])(?:after|when|as|while|although|though|since|because|before|once|whereas|despite|even[ ]as)[ \n]+\Z",
    ("although ", "while "),
    ("said that ", "the "),
)
ASIDE_FIRST = shape(
    "a clause put in behind the subject",
    r"[^,;.\"]{2,90},[ ](?:which|who|whose|where)[ ][^,;.\"]{3,120},[ ]",
    ("the group, which has 85 volunteers, ",),
    ("the group put it at 70, ", "on monday, the group, "),
)
RELATIVE = shape(
    "a clause put in",
    r"(?:,|~|\(|--)[ \n]*(?:who|which|that|whom|as)[ \n]+\Z",
    (", who ", ", as "),
    ("said that ", "those who "),
)
OBJECT_OF = shape(
    "what stands before is what they said of it",
    r"(?<![a-z'-])(?:that|which(?<!\bin[ ]which)(?<!\bof[ ]which)(?<!\bby[ ]which)|than|as|what)[ \n]+\Z",
    ("more than ", "a share that ", "as "),
    ("said the ", "athat ", "a deal in which "),
)
COMPARES = shape(
    "a clause that compares with what was foreseen",
    r"[ ]?(?:well[ ]|far[ ]|just[ ]|slightly[ ])?(?:(?:beat|miss|exceed|top|match|surpass|trail|lagg?)ing|against|versus|compared|(?:above|below|ahead|short|shy|under|over|higher|lower|better|worse|more|less)\b)",
    (" beating the consensus of 12 analysts ", " compared with 3 percent foreseen by economists "),
    (" half of those ", " the 12 analysts "),
)
WHOM = shape(
    "the subject of a clause whose object stands before it (searched)",
    r"[ ](?:that|which|whom|who|what)[ ](?:[\w.'&-]+[ ]){1,5}\Z",
    (" that the campaign ", " what police ", " which local police had ", ", who the court "),
    (" that ", " crowd the campaign "),
)
COMES_TO_END = shape(
    "nothing more is said",
    rf"[ \n]*(?:[.;,)]|\"(?!\w)|\Z|(?:on|in|at(?![ ](?:(?:about|around|nearly|over|some|just|only|under|roughly|least|most|more[ ]than|less[ ]than)[ ])*[`$]?\d)|last|this|after|before|earlier|during|for|to)\b|{_DAYS})",
    (".", ", ", " last year", "", '", she'),
    (" that 30", " 30 people", " at 3,000", " at just 3,000", ' "a disgrace"'),
)
_FINITE = (
    r"that|is|was|are|were|has|have|had|will|would|could|can|there|he|she|it|they|we|did"
    r"|(?<!\d[ ])(?<!\bof[ ])(?<!\bin[ ])may(?![ ]\d)"  # the month
)
FINITE_IN = shape(
    "a clause, not a name (searched)",
    rf"\b(?:{_FINITE})\b",
    ("prices were up", "the men that left"),
    ("a panel of 145 scientists", "the willing"),
)
CLAUSE_IN = shape(
    "a clause or a figure, not a name (searched)",
    rf"\b(?:{_FINITE}|{SMALL})\b|(?=\d)(?<![\w:.-])(?<!channel[ ])(?<!news[ ])(?<!abc[ ])(?<!fox[ ])(?<!nbc[ ])(?<!cbs[ ]){_BEHIND_MONTH}\d(?!\d{{3}}\b|\d*[ ]?(?:[a-z]+[ ])?news\b|\d?(?:st|nd|rd|th)?[ ](?:of[ ])?{_MONTH}|\d?(?:{_CLOCK}))",
    ("prices were up", "30 people", "march 4 left 12 dead", "4 mayors", "at 4 sites"),
    (
        "brad bannon",
        "the mayor of kyiv",
        "fox-59",
        "channel 4",
        "41 action news",
        "on 4 march",
        "june 14, 2024",
        "on sept. 3",
        "on the 3rd of may",
        "at 9:30 p.m.",
        "at 0400 gmt",
    ),
)
STUDY_IN = shape(
    "a study, up to the name of its journal (searched)",
    r"(?:\A|[\s,\"'~])(?P<study>(?:(?:an?|the|this|that|one|another|her|his|their|its)[ ])?(?:[a-z-]+[ ]){0,4}?"
    r"(?:study|studies|paper|papers|report|research|analysis|review|article|trial|letter|survey)[ ]"
    r"(?:that[ ](?:was|were)[ ])?(?:published|released|printed|appearing|reported)(?:[ ][\w.,]+){0,4}?[ ]in[ ])(?:the[ ])?(?:[a-z]+[ ])?(?:journal[ ])?$",
    (" a study published on wednesday in the journal ", " new research published in ", " a paper published in "),
    (" a study in ", " in a report on murder in "),
)
DONE_WITH = shape(
    "of what somebody speaks who has spoken, with its figure",
    r"[ \n](?:with|after)[ ](?:(?:about|nearly|almost|over|more[ ]than|just|only|some|all[ ]but)[ ])*\d[\d.,]*[ ]?(?:%|per[ ]?cent)?[ ]?"
    r"(?:of[ ])?(?:(?:the|all|its)[ ])?(?:[a-z-]+[ ]){0,3}?(?:votes?|ballots?|precincts?|stations?|booths|districts|results|returns|areas|tallies|wards)"
    r"[ ](?:[a-z]+[ ])?(?:counted|reporting|in|tallied|processed|declared|tabulated|scanned)\b"
    r"|[ \n]in[ ](?:an?|its|the)[ ](?:[a-z-]+[ ]){0,3}?(?:survey|poll|study|sample|review|analysis|trial|census|report)[ ]of[ ]"
    r"(?:(?:about|nearly|almost|over|more[ ]than|some)[ ])?\d[\d.,]*[ ]",
    (" with 96 percent of ballots counted", " in a survey of 56,000 ", " after 40% of votes were counted"),
    (" with 30 dead", " in a town of 5,000 ", " 30 votes were counted"),
)
VERB_FIGURE = shape(
    "a verb and its figure (searched)",
    r"[a-z]{3,}(?:s|ed)[ ](?:by[ ]|to[ ]|about[ ]|some[ ]|at[ ]least[ ]|more[ ]than[ ]|over[ ])?[`$]?\d",
    ("the programme costs $2.7bn", "sales rose and prices jumped by 3"),
    ("a panel of 145 scientists", "the mayor"),
)
HOLDS_THAT = shape(
    "a clause behind a noun that holds it",
    r"[ ](?:(?:by|of|from|among)[ ](?:(?!that\b)[\w.'&-]+[ ]){1,6}?|(?:is|was|remains|remained|has[ ]been)[ ](?:simply[ ]|still[ ]|now[ ]|also[ ])?|(?:on|in|last|this|earlier)[ ](?:\w+[ ]){1,2})?"
    r"that[ ](?!(?:day|night|week|month|year|time|morning|evening|afternoon|season|summer|winter)\b)",
    (" that 30", " is that 30", " by the union that 30"),
    (" of 30", " that day", " in the town"),
)
DIRECTS = shape(
    "whom somebody tells to do something, and the deed",
    r"(?:[ ](?!(?:that|to|not|if|whether|how|for|about|who|which|and|but|because|when)\b)[\w.'&`$%-]+){1,9}?[ ](?:not[ ])?to[ ](?P<deed>[a-z]+)(?![a-z'-])",
    (" the judge to fine", " all 340 owners not to sail", " congress to act"),
    (" that it had to go", " for help to go", " the judge, to go"),
)
JUDGES = shape(
    "whom somebody blames or praises, and what for",
    r"(?:[ ](?!(?:that|for|with|of|who|which|and|but|because|when|to|in)\b)[\w.'&-]+(?:[ ](?:of|in|and)[ ][\w.'&-]+)?){1,7}?[ ](?:for|with|of)[ ](?:also[ ]|not[ ]|only[ ])?(?P<deed>[a-z]+ing)\b",
    (" the bank for losing", " the head of the bank for having", " it with saving"),
    (" the bank for its", " the bank, for losing", " that for losing"),
)
NEGATED = shape(
    "a negation before a verb (searched)",
    r"(?:\b(?:not|never|nor|cannot)|n't)[ ](?:\w+ly[ ]|yet[ ]|even[ ]|again[ ])?\Z",
    ("did not immediately ", "didn't "),
    ("did ", "not only this he "),
)
SOME_OF = shape(
    "some, and where they are (searched)",
    r"(?:\A|[ ,\"])(?P<who>(?:some|many|most|others|several|few|a[ ]few|both|those)[ ](?:in|of|at|on|from|within|around|among|inside|across|near)[ ])(?:(?:the|his|her|their|its)[ ])?\Z",
    ("some in ", ", many inside the "),
    ("something in ", "some men in the "),
)
WHEN_ALONE = shape(
    "one clause that tells when or why, up to its comma",
    r"[ \"']*(?:after|when|as(?![ ](?:many|much|few|little)\b)|while|before|once|until|because|if|though|although|since|despite|amid|with|for)[ ][^,]{4,200},",
    ("as 30 boats sank,", "after 30 days,"),
    ("as many as 30 sank,", "30 sank,", "as 30"),
)
IN_RELATIVE = shape(
    "a relative pronoun, before who is named inside its clause (searched)",
    r"[ ](?:that|which|who)(?:[ ](?:has|had|have|was|were|is|are|will|would|could|may|might))?,[ ]\Z",
    (" that, ", " which had, "),
    (" that ", " the, "),
)
KEPT_FROM = shape(
    "what keeps somebody from saying, or an it that nobody says (searched)",
    r"(?:\b(?:it|there)(?:'s|[ ](?:is|was|would[ ]be|will[ ]be|seems|may[ ]be))[ ][^,;:\"]{0,40}"
    r"|(?:refus|declin|fail|hesitat|forg[oe]t|neglect|decid[a-z]+[ ]not)[a-z]*[ ]|(?:unable|reluctant|unwilling|afraid|too[ ][a-z]+|not[ ][a-z]+|n't[ ][a-z]+|never|nobody|no[ ]one|reason|right|wrong|enough|how|whether)[ ])to[ ]\Z",
    (" refused to ", " it is fair to ", " was unable to ", " did not want to "),
    (" met to ", " used his speech to "),
)
NEXT_TWO = shape(
    "the next two words",
    r"(?P<next>[a-z'-]+)(?:[ ](?P<second>[`$]?[\w-]+))?",
    ("cost 30", "it", "sank the"),
    (", he",),
)
NOUN_THAT = shape(
    "what a noun holds",
    r"""[ \n]+(?:(?:from|by)[ ](?:the[ ])?\w+[ ](?=that\b)|(?:in|on|last|this)[ ](?:the[ ])?\w+[ ]|earlier[ ])?
    (?:that|showing|saying|indicating|suggesting|of|for|(?:is|was|remains|remained|has[ ]been)[ ](?:(?:simply|still|now|also)[ ])?that|to[ ]have)\b""",
    (" that 30", " of 30", " showing", " to have shot 30"),
    (" the", " offers"),
)
DOING = shape(
    "what was done, in a form in -ing, right behind a verb",
    r"[ ](?!during|morning|evening|following|according|including|concerning|regarding|starting|beginning|\w*thing\b)[a-z]{3,}ing\b",
    (" collecting in july", " killing"),
    (" during the night", " nothing", " a thing"),
)
OF_THE_COUNTED = shape(
    "a clause whose subject or object stands before its speaker",
    r"\ (?:to\ have\ [a-z]+|were|was|are|is|had|has|have|may|might|could|would|will|(?:he|she|it|they|we)\ (?:(?:still|also|now|once|already|has|had|have|would|will|could)\ )*"
    r"(?:costs?|needs?|needed|ow(?:es?|ed)|took|takes?|spen[dt]s?|los[et]s?|ha[sd]|have|raised?|raises|paid|pays?|gave|gives?|got|gets?|made|makes?|earn(?:s|ed)?|received?|receives"
    r"|stole|sold|bought|found|saw|fired|used|borrowed|donated|seized|recovered|won|wants?|wanted|collected|received|lent|kept|keeps?|hid|killed|lacks?|lacked|deserves?))\b",
    (" were smugglers", " are dead", " it costs to mend", " they would need", " to have given"),
    (" the men were", " that it costs", " it happened"),
)
SHOWS_UP = shape(
    "a verb of showing that means to come",
    r"[ \n]up\b(?![ \n]to[ \n])",
    (" up at the gate", " up, some", " up."),
    (" up to 30 men", " upper limits"),
)
LABELLED_FIGURE = shape(
    "a figure alone behind a label's colon",
    r":\s*[^\w\s]?\d[\d,.]*\s*(?:[a-z%]+\s*)?(?:[\n;|]|\Z)",
    (": 114,000", ": $35.07\n", ": 4.3%"),
    (": 30 people died", ' "there were 30', " 30"),
)
CALLED_QUOTED = shape(
    "what somebody calls a thing, in quotation marks",
    rf"[ \n]+(?:(?!named\b|itself\b)[\w'$-]+[ \n]+){{1,7}}(?={_QUOTE})",
    (' the plan "', " it ''"),
    (' "', ', "', ' the plan, "'),
)
QUOTED_AS = shape(
    "was quoted as (searched)",
    r"[ \n](?:was|were|is|been)[ \n](?:also[ ])?(?:quoted|cited|reported)(?:[ \n]by[ \n][^,.;\"]{2,60})?(?:[ \n]as)?[ \n]\Z",
    (" was quoted as ", " was quoted by afp as ", " was quoted "),
    (" was seen as ", " quotes as ", " quoted "),
)
QUOTED_IN = shape(
    "was quoted by somebody, in what (searched)",
    r"[ \n](?:was|were|is|are|been)[ \n](?:also[ ])?(?:quoted|cited)[ \n](?:by|in)[ \n][^,.;\"]{2,90}[ \n]\Z",
    (" was quoted by the radio in a statement ", " were cited in the paper on monday "),
    (" was quoted as ", " quoted by the radio ", " was quoted "),
)
QUOTES_SOMEBODY = shape(
    "quoted somebody as (searched)",
    r"[ \n](?:quotes|quoted|quoting|cited|cites|citing)[ \n]([^,.;:\"]{2,60})[ \n]as[ \n]\Z",
    (" quoted the general as ", " cited an aide as "),
    (" was quoted as ", " quoted, as "),
)
NEXT_DEED = shape(
    "a verb that goes on behind and (searched)",
    r"[ \n]and[ ](?:then[ ])?(?P<deed>[a-z]+)(?=[ ](?:about[ ]|some[ ]|at[ ]least[ ])?(?:the|an?|his|her|its|their|them|\d+|two|three|four|five|six|seven|eight|nine|ten|dozens|hundreds)\b)",
    (" and shot 10", " and then killed the men"),
    (" and men were", ", shot 10"),
)
QUOTED_LAST = shape(
    "somebody quoted as saying what stands before",
    rf"""[ ](?P<who>(?:(?!as\b)[^,.;:\"]){{2,60}})[ ]as[ ](?:saying|telling[ ](?:it|reporters|them))(?=[ ]*(?:[.;,]|\Z)|[ ](?:on[ ])?{_DAYS}\b)""",
    (" witnesses as saying.", " the mayor as saying on monday"),
    (" the mayor as saying 30 had", " 30 men as rebels."),
)
SOMEBODY_CITED = shape(
    "somebody whom another one cites, as who speaks (searched)",
    r"(?:\A|[ ])(?P<who>(?:(?:an?|one|another|the|most|all|some|several)[ ](?:[a-z-]+[ ]){0,2}?[a-z-]+|[a-z-]+s))[ ](?:that[ ]|whom[ ])?(?:it|he|she|they|i|we)[ ](?:had[ ])?(?:cited|quoted|interviewed)[ ]\Z",
    (" a source it cited ", " the medical official they had interviewed ", " economists i interviewed "),
    (" a source cited ", " it cited ", " a source it named "),
)
_ASKED = (
    r"(?:had[ ]|have[ ]|has[ ])?(?:(?:spoke|spoken|talked)[ ](?:to|with)|interviewed|contacted|reached|surveyed|polled|questioned|canvassed)"
    r"(?:[ ](?:by|over|via|on|in|at|near|outside|inside)[ ](?:the[ ]|a[ ]|an[ ])?[\w-]+(?:[ ](?!and\b)[\w-]+)?){0,2}[ ]\Z"
)
WHOM_ASKED = shape(
    "whom somebody asked, behind who speaks (searched)",
    rf"[ ](?:who|whom|that)[ ](?:[\w.'&-]+[ ]){{1,4}}?{_ASKED}",
    (" who the station spoke to at the scene ", " whom afp interviewed by telephone "),
    (" who spoke to the station ", " whom afp named "),
)
ASKED_BY = shape(
    "whom somebody asked, without who (searched)",
    rf"[ ](?P<who>(?:the[ ][\w'-]+|[\w.'-]+)(?:[ ][\w.'-]+)?)[ ]{_ASKED}",
    (" the tribune reached by phone ", " afp interviewed "),
    (" who spoke ", " the tribune named "),
)
ASKED = frozenset(
    [
        "spoke",
        "spoken",
        "talked",
        "interviewed",
        "contacted",
        "reached",
        "surveyed",
        "polled",
        "questioned",
        "canvassed",
    ]
)
"""Verbs of those who ask somebody: one of them stands before the cue of who was asked."""
CLAUSE_LEADS = shape(
    "a clause of saying opens the sentence",
    r"""[ \n"']*(?:(?:now|still|then|later|meanwhile|instead|today|and|but)[ ,]+)?(?:(?:after|before|while|when|in|by|since|without|despite|besides|though|although|on|upon)[ \n]+)?
    (?:(?:also|repeatedly|first|initially|publicly|again|falsely|wrongly|later|earlier)[ \n]+)?""",
    ("after ", "while repeatedly "),
    ("the ", "he left, "),
)
SENT_TO = shape(
    "something written was sent (searched)",
    r"\b(?:sent|sends|send|emailed|texted|mailed|wrote|posted|issued|put|circulated|released|published|gave|left)\b[^,;:\"]*?"
    r"\b(?:messages?|emails?|e-mails?|texts?|letters?|notes?|memos?|statements?|tweets?|posts?|notices?|leaflets?|alerts?)\b",
    (" sent out a text message to ", " posted a note for "),
    (" sent 40 men to ", " a letter to "),
)
WHO_DID = shape(
    "a relative clause put in, whose second verb follows (searched)",
    r",[ ](?P<who>who)[ ](?:also[ ]|then[ ]|first[ ]|[a-z]+ly[ ])?(?!had\b|have\b|has\b|is\b|was\b)[a-z]+[ ][^,;:\"~]*\Z",
    (", who examined the scene and ", ", who lives nearby and "),
    (", who examined the scene, left and ", " who left and ", ", who was shot and "),
)
TIME_FIRST = shape(
    "a time put first",
    rf"""(?:(?:the|a|an|one|two|three|four|five|six|several|some|just|only|many|\d+)[ ](?:(?:same|next|following|previous|very|few|couple[ ]of)[ ])?
    (?:day|night|week|month|year|morning|afternoon|evening|hour|minute|decade|weekend)s?(?:[ ](?:before|after|earlier|later|ago|prior))?
    |(?:(?:early|late)[ ])?(?:last|this|earlier[ ]this|later[ ]this|next)[ ](?:night|week|weekend|month|year|spring|summer|autumn|fall|winter|{_DAYS}))
    ,[ ]""",
    ("the day before, ", "two weeks later, ", "the next morning, ", "last month, ", "earlier this year, "),
    ("the day before ", "the men, ", "last month "),
)
DATE_FIRST = shape(
    "a date put first, no comma before its sentence",
    rf"(?:on|in|since|by)[ ](?:(?:early[ ]|late[ ])?(?:{_MONTHS}|{_DAYS})(?:[ ]\d{{1,4}}(?:st|nd|rd|th)?)?|\d{{1,2}}(?:[ ]and[ ]\d{{1,2}})?[ ]{_MONTHS}|\d{{4}})[ ](?=(?:the|an?|its|his|her|their|he|she|it|they|we)\b)",
    ("on may 6 the mission", "on 6 and 7 november the mission", "in 2014 she"),
    ("on may 6, the mission", "on the day", "in 2014 rebels"),
)
TOLD_BESIDE = shape(
    "what the article tells beside what was said (searched)",
    r"[ ](?:even[ ])?as[ ](?:the|its|their)[ ](?:[\w'-]+[ ]){0,3}?(?:toll|number|count|tally|total)[ ][^,;.\"]{0,50}?\b(?:rose|climbed|increased|swelled|doubled|grew|passed|reached|topped|hit|neared|rises|climbs|mounted|jumped|stood|exceeded)\b"
    r"|[,\"][ ](?:referring[ ]to|in[ ](?:a[ ])?reference[ ]to)\b|,[ ]even[ ]as[ ]",
    (
        ", even as the city",
        " as the death toll rose",
        " as the number of dead climbed",
        ", referring to the 30",
        '" referring to',
    ),
    (" as the toll", " referring to", ", as the mayor"),
)
FORESEEN_WHERE = shape(
    "a plan, or where and when something is foreseen, behind a verb of expecting",
    r"[ ](?:to|in|from|by|this|next|over|within|among|across|through|during|before|under)\b|[ ](?:at|on)[ ](?!least|most|average)",
    (" to open 40", " in the north is greater", " next year", " at the port"),
    (" growth of 2 percent", " at least 30", " on average 30", " between 30 and 40"),
)
TO_RESULT = shape(
    "a result that is foreseen with its verb",
    r"""[ ]to[ ](?:post|report|earn|book|generate|deliver|record|make|lose|return|save|sell|produce|ship|add)[ ](?:[\w'-]+[ ]){0,7}?
    (?:[a-z]{0,3}[`$]\d|\d[\d.,]*(?:[ ]to[ ][\d.,]+)?[ ]?(?:%|per[ ]?cent\b|cents\b|pence\b|(?:million|billion)\b))""",
    (" to post a loss of 39 cents", " to report revenue of about $170", " to make 3 million cars"),
    (" to open 40 shops", " to post a letter", " to return on may 3"),
)
SHORT_FORM = shape(
    "a short form behind a name",
    r"[ ]?\([^()]{2,40}\)(?!,)",
    (" (lrc) there", " (ap) 12"),
    (" (lrc), there", " there"),
)
PUBLISHED = shape(
    "a participle that leads to when something was published",
    r"[ ](?:released|published|issued|posted|filed|compiled)\b",
    (" published on monday", " released"),
    (" in lima", " publisher"),
)
BACKGROUND = shape(
    "a clause of the article's own behind a speaker's comma",
    r"[ ](?:(?:(?:even|just)[ ])?(?:as|while|although|though|whereas)[ ](?!(?:many|much|well|few|little|of|a|an)\b)|describing[ ]|in[ ](?:the[ ]latest|what|a[ ]sign|an[ ]apparent)[ ]"
    r"|an?[ ](?:[a-z]+[ ])?(?:figure|number|sum|total|share|rate|level|tally|toll|estimate|claim|assertion|charge)[ ](?:that|which)[ ])",
    (
        " as the mayor left",
        " while rebels",
        " in the latest violence",
        " describing an attack",
        " a figure that others ",
    ),
    (" a figure of 30", " as many as 30", " including 30", " were hurt", " as well as 30"),
)
VERB_BEFORE_KIND = shape(
    "a verb and whose reports it takes (searched)",
    r"[ ](?!(?:[a-z]*ly|[a-z]*ies)\b)(?:[a-z]{3,}ed|[a-z]{3,}ing|cites?|amid|after|despite)[ ](?:(?!its|his|her|their|the)[a-z]+[ ])?(?:media|press|news|police|local|intelligence|witness)[ ]\Z",
    (" followed media ", " dismissing local police ", " amid press "),
    (" the media ", " and local ", " early media "),
)
PLURAL_CLAUSE = shape(
    "a clause in the plural before another (searched)",
    r"[a-z]s[ ](?:[a-z]+ly[ ])?(?:support|back|oppose|want|favou?r|believe|think|agree|say|need|have|are|were|do)[ ][^,;:]{2,60}[ ]and[ ]\Z",
    ("americans support the checks and ", "voters back the plan and "),
    ("the americans and ", "support and "),
)
ADMITS_TO = shape(
    "the deed that somebody admits to",
    rf"[ ]to[ ](?![a-z]+ing\b|`?\d|{SMALL}\b|(?:more|at|about|some|nearly|over|only|another)[ ])",
    (" to the fraud in 2014", " to fraud"),
    (" to taking 30 bribes", " that 30", " to nine more deaths"),
)
THAT_WAS = shape(
    "a relative clause behind a noun",
    r"[ ](?:that|which)[ ](?:was|were|had|will|would|drew|draws)\b",
    (" that was", " which drew"),
    (" that it was", " that 30"),
)
SAID_IN = shape(
    "a verb of saying and where it was said, before a noun that holds what is said (searched)",
    r"\b(?:said|says|say|saying|added|wrote|writes|noted|announced|stated|claimed|explain(?:ed|ing|s)|insist(?:ed|ing)|warn(?:ed|ing)|declar(?:ed|ing)|adding|noting|stating|claiming|told[ ][\w. ]{1,30}?)(?:[ ](?:on[ ])?[a-z]+day)?[ ]in[ ](?:an?|the|his|her|its|their)[ ](?:[\w-]+[ ]){0,3}\Z",
    ("said in a ", "told reporters in a written ", "said friday in its annual "),
    ("said the ", "in a ", "said in a town, a "),
)
REPORTED_GREW = shape(
    "where or when something was reported, and what became of it",
    r"[ ](?:in|on|from|at|by|to)[ ](?:(?!that[ ])[\w.'-]+[ ]){1,6}?(?:grew|fell|rose|jumped|climbed|dropped|declined|increased|doubled|tripled|surged|soared|plunged|reached|stood|totall?ed"
    r"|exceeded|passed|topped|hit|dwindled|slipped|went|was|were|is|are|has|have|had)\b",
    (" in lima grew by", " in the first week of may were fatal"),
    (" in lima that prices rose", " in lima, and prices rose", " that 30"),
)
REPORTED_BE = shape(
    "where or when something was reported, right before what it was",
    r"(?:[ ](?:globally|nationally|nationwide|worldwide|locally|overall|so[ ]far)|(?=[ ](?:in|on|from|at|by|for)[ ]))(?:[ ](?:in|on|from|at|by|for)[ ](?:the[ ])?[\w.'-]+)?[ ](?:was|were|is|are)\b",
    (" globally in 2021 was", " nationwide were", " in may was"),
    (" in may that prices were", " on friday prices were", " 30 were", " were"),
)
"""Behind a participle that narrows what is counted: "the rate reported nationwide was 2%"."""
CHANGED_BY = shape(
    "what became of something, with its figure",
    r"[ ](?:rose|fell|dropped|jumped|climbed|declined|slipped|edged|increased|decreased|surged|plunged|soared|dipped|eased|totall?ed|reached|stood)"
    r"[ ](?:(?:up|down|by|to|at|about|nearly|over|some|an?|more[ ]than|seasonally|adjusted)[ ])*[`$]?\d",
    (" dropped 5,000", " rose by about 3"),
    (" that 30 fell", " increased sales of 30", " dropped by to say"),
)
"""Behind a noun that could be a verb of saying: "initial claims dropped 5,000"."""
WHICH_DO = shape(
    "what a noun does",
    r"[ ](?:that|which)[ ](?:[a-z]+ly[ ])?(?P<verb>(?!(?:the|an?|his|her|its|their|our|all|some)\b)[a-z]+)[ ](?P<next>[a-z]+|[`$]?\d)",
    (" that normally require 60", " which allow the"),
    (" that the men", " that 30"),
)
"""Behind a word that is both: "rules that require 60 votes" is a noun's."""
WEATHER = shape(
    "what the weather brings, by its unit",
    r"[ ](?:[a-z-]+[ ]){0,5}?\d[\d.,]*(?:[ ]?(?:mm|cm|km/h|kph|mph|\x02|c|f)(?![\w/])|[ ](?:millimet|centimet|inches\b|degrees\b))",
    (" 33c", " more than 120 mm", " up to 14 inches"),
    (" 30 cases", " 12 cms", " 3 cars"),
)
"""Behind "recorded": "Lund recorded 120 mm of rain" tells what fell on it, not who says so."""
ACCORDING_TO_WHOM = shape(
    "according to somebody, who (searched)",
    r"\baccording[ ]to[ ][^,;:\"]{2,60},[ ]\Z",
    ("according to unicef, ",),
    ("according to unicef ", "the agency, "),
)
TAKES_OBJECT = shape(
    "the object of a verb",
    rf"[ \n]+(?:(?:an?|the|its|his|her|their|all|some)\b|(?:at[ ]least|about|around|more[ ]than|up[ ]to|as[ ]many[ ]as|over|nearly)[ ][`$]?(?:\d|{SMALL}\b)"
    rf"|[`$]?\d|{SMALL}\b)",
    (" the bridge", " 40 homes", " at least 12", " more than `3", " seven"),
    (" in the town", " by police", " at noon", " last week"),
)
RELATIVE_CLAUSE = shape(
    "a clause put last before the cue (searched)",
    r",[ \n]((?:which|who|where|whose|with|compared|against|down|up)[ \n][^,;:\"]{4,150}),[ \n]\Z",
    (", which stood at 263, ", ", with half of them women, "),
    (", he said, ", ", which stood, he said, "),
)
HEARD_CLAUSE = shape(
    "a clause of what a court heard, by its verb",
    r"[ ](?:the|an?|he|she|they|it|his|her|[a-z]+s?)[ ](?:[^.;:\"]*?(?<!who)(?<!that)(?<!which)[ ])?(?:is|are|was|were|had|has|have|would|could)[ ]",
    (" the gang of five, who are all young, are accused", " he had taken"),
    (" the men who had left.", " 2,600 managers.", " evidence on friday"),
)
WENT_THROUGH = shape(
    "what somebody saw or did",
    r"[ ](?!being[ ]the\b)(?:how[ ]|first[ ]|only[ ])?[a-z]{3,}ing[ ](?!to\b)",
    (" seeing four men", " hearing shots"),
    (" the men", " a morning in may", " seven men"),
)
HEARD = shape(
    "was heard (searched)",
    r"[ \n](?:was|were|is|are|been|be)[ \n](?:also[ ]|later[ ]|clearly[ ])?(?:heard|overheard|recorded|filmed|seen)[ \n]\Z",
    (" was heard ", " be clearly heard ", " were also recorded "),
    (" heard ", " was heard by police "),
)
SAT_AND_HEARD = shape(
    "a body that sits was told (searched)",
    r"\b(?:was|were|has[ ]been|have[ ]been|had[ ]been|is)[ \n](?:also[ ]|later[ ]|then[ ]|further[ ])?\Z",
    (" the court was ", " jurors were also "),
    (" the court ", " the court had "),
)
PASSIVE_ADVERB = shape(
    "an auxiliary of the passive and adverbs before a participle (searched)",
    r"[ \n](?:was|were|is|are|been|be|being)[ \n](?:(?:also|both|all|each|later|already|first|still|now|once|initially|not|never|yet|\w+ly)[ \n]){1,3}\Z",
    (" was also ", " were not ", " was never publicly ", " were initially ", " were already effectively "),
    (" also ", " was ", " has also "),
)
MAY_SAY = shape(
    "an auxiliary before a base form (searched)",
    r"[ \n](?:would|will|can|could|may|might|did|do|does|to|not|cannot)[ \n](?:only|also|just|even|still|now|later|\w+ly)[ \n]\Z",
    (" would only ", " will also "),
    (" only ", " would "),
)
PUT_FIRST = shape(
    "an adjunct put first leads to a noun",
    r"[ \n\"']*(?:in|at|on|after|before|amid|despite|following|behind|with|since|because[ ]of)[ ](?:[a-z'-]+[ ]){0,7}\Z",
    ("in the immediate aftermath of ", "amid ", "despite "),
    ("in may the mayor, citing ", "the mayor dismissed "),
)
REASON = shape(
    "why something was foreseen (searched)",
    r",[ ](?:as|although|though|while|whereas|because|since)[ ](?!(?:many|much|well|few|little|high|low|of)\b)(?=(?:[\w'-]+[ ]){1,6}?(?:has|have|had|is|are|was|were|[a-z]+ed)\b)",
    (", as growth has averaged 30", ", while prices were up"),
    (", as many as 30", " as growth", ", as of may"),
)
TO_DO = shape(
    "an infinitive that an adverb parts (searched)",
    r"(?<!able)[ \n]to[ \n](?:\w+ly|also|even|never|now)[ \n]\Z",
    (" to fully ", " to also "),
    (" able to independently ", " fully ", " to the "),
)
TO_VERB = shape(
    "an infinitive (searched)",
    r"[ \n]to[ \n][a-z]+[ \n]\Z",
    (" to resolve ",),
    (" to the firm ", " resolve "),
)
PAST_PERFECT = shape(
    "the tense of what was said (searched)",
    r"\bhad[ ](?:(?:never|not|also|already|[a-z]+ly)[ ])?(?:been|(?!seven\b|eleven\b|often\b)[a-z]{2,}(?:ed|en|wn|ne|ot|st|ft|nt|de|ld|id|un|me))\b",
    ("there had been", "they had already left", "he had come"),
    ("there has been", "hadron", "it had fewer raids", "she had seven"),
)
OWN_VIEW = shape(
    "a turn to what the article holds itself",
    r"[ ]but[ ](?:it[ ](?:appears|seems|looks|is[ ]unclear|was[ ]unclear|remains|turns[ ]out|turned[ ]out)|in[ ](?:fact|reality)|(?:in[ ])?actuality)\b",
    (" but it appears only about 10", " but in fact 30"),
    (" but it was", " but appears to"),
)
DONE_BESIDE = shape(
    "what the speaker did beside saying it (searched)",
    r",[ ](?:before|after|while|and[ ]then)[ ][a-z]{3,}ing[ ]",
    (", before turning over ", ", after losing "),
    (" before turning over ", ", before the "),
)
STILL_REPORTED = shape(
    "the tense of reported speech kept (searched)",
    r"\b(?:that|had|would|could|might|should|was|were|is|are|has|have|not|no)\b",
    (" but that 30", " but he would"),
    (" but three rounds ended",),
)
READ_IN = shape(
    "a text and a colon that lead to what is quoted from it",
    r"[ \n\"']*(?:in|from)[ ](?P<who>(?:the|an?|its|this|that|[\w.-]+'s)[ ](?:[\w'-]+[ ]){0,4}?"
    r"(?:article|report|study|ruling|document|filing|book|column|editorial|op-ed|story|paper|judgment|indictment|complaint))"
    r"(?:[ ](?:to|of|from|by|on)[ ][^:]{1,60})?:",
    ("in the article:", "from a 2015 report by the bank:"),
    ("in the hall:", "the article:", "in the article it said:"),
)
ENDS_SOON = shape(
    "a sentence that only names a speaker",
    r"[^.!?\"]{0,80}[.!?\"]|,(?![ \n]*(?:\"|''))",
    (" on friday.", ".", ", a point he often makes"),
    (" " + "very " * 30 + "long.",),
)
CHANGED_SUBJECT = shape(
    "what narrows a noun, and the verb of its own change behind it",
    r"[ ](?!for[ ]the[ ](?:first|second|third|last)[ ])[a-z]+[ ](?:(?!that[ ])[^.;:,\"]){1,80}?[ ]"
    r"(?:rose|fell|grew|increased|decreased|declined|dropped|climbed|jumped|totall?ed|reached|surged|soared|doubled|tripled|halved|hit"
    r"|exceeded|topped|passed|stood|slipped|plunged|tumbled|slumped|swelled|shrank|numbered|averaged)"
    r"[ ](?:by|to|from|below|above|past|at|about|around|nearly|almost|some|more|less|roughly|only|just|sharply|slightly|again|last|this|in|\$|`|\d)",
    (" for benefits rose by ", " in lund totalled 1,055", " for flood damage reached $40", " of theft fell to "),
    (" for the first time that 30 rose", " in its report that rose by ", " for benefits", ", rose by "),
)
ADDED_NAME = shape(
    "what may be the name of one of some, told right before a relative clause (searched)",
    r",[ ](?:including|like|such[ ]as|led[ ]by|backed[ ]by)[ ]((?!an?[ ]|the[ ])[^,;:]+)\Z",
    (", including vale marine", ", led by ana diaz"),
    (", including a fund", " including vale", ", including vale, too"),
)
ADDED = shape(
    "one of some, told right before a relative clause (searched)",
    r",[ ](?:including|like|such[ ]as|pointing[ ]to|citing|led[ ]by|backed[ ]by)[ ]((?:an?|the|one|its|[a-z]+'s)[ ][^,;:]+)\Z",
    (", including a fund of nurses", ", led by the city's harbour board"),
    (", including funds", " including a fund", ", including a fund, too"),
)
MADE_KNOWN_WHEN = shape(
    "when, where or by whom something was made known, put in between commas",
    r"[ ](?:(?:in|on|at|by|last|this|late|early|earlier|just|shortly|minutes|hours|days|weeks|a|only|over|with|amid|during|to|via|through)[ ]"
    r"|[a-z]+day[ ,]|yesterday|today|jan|feb|march|april|may|june|july|aug|sep|oct|nov|dec)(?:(?!that[ ])[^,;:.\"]){0,80},",
    (" friday in lima,", " by the mayor last week,", " in may,", " minutes before a hearing,"),
    (" that 30 died,", " 30 deaths,", " friday that 30 died,", " in lima"),
)
SAID_WHEN = shape(
    "when something was said, by what was before or after it",
    r"[ ](?:(?:just|only|shortly|long|soon|(?:[a-z]+[ ])?(?:minutes|hours|days|weeks|months|years|moments))[ ])?(?:before|after|when|until|as)[ ](?!many\b|much\b|few\b)",
    (" hours before the release", " when it published 30", " two days after 30"),
    (" that 30", " as many as 30", " in may"),
)
TOLD_FROM = shape(
    "from whom the figure of the sentence before comes",
    r"(?:that|this|the|those|these)[ ](?:latest[ ]|last[ ])?(?:estimate|figure|number|total|projection|tally|count|statistic|calculation|percentage|data)s?[ ](?:all[ ])?(?:comes?|came|is|was|are|were|taken|drawn)[ ](?:directly[ ]|straight[ ]|taken[ ]|drawn[ ])?from[ ]",
    ("that estimate comes from ", "the figures are drawn from ", "that number was from "),
    ("that town is from ", "that estimate rose from ", "the figures fell from "),
)
BACK_LEADS = ("that ", "this ", "the ", "those ", "these ")
"""How a sentence begins that tells from whom the figure before it comes."""
NEXT_VERB = shape(
    "a verb right behind a subject, its adverbs between",
    r"[ ](?:(?:[a-z]+ly|also|later|then|once|even|still|has|had)[ ])?([a-z]{3,})(?![a-z'-])",
    (" thundered", " later shot"),
    (", thundered", " to"),
)
VERB_BEHIND = shape(
    "a verb right behind a quotation's closing mark",
    r"(?:\"|'')[ ](?:then[ ]|also[ ]|once[ ])?([a-z]{4,})[ ](?=[a-z])",
    ('" thundered ana', "'' sighed the"),
    ('", thundered', '" to ana'),
)
SHARE_OF_THOSE = shape(
    "how many of some people, who say something (searched)",
    r"\b(?:share|shares|(?<![ ]a[ ])number|numbers|percentage|proportion|portion|fraction)[ ]of[ ](?:[\w'-]+[ ]){1,5}\Z",
    ("the share of voters ", "a growing number of swing state voters "),
    ("the leader of voters, ", "the number of ", "spoke to a number of voters "),
)
RESUMED = shape(
    "a quotation goes on with what was said before in other words",
    r",[ \n]*(?:\"|'')(?=[a-z])",
    (', "and some', ', "but'),
    (' "and', ': "and', ", and"),
)
MEANWHILE = shape(
    "what went on while somebody spoke (searched)",
    r",[ ](?:(?:even|just)[ ])?(?:as|while|when|after|before|during|hours|moments|minutes|standing|speaking|appearing|flanked)[ ](?!(?:many|much|well)\b)",
    (", as he released a plan", ", hours after a report"),
    (", adding that", ", as many as 30"),
)
TO_QUOTE = shape(
    "the rest up to a quotation",
    r"(?:(?!\"|'')[^\n])*",
    (" that examined 13 sites.",),
    ("\n",),
)
ENROLLED = shape(
    "people whom somebody puts on a list",
    r"[ ](?:[a-z]+[ ]){0,3}?[`$]?\d[\d,.]*[ ](?:(?:million|thousand)[ ])?(?:[a-z-]+[ ]){0,2}?(?:voters|students|pupils|members|volunteers|participants|nurses|boats|vehicles|cars|guns)\b",
    (" 40,000 voters", " more than 12 new members"),
    (" 40 deaths", " a rise of 3 percent"),
)
PROPOSED_THINGS = shape(
    "so many things that are proposed",
    rf"[ ](?:(?:about|some|nearly|at[ ]least|more[ ]than|over)[ ])?(?:\d[\d,]*|{SMALL})[ ](?:(?!of\b)[a-z-]+[ ]){{0,3}}?(?:measures|bills|amendments|plans|changes|options|reforms|laws|candidates"
    r"|names|questions|ideas|solutions|resolutions|rules|sites|routes|versions|alternatives|projects|proposals|compromises|steps|articles|ordinances|programs|programmes)\b",
    (" two rival measures", " some 12 changes", " three bills"),
    (" a 12 percent cut", " 12 dollars", " 30 posts"),
)
PLEDGED_FAITH = shape(
    "faith that is pledged",
    r"[ ](?:(?:their|his|her|its)[ ])?(?:(?!to\b|that\b)[a-z]+[ ])?(?:allegiance|loyalty|support|fealty|obedience|solidarity|cooperation|help|unity|revenge|vengeance)\b",
    (" allegiance to the group", " her full support"),
    (" 30 million in support", " to help", " that support"),
)
NONE_REPORTED = shape(
    "nothing that is reported, and another clause",
    r"[ ]no[ ][^,;.:\"]{3,70},[ ](?=(?:although|though|but|while|and)[ ])",
    (" no arrests late monday, although ",),
    (" no arrests", " 30 arrests, although "),
)
RANKED_OF = shape(
    "the rank of what is ranked, and how many are",
    r"[ ](?:[a-z]+[ ])?\d+(?:st|nd|rd|th)?[ ](?:out[ ])?of[ ]",
    (" 17 out of 34", " only 3rd of 40"),
    (" the town 17 out of 34", " 17 towns"),
)
TICKETED = shape(
    "those to whom an officer gives a ticket",
    rf"[ ](?:(?:at|least|about|some|around|more|than|over|nearly|another|an|additional|up|to)[ ]){{0,3}}(?:\d[\d,.]*|{SMALL})[ ](?:(?!of\b)[a-z-]+[ ]){{0,2}}?"
    r"(?:people|persons|others|drivers|motorists|men|women|teens|teenagers|juveniles|minors|students|adults|suspects|motorcyclists|cyclists|boaters|"
    r"hunters|anglers|protesters|demonstrators|fans|businesses|bars|shops|stores|landlords|owners|employers|vendors|vehicles|cars|trucks|of[ ]them)\b",
    (" 17 other people", " at least 30 drivers", " six bars"),
    (" 17 deaths", " a rise of 30", " 17 reports of drivers"),
)
CALLED_SIZE = shape(
    "what somebody calls a thing, with its size",
    rf"[ \n]+(?:(?!named\b|itself\b|for\b|on\b|off\b|in\b|to\b|the[ ]police\b|police\b|911\b)[\w'-]+[ \n]){{1,5}}?an?[ ](?=(?:[a-z]+[ ])?(?:[`$]\d[\d.]*[ -](?:million|billion|trillion)[ -]|(?:\d+|{SMALL})-[a-z]+[ ]))",
    (" the deal a $25 billion ", " it a two-man "),
    (" for a $25 billion ", " 12 witnesses", " the deal a disaster"),
)
JUDGED = shape(
    "what the article holds of a claim (searched)",
    r"[ ](?:is|was|are|were|rates|earns|gets|drew|has[ ]been)[ ](?:[a-z]+ly[ ]|also[ ]|not[ ]|just[ ]){0,2}(?:false|wrong|untrue|misleading|incorrect|inaccurate|bogus|exaggerated|debunked|true|accurate|(?:three|four|two)[ ]pinocchios|pants[ ]on[ ]fire|mostly[ ](?:false|true)|half[ ]true)(?=[:;,.)]|\Z|[ ](?:by|in|according|because|on|and[ ](?:has|was))\b)",
    (" is wildly wrong", " was false:", " earns four pinocchios", " rates mostly false"),
    (" is a town", " was wronged", " is 30", " is wrong about"),
)
