"""Many words as one pattern that reads each letter once."""

import re
from collections.abc import Iterable


def trie(words: Iterable[str]) -> str:
    """Return a pattern for many words that reads each letter once.

    >>> trie(["March", "May", "June"])
    '(?:June|Ma(?:rch|y))'
    """
    return _branches(sorted(set(words)))


def _branches(words: list[str]) -> str:
    heads: dict[str, list[str]] = {}
    for word in words:
        heads.setdefault(word[:1], []).append(word[1:])
    ends = heads.pop("", None) is not None
    branches = [re.escape(head) + _branches(tails) for head, tails in heads.items()]
    if not branches:
        return ""
    plain = len(branches) == 1 and not ends
    return branches[0] if plain else f"(?:{'|'.join(branches)}){'?' if ends else ''}"
