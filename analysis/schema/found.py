"""The tables that reading gives: documents, what was found in them, and what could not be read."""

from analysis.schema.vocabulary import (
    CATEGORIES,
    COUNT,
    DAY,
    EVIDENCE,
    PLACED,
    REPORTED,
    STATUSES,
    TEXT,
    WHEN,
    key,
    place,
)
from analysis.table import Column, Table

DOCUMENTS = Table(
    "documents",
    "article",
    "doc_id",
    ("doc_id",),
    (
        Column("doc_id", TEXT, "stable id of the article", True),
        Column("title", TEXT, "its headline"),
        Column("published", DAY, "day of publication, or the first day it can have been"),
        Column("published_to", DAY, "the day after the last day it can have been published"),
        Column("published_basis", TEXT, "`given`, or the words that the date was inferred from"),
        Column(
            "published_confidence",
            TEXT,
            "how firm it is: given, stated in the text, its title, address or file name, or "
            "inferred from the dates named in it",
            choices=("given", "stated", "inferred"),
        ),
        Column("publisher", TEXT, "who published it"),
        Column("byline", TEXT, "who wrote it"),
        Column("section", TEXT, "part of the publication"),
        Column("language", TEXT, "ISO 639-1 code, where stated"),
        Column("words_stated", COUNT, "its length in words, as the archive states it"),
        Column("words_counted", COUNT, "its length in words, as read: what white space parts"),
        Column("source", TEXT, "the file, and the place in it, that the article was read from"),
        Column("duplicate_of", TEXT, "`doc_id` of the earlier article that it repeats, if any"),
        Column("text", TEXT, "the article's text; every offset of every table counts in it", True),
    ),
)

QUOTES = Table(
    "quotes",
    "contiguous stretch of reported speech",
    "quote_id",
    PLACED,
    (
        key("quote_id", "utterance"),
        *place("reported content"),
        Column(
            "kind",
            TEXT,
            "all, part or none of it stands within quotation marks",
            True,
            ("direct", "mixed", "indirect"),
        ),
        Column("verbatim", TEXT, "the words within marks, pieces joined by ' … '"),
        Column("continues", TEXT, "the `quote_id` that this row goes on from"),
        Column("speaker", TEXT, "the words naming the speaker; empty where carried over"),
        Column("speaker_start", COUNT, "where the speaker's words start"),
        Column("speaker_end", COUNT, "where the speaker's words end, exclusive"),
        Column("actor", TEXT, "who that is, as in the actors table"),
        Column("country", TEXT, "state or bloc that the actor acts for when it was said"),
        Column("cue", TEXT, "the word that reports: said, told, according to"),
        Column("cue_start", COUNT, "where the cue starts"),
        Column("cue_end", COUNT, "where the cue ends, exclusive"),
        Column("addressee", TEXT, "to whom it was said: reporters"),
        Column("venue", TEXT, "where it was published: The Guardian, Telegram"),
        Column("said_from", DAY, "first day of when it was said (not published)"),
        Column("said_to", DAY, "the day after the last day of when it was said"),
        REPORTED,
        *EVIDENCE,
    ),
)

ACTORS = Table(
    "actors",
    "mention of a person, country, organisation or bloc",
    "mention_id",
    PLACED,
    (
        key("mention_id", "mention"),
        *place("mention"),
        Column("kind", TEXT, "what it is", True, ("person", "country", "organisation", "bloc")),
        Column(
            "actor",
            TEXT,
            "one identity for all its mentions; empty for a surname of several people",
        ),
        Column("country", TEXT, "ISO 3166 alpha-3 code or bloc that it acts for at that date"),
        Column("role", TEXT, "role as the text gives it, else from the dated reference table"),
        Column("basis", TEXT, "what country and role rest on", False, ("text", "table")),
        *EVIDENCE,
    ),
)

WEAPONS = Table(
    "weapons",
    "mention of a weapon system, platform, munition or military equipment",
    "weapon_id",
    PLACED,
    (
        key("weapon_id", "mention"),
        *place("name with its type word"),
        Column("system", TEXT, "canonical name; empty where only a class is named"),
        Column("category", TEXT, "kind of equipment", True, CATEGORIES),
        Column("maker", TEXT, "country of origin that the text gives (ISO alpha-3)"),
        Column("quantity_low", COUNT, "lowest number that the text gives"),
        Column("quantity_high", COUNT, "highest number that the text gives"),
        Column("unit", TEXT, "what is counted, if not the items: battery, battalion, round"),
        Column("donor", TEXT, "who gives; several joined by ';'"),
        Column("recipient", TEXT, "who gets"),
        Column("status", TEXT, "how far the transfer has gone", False, STATUSES),
        *WHEN,
        REPORTED,
        *EVIDENCE,
    ),
)

DATES = Table(
    "dates",
    "expression of time",
    "date_id",
    PLACED,
    (
        key("date_id", "expression"),
        *place("expression"),
        Column("type", TEXT, "TIMEX3 type", True, ("DATE", "TIME", "DURATION", "SET")),
        Column("value", TEXT, "TIMEX3-like value: 2023-06-07, 2023-W23, 2009/2014, P3M"),
        Column("date_from", DAY, "first day; empty where the text does not tell"),
        Column("date_to", DAY, "the day after the last day"),
        *EVIDENCE,
    ),
)

STEPS = Table(
    "steps",
    "reported step of support, or against it",
    "step_id",
    (*PLACED, "actor", "rung", "status"),
    (
        key("step_id", "step"),
        *place("shortest clause that shows it"),
        Column("actor", TEXT, "who takes the step, might take it or refuses it"),
        Column("recipient", TEXT, "for whom; in the counter track, against whom"),
        Column("track", TEXT, "the ladder's track", True),
        Column("rung", TEXT, "the ladder's rung", True),
        Column("status", TEXT, "how far the step has gone", True, STATUSES),
        Column("weapon", TEXT, "system, else the class as printed (arms track)"),
        Column("quantity", COUNT, "lowest number of items that the text gives"),
        Column("said_by", TEXT, "the speaker, where the step is reported in his or her words"),
        *WHEN,
        REPORTED,
        *EVIDENCE,
    ),
)

PROBLEMS = Table(
    "problems",
    "thing that could not be read",
    "problem_id",
    ("problem_id",),
    (
        Column("problem_id", COUNT, "its number", True),
        Column("file", TEXT, "the file or document"),
        Column("place", TEXT, "where in it: line, row, article"),
        Column("problem", TEXT, "what is wrong", True),
        Column("remedy", TEXT, "what to do about it"),
    ),
)

TABLES = (DOCUMENTS, QUOTES, ACTORS, WEAPONS, DATES, STEPS, PROBLEMS)
