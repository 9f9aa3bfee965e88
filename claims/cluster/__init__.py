"""The same extraction over archives that do not fit one machine: shards in, Parquet out, facts and ledgers from that.

Everything here is an optional extra (`pip install 'claims-ledger[cluster]'`); nothing below or beside this floor
imports it, and the base install never loads Dask, PyArrow or DuckDB.
"""
