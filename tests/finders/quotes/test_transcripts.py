import pytest

BRIEFING = """1:05 P.M. EST

MS. NOVAK:  Good afternoon.  The minister will be late.

We will start without him.

Q    Is the aid package “final”?

MS. NOVAK:  It is.

(Laughter.)

MR. ORTIZ:  He said so himself.

END                2:00 P.M. EST"""


def test_each_paragraph_of_a_turn_is_an_utterance(quoted):
    found = quoted(BRIEFING)
    assert found.words() == [
        "Good afternoon.  The minister will be late.",
        "We will start without him.",
        "Is the aid package “final”?",
        "It is.",
        "He said so himself.",
    ]
    assert found.speakers() == ["MS. NOVAK", "", "Q", "MS. NOVAK", "MR. ORTIZ"]
    assert [quote.continues for quote in found.quotes][:3] == [
        None,
        (found.quotes[0].start, found.quotes[0].end),
        None,
    ]


def test_a_heading_alone_makes_no_transcript(quoted):
    assert quoted("WARSAW: The army has left the city.").words() == []


def test_the_fields_of_an_announcement_are_no_headings(quoted):
    fields = "WHAT: A talk.\n\nWHO: Anna Novak.\n\nWHERE: The castle.\n\nWHEN: Noon."
    assert quoted(fields).words() == []


HEADED = [
    ("PRESIDENT ERDOĞAN", "PRESIDENT ERDOĞAN"),
    ("MS. McGURK", "MS. McGURK"),
    ("SENIOR ADMINISTRATION OFFICIAL #2", "SENIOR ADMINISTRATION OFFICIAL #2"),
    ("PRESIDENT DUDA [through interpreter]", "PRESIDENT DUDA"),
    ("Dr. NOVAK (via video)", "Dr. NOVAK"),
]


@pytest.mark.parametrize(("heading", "speaker"), HEADED)
def test_headings_of_every_form(quoted, heading, speaker):
    found = quoted(f"{heading}:  Yes.\n\nQ  And now?\n\n{heading}:  No.")
    assert found.speakers() == [speaker, "Q", speaker]
    assert found.words() == ["Yes.", "And now?", "No."]


def test_a_body_named_within_a_heading_does_not_speak(quoted):
    found = quoted("SHIP CREW MEMBER:  Sorry.\n\nNATO:  Yes.\n\nQ  And now?")
    assert [quote.actor for quote in found.quotes] == ["", "NATO", ""]


INTERVIEW = """Lena Marsh met the minister in Lublin.

{who}: Will the tanks come?

{other}: They will.

We have enough.

{who}: When?

{other}: Soon.

The interview took place on Monday."""

# who asks, who answers, who these are
DIALOGUES = [
    ("Lena Marsh", "Olaf Scholz", ["Lena Marsh", "Olaf Scholz"]),
    ("Question", "Scholz", ["", "Olaf Scholz"]),
    ("Ada Novak (Lublin)", "NATO Secretary General Jens Stoltenberg",
     ["Ada Novak", "Jens Stoltenberg"]),
]  # fmt: skip


@pytest.mark.parametrize(("who", "other", "actors"), DIALOGUES)
def test_interviews_have_headings_in_small_letters(quoted, who, other, actors):
    found = quoted(INTERVIEW.format(who=who, other=other))
    assert found.words() == [
        "Will the tanks come?",
        "They will.",
        "We have enough.",
        "When?",
        "Soon.",
    ]
    asker = who.partition(" (")[0]
    assert found.speakers() == [asker, other, "", asker, other]
    assert [quote.actor for quote in found.quotes] == [*actors, actors[1], *actors]


@pytest.mark.parametrize(
    ("who", "other"), [("Russia", "Ukraine"), ("Name", "City"), ("Pro", "Con")]
)
def test_lists_are_no_interviews(quoted, who, other):
    assert quoted(INTERVIEW.format(who=who, other=other)).words() == []


@pytest.mark.parametrize("line", ["41 votes", "41 votes.", "Not told"])
def test_a_list_of_names_is_no_interview(quoted, line):
    assert quoted(f"Scholz: {line}\n\nDuda: {line}\n\n" * 3).words() == []
