"""A declared table refuses what it does not declare, all at once, and changes no value."""

import pandas as pd
import pytest

from analysis.errors import SchemaError
from analysis.schema import DOCUMENTS, TABLES
from analysis.table import Column, Table

SIGHTINGS = Table(
    "sightings",
    "animal seen",
    "sighting_id",
    ("day", "sighting_id"),
    (
        Column("sighting_id", "string", "its id", True),
        Column("animal", "string", "which", True, ("fox", "owl")),
        Column("legs", "Int64", "how many were counted"),
        Column("day", "datetime64[us]", "when"),
    ),
)
GOOD = {
    "sighting_id": ["b", "a"],
    "animal": ["owl", "fox"],
    "legs": [None, 4],
    "day": [pd.Timestamp("2024-05-02"), pd.Timestamp("2024-05-01")],
}


def test_conform_orders_types_and_drops_what_is_not_declared():
    frame = pd.DataFrame({**GOOD, "mood": ["calm", "alert"]})
    result = SIGHTINGS.conform(frame)
    assert list(result.columns) == SIGHTINGS.names
    assert list(result["sighting_id"]) == ["a", "b"]
    assert result["legs"].dtype == "Int64"
    assert result["legs"].isna().tolist() == [False, True]
    assert list(result.index) == [0, 1]


def test_conform_leaves_the_callers_frame_alone():
    frame = pd.DataFrame(GOOD)
    before = frame.copy(deep=True)
    SIGHTINGS.conform(frame)
    pd.testing.assert_frame_equal(frame, before)


REFUSED = [
    ({"animal": ["owl", None]}, "'animal' is empty in 1 of 2 rows"),
    ({"animal": ["owl", "bat"]}, r"'animal' holds \['bat'\]; expected one of \['fox', 'owl'\]"),
    ({"sighting_id": ["a", "a"]}, "1 of 2 rows repeat the key 'sighting_id'"),
    ({"legs": ["four", 4]}, "'legs' cannot be read as Int64"),
    ({"legs": [3.5, 4]}, "'legs' cannot be read as Int64"),
]


@pytest.mark.parametrize(("changed", "message"), REFUSED)
def test_conform_refuses(changed, message):
    with pytest.raises(SchemaError, match=message):
        SIGHTINGS.conform(pd.DataFrame(GOOD | changed))


def test_every_missing_column_is_named_with_its_meaning():
    with pytest.raises(SchemaError) as error:
        SIGHTINGS.conform(pd.DataFrame({"animal": ["fox"]}))
    for column in ("sighting_id", "legs", "day"):
        assert f"no column '{column}'" in str(error.value)
    assert "one row per animal seen" in str(error.value)


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_an_empty_table_keeps_its_columns_and_types(table):
    empty = table.empty()
    assert len(empty) == 0
    assert list(empty.columns) == table.names
    assert [str(t) for t in empty.dtypes] == [column.dtype for column in table.columns]


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_every_column_says_what_it_means(table):
    assert all(len(column.meaning.split()) >= 2 for column in table.columns)
    assert table.key in table.names
    assert set(table.order) <= set(table.names)


def test_conforming_twice_changes_nothing():
    frame = pd.DataFrame({"doc_id": ["b", "a"], "text": ["Two.", "One."]})
    once = DOCUMENTS.conform(frame.reindex(columns=DOCUMENTS.names))
    pd.testing.assert_frame_equal(DOCUMENTS.conform(once), once)
