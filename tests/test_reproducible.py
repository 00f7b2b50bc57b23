"""Same input, same bytes out: whatever the run, the process or the number of workers."""

import os
import subprocess
import sys
from hashlib import sha256
from pathlib import Path

import pandas as pd
import pytest

import analysis
from analysis.corpus import ARTICLES_A_TURN

ROOT = Path(__file__).resolve().parent.parent
SEEDS = ROOT / "seeds"
KINDS = {".csv", ".parquet", ".png", ".svg", ".pdf", ".html", ".docx", ".json"}


def run(folder, hash_seed):
    """Run the main job in a process of its own and return the hash of each file it wrote."""
    environment = {**os.environ, "PYTHONHASHSEED": hash_seed}
    command = [sys.executable, "-m", "analysis", str(SEEDS), "--to", str(folder)]
    result = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True)
    assert (result.returncode, result.stderr) == (0, "")
    files = (path for path in folder.rglob("*") if path.is_file())
    return {str(p.relative_to(folder)): sha256(p.read_bytes()).hexdigest() for p in files}


@pytest.mark.slow
def test_two_runs_write_the_same_bytes(tmp_path):
    first, second = run(tmp_path / "first", "1"), run(tmp_path / "second", "2")
    assert {Path(name).suffix for name in first} == KINDS
    assert {
        name for name in first.keys() | second.keys() if first.get(name) != second.get(name)
    } == set()


@pytest.mark.slow
def test_the_number_of_workers_makes_no_difference():
    article = next(SEEDS.glob("*.txt")).read_text(encoding="utf-8")
    texts = [text for text in article.splitlines() if text.strip()]
    documents = pd.DataFrame({"doc_id": [f"{n:02}" for n in range(len(texts))], "text": texts})
    assert len(documents) > ARTICLES_A_TURN  # else one worker would get them all
    alone, together = analysis.extract(documents), analysis.extract(documents, workers=2)
    for (name, table), (_, other) in zip(alone, together, strict=True):
        pd.testing.assert_frame_equal(table, other, obj=name)
    assert len(alone.steps) > 0
