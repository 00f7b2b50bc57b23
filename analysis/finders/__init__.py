"""An annotated text → rows: pure finders, one for each table."""

from analysis.finders.document import Article, Columns, given, read_article

__all__ = ["Article", "Columns", "given", "read_article"]
