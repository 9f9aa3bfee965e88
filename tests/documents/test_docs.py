"""docs/formats.md says what the program does."""

import re
from pathlib import Path

from claims.documents.formats import READERS
from claims.documents.settings import Limits

PAGE = (Path(__file__).parents[2] / "docs" / "formats.md").read_text()


def test_every_limit_is_listed_with_its_default():
    rows = re.findall(r"^\| (\w+) \| ([\d,.]+) ?(million|MB|GB)? \|", PAGE, re.M)
    factors = {"": 1, "million": 1_000_000, "MB": 1_000_000, "GB": 1_000_000_000}
    listed = {name: float(number.replace(",", "")) * factors[unit] for name, number, unit in rows}
    assert listed == Limits()._asdict()


def test_every_format_is_listed():
    for name in (
        "Markdown",
        "HTML",
        "PDF",
        "DOCX",
        "ODT",
        "RTF",
        "RSS",
        "eml",
        "mbox",
        "JSON Lines",
        "CSV",
        "WARC",
        "zip",
        "gzip",
    ):
        assert name in PAGE.partition("\n\nAll libraries")[0]
    assert len(READERS) == 17
