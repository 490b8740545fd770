"""`python -m tests.benchmarks [NAME…]`: print the figures, all of them unless some are named."""

from __future__ import annotations

import importlib
import sys

NAMES = (
    "start",
    "preview",
    "preview_reload",
    "verdict",
    "checker",
    "optimizers",
    "lab",
    "labs_more",
    "library",
    "mutations",
)

if __name__ == "__main__":
    for name in sys.argv[1:] or NAMES:
        importlib.import_module(f"tests.benchmarks.{name}").run()
        print()
