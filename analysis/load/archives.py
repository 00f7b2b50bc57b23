"""Archives of files: zip and tar. Their members are read in memory, never written to disk."""

import re
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from analysis.load.finding import Limits, Problem, UnreadableError
from analysis.load.tars import members_of_tar
from analysis.load.zips import members_of_zip

TARS = (".tar", ".tgz", ".tar.gz", ".tbz2", ".tar.bz2", ".txz", ".tar.xz")
DRIVE = re.compile(r"[A-Za-z]:")  # "C:/Windows"


class Member(NamedTuple):
    """A file in an archive: where it lies there, and how it is read."""

    path: PurePosixPath
    content: Callable[[], bytes]


def is_archive(name: str) -> bool:
    """Return whether a file is an archive by its name; Office documents are zips themselves.

    >>> is_archive("dump.TAR.GZ"), is_archive("page.html.gz"), is_archive("report.docx")
    (True, False, False)
    """
    return name.casefold().endswith((".zip", *TARS))


def list_members(path: Path, limits: Limits, opened: ExitStack) -> Iterator[Member | Problem]:
    """Yield the files in an archive, and a problem where it breaks off.

    Raises
    ------
    UnreadableError
        Where it cannot be opened, is over a limit or holds no file.

    """
    is_zip = path.name.casefold().endswith(".zip")
    found = (members_of_zip if is_zip else members_of_tar)(path, limits, opened)
    number = 0
    for number, member in enumerate(found, start=1):
        limits.check_members(number)
        yield member if isinstance(member, Problem) else _member(*member)
    if not number:
        raise UnreadableError("is an archive without files", "download or pack it again")


def _member(name: str, content: Callable[[], bytes]) -> Member:
    """Return a member; one whose path leads elsewhere is named, and refuses to be read."""
    path = PurePosixPath(name.replace("\\", "/"))
    if not path.name:
        return Member(PurePosixPath("(unnamed)"), content)
    leads_out = ".." in path.parts or path.is_absolute() or DRIVE.match(name)
    return Member(path, _refuse if leads_out else content)


def _refuse() -> bytes:
    raise UnreadableError("has a path that leads out of its archive", "do not trust this archive")
