"""What holds for the quotations of any news text, however its sentences are put together."""

import re
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.finders.actors import find_actors
from analysis.finders.quotes import find_quotes
from analysis.reference import load_lexicons
from analysis.text import Annotator
from analysis.text.dates import Published
from tests.finders.quotes.conftest import PRINTED

SPEAKERS = ("Anna Nowak", "Peter Marsh", "the minister", "President Duda", "a spokeswoman", "she")
CLAUSES = (
    "we will send tanks",
    "the army’s tanks won’t come",
    "they asked the allies’ ministers in May",
    "nobody knows",
    "it is over, and it was never begun",
)
SPOKEN = (  # {} are the opening mark, the words, the closing mark and the speaker
    "{open}{Words},{close} {who} said.",
    "{open}{Words},{close} said {who} on Monday.",
    "{Who} said, {open}{Words}.{close}",
    "{Who} told reporters: {open}{Words}.{close}",
    "{open}{Words},{close} {who} said, {open}and {words}.{close}",
    "{open}{Words},{close} {who} said. {open}So {words}.{close}",
    "{Who} called it {open}a shame{close} and left.",
)
TOLD = (
    "{Who} said that {words}.",
    "{Words}, {who} said on Tuesday.",
    "According to {who}, {words}.",
    "{Who} asked whether {words}.",
)
PLAIN = (
    "The bridge was built in 1970.",
    "It’s the allies’ plan, as in the ’90s.",
    "Rain fell on the workers' huts; O’Brien’s dog didn't mind.",
    "The road to Lublin is long.",
)
MARKS = {"curly": "“”", "straight": '""', "German": "„“", "French": "«»"}
STRAY = ("“", "”", '"', "«", "»", "„")


def capital(words):
    return words[0].upper() + words[1:]


@st.composite
def sentences(draw, forms):
    """Draw one sentence of some forms, its marks as "{open}" and "{close}"."""
    who, words = draw(st.sampled_from(SPEAKERS)), draw(st.sampled_from(CLAUSES))
    told = {"who": who, "Who": capital(who), "words": words, "Words": capital(words)}
    return draw(st.sampled_from(forms)).format(open="{open}", close="{close}", **told)


@st.composite
def articles(draw, forms=SPOKEN + TOLD + PLAIN, most=5):
    """Draw paragraphs of one to three sentences."""
    paragraph = st.lists(sentences(forms), min_size=1, max_size=3).map(" ".join)
    return "\n\n".join(draw(st.lists(paragraph, min_size=1, max_size=most)))


def printed(article, style="curly"):
    opening, closing = MARKS[style]
    return article.replace("{open}", opening).replace("{close}", closing)


@pytest.fixture(scope="module")
def annotator():
    return Annotator(load_lexicons())


@pytest.fixture(scope="module")
def read(annotator):
    """Return a text's parts and its quotes."""

    def found(text):
        annotated = annotator.annotate(text, PRINTED)
        return annotated, list(find_quotes(annotated, find_actors(annotated)))

    return found


def places(quotes):
    return [(quote.start, quote.end) for quote in quotes]


def utterances(quotes):
    """Yield each row's place with that of the utterance it goes on from."""
    first = {}
    for quote in quotes:
        place = quote.start, quote.end
        first[place] = first.get(quote.continues, place)
        yield first[place], place


def within(one, other):
    return other[0] <= one[0] and one[1] <= other[1]


def apart(one, other):
    return one[1] <= other[0] or other[1] <= one[0]


news = settings(max_examples=100, derandomize=True)  # the same texts on every machine


@news
@given(article=articles(), style=st.sampled_from(sorted(MARKS)))
def test_quotes_are_words_of_one_paragraph_in_order_and_apart(read, article, style):
    text, quotes = read(printed(article, style))
    for quote in quotes:
        words = text.words(quote.start, quote.end)
        assert words
        assert words == words.strip()
        assert any(within((quote.start, quote.end), paragraph) for paragraph in text.paragraphs)
    assert all(one[1] <= two[0] for one, two in pairwise(places(quotes)))


@news
@given(article=articles(), style=st.sampled_from(sorted(MARKS)))
def test_the_kind_tells_what_stands_in_marks(read, article, style):
    text, quotes = read(printed(article, style))
    for quote in quotes:
        words = text.words(quote.start, quote.end)
        if quote.kind == "direct":
            assert quote.verbatim == words
        elif quote.kind == "indirect":
            assert quote.verbatim == ""
        else:
            assert quote.verbatim
            assert all(piece in words for piece in quote.verbatim.split(" … "))


@news
@given(article=articles(), style=st.sampled_from(sorted(MARKS)))
def test_speaker_and_cue_lie_outside_the_words(read, article, style):
    _, quotes = read(printed(article, style))
    for quote in quotes:
        for part in filter(None, (quote.speaker, quote.cue)):
            assert apart(part, (quote.start, quote.end))
        if quote.speaker and quote.cue:
            assert apart(quote.speaker, quote.cue)


@news
@given(article=articles(), style=st.sampled_from(sorted(MARKS)))
def test_the_style_of_the_marks_changes_nothing(read, article, style):
    _, quotes = read(printed(article))
    _, found = read(printed(article, style))
    assert places(quotes) == places(found)
    assert [quote.rule for quote in quotes] == [quote.rule for quote in found]


@news
@given(article=articles(), stray=st.sampled_from(STRAY), data=st.data())
def test_a_stray_mark_costs_one_find(read, article, stray, data):
    text = printed(article)
    gaps = [n for n in range(1, len(text)) if " " in text[n - 1 : n + 1]]
    if stray == "“":  # before a paragraph that opens with one, a quotation runs on
        gaps = [n for n in gaps if n > text.rfind("\n")]
    apart = [n for n in gaps if re.fullmatch(r"[\w ]+", text[n - 2 : n + 2])]  # between words
    place = data.draw(st.sampled_from(apart))
    _, quotes = read(text)
    _, found = read(text[:place] + stray + text[place:])
    kept = {(start - (start > place), end - (end > place)) for start, end in places(found)}
    assert len({utterance for utterance, part in utterances(quotes) if part not in kept}) <= 1


@news
@given(article=articles(forms=TOLD + PLAIN))
def test_apostrophes_open_no_quotation(annotator, article):
    assert list(annotator.annotate(article, Published()).marks) == []


@news
@given(article=articles(), more=articles(forms=PLAIN, most=2))
def test_another_paragraph_changes_no_find(read, article, more):
    text = printed(article)
    quotes = [quote[:6] + quote[8:10] for quote in read(text)[1]]
    assert [quote[:6] + quote[8:10] for quote in read(text + "\n\n" + more)[1]] == quotes
    before = len(more) + 2
    moved = [(start + before, end + before) for start, end in places(read(text)[1])]
    assert places(read(more + "\n\n" + text)[1]) == moved
