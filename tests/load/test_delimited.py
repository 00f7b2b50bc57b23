import pytest

from analysis.errors import CorpusError, CorpusWarning
from analysis.load import load_documents, problems_table

READ = [
    ("comma", ".csv", 'id,text\n7,"Tanks, they said."\n', ["Tanks, they said."]),
    ("semicolon", ".csv", "id;text\n7;Tanks, they said.\n", ["Tanks, they said."]),
    ("tab in a .csv", ".csv", "id\ttext\n7\tTanks.\n", ["Tanks."]),
    ("tab", ".tsv", "id\ttext\n7\tTanks, they said.\n", ["Tanks, they said."]),
    ("text with a line end", ".csv", 'text\n"One.\n\nTwo."\n', ["One.\n\nTwo."]),
    ("doubled quotes", ".csv", 'id,text\n7,"""Yes,"" he said."\n', ['"Yes," he said.']),
    ("curly quotes", ".csv", "id,text\n7,“Yes” he said.\n", ["“Yes” he said."]),
    ("blank lines between", ".csv", "text\n\nOne.\n\nTwo.\n", ["One.", "Two."]),
    ("no line end at the end", ".csv", "id,text\n7,One.", ["One."]),
    ("a byte-order mark", ".csv", "\ufefftext\nOne.\n", ["One."]),
    ("outer spaces of a text stay", ".csv", "id,text\n7,  One. \n", ["  One. "]),
    ("longer than the csv default", ".csv", f"text\n{'a' * 200_000}\n", ["a" * 200_000]),
]
BROKEN = [
    ("a field too many", "id,text\n1,One, two.\n2,Three.\n", ["Three."], "3 fields"),
    ("a field too few", "id,text\n1\n2,Three.\n", ["Three."], "1 fields"),
    ("a stray quote", 'id,text\n1,"One" two\n2,Three.\n', ["Three."], "cannot be split"),
    ("a quote never closed", 'id,text\n1,One.\n2,"Two.\n3,Three.\n', ["One."], "end of data"),
    ("no text", "id,text\n1,\n2,Three.\n", ["Three."], "has no text"),
]
REFUSED = [
    ("headline,notes\nTalks,none\n", "no column with the text"),
    ("id,text\n", "a header but no rows"),
    ("publish_date,media_name,title,url,language\n2023-06-16,Post,Talks,u,en\n", "Media Cloud"),
]


def names(rows):
    return [row[0] for row in rows]


@pytest.mark.parametrize(("suffix", "written", "texts"), [r[1:] for r in READ], ids=names(READ))
def test_rows_are_articles(tmp_path, suffix, written, texts):
    file = tmp_path / f"list{suffix}"
    file.write_text(written, encoding="utf-8")
    assert load_documents(file)["text"].to_list() == texts


@pytest.mark.parametrize(("written", "texts", "reason"), [r[1:] for r in BROKEN], ids=names(BROKEN))
def test_broken_row_costs_that_row(tmp_path, written, texts, reason):
    file = tmp_path / "list.csv"
    file.write_text(written, encoding="utf-8")
    with pytest.warns(CorpusWarning, match=reason):
        documents = load_documents(file)
    assert documents["text"].to_list() == texts
    assert problems_table(documents)["place"].str.startswith("row").all()


@pytest.mark.parametrize(("written", "reason"), REFUSED)
def test_table_without_texts_is_refused(tmp_path, written, reason):
    file = tmp_path / "list.csv"
    file.write_text(written, encoding="utf-8")
    with pytest.raises(CorpusError, match=reason):
        load_documents(file)


def test_columns_taken_are_shown_and_can_be_chosen(tmp_path):
    file = tmp_path / "list.csv"
    file.write_text("text,long,when\nShort.,The whole story.,2023-06-16\n", encoding="utf-8")
    documents = load_documents(file, columns={"text": "long", "published": "when"})
    assert documents["text"].to_list() == ["The whole story."]
    [taken] = documents.attrs["columns"].values()
    assert taken == {"text": "long", "published": "when"}


@pytest.mark.parametrize("separator", [";", ",", "\t"])
def test_first_line_that_names_the_separator(tmp_path, separator):
    lines = [f"sep={separator}", f"Titel{separator}Volltext", f"Auf{separator}Zehn Wagen."]
    (tmp_path / "a.csv").write_text("\n".join(lines))
    documents = load_documents(tmp_path / "a.csv")
    assert documents[["title", "text"]].to_numpy().tolist() == [["Auf", "Zehn Wagen."]]
