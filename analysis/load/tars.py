"""Tar archives, plain or compressed by gzip, bzip2 or xz."""

import bz2
import gzip
import lzma
import tarfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from functools import partial
from pathlib import Path
from typing import Any

from analysis.load.finding import Limits, Problem, UnreadableError

COMPRESSED: dict[bytes, Any] = {b"\x1f\x8b": gzip.open, b"BZh": bz2.open, b"\xfd7zXZ\0": lzma.open}
BROKEN = (
    *(tarfile.TarError, zlib.error, lzma.LZMAError, EOFError, OSError),
    *(ValueError, OverflowError, IndexError, RecursionError),
)
PACK_AGAIN = "download or pack it again"


def members_of_tar(
    path: Path, limits: Limits, opened: ExitStack
) -> Iterator[tuple[str, Callable[[], bytes]] | Problem]:
    """Yield the name of each file in a tar, in its order there, with a function that reads it.

    In another order a compressed archive would be unpacked from its start for every file.
    Links and devices refuse to be read.
    """
    stream = opened.enter_context(_open(path))
    total, number = 0, 0
    try:
        bounded: Any = _Bounded(stream, limits)
        archive = opened.enter_context(tarfile.TarFile(fileobj=bounded))
        for number, member in enumerate(archive, start=1):
            total += member.size
            limits.check_unpacked(total)
            limits.check_members(number)
            if not member.isdir():
                yield member.name, partial(_content, archive, member, limits)
    except BROKEN as error:
        if not number:
            raise UnreadableError(f"is not a whole tar: {error}", PACK_AGAIN) from error
        yield Problem(f"breaks off after {number:,} members: {error}", PACK_AGAIN)


def _open(path: Path) -> Any:
    with path.open("rb") as file:
        head = file.read(6)
    opener = next((opens for mark, opens in COMPRESSED.items() if head.startswith(mark)), open)
    return opener(path, "rb")


def _content(archive: tarfile.TarFile, member: tarfile.TarInfo, limits: Limits) -> bytes:
    if member.issym() or member.islnk():
        raise UnreadableError("is a link, which is not followed", "pack the file itself")
    if not member.isfile():
        raise UnreadableError("is a device, which is not opened", "do not trust this archive")
    limits.check_size(member.size)
    try:
        file = archive.extractfile(member)
        content = file.read() if file else b""
    except BROKEN as error:
        raise UnreadableError(f"is broken in its tar: {error}", PACK_AGAIN) from error
    if len(content) < member.size:
        raise UnreadableError("is cut short in its tar", PACK_AGAIN)
    return content


class _Bounded:
    """A stream that refuses to be read beyond the limits, whatever an archive's head says."""

    def __init__(self, stream: Any, limits: Limits) -> None:
        self._stream, self._limits = stream, limits
        self.seek, self.tell, self.close = stream.seek, stream.tell, stream.close

    def read(self, size: int = -1) -> bytes:
        self._limits.check_size(size)
        self._limits.check_unpacked(self._stream.tell() + size)
        content: bytes = self._stream.read(size)
        return content
