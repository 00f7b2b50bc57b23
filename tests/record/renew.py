#!/usr/bin/env python3
"""Write down anew what the rules find in the texts of the record: python tests/record/renew.py

Read the difference (git diff tests/record) before you commit it: each line is a row that changes.
"""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent.parent))

from tests.record.keeping import RECORD, written
from tests.record.texts import texts


def main() -> int:
    before = RECORD.read_text(encoding="utf-8") if RECORD.exists() else ""
    after = written(texts())
    RECORD.write_text(after, encoding="utf-8", newline="\n")
    print("nothing has changed" if after == before else "changed; now read git diff tests/record")
    return 0


if __name__ == "__main__":
    sys.exit(main())
