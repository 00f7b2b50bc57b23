"""What stands between a cue and the words is neither: whom it was told, when and where."""

import pytest

# before "it was over": whom it was told
BEFORE = [
    ("She told “Good Morning Lublin” that", "“Good Morning Lublin”"),
    ("She told “Good Morning Lublin” yesterday that", "“Good Morning Lublin”"),
    ("She told Radio Lublin’s “Morning Talk” that", "Radio Lublin’s “Morning Talk”"),
    ("She told her supporters that", "her supporters"),
    ("She told her that", "her"),
    ("She told Mr. Reed that", "Mr. Reed"),
    ("She told reporters in Lublin on Monday that", "reporters"),
    ("She said on Radio Lublin’s “Morning Talk” that", ""),
    ("She said in a speech on Tuesday that", ""),
    ("She said late on Tuesday evening that", ""),
    ("She said early on Tuesday that", ""),
    ("She said today", ""),
    ("She said last week", ""),
    ("She then said that", ""),
]


@pytest.mark.parametrize(("attribution", "addressee"), BEFORE)
def test_the_words_start_after_adjuncts(quoted, attribution, addressee):
    found = quoted(f"{attribution} it was over.")
    assert found.words() == ["it was over"]
    assert found.speakers() == ["She"]
    assert [told(found, quote) for quote in found.quotes] == [addressee]


def told(found, quote):
    place = quote.addressee
    return place if isinstance(place, str) else found.text[slice(*place)]


COUNTS = ["about half of them would go", "about 20 men would go"]


@pytest.mark.parametrize("words", COUNTS)
def test_a_rough_number_belongs_to_the_words(quoted, words):
    assert quoted(f"She said {words}.").words() == [words]
