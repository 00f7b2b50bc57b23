import pytest
from nltk.tokenize.punkt import PunktSentenceTokenizer

from analysis.text.sentences import SentenceFinder, find_paragraphs

FINDER = SentenceFinder({"mr", "gen", "feb", "u.s"})

SPLIT = [
    ("One. Two.", ["One.", "Two."]),
    ("Mr. Duda met Gen. Brown.", ["Mr. Duda met Gen. Brown."]),
    ("Arms for Ukraine.Since then it won.", ["Arms for Ukraine.", "Since then it won."]),
    ("“Who pays?” Duda asked. He left.", ["“Who pays?” Duda asked.", "He left."]),
    ("“Who pays?” he asked.", ["“Who pays?” he asked."]),
    ("“Never!” the Polish minister told us.", ["“Never!” the Polish minister told us."]),
    ("“Who pays?” Nobody knew.", ["“Who pays?”", "Nobody knew."]),
    ("“We pay.” He left.", ["“We pay.”", "He left."]),
    (
        "GEN. KOWAL-NOWAK: Who pays? You do! Yes.",
        ["GEN. KOWAL-NOWAK: Who pays?", "You do!", "Yes."],
    ),
    ("It began in Feb. It goes on.", ["It began in Feb.", "It goes on."]),
    ("", []),
]
CONTEXTS = [  # a word with its mark, and the word after it
    *(
        "tanks. He",
        "pays? you",
        "never! —",
        "Gen. Brown,",
        "GEN. KOWAL-NOWAK:",
        "Feb. It",
        "Feb. it",
    ),
    *("Feb. It’s", "Gen. Brown.", "Gen. Brown.”", "Mr. On-Site"),
]


@pytest.mark.parametrize(("text", "sentences"), SPLIT)
def test_sentences(text, sentences):
    found = FINDER.find(text, find_paragraphs(text))
    assert [text[place.start : place.end] for place in found] == sentences


@pytest.mark.parametrize("text", CONTEXTS)
def test_quick_answers_are_those_of_punkt(text):
    slow = PunktSentenceTokenizer.text_contains_sentbreak(FINDER.punkt, text)
    assert FINDER.punkt.text_contains_sentbreak(text) == slow


def test_lines_broken_inside_sentences_are_one_paragraph():
    text = "One long line that\nis broken here and\nagain here.\n\nTwo."
    assert len(find_paragraphs(text)) == 2
