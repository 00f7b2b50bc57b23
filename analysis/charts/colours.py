"""A colour for every actor that never changes, and the colours of what is no actor."""

from zlib import crc32

from matplotlib.colors import to_hex, to_rgb

INK = "#222222"
FAINT = "#8a8a8a"
RULE = "#dddddd"
BAND = "#f4f4f1"
NOBODY = "#777777"  # an actor that acts for no state, or is not told

# Hues apart for the colour-blind (after Okabe and Ito, and Tol) among those that most often
# meet in one chart; each at least three times as dark as paper, so that thin lines show.
FIXED = {
    "USA": "#0072b2",
    "RUS": "#b2182b",
    "UKR": "#a87c00",
    "DEU": "#222222",
    "POL": "#c74a90",
    "GBR": "#332288",
    "FRA": "#2e93bd",
    "NATO": "#55677a",
    "EU": "#1b7f5c",
    "CHN": "#d55e00",
    "ITA": "#6b8e23",
    "NLD": "#d06a00",
    "CZE": "#7a4fb5",
    "SVK": "#117733",
    "EST": "#2b8c82",
    "LVA": "#882255",
    "LTU": "#85851f",
    "CAN": "#aa4466",
    "NOR": "#3b6fb6",
    "SWE": "#00798c",
    "DNK": "#c0392b",
    "FIN": "#4a6fa5",
    "ESP": "#b5651d",
    "TUR": "#a0522d",
    "HUN": "#6f6f6f",
    "BLR": "#8b5a2b",
    "PRK": "#8c2d04",
    "IRN": "#4d7c0f",
    "the West": "#6a5f8a",
    "G7": "#7f6a93",
    "Baltic states": "#3f8f7f",
}
OTHERS = (
    "#4477aa",
    "#aa3377",
    "#228833",
    "#997700",
    "#994455",
    "#006c7f",
    "#6e4b9e",
    "#b8500f",
    "#5c7a29",
    "#7b3f61",
    "#3d6f8e",
    "#a4423f",
    "#4f5d2f",
    "#8a6d3b",
    "#5a5aa8",
    "#2f7d4f",
)

TRACK_COLOURS = {  # of the ladder's tracks, where colour does not stand for an actor
    "arms": "#0072b2",
    "permission": "#882255",
    "economic": "#8a6d00",
    "commitment": "#117733",
    "counter": "#b2182b",
}


def colour_of(actor: object) -> str:
    """Return the actor's colour: of a table, else one of sixteen by its name.

    >>> colour_of("UKR"), colour_of("Ruritania") == colour_of("Ruritania")
    ('#a87c00', True)
    """
    if not isinstance(actor, str):
        return NOBODY
    return FIXED.get(actor) or OTHERS[crc32(actor.encode()) % len(OTHERS)]


def darker(colour: str) -> str:
    """Return the colour mixed with ink, for text beside its mark.

    >>> darker("#ffffff")
    '#a6a6a6'
    """
    red, green, blue = (0.65 * part for part in to_rgb(colour))
    return str(to_hex((red, green, blue)))
