"""Claims in, a spreadsheet out (.xlsx) that an editor can hand to a colleague.

Claims, facts, conflicts, and which ledger they come from. Written row by row straight into the archive, with inline
texts and fixed dates: nothing is held in memory, no formula is ever written, and the same ledger gives the same bytes.
"""

import re
import zipfile
from collections.abc import Iterable, Sequence
from typing import Any, BinaryIO
from xml.sax.saxutils import escape

from claims.export.package import dated, new_archive, write_member
from claims.export.tables import flatten
from claims.ledger.connect import Ledger
from claims.ledger.digest import digest_ledger
from claims.ledger.hand_on import read_conflicts_among, read_facts_of, read_handed_on
from claims.ledger.read import Filters

CLAIMS = (
    *("id", "status", "surface", "hedge", "value", "low", "high", "unit", "event", "source", "place", "as_of", "quote"),
    *(
        "document",
        "title",
        "publisher",
        "published",
        "document_url",
        "fact_title",
        "fact_low",
        "fact_best",
        "fact_high",
    ),
    *("rule", "relation", "reason", "extractor", "uid"),
)
FACTS = ("id", "title", "low", "best", "high", "rule", "as_of", "claims", "documents", "origins", "voices")
ABOUT = ("about", "quote")
CONFLICTS = ("id", "kind", "status", "fact", "low", "high", "radius", "reason", "settle", "claim_ids")
WIDE = frozenset({"quote", "reason", "settle", "fact_title", "title", "document", "document_url"})
"""Columns of running text: wider, and their words folded."""
LONGEST, MOST_ROWS = 32_767, 1_048_576
"""What a cell and a sheet of this format can hold."""

_SPREADSHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TYPE = "application/vnd.openxmlformats-officedocument"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")


def write_workbook(ledger: Ledger, filters: Filters, out: BinaryIO) -> int:
    """How many claims were written."""
    digest = digest_ledger(ledger.connection)
    names = ("Claims", "Facts", "Conflicts", "About")
    with new_archive(out) as archive:
        _write_frame(archive, names)
        count = _write_sheet(archive, 1, CLAIMS, read_handed_on(ledger, filters))
        _write_sheet(archive, 2, FACTS, read_facts_of(ledger, filters))
        _write_sheet(archive, 3, CONFLICTS, read_conflicts_among(ledger, filters))
        _write_sheet(archive, 4, ABOUT, [{"about": "ledger", "quote": digest}])
    return count


def _write_sheet(
    archive: zipfile.ZipFile, number: int, columns: Sequence[str], records: Iterable[dict[str, Any]]
) -> int:
    """How many records were written: a row each under a header that stays in sight and can filter."""
    count = 1
    styles = [WRAPPED if column in WIDE else PLAIN for column in columns]
    with archive.open(dated(f"xl/worksheets/sheet{number}.xml"), "w", force_zip64=True) as sheet:
        sheet.write(f'{_XML}<worksheet xmlns="{_SPREADSHEET}">{_VIEWS}{_widths(columns)}<sheetData>'.encode())
        sheet.write(_row(1, [column.replace("_", " ") for column in columns], [BOLD] * len(columns)).encode())
        for count, record in zip(range(2, MOST_ROWS + 1), records, strict=False):
            sheet.write(_row(count, [flatten(record[c], guard=False) for c in columns], styles).encode())
        reach = f"A1:{_letters(len(columns))}{count}"
        sheet.write(f'</sheetData><autoFilter ref="{reach}"/></worksheet>'.encode())
    return count - 1


_VIEWS = (
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft"'
    ' state="frozen"/></sheetView></sheetViews>'
)
PLAIN, BOLD, WRAPPED = 0, 1, 2
"""Styles of cells, by their numbers in styles.xml."""


def _widths(columns: Sequence[str]) -> str:
    """How wide each column is, in digits."""
    wide = ((number, 60 if column in WIDE else 14) for number, column in enumerate(columns, 1))
    cols = "".join(f'<col min="{n}" max="{n}" width="{width}" customWidth="1"/>' for n, width in wide)
    return f"<cols>{cols}</cols>"


def _letters(number: int) -> str:
    """A column's name by its number.

    >>> _letters(1), _letters(26), _letters(27)
    ('A', 'Z', 'AA')
    """
    before, last = divmod(number - 1, 26)
    return (_letters(before) if before else "") + chr(ord("A") + last)


def _row(number: int, cells: Sequence[Any], styles: Sequence[int]) -> str:
    """A row's XML."""
    return f'<row r="{number}">{"".join(map(_cell, cells, styles))}</row>'


def _cell(value: object, style: int) -> str:
    """A cell's XML: a number, or a text that stays one whatever it looks like."""
    if value == "":
        return f'<c s="{style}"/>'
    if isinstance(value, (int, float)):
        return f'<c s="{style}"><v>{value}</v></c>'
    text = escape(_UNPRINTABLE.sub("\ufffd", str(value)[:LONGEST]))
    return f'<c s="{style}" t="inlineStr"><is><t xml:space="preserve">{text}</t></is></c>'


def _write_frame(archive: zipfile.ZipFile, names: Sequence[str]) -> None:
    """The members that every workbook has."""
    types = "".join(
        f'<Override PartName="/{part}" ContentType="{_TYPE}.spreadsheetml.{kind}+xml"/>'
        for part, kind in (
            ("xl/workbook.xml", "sheet.main"),
            ("xl/styles.xml", "styles"),
            *((f"xl/worksheets/sheet{n}.xml", "worksheet") for n in range(1, len(names) + 1)),
        )
    )
    defaults = (
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
    )
    write_member(
        archive, "[Content_Types].xml", f'{_XML}<Types xmlns="{_PACKAGE}/content-types">{defaults}{types}</Types>'
    )
    write_member(archive, "_rels/.rels", _relations([("rId1", "officeDocument", "xl/workbook.xml")]))
    sheets = "".join(f'<sheet name="{name}" sheetId="{n}" r:id="rId{n}"/>' for n, name in enumerate(names, 1))
    write_member(
        archive,
        "xl/workbook.xml",
        f'{_XML}<workbook xmlns="{_SPREADSHEET}" xmlns:r="{_OFFICE}"><sheets>{sheets}</sheets></workbook>',
    )
    targets = [(f"rId{n}", "worksheet", f"worksheets/sheet{n}.xml") for n in range(1, len(names) + 1)]
    write_member(archive, "xl/_rels/workbook.xml.rels", _relations([*targets, ("rId99", "styles", "styles.xml")]))
    write_member(archive, "xl/styles.xml", _STYLES)


def _relations(rows: Sequence[tuple[str, str, str]]) -> str:
    """A member that says which part goes with which."""
    inner = "".join(f'<Relationship Id="{i}" Type="{_OFFICE}/{kind}" Target="{target}"/>' for i, kind, target in rows)
    return f'{_XML}<Relationships xmlns="{_PACKAGE}/relationships">{inner}</Relationships>'


_STYLES = (
    f'{_XML}<styleSheet xmlns="{_SPREADSHEET}">'
    '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>'
    '<font><b/><sz val="11"/><name val="Calibri"/></font></fonts>'
    '<fills count="2"><fill><patternFill patternType="none"/></fill>'
    '<fill><patternFill patternType="gray125"/></fill></fills>'
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>'
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
    '<cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'
    '<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/>'
    '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1">'
    '<alignment vertical="top" wrapText="1"/></xf></cellXfs>'
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
)
