"""An address in, what is found there out."""

from claims.documents.settings import Settings
from claims.documents.source import Source, Unreadable


def fetch_source(address: str, settings: Settings) -> Source:
    """The answer from an address."""
    raise Unreadable("addresses cannot be fetched yet; save the page and name the file")
