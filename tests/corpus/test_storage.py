import pytest

from analysis.corpus.ledger import Ledger
from analysis.corpus.storage import LocalStore, RemoteStore, open_store
from analysis.errors import StorageError

PLACES = ["local", "file://", "memory://"]


@pytest.fixture(params=PLACES)
def store(request, tmp_path):
    if request.param == "local":
        return open_store(tmp_path / "new")
    return open_store(f"{request.param}{tmp_path}/new")


def test_a_url_is_remote_and_a_path_is_local(tmp_path):
    assert isinstance(open_store(tmp_path), LocalStore)
    assert isinstance(open_store("memory://corpus"), RemoteStore)


def test_files_are_written_read_listed_and_removed(store):
    assert store.sizes() == {}
    store.write("steps/year=2023/a.parquet", b"one")
    store.write("steps/year=2023/a.parquet", b"other")
    store.write("manifest.json", b"{}")
    assert store.read("steps/year=2023/a.parquet") == b"other"
    assert store.sizes() == {"steps/year=2023/a.parquet": 5, "manifest.json": 2}
    store.remove("manifest.json")
    store.remove("manifest.json")
    assert store.sizes() == {"steps/year=2023/a.parquet": 5}


def test_what_is_not_there_is_told_alike_everywhere(store):
    with pytest.raises(FileNotFoundError):
        store.read("manifest.json")


def test_a_write_that_fails_leaves_what_was_there(tmp_path):
    store = open_store(tmp_path)
    store.write("a", b"whole")
    with pytest.raises(TypeError):
        store.write("a", "not bytes")
    assert store.sizes() == {"a": 5}
    assert store.read("a") == b"whole"


def test_a_storage_of_unknown_kind_is_a_clear_error():
    with pytest.raises(StorageError, match="nowhere://bucket"):
        open_store("nowhere://bucket")


def test_a_ledger_is_a_set_of_ids_on_disk():
    ledger = Ledger()
    ledger.add("b")
    ledger.add("a")
    ledger.add("b")
    assert (list(ledger), len(ledger), "a" in ledger) == (["a", "b"], 2, True)
    ledger.discard("a")
    assert "a" not in ledger
    ledger.close()


def test_a_ledger_knows_who_holds_an_article_as_it_is():
    ledger = Ledger()
    ledger.hold("p1", [("a", "f1"), ("b", "f2")])
    ledger.hold("p2", [("b", "f3")])
    assert ledger.holder("a", "f1") == "p1"
    assert ledger.holder("b", "f3") == "p2"
    assert ledger.holder("a", "f2") is None
    ledger.close()
