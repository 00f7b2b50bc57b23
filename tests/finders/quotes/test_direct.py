import pytest

# text, the words found, their speakers
FOUND = [
    ("“We need tanks,” said Oleksii Reznikov.", ["We need tanks,"], ["Oleksii Reznikov"]),
    ("Mr. Duda said: “We stand firm.”", ["We stand firm."], ["Mr. Duda"]),
    ("Mr. Duda told reporters in Łódź, “We stand firm.”", ["We stand firm."], ["Mr. Duda"]),
    ("“We stand firm,” he said.", ["We stand firm,"], ["he"]),
    ("‘It is late,’ the minister told the BBC.", ["It is late,"], ["the minister"]),
    ('"Not yet," a senior official said on Monday.', ["Not yet,"], ["a senior official"]),
    ("''Not yet,'' officials said.", ["Not yet,"], ["officials"]),
    ("„Noch nicht“, said Boris Pistorius.", ["Noch nicht"], ["Boris Pistorius"]),
    ("« Pas encore », said Emmanuel Macron.", ["Pas encore"], ["Emmanuel Macron"]),
    ("“Who pays for it?” Kaja Kallas asked.", ["Who pays for it?"], ["Kaja Kallas"]),
    ("“Never!” the general shouted.", ["Never!"], ["the general"]),
    ("“Never,“ he said.", ["Never,"], ["he"]),
    ('“Never," he said.', ["Never,"], ["he"]),
    ("“We pay,” said the minister, a liberal.", ["We pay,"], ["the minister"]),
    (
        "“We pay,” Petr Fiala, the Czech prime minister, told radio listeners.",
        ["We pay,"],
        ["Petr Fiala"],
    ),
    (
        "“We will,” he said, “but not this year.”",
        ["We will,", "but not this year."],
        ["he", "he"],
    ),
    ("“We will,” he said. “But not now.”", ["We will,", "But not now."], ["he", ""]),
    ("He was blunt. “We have run out of shells.”", ["We have run out of shells."], ["He"]),
    ("“Out of shells. Out of time,” he wrote.", ["Out of shells. Out of time,"], ["he"]),
    (
        "“They said ‘never’ and meant ‘later’,” Duda said.",
        ["They said ‘never’ and meant ‘later’,"],
        ["Duda"],
    ),
    ("Said Dmytro Kuleba, the minister: “Do more.”", ["Do more."], ["Dmytro Kuleba"]),
    ("Scholz tweeted: “Germany delivers.”", ["Germany delivers."], ["Scholz"]),
    ("“Yes,” he said of the plan, “it works.”", ["Yes,", "it works."], ["he", "he"]),
    ("Macron: ‘No taboo’", ["No taboo"], ["Macron"]),
    ("He had a message for Kyiv: “We stay.”", ["We stay."], ["He"]),
    ("Regretting the delay, miners say, “We wait.”", ["We wait."], ["miners"]),
    ("Asked why, she replied, “No money.”", ["No money."], ["she"]),
    ("»Noch nicht«, said Boris Pistorius.", ["Noch nicht"], ["Boris Pistorius"]),
    (
        "‘We pay when “later” comes,’ the minister said.",
        ["We pay when “later” comes,"],
        ["the minister"],
    ),
    ("Duda: Tanks first. “We stand,” he wrote on Telegram.", ["We stand,"], ["he"]),
    ("“We will never sell it” Fiala said.", ["We will never sell it"], ["Fiala"]),
    ("Still, he said, “We stay.”", ["We stay."], ["he"]),
    ("Fiala met aides and later said, “We stay.”", ["We stay."], ["Fiala"]),
]

NOT_SPEECH = [
    "The frigate “Yaroslav the Wise” left port.",
    "The allies’ plan and the generals’ hopes failed.",
    "It was the so-called “red line” of the 1990s.",
    "“Potential Turning Point”",
    "He believes that the war will end.",
    "The 13 member states that joined voted.",
    "Many hoped the talks would resume.",
    "Fiala spoke and wrote in May in the book “Late Talks.”",
    "Fiala said last June on the show “Late Talk.”",
]

MISSED = [  # strict xfail: a fix is noticed
    ("“Yes,” was the answer from Berlin.", ["Yes,"], [""]),
    ("The line from Paris is “wait and see.”", ["wait and see."], [""]),
]


@pytest.mark.parametrize(("text", "words", "speakers"), FOUND)
def test_quotations(quoted, text, words, speakers):
    found = quoted(text)
    assert found.words() == words
    assert found.speakers() == speakers
    assert {quote.kind for quote in found.quotes} == {"direct"}


@pytest.mark.parametrize("text", NOT_SPEECH)
def test_marks_that_are_no_quotation(quoted, text):
    assert quoted(text).words() == []


@pytest.mark.xfail(strict=True, reason="not yet understood")
@pytest.mark.parametrize(("text", "words", "speakers"), MISSED)
def test_missed(quoted, text, words, speakers):
    found = quoted(text)
    assert (found.words(), found.speakers()) == (words, speakers)


def test_a_heading_in_single_marks_is_none(quoted):
    assert quoted("It rained.\n‘A long way to go.’\nThe bus was late.").words() == []
    assert quoted("It rained. ‘A long way to go.’ The bus was late.").words() != []


def test_an_unclosed_mark_costs_one_find(quoted):
    assert quoted("An “unclosed mark. “Later,” said Duda.").words() == ["Later,"]


def test_paragraphs_that_open_with_marks_are_one_utterance(quoted):
    found = quoted("“We began in May.\n“We shall end in June.”\n“No later,” Scholz said.")
    first, second, third = found.quotes
    assert second.continues == (first.start, first.end)
    assert first.verbatim == "We began in May."
    assert third.actor == "Olaf Scholz"


def test_an_interrupted_quotation_is_one_utterance(quoted):
    first, second = quoted("“We will,” said Macron, “not go.”").quotes
    assert first.continues is None
    assert second.continues == (first.start, first.end)


BEGUN = [  # words before an attribution that the marked ones go on with
    ("The plan, he said, “has few friends.”", ["The plan", "has few friends."]),
    ("But, he said, “we will stay.”", ["But", "we will stay."]),
    ("If asked, he said, “we will stay.”", ["If asked", "we will stay."]),
    ("If asked, he said, “We stay.”", ["If asked", "We stay."]),
    ("Of the cost, she said, “It is high.”", ["Of the cost", "It is high."]),
    ("The plan, he said, “The cost, the time.”", ["The cost, the time."]),
]


@pytest.mark.parametrize(("text", "words"), BEGUN)
def test_marked_words_that_go_on_with_a_sentence(quoted, text, words):
    assert quoted(text).words() == words


def test_words_quoted_within_a_quotation_belong_to_the_outer_speaker(quoted):
    found = quoted("Rasmussen, Medvedev wrote, “said that troops would be sent on their own.”")
    assert found.speakers() == ["Medvedev"]
