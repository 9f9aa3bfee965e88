"""A cue and its speaker in, how far what is said reaches out."""

import re

from claims.extract.clauses import Phrase, is_clause, matrix_verb, next_finite
from claims.extract.cues import Place, Report
from claims.grammar.en import cues as words
from claims.grammar.en import estimates
from claims.grammar.en import reporting as shapes
from claims.grammar.en import speaker_words as little
from claims.grammar.en.tags import tag_word
from claims.grammar.en.verbs import read_verb
from claims.spans import Span


def report_ahead(place: Place, source: Phrase, start: int) -> Report:
    """The report of what stands from `start` on, to the end of the clause that it belongs to."""
    end = max(start, _content_end(place, source, start))  # the mark that opens it may stand behind the sentence
    return Report(source, place.cue, start, end, Span(start, start), True, place.layer)


def _content_end(place: Place, source: Phrase, start: int) -> int:
    """Where what is said ends: at the comma that closes a clause put in or put first, else with the sentence."""
    if place.shadow[source.start : source.end] in words.RELATIVES:
        stop = words.CLAUSE_STOP.search(place.shadow, start + 12, place.high)
        return stop.start() if stop else place.high
    for end_at in ENDS:
        end = end_at(place, source, start)
        if end > 0:
            return end
    return _before_turn(place, start)


def _before_main_verb(place: Place, source: Phrase, _start: int) -> int:
    """A gapped clause ends before the main verb: "a school that the army claimed was used as a base killed 30"."""
    gapped = place.shadow.startswith(little.GAPS, place.cue.end)
    if not gapped or not place.shadow.endswith(little.GAP_LEADS, 0, source.start):
        return 0
    return next_finite(place.page, place.cue.end, place.high)


def _at_contact(place: Place, source: Phrase, start: int) -> int:
    """A clause without its pronoun ends before the verb of it narrows: "the cuts the mayor says he made cost 30"."""
    if place.layer >= 0 or source.start - place.low > LONGEST_NARROWED:
        return 0
    before = place.shadow[place.low : source.start].split()
    if not FEWEST <= len(before) <= MOST_BEFORE or before[0] not in words.DETERMINERS:
        return 0
    if any(tag_word(word) not in "dwsn" for word in before) or not _is_noun(before[-1]):
        return 0
    return max(0, matrix_verb(place.page, start, place.high))


FEWEST, MOST_BEFORE, LONGEST_NARROWED = 2, 5, 60
"""Words of what a clause without its pronoun narrows, and its code points."""


def _is_noun(word: str) -> bool:
    """Whether a word can be a noun that a clause narrows, with no mark behind it."""
    return word.isalpha() and tag_word(word) in "ws"


def _behind_none(place: Place, _source: Phrase, _start: int) -> int:
    """None were reported, and what follows is told by others: "reported no arrests, although 55 were cited"."""
    if place.word not in words.REPORTING:
        return 0
    none = shapes.NONE_REPORTED.match(place.shadow, place.cue.end, place.high)
    return none.end() if none is not None else 0


def _at_semicolon(place: Place, source: Phrase, start: int) -> int:
    """Another one's clause follows: "61 percent of those in the poll said yes; 30 percent disagreed", "police put the
    toll at 30; the hospital treated 12".
    """
    semicolon = place.shadow.find("; ", start, place.high)
    if semicolon <= 0:
        return 0
    if estimates.SHARE.match(place.shadow, source.start, source.end):
        return semicolon
    put = place.word in words.PUTTING and place.layer < 0 and is_clause(place.page, semicolon + 2, place.high)
    return semicolon if put else 0


def _at_comma(place: Place, source: Phrase, start: int) -> int:
    """A clause put first, or a relative one, ends: "In the wake of the claim that the dam was unsafe, shares fell"."""
    shadow, early = place.shadow, max(place.low, source.start - 16)
    inside = False
    if shadow[early : source.start].rstrip().endswith(words.CLAUSE_OPENERS):
        first = early == place.low and shapes.SUBORDINATE.search(shadow, early, source.start)
        inside = bool(first or shapes.RELATIVE.search(shadow, early, source.start))
    if not inside and not (place.frame == "noun" and shapes.PUT_FIRST.match(shadow, place.low, source.start)):
        return 0
    comma = shadow.find(", ", start, place.high)
    return comma if comma - start > FEWEST_SAID else 0


def _at_colon(place: Place, _source: Phrase, start: int) -> int:
    """Another one's words follow: "hit back at her claim that 20 had left: “It was 30”."""
    if place.word not in words.SAID_NOUNS or place.layer >= 0:
        return 0
    colon = place.shadow.find(little.LEADING_COLON, start, place.high)
    return colon if colon - start > FEWEST_SAID else 0


def _at_reason(place: Place, _source: Phrase, start: int) -> int:
    """Why something is foretold is the text's own."""
    foretold = place.word in words.FORETELLING and place.frame != "noun"
    if not foretold or shapes.THAT.match(place.shadow, place.cue.end):
        return 0
    reason = shapes.REASON.search(place.shadow, start, place.high)
    return reason.start() if reason is not None else 0


def _at_judgement(place: Place, source: Phrase, start: int) -> int:
    """What is said is the subject of others' verb: "his claim that 40 shops had closed drew a rebuke from the union,
    which found 12".
    """
    if not _is_owned(place):
        return 0
    if place.shadow.startswith(little.THAT_LEAD, place.cue.end) and _opens(place, source):
        main = matrix_verb(place.page, start, place.high)
        if main > 0:
            return main
    judged = shapes.JUDGED.search(place.shadow, start, place.high) if place.word in words.SAID_NOUNS else None
    return judged.start() if judged is not None else 0


def _at_deed(place: Place, _source: Phrase, start: int) -> int:
    """What is done beside is the text's own: "…, saying they were old, before turning over thousands"."""
    done = shapes.DONE_BESIDE.search(place.shadow, start, place.high) if place.word.endswith("ing") else None
    return done.start() if done is not None else 0


def _at_next_deed(place: Place, _source: Phrase, start: int) -> int:
    """What an accuser did next: "accused them of aiding rebels and shot 10"."""
    if place.word not in words.ACCUSING or place.layer >= 0:
        return 0
    for joined in shapes.NEXT_DEED.finditer(place.shadow, start, place.high):
        verb = read_verb(joined["deed"])
        if verb is not None and "d" in verb.forms and place.shadow.find(little.HAVING, start, joined.start()) < 0:
            return joined.start()
    return 0


def _at_own_verb(place: Place, source: Phrase, start: int) -> int:
    """The verb of a subject follows to which a form in -ing was put: "the judge, noting that 30 had paid, fined 40"."""
    put_in = place.layer < 0 and place.word.endswith(little.ING) and source.end == place.cue.start - len(", ")
    if not put_in or not place.shadow.startswith(", ", source.end):
        return 0
    comma = place.shadow.find(", ", start, place.high)
    while comma > 0:
        behind = words.NEXT_WORD.match(place.shadow, comma + 1, place.high)
        if behind is not None and tag_word(behind[1]) in "vx" and not words.is_adverb(behind[1]):
            return comma
        comma = place.shadow.find(", ", comma + 1, place.high)
    return 0


def _at_other_report(place: Place, _source: Phrase, start: int) -> int:
    """Somebody else tells what follows."""
    if place.layer >= 0 or all(place.shadow.find(word, start, place.high) <= 0 for word in little.BESIDE_WORDS):
        return 0
    beside = shapes.TOLD_BESIDE.search(place.shadow, start, place.high)
    return beside.start() if beside is not None else 0


ENDS = (
    _before_main_verb, _at_contact, _behind_none, _at_semicolon, _at_comma, _at_colon, _at_reason, _at_judgement,
    _at_deed, _at_next_deed, _at_own_verb, _at_other_report,
)  # fmt: skip
"""What ends what is said before its sentence does, in the order asked; each gives 0 where it does not."""


def _opens(place: Place, source: Phrase) -> bool:
    """Whether a speaker opens the clause, so that the noun that they own is its subject."""
    return source.start < place.cue.start and source.start - clause_start(place, source.start) < LONGEST_LINK


LONGEST_LINK = 5
"""Code points before a subject in its clause: " and "."""


def _is_owned(place: Place) -> bool:
    """Whether a word that is both is a noun behind whose it is, or a determiner: "her claim that"."""
    return place.previous.endswith("'s") or place.previous in words.OWNERS_NAMED or place.previous in words.ARTICLES


def _before_turn(place: Place, start: int) -> int:
    """Where what is said ends at a "but" behind which the tense of reported speech is dropped, or with the clause.

    "He said there had been progress but three rounds ended without any": the rounds are the article's.
    """
    but = place.shadow.find(little.BUT, start, place.high)
    if but >= 0 and place.layer < 0 and shapes.OWN_VIEW.match(place.shadow, but, place.high):
        return but
    if but < 0 or place.layer >= 0 or not shapes.PAST_PERFECT.search(place.shadow, start, but):
        return place.high
    return place.high if shapes.STILL_REPORTED.search(place.shadow, but, place.high) else but


def clause_start(place: Place, position: int) -> int:
    """Where the clause that ends at `position` starts: behind the last comma, dash or parenthesis."""
    return max(
        place.low,
        *(place.shadow.rfind(mark, place.low, position) + 1 for mark in little.CLAUSE_STARTS),
    )


def said_from(place: Place, position: int) -> int:
    """Where what ends at `position` starts: behind a dash that a clause follows, else with the sentence.

    "The mine killed 12 men - it was dug in 1950, the union said": behind the dash. "It killed 12 - the most since
    1950, the union said": with the sentence; so between two dashes, which put something in.
    """
    dashes = _DASH.findall(place.shadow, place.low, position)
    if len(dashes) != 1 or place.layer >= 0:
        return place.low
    last = max(place.shadow.rfind(dash, place.low, position) + len(dash) for dash in dashes)
    return last if is_clause(place.page, last, position) else place.low


FEWEST_SAID = 12
"""Code points of a clause, before whose comma nothing else is said."""
_DASH = re.compile(r"[ \n]-+[ \n]|~")


def is_document(place: Place, source: Phrase) -> bool:
    """Whether a noun phrase speaks without a mouth, or is a body that counts: "a photo", "the survey"."""
    return any(word in words.DOCUMENTS for word in place.shadow[source.start : source.end].split()[-9:])


def only_noun(place: Place, source: Phrase) -> Phrase:
    """The noun alone where a verb or a preposition leads to it: "concerned by reports that" reports."""
    tokens = place.shadow[source.start : source.end].split()
    for at in range(len(tokens) - 2, 0, -1):
        if tokens[at - 1] in words.SAID_NOUNS or words.PERSONS.fullmatch(tokens[at - 1].removesuffix("s")):
            continue  # "reports from Bihar saying", "officials in Bihar saying"
        alone = tokens[-1] in words.SAID_NOUNS and (at == len(tokens) - 2 or tokens[at + 1] in words.OWNERS_NAMED)
        if tokens[at] in words.PREPOSITIONS and (
            alone or tokens[0] == little.NOBODY_SAYS or tokens[0] not in words.DETERMINERS
        ):
            start = place.shadow.rfind(f" {tokens[at + 1]} ", source.start, source.end + 1) + 1
            return Phrase(start, source.end, start)
    return source


def before_marks(shadow: str, position: int) -> int:
    """Where the words before a comma, bracket or dash at `position` end: "the study -- which"."""
    while position > 0 and shadow[position - 1] in " ,(~-\n":
        position -= 1
    return position + 1


def resumes(place: Place, start: int) -> int:
    """Where a quotation goes on behind its speaker ("…," said Smith, "because …"), else where the sentence ends."""
    match = shapes.QUOTE_AGAIN.search(place.shadow, start, place.high)
    return match.end() if match else place.high
