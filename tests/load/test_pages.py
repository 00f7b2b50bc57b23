import sys

import pytest
from pypdf import PdfReader, PdfWriter
from pypdf.generic import DictionaryObject, NameObject, TextStringObject

from analysis.errors import CorpusError, CorpusWarning
from analysis.load import load_documents


def draw(lines, left=72, top=720):
    shown = "".join(f"({line}) Tj 0 -14 Td " for line in lines)
    return f"BT /F1 11 Tf {left} {top} Td {shown}ET "


def save_pdf(path, *pages):
    """Write a PDF whose pages have these content streams."""
    kids = [f"{4 + 2 * number} 0 R" for number in range(len(pages))]
    objects = [
        "<</Type /Catalog /Pages 2 0 R>>",
        f"<</Type /Pages /Kids [{' '.join(kids)}] /Count {len(pages)}>>",
        "<</Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding>>",
    ]
    for number, stream in enumerate(pages):
        resources = "/Resources <</Font <</F1 3 0 R>>>> /MediaBox [0 0 612 792]"
        objects.append(f"<</Type /Page /Parent 2 0 R {resources} /Contents {5 + 2 * number} 0 R>>")
        objects.append(f"<</Length {len(stream)}>>\nstream\n{stream}\nendstream")
    content, places = b"%PDF-1.4\n", []
    for number, written in enumerate(objects, start=1):
        places.append(len(content))
        content += f"{number} 0 obj\n{written}\nendobj\n".encode("cp1252")
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    size = len(objects) + 1
    end = f"xref\n0 {size}\n0000000000 65535 f \n{table}trailer\n<</Size {size} /Root 1 0 R>>\n"
    path.write_bytes(content + f"{end}startxref\n{len(content)}\n%%EOF".encode())
    return path


def test_pages_are_one_article(tmp_path):
    first = draw(["Ten trucks left the harbour before dawn, the mayor’s office said. The de-"])
    second = draw(["fence minister would not say when the second convoy would follow."])
    path = save_pdf(tmp_path / "talks.pdf", first, second)
    [document] = load_documents(path).to_dict("records")
    assert document["text"] == (
        "Ten trucks left the harbour before dawn, the mayor’s office said. The defence minister "
        "would not say when the second convoy would follow."
    )
    assert document["doc_id"] == "talks"


def test_columns_are_read_one_after_the_other(tmp_path):
    left = draw(["Ten trucks left the harbour", "before dawn, and"])
    right = draw(["the second convoy is due", "in the evening."], left=320)
    path = save_pdf(tmp_path / "talks.pdf", left + right)
    words = "Ten trucks left the harbour before dawn, and the second convoy is due in the evening."
    assert load_documents(path)["text"].to_list() == [words]


LEFT = [
    "Ten trucks left the harbour",
    "before dawn, the mayor’s office",
    "said on Friday. A second",
]
RIGHT = [
    "convoy is due in the evening,",
    "and a third will follow when",
    "the crates have been counted.",
]
WORDS = " ".join(LEFT + RIGHT)


def test_columns_stored_row_by_row_are_read_one_after_the_other(tmp_path):
    rows = zip(LEFT, RIGHT, range(720, 0, -14), strict=False)
    page = "".join(draw([a], top=top) + draw([b], left=320, top=top) for a, b, top in rows)
    path = save_pdf(tmp_path / "talks.pdf", page)
    assert load_documents(path)["text"].to_list() == [WORDS]


def test_three_columns_stored_row_by_row(tmp_path):
    columns = [
        LEFT[:3],
        RIGHT[:3],
        ["Nobody said how many crates", "are left in the harbour", "of the town that day."],
    ]
    page = "".join(
        draw([line], left=left, top=top)
        for row, top in zip(zip(*columns, strict=True), (720, 706, 692), strict=True)
        for line, left in zip(row, (50, 230, 410), strict=True)
    )
    path = save_pdf(tmp_path / "talks.pdf", page)
    words = " ".join(" ".join(column) for column in columns)
    assert " ".join(load_documents(path)["text"][0].split()) == words


def test_table_stored_row_by_row_stays_as_it_is(tmp_path):
    rows = [("Trucks", "20"), ("Crates", "80"), ("Boats", "3"), ("Cars", "9")]
    tops = range(720, 0, -14)
    page = "".join(
        draw([a], top=top) + draw([b], left=320, top=top)
        for (a, b), top in zip(rows, tops, strict=False)
    )
    path = save_pdf(tmp_path / "talks.pdf", page)
    assert load_documents(path)["text"].to_list() == ["Trucks 20 Crates 80 Boats 3 Cars 9"]


HEADS = [
    ("the same", ["The Harbour Post", "The Harbour Post", "The Harbour Post"]),
    ("left and right", ["The Harbour Post", "Convoys", "The Harbour Post", "Convoys"]),
]


@pytest.mark.parametrize("heads", [row[1] for row in HEADS], ids=[row[0] for row in HEADS])
def test_what_pages_repeat_is_left_out_and_said_so(tmp_path, heads):
    words = [LEFT[0], LEFT[1], RIGHT[0], RIGHT[1]][: len(heads)]
    pages = [
        draw([head], top=770) + draw([line]) + draw([f"Page {number}"], top=30)
        for number, (head, line) in enumerate(zip(heads, words, strict=True), start=1)
    ]
    documents = load_documents(save_pdf(tmp_path / "talks.pdf", *pages))
    assert documents["text"].to_list() == [" ".join(words)]
    [left_out] = documents.attrs["left_out"].values()
    assert left_out == sorted({*heads, "Page #"})


def test_pages_that_are_all_alike_are_kept(tmp_path):
    pages = [draw([f"Convoy {number}", "It left on time."]) for number in (1, 2)]
    documents = load_documents(save_pdf(tmp_path / "talks.pdf", *pages))
    assert documents["text"].to_list() == ["Convoy 1 It left on time. Convoy 2 It left on time."]
    assert documents.attrs["left_out"] == {}


def test_one_page_repeats_nothing(tmp_path):
    path = save_pdf(tmp_path / "talks.pdf", draw(["1999"], top=770) + draw(LEFT))
    assert load_documents(path)["text"].to_list() == ["1999\n" + " ".join(LEFT)]


@pytest.mark.parametrize(("gap", "indent"), [(28, 72), (14, 90)], ids=["apart", "indented"])
def test_paragraphs_are_known_by_their_place(tmp_path, gap, indent):
    second = draw(RIGHT[:1], left=indent, top=692 - gap) + draw(RIGHT[1:], top=678 - gap)
    path = save_pdf(tmp_path / "talks.pdf", draw(LEFT) + second)
    assert load_documents(path)["text"].to_list() == [f"{' '.join(LEFT)}\n{' '.join(RIGHT)}"]


@pytest.mark.slow
def test_pages_that_matplotlib_writes(tmp_path):
    from matplotlib.figure import Figure

    figure = Figure(figsize=(8, 11))
    figure.text(0.08, 0.9, "\n".join(LEFT), va="top", fontsize=9)
    figure.text(0.55, 0.9, "\n".join(RIGHT), va="top", fontsize=9)
    figure.savefig(tmp_path / "talks.pdf")
    assert load_documents(tmp_path / "talks.pdf")["text"].to_list() == [WORDS]


def test_scanned_pages_are_refused(tmp_path):
    with pytest.raises(CorpusError, match="pictures of text"):
        load_documents(save_pdf(tmp_path / "scan.pdf", ""))


def test_encrypted_file_is_refused(tmp_path):
    writer = PdfWriter(clone_from=PdfReader(save_pdf(tmp_path / "plain.pdf", draw(["Talks."]))))
    writer.encrypt("secret", algorithm="RC4-128")
    writer.write(tmp_path / "locked.pdf")
    with pytest.raises(CorpusError, match="is encrypted"):
        load_documents(tmp_path / "locked.pdf")


@pytest.mark.parametrize("keep", [9, 100, 400])
def test_file_cut_short_is_refused(tmp_path, keep):
    path = save_pdf(tmp_path / "cut.pdf", draw(["Talks."]))
    path.write_bytes(path.read_bytes()[:keep])
    with pytest.raises(CorpusError, match=r"cut\.pdf: "):
        load_documents(path)


def test_broken_page_costs_that_page(tmp_path):
    path = save_pdf(tmp_path / "talks.pdf", draw(LEFT), draw(RIGHT), draw(["More."]))
    content = path.read_bytes()
    damaged = content.replace(draw(RIGHT).encode("cp1252"), b"(" * len(draw(RIGHT)))
    path.write_bytes(damaged)
    with pytest.warns(CorpusWarning, match="page 2: is broken"):
        [text] = load_documents(path)["text"]
    assert text.startswith(LEFT[0])
    assert text.endswith("More.")


@pytest.mark.parametrize("broken", [b"/Root 1 0 R", b"/Kids"])
def test_broken_file_is_refused_without_a_word_on_the_screen(tmp_path, capfd, broken):
    path = save_pdf(tmp_path / "cut.pdf", draw(LEFT))
    path.write_bytes(path.read_bytes().replace(broken, b"x" * len(broken)))
    with pytest.raises(CorpusError, match=r"cut\.pdf: "):
        load_documents(path)
    assert capfd.readouterr() == ("", "")


def test_archives_export_is_known_in_a_pdf(tmp_path):
    head = ["Convoy leaves", "The Harbour Post", "June 16, 2023 Friday", ""]
    stated = ["Copyright 2023 Harbour Ltd", "Section: NEWS", "Length: 15 words", "Body", ""]
    body = ["Ten trucks left the harbour before dawn, the de-", "fence ministry said on Friday."]
    lines = [*head, *stated, *body, "", "More follow.", "", "End of Document"]
    pages = [draw(lines) + draw([f"Page {number} of 2"], top=30) for number in (1, 2)]
    documents = load_documents(save_pdf(tmp_path / "export.pdf", *pages))
    whole = "Ten trucks left the harbour before dawn, the defence ministry said on Friday."
    assert documents["text"].to_list() == [f"{whole}\nMore follow."] * 2
    assert documents["title"].to_list() == ["Convoy leaves"] * 2
    assert list(documents.attrs["left_out"].values()) == [["Page # of #"]]


SCRIPT = "app.launchURL('http://127.0.0.1:9/'); this.exportDataObject({cName: 'a', nLaunch: 2});"


def test_scripts_of_a_page_are_not_run_and_its_text_is_read(tmp_path):
    path = save_pdf(tmp_path / "plain.pdf", draw(["Ten trucks left the harbour."]))
    writer = PdfWriter(clone_from=PdfReader(path))
    action = {
        NameObject("/S"): NameObject("/JavaScript"),
        NameObject("/JS"): TextStringObject(SCRIPT),
    }
    writer.root_object[NameObject("/OpenAction")] = DictionaryObject(action)
    writer.write(path)
    assert b"JavaScript" in path.read_bytes()
    done = []
    sys.addaudithook(lambda event, given: done.append(event))
    [document] = load_documents(path).to_dict("records")
    assert document["text"] == "Ten trucks left the harbour."
    assert not [event for event in done if event.startswith(("socket.", "subprocess.", "os.exec"))]
