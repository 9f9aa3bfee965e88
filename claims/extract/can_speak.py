"""A verb of saying and the noun phrase before it in, whether that can be who says it out: no share, no adjective."""

from claims.extract.clauses import Phrase, head_noun
from claims.extract.contents import before_marks, is_document
from claims.extract.cues import Place
from claims.extract.findings import may_record
from claims.extract.phrases import last_person, nearest_noun, read_subject
from claims.grammar.en import cues as words
from claims.grammar.en import estimates
from claims.grammar.en import reporting as shapes
from claims.grammar.en import speaker_words as little
from claims.grammar.en.function_words import OF
from claims.grammar.en.nouns import GROUPS, is_plural
from claims.grammar.en.place_words import HAPPENED
from claims.grammar.en.tags import tag_word
from claims.grammar.en.verbs import read_verb
from claims.grammar.en.years import MONTHS

OPENING = 2
"""Code points before the first word of a sentence."""


def can_speak(place: Place, source: Phrase) -> bool:
    """Whether a noun phrase can be who says it: no share of voters, no "I" in a quotation, agreeing with its verb."""
    phrase = place.shadow[source.start : source.end]
    if phrase in little.EITHER_SEX:
        return place.word not in words.BASES or _is_helped(place)
    if place.word in words.SURE and phrase == little.IT:
        return False  # "it is clear that 30"
    tokens = phrase.split()
    if _is_no_phrase(phrase, tokens, _is_told_beside(place, source, phrase)) or _is_of_clause(place, source, tokens):
        return False
    if _is_share(place, source, phrase) or _is_counted(place, source, phrase, tokens):
        return False
    if _is_compared(place, tokens) or (place.word in words.BARING and _only_bares(place, source)):
        return False
    if tokens[0] in words.LEADING_IN or _is_heading(place, source, tokens):
        return False  # "According to local reports, 12 died", "compared to current estimates, 12"
    if phrase in words.RELATIVES:
        return _has_antecedent(place, source) and place.ends(shapes.SHARE_OF_THOSE, source.start, 80) is None
    if place.layer >= 0 and tokens[0].partition("'")[0] in words.OWN_SIDE:
        return False
    if place.shadow.endswith(little.WITH_LEAD, 0, source.start) and place.shadow.startswith(",", place.cue.end):
        return False  # "with all districts declared, the party had 40 seats"
    if place.word in words.BASES and not _is_helped(place):
        return _may_be_many(place, source, phrase, tokens)
    if place.word in words.HOMOGRAPHS and place.previous not in words.HAD and place.previous != little.TO:
        return _may_be_one(place, source, phrase, tokens)
    return True


def _is_told_beside(place: Place, source: Phrase, phrase: str) -> bool:
    """Whether "one" is somebody of whom the sentence before, or an aside, tells: "One said it owed $3 million"."""
    if phrase != little.ONE_OF_THEM:
        return False
    opens = source.start - place.low < OPENING and place.frame in {"speech", "telling"}
    return opens or place.shadow.startswith(little.BESIDE_ONE, source.end)


def _is_of_clause(place: Place, source: Phrase, tokens: list[str]) -> bool:
    """Whether words hold another verb, whose clause narrows the true speaker: "a study that two clerks said had
    counted", "reviewed each of their crash reports and found", "groups whose leaders met her had pledged $9 million".
    """
    if len(tokens) < MORE_WORDS:
        return False
    if _says(tokens[-1]) and place.page.text[source.end - len(tokens[-1])].islower():
        return True
    if tag_word(tokens[0]) == "v" and (tokens[1] in words.DETERMINERS or tokens[1] == little.TO):
        return True
    return place.shadow.endswith(little.WHOSE, 0, source.start) and _holds_verb(place, source)


MORE_WORDS = 2


def _is_heading(place: Place, source: Phrase, tokens: list[str]) -> bool:
    """Whether the word taken for a verb is a noun of a list, of what leads in, or a label: "379 land documents, 127
    cheques", "the media, in hasty reports, said", "Jobs added: 114,000".
    """
    if shapes.LABELLED_FIGURE.match(place.shadow, place.cue.end):
        return True
    if not place.shadow.startswith(",", place.cue.end):
        return False
    listed = is_plural(place.word) and tokens[0][0].isdigit() and len(tokens) <= FEW_COUNTED
    led = place.word in words.HOMOGRAPHS and place.shadow.startswith(", ", place.cue.end) and _is_led(place, source)
    return listed or led


def _only_bares(place: Place, source: Phrase) -> bool:
    """Whether what reveals a thing is no voice: "the dig revealed traces of a wall 15 metres long"."""
    if is_document(place, source) or may_record(place, source):
        return False
    return shapes.THAT.match(place.shadow, place.cue.end, place.high) is None


FEW_COUNTED = 3
"""Words of a counted thing before its noun."""


def _says(word: str) -> bool:
    """Whether a word is a verb of saying and no noun."""
    return words.FRAMES.get(word) == "speech" and word not in words.SAID_NOUNS and word not in words.HOMOGRAPHS


def _holds_verb(place: Place, source: Phrase) -> bool:
    """Whether a verb in the past stands among the words of a noun phrase."""
    for word in place.page.text[source.start : source.end].split()[1:]:
        verb = read_verb(word) if word.islower() else None
        if verb is not None and "d" in verb.forms:
            return True
    return False


def _is_share(place: Place, source: Phrase, phrase: str) -> bool:
    """Whether the subject is a share of people who answer, or they themselves where a share follows."""
    polled = not words.POLLED.isdisjoint(phrase.split())
    if not polled and estimates.SHARE.match(place.shadow, source.start, source.end):
        return True
    if place.shadow.startswith(",", place.cue.end) and place.shadow.endswith(", ", 0, source.start):
        return False  # "The top issue, respondents said, is housing (34 percent)"
    surveyed = not words.SURVEYED.isdisjoint(phrase.split()) and head_noun(phrase) in words.SURVEYED
    return surveyed and words.SHARES.search(place.shadow, place.cue.end, place.high) is not None


def _is_counted(place: Place, source: Phrase, phrase: str, tokens: list[str]) -> bool:
    """Whether the subject is what is counted or what happened: "cases reported in May grew", "the attack raised it"."""
    if place.word in words.REVISING and head_noun(phrase) in HAPPENED:  # "the attack raised the toll to 60"
        return True
    if _is_of_some(place, tokens):
        return True
    if phrase.isdigit() or (
        not words.NO_SPEAKERS.isdisjoint(tokens) and head_noun(phrase) in words.NO_SPEAKERS
    ):  # "cases of cholera reported in May"
        return True
    if (
        tokens == [tokens[-1]]
        and tokens[0] in words.TESTED
        and estimates.SHARE_NEXT.match(place.shadow, place.cue.end, place.high)
    ):  # "men reported 65 percent of the stories"
        return True
    if place.word in words.RECORDED and (
        head_noun(phrase) in words.NO_RECORDERS
        or shapes.REPORTED_BE.match(place.shadow, place.cue.end, place.high) is not None
    ):  # "the average rate reported worldwide was 2 percent"
        return True
    if place.word not in words.RECORDED or not place.shadow.startswith(little.AGENT_OR_PLACE, place.cue.end):
        return False
    if tokens[0][0].isdigit():  # "4,100 cases and 12 deaths reported in nine districts"
        return True
    if tokens[-1].endswith("ing"):  # "Fighting reported in several towns"
        return True
    if place.shadow.startswith(little.TO_BE, place.cue.end):  # "the number of miners confirmed to have been hurt"
        return True
    grew = shapes.REPORTED_GREW.match(place.shadow, place.cue.end, place.high)
    return grew is not None and not may_record(place, source) and not is_document(place, source)


def _is_compared(place: Place, tokens: list[str]) -> bool:
    """Whether a figure is compared with what is said, or a record narrowed by it: "well under early estimates", "one of
    the largest ever found", "the average discovered size".
    """
    if tokens[0] in words.COMPARING_LEADS and len(tokens) > 1 and not words.PREPOSITIONS.isdisjoint(tokens[:2]):
        return True
    if place.previous == words.EVER:
        return True
    return len(tokens) == 2 and tokens[0] in words.DETERMINERS and tokens[1] in words.MEAN


def _is_of_some(place: Place, tokens: list[str]) -> bool:
    """Whether some of those told before are the subject of a participle: "40 cases, 12 of them confirmed, and"."""
    if len(tokens) < 3 or tokens[-2] != OF or tokens[-1] not in GROUPS:
        return False
    return place.word.endswith(little.PAST) and place.shadow[place.cue.end : place.cue.end + 1] in {",", ".", ";", ")"}


def _is_no_phrase(phrase: str, tokens: list[str], told_beside: bool) -> bool:
    """Whether the words before the verb are no noun phrase that stands for somebody: "one", but for "One, a cook,"."""
    last = tokens[-1]
    return (
        "|" in phrase  # the menu of a page
        or (last in words.DETERMINERS and (len(tokens) > 1 or last in words.OWNING))
        or last in words.PREPOSITIONS
        or last in words.HOW_CONFIRMED
        or (
            len(tokens) > 1
            and tokens[0].endswith(little.ING)
            and tokens[1] in words.PREPOSITIONS
            and tokens[0] not in words.DOCUMENTS
        )  # "coming from a man", not "polling by Vale"
        or (tokens[0] in words.FRAMES and tokens[0].endswith("ing"))  # "denying two claims found in a file"
        or _is_told_in(tokens)
        or (phrase in words.NOBODY and phrase not in words.RELATIVES and not told_beside)
        or (len(tokens) > 1 and last in words.FURTHER)  # "announced six new closures"
        or (
            tokens == [last]
            and (last in words.BEATING or last in words.LEADS or last in words.UNNAMED or last.isdigit())
        )
        or (tokens[0] in words.NONE and not last.isdigit())  # "No 10"
        or (tokens[0] in MONTHS and last[:1].isdigit())  # "On October 20th, alleged raiders"
        or (tokens[0] in words.PREPOSITIONS and (last in MONTHS or (last.isdigit() and tokens[-2] in MONTHS)))
    )


def _is_told_in(tokens: list[str]) -> bool:
    """Whether a participle and its adjunct are taken for a speaker: "had documented in a report published"."""
    told = len(tokens) > 1 and tokens[0] in words.FRAMES and tokens[1] in words.PREPOSITIONS
    return told and tag_word(tokens[0]) == "v"


def _may_be_many(place: Place, source: Phrase, phrase: str, tokens: list[str]) -> bool:
    """Whether a subject agrees with a verb without an ending: "police say", "figures show", "the family say"."""
    if place.word not in words.HOMOGRAPHS and head_noun(phrase) in words.COLLECTIVE:
        return True
    if phrase.startswith(little.ARTICLE_LEADS):
        return False
    head = head_noun(phrase)
    last = tokens[-1]
    named = place.word == little.SAY and place.page.text[source.end - 1].isupper()
    written = is_plural(last) and last in words.DOCUMENTS  # "Bank of England figures show"
    plural = is_plural(head) or written or head in words.PLURAL_SUBJECTS or little.AND in phrase
    plural = plural or (is_plural(tokens[0]) and place.page.text[source.start].islower())  # "organisers Pride Podil"
    return named or plural or last[:1] == "@"


def _may_be_one(place: Place, source: Phrase, phrase: str, tokens: list[str]) -> bool:
    """Whether a subject agrees with a word that is a noun, too: "the audit claims", not "police records"."""
    if tokens[0] in words.OWNERS_NAMED and place.shadow.startswith(words.AMOUNTING, place.cue.end):
        return False  # "raised its growth forecast to 3%"
    if tokens == [tokens[-1]] and tag_word(tokens[0].partition("-")[0]) == "n":
        return False  # "Thirty-four states that backed it"
    if shapes.CHANGED_BY.match(place.shadow, place.cue.end):
        return False  # "initial claims dropped 5,000"
    head = head_noun(phrase)
    if head in words.PLURAL_SUBJECTS and head not in words.PRONOUNS and place.word.endswith("s"):
        return False  # "police records": they would record
    called = tokens[-1] in words.ORGANS and place.word.endswith("s")  # "the Doctors for Peace group reports"
    many = is_plural(head) and head not in words.EITHER_NUMBER and not called
    return not (many and place.page.text[source.end - len(tokens[-1])].islower())


def _is_led(place: Place, source: Phrase) -> bool:
    """Whether a preposition stands right before a phrase, so that it is no subject."""
    before = place.shadow[max(place.low, source.start - 12) : source.start].split()
    return bool(before) and (before[-1] in words.PREPOSITIONS or before[-1] == little.PER)


def _is_helped(place: Place) -> bool:
    """Whether an auxiliary stands before the verb: "would also say"."""
    refused = place.word != little.SAY and (place.previous in words.HELPING or place.previous in words.REFUSING)
    return (
        place.previous in words.AUXILIARIES
        or place.previous == little.TO
        or refused
        or place.ends(shapes.MAY_SAY, place.cue.start, 24) is not None
    )


def _has_antecedent(place: Place, source: Phrase) -> bool:
    """Whether a noun stands before "who", and a document before "that" ("polls that show"), or somebody who claims."""
    end, apart = before_marks(place.shadow, source.start), place.shadow.startswith(", ", source.start - 2)
    antecedent = read_subject(place.page, place.low, end)
    if antecedent is None and place.shadow.startswith(little.WHO, source.start):
        if not apart and last_person(place.page, place.low, end) is not None:
            return True
        if place.ends(shapes.ACCORDING_TO_WHOM, source.start, 80) is not None:
            return True
    if antecedent is None and apart:
        antecedent = nearest_noun(place.page, place.low, end)
    if antecedent is None or place.shadow[antecedent.end - 1].isdigit():  # "including 210 who said they would vote"
        return False
    if estimates.SHARE.match(place.shadow, antecedent.start, antecedent.end + 1):
        return False  # "with 47% who say it is serious"
    if words.SHARES.search(place.shadow, place.cue.end, place.high) and _answered(place, antecedent):
        return False  # "respondents who said that it should fall slid from 61 percent"
    return (
        place.shadow.startswith(little.WHO, source.start)
        or is_document(place, antecedent)
        or place.shadow[source.start - 2] == ","
        or place.word in words.CLAIMING
    )


def _answered(place: Place, who: Phrase) -> bool:
    """Whether a noun phrase is those who answer a poll."""
    return head_noun(place.shadow[who.start : who.end]) in words.SURVEYED
