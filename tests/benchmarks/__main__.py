"""`python -m tests.benchmarks [NAME…]`: print the figures, all of them unless some are named."""

from __future__ import annotations

import argparse
import importlib

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
    "record",
    "mutations",
    "study",
)

OPTIONS = {"study": ("learners",), "record": ("large",)}
"""Which options a benchmark listens to."""

if __name__ == "__main__":
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks")
    parser.add_argument("names", nargs="*", metavar="NAME", help=", ".join(NAMES))
    parser.add_argument("--learners", type=int, help="of `study`: how many live each term")
    parser.add_argument("--large", action="store_true", help="of `record`: a million events, too")
    given = vars(parser.parse_args())
    for name in given["names"] or NAMES:
        options = {option: given[option] for option in OPTIONS.get(name, ()) if given[option]}
        importlib.import_module(f"tests.benchmarks.{name}").run(**options)
        print()
