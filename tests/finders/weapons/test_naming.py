"""Every spelling, look-alike, number and list that names weapons, by phenomenon."""

import pytest

# phenomenon → sentences, each with "words:system:low:high:unit:donor:recipient:status"
NAMED = {
    "spellings": [
        ("Norway sent Ukraine F-16s.", "F-16s:F-16::::NOR:UKR:delivered"),
        ("Norway sent Ukraine F16 jets.", "F16 jets:F-16::::NOR:UKR:delivered"),
        (
            "Norway sent Ukraine two F-16 Fighting Falcons.",
            "F-16 Fighting Falcons:F-16:2:2::NOR:UKR:delivered",
        ),
        (
            "Norway sent Ukraine two Fighting Falcons.",
            "Fighting Falcons:F-16:2:2::NOR:UKR:delivered",
        ),
        (
            "Spain sent Ukraine Leopard 2A6 tanks.",
            "Leopard 2A6 tanks:Leopard 2::::ESP:UKR:delivered",
        ),
        ("Spain sent Ukraine Leopard 2 A4s.", "Leopard 2 A4s:Leopard 2::::ESP:UKR:delivered"),
        ("Italy sent Ukraine 155mm shells.", "155mm shells:::::ITA:UKR:delivered"),
        ("Italy sent Ukraine 155 mm shells.", "155 mm shells:::::ITA:UKR:delivered"),
        (
            "Italy sent Ukraine 155-millimetre shells.",
            "155-millimetre shells:::::ITA:UKR:delivered",
        ),
        (
            "Italy sent Ukraine 155-millimeter artillery shells.",
            "155-millimeter artillery shells:::::ITA:UKR:delivered",
        ),
    ],
    "generic classes": [
        ("Greece sent Ukraine battle tanks.", "battle tanks:::::GRC:UKR:delivered"),
        ("Greece sent Ukraine air-defence systems.", "air-defence systems:::::GRC:UKR:delivered"),
        ("Greece sent Ukraine air defense systems.", "air defense systems:::::GRC:UKR:delivered"),
        ("Greece sent Ukraine armored vehicles.", "armored vehicles:::::GRC:UKR:delivered"),
        ("Greece sent Ukraine an armoured vehicle.", "armoured vehicle::1:1::GRC:UKR:delivered"),
        ("Greece sent Ukraine long-range missiles.", "long-range missiles:::::GRC:UKR:delivered"),
        (
            "Greece sent Ukraine body armour and night-vision goggles.",
            "body armour:::::GRC:UKR:delivered; night-vision goggles:::::GRC:UKR:delivered",
        ),
        (
            "Greece sent Ukraine body armor and night vision goggles.",
            "body armor:::::GRC:UKR:delivered; night vision goggles:::::GRC:UKR:delivered",
        ),
        (
            "Greece sent Ukraine mine-clearing equipment.",
            "mine-clearing equipment:::::GRC:UKR:delivered",
        ),
        ("Greece sent Ukraine demining equipment.", "demining equipment:::::GRC:UKR:delivered"),
    ],
    "look-alikes": [
        ("The Patriot Act was renewed while Ukraine waited.", ""),
        ("Kyiv won the javelin throw for Ukraine.", ""),
        ("Ann Stinger wrote of Ukraine.", ""),
        ("The water tank in Kyiv was empty.", ""),
        ("A fish tank and a think tank stood in Kyiv.", ""),
        ("A hawk circled over Kyiv as hawks in Washington spoke of Ukraine.", ""),
        ("The grad student left Kyiv for Ukraine's south.", ""),
        ("He cut bread with a switchblade in Kyiv.", ""),
        ("The battery of her phone was dead in Kyiv.", ""),
    ],
    "quantities": [
        ("Spain sent Ukraine twenty-one howitzers.", "howitzers::21:21::ESP:UKR:delivered"),
        ("Spain sent Ukraine 10 to 15 howitzers.", "howitzers::10:15::ESP:UKR:delivered"),
        ("Spain sent Ukraine between 10 and 15 howitzers.", "howitzers::10:15::ESP:UKR:delivered"),
        ("Spain sent Ukraine up to 20 howitzers.", "howitzers:::20::ESP:UKR:delivered"),
        ("Spain sent Ukraine more than 100 howitzers.", "howitzers::100:::ESP:UKR:delivered"),
        ("Spain sent Ukraine at least 100 howitzers.", "howitzers::100:::ESP:UKR:delivered"),
        ("Spain sent Ukraine dozens of howitzers.", "howitzers::24:::ESP:UKR:delivered"),
        ("Spain sent Ukraine hundreds of mortars.", "mortars::200:::ESP:UKR:delivered"),
        ("Spain sent Ukraine thousands of helmets.", "helmets::2000:::ESP:UKR:delivered"),
        ("Spain sent Ukraine several howitzers.", "howitzers:::::ESP:UKR:delivered"),
        ("Spain sent Ukraine about 40 howitzers.", "howitzers::40:40::ESP:UKR:delivered"),
        (
            "Spain will send Ukraine a battalion of Leopard 2 tanks.",
            "Leopard 2 tanks:Leopard 2:1:1:battalion:ESP:UKR:pledged",
        ),
        (
            "Spain will send Ukraine two batteries of Hawk missiles.",
            "Hawk missiles:HAWK:2:2:battery:ESP:UKR:pledged",
        ),
        (
            "Spain will send Ukraine 31 Abrams tanks — the equivalent of a battalion.",
            "Abrams tanks:M1 Abrams:31:31::ESP:UKR:pledged",
        ),
        (
            "Spain sent Ukraine 1.5 million rounds of artillery ammunition.",
            "artillery ammunition::1500000:1500000:round:ESP:UKR:delivered",
        ),
        (
            "Spain sent Ukraine a total of 50 howitzers and mortars.",
            "howitzers::50:50::ESP:UKR:delivered; mortars:::::ESP:UKR:delivered",
        ),
    ],
    "lists, appositions, anaphora, crews": [
        (
            "Spain will send Ukraine six howitzers, ten mortars and two Hawk launchers.",
            "howitzers::6:6::ESP:UKR:pledged; mortars::10:10::ESP:UKR:pledged; "
            "Hawk launchers:HAWK:2:2:launcher:ESP:UKR:pledged",
        ),
        (
            "Spain will send Ukraine its main battle tank, the Leopard 2.",
            "main battle tank:::::ESP:UKR:pledged; Leopard 2:Leopard 2::::ESP:UKR:pledged",
        ),
        (
            "Spain pledged Ukraine six Leopard 2 tanks. These tanks will arrive in May.",
            "Leopard 2 tanks:Leopard 2:6:6::ESP:UKR:pledged; tanks:::::ESP:UKR:pledged",
        ),
    ],
}
MISSED = [  # strict xfail: a fix is noticed
    ("New England beat the Patriots, a fan from Ukraine said.", ""),
]


def _told(text, found):
    """Return the weapons of a text as a row has them."""
    return "; ".join(_mention(text, find) for find in found.weapons)


def _mention(text, find):
    number = ("" if n is None else str(n) for n in (find.quantity_low, find.quantity_high))
    told = (text[find.start : find.end], find.system, *number, find.unit, find.donor)
    return ":".join((*told, find.recipient, find.status))


@pytest.mark.parametrize(("text", "weapons"), [row for rows in NAMED.values() for row in rows])
def test_each_phenomenon_is_read(finds, text, weapons):
    assert _told(text, finds(text)) == weapons


@pytest.mark.xfail(strict=True, reason="a team of that name")
@pytest.mark.parametrize(("text", "weapons"), MISSED)
def test_missed(finds, text, weapons):
    assert _told(text, finds(text)) == weapons
