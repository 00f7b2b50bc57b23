"""Each listed part to its findings: no failure of one part stops the others."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from analysis.load.by_line import read_by_line
from analysis.load.files import Frame, Part
from analysis.load.finding import Article, Finding, Limits, Problem, Source, UnreadableError
from analysis.load.formats import BY_NAME, find_format
from analysis.load.frames import read_frame
from analysis.load.gzips import SUFFIX, gunzip, is_gzip
from analysis.load.identity import printable

PARSED_WHOLE = {"html", "xml", "eml", "rtf"}
NO_CHARACTER = re.compile("[\0\ud800-\udfff]")  # JSON can spell "\\ud83d", half an emoji


@dataclass(frozen=True)
class Wishes:
    """How the caller wants the sources read; `by_line`, large tables are never held whole."""

    format: str = "auto"
    columns: Mapping[str, str] = field(default_factory=dict)
    limits: Limits = field(default_factory=Limits)
    by_line: bool = False


def read_part(part: Part | Frame, wishes: Wishes) -> Iterator[Finding]:
    """Yield the findings of one part; whatever goes wrong in it is a problem among them.

    Every exception is turned into a problem, because the libraries that parse pages and
    documents raise nearly anything on a broken file, and the next file must still be read.
    """
    for finding in _all_findings(part, wishes):
        if isinstance(finding, Problem):
            yield Problem(*(printable(words) for words in finding))
        else:
            yield finding


def _all_findings(part: Part | Frame, wishes: Wishes) -> Iterator[Finding]:
    try:
        for finding in _findings(part, wishes):
            if isinstance(finding, Article):
                yield from _checked(finding, wishes.limits)
            else:
                yield finding
    except UnreadableError as error:
        yield error.finding
    except OSError as error:
        yield Problem(f"cannot be opened: {error.strerror or error}", "check its permissions")
    except Exception as error:
        what = f"{type(error).__name__}: {error}"[:200]
        yield Problem(f"its reader failed: {what}", "open and save it again, or leave it out")


def _findings(part: Part | Frame, wishes: Wishes) -> Iterator[Finding]:
    source = Source(b"", wishes.columns, wishes.limits)
    if isinstance(part, Frame):
        return read_frame(part.frame, source)
    if wishes.by_line and part.file and (found := read_by_line(part.file, wishes.format, source)):
        return found
    content, name = part.content(), part.label
    if is_gzip(content):
        content, name = gunzip(content, wishes.limits), name.removesuffix(SUFFIX)
    if not content.strip():
        raise UnreadableError("is empty", "remove it, or download it again")
    form = BY_NAME.get(wishes.format) or find_format(name, content)
    if form.name in PARSED_WHOLE:
        wishes.limits.check_markup(len(content))
    return form.read(replace(source, content=content))


def _checked(article: Article, limits: Limits) -> Iterator[Finding]:
    """Yield the article, or the problem that its text cannot be one."""
    text, limit = article.text, limits.article_characters
    if len(text) > limit:
        problem = f"has {len(text):,} characters, more than article_characters={limit:,}"
        remedy = "split it, or raise the limit: limits=Limits(article_characters=…)"
        yield Problem(problem, remedy, article.place)
    elif not text.strip():
        yield Problem("has no text", "give it a text, or remove it", article.place)
    else:
        yield from _sound(article)


def _sound(article: Article) -> Iterator[Finding]:
    """Yield the article with \ufffd for each character that is none, and say so."""
    stated = {name: value for name, value in article._asdict().items() if isinstance(value, str)}
    sound = {name: NO_CHARACTER.sub("\ufffd", value) for name, value in stated.items()}
    if changed := [name for name in sound if sound[name] != stated[name]]:
        problem = f"holds NUL bytes or halves of surrogate pairs in {', '.join(changed)}"
        yield Problem(problem, "they are \ufffd now; repair the export", article.place)
    yield article._replace(**sound)  # type: ignore[arg-type]  # the number is no str
