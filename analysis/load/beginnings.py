"""What the beginning of a file says it is, whatever its name says."""

import json
import re
import zlib

from analysis.load.columns import KNOWN_AS, plain_name

HEAD = 4096  # bytes that are looked at
PAGE = re.compile(rb"<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE)
XML = re.compile(rb"<(?:\?xml|rss|feed|rdf:RDF|PPSResponse)\b")
MAILBOX = re.compile(rb"From \S+ [^\n]{0,100}\d{4}[^\n]{0,10}\r?\n[A-Za-z-]+:")
FIELD = re.compile(rb"^(?P<name>[A-Za-z][A-Za-z-]{1,40}):[ \t]", re.MULTILINE)
OF_MAIL = {b"from", b"to", b"subject", b"date", b"reply-to"}
ONLY_OF_MAIL = {b"message-id", b"mime-version", b"received", b"return-path", b"content-type"}
RECORD = re.compile(rb"[\[{]\s*[{\"\]}]")
DELIMITERS = (",", ";", "\t", "|")


def recognise(content: bytes) -> str:
    """Return the name of a text format that content begins like, or nothing.

    >>> recognise(b"<!DOCTYPE html><html>"), recognise(b'{"text": "Talks."}'), recognise(b"Talks.")
    ('html', 'json', '')
    """
    head = _head(content)
    if head.startswith(b"WARC/"):
        return "warc"
    if content.startswith(b"\x1f\x8b"):
        return ""  # another gzip, which is unpacked before it is read
    if MAILBOX.match(head):
        return "mbox"
    if XML.match(head) and not PAGE.search(head):
        return "xml"
    if head.startswith(b"<") and PAGE.search(head):
        return "html"
    if _is_mail(head):
        return "eml"
    if RECORD.match(head):
        return "json"
    return "csv" if _is_table(head) else ""


def is_json(content: bytes) -> bool:
    """Return whether content is JSON, or its first line is; a text may begin "[" too."""
    first = content.removeprefix(b"\xef\xbb\xbf").lstrip().partition(b"\n")[0]
    return _parses(first) or _parses(content)


def _parses(content: bytes) -> bool:
    try:
        return isinstance(json.loads(content), (dict, list))
    except (ValueError, RecursionError):
        return False


def _head(content: bytes) -> bytes:
    """Return the first bytes of content as UTF-8, without mark and blanks; gzip is unpacked."""
    head = content[:HEAD]
    if head.startswith(b"\x1f\x8b"):
        try:
            return zlib.decompressobj(zlib.MAX_WBITS | 16).decompress(head, HEAD)
        except zlib.error:
            return b""
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        head = head.decode("utf-16", "replace").encode()
    return head.removeprefix(b"\xef\xbb\xbf").lstrip()


def _is_mail(head: bytes) -> bool:
    """Return whether the lines above the first blank one are the head of a message."""
    block = re.split(rb"\r?\n\r?\n", head, maxsplit=1)[0]
    if not FIELD.match(block):
        return False
    names = {match["name"].lower() for match in FIELD.finditer(block)}
    return len(names & OF_MAIL) >= 2 and not names.isdisjoint(ONLY_OF_MAIL)


def _is_table(head: bytes) -> bool:
    """Return whether the first line names columns, one of them that of the text."""
    line = head.partition(b"\n")[0].decode("latin-1")
    delimiter = max(DELIMITERS, key=line.count)
    names = {plain_name(name.strip(' "\r')) for name in line.split(delimiter)}
    known = [field for field, usual in KNOWN_AS.items() if not names.isdisjoint(usual.split())]
    return len(known) > 1 and "text" in known
