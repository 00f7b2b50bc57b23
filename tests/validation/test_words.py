"""Error rates in a sentence."""

from coded_rows import steps

from analysis import evaluate, rates_in_words

FOUND = steps(("a", 0, 10, "POL", "A10", "delivered"), ("a", 20, 30, "DEU", "A9", "pledged"))


def test_each_rate_has_its_interval_and_numbers():
    told = rates_in_words(evaluate(FOUND, FOUND.iloc[:1]))
    assert told.startswith(
        "Against hand coding: steps precision 50 % (95 % interval 9 to 91, 1 of 2"
    )
    assert "recall 100 % (95 % interval 21 to 100, 1 of 1)" in told


def test_what_was_not_measured_is_not_told():
    told = rates_in_words(evaluate(FOUND, FOUND, complete=False))
    assert "precision" in told
    assert "recall" not in told


def test_nothing_coded_is_not_measured():
    assert rates_in_words(evaluate(FOUND.iloc[:0], FOUND.iloc[:0])).endswith("not measured")
