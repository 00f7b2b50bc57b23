"""Interactive views of the tables: controls, a picture, the rows behind it, a status line."""

from analysis.widgets.explorer import explore

__all__ = ["explore"]
