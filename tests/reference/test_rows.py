"""A reference table that contradicts itself is refused with file and line."""

import shutil

import pytest

from analysis.errors import LexiconError
from analysis.reference import country_codes, load_ladder, load_lexicons
from analysis.reference.rows import data_folder, read_rows


@pytest.fixture
def data(tmp_path):
    """A copy of the reference tables, to be spoilt."""
    return shutil.copytree(data_folder(), tmp_path / "data")


def add_line(path, line):
    """Add a line and return its number in the file."""
    path.write_text(path.read_text(encoding="utf-8") + line + "\n", encoding="utf-8")
    return len(path.read_text(encoding="utf-8").splitlines())


CONTRADICTIONS = [
    ("countries.csv", "POL,Polonia,,,,,", "the code 'POL' stands in countries.csv, line"),
    ("countries.csv", "XXA,Poland,,,,,", "the name 'Poland' stands in countries.csv, line"),
    ("blocs.csv", "NATO,,,,", "the bloc 'NATO' stands in blocs.csv, line"),
    ("memberships.csv", "NATO,ZZZ,,", "iso3 'ZZZ'; expected one of"),
    ("organisations.csv", "Guild of Bakers,,other,ZZZ,,,,,", "acts_for 'ZZZ'; expected one of"),
    ("people.csv", "Ann Example,,,x,president,,POL,2020,,s,2025,", "sex 'x'; expected one of"),
    ("people.csv", "Ann Example,,,f,president,,POL,2021,2020,s,2025,", "is not after since"),
    ("people.csv", "Ann Example,,,f,president,,POL,May,,s,2025,", "since 'May'; expected YYYY"),
    ("weapons.csv", "Patriot,,air defence,Western,USA,A7,,s,2025", "the name 'Patriot' stands in"),
    ("weapons.csv", "Slingshot,,toys,Western,USA,A1,,s,2025", "category 'toys'; expected one of"),
    ("weapons.csv", "Slingshot,,other,Western,USA,A99,,s,2025", "rung 'A99'; expected one of"),
    ("ladder.csv", "A1,arms,99,again,,,,", "the rung 'A1' stands in ladder.csv, line"),
    ("ladder.csv", "A99,arms,soon,later,,,,", "order 'soon'; expected a whole number"),
    ("donor_words.csv", "NOK,SWE,currency,", "the words ('NOK', 'currency') stands in"),
    ("donor_words.csv", "thaler,POL,coin,", "kind 'coin'; expected one of"),
    ("titles.csv", "grand vizier,,nobody,,", "holder 'nobody'; expected one of"),
    ("given_names.csv", "Adalbert,q,", "sex 'q'; expected one of"),
]


@pytest.mark.parametrize(("name", "line", "message"), CONTRADICTIONS)
def test_a_contradiction_names_file_and_line(data, name, line, message):
    number = add_line(data / name, line)
    with pytest.raises(LexiconError) as error:
        load_lexicons(data)
    assert f"{name}, line {number}: " in str(error.value)
    assert message in str(error.value)


def test_a_line_with_a_cell_too_many_is_named(data):
    number = add_line(data / "blocs.csv", "a,b,c,d,e,f,g,h")
    with pytest.raises(LexiconError, match=rf"blocs.csv, line {number}: expected \d cells"):
        load_lexicons(data)


def test_a_missing_table_is_named(data):
    (data / "weapons.csv").unlink()
    with pytest.raises(LexiconError, match=r"weapons.csv: no such reference table"):
        load_lexicons(data)


def test_a_missing_column_is_named(tmp_path):
    path = tmp_path / "rungs.csv"
    path.write_text("rung,track\nA1,arms\n", encoding="utf-8")
    with pytest.raises(LexiconError, match=r"rungs.csv, line 1: no column \['order'\]"):
        read_rows(path, ("rung", "order"))


ADDED = [
    ("countries.csv", "XXA,Ruritania,,Ruritanian,Strelsau,,", "Ruritania"),
    ("weapons.csv", "Slingshot 9,,other,Western,USA,A1,,s,2025", "Slingshot 9s"),
    ("weapon_classes.csv", "peat digger,,other,,A1,", "peat diggers"),
    ("people.csv", "Ann Example,,,f,president,president,POL,2020,,s,2025,", "Ann Example"),
    ("organisations.csv", "Guild of Bakers,,other,,,,,,", "Guild of Bakers"),
]


@pytest.mark.parametrize(("name", "line", "alias"), ADDED)
def test_one_line_in_one_file_adds_a_name(data, name, line, alias):
    assert alias not in load_lexicons().names
    add_line(data / name, line)
    assert alias in load_lexicons(data).names


def test_one_line_adds_a_rung(data):
    add_line(data / "ladder.csv", "X9,counter,9,a rung of one's own,,,,")
    assert "X9" in set(load_lexicons(data).ladder["rung"])


def test_a_ladder_of_ones_own_is_checked():
    ladder = load_ladder()
    assert load_ladder(ladder).equals(ladder)
    twice = ladder.assign(rung="A1")
    with pytest.raises(LexiconError, match="the rung 'A1' stands in ladder, row 0 already"):
        load_ladder(twice)
    with pytest.raises(LexiconError, match="the ladder has no column 'track'"):
        load_ladder(ladder.drop(columns="track"))


def test_a_rung_has_a_short_name_for_charts_its_own_or_the_first_thing_it_covers():
    ladder = load_ladder()
    assert ladder["short"].str.len().between(1, 24).all()
    bare = load_ladder(ladder.drop(columns="short")).set_index("rung")["short"]
    assert bare["A3"] == "Soviet-type heavy arms"


def test_an_unknown_country_is_told_what_is_near():
    with pytest.raises(LexiconError, match=r"no country or bloc 'Polend'; near: .*Poland"):
        country_codes(["Polend"])
