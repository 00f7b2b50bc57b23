"""What a caller gives as a corpus → a stream of documents, and of problems beside them."""

from collections.abc import Iterable, Iterator, Mapping, MutableSet
from functools import partial
from typing import Any

import pandas as pd

from analysis.corpus.extraction import as_documents
from analysis.load import Limits, stream_documents
from analysis.load.documents import Noted
from analysis.load.identity import distinct


def pieces_of(
    source: Any,
    ids: MutableSet[str],
    *,
    format: str = "auto",
    columns: Mapping[str, str] | None = None,
    limits: Limits | None = None,
) -> Iterator[pd.DataFrame]:
    """Yield the documents of files or frames in pieces, with problems in their `attrs`.

    Frames that are documents already (with `doc_id` and `text`) are taken as they are, all
    others are read as `load_documents` reads them.
    """
    read = partial(stream_documents, ids=ids, format=format, columns=columns, limits=limits)
    frames = _frames(source)
    if frames is None:
        yield from read(source)
        return
    for item in frames:
        if _are_documents(item):
            yield _renamed(as_documents(item), ids)  # type: ignore[arg-type]
        else:
            yield from read(item)


def _frames(source: object) -> Iterable[object] | None:
    """Return a source's frames where it consists of frames, which are then taken one by one."""
    if isinstance(source, pd.DataFrame):
        return [source]
    if isinstance(source, (list, tuple)):
        return source if all(isinstance(item, pd.DataFrame) for item in source) else None
    return source if isinstance(source, Iterator) else None


def _are_documents(item: object) -> bool:
    return isinstance(item, pd.DataFrame) and {"doc_id", "text"} <= {*item.columns}


def _renamed(documents: pd.DataFrame, ids: MutableSet[str]) -> pd.DataFrame:
    """Return documents under ids that no earlier piece has, with a problem for each change."""
    names, problems = [], list(documents.attrs.get("problems", []))
    for wanted in documents["doc_id"]:
        names.append(distinct(wanted, ids))
        ids.add(names[-1])
        if names[-1] != wanted:
            problem, remedy = f"the id '{wanted}' occurs again", f"this one is called '{names[-1]}'"
            problems.append({"problem": problem, "remedy": remedy})
    renamed = documents.assign(doc_id=pd.Series(names, dtype="string"))
    renamed.attrs["problems"] = Noted(problems)
    return renamed
