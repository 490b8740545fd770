"""Another checker behind a pipe, JSON lines in and out. Imports nothing of ours, so any Python runs it.

It reads text with `parse_expr`, which evaluates it: hostile texts are kept from it.
"""

from __future__ import annotations

import json
import os
import re
import sys
import time
from collections.abc import Callable
from typing import Any

BOUND = re.compile(r"([A-Za-z]\w*)\s*(>=|>|<=|<|in)\s*(.*)")


def plain_sympy() -> Callable[[dict[str, Any]], bool]:
    """`parse_expr` with powers as `^` and products without a sign, then `simplify` of the difference."""
    import sympy
    from sympy.parsing import sympy_parser as parser

    rules = (
        *parser.standard_transformations,
        parser.implicit_multiplication_application,
        parser.convert_xor,
    )

    def symbols(given: list[str]) -> dict[str, Any]:
        found: dict[str, Any] = {"pi": sympy.pi, "e": sympy.E, "i": sympy.I, "ln": sympy.log}
        for text in given:
            match = BOUND.match(text)
            if match:
                name, sign, rest = match.groups()
                whole = sign == "in" and rest in ("N", "Z")
                positive = (sign in (">", ">=") and rest == "0") or (sign == "in" and rest == "N")
                kind = {"real": True} if rest != "C" else {}
                found[name] = sympy.Symbol(
                    name,
                    **kind,
                    **({"integer": True} if whole else {}),
                    **({"positive": True} if positive else {}),
                )
        return found

    def equal(row: dict[str, Any]) -> bool:
        known = symbols(row["given"])
        one, two = (
            parser.parse_expr(row[side], local_dict=dict(known), transformations=rules)
            for side in ("reference", "answer")
        )
        free = {
            symbol: sympy.Symbol(symbol.name, real=True)
            for symbol in one.free_symbols | two.free_symbols
            if symbol.name not in known
        }
        return bool(sympy.simplify((one - two).subs(free)) == 0)

    return equal


def math_verify() -> Callable[[dict[str, Any]], bool]:
    """Math-Verify, given LaTeX."""
    from math_verify import parse, verify

    def equal(row: dict[str, Any]) -> bool:
        one, two = (parse(f"${row[side]}$", parsing_timeout=None) for side in ("reference", "answer"))
        if not one or not two:
            raise ValueError("not read")
        return bool(verify(one, two, timeout_seconds=None))

    return equal


def main() -> None:
    """Answer one line after another until the input ends."""
    answers = os.fdopen(os.dup(1), "w")
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    decide = {"sympy": plain_sympy, "math-verify": math_verify}[sys.argv[1]]()
    print(json.dumps({"ready": True}), file=answers, flush=True)
    for line in sys.stdin:
        row = json.loads(line)
        begun = time.perf_counter()
        try:
            said = "equal" if decide(row) else "different"
        except (Exception, SystemExit):
            said = "error"
        spent = (time.perf_counter() - begun) * 1000
        print(json.dumps({"said": said, "milliseconds": spent}), file=answers, flush=True)


if __name__ == "__main__":
    main()
