"""From news to evidence: who said what, who gave which weapons, how support escalated.

The flow, and the names that carry it (each documented where it lives):

    load_documents ─► extract ─► Tables ─► escalation, firsts, lags ─► plot_* ─► export_*

>>> import analysis
>>> "extract" in dir(analysis)
True
"""

from importlib import import_module
from typing import Any

__version__ = "0.1.0"

# Nothing heavy happens at import: each name is fetched from its module when first used.
_HOMES = {
    "load_documents": "analysis.load",
    "Limits": "analysis.load",
    "problems_table": "analysis.load",
    "find_duplicates": "analysis.duplicates",
    "mark_duplicates": "analysis.duplicates",
    "extract": "analysis.corpus",
    "extract_corpus": "analysis.corpus",
    "corpus_steps": "analysis.corpus",
    "mark_corpus_duplicates": "analysis.corpus",
    "corpus_counts": "analysis.corpus",
    "Tables": "analysis.tables",
    "load_tables": "analysis.corpus",
    "load_lexicons": "analysis.reference",
    "load_ladder": "analysis.reference",
    "load_milestones": "analysis.reference",
    "escalation": "analysis.timeline",
    "firsts": "analysis.timeline",
    "lags": "analysis.timeline",
    "rungs_reached": "analysis.timeline",
    "quote_table": "analysis.tallies",
    "actor_table": "analysis.tallies",
    "speech_links": "analysis.tallies",
    "mention_links": "analysis.tallies",
    "validation_sample": "analysis.validation",
    "read_coding": "analysis.validation",
    "evaluate": "analysis.validation",
    "confusion": "analysis.validation",
    "agreement": "analysis.validation",
    "rates_in_words": "analysis.validation",
    "explain": "analysis.explaining",
    "manifest": "analysis.provenance",
    "write_manifest": "analysis.provenance",
    "replicate": "analysis.provenance",
    "sensitivity": "analysis.timeline",
    "load_tracker": "analysis.trackers",
    "compare": "analysis.trackers",
    "use_style": "analysis.charts",
    "plot_ladder": "analysis.charts",
    "plot_escalation": "analysis.charts",
    "plot_heatmap": "analysis.charts",
    "plot_weapons": "analysis.charts",
    "plot_weapon_stream": "analysis.charts",
    "plot_flow": "analysis.charts",
    "plot_map": "analysis.charts",
    "plot_panels": "analysis.charts",
    "plot_quotes": "analysis.charts",
    "plot_firsts": "analysis.charts",
    "plot_lags": "analysis.charts",
    "plot_quote_network": "analysis.charts",
    "plot_actor_network": "analysis.charts",
    "plot_actors": "analysis.charts",
    "plot_words_on_rungs": "analysis.charts",
    "apply_corrections": "analysis.corrections",
    "load_corrections": "analysis.corrections",
    "compare_corrections": "analysis.corrections",
    "plot_compare": "analysis.charts",
    "plot_sensitivity": "analysis.charts",
    "explore": "analysis.widgets",
    "read": "analysis.widgets",
    "review": "analysis.widgets",
    "export_chart": "analysis.export",
    "export_table": "analysis.export",
    "export_report": "analysis.export",
}
__all__ = [*_HOMES, "__version__"]


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module 'analysis' has no attribute {name!r}")
    globals()[name] = found = getattr(import_module(_HOMES[name]), name)
    return found


def __dir__() -> list[str]:
    return sorted(__all__)
