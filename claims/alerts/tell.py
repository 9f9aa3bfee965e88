"""What happened in the ledger, in; what is said of it to a watch, out: a title, what triggered it, quotes."""

import sqlite3
from collections.abc import Iterable, Sequence
from typing import Any

from claims.facts.wording import say_figure, shown_unit
from claims.facts.words import phrase_pattern
from claims.ledger.alerts import News
from claims.ledger.changes import CLASH, TAKEN_BACK
from claims.ledger.news import MOST, Arrival, Edit, Found, Turn, read_document, read_quotes
from claims.ledger.watches import Watch, say_wish

Said = dict[str, Any]


def tell_conflict(connection: sqlite3.Connection, found: Found, turns: Sequence[Turn]) -> News:
    """A conflict with its sides; `turns` are the relations that turned with it.

    Where a known figure has come to contradict another one, that is what triggered it.
    """
    quotes = quote_claims(connection, found.claims[:MOST])
    title = found.title or "a figure that clashes"
    about = {"fact": found.fact, "conflict": found.conflict, "conflict_kind": found.kind, "settle": found.settle}
    if turns:
        about |= {"was": turns[0].was, "became": CLASH}
        said = _say(f"{_turned(turns[0])}: {title}", found.reason, quotes, about)
        return News("relation", found.conflict, said)
    return News("conflict", found.conflict, _say(f"New conflict ({found.kind}): {title}", found.reason, quotes, about))


def tell_turn(connection: sqlite3.Connection, turn: Turn) -> News:
    """A figure that stands otherwise to the one before it than it did, or by which that one is taken back."""
    quotes = quote_claims(connection, [c for c in (turn.before, turn.claim) if c is not None])
    reason = turn.reason or "It is the first figure of its fact now."
    about = {"fact": turn.fact, "was": turn.was, "became": turn.became}
    if turn.became == TAKEN_BACK:
        said = _say(f"Taken back: {turn.title}", reason, quotes, about)
        return News("retraction", f"claim:{turn.claim}", said)
    said = _say(f"{_turned(turn)}: {turn.title}", reason, quotes, about)
    return News("relation", f"claim:{turn.claim}:{turn.was}>{turn.became}", said)


def _turned(turn: Turn) -> str:
    """What a relation was and what it became."""
    return f"{str(turn.was).capitalize()} became {turn.became}"


def tell_figures(connection: sqlite3.Connection, watch: Watch, arrival: Arrival) -> News:
    """The new figures of one document."""
    quotes = quote_claims(connection, arrival.claims[:MOST])
    count = len(arrival.claims)
    named = ", ".join(dict.fromkeys(quote["figure"] for quote in quotes[:3])) + (", …" if count > 3 else "")
    trigger = f"{name_document(read_document(connection, arrival.document))} has {count} new "
    trigger += f"{'figure' if count == 1 else 'figures'} for {say_wish(watch.wish)}."
    said = _say(f"New for {say_wish(watch.wish)}: {named}", trigger, quotes, {"document_id": arrival.document})
    return News("figure", f"document:{arrival.document} for {say_wish(watch.wish)}", said)


def tell_edit(connection: sqlite3.Connection, edit: Edit) -> News | None:
    """A text that changed: taken back, corrected with a notice, or changed without a word; None where no figure did."""
    retracted = _says_anew("retraction", edit)
    if not (retracted or edit.gone or edit.added):
        return None
    declared = _says_anew("notice", edit)
    kind = "retraction" if retracted or (declared and edit.gone and not edit.added) else "edit"
    how = "Taken back" if kind == "retraction" else "Corrected with a notice" if declared else "Changed without a word"
    name = name_document(read_document(connection, edit.new))
    gone, added = quote_claims(connection, edit.gone[:MOST], "gone"), quote_claims(connection, edit.added[:MOST], "new")
    parts = [_list("gone", gone), _list("new", added)]
    notice = retracted or declared
    trigger = f"{name}: {'; '.join(filter(None, parts)) or 'its figures stand'}."
    trigger += f" It says now: “{notice}”." if notice else " No word says that it was changed."
    about = {"document_id": edit.new, "replaced_id": edit.old, "declared": bool(notice)}
    return News(kind, f"text:{edit.old}>{edit.new}", _say(f"{how}: {name}", trigger, [*gone, *added], about))


def _list(what: str, quotes: Sequence[Said]) -> str:
    """Figures that are gone, or new."""
    return f"{what}: {', '.join(quote['figure'] for quote in quotes)}" if quotes else ""


def _says_anew(section: str, edit: Edit) -> str | None:
    """The line in which a text owns up to a change that its older version did not yet own up to."""
    pattern = phrase_pattern("edits", section)
    if len(pattern.findall(edit.new_text.lower())) <= len(pattern.findall(edit.old_text.lower())):
        return None
    known = set(edit.old_text.splitlines())
    lines = (line for line in edit.new_text.splitlines() if line not in known and pattern.search(line.lower()))
    line = next(lines, None)
    return " ".join(line.split())[:300] if line else None


def quote_claims(connection: sqlite3.Connection, claims: Iterable[int], role: str = "") -> list[Said]:
    """Claims as they are quoted: figure and sentence as printed, who says so, where it stands."""
    quotes = []
    for row in read_quotes(connection, claims):
        unit = shown_unit(row.pop("unit"), row.pop("unit_text"))
        figure = say_figure(row.pop("surface"), row.pop("hedge"), unit, row.pop("kind"))
        quotes.append({"role": role, "figure": figure, **row, "quote": " ".join(row["quote"].split())})
    return quotes


def name_document(document: Said) -> str:
    """A document by title, publisher and day."""
    about = [f"“{document['title']}”" if document["title"] else document["name"], document["publisher"]]
    return ", ".join(filter(None, [*about, (document["published"] or "")[:10]]))


def _say(title: str, trigger: str, quotes: Sequence[Said], about: Said) -> Said:
    """What is said: on one line, then why, then the quotes."""
    return {"title": " ".join(title.split()), "trigger": trigger, **about, "quotes": list(quotes)}
