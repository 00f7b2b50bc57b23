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
