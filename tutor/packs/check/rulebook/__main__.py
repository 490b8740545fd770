"""Writes the rules into the author's guide: `python -m tutor.packs.check.rulebook content/README.md`."""

from __future__ import annotations

import sys
from pathlib import Path

from tutor.packs.check.rulebook import renewed

if __name__ == "__main__":
    place = Path(sys.argv[1])
    place.write_text(renewed(place.read_text(encoding="utf-8")), encoding="utf-8")
