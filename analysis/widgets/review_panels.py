"""The reviewer's panels as HTML: tables with their progress, the coder's name, what can be done."""

from markupsafe import Markup

from analysis.corrections.decisions import REVIEWED
from analysis.widgets.session import Session

HELP = "Click a row, then use the keys: they work as long as the page has the focus."
DONE = (
    ("a", "Accept"),
    ("r", "Reject"),
    ("c", "Correct …"),
    ("u", "Undo"),
    ("k", "↑ Back"),
    ("j", "↓ Next"),
)


def controls(session: Session) -> Markup:
    """Return the tables to review, how far the one in hand is, and who decides."""
    tabs = [
        Markup(
            '<button type="button" id="tab-{}" data-do="table" data-value="{}" '
            'aria-pressed="{}">{}</button>'
        ).format(name, name, str(name == session.name).lower(), name.capitalize())
        for name in REVIEWED
    ]
    decided = len(session.rows) - len(session.open)
    progress = Markup(
        '<span class="done"><progress max="{}" value="{}" aria-label="Decided"></progress> '
        "<b>{:,} of {:,}</b> decided</span>"
    ).format(max(len(session.rows), 1), decided, decided, len(session.rows))
    return Markup('<div class="tabs">{}{}{}</div>').format(
        Markup("").join(tabs), progress, _signature(session)
    )


def _signature(session: Session) -> Markup:
    name = session.file.coder if session.file else ""
    return Markup(
        '<form class="signature" data-do="coder"><label>Coder <input type="text" name="coder" '
        'id="coder" value="{}" placeholder="your name"></label> '
        '<button type="submit" id="sign">Sign</button></form>'
    ).format(name)


def actions(words: str, reason: str) -> Markup:
    """Return the buttons with their keys, the reason's field, and what is selected to add."""
    buttons = [
        Markup(
            '<button type="button" id="do-{}" data-do="key" data-value="{}">'
            "{} <kbd>{}</kbd></button>"
        ).format(pressed, pressed, name, pressed)
        for pressed, name in DONE
    ]
    because = Markup(
        '<label class="search">Reason <input type="text" id="reason" data-do="reason" value="{}" '
        'placeholder="optional"></label>'
    ).format(reason)
    add = Markup("<span>Missed something? Select its words in the article.</span>")
    if words:
        add = Markup(
            '<button type="button" id="do-n" data-do="key" data-value="n">'
            "Add “{}” … <kbd>n</kbd></button>"
        ).format(words if len(words) <= 60 else words[:60] + "…")
    return Markup('<div class="bar">{}{}</div><div class="bar">{}</div>').format(
        Markup("").join(buttons), because, add
    )
