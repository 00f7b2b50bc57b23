"""Tables of made-up rows for the charts: realistic in number, the same on every run."""

from datetime import date, timedelta

import pandas as pd

from analysis.reference import load_ladder
from analysis.schema import ACTORS as MENTIONS
from analysis.schema import CATEGORIES, COMPARISON, QUOTES, STATUSES, STEPS, WEAPONS
from analysis.timeline import escalation, firsts, lags, sensitivity

ACTORS = ["USA", "GBR", "DEU", "FRA", "POL", "UKR", "RUS", "NATO", "EU", "the West", "Ruritania"]
SPEAKERS = {
    "Rudolf Elphberg": "Ruritania",
    "Antoinette de Mauban": "FRA",
    "Fritz von Tarlenheim": "DEU",
    "Colonel Sapt of the Royal Guard": "NATO",
    "Rupert Hentzau": None,
}
START = date(2022, 1, 10)


def _turn(values, number, stride):
    """Take a value that looks picked at random and is not."""
    return values[(number * stride + number // 7) % len(values)]


def _placed(count):
    numbers = range(count)
    return {
        "doc_id": [f"article-{number // 4}" for number in numbers],
        "start": list(numbers),
        "end": [number + 1 for number in numbers],
        "words": "w",
        "sentence": "They said so.",
        "rule": "test",
    }


def _days(count):
    days = [START + timedelta(days=(number * 37) % 800) for number in range(count)]
    known = [None if number % 11 == 5 else day for number, day in enumerate(days)]
    later = [
        day and day + timedelta(days=_turn([1, 1, 31, 1, 365], number, 3))
        for number, day in enumerate(known)
    ]
    return pd.to_datetime(pd.Series(known)), pd.to_datetime(pd.Series(later))


def steps_table(count=120):
    ladder = load_ladder()
    rungs, track = list(ladder["rung"]), dict(zip(ladder["rung"], ladder["track"], strict=True))
    frame = pd.DataFrame(_placed(count))
    frame["rung"] = [_turn(rungs, number, 5) for number in range(count)]
    frame["actor"] = [_turn(ACTORS, number, 3) for number in range(count)]
    frame["status"] = [_turn(STATUSES, number, 2) for number in range(count)]
    frame["track"] = frame["rung"].map(track)
    frame["date_from"], frame["date_to"] = _days(count)
    frame["step_id"] = [f"step-{number}" for number in range(count)]
    frame = frame.assign(recipient="UKR", weapon=pd.NA, quantity=pd.NA)
    return STEPS.conform(frame.assign(said_by=pd.NA, reported=pd.NaT))


def escalation_table(count=120):
    return escalation(steps_table(count))


def weapons_table(count=120):
    frame = pd.DataFrame(_placed(count)).reindex(columns=WEAPONS.names)
    frame["weapon_id"] = [f"weapon-{number}" for number in range(count)]
    frame["category"] = [_turn(CATEGORIES, number * number, 1) for number in range(count)]
    frame["status"] = [_turn([*STATUSES, None], number, 3) for number in range(count)]
    frame["donor"] = [_turn([*ACTORS, "USA;DEU", None], number, 3) for number in range(count)]
    frame["recipient"] = [
        _turn(["UKR", "UKR", "UKR", "POL", None], number, 2) for number in range(count)
    ]
    frame["date_from"], frame["date_to"] = _days(count)
    return WEAPONS.conform(frame.assign(reported=pd.NaT))


def quotes_table(count=120):
    frame = pd.DataFrame(_placed(count)).reindex(columns=QUOTES.names)
    frame["quote_id"] = [f"quote-{number}" for number in range(count)]
    frame["kind"] = [_turn(["direct", "mixed", "indirect"], number, 2) for number in range(count)]
    frame["actor"] = [_turn(list(SPEAKERS), number, 2) for number in range(count)]
    frame["country"] = frame["actor"].map(SPEAKERS)
    frame["said_from"], frame["said_to"] = _days(count)
    return QUOTES.conform(frame)


def firsts_table(count=120):
    return firsts(steps_table(count))


def lags_table(count=120):
    return lags(steps_table(count))


def told_steps_table(count=120):
    speakers = pd.Series([_turn(list(SPEAKERS), number, 3) for number in range(count)])
    steps = steps_table(count)
    return STEPS.conform(steps.assign(said_by=speakers.to_numpy()))


STATES = {"Poland": "POL", "Germany": "DEU", "United States": "USA", "France": "FRA"}
BLOCS = {"NATO": "NATO", "the West": "the West", "EU": "EU"}


def talk_tables(count=120, size=20):
    """Return quotes and the mentions within them, of about that many actors."""
    people = {f"Member Number {number} of Strelsau": "POL" for number in range(size)}
    people = dict(list({**SPEAKERS, **STATES, **BLOCS, **people}.items())[:size])
    names = list(people)
    quotes = quotes_table(count)
    frame = pd.DataFrame(_placed(count)).reindex(columns=MENTIONS.names)
    frame["mention_id"] = [f"mention-{number}" for number in range(count)]
    frame["actor"] = [_turn(names, number * number, 1) for number in range(count)]
    frame["country"] = frame["actor"].map(people)
    kinds = {**dict.fromkeys(STATES, "country"), **dict.fromkeys(BLOCS, "bloc")}
    frame["kind"] = frame["actor"].map(kinds).fillna("person")
    frame["sentence"] = [f"sentence {number // 2}" for number in range(count)]
    return quotes, MENTIONS.conform(frame)


def mentions_table(count=120):
    return talk_tables(count, 60)[1]


def comparison_table(count=120):
    """Return transfers of which two in three are in the texts, and two in three in a tracker."""
    numbers = range(count)
    outcomes = [_turn(["matched", "only in text", "only in tracker"], n, 1) for n in numbers]
    frame = pd.DataFrame({"outcome": outcomes}).reindex(columns=COMPARISON.names)
    frame["comparison_id"] = [f"pair-{number}" for number in numbers]
    frame["actor"] = [_turn(ACTORS, number, 3) for number in numbers]
    ours, theirs = frame["outcome"] != "only in tracker", frame["outcome"] != "only in text"
    days = _days(count)[0]
    frame["weapon_text"] = pd.Series([f"Zenda gun {n % 9}" for n in numbers]).where(ours)
    frame["item_tracker"] = pd.Series(["Zenda field gun, towed"] * count).where(theirs)
    frame["date_text"] = days.where(ours)
    frame["date_tracker"] = (days + pd.Timedelta(days=20)).where(theirs)
    frame["quantity_text"] = pd.Series([n % 5 + 1 for n in numbers]).where(ours)
    frame["quantity_tracker"] = pd.Series([14] * count).where(theirs)
    frame["quantity_difference"] = frame["quantity_text"] - frame["quantity_tracker"]
    frame["days"] = pd.Series([20] * count).where(ours & theirs)
    frame["swapped"] = pd.Series([n % 4 == 0 for n in numbers]).where(ours & theirs)
    return COMPARISON.conform(frame)


def sensitivity_table(count=120):
    return sensitivity(steps_table(count), drop="doc_id")
