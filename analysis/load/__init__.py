"""Files to documents: one module per kind of source, and one table of them in `formats`."""

from analysis.load.documents import columns_taken, problems_table
from analysis.load.finding import Limits
from analysis.load.loading import load_documents
from analysis.load.stream import stream_documents

__all__ = ["Limits", "columns_taken", "load_documents", "problems_table", "stream_documents"]
