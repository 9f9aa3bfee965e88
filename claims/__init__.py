"""Keep track of every figure in the news: who says what, when, where, and which figures cannot both be true."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from claims import extract as extract
    from claims.documents.document import Document
    from claims.documents.read import read_documents as read
    from claims.extract.claim import Claim
    from claims.facts.conflict import Conflict
    from claims.facts.facts import Fact
    from claims.ledger.connect import Ledger

__version__ = "0.1.0"
__all__ = ["Claim", "Conflict", "Document", "Fact", "Ledger", "__version__", "extract", "read"]

_HOMES = {
    "Claim": ("claims.extract.claim", "Claim"),
    "Conflict": ("claims.facts.conflict", "Conflict"),
    "Document": ("claims.documents.document", "Document"),
    "Fact": ("claims.facts.facts", "Fact"),
    "Ledger": ("claims.ledger.connect", "Ledger"),
    "read": ("claims.documents.read", "read_documents"),
}


def __getattr__(name: str) -> object:
    """The public names, imported when first asked for: the command line starts in a blink."""
    from importlib import import_module

    if name == "extract":  # the floor's package, which can be called
        return import_module("claims.extract")
    if name not in _HOMES:
        raise AttributeError(f"module 'claims' has no attribute {name!r}")
    module, attribute = _HOMES[name]
    return getattr(import_module(module), attribute)
