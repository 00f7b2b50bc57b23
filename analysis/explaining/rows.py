"""One row → the sentence that says by which rule, words and reference rows it was made."""

from collections.abc import Iterator, Mapping
from typing import Any

import pandas as pd

from analysis.errors import SchemaError
from analysis.finders.cues import cue_finder
from analysis.reference import country_names, load_lexicons
from analysis.reference.rules import rule_notes
from analysis.text.tokens import find_tokens

KEYS = {  # a table's key, and what a row of it is called
    "quote_id": "an utterance",
    "mention_id": "a mention of an actor",
    "weapon_id": "a weapon",
    "date_id": "a time",
    "step_id": "a step",
}
READ_AS = ("actor", "country", "system", "category", "rung", "status", "value", "weapon")
STATES = ("actor", "country", "donor", "recipient")


def explain(row: Mapping[str, Any] | pd.Series) -> str:
    """Return in words why a row is there: its words, the rule, the reference rows it rests on.

    Parameters
    ----------
    row
        A row of quotes, actors, weapons, dates or steps: `tables.steps.iloc[0]`.

    Raises
    ------
    SchemaError
        If it is a row of none of these tables.
    """
    cells = {str(name): value for name, value in dict(row).items() if _filled(value)}
    kind = next((what for key, what in KEYS.items() if key in cells), None)
    if kind is None or "rule" not in cells:
        raise SchemaError(f"not a row that a rule made; expected a key: {', '.join(KEYS)}")
    parts = [f"“{cells.get('words', '')}” is read as {kind}{_read_as(cells)}", _rule(cells)]
    if rests := list(dict.fromkeys(_rests_on(cells))):
        parts.append(f"It rests on {', '.join(rests)}")
    return ". ".join(parts) + "."


def _filled(value: Any) -> bool:
    return not (pd.isna(value) or value == "")


def _read_as(cells: Mapping[str, Any]) -> str:
    """Return the coded values of a row, as they are read."""
    told = [f"{name} {_name(cells[name])}" for name in READ_AS if name in cells]
    return f" ({', '.join(told)})" if told else ""


def _rule(cells: Mapping[str, Any]) -> str:
    """Return the rule's name with what it says; a rule without description says so."""
    note = rule_notes().get(str(cells["rule"]))
    says = note.says if note else "which data/rules.csv does not describe"
    return f"Rule “{cells['rule']}”: {says}"


def _name(value: Any) -> str:
    return country_names().get(str(value), str(value))


def _rests_on(cells: Mapping[str, Any]) -> Iterator[str]:
    """Yield the rows of reference tables that a row's values stand in, with their table."""
    yield from _words(cells)
    lexicons = load_lexicons()
    system = cells.get("system") or cells.get("weapon")
    weapon = lexicons.weapons.get(str(system or cells.get("words")))
    if weapon:
        table = "weapons.csv" if weapon.system else "weapon_classes.csv"
        known = (weapon.type, weapon.category, weapon.rung and f"rung {weapon.rung}")
        yield f"“{weapon.name}” in {table} ({', '.join(filter(None, known))})"
    if "rung" in cells:
        rungs = dict(zip(lexicons.ladder["rung"], lexicons.ladder["covers"], strict=True))
        covers = rungs.get(cells["rung"], "of another ladder")
        yield f"rung {cells['rung']} in ladder.csv ({covers})"
    for code in (code for name in STATES if name in cells for code in str(cells[name]).split(";")):
        if code in lexicons.countries:
            yield f"{_name(code)} in countries.csv"
        elif code in lexicons.blocs:
            yield f"{code} in blocs.csv"
        elif code in lexicons.people:
            yield f"{code} in people.csv"


def _words(cells: Mapping[str, Any]) -> Iterator[str]:
    """Yield the cues that a row rests on: of speech as the row has it, of status by looking."""
    if "cue" in cells:
        yield f"the cue “{cells['cue']}” in cues.csv"
    if "status" not in cells:
        return
    sentence = str(cells.get("sentence", cells.get("words", "")))
    words = find_tokens(sentence).words
    for cue in cue_finder(load_lexicons()).find(words):
        if cue.effect and any(word.isalpha() for word in words[cue.first : cue.last]):
            yield f"“{' '.join(words[cue.first : cue.last])}” in status_cues.csv ({cue.effect})"
