"""How far a transfer has gone: each kind of word, said plainly, denied, weighed and urged."""

import pytest

GERMANY = [  # what Germany does about tanks for Ukraine
    ("must send Ukraine Leopard 2 tanks", "requested"),
    ("could send Ukraine Leopard 2 tanks", "considered"),
    ("has not sent Ukraine Leopard 2 tanks", ""),
    ("hasn’t sent Ukraine Leopard 2 tanks", ""),
    ("will not send Ukraine Leopard 2 tanks", "refused"),
    ("won’t send Ukraine Leopard 2 tanks", "refused"),
    ("won't send Ukraine Leopard 2 tanks", "refused"),
    ("sent Ukraine Leopard 2 tanks as Spain discussed it", "delivered"),
    ("agreed to send Ukraine Leopard 2 tanks", "pledged"),
    ("sent Ukraine the requested Leopard 2 tanks", "delivered"),
    ("did not rule out sending Ukraine Leopard 2 tanks", "considered"),
    ("no longer refuses to send Ukraine Leopard 2 tanks", "considered"),
    ("may refuse to send Ukraine Leopard 2 tanks", "considered"),
    ("refused to discuss sending Ukraine Leopard 2 tanks", "refused"),
    ("discussed whether to send Ukraine Leopard 2 tanks", "considered"),
    ("is not considering sending Ukraine Leopard 2 tanks", "refused"),
    ("did not say whether it had sent Ukraine Leopard 2 tanks", ""),
    ("denied that it had sent Ukraine Leopard 2 tanks", ""),
    ("discussed training Ukrainian crews on Leopard 2 tanks", "training"),
    ("should train Ukrainian crews on Leopard 2 tanks", "requested"),
    ("will not train Ukrainian crews on Leopard 2 tanks", "refused"),
    ("began the delivery of Leopard 2 tanks to Ukraine", "delivered"),
    ("bought Leopard 2 tanks for Ukraine", "pledged"),
    ("could buy Leopard 2 tanks for Ukraine", "considered"),
    ("should buy Leopard 2 tanks for Ukraine", "requested"),
    ("will not buy Leopard 2 tanks for Ukraine", "refused"),
    ("announced Leopard 2 tanks for Ukraine", "pledged"),
    ("did not announce Leopard 2 tanks for Ukraine", ""),
    ("might pledge Leopard 2 tanks to Ukraine", "considered"),
    ("should pledge Leopard 2 tanks to Ukraine", "requested"),
    ("did not pledge Leopard 2 tanks to Ukraine", "refused"),
    ("signed a package that includes Leopard 2 tanks for Ukraine", "pledged"),
]


@pytest.mark.parametrize(("act", "status"), GERMANY)
def test_what_a_donor_does(coded, act, status):
    (tanks,) = coded(f"Germany {act}.")
    assert (tanks.donor, tanks.status) == ("DEU" if status else "", status)
    assert tanks.recipient == ("UKR" if status else "")


OTHERS = [
    ("The delivery of Leopard 2 tanks to Ukraine from Germany will begin in May.", "pledged"),
    ("Ukraine may use Leopard 2 tanks from Germany.", "considered"),
    ("Ukraine has not used Leopard 2 tanks from Germany.", ""),
    ("Ukraine did not ask Germany for Leopard 2 tanks.", ""),
    ("Ukraine asked Germany for Leopard 2 tanks.", "requested"),
    ("Ukraine thanked Germany for Leopard 2 tanks.", "delivered"),
    ("Russia condemned Germany for sending Ukraine Leopard 2 tanks.", "delivered"),
]


@pytest.mark.parametrize(("text", "status"), OTHERS)
def test_what_others_do(coded, text, status):
    (tanks,) = coded(text)
    assert (tanks.donor, tanks.status) == ("DEU" if status else "", status)


ARRIVED = [
    "Howitzers from Spain arrived in Ukraine.",
    "Howitzers were delivered from Spain to Ukraine.",
    "Ukraine got howitzers from Spain.",
    "Spain, as a friend of Ukraine, sent Ukraine howitzers.",
]


@pytest.mark.parametrize("text", ARRIVED)
def test_where_arms_came_from_tells_who_gave_them(coded, text):
    (howitzers,) = coded(text)
    assert howitzers.donor == "ESP"
    assert (howitzers.recipient, howitzers.status) == ("UKR", "delivered")


def test_arms_that_were_seized_are_no_gift(coded):
    (tanks,) = coded("Ukraine seized Russia’s T-72 tanks.")
    assert (tanks.donor, tanks.recipient, tanks.status) == ("", "", "")


def test_a_list_without_a_verb_goes_on_with_the_gift(coded):
    _, howitzers = coded("Spain will send Ukraine tanks. Six howitzers to Kyiv.")
    assert (howitzers.donor, howitzers.recipient, howitzers.status) == ("ESP", "UKR", "pledged")
