"""The pictures of the README, taken of the desk on the seeds.

CLAIMS_PICTURES=docs/images python -m pytest tests/review/test_pictures.py
"""

import os
import re
from pathlib import Path

import pytest

from claims.documents.read import read_documents
from claims.ledger import Ledger
from claims.ledger.intake import Intake, complete, take_in
from claims.ledger.review import review_claim
from tests.review.conftest import ROOT, Server
from tests.review.test_browser import MISSING, Visit, chromium  # noqa: F401 - a fixture

pytestmark = pytest.mark.skipif(bool(MISSING) and not os.environ.get("CI"), reason=MISSING or "-")
DECIDED = (("35", "verified", "sam"), ("57", "verified", "sam"), ("594", "disputed", "carla"))
"""What has been decided when the pictures are taken: words of a figure, verdict, editor."""


@pytest.fixture
def seeds(tmp_path):
    path = tmp_path / "claims.db"
    with Ledger.open(path, create=True) as ledger:
        list(take_in(ledger, read_documents([str(ROOT / "seeds")]), Intake(jobs=1)))
        complete(ledger)
        with ledger.transaction() as connection:
            for surface, verdict, editor in DECIDED:
                sql = "SELECT id FROM claims WHERE surface = ? ORDER BY id LIMIT 1"
                review_claim(connection, connection.execute(sql, (surface,)).fetchone()[0], verdict, editor)
    return path


def find_pages(path: Path) -> dict[str, str]:
    """The page of each picture: the misquoted toll, its fact, the conflict about it, and the desk."""
    with Ledger.open(path) as ledger:
        sql = "SELECT id, fact_id FROM claims WHERE surface = '594'"
        claim, fact = ledger.connection.execute(sql).fetchone()
        conflict = ledger.connection.execute("SELECT id FROM conflicts WHERE kind = 'misquote'").fetchone()[0]
    return {"desk": "desk", "queue": f"queue?claim={claim}", "fact": f"fact/{fact}", "conflict": f"conflict/{conflict}"}


def test_the_pictures_of_the_readme(chromium, seeds, tmp_path):  # noqa: F811 - the fixture
    folder = Path(os.environ.get("CLAIMS_PICTURES") or tmp_path)
    running = Server(seeds)
    with Visit(chromium, running, "chief") as visit:
        for name, address in find_pages(seeds).items():
            page = visit.open(f"/claims/-/{address}")
            page.screenshot(path=folder / f"{name}.png")
            assert (folder / f"{name}.png").stat().st_size > 20_000
        assert visit.troubles == []
    running.stop()


def test_the_readme_shows_them():
    shown = set(re.findall(r"docs/images/(\w+)\.png", (ROOT / "README.md").read_text("utf-8")))
    assert (
        shown == {"desk", "queue", "fact", "conflict"} == {file.stem for file in (ROOT / "docs/images").glob("*.png")}
    )
