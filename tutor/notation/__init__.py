"""What a person types: text to a tree, and back to text.

>>> from tutor.notation import parse, vocabulary, write
>>> names = vocabulary("alpha > 0", "g in R^d")
>>> answer = parse("-(α/2) ‖g‖₁ sign(g)", names)
>>> write(answer.tree)
'-(alpha/2) ||g||_1 sign(g)'
"""

from tutor.notation.drawing.draw import draw, draw_inline
from tutor.notation.lexicon.sanitize import clean
from tutor.notation.lexicon.symbol import Symbol
from tutor.notation.lexicon.symbol_table import palette
from tutor.notation.lexicon.vocabulary import EMPTY, OPEN, Declaration, Vocabulary
from tutor.notation.shapes.infer import shape_of
from tutor.notation.shapes.shape import Shape
from tutor.notation.tree.result import Complaint, Expression
from tutor.notation.typed_text import canonical, declarations, declare, parse, parse_or_none, vocabulary
from tutor.notation.writing.latex import latex
from tutor.notation.writing.plain import write

__all__ = [
    "Complaint",
    "Declaration",
    "EMPTY",
    "Expression",
    "OPEN",
    "Shape",
    "Symbol",
    "Vocabulary",
    "canonical",
    "clean",
    "declarations",
    "declare",
    "draw",
    "draw_inline",
    "latex",
    "palette",
    "parse",
    "parse_or_none",
    "shape_of",
    "vocabulary",
    "write",
]
