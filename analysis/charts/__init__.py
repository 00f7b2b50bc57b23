"""Charts: one table in, one Axes out."""

from analysis.charts.escalation import plot_escalation
from analysis.charts.heatmap import plot_heatmap
from analysis.charts.ladder import plot_ladder
from analysis.charts.quotes import plot_quotes
from analysis.charts.style import use_style
from analysis.charts.weapons import plot_weapons

__all__ = [
    "plot_escalation",
    "plot_heatmap",
    "plot_ladder",
    "plot_quotes",
    "plot_weapons",
    "use_style",
]
