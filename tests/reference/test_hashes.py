"""Digests of the reference tables: they change with a table, not with how its lines end."""

from analysis.reference import reference_hashes
from analysis.reference.rows import data_folder


def test_every_table_has_a_digest():
    hashes = reference_hashes()
    assert list(hashes) == sorted(path.name for path in data_folder().glob("*.csv"))
    assert {len(digest) for digest in hashes.values()} == {64}


def test_a_changed_line_changes_the_digest(tmp_path):
    (tmp_path / "cues.csv").write_bytes(b"cue,kind\nsaid,speech\n")
    before = reference_hashes(tmp_path)
    (tmp_path / "cues.csv").write_bytes(b"cue,kind\ntold,speech\n")
    assert before["cues.csv"] != reference_hashes(tmp_path)["cues.csv"]


def test_line_ends_do_not_count(tmp_path):
    (tmp_path / "cues.csv").write_bytes(b"cue,kind\nsaid,speech\n")
    before = reference_hashes(tmp_path)
    (tmp_path / "cues.csv").write_bytes(b"cue,kind\r\nsaid,speech\r\n")
    assert before == reference_hashes(tmp_path)
