"""Parts handed to a crew, those that fail again: no part is lost without being named."""

from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, CancelledError, Future, wait
from typing import Any, TypeVar

from analysis.corpus.crews import Crew
from analysis.errors import AnalysisError

P = TypeVar("P")
TRIES = 3  # of each part
Ended = tuple[P, BaseException | None]


def run_all(
    parts: Iterable[P], work: Callable[..., Any], given: Callable[[P], tuple[Any, ...]], crew: Crew
) -> Iterator[Ended[P]]:
    """Yield each part as it ends: with nothing where its work was done, else with the error.

    A part that fails is tried again by itself, as a worker that dies takes the parts beside
    it along. Few parts are taken from the stream before others have ended.

    Raises
    ------
    AnalysisError
        Where the work says that a person must act, such as on a full disk.

    """
    out: dict[Future[Any], P] = {}
    for part in parts:
        out[crew.submit(work, *given(part))] = part
        while len(out) >= crew.window:
            yield from _ended(out, work, given, crew)
    while out:
        yield from _ended(out, work, given, crew)


def _ended(
    out: dict[Future[Any], P],
    work: Callable[..., Any],
    given: Callable[[P], tuple[Any, ...]],
    crew: Crew,
) -> Iterator[Ended[P]]:
    """Wait for some part to end; where it failed, for all, and try what failed once more."""
    done, _ = wait(out, return_when=FIRST_COMPLETED)
    errors = {future: _error(future) for future in done}
    if any(errors.values()):
        errors |= {future: _error(future) for future in out}
    for future, error in errors.items():
        part = out.pop(future)
        for _ in range(1, TRIES):
            if error is None:
                break
            error = _error(crew.submit(work, *given(part)))
        yield part, error


def _error(future: "Future[Any]") -> BaseException | None:
    """Wait for a part and return what went wrong; what a person must mend is raised."""
    try:
        error = future.exception()
    except CancelledError as cancelled:
        return cancelled
    if isinstance(error, AnalysisError):
        raise error
    return error
