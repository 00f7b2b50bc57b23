"""Rules for times of day: "10 p.m. Wednesday", "18:00 GMT", "Friday night"."""

from datetime import timedelta

from analysis.text.dates.moments import Moment, Parts, Reading, Rule
from analysis.text.dates.relative import weekday

PARTS_OF_DAY = {"morning": "TMO", "afternoon": "TAF", "evening": "TEV", "night": "TNI"}


def clock(parts: Parts, moment: Moment) -> Reading | None:
    """Return 10 p.m.; 18:00 UTC; 7:15 a.m. Wednesday; the day is today's where none is told."""
    hour, minute = int(parts["hour"]), int(parts.get("minute") or 0)
    half = parts.get("half_day", "").lower()
    if hour > 24 or minute > 59 or (half and not 1 <= hour <= 12):
        return None
    hour = hour % 12 + 12 * half.startswith("p") if half else hour
    zone = "Z" if parts.get("zone", "").upper() in ("GMT", "UTC", "Z") else ""
    return _on_day(f"T{hour:02}:{minute:02}{zone}", parts, moment)


def noon(parts: Parts, moment: Moment) -> Reading:
    """Return noon Thursday; midnight."""
    return _on_day("T12:00" if parts["noon"].lower() == "noon" else "T24:00", parts, moment)


def part_of_day(parts: Parts, moment: Moment) -> Reading:
    """Return this morning; Friday night; last night; tonight; overnight."""
    word = (parts.get("part") or "night").lower().rstrip("s")
    shift = -1 if parts.get("which", "").lower() == "last" else 0
    return _on_day(PARTS_OF_DAY[word], parts, moment, shift)


def _on_day(suffix: str, parts: Parts, moment: Moment, shift: int = 0) -> Reading:
    """Return a time on the day named beside it, else on the day of publication."""
    if parts.get("weekday"):
        found = weekday({"weekday": parts["weekday"]}, moment)
        day = found.date_from
    else:
        shift += {"yesterday": -1, "tomorrow": 1}.get(parts.get("name", "").lower(), 0)
        day = moment.today + timedelta(days=shift) if moment.today else None
    if day is None:
        return Reading("TIME")
    return Reading("TIME", day.isoformat() + suffix, day, day + timedelta(days=1))


ON_DAY = r"(?:,? (?:on )?(?:<weekday>|(?P<name>today|yesterday|tomorrow)))"
BY = r"(?:about |around |at |by |before |after |shortly after )?"
TIMES = [
    Rule(
        "clock",
        rf"(?P<hour>[012]?\d)(?:[:.](?P<minute>[0-5]\d))? ?(?P<half_day>[ap](?:\.m\.?|m))"
        rf"(?: \(?<zone>\)?)?{ON_DAY}?",
        clock,
    ),
    Rule(
        "clock",
        rf"(?P<hour>[012]\d):?(?P<minute>[0-5]\d)(?: hours)? (?:<zone>|local time){ON_DAY}?",
        clock,
    ),
    Rule("clock", rf"(?P<hour>[012]?\d):(?P<minute>[0-5]\d){ON_DAY}?", clock),
    Rule("noon", rf"(?P<noon>noon|midnight){ON_DAY}?", noon),
    Rule("part of day", r"(?:late |early |late on |early on )?<weekday> <part>", part_of_day),
    Rule("part of day", r"(?:late |early )?(?P<name>yesterday|tomorrow) <part>", part_of_day),
    Rule(
        "part of day",
        r"(?:late |early |later |earlier )?(?P<which>this|last) <part>|tonight|overnight",
        part_of_day,
    ),
]
