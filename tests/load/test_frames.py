from datetime import date, datetime

import numpy as np
import pandas as pd
import pytest

from analysis.errors import CorpusError, CorpusWarning
from analysis.load import load_documents, problems_table
from analysis.schema import DOCUMENTS

DAY = pd.Timestamp(2023, 6, 16)
DATES = [
    pd.Timestamp("2023-06-16 23:30", tz="America/New_York"),
    pd.Timestamp(2023, 6, 16, 23, 59),
    datetime(2023, 6, 16, 1),
    date(2023, 6, 16),
    np.datetime64("2023-06-16"),
    "2023-06-16",
    "16 June 2023",
]


def test_rows_without_an_id_are_numbered():
    documents = load_documents(pd.DataFrame({"text": ["One.", "Two."]}, index=[5, 5]))
    assert documents["doc_id"].to_list() == ["row-1", "row-2"]
    assert documents["text"].to_list() == ["One.", "Two."]
    assert list(documents.columns) == DOCUMENTS.names


@pytest.mark.parametrize("text", ["a\r\nb", "  a ", "\ufeffa", "a\u2028b"])
def test_text_stays_as_given(text):
    assert load_documents(pd.DataFrame({"text": [text]}))["text"].to_list() == [text]


@pytest.mark.parametrize("given", DATES, ids=repr)
def test_date_is_a_day(given):
    [row] = load_documents(pd.DataFrame({"text": ["One."], "published": [given]})).to_dict(
        "records"
    )
    assert (row["published"], row["published_to"]) == (DAY, DAY + pd.Timedelta(days=1))
    assert row["published_basis"] == "given"


@pytest.mark.parametrize("missing", [None, pd.NaT, pd.NA, float("nan"), ""])
def test_missing_date_is_no_problem(missing):
    documents = load_documents(pd.DataFrame({"text": ["One."], "published": [missing]}))
    assert documents[["published", "published_to", "published_basis"]].isna().all(axis=None)
    assert problems_table(documents).empty


def test_ambiguous_date_is_a_problem_and_stays_empty():
    records = pd.DataFrame({"text": ["One."], "published": ["03/04/2023"]})
    with pytest.warns(CorpusWarning, match="day first or the month first"):
        documents = load_documents(records)
    assert documents["published"].isna().all()
    assert problems_table(documents)["place"].to_list() == ["row 1"]


ORDERS = [
    (["16/06/2023", "03/04/2023"], pd.Timestamp(2023, 4, 3)),
    (["03/04/2023", "06/16/2023"], pd.Timestamp(2023, 3, 4)),
    (["03.04.2023", "16.06.2023", "04/04/2023"], pd.Timestamp(2023, 4, 3)),
]


@pytest.mark.parametrize(("published", "day"), ORDERS)
def test_other_dates_of_a_source_tell_which_number_is_the_day(published, day):
    records = pd.DataFrame({"text": published, "published": published})
    documents = load_documents(records).set_index("text")
    assert documents["published"][next(one for one in published if one.startswith("03"))] == day


def test_dates_that_contradict_each_other_tell_nothing():
    published = ["16/06/2023", "06/16/2023", "03/04/2023"]
    with pytest.warns(CorpusWarning, match="day first or the month first"):
        documents = load_documents(pd.DataFrame({"text": published, "published": published}))
    assert documents["published"].isna().sum() == 1


def save_sheets(path, **sheets):
    with pd.ExcelWriter(path) as writer:
        for name, rows in sheets.items():
            pd.DataFrame(rows).to_excel(writer, sheet_name=name, index=False)
    return path


def test_sheets_of_a_workbook_are_all_read(tmp_path):
    one, two = {"text": ["One."], "date": ["2023-06-16"]}, {"Body": ["Two.", "Three."]}
    documents = load_documents(save_sheets(tmp_path / "a.xlsx", Press=one, Radio=two, Empty={}))
    assert documents["doc_id"].to_list() == ["a#1", "a#2", "a#3"]
    assert documents["text"].to_list() == ["One.", "Two.", "Three."]
    assert documents["source"][2].endswith("a.xlsx, sheet 'Radio', row 2")
    taken = {label.split(", ")[1]: columns for label, columns in documents.attrs["columns"].items()}
    assert taken == {
        "sheet 'Press'": {"text": "text", "published": "date"},
        "sheet 'Radio'": {"text": "Body"},
    }


def test_sheet_without_texts_is_a_problem(tmp_path):
    path = save_sheets(tmp_path / "a.xlsx", Notes={"who": ["Ana"]}, Press={"text": ["One."]})
    with pytest.warns(CorpusWarning, match=r"a\.xlsx, sheet 'Notes': has no column with the text"):
        assert load_documents(path)["text"].to_list() == ["One."]


def test_workbook_without_texts_is_refused(tmp_path):
    with pytest.raises(CorpusError, match="sheet 'Notes': has no column with the text"):
        load_documents(save_sheets(tmp_path / "a.xlsx", Notes={"a": [1]}, More={"b": [2]}))
    with pytest.raises(CorpusError, match="no rows"):
        load_documents(save_sheets(tmp_path / "b.xlsx", Press={"text": []}))


def test_callers_frame_is_not_changed():
    records = pd.DataFrame({"text": ["One."], "published": ["16 June 2023"], "id": [7]})
    before = records.copy(deep=True)
    load_documents(records)
    pd.testing.assert_frame_equal(records, before)
    assert records.attrs == {}


def test_documents_come_back_as_they_were(tmp_path):
    (tmp_path / "a.md").write_text("---\ndate: 2023-06-16\nauthor: Ana Lima\n---\nOne.")
    (tmp_path / "b.txt").write_text("Two.")
    documents = load_documents(tmp_path)
    pd.testing.assert_frame_equal(load_documents(documents), documents)


def test_inferred_span_of_publication_is_kept():
    span = {
        "published": DAY,
        "published_to": DAY + pd.Timedelta(days=9),
        "published_basis": "next month",
    }
    [row] = load_documents(pd.DataFrame([{"text": "One.", **span}])).to_dict("records")
    assert {name: row[name] for name in span} == span


def test_numbers_are_ids():
    documents = load_documents(pd.DataFrame({"text": ["One.", "Two."], "id": [7.0, np.nan]}))
    assert documents["doc_id"].to_list() == ["7", "row-2"]


def test_rows_without_text_are_named():
    with pytest.warns(CorpusWarning, match="row 2: has no text"):
        documents = load_documents(pd.DataFrame({"text": ["One.", None]}))
    assert len(documents) == 1


def test_frame_without_text_is_refused():
    with pytest.raises(CorpusError, match="'headline'; expected one of text"):
        load_documents(pd.DataFrame({"headline": ["Talks"]}))


def test_empty_frame_is_refused():
    with pytest.raises(CorpusError, match="no article could be read"):
        load_documents(pd.DataFrame({"text": []}))


@pytest.mark.parametrize(
    ("name", "save"),
    [
        ("list.xlsx", lambda frame, path: frame.to_excel(path, index=False)),
        ("list.parquet", lambda frame, path: frame.to_parquet(path, index=False)),
    ],
)
def test_tables_in_files_are_read_like_frames(tmp_path, name, save):
    records = {"Body": ["One.", "NA"], "date": [DAY, pd.NaT], "headline": ["Talks", None]}
    save(pd.DataFrame(records), tmp_path / name)
    documents = load_documents(tmp_path / name)
    assert documents["doc_id"].to_list() == ["list#1", "list#2"]
    assert documents["text"].to_list() == ["One.", "NA"]
    assert documents["published"].to_list() == [DAY, pd.NaT]
    assert documents["title"].fillna("").to_list() == ["Talks", ""]


@pytest.mark.parametrize("name", ["list.xlsx", "list.parquet"])
def test_file_that_is_not_what_it_is_called_is_refused(tmp_path, name):
    (tmp_path / name).write_text("text\nOne.\n")
    with pytest.raises(CorpusError, match=r"is called \.\w+ but is not"):
        load_documents(tmp_path / name)
