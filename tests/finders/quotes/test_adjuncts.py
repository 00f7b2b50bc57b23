"""What stands between a cue and the words is neither: whom it was told, when and where."""

import pytest

from analysis.finders.quotes.adjuncts import follow
from analysis.reference import load_lexicons

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


# what follows a cue, with a bar behind its hearer and its adjuncts; the hearer
FOLLOW = [
    ("told reporters |that it", "reporters"),
    ("told reporters in Brno |that it", "reporters"),
    ("told reporters on Monday in Brno |that it", "reporters"),
    ("told men in a hat|, it", "men"),
    ("told men |that it", "men"),
    ("told |the men to go", ""),
    ("told Reed |that", "Reed"),
    ("told Reed & Sons |that", "Reed & Sons"),
    ("told Mr. Reed |that", "Mr. Reed"),
    ("told Reed|.", "Reed"),
    ("told Reed of Brno |that", "Reed of Brno"),
    ("told Reed and Ada |that", "Reed and Ada"),
    ("told CNN’s “Meet Reed” |that", "CNN’s “Meet Reed”"),
    ("told “Meet Reed” |that", "“Meet Reed”"),
    ("told “Meet Reed” on Monday |that", "“Meet Reed”"),
    ("told “Meet Reed” in Brno |that", "“Meet Reed”"),
    ("told “Meet Reed” today |that", "“Meet Reed”"),
    ("told her |that", "her"),
    ("told her|, that", "her"),
    ("told her men |that", "her men"),
    ("told her men|, that", "her men"),
    ("told her men|: that", "her men"),
    ("told her men in Brno|", "her men"),
    ("told her men on Monday|", "her men"),
    ("told men |who left", "men"),
    ("told men |what it", "men"),
    ("told men |if it", "men"),
    ("told |he left", ""),
    ("told men |his plan", "men"),
    ("told men yesterday |that", "men"),
    ("told men |is that", "men"),
    ("said |here that", ""),
    ("said |there that", ""),
    ("said |however that", ""),
    ("said quietly |that", ""),
    ("said also |that", ""),
    ("said on Monday |that", ""),
    ("said in May |that", ""),
    ("said at noon |that", ""),
    ("said by Monday |that", ""),
    ("said during May |that", ""),
    ("said late on Monday |that", ""),
    ("said late Monday |that", ""),
    ("said early Monday |that", ""),
    ("said earlier Monday |that", ""),
    ("said Monday |that", ""),
    ("said that day |it", ""),
    ("said |Monday’s fair", ""),
    ("said |each year of it", ""),
    ("said |about 20 men", ""),
    ("said |about two men", ""),
    ("said |about half of it", ""),
    ("said |about a man", ""),
    ("said about the plan |that", ""),
    ("said |at least two", ""),
    ("said |at most two", ""),
    ("said at last |that", ""),
    ("said at the fair |that", ""),
    ("said as mayor |that", ""),
    ("said in a hall |that", ""),
    ("said in a hall|, it", ""),
    ("said in a hall|: it", ""),
    ("said in a hall|; it", ""),
    ("said in a hall|. It", ""),
    ("said in a hall of Mr. Reed |that", ""),
    ("said in a hall|", ""),
    ("said in a hall |he left that", ""),
    ("said |in a hall is that", ""),
    ("said in “Meet Reed” |it", ""),
    ("said on CNN’s “Meet Reed” |that", ""),
    ("said in a hall |“it ends”", ""),
    ("said last week |that", ""),
    ("said next month |that", ""),
    ("said this |that", ""),
    ("said recently |that", ""),
    ("said |last’s that", ""),
    ("said yesterday |that", ""),
    ("said |“it ends”", ""),
    ("urged |men to go", ""),
    ("urged on Monday |that", ""),
    ("called |Reed “bad”", ""),
    ("asked Reed of Brno |if", "Reed of Brno"),
]


@pytest.fixture(scope="module")
def cues():
    return load_lexicons().cues


@pytest.mark.parametrize(("marked", "hearer"), FOLLOW)
def test_where_hearer_and_adjuncts_end(unit_at, dates_of, cues, marked, hearer):
    cue, _, rest = marked.replace("|", "").partition(" ")
    unit, place = unit_at(f"{cue} |{rest}")
    found = follow(unit, place, cues[cue][0], dates_of(unit.text))
    end = unit.piece(found.end).start if found.end < len(unit.pieces) else len(unit.text)
    start, stop = found.addressee or (0, 0)
    heard = [piece.start for piece in unit.pieces[start:stop]]
    assert unit.text[:end].rstrip() == marked.partition("|")[0].rstrip()
    assert heard[:1] == ([unit.text.index(hearer)] if hearer else [])
    assert unit.text[heard[0] : unit.piece(stop - 1).end] == hearer if heard else not hearer
