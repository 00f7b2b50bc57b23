"""Files, folders, zips and lists of them, to the parts that are read one by one."""

import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path, PurePosixPath
from typing import NamedTuple

import pandas as pd

from analysis.load.finding import Limits, Problem, UnreadableError
from analysis.load.zips import list_members

NO_ARTICLES = {"readme", "license", "licence", "__macosx", "thumbs.db", "desktop.ini"}


class Part(NamedTuple):
    """One file, or one member of a zip: how it is shown, where it lies, how it is read."""

    label: str
    path: PurePosixPath
    content: Callable[[], bytes]
    file: Path | None = None  # where it lies alone on a disk


class Frame(NamedTuple):
    """A DataFrame of records among the sources."""

    frame: pd.DataFrame
    label: str = "DataFrame"
    path: PurePosixPath = PurePosixPath("DataFrame")


Listed = Part | Frame | Problem


@dataclass(frozen=True)
class Lister:
    """Lists what sources consist of; the zips among them stay open until `opened` is closed."""

    limits: Limits
    opened: ExitStack = field(default_factory=ExitStack)

    def parts(self, source: object) -> Iterator[Listed]:
        """Yield what a source consists of, and a problem for what cannot be opened.

        Folders are listed with all their subfolders, sorted; hidden files, READMEs and
        licences are skipped.
        """
        if isinstance(source, pd.DataFrame):
            yield Frame(source)
        elif isinstance(source, (str, os.PathLike)):
            yield from self._at(Path(source))
        elif isinstance(source, Iterable) and not isinstance(source, (bytes, dict)):
            for item in source:
                yield from self.parts(item)
        else:
            expected = "expected a file, folder or zip, a list of them, or a DataFrame"
            raise TypeError(f"source is a {type(source).__name__}; {expected}")

    def _at(self, path: Path) -> Iterator[Listed]:
        if not _exists(path):
            remedy = "check the path; load a text held in memory as a DataFrame with `text`"
            yield Problem("there is no such file or folder", remedy, file=str(path)[:200])
        elif path.is_dir():
            yield from self._in_folder(path)
        else:
            yield from self._parts_of(path, PurePosixPath(path.name), path.parent.resolve().name)

    def _in_folder(self, folder: Path) -> Iterator[Listed]:
        root, files = folder.resolve(), 0
        for files, path in enumerate(_walk(root), start=1):  # noqa: B007
            inside = PurePosixPath(path.relative_to(root).as_posix())
            if not _leads_into(path, root):
                remedy = "copy the file into the folder"
                yield Problem("links out of the folder", remedy, file=f"{root.name}/{inside}")
            elif not (path.is_symlink() and path.is_dir()):  # else its files are read in place
                yield from self._parts_of(path, inside, root.name)
        if not files:
            remedy = "put articles (.txt, .html, .csv, …) in it, or name another folder"
            yield Problem("the folder holds no file to read", remedy, file=str(folder))

    def _parts_of(self, path: Path, inside: PurePosixPath, root: str) -> Iterator[Listed]:
        label = f"{root}/{inside}" if root else str(inside)
        if path.suffix.casefold() != ".zip":
            yield Part(label, inside, partial(_content, path, self.limits), path)
            return
        try:
            for member, content in list_members(path, self.limits, self.opened):
                if not any(_is_skipped(part) for part in member.parts):
                    yield Part(f"{label}/{member}", inside / member, content)
        except UnreadableError as error:
            yield error.finding._replace(file=label)


def _walk(folder: Path) -> Iterator[Path]:
    """Yield the files in a folder and its subfolders, and links; no link is followed."""
    try:
        entries = sorted(folder.iterdir(), key=lambda entry: entry.name)
    except OSError:  # no permission: reading the folder as a file will name the problem
        yield folder
        return
    for entry in entries:
        if _is_skipped(entry.name):
            continue
        if entry.is_symlink() or not entry.is_dir():
            yield entry
        else:
            yield from _walk(entry)


def _is_skipped(name: str) -> bool:
    """Return whether a file is hidden, a lock that Word left, or about the folder itself."""
    if name.startswith((".", "~$")):
        return name != ".."
    plain = name.casefold()
    return plain in NO_ARTICLES or plain.partition(".")[0] in NO_ARTICLES  # README.fr.md


def _exists(path: Path) -> bool:
    try:
        return path.exists()
    except (OSError, ValueError):  # a name too long or with a NUL: somebody passed a text
        return False


def _leads_into(path: Path, root: Path) -> bool:
    try:
        return path.resolve().is_relative_to(root)
    except (OSError, RuntimeError):  # a link to itself
        return False


def _content(path: Path, limits: Limits) -> bytes:
    if not path.is_file():
        raise UnreadableError(
            "is not a file that can be opened", "check its permissions, or remove it"
        )
    limits.check_size(path.stat().st_size)
    return path.read_bytes()
