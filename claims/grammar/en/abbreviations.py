"""Abbreviations with a full stop that a sentence goes on after."""

import re

NEVER_LAST = frozenset(
    [
        "mr.",
        "mrs.",
        "ms.",
        "dr.",
        "prof.",
        "rev.",
        "hon.",
        "gen.",
        "lt.",
        "col.",
        "maj.",
        "capt.",
        "cmdr.",
        "sgt.",
        "cpl.",
        "pvt.",
        "adm.",
        "brig.",
        "sen.",
        "sens.",
        "rep.",
        "reps.",
        "gov.",
        "govs.",
        "pres.",
        "supt.",
        "det.",
        "insp.",
        "amb.",
        "atty.",
        "msgr.",
        "fr.",
        "sr.",
        "st.",
        "ste.",
        "mt.",
        "no.",
        "nos.",
        "vs.",
        "cf.",
        "e.g.",
        "i.e.",
        "approx.",
        "est.",
        "figs.",
        "sec.",
        "jan.",
        "feb.",
        "mar.",
        "apr.",
        "jun.",
        "jul.",
        "aug.",
        "sept.",
        "sep.",
        "oct.",
        "nov.",
        "dec.",
        "mon.",
        "tue.",
        "tues.",
        "wed.",
        "thu.",
        "thurs.",
        "fri.",
        "ph.d.",
        "messrs.",
        "mme.",
        "mlle.",
        "pp.",
        "vol.",
        "ed.",
        "eds.",
        "gov.-elect.",
        "lt.-gen.",
        "maj.-gen.",
        "spc.",
        "ofc.",
        "pfc.",
        "cons.",
        "calif.",
        "fla.",
        "ariz.",
        "conn.",
        "ala.",
        "ark.",
        "colo.",
        "ga.",
        "kan.",
        "ky.",
        "md.",
        "mich.",
        "minn.",
        "mont.",
        "neb.",
        "nev.",
        "okla.",
        "ore.",
        "pa.",
        "tenn.",
        "tex.",
        "va.",
        "vt.",
        "wis.",
        "wyo.",
        "d-n.y.",
        "n.y.",
        "n.j.",
        "n.h.",
        "n.m.",
        "n.c.",
        "n.d.",
        "s.c.",
        "s.d.",
        "w.va.",
        "r.i.",
        "dept.",
        "gov't.",
        "bros.",
        "rs.",
        "smt.",
        "adv.",
        "jt.",
        "dy.",
        "asst.",
        "addl.",
        "engr.",
        "alh.",
    ]
)
"""Titles, months, states and marks of reference, lower-cased. Those that often end a sentence too ("Wash.", "a.m.") are left out."""
BODIES = frozenset({"u.s.", "u.n.", "u.k.", "e.u."})
"""Abbreviations that a sentence can end with, or go on after: what follows decides."""
LETTERS = re.compile(r"(?:[a-z]\.){3,}")
"""Any other body's letters with their full stops: "F.B.I."."""
LETTERS_GO_ON = re.compile(
    r"(?:Director|Deputy|Agents?|Chair(?:man|woman)?|President|Secretary|Commissioner|Administrator|Chief|Officials?|Reports?|Says?|Said|Finds)\b"
)
"""Behind them a sentence or headline goes on: "the F.B.I. Director", "F.A.O. Says"."""
TWO_LETTERS = re.compile(r"[a-z]\.[a-z]\.")
LAST_LETTERS = frozenset(
    """d.c. l.a. s.f. p.r. d.r. b.c. a.d. m.d. q.c. k.c. s.a. n.v. b.v. a.g. a.s. t.v. p.c. v.p. m.p. i.d. o.k. p.i. r.v. g.i. p.o. p.s. o.d. c.d.
    e.r. i.q. a.i. i.t. p.e. h.r. u.p. r.n. f.c. a.c. i.e. e.g. w.a. n.z. e.c. i.m. v.i. g.m. g.e. g.a. h.q. p.a.""".split()  # noqa: SIM905
)
"""Two letters that are no person's initials, and with which a sentence can end."""
INITIALS_GO_ON = re.compile(r"(?:[A-Z]\. )?(?:[OD]['’])?[A-Z][a-z]+")
"""A surname behind a person's initials: "J.P. Vale"."""
CLOCK = frozenset({"p.m.", "a.m."})
"""Ends of a clock time, which a sentence can end with too."""
CLOCK_GOES_ON = re.compile(
    r"\(|(?:[A-Z]{0,3}[DS]?T|GMT|UTC|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
    r"|(?:Eastern|Central|Mountain|Pacific) (?:[A-Z][a-z]+ )?[Tt]ime|AND|OR|TO|WHEN|TODAY|TONIGHT|YESTERDAY|[A-Z]{3,6}DAY"
    r"|(?:\d+|[A-Z]{3,7}) (?:KM|KILOMETERS|MILES|BLOCKS|METERS|YARDS))\b"
)
"""Behind it the sentence goes on: "at 2 p.m. EDT", "at 9 a.m. Monday", "AT 9 A.M. WHEN", "AT 9 A.M. SIX MILES NORTH", "at 9 a.m. (0800 GMT)"."""
OPENER = re.compile(
    r"[\"“'‘]?(?:The|A|An|He|She|It|They|We|I|In|On|At|But|And|This|That|These|Those|Its|His|Her|Their|For|As|If|When|After|Some|"
    r"More|Many|About|Nearly|Officials|According)\b"
)
"""Words that a sentence begins with behind one of BODIES."""
