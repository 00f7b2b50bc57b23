"""Files, folders, zips and lists of them, to the parts that are read one by one."""

import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path, PurePosixPath
from typing import NamedTuple

import pandas as pd

from analysis.load.archives import is_archive, list_members
from analysis.load.finding import Limits, Problem, UnreadableError
from analysis.load.gzips import SUFFIX as GZIPPED
from analysis.load.identity import printable

NO_ARTICLES = {"readme", "license", "licence", "__macosx", "thumbs.db", "desktop.ini"}


class Part(NamedTuple):
    """One file, or one member of an archive: how it is shown, where it lies, how it is read."""

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
    """Lists what sources consist of; the archives among them stay open until `opened` is closed."""

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
            expected = "expected a file, folder or archive, a list of them, or a DataFrame"
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
                yield Problem(
                    "links out of the folder", remedy, file=printable(f"{root.name}/{inside}")
                )
            elif not (path.is_symlink() and path.is_dir()):  # else its files are read in place
                yield from self._parts_of(path, inside, root.name)
        if not files:
            remedy = "put articles (.txt, .html, .csv, …) in it, or name another folder"
            yield Problem("the folder holds no file to read", remedy, file=str(folder))

    def _parts_of(self, path: Path, inside: PurePosixPath, root: str) -> Iterator[Listed]:
        label = f"{root}/{inside}" if root else str(inside)
        if not is_archive(path.name):
            yield _part(label, inside, partial(_content, path, self.limits), path)
            return
        try:
            for member in list_members(path, self.limits, self.opened):
                if isinstance(member, Problem):
                    yield member._replace(file=printable(label))
                elif not any(_is_skipped(part) for part in member.path.parts):
                    yield _part(f"{label}/{member.path}", inside / member.path, member.content)
        except UnreadableError as error:
            yield error.finding._replace(file=printable(label))
        except OSError as error:
            problem = f"cannot be opened: {error.strerror or error}"
            yield Problem(problem, "check its permissions", file=printable(label))


def _part(
    label: str, inside: PurePosixPath, content: Callable[[], bytes], file: Path | None = None
) -> Part:
    """Return a part under a name that can be printed; what gzip packed is named without it."""
    named = inside.with_suffix("") if inside.suffix.casefold() == GZIPPED else inside
    return Part(printable(label), PurePosixPath(printable(str(named))), content, file)


def _walk(folder: Path) -> Iterator[Path]:
    """Yield the files in a folder and its subfolders, and links; no link is followed."""
    waiting = [folder]
    while waiting:
        entry = waiting.pop()
        if entry != folder and (entry.is_symlink() or not entry.is_dir()):
            yield entry
            continue
        try:
            inside = [within for within in entry.iterdir() if not _is_skipped(within.name)]
        except OSError:  # no permission: reading the folder as a file will name the problem
            yield entry
        else:
            waiting += sorted(inside, key=lambda within: within.name, reverse=True)


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
