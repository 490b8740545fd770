"""Cuts a text into tokens, the same for ASCII, Unicode and LaTeX; letters stay in runs."""

from __future__ import annotations

import re
import unicodedata

from tutor.notation.lexicon.alphabet import GREEK_COMMANDS, GREEK_GLYPHS, LOWERED, RAISED, VULGAR
from tutor.notation.lexicon.functions import BRACED, SPELLINGS
from tutor.notation.lexicon.functions_of_numbers import SQRT
from tutor.notation.lexicon.name_parts import ACCENT_CHARACTERS, ACCENT_COMMANDS
from tutor.notation.lexicon.symbol_table import (
    CHARACTERS,
    CLOSING,
    COMMANDS,
    FRACTIONS,
    IGNORED,
    OPENING,
    RELATIONS,
    WHOLE,
    WORDS,
)
from tutor.notation.tokenizer.infix_commands import INFIX
from tutor.notation.tokenizer.numerals import REPEATING, repeating
from tutor.notation.tokenizer.tokens import Token
from tutor.notation.tokenizer.unreadable import Unreadable

_TOKEN = re.compile(
    r"(?P<space>\s+)"
    rf"|(?P<repeating>{REPEATING})"
    r"|(?P<number>(?:[0-9]+(?:\.[0-9]+|\.(?![0-9.*/^]))?|\.[0-9]+)(?:[eE][-+−–]?[0-9]+(?![0-9]))?)"
    r"|(?P<run>[A-Za-z]+)"
    r"|(?P<command>\\(?:[A-Za-z]+\*?|.))"
    r"|(?P<sign>\+/-|:=|=/=|[<>]\s{1,3}=(?!=)|<=|>=|!=|==|=<|=>|<>|->|\*\*|\.\*|\./|\.\^|[-+*/^_!=<>()\[\]{}|,;'&:])"
    rf"|(?P<raised>[{''.join(map(re.escape, RAISED))}]+)"
    rf"|(?P<lowered>[{''.join(map(re.escape, LOWERED))}]+)"
    r"|(?P<other>.)",
    re.DOTALL,
)

_SIGNS: dict[str, str] = {"**": "^", ".*": "⊙", "./": "⊘", "+/-": "±"}

_GROUP = re.compile(r"\s*\{([^{}]*)\}")

_LETTER = re.compile(r"\s*\{\s*([A-Za-z1])\s*\}")

_LETTERS = "|".join(sorted(GREEK_COMMANDS, key=len, reverse=True))
_ACCENTED = re.compile(
    rf"\s*\{{\s*(?:([A-Za-z{''.join(GREEK_GLYPHS)}])|\\({_LETTERS}))\s*\}}"
    rf"|\s*(?:([A-Za-z{''.join(GREEK_GLYPHS)}])|\\({_LETTERS})(?![A-Za-z]))"
)
"""The letter that an accent stands over: `\\hat{m}`, `\\hat m`, `\\hat{\\theta}`."""
_OVER_ALL = re.compile(
    rf"\s*\{{\s*(?P<letter>[A-Za-z{''.join(GREEK_GLYPHS)}]|\\(?:{_LETTERS}))\s*_\s*(?:\w|\{{[^{{}}]*\}})\s*(?P<brace>\}})"
)
"""A letter with its subscript below one accent: `\\hat{\\beta_1}`, which is `\\hat{\\beta}_1`."""

_NAMED = frozenset(
    {"operatorname", "operatorname*", "mathrm", "text", "mathsf", "textrm", "mathit", "textit", "mbox"}
)
_TEXT_KEYWORDS = frozenset({"in", "or", "and"})

_WITHOUT = re.compile(r"\s*(?=[\[(\]][^()\[\]{}]*,|\{[^{}]*(?<!\\)\}|\\\{)")
"""The rest of a backslash that takes a set away, as in R\\[-1, 1] and R \\ {0}."""


def lex(text: str) -> list[Token]:
    """The tokens of a cleaned text, ending in an `end` token.

    Raises:
        Unreadable: at a character that answers have no use for.
    """
    return _Lexer(text).tokens()


class _Lexer:
    """The state of one pass over a text."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.found: list[Token] = []
        self.facing = ""
        self.at = 0
        self.passed: set[int] = set()

    def tokens(self) -> list[Token]:
        """Every token, and then the end."""
        text, found = self.text, self.found
        space = False
        while self.at < len(text):
            match = _TOKEN.match(text, self.at)
            assert match is not None  # the last alternative takes any character
            kind = match.lastgroup or "other"
            start, self.at = match.span()
            if kind == "space" or start in self.passed:
                space = space or kind == "space"
                continue
            if kind in ("number", "run"):
                piece = match.group()
                if not piece.isascii():  # `6.6e−34` with a minus sign that is no hyphen
                    piece = piece.replace("−", "-").replace("–", "-")
                found.append(Token(kind, piece, start, self.at, space))
                self.facing, space = "", False
                continue
            before = len(found)
            self._read(kind, match.group(), start)
            if space and len(found) > before:
                found[before] = found[before]._replace(space=True)
            space = space and len(found) == before
        found.append(Token("end", "", len(text), len(text)))
        return found

    def _add(self, kind: str, value: str, start: int) -> None:
        self.facing = ""
        self.found.append(Token(kind, value, start, self.at))

    def _read(self, kind: str, piece: str, start: int) -> None:
        if kind == "sign":
            self._sign(piece, start)
        elif kind == "repeating":
            self._repeating(piece, start)
        elif kind == "command":
            self._command(piece[1:], start)
        elif kind == "raised":
            self._script("^", piece, RAISED, start)
        elif kind == "lowered":
            self._script("_", piece, LOWERED, start)
        else:
            self._other(piece, start)

    def _repeating(self, piece: str, start: int) -> None:
        numeral = repeating(piece)
        if numeral is None:
            raise Unreadable("numerals.unclear_dots", (start, self.at), typed=piece)
        self._add("number", numeral, start)

    def _sign(self, piece: str, start: int) -> None:
        piece = "".join(piece.split()) if " " in piece else piece
        piece = _SIGNS.get(piece, piece)
        if piece == "'" and self.found and self.found[-1].kind == "^":
            self.found.pop()  # `f^\prime`
        if piece in RELATIONS:
            self._add("relation", RELATIONS[piece], start)
        elif piece == "·":
            self._add("*", piece, start)
        elif piece == ".^":
            self._add("^", piece, start)
        elif piece in ("|", "‖"):
            self._add(piece, self.facing, start)
        else:
            self._add(piece, piece, start)

    def _other(self, piece: str, start: int) -> None:
        if piece in GREEK_GLYPHS:
            self._add("greek", GREEK_GLYPHS[piece], start)
        elif piece in VULGAR:
            self._add("vulgar", piece, start)
        elif piece in CHARACTERS:
            sign = CHARACTERS[piece]
            if sign in ("top", "star"):
                self._add(sign, piece, start)
            else:
                self._sign(sign, start)
        elif piece in "‖±⊙⊘√⟨⟩⌊⌋⌈⌉∪∩∖":
            self._sign(piece, start)
        elif piece in ACCENT_CHARACTERS and self.found and self.found[-1].kind in ("run", "greek"):
            self._accent(ACCENT_CHARACTERS[piece])
        elif len(letter := unicodedata.normalize("NFD", piece)) == 2 and letter[1] in ACCENT_CHARACTERS:
            self._add("accented", letter[0] + ACCENT_CHARACTERS[letter[1]], start)
        elif piece in WHOLE:
            kind, value = WHOLE[piece]
            self._add(kind, value, start)
        elif piece == "$" or (piece == "." and self._ends_sentence()):
            return
        else:
            raise Unreadable("signs.unknown", (start, start + 1), sign=piece)

    def _accent(self, accent: str) -> None:
        """Puts an accent over the last letter, and leaves the letters before it."""
        last = self.found.pop()
        if last.kind == "run" and len(last.value) > 1:
            self.found.append(last._replace(value=last.value[:-1], end=last.end - 1))
            last = last._replace(value=last.value[-1], start=last.end - 1, space=False)
        self.found.append(last._replace(kind="accented", value=last.value + accent, end=self.at))

    def _ends_sentence(self) -> bool:
        """Whether a full stop stands behind the answer."""
        return bool(self.found) and not self.text[self.at :].strip(" $")

    def _script(self, sign: str, piece: str, table: dict[str, str], start: int) -> None:
        """Raised or lowered characters become `^{…}` or `_{…}`."""
        self._add(sign, sign, start)
        self._add("{", "{", start)
        for match in re.finditer(
            r"[0-9]+(?:·[0-9]+)?|[A-Za-z]+|.", "".join(table[character] for character in piece)
        ):
            part, at = match.group(), start + match.start()
            kind = "number" if part[0].isdigit() else "run" if part.isascii() and part.isalpha() else part
            if part in GREEK_GLYPHS:
                kind, part = "greek", GREEK_GLYPHS[part]
            elif part == "=":
                kind = "relation"
            self.found.append(Token(kind, part.replace("·", "."), at, start + match.end()))
        self._add("}", "}", start)

    def _command(self, name: str, start: int) -> None:
        if self._takes_away(start):
            return
        if name.endswith("*") and name not in _NAMED:
            name, self.at = name[:-1], self.at - 1
        if name in GREEK_COMMANDS:
            self._add("greek", GREEK_COMMANDS[name], start)
        elif name in COMMANDS:
            sign = COMMANDS[name]
            self._sign(sign, start) if name not in ("lbrack", "rbrack") else self._add(sign, sign, start)
        elif name in _NAMED:
            self._named(name, start)
        elif name in ("mathbf", "mathbb", "boldsymbol", "bm") and (
            letter := _LETTER.match(self.text, self.at)
        ):
            self.at = letter.end()
            self._add("word", "ones" if letter.group(1) == "1" else letter.group(1), start)
        elif name in ACCENT_COMMANDS and (letter := _ACCENTED.match(self.text, self.at)):
            self.at = letter.end()
            letters = letter[1] or letter[2] or letter[3] or letter[4]
            self._add("accented", GREEK_GLYPHS.get(letters, letters) + ACCENT_COMMANDS[name], start)
        elif name in ACCENT_COMMANDS and (whole := _OVER_ALL.match(self.text, self.at)):
            self.at = whole.end("letter")
            self.passed.add(whole.start("brace"))
            letters = whole["letter"].removeprefix("\\")
            self._add("accented", GREEK_GLYPHS.get(letters, letters) + ACCENT_COMMANDS[name], start)
        elif name in ("lvert", "lVert", "rvert", "rVert"):
            sign = "‖" if "V" in name else "|"
            self._add(sign, "open" if name[0] == "l" else "close", start)
        elif name in IGNORED:
            self.facing = "open" if name in OPENING else "close" if name in CLOSING else self.facing
        elif name in WORDS:
            self._add("keyword", WORDS[name], start)
        elif name in ("infty", "pi", "e", "ones"):
            self._add("word", "inf" if name == "infty" else name, start)
        elif name in FRACTIONS:
            self._add("frac", name, start)
        elif name in INFIX:
            self._add("infix", name, start)
        elif name == SQRT.name:
            self._add("radical", name, start)
        elif name in BRACED:
            self._add("braced", BRACED[name], start)
        elif name in ("begin", "end"):
            self._environment(name, start)
        elif name in SPELLINGS:
            self._add("word", name, start)
        else:
            raise Unreadable("latex_commands.unknown", (start, self.at), command=name)

    def _takes_away(self, start: int) -> bool:
        """Whether a backslash stands between a set and what is taken away from it."""
        before = self.found[-1] if self.found else None
        if before is None or not (before.kind in (")", "]", "}") or before.value == "R"):
            return False
        rest = _WITHOUT.match(self.text, start + 1)
        if rest is None:
            return False
        self.at = rest.end()
        self._add("∖", "∖", start)
        return True

    def _named(self, name: str, start: int) -> None:
        """`\\operatorname{sign}`, `\\text{ or }`: the letters between the braces belong together."""
        match = _GROUP.match(self.text, self.at)
        if match is None:
            if name in ("mathrm", "mathsf", "mathit"):
                return
            raise Unreadable("latex_commands.braces_expected", (start, self.at), command=name)
        self.at = match.end()
        word = match.group(1).replace("\\,", "").replace("\\ ", "").strip()
        word = word.replace(" ", "") if name.startswith("operatorname") else word
        lowered = bool(self.found) and (
            self.found[-1].kind == "_" or [token.kind for token in self.found[-2:]] == ["_", "{"]
        )
        if word in _TEXT_KEYWORDS and not lowered:
            self._add("keyword", word, start)
        elif word == "T":
            self._add("top", word, start)
        elif word in SPELLINGS or re.fullmatch(r"[A-Za-z]+", word):
            self._add("word", word, start)
        elif re.fullmatch(r"[0-9]+(?:\.[0-9]+)?", word):
            self._add("number", word, start)
        elif word:
            raise Unreadable("latex_commands.text", (start, self.at), words=word)

    def _environment(self, name: str, start: int) -> None:
        match = _GROUP.match(self.text, self.at)
        if match is None or not re.fullmatch(r"[a-zA-Z]*matrix|array", match.group(1)):
            raise Unreadable("latex_commands.environment", (start, self.at), command=name)
        self.at = match.end()
        columns = _GROUP.match(self.text, self.at)
        if name == "begin" and match.group(1) == "array" and columns:
            self.at = columns.end()
        self._add("begin" if name == "begin" else "endmatrix", match.group(1), start)
