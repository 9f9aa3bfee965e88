"""The reports of a sentence in, with those that leave their verb out: "police put it at 40, organisers at 90"."""

from claims.extract.clauses import Phrase
from claims.extract.cues import Report
from claims.extract.page import Page
from claims.grammar.en import cues as words
from claims.grammar.en import estimates
from claims.grammar.en.nouns import PERSON_STATES
from claims.grammar.en.predicates import PREDICATES
from claims.grammar.en.speaker_words import THAT_GAP
from claims.grammar.en.tags import tag_word
from claims.grammar.gazetteer import name_key, rows_of
from claims.spans import Span


def add_gapped(page: Page, found: list[Report]) -> list[Report]:
    """The reports, and behind each that gives a figure at once those of others who give theirs with the same verb.

    "Al Jazeera reported 12 dead, the agency 9", "the mayor said that 12 died, the agency that 9 did": the agency. "The
    UN said France had 12 cases, Italy 9": none, the verb takes a clause.
    """
    out: list[Report] = []
    for report in found:
        clause = page.shadow.startswith(THAT_GAP, report.cue.end)
        if not report.ahead or not (clause or _gives_figure(page, report)):
            out.append(report)
            continue
        while (gapped := _next(page, report, clause)) is not None:
            out.append(report._replace(end=gapped.source.start))
            report = gapped
        out.append(report)
    return out


def _gives_figure(page: Page, report: Report) -> bool:
    """Whether a figure is the object of the cue: "put the toll at 30", "reported 12 dead"."""
    cue = page.shadow[report.cue.start : report.cue.end]
    if words.FRAMES.get(cue) != "finding" and cue not in words.REPORTING:
        return False
    return any(
        shape.match(page.shadow, report.cue.end, report.end) is not None
        for shape in (estimates.PUT_AT, estimates.FIGURE_NEXT)
    )


def _next(page: Page, report: Report, clause: bool) -> Report | None:
    """The report that follows without a verb of its own; None where none does."""
    speaks_of = page.shadow.endswith(words.SPEAKS_OF, report.cue.start, report.cue.end)
    for shape in (estimates.GAPPED_THAT if clause else estimates.GAPPED, estimates.GAPPED_HARM):
        harm = shape is estimates.GAPPED_HARM
        for match in shape.finditer(page.shadow, report.start, report.end):
            source = Span(*match.span("source"))
            if harm and not _is_body(page, source):
                continue  # "said that 12 died, Homs 14 killed"
            if not clause and not harm and match["of"] and not speaks_of:
                continue  # "reported 30 cases, an increase of 12"
            if clause and match["source"].rpartition(" ")[2] in words.FRAMES:
                continue  # "the mayor said that 12 people died": its own verb
            if _is_speaker(page, source):
                phrase = Phrase(source.start, source.end, source.start)
                return Report(
                    phrase, report.cue, source.end, report.end, Span(source.end, source.end), True, report.layer
                )
    return None


def _is_body(page: Page, source: Span) -> bool:
    """Whether a few words are a name, and none of a place that has its own count, or somebody by a role."""
    said = page.shadow[source.start : source.end]
    if not page.text[source.start].isupper():
        role = words.PERSONS.search(said) or words.BODIES.search(said)
        return tag_word(said.split()[0]) == "d" and role is not None
    return not rows_of(name_key(said))


def _is_speaker(page: Page, source: Span) -> bool:
    """Whether a few words name somebody: nouns alone, behind a determiner, with a capital or in the plural."""
    said = page.shadow[source.start : source.end].split()
    tags = [tag_word(word) for word in said]
    if said[-1] in PERSON_STATES or said[-1] in PREDICATES.tolls:  # "put the injured at 12 and the dead at seven"
        return False
    if any(word in words.FRAMES for word in said[:-1]):  # "organisers estimate the crowd at 9,000": their own verb
        return False
    if any(tag not in "dwszb" for tag in tags) or not words.TIMES.isdisjoint(said):
        return False
    if tags[-1] not in "wsz" and not page.text[source.end - len(said[-1])].isupper():  # "the Red Cross"
        return False
    return tags[0] == "d" or page.text[source.start].isupper() or tags[-1] in "sz"
