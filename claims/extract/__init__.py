"""A document in, its claims out."""

from claims.extract.claims import VERSION, extract_claims

__all__ = ["VERSION", "extract_claims"]
