"""Every turn of phrase that tells a step, by phenomenon: several sentences of news each."""

import pytest

# phenomenon → sentences, each with its steps as "actor rung status"
TOLD = {
    "crews, arms sent by others, details of promises": [
        (
            "Kyiv counts on tanks like the T-72s that Slovakia handed over to Ukraine.",
            "SVK A3 delivered",
        ),
        (
            "Officials gave Kyiv details of a package that Oslo will authorise to send howitzers.",
            "NOR A4 pledged",
        ),
        (
            "It is likely that soldiers from North Korea were deployed to Russia for war.",
            "PRK C5 considered",
        ),
        (
            "Some 3,000 soldiers from North Korea were deployed to Russia against Ukraine.",
            "PRK C5 delivered",
        ),
        (
            "Spain will send Ukraine Leopard 2 tanks and train their crews.",
            "ESP A9 pledged; ESP A9 training",
        ),
        (
            "Spain will give Ukraine Leopard 2 tanks, and their crews will be trained in Zaragoza.",
            "ESP A9 pledged; ESP A9 training",
        ),
        (
            "Norway will donate NASAMS launchers to Ukraine, with the operators trained in Norway.",
            "NOR A6 pledged; NOR A6 training",
        ),
        (
            "Denmark pledged Ukraine F-16s. Pilots will be trained to fly them.",
            "DNK A12 pledged; DNK A12 training",
        ),
    ],
    "answers to what was told before": [
        (
            "Norway asked for a no-fly zone over Ukraine. On 4 March NATO rejected the request.",
            "C4 requested; NATO C4 refused",
        ),
        (
            "Poland offered Ukraine MiG-29 jets. The United States declined the offer.",
            "POL A10 pledged; USA A10 refused",
        ),
        (
            "Kyiv asked whether Greece would send tanks to Ukraine. Its answer was no.",
            "GRC A9 requested; GRC A9 refused",
        ),
        (
            "Spain promised Ukraine six Leopard 2 tanks. Portugal followed on 24 August.",
            "ESP A9 pledged; PRT A9 pledged",
        ),
        (
            "Spain promised Ukraine six Leopard 2 tanks. Portugal did the same a day later.",
            "ESP A9 pledged; PRT A9 pledged",
        ),
        (
            "Poland offered Ukraine MiG-29 jets. Oslo rejected the request for a new road.",
            "POL A10 pledged",
        ),
    ],
    "who lets, who is nobody, what has begun": [
        ("Bern refused to let Spain send Ukraine air defence guns.", "CHE A6 refused"),
        ("Scholz said that no European state would send jets to Ukraine.", "DEU A12 refused"),
        ("In May Berlin pledged Ukraine howitzers.", "DEU A4 pledged"),
        ("Italy will start the delivery of howitzers to Ukraine.", "ITA A4 pledged"),
        (
            "Norway's list of deliveries shows that a Patriot launcher was handed over to Ukraine.",
            "NOR A7 delivered",
        ),
        ("Aspide missiles from Spain have arrived in Ukraine.", "ESP A6 delivered"),
        (
            "Spain will send howitzers to Ukraine, and the Germans will provide Marders.",
            "DEU A8 pledged; ESP A4 pledged",
        ),
        (
            "The longer-range missiles for Ukraine are not part of the package, Oslo said.",
            "NOR A11 refused",
        ),
        (
            "Kyiv wanted help so that it could withstand Russian attacks on its grid.",
            "RUS X4 delivered",
        ),
        (
            "The price cap of the G7 on Russian oil came into force to help Ukraine.",
            "G7 E3 delivered",
        ),
        (
            "Rutte confirmed that North Korean soldiers had been deployed in the Russian region of "
            "Kursk against Ukraine.",
            "PRK C5 delivered",
        ),
    ],
    "negation: no plans to": [
        ("Sweden has no plans to send Gripen fighters to Ukraine.", "SWE A12 refused"),
        ("There are no plans to supply Taurus missiles to Kyiv, Berlin said.", "DEU A11 refused"),
        (
            "Italy currently has no plan to deploy soldiers in Ukraine.",
            "ITA C5 refused",
        ),
        ("Austria does not plan to deliver howitzers to Ukraine.", "AUT A4 refused"),
        ("Hungary has no intention of providing Ukraine with artillery shells.", "HUN A4 refused"),
    ],
    "ruled out": [
        ("Washington has ruled out a no-fly zone over Ukraine.", "USA C4 refused"),
        ("Madrid ruled out giving Kyiv Patriot batteries.", "ESP A7 refused"),
        (
            "The chancellor of Germany ruled out the delivery of Taurus missiles to Ukraine.",
            "DEU A11 refused",
        ),
        ("The dispatch of ground troops to Ukraine was ruled out by Slovakia.", "SVK C5 refused"),
        ("Greece will not rule out sending its S-300 systems to Ukraine.", "GRC A3 considered"),
    ],
    "has yet to": [
        ("Paris has yet to decide on Mirage 2000 jets for Ukraine.", "FRA A12 considered"),
        (
            "Berlin has yet to say whether it will give Ukraine Marders.",
            "DEU A8 considered",
        ),
        ("Turkey has yet to approve the export of howitzers to Ukraine.", "TUR A4 considered"),
    ],
    "stopped short of": [
        ("Britain stopped short of offering Ukraine Typhoon jets.", "GBR A12 refused"),
        ("The alliance stopped short of inviting Ukraine to join NATO.", "NATO C3 refused"),
        (
            "The Dutch government stopped short of a pledge to send Ukraine F-16s.",
            "NLD A12 refused",
        ),
    ],
    "other negations": [
        ("Bulgaria will not send its MiG-29 jets to Ukraine.", "BGR A10 refused"),
        ("Switzerland won't let Spain pass on anti-aircraft guns to Ukraine.", "CHE A6 refused"),
        ("Israel declined to sell Ukraine its Iron Dome systems.", "ISR A6 refused"),
        ("Romania said it would never send troops to Ukraine.", "ROU C5 refused"),
        ("Nobody in Brussels wants to send soldiers to Ukraine.", ""),
        ("South Korea has not provided artillery shells to Ukraine.", ""),
        ("Germany no longer refuses to send Leopard 2 tanks to Ukraine.", "DEU A9 considered"),
        ("Slovenia did not say whether it had sent T-55 tanks to Ukraine.", ""),
        ("Finland refused to say how many howitzers it had sent to Ukraine.", ""),
        ("Bern blocked the re-export of Leopard tanks to Ukraine.", "CHE A9 refused"),
        ("Poland withdrew its offer to station Patriot batteries in Ukraine.", "POL A7 refused"),
        (
            "Latvia and Estonia dismissed the idea of a no-fly zone over Ukraine.",
            "EST C4 refused; LVA C4 refused",
        ),
        ("It is out of the question for Austria to send soldiers to Ukraine.", "AUT C5 refused"),
    ],
    "modality": [
        ("Denmark could deliver F-16s to Ukraine by the end of the year.", "DNK A12 considered"),
        ("Spain may send Ukraine more Leopard 2 tanks.", "ESP A9 considered"),
        ("France is open to giving Ukraine Mirage jets.", "FRA A12 considered"),
        ("Germany is weighing whether to send Ukraine Patriot missiles.", "DEU A7 considered"),
        ("Belgium is in talks on supplying Ukraine with Gepard tanks.", "BEL A6 considered"),
        ("Norway is expected to hand Ukraine NASAMS launchers.", "NOR A6 pledged"),
        ("Slovakia is discussing the transfer of its MiG-29s to Ukraine.", "SVK A10 considered"),
        ("The Netherlands might consider sending Leopard 2 tanks to Ukraine.", "NLD A9 considered"),
        ("Greece should send S-300 batteries to Ukraine, Warsaw said.", "GRC A3 requested"),
    ],
    "conditions": [
        (
            "Germany will send Leopard 2 tanks to Ukraine if Washington sends Abrams tanks.",
            "DEU A9 considered",
        ),
        (
            "Croatia would give Ukraine Mi-8 helicopters provided that others replaced them.",
            "HRV A3 considered",
        ),
        ("If asked, Norway would train Ukrainian soldiers.", "NOR C1 considered"),
        (
            "Unless its partners agree, Finland will not deliver Leopard tanks to Ukraine.",
            "FIN A9 refused",
        ),
    ],
    "passive": [
        ("Six Caesar howitzers were handed over to Ukraine by Denmark.", "DNK A4 delivered"),
        ("Ukraine has been promised 18 Leopard 2 tanks by Germany.", "DEU A9 pledged"),
        (
            "Ukrainian crews are being trained on Patriot batteries by the United States.",
            "USA A7 training",
        ),
        ("Kyiv was offered MiG-29 fighters by Bratislava.", "SVK A10 pledged"),
        ("Iskander missiles were fired at Kharkiv by Russia.", "RUS X4 delivered"),
        (
            "Sanctions were imposed on Russian banks by Japan over the war in Ukraine.",
            "JPN E3 delivered",
        ),
        (
            "A request for Taurus missiles was turned down by Germany, Ukraine said.",
            "DEU A11 refused",
        ),
    ],
    "the first country to": [
        ("Slovakia became the first country to give Ukraine an S-300 system.", "SVK A3 delivered"),
        ("Britain was the first to promise Ukraine Western battle tanks.", "GBR A9 pledged"),
        (
            "Denmark and the Netherlands will be the first countries to send Ukraine F-16s.",
            "DNK A12 pledged; NLD A12 pledged",
        ),
        ("The first country to offer Ukraine Challenger 2 tanks was Britain.", "GBR A9 pledged"),
    ],
    "nominal forms": [
        ("Norway announced the delivery of eight Leopard 2 tanks to Ukraine.", "NOR A9 pledged"),
        (
            "Sweden's decision to send Archer howitzers to Ukraine was praised in Tallinn.",
            "SWE A4 pledged",
        ),
        ("The Dutch pledge of F-16s to Ukraine came after months of talks.", "NLD A12 pledged"),
        ("Germany's refusal to send Taurus missiles to Ukraine angered Warsaw.", "DEU A11 refused"),
        ("A promise by Italy to send Ukraine SAMP/T batteries was renewed.", "ITA A7 pledged"),
        (
            "Poland's request that Germany send Leopard tanks to Ukraine was discussed.",
            "DEU A9 requested",
        ),
        (
            "The shipment of Stinger missiles to Ukraine by Lithuania was completed.",
            "LTU A2 delivered",
        ),
        ("Washington's approval of F-16 transfers to Ukraine cleared the way.", "USA A12 pledged"),
        ("The training of Ukrainian pilots on F-16s in Romania has begun.", "ROU A12 training"),
    ],
    "requests": [
        ("Ukraine asked Germany to supply Taurus missiles.", "DEU A11 requested"),
        ("Kyiv called on Washington to provide ATACMS missiles.", "USA A11 requested"),
        ("Zelensky urged Israel to give Ukraine Iron Dome batteries.", "ISR A6 requested"),
        ("Ukraine wants Patriot missiles from Germany.", "DEU A7 requested"),
        ("Kyiv appealed to South Korea for artillery shells.", "KOR A4 requested"),
        ("Estonia urged Berlin to send Ukraine long-range missiles.", "DEU A11 requested"),
        ("“We need F-16s,” Zelensky said.", "A12 requested"),
        ("Lithuania demanded that NATO close the skies over Ukraine.", "NATO C4 requested"),
        ("Poland appealed to its allies to give Ukraine Leopard tanks.", "A9 requested"),
    ],
    "permission": [
        (
            "The Netherlands has no objection to Ukraine striking targets inside Russia.",
            "NLD P1 delivered",
        ),
        ("Britain allowed Ukraine to strike inside Russia with its weapons.", "GBR P1 delivered"),
        (
            "Washington gave Ukraine permission to hit targets inside Russia near Kharkiv.",
            "USA P1 delivered",
        ),
        (
            "Germany lifted restrictions on the use of its weapons inside Russia by Ukraine.",
            "DEU P1 delivered",
        ),
        (
            "Italy does not allow Ukraine to strike inside Russia with Italian weapons.",
            "ITA P1 refused",
        ),
        (
            "Poland called on Washington to let Ukraine strike targets deep inside Russia.",
            "USA P2 requested",
        ),
        (
            "Washington is considering letting Ukraine use ATACMS missiles deep inside Russia.",
            "USA P2 considered",
        ),
        (
            "Paris said Ukraine should be allowed to strike sites inside Russia with French arms.",
            "FRA P1 requested",
        ),
        (
            "Washington has lifted its ban on long-range strikes inside Russia by Ukraine.",
            "USA P2 delivered",
        ),
        (
            "Berlin refused to lift restrictions on strikes inside Russia by Ukraine.",
            "DEU P1 refused",
        ),
    ],
    "troops": [
        ("France did not exclude the deployment of ground troops in Ukraine.", "FRA C5 considered"),
        ("Spain rejected sending troops to Ukraine.", "ESP C5 refused"),
        (
            "Lithuania is ready to send soldiers to Ukraine for training missions.",
            "LTU C5 considered",
        ),
        ("North Korea sent about 10,000 soldiers to Russia to fight Ukraine.", "PRK C5 delivered"),
    ],
    "membership": [
        ("Ukraine applied to join NATO.", "NATO C3 requested"),
        ("The European Union granted Ukraine candidate status.", "EU C3 delivered"),
        ("NATO promised that Ukraine would become a member of the alliance.", "NATO C3 pledged"),
        ("Germany opposed an invitation for Ukraine to join NATO.", "DEU C3 refused"),
        ("Turkey backed Ukraine's membership of NATO.", "TUR C3 pledged"),
    ],
    "guarantees": [
        ("Britain and Ukraine signed a security agreement.", "GBR C2 pledged"),
        ("France promised Ukraine security guarantees.", "FRA C2 pledged"),
        ("Kyiv demanded security guarantees from the United States.", "USA C2 requested"),
        ("The G7 offered Ukraine long-term security commitments.", "G7 C2 pledged"),
        ("Norway concluded a bilateral security agreement with Ukraine.", "NOR C2 pledged"),
    ],
    "sanctions": [
        (
            "The European Union adopted a new package of sanctions against Russia over Ukraine.",
            "EU E3 delivered",
        ),
        ("Switzerland will impose sanctions on Russian oligarchs over Ukraine.", "CHE E3 pledged"),
        (
            "Japan is considering sanctions on Russian oil because of the war in Ukraine.",
            "JPN E3 considered",
        ),
        ("Hungary vetoed sanctions on Russia over Ukraine.", "HUN E3 refused"),
        ("Ukraine called for tougher sanctions on Russia.", "E3 requested"),
        ("Britain sanctioned 20 Russian banks for the war on Ukraine.", "GBR E3 delivered"),
        ("Canada seized the assets of a Russian oligarch to help Ukraine.", "CAN E4 delivered"),
        ("The G7 agreed to use the profits of frozen Russian assets for Ukraine.", "G7 E4 pledged"),
    ],
    "threats": [
        ("Russia threatened to use nuclear weapons.", "RUS X2 delivered"),
        ("Moscow warned Berlin against sending Taurus missiles to Ukraine.", "RUS X1 delivered"),
        (
            "The Kremlin said Western arms convoys in Ukraine were legitimate targets.",
            "RUS X2 delivered",
        ),
        ("Putin ordered Russia's nuclear forces on high alert.", "RUS X2 delivered"),
        ("Russia summoned the British ambassador over missiles for Ukraine.", "RUS X1 delivered"),
    ],
    "step told by another": [
        (
            "Estonia said that Germany had sent Ukraine ten Leopard 2 tanks.",
            "DEU A9 delivered by Estonia",
        ),
        (
            "“Berlin will deliver Marder vehicles to Ukraine,” said Kaja Kallas.",
            "DEU A8 pledged by Kaja Kallas",
        ),
        (
            "According to Macron, Italy could send SAMP/T batteries to Ukraine.",
            "ITA A7 considered by Emmanuel Macron",
        ),
        (
            "Polish President Andrzej Duda said Slovakia had refused to give Ukraine its MiG-29s.",
            "SVK A10 refused by Andrzej Duda",
        ),
        (
            "Zelensky said Britain had promised Ukraine Storm Shadow missiles.",
            "GBR A11 pledged by Volodymyr Zelenskyy",
        ),
    ],
}
MISSED = [  # strict xfail: a fix is noticed
    ("Canada has neither sent nor promised Leopard 2 tanks to Ukraine.", ""),
    (
        "Poland made the delivery of MiG-29s to Ukraine conditional on American consent.",
        "POL A10 considered",
    ),
    (
        "Denmark would permit Ukraine to hit targets in Russia with Danish F-16s.",
        "DNK P1 considered",
    ),
    ("Britain would put boots on the ground in Ukraine after a ceasefire.", "GBR C5 considered"),
    ("Medvedev threatened Britain with nuclear war over Ukraine.", "RUS X2 delivered"),
]


def told(steps):
    named = ((step.actor, step.rung, step.status) for step in steps)
    return {" ".join(filter(None, words)) for words in named}


def wanted(cell):
    return set(filter(None, cell.split("; ")))


@pytest.mark.parametrize(
    ("text", "steps"), [row for rows in TOLD.values() for row in rows if " by " not in row[1]]
)
def test_each_phenomenon_is_read(read, text, steps):
    assert told(read(text)) == wanted(steps)


@pytest.mark.parametrize(
    ("text", "steps"), [row for rows in TOLD.values() for row in rows if " by " in row[1]]
)
def test_a_step_told_by_another_keeps_both(read, text, steps):
    (step,) = read(text)
    assert f"{step.actor} {step.rung} {step.status} by {step.said_by}" == steps


@pytest.mark.xfail(strict=True, reason="known miss")
@pytest.mark.parametrize(("text", "steps"), MISSED)
def test_missed(read, text, steps):
    assert told(read(text)) == wanted(steps)
