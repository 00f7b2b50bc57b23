"""The files that the fuzzer starts from are read, each without a problem."""

import warnings

import pytest
from valid_files import write_valid_files

from analysis.load import load_documents
from analysis.load.formats import BY_NAME


@pytest.fixture(scope="module")
def files(tmp_path_factory):
    return write_valid_files(tmp_path_factory.mktemp("valid"))


def test_every_valid_file_is_read(files):
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        counts = {path.name: len(load_documents(path)) for path in files}
    assert all(counts.values())


def test_every_format_is_among_them(files):
    suffixes = {path.suffix for path in files}
    assert not [form.name for form in BY_NAME.values() if suffixes.isdisjoint(form.suffixes)]
