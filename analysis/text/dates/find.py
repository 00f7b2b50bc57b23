"""Text → its expressions of time and when it was published."""

from collections.abc import Iterable

from analysis.text.dates.evidence import Evidence
from analysis.text.dates.expressions import Published, TimeExpression
from analysis.text.dates.grammar import scan
from analysis.text.dates.publication import publication
from analysis.text.dates.reading import agreed, days_of, read
from analysis.text.names import Hit
from analysis.text.spans import Span, Spans
from analysis.text.tokens import Tokens, find_tokens


def find_dates(
    text: str,
    sentences: Spans[Span],
    published: Published | None = None,
    *,
    label: Published | None = None,
    names: Iterable[Hit] = (),
    tokens: Tokens | None = None,
) -> tuple[Published, Spans[TimeExpression]]:
    """Return when the text was published (inferred if not given) and its expressions of time.

    The label is what the document's title, address or file tells; the names are the known
    ones of the text, whose offices bound its day. Its tokens are found here if not given.
    """
    matches = list(scan(text, sentences, tokens or find_tokens(text)))
    if published is None or published.date_from is None:
        published = publication(Evidence(text, sentences, matches, names), label)
    first, last = days_of(published)
    found = read(text, sentences, matches, first)
    if first != last:
        found = agreed(found, read(text, sentences, matches, last))
    return published, Spans(found)
