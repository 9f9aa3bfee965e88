"""Bytes in, documents out: files, folders, feeds, archives and addresses."""
