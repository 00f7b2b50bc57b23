#!/usr/bin/env python3
"""Write what README and docs say of the tables, from their schemas."""

import re
from pathlib import Path

from analysis.dictionary import codebook, dictionary, overview

ROOT = Path(__file__).resolve().parent.parent
HEADING = """# Tables and columns

Made from `analysis/schema/` by `docs/build.py`. Offsets count characters of the article's text,
start inclusive, end exclusive; missing is `<NA>`; dates are half-open intervals.

"""
CODEBOOK = """# Codebook

Made from `analysis/schema/` and `data/` by `docs/build.py`: what a row is, what may stand in it,
by which words and rules it is coded. Every column: [tables](tables.md). How often the rules are
right: [validation](validation.md); what they cannot tell: [limits](limits.md).

"""


def pages() -> dict[Path, str]:
    """Return each page that is made here, with what must stand in it."""
    readme = ROOT / "README.md"
    made = re.sub(
        r"(?s)(<!-- tables -->\n).*?(<!-- /tables -->)",
        lambda block: f"{block[1]}{overview()}\n{block[2]}",
        readme.read_text(encoding="utf-8"),
    )
    docs = ROOT / "docs"
    return {
        readme: made,
        docs / "tables.md": HEADING + dictionary() + "\n",
        docs / "codebook.md": CODEBOOK + codebook() + "\n",
    }


if __name__ == "__main__":
    for path, text in pages().items():
        path.write_text(text, encoding="utf-8")
