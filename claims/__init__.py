"""Keep track of every figure in the news: who says what, when, where, and which figures cannot both be true."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from claims import extract as extract
    from claims.check.check import check_draft
    from claims.check.finding import Finding
    from claims.documents.document import Document
    from claims.documents.read import read_documents as read
    from claims.documents.read import read_text
    from claims.documents.refused import Refused
    from claims.errors import ClaimsError
    from claims.extract.claim import Claim
    from claims.facts.conflict import Conflict
    from claims.facts.facts import Fact
    from claims.ledger.connect import Ledger
    from claims.ledger.facts import list_conflicts, list_facts, read_fact
    from claims.ledger.intake import store
    from claims.ledger.outcomes import Outcome
    from claims.ledger.read import Filters, list_claims
    from claims.ledger.review import review_claim

__version__ = "0.1.0"
__all__ = [
    "Claim",
    "ClaimsError",
    "Conflict",
    "Document",
    "Fact",
    "Filters",
    "Finding",
    "Ledger",
    "Outcome",
    "Refused",
    "__version__",
    "check_draft",
    "extract",
    "list_claims",
    "list_conflicts",
    "list_facts",
    "read",
    "read_fact",
    "read_text",
    "review_claim",
    "store",
]

_HOMES = {
    "Claim": ("claims.extract.claim", "Claim"),
    "ClaimsError": ("claims.errors", "ClaimsError"),
    "Conflict": ("claims.facts.conflict", "Conflict"),
    "Document": ("claims.documents.document", "Document"),
    "Fact": ("claims.facts.facts", "Fact"),
    "Filters": ("claims.ledger.read", "Filters"),
    "Finding": ("claims.check.finding", "Finding"),
    "Ledger": ("claims.ledger.connect", "Ledger"),
    "Outcome": ("claims.ledger.outcomes", "Outcome"),
    "Refused": ("claims.documents.refused", "Refused"),
    "check_draft": ("claims.check.check", "check_draft"),
    "list_claims": ("claims.ledger.read", "list_claims"),
    "list_conflicts": ("claims.ledger.facts", "list_conflicts"),
    "list_facts": ("claims.ledger.facts", "list_facts"),
    "read": ("claims.documents.read", "read_documents"),
    "read_fact": ("claims.ledger.facts", "read_fact"),
    "read_text": ("claims.documents.read", "read_text"),
    "review_claim": ("claims.ledger.review", "review_claim"),
    "store": ("claims.ledger.intake", "store"),
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
