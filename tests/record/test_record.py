"""The same input gives the same answer: what is found now is what the record keeps."""

from difflib import unified_diff

import pytest

from tests.record.keeping import recorded
from tests.record.lines import lines
from tests.record.texts import texts

TEXTS = texts()
RENEW = (
    "what the rules find here has changed. If that is meant: python tests/record/renew.py, "
    "read git diff tests/record, and commit it with the rule.\n"
)


@pytest.fixture(scope="module")
def kept():
    return recorded()


@pytest.mark.parametrize("text", TEXTS, ids=lambda text: text.name)
def test_the_rules_find_what_they_found(kept, text):
    now = lines(text)
    changed = unified_diff(kept.get(text.name, []), now, "recorded", "now", lineterm="", n=6)
    assert now == kept.get(text.name), "\n".join((RENEW, *changed))


def test_the_record_keeps_these_texts_alone(kept):
    assert list(kept) == [text.name for text in TEXTS]
