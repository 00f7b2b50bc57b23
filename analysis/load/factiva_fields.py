"""What Factiva's two-letter codes mean, and the article that a set of coded fields makes.

HD headline, PD day, SN publication, BY author, SE section, LA language, WC length, AN number in
the archive, LP first paragraphs, TD the rest.
"""

from collections.abc import Mapping

from analysis.load.finding import Article, Finding, Problem

FIELDS = {
    "HD": "title",
    "PD": "published",
    "SN": "publisher",
    "BY": "byline",
    "SE": "section",
    "LA": "language",
    "WC": "words_stated",
}


def article_of(fields: Mapping[str, str], number: int) -> Finding:
    """Return the article that coded fields state, or the problem that it has no body."""
    place = f"article {number}"
    text = "\n".join(filter(None, (fields.get("LP"), fields.get("TD"))))
    if not text:
        title = fields.get("HD", "")[:60]
        return Problem("has no body", "look it up in the archive", f"{place}, '{title}'")
    stated = {name: " ".join(fields.get(code, "").split()) for code, name in FIELDS.items()}
    own_id = fields.get("AN", "").removeprefix("Document ")
    return Article(text, number, place, doc_id=own_id, **stated)
