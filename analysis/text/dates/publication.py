"""When a text without a date was published: as it states, as its label tells, else solved."""

from analysis.text.dates.evidence import Evidence
from analysis.text.dates.expressions import Published
from analysis.text.dates.solving import by_today, by_weekday, by_year
from analysis.text.dates.stated import stated


def publication(evidence: Evidence, label: Published | None = None) -> Published:
    """Return when a text was published by its own words, its label, or nothing.

    A label is believed if the text tells of nothing later: a file is also named after
    the day of its events.
    """
    if found := stated(evidence.text, evidence.matches):
        return found
    if label and label.date_to and all(past.date_from < label.date_to for past in evidence.past):
        return label
    answer = by_today(evidence) or by_weekday(evidence) or by_year(evidence)
    if answer and evidence.allows(answer.first, answer.end):
        return Published(*answer[:3], "inferred")
    return Published()
