import pytest

from analysis.load.columns import guess_columns
from analysis.load.finding import UnreadableError

GUESSED = [
    (["text"], {"text": "text"}),
    (["Full Text", "Pub-Date"], {"text": "Full Text", "published": "Pub-Date"}),
    (["content", "body"], {"text": "body"}),
    (["text", "url", "id"], {"text": "text", "doc_id": "id"}),
    (["text", "source"], {"text": "text", "publisher": "source"}),
    (
        ["text", "source", "publisher"],
        {"text": "text", "publisher": "publisher", "source": "source"},
    ),
    (
        ["media_name", "publish_date", "headline", "author", "language", "story"],
        {
            "text": "story",
            "title": "headline",
            "published": "publish_date",
            "publisher": "media_name",
            "byline": "author",
            "language": "language",
        },
    ),
]
CHOSEN = [
    (["Volltext", "text"], {"text": "Volltext"}, {"text": "Volltext"}),
    (["text", "date", "seen"], {"published": "seen"}, {"text": "text", "published": "seen"}),
]
REFUSED = [
    (["headline", "notes"], {}, "'headline', 'notes'; expected one of text, body"),
    (["publish_date", "media_name", "title", "url", "language"], {}, "Media Cloud"),
    (["seendate", "domain", "title", "url", "sourcecountry"], {}, "GDELT"),
    (["text"], {"text": "body"}, "no column 'body'"),
    (["text"], {"headline": "text"}, "'headline'"),
]


@pytest.mark.parametrize(("seen", "taken"), GUESSED)
def test_usual_names_are_known(seen, taken):
    assert guess_columns(seen, {}) == taken


@pytest.mark.parametrize(("seen", "chosen", "taken"), CHOSEN)
def test_the_caller_chooses_first(seen, chosen, taken):
    assert guess_columns(seen, chosen) == taken


@pytest.mark.parametrize(("seen", "chosen", "reason"), REFUSED)
def test_tables_without_text_are_refused_by_name(seen, chosen, reason):
    with pytest.raises(UnreadableError, match=reason):
        guess_columns(seen, chosen)
