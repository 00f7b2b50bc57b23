"""Names of states and blocs, as people type them → the codes that tables hold, and back."""

from collections.abc import Iterable
from difflib import get_close_matches
from functools import cache

from analysis.reference.actors import read_countries
from analysis.reference.lexicons import load_lexicons
from analysis.reference.rows import data_folder, refuse


def country_codes(names: Iterable[str]) -> set[str]:
    """Return the ISO 3166 alpha-3 code or bloc for each name.

    Raises
    ------
    LexiconError
        If a name is no code, state or bloc of the reference tables; near names are told.

    >>> sorted(country_codes(["Poland", "DEU", "NATO"]))
    ['DEU', 'NATO', 'POL']
    """
    names = [names] if isinstance(names, str) else list(names)
    known = known_names()
    refuse(
        f"no country or bloc {name!r}; near: {get_close_matches(name, known, 3) or 'none'}"
        for name in names
        if name not in known
    )
    return {known[name] for name in names}


@cache
def country_names() -> dict[str, str]:
    """Return the name of each state by its code.

    >>> country_names()["POL"]
    'Poland'
    """
    return {code: state.name for code, state in read_countries(data_folder()).items()}


def known_names() -> dict[str, str]:
    """Return the code of a state, or the bloc itself, by each of its names.

    >>> known_names()["Germany"], known_names()["NATO"]
    ('DEU', 'NATO')
    """
    lexicons = load_lexicons()
    blocs = {
        name: bloc.name for bloc in lexicons.blocs.values() for name in (bloc.name, *bloc.aliases)
    }
    states = {
        name: state.iso3
        for state in lexicons.countries.values()
        for name in (state.iso3, state.name, *state.aliases)
    }
    return {**states, **blocs}
