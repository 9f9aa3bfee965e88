"""A ledger and filters in, files for others out: one module a format, each a function that streams bytes.

The same ledger gives the same bytes, and every file carries the extractor's version, the rule of each range and the
ledger's digest.
"""
