"""A message in, printed out."""

from claims.alerts.message import Message
from claims.alerts.settings import Address, Settings


def print_message(message: Message, _address: Address, _settings: Settings) -> None:
    """Print a message to stdout."""
    print(f"{message.text}\n", flush=True)
