import pytest

from analysis.text.marks import find_marks
from analysis.text.sentences import find_paragraphs


def inner(text):
    return [text[m.inner_start : m.inner_end] for m in find_marks(text, find_paragraphs(text))]


# text, what stands between marks
PAIRS = [
    ("“One” and “two”", ["One", "two"]),
    ('"One" and "two"', ["One", "two"]),
    ("''One'' and ``two''", ["One", "two"]),
    ("‘One’ and 'two'", ["One", "two"]),
    ("„Eins“ und »zwei« et « trois »", ["Eins", "zwei", "trois"]),
    ("“One ‘two’ three”", ["One ‘two’ three"]),
    ("‘One “two” three,’ he said", ["One “two” three,"]),
    ("don’t, the allies’ plan, the '90s, rock 'n' roll", []),
    ("‘The allies’ plan is ours’.", ["The allies’ plan is ours"]),
    ("‘These plans’ were old", ["These plans"]),
    ("“One. “Two” three", ["Two"]),
    ('"One. "Two" three', ["Two"]),
    ('A "stray mark. “One,” he said. “Two.”', ["One,", "Two."]),
    ('“Stray. "One," he said. "Two."', ["One,", "Two."]),
    ("He said ‘stray. “One,” he said.", ["One,"]),
    ("„Stray. “One,” he said.", ["One,"]),
    ('"“One,” he said and left."', ["One,"]),
    ('"One “two” three."', ["One “two” three."]),
    ("“One, ‘two “three” four,’ and five.”", ["One, ‘two “three” four,’ and five."]),
    ("“One.\n“Two.”", ["One.", "Two."]),
    ('"One “two” three.\n"Four."', ["One “two” three.", "Four."]),
    ("“One.\nTwo.”", []),
    ('“One," he said', ["One,"]),
    ("“One,“ he said", ["One,"]),
    ('a 6\'2" man and a 5" gun', []),
    ("", []),
    ("“”", []),
    ("« » and “ ”", []),
]


@pytest.mark.parametrize(("text", "found"), PAIRS)
def test_pairs(text, found):
    assert inner(text) == found


def test_a_quotation_over_paragraphs_is_open_ended():
    marks = find_marks("“One.\n“Two.”", find_paragraphs("“One.\n“Two.”"))
    assert [mark.open_ended for mark in marks] == [True, False]
