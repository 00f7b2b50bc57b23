import pytest

from analysis.load.finding import Source, UnreadableError
from analysis.load.markdown import read_markdown

HEAD = "---\ndate: 2023-06-16\ntitle: Talks: day two\npublisher: The Harbour Post\n---\n"
READ = [
    (HEAD + "\nTanks arrived.\n\nMore came.\n\n", "Tanks arrived.\n\nMore came."),
    ("Tanks arrived.\n", "Tanks arrived."),
    ("---\nTanks arrived after a rule.\n", "---\nTanks arrived after a rule."),
    ("---\n\n---\nTanks arrived.", "---\n\n---\nTanks arrived."),
    ("---\n# a comment\ndate: 2023-06-16\n...\nTanks arrived.", "Tanks arrived."),
    (HEAD + "  Indented.\n\n---\n\nAfter a rule.", "  Indented.\n\n---\n\nAfter a rule."),
]
FIELDS = [
    ("title: Talks: day two", "title", "Talks: day two"),
    ('title: "Talks"', "title", "Talks"),
    ("title: 'Talks'", "title", "Talks"),
    ("Title: Talks", "title", "Talks"),
    ("title: “Talks”", "title", "“Talks”"),
    ("author: Ana Lima", "byline", "Ana Lima"),
    ("author:\n  - Ana Lima\n  - Jo Berg", "byline", "Ana Lima, Jo Berg"),
    ("published: 16 June 2023", "published", "16 June 2023"),
    ("publisher: The Harbour Post", "publisher", "The Harbour Post"),
    ("map:\n  nested: deep\ntitle: Talks", "title", "Talks"),
    ("title:", "title", ""),
]


def read(text):
    return list(read_markdown(Source(text.encode())))


@pytest.mark.parametrize(("written", "text"), READ)
def test_body_is_the_text(written, text):
    [article] = read(written)
    assert article.text == text


@pytest.mark.parametrize(("line", "field", "value"), FIELDS)
def test_front_matter_is_understood(line, field, value):
    [article] = read(f"---\n{line}\n---\nTanks arrived.")
    assert getattr(article, field) == value


def test_line_not_understood_costs_that_line():
    problem, article = read("---\ntitle: Talks\nwhat is this\n---\nTanks arrived.")
    assert (problem.place, article.title) == ("line 3", "Talks")
    assert "what is this" in problem.problem


def test_front_matter_that_is_not_closed_is_refused():
    with pytest.raises(UnreadableError, match="opened but not closed"):
        read("---\ntitle: Talks\n\nTanks arrived.")
