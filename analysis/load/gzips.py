"""A file that gzip made smaller, to what it holds."""

import zlib

from analysis.load.beginnings import recognise
from analysis.load.finding import Limits, UnreadableError

MARK, SUFFIX = b"\x1f\x8b", ".gz"
WITH_HEAD = zlib.MAX_WBITS | 16  # gzip's head before what zlib packed


def is_gzip(content: bytes) -> bool:
    """Return whether content is one packed file; a packed web archive is read as it is."""
    return content.startswith(MARK) and recognise(content) != "warc"


def gunzip(content: bytes, limits: Limits) -> bytes:
    """Return what a gzip holds; several, one after another, are one file.

    Raises
    ------
    UnreadableError
        Where it is broken, cut short or holds more than the limit.

    """
    unpacked = bytearray()
    while content.startswith(MARK):
        stream = zlib.decompressobj(WITH_HEAD)
        try:
            unpacked += stream.decompress(content, limits.file_bytes + 1 - len(unpacked))
        except zlib.error as error:
            raise UnreadableError(f"is a broken gzip: {error}", "download it again") from error
        limits.check_size(len(unpacked))
        if not stream.eof:
            raise UnreadableError("is a gzip cut short", "download it again")
        content = stream.unused_data
    return bytes(unpacked)
