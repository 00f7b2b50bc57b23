"""An annotated text → rows: pure finders, one for each table."""

from analysis.extract.document import Article, given, read_article

__all__ = ["Article", "given", "read_article"]
