"""A ledger's due deliveries in, sent out: each once, tried again ever more seldom, all of it on record."""

import time
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from claims.alerts.channels import Channel, Undelivered, all_channels
from claims.alerts.message import make_message
from claims.alerts.settings import Settings
from claims.ledger.alerts import Due, find_due, note_arrival, note_failure, read_alert, take_delivery
from claims.ledger.connect import Ledger

WAITS = (1.0, 5.0, 30.0, 120.0, 600.0, 3600.0, 21600.0)
"""Seconds after the first failure, the second, and so on; the last for all that follow."""
TRIES = 12
"""After so many a delivery is given up: some two days."""


class Delivery(NamedTuple):
    """What became of one try."""

    alert: int
    channel: str
    error: str | None = None
    """None: it arrived."""
    given_up: bool = False


def deliver(
    ledger: Ledger, settings: Settings, patience: float = 0.0, channels: Mapping[str, Channel] | None = None
) -> Iterator[Delivery]:
    """What became of each try; what fails is tried again for so many seconds of `patience`, then left to a later run.

    A channel of which no address is known here (another machine's) is left alone.
    """
    ways = all_channels() if channels is None else channels
    known = [name for name, address in settings.channels.items() if address.scheme in ways]
    until = time.monotonic() + patience
    while find_due(ledger.connection, known, max(0.0, until - time.monotonic())):
        now = find_due(ledger.connection, known)
        for due in now:
            delivery = _try(ledger, settings, ways, due)
            if delivery is not None:
                yield delivery
        if not now:
            time.sleep(0.1)


def _try(ledger: Ledger, settings: Settings, ways: Mapping[str, Channel], due: Due) -> Delivery | None:
    """What became of one delivery; None where another run has it."""
    with ledger.transaction() as connection:
        if not take_delivery(connection, due):
            return None
    address = settings.channels[due.channel]
    message = make_message(read_alert(ledger.connection, due.alert), settings.desk)
    try:
        ways[address.scheme].send(message, address, settings)
    except Undelivered as error:
        return _fail(ledger, due, error)
    with ledger.transaction() as connection:
        note_arrival(connection, due)
    return Delivery(due.alert, due.channel)


def _fail(ledger: Ledger, due: Due, error: Undelivered) -> Delivery:
    """A try that failed, put down for later or given up."""
    given_up = error.final or due.tries + 1 >= TRIES
    wait = error.after or WAITS[min(due.tries, len(WAITS) - 1)]
    with ledger.transaction() as connection:
        note_failure(connection, due, str(error), None if given_up else wait)
    return Delivery(due.alert, due.channel, str(error), given_up)
