"""What can go wrong, named by who must act."""

from collections.abc import Iterable


class AnalysisError(Exception):
    """The base of every error that this package raises on purpose."""


class LexiconError(AnalysisError):
    """A reference table contradicts itself: edit that table."""


class CorpusError(AnalysisError):
    """A source file cannot be read as text: repair or remove that file."""


class CorpusWarning(UserWarning):
    """Some sources were left out of a corpus: look at its table of problems."""


class StorageError(AnalysisError):
    """Results cannot be written: make room there, or choose another place."""


class SchemaError(AnalysisError):
    """A table is not what its declaration says: the caller's table must change."""


def listed(heading: str, problems: Iterable[str]) -> str:
    """Return one message that names all problems at once.

    >>> print(listed("not a table of quotes:", ["no column 'words'"]))
    not a table of quotes:
      - no column 'words'
    """
    return "\n".join([heading, *(f"  - {problem}" for problem in problems)])
