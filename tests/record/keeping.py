"""The record: one file with what the rules found in each text when it was last renewed."""

from tests.record.lines import lines
from tests.record.texts import HERE, Text

RECORD = HERE / "record.txt"
MARK = "# "
HEAD = (
    "What the rules find in the texts of the record, right or wrong: python tests/record/renew.py\n"
    "Places count from the start of the sentence; a state's actor is told by its code alone.\n\n"
)


def written(texts: list[Text]) -> str:
    """Return the whole record as it is now."""
    parts = ("\n".join((MARK + text.name, *lines(text), "", "")) for text in texts)
    return HEAD + "".join(parts)


def recorded() -> dict[str, list[str]]:
    """Return the lines kept of each text, by its name."""
    kept: dict[str, list[str]] = {}
    name = ""
    for line in RECORD.read_text(encoding="utf-8").removeprefix(HEAD).splitlines():
        if line.startswith(MARK):
            name = line.removeprefix(MARK)
        kept.setdefault(name, []).append(line)
    return {name: own[1:-1] for name, own in kept.items()}
