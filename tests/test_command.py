"""What the command line takes, and what it says before it writes."""

import pytest

from analysis.__main__ import main


@pytest.fixture
def table(tmp_path):
    (tmp_path / "a.csv").write_text("Titel;Volltext;Notiz\nTanks;Poland sent tanks.;Note")
    return str(tmp_path / "a.csv")


@pytest.mark.slow
def test_columns_taken_are_shown(table, capsys, tmp_path):
    assert main([table, "--column", "title=Notiz", "--to", str(tmp_path / "out")]) == 0
    assert "a.csv: text is 'Volltext', title is 'Notiz'\n" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("chosen", "told"), [("headline=Titel", "columns= names"), ("text=X", "no column 'X'")]
)
def test_column_that_cannot_be_is_refused(table, capsys, chosen, told):
    assert main([table, "--column", chosen]) == 1
    assert told in capsys.readouterr().err


def test_column_without_its_field_is_refused(table, capsys):
    with pytest.raises(SystemExit, match="2"):
        main([table, "--column", "title"])
    assert "is no FIELD=COLUMN" in capsys.readouterr().err
