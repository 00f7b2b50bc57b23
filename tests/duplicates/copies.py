"""Made-up articles and the copies that papers print of them, the same ones for a seed."""

import random

NOUNS = (
    "harbour bridge budget railway orchard tariff census turbine vaccine reservoir stadium"
    " archive pipeline ferry glacier lottery mosaic cathedral satellite vineyard quarry embassy"
    " strike parade tunnel museum hospital school fishery tramway canal market tower airport"
    " forest dairy foundry library prison border ballot treaty senate council brewery theatre"
).split()
VERBS = (
    "opened closed inspected doubled sold postponed rebuilt flooded praised questioned measured"
    " painted insured guarded visited audited leased repaired mapped renamed cancelled funded"
    " reopened delayed approved rejected counted cleaned moved searched lit drained"
).split()
TRAITS = (
    "northern wooden costly abandoned regional famous noisy narrow modern historic windy crowded"
    " private temporary municipal leaking empty vast tidy dusty frozen secret broken remote"
    " coastal medieval profitable disputed unfinished foreign mountain royal"
).split()
PEOPLE = (
    "Rassendyll Sapt Tarlenheim Hentzau Strelsau Burlesdon Strofzin Helga Antoinette Lauengram"
    " Krafstein Detchard Bersonin Gautet Holf Josef Anton Featherly Bertrand Flavia"
).split()
PLACES = (
    "Zenda Ruritania Kravonia Glottenberg Streslau Hofbau Tarlen Wittenbach Mittenheim Elphberg"
    " Landskron Festenburg Gerolstein Carpania Sylvania Graustark Karlsburg Edelweiss"
).split()
TIMES = (
    "on Monday|last week|in early spring|before dawn|two years ago|this month|after midnight"
    "|on Friday evening|in the summer of 1998|within hours|since January|yesterday"
).split("|")
FORMS = (
    "The {trait} {noun} in {place} was {verb} {time}, although {person} had {verb2} a {noun2}.",
    "{person} {verb} {number} {trait} {noun}s near {place} and {verb2} the {noun2} {time}.",
    "“No {noun} of {place} can be {verb} without a {trait2} {noun2},” {person} said {time}.",
    "{time}, {number} people {verb} the {noun} while {trait} {noun2}s were {verb2} in {place}.",
    "According to {person}, {place} {verb} its {noun}; the {trait} {noun2} cost {number} crowns.",
    "Critics in {place} called the {noun} {trait} and {trait2}, and {person} {verb} them {time}.",
    "Neither {noun} nor {noun2} had been {verb} {time}, a {trait} clerk told {person}.",
    "A {trait} {noun} that {place} {verb} {time} may soon be {verb2}, {person} warned.",
)
AGENCIES = ("ZENDA (RPA) - ", "(Ruritanian Press) ", "By our own correspondent\n\n", "")
ENDS = ("\n\nReporting by F. Tarlen; editing by R. Hentzau", "\n\nCopyright The Zenda Times.", "")


def sentence(chance):
    """Return a sentence that is hardly like any other."""
    return chance.choice(FORMS).format(
        noun=chance.choice(NOUNS),
        noun2=chance.choice(NOUNS),
        verb=chance.choice(VERBS),
        verb2=chance.choice(VERBS),
        trait=chance.choice(TRAITS),
        trait2=chance.choice(TRAITS),
        person=chance.choice(PEOPLE),
        place=chance.choice(PLACES),
        time=chance.choice(TIMES),
        number=chance.randint(2, 900),
    )


def article(chance):
    """Return an article of 10 to 60 sentences below a headline."""
    headline = " ".join(chance.choice(words).title() for words in (TRAITS, NOUNS, VERBS, PLACES))
    paragraphs = [
        " ".join(sentence(chance) for _ in range(chance.randint(1, 4)))
        for _ in range(chance.randint(10, 16))
    ]
    return "\n\n".join([headline, *paragraphs])


def copied(text, chance):
    """Return an article as another paper prints it: everything that an editor may change."""
    headline, *paragraphs = text.split("\n\n")
    if chance.random() < 0.7:
        headline = sentence(chance)
    if chance.random() < 0.6:
        paragraphs = paragraphs[: max(5, round(len(paragraphs) * chance.uniform(0.6, 1)))]
    body = chance.choice((" ", "\n", "\n\n")).join(paragraphs)
    words = [_edited(word, chance) for word in body.split(" ")]
    return f"{headline}\n\n{chance.choice(AGENCIES)}{' '.join(words)}{chance.choice(ENDS)}"


def _edited(word, chance):
    """Return a word as it is, in 3 of 100 cases another, a figure in half of them another."""
    if word.isdigit():
        return chance.choice((word, str(chance.randint(2, 900))))
    return chance.choice(TRAITS) if chance.random() < 0.03 else word


def bulletin(chance):
    """Return one of a series that fills the same frame with other news every day."""
    lines = (
        f"Harbour report for {chance.choice(PLACES)}, {chance.choice(TIMES)}.",
        f"The office counted {chance.randint(2, 90)} ships, most of them {chance.choice(TRAITS)}.",
        *(f"In {chance.choice(PLACES)} the {chance.choice(NOUNS)} was {v}." for v in VERBS[:9]),
        f"Winds from {chance.choice(PLACES)} reached {chance.randint(9, 99)} knots by noon.",
        *(sentence(chance) for _ in range(4)),
        f"The next report of the office is due {chance.choice(TIMES)}.",
    )
    return " ".join(lines)


def reports(chance):
    """Return two reports of one event, written apart: names, figures and one quotation agree."""
    quoted = sentence(chance).rstrip(".")
    fact = f"{chance.choice(PEOPLE)} and {chance.choice(PEOPLE)} met in {chance.choice(PLACES)}"
    number = chance.randint(2, 900)
    return tuple(
        " ".join(
            (
                sentence(chance),
                f"{fact} {chance.choice(TIMES)}.",
                *(sentence(chance) for _ in range(5)),
                f"“{quoted},” the minister said of the {number} boats.",
                *(sentence(chance) for _ in range(5)),
            )
        )
        for _ in range(2)
    )


def corpus(seed=0, copies=500):
    """Return texts and, for each, the number of the story that it tells."""
    chance = random.Random(seed)
    texts, stories = [], []
    for story in range(copies // 2):
        texts.append(article(chance))
        stories.append(story)
    for _ in range(copies):
        story = chance.randrange(copies // 2)
        texts.append(copied(texts[story], chance))
        stories.append(story)
    apart = [bulletin(chance) for _ in range(100)]
    apart += [text for _ in range(100) for text in reports(chance)]
    return texts + apart, stories + list(range(len(texts), len(texts) + len(apart)))
