"""How headlines and openings name who says it, and datelines a town: shapes before a colon or behind a dash."""

from claims.grammar.shapes import printed_shape, shape

HEADLINE = shape(
    "a body and a colon at the start",
    r"""(?:the[ ])?([a-z][\w.&'-]*(?:[ ][\w.&'/-]+){0,4}):[ ](?=\S)""",
    ("un: 549 killed", "police: 30 hurt in crash"),
    ("12:30 today", "(note): 549"),
)
NAMED_LAST = shape(
    "a dash or a colon and a few words at the end (searched)",
    r"[ ]?([-~]+|:)[ ]((?:[a-z.&'-]+[ ]){0,4}[a-z.&'-]+)[ \n]*\Z",
    ("39 killed - police", "39 killed -- un", "39 killed in lima: health ministry"),
    ("killed - police say 39", "a well-known", "at 9:30 police", "killed: police, 39"),
)
DATELINE = shape(
    "a dateline",
    r"[a-z][a-z .'-]{1,30}(?:,[ ][a-z .]{3,20}|[ ]\([a-z .]{3,20}\)(?=,))?(?:,[ ](?:\d{1,2}[ ][a-z]{3,9}\.?|[a-z]{3,9}\.?[ ]\d{1,2}),?(?:[ ]\d{2,4})?)?[ ]\([^)\n]{2,60}\)[ ]?(?:-+|~)[ ]?"
    r"(?:[ ]?\[[a-z :]{2,60}\])*[ ]*",
    (
        "lima, 8 jan 90 (efe) -- [text] ",
        "kyiv, march 14 (reuters) - ",
        "san salvador (ap) -- ",
        "tocoa (honduras), 8 jan 90 (efe) -- ",
    ),
    ("lima, 8 jan 90", "the mayor (right) said - "[:19]),
)
NAMED_QUOTED = shape(
    "a speaker and a colon before a quotation",
    r"""["' ]*(?:the[ ][a-z -]{2,30},[ ])?([a-z][\w.'-]+(?:[ ][a-z][\w.'-]+){0,3})(?:,[ ](?!(?:and|but|who|which|then|or|as|when|while)\b)(?:[\w.'&-]+[ ]){0,6}[\w.'&-]+)?:[ \n]+(?=["'])""",
    ('ana diaz: "we', 'ana diaz, council member at large: "we', 'the police chief, ana diaz: "we'),
    ("he said: we", 'he left, and then wrote to the club: "we'),
)
RUNS_INTO = printed_shape(
    "the end of a headline that runs into its text, nothing between",
    r"""[a-z]{2}(?=(?:An?|The|He|She|It|They|In|On|At|After|When|This|There|These|Police|Officers|Deputies|Detectives
    |Investigators|Authorities|One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Several|Updated|More|Over|About|Nearly|Almost|Dozens|Hundreds|Thousands|Many|Some|Witnesses|Prosecutors|Firefighters)[ ]
    |[A-Z]{4,}(?:[ ][A-Z]{3,})*(?:,[ ][A-Z]|[ ]?\(|[ ](?:--?|[–—])[ ]))""",
    ("arA man was", "erDENVER (KXYZ)", "usTwo clerks", "fePALM BEACH, Fla."),
    ("ar A man", "erDENVER said", "leWikis", "ouTube was", "veyUSA (AP)"),
)
