import pytest

# day, text, organisations as words, actor and country
BODIES = [
    ("2023-06-14", "The Polish Defence Ministry and the Guardian agreed.",
     [("Polish Defence Ministry", "defence ministry of Poland", "POL")]),
    ("2023-06-14", "The defence ministry of Latvia spoke. The defence ministry left.",
     [("defence ministry of Latvia", "defence ministry of Latvia", "LVA"),
      ("defence ministry", "defence ministry of Latvia", "LVA")]),
    ("2023-06-14", "The defence ministry spoke.", []),
    ("2023-06-14", "The Senate voted.", [("Senate", "US Senate", "USA")]),
    ("2023-06-14", "Spain’s Senate voted. The Senate rose.",
     [("Spain’s Senate", "Senate of Spain", "ESP"), ("Senate", "Senate of Spain", "ESP")]),
    ("2023-06-14", "Ukraine’s Supreme Court ruled.",
     [("Ukraine’s Supreme Court", "Supreme Court of Ukraine", "UKR")]),
    ("2023-09-14", "He wrote in a post on X that it was over.", [("X", "Twitter", "")]),
    ("2023-09-14", "He wrote on X: it is over.", [("X", "Twitter", "")]),
    ("2023-05-14", "He wrote on X that it was over.", []),
    ("2023-09-14", "X marks the spot, and Malcolm X. Smith knew.", []),
    ("2010-05-14", "The KGB archive opened.", [("KGB", "KGB", "")]),
    ("2016-05-14", "The Obama administration agreed.",
     [("Obama administration", "Obama administration", "USA")]),
    ("2023-06-14", "The Patriot Act and the Paris Agreements expired.", []),
]  # fmt: skip


@pytest.mark.parametrize(("day", "text", "bodies"), BODIES)
def test_organisations(actors, day, text, bodies):
    found = [
        (w, actor, code) for w, kind, actor, code in actors(text, day) if kind == "organisation"
    ]
    assert [body for body in found if body[0] != "Guardian"] == bodies
