import json

import pytest

from analysis.errors import CorpusError, CorpusWarning
from analysis.load import load_documents

ONE, TWO = {"id": "a", "text": "One.\r\n"}, {"id": "b", "text": "“Two.”"}
READ = [
    ("a list", ".json", json.dumps([ONE, TWO]), ["One.\r\n", "“Two.”"]),
    ("one object", ".json", json.dumps(TWO), ["“Two.”"]),
    ("a list within", ".json", json.dumps({"articles": [ONE, TWO]}), ["One.\r\n", "“Two.”"]),
    ("lines", ".jsonl", f"{json.dumps(ONE)}\n\n{json.dumps(TWO)}", ["One.\r\n", "“Two.”"]),
    (
        "lines in a .json",
        ".json",
        f"{json.dumps(ONE)}\n{json.dumps(TWO)}\n",
        ["One.\r\n", "“Two.”"],
    ),
    ("separators within", ".jsonl", '{"text": "a\u2028b\x85c"}', ["a\u2028b\x85c"]),
    (
        "different keys",
        ".jsonl",
        '{"text": "One."}\n{"date": "", "text": "Two."}',
        ["One.", "Two."],
    ),
]
BROKEN = [
    ('{"text": "One."}\n{"text": "Tw', "not JSON"),
    ('{"text": "One."}\n["Two."]', "list where an object"),
    ('{"text": "One."}\n{"text": ["Two."]}', "list for a text"),
    ('{"text": "One."}\n{"text": null}', "no text"),
    ('{"text": "One."}\n{"headline": "Two"}', "no text"),
    ('{"text": "One.", "title": {"deep": 1}}', "'title' is left out"),
]
REFUSED = [
    (".json", "not JSON at all", "not JSON"),
    (".json", "[]", "holds no JSON objects"),
    (".json", "[1, 2]", "holds no JSON objects"),
    (".json", '"words"', "holds no JSON objects"),
    (".json", "[" * 100_000, "not JSON"),
    (".jsonl", "words\nwords", "not JSON"),
    (".json", '{"articles": [{"url": "u", "seendate": "d", "domain": "e"}]}', "GDELT"),
]


@pytest.mark.parametrize(
    ("suffix", "written", "texts"), [r[1:] for r in READ], ids=[r[0] for r in READ]
)
def test_objects_are_articles(tmp_path, suffix, written, texts):
    file = tmp_path / f"list{suffix}"
    file.write_text(written, encoding="utf-8")
    assert load_documents(file)["text"].to_list() == texts


@pytest.mark.parametrize(("written", "reason"), BROKEN)
def test_bad_line_costs_that_line(tmp_path, written, reason):
    file = tmp_path / "list.jsonl"
    file.write_text(written, encoding="utf-8")
    with pytest.warns(CorpusWarning, match=reason):
        documents = load_documents(file)
    assert documents["text"].to_list() == ["One."]


@pytest.mark.parametrize(("suffix", "written", "reason"), REFUSED)
def test_file_without_articles_is_refused(tmp_path, suffix, written, reason):
    file = tmp_path / f"list{suffix}"
    file.write_text(written, encoding="utf-8")
    with pytest.raises(CorpusError, match=reason):
        load_documents(file)
