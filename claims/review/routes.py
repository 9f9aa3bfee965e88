"""The desk's addresses: a pattern and the view behind it."""

from claims.review import signin, verdicts
from claims.review.answers import View, action
from claims.review.permissions import REVIEW

DATABASE = r"^/(?P<database>[^/]+)/-/"

ROUTES: list[tuple[str, View]] = [
    (f"^{signin.ENTER}$", signin.enter),
    (r"^/-/login$", signin.login),
    (f"{DATABASE}review$", action(REVIEW, verdicts.review)),
]
