"""Keep track of every figure in the news: who says what, when, where, and which figures cannot both be true."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from claims.documents.document import Document
    from claims.extract.claim import Claim

__version__ = "0.1.0"
_HOMES = {"Document": "claims.documents.document", "Claim": "claims.extract.claim"}
__all__ = ["Claim", "Document", "__version__"]


def __getattr__(name: str) -> object:
    """The public names, imported when first asked for: the command line starts in a blink."""
    if name not in _HOMES:
        raise AttributeError(f"module 'claims' has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(_HOMES[name]), name)
