"""The report: complete, self-contained, escaped, the same bytes; and its words."""

import re
from html.parser import HTMLParser

import pandas as pd
import pytest
from report_tables import TEXT, WICKED, many_articles, no_article, one_article

from analysis.export import export_report
from analysis.export.highlight import Find, highlighted
from analysis.export.wording import when


class Page(HTMLParser):
    """What a browser would find on a page."""

    def __init__(self, html):
        super().__init__()
        self.tags, self.ids, self.links, self.sources, self.open, self.words = (
            [],
            [],
            [],
            [],
            [],
            [],
        )
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        given = dict(attrs)
        self.tags.append((tag, given))
        self.ids += [given["id"]] if "id" in given else []
        self.links += [given["href"]] if "href" in given else []
        self.sources += [given[name] for name in ("src", "srcset") if name in given]
        if tag not in ("meta", "img", "source", "input", "br"):
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        if "style" not in self.open:
            self.words.append(data)


@pytest.fixture(scope="module")
def page(tmp_path_factory):
    path = export_report(one_article(), tmp_path_factory.mktemp("report"))
    return Page(path.read_text("utf-8"))


def test_nothing_comes_from_outside_and_nothing_runs(page):
    assert all(link.startswith("#") for link in page.links)
    assert all(source.startswith("data:image/") for source in page.sources)
    assert not {tag for tag, _ in page.tags} & {"script", "iframe", "link", "object"}
    assert not [name for _, given in page.tags for name in given if name.startswith("on")]


def test_elements_close_and_links_arrive(page):
    assert page.open == []
    assert len(set(page.ids)) == len(page.ids)
    assert {link.removeprefix("#") for link in page.links} <= set(page.ids)
    assert "#step-1" in page.links


def test_text_of_documents_stands_there_as_text(page):
    words = "".join(page.words)
    assert TEXT in words
    assert words.count(WICKED) >= 5  # title, country, weapon, problem, text


def test_every_section_is_filled(page):
    words = " ".join(" ".join(page.words).split())
    for told in (
        "Rudolf Elphberg",
        "We will send four boats,",
        "said, 3 May 2023",
        "A1 protective and other non-lethal equipment",
        "4 or more",
        "b.txt",
        "support-ladder",
    ):
        assert told in words
    charts = [given for tag, given in page.tags if tag == "img"]
    assert len(charts) == 9  # one actor has no links, and no step is told in words
    assert all(given["alt"] for given in charts)


def test_finds_are_marked_with_rule_and_id(page):
    classes = [given.get("class", "").split() for tag, given in page.tags if tag == "span"]
    for layer in ("step", "quote", "weapon", "speaker", "date", "actor"):
        assert any(layer in names and "opens" in names for names in classes)
    titles = [given["title"] for _, given in page.tags if "title" in given]
    assert any("(rule a & b, id s 1)" in title for title in titles)


def test_the_same_tables_give_the_same_bytes(tmp_path):
    first = export_report(one_article(), tmp_path).read_bytes()
    assert export_report(one_article(), tmp_path / "again").read_bytes() == first


def test_no_finds_give_a_report_that_says_so(tmp_path):
    html = export_report(no_article(), tmp_path).read_text("utf-8")
    assert "No steps were found" in html
    assert "No speech was found" in html


def test_of_a_large_corpus_the_articles_with_most_steps_are_printed(tmp_path):
    html = export_report(many_articles(35), tmp_path).read_text("utf-8")
    assert html.count("<article>") == 30
    assert "36 articles were read" in html
    assert 'id="step-1"' in html


OVERLAPS = [
    ([], "abcdef"),
    ([(1, 3)], "a<bc>def"),
    ([(0, 4), (2, 6)], "<ab><cd><ef>"),
    ([(0, 6), (2, 4)], "<ab><cd><ef>"),
    ([(2, 4), (2, 4)], "ab<cd>ef"),
    ([(5, 9)], "abcdef"),
    ([(3, 3)], "abcdef"),
]


@pytest.mark.parametrize(("places", "marked"), OVERLAPS)
def test_overlapping_finds_are_cut_where_they_meet(places, marked):
    html = highlighted("abcdef", [Find("step", start, end, "") for start, end in places])
    assert re.sub("<span[^>]*>", "<", html).replace("</span>", ">") == marked


def test_layers_nest_and_the_outermost_tells_all():
    html = highlighted("abcd", [Find("weapon", 1, 3, "W"), Find("step", 0, 4, "S")])
    assert html.count("<span") == 4
    assert 'class="step" title="S\nW"><span class="weapon opens closes">bc</span>' in html


WHEN = [
    ("2023-05-03", "2023-05-04", "3 May 2023"),
    ("2023-05-03", "2023-05-10", "3 May 2023 to 9 May 2023"),
    ("2023-12-01", "2024-01-01", "December 2023"),
    ("2023-01-01", "2024-01-01", "2023"),
    ("2023-05-03", None, "from 3 May 2023"),
    (None, None, ""),
]


@pytest.mark.parametrize(("start", "end", "told"), WHEN)
def test_when(start, end, told):
    assert when(pd.to_datetime(start), pd.to_datetime(end)) == told
