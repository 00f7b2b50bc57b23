import pandas as pd
import pytest

from analysis.errors import CorpusWarning
from analysis.load import load_documents, problems_table
from analysis.load.stated_length import stated_words

STATED = [
    ("584 words", 584),
    ("1 word", 1),
    ("1,234 words", 1234),
    ("1 234 mots", 1234),
    ("1\u202f234 mots", 1234),
    ("1.234 Wörter", 1234),
    ("p. 16 • 423 mots", 423),
    ("90 palabras", 90),
    ("90 parole", 90),
    ("90 woorden", 90),
    ("584", 584),
    ("584.0", 584),
    ("2 pages", None),
    ("12 lines", None),
    ("", None),
    ("words", None),
]


@pytest.mark.parametrize(("note", "words"), STATED)
def test_number_of_words_is_read(note, words):
    assert stated_words(note) == words


@pytest.mark.parametrize(
    ("stated", "differs"), [(90, True), (91, False), (100, False), (111, False), (112, True)]
)
def test_difference_of_more_than_a_tenth_is_a_problem(stated, differs):
    frame = pd.DataFrame({"text": ["word " * 100], "word_count": [stated]})
    if differs:
        with pytest.warns(CorpusWarning, match=f"length of {stated} words, but 100 were read"):
            documents = load_documents(frame)
    else:
        documents = load_documents(frame)
    assert len(problems_table(documents)) == differs
    assert documents[["words_stated", "words_counted"]].to_numpy().tolist() == [[stated, 100]]


def test_length_not_stated_is_missing():
    documents = load_documents(pd.DataFrame({"text": ["Ten trucks left."]}))
    assert documents["words_stated"].isna().all()
    assert documents["words_counted"].to_list() == [3]
    assert documents["words_stated"].dtype == documents["words_counted"].dtype == "Int64"
