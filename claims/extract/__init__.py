"""A document in, its claims out. The package can be called itself: `claims.extract(document)`."""

import sys
from types import ModuleType

from claims.documents.document import Document
from claims.extract.claim import Claim
from claims.extract.claims import VERSION, extract_claims, extractor_version

__all__ = ["VERSION", "extract_claims", "extractor_version"]


class _Floor(ModuleType):
    """This package, which does its one verb when it is called."""

    def __call__(self, document: Document, everything: bool = False) -> list[Claim]:
        return extract_claims(document, everything)


sys.modules[__name__].__class__ = _Floor
