"""Look-ups near a place give what a scan of the whole list would give."""

from hypothesis import given
from hypothesis import strategies as st

from analysis.text.spans import Span, Spans

PLACES = st.lists(st.tuples(st.integers(0, 60), st.integers(1, 9)), max_size=12).map(
    lambda pairs: [Span(start, start + length) for start, length in pairs]
)
OFFSET = st.integers(-2, 75)


@given(PLACES, OFFSET, OFFSET)
def test_within_gives_what_starts_there(places, start, end):
    expected = sorted(place.start for place in places if start <= place.start < end)
    assert [place.start for place in Spans(places).within(start, end)] == expected


@given(PLACES, OFFSET, st.integers(1, 20))
def test_overlapping_adds_what_goes_on_from_before(places, start, length):
    apart: list[Span] = []
    for place in sorted(places):
        if not apart or place.start >= apart[-1].end:
            apart.append(place)
    end = start + length
    expected = [place for place in apart if place.start < end and place.end > start]
    assert Spans(apart).overlapping(start, end) == expected


@given(PLACES, OFFSET)
def test_before_and_after_are_the_nearest(places, offset):
    spans = Spans(places)
    before = [place.start for place in places if place.start < offset]
    after = [place.start for place in places if place.start >= offset]
    assert (spans.before(offset) or Span(-1, -1)).start == max(before, default=-1)
    assert (spans.after(offset) or Span(-1, -1)).start == min(after, default=-1)


def test_at_gives_what_covers_an_offset():
    spans = Spans([Span(0, 5), Span(8, 10)])
    assert spans.at(4) == Span(0, 5)
    assert spans.at(5) is None
    assert spans.at(8) == Span(8, 10)
    assert Spans([]).at(0) is None
