"""The signs of the statuses, as charts have them: hollow is talk, half a promise, full a deed."""

from collections.abc import Callable

from markupsafe import Markup

from analysis.charts.colours import colour_of
from analysis.charts.wording import name_of

R = 4.6  # pixels from the middle of a sign to its edge


def sign(status: str, x: float, y: float, colour: str) -> str:
    """Return the sign of a status in an actor's colour.

    >>> sign("considered", 5, 5, "#222222")
    '<circle cx="5.0" cy="5.0" r="4.6" fill="#fff" stroke="#222222" stroke-width="1.6"/>'
    """
    return SIGNS[status](x, y, colour)


def _circle(fill: str) -> Callable[[float, float, str], str]:
    def drawn(x: float, y: float, colour: str) -> str:
        inside = colour if fill == "full" else "#fff"
        return (
            f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{R}" fill="{inside}" '
            f'stroke="{colour}" stroke-width="1.6"/>'
        )

    return drawn


def _half(x: float, y: float, colour: str) -> str:
    left = f'<path d="M{x:.1f} {y - R:.1f}a{R} {R} 0 0 0 0 {2 * R:.1f}z" fill="{colour}"/>'
    return _circle("none")(x, y, colour) + left


def _shape(points: str, fill: str = "") -> Callable[[float, float, str], str]:
    def drawn(x: float, y: float, colour: str) -> str:
        return (
            f'<path transform="translate({x:.1f} {y:.1f})" d="{points}" '
            f'fill="{fill or colour}" stroke="{colour}" stroke-width="1.6"/>'
        )

    return drawn


SIGNS: dict[str, Callable[[float, float, str], str]] = {
    "requested": _shape("M-4.6 -3.6H4.6L0 4.6z", "#fff"),
    "considered": _circle("none"),
    "refused": _shape("M-4 -4L4 4M4 -4L-4 4"),
    "pledged": _half,
    "training": _shape("M-4.6 3.6H4.6L0 -4.6z"),
    "delivered": _circle("full"),
    "used": _shape(
        "M0 -5.5L1.5 -1.6 5.4 -1.6 2.2 .9 3.4 4.7 0 2.4 -3.4 4.7 -2.2 .9 -5.4 -1.6 -1.5 -1.6z"
    ),
}


def key_of(statuses: list[str], actors: list[str], more: int) -> Markup:
    """Return what the signs and colours stand for, as a list."""
    svg = '<svg width="12" height="12" aria-hidden="true">{}</svg>'
    marks = [(svg.format(sign(status, 6, 6, "#222222")), status) for status in statuses]
    box = '<rect y="2" width="12" height="8" fill="{}"/>'
    marks += [(svg.format(box.format(colour_of(actor))), name_of(actor)) for actor in actors]
    items = [Markup("<li>{} {}</li>").format(Markup(mark), name) for mark, name in marks]
    if more:
        items.append(Markup("<li>and {} more</li>").format(more))
    return Markup('<ul class="key">{}</ul>').format(Markup("").join(items))
