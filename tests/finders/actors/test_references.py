import pytest

# text, the words of the role phrase, who it is
PHRASES = [
    ("The Polish president spoke.", "Polish president", "Andrzej Duda"),
    ("Ukraine’s foreign minister spoke.", "Ukraine’s foreign minister", "Dmytro Kuleba"),
    ("Former NATO chief Anders Fogh Rasmussen spoke. The former NATO chief left.",
     "former NATO chief", "Anders Rasmussen"),
    ("Energy Minister Ada Nowak spoke. The minister left.", "minister", "Ada Nowak"),
    ("Olaf Scholz met Emmanuel Macron. The chancellor smiled.", "chancellor", "Olaf Scholz"),
    ("South Dakota Sen. Ada Nowak spoke. The South Dakota senator left.",
     "South Dakota senator", "Ada Nowak"),
    ("Anders Fogh Rasmussen spoke. The former NATO secretary-general left.",
     "former NATO secretary-general", "Anders Rasmussen"),
    ("Anders Fogh Rasmussen spoke. The ex-chief left.", "chief", "Anders Rasmussen"),
    ("Lena Marsh, former chief of staff of the Estonian army, spoke. The former chief left.",
     "former chief", "Lena Marsh"),
    ("Boris Johnson met Anders Fogh Rasmussen. The former British prime minister smiled.",
     "former British prime minister", "Boris Johnson"),
    ("Jeb Bush met Chris Christie. The former Florida governor spoke.",
     "former Florida governor", "Jeb Bush"),
    ("The president of Ukraine spoke.", "president", "Volodymyr Zelenskyy"),
    ("He called the prime minister of the Netherlands.", "prime minister", "Mark Rutte"),
    ("The secretary-general of NATO spoke.", "secretary-general", "Jens Stoltenberg"),
    ("Petro Poroshenko came. The former president of Ukraine spoke.",
     "former president", "Petro Poroshenko"),
    ("Vladimir Putin came. The Russian leader spoke.", "Russian leader", "Vladimir Putin"),
    ("Mark Rutte came. The Netherlands’ leader spoke.", "The Netherlands’ leader", "Mark Rutte"),
]  # fmt: skip
OPEN = [
    "Jeb Bush met Chris Christie. The Texas governor spoke.",
    "Texas Sen. Ada Nowak spoke. The South Dakota senator left.",
    "The president spoke.",
    "Andrzej Duda spoke. The president-elect left.",
    "A Polish president would speak.",
    "Olaf Scholz met Emmanuel Macron. The prime minister smiled.",
    "The French and German defence ministers met.",
    "The Danish and Dutch prime ministers met.",
    "The presidents of Poland and Latvia met.",
    "The president of Ukraine’s parliament spoke.",
    "The mayor of Poland spoke.",
    "Vladimir Putin came. The Russian opposition leader spoke.",
    "Vladimir Putin came. The Latvian leader spoke.",
    "Vladimir Putin came. The former president spoke.",
    "Vice President Ada Nowak came. The president spoke.",
    "Ada Nowak, the president’s daughter, came. The president spoke.",
    "The president’s adviser Ada Nowak came. The president spoke.",
]


@pytest.mark.parametrize(("text", "words", "who"), PHRASES)
def test_role_phrases(people, text, words, who):
    assert (words, who) in [(found, actor) for found, actor, _ in people(text)]


@pytest.mark.parametrize("text", OPEN)
def test_role_phrases_left_open(people, text):
    assert [words for words, _, _ in people(text) if words[:1].islower()] == []


def test_one_mention_where_the_name_follows(people):
    found = people("The Polish president, Andrzej Duda, spoke.")
    assert [words for words, _, _ in found] == ["Andrzej Duda"]
