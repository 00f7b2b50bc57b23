import pytest

# text, what each pronoun stands for in order (None: left open)
PRONOUNS = [
    ("Ada Nowak spoke. She left.", ["Ada Nowak"]),
    ("Ada Nowak met Tom Reed. He left and she stayed.", ["Tom Reed", "Ada Nowak"]),
    ("Tom Reed met Paul Marsh. He left.", ["Tom Reed"]),
    ("Tom Reed and his wife came.", ["Tom Reed"]),
    ("Paul Marsh wept. In his speech, Tom Reed thanked them.", ["Tom Reed"]),
    ("Tom Reed spoke. The hall was full. The light failed. He went on.", ["Tom Reed"]),
    ("“Paul Marsh is not fit to hold this office,” said Tom Reed. He left.", ["Tom Reed"]),
    ("Tom Reed spoke. “He has never read a book,” said Ada Nowak.", [None]),
    ("Ada Nowak wrote: “I know Paul Marsh, and he is no friend of ours.”", ["Paul Marsh"]),
    ("Tom Reed sat down. In a talk on Paul Marsh he wept.", ["Tom Reed"]),
    ("Tom Reed said a president leaves more than his or her papers.", [None, None]),
    ("The hall was full. He left.", [None]),
    ("Tom Reed spoke. He said Paul Marsh would support him.", ["Tom Reed", "Tom Reed"]),
    ("Tom Reed regretted Paul Marsh’s refusal to back him.", ["Tom Reed"]),
    ("Paul Marsh gathered the party behind him.", ["Paul Marsh"]),
    ("Paul Marsh thanked him.", [None]),
    ("Tom Reed was asked by reporter Paul Marsh whether his plan works.", ["Tom Reed"]),
    ("While Tom Reed likes Paul Marsh, he also doubts.", ["Tom Reed"]),
]


@pytest.mark.parametrize(("text", "who"), PRONOUNS)
def test_pronouns(people, text, who):
    words = {"he", "she", "his", "him", "her"}
    found = [actor for said, actor, _ in people(text) if said.lower() in words]
    assert found == [actor for actor in who if actor]


MISSED = [
    ("Tom Reed told Paul Marsh that he would resign himself.", ["Tom Reed", "Tom Reed"]),
    (
        "Tom Reed — praised by aides of Paul Marsh — left. His term, he said, was over.",
        ["Tom Reed", "Tom Reed"],
    ),
]


@pytest.mark.xfail(strict=True)
@pytest.mark.parametrize(("text", "who"), MISSED)
def test_missed(people, text, who):
    assert [actor for said, actor, _ in people(text) if said.islower()] == who
