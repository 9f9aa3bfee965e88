"""A real browser at the desk: an editor's day by keyboard, every page in every mode, hostile texts, accessibility.

Set CLAIMS_SCREENSHOTS to a folder to keep pictures of the pages.
"""

import os
import re
import shutil
import sqlite3

import pytest

from claims.ledger import Ledger
from claims.review.editors import add_editor, editors_file
from tests.review.conftest import ACTORS, FACTS, FIGURES, TEXTS, Server, fill, verify
from tests.review.test_pages import PAGES

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
try:
    from playwright.sync_api import expect, sync_playwright
except ModuleNotFoundError:
    sync_playwright = None
MISSING = "needs the system's Chromium" if not CHROMIUM else "needs playwright" if sync_playwright is None else ""
pytestmark = pytest.mark.skipif(bool(MISSING) and not os.environ.get("CI"), reason=MISSING or "-")
FLAGS = "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking"
FLAGS += " --disable-component-update --disable-sync"
PASSWORD = "a long enough password"
STOCK = ("/", "/claims", "/claims/claims", "/claims/claims/1", "/claims/facts", "/claims/conflicts", "/-/login")
STOCK += ("/claims/-/query?sql=select+1", "/claims/-/schema", "/-/logout")


@pytest.fixture(scope="module")
def chromium():
    assert not MISSING, MISSING
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS.split())
        yield browser
        browser.close()


@pytest.fixture
def server(ledger_path):
    running = Server(ledger_path)
    yield running
    running.stop()


class Visit:
    """A browser window that remembers everything that went wrong in it."""

    def __init__(self, chromium, server, role=None, dark=False, phone=False) -> None:
        size = {"width": 390, "height": 844} if phone else {"width": 1280, "height": 900}
        self.context = chromium.new_context(viewport=size, color_scheme="dark" if dark else "light")
        self.server, self.troubles = server, []
        if role and ACTORS[role]:
            cookie = server.datasette.sign({"a": ACTORS[role]}, "actor")
            self.context.add_cookies([{"name": "ds_actor", "value": cookie, "url": server.url}])
        self.page = self.context.new_page()
        self.page.set_default_timeout(15_000)
        self.page.on("console", lambda m: self.troubles.append(m.text) if m.type in ("error", "warning") else None)
        self.page.on("pageerror", lambda error: self.troubles.append(str(error)))
        self.page.on("response", lambda r: self.troubles.append(f"{r.status} {r.url}") if r.status >= 400 else None)

    def open(self, path: str):
        self.page.goto(self.server.url + path, wait_until="load")
        return self.page

    def enter(self) -> None:
        """Press Enter on what leads to another page, and wait for it."""
        with self.page.expect_navigation(wait_until="load"):
            self.page.keyboard.press("Enter")

    def tab_to(self, words: str) -> None:
        """Press Tab until the control with these words has the focus."""
        for _ in range(80):
            self.page.keyboard.press("Tab")
            held = self.page.evaluate(
                "(({innerText, ariaLabel, name, textContent}) => "
                "(innerText || '').trim() || ariaLabel || name || textContent || '')"
                "(document.activeElement)"
            )
            if held.strip().startswith(words):
                return
        raise AssertionError(f"{words!r} cannot be reached by keyboard")

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.context.close()


def rows(path, sql):
    with sqlite3.connect(path) as connection:
        return connection.execute(sql).fetchall()


@pytest.mark.parametrize("mode", ["light", "dark phone"])
def test_an_editors_day_by_keyboard(chromium, server, mode):
    add_editor(editors_file(server.path), "anna", PASSWORD)
    with Visit(chromium, server, dark="dark" in mode, phone="phone" in mode) as visit:
        page, press = visit.open("/-/login"), visit.page.keyboard.press
        expect(page.locator("#username")).to_be_focused()
        page.keyboard.type("anna")
        press("Tab")
        page.keyboard.type(PASSWORD)
        visit.enter()
        expect(page.locator("header")).to_contain_text("anna")
        visit.tab_to("Queue")
        visit.enter()
        page.wait_for_selector("#queue[data-ready]")
        expect(page.locator("#reading")).to_contain_text(
            "At least 40 passengers drowned, says coast guard, as of 2 May 2023, Marrow Bay"
        )

        press("v")
        expect(page.locator("#reading")).to_contain_text("12 bodies")
        press("n")
        page.keyboard.type("Called the mayor. v d r")
        press("Escape")
        press("d")
        expect(page.locator("#reading")).to_contain_text("EUR 3,000,000")
        press("k")
        press("u")
        expect(page.locator("#reading")).to_contain_text("12 bodies")
        expect(page.locator("#said")).to_contain_text("open again")
        verdicts = "SELECT claim_id, verdict, note, reviewer FROM reviews"
        assert rows(server.path, verdicts) == [
            (1, "verified", None, "anna"),
            (2, "disputed", "Called the mayor. v d r", "anna"),
            (2, "unreviewed", None, "anna"),
        ]

        press("Shift+?")
        expect(page.locator("#help")).to_be_visible()
        press("v")
        press("Escape")
        expect(page.locator("#help")).to_be_hidden()
        assert len(rows(server.path, verdicts)) == 3

        with page.expect_navigation(wait_until="load"):
            press("e")
        expect(page.locator("h1")).to_contain_text("Correct the reading")
        expect(page.locator("input[autofocus]")).to_be_focused()
        press("Control+a")
        page.keyboard.type("13")
        visit.tab_to("Save and verify")
        visit.enter()
        expect(page.locator("#reading")).to_contain_text("13 bodies")
        page.wait_for_selector("#queue[data-ready]")

        visit.tab_to("Conflicts")
        visit.enter()
        visit.tab_to("passengers drowned")
        visit.enter()
        visit.tab_to("reason")
        page.keyboard.type("Both were said, a day apart.")
        visit.tab_to("Resolve")
        visit.enter()
        expect(page.locator(".pill.resolved")).to_be_visible()

        press("/")
        press("Escape")
        visit.tab_to("Menu")
        press("Enter")
        visit.tab_to("Log out")
        visit.enter()
        assert "ds_actor" not in {cookie["name"] for cookie in visit.context.cookies()}
        assert visit.troubles == []


def test_a_chiefs_day_by_keyboard(chromium, server):
    with Visit(chromium, server, "chief") as visit:
        page, press = visit.open("/claims/-/queue"), visit.page.keyboard.press
        press("n")
        page.keyboard.type("Ask the coast guard again.")
        press("Control+Enter")
        expect(page.locator(".reviews")).to_contain_text("Ask the coast guard again.")
        press("v")
        expect(page.locator("#reading")).to_contain_text("12 bodies")
        press("k")  # back to what was just decided
        expect(page.locator("#reading")).to_contain_text("At least 40")
        press("t")
        expect(page.locator("#said")).to_contain_text("open again")
        with page.expect_navigation(wait_until="load"):
            press("e")
        visit.tab_to("It is no claim")
        visit.enter()
        expect(page.locator(".reviews")).to_contain_text("no claim: date")
        expect(page.locator("#reading")).to_contain_text("No claim, but a date")
        expect(page.get_by_text("The program had read kind count")).to_be_visible()

        visit.open("/claims/-/fact/ferry")
        visit.tab_to("verified only")
        visit.enter()
        expect(page.locator("p.range")).to_contain_text("no voice counts by this rule")
        visit.tab_to("reason")
        page.keyboard.type("House policy.")
        visit.tab_to("Publish by this rule")
        visit.enter()
        expect(page.locator(".rules [aria-current]")).to_have_text("verified only")
        visit.tab_to("Select 52 passengers")
        press("Space")
        visit.tab_to("reason")
        page.keyboard.type("Another ferry.")
        visit.tab_to("Split the selected off")
        visit.enter()
        expect(page.locator("#history")).to_be_visible()
        visit.tab_to("into")
        press("Space")
        visit.tab_to("reason")
        page.keyboard.type("The same ferry after all.")
        visit.tab_to("Merge into it")
        visit.enter()
        for _ in range(2):  # the merge, then the split
            visit.tab_to("Undo")
            visit.enter()
            visit.open("/claims/-/fact/ferry")
        assert rows(server.path, "SELECT count(*) FROM claims WHERE fact_id = 'ferry'") == [(4,)]

        visit.open("/claims/-/source/1")
        visit.tab_to("A, always reliable")
        page.keyboard.type("B")
        visit.tab_to("reason")
        page.keyboard.type("Right for years.")
        visit.tab_to("Grade")
        visit.enter()
        expect(page.locator("h1 .grade")).to_have_text("B")
        assert visit.troubles == []


def test_the_faster_editor_wins_and_the_other_keeps_the_note(chromium, server):
    with Visit(chromium, server, "editor") as visit:
        page = visit.open("/claims/-/queue")
        page.locator("#note").fill("My long thoughts about the coast guard.")
        verify(server.path, 1, note="I was first.", reviewer="sam")
        page.locator("#note").blur()
        page.keyboard.press("d")
        expect(page.locator(".faster")).to_contain_text("sam was faster and said “verified”: “I was first.”")
        assert page.locator("#note").input_value() == "My long thoughts about the coast guard."
        assert [trouble for trouble in visit.troubles if "409" not in trouble] == []
        visit.troubles.clear()
        page.reload()
        expect(page.locator("#note")).to_have_value("My long thoughts about the coast guard.")
        page.keyboard.press("d")
        expect(page.locator("#reading")).to_contain_text("12 bodies")
        assert page.locator("#note").input_value() == ""
        notes = rows(server.path, "SELECT verdict, note FROM reviews ORDER BY id")
        assert notes == [("verified", "I was first."), ("disputed", "My long thoughts about the coast guard.")]
        assert visit.troubles == []


def test_a_note_outlives_a_server_that_is_gone(chromium, server):
    with Visit(chromium, server, "editor") as visit:
        page = visit.open("/claims/-/queue")
        page.locator("#note").fill("Do not lose me.")
        page.locator("#note").blur()
        visit.context.set_offline(True)
        page.keyboard.press("v")
        expect(page.locator("#said")).to_contain_text("Not saved")
        visit.context.set_offline(False)
        page.reload()
        expect(page.locator("#note")).to_have_value("Do not lose me.")


def test_words_are_selected_and_added(chromium, server):
    with Visit(chromium, server, "editor") as visit:
        page = visit.open("/claims/-/article/2")
        page.evaluate(
            """() => { const node = document.querySelector('#text span').firstChild;
            const range = document.createRange(); range.setStart(node, 4); range.setEnd(node, 15);
            getSelection().removeAllRanges(); getSelection().addRange(range); }"""
        )
        expect(page.locator("#add")).to_be_visible()
        page.locator("#add").click()
        expect(page.locator("mark")).to_have_text("coast guard")
        page.locator("input[name=value]").fill("1")
        page.get_by_role("button", name="Add").click()
        expect(page.locator("#claim-7")).to_have_text("coast guard")
        assert visit.troubles == []


def test_one_key_and_the_next_claim_is_there(chromium, server):
    with Visit(chromium, server, "editor") as visit:
        page = visit.open("/claims/-/queue")
        spent = page.evaluate(
            """() => new Promise((done) => {
            const began = performance.now();
            new MutationObserver(() => done(performance.now() - began)).observe(
                document.getElementById('queue'), { childList: true });
            document.dispatchEvent(new KeyboardEvent('keydown', { key: 'v', bubbles: true }));
            })"""
        )
        print(f"\nfrom the key to the next claim: {spent:.0f} ms")
        assert spent < 1000  # 200 ms is the aim; a busy machine is allowed more


def read_faults(page):
    """The serious faults of accessibility that axe-core finds on a page."""
    axe = pytest.importorskip("axe_playwright_python.sync_playwright").Axe()
    page.evaluate("document.querySelector('navigation-search').remove()")  # Datasette's own; axe trips over it
    found = axe.run(page).response["violations"]
    grave = [fault for fault in found if fault["impact"] in ("serious", "critical")]
    return [(fault["id"], [node["html"][:160] for node in fault["nodes"]][:3]) for fault in grave]


@pytest.mark.parametrize("mode", ["light", "dark phone"])
def test_every_page_opens_without_a_complaint(chromium, server, mode):
    verify(server.path, 5, "verified", note="Seen.")
    kept = os.environ.get("CLAIMS_SCREENSHOTS")
    with Visit(chromium, server, "chief", dark="dark" in mode, phone="phone" in mode) as visit:
        for path in (*(f"/claims/-/{page}" for page in PAGES), *STOCK):
            page = visit.open(path)
            if "/-/" in path and "phone" in mode:
                assert page.evaluate("document.documentElement.scrollWidth") <= 390, f"{path} is wider than the phone"
            if kept:
                name = path.strip("/").replace("/", "_").replace("?", "_")
                page.screenshot(path=f"{kept}/{name} {mode}.png", full_page=True)
            assert read_faults(page) == [], path
            assert visit.troubles == [], path


DRAFT = """The coast guard said on Tuesday that at least 14 passengers drowned off Marrow Bay.

The owner puts the damage at 3 million euros. Of 20 rescued passengers, 9 of the 20, or 60 percent, were children."""


@pytest.mark.parametrize("mode", ["light", "dark", "light phone", "dark phone"])
def test_a_draft_is_checked_by_keyboard(chromium, server, mode):
    kept = os.environ.get("CLAIMS_SCREENSHOTS")
    with Visit(chromium, server, "chief", dark="dark" in mode, phone="phone" in mode) as visit:
        page = visit.open("/claims/-/check")
        visit.tab_to("text")
        page.keyboard.type(DRAFT)
        visit.tab_to("title")
        page.keyboard.type("Ferry: 14 drown")
        visit.tab_to("Check")
        visit.enter()
        expect(page.locator("aside .found").first).to_be_visible()
        assert page.locator("textarea").input_value() == DRAFT
        assert page.locator(".article-text strong").inner_text() == "Ferry: 142 drown"
        visit.tab_to("14")
        page.keyboard.press("Enter")
        expect(page).to_have_url(re.compile("#finding-"))  # the browser tells of a jump within a page a little later
        if "phone" in mode:
            assert page.evaluate("document.documentElement.scrollWidth") <= 390
        if kept:
            page.screenshot(path=f"{kept}/checked {mode}.png", full_page=True)
        assert read_faults(page) == []
        assert visit.troubles == []


def test_a_watch_is_added_and_removed_by_keyboard(chromium, server):
    with Visit(chromium, server, "editor") as visit:
        page = visit.open("/claims/-/fact/ferry")
        visit.tab_to("Watch it")
        visit.enter()
        visit.tab_to("Watch")
        for _ in range(20):
            if page.evaluate("document.activeElement.matches('button.primary')"):
                break
            page.keyboard.press("Tab")
        visit.enter()
        expect(page.get_by_role("link", name="fact ferry")).to_be_visible()
        visit.tab_to("Remove")
        visit.enter()
        assert rows(server.path, "SELECT kind, owner, removed IS NULL FROM watches WHERE id = 2") == [
            ("fact", "edna", 0)
        ]
        assert visit.troubles == []


HOSTILE = (
    "<script>window.hacked=1</script>\"'><img src=x onerror=window.hacked=1>{{7*7}}\u202egnp.exe\u2066\x07</textarea>"
)


def test_hostile_texts_are_shown_inert(chromium, tmp_path):
    path = tmp_path / "claims.db"
    texts = {name: (HOSTILE, day, HOSTILE, HOSTILE + text + HOSTILE) for name, (_, day, _, text) in TEXTS.items()}
    facts = {slug: (HOSTILE, *(HOSTILE for _ in fact[1:5]), *fact[5:]) for slug, fact in FACTS.items()}
    figures = [
        (*f[:6], HOSTILE if f[6] != "EUR" else "EUR", HOSTILE, HOSTILE, HOSTILE, HOSTILE, *f[11:]) for f in FIGURES
    ]
    with Ledger.open(path, create=True) as ledger:
        fill(ledger.connection, texts, figures, facts)
        ledger.connection.execute("UPDATE conflicts SET reason = ?, settle = ?, reopened_because = ?", (HOSTILE,) * 3)
        ledger.connection.execute("UPDATE claims SET reason = ?, relation = ?", (HOSTILE,) * 2)
        ledger.connection.execute("INSERT INTO source_aliases VALUES (?, 1, ?, '2023')", (HOSTILE,) * 2)
        ledger.connection.execute("INSERT INTO grades VALUES (1, 1, 'F', ?, ?, '2023')", (HOSTILE,) * 2)
        ledger.connection.execute(
            "INSERT INTO corrections VALUES (1, 1, json_object('place', ?), ?, ?, '2023')", (HOSTILE,) * 3
        )
        ledger.connection.execute(
            "INSERT INTO fact_decisions VALUES (1, ?, json_object('fact', 'ferry', 'c', 'c0ffee', 'x', ?),"
            " ?, ?, '2023', NULL)",
            (HOSTILE,) * 4,
        )
        ledger.connection.commit()
    verify(path, 1, "disputed", reviewer=HOSTILE, note=HOSTILE)
    running = Server(path)
    with Visit(chromium, running, "chief") as visit:
        for address in (
            *(f"/claims/-/{page}" for page in PAGES),
            "/claims",
            "/claims/claims",
            "/claims/claims/1",
            "/claims/facts/ferry",
        ):
            page = visit.open(address)
            assert visit.troubles == [], address
            assert page.evaluate("window.hacked") is None, address
            assert page.locator("img[src=x]").count() == 0, address
            text = page.evaluate("document.body.innerText")
            assert not set("\u202e\u2066\x07") & set(text), address
        assert "[U+202E]" in visit.open("/claims/-/article/1").evaluate("document.body.innerText")
    running.stop()
