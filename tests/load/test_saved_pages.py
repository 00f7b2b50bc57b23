import zipfile

import pytest

from analysis.load import load_documents, stream_documents

PARAGRAPH = "The harbour town’s mayor said on Friday that 20 trucks had left for the border. "
PAGE = f"<html><body><article><p>{PARAGRAPH * 4}</p></article></body></html>"
SIDE = ["talks_files", "talks-Dateien", "talks_fichiers", "talks.files"]


@pytest.mark.parametrize("side", SIDE)
@pytest.mark.parametrize("packed", [False, True])
def test_folder_beside_a_page_is_not_read(tmp_path, side, packed):
    files = {"talks.html": PAGE, f"{side}/frame.html": PAGE, f"{side}/in/logo.png": "\x89PNG"}
    if packed:
        with zipfile.ZipFile(tmp_path / "saved.zip", "w") as archive:
            for name, content in files.items():
                archive.writestr(name, content)
    else:
        (tmp_path / side / "in").mkdir(parents=True)
        for name, content in files.items():
            (tmp_path / name).write_text(content, encoding="utf-8")
    assert len(load_documents(tmp_path)) == 1
    assert sum(len(piece) for piece in stream_documents(tmp_path)) == 1


@pytest.mark.parametrize("folder", ["talks_files", "other_files", "talks"])
def test_folder_without_its_page_is_read(tmp_path, folder):
    (tmp_path / folder).mkdir()
    (tmp_path / folder / "frame.html").write_text(PAGE, encoding="utf-8")
    (tmp_path / "more.html").write_text(PAGE, encoding="utf-8")
    assert len(load_documents(tmp_path)) == 2
