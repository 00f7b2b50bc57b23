import pytest

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
    ("", []),
]


@pytest.mark.parametrize(("text", "sentences"), SPLIT)
def test_sentences(text, sentences):
    found = FINDER.find(text, find_paragraphs(text))
    assert [text[place.start : place.end] for place in found] == sentences


def test_lines_broken_inside_sentences_are_one_paragraph():
    text = "One long line that\nis broken here and\nagain here.\n\nTwo."
    assert len(find_paragraphs(text)) == 2
