"""A zip file in, its members out, as far as they are harmless: what Office files, WACZ and plain archives share."""

import zipfile
from typing import BinaryIO

from claims.documents.settings import Limits
from claims.documents.source import Unreadable, say_size, say_way_out

LEADS_OUT = "a path that leads out of the archive; where you trust it, unpack it by hand"
FREE = 1_000_000
"""Bytes that anything may unpack to, whatever the ratio."""


def open_zip(stream: BinaryIO, limits: Limits) -> zipfile.ZipFile:
    """The open archive; a damaged one and one that would unpack to far too much are refused."""
    try:
        archive = zipfile.ZipFile(stream)
    except (zipfile.BadZipFile, NotImplementedError, ValueError, OSError, EOFError) as error:
        raise Unreadable(
            "a damaged or truncated zip archive (Word and OpenDocument files are such); fetch it again"
        ) from error
    members = archive.infolist()
    if len(members) > limits.members:
        many = f"an archive of {len(members):,} files, where {limits.members:,} are read at most"
        raise Unreadable(f"{many}; {say_way_out('members')}")
    if sum(member.file_size for member in members) > limits.unpacked_bytes:
        large = f"an archive that unpacks to more than {say_size(limits.unpacked_bytes)}"
        raise Unreadable(f"{large}; {say_way_out('unpacked_bytes')}")
    return archive


def find_objection(member: zipfile.ZipInfo, limits: Limits) -> str | None:
    """Why a member is not unpacked, or None."""
    if leads_out(member.filename):
        return LEADS_OUT
    if member.flag_bits & 1:
        return "locked by a password; unpack it first"
    return find_bomb(member.file_size, member.compress_size, limits)


def leads_out(name: str) -> bool:
    """Whether a member's path points outside the archive.

    >>> leads_out("../../etc/passwd"), leads_out("2022/toll.txt")
    (True, False)
    """
    parts = name.replace("\\", "/").split("/")
    return ".." in parts or parts[0] == "" or parts[0].endswith(":")


def find_bomb(unpacked: int, packed: int, limits: Limits) -> str | None:
    """Why a member that swells so is refused, or None."""
    if unpacked > FREE and unpacked > limits.ratio * max(packed, 1):
        return f"swells to more than {limits.ratio} times its size: a zip bomb, or not worth reading"
    return None


def read_member(archive: zipfile.ZipFile, name: str, limits: Limits) -> bytes:
    """The bytes of one member of an Office file."""
    try:
        member = archive.getinfo(name)
    except KeyError as error:
        raise Unreadable(f"damaged: {name} is missing in it") from error
    reason = find_objection(member, limits)
    if reason:
        raise Unreadable(reason)
    if member.file_size > limits.document_bytes:
        raise Unreadable(
            f"larger than {say_size(limits.document_bytes)} when unpacked; {say_way_out('document_bytes')}"
        )
    try:
        return archive.read(member)
    except (zipfile.BadZipFile, EOFError, OSError, ValueError, NotImplementedError) as error:
        raise Unreadable(f"damaged: {name} in it cannot be unpacked") from error
