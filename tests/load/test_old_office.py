import pytest

from analysis.errors import CorpusError
from analysis.load import load_documents

KINDS = [
    ("talks.doc", "WordDocument", "old Word document .*save it as .docx"),
    ("talks.txt", "WordDocument", "old Word document .*save it as .docx"),
    ("talks.xls", "Workbook", "old Excel workbook .*save it as .xlsx or .csv"),
    ("talks.msg", "__substg1.0_0037001F", "Outlook message .*as .eml"),
    ("talks.docx", "EncryptedPackage", "is encrypted: save it without its password"),
    ("talks", "Other", "old Office document"),
]


@pytest.mark.parametrize(("name", "stream", "told"), KINDS)
def test_old_document_is_refused_with_its_remedy(tmp_path, name, stream, told):
    content = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + stream.encode("utf-16-le")
    (tmp_path / name).write_bytes(content)
    with pytest.raises(CorpusError, match=told):
        load_documents(tmp_path / name)
