"""An article with its finds: layers that can be switched, finds that can be looked at."""

import re

import pytest

import analysis
from analysis.errors import AnalysisError
from analysis.widgets.reader import ALL_LAYERS, Reader


@pytest.fixture
def reader(small):
    return Reader(small, "article 1")


def marks(reader):
    article = reader.page.html.partition('id="article"')[2]
    return set(re.findall(r'<span class="(\w+)', article))


def test_the_public_function_gives_a_box(small):
    assert "reader" in analysis.read(small, "article 1")._dom_classes


@pytest.mark.parametrize("layer", ALL_LAYERS)
def test_a_layer_is_shown_and_hidden(reader, layer):
    reader.page.hear({"do": "layer", "value": layer, "on": True})
    assert layer in marks(reader)
    reader.page.hear({"do": "layer", "value": layer, "on": False})
    assert layer not in marks(reader)


def test_a_find_of_the_list_is_marked_in_the_text(reader):
    reader.listed.hear({"do": "find", "value": "0"})
    assert "chosen" in marks(reader)
    assert reader.listed.html.count('class="looked"') == 1


def test_each_find_tells_its_rule(reader, small):
    assert reader.listed.html.count("(rule ") == reader.listed.html.count("data-do=")
    assert small.weapons.loc[0, "weapon_id"] in reader.listed.html


def test_text_is_shown_as_text(hostile):
    reader = Reader(hostile, "article 1")
    for part in (reader.page, reader.listed):
        assert re.findall(r"<(script|img)\b", part.html) == []
    assert "&lt;script&gt;" in reader.page.html


def test_an_unknown_article_is_refused_with_near_ids(small):
    with pytest.raises(AnalysisError, match="article 1"):
        analysis.read(small, "article 2")
