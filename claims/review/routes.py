"""The desk's addresses: a pattern and the view behind it."""

from claims.review import signin, verdicts
from claims.review.answers import View, action, page
from claims.review.permissions import REVIEW
from claims.review.queue import read_queue

DATABASE = r"^/(?P<database>[^/]+)/-/"
FORMAT = r"(?:\.(?P<format>json))?$"

ROUTES: list[tuple[str, View]] = [
    (f"^{signin.ENTER}$", signin.enter),
    (r"^/-/login$", signin.login),
    (f"{DATABASE}queue{FORMAT}", page("queue", read_queue)),
    (f"{DATABASE}review$", action(REVIEW, verdicts.review)),
]
