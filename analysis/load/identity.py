"""Stable ids: the same files get the same ids, and no two articles share one."""

import re
from collections import Counter
from collections.abc import Container, Sequence
from pathlib import PurePosixPath

UNPRINTABLE = re.compile("[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


def printable(words: str) -> str:
    r"""Return words with each character spelt out that would steer a terminal or turn its text.

    >>> printable("one\ntwo \u202etxt.exe \udce9")
    'one\\ntwo \\u202etxt.exe \\udce9'
    """
    return UNPRINTABLE.sub(lambda found: found[0].encode("unicode_escape").decode(), words)


def name_files(paths: Sequence[PurePosixPath], labels: Sequence[str]) -> list[str]:
    """Return an id for each file: its stem where no other has it, else more of its path.

    The label, with the name of the folder itself, tells files of two folders apart.

    >>> files = "a.txt", "x/b.txt", "y/b.txt", "y/b.md"
    >>> name_files([PurePosixPath(file) for file in files], [f"folder/{file}" for file in files])
    ['a', 'x/b', 'y/b.txt', 'y/b.md']
    """
    forms = [
        [path.stem, str(path.with_suffix("")), str(path), str(PurePosixPath(label).with_suffix(""))]
        for path, label in zip(paths, labels, strict=True)
    ]
    counts = [Counter(names) for names in zip(*forms, strict=True)]
    return [
        next(
            (name for name, count in zip(names, counts, strict=True) if count[name] == 1), names[-1]
        )
        for names in forms
    ]


def distinct(wanted: str, used: Container[str]) -> str:
    """Return an id as wanted, or with the first suffix that makes it the only one.

    >>> distinct("7", {"7", "7~2"})
    '7~3'
    """
    number, name = 1, wanted
    while name in used:
        number += 1
        name = f"{wanted}~{number}"
    return name
