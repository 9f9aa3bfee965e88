"""zip and tar: each file in them is a source of its own. Office files and WACZ are zip files too, known by content.

Nothing is ever written to the disk, and nothing is read that swells, leads out, or stands too deep.
"""

import io
import tarfile
import zipfile
import zlib
from collections.abc import Iterator
from typing import BinaryIO, cast

from claims.documents.folders import is_sidecar, is_wanted
from claims.documents.formats.zipped import LEADS_OUT, find_objection, leads_out, open_zip
from claims.documents.metadata import read_sidecar
from claims.documents.refused import Refused
from claims.documents.settings import Settings
from claims.documents.source import Found, Source, Unreadable, Unwanted, make_source, say_size, say_way_out

_OFFICE = {
    "xl/workbook.xml": "a spreadsheet: save the sheet as CSV",
    "ppt/presentation.xml": "a presentation: save it as PDF",
    "META-INF/container.xml": "an e-book: save it as HTML or text",
}


def read_zip(source: Source, settings: Settings) -> Iterator[Found]:
    """What is in a zip file: a Word or OpenDocument text, a web archive, or any files."""
    stream = source.stream
    if source.depth or not stream.seekable():  # going back in a packed member means unpacking it again
        stream = io.BytesIO(source.read_whole(settings._replace(snapshots=None)))
    with open_zip(stream, settings.limits) as archive:
        names = set(archive.namelist())
        if "word/document.xml" in names:
            from claims.documents.formats.docx import read_docx

            yield from read_docx(source, archive, settings)
        elif "content.xml" in names and "mimetype" in names:
            from claims.documents.formats.odt import read_odt

            yield from read_odt(source, archive, settings)
        elif reason := next((_OFFICE[name] for name in _OFFICE if name in names), None):
            raise Unwanted(reason)
        else:
            yield from _read_members(source, archive, names, settings)


def _read_members(
    source: Source, archive: zipfile.ZipFile, names: set[str], settings: Settings
) -> Iterator[Source | Refused]:
    """The files of a plain zip archive, or the records of a WACZ."""
    is_wacz = "datapackage.json" in names and any(name.startswith("archive/") for name in names)
    members = [m for m in archive.infolist() if not m.is_dir() and not _is_hidden(m.filename)]
    if is_wacz:
        members = [m for m in members if m.filename.startswith("archive/") and ".warc" in m.filename]
    if not members:
        raise Unwanted("an archive without files")
    for member in members:
        name = member.filename
        if not is_sidecar(name, names) and is_wanted(name, settings):
            yield from _open_member(source, archive, member, names, settings)


def _is_hidden(name: str) -> bool:
    """Whether a member is the system's own: .DS_Store, __MACOSX."""
    return any((part.startswith(".") and part != "..") or part == "__MACOSX" for part in name.split("/"))


def _open_member(
    source: Source, archive: zipfile.ZipFile, member: zipfile.ZipInfo, names: set[str], settings: Settings
) -> Iterator[Source | Refused]:
    """One member as a source, with the metadata that stand beside it."""
    name = f"{source.name}/{member.filename}"
    reason = find_objection(member, settings.limits)
    if reason:
        yield Refused(name, reason)
        return
    try:
        with archive.open(member) as stream:
            inner = source.inner(member.filename, cast("BinaryIO", stream))
            beside = member.filename.rpartition(".")[0] + ".json"
            if is_sidecar(beside, names) and beside in names:
                inner = inner._replace(about=read_sidecar(archive.read(beside)))
            yield inner
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, ValueError) as error:
        yield Refused(name, f"damaged in the archive: {error}")
    except Unreadable as refusal:
        yield Refused(name, str(refusal), refusal.outcome)


def read_tar(source: Source, settings: Settings) -> Iterator[Source | Refused]:
    """The files of a tar archive, one after the other as they come."""
    unpacked = count = 0
    try:
        with tarfile.open(fileobj=source.stream, mode="r|") as archive:
            for count, member in enumerate(archive, 1):
                unpacked += member.size
                _check_sizes(unpacked, count, settings)
                if not member.isdir() and not _is_hidden(member.name) and is_wanted(member.name, settings):
                    yield _open_tar_member(source, archive, member)
    except (tarfile.TarError, EOFError, zlib.error, OSError) as error:
        raise Unreadable(f"a damaged or truncated tar archive ({error}); fetch it again or pack it anew") from error
    if not count:
        raise Unwanted("an archive without files")


def _check_sizes(unpacked: int, count: int, settings: Settings) -> None:
    """Raise where an archive holds too much."""
    limits = settings.limits
    if unpacked > limits.unpacked_bytes:
        large = f"an archive that unpacks to more than {say_size(limits.unpacked_bytes)}"
        raise Unreadable(f"{large}; {say_way_out('unpacked_bytes')}")
    if count > limits.members:
        raise Unreadable(f"an archive of more than {limits.members:,} files; {say_way_out('members')}")


def _open_tar_member(source: Source, archive: tarfile.TarFile, member: tarfile.TarInfo) -> Source | Refused:
    """One member as a source."""
    name = f"{source.name}/{member.name}"
    if leads_out(member.name):
        return Refused(name, LEADS_OUT)
    stream = archive.extractfile(member) if member.isfile() else None
    if stream is None:
        return Refused(name, "a link or a device inside an archive", "skipped")
    buffered = io.BufferedReader(_Forward(cast("BinaryIO", stream)), 1 << 16)
    inner = make_source(name, cast("BinaryIO", buffered))
    return inner._replace(depth=source.depth + 1, hint=member.name)


class _Forward(io.RawIOBase):
    """A stream that claims no seeking, for a tar that is read as it comes."""

    def __init__(self, stream: BinaryIO) -> None:
        self.stream = stream

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: "bytearray | memoryview") -> int:  # type: ignore[override]
        data = self.stream.read(len(buffer))
        buffer[: len(data)] = data
        return len(data)
