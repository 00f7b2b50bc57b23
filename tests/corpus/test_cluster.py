"""The same call on a Dask cluster, and into shared storage, gives the same bytes."""

import os
import signal
import subprocess
import sys
import time
import uuid

import fsspec
import pytest
from distributed import Client, LocalCluster

from analysis.corpus import corpus_counts, corpus_steps, extract_corpus, load_tables
from analysis.errors import CorpusError, StorageError
from tests.conftest import ROOT
from tests.corpus.made import contents, documents

pytestmark = pytest.mark.usefixtures("small_parts")


@pytest.fixture
def serial(tmp_path):
    """The files that one process writes."""
    extract_corpus(documents(), tmp_path / "serial", workers=1)
    return contents(tmp_path / "serial")


def test_a_local_cluster_of_processes(serial, tmp_path):
    with (
        LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None) as cluster,
        Client(cluster) as client,
    ):
        done = extract_corpus(documents(), tmp_path / "cluster", client=client)
        assert done.read == 24
        assert extract_corpus(documents(), tmp_path / "cluster", client=client).read == 0
    assert contents(tmp_path / "cluster") == serial


@pytest.fixture
def started():
    """Starts parts of a cluster as processes of their own, and ends them."""
    processes = []

    def start(kind, *options):
        command = [sys.executable, "-m", f"distributed.cli.dask_{kind}", *map(str, options)]
        process = subprocess.Popen(
            command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        processes.append(process)
        return process

    yield start
    for process in processes:
        process.kill()
        process.wait()


def wait_for(happened):
    until = time.monotonic() + 120
    while not happened():
        assert time.monotonic() < until, "nothing happened for two minutes"
        time.sleep(0.01)


def test_a_worker_that_is_killed_on_the_way_costs_nothing(started, serial, tmp_path):
    """A scheduler and two workers are processes that talk over TCP, as on several machines."""
    address, folder = tmp_path / "scheduler.json", tmp_path / "cluster"
    here = ["--scheduler-file", address, "--host", "127.0.0.1", "--no-dashboard"]
    started("scheduler", *here, "--port", 0, "--no-show")
    wait_for(address.exists)
    workers = [started("worker", *here, "--nthreads", 1, "--no-nanny") for _ in range(2)]
    with Client(scheduler_file=str(address)) as client:
        client.wait_for_workers(2, timeout=120)
        pieces = killing(workers[0], folder, documents())
        assert extract_corpus(pieces, folder, client=client).problems == 0
        assert len(client.nthreads()) == 1
    assert workers[0].returncode == -signal.SIGKILL
    assert contents(folder) == serial


def killing(worker, folder, frame):
    """Yield the articles in pieces, and kill a worker when some parts are done and others out."""
    yield frame[:16]
    wait_for(lambda: list((folder / "parts").glob("*.json")))
    os.kill(worker.pid, signal.SIGKILL)
    worker.wait()
    yield frame[16:]


def test_shared_storage_by_url(serial):
    url = f"memory://{uuid.uuid4().hex}/corpus"
    extract_corpus(documents(), url, workers=1)
    files = fsspec.filesystem("memory")
    stored = files.find(url)
    assert len(stored) == len(serial)
    tables = load_tables(url)
    assert len(tables.documents) == 24
    assert len(load_tables(url, countries=["Poland"]).steps) < len(tables.steps)
    assert corpus_steps(url)["times"].sum() == len(tables.steps)
    assert corpus_counts(url, "steps", by=["actor"])["rows"].sum() == len(tables.steps)
    assert extract_corpus(documents(5), url, workers=1).read == 0
    assert len(load_tables(url).documents) == 5


def test_a_url_of_a_folder_is_written_as_a_folder(serial, tmp_path):
    extract_corpus(documents(), f"file://{tmp_path}/url", workers=1)
    assert contents(tmp_path / "url") == serial


def test_a_place_that_workers_do_not_share_is_noticed():
    with pytest.raises(StorageError, match="must be the same place for all workers"):
        extract_corpus(documents(2), f"memory://{uuid.uuid4().hex}", workers=2)


def test_a_url_where_nothing_was_extracted_is_refused():
    with pytest.raises(CorpusError, match=r"no documents\.parquet"):
        load_tables(f"memory://{uuid.uuid4().hex}")
