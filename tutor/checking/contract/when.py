"""The grammar of `When:`: what an author writes to describe a wrong answer.

Patterns are separated by commas; mathematics stands in code spans, terms in quotation marks:
`` `expr` ``, `` proportional to `expr` ``, `` along `expr` ``, `` against `expr` ``,
`` on the line of `expr` ``, `the key, negated` (or transposed, squared), `` the key times `c` ``,
`` on the plane `equation` ``, `` off the plane `equation` ``, `` where `condition` ``, `any number`,
`any vector`, `` mentions `name` ``; for what is no value, `` states `equation` ``,
`` an unknown multiple of `expr` ``, `says "not unique | any … plane"`. Kinds of blank add their own:
`option 2`, `line 3`, `"a term"`, `several names`, `another setting`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from tutor.checking.contract.blanks.blank_registry import patterns


@dataclass(frozen=True, slots=True)
class Pattern:
    """One description of wrong answers.

    Attributes:
        kind: what is compared.
        text: mathematics or a term; empty where the kind says it all.
        number: of an option or a line, 1-based.
    """

    kind: str
    text: str = ""
    number: int = 0


_SHAPES = (
    (r"proportional to `(?P<text>[^`]+)`", "proportional"),
    (r"along `(?P<text>[^`]+)`", "along"),
    (r"against `(?P<text>[^`]+)`", "against"),
    (r"on the line of `(?P<text>[^`]+)`", "either"),
    (r"the key times `(?P<text>[^`]+)`", "times"),
    (r"(?:the key,? )?negated", "negated"),
    (r"(?:the key,? )?transposed", "transposed"),
    (r"(?:the key,? )?squared", "squared"),
    (r"on the plane `(?P<text>[^`]+)`", "on"),
    (r"off the plane `(?P<text>[^`]+)`", "off"),
    (r"where `(?P<text>[^`]+)`", "where"),
    (r"states `(?P<text>[^`]+)`", "states"),
    (r"an unknown multiple of `(?P<text>[^`]+)`", "free"),
    (r"says [\"“](?P<text>[^\"”]+)[\"”]", "says"),
    (r"any number", "number"),
    (r"any vector", "vector"),
    (r"mentions `(?P<text>[^`]+)`", "mentions"),
    (r"`(?P<text>[^`]+)`", "equal"),
)
MULTIPLES = ("proportional", "along", "against", "either")
"""The kinds that describe multiples of a formula."""
FORMULAS = ("equal", *MULTIPLES, "times", "free")
"""The kinds whose text is a formula in the names of the question."""
PLANES = ("on", "off")
"""The kinds whose text is an equation that the answer is put into."""
CONDITIONS = (*PLANES, "where", "states")
"""The kinds whose text is an equation or an inequality in what is asked."""
_PIECE = re.compile(r"(?:`[^`]*`|\"[^\"]*\"|“[^”]*”|[^,`\"“])+")


@lru_cache(maxsize=512)
def parse_when(text: str) -> tuple[tuple[Pattern, ...], tuple[str, ...]]:
    """The patterns of a `When:` field, and the pieces that are none."""
    read = [(_pattern(piece), piece) for piece in pieces(text)]
    strange = tuple(piece for pattern, piece in read if pattern is None)
    return tuple(pattern for pattern, _ in read if pattern is not None), strange


def _pattern(piece: str) -> Pattern | None:
    own = ((shape.regex, shape.name) for shape in patterns())
    for regex, kind in (*_SHAPES, *own):
        match = re.fullmatch(regex, piece, re.IGNORECASE)
        if match:
            found = match.groupdict()
            return Pattern(kind, (found.get("text") or "").strip(), int(found.get("number") or 0))
    return None


def pieces(text: str) -> list[str]:
    """The text between commas; "the key, negated" is one piece."""
    joined: list[str] = []
    for piece in (piece.strip() for piece in _PIECE.findall(text[:20_000])):
        if joined and joined[-1].casefold() == "the key":
            joined[-1] = f"{joined[-1]}, {piece}"
        elif piece:
            joined.append(piece)
    return joined


def mentioned(found: tuple[Pattern, ...]) -> tuple[str, ...]:
    """The names that these patterns look for."""
    return tuple(pattern.text for pattern in found if pattern.kind == "mentions")
