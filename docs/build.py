#!/usr/bin/env python3
"""Write what README and docs say of the tables, from their schemas."""

import re
from pathlib import Path

from analysis.dictionary import dictionary, overview

ROOT = Path(__file__).resolve().parent.parent
HEADING = """# Tables and columns

Made from `analysis/schema/` by `docs/build.py`. Offsets count characters of the article's text,
start inclusive, end exclusive; missing is `<NA>`; dates are half-open intervals.

"""


def pages() -> dict[Path, str]:
    """Return each page that is made here, with what must stand in it."""
    readme = ROOT / "README.md"
    made = re.sub(
        r"(?s)(<!-- tables -->\n).*?(<!-- /tables -->)",
        lambda block: f"{block[1]}{overview()}\n{block[2]}",
        readme.read_text(encoding="utf-8"),
    )
    return {readme: made, ROOT / "docs" / "tables.md": HEADING + dictionary() + "\n"}


if __name__ == "__main__":
    for path, text in pages().items():
        path.write_text(text, encoding="utf-8")
