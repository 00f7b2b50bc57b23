"""Which rungs each actor reached, and when."""

from made_steps import LADDER, make_steps, told

from analysis.timeline import rungs_reached


def test_rungs_reached_tell_the_first_day_of_each_status():
    steps = make_steps(
        ("POL", "boots", "considered", "2023-01-15"),
        ("POL", "boots", "pledged", "2023-02-15"),
        ("POL", "boots", "pledged", "2023-02-10"),
        ("POL", "boots", "used", None),
        ("FRA", "boats", "used", None),
        (None, "boats", "requested", "2023-05-05"),
    )
    found = rungs_reached(steps, ladder=LADDER)
    assert told(found, "actor", "covers", "steps") == [
        ("POL", "winter boots", 4),
        ("FRA", "patrol boats", 1),
    ]
    poland = found.iloc[0]
    assert (str(poland["considered"]), str(poland["pledged"])) == (
        "2023-01-15 00:00:00",
        "2023-02-10 00:00:00",
    )
    assert found[["delivered", "used"]].isna().all(axis=None)
    assert found.attrs == {"undated": 2, "unnamed": 1}
