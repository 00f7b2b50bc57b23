"""Agreement of coders beside worked examples that were published."""

import pandas as pd
import pytest
from coded_rows import steps

from analysis import agreement
from analysis.errors import SchemaError
from analysis.validation.coders import codings, cohens_kappa, krippendorffs_alpha


def from_matrix(matrix):
    """Return the labels of two coders from a table of counts."""
    cells = [(i, j, n) for i, row in enumerate(matrix) for j, n in enumerate(row)]
    return ["".join(str(pick[k]) * pick[2] for pick in cells) for k in (0, 1)]


KAPPA = [
    # Cohen 1960, Educational and Psychological Measurement 20: 200 cases, three categories
    ([[88, 14, 18], [10, 40, 10], [2, 6, 12]], 0.492),
    # Artstein and Poesio 2008, Computational Linguistics 34: 100 dialogue acts
    ([[20, 20], [10, 50]], 0.348),
]
GAP = "."
ALPHA = [  # Krippendorff 2011, Computing Krippendorff's alpha-reliability
    (["0100000010", "1110010000"], 0.095),  # A: binary, two observers
    (["aabbdcccedda", "babbbcccedd" + "d"], 0.692),  # B: nominal, two observers
    (["123321412...", "1233224125.3", ".3332342251.", "1233244125" + "1."], 0.743),  # C: gaps
]


@pytest.mark.parametrize(("matrix", "kappa"), KAPPA)
def test_kappa_agrees_with_the_published_value(matrix, kappa):
    assert cohens_kappa(codings(*from_matrix(matrix))) == pytest.approx(kappa, abs=0.0006)


@pytest.mark.parametrize(("coders", "alpha"), ALPHA)
def test_alpha_agrees_with_the_published_value(coders, alpha):
    labels = [[None if label == GAP else label for label in coder] for coder in coders]
    assert krippendorffs_alpha(codings(*labels)) == pytest.approx(alpha, abs=0.0006)


ONE = steps(
    ("a", 0, 10, "POL", "A10", "delivered"),
    ("a", 20, 30, "DEU", "A9", "considered"),
    ("b", 0, 10, "GBR", "A9", "pledged"),
)
TWO = steps(
    ("a", 1, 10, "POL", "A10", "delivered"),
    ("a", 20, 30, "DEU", "A9", "refused"),
    ("b", 50, 60, "FRA", "A8", "pledged"),
)


def row(table, column):
    return table.set_index("column").loc[column]


def test_coded_tables_meet_by_their_words():
    result = agreement(ONE.drop(columns="step_id"), TWO.drop(columns="step_id"))
    assert tuple(row(result, "found by both")[["units", "same"]]) == (4, 2)
    assert tuple(row(result, "status")[["units", "same", "per_cent"]]) == (2, 1, 50.0)
    assert row(result, "actor")["kappa"] == 1


def test_sheets_meet_by_their_numbers():
    one = pd.DataFrame({"sample_id": ["1", "2", "3"], "status": ["pledged", None, "used"]})
    two = pd.DataFrame({"sample_id": ["3", "1", "2"], "status": ["used", "pledged", "used"]})
    result = agreement(one, two)
    assert tuple(row(result, "status")[["units", "same"]]) == (3, 2)
    assert tuple(row(result, "found by both")[["units", "same"]]) == (3, 3)


def test_one_value_for_all_leaves_kappa_empty():
    one = pd.DataFrame({"sample_id": ["1", "2"], "status": ["used", "used"]})
    result = row(agreement(one, one), "status")
    assert result["per_cent"] == 100
    assert pd.isna(result["kappa"])
    assert pd.isna(result["alpha"])


def test_a_line_coded_twice_is_refused():
    one = pd.DataFrame({"sample_id": ["1", "1"], "status": ["used", "used"]})
    with pytest.raises(SchemaError, match="repeat the key 'sample_id'"):
        agreement(one, one)


def test_rows_without_ids_or_places_are_refused():
    with pytest.raises(SchemaError, match="no column 'start'"):
        agreement(pd.DataFrame({"status": ["used"]}), pd.DataFrame({"status": ["used"]}))


def test_a_column_of_one_side_only_is_refused():
    with pytest.raises(SchemaError, match="no column 'rung' in both"):
        agreement(ONE, TWO.drop(columns="rung"), columns=["rung"])
