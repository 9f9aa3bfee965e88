"""Units and words, in a module of their own: it is loaded while the grammar is made."""

from typing import Any

from claims.plugins import Unit, hookimpl


@hookimpl
def add_units() -> list[Unit]:
    """A measure of grain, and a currency."""
    return [
        Unit(
            "quintal", ("quintal", "quintals"),
            says=("The co-operative stored 400 quintals of teff.",),
            silent=("A quintal is 100 kilograms.", "The 30 co-operatives weigh by the quintal."),
        ),
        Unit(
            "ETB", ("birr", "ethiopian birr"), money=True,
            says=("The bridge cost 30 million birr.", "She paid 500 Ethiopian birr."),
            silent=("All 12 shops take birr.",),
        ),
    ]  # fmt: skip


@hookimpl
def add_words() -> list[dict[str, dict[str, Any]]]:
    """A word for saying, a verb for killing, and a source under its other names."""
    return [
        {
            "cues": {"speech": {"radio": "radios radioed radioing"}},
            "verbs": {"irregular": "smite smote smitten"},
            "predicates": {"same": {"kill": "smite"}},
            "sources": {"Ethiopian Human Rights Commission": {"aliases": "EHRC; the Addis Ababa rights commission"}},
        }
    ]
