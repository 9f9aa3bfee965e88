"""A document in, its claims out. The package can be called itself: `claims.extract(document)`."""

import sys
from types import ModuleType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from claims.documents.document import Document
    from claims.extract.claim import Claim
    from claims.extract.claims import VERSION, extract_claims, extractor_version

__all__ = ["VERSION", "extract_claims", "extractor_version"]


def __getattr__(name: str) -> object:
    """The names of this package; the grammar is loaded with the first: who only needs a record need not wait for it."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from claims.extract import claims

    return getattr(claims, name)


class _Floor(ModuleType):
    """This package, which does its one verb when it is called."""

    def __call__(self, document: "Document", everything: bool = False) -> "list[Claim]":
        from claims.extract.claims import extract_claims

        return extract_claims(document, everything)


sys.modules[__name__].__class__ = _Floor
