"""What is new in the ledger, told to who watches it, once."""
