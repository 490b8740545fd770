"""Reads LaTeX for its looks: any formula of a pack, whether or not it means something to the checker."""

from __future__ import annotations

import re

from tutor.notation.drawing.commands import (
    ACCENTS,
    ARROWS,
    BRACES,
    CHARACTERS,
    COLOURED,
    DELIMITERS,
    FENCES,
    FONTS,
    LINES,
    NAMED,
    PILED,
    SIGNS,
    STRUCK,
    UNSEEN,
)
from tutor.notation.drawing.formula import Fence, Formula, Grid, Leaf, Root, Row, Scripted, Stack, Unreadable
from tutor.notation.drawing.letters import accented, blackboard, struck, worded
from tutor.notation.lexicon.functions_of_numbers import BINOM, SQRT
from tutor.notation.lexicon.symbol_table import FRACTIONS

MAX_CHARACTERS = 4_000
_MAX_DEPTH = 80
"""Of braces and of arguments without braces, together."""
_MAX_LINES = 60
_MAX_SCRIPTS = 8
"""Scripts on scripts in one row, as in `x_1_2_3`."""

_TOKEN = re.compile(r"\\(?:[A-Za-z]+\*?|[\s\S])|[0-9]+(?:\.[0-9]+)?|\s+|[\s\S]")
_WORD_ARGUMENT = re.compile(r"\s*\{([^{}]*)\}")
_CLOSING = ("}", "&", "\\\\", "\\right", "\\end", "\\cr", "\\middle")
_THIN = Leaf(" ", "thin")
_BINOMIALS = frozenset(BINOM.commands)


def read_formula(latex: str) -> Formula:
    """The formula as it looks.

    Raises:
        Unreadable: if braces or environments do not match, or it is too long or too deep.
    """
    if len(latex) > MAX_CHARACTERS:
        raise Unreadable("too long")
    reader = _Reader(latex.strip())
    formula = reader.lines()
    if reader.at < len(reader.text):
        raise Unreadable(f"{reader.peek()} is not expected")
    return formula


class _Reader:
    """The state of one pass over a formula."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0
        self.depth = 0
        self.scripts = 0

    def peek(self) -> str:
        """The next token, `""` at the end; white space is skipped."""
        match = _TOKEN.match(self.text, self.at)
        while match is not None and match.group().isspace():
            self.at = match.end()
            match = _TOKEN.match(self.text, self.at)
        return match.group() if match else ""

    def take(self) -> str:
        """Reads a token."""
        token = self.peek()
        self.at += len(token)
        return token

    def lines(self) -> Formula:
        """The whole text: one line, or several parted by `\\\\`."""
        rows = self._cells()
        if len(rows) == 1 and len(rows[0]) == 1:
            return rows[0][0]
        return Grid(rows, align="rl", gap=1)

    def _deeper(self) -> None:
        self.depth += 1
        if self.depth > _MAX_DEPTH:
            raise Unreadable("nested too deeply")

    def row(self) -> Formula:
        """Parts side by side, up to a token that closes something."""
        self._deeper()
        scripts, self.scripts = self.scripts, 0
        items: list[Formula] = []
        while (token := self.peek()) and token not in _CLOSING:
            if token == "]" and self._closes_degree:
                break
            if token == "\\,":
                self.take()
                if items and isinstance(items[-1], Leaf) and items[-1].text == ")":
                    items.append(_THIN)
            elif token in ("^", "_"):
                self.take()
                self._script(items, token)
            else:
                part = self.part()
                if part is not None:
                    items.append(part)
        self.depth -= 1
        self.scripts = scripts
        return items[0] if len(items) == 1 else Row(tuple(items))

    _closes_degree = False

    def _script(self, items: list[Formula], sign: str) -> None:
        base = items.pop() if items else Leaf("")
        argument = self.argument()
        lowered, raised = None, None
        if isinstance(base, Scripted) and (base.lowered if sign == "_" else base.raised) is None:
            lowered, raised, base = base.lowered, base.raised, base.base
        elif isinstance(base, Scripted):
            self.scripts += 1
            if self.scripts > _MAX_SCRIPTS:
                raise Unreadable("too many scripts on one letter")
        items.append(Scripted(base, argument, raised) if sign == "_" else Scripted(base, lowered, argument))

    def argument(self) -> Formula:
        """A group in braces, or the next part; of a number the first digit, as TeX has it."""
        token = self.peek()
        if token and token[0].isdigit():
            self.at += 1
            return Leaf(token[0], "number")
        self._deeper()
        part = self.part() if token not in ("", "}", "&", "\\\\", "^", "_") else None
        if part is None:
            raise Unreadable("an argument is missing")
        self.depth -= 1
        return part

    def part(self) -> Formula | None:
        """One part; None for a command that leaves no mark."""
        token = self.take()
        if token == "{":
            body = self.row()
            self._expect("}")
            return body
        if token.startswith("\\") and len(token) > 1:
            return self._command(token[1:])
        if token in CHARACTERS:
            return CHARACTERS[token]
        if token[0].isdigit():
            return Leaf(token, "number")
        return Leaf(token) if token not in ("$", "\\") else None

    def _expect(self, wanted: str) -> None:
        if self.take() != wanted:
            raise Unreadable(f"{wanted} is missing")

    def _command(self, name: str) -> Formula | None:
        if name in SIGNS:
            return SIGNS[name]
        if name in FRACTIONS:
            return Stack(self.argument(), self.argument())
        if name in _BINOMIALS:
            return Fence("(", Stack(self.argument(), self.argument(), line=False), ")")
        if name == SQRT.name:
            degree = self._in_brackets()
            return Root(self.argument(), degree)
        if name == "left":
            return self._fence()
        if name == "begin":
            return self._environment()
        if name in NAMED:
            return self._words(name)
        if name == "mathbb":
            return blackboard(self.argument())
        if name in ACCENTS:
            return accented(self.argument(), ACCENTS[name])
        if name == "substack":
            self._expect("{")
            grid = Grid(self._cells(), gap=1)
            self._expect("}")
            return grid
        if name in FONTS:
            return None
        if name in UNSEEN or name in COLOURED:
            self.argument()
            return self.argument() if name in COLOURED else None
        return self._adorned(name)

    def _adorned(self, name: str) -> Formula | None:
        """Something above, below, through or behind its argument; any other command as it is written."""
        if name in STRUCK:
            return struck(self.argument())
        if name in PILED:
            first, base = self.argument(), self.argument()
            above = PILED[name] == "above"
            return Scripted(base, None if above else first, first if above else None, piled=True)
        if name in ARROWS:
            below = self._in_brackets()
            return Scripted(Leaf(ARROWS[name], "relation"), below, self.argument(), piled=True)
        if name in BRACES:
            base, sign = self.argument(), BRACES[name]
            if self.peek() != sign:
                return base
            self.take()
            word = self.argument()
            lowered, raised = (word, None) if sign == "_" else (None, word)
            return Scripted(base, lowered, raised, piled=True, braced=True)
        if name in ("pmod", "pod"):
            inner = self.argument()
            named = Row((SIGNS["bmod"], inner)) if name == "pmod" else inner
            return Row((Leaf("  ", "space"), Fence("(", named, ")")))
        if name in ("tag", "tag*"):
            inner = self.argument()
            return Row((Leaf("   ", "space"), Fence("(", inner, ")") if name == "tag" else inner))
        if name.endswith("*") and name[:-1] in SIGNS:
            return SIGNS[name[:-1]]
        return Leaf(f"\\{name}", "word")

    def _in_brackets(self) -> Formula | None:
        """The part in `[…]` before an argument, if there is one."""
        if self.peek() != "[":
            return None
        self.take()
        outside, self._closes_degree = self._closes_degree, True
        inner = self.row()
        self._closes_degree = outside
        self._expect("]")
        return inner

    def _delimiter(self) -> str:
        token = self.take()
        return DELIMITERS.get(token, token)

    def _fence(self) -> Formula:
        left = self._delimiter()
        outside, self._closes_degree = self._closes_degree, False
        body = self.row()
        self._closes_degree = outside
        self._expect("\\right")
        right = self._delimiter()
        if isinstance(body, Grid) and not body.left and not body.right and len(left) < 2 and len(right) < 2:
            return Grid(body.rows, left, right, body.align, body.gap)
        return Fence(left, body, right)

    def _words(self, name: str) -> Formula:
        match = _WORD_ARGUMENT.match(self.text, self.at)
        if match is None:
            return self.argument()
        self.at = match.end()
        return worded(name, match.group(1))

    def _environment(self) -> Formula:
        name = self._name()
        rows = self._cells()
        self._expect("\\end")
        if self._name() != name:
            raise Unreadable("an environment is not closed")
        if name in LINES:
            return Grid(rows, align="c" if name.startswith("gather") else "rl", gap=1)
        if name not in FENCES:
            raise Unreadable(f"the environment {name} is not known")
        left, right = FENCES[name]
        return Grid(rows, left, right, "l" if name == "cases" else "c")

    def _name(self) -> str:
        match = _WORD_ARGUMENT.match(self.text, self.at)
        if match is None:
            raise Unreadable("an environment has no name")
        self.at = match.end()
        name = match.group(1)
        if name == "array" and (columns := _WORD_ARGUMENT.match(self.text, self.at)):
            self.at = columns.end()
        return name

    def _cells(self) -> tuple[tuple[Formula, ...], ...]:
        """Rows of cells, parted by `&` and `\\\\`."""
        rows: list[list[Formula]] = [[]]
        while True:
            rows[-1].append(self.row())
            token = self.peek()
            if token == "&":
                self.take()
            elif token in ("\\\\", "\\cr"):
                self.take()
                if self.peek() in ("", "\\end", "}"):
                    break
                rows.append([])
                if len(rows) > _MAX_LINES:
                    raise Unreadable("too many lines")
            else:
                break
        return tuple(tuple(row) for row in rows)
