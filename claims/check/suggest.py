"""A verdict in, a wording that the evidence bears out."""

from claims.check.case import Verdict, held_for
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
