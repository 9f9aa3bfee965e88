"""Who may do what: Datasette's actions for the desk, and the rules that keep its own write API off a ledger."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from datasette.permissions import Action, PermissionSQL
from datasette.resources import DatabaseResource

from claims.review.editors import editors_file, read_editors

if TYPE_CHECKING:
    from datasette.app import Datasette

REVIEW = "review-claims"
CHIEF = "lead-claims"
ACTIONS = [
    Action(
        name=REVIEW,
        abbr="rvc",
        description="Review claims: mark, note, correct, resolve conflicts",
        resource_class=DatabaseResource,
    ),
    Action(
        name=CHIEF,
        abbr="ldc",
        description="Lead the desk: grade sources, merge and split facts, undo others, set the publishing rule",
        resource_class=DatabaseResource,
    ),
]
TABLE_WRITES = {"insert-row", "update-row", "delete-row", "alter-table", "drop-table", "drop-view", "set-column-type"}
DATABASE_WRITES = {"create-table", "create-view", "execute-write-sql"}
LEDGERS = """SELECT database_name FROM catalog_tables WHERE table_name = 'claims'
INTERSECT SELECT database_name FROM catalog_tables WHERE table_name = 'reviews'"""
REFUSAL = "a ledger is written by `claims` and by its desk only"


def forbid_writes(action: str) -> PermissionSQL | None:
    """The rule that refuses a stock write to a ledger, to everybody, root included: what the text said never changes.

    Datasette lets the most specific rule win, so the refusal is given where a grant could be: for each table.
    """
    if action in TABLE_WRITES:
        parts = " UNION ".join(
            f"SELECT database_name, {kind}_name AS name FROM catalog_{kind}s" for kind in ("table", "view")
        )
        sql = f"SELECT database_name AS parent, name AS child, 0 AS allow, '{REFUSAL}' AS reason FROM ({parts})"
        return PermissionSQL(sql=f"{sql} WHERE database_name IN ({LEDGERS})")
    if action in DATABASE_WRITES:
        sql = f"SELECT database_name AS parent, NULL AS child, 0 AS allow, '{REFUSAL}' AS reason"
        return PermissionSQL(sql=f"{sql} FROM catalog_databases WHERE database_name IN ({LEDGERS})")
    return None


def forbid_removed(datasette: Datasette, actor: dict[str, Any] | None, action: str) -> PermissionSQL | None:
    """The rule that takes the desk from an account that was removed or got another role while its session is open."""
    if action not in (REVIEW, CHIEF) or actor is None or actor.get("by") != "password":
        return None
    account = find_account(datasette, str(actor.get("id")))
    if account is not None and account == actor.get("role"):
        return None
    sql = "SELECT database_name AS parent, NULL AS child, 0 AS allow, 'the account was removed or changed' AS reason"
    return PermissionSQL(sql=f"{sql} FROM catalog_databases")


def find_account(datasette: Datasette, name: str) -> str | None:
    """The role of an account today, None where there is none."""
    for database in datasette.databases.values():
        editor = read_editors(editors_file(Path(database.path))).get(name) if database.path else None
        if editor is not None:
            return editor.role
    return None
