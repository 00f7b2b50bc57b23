"""Wrapped lines to paragraphs, with the words that were cut at a line's end joined."""

import re
from collections.abc import Iterator
from statistics import median

SENTENCE_END = re.compile(r"[.!?…][”’\"')\]]*$")  # "…by Friday.”"
CUT_WORD = re.compile(r"(?P<first>[^\W\d_]+)-\n(?P<second>\w+)")  # "de-\nfence"
SHORT = 0.8  # of the usual line: a paragraph's last line rarely fills more


def mend(text: str) -> str:
    r"""Return the text of wrapped lines as paragraphs, one a line, with cut words joined.

    >>> mend("The de-\nfence minister\nspoke.")
    'The defence minister spoke.'
    """
    lines = "\n".join(line.strip() for line in text.split("\n"))
    return "\n".join(_paragraphs(_joined_words(lines).split("\n")))


def _joined_words(text: str) -> str:
    """Join words cut at a line's end; the hyphen stays where it belongs to the word.

    It does in names and numbers ("MiG-29", "Franco-German"), and in words that the same text
    has with their hyphen within a line, and never without.
    """
    whole = set(re.findall(r"[\w-]+", text.casefold()))

    def join(cut: re.Match[str]) -> str:
        first, second = cut["first"], cut["second"]
        with_hyphen, without = f"{first}-{second}".casefold(), f"{first}{second}".casefold()
        keeps = not second[0].islower() or (with_hyphen in whole and without not in whole)
        return f"{first}-{second}" if keeps else f"{first}{second}"

    return CUT_WORD.sub(join, text)


def _paragraphs(lines: list[str]) -> Iterator[str]:
    """Yield paragraphs: they end at a blank line, or a short line that ends a sentence."""
    usual = median([len(line) for line in lines if line] or [0])
    held: list[str] = []
    for line in lines:
        if line:
            held.append(line)
        if held and (not line or (len(line) < SHORT * usual and SENTENCE_END.search(line))):
            yield " ".join(held)
            held = []
    if held:
        yield " ".join(held)
