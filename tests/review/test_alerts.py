"""The desk's page of alerts: what came in, watches added and taken back, the feed."""

import json

import feedparser
import pytest

from tests.review.test_review import rows


@pytest.fixture
def channels(ledger_path):
    """A channel that whoever runs the ledger has set up."""
    path = ledger_path.with_suffix(".alerts.json")
    path.write_text(json.dumps({"channels": {"mail-1": "mailto:secret@news.example"}}))


async def test_the_page_shows_what_came_in_with_quotes(as_):
    said = (await as_("anonymous").get("/claims/-/alerts.json")).json()
    (alert,) = said["rows"]
    assert (alert["kind"], alert["link"]) == ("conflict", "/claims/-/conflict/c0ffee")
    assert alert["quotes"][0]["claim"] == 1
    assert alert["deliveries"][0]["error"] == "nobody is there"
    (watch,) = said["watches"]
    assert (watch["owner"], watch["given_up"]) == ("anna", 1)


async def test_a_watch_is_added_and_removed_by_its_owner_or_a_chief(as_, ledger_path, channels):
    sent = {"kind": "fact", "subject": "ferry", "channels": ["mail-1", "elsewhere"], "triggers": ["conflict"]}
    added = (await as_("editor").post("/claims/-/watch", sent)).json()
    assert added["message"] == "Watching fact ferry"
    assert rows(ledger_path, "SELECT owner, channels, triggers FROM watches WHERE id = 2") == [
        ("edna", '["mail-1"]', '["conflict"]')
    ]
    refused = await as_("second").post("/claims/-/unwatch", {"watch": 2})
    assert (refused.status_code, refused.json()["error"]) == (
        400,
        "watch 2 is edna's; ask edna or a chief to remove it",
    )
    assert (await as_("editor").post("/claims/-/unwatch", {"watch": 2})).json()["ok"]
    assert (await as_("chief").post("/claims/-/unwatch", {"watch": 1})).json()["ok"]
    assert (await as_("anonymous").get("/claims/-/alerts.json")).json()["watches"] == []


async def test_addresses_of_channels_are_not_shown(as_, channels):
    for page in ("alerts", "alerts.json", "alerts.atom"):
        answer = await as_("chief").get(f"/claims/-/{page}")
        assert "secret@news.example" not in answer.text
    assert "mail-1" in (await as_("chief").get("/claims/-/alerts")).text


@pytest.mark.parametrize(
    ("sent", "error"),
    [
        ({"kind": "fact", "subject": "nothing"}, "no fact 'nothing'; `claims facts` lists them"),
        ({"kind": "rumour"}, "kind must be one of fact, source, event, search, all"),
        ({"kind": "search"}, "say what to watch: a fact, a source, an event or a place, or words"),
        (
            {"kind": "all", "triggers": ["x"]},
            "no trigger 'x'; it is one of conflict, relation, figure, edit, retraction",
        ),
        ({"kind": "all", "triggers": [7]}, "triggers must be text"),
    ],
)
async def test_what_cannot_be_watched_is_said(as_, sent, error):
    answer = await as_("editor").post("/claims/-/watch", sent)
    assert (answer.status_code, answer.json()["error"]) == (400, error)


async def test_the_feed_is_atom_that_a_reader_reads(as_):
    answer = await as_("anonymous").get("/claims/-/alerts.atom")
    assert answer.headers["content-type"] == "application/atom+xml; charset=utf-8"
    feed = feedparser.parse(answer.text)
    assert (feed.bozo, feed.version) == (False, "atom10")
    assert feed.feed.title == "Alerts of claims"
    (entry,) = feed.entries
    assert entry.id.startswith("urn:uuid:")
    assert entry.link == "http://localhost/claims/-/conflict/c0ffee"
    assert "A ferry sank on Monday." in entry.content[0].value
    again = feedparser.parse((await as_("chief").get("/claims/-/alerts.atom")).text)
    assert [e.id for e in again.entries] == [entry.id]
