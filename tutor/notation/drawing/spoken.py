"""Says a formula in words that are heard well: `−(α/2)‖g‖₁` as “minus alpha over 2, times the 1-norm of g”.

It goes by how a formula looks, so it says brackets where it cannot know whether they hold an argument.
"""

from __future__ import annotations

from functools import lru_cache

from tutor.notation.drawing import spoken_signs as signs
from tutor.notation.drawing.formula import Fence, Formula, Grid, Leaf, Root, Row, Scripted, Stack, Unreadable
from tutor.notation.drawing.formula_reader import MAX_CHARACTERS, read_formula
from tutor.notation.drawing.spoken_brackets import Enclosed, Item, enclosed
from tutor.notation.lexicon.ascii_signs import spelled
from tutor.notation.lexicon.sanitize import clean


@lru_cache(maxsize=2048)
def speak(latex: str) -> str:
    """The formula in words; where it cannot be read, its source. Never raises."""
    text = " ".join(clean(latex[: MAX_CHARACTERS + 1]).split())
    try:
        return _tidy(said(read_formula(text)))
    except (Unreadable, RecursionError):
        return spelled(text)


def said(item: Item) -> str:
    """One part of a formula in words."""
    match item:
        case Leaf():
            return signs.leaf(item)
        case Row(items):
            return _row(enclosed(items))
        case Stack(top, bottom, True):
            return _fraction(top, bottom)
        case Stack(top, bottom):
            return f"{said(top)} choose {said(bottom)}"
        case Root(body, degree):
            name = "square" if degree is None else signs.ORDINALS.get(said(degree), f"{said(degree)}-th")
            return _of(f"the {name} root", body, "end root")
        case Scripted(Fence()) | Fence():
            return _row(enclosed((item,)))
        case Scripted(base, lowered, raised):
            return _scripted(base, lowered, raised)
        case Enclosed():
            return _enclosed(item)
        case Grid():
            return _grid(item)


def _tidy(text: str) -> str:
    words = " ".join(text.split()).replace(" ,", ",").replace(" ;", ";").replace(" :", ":")
    while ",," in words:
        words = words.replace(",,", ",")
    return words.replace(",;", ";").replace(":,", ":").rstrip(",; ")


def _row(items: tuple[Item, ...]) -> str:
    """Parts one after the other; a factor behind a fraction, a bracket or a norm is said to be one."""
    words = ""
    before: Item | None = None
    for item in _joined(items):
        if signs.is_space(item):
            words += f" {signs.leaf(item)}" if isinstance(item, Leaf) else ""
            continue
        if before is not None and _is_argument(before, item):
            words += " of " + _argument(item)
        elif before is not None and _multiplied(before, item):
            words += f", {said(item)}" if item == Leaf("d") else f", times {said(item)}"
        elif before is not None and _is_word(before) and not signs.is_operator(item):
            words += f" of {said(item)}"
        elif signs.is_minus(item) and (before is None or signs.is_operator(before)):
            words += f" {signs.sign(item)}"
        else:
            words += f" {said(item)}"
        if item != Leaf("′"):  # f′ is called as f is
            before = item
    return words


def _joined(items: tuple[Item, ...]) -> tuple[Item, ...]:
    """`arg` and `min` are one word."""
    made: list[Item] = []
    for item in items:
        base, before = _base(item), made[-1] if made else None
        together = before.text + base.text if isinstance(before, Leaf) and isinstance(base, Leaf) else ""
        if together in signs.WORDS:
            name = Leaf(together, "word", True)
            made[-1] = Scripted(name, item.lowered, item.raised) if isinstance(item, Scripted) else name
        else:
            made.append(item)
    return tuple(made)


def _base(item: Item) -> Item:
    return item.base if isinstance(item, Scripted) else item


def _is_word(item: Item) -> bool:
    """Whether what follows is what it is taken of: `sin x`, a sum, a gradient."""
    base = _base(item)
    return isinstance(base, Leaf) and (base.kind in ("word", "big") or base.text in signs.TAKEN_OF)


def _is_argument(before: Item, item: Item) -> bool:
    """Whether a bracket holds the argument of what stands before it."""
    base = _base(before)
    called = isinstance(base, Leaf) and (base.kind == "word" or base.text in signs.FUNCTIONS)
    return called and isinstance(item, Enclosed | Fence) and item.left == "("


def _argument(item: Item) -> str:
    inside = (
        item.items if isinstance(item, Enclosed) else (item.body,) if isinstance(item, Fence) else (item,)
    )
    return _row(inside) if len(inside) == 1 and _is_simple(inside[0]) else said(item)


def _multiplied(before: Item, item: Item) -> bool:
    """Whether two parts are factors that would run into one another."""
    if any(signs.is_operator(one) or _is_word(one) for one in (before,)) or signs.is_operator(item):
        return False
    if isinstance(_base(before), Leaf) and isinstance(item, Enclosed) and item.left == "(":
        return False  # perhaps an argument
    ended = isinstance(_base(before), Stack | Enclosed | Fence | Root)
    begun = isinstance(_base(item), Stack | Enclosed | Fence | Root | Grid)
    compound = isinstance(before, Scripted) and before.raised is not None
    return ended or begun or compound or (_is_word(item) and not _is_word(before))


def _is_simple(item: Item, product: bool = True) -> bool:
    """Whether a part is heard as one piece without a word for its end."""
    match item:
        case Leaf(_, kind):
            return kind in ("letter", "number", "word")
        case Scripted(base, lowered, raised):
            scripts = [one for one in (lowered, raised) if one is not None]
            return isinstance(base, Leaf) and all(isinstance(one, Leaf) for one in scripts)
        case Row(items) if product:
            return len(items) <= 2 and all(_is_simple(one, product=False) for one in items)
        case _:
            return False


def _of(what: str, body: Formula, end: str) -> str:
    """Something of a body, with a word for its end where that is long."""
    return f"{what} of {said(body)}" + ("" if _is_simple(body) else f", {end},")


def _fraction(top: Formula, bottom: Formula) -> str:
    words = (said(top).strip(), said(bottom).strip())
    if words in signs.PARTS:
        return signs.PARTS[words]
    if _is_simple(top) and _is_simple(bottom, product=False):
        return f"{words[0]} over {words[1]}"
    if _is_simple(top) and _is_partial(bottom):
        return f"{words[0]} over {words[1]}"
    return f"the fraction {words[0]}, over {words[1]}, end fraction,"


def _is_partial(item: Formula) -> bool:
    return isinstance(item, Row) and len(item.items) == 2 and item.items[0] in (Leaf("∂"), Leaf("d"))


def _scripted(base: Formula, lowered: Formula | None, raised: Formula | None) -> str:
    if isinstance(base, Leaf) and (base.kind == "big" or base.limits or base.text in signs.INTEGRALS):
        return _limits(base, lowered, raised)
    if isinstance(base, Row):
        inner = _row(enclosed(base.items))
        words = inner if _is_simple(base) else f"{inner},"
    else:
        words = said(base)
    if lowered is not None:
        words += f" sub {_script(lowered, 'sub')}"
    return words + (f" {_power(raised)}" if raised is not None else "")


def _script(script: Formula, end: str) -> str:
    return said(script).strip() + ("" if _is_simple(script) else f", end {end},")


def _power(raised: Formula) -> str:
    """What a raised part says of what stands below it."""
    if isinstance(raised, Leaf) and raised.text in signs.RAISED:
        return signs.RAISED[raised.text]
    if isinstance(raised, Row) and raised.items and all(one == Leaf("′") for one in raised.items):
        return " ".join(["prime"] * len(raised.items))
    inside = enclosed(raised.items) if isinstance(raised, Row) else (raised,)
    if len(inside) == 1 and isinstance(inside[0], Enclosed) and inside[0].left in "([":
        script = _row(inside[0].items).strip()
        return f"superscript {script}" + ("," if _short(inside[0].items) else ", end superscript,")
    if len(inside) == 3 and inside[1] == Leaf("×", "binary"):
        return f"to the {said(inside[0])} by {said(inside[2])}"
    if len(inside) == 2 and signs.is_minus(inside[0]) and _is_simple(inside[1]):
        return f"to the {signs.sign(inside[0])} {said(inside[1])}"
    if _is_simple(raised):
        return f"to the {said(raised)}"
    return f"to the power {said(raised).strip()}, end power,"


def _limits(base: Leaf, lowered: Formula | None, raised: Formula | None) -> str:
    """A sum, an extreme, a limit or an integral with what stands below and above it."""
    words = signs.leaf(base)
    parts = lowered.items if isinstance(lowered, Row) else (lowered,) if lowered is not None else ()
    equals = next((at for at, one in enumerate(parts) if one == Leaf("=", "relation")), 0)
    if base.text in signs.INTEGRALS or (equals and raised is not None):
        start = said(Row(parts[equals + 1 :] if equals else parts)).strip()
        over = f" over {said(Row(parts[:equals])).strip()}" if equals else ""
        words += over + (f" from {start}" if start else "")
        words += f" to {said(raised).strip()}" if raised is not None else ""
    elif parts:
        joint = "as" if base.text.startswith("lim") else "over"
        words += f" {joint} {said(Row(parts)).strip()}"
        words += f" to {said(raised).strip()}" if raised is not None else ""
    return words + ("," if not all(map(_is_simple, parts)) else "")


def _enclosed(item: Enclosed) -> str:
    """Brackets, bars and braces with what they hold, and what stands at the end of them."""
    inner = _row(item.items)
    ends = not _short(item.items)
    pair = item.left + item.right
    if pair == "‖‖":
        words = f"{signs.norm(said(item.lowered).strip() if item.lowered else '')} of {inner}"
        words += ", end norm," if ends else ""
    elif pair == "⟨⟩" and Leaf(",", "comma") in item.items:
        words = "the inner product of {} and {}".format(*_halves(item.items))
    elif pair in signs.ENCLOSED:
        what = signs.ENCLOSED[pair]
        words = f"the {what} of {inner}" + (f", end {what}," if ends else "")
    elif pair == "{}":
        words = f"the set {inner}, end set,".replace(" divides ", " such that ").replace(" :", " such that")
    elif pair == "()" and len(item.items) == 1 and isinstance(item.items[0], Stack):
        words = inner
    elif pair in signs.INTERVALS and any(one == Leaf(",", "comma") for one in item.items):
        words = signs.interval(pair, *_halves(item.items))
    else:
        words = f"{signs.OPENED.get(item.left, item.left)} {inner} {signs.CLOSED.get(item.right, item.right)}"
    if item.lowered is not None and pair != "‖‖":
        words += f" sub {_script(item.lowered, 'sub')}"
    if item.raised is not None:
        words += f", {_power(item.raised)}"
    return words


def _short(items: tuple[Item, ...]) -> bool:
    """Whether they are heard as one piece."""
    return len(items) <= 2 and all(_is_simple(one, product=len(items) == 1) for one in items)


def _halves(items: tuple[Item, ...]) -> tuple[str, str]:
    at = next(at for at, one in enumerate(items) if one == Leaf(",", "comma"))
    return _row(items[:at]).strip(), _row(items[at + 1 :]).strip()


def _grid(grid: Grid) -> str:
    rows = [", ".join(said(cell).strip() for cell in row) for row in grid.rows]
    if grid.left == "{" and not grid.right:
        return f"cases: {'; '.join(rows)}; end cases,"
    if not grid.left and not grid.right:
        return "; ".join(" ".join(said(cell).strip() for cell in row) for row in grid.rows)
    count, width = len(rows), max(map(len, grid.rows))
    if grid.left == "|":
        return f"the determinant of {_numbered(rows)}; end determinant,"
    if width == 1:
        return f"the column {'; '.join(rows)}; end column,"
    if count == 1:
        return f"the row {rows[0]}; end row,"
    return f"the {count} by {width} matrix, {_numbered(rows)}; end matrix,"


def _numbered(rows: list[str]) -> str:
    return "; ".join(f"row {number}: {row}" for number, row in enumerate(rows, 1))
