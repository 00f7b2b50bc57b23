"""Files: charts, tables and the report, the same bytes from the same input."""

from analysis.export.chart import export_chart
from analysis.export.report import export_report
from analysis.export.table import export_table

__all__ = ["export_chart", "export_report", "export_table"]
