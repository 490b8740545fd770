"""Lays formulas out in two dimensions with TeXicode's renderer: fractions, roots, matrices, limits."""

from __future__ import annotations

from texicode import arts, renderer

from tutor.notation.drawing.formula import Fence, Formula, Grid, Leaf, Root, Row, Scripted, Stack
from tutor.notation.drawing.one_line import flat, raised_line, script, tight
from tutor.notation.drawing.spacing import spaces
from tutor.notation.lexicon.alphabet import TO_LOWERED, TO_RAISED
from tutor.notation.lexicon.functions import FUNCTIONS

Box = tuple[list[list[str]], int]
"""Rows of single-width cells, and the row that lines up with the text around it."""

_BIG = {function.glyph: function.big.removeprefix("\\") for function in FUNCTIONS.values() if function.big}


def box(formula: Formula) -> Box:
    """The formula as a box."""
    match formula:
        case Leaf(text):
            return line(text)
        case Row(items):
            return _row(items)
        case Stack(top, bottom, True):
            return _fraction(box(top), box(bottom))
        case Stack(top, bottom):
            upper, lower = box(top)[0], box(bottom)[0]
            return _piled(upper, lower, len(upper), blank=True)
        case Root(body, degree):
            return _root(body, degree)
        case Scripted(base, lowered, raised, True, braced):
            return _above_and_below(base, lowered, raised, braced)
        case Scripted(base, lowered, raised):
            return _scripted(base, lowered, raised)
        case Fence(left, body, right):
            return _fenced(left, box(body), right)
        case Grid():
            return _grid(formula)


def line(text: str) -> Box:
    """Text on one row; a combining character shares the cell of the letter before it."""
    cells: list[str] = []
    for character in text:
        if cells and ("\u0300" <= character <= "\u036f" or "\u20d0" <= character <= "\u20f0"):
            cells[-1] += character
        else:
            cells.append(character)
    return [cells], 0


def _blank(width: int) -> Box:
    return [[" "] * width], 0


def beside(boxes: list[Box]) -> Box:
    """Boxes side by side on one baseline."""
    joined: Box = renderer.util_concat([one for one in boxes if one[0] and one[0][0]])
    return joined if joined[0] and joined[0][0] else ([[]], 0)


def _row(items: tuple[Formula, ...]) -> Box:
    boxes: list[Box] = []
    for at, (item, gap) in enumerate(zip(items, spaces(items), strict=True)):
        # An ASCII minus would seem a part of the fraction's line.
        minus = at > 0 and isinstance(item, Stack) and items[at - 1] == Leaf("-", "binary")
        if gap or minus:
            boxes.append(_blank(max(gap, 1)))
        boxes.append(box(item))
    return beside(boxes)


def _fraction(top: Box, bottom: Box) -> Box:
    drawn: Box = renderer.render_fraction([_solid(top), _solid(bottom)])
    return drawn


def _solid(one: Box) -> Box:
    """A box that is at least one cell wide."""
    return one if one[0][0] else _blank(1)


def _piled(upper: list[list[str]], lower: list[list[str]], horizon: int, blank: bool = False) -> Box:
    """One box centred above another."""
    width = max(len(upper[0]), len(lower[0]))
    middle = [[" "] * width] if blank else []
    return [*_centred(upper, width), *middle, *_centred(lower, width)], horizon


def _centred(rows: list[list[str]], width: int) -> list[list[str]]:
    left = (width - len(rows[0])) // 2
    right = width - len(rows[0]) - left
    return [[" "] * left + row + [" "] * right for row in rows]


def _root(body: Formula, degree: Formula | None) -> Box:
    inner = _solid(box(body))
    written = flat(degree) if degree is not None else ""
    if len(inner[0]) == 1 and len(inner[0][0]) == 1:
        return line(f"{script(written, TO_RAISED) or written}√{inner[0][0][0]}")
    children = [inner] if degree is None else [line(written), inner]
    rows, horizon = renderer.render_square_root([(list(map(list, rows)), at) for rows, at in children])
    return rows, horizon


def _fenced(left: str, inner: Box, right: str) -> Box:
    rows, horizon = _solid(inner)
    height = len(rows)
    sides: list[Box] = []
    for sign in (left, right):
        known = sign in arts.delimiter["sgl"]
        if not sign:
            sides.append(([[]], 0))
        elif height == 1 or not known:
            sides.append(line(sign))
        else:
            sides.append((renderer.util_delimiter(sign, height, horizon)[0], horizon))
    return beside([sides[0], (rows, horizon), sides[1]])


def _scripted(base: Formula, lowered: Formula | None, raised: Formula | None) -> Box:
    if isinstance(base, Leaf) and (base.limits or base.kind == "big"):
        return _limits(base, lowered, raised)
    inner = box(base)
    height = len(inner[0])
    below = None if lowered is None or height > 1 else script(tight(lowered), TO_LOWERED)
    above = None if raised is None else raised_line(tight(raised))
    if below is not None:
        inner, lowered = beside([inner, line(below)]), None
    if above is not None:
        inner, raised = beside([inner, _lifted(line(above), inner)]), None
    if lowered is None and raised is None:
        return inner
    return beside([inner, _corner(inner, lowered, raised)])


def _lifted(small: Box, inner: Box) -> Box:
    """Raised characters beside a tall box stand at its top row."""
    rows, horizon = inner
    if len(rows) == 1 or horizon == 0:
        return small
    width = len(small[0][0])
    return [small[0][0], *([[" "] * width] * horizon)], horizon


def _corner(inner: Box, lowered: Formula | None, raised: Formula | None) -> Box:
    """What stands to the right of a box, above and below its baseline."""
    rows, horizon = inner
    upper = _small(raised) if raised is not None else []
    lower = _small(lowered) if lowered is not None else []
    width = max((len(part[0]) for part in (upper, lower) if part), default=0)
    above = horizon if len(rows) > 1 else 0
    below = len(rows) - 1 - horizon
    middle = [[" "] * width for _ in range(above + 1 + below)]
    if upper and above:
        middle.pop()
    if lower and below:
        middle.pop()
    drawn = [*_left(upper, width), *middle, *_left(lower, width)]
    shift = 1 if upper and above else 0
    return drawn, len(upper) + above - shift


def _small(formula: Formula) -> list[list[str]]:
    """The rows of a script, without spaces if it is one row."""
    rows = box(formula)[0]
    return line(tight(formula))[0] if len(rows) == 1 else rows


def _left(rows: list[list[str]], width: int) -> list[list[str]]:
    return [row + [" "] * (width - len(row)) for row in rows]


def _limits(base: Leaf, lowered: Formula | None, raised: Formula | None) -> Box:
    """Sums, products and extremes: a short index beside the sign, anything else above and below it."""
    short = script(tight(lowered), TO_LOWERED) if lowered is not None else ""
    if raised is None and short is not None and len(short) <= 2:
        return line(base.text + short)
    if base.text in _BIG:
        art, at = renderer.render_leaf(("cmnd", _BIG[base.text]), [])
        rows, horizon = [list(row) for row in art], at
    else:
        rows, horizon = line(base.text)
    return _between((rows, horizon), lowered, raised)


def _between(middle: Box, lowered: Formula | None, raised: Formula | None) -> Box:
    """A box with something above it, below it, or both."""
    rows, horizon = middle
    if raised is not None:
        upper = _solid(box(raised))[0]
        rows, horizon = _piled(upper, rows, len(upper) + horizon)
    if lowered is not None:
        rows, horizon = _piled(rows, _solid(box(lowered))[0], horizon)
    return rows, horizon


def _above_and_below(base: Formula, lowered: Formula | None, raised: Formula | None, braced: bool) -> Box:
    """What stands above and below any part, with a brace between where there is one."""
    rows, horizon = _solid(box(base))
    if braced:
        width = len(rows[0])
        if raised is not None:
            rows, horizon = _piled([_brace(width, ("╭", "┴", "╮"))], rows, horizon + 1)
        if lowered is not None:
            rows, horizon = _piled(rows, [_brace(width, ("╰", "┬", "╯"))], horizon)
    return _between((rows, horizon), lowered, raised)


def _brace(width: int, corners: tuple[str, str, str]) -> list[str]:
    """A brace that lies on its side."""
    left, middle, right = corners
    half = (width - 3) // 2
    return [left, *"─" * half, middle, *"─" * (width - 3 - half), right] if width > 2 else ["─"] * width


def _grid(grid: Grid) -> Box:
    cells = [[_solid(box(cell)) for cell in row] for row in grid.rows]
    columns = max(map(len, cells))
    tall = any(len(cell[0]) > 1 for row in cells for cell in row)
    for row in cells:
        row.extend(_blank(1) for _ in range(columns - len(row)))
    widths = [max(len(row[at][0][0]) for row in cells) for at in range(columns)]
    rows: list[list[str]] = []
    for number, row in enumerate(cells):
        padded: list[Box] = []
        for at, cell in enumerate(row):
            if at and grid.gap:
                padded.append(_blank(grid.gap))
            align = grid.align[min(at, len(grid.align) - 1)]
            padded.append((_aligned(cell[0], widths[at], align), cell[1]))
        drawn = beside(padded)[0]
        if number and tall:
            rows.append([" "] * len(drawn[0]))
        rows.extend(drawn)
    return _fenced(grid.left, (rows, (len(rows) - 1) // 2), grid.right)


def _aligned(rows: list[list[str]], width: int, align: str) -> list[list[str]]:
    spare = width - len(rows[0])
    left = {"l": 0, "r": spare}.get(align, spare // 2)
    return [[" "] * left + row + [" "] * (spare - left) for row in rows]
