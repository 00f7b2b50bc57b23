"""The tables that are computed from those found, or kept by hand in the same shape."""

from analysis.schema.found import STEPS
from analysis.schema.vocabulary import COUNT, DAY, SHARE, STAGES, STATUSES, TEXT, TRACKS
from analysis.table import Column, Table

DUPLICATES = Table(
    "duplicates",
    "article that repeats an earlier one",
    "doc_id",
    ("duplicate_of", "doc_id"),
    (
        Column("doc_id", TEXT, "the article that repeats", True),
        Column("duplicate_of", TEXT, "the article that it repeats", True),
        Column(
            "similarity",
            SHARE,
            "share of the shorter's runs of three words that are in both",
            True,
        ),
    ),
)

MILESTONES = Table(
    "milestones",
    "step of the public record",
    "step_id",
    STEPS.order,
    (*STEPS.columns, Column("source", TEXT, "the primary source, by name and date", True)),
)

ESCALATION = Table(
    "escalation",
    "actor, track, status and period: the highest rung reached so far",
    "escalation_id",
    ("track", "actor", "status", "period"),
    (
        Column("escalation_id", TEXT, "actor, track, status and period in one", True),
        Column("actor", TEXT, "who takes the step", True),
        Column("track", TEXT, "the ladder's track", True),
        Column("status", TEXT, "how far the steps have gone", True, STATUSES),
        Column("period", DAY, "first day of the period", True),
        Column("rung", TEXT, "highest rung reached by the period's end", True),
        Column("level", COUNT, "the rung's place in its track, 1 is lowest", True),
        Column("steps", COUNT, "steps reported in the period itself", True),
        Column("articles", COUNT, "articles published in it; empty where none were given"),
        Column("step_id", TEXT, "the step that first reached the rung", True),
    ),
)

FIRSTS = Table(
    "firsts",
    "rung, status and actor that was, or may have been, first on it",
    "step_id",
    ("track", "level", "status", "first", "actor"),
    (
        Column("track", TEXT, "the ladder's track", True, TRACKS),
        Column("rung", TEXT, "the ladder's rung", True),
        Column("level", COUNT, "the rung's place in its track, 1 is lowest", True),
        Column("status", TEXT, "how far the step had gone", True, STATUSES),
        Column("actor", TEXT, "who was first; all who may have been are a row each", True),
        Column("recipient", TEXT, "for whom, or against whom"),
        Column("first", DAY, "first day on which the actor can have got there", True),
        Column("first_to", DAY, "the day after the last on which it can have got there"),
        Column("sure", "boolean", "no other actor can have got there earlier", True),
        Column("basis", TEXT, "where the day is from", True, ("text", "publication")),
        Column("weapon", TEXT, "system, else the class as printed"),
        Column("sentence", TEXT, "the sentence that reports it"),
        Column("doc_id", TEXT, "the article that reports it", True),
        Column("step_id", TEXT, "the step in the steps table", True),
    ),
)

LAGS = Table(
    "lags",
    "actor, rung and stage reached, with the time to the next stage",
    "lag_id",
    ("track", "level", "actor", "from_date", "from_status"),
    (
        Column("lag_id", TEXT, "actor, rung and the two stages in one", True),
        Column("actor", TEXT, "who takes the step", True),
        Column("track", TEXT, "the ladder's track", True, TRACKS),
        Column("rung", TEXT, "the ladder's rung", True),
        Column("level", COUNT, "the rung's place in its track, 1 is lowest", True),
        Column("from_status", TEXT, "the stage reached", True, STAGES[:-1]),
        Column("to_status", TEXT, "the next stage reached, or awaited", True, STAGES[1:]),
        Column("from_date", DAY, "first day of the stage reached", True),
        Column("to_date", DAY, "first day of the next one; empty where it is awaited"),
        Column("days", COUNT, "days between; where awaited, days waited so far", True),
        Column("days_low", COUNT, "fewest days that the dates' own intervals allow"),
        Column("days_high", COUNT, "most days; empty where an interval or the wait is open"),
        Column("censored", "boolean", "the next stage is not reached in these texts", True),
    ),
)

RUNGS_REACHED = Table(
    "rungs_reached",
    "actor and rung, with the first day of each status",
    "reached_id",
    ("track", "level", "actor"),
    (
        Column("reached_id", TEXT, "actor and rung in one", True),
        Column("actor", TEXT, "who takes the step", True),
        Column("track", TEXT, "the ladder's track", True, TRACKS),
        Column("rung", TEXT, "the ladder's rung", True),
        Column("level", COUNT, "the rung's place in its track, 1 is lowest", True),
        Column("covers", TEXT, "what the rung covers"),
        *(
            Column(status, DAY, f"first day on which it can have been {status}")
            for status in STATUSES
        ),
        Column("steps", COUNT, "steps reported, dated or not", True),
    ),
)

QUOTE_TABLE = Table(
    "quote_table",
    "utterance, made whole",
    "quote_id",
    ("date", "doc_id", "start"),
    (
        Column("date", DAY, "day when it was said, else when the article was published"),
        Column("basis", TEXT, "where the day is from", False, ("text", "publication")),
        Column("speaker", TEXT, "who spoke, as in the actors table; else as printed"),
        Column("country", TEXT, "state or bloc that the speaker acts for"),
        Column("role", TEXT, "the speaker's role in that article"),
        Column("words", TEXT, "all that was said, pieces joined by ' … '", True),
        Column("venue", TEXT, "where it was published: The Guardian, Telegram"),
        Column(
            "kind",
            TEXT,
            "all, part or none of it stands within quotation marks",
            True,
            ("direct", "mixed", "indirect"),
        ),
        Column("doc_id", TEXT, "the article it stands in", True),
        Column("start", COUNT, "where its first piece starts in the article", True),
        Column("quote_id", TEXT, "its first piece in the quotes table", True),
    ),
)

ACTOR_TABLE = Table(
    "actor_table",
    "actor, with how often and when it is met",
    "actor",
    ("kind", "actor"),
    (
        Column("actor", TEXT, "who, as in the actors table", True),
        Column("kind", TEXT, "what it is", True, ("person", "country", "organisation", "bloc")),
        Column("country", TEXT, "state or bloc that it mostly acts for"),
        Column("mentions", COUNT, "how often it is named, also by a pronoun", True),
        Column("utterances", COUNT, "how often it is reported to speak", True),
        Column("documents", COUNT, "articles that name it", True),
        Column("first_seen", DAY, "publication of the first article that names it"),
        Column("last_seen", DAY, "publication of the last article that names it"),
        Column("roles", TEXT, "its roles, the most frequent first, joined by '; '"),
        Column("countries", TEXT, "all it acts for, the most frequent first, joined by '; '"),
    ),
)

LINKS = Table(
    "links",
    "pair of actors, with how often one speaks of the other or both are named together",
    "link_id",
    ("source", "target"),
    (
        Column("link_id", TEXT, "both actors in one", True),
        Column("source", TEXT, "who speaks; of two named together, the first by name", True),
        Column("target", TEXT, "who is spoken of; of two named together, the other", True),
        Column("times", COUNT, "utterances, sentences or articles that link them", True),
        Column("documents", COUNT, "articles that link them", True),
    ),
)

DERIVED = (ESCALATION, FIRSTS, LAGS, RUNGS_REACHED, QUOTE_TABLE, ACTOR_TABLE, LINKS, DUPLICATES)
