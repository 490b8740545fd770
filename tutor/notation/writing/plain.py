"""Writes a tree as one typed line, in ASCII or Unicode; reading it again gives the same tree."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from tutor.notation.lexicon.alphabet import TO_LOWERED, TO_RAISED
from tutor.notation.lexicon.function import Function
from tutor.notation.lexicon.functions import FUNCTIONS
from tutor.notation.tree.fold import fold
from tutor.notation.tree.index_range import reaches
from tutor.notation.tree.nodes import (
    Apply,
    Basis,
    Both,
    Call,
    Component,
    Either,
    Elementwise,
    Factorial,
    Interval,
    Matrix,
    Member,
    Name,
    Negative,
    Node,
    Norm,
    Number,
    Over,
    PlusMinus,
    Power,
    Product,
    Quotient,
    Relation,
    SetOf,
    Sum,
    Transpose,
    Vector,
)
from tutor.notation.tree.number_sets import is_real_line, made_of_sets
from tutor.notation.writing.latex import write_latex
from tutor.notation.writing.name_glyphs import name_glyphs
from tutor.notation.writing.pieces import (
    ATOM,
    BOTH,
    EITHER,
    MEMBER,
    POWER,
    RELATION,
    SUM,
    TERM,
    Piece,
    numeral,
    round_ends,
    signed,
)

Spelling = Literal["ascii", "unicode", "latex"]

_RELATIONS = {"=": "=", "!=": "≠", "<": "<", "<=": "≤", ">": ">", ">=": "≥"}


def write(tree: Node, spelling: Spelling = "ascii") -> str:
    """The tree as text that `parse` reads as the same tree, given the same vocabulary."""
    if spelling == "latex":
        return write_latex(tree)
    return fold(tree, _Line(spelling == "unicode").step).text


def _wrap(piece: Piece, level: int) -> str:
    return piece.text if piece.level >= level else f"({piece.text})"


class _Line:
    """The two one-line spellings."""

    def __init__(self, glyphs: bool) -> None:
        self.glyphs = glyphs

    def step(self, node: Node, below: Sequence[Piece]) -> Piece:
        """The piece for a node, from the pieces of its children."""
        texts = [_wrap(piece, SUM) for piece in below]
        match node:
            case Number(value):
                decimal = numeral(value)
                return Piece(decimal) if decimal is not None else Piece(f"({value})")
            case Name(name):
                return Piece(self._name(name), POWER if name.endswith(")") and "^" in name else ATOM)
            case Negative():
                return Piece(f"-{_wrap(below[0], TERM)}", SUM)
            case PlusMinus():
                return Piece(f"{'±' if self.glyphs else '+/-'}{_wrap(below[0], TERM)}", SUM)
            case Sum(terms):
                own_sign = [isinstance(term, Negative | PlusMinus) for term in terms]
                parts = [_wrap(p, SUM if own else TERM) for p, own in zip(below, own_sign, strict=True)]
                return Piece(signed(parts), SUM)
            case Product(factors):
                return Piece(self._product(factors, below), TERM)
            case Quotient():
                return Piece(f"{_wrap(below[0], POWER)}/{_wrap(below[1], POWER)}", TERM)
            case Elementwise(operator):
                sign = operator if self.glyphs else {"⊙": ".*", "⊘": "./"}[operator]
                return Piece(f"{_wrap(below[0], POWER)} {sign} {_wrap(below[1], POWER)}", TERM)
            case Power(_, exponent):
                return Piece(_wrap(below[0], ATOM) + self._raise(exponent, texts[1]), POWER)
            case Transpose():
                return Piece(_wrap(below[0], ATOM) + ("ᵀ" if self.glyphs else "^T"), POWER)
            case Factorial():
                return Piece(f"{_wrap(below[0], ATOM)}!", POWER)
            case Apply(function, arguments):
                if node.letter:
                    return Piece(f"{self._name(node.letter)}({', '.join(texts)})")
                return self._apply(FUNCTIONS[function], arguments, texts)
            case Call(name):
                return Piece(f"{self._name(name)}({', '.join(texts)})")
            case Norm(_, p):
                return Piece(self._norm(texts, p))
            case Component(vector, index):
                simple = isinstance(vector, Name) and not (self.glyphs and "_" in vector.name)
                stem = texts[0] if simple or isinstance(vector, Vector) else f"({texts[0]})"
                return Piece(stem + self._lower(index, texts[1]))
            case Basis(index):
                return Piece("e" + self._lower(index, texts[0]))
            case Over():
                return Piece(self._over(node, below), TERM)
            case _:
                return self._container(node, below, [piece.text for piece in below])

    def _container(self, node: Node, below: Sequence[Piece], texts: list[str]) -> Piece:
        listed = ", ".join(texts)
        match node:
            case Vector(items, layout):
                # A row of bare lists would be read as a matrix.
                texts = [
                    f"({text})" if isinstance(item, Vector) and layout == "row" and len(items) > 1 else text
                    for item, text in zip(items, texts, strict=True)
                ]
                listed = ", ".join(texts)
                single = len(items) == 1
                if layout == "column":
                    return Piece(f"[{'; '.join(texts)}{';' if single else ''}]")
                opener, closer = "[]" if layout == "row" else "()"
                return Piece(f"{opener}{listed}{',' if single else ''}{closer}")
            case Matrix(rows):
                width = len(rows[0])
                cut = [", ".join(texts[at : at + width]) for at in range(0, len(texts), width)]
                return Piece("[" + ", ".join(f"[{row}]" for row in cut) + "]")
            case SetOf():
                return Piece(f"{{{listed}}}")
            case Interval() if is_real_line(node):
                return Piece("ℝ" if self.glyphs else "reals")
            case Interval(_, _, False, False):  # what two round brackets hold is a pair
                return Piece(f"]{listed}[")
            case Interval(_, _, closed_low, closed_high):
                return Piece(f"{'[' if closed_low else '('}{listed}{']' if closed_high else ')'}")
            case Relation(operators):
                text = _wrap(below[0], SUM)
                for operator, piece in zip(operators, below[1:], strict=True):
                    text += f" {_RELATIONS[operator] if self.glyphs else operator} {_wrap(piece, SUM)}"
                return Piece(text, RELATION)
            case Member():
                sign = "∈" if self.glyphs else "in"
                return Piece(f"{_wrap(below[0], RELATION)} {sign} {_wrap(round_ends(below[1]), SUM)}", MEMBER)
            case Either() | Both() if made_of_sets(node):
                either = isinstance(node, Either)
                plain = all(isinstance(item, Interval | SetOf) for item in node.items)
                signs = ("∪", "∩") if self.glyphs else ("U" if plain else "\\cup", "\\cap")
                sign = signs[not either]
                parts = (_wrap(round_ends(piece), MEMBER) for piece in below)
                return Piece(f" {sign} ".join(parts), EITHER if either else BOTH)
            case Both():
                return Piece(" and ".join(_wrap(piece, MEMBER) for piece in below), BOTH)
            case Either():
                return Piece(" or ".join(_wrap(piece, BOTH) for piece in below), EITHER)
            case _:
                return Piece("?")

    def _name(self, name: str) -> str:
        if not self.glyphs:
            stem, _, lowered = name.partition("_")
            plain = lowered.isdigit() or lowered.isalpha() or not lowered
            return name if plain or lowered.startswith("(") or "^" in name else f"{stem}_({lowered})"
        return "∞" if name == "inf" else name_glyphs(name)

    def _product(self, factors: tuple[Node, ...], below: Sequence[Piece]) -> str:
        text = ""
        last = len(factors) - 1
        for at, (factor, piece) in enumerate(zip(factors, below, strict=True)):
            part = piece.text if at == last and isinstance(factor, Over) else _wrap(piece, POWER)
            if not text:
                text = part
            elif part[0] in "0123456789.{" or text.endswith(("Δ", "Delta")):
                text += f"*{part}"
            else:
                text += f" {part}"
        return text

    def _raise(self, exponent: Node, text: str) -> str:
        if (
            self.glyphs
            and text != "T"
            and set(text) <= set(TO_RAISED)
            and (text.isdigit() or text[1:].isdigit())
        ):
            return "".join(TO_RAISED[letter] for letter in text)
        if self.glyphs and len(text) == 1 and text in TO_RAISED and text != "T":
            return TO_RAISED[text]
        return f"^{text}" if self._plain(exponent) and text != "T" else f"^({text})"

    def _plain(self, node: Node) -> bool:
        """Whether a node can be raised or lowered without parentheses."""
        if isinstance(node, Number):
            return node.value.denominator == 1 and node.value < 10**12
        return isinstance(node, Name) and "_" not in node.name

    def _lower(self, index: Node, text: str) -> str:
        if self.glyphs and set(text) <= set(TO_LOWERED) and (text.isdigit() or len(text) == 1):
            return "".join(TO_LOWERED[letter] for letter in text)
        return f"_{text}" if self._plain(index) else f"_({text})"

    def _apply(self, function: Function, arguments: tuple[Node, ...], texts: list[str]) -> Piece:
        text = ", ".join(texts)
        if function.plain and len(texts) == 1 and not set(text) & {"|", "‖"}:
            return Piece(function.plain.replace("#1", text))
        if self.glyphs and function.glyph and not function.over:
            bare = isinstance(arguments[0], Number) and text.isdigit()
            return Piece(f"{function.glyph}{text}", POWER) if bare else Piece(f"{function.glyph}({text})")
        return Piece(f"{function.name}({text})")

    def _norm(self, texts: list[str], p: Node) -> str:
        inside, index = texts
        change = isinstance(p, Name) and p.name.startswith("Delta")  # would be cut apart below the line
        if change or set(inside) & {"|", "‖"}:
            return f"norm({inside}, {index})"
        bar = "‖" if self.glyphs else "||"
        return f"{bar}{inside}{bar}{self._lower(p, index)}"

    def _over(self, node: Over, below: Sequence[Piece]) -> str:
        body, bounds = below[0], list(below[1:])
        low = _wrap(bounds.pop(0), SUM) if node.low is not None else ""
        high = _wrap(bounds.pop(0), SUM) if node.high is not None else ""
        glyph = FUNCTIONS[node.operator].glyph if self.glyphs else ""
        head = glyph or node.operator
        head += f"_({node.index}={low})" if low else self._lower(Name(node.index), node.index)
        if node.high is not None:
            head += f"^{high}" if self._plain(node.high) else f"^({high})"
        return f"{head} {_wrap(body, TERM if reaches(node, stacked=False) else POWER)}"
