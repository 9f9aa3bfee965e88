"""The ways on which alerts go, by the scheme of their addresses; a package adds one as a row of the same shape."""

from collections.abc import Callable
from typing import NamedTuple

from claims.alerts.channels.file import append_to_file
from claims.alerts.channels.mail import send_mail
from claims.alerts.channels.terminal import print_message
from claims.alerts.channels.undelivered import Undelivered
from claims.alerts.channels.webhook import post_webhook
from claims.alerts.message import Message
from claims.alerts.settings import Address, Settings

__all__ = ["CHANNELS", "Channel", "Undelivered", "all_channels"]

Send = Callable[[Message, Address, Settings], None]
"""Brings a message to an address, or raises Undelivered. The same message may come again after a crash: what can know
a second copy by `message.key` must do so.
"""


class Channel(NamedTuple):
    """A way on which alerts go."""

    send: Send
    what: str
    """What an address is, for people: "mailto:NAME@HOST"."""


CHANNELS = {
    "terminal": Channel(print_message, "terminal"),
    "file": Channel(append_to_file, "file:PATH (text, or JSON Lines where PATH ends in .jsonl)"),
    "mailto": Channel(send_mail, "mailto:NAME@HOST"),
    "https": Channel(post_webhook, "https://… (a signed POST)"),
    "http": Channel(post_webhook, "http://…"),
}


def all_channels() -> dict[str, Channel]:
    """The channels by their schemes."""
    return CHANNELS
