import pytest

# text, the speaker of its last utterance
SPEAKERS = [
    ("Last month, Fiala was blunt, saying it would work.", "Fiala"),
    (
        "Minutes later, the army issued a warning, saying the bridge was lost.",
        "the army issued a warning",
    ),
    ("Eight years ago, she backed the plan and said, “It works.”", "she"),
    ("At a rally in Brno, Moravia, on Sunday, Fiala was blunt, saying that it was late.", "Fiala"),
    ("BRNO, June 2 (CTK) - Petr Fiala was blunt on Friday, saying that it was late.", "Petr Fiala"),
    ("Noting that the bridge was lost, Fiala asked for help.", "Fiala"),
    ("Fiala, who has told aides that he is tired, said that he would stay.", "Fiala"),
    ("Fiala, who said the plan was dead and said that he would stay, left.", "who"),
    ("Duda pledged to help, while Fiala insisted that it was late.", "Fiala"),
    ("Fiala, speaking at a rally in Brno, Moravia, said that it was late.", "Fiala"),
    ("Fiala last week said that it was late.", "Fiala"),
    ("His spokesman, Olaf Lind, said that it was late.", "Olaf Lind"),
    (
        "Fiala lost ground, with 41 percent of members saying they trust him.",
        "41 percent of members",
    ),
    ("Fiala was praised even as he left the hall, saying that it was late.", "he"),
    ("“We pay,” said Fiala, who added that it was late.", "who"),
    ("Officials with the ministry said that it was late.", "Officials with the ministry"),
    ("Some, including the men who came, say that it is late.", "Some"),
    ("France and Germany said that it was late.", "France and Germany"),
    ("Fiala issued a statement Tuesday saying that it was late.", "Fiala"),
    ("Minister Fiala met the mayors and then said that it was late.", "Minister Fiala"),
    ("The agency cited him as saying that it was late.", "him"),
    ("Reuters quoted Petr Fiala as saying that it was late.", "Petr Fiala"),
    ("Fiala was quoted as saying that it was late.", "Fiala"),
    ("Trains should run on Mondays, too, Fiala asked.", "Fiala"),
    ("“We stay,” says the old and tired mayor of Brno.", "the old and tired mayor of Brno"),
    ("In Kyiv a spokesman for the ministry said that it was late.", "a spokesman for the ministry"),
    ("At the fair in Brno a Polish official said that it was late.", "a Polish official"),
    ("On 3 February the mayor said that it was late.", "the mayor"),
    ("A spokesman for the ministry in Kyiv said it was late.",
     "A spokesman for the ministry in Kyiv"),
    ("In the end of the term the mayor said that it was late.", "the mayor"),
]  # fmt: skip

MISSED = [
    ("The mayor left, saying on Tuesday that it was late.", "The mayor"),
    ("A letter seen by the agency warns that it is late.", "A letter"),
    ("Duda spoke and Fiala lost ground, conceding that it was late.", "Fiala"),
]


@pytest.mark.parametrize(("text", "speaker"), SPEAKERS)
def test_who_speaks(quoted, text, speaker):
    assert quoted(text).speakers()[-1] == speaker


@pytest.mark.xfail(strict=True, reason="needs the parts of speech")
@pytest.mark.parametrize(("text", "speaker"), MISSED)
def test_missed(quoted, text, speaker):
    assert quoted(text).speakers()[-1] == speaker
