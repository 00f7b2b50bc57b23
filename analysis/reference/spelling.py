"""One spelling in a reference table → every spelling that news texts use."""

import re
from collections.abc import Iterator

# British stem -> American stem, both ways: "air-defence" is "air-defense" elsewhere.
AMERICAN = {
    "defence": "defense",
    "armour": "armor",
    "calibre": "caliber",
    "centre": "center",
    "programme": "program",
    "manoeuvre": "maneuver",
    "metre": "meter",
    "labour": "labor",
    "organisation": "organization",
    "vapour": "vapor",
}
DESIGNATOR = re.compile(r"(?<=[A-Za-z])-(?=\d)")  # the hyphen of "F-16"
HEADLINE = re.compile(r"\b[a-z](?!\w{0,2}\b)")  # "Rocket Launcher for the Army"
SIBILANT = ("s", "x", "z", "ch", "sh")


def plural(noun: str) -> str:
    """Return the plural of a noun phrase's last word.

    >>> plural("battery"), plural("fighter jet"), plural("MiG-29"), plural("patrol craft")
    ('batteries', 'fighter jets', 'MiG-29s', 'patrol craft')
    """
    if noun.endswith(("craft", "equipment", "supplies", "goggles")):
        return noun
    if noun.endswith("man") and not noun.endswith("human"):
        return noun[:-3] + "men"
    if noun.endswith("y") and noun[-2:-1] not in "aeiou":
        return noun[:-1] + "ies"
    return noun + ("es" if noun.endswith(SIBILANT) else "s")


def spellings(name: str) -> Iterator[str]:
    """Yield a name with British and American stems, hyphenated, open and joined.

    >>> sorted(spellings("F-16"))
    ['F 16', 'F-16', 'F16']
    >>> sorted(spellings("air-defence system"))
    ['air defence system', 'air defense system', 'air-defence system', 'air-defense system']
    """
    for stem in dict.fromkeys((name, american(name))):
        yield stem
        if DESIGNATOR.search(stem):
            yield DESIGNATOR.sub("", stem)
            yield DESIGNATOR.sub(" ", stem)
        elif "-" in stem and stem.islower():
            yield stem.replace("-", " ")


def american(name: str) -> str:
    """Return a name in American spelling.

    >>> american("armoured vehicle")
    'armored vehicle'
    """
    for british, spelling in AMERICAN.items():
        name = name.replace(british, spelling)
    return name


def cases(name: str) -> list[str]:
    """Return a name as given and as headlines print it.

    >>> cases("battle tank"), cases("Kyiv")
    (['battle tank', 'BATTLE TANK', 'Battle tank', 'Battle Tank'], ['Kyiv', 'KYIV'])
    """
    found = [name]
    if len(name) > 3:  # "Mr." is not "MR.", "Pole" may be "POLE"
        found.append(name.upper())
    if name[:1].islower():
        found.append(name[:1].upper() + name[1:])
        found.append(HEADLINE.sub(lambda letter: letter.group().upper(), name))
    return found
