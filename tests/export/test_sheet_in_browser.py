"""The fact sheet in a real browser: it loads nothing, is readable in light and dark, on a desk and a phone."""

import pytest

from claims.ledger.read import Filters, list_claims
from tests.export.test_filters import ledger  # noqa: F401 - a fixture: two figures of one fact that contradict
from tests.review.test_browser import MISSING, chromium, pytestmark  # noqa: F401 - a fixture, and when there is none


@pytest.fixture
def sheet(ledger, export, tmp_path):  # noqa: F811
    fact = next(c["fact"] for c in list_claims(ledger) if c["surface"] == "549")
    path = tmp_path / "sheet.html"
    path.write_bytes(export(ledger, "html", Filters(fact=fact))[1])
    return path.as_uri()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [900, 390])
def test_the_sheet_loads_nothing_and_can_be_read(scheme, width, sheet, chromium):  # noqa: F811
    from axe_playwright_python.sync_playwright import Axe

    page = chromium.new_page(viewport={"width": width, "height": 900}, color_scheme=scheme)
    asked, troubles = [], []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: troubles.append(message.text))
    page.goto(sheet)
    assert (asked, troubles) == ([sheet], [])
    assert page.locator("svg .clash").count() == 2
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()
    page.close()
