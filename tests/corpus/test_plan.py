import pandas as pd

from analysis.corpus.extraction import as_documents
from analysis.corpus.plan import HELD, fingerprint_of, plan, year_of
from tests.corpus.made import documents


def ids(frames, key="key"):
    return {part.id: list(part.documents["doc_id"]) for part in plan(frames, key)}


def test_every_article_stands_in_one_part(small_parts):
    parts = ids([as_documents(documents())])
    assert sorted(doc_id for part in parts.values() for doc_id in part) == list(
        documents()["doc_id"]
    )
    assert len(parts) > 5


def test_parts_do_not_depend_on_the_pieces_in_which_articles_come(small_parts):
    frame = as_documents(documents())
    pieces = [frame[start : start + 5] for start in range(0, len(frame), 5)]
    assert ids(pieces) == ids([frame])


def test_the_same_articles_under_another_key_are_other_parts(small_parts):
    frame = as_documents(documents())
    assert ids([frame]).keys().isdisjoint(ids([frame], key="other"))


def test_a_part_holds_one_year_as_far_as_stated(small_parts):
    for part in plan([as_documents(documents())], "key"):
        assert len({year_of(day) for day in part.documents["published"]}) == 1


def test_an_article_more_shifts_few_parts():
    """Articles at random places end parts, so that those after a new one stay as they were."""
    frame = as_documents(
        pd.DataFrame({"doc_id": [f"{n:05}" for n in range(3000)], "text": "Rain. " * 500})
    )
    more = as_documents(pd.DataFrame({"doc_id": ["new"], "text": ["Sun. " * 500]}))
    before, after = ids([frame]), ids([frame[:100], more, frame[100:]])
    assert len(before) > 8
    assert len(after.keys() - before.keys()) < len(before) / 2


def test_what_waits_is_bounded(small_parts, monkeypatch):
    monkeypatch.setattr("analysis.corpus.plan.MOST", 10 * HELD)
    monkeypatch.setattr("analysis.corpus.plan.LEAST", 10 * HELD)
    texts = pd.DataFrame({"doc_id": [str(n) for n in range(30)], "text": "x" * (HELD // 10)})
    texts["published"] = pd.to_datetime([f"{2000 + n % 3}-01-01" for n in range(30)])
    longest = [part.documents["text"].str.len().sum() for part in plan([as_documents(texts)], "k")]
    assert max(longest) <= HELD
    assert len(longest) > 3


def test_a_fingerprint_tells_every_field(small_parts):
    [row] = as_documents(documents(1)).itertuples(index=False, name=None)
    others = {fingerprint_of((*row[:at], "other", *row[at + 1 :])) for at in range(len(row))}
    assert len({fingerprint_of(row), *others}) == len(row) + 1
