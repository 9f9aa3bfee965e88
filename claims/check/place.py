"""Findings of a draft and the text of its file in, the same with the lines of the file out.

A document's text begins after the front matter, and its title may stand in it; editors and code hosts count the lines
of the file.
"""

from collections.abc import Iterable, Iterator

from claims.check.finding import Finding
from claims.documents.document import Document


def place_in_file(document: Document, findings: Iterable[Finding], written: str) -> Iterator[Finding]:
    """The findings where the file has them; as they are, where it does not have the text as it was read."""
    written = written.replace("\r\n", "\n").removeprefix("\ufeff")
    body = written.find(document.text) if document.text else -1
    title = written.find(document.title) if document.title else -1
    for finding in findings:
        at = body if finding.part == "text" else title
        yield finding if at < 0 else _move(finding, written, at)


def _move(finding: Finding, written: str, at: int) -> Finding:
    """A finding whose text begins at a place of the file."""
    start = at + finding.start
    line = written.count("\n", 0, start) + 1
    return finding._replace(line=line, column=start - (written.rfind("\n", 0, start) + 1) + 1)
