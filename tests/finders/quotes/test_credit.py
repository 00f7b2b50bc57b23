"""Whom the words that name a speaker are about."""

import pytest

# what comes before, the speaker's words in “Yes,” … said, who it is
CREDITED = [
    ("", "Olaf Scholz", "Olaf Scholz"),
    ("", "the German chancellor", "Olaf Scholz"),
    ("", "the president of Ukraine", "Volodymyr Zelenskyy"),
    ("", "the Danish prime minister, Mette Frederiksen,", "Mette Frederiksen"),
    ("", "the president of Ukraine, Volodymyr Zelenskyy,", "Volodymyr Zelenskyy"),
    ("", "Putin’s spokesman Dmitry Peskov", "Dmitry Peskov"),
    ("", "Poland’s government", "Poland"),
    ("", "Poland’s minister Ada Nowak", "Ada Nowak"),
    ("Anders Fogh Rasmussen came.", "the former NATO chief", "Anders Rasmussen"),
    ("Vladimir Putin came.", "the Russian leader", "Vladimir Putin"),
    ("Ada Nowak, a farmer from Lublin, came.", "the farmer", "Ada Nowak"),
    ("Olaf Scholz met Mette Frederiksen.", "she", "Mette Frederiksen"),
    ("Olaf Scholz met Mette Frederiksen.", "he", "Olaf Scholz"),
    ("The Polish president came.", "he", "Andrzej Duda"),
    # Who owns, employs or accompanies the speaker does not speak.
    ("", "a spokesman for Olaf Scholz", ""),
    ("", "Olaf Scholz’s spokesman", ""),
    ("Olaf Scholz came.", "his spokesman", ""),
    ("", "the former NATO chief", ""),
    ("", "the minister", ""),
    ("Olaf Scholz met Emmanuel Macron.", "she", ""),
]


@pytest.mark.parametrize(("before", "speaker", "actor"), CREDITED)
def test_who_speaks(quoted, before, speaker, actor):
    (quote,) = quoted(f"{before} “Yes,” {speaker} said.").quotes
    assert quote.actor == actor


def test_a_person_named_behind_a_source_without_a_role_is_not_the_source(quoted):
    (quote,) = quoted("According to the ministry, Duda, who left Warsaw, is well.").quotes
    assert quote.actor != "Andrzej Duda"
