"""A find → the sentence it stands in, as HTML with the find marked; all text is escaped."""

from html import escape


def passage(text: str, sentence: str, start: int, end: int) -> str:
    """Return the sentence with the find at `text[start:end]` marked, to the find's end at least.

    A sentence that does not stand around the find is returned without a mark.

    >>> passage("Aid. Four <i>MiG-29s</i> flew. ", "Four <i>MiG-29s</i> flew.", 13, 20)
    'Four &lt;i&gt;<mark>MiG-29s</mark>&lt;/i&gt; flew.'
    """
    place = text.rfind(sentence, max(0, start - len(sentence)), start + len(sentence))
    if place < 0 or not place <= start < end:
        return escape(sentence)
    before, found, after = text[place:start], text[start:end], text[end : place + len(sentence)]
    return f"{escape(before)}<mark>{escape(found)}</mark>{escape(after)}"
