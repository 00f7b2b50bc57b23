"""A piece of the page: HTML made here, and gestures that come back from the browser."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import anywidget
import traitlets

Gesture = Mapping[str, Any]  # "do" names it; "value", "on", "fields", "start" and "end" tell more
HERE = Path(__file__).parent


class Surface(anywidget.AnyWidget):
    """Shows HTML and reports what a person does with it.

    Elements of the HTML say by `data-do` what a click, a change or a key on them means; the
    function given for that name in `on` hears of it. Text must be escaped before it gets here.
    """

    _esm = HERE / "surface.js"
    _css = HERE / "surface.css"
    html = traitlets.Unicode().tag(sync=True)
    label = traitlets.Unicode().tag(sync=True)
    hotkeys = traitlets.List(traitlets.Unicode()).tag(sync=True)
    width = traitlets.Int(0).tag(sync=True)

    def __init__(self, **traits: Any) -> None:
        super().__init__(**traits)
        self._answers: dict[str, Callable[[Gesture], None]] = {}
        self.on_msg(lambda _widget, gesture, _buffers: self.hear(gesture))

    def on(self, answers: Mapping[str, Callable[[Gesture], None]]) -> None:
        """Say which function answers to which gesture."""
        self._answers.update(answers)

    def grab(self) -> None:
        """Bring the keyboard to this piece: to its element with `data-focus`, if it has one."""
        self.send({"do": "focus"})

    def hear(self, gesture: Gesture) -> None:
        """Answer a gesture; one that nothing was said of is ignored."""
        answer = self._answers.get(str(gesture.get("do")))
        if answer is not None:
            answer(gesture)
