"""Zip archives: their members, and Office documents, which are zips as well."""

import io
import stat
import zipfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from functools import partial
from lzma import LZMAError
from pathlib import Path
from typing import BinaryIO

from analysis.load.finding import Limits, UnreadableError

ENCRYPTED = 0x1  # the bit of a member's flags that says so
MARKUP = (".xml", ".rels")  # an Office document's other members are pictures, fonts and macros
PIECE = 4096  # bytes; bzip2 makes up to 80 million of so many
BROKEN = (
    *(zipfile.BadZipFile, zlib.error, LZMAError, EOFError, OSError),
    *(NotImplementedError, ValueError, OverflowError, RuntimeError),
)
PACK_AGAIN = "download or pack it again"


def members_of_zip(
    path: Path, limits: Limits, opened: ExitStack
) -> Iterator[tuple[str, Callable[[], bytes]]]:
    """Yield the name of each file in a zip, sorted, with a function that reads it."""
    archive = opened.enter_context(_open(path, limits))
    members = [member for member in archive.infolist() if not member.is_dir()]
    for member in sorted(members, key=lambda member: member.filename):
        yield member.filename, partial(_content, archive, member, limits)


def repacked(content: bytes, limits: Limits) -> BinaryIO:
    """Return an Office document of which nothing is left to unpack; only markup is kept.

    The libraries that read such documents unpack each member whole, whatever it says of its
    size. Pictures, fonts and macros are there, but empty.
    """
    result = io.BytesIO()
    with _open(io.BytesIO(content), limits) as source, zipfile.ZipFile(result, "w") as target:
        members = {member.filename: member for member in source.infolist()}
        markup = {name for name in members if name.casefold().endswith(MARKUP)}
        limits.check_markup(sum(members[name].file_size for name in markup))
        for name, member in members.items():
            target.writestr(name, _content(source, member, limits) if name in markup else b"")
    result.seek(0)
    return result


def _open(file: Path | BinaryIO, limits: Limits) -> zipfile.ZipFile:
    """Return a zip, opened; what is inside is unpacked only when it is read."""
    try:
        archive = zipfile.ZipFile(file)
    except BROKEN as error:
        raise UnreadableError(f"is not a whole zip: {error}", PACK_AGAIN) from error
    try:
        limits.check_members(len(archive.infolist()))
        limits.check_unpacked(sum(member.file_size for member in archive.infolist()))
    except UnreadableError:
        archive.close()
        raise
    return archive


def _content(archive: zipfile.ZipFile, member: zipfile.ZipInfo, limits: Limits) -> bytes:
    """Return what a member holds, and never more than it says that it does."""
    if stat.S_ISLNK(member.external_attr >> 16):
        raise UnreadableError("is a link, which is not followed", "pack the file itself")
    if member.flag_bits & ENCRYPTED:
        raise UnreadableError("is encrypted", "unpack it with its password, and load the folder")
    limits.check_size(member.file_size)
    read = bytearray()
    try:
        with archive.open(member) as file:
            while piece := file.read(PIECE):
                read += piece
    except BROKEN as error:
        raise UnreadableError(f"is broken in its zip: {error}", PACK_AGAIN) from error
    return bytes(read)
