"""What all widgets have: answers whose errors are told on the page."""

from collections.abc import Callable
from pathlib import Path

from markupsafe import Markup

from analysis.errors import AnalysisError
from analysis.widgets.surface import Gesture, Surface

Answer = Callable[[Gesture], None]


class Status:
    """The line that tells what happened, and what went wrong: else errors would be unseen."""

    def __init__(self) -> None:
        self.surface = Surface(label="Status")
        self.surface.add_class("status")

    def say(self, told: str, *, kind: str = "told") -> None:
        """Show a sentence."""
        line = Markup('<p class="line {}" role="status">{}</p>')
        self.surface.html = str(line.format(kind, told))

    def guarded(self, answer: Answer) -> Answer:
        """Return the same answer to a gesture, its errors told in the status line."""

        def safe(gesture: Gesture) -> None:
            try:
                answer(gesture)
            except AnalysisError as error:
                self.say(str(error), kind="wrong")
            except Exception as error:  # else it would be visible nowhere on the page
                self.say(f"This went wrong: {type(error).__name__}: {error}", kind="wrong")

        return safe


def files_told(paths: list[Path]) -> str:
    """Return files as a sentence.

    >>> files_told([Path("exports/a.csv"), Path("exports/b.png")])
    'Wrote a.csv and b.png to exports/'
    """
    *names, last = [path.name for path in paths]
    return f"Wrote {', '.join(names)} and {last} to {paths[0].parent.as_posix()}/"
