"""Who does the work: this process, several of this machine, or a Dask cluster."""

import multiprocessing
import os
import signal
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import BrokenExecutor, Executor, Future, ProcessPoolExecutor
from contextlib import contextmanager
from multiprocessing.connection import wait as wait_for
from typing import Any, Protocol

PARTS_A_WORKER = 40  # after which all are replaced: what Python keeps of many texts adds up
AHEAD = 2  # parts given out for each that is being read, so that none waits for the next


class Crew(Protocol):
    """Takes work as an executor does, and at most `window` pieces of it at a time."""

    @property
    def window(self) -> int:
        """How many pieces of work may be out at once."""

    def submit(self, work: Callable[..., Any], *given: Any) -> "Future[Any]":
        """Give out a piece of work."""

    def close(self) -> None:
        """Give out no more, and leave what nobody has begun."""


def crew_of(workers: int | None, client: Any) -> Crew:
    """Return a cluster's crew where its client is given, else one of so many processes."""
    if client is not None:
        return Cluster(client)
    number = workers or len(os.sched_getaffinity(0)) if workers is None else workers
    return Processes(number) if number > 1 else Alone()


class Alone:
    """The process that asks does the work itself, at once."""

    window = 1

    def submit(self, work: Callable[..., Any], *given: Any) -> "Future[Any]":
        """Do the work."""
        future: Future[Any] = Future()
        try:
            future.set_result(work(*given))
        except Exception as error:
            future.set_exception(error)
        return future

    def close(self) -> None:
        """There is nothing to close."""


class Processes:
    """Processes of this machine, replaced when one of them dies."""

    def __init__(self, number: int) -> None:
        self.number, self.window = number, AHEAD * number
        self._pool = self._started()

    def _started(self) -> Executor:
        spawn = multiprocessing.get_context("spawn")
        self._left = PARTS_A_WORKER * self.number
        return ProcessPoolExecutor(self.number, spawn, _begin)

    def submit(self, work: Callable[..., Any], *given: Any) -> "Future[Any]":
        """Give out the work, to a new pool where the old one is broken or has done its share."""
        if self._left <= 0:
            self._renew()
        self._left -= 1
        with _ctrl_c_held_back():
            try:
                return self._pool.submit(work, *given)
            except BrokenExecutor:
                self._renew()
                return self._pool.submit(work, *given)

    def _renew(self) -> None:
        """Let the processes finish what they have, and start others."""
        self._pool.shutdown()
        self._pool = self._started()

    def close(self) -> None:
        """Wait for what is being done and drop the rest."""
        self._pool.shutdown(cancel_futures=True)


class Cluster:
    """The workers of a Dask cluster, which may come and go."""

    def __init__(self, client: Any) -> None:
        self._client, self._pool = client, client.get_executor()

    @property
    def window(self) -> int:
        """Twice the threads of all workers that are there now."""
        threads: dict[str, int] = self._client.nthreads()
        return AHEAD * max(1, sum(threads.values()))

    def submit(self, work: Callable[..., Any], *given: Any) -> "Future[Any]":
        """Give out the work; Dask gives it to another worker where one dies."""
        future: Future[Any] = self._pool.submit(work, *given)
        return future

    def close(self) -> None:
        """Drop what is not done; the cluster goes on, as it is the caller's."""
        self._pool.shutdown(wait=False)


@contextmanager
def _ctrl_c_held_back() -> Iterator[None]:
    """Start processes that do not die of Ctrl-C before `_begin` lets them ignore it."""
    if not hasattr(signal, "pthread_sigmask"):  # Windows
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _begin() -> None:
    """Leave Ctrl-C to the process that started this worker, and end when that is gone.

    So a part that is being read is finished and kept, and no worker tells of the interruption.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    parent = multiprocessing.parent_process()
    if parent is not None:
        threading.Thread(target=_end_after, args=(parent.sentinel,), daemon=True).start()


def _end_after(sentinel: int) -> None:
    wait_for([sentinel])
    os._exit(1)
