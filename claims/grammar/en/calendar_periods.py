"""How English names periods: rows of patterns over the shadow, each beside its examples, tried before other rows.

In: nothing. Out: PERIODS.
"""

from claims.grammar.alternation import one_of
from claims.grammar.en.calendar_words import COUNTS, MONTHS, SEASONS
from claims.grammar.en.time_rule import COUNT, MONTH, UNIT, YEAR, time_rule
from claims.grammar.word_lists import read_words

_WORDS = read_words("dating")
_MEASURED = one_of(_WORDS["measured"])
_OPENS = rf"(?P<opens>{'|'.join(sorted(MONTHS, key=len, reverse=True))})\.?"
_RUNNING = r"\b(?:by|before|until|till|to|for) (?:the )?$"
"""Before the end of a period that still runs: "at the end of the year" may be of the last one."""
_QUARTER = r"(?P<count>first|second|third|fourth|final)"

PERIODS = (
    time_rule(
        "week of a month",
        "week of",
        "la ja fe ma ap ju au se oc no de",
        rf"(?<![a-z-])(?:(?P<count>first|second|third|fourth|last|final) week|first (?P<days>[0-9]{{1,2}}|{'|'.join(COUNTS)}) (?P<unit>day|week)s) of "
        rf"{MONTH}(?:,? (?:of )?{YEAR})?",
        (
            ("In the first ten days of March 40 fled.", "2022-03-01", "2022-03-10", "day"),
            ("In the first two weeks of March 40 fled.", "2022-03-01", "2022-03-14", "week"),
            ("In the last week of February 40 fled.", "2022-02-22", "2022-02-28", "week"),
            ("In the first week of June 2020 40 fled.", "2020-06-01", "2020-06-07", "week"),
        ),
        ("The second week of marches.", "A week of march music."),
        behind=24,
    ),
    time_rule(
        "from a month to another",
        "joined",
        "jfmasond",
        rf"{_OPENS}(?:-| to | through ){MONTH}(?! ?[0-9]{{1,2}}(?![0-9]))(?: quarter| period)?(?:,? (?:of )?{YEAR})?",
        (
            ("In January-February the mill made 40 looms.", "2022-01-01", "2022-02", "month"),
            ("The mill made 40 looms in November-January.", "2021-11-01", "2022-01", "month"),
            ("In the July-September quarter of 2020 sales fell.", "2020-07-01", "2020-09", "month"),
        ),
        ("A may-march affair.", "They march to may parades."),
    ),
    time_rule(
        "quarter named by its last month",
        "closing",
        "jfmasond",
        rf"{MONTH} (?P<unit>quarter|half)(?![a-z])(?:,? (?:of )?{YEAR})?",
        (
            ("It made $3 million in the December quarter.", "2021-10-01", "2021-12", "month"),
            ("It made $3 million in the June half of 2020.", "2020-01-01", "2020-06", "month"),
        ),
        ("They march quarter by quarter.",),
    ),
    time_rule(
        "month of last year",
        "month",
        "jfmasond",
        rf"{MONTH},? (?:of )?(?P<of>last|this|next) year(?![a-z-])",
        (
            ("In January of last year the mill shut.", None, "2021-01", "month"),
            ("In March last year the mill shut.", None, "2021-03", "month"),
            ("It opens in May next year.", None, "2023-05", "month"),
        ),
        ("They march lastly year by year.",),
    ),
    time_rule(
        "day of last year",
        "date",
        "0123456789jfmasond",
        rf"(?:(?P<day>[0-3]?[0-9])(?:st|nd|rd|th)? (?:of )?{MONTH}),? (?:of )?(?P<of>last|this|next) year(?![a-z-])",
        (("It shut on 3 February last year.", None, "2021-02-03", "day"),),
        ("Some 40 marched lastly.",),
    ),
    time_rule(
        "part of a month or a year",
        "month",
        "mel",
        rf"(?:mid|end|early|late)-{MONTH}(?:,? (?:of )?{YEAR})?",
        (
            ("By mid-February 40 had died.", None, "2022-02", "month"),
            ("It had 40 looms at end-June 2020.", None, "2020-06", "month"),
        ),
        ("A mid-May-like day.", "They end-march."),
    ),
    time_rule(
        "part of a year",
        "year",
        "mely",
        rf"(?:(?:mid|end|early|late)-|year-end ){YEAR}(?!'?s\b)",
        (("By mid-2021 it had 40 looms.", None, "2021", "year"), ("At year-end 2020 it had 40.", None, "2020", "year")),
        ("A mid-1500 chest.", "He wrote mid-20."),
    ),
    time_rule(
        "part of a decade",
        "decade",
        "mel",
        r"(?:mid|early|late)-(?P<year>(?:19|20)[0-9]0)'?s(?![a-z])",
        (("In the mid-1990s it had 40 looms.", "1990-01-01", "1999", "year"),),
        ("Some mid-1990s cars.",),
        needs=r"\b(?:in|during|of|throughout|by|since) the $",
    ),
    time_rule(
        "end of a period that has a name",
        "end",
        "en",
        r"(?:the )?end of (?P<which>this|last|next|the previous) (?P<unit>week|month|quarter|year|decade)(?![a-z-])",
        (
            ("It had 40 looms at the end of last year.", None, "2021", "year"),
            ("By the end of next month 40 will go.", None, "2022-04", "month"),
            ("By the end of this week 40 will go.", None, "2022-03-20", "week"),
        ),
        ("The end of this is near.",),
        behind=4,
    ),
    time_rule(
        "end of the period that runs",
        "end",
        "e",
        r"end of the (?P<which>)(?P<unit>week|month|quarter|year|decade)(?![a-z-])",
        (
            ("By the end of the year 40 will go.", None, "2022", "year"),
            ("It will rise 3 degrees by the end of the decade.", None, "2030", "year"),
        ),
        ("At the end of the year 40 had gone.", "By the end of the yearbook."),
        needs=_RUNNING,
    ),
    time_rule(
        "by year-end",
        "end",
        "ym",
        r"(?P<which>)(?P<unit>year|month|quarter)(?:-end|'s end)(?![a-z-])",
        (("It will have 40 looms by year-end.", None, "2022", "year"),),
        ("Its year-end bonus.", "At year-end it had 40."),
        needs=_RUNNING,
    ),
    time_rule(
        "start of the period that runs",
        "start",
        "sbt",
        r"(?:start|beginning|turn) of the (?P<unit>year|month|week|quarter)(?![a-z-])",
        (
            ("Since the start of the year 40 have gone.", "2022-01-01", None, None),
            ("Since the beginning of the month 40 have gone.", "2022-03-01", None, None),
            ("At the start of the year it had 40.", None, "2022-01", "month"),
        ),
        ("The start of the yearling sales.",),
    ),
    time_rule(
        "year to date",
        "so far",
        "y",
        r"year[- ]to[- ]date(?![a-z])",
        (("Its shares are up 3% year-to-date.", "2022-01-01", "2022-03-14", "day"),),
        ("A year to dated bonds.",),
    ),
    time_rule(
        "over the next so many",
        "coming",
        "nc",
        rf"(?:next|coming)(?: {COUNT})? {UNIT}",
        (
            ("In the next five years 40 will go.", "2022-03-14", "2027", "year"),
            ("Within the next three months 40 will go.", "2022-03-14", "2022-06", "month"),
            ("Over the next 10 days 40 will go.", "2022-03-14", "2022-03-24", "day"),
        ),
        ("The next 40 yearlings.", "He came next day."),
        needs=r"\b(?:over|within|during|in|for|throughout|across) (?:the |its )?(?:course of the )?$",
    ),
    time_rule(
        "the first so many months of a year",
        "opening",
        "mo we",
        rf"first {COUNT} (?P<unit>month|week)s of (?:{YEAR}|(?P<which>this|last|the) year)(?![a-z-])",
        (
            ("In the first nine months of 2021 sales fell.", "2021-01-01", "2021-09", "month"),
            ("In the first two months of the year sales fell.", "2022-01-01", "2022-02", "month"),
            ("In the first 10 weeks of last year sales fell.", "2021-01-01", "2021-03-11", "day"),
        ),
        ("The first nine months of the war.",),
        behind=16,
    ),
    time_rule(
        "season of two years",
        "years",
        "12",
        r"(?P<first>(?:19|20)[0-9][0-9])[-/](?:(?P<year>(?:19|20)[0-9][0-9])|(?P<short>[0-9][0-9]))(?![-/0-9]|[.,][0-9])",
        (
            ("In the 2019-20 season it made 40.", "2019-01-01", "2020", "year"),
            ("In 2010/11 it made 40.", "2010-01-01", "2011", "year"),
        ),
        ("Call 2010-2015-77 for it.", "In 2012-03 mode."),
        needs=r"\b(?:in|for|the|of|since|during|from|by|over|fiscal|season|year|harvest|campaign|period|between) (?:[a-z]+-[a-z]+ )?\(?$",
    ),
    time_rule(
        "fiscal year in short",
        "year",
        "f",
        r"fy ?'?(?:(?P<year>20[0-9]{2})|(?P<short>[0-9]{2}))(?:[-/][0-9]{2,4})?(?![0-9%]|[.,][0-9])",
        (("In FY21 it made 40.", None, "2021", "year"), ("In FY 2020 it made 40.", None, "2020", "year")),
        ("The word fy 3.5 is none.",),
    ),
    time_rule(
        "a year before what it dates",
        "year",
        "12",
        rf"{YEAR} (?=(?:full-year |annual )?{one_of([*_WORDS['of_year'], *_WORDS['measured']])}\b)",
        (
            ("The 2020 census counted 40.", None, "2020", "year"),
            ("It cut its 2021 growth forecast to 3%.", None, "2021", "year"),
        ),
        ("The 2020 people came.",),
        needs=r"\b(?:the|its|their|his|her|a|'s|our) $",
    ),
    time_rule(
        "year of an incident that harmed somebody",
        "year",
        "12",
        rf"{YEAR} (?=(?:[a-z-]+ ){{0,2}}{one_of(_WORDS['incidents'])}s?(?:,? (?:that|which|in which) |,? )(?:had |has )?{one_of(_WORDS['harming'])}\b)",
        (
            ("A 1992 gas explosion that killed 263 men was the worst.", None, "1992", "year"),
            ("The 2004 tsunami killed 230,000 people.", None, "2004", "year"),
            ("It recalled a 1998 fire in which killed 14.", None, "1998", "year"),
        ),
        ("The club reopened after the 2013 fire, and 500 people came.", "Some 2004 attacks were stopped."),
        needs=r"\b(?:an?|the|its|that) $",
    ),
    time_rule(
        "summer of a year",
        "season",
        "19 20",
        rf"(?<![a-z-])(?P<season>{'|'.join(season for season in SEASONS if season != 'winter')}) (?:of )?{YEAR}(?P<which>)",
        (("In the summer of 2019 it shut 40 mills.", "2019-06-01", "2019-08", "month"),),
        ("Some spring 2000 leaks.",),
        needs=r"\b(?:in|during|since|by|until|of|from|over|through|throughout) (?:the |late |early )*$",
        behind=12,
    ),
    time_rule(
        "a year behind what it dates",
        "year",
        "12",
        rf"{YEAR}(?! (?!was|is|has)[a-z]+s\b)",
        (("The drought of 2021 killed 40 cows.", None, "2021", "year"), ("Summer 2021 was dry.", None, "2021", "year")),
        ("A drought of 2000 days.",),
        needs=rf"\b(?:{one_of(_WORDS['in_year'])} of|summer|winter|spring|autumn) $",
    ),
    time_rule(
        "for a year",
        "year",
        "12",
        rf"{YEAR}(?=[.,;:)]|$| (?:and|as|by|compared|from|to|at|is|was|were|against|in|after|on|with|but|than|while|up|down|which)\b)",
        (("It made a loss of 3 million for 2021.", None, "2021", "year"),),
        ("Food for 2000 people.", "It sold for 2000 crowns."),
        needs=r"(?:[0-9%]|\b(?:million|billion|trillion|percent|cent|share|loss|profit|losses|profits|earnings|revenues?|sales|"
        r"income|growth|outlook|guidance|target|forecasts?|estimates?|budget|dividend|deficit|surplus)) for $",
    ),
    time_rule(
        "month before what is measured of it",
        "month",
        "jfmasond",
        rf"{MONTH} (?={_MEASURED}\b)",
        (("January exports rose 3%.", None, "2022-01", "month"),),
        ("They march exports out.",),
    ),
    time_rule(
        "a month's",
        "month",
        "jfmasond",
        rf"{MONTH}'s(?![a-z])",
        (("February's rain drowned 40.", None, "2022-02", "month"),),
        ("An august's end.",),
    ),
    time_rule(
        "numbered quarter before what is measured of it",
        "quarter",
        "fi fo se th qu",
        rf"{_QUARTER}[ -](?P<unit>quarter) (?P<which>)(?:{YEAR} )?(?={_MEASURED}\b)",
        (("Its fourth-quarter profit was $3 million.", "2021-10-01", "2021-12", "month"),),
        ("A fourth-quarter touchdown.",),
        behind=7,
    ),
    time_rule(
        "half of a year before what is measured of it",
        "half",
        "fs",
        rf"(?P<count>first|second)-half (?P<which>)(?P<year>)(?={_MEASURED}\b)",
        (("Second-half profit was $3 million.", "2021-07-01", "2021-12", "month"),),
        (
            "A first-half goal.",
            "First-half sales fell.",
        ),
    ),
    time_rule(
        "numbered quarter in short, without its year",
        "quarter",
        "q",
        rf"(?P<count>q[1-4]) (?P<year>)(?P<unit>)(?P<which>)(?={_MEASURED}\b)",
        (("Q4 revenue was $3 million.", "2021-10-01", "2021-12", "month"),),
        ("Question Q1 of the survey.",),
    ),
    time_rule(
        "this or last summer",
        "season",
        "tln",
        rf"(?P<which>this|last|next) (?P<year>)(?P<season>{'|'.join(SEASONS)})(?! (?:of|in|from|into)\b|[a-z-])",
        (
            ("Last summer 40 mills shut.", "2021-06-01", "2021-08", "month"),
            ("Last winter 40 mills shut.", "2021-12-01", "2022-02", "month"),
            ("Next spring 40 mills will shut.", "2023-03-01", "2023-05", "month"),
            ("It will shut 40 mills this summer.", "2022-06-01", "2022-08", "month"),
        ),
        ("The last fall of the city.", "Last summery days.", "This fall in prices."),
    ),
    time_rule(
        "so long earlier or later",
        "beside",
        "ea la",
        rf"(?<![a-z-]){COUNT}(?: of)? {UNIT} (?:earlier|(?P<later>later))(?![a-z])",
        (
            ("It made $3 million a year earlier.", None, None, None),
            ("It made $4 million in May 2021 and $3 million a year earlier.", None, "2020-05", "month"),
            ("On 1 March nine died, and two days later 40.", None, "2022-03-03", "day"),
        ),
        ("Earlier in the war.", "They will come two days later."),
        behind=30,
    ),
    time_rule(
        "the month before that",
        "beside",
        "pymwqdne",
        r"(?:(?:previous|preceding|prior) (?P<unit>year|month|week|quarter|day|night|evening)(?![a-z-])"
        r"|(?P<unit2>year|month|week|quarter|day|night|evening) (?:before|previously)(?=[.,;:)]|$| (?:and|to|when|as|by|but|with)\b))",
        (
            ("It rose 3% in January and 2% the previous month.", None, "2021-12", "month"),
            ("It made $4 million in 2020 and $3 million the year before.", None, "2019", "year"),
        ),
        ("The year before the war.", "All previous month by month."),
        needs=r"\b(?:the|its|a) $",
    ),
    time_rule(
        "since then",
        "then",
        "s",
        r"since (?:then|that (?:day|date|time|month|year))(?![a-z-])",
        (("On 1 March nine died, and since then 40.", "2022-03-01", None, None),),
        ("Since thence they came.", "Since that nine died."),
    ),
    time_rule(
        "the day after that",
        "beside",
        "nf",
        r"(?P<later>next|following) (?P<unit>day|morning|afternoon|evening|night)(?![a-z-])",
        (("On 1 March nine died, and the next morning 40.", None, "2022-03-02", "day"),),
        ("The next daily paper.", "In the following dayroom."),
        needs=r"\bthe (?:very )?$",
    ),
    time_rule(
        "the month after that",
        "beside",
        "fymwqd",
        r"(?:(?P<later>following) (?P<unit>year|month|week|quarter|day)(?![a-z-])"
        r"|(?P<unit2>year|month|week|quarter|day) (?P<after>after)(?=[.,;:)]|$| (?:and|to|when|as|by|but|with)\b))",
        (
            ("It made $4 million in 2018 and $3 million the following year.", None, "2019", "year"),
            ("It grew 4% in 2018 and 3% the year after.", None, "2019", "year"),
        ),
        ("The year after the war.", "In the year following."),
        needs=r"\b(?:the|a) $",
    ),
    time_rule(
        "the same period of the year before",
        "same",
        "sa ye",
        r"(?:(?:the |its )?same (?:period|quarter|month|week|half|time|date|day|stage|point) (?:(?:of|in|a|the) ){0,2}"
        rf"(?:{YEAR}|(?:last |previous |prior )?(?P<unit>year)(?: earlier| ago| before)?)|(?:the |its |a )?(?P<unit2>year)-(?:earlier|ago)(?: period| quarter| month)?)(?![a-z-])",
        (
            ("It made $4 million in January and $3 million in the same month last year.", None, "2021-01", "month"),
            ("It made $3 million in the same period last year.", None, "2021", "year"),
            ("It made $4 million in January and $3 million in the same month of 2020.", None, "2020-01", "month"),
            ("It made $4 million in May 2021 and $3 million in the year-earlier month.", None, "2020-05", "month"),
        ),
        ("The same period of the war.", "A year-ago feeling."),
        behind=4,
    ),
)
"""Tried in order at each head before the rows of calendar; the first that matches wins. What a time is told from (the month
before that) is the last of its sentence that was told without another."""
