"""Whether a text is printed in capitals throughout, as old wires are: its letters then tell no names."""

from claims.extract.page import Page


def in_capitals(page: Page) -> bool:
    """Whether the text's opening is in capitals; looked at once a page."""
    known: bool | None = page.__dict__.get("_in_capitals")
    if known is None:
        known = page.__dict__["_in_capitals"] = page.text[200:1200].isupper() or page.text[:1000].isupper()
    return known
