"""The desk's addresses: a pattern and the view behind it."""

from claims.review import (
    alerts,
    articles,
    conflicts,
    corrections,
    decisions,
    drafts,
    facts,
    home,
    log,
    signin,
    sources,
    verdicts,
)
from claims.review.answers import View, action, page
from claims.review.permissions import CHIEF, REVIEW
from claims.review.queue import read_queue

DATABASE = r"^/(?P<database>[^/]+)/-/"
FORMAT = r"(?:\.(?P<format>json))?$"
NUMBER = r"/(?P<id>[1-9][0-9]{0,17})"
NAME = r"/(?P<id>[^/.]+)"

ROUTES: list[tuple[str, View]] = [
    (f"^{signin.ENTER}$", signin.enter),
    (r"^/-/login$", signin.login),
    (r"^/-/claims/check\.json$", drafts.check_any),
    (f"{DATABASE}desk{FORMAT}", page("desk", home.read_desk)),
    (f"{DATABASE}queue{FORMAT}", page("queue", read_queue)),
    (f"{DATABASE}articles{FORMAT}", page("articles", articles.read_articles)),
    (f"{DATABASE}article{NUMBER}{FORMAT}", page("article", articles.read_article)),
    (f"{DATABASE}facts{FORMAT}", page("facts", facts.read_facts)),
    (f"{DATABASE}fact{NAME}{FORMAT}", page("fact", facts.read_fact)),
    (f"{DATABASE}conflicts{FORMAT}", page("conflicts", conflicts.read_conflicts)),
    (f"{DATABASE}conflict{NAME}{FORMAT}", page("conflict", conflicts.read_conflict)),
    (f"{DATABASE}sources{FORMAT}", page("sources", sources.read_sources)),
    (f"{DATABASE}source{NUMBER}{FORMAT}", page("source", sources.read_source)),
    (f"{DATABASE}log{FORMAT}", page("log", log.read_log)),
    (f"{DATABASE}log\\.csv$", log.download),
    (f"{DATABASE}alerts{FORMAT}", page("alerts", alerts.read_alerts)),
    (f"{DATABASE}alerts\\.atom$", alerts.feed),
    (f"{DATABASE}check{FORMAT}", drafts.check),
    (f"{DATABASE}correct{NUMBER}{FORMAT}", page("correct", corrections.read_correction)),
    (f"{DATABASE}correct/new{FORMAT}", page("correct", corrections.read_addition)),
    (f"{DATABASE}review$", action(REVIEW, verdicts.review)),
    (f"{DATABASE}correct$", action(REVIEW, corrections.correct)),
    (f"{DATABASE}add$", action(REVIEW, corrections.add)),
    (f"{DATABASE}watch$", action(REVIEW, alerts.watch)),
    (f"{DATABASE}unwatch$", action(REVIEW, alerts.unwatch)),
    (f"{DATABASE}resolve$", action(REVIEW, decisions.resolve)),
    (f"{DATABASE}reopen$", action(REVIEW, decisions.reopen)),
    (f"{DATABASE}merge$", action(CHIEF, decisions.merge)),
    (f"{DATABASE}split$", action(CHIEF, decisions.split)),
    (f"{DATABASE}undo$", action(CHIEF, decisions.undo)),
    (f"{DATABASE}rule$", action(CHIEF, decisions.rule)),
    (f"{DATABASE}grade$", action(CHIEF, decisions.grade)),
]
