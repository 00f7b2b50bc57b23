"""Where the reported words start that follow a cue, and how they are joined to it."""

import pytest

from analysis.finders.quotes.complements import complement
from analysis.reference import load_lexicons

# a cue and what follows it, with a bar where the reported words start; how they are joined
STARTS = [
    ("said that | it ended", "that"),
    ("said | that day it ended", "bare"),
    ("said | that night it ended", "bare"),
    ("told | them at a fair that was held", "bare"),
    ("told that | was it", "that"),
    ("claimed that | it ended", "that"),
    ("urged that | it ended", "that"),
    ("said | whether it ended", "whether"),
    ("asked | who left", "whether"),
    ("asked | when he left", "whether"),
    ("claimed | to be late", "to"),
    ("urged | Kyiv to wait", "np_to"),
    ("said | Kyiv to wait", "bare"),
    ("urged | men close to her to go", "np_to"),
    ("urged | one two three four five six seven eight nine to go", "np_to"),
    ("urged | one two three four five six seven eight to go", "np_to"),
    ("warned of | rain", "of"),
    ("warned about | rain", "about"),
    ("warned against | rain", "against"),
    ("warned | rain would come", "bare"),
    ("denied | taking it", "ing"),
    ("said | taking it would hurt", "bare"),
    ("denied | a “bad” plan", "quoted_np"),
    ("denied | a bad and very old “plan”", "quoted_np"),
    ("said | $5 is much", "bare"),
    ("said | € 5 is much", "bare"),
    ("said | £5 is much", "bare"),
    ("said | [it] is much", "bare"),
    ("said | 'it is much", "bare"),
    ("said | about two left", "bare"),
    ("said | about a man left", "bare"),
    ("said | about half left", "bare"),
    ("claimed | he won", "bare"),
    ("claimed | she won", "bare"),
    ("claimed | Kyiv won gold", "bare"),
    ("claimed | Kyiv would win", "bare"),
    ("claimed | Kyiv fell", "bare"),
    ("claimed | Kyiv ended it", "bare"),
    ("claimed | ended", "np"),
    ("claimed | Kyiv, which ended", "np"),
    ("claimed | Kyiv; it ended", "np"),
    ("announced | a plan", "np"),
    ("said | a plan", "bare"),
    ("said , | “it ends”", "quote"),
    ("said , that | it ends", "that"),
    ("said , in part, that | it ends", "that"),
    ("said , in part, | “it ends”", "quote"),
    ("said — in part — that | it ends", "that"),
    ("said – in part – | “it ends”", "quote"),
    ("said — | “it ends”", "quote"),
    ("urged , in part, | “it ends”", "quote"),
    ("said , a b c d e f g h j k, that | it ends", "that"),
    ("said : | it ends", "colon"),
    ("said | “it ends”", "quote"),
    ("called | “it ends”", "quote"),
    ("claimed | “it ends”", "quote"),
    ("denied | “it ends”", "quote"),
]

# a cue and what follows it, none of it reported as the cue’s words
NONE = [
    "called that it ended",
    "said when he left",
    "urged whether it ended",
    "said to be late",
    "urged Kyiv, to wait",
    "urged Kyiv. to wait",
    "urged Kyiv; to wait",
    "urged Kyiv that to wait",
    "urged to wait",
    "urged men close to the sea",
    "urged men close to Brno",
    "urged of men to go",
    "urged as men to go",
    "urged and men to go",
    "warned rain",
    "denied a bad and very very old “plan”",
    "denied it",
    "said it",
    "said before he left",
    "said and he left",
    "said but he left",
    "said or he left",
    "said as he left",
    "said to him",
    "said while he left",
    "said because he left",
    "said than he left",
    "said about Reed",
    "said enough to go",
    "said something odd",
    "said nothing odd",
    "said plenty",
    "announced of a plan",
    "announced as a plan",
    "announced and a plan",
    "announced (a plan)",
    "called , “it ends”",
    "said , in part, it ends",
    "said , in part that it ends",
    "said , is it",
    "called , in part, “it ends”",
    "called , in part, that it ends",
    "said , a b c d e f g h j k l, that it ends",
    "said ; it ends",
    "said . It",
    "said",
]


@pytest.fixture(scope="module")
def cues():
    return load_lexicons().cues


def after_cue(unit_at, text):
    """Return the unit of a text, and its cue."""
    cue, _, rest = text.partition(" ")
    return *unit_at(f"{cue} |{rest}"), cue


@pytest.mark.parametrize(("marked", "rule"), STARTS)
def test_where_the_reported_words_start(unit_at, cues, marked, rule):
    unit, place, cue = after_cue(unit_at, marked.replace("| ", ""))
    found = complement(unit, place, cues[cue][0])
    assert found is not None
    assert (unit.piece(found.start).start, found.rule) == (marked.index("|"), rule)


@pytest.mark.parametrize("text", NONE)
def test_what_is_no_complement(unit_at, cues, text):
    unit, place, cue = after_cue(unit_at, text)
    assert complement(unit, place, cues[cue][0]) is None
