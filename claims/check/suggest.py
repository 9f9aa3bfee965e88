"""A verdict in, a wording that the evidence bears out and what would settle it out."""

from claims.check.case import Verdict, held_for, name_within
from claims.check.finding import WRONG
from claims.check.wording import say
from claims.facts.figure import Figure


def suggest(mine: Figure, verdict: Verdict) -> str | None:
    """What to print instead, None where nothing is to be changed or nothing better is known."""
    better = verdict.suggested
    if better is None:
        return None
    if verdict.name in ("arithmetic", "inconsistent"):
        return say(better) if verdict.name == "arithmetic" else f"settle on one: {say(mine)} or {say(better)}"
    who = f"{better.source} said" if better.source else f"{better.publisher or better.name} reported"
    when = f", as of {held_for(better)}" if held_for(better) and verdict.name == "stale" else ""
    if verdict.name == "conflict":
        return f"say who counts: {who} {say(better)}"
    return f"{say(better)} ({who}{when})"


def settle(mine: Figure, verdict: Verdict) -> str | None:
    """What an editor can do to settle it, in a sentence; None where nothing is open."""
    other = verdict.suggested or next((f for _, f in verdict.differing), None)
    if verdict.name == "unknown":
        return f"ask {_speaker(mine)} for it" if mine.source else None
    if verdict.name not in WRONG or other is None:
        return None
    if verdict.name == "arithmetic":
        return f"reckon again: {say(other)}"
    if verdict.name == "inconsistent":
        return f"settle on one: {say(mine)} or {say(other)}"
    if verdict.name == "conflict":
        against = next((f for role, f in verdict.differing if role == "against"), other)
        counts = f"{_speaker(other)}: {say(other)}"
        return f"ask {_speaker(against)} when and how that was counted, or say who counts ({counts})"
    if verdict.name == "stale":
        return f"print what {_said(other)}, or say for when the draft's figure held"
    return f"print what {_said(other)}, unless your source says otherwise"


def _speaker(figure: Figure) -> str:
    """Who can be asked about a figure."""
    return name_within(figure) if figure.source else figure.publisher or figure.name


def _said(figure: Figure) -> str:
    """Who gave a figure, and the figure: "the governor said: at least 31 workers"."""
    return f"{_speaker(figure)} {'said' if figure.source else 'has'}: {say(figure)}"
