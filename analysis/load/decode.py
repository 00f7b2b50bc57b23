"""Bytes to text, once: UTF-8, UTF-16 with its mark, else Windows-1252, else a named problem."""

import codecs
import re

from analysis.load.finding import UnreadableError

MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
WESTERN = "cp1252"
LATIN = ("iso-8859-1", "latin-1", "latin1", "us-ascii", "ascii")  # which browsers read as cp1252
SAVE_AS_UTF8 = "save it as UTF-8 text"
BEYOND_ASCII = re.compile(rb"[\x80-\xff]")
UTF8_CHARACTER = re.compile(  # such as the three bytes of a curly quote
    rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}"
)
ACCENTED_SHARE = 1 / 3  # French prose has 1 accented letter in 25; Russian in cp1251 nearly all


def decode(content: bytes, *, encoding: str = "") -> str:
    r"""Return the text of some bytes, its line ends as "\\n" and without its byte-order mark.

    Offsets are counted in what this returns: no other character is changed, here or later.
    An `encoding` that the content states itself (as web pages do) is tried before guessing,
    but after UTF-8: pages that archives save often state the encoding of their parts.

    >>> decode(b"caf\xc3\xa9\r\n") == decode(b"caf\xe9\n") == "café\n"
    True

    Raises
    ------
    UnreadableError
        Where the bytes are binary, or text in an encoding that would come out garbled.

    """
    text = _marked(content)
    if text is None:
        text = _strictly(content, "utf-8")
    if text is None and encoding:
        text = _strictly(content, WESTERN if encoding in LATIN else encoding)
    if text is None:
        text = _western(content)
    if "\0" in text:
        raise UnreadableError(
            "holds NUL bytes: it is binary, or UTF-16 without its mark", SAVE_AS_UTF8
        )
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _marked(content: bytes) -> str | None:
    for mark, encoding in MARKS:
        if content.startswith(mark):
            text = _strictly(content[len(mark) :], encoding)
            if text is None:
                raise UnreadableError(
                    f"starts with the mark of {encoding} but is not", SAVE_AS_UTF8
                )
            return text
    return None


def _strictly(content: bytes, encoding: str) -> str | None:
    try:
        return content.decode(encoding)
    except (UnicodeDecodeError, LookupError):
        return None


def _western(content: bytes) -> str:
    """Decode Windows-1252, unless that would garble text in another encoding."""
    if b"\0" in content:
        return "\0"
    high = len(BEYOND_ASCII.findall(content))
    in_utf8 = sum(map(len, UTF8_CHARACTER.findall(content)))
    text = _strictly(content, WESTERN)
    if 2 * in_utf8 >= high:
        raise UnreadableError("is UTF-8 with broken bytes", SAVE_AS_UTF8, _place_of_break(content))
    if text is None or high > ACCENTED_SHARE * len(content):
        raise UnreadableError("is neither UTF-8, UTF-16 with a mark nor Windows-1252", SAVE_AS_UTF8)
    return text


def _place_of_break(content: bytes) -> str:
    try:
        content.decode("utf-8")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        return f"line {line}"
    return ""
