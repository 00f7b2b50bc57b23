"""Pictures for the screen: arrays in, SVG out, and which rows stand behind each mark."""

from analysis.widgets.drawings.drawing import Drawing
from analysis.widgets.drawings.ladder import Dots, ladder_drawing
from analysis.widgets.drawings.months import Counted, months_drawing

__all__ = ["Counted", "Dots", "Drawing", "ladder_drawing", "months_drawing"]
