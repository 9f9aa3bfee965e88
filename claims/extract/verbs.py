"""A cue in, whether it is a verb that reports here: active, no noun, with something to report."""

import re

from claims.extract.clauses import head_noun
from claims.extract.cues import Place
from claims.extract.phrases import read_subject
from claims.grammar.en import cues as words
from claims.grammar.en import estimates
from claims.grammar.en import reporting as shapes
from claims.grammar.en import speaker_words as little
from claims.grammar.en.calendar_words import MONTHS
from claims.grammar.en.nouns import POSSESSIVE, is_plural
from claims.grammar.en.predicates import PREDICATES
from claims.grammar.en.tags import tag_word
from claims.grammar.en.verbs import read_lemma, read_verb

STATES = frozenset(PREDICATES.states) | PREDICATES.fatal
"""Words of what became of persons."""
YEARS = range(1900, 2100)
"""Numbers of four digits before a verb that may be years: "in 2019 reported"."""


def is_active(place: Place) -> bool:
    """Whether the verb has a subject that speaks: no passive, no participle put before a noun, no name."""
    before, word, cue = place.previous, place.word, place.cue
    homograph = word in words.HOMOGRAPHS
    if homograph and place.page.text[cue.start : cue.start + 2].istitle() and cue.start - place.low > 1:
        return _heads_figure(place)
    if word.partition(" ")[0].endswith("ing"):  # "were looking for", too
        return True
    behind = _word_behind(place)
    if (homograph and _is_noun(place, behind)) or _says_nothing(place, behind) or _tells_else(place, behind):
        return False
    if (word in words.TOLD and _is_told_to_body(place)) or (before == little.TO and _is_deed(place)):
        return True  # "the court was told that 30"
    if (word.endswith("s") and before in words.OWNING) or _is_modal(place):
        return False
    if word in words.SURE:
        return before in words.PASSIVE or before in words.FEELS
    return not (_is_passive(place) or (word.endswith("ed") and _is_participle(place, behind)) or _means_else(place))


def _is_modal(place: Place) -> bool:
    """Whether what stands before a verb makes it no report, as "may" does; the month does not: "in May disclosed"."""
    before, first = place.previous, place.cue.start - len(place.previous) - 1
    month = before in MONTHS and place.page.text[first].isupper()
    return before in words.MODALS and not month and not _may_be_said(place)


def _is_noun(place: Place, behind: str) -> bool:
    """Whether a word that is a verb or a noun is the noun: by the word before or behind it."""
    if behind in words.REVEALING or behind in words.AUXILIARIES or _takes_relative(place):
        return True  # "the states are", "rules that require 60 votes"
    if not place.word.endswith("s"):
        return False
    if behind in words.SHOWN or _is_past(behind):
        return True  # "the results report revealed", "jobless claims hit 40m"
    if (_counts(place.previous) and not _is_day(place)) or _does(place, behind):
        return True  # "faces 16 charges: fraud", "most estimates only measure"
    narrowed = behind in words.PREPOSITIONS and shapes.CHANGED_SUBJECT.match(place.shadow, place.cue.end, place.high)
    return bool(narrowed)  # "claims for benefits rose by 12,000"


def _says_nothing(place: Place, behind: str) -> bool:
    """Whether the word behind a verb, or before it, leaves it nothing to report: "said nothing of"."""
    before, word = place.previous, place.word
    if behind in words.VOID or (behind in little.TO_OR_OF and word in words.BELIEVED):
        return True  # "a barn believed to be", "two men suspected of killing 30"
    quoted_as = behind == little.AS and not place.shadow.startswith(little.AS_MANY, place.cue.end)
    if quoted_as and place.frame == "quoting" and place.ends(shapes.WHAT_THEY, place.cue.start, WHAT_REACH) is None:
        return True  # "the list, described as a draft", not "believes as many as 30"
    if word.startswith("points") and word != little.POINTS_OUT and (before in words.POINTED or before[-1:].isdigit()):
        return True  # "by 25 basis points to 5.25%"
    bound = word in words.PLEDGING and word.endswith(little.PAST)
    if bound and shapes.BOUND_TO.match(place.shadow, place.cue.end):
        return True  # "has 461 delegates pledged to her campaign"
    if word == little.READ and before in words.HAD:
        return True  # "agents had read 'some 30,000 files'"
    return word == little.INFORMED and behind in words.DOCUMENTS  # "informed estimates", "informed sources"


def _tells_else(place: Place, behind: str) -> bool:
    """Whether what follows a verb, by its frame, is nothing that is reported: "the evidence that", "told of"."""
    shadow, end, high = place.shadow, place.cue.end, place.high
    if place.word.endswith("s") and place.previous in words.LINKS and behind in words.LINKS:
        return True  # "flood warnings and alerts and forcing": a noun
    if place.frame == "clause":
        return _is_owned(place)
    if place.frame == "telling":
        return bool(
            (behind in words.TOLD_OF and not shapes.AUDIENCE.match(shadow, end, high))
            or shapes.STORY_TOLD.match(shadow, end, high)
            or shapes.TOLD_TO.match(shadow, end, high)
        )
    if place.word != little.SHOW or place.previous in words.DOCUMENTS:
        return False
    return shapes.THAT_WAS.match(shadow, end, high) is not None  # "the fireworks show that was put off"


def _is_owned(place: Place) -> bool:
    """Whether a word before a clause is a noun: "her demands that", "is winning the farm vote: 30 are with him"."""
    before = place.previous
    if before in words.DETERMINERS or before.endswith(POSSESSIVE):
        return True
    noun = tag_word(place.word) == "b" and before.isalpha() and tag_word(before) in "wba"
    return noun and shapes.THAT.match(place.shadow, place.cue.end, place.high) is None


def _is_deed(place: Place) -> bool:
    """Whether an infinitive tells what was said all the same: "seems to show", "was the first to say"."""
    showing = place.frame == "showing" and place.ends(shapes.SEEMS_TO, place.cue.start, 20) is not None
    return showing or _is_done(place) or means_to(place)


def _is_passive(place: Place) -> bool:
    """Whether words before a verb make it a passive, an infinitive or an adjective."""
    before, word = place.previous, place.word
    adverb = words.is_adverb(before)
    passive = (adverb or before in little.NEGATING) and _is_past_participle(word)
    if passive and place.ends(shapes.PASSIVE_ADVERB, place.cue.start, 40):
        return True  # "damage was also reported in Podil", "the terms were not disclosed"
    if adverb and place.ends(shapes.TO_DO, place.cue.start, 30):
        return True  # "her refusal to publicly admit that"
    if word in words.SENDING and before in words.WRITINGS:
        return True  # "said in a statement emailed to the press that"
    if before in words.PASSIVE or before == little.TO or before.endswith(("-", "'re", "'s been")):
        return True
    return before.endswith(little.MOST) and word in words.FORESEEN_OR_TOLD  # "the largest predicted deficit"


def _is_participle(place: Place, behind: str) -> bool:
    """Whether a form in -ed is a participle that narrows a noun, or tells what became of somebody."""
    before, word = place.previous, place.word
    fallen = behind in STATES or (not behind.endswith("ing") and read_lemma(behind) in STATES)
    if word in words.REPORTING and fallen:
        return True  # "53 people confirmed dead", not "confirmed killing two"
    if before in words.DETERMINERS and before not in little.NOUN_BEFORE:
        return True
    if tag_word(before) == "b" and place.ends(shapes.TO_VERB, place.cue.start, 30) is not None:
        return True  # "to resolve alleged breaches"
    amount = before.replace(",", "").isdigit() and (len(before) < 4 or "," in before or int(before) not in YEARS)
    if amount and not _is_outlet(place):
        return True
    if shapes.PARTICIPLE.match(place.shadow, place.cue.end, place.high) is None:
        return False
    return not (_puts(place) or _at_an_hour(place))


def _means_else(place: Place) -> bool:
    """Whether a verb of reporting is none before its object: "the town admitted 2,000 refugees", "he declared a loss
    of", "wrote 12,000 prescriptions", "claimed 30 lives".
    """
    word, shadow, end, high = place.word, place.shadow, place.cue.end, place.high
    return bool(
        (word in words.ADMITTING and estimates.LET_IN.match(shadow, end, high))
        or (word in words.BOOKING and estimates.BOOKED.match(shadow, end, high))
        or (word in words.WRITING and estimates.WRITTEN.match(shadow, end, high))
        or (word.startswith("claim") and estimates.CLAIMED_LIVES.match(shadow, end, high))
    )


WHAT_REACH = 60
"""Code points of "what" and those who call it something."""


def _is_done(place: Place) -> bool:
    """Whether an infinitive tells what somebody did: "was the first to say", "likes to point out"."""
    first = place.word in words.BASES and place.ends(shapes.FIRST_TO, place.cue.start, 70) is not None
    return first or place.ends(shapes.WONT_TO, place.cue.start, 40) is not None


def _does(place: Place, adverb: str) -> bool:
    """Whether an adverb and a verb stand behind a word that is both, so that it is their subject, a noun."""
    if adverb not in words.ADVERBS or adverb in words.BREAKS:
        return False
    verb = words.NEXT_WORD.match(place.shadow, place.cue.end + 1 + len(adverb), place.high)
    return verb is not None and tag_word(verb[1]) in "bx"


def means_to(place: Place) -> bool:
    """Whether an infinitive of saying with a clause or a quotation behind it is somebody's deed: "met to say that 30".

    None who "refused to say that", and none of whom "it is fair to say that".
    """
    if place.word not in words.BASES or place.word in words.HELD_ONLY:
        return False
    shadow, end = place.shadow, place.cue.end
    if shapes.THAT.match(shadow, end, place.high) is None and shapes.QUOTE_NEXT.match(shadow, end, place.high) is None:
        return False
    return place.ends(shapes.KEPT_FROM, place.cue.start, 60) is None


def _counts(word: str) -> bool:
    """Whether a word tells how many there are of a noun right behind it: "16 charges", "robbing multiple suspects"."""
    return _is_number(word) or word in words.MANY


def _is_number(word: str) -> bool:
    """Whether a word is a number, and no year that a clause could begin with."""
    return word in words.NUMERALS or (word.isdigit() and len(word) < 4)


def _is_day(place: Place) -> bool:
    """Whether the number before a verb is a day of its month: "the report of Feb. 21 estimates"."""
    near = place.shadow[max(place.low, place.cue.start - DATE) : place.cue.start].split()
    return len(near) > 1 and near[-2].rstrip(".") in MONTHS


DATE = 24
"""Code points of a month and its day."""


def _is_told_to_body(place: Place) -> bool:
    """Whether who was told is a body that sits, which then speaks for what was said there: "the inquest was told"."""
    passive = place.ends(shapes.SAT_AND_HEARD, place.cue.start, 24)
    if passive is None:
        return False
    listener = read_subject(place.page, place.low, passive.start())
    return listener is not None and head_noun(place.shadow[listener.start : listener.end]) in words.SITTING


def _takes_relative(place: Place) -> bool:
    """Whether a relative clause tells what the things do that a word is the name of, so that it is no verb."""
    if not place.shadow.startswith(little.WHICH, place.cue.end):
        return False
    does = shapes.WHICH_DO.match(place.shadow, place.cue.end, place.high)
    return (
        does is not None
        and tag_word(does["verb"]) == "b"
        and tag_word(does["next"]) in "dnswz"
        and place.word.endswith("s")
    )


def _may_be_said(place: Place) -> bool:
    """Whether a verb behind a modal is said all the same: "he would say", "officials could confirm only 26 dead"."""
    before, word = place.previous, place.word
    if before == little.CAN and word in little.REVEAL:
        return True  # "the Echo can reveal that 47"
    no_more = word in little.ADMITTED_ONLY and place.shadow.startswith(little.ONLY, place.cue.end)
    return word == little.SAY or no_more or (before in little.ABLE and word in little.CONFIRM)


def _heads_figure(place: Place) -> bool:
    """Whether a word that is both is a headline's verb, a figure right behind: "Zorin Claims 40,000 Got Homes"."""
    if not place.word.endswith("s") or is_plural(place.previous) or place.previous in words.NOT_NAMES:
        return False
    first = place.page.text[place.cue.start - len(place.previous) - 1]
    return first.isupper() and estimates.FIGURE_NEXT.match(place.shadow, place.cue.end, place.high) is not None


def _is_outlet(place: Place) -> bool:
    """Whether the number before a verb ends the name of who reports: "Radio Vale 24 reported"."""
    named = _NUMBERED.search(place.page.text, max(0, place.cue.start - 30), place.cue.start)
    return named is not None and named[1].lower() not in words.TIMES


_NUMBERED = re.compile(r"\b([A-Z][\w-]*) \d{1,3} \Z")


def _at_an_hour(place: Place) -> bool:
    """Whether it is told when somebody reported, and "that" follows: "the radio reported at 9:40 that"."""
    when = (
        shapes.ADVERBS_BEHIND.match(place.shadow, place.cue.end, place.high)
        if place.shadow.startswith(little.AN_HOUR, place.cue.end)
        else None
    )
    return when is not None and shapes.THAT.match(place.shadow, when.end(), place.high) is not None


def _puts(place: Place) -> bool:
    """Whether the verb says how many the noun before its clause is: "pilgrims whom the abbey estimated at 1,450"."""
    return place.shadow.startswith(" at ", place.cue.end) and place.ends(shapes.WHOM, place.cue.start, 60) is not None


def _word_behind(place: Place) -> str:
    """The word right behind a cue, or ""."""
    match = words.NEXT_WORD.match(place.shadow, place.cue.end, place.high)
    return match[1] if match else ""


def _is_past_participle(word: str) -> bool:
    """Whether a word can be the participle of a passive: "reported", "found"."""
    verb = read_verb(word)
    return verb is not None and "n" in verb.forms


def _is_past(word: str) -> bool:
    """Whether a word can only be a verb in the past that has a subject: "fell", "hit"."""
    verb = read_verb(word)
    return verb is not None and "d" in verb.forms and not word.endswith("ed")


def reports_fact(place: Place) -> bool:
    """Whether a figure, names or a clause stand right behind a verb that often takes none ("named", "listed")."""
    shadow, end, high = place.shadow, place.cue.end, place.high
    return bool(
        place.word.endswith((" of", " about", " to"))
        or estimates.FIGURE_NEXT.match(shadow, end, high)
        or shapes.THAT.match(shadow, end, high)
        or shapes.OPENS.match(shadow, end, min(high + 2, len(shadow)))
        or estimates.NAMES_OF.match(shadow, end, high)
        or (place.word in words.REVISING and estimates.FIGURE_TO.match(shadow, end, high))
        or estimates.PUT_AT.match(shadow, end, high)
        or (place.word in words.TOUCHING and estimates.TOUCHED_ON.match(shadow, end, high))
        or (place.word in words.LISTING and estimates.AMOUNT_NEXT.match(shadow, end, high))
        or shapes.LATER_THAT.match(shadow, end, high)
        or (place.word in words.CLAUSAL and shapes.CLAUSE_FIGURE.match(shadow, end, high))
    )
