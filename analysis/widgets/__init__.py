"""Interactive views of the tables: controls, a picture, the rows behind it, a status line."""

from analysis.widgets.explorer import explore
from analysis.widgets.reader import read
from analysis.widgets.reviewer import review

__all__ = ["explore", "read", "review"]
