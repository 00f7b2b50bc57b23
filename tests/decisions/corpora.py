"""News at random: articles of a few paragraphs, with and without a date, in a small corpus."""

from datetime import date

import pandas as pd
from hypothesis import strategies as st

COUNTRIES = {
    "Poland": "POL",
    "Norway": "NOR",
    "Germany": "DEU",
    "Spain": "ESP",
    "Canada": "CAN",
    "Japan": "JPN",
}
ARMS = ("Leopard 2 tanks", "MiG-29s", "howitzers", "Patriot systems", "helmets", "drones")
PEOPLE = ("Anna Nowak", "Peter Marsh", "President Duda", "the minister", "she", "Olaf Scholz")
DAYS = ("yesterday", "last month", "on Friday", "on 5 May 2023", "in 2022", "next week", "today")
FORMS = (
    "{place} will send Ukraine {number} {arms}, {who} said {day}.",
    "“We gave them {arms} {day},” {who} told reporters in {place}.",
    "{who} said that {place} had no plans to send {arms}.",
    "{place} delivered {number} {arms} to Ukraine {day}. “It is over,” {who} said, “for now.”",
    "{place} imposed sanctions on Russia {day}.",
    "Russia fired drones at Kyiv {day}, {who} wrote on Telegram.",
    "An “unclosed mark, {who} said, and\u00a0{arms} 😀.",
    "The bridge at {place} was built {day}.",
)


def capital(sentence):
    return sentence[0].upper() + sentence[1:]


@st.composite
def sentences(draw):
    return capital(
        draw(st.sampled_from(FORMS)).format(
            place=draw(st.sampled_from(sorted(COUNTRIES))),
            number=draw(st.integers(2, 90)),
            arms=draw(st.sampled_from(ARMS)),
            who=draw(st.sampled_from(PEOPLE)),
            day=draw(st.sampled_from(DAYS)),
        )
    )


paragraphs = st.lists(sentences(), min_size=1, max_size=3).map(" ".join)
articles = st.lists(paragraphs, min_size=1, max_size=4).map("\n\n".join)
days = st.none() | st.dates(date(2021, 1, 1), date(2025, 12, 31))


def documents(texts, published=None):
    """Return articles as a table of documents, in the order given."""
    ids = [f"a{number}" for number in range(len(texts))]
    frame = pd.DataFrame({"doc_id": ids, "text": texts})
    return frame.assign(published=pd.to_datetime(pd.Series(published or [None] * len(texts))))


@st.composite
def corpora(draw, least=1, most=4):
    """Draw a table of documents; some articles have no date of their own."""
    texts = draw(st.lists(articles, min_size=least, max_size=most))
    return documents(texts, [draw(days) for _ in texts])
