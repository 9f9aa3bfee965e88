"""Abbreviations with a full stop that a sentence goes on after."""

NEVER_LAST = frozenset(
    """mr. mrs. ms. dr. prof. rev. hon. gen. lt. col. maj. capt. cmdr. sgt. cpl. pvt. adm. brig. sen. sens. rep. reps.
    gov. govs. pres. supt. det. insp. amb. atty. msgr. fr. sr. st. ste. mt. no. nos. vs. cf. e.g. i.e. approx. est.
    figs. sec. jan. feb. mar. apr. jun. jul. aug. sept. sep. oct. nov. dec. mon. tue. tues. wed. thu. thurs. fri. ph.d.
    messrs. mme. mlle. pp. vol. ed. eds. gov.-elect. lt.-gen. maj.-gen. spc. ofc. pfc. cons. calif. fla. ariz. conn.
    ala. ark. colo. ga. kan. ky. md. mich. minn. mont. neb. nev. okla. ore. pa. tenn. tex. va. vt. wis. wyo. d-n.y.
    n.y. n.j. n.h. n.m. n.c. n.d. s.c. s.d. w.va. r.i. dept. gov't. bros.""".split()
)
"""Titles, months, states and marks of reference, lower-cased. Those that often end a sentence too ("Wash.", "a.m.") are left out."""
