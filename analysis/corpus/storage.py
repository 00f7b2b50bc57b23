"""Where an extraction is kept: a folder on a disk, or a URL of shared storage."""

import errno
import os
import uuid
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, Protocol

from analysis.errors import AnalysisError, StorageError

FULL = {errno.ENOSPC, errno.EFBIG, errno.EDQUOT}
REFUSED = {errno.EROFS, errno.EACCES, errno.EPERM, errno.ENOTDIR, errno.EEXIST}
UNFINISHED = ".unfinished"  # the ending of a file that is being written


class Store(Protocol):
    """A place for files, named by their paths below it; a file is there as a whole or not."""

    def write(self, path: str, content: bytes) -> None:
        """Put a file there, in place of one of that name."""

    def read(self, path: str) -> bytes:
        """Return what a file holds."""

    def sizes(self) -> dict[str, int]:
        """Return all files with their sizes in bytes."""

    def remove(self, path: str) -> None:
        """Remove a file; one that is gone already is no error."""

    def for_arrow(self) -> tuple[Any, str]:
        """Return the file system as pyarrow takes it, and the path of this place in it."""


def open_store(folder: str | Path) -> Store:
    """Return the store at a path or a URL; nothing is made before the first file is written."""
    return RemoteStore(str(folder)) if "://" in str(folder) else LocalStore(Path(folder))


class LocalStore:
    """A folder on a disk."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder.absolute()

    def write(self, path: str, content: bytes) -> None:
        """Write beside the place, down to the disk, and then change names: all or nothing."""
        target = self.folder / path
        passing = target.with_name(f"{target.name}.{uuid.uuid4().hex}{UNFINISHED}")
        with _told(target):
            try:
                target.parent.mkdir(parents=True, exist_ok=True)
                with passing.open("wb") as file:
                    file.write(content)
                    file.flush()
                    os.fsync(file.fileno())
                passing.replace(target)
            except BaseException:
                with suppress(OSError):
                    passing.unlink(missing_ok=True)
                raise

    def read(self, path: str) -> bytes:
        """Return what a file holds."""
        return (self.folder / path).read_bytes()

    def sizes(self) -> dict[str, int]:
        """Return all files with their sizes in bytes."""
        return dict(_walk(self.folder, ""))

    def remove(self, path: str) -> None:
        """Remove a file, and folders that are empty without it."""
        with suppress(FileNotFoundError):
            (self.folder / path).unlink()
        with suppress(OSError):  # not empty
            (self.folder / path).parent.rmdir()

    def for_arrow(self) -> tuple[Any, str]:
        """Return the file system as pyarrow takes it, and this folder's path in it."""
        from pyarrow.fs import LocalFileSystem

        return LocalFileSystem(), str(self.folder)


class RemoteStore:
    """A place in shared storage, by its URL: `s3://bucket/folder`, `gs://…`, `memory://…`.

    There one put replaces an object as a whole, so that no change of names is needed.
    """

    def __init__(self, url: str) -> None:
        try:
            from fsspec.core import url_to_fs
        except ImportError as error:
            raise AnalysisError(
                f"{url}: a URL needs fsspec: pip install 'support-ladder[cluster]'"
            ) from error
        try:
            self.files, self.base = url_to_fs(url)
        except (ImportError, ValueError) as error:
            raise StorageError(f"{url}: {error}") from error

    def write(self, path: str, content: bytes) -> None:
        """Put a file there, in place of one of that name."""
        with _told(f"{self.files.unstrip_protocol(self.base)}/{path}"):
            if "file" in self.files.protocol:  # file://…: a folder after all
                LocalStore(Path(self.base)).write(path, content)
            else:
                self.files.pipe_file(f"{self.base}/{path}", content)

    def read(self, path: str) -> bytes:
        """Return what a file holds."""
        content: bytes = self.files.cat_file(f"{self.base}/{path}")
        return content

    def sizes(self) -> dict[str, int]:
        """Return all files with their sizes in bytes."""
        self.files.invalidate_cache()
        try:
            found = self.files.find(self.base, detail=True)
        except FileNotFoundError:  # a bucket that is not there: writing to it will tell
            return {}
        cut = len(self.base.rstrip("/")) + 1
        return {name[cut:]: int(entry["size"]) for name, entry in found.items()}

    def remove(self, path: str) -> None:
        """Remove a file; one that is gone already is no error."""
        with suppress(FileNotFoundError):
            self.files.rm_file(f"{self.base}/{path}")

    def for_arrow(self) -> tuple[Any, str]:
        """Return the file system as pyarrow takes it, and the path of this place in it."""
        from pyarrow.fs import FSSpecHandler, PyFileSystem

        return PyFileSystem(FSSpecHandler(self.files)), self.base


def _walk(folder: Path, below: str) -> Iterator[tuple[str, int]]:
    with suppress(FileNotFoundError, NotADirectoryError), os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir():
                yield from _walk(folder / entry.name, f"{below}{entry.name}/")
            else:
                yield below + entry.name, entry.stat().st_size


@contextmanager
def _told(target: object) -> Iterator[None]:
    """Turn what keeps a file from being written into an error that says what to do."""
    try:
        yield
    except OSError as error:
        remedy = "try again when the storage can be reached; what is finished is kept"
        if error.errno in FULL:
            remedy = "make room, and call it again: what is finished is kept"
        elif error.errno in REFUSED:
            remedy = "choose a folder that can be written to, or change its permissions"
        reason = error.strerror or str(error) or type(error).__name__
        raise StorageError(f"{target}: cannot be written ({reason}): {remedy}") from error
