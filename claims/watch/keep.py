"""Folders and feeds in, a ledger that follows them out.

Everything is read once at the start, which also takes up what a break-off or a stop left undone; the ledger passes over
what it knows. From then on a file is read when it changed and settled, a feed when it is due.
"""

import time
from collections.abc import Iterator, Sequence
from itertools import takewhile
from os.path import isdir, lexists
from pathlib import Path
from threading import Event
from typing import NamedTuple

from claims.documents.folders import choose_changed
from claims.documents.read import read_documents
from claims.documents.refused import Refused
from claims.documents.settings import Settings
from claims.errors import ClaimsError
from claims.extract import extractor_version
from claims.ledger.connect import Ledger
from claims.ledger.intake import Intake, complete, take_in
from claims.ledger.outcomes import Outcome
from claims.ledger.visits import recall_visits, save_visits
from claims.watch.feeds import Rounds
from claims.watch.folders import STEP, watch_folders


class Watch(NamedTuple):
    """What to watch, and how."""

    inputs: Sequence[str]
    settings: Settings
    intake: Intake
    every: float = 900.0
    """Seconds between two requests for a feed."""
    step: int = STEP


def check_inputs(inputs: Sequence[str]) -> None:
    """Raise where an input cannot be watched."""
    for name in inputs:
        if not _is_feed(name) and not isdir(name):
            what = "a file; name its folder" if lexists(name) else "no such folder"
            raise ClaimsError(f"{name}: {what}, or the address of a feed")


def keep_up(ledger: Ledger, watch: Watch, stop: Event) -> Iterator[Outcome | None]:
    """What became of each input, as it comes; None when a round is over and nothing is left to do for now."""
    recall_visits(ledger, watch.settings.visits, extractor_version())
    feeds = [name for name in watch.inputs if _is_feed(name)]
    folders = [name for name in watch.inputs if not _is_feed(name)]
    rounds = Rounds(feeds, watch.every, time.monotonic())
    changes = watch_folders(folders, stop, watch.step)
    next(changes, None)  # from here on nothing is missed, not even while the folders are read for the first time
    changed = folders
    while not stop.is_set():
        yield from _take_in(ledger, changed, watch, stop)
        for feed in rounds.find_due(time.monotonic()):
            yield from _ask(ledger, feed, watch, rounds, stop)
        yield None
        ledger.copy_log()
        found = next(changes, None)
        if found is None:
            return
        changed = sorted({str(path) for name in found if (path := choose_changed(Path(name), watch.settings))})


def _is_feed(name: str) -> bool:
    """Whether an input is asked for over the network."""
    return name.startswith(("http://", "https://"))


def _take_in(ledger: Ledger, inputs: Sequence[str], watch: Watch, stop: Event) -> Iterator[Outcome]:
    """What became of some inputs, up to a stop; servers' answers are remembered once the documents are safe.

    A feed some of whose articles are still to be had is asked for as if it had not been seen.
    """
    if not inputs:
        return
    try:
        documents = read_documents(inputs, watch.settings)
    except ClaimsError:  # gone again before its turn came
        return
    found = takewhile(lambda _: not stop.is_set(), documents)
    wanted = (d for d in found if not (isinstance(d, Refused) and d.name in watch.inputs and not _is_feed(d.name)))
    whole = True
    for outcome in take_in(ledger, wanted, watch.intake):
        whole = whole and outcome.outcome != "failed"
        yield outcome
    visits = watch.settings.visits
    if visits is not None and (stop.is_set() or not whole):
        visits.forget(inputs)
    save_visits(ledger, visits)
    if not stop.is_set():
        complete(ledger)


def _ask(ledger: Ledger, feed: str, watch: Watch, rounds: Rounds, stop: Event) -> Iterator[Outcome]:
    """What became of a feed and its articles."""
    failed = False
    for outcome in _take_in(ledger, [feed], watch, stop):
        failed = failed or (outcome.input == feed and outcome.outcome == "failed")
        yield outcome
    rounds.note(feed, failed=failed, now=time.monotonic())
