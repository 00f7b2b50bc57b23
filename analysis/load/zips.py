"""Zip archives, read in memory: nothing is ever written to disk."""

import zipfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from functools import partial
from pathlib import Path, PurePosixPath
from typing import BinaryIO

from analysis.load.finding import Limits, UnreadableError

ENCRYPTED = 0x1  # the bit of a member's flags that says so
BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError, ValueError)
PACK_AGAIN = "download or pack it again"


def open_zip(file: Path | BinaryIO, limits: Limits) -> zipfile.ZipFile:
    """Return a zip, opened; what is inside is unpacked only when it is read.

    Raises
    ------
    UnreadableError
        Where the zip is broken, or would unpack to more than the limit.

    """
    try:
        archive = zipfile.ZipFile(file)
    except BROKEN as error:
        raise UnreadableError(f"is not a whole zip: {error}", PACK_AGAIN) from error
    size, most = sum(member.file_size for member in archive.infolist()), limits.unpacked_bytes
    if size > most:
        archive.close()
        problem = f"would unpack to {size:,} bytes, more than unpacked_bytes={most:,}"
        raise UnreadableError(problem, "split it, or raise it: limits=Limits(unpacked_bytes=…)")
    return archive


def list_members(
    path: Path, limits: Limits, opened: ExitStack
) -> Iterator[tuple[PurePosixPath, Callable[[], bytes]]]:
    """Yield the path of each file in a zip, sorted, with a function that reads it."""
    archive = opened.enter_context(open_zip(path, limits))
    members = [member for member in archive.infolist() if not member.is_dir()]
    if not members:
        raise UnreadableError("is a zip without files", PACK_AGAIN)
    for member in sorted(members, key=lambda member: member.filename):
        yield _path(member), partial(_content, archive, member, limits)


def _path(member: zipfile.ZipInfo) -> PurePosixPath:
    return PurePosixPath(member.filename.replace("\\", "/"))


def _content(archive: zipfile.ZipFile, member: zipfile.ZipInfo, limits: Limits) -> bytes:
    path = _path(member)
    if ".." in path.parts or path.is_absolute():
        raise UnreadableError("has a path that leads out of the zip", "do not trust this zip")
    if member.flag_bits & ENCRYPTED:
        raise UnreadableError("is encrypted", "unpack it with its password, and load the folder")
    limits.check_size(member.file_size)
    try:
        return archive.read(member)
    except BROKEN as error:
        raise UnreadableError(f"is broken in its zip: {error}", PACK_AGAIN) from error
