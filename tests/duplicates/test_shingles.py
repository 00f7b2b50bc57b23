import numpy as np
import pytest

from analysis.duplicates.originals import bands_of, signatures_of
from analysis.duplicates.shingles import Shingler, contained

LENGTHS = [("", 0), ("— …", 0), ("One", 1), ("One two", 1), ("One two three", 1), ("a b c d", 2)]


@pytest.mark.parametrize(("text", "number"), LENGTHS)
def test_runs_of_three_words(text, number):
    assert len(Shingler().shingles(text)) == number


def test_numbers_do_not_depend_on_the_machine_or_on_what_was_read_before():
    before = Shingler()
    before.shingles("Other words come first.")
    expected = [9264037527376844203]
    for shingler in (before, Shingler()):
        assert shingler.shingles("Tanks on trains").tolist() == expected


def test_order_of_words_counts():
    one, other = map(Shingler().shingles, ("a b c d e f", "f e d c b a"))
    assert contained(one, other) == 0


def test_signatures_agree_in_the_share_that_sets_have_in_common():
    numbers = np.random.default_rng(1).integers(0, 2**63, 3000, dtype=np.uint64)
    one, other = np.sort(numbers[:2000]), np.sort(numbers[1000:])
    first, second = signatures_of([one, other])
    assert np.mean(first == second) == pytest.approx(1 / 3, abs=0.08)


def test_signatures_stay_the_same():
    """Of another version of the library, texts at the threshold's edge could fall otherwise."""
    [signature] = signatures_of([np.arange(1000, dtype=np.uint64)])
    assert signature[:3].tolist() == [285261799, 430732943, 226803346]


def test_only_shared_bands_are_told():
    one, other = np.arange(300, dtype=np.uint64), np.arange(10**6, 10**6 + 300, dtype=np.uint64)
    alike, again, apart = bands_of(signatures_of([one, one, other]))
    assert alike == again
    assert len(set(alike)) == 128
    assert apart == []


def test_words_that_were_forgotten_get_the_same_numbers(monkeypatch):
    monkeypatch.setattr("analysis.duplicates.shingles.MOST", 2)
    shingler = Shingler()
    first, _, again = map(
        shingler.shingles, ("MiG-29s for Kyiv", "other words here", "MiG-29s for Kyiv")
    )
    assert first.tolist() == again.tolist()
    assert len(first) == 2  # mig 29s for, 29s for kyiv


def test_each_run_counts_once():
    assert len(Shingler().shingles("to and fro to and fro to and fro")) == 3
