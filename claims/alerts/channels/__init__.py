"""The ways on which alerts go, by the scheme of their addresses; packages add theirs (`add_channels`)."""

from collections.abc import Callable
from typing import NamedTuple

from claims import plugins
from claims.alerts.channels.file import append_to_file
from claims.alerts.channels.mail import send_mail
from claims.alerts.channels.terminal import print_message
from claims.alerts.channels.undelivered import Undelivered
from claims.alerts.channels.webhook import post_webhook
from claims.alerts.message import Message
from claims.alerts.settings import Address, Settings
from claims.errors import ClaimsError, say_error
from claims.plugins import ask
from claims.plugins.hooks import add_channels

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
    """The channels by their schemes, those that packages add included; none may have the name of a shipped one."""
    added = {}
    for plugin, channel in ask(add_channels, plugins.Channel):
        if channel.name in CHANNELS or channel.name in added:
            raise ClaimsError(f"plugin {plugin}: there is a channel {channel.name!r} already")
        added[channel.name] = Channel(_adapt(plugin, channel), f"{channel.name}:… ({channel.what})")
    return CHANNELS | added


def _adapt(plugin: str, channel: plugins.Channel) -> Send:
    """A plugin's channel as one of ours: whatever it raises, the alert is tried again later."""

    def send(message: Message, address: Address, _settings: Settings) -> None:
        try:
            channel.send(address.to.partition(":")[2], message.data | {"text": message.text})
        except Exception as error:  # whatever a foreign function does
            raise Undelivered(f"plugin {plugin}: {say_error(error)}") from error

    return send
