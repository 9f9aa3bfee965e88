"""A message in, printed out."""

from claims.alerts.message import Message
from claims.alerts.settings import Address, Settings
from claims.controls import drop_controls


def print_message(message: Message, _address: Address, _settings: Settings) -> None:
    """Print a message to stdout."""
    print(f"{drop_controls(message.text)}\n", flush=True)
