#!/usr/bin/env python3
"""Beside others' tools, in one run: python benchmarks/peers.py [--texts FOLDER] [--megabytes 0.3]

Each row compares programs that do a like task on the same texts, in seconds of CPU; what is
not installed is left out with a line (pip install spacy textacy). The spaCy pipeline is of the
usual small architecture (tok2vec, tagger, parser, ner) with random weights, as no model is
downloaded: it stands in for speed only, and what it finds means nothing.
"""

import argparse
import sys
import time
from collections.abc import Callable, Iterator
from functools import partial
from importlib.util import find_spec
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from analysis import extract
from analysis.reference import load_lexicons
from analysis.text import Annotator
from analysis.text.dates import find_dates
from analysis.text.sentences import find_paragraphs
from analysis.text.tokens import find_tokens
from benchmarks.throughput import CORPUS, documents

TAGS = [f"T{number}" for number in range(50)]  # as many as the usual models have
RELATIONS = ["ROOT", *(f"r{number}" for number in range(44))]
ENTITIES = [f"E{number}" for number in range(18)]
Work = Callable[[str], object]


def spacy_pipeline() -> Any:
    """Return a pipeline of the usual small architecture with random weights."""
    import spacy
    from spacy.training import Example

    nlp = spacy.blank("en")
    nlp.add_pipe("tok2vec")
    listener = {"@architectures": "spacy.Tok2VecListener.v1", "width": 96}
    for name, labels in (("tagger", TAGS), ("parser", RELATIONS), ("ner", ENTITIES)):
        pipe = nlp.add_pipe(name, config={"model": {"tok2vec": listener}})
        for label in labels:
            pipe.add_label(label)
    said = {"words": ["Tanks", "came", "."], "tags": ["T1", "T2", "T3"]}
    said |= {"heads": [1, 1, 1], "deps": ["r1", "ROOT", "r2"], "entities": ["U-E1", "O", "O"]}
    example = Example.from_dict(nlp.make_doc("Tanks came."), said)
    nlp.initialize(lambda: [example])
    return nlp


def peers(annotator: Annotator) -> Iterator[tuple[str, str, Work]]:
    """Yield the task, the program and what it does with a text; ours is the first of a task."""
    yield "all tables", "this package", lambda text: None  # measured on all texts at once
    if find_spec("spacy"):
        nlp = spacy_pipeline()
        yield "all tables", "spaCy (random weights)", nlp
        if find_spec("textacy"):
            yield "all tables", "the same and textacy's quotations", partial(quotations, nlp)
    yield "dates", "this package", lambda text: dates(text, annotator)
    if find_spec("dateparser"):
        from dateparser.search import search_dates

        yield "dates", "dateparser.search", lambda text: search_dates(text, languages=["en"])
    from nltk.tokenize import NLTKWordTokenizer
    from nltk.tokenize.punkt import PunktSentenceTokenizer

    punkt, words = PunktSentenceTokenizer(), NLTKWordTokenizer()
    yield "sentences", "this package", lambda text: sentences(text, annotator)
    yield "sentences", "NLTK Punkt", lambda text: list(punkt.span_tokenize(text))
    yield "tokens", "this package", find_tokens
    yield "tokens", "NLTKWordTokenizer", lambda text: list(words.span_tokenize(text))


def quotations(nlp: Any, text: str) -> list[Any]:
    """Return textacy's quotations; it refuses a text in which a mark is not closed."""
    from textacy.extract import direct_quotations

    try:
        return list(direct_quotations(nlp(text)))
    except ValueError:
        return []


def sentences(text: str, annotator: Annotator) -> Any:
    return annotator.sentences.find(text, find_paragraphs(text))


def dates(text: str, annotator: Annotator) -> object:
    return find_dates(text, sentences(text, annotator))


def seconds_of(work: Work, texts: list[str]) -> float:
    """Return the seconds of CPU for some texts, of all threads; the first text warms up."""
    work(texts[0])
    began = time.process_time()
    for text in texts:
        work(text)
    return time.process_time() - began


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--texts", type=Path, default=CORPUS, help="folder of articles")
    parser.add_argument("--megabytes", type=float, default=0.3)
    options = parser.parse_args()
    frame = documents(options.texts, options.megabytes)
    texts = list(frame["text"])
    size, ours = sum(map(len, texts)) / 1e6, 0.0
    print(f"{len(texts)} articles, {size:.2f} MB")
    for name in ("spacy", "textacy", "dateparser"):
        if not find_spec(name):
            print(f"{name} is not installed: left out")
    extract(frame.head(5), progress=False)  # patterns are compiled when first used
    for task, program, work in peers(Annotator(load_lexicons())):
        if (task, program) == ("all tables", "this package"):
            began = time.process_time()
            extract(frame, progress=False)
            seconds = time.process_time() - began
        else:
            seconds = seconds_of(work, texts)
        ours = seconds if program == "this package" else ours
        print(
            f"{task:<12}{program:<36}{seconds / size:8.2f} s of CPU a MB{size / seconds:8.2f} MB/s"
            f"{seconds / ours:8.1f} times ours"
        )


if __name__ == "__main__":
    main()
