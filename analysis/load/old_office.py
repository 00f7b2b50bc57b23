"""Office documents that are not read, and what to do about each."""

OLD = b"\xd0\xcf\x11\xe0"
SAVE_AS = "open it in Word or LibreOffice and save it as {}"
KINDS = {  # names of streams, in UTF-16, that such a document holds
    "EncryptedPackage": ("is encrypted", "save it without its password"),
    "WordDocument": ("is an old Word document (.doc)", SAVE_AS.format(".docx")),
    "Workbook": ("is an old Excel workbook (.xls)", SAVE_AS.format(".xlsx or .csv")),
    "PowerPoint Document": ("is an old presentation (.ppt)", SAVE_AS.format(".txt")),
    "__substg1.0": ("is an Outlook message (.msg)", "save it from Outlook as .eml or .html"),
}


def describe_old_office(content: bytes) -> tuple[str, str]:
    """Return what an old Office document is, and the remedy."""
    for stream, told in KINDS.items():
        if stream.encode("utf-16-le") in content:
            return told
    return "is an old Office document", SAVE_AS.format(".docx, .xlsx or .txt")
