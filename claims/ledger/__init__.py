"""The ledger: documents and claims in, rows out; the only floor that writes SQL."""

from claims.ledger.connect import Ledger, LedgerError

__all__ = ["Ledger", "LedgerError"]
