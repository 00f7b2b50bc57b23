"""Where the narrator takes over from the reported clause, and where the clause goes on."""

import pytest

from analysis.finders.quotes.clauses import clause_end
from analysis.reference import load_lexicons

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
    ("Though Ann Fiala said the bridge was “lost for now,” Petr Novak hoped to win it back.",
     ["the bridge was “lost for now,”"]),
    ("In a leaflet announcing the plan was ready, Petr Fiala noted that it was late.",
     ["the plan was ready", "it was late"]),
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


# what follows "said", with a bar where the narrator takes over again
CLAUSES = [
    "it ends | , which hurts",
    "it ends | , who left",
    "it ends | , while he left",
    "it ends | , whereas he left",
    "it, which is near, would end |",
    "it ends | ; he left",
    "it ends: he left |",
    "it ends | - a plan",
    "it ends | – an old plan",
    "it ends | — the plan",
    "it ends | — as planned",
    "it ends | — and all",
    "it ends | — all of it",
    "it ends | — despite rain",
    "it ends | — except here",
    "it ends | — though late",
    "it ends | — although late",
    "it ends | — while late",
    "it ends | — but late",
    "it ends | — even here",
    "it ends | — one more",
    "it ends | — something new",
    "it ends | — which hurts",
    "it ends — quickly |",
    "it ends | -- a plan",
    "it ends -- quickly |",
    "it ends | , a plan that failed",
    "it ends | , an old plan",
    "it has a tank, a gun and a car |",
    "it has a tank, an axe or a car |",
    "it has a tank | , a gun, b, c, d, e, f, g, h, i, j and a car",
    "it ends | , but he left",
    "it ends | , but the men left",
    "it ends | , but Reed left",
    "it ends, but not here |",
    "it ends | , but an end",
    "it ends | , as did others",
    "it ends, as planned |",
    "it ends | , even as he left",
    "it ends, even here |",
    "it ends | , according to Reed",
    "it ends | , compared to May",
    "it ends | , said Reed",
    "it ends | , says Reed",
    "it ends | , up from May",
    "it ends | , down from May",
    "it ends | , adding that he left",
    "it ends | , quickly adding that he left",
    "it ends, hoping that he left |",
    "it ends | , in a speech",
    "it ends, in May |",
    "it ends | in a speech",
    "it ends | in her speech",
    "it ends in the speech |",
    "it ends | and added that he left",
    "it ends | and quickly added that he left",
    "it ends | and has added that he left",
    "it ends | and have added that he left",
    "it ends | and had added that he left",
    "it ends | but added that he left",
    "it ends or added that he left |",
    "it ends | and adds that he left",
    "it ends | and adding that he left",
    "it ends and add that he left |",
    "it ends and hoped that he left |",
    "it ends and Duda added that he left |",
    "it ends | , and Duda added that he left",
    "it ends | , then Duda added that he left",
    "it ends | , though Duda added that he left",
    "it ends | , although Duda added that he left",
    "it ends | , while Duda added that he left",
    "it ends, and Duda, too, added that he left |",
    "it ends | , and Mr. Duda added that he left",
    "it ends | , and Duda’s men added that he left",
    "it ends | , and Duda-led men added that he left",
    "it ends | , and men say that he left",
    "it ends, and men hope that he left |",
    "it ends | , and Said that he left",
    "“it ends,” | adding that he left",
    "“it ends,” | which hurts",
    "“it ends” which hurts |",
    ", if asked, it ends | , which hurts",
    ", if asked it ends |",
    "it ends |",
]


@pytest.fixture(scope="module")
def cues():
    return load_lexicons().cues


@pytest.mark.parametrize("marked", CLAUSES)
def test_where_a_clause_ends(unit_at, cues, marked):
    unit, start = unit_at("said |" + marked.replace(" |", ""))
    end = clause_end(unit, start, cues, cues["said"][0])
    before = unit.piece(end).start if end < len(unit.pieces) else len(unit.text)
    clause = marked.partition("|")[0].strip()
    assert unit.text[len("said ") : before].strip() == clause
