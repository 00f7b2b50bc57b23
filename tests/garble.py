"""Texts that no newspaper prints: pieces of news at random, with marks that do not close."""

import random
from itertools import pairwise

from analysis.corpus import frame_of
from analysis.finders import Article, read_article
from analysis.schema import ACTORS, DATES, QUOTES, STEPS, WEAPONS
from analysis.text import Annotator

PIECES = (
    "“", "”", "‘", "’", '"', "'", "«", "»", "„", "(", ")", "[", "]", "—", "–", "-", ",", ".", ";",
    ":", "?", "!", "...", "…", "\n", "\n\n", "\n\n“", ",” ", ".” ", "?” ", " ", "  ", "\u00a0",
    "\u200b", "\u202e", "😀", "é", "said", "he said", "she told reporters", "according to",
    "told The Guardian", "asked", "urged", "denied that", "that", "whether", "to", "who", "he",
    "she", "they", "we", "his", "Olaf Scholz", "Scholz", "President Zelenskyy",
    "the Polish president", "Mr. Smith", "Dr. Ann Smith", "the Kremlin", "Kyiv", "Warsaw", "NATO",
    "Germany’s", "French", "the West", "U.S.", "Jordan", "Georgia", "Leopard 2 tanks",
    "four MiG-29s", "F-16s", "Patriot", "155 mm rounds", "up to 1,000", "dozens of", "will send",
    "has sent", "ruled out", "no plans to", "asked for", "troops", "sanctions on Russia",
    "to Ukraine", "from Poland", "annexed", "threatened", "delivered", "last month",
    "in March 2022", "on June 7", "Friday", "the following year", "July 11–12", "May",
    "PRESIDENT BIDEN:", "Q ", "MS. PSAKI:",
    "\nMS. PSAKI: ", "\nTHE PRESIDENT: ", "\nQ: ", "\nScholz: ", "\nAnn Smith: ",
    "99999999999999999999", "1/2/03", "the", "a", "and",
    "but", "of", "in", "which", "as",
)  # fmt: skip
TABLES = (QUOTES, ACTORS, WEAPONS, DATES, STEPS)


def garbled(chance: random.Random, pieces: int) -> str:
    """Return so many pieces at random, mostly with spaces between them."""
    words = (chance.choice(PIECES) + chance.choice((" ", " ", " ", "")) for _ in range(pieces))
    return "".join(words)


def check(text: str, annotator: Annotator) -> None:
    """Assert what holds for the rows of any text whatever."""
    article = Article("g", text, None, title=text[-120:], publisher=text[:12])
    rows = read_article(article, annotator)
    assert rows == read_article(article, annotator)
    for table in TABLES:
        frame = table.conform(frame_of(rows[table.name], table))
        for start, end, words in zip(frame["start"], frame["end"], frame["words"], strict=True):
            assert 0 <= start < end <= len(text)
            assert text[start:end] == words
        if table is QUOTES:
            check_quotes(text, frame.astype(object).where(frame.notna(), None).to_dict("records"))


def check_quotes(text: str, quotes: list[dict]) -> None:
    """Assert that utterances lie apart, and point at words and rows that are there."""
    places = sorted((row["start"], row["end"]) for row in quotes)
    assert all(first[1] <= second[0] for first, second in pairwise(places))
    ids = {row["quote_id"] for row in quotes}
    for row in quotes:
        assert row["continues"] is None or row["continues"] in ids - {row["quote_id"]}
        for part in ("speaker", "cue"):
            if row[part] is not None:
                assert text[row[f"{part}_start"] : row[f"{part}_end"]] == row[part]
