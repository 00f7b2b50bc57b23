"""An interruption leaves the file that stood there, and nothing beside it."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pandas as pd
import pytest

from analysis.writing import written_whole

ROOT = Path(__file__).parents[1]
ENDLESSLY = """
import sys, pandas as pd
from analysis.export import export_table
table = pd.DataFrame({"words": ["tanks"] * 300_000})
export_table(table, sys.argv[1])
print("begun", flush=True)
while True:
    export_table(table, sys.argv[1])
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
@pytest.mark.parametrize("seconds", [0.0, 0.11, 0.23])
def test_control_c_leaves_a_whole_table(tmp_path, seconds):
    path = tmp_path / "a.csv"
    command = [sys.executable, "-c", ENDLESSLY, str(path)]
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.DEVNULL}
    with subprocess.Popen(command, cwd=ROOT, **pipes) as running:
        assert running.stdout.readline() == b"begun\n"
        time.sleep(seconds)
        running.send_signal(signal.SIGINT)
        assert running.wait(60) != 0
    assert len(pd.read_csv(path)) == 300_000
    assert list(tmp_path.iterdir()) == [path]
