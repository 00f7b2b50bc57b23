import pytest

from analysis.finders.actors.candidates import find_candidates

FOUND = [
    ("On Monday Anna Petrova spoke.", ["Anna Petrova"]),
    ("Yesterday’s guest was Liam O’Leary.", ["Liam O’Leary"]),
    (
        "It was J.D. Harlow who wrote to Ellen T. Marsh Jr. in May.",
        ["J.D. Harlow", "Ellen T. Marsh Jr."],
    ),
    ("Władysław Kosiniak-Kamysz met Jae-in Han.", ["Władysław Kosiniak-Kamysz", "Jae-in Han"]),
    ("Claire von Holt’s deputy Ines da Silva left.", ["Claire von Holt", "Ines da Silva"]),
    ("Why Marcus Thorne Is Not In The Race", ["Marcus Thorne"]),
    ("Former Secretary of State Jon Harding left.", ["Jon Harding"]),
    ("Acme Corp. Steve Dunmore resigned.", ["Acme", "Steve Dunmore"]),
]


@pytest.mark.parametrize(("text", "names"), FOUND)
def test_runs_that_may_name_a_person(annotate, text, names):
    runs = [text[c.start : c.end] for c in find_candidates(annotate(text)) if not c.doubtful]
    assert [run for run in runs if run not in ("Yesterday", "Race")] == names
