"""`python -m tests.house` checks the house; `python -m tests.house map` draws its map anew."""

from __future__ import annotations

import sys
from pathlib import Path

from tests.house.room_map import MAP, drawn
from tests.house.rules import findings

ROOT = Path(__file__).parents[2]


def main(arguments: list[str], root: Path = ROOT) -> int:
    """Do what was asked for; 1 if anything is against the rules, 2 if something else was asked for."""
    if arguments == ["map"]:
        (root / MAP).write_text(drawn(root), encoding="utf-8", newline="\n")
        print(f"{MAP} is drawn anew.")
        return 0
    if arguments:
        print(__doc__)
        return 2
    found = findings(root)
    for finding in found:
        print(f"{finding.where}: {finding.sentence} {finding.cure}")
    print(f"The house: {len(found)} against its rules." if found else "The house is in order.")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
