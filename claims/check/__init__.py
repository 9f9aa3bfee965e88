"""Drafts and labelled passages against what the program reads and the ledger holds."""
