"""Trackers of several shapes and releases give one table; what does not fit is told."""

import pandas as pd
import pytest
from workbooks import ORYX, SIPRI, write_early, write_late, write_text, write_workbook

from analysis import load_tracker
from analysis.errors import CorpusError, SchemaError
from analysis.schema import TRACKER


def rows(table, *names):
    """Return rows as tuples, days as text and nothing as None."""
    text = table.assign(
        date=table["date"].dt.strftime("%Y-%m-%d"), date_to=table["date_to"].dt.strftime("%Y-%m-%d")
    )
    text = text[list(names)].astype(object)
    return [tuple(row) for row in text.where(text.notna(), None).itertuples(index=False)]


def test_an_early_release_headed_with_words(tmp_path):
    table = load_tracker(write_early(tmp_path))
    assert list(table.columns) == TRACKER.names
    assert rows(table, "actor", "recipient", "system", "rung", "quantity", "status", "date") == [
        ("POL", "UKR", "T-72", "A3", 200, "pledged", "2022-04-29"),
        ("POL", "UKR", "MiG-29", "A10", 14, "pledged", "2023-03-16"),
    ]
    assert table["tracker_id"][1] == "tracker_early.xlsx, Bilateral assistance, MAIN DATA, row 4"
    assert table["source"][1] == "Office of the President"
    assert table.attrs["not_military"] == 1
    assert table.attrs["without_item"] == 1
    assert table.attrs["sheet"] == "Bilateral assistance, MAIN DATA"


def test_a_late_release_headed_with_names(tmp_path):
    table = load_tracker(write_late(tmp_path))
    found = rows(table, "actor", "category", "quantity", "status", "date", "date_to")
    assert sorted(found, key=str) == sorted(
        [
            ("DEU", "main battle tank", 18, "delivered", None, None),
            ("DEU", "main battle tank", 18, "pledged", "2023-01-25", "2023-01-26"),
            ("EU", "ammunition", 1_000_000, "pledged", "2023-01-01", "2024-01-01"),
            ("Elbonia", None, 3, "pledged", None, None),
            ("USA", "rocket artillery", 38, "pledged", "2023-03-07", "2023-03-08"),
        ],
        key=str,
    )
    assert table.attrs["undated"] == 1
    assert table.attrs["unknown_actor"] == 1


def test_the_trade_register_has_lines_before_its_header(tmp_path):
    table = load_tracker(write_text(tmp_path, "trade-register.csv", SIPRI))
    assert table.attrs["shape"] == "SIPRI trade register"
    found = rows(table, "actor", "system", "quantity", "status", "date", "date_to")
    assert ("POL", "MiG-29", 14, "delivered", "2023-01-01", "2024-01-01") in found
    assert ("TUR", "Bayraktar TB2", 30, "delivered", "2021-01-01", "2023-01-01") in found
    assert ("SVK", "S-300", 1, "pledged", "2022-01-01", "2023-01-01") in found
    assert len(found) == 6


def test_a_list_of_arms_supplied(tmp_path):
    table = load_tracker(write_text(tmp_path, "list.csv", ORYX))
    assert rows(table, "actor", "system", "quantity", "status", "date") == [
        ("DEU", "Marder", 40, "pledged", "2023-01-01"),
        ("SVK", "MiG-29", 13, "delivered", "2023-03-01"),
    ]


def test_any_table_whose_columns_are_named(tmp_path):
    text = "Geber;Waffe;Zahl;Tag\nNorwegen;NASAMS;2;24.03.2023\nNorway;NASAMS;2;24.03.2023\n"
    names = {"actor": "Geber", "item": "Waffe", "quantity": "Zahl", "date": "Tag"}
    table = load_tracker(write_text(tmp_path, "eigene.csv", text), columns=names)
    assert rows(table, "actor", "system", "quantity", "status", "date") == [
        ("NOR", "NASAMS", 2, "pledged", "2023-03-24"),
        ("Norwegen", "NASAMS", 2, "pledged", "2023-03-24"),  # told as it stands, and counted
    ]
    assert table.attrs["unknown_actor"] == 1


def test_a_sheet_may_be_chosen(tmp_path):
    header = ["donor", "item", "aid_type_general", "announcement_date"]
    one = [header, ["Norway", "NASAMS", "Military", "2023-03-24"]]
    two = [header, ["Poland", "T-72", "Military", "2022-04-29"]] * 3
    path = write_workbook(tmp_path / "two.xlsx", ("first", one), ("second", two))
    assert set(load_tracker(path)["actor"]) == {"POL"}
    assert set(load_tracker(path, sheet="first")["actor"]) == {"NOR"}
    with pytest.raises(CorpusError, match=r"no sheet 'third'; it has \['first', 'second'\]"):
        load_tracker(path, sheet="third")


def test_columns_of_no_known_shape_are_told_with_the_sheets_and_those_expected(tmp_path):
    path = write_workbook(tmp_path / "odd.xlsx", ("Blatt 1", [["Geber", "Waffe"], ["x", "y"]]))
    with pytest.raises(CorpusError) as caught:
        load_tracker(path)
    message = str(caught.value)
    assert "sheet 'Blatt 1' has the columns ['Geber', 'Waffe']" in message
    assert "'announcement_date' or 'Announcement Date'" in message
    assert "'Supplier' or 'Seller'" in message
    assert "columns={'actor'" in message


@pytest.mark.parametrize(
    ("columns", "message"),
    [
        ({"actor": "a"}, "'item' is needed"),
        ({"actor": "a", "item": "b", "colour": "c"}, "'colour' is no field"),
    ],
)
def test_columns_that_do_not_fit_are_refused(tmp_path, columns, message):
    with pytest.raises(SchemaError, match=message):
        load_tracker(write_text(tmp_path, "list.csv", ORYX), columns=columns)


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("no.xlsx", b"no workbook", "cannot be read"),
        ("list.pdf", b"%PDF", "ends in '.pdf'"),
        ("list.csv", b"\x00\x01", "NUL bytes"),
    ],
)
def test_files_that_cannot_be_read_are_named(tmp_path, name, content, message):
    (tmp_path / name).write_bytes(content)
    with pytest.raises(CorpusError, match=message):
        load_tracker(tmp_path / name)


def test_a_missing_file_is_named(tmp_path):
    with pytest.raises(CorpusError, match="no such file"):
        load_tracker(tmp_path / "gone.xlsx")


def test_a_tracker_without_rows_is_an_empty_table(tmp_path):
    table = load_tracker(write_text(tmp_path, "list.csv", ORYX.partition("\n")[0] + "\n"))
    assert table.empty
    pd.testing.assert_frame_equal(table, TRACKER.empty(), check_frame_type=False)
