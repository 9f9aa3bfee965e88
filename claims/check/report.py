"""Findings in, reports for programs out: JSON Lines, SARIF 2.1.0, GitHub's annotations, Markdown."""

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

import claims
from claims.check.finding import MEANINGS, VERDICTS, WRONG, Evidence, Finding, by_gravity
from claims.documents.document import Document

Checked = Sequence[tuple[Document, list[Finding]]]


def report_jsonl(checked: Checked) -> Iterator[str]:
    """One JSON object a finding, in reading order."""
    for document, findings in checked:
        for finding in findings:
            yield json.dumps(as_record(document, finding), ensure_ascii=False) + "\n"


def as_record(document: Document, finding: Finding) -> dict[str, Any]:
    """A finding as JSON's own types."""
    record = {"document": document.name, **finding._asdict()}
    return record | {"evidence": [e._asdict() for e in finding.evidence]}


def report_sarif(checked: Checked) -> Iterator[str]:
    """One SARIF log: what editors and code hosts read as results at places of a file."""
    rules = [
        {
            "id": verdict,
            "shortDescription": {"text": MEANINGS[verdict]},
            "defaultConfiguration": {"level": _level(verdict)},
        }
        for verdict in VERDICTS
    ]
    driver = {
        "name": "claims",
        "version": claims.__version__,
        "informationUri": "https://pypi.org/project/claims-ledger/",
        "rules": rules,
    }
    results = [_result(document, finding) for document, findings in checked for finding in findings]
    log = {
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}],
    }
    yield json.dumps(log, ensure_ascii=False, indent=1) + "\n"


def _result(document: Document, finding: Finding) -> dict[str, Any]:
    """One finding as a SARIF result."""
    region = {
        "startLine": finding.line, "startColumn": finding.column,
        "endColumn": finding.column + finding.end - finding.start,
        "snippet": {"text": finding.surface},
    }  # fmt: skip
    artifact = {"uri": document.name.replace(" ", "%20")}
    return {
        "ruleId": finding.verdict,
        "ruleIndex": VERDICTS.index(finding.verdict),
        "level": _level(finding.verdict),
        "message": {"text": say_finding(finding)},
        "locations": [{"physicalLocation": {"artifactLocation": artifact, "region": region}}],
    }


def _level(verdict: str) -> str:
    """How SARIF weighs a verdict."""
    return "error" if verdict in WRONG else "note" if verdict == "unknown" else "none"


def report_github(checked: Checked) -> Iterator[str]:
    """Workflow commands, which GitHub shows as annotations beside the lines of a pull request."""
    levels = {"error": "error", "note": "warning", "none": "notice"}
    for document, findings in checked:
        for f in findings:
            place = (
                f"file={_property(document.name)},line={f.line},col={f.column},endColumn={f.column + f.end - f.start}"
            )
            yield f"::{levels[_level(f.verdict)]} {place},title={_property(f.verdict)}::{_escape(say_finding(f))}\n"


def _escape(text: str) -> str:
    """A text inside a workflow command."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    """A property of a workflow command."""
    return _escape(text).replace(":", "%3A").replace(",", "%2C")


def report_markdown(checked: Checked) -> Iterator[str]:
    """A table a draft, the gravest first: for a comment or a mail."""
    for document, findings in checked:
        yield f"### {_cell(document.title or document.name)}\n\n"
        yield "| verdict | figure | why | better | evidence |\n| --- | --- | --- | --- | --- |\n"
        for f in sorted(findings, key=by_gravity):
            cells = (f"**{f.verdict}**", f.figure, f.reason, f.suggestion or "", _cite(f.evidence))
            yield f"| {' | '.join(map(_cell, cells))} |\n"
        yield "\n"


def _cite(evidence: Iterable[Evidence]) -> str:
    """The first claim that a verdict rests on, with its words."""
    first = next(iter(evidence), None)
    if first is None:
        return ""
    about = ", ".join(filter(None, (first.publisher, (first.published or "")[:10])))
    return f"“{first.quote}” ({about or first.document})"


def _cell(text: str) -> str:
    """A text inside a cell of a table."""
    return " ".join(text.split()).replace("\\", "\\\\").replace("|", "\\|").replace("<", "&lt;")


def say_finding(finding: Finding) -> str:
    """A finding in one or two sentences."""
    better = f" Better: {finding.suggestion}." if finding.suggestion else ""
    cited = next((f" “{e.quote}” ({e.publisher or e.document})" for e in finding.evidence if e.role != "agrees"), "")
    return f"{finding.figure}: {finding.verdict}: {finding.reason}.{better}{cited}"


REPORTS: dict[str, Callable[[Checked], Iterator[str]]] = {
    "jsonl": report_jsonl,
    "sarif": report_sarif,
    "github": report_github,
    "markdown": report_markdown,
}
