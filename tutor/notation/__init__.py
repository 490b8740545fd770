"""What a person types: text to a tree, and back to text.

>>> from tutor.notation import parse, vocabulary, write
>>> names = vocabulary("alpha > 0", "g in R^d")
>>> answer = parse("-(α/2) ‖g‖₁ sign(g)", names)
>>> write(answer.tree)
'-(alpha/2) ||g||_1 sign(g)'
"""

from tutor.notation.canonical import canonical
from tutor.notation.clean import clean
from tutor.notation.declare import declarations, declare, vocabulary
from tutor.notation.draw import draw
from tutor.notation.inline import draw_inline
from tutor.notation.kinds import shape_of
from tutor.notation.latex import latex
from tutor.notation.parse import parse
from tutor.notation.reading import Complaint, Expression
from tutor.notation.shape import Shape
from tutor.notation.symbols import Symbol, palette
from tutor.notation.vocabulary import EMPTY, OPEN, Declaration, Vocabulary
from tutor.notation.write import write

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
    "shape_of",
    "vocabulary",
    "write",
]
