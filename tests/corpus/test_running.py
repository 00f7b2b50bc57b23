"""Work that fails is tried again, alone, and named in the end; crews do what they are given."""

import os
from concurrent.futures import Future

import pytest

from analysis.corpus import crews
from analysis.corpus.crews import Alone, Processes, crew_of
from analysis.corpus.running import TRIES, run_all
from analysis.errors import StorageError


def fail_until(part, folder, successes):
    """Note each call in a file; fail until the part has been tried so often."""
    with (folder / part).open("a") as calls:
        calls.write("x")
    if (folder / part).stat().st_size <= successes.get(part, 0):
        raise ValueError(part)


def run(crew, folder, failures, parts="abcdefg"):
    return dict(run_all(parts, fail_until, lambda part: (part, folder, failures), crew))


def tries(folder):
    return {path.name: path.stat().st_size for path in folder.iterdir()}


@pytest.mark.parametrize("workers", [1, 2])
def test_a_part_that_fails_is_tried_again_and_then_named(workers, tmp_path):
    crew = crew_of(workers, None)
    ended = run(crew, tmp_path, {"b": 1, "d": 2, "f": 99})
    crew.close()
    assert sorted(ended) == list("abcdefg")
    assert {part for part, error in ended.items() if error} == {"f"}
    assert str(ended["f"]) == "f"
    assert tries(tmp_path) == {**dict.fromkeys("aceg", 1), "b": 2, "d": 3, "f": TRIES}


def die(part, folder):
    if part == "d" and not (folder / "died").exists():
        (folder / "died").touch()
        os._exit(9)
    return part


def die_always(part, folder):
    if part == "d":
        os._exit(9)
    return part


@pytest.mark.parametrize(("work", "failed"), [(die, set()), (die_always, {"d"})])
def test_a_worker_that_dies_takes_no_other_part_along(work, failed, tmp_path):
    crew = Processes(2)
    ended = dict(run_all("abcdefg", work, lambda part: (part, tmp_path), crew))
    crew.close()
    assert sorted(ended) == list("abcdefg")
    assert {part for part, error in ended.items() if error} == failed


def refuse(part):
    raise StorageError("the disk is full")


def test_what_a_person_must_mend_is_raised_at_once():
    with pytest.raises(StorageError, match="full"):
        list(run_all("abc", refuse, lambda part: (part,), Alone()))


class Cancelling(Alone):
    """A crew that is called off, as when a cluster ends."""

    def submit(self, work, *given):
        future = Future()
        future.cancel()
        future.set_running_or_notify_cancel()
        return future


def test_work_that_is_called_off_counts_as_failed():
    ended = dict(run_all("ab", refuse, lambda part: (part,), Cancelling()))
    assert {type(error).__name__ for error in ended.values()} == {"CancelledError"}


def test_few_parts_are_taken_from_the_stream_ahead(tmp_path):
    taken = []

    def stream():
        for part in "abcdefg":
            taken.append(part)
            yield part

    ended = run_all(stream(), fail_until, lambda part: (part, tmp_path, {}), Alone())
    next(ended)
    assert taken == ["a"]


def note_process(part, folder):
    (folder / f"{part}-{os.getpid()}").touch()


def test_workers_are_replaced_before_their_memory_grows(tmp_path, monkeypatch):
    monkeypatch.setattr(crews, "PARTS_A_WORKER", 2)
    crew = Processes(2)
    ended = dict(run_all("abcdefg", note_process, lambda part: (part, tmp_path), crew))
    crew.close()
    assert set(ended.values()) == {None}
    done = [path.name.split("-") for path in tmp_path.iterdir()]
    assert sorted(part for part, _ in done) == list("abcdefg")
    early, late = ({who for part, who in done if part in parts} for parts in ("abcd", "efg"))
    assert early.isdisjoint(late)
