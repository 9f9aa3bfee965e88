"""What the pages show, as JSON and as HTML, under any base_url."""

import re
import sqlite3

from claims.ledger.connect import Ledger
from claims.ledger.facts import read_fact
from claims.ledger.timeline import read_latest
from tests.review.conftest import ROOT, serve, verify

PAGES = (
    "desk", "desk?q=ferry", "queue", "queue?claim=2", "queue?fact=ferry&status=any", "articles", "article/1",
    "article/1?numbers=1",
    "facts", "facts?q=ferry", "fact/ferry", "conflicts", "conflicts?status=resolved", "conflict/c0ffee", "sources",
    "source/1",
    "alerts", "alerts?kind=fact&subject=ferry", "check",
    "log", "log?did=review&who=sam", "correct/1", "correct/new?document=1&start=47&end=49",
)  # fmt: skip


def as_json(page: str) -> str:
    path, _, query = page.partition("?")
    return f"/claims/-/{path}.json" + (f"?{query}" if query else "")


async def test_every_page_is_html_and_json(as_, ledger_path):
    verify(ledger_path, 3, note="Seen.")
    for role in ("anonymous", "chief"):
        for page in PAGES:
            html = await as_(role).get(f"/claims/-/{page}")
            assert html.status_code == 200, (page, html.text[-300:])
            assert "<main" in html.text
            said = await as_(role).get(as_json(page))
            assert said.status_code == 200, page
            assert said.json()["ok"] is True


async def test_every_address_keeps_the_base_url(ledger_path):
    datasette = serve(ledger_path, settings={"base_url": "/newsroom/"})
    await datasette.invoke_startup()
    verify(ledger_path, 3, note="Seen.")
    actor = {"id": "carla", "role": "chief"}
    for page in PAGES:
        html = (await datasette.client.get(f"/claims/-/{page}", actor=actor)).text
        addresses = re.findall(r'(?:href|src|action|formaction|data-[a-z]+)="(/[^"]*)"', html)
        assert addresses
        assert [a for a in addresses if not a.startswith("/newsroom/")] == [], page
    datasette.close()


async def test_the_queue_shows_a_claim_in_its_paragraph(as_):
    said = (await as_("editor").get("/claims/-/queue.json")).json()
    assert said["claim"]["reading"] == "At least 40 passengers drowned, says coast guard, as of 2 May 2023, Marrow Bay"
    assert [piece["text"] for piece in said["context"] if "figure" in piece["marks"]] == ["40"]
    assert [piece["text"] for piece in said["context"] if "source" in piece["marks"]] == ["coast guard"]
    assert "".join(piece["text"] for piece in said["context"]).startswith("At least 40 passengers drowned")
    assert {other["counted"] for other in said["others"]} == {
        "at least 44 passengers",
        "nearly 60 dead",
        "52 passengers",
    }
    assert [conflict["id"] for conflict in said["conflicts"]] == ["c0ffee"]
    assert (said["left"], said["next"], said["previous"]) == (6, 2, None)


FILTERED = (
    ("fact=ferry", [1, 4, 5, 6]),
    ("document=2", [4, 5]),
    ("source=2", [2]),
    ("event=pull", [2]),
    ("kind=count&document=1", [1, 2]),
    ("confidence=0.5", []),
    ("conflict=1", [1, 4]),
    ("status=verified", [3]),
    ("status=any&kind=money", [3]),
    ("fact=ferry&conflict=1&document=1", [1]),
)


async def test_the_queue_narrows(as_, ledger_path):
    verify(ledger_path, 3)
    for query, claims in FILTERED:
        seen, after = [], 0
        for _ in range(10):
            said = (await as_("editor").get(f"/claims/-/queue.json?{query}&after={after}")).json()
            if said["claim"] is None or said["claim"]["id"] in seen:
                break
            after = said["claim"]["id"]
            seen.append(after)
        assert seen == claims, query


MISSING = (
        ("queue?claim=999", 404), ("queue?claim=x", 400), ("queue?status=approved", 400),
        ("queue?confidence=high", 400),
        ("queue?after=99999999999999999999999", 400), ("article/999", 404), ("fact/nothing", 404),
        ("conflict/none", 404),
        ("source/999", 404), ("correct/999", 404), ("correct/new", 400),
        ("correct/new?document=1&start=5&end=99999", 404),
        ("conflicts?status=x", 400), ("conflicts?after=x~y", 400),
)  # fmt: skip


async def test_what_is_not_there_is_said(as_):
    for page, status in MISSING:
        for path in (f"/claims/-/{page}", as_json(page)):
            answer = await as_("chief").get(path)
            assert answer.status_code == status, answer.text
            assert "Traceback" not in answer.text


async def test_an_article_marks_every_claim_in_place(as_, ledger_path):
    verify(ledger_path, 1)
    page = (await as_("reader").get("/claims/-/article/1")).text
    assert '<a class="fig verified count" href="#list-1" id="claim-1" data-start="47">40</a>' in page
    assert '<a class="fig unreviewed money" href="#list-3" id="claim-3"' in page
    text = re.search(r'id="text".*?>\s*(.*?)</div>', page, re.DOTALL)[1]
    shown = re.sub("<[^>]*>", "", text)
    with sqlite3.connect(ledger_path) as connection:
        assert shown.strip() == connection.execute("SELECT text FROM documents WHERE id = 1").fetchone()[0].strip()


async def test_overlapping_claims_share_their_words(as_, ledger_path):
    with sqlite3.connect(ledger_path) as connection:
        columns = [
            row[1] for row in connection.execute("PRAGMA table_info(claims)") if row[1] not in ("id", "start", "end")
        ]
        names = ", ".join(f'"{name}"' for name in columns)
        connection.execute(
            f'INSERT INTO claims (start, "end", {names}) SELECT start, "end" + 11, {names} FROM claims WHERE id = 1'
        )
    said = (await as_("reader").get("/claims/-/article/1.json")).json()
    marked = [(piece["text"], piece["marks"], piece["claim"]) for piece in said["pieces"] if piece.get("claim")]
    assert marked[:2] == [("40", ["1", "7"], 1), (" passengers", ["7"], 7)]


async def test_a_fact_shows_its_figures_over_time(as_, ledger_path):
    verify(ledger_path, 6)
    said = (await as_("reader").get("/claims/-/fact/ferry.json")).json()
    assert [row["id"] for row in said["rows"]] == [6, 5, 4, 1]
    lines = {line[0]: [point[-1] for point in line[3]] for line in said["chart"]["lines"]}
    assert lines == {"coast guard": [1, 4, 6], "Survivors": [5]}
    assert said["chart"]["summary"] == (
        "4 figures of 2 sources, from at least 40 (2 May 2023) to 52 (5 May 2023); 2 in open conflict."
    )
    page = (await as_("reader").get("/claims/-/fact/ferry")).text
    assert page.count('<path class="solid"') == 1  # one verified
    assert page.count('class="hollow"') == 3
    assert page.count('class="clash"') == 2
    assert page.count('<line class="range"') == 1
    assert '<desc id="chart-summary">4 figures' in page


RANGES = (
    ("", ("all claims", 52, 60), {"coast guard": True, "Survivors": True}),
    ("?rule=verified+only", ("verified only", 52, 52), {"coast guard": True, "Survivors": False}),
    ("?rule=most+conservative", ("most conservative", 52, 60), {"coast guard": True, "Survivors": True}),
    ("?rule=nonsense", ("all claims", 52, 60), {"coast guard": True, "Survivors": True}),
)


async def test_a_fact_answers_a_question_by_any_rule(as_, ledger_path):
    verify(ledger_path, 6)
    for query, (rule, low, high), counts in RANGES:
        said = (await as_("reader").get(f"/claims/-/fact/ferry.json{query}")).json()
        assert (said["rule"], said["range"]["low"], said["range"]["high"]) == (rule, low, high), query
        assert {voice["source"]: voice["counts"] for voice in said["voices"]} == counts, query
    assert said["fact"]["question"] == "passengers drowned off Marrow Bay since 1 May 2023"  # an editor's own title
    assert [(origin["title"], origin["articles"]) for origin in said["origins"]] == [
        ("Ferry sinks off Marrow Bay", 1),
        ("Ferry toll rises", 1),
        ("After the ferry", 1),
    ]


async def test_an_origin_without_a_publisher_is_a_title_and_a_day(as_, ledger_path):
    page = (await as_("reader").get("/claims/-/fact/ferry")).text
    assert re.search(r'Ferry toll rises</a> <span class="quiet">\w[^<]*, \d+ May 2023</span>', page)
    with sqlite3.connect(ledger_path) as connection:
        connection.execute("UPDATE documents SET publisher = NULL WHERE title = 'Ferry toll rises'")
    page = (await as_("reader").get("/claims/-/fact/ferry")).text
    assert re.search(r'Ferry toll rises</a> <span class="quiet">\s*\d+ May 2023</span>', page)


async def test_the_rule_of_the_desk_is_the_chiefs(as_, ledger_path):
    sent = {"rule": "verified only", "reason": "House policy.", "fact": "ferry"}
    assert (await as_("editor").post("/claims/-/rule", sent)).status_code == 403
    assert (await as_("chief").post("/claims/-/rule", sent)).json()["next"] == "/claims/-/fact/ferry"
    said = (await as_("reader").get("/claims/-/fact/ferry.json")).json()
    assert (said["rule"], said["range"]["best"]) == ("verified only", None)
    again = await as_("chief").post("/claims/-/rule", sent)
    assert (again.status_code, "is the rule already" in again.json()["error"]) == (400, True)


async def test_the_record_of_a_source(as_, ledger_path):
    with sqlite3.connect(ledger_path) as connection:
        connection.execute("UPDATE claims SET relation = 'equal' WHERE id = 6")
    verify(ledger_path, 6)
    record = (await as_("reader").get("/claims/-/source/1.json")).json()["record"]
    assert record == {
        "figures": 3, "verified": 1, "disputed": 0, "rejected": 0, "confirmed": 0, "updated": 1, "contradicted": 1,
        "corrected": 0, "first": "2023-05-02", "last": "2023-05-05",
    }  # fmt: skip
    assert (await as_("reader").get("/claims/-/source/3.json")).json()["record"]["confirmed"] == 0
    survivors = (await as_("reader").get("/claims/-/source/4.json")).json()
    assert (survivors["source"]["name"], survivors["record"]["confirmed"]) == ("Survivors", 1)


async def test_an_article_shows_the_numbers_that_are_no_claims(as_, ledger_path):
    with sqlite3.connect(ledger_path) as connection:
        connection.execute("DROP TRIGGER documents_text_never_changes")
        text = connection.execute("SELECT text FROM documents WHERE id = 3").fetchone()[0]
        connection.execute("UPDATE documents SET text = ? WHERE id = 3", (text + " Its captain is aged 61.",))
    plain = (await as_("editor").get("/claims/-/article/3.json")).json()
    every = (await as_("editor").get("/claims/-/article/3.json?numbers=1")).json()
    assert [claim["surface"] for claim in plain["claims"]] == ["52"]
    assert [(claim["surface"], claim["kind"]) for claim in every["claims"]] == [("52", "count"), ("61", "age")]
    page = (await as_("editor").get("/claims/-/article/3?numbers=1")).text
    assert "no claim: an age" in page
    assert f"/claims/-/correct/new?document=3&amp;start={every['claims'][1]['start']}" in page


async def test_the_desk_tells_what_is_new_since_the_last_visit(as_, ledger_path):
    reader = as_("reader")
    first = await reader.get("/claims/-/desk")
    assert "Since you were here" not in first.text
    assert first.cookies["claims_visit"].startswith("~20")
    verify(ledger_path, 1, reviewer="sam")
    cookies = {"claims_visit": "2023-05-06T08:00:00+00:00~2023-05-06T09:00:00+00:00"}
    later = await reader.get("/claims/-/desk", cookies=cookies)
    assert later.cookies["claims_visit"].startswith("2023-05-06T09:00:00+00:00~20")
    for words in ("3 new articles", "1 new conflict<", "1 review by others"):
        assert words in later.text, words
    for forged in ("x~y", "~", "2099-01-01~2099-01-01", "2023-05-06T09:00:00~2023-05-06T09:00:00"):
        answer = await reader.get("/claims/-/desk", cookies={"claims_visit": forged})
        assert "Since you were here" not in answer.text, forged


async def test_lists_are_paged_by_key(as_, ledger_path):
    with sqlite3.connect(ledger_path) as connection:
        columns = [
            row[1] for row in connection.execute("PRAGMA table_info(claims)") if row[1] not in ("id", "start", "as_of")
        ]
        names = ", ".join(f'"{name}"' for name in columns)
        for n in range(120):
            day = None if n % 10 == 0 else f"2023-05-{n % 28 + 1:02}"
            connection.execute(
                f"INSERT INTO claims (start, as_of, {names}) SELECT ?, ?, {names} FROM claims WHERE id = 1",
                (-n - 1, day),
            )
    for page in ("fact/ferry", "source/1"):
        seen, address = [], f"/claims/-/{page}.json"
        while address:
            said = (await as_("reader").get(address)).json()
            assert len(said["rows"]) <= 50
            seen += [row["id"] for row in said["rows"]]
            following = said["links"]["next"]
            address = following and following.replace(page, f"{page}.json")
        with sqlite3.connect(ledger_path) as connection:
            whole = [row[0] for row in connection.execute(
                "SELECT id FROM claims WHERE source_id = 1 ORDER BY as_of DESC, id DESC"
            )]  # fmt: skip
            if "fact" in page:  # in the order of `claims facts`, its end first
                whole = [claim for claim, _ in read_latest(connection, "ferry")]
        assert seen == whole, page
        assert len(seen) > 120


async def test_a_fact_lists_each_figure_by_the_day_on_which_it_was_current(as_, ledger_path):
    with Ledger.open(ledger_path) as ledger:
        printed = [(figure["id"], figure["as_of"][:10]) for figure in read_fact(ledger, "ferry")["figures"]]
    said = (await as_("reader").get("/claims/-/fact/ferry.json")).json()
    assert [(row["id"], row["as_of"][:10]) for row in said["rows"]] == printed[::-1]


async def test_the_desk_counts_and_searches(as_, ledger_path):
    verify(ledger_path, 2, "disputed", reviewer="edna")
    said = (await as_("editor").get("/claims/-/desk.json?q=passengers+drowned")).json()
    assert (said["waiting"], said["open"], said["today"]["mine"]) == (5, 1, 1)
    assert [claim["id"] for claim in said["doubtful"]] == [2]
    assert {claim["id"] for claim in said["found"]["claims"]} == {1, 4, 6}
    assert [fact["id"] for fact in said["found"]["facts"]] == ["ferry"]
    for hard in ('"', "a OR", "NEAR(", "*", "-x", "%", "\x00"):
        assert (await as_("editor").get("/claims/-/desk", params={"q": hard})).status_code == 200


async def test_the_log_tells_who_did_what(as_, ledger_path):
    verify(ledger_path, 1, note="=HYPERLINK(1)", reviewer="sam")
    verify(ledger_path, 2, "disputed", reviewer="edna")
    await as_("editor").post("/claims/-/resolve", {"conflict": "c0ffee", "prefer": 4, "reason": "Asked them."})
    said = (await as_("reader").get("/claims/-/log.json")).json()
    assert {(row["did"], row["who"]) for row in said["rows"]} == {
        ("review", "sam"),
        ("review", "edna"),
        ("decision", "edna"),
    }
    only = (await as_("reader").get("/claims/-/log.json?who=sam&did=review")).json()
    assert [row["who"] for row in only["rows"]] == ["sam"]
    sheet = await as_("reader").get("/claims/-/log.csv?who=sam")
    assert sheet.headers["content-type"].startswith("text/csv")
    assert "'=HYPERLINK(1)" in sheet.text
    assert (await as_("reader").get("/claims/-/log.json?since=2099-01-01")).json()["rows"] == []


async def test_stock_pages_lead_to_the_desk(as_):
    home = (await as_("reader").get("/claims")).text
    assert 'href="/claims/-/desk"' in home
    row = (await as_("reader").get("/claims/facts/ferry")).text
    assert "/claims/-/fact/ferry" in row


async def test_table_pages_show_short_columns_and_the_way_to_all(as_):
    reader = as_("reader")
    page = (await reader.get("/claims/claims?status=unreviewed")).text
    assert 'data-column="surface"' in page
    assert 'data-column="source_start"' not in page
    whole = re.search(r'href="([^"]+)">All columns', page)[1].replace("&amp;", "&")
    assert "status=unreviewed" in whole
    assert 'data-column="source_start"' in (await reader.get(whole)).text
    sorted_page = (await reader.get("/claims/claims?_sort=confidence&_size=2")).text
    assert 'data-column="confidence"' in sorted_page
    following = re.search(r'href="([^"]+_next=[^"]+)"', sorted_page)[1].replace("&amp;", "&")
    assert (await reader.get(following.removeprefix("http://localhost"))).status_code == 200, following
    assert "source_start" in (await reader.get("/claims/claims.json?_shape=objects")).json()["rows"][0]


def test_configuration_is_beside_the_readme():
    for name in ("datasette.yml", "datasette-metadata.yml"):
        assert (ROOT / name).read_text() == (ROOT / "claims/review/config" / name).read_text()


async def test_an_address_that_leads_nowhere_is_404(as_):
    for path in (
        "/claims/-/nowhere",
        "/nothing/at/all",
        "/nothing/-/desk",
        "/claims/nothing",
        "/-/nothing.json",
        "/claims/-/article/0",
    ):
        assert (await as_("chief").get(path)).status_code == 404, path


async def test_the_links_of_every_page_lead_somewhere(as_, ledger_path):
    verify(ledger_path, 3, note="Seen.")
    chief, seen = as_("chief"), set()
    for page in PAGES:
        html = (await chief.get(f"/claims/-/{page}")).text
        for address in re.findall(r'<a [^>]*href="(/claims/-/[^"#]*)', html):
            address = address.replace("&amp;", "&")
            if address not in seen:
                seen.add(address)
                assert (await chief.get(address)).status_code == 200, (page, address)
    assert len(seen) > 40
