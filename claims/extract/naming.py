"""A noun that holds what is said, or words that name a source, in; its report out."""

import re

from claims.extract.clauses import Phrase, head_noun, is_clause, main_subject, read_phrase
from claims.extract.contents import clause_start, is_document, only_noun, report_ahead, said_from
from claims.extract.cues import Place, Report, opening_report
from claims.extract.findings import opens_relative
from claims.extract.page import Page
from claims.extract.phrases import nearest_noun, read_subject
from claims.grammar.en import cues as words
from claims.grammar.en import estimates
from claims.grammar.en import reporting as shapes
from claims.grammar.en import speaker_words as little
from claims.grammar.en.nouns import POSSESSIVE
from claims.grammar.en.predicates import PREDICATES, RANGING
from claims.grammar.en.speaker_words import VIEW_LEADS
from claims.grammar.en.tags import tag_word
from claims.grammar.en.years import MONTHS
from claims.grammar.needles import Needed
from claims.spans import Span


def is_noun(place: Place) -> bool:
    """Whether a word that is both ("reports", "claims") is a noun here."""
    if place.word.endswith(("ed", "ing")):
        return False
    before = place.previous
    if before == little.TO and place.ends(shapes.FIRST_TO, place.cue.start, 70):
        return False  # "was the first to report that"
    if (
        before.endswith(("'s", "s'", "ed"))
        or before in words.DETERMINERS
        or before in words.PREPOSITIONS
        or before in words.BREAKS
        or _is_object(place)
        or _is_one(place)
        or _is_taken(place)
    ):
        return True
    behind = words.NEXT_WORD.match(place.shadow, place.cue.end, place.high)
    if behind is not None and behind[1] in RANGING and place.word.endswith("s"):
        return True  # "crowd estimates varied from"
    ahead = place.shadow[place.cue.end : place.cue.end + 6]
    return ahead.startswith(little.TELLING_HOW) or (not before and place.cue.start == place.low)


def _is_one(place: Place) -> bool:
    """Whether "a" and at most two words stand before a form without an ending: "the findings of a Vane report that"."""
    if place.word.endswith("s"):
        return False
    near = place.shadow[max(place.low, place.cue.start - 40) : place.cue.start].split()[-3:]
    articles = [at for at, word in enumerate(near) if word in little.ONE]
    return bool(articles) and all(
        word.isalpha() and word not in words.PREPOSITIONS for word in near[articles[-1] + 1 :]
    )


def _is_taken(place: Place) -> bool:
    """Whether a verb takes somebody's reports: "the denial followed media reports that"."""
    kind = place.previous in words.REPORT_KINDS
    return kind and place.ends(shapes.VERB_BEFORE_KIND, place.cue.start, 40) is not None


def _is_object(place: Place) -> bool:
    """Whether the noun is what a verb behind an auxiliary takes: "neither side would confirm reports that"."""
    near = place.shadow[max(place.low, place.cue.start - 60) : place.cue.start].split()
    while (
        len(near) > 2 and near[-2] not in words.REFUSING and words.is_adverb(near[-2])
    ):  # "could not independently confirm reports that"
        del near[-2]
    return len(near) > 1 and (near[-2] in words.REFUSING or (near[-2] in words.HELPING and tag_word(near[-1]) in "bgv"))


def _read_owned(place: Place) -> Phrase | None:
    """The phrase of a noun with its owner, between which a participle stands: "the mayor's repeated claim"."""
    near = place.shadow[max(place.low, place.cue.start - 40) : place.cue.start].split()
    owns = near[-2] if len(near) > 1 else ""
    if not place.previous.endswith("ed") or not (owns.endswith(POSSESSIVE) or owns in words.OWNERS_NAMED):
        return None
    owner = read_subject(place.page, place.low, place.cue.start - len(place.previous))
    return owner and Phrase(owner.start, place.cue.end, owner.left)


def read_viewed(place: Place) -> Report | None:
    """A report of how somebody sees it: "in the union's view, 30 must go", "as Ana Diaz puts it, 30"."""
    shadow = place.shadow
    if place.word in words.VIEWING:
        if shadow[place.cue.end : place.cue.end + 1] not in MARKS_BEHIND and not _figures_next(place):
            return None
        source = read_subject(place.page, place.low, place.cue.end + 1)
        owner = _owner(place, source) if source is not None else None
        leads: tuple[str, ...] = VIEW_LEADS
        end = place.cue.end
    else:
        owner = read_subject(place.page, place.low, place.cue.start)
        leads, end = little.AS_LEADS, place.cue.end + len(little.IT_BEHIND)
    if owner is None:
        return None
    lead = next((lead for lead in leads if (" " + shadow[place.low : owner.start]).endswith(lead)), None)
    if lead is None:
        return None
    start = owner.start - len(lead) + 1
    if start - place.low < 2:
        return report_ahead(place, owner, end)
    return Report(owner, place.cue, place.low, place.high, Span(start, end), False, place.layer)


def _figures_next(place: Place) -> bool:
    """Whether a clause's subject follows what somebody reckons by: "By her reckoning the true figure is 30"."""
    behind = words.NEXT_WORD.match(place.shadow, place.cue.end, place.high)
    return place.cue.start - place.low < NEAR_FRONT and behind is not None and tag_word(behind[1]) in "dn"


NEAR_FRONT = 40
"""Code points of "by" and who reckons, where they open a sentence."""
MARKS_BEHIND = frozenset([",", ".", ";", ""])
"""What ends how somebody sees it."""


def read_held(place: Place) -> Report | None:
    """A report of a noun that much else is said of, where it holds a clause: "the union's fear that 30 had died".

    "The fear that 30 had died" is nobody's, and none; "her demands that cost 30 jobs" is a relative clause.
    """
    holds = shapes.HOLDS_THAT.match(place.shadow, place.cue.end, place.high)
    if holds is None or opens_relative(place, holds.end()):
        return None
    return read_noun(place)


def read_owned_figure(place: Place) -> Report | None:
    """A report of whose a figure is, which a noun behind it tells: "the bank's 3 percent growth forecast"."""
    figure = place.ends(estimates.OWNED_FIGURE, place.cue.start, LONGEST_FIGURE)
    if figure is None:
        return None
    owner: Phrase | None = Phrase(figure.start(), figure.end("who"), figure.start())
    if not figure["who"]:
        owner = nearest_noun(place.page, place.low, figure.start() + figure[0].startswith("s"))
    if owner is None:
        return None
    return Report(owner, place.cue, owner.end, place.cue.start, Span(0, 0), True, place.layer)


def read_noun(place: Place) -> Report | None:
    """A report of a noun that holds what is said: "a BBC report that", "its estimate of 30"."""
    if place.page.text[place.cue.start].isupper() or (
        (place.word in words.WRITINGS or place.word in words.DOCUMENTS)
        and place.ends(shapes.SAID_IN, place.cue.start, 90)
    ):  # "said in a statement that": the verb tells it
        return None
    named = _named_before(place)
    of = shapes.NOUN_THAT.match(place.shadow, place.cue.end, place.high) if named is not None else None
    if named is not None and of is not None and of[0].endswith(little.OF_OR_FOR) and _counts(place, of.end()):
        return report_ahead(place, named, of.end())
    source = _noun_source(place)
    if source is None:
        return None
    by = shapes.NOUN_BY.match(place.shadow, place.cue.end, place.high)
    if by is not None and source.end <= place.cue.end:
        who = Phrase(*by.span("who"), by.start("who"))
        return report_ahead(place, who, by.end())
    owner = _owner(place, source)
    if owner is not None and place.word in words.COUNTS:
        kept = estimates.KEPT_AT.match(place.shadow, place.cue.end, place.high)
        if kept:
            return report_ahead(place, owner, kept.end())
    last = estimates.COMES_LAST.match(place.shadow, place.cue.end, place.high) if place.word in words.FIGURED else None
    if last is not None and owner is not None:
        return report_ahead(place, owner, last.end())
    opens = shapes.NOUN_THAT.match(place.shadow, place.cue.end, place.high)
    if opens is None or (opens[0].endswith(little.OF_OR_FOR) and not _counts(place, opens.end())):
        amounts = _amounts(place, source, owner is not None)
        return report_ahead(place, owner or source, place.cue.end) if amounts else None
    return _read_content(place, source, owner, opens)


def _named_before(place: Place) -> Phrase | None:
    """The firm whose estimate stands behind its name alone: "beat Vale Research projections of 29 cents"."""
    if place.word not in words.COUNTS or place.page.capitals:
        return None
    name = little.NAMED_FIRM.search(place.page.text, max(place.low, place.cue.start - LONGEST_FIGURE), place.cue.start)
    if name is None:
        return None
    printed = place.page.text[name.start("who") : name.end("who")].split()
    lower = {word.lower() for word in printed}
    if not lower.isdisjoint(words.TIMES | MONTHS | little.NO_FIRMS):
        return None
    before = place.shadow[place.low : name.start("who")].rsplit(None, 1)[-1:]
    if before and (before[0] in words.OWNERS or before[0].endswith(POSSESSIVE)):
        return None  # "cut its Vale Harbour estimate of 31"
    if len(printed) == 1 and not any(letter.isupper() for letter in printed[0][1:]):
        return None  # "Danish estimates of 30"
    return Phrase(*name.span("who"), name.start("who"))


def _noun_source(place: Place) -> Phrase | None:
    """The noun phrase that a noun of saying stands in, or who owns it; None where it has none."""
    owned = _read_owned(place)
    source = owned or read_subject(place.page, place.low, place.cue.end + 1)
    if source is None and place.shadow.startswith(":", place.cue.end):
        low = max(place.low, place.shadow.rfind("(", place.low, place.cue.start) + 1)
        source = read_subject(place.page, low, place.cue.end)
    if source is None or source.start > place.cue.start:
        return None
    done = place.previous.endswith("ed") and place.previous not in words.ADVERBS and owned is None
    if done or _is_object(place):  # "dismissed reports"
        source = Phrase(place.cue.start, place.cue.end, place.cue.start)
    elif _is_taken(place):
        first = place.cue.start - len(place.previous) - 1
        source = Phrase(first, place.cue.end, first)
    return only_noun(place, source)


def _amounts(place: Place, source: Phrase, owned: bool) -> bool:
    """Whether a count, `owned` or a body's, opens its sentence and is said to come to a figure: "In May the ministry's
    tally stood at 64".
    """
    if place.word not in words.COUNTS or not (owned or _is_bodys(place, source)):
        return False
    if source.start - clause_start(place, source.start) >= OPENING:
        return False
    shadow, end, high = place.shadow, place.cue.end, place.high
    amounts = estimates.AMOUNTS_TO.search(shadow, end, high) or estimates.COLON_FIGURE.match(shadow, end, high)
    return amounts is not None


def _read_content(place: Place, source: Phrase, owner: Phrase | None, opens: re.Match[str]) -> Report | None:
    """A report of what a noun holds behind "that" or "of"."""
    that = opens[0].endswith(little.THAT)
    if that and (place.word in words.JUST_NUMBERS or _speaks_itself(place, opens.end())):
        return None  # "a figure that the bank puts at 30", "a report that said 30 had died": the clause tells
    if owner is None:
        if place.shadow.endswith(little.SAID_IN, place.low, source.start):  # "Berg says in a statement that"
            return None
        owner = _issuer(place, source, words.HOLDS if that else words.ISSUES)
        if owner is None and (place.word not in words.UNOWNED or opens[0].endswith(little.OF_OR_FOR)):
            return None
    return report_ahead(place, owner or source, opens.end())


LONGEST_FIGURE = 60
"""Code points of a figure between its owner and the noun that says what it is."""
_WORD = re.compile(r"[^\s]+")
OPENING = 30
"""Code points before a count that is the subject of its sentence: "In May the ministry's tally stood at 64"."""


def _speaks_itself(place: Place, position: int) -> bool:
    """Whether a verb of saying stands right behind "that", whose subject it is then."""
    verb = words.NEXT_WORD.match(place.shadow, position, place.high)
    return verb is not None and words.FRAMES.get(verb[1]) in {"speech", "showing", "finding", "quoting"}


def _is_bodys(place: Place, source: Phrase) -> bool:
    """Whether a count is a body's, named right before it: "the NYPD estimate was 900", "police estimate: 900"."""
    if place.word not in words.RECKONINGS or source.end <= place.cue.start:
        return False
    said = place.shadow[source.start : place.cue.start].split()
    return any(words.BODIES.fullmatch(word) is not None or word in words.ORGANS for word in said) or any(
        len(word) > 1 and word.isupper() for word in place.page.text[source.start : place.cue.start].split()
    )


def _counts(place: Place, position: int) -> bool:
    """Whether a noun that holds a number has it right behind its "of"."""
    return place.word in words.COUNTS and estimates.FIGURE_NEXT.match(place.shadow, position, place.high) is not None


def _owner(place: Place, source: Phrase) -> Phrase | None:
    """Who a noun belongs to: "the bank's latest forecast" the bank, "her claim" her, "whose estimate" whose."""
    first = place.shadow[source.start : place.cue.end].split(None, 1)[0]
    if place.shadow.endswith(little.WHOSE, place.low, source.start):
        start = source.start - len(little.WHOSE) + 1
        return Phrase(start, source.start - 1, start)
    if first in words.OWNERS_NAMED:
        return Phrase(source.start, source.start + len(first), source.start)
    for ending in ("'s ", "s' "):
        end = place.shadow.rfind(ending, source.start, place.cue.start)
        if end >= 0:
            start = _behind_verb(place, source.start, end)
            owner = Phrase(start, end + ending.index("'"), start)
            printed = place.shadow[start : owner.end]
            timed = head_noun(printed) in words.TIMES or printed.rpartition(" ")[2] in words.TIMES
            return None if timed else owner  # "last week's figure"
    return None


def _behind_verb(place: Place, start: int, end: int) -> int:
    """Where an owner's name starts behind the verb that takes the noun: "beating analysts' estimates"."""
    at = start
    for match in _WORD.finditer(place.shadow, start, end):
        if match.end() < end and tag_word(match[0]) in "vgz" and place.page.text[match.start()].islower():
            at = match.end() + 1
    return at


MOST_NARROWING = 4
"""Words between a verb and the noun that it takes: "clung to his long-held notion"."""


def _issuer(place: Place, source: Phrase, verbs: re.Pattern[str]) -> Phrase | None:
    """Who gives an estimate that nobody is said to own: "the club has issued an estimate of 900"."""
    main = main_subject(place.page, place.low, place.cue.start)
    if main is None or main.start > source.start or main.end >= place.cue.start:
        return None
    first = (
        source.start if main.end <= source.start else place.cue.start
    )  # "The board clung to the notion", read as one
    issues = list(verbs.finditer(place.shadow, main.end, first))
    if not issues:
        return None
    between = place.shadow[issues[-1].end() : first].split()
    if between and (
        first == source.start or len(between) > MOST_NARROWING or not words.PREPOSITIONS.isdisjoint(between)
    ):
        return None  # "has grown to 9 from an estimate of 8"
    apart = place.shadow.rfind(", ", main.end, issues[-1].start())  # another clause may have another subject
    return main if apart < 0 else read_subject(place.page, place.low, issues[-1].start())


def read_naming(place: Place) -> Report | None:
    """A report of "according to X": what stands before it, or behind where it comes first."""
    page, cue, shadow = place.page, place.cue, place.shadow
    source = read_phrase(page, cue.end, place.high)
    if source is None or not _names(place, source):
        return None
    if place.word in words.ASKED_BY:
        asker = words.ASKER.match(page.text, source.start, source.end)
        source = source if asker is None else source._replace(end=asker.end())
    if place.word == "quoted by" and place.previous in words.PASSIVE:
        return report_ahead(place, source, source.end)
    low = said_from(place, cue.start)
    if place.word.endswith("by") and place.word not in words.ASKED_BY and place.word != "quoted by":
        that = shapes.THAT.match(shadow, source.end, place.high)
        if that and place.ends(shapes.WHICH_WAS, cue.start, 20):
            return None  # "wrote in a memo that was reviewed by the Echo that"
        if that:
            return report_ahead(place, source, that.end())
        beside = place.word.startswith(little.AS) and shadow.endswith(", ", low, cue.start)
        if not beside:  # "…, as reported by AFP"
            low = place.low if place.word in words.TOLD_BY else clause_start(place, cue.start)
    elif place.word in words.ASKED_BY:
        clause = clause_start(place, cue.start)
        low = clause if shapes.COMPARES.match(shadow, clause) else low
    lead = " " + shadow[max(place.low, cue.start - 12) : cue.start].rstrip(' \n"(')
    put_in = place.ends(shapes.IN_RELATIVE, cue.start, 24) is not None  # "charges that, according to police, could"
    owned = shadow[source.start : source.end].partition(" ")[0] in words.OWNERS_NAMED  # "its analysis": the speaker's
    put_off = lead.endswith(" " + little.THAT) and shadow.startswith(", ", source.end)  # "said that, by X, 40"
    inside = put_off and not owned
    if cue.start - place.low <= 2 or put_in or inside or lead.endswith(words.FRONTS):
        return report_ahead(place, source, _behind_apposition(place, source.end))
    if place.word in words.CITING:
        aside = shapes.ASIDE_FIRST.match(shadow, low, cue.start)
        low = aside.end() if aside else low
        if shapes.VERB_NEXT.match(shadow, source.end, place.high):  # "…, while AFP, citing police, reported 30"
            turns = [turn.end() for turn in words.CLAUSE_TURN.finditer(shadow, low, cue.start)]
            low = max([low, *turns, shadow.rfind("; ", low, cue.start) + 1])
    high = place.high
    opened = shadow.rfind("(", low, cue.start)
    closed = shadow.rfind(")", low, cue.start)
    if opened > closed:
        alone = opened == cue.start - 1  # "up to 40 died (according to the Tribune) near Podil"
        low = max(low, closed + 1) if alone else opened
        close = shadow.find(")", cue.end, high)
        more = close < 0 or words.MORE_IN_BRACKETS.search(shadow, close, high)
        high = cue.start if alone else high if more else close
    start = clause_start(place, cue.start) if place.word in words.TOLD_BY else cue.start
    return Report(source, cue, low, high, Span(start, source.end), False, place.layer, _clause_before(place))


def _clause_before(place: Place) -> int:
    """Where the relative clause that ends at the cue's comma starts, or -1."""
    match = place.ends(shapes.RELATIVE_CLAUSE, place.cue.start, 160)
    return match.start(1) if match else -1


def _names(place: Place, source: Phrase) -> bool:
    """Whether the words name a source: "per" in "30 per day" does not, "identified by" only in a passive."""
    if place.word == "per":
        if place.cue.start - place.low <= 1:
            return _is_body_named(place, source)
        named = place.page.text[source.start].isupper() or place.shadow.startswith(("the ", "@"), source.start)
        named = named or is_document(place, source)  # "per a Hill survey", not "per day"
        return named and place.shadow[max(0, place.cue.start - 2) : place.cue.start].endswith((", ", "("))
    if place.word == "quoted by":
        return True
    if place.word in words.ASKED_BY:
        if place.previous in words.PASSIVE:  # "three survivors who were interviewed by the agency"
            return False
        return place.page.text[source.start].isupper() or place.shadow.startswith("the ", source.start)
    if words.NO_VOICES.intersection(place.shadow[source.start : source.end].split()[:2]):
        return False  # "according to the rules, two may go"
    said = place.shadow[source.start : source.end]
    if said.count(" ") <= FEW and PREDICATES.nouns.get(head_noun(said)) in HARMS:
        return False  # "likely to rise according to the serious injuries"
    if place.word in words.CITING and _is_cause(place.shadow[source.start : source.end]):
        return False  # "citing lower spending by farmers"
    if place.word.endswith(" by") and not place.word.startswith("as "):
        if place.shadow[source.start : source.end].split(None, 1)[0].endswith(little.ING) and (
            place.page.text[source.start].islower()
        ):
            return False  # "identified by looking at photos"
        return (
            _is_passive(place)
            and not place.shadow.startswith("name", source.start)
            and not place.shadow[source.start].isdigit()
        )
    return True


def _is_passive(place: Place) -> bool:
    """Whether "was", perhaps with adverbs behind it, stands right before a participle: "was also noted by"."""
    near = place.shadow[max(place.low, place.cue.start - NEAR_PASSIVE) : place.cue.start].split()
    while len(near) > 1 and words.is_adverb(near[-1]):
        del near[-1]
    return bool(near) and near[-1] in words.PASSIVE


NEAR_PASSIVE = 30
"""Code points of "was" and adverbs before a participle."""


def _is_body_named(place: Place, source: Phrase) -> bool:
    """Whether "Per" opens its sentence before a body and a comma: "Per the CDC, 30"; "Per Holm, 40, said" is a man."""
    printed = place.page.text[source.start : source.end]
    body = printed.startswith(little.ROLE_LEADS) or (printed.isupper() and len(printed) > 1)
    return body and place.shadow.startswith(", ", source.end)


FEW = 2
"""Spaces in a phrase that is a noun and little else."""
HARMS = frozenset({"injure", "wound", "die", "kill"})
"""What befalls somebody: a noun of it says nothing."""


def _is_cause(phrase: str) -> bool:
    """Whether what is cited is why something happened, and no source: its noun, which may look like a participle."""
    noun = ""
    for word in phrase.split():
        if word in words.PREPOSITIONS:
            break
        noun = word
    return noun in words.CAUSES or head_noun(phrase) in words.CAUSES


def _behind_apposition(place: Place, end: int) -> int:
    """Behind a source that comes first, and what stands beside it: "According to AFP, which counted, eight died"."""
    shadow = place.shadow
    aside = shapes.SHORT_FORM.match(shadow, end, place.high)
    behind = aside.end() if aside else end
    comma = shadow.find(",", behind, min(place.high, end + 300))
    if comma < 0 or words.FIGURE_CLAUSE.match(shadow, behind, place.high):  # "According to AFP (AP) at least 12 died"
        return behind
    if words.APPOSED.match(shadow, comma, place.high) and not is_clause(place.page, comma + 1, place.high):
        other = shadow.find(",", comma + 1, place.high)
        return other if other > 0 else comma
    return comma


def read_openings(page: Page, start: int, end: int) -> list[Report]:
    """The reports of what comes first without a verb: "In a March poll, 75 percent …", "by its count, 30"."""
    found = []
    sentence = " " + page.shadow[start : min(end, start + 400)]
    patterns = [estimates.IN_DOCUMENT] if _NAMES_DOCUMENT.are_in(sentence) else []
    if sentence.lstrip().startswith(little.IF_LEADS):
        patterns.append(estimates.IF_RIGHT)
    have = any(have in sentence for have in words.HAVE)
    if have:
        patterns.append(estimates.REPORT_HAS)
    if any(owned in sentence for owned in words.OWNED):
        patterns.append(estimates.OUTLOOK)
    if any(poll in sentence for poll in words.POLLS):
        patterns.append(estimates.IN_POLL)
        if have:
            patterns.append(estimates.POLL_HAS)
    for pattern in patterns:
        match = pattern.search(sentence)
        if match:
            owner = match.end(1) - (2 if match[1].endswith("'s") else match[1].endswith("s'"))
            source = Phrase(start + match.start(1) - 1, start + owner - 1, start + match.start(1) - 1)
            verb = match.span("cue") if "cue" in pattern.groupindex else (match.start() + 1, match.start(1) - 1)
            cue = Span(start + verb[0] - 1, start + verb[1] - 1)
            found.append(opening_report(source, cue, start + match.end() - 1, end))
    if estimates.IN_POLL in patterns and (words.SHARES.search(sentence) or words.POINTS in sentence):
        found += _read_poll_last(page, start, end)
    if page.shadow.find(little.FROM_LEAD, start, end) >= 0:
        found += _read_count_of(page, estimates.IN_LATEST, start, end)
    by = page.shadow.find(words.BY, start, end)
    return found + _read_counts(page, start, end, by) if by >= 0 else found


_NAMES_DOCUMENT = Needed(estimates.IN_DOCUMENT)
_NAMES_COUNT = Needed(estimates.OWN_COUNT, estimates.BY_COUNT_OF, estimates.BY_ONE, estimates.BY_COUNT)


def _read_counts(page: Page, start: int, end: int, by: int) -> list[Report]:
    """The reports of those by whose count a sentence tells; the first "by" stands there."""
    if not _NAMES_COUNT.are_in(page.shadow[start:end]):
        return []
    found = _read_own_count(page, start, end)
    found += _read_count_of(page, estimates.BY_COUNT_OF, start, end)
    found += [
        opening_report(Phrase(*one.span(1), one.start(1)), Span(one.start(), one.start(1) - 1), one.end(), end)
        for one in estimates.BY_ONE.finditer(page.shadow, start, end)
    ]
    last = estimates.BY_COUNT.search(page.shadow, max(start, by - 1), end)
    vague = last is not None and last[1] in little.VAGUELY  # "by some estimates"
    if last and (vague or last[1] not in words.DETERMINERS):
        end_of = last.end() if vague else last.end(1)
        source, cue = Phrase(last.start(1), end_of, last.start(1)), Span(last.start() + 1, last.start(1) - 1)
        aside = page.shadow.startswith(",", last.end()) and _NUMBERED.search(page.shadow, start, last.start())
        low = max(start, page.shadow.rfind(", ", start, last.start())) if aside else start
        found.append(Report(source, cue, low, end, Span(last.start(), last.end()), False, -1))
    return found


def _read_count_of(page: Page, leads: re.Pattern[str], start: int, end: int) -> list[Report]:
    """The report of whoever's count is named behind what `leads` to it: "By the count of the union, 30 shops have
    closed", "The toll stands at 30, in the latest update from the port".
    """
    of = leads.search(page.shadow, start, end)
    source = read_phrase(page, of.end(), end) if of else None
    if of is None or source is None:
        return []
    return [Report(source, Span(of.start(), of.end() - 1), start, end, Span(of.start(), source.end), False, -1)]


_NUMBERED = re.compile(r"\d$")
"""A figure right before whose count it is: "hundreds, up to 900 by some accounts, came"."""


def _read_poll_last(page: Page, start: int, end: int) -> list[Report]:
    """The report of a poll named last: "Diaz led Holm by 16 points in a Hill College poll last month"."""
    last = estimates.IN_POLL_LAST.search(page.shadow, start, end)
    if last is None or page.shadow.endswith(estimates.COMPARED_POLL, start, last.start() + 1):
        return []  # "15 points higher than in the last Orbe poll"
    shares = words.SHARES.search(page.shadow, start, last.start()) is not None
    source, cue = Phrase(*last.span(1), last.start(1)), Span(last.start() + 1, last.start(1) - 1)
    if not shares and page.shadow.find(words.POINTS, start, last.start()) < 0:
        goes_on = estimates.STANDS_BEHIND.match(page.shadow, last.end(), end)  # "her lead in the poll fell to 2 points"
        return [opening_report(source, cue, last.end(), end)] if goes_on else []
    others = shapes.GOES_ON.match(page.shadow, last.end(), end) is not None or (
        page.shadow.startswith(little.OTHERS_SHARE, last.end())
        and words.SHARES.search(page.shadow, last.end(), end) is not None
    )  # "…, compared with Holm at 17 percent", "…, while Holm has 17 percent"
    then = estimates.HELD_THEN.search(page.shadow, start, last.start())
    low = (
        start if then is None else then.start()
    )  # "leads by 2 points, down from the 9 points she had in an April poll"
    high = end if others and then is None else last.start()
    return [Report(source, cue, low, high, Span(*last.span()), False, -1)]


def _read_own_count(page: Page, start: int, end: int) -> list[Report]:
    """The report of whoever gives a count of their own: "By his own count, he has sold 90", "The bank, by its own
    admission, overcharged 60".
    """
    own = estimates.OWN_COUNT.search(" " + page.shadow[start:end])
    if own is None:
        return []
    first, last = start + own.start(), start + own.end() - 1
    who = main_subject(page, last + 1, end) if first - start <= 1 else None
    if who is None:
        owner = start + own.start("who") - 1
        who = Phrase(owner, owner + len(own["who"]), owner)
    cue = Span(first, first + len(words.BY))
    return [Report(who, cue, start, end, Span(first, last), False, -1)]
