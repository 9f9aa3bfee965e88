"""News made from templates: as much text as a measurement needs, with figures as often as in news.

About three claims a thousand characters, as in reports of attacks and accidents, over eight fields; the same seed
gives the same text.
"""

import hashlib
import random
import tomllib
from pathlib import Path

from claims.documents.document import Document

_WORDS = tomllib.loads(Path(__file__).with_name("news.toml").read_text("utf-8"))
TOLD, PLAIN = _WORDS["told"].splitlines(), _WORDS["plain"].splitlines()
LISTS = {
    "town": _WORDS["towns"].split(),
    "day": _WORDS["days"].split(),
    "month": _WORDS["months"].split(),
    "small": _WORDS["small"].split(),
    "person": _WORDS["people"].splitlines(),
    "body": _WORDS["bodies"].splitlines(),
    "blast": ["missile", "truck bomb", "train", "landslide", "tornado"],
}
NUMBERS = {"n": (11, 98), "big": (1_100, 98_000), "m": (2, 900), "year": (1985, 2021), "age": (19, 88)}

SHARE = 0.1
"""Of the sentences, those with figures."""


def write_news(characters: int, seed: int = 7, share: float = SHARE) -> list[Document]:
    """Articles of some 2,000 characters each, `characters` in all; `share` of their sentences have figures."""
    dice = random.Random(seed)
    documents: list[Document] = []
    written = 0
    while written < characters:
        text = _write_article(dice, share)
        digest = hashlib.sha256(text.encode()).hexdigest()
        documents.append(Document(f"news-{len(documents)}", text, digest, published="2022-03-14"))
        written += len(text)
    return documents


def _write_article(dice: random.Random, share: float) -> str:
    """A dateline, then paragraphs of one to three sentences."""
    town = dice.choice(LISTS["town"])
    paragraphs = [
        f"{town.upper()}, March {dice.randint(1, 14)} (Wire) - " + _write_sentence(dice, TOLD if share else PLAIN)
    ]
    for _ in range(dice.randint(10, 16)):
        kinds = [TOLD if dice.random() < share else PLAIN for _ in range(dice.randint(1, 3))]
        paragraphs.append(" ".join(_write_sentence(dice, kind) for kind in kinds))
    return "\n\n".join(paragraphs) + "\n"


def _write_sentence(dice: random.Random, kind: list[str]) -> str:
    """One template, each of its fields filled anew."""
    words = dice.choice(kind).replace("{Body}", dice.choice(LISTS["body"]).capitalize())
    while "{" in words:
        field = words[words.index("{") + 1 : words.index("}")]
        words = words.replace("{" + field + "}", _fill(dice, field), 1)
    return words[0].upper() + words[1:]


def _fill(dice: random.Random, field: str) -> str:
    """A word or number for a field."""
    if field in NUMBERS:
        value = dice.randint(*NUMBERS[field])
        return f"{value:,}" if field == "big" else str(value)
    return f"{dice.uniform(0.4, 24):.1f}" if field == "pct" else dice.choice(LISTS[field])
