"""What wire stories say of steps, read with actors and quotations as articles are."""

import pytest

# text, then each step as "actor rung status"
TOLD = [
    ("Moscow declared two districts of Ukraine part of Russia.", "RUS X3 delivered"),
    ("Russia published a new nuclear doctrine to scare those who arm Ukraine.",
     "RUS X2 delivered"),
    ("Security agreements with Ukraine were signed by Spain and Greece.",
     "ESP C2 pledged; GRC C2 pledged"),
    ("Italy was the first member of NATO to send Ukraine combat aircraft.", "ITA A12 delivered"),
    # verbs whose past doubles the last letter
    ("Canada banned imports of Russian timber to punish the war on Ukraine.", "CAN E3 delivered"),
    # a verb left out, an origin told
    ("Spain promised Ukraine ten NASAMS launchers, Italy up to 30 M113 carriers, and Greece "
     "eleven Leopard 2 tanks.", "ESP A6 pledged; ITA A4 pledged; GRC A9 pledged"),
    ("The Caesar guns from France have arrived in Ukraine.", "FRA A4 delivered"),
    # refusals, denials, hesitation
    ("Vienna has no plans to provide fighter jets to Kyiv, a spokesman said.", "AUT A12 refused"),
    ("Sweden ruled out sending ground troops to Ukraine.", "SWE C5 refused"),
    ("Lisbon has yet to decide whether to send Leopard tanks to Ukraine.", "PRT A9 considered"),
    ("Rome stopped short of promising Kyiv long-range missiles.", "ITA A11 refused"),
    ("Macron refused to rule out sending troops to Ukraine.", "FRA C5 considered"),
    ("Denmark denied that it had refused to send F-16s to Ukraine.", ""),
    ("Washington is not considering sending Patriot missiles to Ukraine, two officials said.",
     "USA A7 refused"),
    ("“Tanks for Ukraine are not on the agenda,” Spain's defence minister said.",
     "ESP A9 refused"),
    ("Scholz remains reluctant to supply Ukraine with Taurus cruise missiles.",
     "DEU A11 refused"),
    ("Oslo helps Ukraine without sending soldiers to Ukraine.", ""),
    # conditions, possibilities, other people's steps
    ("Spain would send Leopard tanks to Ukraine only if its allies agreed.",
     "ESP A9 considered"),
    ("Poland said Germany should give Ukraine Taurus missiles.", "DEU A11 requested"),
    ("“Poland might hand over MiG-29 jets to Ukraine,” said Rasmussen, a former NATO chief.",
     "POL A10 considered"),
    ("Australia offered Ukraine 49 Abrams tanks.", "AUS A9 pledged"),
    # firsts, nominal forms, headlines
    ("Slovenia was the first country to send T-55 tanks to Ukraine.", "SVN A3 delivered"),
    ("A pledge by Norway to give Ukraine NASAMS launchers was welcomed in Kyiv.",
     "NOR A6 pledged"),
    ("The decision by Washington to send Abrams tanks to Ukraine surprised Moscow.",
     "USA A9 pledged"),
    ("Netherlands to send Patriot launchers to Ukraine", "NLD A7 pledged"),
    ("Washington rejects Kyiv's plea for F-16s", "USA A12 refused"),
    ("The delivery of Marder infantry fighting vehicles by Germany began in March, Ukraine said.",
     "DEU A8 delivered"),
    # lists, equivalents, crews
    ("The United States will send Ukraine 31 Abrams tanks, the equivalent of a battalion, and "
     "train their crews.", "USA A9 pledged; USA A9 training"),
    ("Belgium promised 30 F-16s to Ukraine. These jets will be delivered by 2028.",
     "BEL A12 pledged"),
    ("Germany will send two Iris-T systems, 50 Marders and 20 Leopard 1 tanks to Ukraine.",
     "DEU A6 pledged; DEU A8 pledged; DEU A9 pledged"),
    # whose arms these are
    ("We count on allies, as with the S-300 systems that Slovakia sent to Ukraine.",
     "SVK A3 delivered"),
    ("And they agreed, as we announced in May, to give Ukraine a Patriot battery, Germany said.",
     "DEU A7 pledged"),
    ("Berlin saw new pledges for Ukraine, including the Challenger tanks from Britain.",
     "GBR A9 pledged"),
    ("Canada signed a package for Ukraine that included M777 howitzers.", "CAN A4 pledged"),
    ("Kyiv thanked Italy for the delivery of howitzers.", "ITA A4 delivered"),
    # permission
    ("Washington will not allow Ukraine to use ATACMS missiles for strikes deep inside Russia.",
     "USA P2 refused"),
    ("The White House said it had lifted restrictions on the use of American weapons inside "
     "Russia by Ukraine.", "USA P1 delivered"),
    ("Ukraine has asked Washington to lift the ban on long-range strikes into Russia.",
     "USA P2 requested"),
    # economy and commitment
    ("Canada imposed sanctions on 35 Russian banks over the war in Ukraine.",
     "CAN E3 delivered"),
    ("Norway has imposed tough sanctions and export controls on Russia over Ukraine.",
     "NOR E3 delivered"),
    ("Japan froze the assets of Russian oligarchs after the invasion of Ukraine.",
     "JPN E4 delivered"),
    ("Britain signed a ten-year security agreement with Ukraine.", "GBR C2 pledged"),
    ("Hungary blocked talks on Ukraine's accession to the European Union.", "HUN C3 refused"),
    ("NATO leaders failed to agree on an invitation for Ukraine to join the alliance.", ""),
    ("NATO has rejected a no-fly zone over Ukraine.", "NATO C4 refused"),
    ("North Korean soldiers were deployed to Russia to fight against Ukraine.",
     "PRK C5 delivered"),
    # the other side
    ("Moscow threatened to strike Western supply convoys in Ukraine.", "RUS X2 delivered"),
    ("Russia warned the West against sending tanks to Ukraine.", "RUS X1 delivered"),
    ("Putin ordered the mobilisation of 300,000 reservists.", "RUS X3 delivered"),
    ("“We will use nuclear weapons if Ukraine attacks,” said Dmitry Medvedev.",
     "RUS X2 delivered"),
    ("Iran has supplied Russia with Shahed drones for attacks on Ukraine.", "IRN A4 delivered"),
    # no steps
    ("Germany's Rheinmetall wants to build a tank plant in Ukraine.", ""),
    ("Ukraine has been running out of artillery shells, Denmark said.", ""),
    ("Fearless Ukrainian fighters hold the front, Canada said.", ""),
    ("Denmark said missiles can take out tanks in Ukraine.", ""),
    ("The state is selling the pistol, the sheriff said.", ""),
    ("Bush sent soldiers and planes to the Gulf.", ""),
    ("Minsk and Kyiv signed a plan for the missile, space and chemical industries.", ""),
]  # fmt: skip
MISSED = [
    ("Asked whether he would send F-16s to Ukraine, Biden said: “No.”", "USA A12 refused"),
    ("The lower house in Prague approved the transfer of 200 infantry fighting vehicles to "
     "Ukraine.", "CZE A3 pledged"),
    ("The Netherlands, which has 24 F-16s ready for transfer, will hand the first over to "
     "Ukraine this summer.", "NLD A12 pledged"),
    ("The Kremlin said the delivery of F-16s to Ukraine would be seen as a nuclear threat.", ""),
    ("The IMF approved a loan for Ukraine.", "International Monetary Fund E2 pledged"),
]  # fmt: skip
REASONS = (
    "an answer of one word refuses nothing yet",
    "a seat alone is a place, where the actors of a text are known",
    "“the first” stands for the arms named before",
    "“seen as a threat” judges, and threatens nothing",
    "an organisation that acts for no state is no donor",
)


def keys(steps):
    return {f"{step.actor} {step.rung} {step.status}" for step in steps}


def expected(cell):
    return set(filter(None, cell.split("; ")))


@pytest.mark.parametrize(("text", "steps"), TOLD)
def test_a_story_tells_these_steps(read, text, steps):
    assert keys(read(text)) == expected(steps)


@pytest.mark.parametrize(
    ("text", "steps"),
    [
        pytest.param(*row, marks=pytest.mark.xfail(strict=True, reason=reason))
        for row, reason in zip(MISSED, REASONS, strict=True)
    ],
)
def test_missed(read, text, steps):
    assert keys(read(text)) == expected(steps)


def test_a_threat_against_europe_is_one_against_the_west(read):
    (step,) = read("“Do you want hypersonic strikes on Europe?” asked Dmitry Medvedev.")
    assert (step.rung, step.status, step.recipient) == ("X2", "considered", "the West")


def test_somebody_elses_step_keeps_both(read):
    (step,) = read("“Poland might send soldiers to Ukraine,” said Anders Fogh Rasmussen.")
    assert (step.actor, step.said_by) == ("POL", "Anders Rasmussen")


def test_a_state_that_is_no_more_gives_nothing(read):
    steps = read("Crews know the Soviet design, as Kyiv has been given such battle tanks.")
    assert [(step.actor, step.rung) for step in steps] == [("", "A9")]
