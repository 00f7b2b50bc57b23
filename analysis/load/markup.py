"""Pages and feeds as trees, and the words in them as a reader sees their lines."""

import re
from collections.abc import Iterator
from copy import deepcopy
from typing import Any

DECLARATION = re.compile(r"^\s*<\?xml[^>]{0,200}\?>")  # lxml refuses one in decoded text
LAYOUT = "//table[not(.//th)][.//p or .//table or .//h1 or .//h2 or @role='presentation']"
HIDDEN = ("script", "style", "noscript", "template", "head")
BLOCKS = {
    *("address", "article", "aside", "blockquote", "br", "center", "dd", "div", "dl", "dt"),
    *("footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "ol"),
    *("p", "pre", "section", "table", "tr", "ul"),
}


def parse_page(page: str) -> Any:
    """Return the tree of a page, without comments, scripts and styles."""
    from lxml import etree, html

    tree = html.document_fromstring(DECLARATION.sub("", page))
    etree.strip_elements(tree, etree.Comment, *HIDDEN, with_tail=False)
    return tree


def without_layout_tables(page: str) -> Any:
    """Return a page; its tree, where tables that only lay it out had to become plain blocks.

    Newsletters and old pages stand in tables without headings whose cells hold paragraphs.
    """
    from lxml import html

    if "<table" not in page.casefold():
        return page
    tree = html.document_fromstring(DECLARATION.sub("", page))
    tables = tree.xpath(LAYOUT)
    for table in tables:
        for part in [table, *table.iter("tbody", "tr", "td")]:
            part.tag = "div"
    return tree if tables else page


def lines_of(element: Any) -> list[str]:
    """Return the lines of an element that hold words, parted where a reader sees a new line."""
    lines = (" ".join(line.split()) for line in "".join(_pieces(element)).split("\n"))
    return [line for line in lines if line]


def lines_after(element: Any) -> list[str]:
    """Return the lines that follow an element within its parent."""
    from lxml import html

    rest = html.Element("div")
    rest.text = element.tail
    rest.extend(deepcopy(part) for part in element.itersiblings())
    return lines_of(rest)


def line_of(element: Any) -> str:
    """Return the words of an element as one line."""
    return " ".join("".join(element.itertext()).split())


def _pieces(element: Any) -> Iterator[str]:
    from lxml import etree

    for event, part in etree.iterwalk(element, events=("start", "end")):
        name = str(part.tag).rpartition("}")[2]  # "{http://www.w3.org/1999/xhtml}p"
        breaks = "\n" if name in BLOCKS else "\t" if name in ("td", "th") else ""
        if event == "start":
            yield breaks + (part.text or "").replace("\n", " ")
        elif part is element:
            yield breaks
        else:
            yield breaks + (part.tail or "").replace("\n", " ")
