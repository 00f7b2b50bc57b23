"""Where the narrator takes over from the reported clause, and where the clause goes on."""

import pytest

ENDS = [
    ("Ann Fiala said it would stay, in an interview with a paper.", ["it would stay"]),
    ("Ann Fiala said it would stay, in her speech to workers.", ["it would stay"]),
    ("She said it would end, even as buses ran.", ["it would end"]),
    ("She said it would end, but Lublin did not.", ["it would end"]),
    ("She said Lublin would get buses, which is no news.", ["Lublin would get buses"]),
    ("She said it would end, and officials said it would not.", ["it would end", "it would not"]),
    ("She said it would end, quickly adding that it was time.", ["it would end", "it was time"]),
    ("The study, which says that aid helps, has flaws.", ["aid helps"]),
    ("While Ann Fiala said that if it rained, it would end, the guests stayed.",
     ["if it rained, it would end"]),
    ("When Ann Fiala called it “a farce,” they left.", ["it “a farce,”"]),
    ("Noting that it was late, Ann Fiala left.", ["it was late"]),
    ("Aid, according to Ann Fiala, would help.", ["Aid", "would help"]),
    ("The buses will come, according to Ann Fiala, a pollster.", ["The buses will come"]),
]  # fmt: skip

GOES_ON = [
    "the town was calm, hoping that it would last",
    "she had a tank, a gun and a lorry",
    "Lublin, which is near, would get buses",
    "it would end even as buses ran",
]


@pytest.mark.parametrize(("text", "words"), ENDS)
def test_where_words_end(quoted, text, words):
    assert quoted(text).words() == words


@pytest.mark.parametrize("words", GOES_ON)
def test_where_words_go_on(quoted, words):
    assert quoted(f"She said {words}.").words() == [words]


def test_a_text_that_stops_short_is_read(quoted):
    assert quoted("He urged the men he spoke to").words() == ["the men he spoke to"]


# speaker, text
SPEAKERS = [
    ("Tom Reed and Ann Fiala", "Tom Reed and Ann Fiala said it would end."),
    ("A dozen of the men", "A dozen of the men said it would end."),
    ("Ann Fiala", "Last week Ann Fiala said it would end."),
    ("Ann Fiala", "Ann Fiala, the mayor of Lublin, said it would end."),
    ("Ann Fiala", "Ann Fiala, who left, said it would end."),
    ("Three", "Three said it would end."),
    ("She", "She went on to say that it would end."),
]


@pytest.mark.parametrize(("speaker", "text"), SPEAKERS)
def test_who_said_it(quoted, speaker, text):
    found = quoted(text)
    assert found.speakers() == [speaker]
    assert found.words() == ["it would end"]
