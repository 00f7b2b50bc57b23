"""The same call into S3, on a server of this machine, where `moto[server]` and `s3fs` are there.

They ask for an older python-dateutil than the rest of the package, so that the tests do not
install them: `pip install "moto[server]" s3fs` in an environment of its own.
"""

import io
import uuid

import pandas as pd
import pytest

from analysis import extract, load_tables
from analysis.corpus import corpus_steps, extract_corpus
from analysis.errors import StorageError
from tests.corpus.made import documents

moto = pytest.importorskip("moto.server")
s3fs = pytest.importorskip("s3fs")
pytestmark = [
    pytest.mark.usefixtures("small_parts"),
    pytest.mark.filterwarnings("ignore::DeprecationWarning"),
]


@pytest.fixture
def bucket(monkeypatch):
    server = moto.ThreadedMotoServer(ip_address="127.0.0.1", port=0)
    server.start()
    host, port = server.get_host_and_port()
    monkeypatch.setenv("AWS_ENDPOINT_URL", f"http://{host}:{port}")
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", "testing")
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "testing")
    s3fs.S3FileSystem.clear_instance_cache()
    name = f"archive-{uuid.uuid4().hex[:8]}"
    s3fs.S3FileSystem().mkdir(name)
    yield f"s3://{name}/corpus"
    server.stop()


def test_a_corpus_in_a_bucket_is_that_of_extract(bucket):
    extract_corpus(documents(), bucket, workers=2)
    for (name, one), (_, other) in zip(load_tables(bucket), extract(documents()), strict=True):
        pd.testing.assert_frame_equal(one, other, obj=name)
    assert len(load_tables(bucket, countries=["Poland"]).steps) > 0
    assert corpus_steps(bucket)["times"].sum() > 0


def test_it_goes_on_where_it_was(bucket):
    extract_corpus(documents(12), bucket, workers=1)
    assert extract_corpus(documents(), bucket, workers=1).read == 12


def test_a_bucket_that_is_not_there_is_a_clear_error(bucket):
    with pytest.raises(StorageError, match="cannot be written"):
        extract_corpus(documents(2), "s3://nobodys/corpus", workers=1)


def test_parquet_in_a_bucket_is_what_any_other_program_reads(bucket):
    extract_corpus(documents(3), bucket, workers=1)
    files = s3fs.S3FileSystem().find(f"{bucket}/documents")
    read = [pd.read_parquet(io.BytesIO(s3fs.S3FileSystem().cat_file(file))) for file in files]
    assert sum(map(len, read)) == 3
