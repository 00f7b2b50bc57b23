"""Killed at any moment, or out of room, and started again: nothing is lost, nothing repeated."""

import os
import random
import resource
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from analysis.corpus import extract_corpus, plan
from tests.conftest import ROOT
from tests.corpus.made import contents, documents, write_jsonl

COMMAND = [sys.executable, "-m", "tests.corpus.made"]


@pytest.fixture(scope="module")
def source(tmp_path_factory):
    return write_jsonl(tmp_path_factory.mktemp("source") / "all.jsonl", documents())


@pytest.fixture(scope="module")
def expected(source, tmp_path_factory):
    """The files of a run that nothing interrupts."""
    folder = tmp_path_factory.mktemp("whole") / "corpus"
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(plan, "LEAST", 300)
        patch.setattr(plan, "MOST", 800)
        extract_corpus(source, folder, workers=1)
    return contents(folder)


def start(source, folder, workers, **options):
    return subprocess.Popen(
        [*COMMAND, source, folder, workers],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        **options,
    )


def wait_for_files(process, folder, number):
    while process.poll() is None and sum(path.is_file() for path in folder.rglob("*")) < number:
        time.sleep(0.002)


def children(parent):
    """Return the workers that a process has started."""
    started = Path(f"/proc/{parent}/task/{parent}/children").read_text().split()
    return [pid for pid in started if b"spawn_main" in Path(f"/proc/{pid}/cmdline").read_bytes()]


@pytest.mark.parametrize("workers", ["1", "2"])
def test_killed_and_started_again_it_ends_as_if_nothing_had_been(
    workers, source, expected, small_parts, tmp_path
):
    folder, chance = tmp_path / "corpus", random.Random(workers)
    for files in sorted(chance.sample(range(10, 40), 2)):
        process = start(source, folder, workers)
        wait_for_files(process, folder, files)
        orphans = children(process.pid)
        process.kill()
        process.communicate()
        wait_for_the_end_of(orphans)
    signed = len(list((folder / "parts").glob("*.json")))
    assert 0 < signed < 8
    done = extract_corpus(source, folder, workers=1)
    assert done.read <= 24 - 2 * signed  # a part holds two articles at least
    assert contents(folder) == expected


def wait_for_the_end_of(processes):
    """Workers whose parent was killed end by themselves."""
    until = time.monotonic() + 60
    while alive := [pid for pid in processes if Path(f"/proc/{pid}").exists()]:
        assert time.monotonic() < until, alive
        time.sleep(0.02)


@pytest.mark.parametrize("workers", ["1", "2"])
def test_control_c_tells_what_is_kept(workers, source, expected, small_parts, tmp_path):
    folder = tmp_path / "corpus"
    process = start(source, folder, workers, process_group=0)
    wait_for_files(process, folder, 1)
    os.killpg(process.pid, signal.SIGINT)  # as a terminal does: the workers get it, too
    try:
        _, told = process.communicate(timeout=120)
    finally:
        process.kill()
    kept = f"what is finished is kept in {folder}; the same call goes on from there"
    assert told.splitlines()[-1] == f"KeyboardInterrupt: stopped: {kept}"
    assert "SpawnProcess" not in told
    assert [path for path in folder.rglob("*") if "unfinished" in path.name] == []
    extract_corpus(source, folder, workers=1)
    assert contents(folder) == expected


def test_a_worker_that_dies_costs_no_article(source, expected, tmp_path):
    folder = tmp_path / "corpus"
    process = start(source, folder, "2")
    wait_for_files(process, folder, 1)
    os.kill(int(children(process.pid)[0]), signal.SIGKILL)
    assert process.communicate() == ("finished\n", "")
    assert contents(folder) == expected


def limited():
    resource.setrlimit(resource.RLIMIT_FSIZE, (5_000, 5_000))


def test_a_disk_without_room_is_told_and_what_is_finished_is_kept(
    source, expected, small_parts, tmp_path
):
    folder = tmp_path / "corpus"
    command = [*COMMAND, source, folder, "2"]
    full = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, preexec_fn=limited)
    assert full.returncode == 1
    told = full.stderr.strip().splitlines()[-1]
    assert "StorageError" in told
    assert "make room, and call it again" in told
    assert [path for path in folder.rglob("*") if "unfinished" in path.name] == []
    extract_corpus(source, folder, workers=1)
    assert contents(folder) == expected


@pytest.fixture
def small_disk(tmp_path):
    """A disk of 64 kB."""
    place = tmp_path / "disk"
    place.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", place]
    if os.getuid() or subprocess.run(mount, capture_output=True).returncode:
        pytest.skip("only root can mount a small disk")
    yield place
    subprocess.run(["umount", place], check=True)


def test_a_full_disk_and_one_that_cannot_be_written_to(small_disk, source):
    command = [*COMMAND, source, small_disk / "corpus", "1"]
    full = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    assert "No space left on device): make room" in full.stderr.splitlines()[-1]
    remount = ["mount", "-o", "remount,ro", small_disk]
    subprocess.run(remount, check=True)
    refused = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    assert "choose a folder that can be written to" in refused.stderr.splitlines()[-1]
