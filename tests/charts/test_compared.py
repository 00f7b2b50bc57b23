"""The comparison chart: a mark for the texts, a mark for the tracker, the numbers beside them."""

import chart_tables as tables
import pandas as pd

from analysis.charts import plot_compare


def marks(ax, marker):
    """Return the days of all marks of a kind."""
    lines = [line for line in ax.lines if line.get_marker() == marker]
    return [day for line in lines for day in line.get_xdata() if not pd.isna(day)]


def test_a_transfer_has_a_mark_for_the_texts_and_one_for_the_tracker():
    table = tables.comparison_table(6)
    ax = plot_compare(table)
    assert len(marks(ax, "o")) == table["date_text"].notna().sum()
    assert len(marks(ax, "s")) == table["date_tracker"].notna().sum()
    assert "1 | 14 ↔" in [text.get_text() for text in ax.texts]


def test_where_the_texts_days_include_the_trackers_the_marks_coincide():
    table = tables.comparison_table(6).assign(days=0)
    ax = plot_compare(table[table["outcome"] == "matched"])
    assert sorted(marks(ax, "o")) == sorted(marks(ax, "s"))
