"""The sets that names are declared to be in: `R`, `N`, `R^d`, `ℝ^{m×n}`, `R_{>0}`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction

from tutor.notation.lexicon.alphabet import GREEK_GLYPHS, RAISED
from tutor.notation.lexicon.vocabulary import Domain
from tutor.notation.tokenizer.unreadable import Unreadable

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
        Unreadable: if it names none.
    """
    plain = _BLACKBOARD.sub(lambda m: m.group(1) or m.group(2), text.strip().translate(_GLYPHS))
    plain = _RAISED.sub(lambda m: f"^({''.join(RAISED[c] for c in m.group())})", plain).rstrip(" .")
    match = _SPACE.fullmatch(plain)
    if match is None:
        raise Unreadable("declarations.unknown_set", typed=text.strip())
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
            raise Unreadable("declarations.size", typed=text.strip())
    if len(sizes) > 2:
        raise Unreadable("declarations.three_sizes")
    return tuple(sizes)
