"""Tables as files: read back the same, no formulas, the same bytes."""

from zipfile import ZipFile

import openpyxl
import pandas as pd
import pytest

from analysis.export import export_table
from analysis.export.workbook import MOST_LETTERS

FORMULAS = ["=1+1", "+1", "-1 of 3", "@SUM(A1)", "\tx", "\rx", '=HYPERLINK("http://x")', "#N/A"]


def table():
    return pd.DataFrame(
        {
            "words": pd.array(["Kyiv’s “tanks”", pd.NA], dtype="string"),
            "number": pd.array([-4, 12], dtype="Int64"),
            "day": pd.to_datetime(["2023-05-03", None]),
            "=known": pd.array([True, pd.NA], dtype="boolean"),
        }
    )


@pytest.mark.parametrize("suffix", [".csv", ".parquet", ".xlsx"])
def test_the_same_table_gives_the_same_bytes(tmp_path, suffix):
    first = export_table(table(), tmp_path / f"a{suffix}")
    second = export_table(table(), str(tmp_path / f"deeper/b{suffix}"))
    assert first.read_bytes()
    if suffix != ".xlsx":  # whose sheet is named after the file
        assert first.read_bytes() == second.read_bytes()
    before = first.read_bytes()
    export_table(table(), first)
    assert first.read_bytes() == before


def test_csv_is_what_excel_reads_and_pandas_too(tmp_path):
    path = export_table(table(), tmp_path / "steps.csv")
    assert path.read_bytes().startswith(b"\xef\xbb\xbfwords,number,day,'=known\r\n")
    assert path.read_text("utf-8-sig").splitlines()[1] == "Kyiv’s “tanks”,-4,2023-05-03,True"
    assert list(pd.read_csv(path)["words"].fillna("")) == ["Kyiv’s “tanks”", ""]


@pytest.mark.parametrize("text", FORMULAS[:-1])
def test_csv_holds_no_formula(tmp_path, text):
    path = export_table(pd.DataFrame({"words": [text]}), tmp_path / "a.csv")
    assert pd.read_csv(path)["words"].tolist() == [f"'{text}"]


@pytest.mark.parametrize("text", [*FORMULAS, "a\x00b"])
def test_xlsx_cells_are_text(tmp_path, text):
    path = export_table(pd.DataFrame({text: [text]}), tmp_path / "a.xlsx")
    sheet = openpyxl.load_workbook(path).active
    expected = text.replace("\x00", "\ufffd").replace("\r", "_x000D_")
    for cell in (sheet["A1"], sheet["A2"]):
        assert cell.data_type == "s"
        assert cell.value in (expected, expected.replace("_x000D_", "\r"))


def test_xlsx_keeps_numbers_days_and_gaps(tmp_path):
    path = export_table(table(), tmp_path / "steps: all.xlsx")
    book = openpyxl.load_workbook(path)
    rows = list(book.active.iter_rows(values_only=True))
    assert rows[1][:2] == ("Kyiv’s “tanks”", -4)
    assert f"{rows[1][2]:%Y-%m-%d}" == "2023-05-03"
    assert rows[2:] == [(None, 12, None, None)]
    assert book.active.title == "steps  all"


def test_xlsx_cuts_what_no_cell_can_hold_and_shows_it(tmp_path):
    path = export_table(pd.DataFrame({"text": ["a" * 40_000]}), tmp_path / "a.xlsx")
    text = openpyxl.load_workbook(path).active["A2"].value
    assert len(text) == MOST_LETTERS
    assert text.endswith("[…]")


def test_xlsx_says_nothing_of_when_it_was_made(tmp_path):
    path = export_table(table(), tmp_path / "a.xlsx")
    with ZipFile(path) as archive:
        assert {entry.date_time[0] for entry in archive.infolist()} == {1980}
        assert archive.read("docProps/core.xml").count(b"2000-01-01T00:00:00Z") == 2


def test_parquet_keeps_types_and_drops_notes(tmp_path):
    noted = table()
    noted.attrs["problems"] = table()
    path = export_table(noted, tmp_path / "a.parquet")
    pd.testing.assert_frame_equal(pd.read_parquet(path), table())
    assert "problems" in noted.attrs


def test_an_unknown_suffix_is_refused_with_the_choices(tmp_path):
    with pytest.raises(ValueError, match=r"\.parquet"):
        export_table(table(), tmp_path / "a.ods")
