"""An annotated text → rows: pure finders, one for each table."""

from analysis.finders.document import Article, given, read_article

__all__ = ["Article", "given", "read_article"]
