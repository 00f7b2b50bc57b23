"""Zip archives, read in memory: nothing is ever written to disk."""

import zipfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from functools import partial
from pathlib import Path, PurePosixPath

from analysis.load.finding import Limits, UnreadableError

ENCRYPTED = 0x1  # the bit of a member's flags that says so
BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError, ValueError)


def list_members(
    path: Path, limits: Limits, opened: ExitStack
) -> Iterator[tuple[PurePosixPath, Callable[[], bytes]]]:
    """Yield the path of each file in a zip, sorted, with a function that reads it.

    Raises
    ------
    UnreadableError
        Where the zip is broken, empty, or would unpack to more than the limit.

    """
    try:
        archive = opened.enter_context(zipfile.ZipFile(path))
    except BROKEN as error:
        raise UnreadableError(
            f"is not a whole zip: {error}", "download or pack it again"
        ) from error
    members = [member for member in archive.infolist() if not member.is_dir()]
    size = sum(member.file_size for member in members)
    if size > limits.unpacked_bytes:
        problem = (
            f"would unpack to {size:,} bytes, more than unpacked_bytes={limits.unpacked_bytes:,}"
        )
        raise UnreadableError(
            problem, "split it, or raise the limit: limits=Limits(unpacked_bytes=…)"
        )
    if not members:
        raise UnreadableError("is a zip without files", "pack it again")
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
        raise UnreadableError(f"is broken in its zip: {error}", "pack it again") from error
