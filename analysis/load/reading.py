"""Each listed part to its findings: no failure of one part stops the others."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from analysis.load.by_line import read_by_line
from analysis.load.files import Frame, Part
from analysis.load.finding import Article, Finding, Limits, Problem, Source, UnreadableError
from analysis.load.formats import BY_NAME, find_format
from analysis.load.frames import read_frame


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
    try:
        for finding in _findings(part, wishes):
            yield _checked(finding, wishes.limits) if isinstance(finding, Article) else finding
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
    content = part.content()
    if not content.strip():
        raise UnreadableError("is empty", "remove it, or download it again")
    form = BY_NAME.get(wishes.format) or find_format(part.label, content)
    return form.read(replace(source, content=content))


def _checked(article: Article, limits: Limits) -> Finding:
    """Return the article, or the problem that its text cannot be one."""
    text, limit = article.text, limits.article_characters
    if len(text) > limit:
        problem = f"has {len(text):,} characters, more than article_characters={limit:,}"
        remedy = "split it, or raise the limit: limits=Limits(article_characters=…)"
        return Problem(problem, remedy, article.place)
    if not text.strip():
        return Problem("has no text", "give it a text, or remove it", article.place)
    if not all(_is_sound(value) for value in article if isinstance(value, str)):
        problem = "holds a NUL or half a surrogate pair, which is no text"
        return Problem(problem, "repair the export that wrote it", article.place)
    return article


def _is_sound(words: str) -> bool:
    try:
        words.encode("utf-8")
    except UnicodeEncodeError:  # JSON can spell "\\ud83d", half an emoji
        return False
    return "\0" not in words
