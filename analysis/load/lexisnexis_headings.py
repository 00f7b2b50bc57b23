"""The headings of LexisNexis exports in English, French and German."""

FIELDS = {
    "BYLINE": "byline",
    "AUTEUR": "byline",
    "AUTOR": "byline",
    "SECTION": "section",
    "RUBRIQUE": "section",
    "RUBRIK": "section",
    "LENGTH": "words_stated",
    "LONGUEUR": "words_stated",
    "LÄNGE": "words_stated",
    "LANGUAGE": "language",
    "LANGUE": "language",
    "SPRACHE": "language",
}
HEAD = {name for name, field in FIELDS.items() if field != "language"} | {
    *("DATELINE", "HIGHLIGHT", "ENCART", "SERIES", "ORIGINE-DEPECHE", "ORTSMARKE"),
}
FOOT = {
    *("LANGUAGE", "LANGUE", "SPRACHE", "LOAD-DATE", "DATE-CHARGEMENT", "UPDATE"),
    *("CORRECTION", "CORRECTION-DATE", "GRAPHIC", "ILLUSTRATION", "GRAFIK", "NOTES", "NOTE"),
    *("SUBJECT", "SUJET", "THEMA", "JOURNAL-CODE", "ZEITUNGS-CODE", "PUBLICATION-TYPE"),
    *("TYPE-PUBLICATION", "PUB-TYPE", "PUBLIKATIONSART", "DOCUMENT-TYPE", "DISTRIBUTION", "TYPE"),
    *("ORGANIZATION", "ORGANISATION", "COMPANY", "SOCIETE", "FIRMA", "TICKER"),
    *("SYMBOLE-BOURSIER", "INDUSTRY", "SECTEUR-ACTIVITE", "BRANCHE", "PERSON", "PERSONNE"),
    *("GEOGRAPHIC", "LOCALISATION-GEO", "GEOGRAPHIE", "COUNTRY", "STATE", "CITY", "URL"),
    *("ACC-NO", "DOC-ID", "COPYRIGHT"),
}


def is_foot_heading(heading: str) -> bool:
    """Return whether a heading stands below an article, not in it.

    >>> is_foot_heading("LOAD-DATE"), is_foot_heading("NATO")
    (True, False)
    """
    return heading.replace(" ", "-") in FOOT
