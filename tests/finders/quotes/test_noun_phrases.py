"""The noun phrases of speakers, before and behind their cue."""

import pytest

from analysis.finders.quotes.noun_phrases import noun_phrase_after, noun_phrase_before
from analysis.finders.quotes.speakers import subject_before


def words(unit, pieces):
    """Return the words of pieces; empty where there are none."""
    if pieces is None:
        return ""
    return unit.text[unit.piece(pieces[0]).start : unit.piece(pieces[1] - 1).end]


# The phrase in brackets starts where they open, and ends where the rule must see it end.
BEHIND = [
    "said [Olaf Lind], a man",
    "said [he] would",
    "said [many men came]",
    "said [some of the men came]",
    "said [both men came]",
    "said [another man came]",
    "said [neither man came]",
    "said [others] came",
    "said []the",
    "said []a",
    "said [Tom and Ada came]",
    "said [Tom] and women came",
    "said [Ada] and",
    "said [men of Brno came]",
    "said [men for peace came]",
    "said [men from Brno came]",
    "said [men with hats came]",
    "said [men at sea came]",
    "said [men] on hills came",
    "said []of men came",
    "said []for men",
    "said [Mr. Reed came]",
    "said [men].",
    "said [Reed’s men came]",
    "said []'s men came",
    "said [Reed & Sons came]",
    "said [A-B men]",
    "said []“Yes” men",
    "said [men] yesterday",
    "said [men] last week",
    "said [men] who came",
    "said [men] are here",
    "said [men] that came",
    "said [], men",
    "said [](men)",
    "said [one two three four five six seven eight nine ten men men men men men men] men men",
    "said [men] it",
    "said [it] men",
    "said men[]",
]

# The phrase in brackets ends where they close, and starts where the rule must see it start.
BEFORE = [
    "[a spokesman of the ministry] said",
    "[a spokesman with the ministry] said",
    "[a spokesman from Brno] said",
    "[a spokesman at sea] said",
    "[a spokesman to Duda] said",
    "[a spokesman in Brno] said",
    "[a spokesman on duty] said",
    "[a spokesman over there] said",
    "[a spokesman under Duda] said",
    "a spokesman against [Duda] said",
    "a spokesman by [Duda] said",
    "is for [Duda] said",
    "for [Duda] said",
    ", for [Duda] said",
    "“Yes” for [Duda] said",
    "[Tom and Ada] said",
    "Tom and [women] said",
    "and [Ada] said",
    "Tom and[] said",
    "many[] said",
    "[many men] said",
    "of some[] said",
    "of [some men] said",
    "[both men] said",
    "last week [Duda] said",
    "this week [Duda] said",
    "yesterday [Duda] said",
    "yesterday[] said",
    "Monday [Duda] said",
    ", [Duda] said",
    "“Yes” [Duda] said",
    "([Duda] said",
    "[Reed’s men] said",
    "Reed’s[] said",
    "& [Sons] said",
    "the[] said",
    "a[] said",
    "an[] said",
    "no[] said",
    "any[] said",
    "more[] said",
    "his[] said",
    "their[] said",
    "finally[] said",
    "2023[] said",
    "[12 men] said",
    "men of[] said",
    "who [Duda] said",
    "he [Duda] said",
    "was [Duda] said",
    "that [Duda] said",
    "1 2 3 [4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 men] said",
    "[A-B] said",
    "[Mr. Reed] said",
    "[]said",
]

# what stands before "|" and the cue, its subject, what stands between them, whether it is passive
SUBJECTS = [
    ("He has also |said", "He", "also has", False),
    ("He has not |said", "He", "has not", False),
    ("He declined to |say", "He", "declined to", False),
    ("He went on to |say", "He", "on to", False),
    ("He wants to |say", "He", "to wants", False),
    ("He also |said", "He", "also", False),
    ("They were more likely to |say", "They", "likely more to were", True),
    ("Duda last week |said", "Duda", "", False),
    ("Duda this week |said", "Duda", "", False),
    ("Duda the next day |said", "Duda", "", False),
    ("Duda this past week |said", "Duda", "", False),
    ("Duda last Monday |said", "Duda", "", False),
    ("Duda on Monday |said", "Duda", "", False),
    ("Duda next year |said", "Duda", "", False),
    ("Duda, the Polish president, |said", "Duda", "", False),
    ("Duda (the president) |said", "Duda", "", False),
    ("Duda – the president – |said", "Duda", "", False),
    ("Duda — the president — |said", "Duda", "", False),
    ("Duda, who left Brno, |said", "Duda", "", False),
    ("Duda, speaking in Brno, |said", "Duda", "", False),
    ("Duda, speaking in Brno, Moravia, |said", "Duda", "", False),
    ("His aide, Olaf Lind, |said", "Olaf Lind", "", False),
    ("His aide, Olaf Karl Lind, |said", "Olaf Karl Lind", "", False),
    ("His aide, Olaf Karl von Lind, |said", "His aide", "", False),
    ("His aide, Olaf, |said", "His aide", "", False),
    ("His aide, olaf lind, |said", "His aide", "", False),
    ("Ada, Olaf Lind, |said", "Ada", "", False),
    ("“Yes,” Reed, of “War Days,” |said", None, "", False),
    ("that |said", None, "", False),
    ("the men that |said", "that", "", False),
    (", that |said", None, "", False),
    ("who |said", "who", "", False),
    ("he |said", "he", "", False),
    ("is |said", None, "", False),
    ("has |said", None, "", False),
    (", |said", None, "", False),
    ("a, b c d e f g h i j k l m n o p q r s t u v w x y z a b c, |said", None, "", False),
    ("men of |said", None, "", False),
    ("He is not |saying", "He", "is not", True),
    ("He had been |told", "He", "been had", True),
    ("He will |say", "He", "will", False),
    ("it |said", "it", "", False),
]


@pytest.mark.parametrize("marked", BEHIND)
def test_a_noun_phrase_behind_a_cue(unit_at, marked):
    lead, _, rest = marked.partition("[")
    phrase, _, rest = rest.partition("]")
    unit, place = unit_at(f"{lead}|{phrase}{rest}")
    assert words(unit, noun_phrase_after(unit, place)) == phrase


@pytest.mark.parametrize("marked", BEFORE)
def test_a_noun_phrase_before_a_cue(unit_at, marked):
    lead, _, rest = marked.partition("[")
    phrase, _, rest = rest.partition("]")
    unit, place = unit_at(f"{lead}{phrase}|{rest}")
    assert words(unit, noun_phrase_before(unit, place, 0)) == phrase


@pytest.mark.parametrize(("marked", "phrase", "between", "passive"), SUBJECTS)
def test_the_subject_before_a_cue(unit_at, marked, phrase, between, passive):
    unit, place = unit_at(marked)
    found = subject_before(unit, place, 0)
    told = found and (words(unit, found[:2]), " ".join(sorted(found.helpers)), found.passive)
    assert told == (phrase and (phrase, between, passive))
    if found:  # where the attribution begins: at the first word but of "the men [that] said"
        assert found.first == (found.start if phrase == "that" else 0)
