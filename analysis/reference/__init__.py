"""Reference tables: `data/*.csv` → lexicons, checked as they are read."""

from analysis.reference.codes import country_codes, country_names, known_names
from analysis.reference.hashes import reference_hashes
from analysis.reference.ladder import load_ladder
from analysis.reference.lexicons import Lexicons, load_lexicons
from analysis.reference.milestones import load_milestones
from analysis.reference.tiles import Tile, load_tiles

__all__ = [
    "Lexicons",
    "Tile",
    "country_codes",
    "country_names",
    "known_names",
    "load_ladder",
    "load_lexicons",
    "load_milestones",
    "load_tiles",
    "reference_hashes",
]
