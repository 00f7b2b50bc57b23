#!/usr/bin/env python3
"""Draw the README's chart from the sample article."""

from pathlib import Path

import analysis

ROOT = Path(__file__).resolve().parent.parent
IMAGES = ROOT / "docs" / "images"


def main() -> None:
    """Write the pictures that the pages show."""
    tables = analysis.extract(analysis.load_documents(ROOT / "seeds"))
    analysis.export_chart(analysis.plot_ladder(tables.steps), IMAGES / "ladder.png")


if __name__ == "__main__":
    main()
