"""The table of what people decided about rows: corrections, applied on top of each extraction."""

from analysis.schema.vocabulary import COUNT, TEXT
from analysis.table import Column, Table

DECISIONS = ("accepted", "corrected", "rejected", "added")
REVIEWED = ("quotes", "actors", "weapons", "dates", "steps")

CORRECTIONS = Table(
    "corrections",
    "decision of one coder about one row",
    "correction_id",
    ("time", "correction_id"),
    (
        Column("correction_id", TEXT, "coder, table and row in one", True),
        Column("table", TEXT, "the table whose row it is", True, REVIEWED),
        Column("row_id", TEXT, "the row's stable id there; an added row gets one", True),
        Column("decision", TEXT, "what the coder decided", True, DECISIONS),
        Column("coder", TEXT, "who decided", True),
        Column("time", "datetime64[us, UTC]", "when, in UTC", True),
        Column("reason", TEXT, "why, in the coder's words"),
        Column("doc_id", TEXT, "the article that the row stands in", True),
        Column("start", COUNT, "where it starts in the article", True),
        Column("end", COUNT, "where it ends, exclusive", True),
        Column("words", TEXT, "the words there, by which a changed text is noticed", True),
        Column("rule", TEXT, "the rule that had made the row; empty where a person added it"),
        Column("changed", TEXT, "the columns corrected, joined by ';'"),
        Column("values", TEXT, "the row as decided: its filled columns as a JSON object", True),
    ),
)

CODER_COMPARISON = Table(
    "coder_comparison",
    "row that one of two coders decided about, with both decisions",
    "row_id",
    ("table", "doc_id", "start", "row_id"),
    (
        Column("table", TEXT, "the table whose row it is", True, REVIEWED),
        Column("row_id", TEXT, "the row's stable id there", True),
        Column("doc_id", TEXT, "the article that the row stands in", True),
        Column("start", COUNT, "where it starts in the article", True),
        Column("words", TEXT, "the words there", True),
        Column(
            "decision_a", TEXT, "what the first coder decided; empty if nothing", False, DECISIONS
        ),
        Column(
            "decision_b", TEXT, "what the second coder decided; empty if nothing", False, DECISIONS
        ),
        Column("agree", "boolean", "same decision and same values; empty where one has none"),
        Column("differs", TEXT, "columns in which their values differ, joined by ';'"),
        Column("reason_a", TEXT, "the first coder's reason"),
        Column("reason_b", TEXT, "the second coder's reason"),
    ),
)

REVIEW = (CORRECTIONS, CODER_COMPARISON)
