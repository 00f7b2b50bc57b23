"""Reference tables: `data/*.csv` → lexicons, checked as they are read."""

from analysis.reference.codes import country_codes
from analysis.reference.ladder import load_ladder
from analysis.reference.lexicons import Lexicons, load_lexicons

__all__ = ["Lexicons", "country_codes", "load_ladder", "load_lexicons"]
