"""The finders over many documents: in memory, or streamed into a folder that outlasts a crash."""

from analysis.corpus.copies import mark_corpus_duplicates
from analysis.corpus.counting import corpus_counts
from analysis.corpus.extraction import ARTICLES_A_TURN, extract, frame_of
from analysis.corpus.reading import load_tables
from analysis.corpus.streaming import Extraction, extract_corpus
from analysis.corpus.summing import corpus_steps

__all__ = [
    "ARTICLES_A_TURN",
    "Extraction",
    "corpus_counts",
    "corpus_steps",
    "extract",
    "extract_corpus",
    "frame_of",
    "load_tables",
    "mark_corpus_duplicates",
]
