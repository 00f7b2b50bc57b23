"""Articles that repeat another: wire copies and updates, found and left out of counts."""

from analysis.duplicates.dropping import only_originals, repeating
from analysis.duplicates.finding import (
    THRESHOLD,
    find_duplicates,
    mark_duplicates,
    repeats_among,
)

__all__ = [
    "THRESHOLD",
    "find_duplicates",
    "mark_duplicates",
    "only_originals",
    "repeating",
    "repeats_among",
]
