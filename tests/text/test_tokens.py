"""Words and marks point at themselves, and nothing but white space lies between them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.text.tokens import find_tokens

CASES = [
    ("1,000 rounds", ["1,000", "rounds"]),
    ("Feb. 24, 2022", ["feb", ".", "24", ",", "2022"]),
    ("the U.S. said", ["the", "u.s.", "said"]),
    ("don’t", ["don't"]),
    ("Kyiv’s allies’ aid", ["kyiv", "'s", "allies", "'", "aid"]),
    ("jets—four", ["jets", "—", "four"]),
]


@pytest.mark.parametrize(("text", "tokens"), CASES)
def test_tokens(text, tokens):
    assert [token.lower for token in find_tokens(text)] == tokens


def test_words_are_found_by_what_they_are():
    tokens = find_tokens("We said we will go. They will not.")
    assert tokens.places_of(["will", "we", "gone"]) == [0, 2, 3, 7]
    assert [*tokens.offsets(["will"])] == [11, 25]
    assert [*tokens.among(["will"])] == [(11, 15, "will"), (25, 29, "will")]
    assert tokens.before(11) == (8, 10, "we")


@given(st.text(max_size=80))
def test_nothing_but_space_is_left_out(text):
    end = 0
    for token in find_tokens(text):
        assert not text[end : token.start].strip()
        assert token.start < token.end
        end = token.end
    assert not text[end:].strip()
