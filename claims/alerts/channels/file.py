"""A message in, appended to a file out: as text, or a line of JSON where the file's name ends in .jsonl."""

import json
import os
from pathlib import Path

from claims.alerts.channels.undelivered import Undelivered
from claims.alerts.message import Message
from claims.alerts.settings import Address, Settings


def append_to_file(message: Message, address: Address, _settings: Settings) -> None:
    """Append a message to a file, unless it stands there already (a run may have died right after writing it)."""
    path = Path(address.to.partition(":")[2])
    try:
        if path.exists() and message.key in path.read_text("utf-8"):
            return
        with path.open("a", encoding="utf-8") as file:
            file.write(_write(message, path))
            file.flush()
            os.fsync(file.fileno())
    except (OSError, UnicodeDecodeError) as error:
        raise Undelivered(f"{path}: {getattr(error, 'strerror', None) or error}") from error


def _write(message: Message, path: Path) -> str:
    """A message as it stands in the file."""
    if path.suffix == ".jsonl":
        return json.dumps(message.data, ensure_ascii=False) + "\n"
    return f"{message.at} [{message.key}]\n{message.text}\n\n"
