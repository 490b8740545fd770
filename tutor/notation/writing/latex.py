"""Writes a tree as LaTeX that reads well and that `parse` reads as the same tree."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tutor.notation.lexicon.alphabet import GREEK
from tutor.notation.lexicon.function import Function
from tutor.notation.lexicon.functions import FUNCTIONS
from tutor.notation.lexicon.name_parts import parts
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

_RELATIONS = {"=": "=", "!=": "\\ne", "<": "<", "<=": "\\le", ">": ">", ">=": "\\ge"}
_PLACE = re.compile(r"\(#(?P<bracketed>\d)\)|#(?P<plain>\d)")
_CONSTANTS = {"inf": "\\infty", "ones": "\\mathbf{1}", "pi": "\\pi"}


def write_latex(tree: Node) -> str:
    """The tree as LaTeX."""
    return fold(tree, _step).text


def latex(tree: Node) -> str:
    """The tree as LaTeX that reads well; the same as `write(tree, "latex")`."""
    return write_latex(tree)


def latex_name(name: str) -> str:
    """A canonical name in LaTeX: `alpha` as `\\alpha`, `Deltatheta` as `\\Delta\\theta`."""
    if name in _CONSTANTS:
        return _CONSTANTS[name]
    found = parts(name)
    letters = _letters(found.letters)
    if found.accent:
        letters = f"\\{found.accent}{{{letters}}}"
    if found.change:
        letters = ("\\Delta" if found.letters in GREEK else "\\Delta ") + letters
    lowered = _letters(found.lowered) if found.lowered.isalpha() else found.lowered
    return letters + "'" * found.primes + (_scripted("_", lowered) if lowered else "") + _raised(found.raised)


def _raised(script: str) -> str:
    """The `t` of `w^{(t)}` in parentheses; the `[1]` of `W^{[1]}` has its own brackets."""
    inside = script if script.startswith("[") else f"({script})"
    return f"^{{{inside}}}" if script else ""


def _letters(word: str) -> str:
    if word in GREEK:
        return f"\\{word}"
    return word if len(word) < 2 else f"\\mathrm{{{word}}}"


def _scripted(sign: str, text: str) -> str:
    return f"{sign}{text}" if len(text) == 1 else f"{sign}{{{text}}}"


def _tall(text: str) -> bool:
    return "\\frac" in text or "\\begin" in text or "\\sum" in text or "\\prod" in text


def _fenced(opener: str, text: str, closer: str) -> str:
    if _tall(text):
        return f"\\left{opener}{text}\\right{closer}"
    return f"{opener}{text}{closer}"


def _wrap(piece: Piece, level: int) -> str:
    return piece.text if piece.level >= level else _fenced("(", piece.text, ")")


def _step(node: Node, below: Sequence[Piece]) -> Piece:  # the piece for a node, from those of its children
    texts = [_wrap(piece, SUM) for piece in below]
    match node:
        case Number(value):
            return Piece(numeral(value) or f"\\frac{{{value.numerator}}}{{{value.denominator}}}")
        case Name(name):
            return Piece(latex_name(name), POWER if "^" in name else ATOM)
        case Negative():
            return Piece(f"-{_wrap(below[0], TERM)}", SUM)
        case PlusMinus():
            return Piece(f"\\pm {_wrap(below[0], TERM)}", SUM)
        case Sum(terms):
            own_sign = [isinstance(term, Negative | PlusMinus) for term in terms]
            parts = [_wrap(p, SUM if own else TERM) for p, own in zip(below, own_sign, strict=True)]
            return Piece(signed(parts), SUM)
        case Product(factors):
            return Piece(_product(factors, below), TERM)
        case Quotient():
            return Piece(f"\\frac{{{texts[0]}}}{{{texts[1]}}}", POWER)
        case Elementwise(operator):
            sign = "\\odot" if operator == "⊙" else "\\oslash"
            return Piece(f"{_wrap(below[0], POWER)} {sign} {_wrap(below[1], POWER)}", TERM)
        case Power():
            return Piece(_wrap(below[0], ATOM) + _scripted("^", _grouped(texts[1])), POWER)
        case Transpose():
            return Piece(f"{_wrap(below[0], ATOM)}^\\top", POWER)
        case Factorial():
            return Piece(f"{_wrap(below[0], ATOM)}!", POWER)
        case Apply(function):
            return _apply(FUNCTIONS[function], texts, node.letter)
        case Call(name):
            return Piece(_called(name) + _fenced("(", ", ".join(texts), ")"))
        case Norm():
            return Piece(f"\\lVert {texts[0]}\\rVert{_lowered(texts[1])}")
        case Component(vector):
            stem = (
                texts[0]
                if isinstance(vector, Name) and "_" not in vector.name
                else _fenced("(", texts[0], ")")
            )
            return Piece(stem + _lowered(texts[1]))
        case Basis():
            return Piece("e" + _lowered(texts[0]))
        case Over():
            return Piece(_over(node, below), TERM)
        case _:
            return _container(node, below, [piece.text for piece in below])


def _container(node: Node, below: Sequence[Piece], texts: list[str]) -> Piece:
    match node:
        case Vector(_, "tuple"):
            return Piece(_fenced("(", ", ".join(texts) + (", " if len(texts) == 1 else ""), ")"))
        case Vector(_, "row") if len(texts) == 1:
            return Piece(_fenced("[", f"{texts[0]},", "]"))
        case Vector(_, layout):
            return Piece(_matrix([[text] for text in texts] if layout == "column" else [texts]))
        case Matrix(rows):
            width = len(rows[0])
            return Piece(_matrix([texts[at : at + width] for at in range(0, len(texts), width)]))
        case SetOf():
            return Piece(_fenced("\\{", ", ".join(texts), "\\}"))
        case Interval() if is_real_line(node):
            return Piece("\\mathbb{R}")
        case Interval(_, _, False, False):  # what two round brackets hold is a pair
            return Piece("]" + ", ".join(texts) + "[")
        case Interval(_, _, closed_low, closed_high):
            return Piece(_fenced("[" if closed_low else "(", ", ".join(texts), "]" if closed_high else ")"))
        case Relation(operators):
            text = _wrap(below[0], SUM)
            for operator, piece in zip(operators, below[1:], strict=True):
                text += f" {_RELATIONS[operator]} {_wrap(piece, SUM)}"
            return Piece(text, RELATION)
        case Member():
            return Piece(f"{_wrap(below[0], RELATION)} \\in {_wrap(round_ends(below[1]), SUM)}", MEMBER)
        case Either() | Both() if made_of_sets(node):
            either = isinstance(node, Either)
            parts = (_wrap(round_ends(piece), MEMBER) for piece in below)
            return Piece((" \\cup " if either else " \\cap ").join(parts), EITHER if either else BOTH)
        case Both():
            return Piece(" \\text{ and } ".join(_wrap(piece, MEMBER) for piece in below), BOTH)
        case Either():
            return Piece(" \\text{ or } ".join(_wrap(piece, BOTH) for piece in below), EITHER)
        case _:
            return Piece("?")


def _matrix(rows: Sequence[Sequence[str]]) -> str:
    return "\\begin{bmatrix}" + " \\\\ ".join(" & ".join(row) for row in rows) + "\\end{bmatrix}"


def _grouped(exponent: str) -> str:
    """An exponent that must not be taken for a transpose mark."""
    return "(T)" if exponent == "T" else exponent


def _lowered(index: str) -> str:
    return f"_{index}" if len(index) == 1 or index == "\\infty" else f"_{{{index}}}"


def _product(factors: tuple[Node, ...], below: Sequence[Piece]) -> str:
    text = ""
    last = len(factors) - 1
    for at, (factor, piece) in enumerate(zip(factors, below, strict=True)):
        part = piece.text if at == last and isinstance(factor, Over) else _wrap(piece, POWER)
        if not text:
            text = part
        elif part[0] in "0123456789." or text.endswith("\\Delta"):
            text += f" \\cdot {part}"
        else:
            text += f" {part}"
    return text


def _apply(function: Function, texts: list[str], letter: str) -> Piece:
    layout = function.layout(len(texts))
    if layout is not None and not letter:
        return Piece(_laid_out(layout, texts))
    head = _letters(letter) or function.latex or f"\\operatorname{{{function.name}}}"
    return Piece(head + _fenced("(", ", ".join(texts), ")"))


def _laid_out(layout: str, texts: list[str]) -> str:
    """A layout with the arguments in their places; parentheses around one are as high as it is."""

    def filled(place: re.Match[str]) -> str:
        text = texts[int(place["bracketed"] or place["plain"]) - 1]
        return _fenced("(", text, ")") if place.group().startswith("(") else text

    return _PLACE.sub(filled, layout)


def _called(name: str) -> str:
    """The name of a declared function, as an operator where it is a word."""
    stem, mark, lowered = name.partition("_")
    bare = stem.rstrip("'")
    if bare in GREEK or len(bare) == 1:
        return latex_name(name)
    return f"\\operatorname{{{bare}}}" + stem[len(bare) :] + (_scripted(mark, lowered) if lowered else "")


def _over(node: Over, below: Sequence[Piece]) -> str:
    body, bounds = below[0], list(below[1:])
    low = _wrap(bounds.pop(0), SUM) if node.low is not None else ""
    high = _wrap(bounds.pop(0), SUM) if node.high is not None else ""
    function = FUNCTIONS[node.operator]
    head = function.big or function.latex or f"\\operatorname*{{{function.name}}}"
    head += _scripted("_", f"{node.index}={low}" if low else node.index)
    if high:
        head += _scripted("^", high)
    return f"{head} {_wrap(body, TERM if reaches(node, stacked=True) else POWER)}"
