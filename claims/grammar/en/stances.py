"""How English takes back, doubts, supposes or plans a figure: shapes with examples and near misses, as in reporting."""

import re

from claims.grammar.en.cues import branch, word_set
from claims.grammar.en.reporting import shape

STANCE_HEAD = re.compile(r'[ \n"(~]' + branch([word.replace("~", " ") for word in word_set("stance_heads")]))
"""How words of denial, doubt, supposition and plan begin: a quick look before the slow one."""
STANCE = shape(
    "words that take back, doubt, suppose or plan (searched)",
    r"""[ \n"(~](?:
      (?P<denied>den(?:y|ies|ied|ying)\b(?![ ]the[ ]right)|dismiss(?:es|ed|ing)?\b|refut(?:es|ed|ing)\b
        |rejected[ ](?:claims|reports|allegations|suggestions)
        |no[ ]evidence[ ](?:that|of)|not[ ]true[ ]that|untrue[ ]that|false(?:ly)?[ ](?:claim|claims|claimed|report
        |reports|rumou?rs?|stated)
        |(?:did|does|do|had|has)[ ]not[ ](?:say|kill|show|claim)|never[ ]said|(?:didn't|doesn't|don't)[ ](?:say
        |claim)|debunk\w*|disput(?:es|ed|ing))
      |(?P<doubted>(?:could|can|has|have|was|were|been)[ ]?not[ ](?:been[ ]|be[ ])?(?:immediately[ ]|independently[ ]
        |yet[ ]|able[ ]to[ ](?:independently[ ])?)*(?:confirm|verif)\w*
        |(?:cannot|couldn't|can't)[ ](?:immediately[ ]|independently[ ])*(?:confirm|verify)
        |unable[ ]to[ ](?:independently[ ])?(?:confirm|verify)
        |unconfirmed|unverified|(?:un|not[ ])clear[ ](?:whether|if)|cast(?:s|ing)?[ ]doubt|question(?:s|ed
        |ing)?[ ](?:whether|the[ ](?:claim|figure|toll|number))
        |doubt(?:s|ed|ing)?[ ](?:that|whether|if)|rumou?rs?|skeptical|sceptical)
      |(?P<hypothetical>if|unless|suppose|supposing|whether|in[ ]case|provided[ ]that|assuming|hypothetical\w*
        |were[ ]to)
      |(?P<planned>plan(?:s|ned|ning)?[ ](?:to|for|on)|aim(?:s|ed|ing)?[ ](?:to|for|at)|intend(?:s|ed|ing)?[ ]to
        |hop(?:es|ed|ing)[ ]to|hope[ ]to|vow(?:s|ed)?[ ]to
        |pledg(?:es?|ed|ing)\b|promis(?:es?|ed|ing)[ ]to|target(?:s|ed|ing)?[ ](?:of|for)|goal[ ]of|set[ ]to
        |propos(?:es|ed|ing)\b|scheduled[ ]to
        |due[ ]to[ ](?!the|a|an|its|his|her|their)|about[ ]to|will
        |would(?![ ]have)|'ll|expected[ ]to|is[ ]to|are[ ]to|seek(?:s
        |ing)?[ ]to|budget(?:s|ed)?[ ]for|offer(?:s|ed)?[ ]to)
    )(?![\w'-])""",
    (" denied that", " could not independently verify", " if", " plans to", " will"),
    (" killed", " identified", " william"),
)

STANCE_ENDS = shape(
    "words of doubt do not reach across these (searched)",
    r"""[;~]|,[ ](?:but|and|while|although|though|saying|adding|after|which|who|he|she|it|they|police|officials)\b
        |[ ](?:but|after|because)[ ]|\bin[ ]which\b
      |,[ ][^,]{0,60}[ ](?:said|says|added|reported)\b""",
    (", but 30", " after 30", "; 30"),
    (" that 30", ", including 30"),
)
OPENING_STANCES = dict.fromkeys(("if ", "unless ", "suppose ", "assuming "), "hypothetical") | dict.fromkeys(
    ("unconfirmed ", "unverified "), "doubted"
)
"""What the first word of a text says, which has no white space before it."""
