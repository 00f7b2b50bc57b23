"""An interruption leaves the file that stood there, and nothing beside it."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from analysis.writing import written_whole

ROOT = Path(__file__).parents[1]
WAITING = """
import sys, time
from pathlib import Path
from analysis.writing import written_whole
with written_whole(Path(sys.argv[1])) as passing:
    passing.write_text("half")
    print("begun", flush=True)
    time.sleep(60)
"""


@pytest.mark.parametrize("error", [KeyboardInterrupt, OSError])
def test_interruption_leaves_what_was_there(tmp_path, error):
    path = tmp_path / "a.txt"
    path.write_text("before")

    def write():
        with written_whole(path) as passing:
            passing.write_text("half")
            raise error

    with pytest.raises(error):
        write()
    assert path.read_text() == "before"
    assert list(tmp_path.iterdir()) == [path]


def test_whole_file_takes_its_place(tmp_path):
    with written_whole(tmp_path / "a.txt") as passing:
        passing.write_text("whole")
        assert not (tmp_path / "a.txt").exists()
    assert (tmp_path / "a.txt").read_text() == "whole"


@pytest.mark.skipif(os.name == "nt", reason="signals differ on Windows")
def test_control_c_leaves_what_was_there(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("before")
    command = [sys.executable, "-c", WAITING, str(path)]
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.DEVNULL}
    with subprocess.Popen(command, cwd=ROOT, **pipes) as running:
        assert running.stdout.readline() == b"begun\n"
        running.send_signal(signal.SIGINT)
        assert running.wait() != 0
    assert path.read_text() == "before"
    assert list(tmp_path.iterdir()) == [path]
