"""XML of the kinds that hold articles: Factiva's responses, RSS and Atom feeds."""

from collections.abc import Iterator
from typing import Any

from analysis.load.factiva_xml import read_factiva_xml
from analysis.load.feeds import read_feed
from analysis.load.finding import Finding, Source, UnreadableError

READERS = {  # by the name of the outermost element
    "PPSResponse": read_factiva_xml,
    "ppsArticleResponse": read_factiva_xml,
    "rss": read_feed,
    "feed": read_feed,
    "RDF": read_feed,
}


def read_xml(source: Source) -> Iterator[Finding]:
    """Yield the articles of a feed or of Factiva's XML; no entity is expanded, nothing fetched."""
    tree = _parsed(source.content)
    name = tree.tag.rpartition("}")[2]
    if name not in READERS:
        expected = "expected a feed (RSS, Atom) or Factiva's XML; save its articles as .txt or .csv"
        raise UnreadableError(f"is XML of an unknown kind: <{name[:60]}>", expected)
    yield from READERS[name](tree)


def _parsed(content: bytes) -> Any:
    from lxml import etree

    # recover: feeds use HTML's names of characters, which XML does not know
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, recover=True, remove_comments=True
    )
    tree = etree.fromstring(content, parser)
    if tree is None:
        raise UnreadableError("is not XML", "download it again")
    return tree
