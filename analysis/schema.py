"""The tables: what a row is, its key and its columns.

Everything that is said about a column (type, unit, meaning) is said here and nowhere else;
the data dictionary in the docs and the README's tables are made from these declarations.
"""

from analysis.table import Column, Table

STATUSES = (
    "requested",
    "considered",
    "refused",
    "pledged",
    "training",
    "delivered",
    "used",
)
CATEGORIES = (
    "infantry equipment",
    "small arms",
    "anti-tank",
    "man-portable air defence",
    "artillery",
    "rocket artillery",
    "mortars",
    "ammunition",
    "air defence",
    "radar",
    "drone",
    "loitering munition",
    "infantry fighting vehicle",
    "armoured personnel carrier",
    "main battle tank",
    "helicopter",
    "combat aircraft",
    "missile",
    "cluster munition",
    "mine",
    "naval",
    "engineering",
    "medical",
    "communications",
    "other",
)
TRACKS = ("arms", "permission", "economic", "commitment", "counter")
# How far a step has gone, in the order in which a transfer comes about. Refusal ends one,
# training and use accompany one: neither is a stage between two others.
STAGES = ("requested", "considered", "pledged", "delivered")

TEXT, COUNT, DAY = "string", "Int64", "datetime64[us]"


def _key(name: str, of: str) -> Column:
    return Column(name, TEXT, f"stable id of the {of}: its document and its place there", True)


def _place(what: str) -> tuple[Column, ...]:
    return (
        Column("doc_id", TEXT, "the document it stands in", True),
        Column("start", COUNT, f"where the {what} starts: characters from the text's start", True),
        Column("end", COUNT, f"where the {what} ends, exclusive: text[start:end] is `words`", True),
        Column("words", TEXT, f"the {what} as printed", True),
    )


EVIDENCE = (
    Column("sentence", TEXT, "the sentence it stands in, as printed"),
    Column("rule", TEXT, "the name of the rule that made the row", True),
)
WHEN = (
    Column("date_from", DAY, "first day of when it happened, as far as the text tells"),
    Column("date_to", DAY, "the day after the last day of when it happened"),
)
REPORTED = Column("reported", DAY, "when the article that reports it was published")
PLACED = ("doc_id", "start", "end")

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
            "how firm it is: given, stated in the text, or inferred from the dates named in it",
            choices=("given", "stated", "inferred"),
        ),
        Column("publisher", TEXT, "who published it"),
        Column("byline", TEXT, "who wrote it"),
        Column("section", TEXT, "part of the publication"),
        Column("language", TEXT, "ISO 639-1 code, where stated"),
        Column("source", TEXT, "the file, and the place in it, that the article was read from"),
        Column("text", TEXT, "the article's text; every offset of every table counts in it", True),
    ),
)

QUOTES = Table(
    "quotes",
    "contiguous stretch of reported speech",
    "quote_id",
    PLACED,
    (
        _key("quote_id", "utterance"),
        *_place("reported content"),
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
        _key("mention_id", "mention"),
        *_place("mention"),
        Column("kind", TEXT, "what it is", True, ("person", "country", "organisation", "bloc")),
        Column("actor", TEXT, "one identity for all mentions of the same actor"),
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
        _key("weapon_id", "mention"),
        *_place("name with its type word"),
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
        *EVIDENCE,
    ),
)

DATES = Table(
    "dates",
    "expression of time",
    "date_id",
    PLACED,
    (
        _key("date_id", "expression"),
        *_place("expression"),
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
        _key("step_id", "step"),
        *_place("shortest clause that shows it"),
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

MILESTONES = Table(
    "milestones",
    "step of the public record",
    "step_id",
    STEPS.order,
    (*STEPS.columns, Column("source", TEXT, "the primary source, by name and date", True)),
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

TABLES = (DOCUMENTS, QUOTES, ACTORS, WEAPONS, DATES, STEPS, PROBLEMS)
DERIVED = (ESCALATION, FIRSTS, LAGS, RUNGS_REACHED, QUOTE_TABLE, ACTOR_TABLE, LINKS)
