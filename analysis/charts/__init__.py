"""Charts: one table in, one Axes out."""

from analysis.charts.actor_network import plot_actor_network
from analysis.charts.actors import plot_actors
from analysis.charts.compared import plot_compare
from analysis.charts.escalation import plot_escalation
from analysis.charts.firsts import plot_firsts
from analysis.charts.flow import plot_flow
from analysis.charts.heatmap import plot_heatmap
from analysis.charts.ladder import plot_ladder
from analysis.charts.lags import plot_lags
from analysis.charts.panels import plot_panels
from analysis.charts.quote_network import plot_quote_network
from analysis.charts.quotes import plot_quotes
from analysis.charts.sensitivity import plot_sensitivity
from analysis.charts.style import use_style
from analysis.charts.tile_map import plot_map
from analysis.charts.weapon_stream import plot_weapon_stream
from analysis.charts.weapons import plot_weapons
from analysis.charts.words import plot_words_on_rungs

__all__ = [
    "plot_actor_network",
    "plot_actors",
    "plot_compare",
    "plot_escalation",
    "plot_firsts",
    "plot_flow",
    "plot_heatmap",
    "plot_ladder",
    "plot_lags",
    "plot_map",
    "plot_panels",
    "plot_quote_network",
    "plot_quotes",
    "plot_sensitivity",
    "plot_weapon_stream",
    "plot_weapons",
    "plot_words_on_rungs",
    "use_style",
]
