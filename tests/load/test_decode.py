import codecs

import pytest

from analysis.load.decode import decode
from analysis.load.finding import UnreadableError

QUOTED = "“We will,” said the Élysée’s envoy – in Łódź.\n"
WESTERN = "“We will,” said the Élysée’s envoy – at noon.\n"
READ = [
    ("UTF-8", QUOTED.encode(), QUOTED),
    ("UTF-8 with its mark", codecs.BOM_UTF8 + QUOTED.encode(), QUOTED),
    ("UTF-16 little end first", codecs.BOM_UTF16_LE + QUOTED.encode("utf-16-le"), QUOTED),
    ("UTF-16 big end first", codecs.BOM_UTF16_BE + QUOTED.encode("utf-16-be"), QUOTED),
    ("Windows-1252", WESTERN.encode("cp1252"), WESTERN),
    (
        "French capitals before a mark",
        "Dans «L’ÉTÉ», fini.".encode("cp1252"),
        "Dans «L’ÉTÉ», fini.",
    ),
    ("Windows line ends", b"One.\r\nTwo.\r\n", "One.\nTwo.\n"),
    ("old Mac line ends", b"One.\rTwo.\r", "One.\nTwo.\n"),
    ("spaces and tabs stay", b"  One.\t\n\n ", "  One.\t\n\n "),
    ("zero-width and right-to-left marks stay", "a\u200bb\u202ec".encode(), "a\u200bb\u202ec"),
    ("a second mark is a character", codecs.BOM_UTF8 * 2 + b"a", "\ufeffa"),
]
REFUSED = [
    ("binary", b"\x89ABC\r\n\x00\x00\x00", "NUL"),
    ("UTF-16 without its mark", "Talks.".encode("utf-16-le"), "NUL"),
    ("UTF-32", "Talks.".encode("utf-32"), "NUL"),
    ("half a UTF-16 character", codecs.BOM_UTF16_LE + b"a\x00b", "utf-16-le"),
    ("Russian in Windows-1251", "Привет, посол".encode("cp1251"), "neither"),
    ("undefined in Windows-1252", b"a lone \x81 byte", "neither"),
    ("UTF-8 cut off within a character", QUOTED.encode() + b"\xe2\x80", "broken"),
    ("UTF-8 with a stray byte", QUOTED.encode() + b"\xff", "broken"),
]


@pytest.mark.parametrize(("content", "text"), [row[1:] for row in READ], ids=[r[0] for r in READ])
def test_text_is_read_exactly(content, text):
    assert decode(content) == text


@pytest.mark.parametrize(
    ("content", "reason"), [row[1:] for row in REFUSED], ids=[r[0] for r in REFUSED]
)
def test_what_would_be_garbled_is_refused(content, reason):
    with pytest.raises(UnreadableError, match=reason):
        decode(content)


def test_broken_byte_is_placed():
    with pytest.raises(UnreadableError) as error:
        decode("“One”\n“two”\n".encode() + b"three \xff")
    assert error.value.finding.place == "line 3"


def test_stated_encoding_is_used_unless_it_is_wrong():
    assert decode("Привет".encode("cp1251"), encoding="windows-1251") == "Привет"
    assert decode("été".encode(), encoding="no-such-encoding") == "été"
    assert decode(codecs.BOM_UTF8 + "été".encode(), encoding="latin-1") == "été"
