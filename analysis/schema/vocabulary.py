"""The words that tables share: statuses, categories, tracks, types and common columns."""

from analysis.table import Column

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
COMMITTED = ("pledged", "training", "delivered", "used")  # by word or deed, not talk or refusal

TEXT, COUNT, SHARE, DAY = "string", "Int64", "float64", "datetime64[us]"


def key(name: str, of: str) -> Column:
    """Return the column of a table's stable id."""
    return Column(name, TEXT, f"stable id of the {of}: its document and its place there", True)


def place(what: str) -> tuple[Column, ...]:
    """Return the columns that say where in its document a find stands."""
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
