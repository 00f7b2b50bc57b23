"""The tables that say how far the others can be relied on."""

from analysis.schema.vocabulary import CATEGORIES, COUNT, DAY, STATUSES, TEXT
from analysis.table import Column, Table

SHARE = "Float64"

CODING_KEY = Table(
    "coding_key",
    "unit of a sample that is coded by hand",
    "sample_id",
    ("sample_id",),
    (
        Column("sample_id", TEXT, "its number in the coding sheet", True),
        Column("table", TEXT, "the table that is sampled", True),
        Column("unit", TEXT, "what is coded", True, ("row", "passage")),
        Column("stratum", TEXT, "the group that it was drawn from", True),
        Column("stratum_size", COUNT, "rows or passages in that group", True),
        Column("row_id", TEXT, "the row found; empty where a passage is coded"),
        Column("doc_id", TEXT, "the article", True),
        Column("start", COUNT, "where the row's words, or the passage, start", True),
        Column("end", COUNT, "where they end, exclusive", True),
    ),
)

EVALUATION = Table(
    "evaluation",
    "measure of agreement with hand coding, for all rows or one group of them",
    "evaluation_id",
    ("table", "by", "group", "measure"),
    (
        Column("evaluation_id", TEXT, "table, group and measure in one", True),
        Column("table", TEXT, "the table that was coded", True),
        Column("by", TEXT, "the column that the rows are grouped by; empty for all rows"),
        Column("group", TEXT, "its value"),
        Column("measure", TEXT, "precision, recall, F1, or `status right` among the matched", True),
        Column("estimate", SHARE, "share from 0 to 1; empty where nothing was coded"),
        Column("low", SHARE, "lower end of the interval of 95 %"),
        Column("high", SHARE, "upper end of the interval of 95 %"),
        Column("right", COUNT, "rows that agree", True),
        Column("of", COUNT, "rows found (precision), coded (recall), both (F1), matched", True),
        Column("interval", TEXT, "how the interval was made", False, ("Wilson", "bootstrap")),
    ),
)

AGREEMENT = Table(
    "agreement",
    "column that two coders filled",
    "column",
    ("column",),
    (
        Column("column", TEXT, "what was coded; `found by both` for the rows themselves", True),
        Column("units", COUNT, "rows that both coded; of `found by both`, rows of either", True),
        Column("same", COUNT, "rows on which they agree", True),
        Column("per_cent", SHARE, "share of rows on which they agree, times 100"),
        Column("kappa", SHARE, "Cohen's kappa; empty where both used one and the same value"),
        Column("alpha", SHARE, "Krippendorff's alpha, nominal; empty where kappa is"),
    ),
)

TRACKER = Table(
    "tracker",
    "item of aid in an external tracker",
    "tracker_id",
    ("date", "actor", "item", "tracker_id"),
    (
        Column("tracker_id", TEXT, "file, sheet and row in one", True),
        Column("actor", TEXT, "who gives (ISO alpha-3 code or bloc), else the name as given", True),
        Column("recipient", TEXT, "who gets, likewise"),
        Column("item", TEXT, "what is given, as the tracker has it", True),
        Column("system", TEXT, "canonical name, from the reference tables"),
        Column("category", TEXT, "kind of equipment, from them", False, CATEGORIES),
        Column("rung", TEXT, "the ladder's rung, from them"),
        Column("quantity", COUNT, "number of items"),
        Column("status", TEXT, "how far the tracker says it has gone", False, STATUSES),
        Column("date", DAY, "day, or first day of the month or year given"),
        Column("date_to", DAY, "the day after the last day that the tracker's date allows"),
        Column("source", TEXT, "what the tracker rests on, as it says"),
    ),
)

COMPARISON = Table(
    "comparison",
    "step beside a tracker's item, or either alone",
    "comparison_id",
    ("outcome", "actor", "rung", "date_text", "comparison_id"),
    (
        Column("comparison_id", TEXT, "step and tracker row in one", True),
        Column(
            "outcome",
            TEXT,
            "whether both report it",
            True,
            ("matched", "only in text", "only in tracker"),
        ),
        Column("actor", TEXT, "who gives", True),
        Column("recipient", TEXT, "who gets"),
        Column("rung", TEXT, "the ladder's rung"),
        Column("weapon_text", TEXT, "what is given, as the steps table has it"),
        Column("item_tracker", TEXT, "what is given, as the tracker has it"),
        Column("status_text", TEXT, "how far, in the text", False, STATUSES),
        Column("status_tracker", TEXT, "how far, in the tracker", False, STATUSES),
        Column("quantity_text", COUNT, "number in the text"),
        Column("quantity_tracker", COUNT, "number in the tracker"),
        Column("quantity_difference", COUNT, "text less tracker"),
        Column("date_text", DAY, "first day that the text allows"),
        Column("date_tracker", DAY, "first day that the tracker allows"),
        Column("days", COUNT, "days between the intervals, 0 where they meet; text less tracker"),
        Column("swapped", "boolean", "the days agree once day and month change places"),
        Column("sentence", TEXT, "the sentence that reports the step"),
        Column("source", TEXT, "what the tracker rests on"),
        Column("doc_id", TEXT, "the article"),
        Column("step_id", TEXT, "the step in the steps table"),
        Column("tracker_id", TEXT, "the row in the tracker table"),
    ),
)

SENSITIVITY = Table(
    "sensitivity",
    "first or lag, with and without part of the evidence",
    "sensitivity_id",
    ("dropped", "value", "what", "place"),
    (
        Column("sensitivity_id", TEXT, "what was left out and what it bears on, in one", True),
        Column("dropped", TEXT, "the column by which steps were left out", True),
        Column("value", TEXT, "its value: a source, a rule, a group of duplicates", True),
        Column("steps", COUNT, "steps left out", True),
        Column("what", TEXT, "what is compared", True, ("first", "lag")),
        Column("place", TEXT, "rung and status, or actor, rung and stages", True),
        Column("rung", TEXT, "the ladder's rung", True),
        Column("status", TEXT, "the status of a first, the stage that ends a lag", True, STATUSES),
        Column("actor", TEXT, "who was first, or whose lag it is; several joined by ';'"),
        Column("actor_without", TEXT, "who is first without that evidence"),
        Column("date", DAY, "the first day; empty for a lag"),
        Column("date_without", DAY, "the first day without that evidence"),
        Column("days", COUNT, "a lag's days"),
        Column("days_without", COUNT, "a lag's days without that evidence"),
        Column("shift", COUNT, "days later (a first) or longer (a lag) without it"),
        Column(
            "change",
            TEXT,
            "what becomes of it",
            True,
            ("same", "moved", "other actor", "gone", "new"),
        ),
    ),
)

REPLICATION = Table(
    "replication",
    "part of a manifest, as it was and as it is now",
    "part",
    ("same", "part"),
    (
        Column("part", TEXT, "the part: program, corpus, corrections, a table", True),
        Column("expected", TEXT, "what the manifest says"),
        Column("found", TEXT, "what this run gave"),
        Column("same", "boolean", "both are the same", True),
    ),
)

JUDGED = (REPLICATION, CODING_KEY, EVALUATION, AGREEMENT, TRACKER, COMPARISON, SENSITIVITY)
