"""Numbers of things in words and figures: "20 million", "two dozen", "up to 31"."""

from collections.abc import Sequence
from typing import NamedTuple

from analysis.text.tokens import Tokens

UNITS = {
    word: number
    for number, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
        "fifteen sixteen seventeen eighteen nineteen".split()
    )
}
TENS = {
    word: 10 * number
    for number, word in enumerate(
        "twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2
    )
}
SCALES = {
    "dozen": 12,
    "hundred": 100,
    "thousand": 1_000,
    "million": 1_000_000,
    "billion": 1_000_000_000,
}
LOOSE = {  # at least two of them: "dozens of tanks" are 24 or more
    "dozens": 24,
    "scores": 40,
    "hundreds": 200,
    "thousands": 2_000,
    "millions": 2_000_000,
}
NUMBER_WORDS = frozenset((*UNITS, *TENS, *LOOSE))
AT_LEAST = {"over", "minimum"}
AT_MOST = {"nearly", "almost", "under", "within", "maximum"}
ABOUT = {"about", "around", "approximately", "roughly", "some", "circa", "another", "estimated"}
PHRASES = {  # words before a number that say on which side of it the truth lies
    ("more", "than"): "low",
    ("greater", "than"): "low",
    ("at", "least"): "low",
    ("no", "fewer", "than"): "low",
    ("no", "less", "than"): "low",
    ("in", "excess", "of"): "low",
    ("up", "to"): "high",
    ("as", "many", "as"): "high",
    ("as", "much", "as"): "high",
    ("fewer", "than"): "high",
    ("less", "than"): "high",
    ("at", "most"): "high",
    ("close", "to"): "high",
    ("no", "more", "than"): "high",
}
CURRENCY = frozenset("$€£¥") | {"usd", "eur", "gbp", "us$", "c$", "cad", "aud", "nok", "sek", "dkk"}
JOINS = {"to", "-", "–", "or", "and"}  # "10 to 20", "10–20", "between 10 and 20"
TOO_MANY = 10**12  # no number of things: an account, a telephone


class Number(NamedTuple):
    """A number in a text and what it may be: lowest, highest, either open."""

    start: int
    end: int
    low: int | None
    high: int | None
    first: int  # its tokens, end exclusive
    last: int


def find_numbers(tokens: Tokens) -> list[Number]:
    """Return the whole numbers of things among a sentence's tokens; sums of money are none.

    >>> from analysis.text.tokens import find_tokens
    >>> [number[2:4] for number in find_numbers(find_tokens("up to 31 tanks, dozens of mortars"))]
    [(None, 31), (24, None)]
    """
    words = tokens.words
    found, at = [], 0
    while at < len(words):
        if read := _read(words, at):
            value, last, loose = read
            first, side = _approximation(words, at)
            if not _is_money(words, at, last):
                low, high, last = _bounds(words, value, last, "low" if loose else side, first)
                place = tokens[first].start, tokens[last - 1].end
                found.append(Number(*place, low, high, first, last))
            at = last
        else:
            at += 1
    return found


def _read(words: Sequence[str], at: int) -> tuple[int, int, bool] | None:
    """Return a number that starts at a word, where it ends, and whether it is loose."""
    if words[at] in LOOSE:
        value, at = LOOSE[words[at]], at + 1
        if words[at : at + 1] == ["of"] and words[at + 1 : at + 2] and words[at + 1] in LOOSE:
            value, at = value // 2 * LOOSE[words[at + 1]], at + 2  # "tens of thousands"
        return value, at, True
    if (start := _plain(words[at])) is None and not _article_before_scale(words, at):
        return None
    number: float = 1 if start is None else start
    end = at + 1
    if words[at] in TENS and words[end : end + 1] and words[end] in UNITS:
        number, end = number + UNITS[words[end]], end + 1
    while end < len(words) and words[end] in SCALES:
        number, end = number * SCALES[words[end]], end + 1
    if words[at] == "half":
        number, end = 6, at + 3
    counts = number < TOO_MANY and number == int(number)
    return (int(number), end, False) if counts else None


def _plain(word: str) -> float | None:
    """Return the value of one word: 1,000, 2.5, four, twenty-five, or of none."""
    if word[:1].isdigit():
        return _figures(word)
    if "-" in word:
        ten, _, unit = word.partition("-")
        return TENS[ten] + UNITS[unit] if ten in TENS and unit in UNITS else None
    return UNITS.get(word, TENS.get(word))


def _figures(word: str) -> float | None:
    """Return the value of figures, thousands parted by commas or points."""
    groups = word.replace(".", ",").split(",")
    if not all(group.isdigit() for group in groups):
        return None
    if len(groups) > 1 and all(len(group) == 3 for group in groups[1:]) and groups[0] != "0":
        return float("".join(groups))
    return float(word.replace(",", ".")) if len(groups) <= 2 else None


def _article_before_scale(words: Sequence[str], at: int) -> bool:
    """Whether "a dozen", "a hundred", "half a dozen", "few dozen" starts here."""
    if words[at] == "half":
        return words[at + 1 : at + 3] == ["a", "dozen"]
    return (
        words[at] in ("a", "few", "several")
        and words[at + 1 : at + 2] != []
        and (words[at + 1] in SCALES)
    )


def _approximation(words: Sequence[str], at: int) -> tuple[int, str]:
    """Return where words like "more than" before a number start, and the side they leave open."""
    for size in (3, 2):
        if at >= size and (side := PHRASES.get(tuple(words[at - size : at]))):
            return at - size, side
    before = words[at - 1] if at else ""
    if before in AT_LEAST:
        return at - 1, "low"
    if before in AT_MOST:
        return at - 1, "high"
    return (at - 1 if before in ABOUT else at), ""


def _bounds(
    words: Sequence[str], value: int, last: int, side: str, first: int
) -> tuple[int | None, int | None, int]:
    """Return lowest, highest and where the number ends, ranges read to their end."""
    if side:
        return (value, None, last) if side == "low" else (None, value, last)
    joined = words[last] if last < len(words) else ""
    if joined in JOINS - {"and"} or (joined == "and" and words[first - 1 : first] == ["between"]):
        following = _read(words, last + 1) if last + 1 < len(words) else None
        if following and following[0] > value:
            return value, following[0], following[1]
    if joined == "+" or words[last : last + 2] == ["or", "more"]:
        return value, None, last + (1 if joined == "+" else 2)
    return value, value, last


def _is_money(words: Sequence[str], at: int, last: int) -> bool:
    """Whether a sign or code of a currency stands beside ("$800 million", "EUR 13.5 million")."""
    before = words[at - 1] if at else ""
    after = words[last] if last < len(words) else ""
    return before in CURRENCY or after in CURRENCY or after in ("dollars", "euros", "pounds", "%")
