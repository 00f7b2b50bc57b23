"""Which column of somebody's table holds the text, the date, the title and so on."""

import re
from collections.abc import Mapping, Sequence

from analysis.load.finding import UnreadableError

KNOWN_AS = {
    "text": "text body content article article_text article_body full_text fulltext body_text "
    "story maintext volltext inhalt texte contenu texto contenido testo tekst",
    "doc_id": "doc_id id document_id article_id guid url link",
    "title": "title headline hd titel überschrift titre titulo título titolo",
    "published": "published date publish_date published_at date_published publication_date "
    "pub_date pubdate seendate datum erscheinungsdatum date_de_publication fecha",
    "published_to": "published_to",
    "published_basis": "published_basis",
    "publisher": "publisher media_name publication newspaper outlet sitename site_name "
    "pubtitle quelle zeitung journal source domain",
    "byline": "byline author authors autor auteur",
    "section": "section ressort rubrik rubrique",
    "language": "language lang sprache langue idioma",
    "words_stated": "words_stated word_count wordcount",
    "source": "source",
}
LISTS_WITHOUT_TEXT = {
    "Media Cloud": {"publish_date", "media_name", "url"},
    "GDELT": {"seendate", "domain", "url"},
}


def guess_columns(seen: Sequence[str], chosen: Mapping[str, str]) -> dict[str, str]:
    """Return the column taken for each field: the caller's choice, else a usual name.

    A column serves one field only, and the first usual name present wins.

    >>> guess_columns(["Headline", "Publish date", "Body"], {})
    {'text': 'Body', 'title': 'Headline', 'published': 'Publish date'}

    Raises
    ------
    UnreadableError
        Where no column holds the text, naming the columns seen and those expected.

    """
    _check(seen, chosen)
    free = {plain_name(name): name for name in reversed(seen) if name not in chosen.values()}
    taken = dict(chosen)
    for field, names in KNOWN_AS.items():
        known = next((name for name in names.split() if name in free), None)
        if field not in taken and known:
            taken[field] = free.pop(known)
    if "text" not in taken:
        raise UnreadableError(*_without_text(seen))
    return {field: taken[field] for field in KNOWN_AS if field in taken}


def plain_name(name: str) -> str:
    """Return a column's name without case, and with one kind of gap."""
    return re.sub(r"[\s_-]+", "_", name.strip().casefold())


def _check(seen: Sequence[str], chosen: Mapping[str, str]) -> None:
    for field, column in chosen.items():
        if field not in KNOWN_AS:
            raise UnreadableError(f"columns= names '{field}'", f"choose from {', '.join(KNOWN_AS)}")
        if column not in seen:
            raise UnreadableError(f"has no column '{column}'", f"its columns are {_named(seen)}")


def _named(columns: Sequence[str]) -> str:
    shown = [f"'{column[:60]}'" for column in columns[:30]]
    return ", ".join(shown + ["…"] * (len(columns) > len(shown)))


def _without_text(seen: Sequence[str]) -> tuple[str, str]:
    plain = {plain_name(name) for name in seen}
    for archive, listed in LISTS_WITHOUT_TEXT.items():
        if listed <= plain:
            problem = f"is a {archive} list of links, without a text to read: it has {_named(seen)}"
            return problem, "fetch the articles behind its links and load those"
    expected = ", ".join(KNOWN_AS["text"].split())
    problem = f"has no column with the text: it has {_named(seen)}; expected one of {expected}"
    return problem, "rename the column, or choose it: columns={'text': …}"
