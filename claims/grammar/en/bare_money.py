"""Words by which a bare "millions" is money: what is done with it, and what it is paid as."""

from claims.grammar.shapes import shape

AMOUNTS = ("millions", "billions", "trillions", "thousands")
"""What such an amount ends with."""
_IN = frozenset(["in", "from", "to", "for", "on", "toward", "towards", "into"])
PAYING = frozenset(
    """spend spends spent spending raise raises raised raising cost costs costing pour pours poured pouring pay pays paid paying owe owes owed
    owing donate donates donated donating funnel funnels funneled funnelled funneling earn earns earned earning invest invests invested
    investing borrow borrows borrowed borrowing fundraise fundraised fundraising pocket pocketed pocketing collect collects collected
    collecting loan loaned loaning lend lends lent lending pump pumps pumped pumping plow plows plowed plowing squander squandered
    squandering budget budgeted contribute contributes contributed contributing worth charge charged charging make makes made making
    steer steered steering burn burned burning waste wastes wasted wasting reap reaps reaped reaping""".split()  # noqa: SIM905
)
"""Verbs right before the amount that pay it, raise it or cost it."""
TAKING = {
    **dict.fromkeys(["give", "gives", "gave", "given", "giving"], _IN),
    **dict.fromkeys(["receive", "receives", "received", "receiving"], frozenset(["in", "from", "for"])),
    **dict.fromkeys(["take", "takes", "took", "taken", "taking", "accept", "accepts", "accepted", "accepting"], frozenset(["in", "from"])),
}  # fmt: skip
"""Verbs that do so only with a preposition behind the amount."""
_RAKING = (
    "rake",
    "rakes",
    "raked",
    "raking",
    "bring",
    "brings",
    "brought",
    "bringing",
    "pull",
    "pulls",
    "pulled",
    "pulling",
)
_SHELLING = ("shell", "shells", "shelled", "shelling", "pay", "pays", "paid", "paying", "dole", "doled", "doling")
_GIVING = (
    "give",
    "gives",
    "gave",
    "given",
    "giving",
    "throw",
    "throws",
    "threw",
    "thrown",
    "throwing",
    "sign",
    "signed",
)
PHRASAL: dict[str, tuple[str, ...]] = {"in": _RAKING, "out": _SHELLING, "away": _GIVING}
"""Particles right before the amount, and the verbs before them."""
BETWEEN = frozenset(
    ["many", "untold", "additional", "extra", "several", "perhaps", "maybe", "the", "at", "least", "about"]
)
"""Words between such a verb and the amount."""
SPENDING = frozenset(
    """spend spends spent spending waste wastes wasted wasting pour pours poured pouring burn burned burning squander squandered
    squandering""".split()  # noqa: SIM905
)
"""Verbs before an amount behind which a form in -ing tells what for: "spent millions fighting it"."""
FOR_DOING = "ing"
RUN_INTO = shape(
    "what comes to such an amount, right before it (searched)",
    r"\b(?:damages?|loss(?:es)?|costs?|debts?|bills?|fees|fines|price|sales|revenues?|bribes|repairs|budgets?|spending)\b[^.;:\d]{0,40}\ in(?:to)?\ the\ (?:low\ |high\ |tens\ of\ |hundreds\ of\ )?$",
    ("the damage ran into the ", "causing property damage in the "),
    ("the damage in the town; the ", "people in the ", "losses of "),
)
BEHIND = shape(
    "no noun follows an amount",
    r"\ ?[.,;:)\n?!\"~]|\Z|\ (?:more\ )?(?:in|from|to|for|on|toward|towards|into|off|over|by|at|with|through|during|since|each|every|more|annually|while|and|or|but|this|last|that|via|trying|if|when|as)\b",
    (" in may", ".", ", including", " more on roads", " trying to win"),
    (" of workers", " homeless", " people"),
)
SPENT_AS = shape(
    "what an amount is paid as",
    r"\ (?:more\ |less\ )?(?:in|of)\ (?:[a-z'-]+\ ){0,3}?(?:donations?|contributions?|fees|taxes|loans|royalties|revenues?|profits?|cash|aid|funding|damages|debts?|ads|advertising|spending|"
    r"subsidies|grants|bribes|fines|sales|bonuses|pledges|savings|assistance|financing|appropriations|(?:tax|budget|spending)\ cuts|borrowing|outlays|expenditures?|payments|payouts|premiums|rent|wages|salaries|tips|deposits|refunds|rebates|tax\ credits|reserves|assets|dues|earmarks|compensation|settlements|penalties|bail|ransoms?|proceeds|wealth|investments?|losses|income|costs|tax\ breaks|earnings|relief|money|funds)\b",
    (" in foreign donations", " more in speaking fees", " in ads"),
    (" in the city", " of workers", " in may"),
)
NO_MONEY = shape(
    "those whom somebody raises are no amount",
    r"\ (?:out\ of|from|above|into|in)\ (?:extreme\ |abject\ |deep\ )?(?:poverty|work|slavery|hunger)\b|\ (?:of|in)\ (?:the\ )?(?:sales|investment)\ (?:of|force)\b|\ of\ (?:job|crop|troop|tree|home)\ losses\b",
    (" from poverty", " out of work", " of job losses"),
    (" from donors", " out of the fund"),
)
