"""How English takes back, doubts, supposes or plans a figure: shapes with examples and near misses, as in reporting."""

import re

from claims.grammar.en.cues import branch, word_set
from claims.grammar.shapes import shape

STANCE_HEAD = re.compile(r'[ \n"(~]' + branch([word.replace("~", " ") for word in word_set("stance_heads")]))
"""How words of denial, doubt, supposition and plan begin: a quick look before the slow one."""
_CLOSE = (
    r"(?=(?:(?!\b(?:that|which|who|whose|where|when|because|suggesting|saying|(?:about|over)(?![ ][`$]?\Z))\b)"
    r"[^,;:]){0,80}\Z)"
)
"""Up to the figure: what these words suppose or plan is the clause that they stand in; "about 350" is no matter."""
STANCE = shape(
    "words that take back, doubt, suppose or plan (searched)",
    rf"""[ \n"(~](?:
      (?P<denied>(?:earlier|previous|original)[ ]version[ ]of[ ](?:this|the|our)[ ](?:article|story|report|piece|post|page|dispatch)[ ](?:had[ ])?(?:[a-z]+ly[ ])?
          (?:sa(?:id|ys)|stat(?:ed|es)|misstated|gave|gives|put|reported|claimed)(?:[ ]that)?
        |(?<![ ]not[ ])den(?:y|ies|ied|ying)\b(?![ ]the[ ]right)|refut(?:es|ed|ing)\b
        |(?:reject(?:s|ed|ing)|dismiss(?:es|ed|ing)?)[ ](?:as[ ](?:an?[ ])?["']*[a-z]+(?:[ ][a-z]+)?["']*[ ])?(?:[\w.'-]+'s?[ ]|the[ ]|a[ ]|all[ ]|any[ ])?(?:(?:opposition|rebel|army|media)(?:'s)?[ ])?(?:claims?|reports?|allegations?|suggestions?|accusations?|rumou?rs?|estimates?|figures?|tolls?)
        |no(?:[ ](?:evidence[ ](?:that|of)|(?:plans?|intentions?)[ ](?:to|of|for))|t[ ](?:true[ ]that|(?:planning|going)[ ]to[ ](?:cut|lay|close|hire|build|sell|buy|raise|pay|spend|send|fire|shut)))|untrue[ ]that|false(?:ly)?[ ](?:claim|claims|claimed|report
        |reports|rumou?rs?|stated)
        |(?:did|does|do|had|has)[ ]not[ ](?:say(?![ ](?:how|when|where|why|what|who|which|if|whether)\b)|kill|show|claim|(?:plan|intend|aim)[ ](?:to|on))|never[ ]said
        |(?:is|was|are|were)(?:[ ]not|n't)(?=[ ](?:the[ ])?[`$]?\Z)
        |(?:didn't|doesn't|don't)[ ](?:say
        |claim|(?:plan|intend|aim)[ ](?:to|on))|(?:insist|maintain|swear|swore)\w*[ ](?:that[ ])?(?:he|she|it|they)[ ](?:had[ ])?never|debunk\w*|disput(?:es|ed|ing)
        |(?:wrongly|incorrectly|erroneously|mistakenly|inaccurately)[ ](?:said|says|claim(?:s|ed)?|stated|reported|put))
      |(?P<doubted>no[ ](?:independent[ ]|official[ ]|immediate[ ])?confirmation
        |without[ ](?:(?:any|offering|providing|citing|giving)[ ]){{0,2}}(?:evidence|proof)(?=,?[ ]that\b)
        |(?:refus|declin)(?:es|ed|ing)[ ]to[ ](?:confirm|verify|say[ ](?:if|whether))
        |(?:(?:would|could|did|does|do|will)[ ]not|(?:would|could|did|does|do|wo)n't)[ ]say[ ](?:if|whether)
        |(?:nobody|no[ ]one)[ ](?:knows|knew)[ ](?:whether|if|how)
        |not[ ](?:yet[ ])?(?:known|certain|sure)[ ](?:whether|if|how)|yet[ ]to[ ](?:confirm|verify)
        |(?:could|can|has|have|was|were|been)[ ]?not[ ](?:been[ ]|be[ ])?(?:immediately[ ]|independently[ ]
        |yet[ ]|able[ ]to[ ](?:independently[ ])?)*(?:confirm|verif)\w*
        |(?:cannot|(?:could|ca|would|wo|did|does|do)n't|(?:would|will|did|does|do)[ ]not)[ ](?:immediately[ ]|independently[ ]|yet[ ])*(?:confirm|verify)
        |(?:neither|nobody|no[ ]one|none)\b[^,;:.\"]{{0,50}}?[ ](?:confirm|verif)(?:y|ied|ed)?\b
        |unable[ ]to[ ](?:independently[ ])?(?:confirm|verify)
        |unconfirmed|unverified|(?:un|not[ ])clear[ ](?:whether|if)|cast(?:s|ing)?[ ]doubt|question(?:s|ed
        |ing)?[ ](?:whether|the[ ](?:claim|figure|toll|number))
        |fears[ ](?:that|of)|doubt(?:s|ed|ing)?[ ](?:that|whether|if)|rumou?rs?|skeptical|sceptical)
      |(?P<hypothetical>if(?![ ]you(?:'re|[ ](?:are|go[ ]back|look|think|want|believe|ask|consider|count|include|add))\b)(?![ ]not[ ](?:(?:dozens|scores|hundreds|thousands|millions|more|all)\b|\Z))|unless|suppose|supposing|whether|in[ ]case|provided[ ]that|assuming|hypothetical\w*
        |were[ ]to|(?:would[ ]have|(?:could|might|may)(?=[ ](?!find\b|see\b|only\b|count\b|identify\b|confirm\b|trace\b|hear\b|have\b|be\b|not\b|well[ ](?:be|have)\b|also[ ]be\b)[a-z])
          |can(?=[ ](?:reach|rise|climb|exceed|grow|top|go[ ]up)\b)){_CLOSE})
      |(?P<planned>plan(?:s|ned|ning)?[ ](?:to|for|on)|aim(?:s|ed|ing)?[ ](?:to|for|at)|intend(?:s|ed|ing)?[ ]to
        |hop(?:es(?![ ]of\b)|ed|ing)\b|hope[ ](?:to|for|that)|vow(?:s|ed)?[ ]to
        |pledg(?:es?|ing|ed(?![ ](?:delegates|votes|supporters)\b))\b|promis(?:es?|ed|ing)(?:[ ]to\b|(?=(?:[ ](?:an?|up|to|about|some|extra|additional|further|at|least|more|than))*[ ][`$]?\Z))|target(?:s|ed|ing)?[ ](?:of|for)|goal[ ]of(?![ ](?:the|his|her|their|a)[ ](?:season|match|game|night|tournament|career|year|campaign|league|evening|half)\b)|set[ ]to
        |propos(?:es|ed|ing)\b|scheduled[ ]to
        |due[ ]to[ ](?!the|a|an|its|his|her|their)|about[ ]to|will(?![ ]be[ ](?:recalled|remembered|noted)\b)
        |would(?![ ](?:only[ ]|not[ ]|never[ ])?(?:have|say|like|comment|discuss|elaborate|indicate|suggest|imply|appear|seem)\b|[ ]not\b)|(?:it|he|she|they|we|i|you|that|there)'ll|expected[ ]to
        |is[ ]to|are[ ]to|seek(?:s
        |ing)?[ ]to
        |(?:(?:(?<!was[ ])(?<!were[ ])(?:projected|forecast|predicted)|poised|slated|tipped
            |(?:(?<=is[ ])|(?<=are[ ])|(?<=was[ ])|(?<=were[ ])|(?<=be[ ])|(?<=looks[ ])|(?<=seems[ ])|(?<=now[ ])|(?<=also[ ]))likely)[ ]to(?![ ]have\b)
          |seeking(?![ ](?:shelter|refuge|asylum|safety|sanctuary|treatment|medical|help|safer)\b)|threaten(?:s|ed|ing)?[ ]to|want(?:s|ed|ing)?(?![ ](?:in|by|for|man|men|poster|list|as|to[ ](?:speak|talk|hear|trace|identify|interview|question|find|know|contact|thank))\b)
          |call(?:s|ed|ing)?[ ]for|ask(?:s|ed|ing)[ ]for|demand(?:ed|ing)|request(?:ed|ing)|need(?:s|ed)?[ ]to
          |(?<!than[ ])(?<!as[ ])(?:expects?|expecting|anticipat(?:es?|ing)|envisages?
            |going[ ]to[ ](?!the\b|an?\b|his\b|her\b|their\b|its\b|all\b|see\b|tell\b|talk\b|say\b|speak\b|ask\b|go\b|school\b|work\b|college\b|jail\b|prison\b|court\b|bed\b)[a-z]+|(?:is|are|was|were|be)[ ]expected(?![ ]by)
            |(?<=(?:had|has)[ ])expected(?=[ ](?:an?|the|its|his|her|their)[ ]))|forecast(?:s|ing)?|predict(?:s|ed|ing)|(?<!to[ ])(?<!not[ ])(?<!n't[ ])predict(?=[ ](?!that[ ])[a-z])){_CLOSE}
        |(?:demand(?:s|ed|ing)?|order(?:ed|ing)|urg(?:es?|ed|ing)|recommend(?:s|ed|ing)?|request(?:s|ed|ing)?)[ ]that
        |(?:ask|urg|call|implor|beseech|exhort|petition|request)(?:ed|es|s|e|ing)?[ ](?:(?:up)?on[ ])?(?:(?!(?:that|who|which|about|if|whether|how|for|and|but|in|at|not|to)\b)[\w.'&-]+[ ]){{1,6}}?to[ ](?!the\b|an?\b|his\b|her\b|their\b|its\b)[a-z]+
        |budget(?:s|ed)[ ]for|offer(?:s|ed)?[ ]to|(?:priced|pricing|(?:markets|traders|investors)[ ]price)[ ]in|guid(?:es?|ed|ing)[ ](?:for|to)|pencil(?:led|ed|s)?[ ]in)
    )(?![\w'-])""",
    (
        " denied that",
        " dismissed as 'fake' a report",
        " wrongly said",
        " without offering evidence that",
        " earlier version of this article wrongly said that",
        " could not independently verify",
        " has no plans to",
        " does not plan on",
        " if",
        " plans to",
        " will",
        " could displace",
        " can reach",
        " wants",
        " neither side would confirm",
        " priced in",
        " guided for",
        " would not confirm",
        " expects to hire about ",
        " promised an extra ",
        " would not say whether",
        " anticipates ",
        " going to drive",
        " are projected to",
        " had expected a profit of ",
        " demanded that",
        " asked the judge to fine",
        " called on them to scrap",
        " recommends that",
    ),
    (
        " earlier version of the bill said that",
        " expects talks about the loss of ",
        " going to the ",
        " more likely to",
        " likely to have",
        " voters likely to cast",
        " going to tell us about ",
        " has expected growth of ",
        " killed",
        " people seeking shelter in ",
        " identified",
        " william",
        " wanted for",
        " want to speak to ",
        " more than expected",
        " may have",
        " could be",
        " if you look at",
    ),
)

CLAIMED = shape(
    "a figure is spoken of as somebody's (searched)",
    r"\b(?:figures?|tolls?|claims?|reports?|estimates?|numbers?|counts?|tally|allegations?)[ ](?:that|of)[ ](?:(?:about|around|some|nearly|over|at[ ]least|more[ ]than|up[ ]to)[ ])?\Z",
    ("the rebels' figure of ", "a toll of about ", "the claim that at least "),
    ("the figure rose to ", "reports from "),
)
TAKEN_BACK = shape(
    "behind the figure that is spoken of, it is doubted",
    r"(?:[ ](?!(?:and|but|because|said|says)\b)[a-z'-]+){0,8}?(?:,[ ][^,.;]{3,60},)?[ ](?:"
    r"(?:could|can|has|have|had)(?:n't|[ ]?not)[ ](?:yet[ ])?be(?:en)?[ ](?:immediately[ ]|independently[ ]|yet[ ])*(?:confirmed|verified|corroborated)"
    r"|(?:is|are|was|were|remains?|remained)[ ](?:un(?:confirmed|verified)))\b",
    (
        " dead could not be independently verified",
        ", given by the rebels, has not been confirmed",
        " remains unconfirmed",
    ),
    (" dead was confirmed", " people and could not be verified", " displaced was disputed"),
)
STANCE_ENDS = shape(
    "words of doubt do not reach across these (searched)",
    r"""[;~]|[ ]-+[ ]|,[ ](?:but|and|while|although|though|saying|adding|putting|insisting|claiming|maintaining|noting|telling|stating|explaining|arguing|declaring|asserting|countering|contending|replying|writing|stressing|responding|after|which|who|where|whose|he|she|it|they|police|officials)\b
        |[ ](?:but|after|because|although|though|said|says|given|amid|despite|as[ ](?:it|they|he|she))[ ]|(?<!\bthe)(?<!\ba)(?<!\bany)(?<!\bhis)(?<!\bher)(?<!\btheir)(?<!\bits)(?<!'s)[ ](?:claim|add|note|insist|argu|admit|complain|point|estimat|stat)[a-z]*[ ](?:out[ ])?that[ ]
        |:[ ]*\"|:[ ](?:he|she|it|they|his|her|its|their|the)[ ]|[ ]and[ ](?:gave|puts?|spoke|claimed|insisted|counted)[ ]|\bin[ ]which\b
      |,[ ][^,]{0,60}[ ](?:said|says|added|reported)\b|[ ]for[ ](?:(?:having|allegedly)[ ])?[a-z]{3,}ing[ ]
      |,[ ](?:up|down)[ ]from[ ]|(?<!many)(?<!much)(?<!high)(?<!low)(?<!few)(?<!such)(?<!known)[ ]as[ ](?:(?:at[ ]least|about|some|more[ ]than|another|nearly)[ ])?\Z""",
    (
        ", but 30",
        ", where 30",
        " after 30",
        "; 30",
        " want to be named said 30",
        " to run and claimed that 30",
        ': "there were 30',
        " will need partners: her party has 30",
        " would back her, up from 30",
        " was likely to rise as ",
    ),
    (" that 30", ", including 30", " disputed the claim that ", " may rise to as many as "),
)
CLAUSE_IN = shape(
    "a clause put in before a figure, with what it doubts or plans (searched)",
    r",[ ](?:which|who|where|whom|whose)[ ](?:[^,;\"]|,(?=\d))*,[ ][^,]*\Z",
    (", which officials say could reach 200, stood at ",),
    (", which could reach ", ", stood at "),
)
PUT_FIRST = shape(
    "a clause put first, and the start of the main clause",
    r"[ ]?[\"']?(?:when|while|as|after|since|although|though|because|before|whereas|once|having)[ ][^.;:\"]*(?P<comma>,)[ ]"
    r"(?:(?:the|an?|his|her|its|their|some|about|nearly|only|just|more|at|he|she|it|they|there|police|officials|up|as)[ ][^,;:\"]{0,60})?\Z",
    ("when the firm published its plan to cut jobs a year ago, ", "although it hopes to, the town had about "),
    ("when the firm plans to cut jobs, fire staff and lose ", "the firm plans to cut jobs, "),
)
"""What its words doubt or plan does not reach the figure behind its comma."""
CLAUSE_BEHIND = shape(
    "a main clause behind what was put first (searched)",
    r",[ ](?:[\w.'-]+[ ]){1,5}(?:have|has|had|was|were|are|is)[ ]",
    (" the race, the parties have spent ",),
    (" the race, ", " the race and the parties have "),
)
RELATIVES = (" that ", " which ", " who ")
"""Right before a word of doubt or plan they make it part of what a noun is told by."""
COUNTERFACTUAL = shape(
    "what had not been so",
    r"had[ ][^.;\"]{3,160}?\b(?:would|could|might)[ ](?:not[ ])?have\b",
    ("had 40 more votes been cast, she would have won",),
    ("had he 40 votes, she would win", "he had 40"),
)
HEADLINE_PLAN = shape(
    "a headline without a verb but what is to come",
    r"(?:(?!to\b|set\b|said\b|says?\b|is\b|are\b|was\b|were\b|has\b|have\b|had\b|will\b|[a-z]+ed\b|due\b)[\w.&'-]+,?[ ]){1,5}to[ ]"
    r"(?P<verb>[a-z]+)[ ][^.\n]*(?:\n|\Z)",
    ("acme to cut 3,000 jobs", "uk to send 14 tanks to kyiv\n"),
    ("acme plans to cut 3,000 jobs.", "acme failed to cut 30 jobs", "the firm wants to cut 3,000 jobs. it"),
)
PLAN_LINK = " to "
"""In it, right before its verb: asked before it is looked for."""
KNOWN = frozenset(
    [
        "the",
        "these",
        "those",
        "its",
        "his",
        "her",
        "their",
        "our",
        "all",
        "both",
        "of",
        "for",
        "with",
        "from",
        "by",
        "on",
        "in",
        "at",
        "against",
        "behind",
        "under",
    ]
)
"""Words before a figure by which its things are there already, or something else is the subject of what will be."""
BESIDE = ", with "
"""Before a figure with a predicate of its own."""
_COUNTED = (
    r"(?:[ ](?!(?:who|that|which|whom|what|if|as|when|while|because|after|before|said|says|say|told|tells|and|or|but|to|he|she|it|they|we|i|you|than"
    r"|were|was|are|is|had|have|has|been|be|may|might|can|could|must|did|do|does)\b)[a-z\d'-]+){0,5}[ ]"
)
"""What is counted, before its verb."""
TO_COME = shape(
    "what is to come of the counted",
    rf"{_COUNTED}(?:will(?![ ]have\b(?![ ]to\b))|would(?![ ](?:have(?![ ]to\b)|not|say|like|never|indicate|suggest|imply|appear|seem)\b)|(?:are|is|were|was)[ ](?:also[ ]|now[ ]|still[ ])?(?:expected|due|set|scheduled|planned|about|projected|forecast|predicted|likely)[ ]to)\b"
    r"|(?:[ ]?%)?[ ](?:[a-z'-]+[ ]){0,6}(?:projected|forecast|predicted)[ ]to\b"
    r"|[ ](?:[a-z'-]+[ ]){0,3}(?:set|due|expected|scheduled)[ ]to[ ]be\b|[ ](?:more[ ]|[a-z]+s[ ])?(?:expected|scheduled|planned)[ ](?:before|by|in|this|next|later|soon|over|within)\b",
    (
        " posts would go",
        " men are expected to arrive",
        " people in the town will be hired",
        " more would follow",
        " mps would have to vote",
        " homes set to be destroyed",
        "% of them are projected to melt",
        " of them forecast to close",
        " more expected before noon",
    ),
    (
        " people would have died",
        " rescued would suggest",
        " men who will go",
        " men left",
        " people and the mayor will go",
    ),
)
"""Behind a figure that is the subject of what is planned."""
SUPPOSED = shape(
    "a sentence that begins with a supposition",
    r"[\"']?(?:if|unless|should|were|provided)[ ][^.;\"?]{3,160}?,[ ]",
    ("if the deal goes on, ", "should congress fail, ", "unless it rains, "),
    ("the deal goes on, ", "if the deal goes on"),
)
HANGS = shape(
    "what could become of the counted, if",
    r"(?:[ ](?!(?:who|that|which|said|says|and|or|but|he|she|it|they|we)\b)[a-z'-]+){0,5}[ ](?:could|would|will|might|may)[ ][^.;:\"]{2,70}?"
    r"(?<!and)[ ](?:if|unless|had[ ](?:it|he|she|they|we|not|the|a)|but[ ]for|without)\b",
    (
        " people could die if nothing were done",
        " homes will flood unless it stops",
        " men would have died had the dam burst",
        " could have drowned but for",
    ),
    (" people could die", " people died if", " people could have died, and had the"),
)
NEVER_NAMES = ("would", "could", "might", "plans to", "denie", "no plan", "not ", "if")
"""How words of stance begin that are no names in a headline's capitals."""
DENYING = (", not ", ", not the ")
"""Right before a figure they deny it: "the figure was nine, not 19"."""
OPENING_STANCES = dict.fromkeys(("if ", "unless ", "suppose ", "assuming "), "hypothetical") | dict.fromkeys(
    ("unconfirmed ", "unverified "), "doubted"
)
"""What the first word of a text says, which has no white space before it."""
SPOKEN_TO = ("if you look", "if you go back", "if you're", "if you are", "if you think", "if you count", "if you ask")
"""How a sentence begins that speaks to its reader, and supposes nothing."""
