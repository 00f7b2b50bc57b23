"""Languages as archives name them, to their ISO 639-1 codes."""

import re

CODES = {
    "en": "english anglais englisch eng",
    "fr": "french français francais französisch fre fra",
    "de": "german allemand deutsch ger deu",
    "es": "spanish espagnol spanisch español spa",
    "it": "italian italien italienisch italiano ita",
    "pl": "polish polonais polnisch polski pol",
    "uk": "ukrainian ukrainien ukrainisch ukr",
    "ru": "russian russe russisch rus русский",
    "nl": "dutch néerlandais niederländisch nederlands nld dut",
    "pt": "portuguese portugais portugiesisch português por",
    "cs": "czech tchèque tschechisch čeština ces cze",
    "sv": "swedish suédois schwedisch svenska swe",
    "no": "norwegian norvégien norwegisch norsk nor",
    "da": "danish danois dänisch dansk dan",
    "fi": "finnish finnois finnisch suomi fin",
    "tr": "turkish turc türkisch türkçe tur",
    "ar": "arabic arabe arabisch ara",
    "zh": "chinese chinois chinesisch zho chi",
    "ja": "japanese japonais japanisch jpn",
}
BY_NAME = {name: code for code, names in CODES.items() for name in names.split()}
TAG = re.compile(r"(?P<code>[a-z]{2})(?:[-_].*)?")  # "en-GB"


def language_code(stated: str) -> str:
    """Return the code of a language as stated, or nothing where it is not known.

    >>> language_code("en-GB"), language_code("FRENCH; FRANÇAIS"), language_code("Elvish")
    ('en', 'fr', '')
    """
    name = re.split(r"[;,(]", stated.casefold())[0].strip()
    tag = TAG.fullmatch(name)
    return tag["code"] if tag else BY_NAME.get(name, "")
