"""Little words that what is said of a figure hangs on, each by a name that the floors above call it by."""

AND, OR, BUT = "and", "or", "but"
WITH = "with"
COUNTING = "counting"
"""Right behind a figure it says who is in it, not what is counted."""
ONE = "one"
OF, TO, FROM, IN, UP, AS = "of", "to", "from", "in", "up", "as"
AT, THAT, SINCE, BY = "at", "that", "since", "by"
AMONG, THOSE, OTHERS = "among", "those", "others"
THERE, OUT, FOR, ON = "there", "out", "for", "on"
ALL, MORE = "all", "more"
ALL_BUT = ["all", "but"]
"""Before a figure of those that something does not hold for."""
POINTING = frozenset(["this", "that", "it", "they", "he", "she", "we"])
"""Behind "and" and before a verb they begin a clause of their own: "has 40 people and this is"."""
EACH = "each"
"""Behind a subject that it shares out its verb among: "two towns each raised fees"."""
THIS = "this"
"""Right before a form in -s it is its subject: "this compares to 40"."""
LOWER = "lower"
"""A verb only before its object; elsewhere it compares."""
FOLLOWED = "followed"
"""Behind a comma it goes on with the next of a list."""
EVEN, AFTER = "even", "after"
OTHER_CLAUSES = frozenset(["while", "whilst", "although", "though", "because", "whereas", "when", "if", "why"])
"""Words with which a clause of its own begins, whose verb is not that of the words before."""
ACCORDING = "according"
WHOSE = "whose"
THAN, PLUS, MINUS, YET, FIRST = "than", "plus", "minus", "yet", "first"
GOVERNING = frozenset([OF, AMONG, TO, AT, AS, "by"])
"""Prepositions between a noun that tells an event and its figure: "the death of 30", "a toll among 30"."""
IT, THE, WITHIN = "it", "the", "within"
DEFINITE_ARTICLES = frozenset(["the", THOSE])
OBJECTS = frozenset(["a", "an", "no", "their", "his", "her", "its", "them", "him", "it", "us", "themselves"])
"""Words that begin an object, and hardly go on with a noun: "workers at the plant face a cut"."""
CHANGED = frozenset([UP, "down"])
"""Words before "from" and what a figure was before."""
PARTING = frozenset([",", "~", "("])
"""Signs before "up" and "down" behind which a change is put beside what was told."""
AGAINST = frozenset(["against", "versus", "vs"])
"""Before a figure that another is compared with."""
COMPARED_WITH = "compared"
"""Before "with" or "to", the same."""
COMPARING = frozenset([FOLLOWED, COMPARED_WITH])
"""Participles behind a comma that say nothing of the noun before."""
COMPARED_BY = frozenset(["to", "with"])
"""Right behind "compared" they leave it no verb of what stands before."""
PER = "per"
EVERY, FOR_EVERY = "every", "for every "
BRACKET, CLOSED = "(", ")"
TOTALLING = frozenset(["total", "count", "tally", "figure", "number"])
"""Nouns before "to" and what a toll has come to: "taking the total to 90"."""
DISTRIBUTIVE = frozenset(["each", "both", "all", "either"])
"""Words between an auxiliary and its verb: "will each get"."""
AS_WELL = frozenset(["well", AS])
"""Words before the last "as" of "as well as"."""
INFINITIVE = frozenset([TO, "not"])
"""Words before a verb's base form: to, not."""
LINKING = frozenset([TO, AS])
"""Words inside a chain of verbs: "reported to have been", "described as"."""
HIGHER = frozenset(["higher", "lower"])
"""Behind a toll, and before the comma and "at": "put the toll even higher, at 49"."""
WHAT = "what"
SO_FAR = ("so", "far")
"""Between an auxiliary and its verb: "have so far been found"."""
ADDITION = "addition"
"""Between "in" and "to": "in addition to 11 boys, four girls were hurt"."""
WHICH = "which"
