"""External trackers of aid: read into one table, and set beside what the texts report."""

from analysis.trackers.loading import load_tracker
from analysis.trackers.matching import compare

__all__ = ["compare", "load_tracker"]
