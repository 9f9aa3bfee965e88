"""Folders and feeds into the ledger, as they change."""
