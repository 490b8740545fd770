"""The sets that names are declared to be in: `R`, `N`, `R^d`, `ℝ^{m×n}`, `R_{>0}`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction

from tutor.notation.lexicon.alphabet import GREEK_GLYPHS, RAISED
from tutor.notation.lexicon.vocabulary import Domain
from tutor.notation.tree.complaint import Trouble

Bounds = tuple[tuple[str, Fraction], ...]


@dataclass(frozen=True, slots=True)
class Space:
    """A set of numbers, vectors or matrices, with bounds on each number."""

    domain: Domain
    dims: tuple[int | str, ...] = ()
    bounds: Bounds = ()


_DOMAINS: dict[str, Domain] = {"R": "real", "Q": "rational", "Z": "integer", "N": "natural", "C": "complex"}
_GLYPHS = str.maketrans({"ℝ": "R", "ℚ": "Q", "ℤ": "Z", "ℕ": "N", "ℂ": "C"})
_BLACKBOARD = re.compile(r"\\(?:mathbb|mathbf|mathrm)\s*\{?\s*([RQZNC])\s*\}?|\\([RQZNC])(?![A-Za-z])")
_RAISED = re.compile(f"[{''.join(map(re.escape, RAISED))}]+")
_SPACE = re.compile(
    r"(?P<set>[RQZNC])\s*(?P<sign>(?:_?\{?\s*(?:[+*0]|>=?\s*0|≥\s*0|\\geq?\s*0)\s*\}?)|\^?[+*](?!\w))?"
    r"\s*(?:\^\s*[({]?(?P<dims>[^(){}]+)[)}]?)?"
)
_TIMES = re.compile(r"\s*(?:\\times|×|\*|,|(?<=[\w\s])x(?=\s*\d|\s+|[a-z]\b))\s*")
_SIZE = re.compile(r"[A-Za-z]|\d{1,4}")


def read_space(text: str) -> Space:
    """The set that the text names.

    Raises:
        Trouble: if it names none.
    """
    plain = _BLACKBOARD.sub(lambda m: m.group(1) or m.group(2), text.strip().translate(_GLYPHS))
    plain = _RAISED.sub(lambda m: f"^({''.join(RAISED[c] for c in m.group())})", plain).rstrip(" .")
    match = _SPACE.fullmatch(plain)
    if match is None:
        raise Trouble(
            f"“{text.strip()[:40]}” is not a set that is known here; R, Q, Z, N, C, R^d and R^(m x n) are."
        )
    domain = _DOMAINS[match.group("set")]
    sign = (
        re.sub(r"[\s_{}^]", "", match.group("sign") or "")
        .replace("≥", ">=")
        .replace("\\geq", ">=")
        .replace("\\ge", ">=")
    )
    bounds: Bounds = ()
    if sign in ("+", ">0"):
        bounds = ((">", Fraction(0)),)
    elif sign in (">=0", "0"):
        bounds = ((">=", Fraction(0)),)
        domain = "integer" if domain == "natural" else domain
    elif sign == "*":
        bounds = (("!=", Fraction(0)),)
    return Space(domain, _sizes(match.group("dims"), text), bounds)


def _sizes(dims: str | None, text: str) -> tuple[int | str, ...]:
    if dims is None:
        return ()
    sizes: list[int | str] = []
    for part in _TIMES.split(dims.strip()):
        name = GREEK_GLYPHS.get(part, part)
        if name.isdigit() and 1 <= int(name) <= 1000:
            sizes.append(int(name))
        elif _SIZE.fullmatch(part) or name in GREEK_GLYPHS.values():
            sizes.append(name)
        else:
            raise Trouble(
                f"The size in “{text.strip()[:40]}” is not a number or a letter, as in R^3, R^d or R^(m x n)."
            )
    if len(sizes) > 2:
        raise Trouble("Vectors have one size and matrices two, as in R^d and R^(m x n).")
    return tuple(sizes)
