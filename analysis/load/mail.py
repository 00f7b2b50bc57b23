"""Mail: newsletters as messages (EML), whole mailboxes (MBOX), and pages saved as MHTML."""

import re
from collections.abc import Iterator
from email import message_from_bytes
from email.errors import MessageError
from email.message import EmailMessage, MIMEPart
from email.policy import EmailPolicy
from email.utils import parseaddr
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from analysis.load.decode import decode
from analysis.load.finding import Article, Finding, Problem, Source, UnreadableError
from analysis.load.webpage import article_of_page, page_of

SEPARATOR = re.compile(rb"(?:\A|\n\r?\n)From [^\n]{1,200}\d{4}[^\n]{0,10}\r?\n")
QUOTED = re.compile(rb"^>(>*From )", re.MULTILINE)  # how a mailbox writes a line that starts so
BROKEN = (MessageError, LookupError, ValueError, TypeError, AttributeError, RecursionError)
SAVED_AT, SAVED_BY = "snapshot-content-location", "Saved by "  # how browsers mark saved pages
LONGEST = 1_000  # characters of a head line that are looked at
OPEN_IT = "open it in a mail program and save it as .html or .txt"


if TYPE_CHECKING:
    Messages = EmailPolicy[EmailMessage]
else:
    Messages = EmailPolicy  # which takes no parameter when it runs


class _Bounded(Messages):
    """Reads the start of each head line only: the library's time grows with its square."""

    def header_source_parse(self, sourcelines: list[str]) -> tuple[str, str]:
        name, value = super().header_source_parse(sourcelines)
        return name, value[:LONGEST]

    def header_fetch_parse(self, name: str, value: str) -> Any:
        return _parsed(name, value)  # the library asks for the same line ten times


@lru_cache(maxsize=100)
def _parsed(name: str, value: str) -> Any:
    """Return a head line as the library understands it."""
    return EmailPolicy().header_fetch_parse(name, value)


def read_message(source: Source) -> Iterator[Finding]:
    """Yield the article of one message; attachments and pictures are left out."""
    try:
        yield _read_one(source.content)
    except BROKEN as error:  # the library raises nearly anything on a broken head
        raise UnreadableError(f"is a broken message: {error}", OPEN_IT) from error


def read_mailbox(source: Source) -> Iterator[Finding]:
    """Yield an article a message; a message that cannot be read costs that message."""
    starts = list(SEPARATOR.finditer(source.content))
    ends = [start.start() for start in starts[1:]] + [len(source.content)]
    for number, (start, end) in enumerate(zip(starts, ends, strict=True), start=1):
        place = f"message {number}"
        try:
            written = QUOTED.sub(rb"\1", source.content[start.end() : end])
            yield _read_one(written)._replace(number=number, place=place)
        except UnreadableError as error:
            yield error.finding._replace(place=place)
        except BROKEN as error:
            yield Problem(f"is a broken message: {error}", OPEN_IT, place)


def _read_one(content: bytes) -> Article:
    message = message_from_bytes(content, policy=_Bounded())
    article = _body(message)
    name, address = parseaddr(_head(message, "from"))
    if SAVED_AT in message or SAVED_BY in _head(message, "from"):  # a page, whose head says more
        return article._replace(title=article.title or _head(message, "subject"))
    return article._replace(
        title=_head(message, "subject"),
        published=_day(message),
        publisher=name or address,
        byline="",
        language=article.language or _head(message, "content-language"),
    )


def _body(message: EmailMessage) -> Article:
    """Return the article of a message's page, else its plain text."""
    page, plain = (message.get_body((kind,)) for kind in ("html", "plain"))
    if page is not None:
        try:
            return article_of_page(page_of(*_content(page)))
        except UnreadableError:
            if plain is None:
                raise
    if plain is None:
        raise UnreadableError("is a message without text", OPEN_IT)
    content, charset = _content(plain)
    return Article(decode(content, encoding=charset).strip())


def _content(part: MIMEPart) -> tuple[bytes, str]:
    payload = part.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b"", part.get_content_charset("")


def _head(message: EmailMessage, name: str) -> str:
    return " ".join(str(message.get(name, "")).split())


def _day(message: EmailMessage) -> str:
    """Return the day of a message where it was sent, as its head states it."""
    return re.sub(r"\s*\(.*\)$", "", _head(message, "date"))
