"""When a text without a date was published: as it states, else solved from what it names."""

from collections.abc import Sequence

from analysis.text.dates.evidence import Evidence
from analysis.text.dates.expressions import Published
from analysis.text.dates.grammar import Match
from analysis.text.dates.solving import by_today, by_weekday, by_year
from analysis.text.dates.stated import stated
from analysis.text.spans import Span, Spans


def publication(text: str, sentences: Spans[Span], matches: Sequence[Match]) -> Published:
    """Return when a text was published by its own words, or nothing."""
    if found := stated(text, matches):
        return found
    evidence = Evidence(text, sentences, matches)
    answer = by_today(evidence) or by_weekday(evidence) or by_year(evidence)
    return Published(*answer[:3], "inferred") if answer else Published()
