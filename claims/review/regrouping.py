"""A correction just written, in; the facts and conflicts made anew with it, out, where that is quick.

In a ledger too large for that they follow with the next `claims extract`, which groups changed documents anyway.
"""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from claims.review.desk import Desk

LARGEST = 2000
"""Claims of a ledger whose facts are made anew while the editor waits: about a second."""


async def make_anew(desk: Desk) -> bool:
    """Whether facts and conflicts follow the decision already."""
    path = desk.database.path
    if not path or await desk.number(f"SELECT count(*) FROM (SELECT 1 FROM claims LIMIT {LARGEST + 1})") > LARGEST:
        return False
    await asyncio.to_thread(_regroup, Path(path))
    return True


def _regroup(path: Path) -> None:
    """Put the claims of the ledger into facts again."""
    from claims.ledger import Ledger  # the facts' floor loads the gazetteer, which reading never needs
    from claims.ledger.regroup import regroup

    with Ledger.open(path) as ledger:
        regroup(ledger)
