"""What the cues around a find add up to, outermost first: every kind, at every time, denied."""

import pytest

from analysis.finders.cues import Cue
from analysis.finders.status import RULES, status_of
from analysis.reference.status_cues import EFFECTS

TIMES = ("done", "promise", "maybe", "ought", "open")


def chain(told):
    """Return the cues of "pledges done > gives open": effect, time; "noun", "not" or a base."""
    return [cue(*each.split()) for each in told.split(" > ")]


def cue(effect, time, *flags):
    base = next((flag for flag in flags if flag not in ("noun", "not")), "act")
    return Cue(0, 1, 0, effect, "noun" not in flags, time, "not" in flags, False, base)


ALONE = {  # of one cue: what it says when done, promised, possible, owed and open
    "gives": "delivered pledged considered requested pledged",
    "receives": "delivered pledged considered requested pledged",
    "arrives": "delivered pledged considered requested pledged",
    "buys": "pledged pledged considered requested pledged",
    "pledges": "pledged pledged considered requested pledged",
    "announces": "pledged pledged pledged pledged pledged",
    "includes": "delivered pledged pledged pledged pledged",
    "considers": "considered considered considered considered considered",
    "refuses": "refused refused considered refused refused",
    "denies": "- - - - -",
    "requests": "requested requested requested requested requested",
    "trains": "training training training requested training",
    "proceeds": "- - - - -",
    "uses": "used pledged considered - -",
    "thanks": "delivered delivered delivered delivered delivered",
    "condemns": "delivered delivered delivered delivered delivered",
    "barrier": "- - - - -",
}
DENIED = {  # the same with "not"
    "gives": "- refused refused refused refused",
    "receives": "- refused refused refused refused",
    "arrives": "- refused refused refused refused",
    "buys": "refused refused refused refused refused",
    "pledges": "refused refused refused refused refused",
    "announces": "- - - - -",
    "includes": "delivered pledged pledged pledged pledged",
    "considers": "refused refused refused refused refused",
    "refuses": "considered considered considered considered considered",
    "denies": "- - - - -",
    "requests": "- - - - -",
    "trains": "refused refused refused refused refused",
    "proceeds": "- - - - -",
    "uses": "- - - - -",
    "thanks": "delivered delivered delivered delivered delivered",
    "condemns": "delivered delivered delivered delivered delivered",
    "barrier": "- - - - -",
}
EACH = [
    (f"{effect} {time}{denied}", status)
    for table, denied in ((ALONE, ""), (DENIED, " not"))
    for effect, row in table.items()
    for time, status in zip(TIMES, row.split(), strict=True)
]


def test_every_effect_has_its_rule():
    assert set(RULES) == set(ALONE) == set(DENIED) == set(EFFECTS)


@pytest.mark.parametrize(("told", "status"), EACH)
def test_one_cue(told, status):
    assert status_of(chain(told)) == status.strip("-")


# what a cue makes of the cue inside it: "agreed to send", "refused to discuss sending"
GOVERNED = [
    ("pledges done > gives open", "pledged"),
    ("pledges maybe > gives open", "considered"),
    ("pledges done > gives done", "delivered"),
    ("pledges done not > gives open", "refused"),
    ("pledges done > trains open", "training"),
    ("pledges done > considers open", "considered"),
    ("pledges done > refuses open", "refused"),
    ("pledges done > requests open", "pledged"),
    ("refuses done > gives open", "refused"),
    ("refuses done > considers open > gives open", "refused"),
    ("refuses done not > gives open", "considered"),
    ("refuses done no > refuses promise > gives open", "considered"),  # "no longer refuses"
    ("refuses done > refuses promise > gives open", "refused"),
    ("refuses done no > gives open", "refused"),
    ("considers done > gives open", "considered"),
    ("considers done > trains open", "training"),
    ("considers done > refuses open", "refused"),
    ("considers promise whether > gives done", ""),  # "did not say whether it had sent"
    ("considers promise whether > gives open", "considered"),
    ("considers promise > gives done", "considered"),
    ("requests done > gives open", "requested"),
    ("requests done not > gives open", "pledged"),
    ("requests done > refuses open", "refused"),
    ("requests done > refuses open not", "requested"),
    ("announces done > gives promise", "pledged"),
    ("announces done not > gives promise", "pledged"),
    ("announces done > gives done", "delivered"),
    ("announces done > refuses promise", "refused"),
    ("includes promise > requests open", "requested"),
    ("includes done > pledges done", "pledged"),
    ("includes promise > trains open", "training"),
    ("includes promise > gives done", "delivered"),
    ("announces done > includes done", "pledged"),  # "announced a package that included"
    ("announces done > gives done > includes done", "pledged"),
    ("pledges done > includes done", "pledged"),
    ("pledges done > includes maybe", "pledged"),
    ("announces open > includes done", "delivered"),  # without a clause of its own
    ("announces done noun > includes done", "delivered"),
    ("thanks done > gives promise", "pledged"),
    ("thanks done > refuses open", "refused"),
    ("condemns done > gives promise", "delivered"),
    ("condemns done > considers promise", "considered"),
    ("denies done > gives done", ""),
    ("proceeds done > gives open noun", "delivered"),  # "the delivery began"
    ("proceeds promise > gives open noun", "pledged"),
    ("proceeds maybe > gives open noun", "considered"),
    ("proceeds done not > gives open noun", "pledged"),
    ("proceeds done > trains open noun", "training"),
    ("uses done > gives done", "delivered"),
    ("uses done not > gives done", "delivered"),
    ("gives done > uses done", "used"),
    ("gives done > requests done", "delivered"),  # "sent the requested tanks"
    ("gives promise > requests done", "pledged"),
    ("gives maybe > requests done", "requested"),
    ("gives open > requests done", "requested"),
    ("gives done noun > requests done", "requested"),
    ("gives done > trains open", "training"),
    ("gives open > announces done", "pledged"),
    ("gives open > includes done", "delivered"),
    ("gives done > includes open", "delivered"),
    ("buys done > gives open", "pledged"),
    ("buys done not > gives open", "refused"),
    ("buys done > gives done", "delivered"),
    ("trains done > considers open", "training"),
    # an act of giving around another is not the one that counts
    ("gives done > gives open", "pledged"),  # "sent a team to deliver"
    ("gives done > receives promise", "pledged"),
    ("gives done > gives open noun", "delivered"),
    ("gives done > pledges promise > gives open", "pledged"),
    ("gives done > pledges promise", "pledged"),  # "gave details of what it will pledge"
    ("gives done > pledges open", "delivered"),
    ("gives done > pledges open noun", "delivered"),
    ("gives done > refuses done > gives open", "refused"),
    ("gives done not > refuses done > gives open", ""),
    ("gives done > gives open noun > gives promise", "pledged"),
    ("gives done not > gives open noun > gives promise", "pledged"),
]


@pytest.mark.parametrize(("told", "status"), GOVERNED)
def test_a_cue_changes_what_those_inside_it_say(told, status):
    assert status_of(chain(told)) == status


@pytest.mark.parametrize("effect", ["gives", "receives", "arrives"])
def test_training_and_use_stay_what_they_are(effect):
    assert status_of(chain(f"{effect} promise > trains done")) == "training"
    assert status_of(chain(f"{effect} promise > uses done")) == "used"


def test_without_a_cue_there_is_no_status():
    assert status_of([]) == ""
