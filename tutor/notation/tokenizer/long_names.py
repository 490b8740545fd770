"""Names that are more than letters and a plain subscript: `R1`, `m_{t-1}`, `w^{(t)}`, `a_m1`, and m̂."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from tutor.notation.lexicon.functions import CONSTANTS, SPELLINGS
from tutor.notation.lexicon.prepared_vocabulary import Known
from tutor.notation.tokenizer.tokens import LETTERS, Token
from tutor.notation.tokenizer.unreadable import Unreadable

_CLOSERS = {"{": "}", "(": ")"}
_JOINING = frozenset({"+", "-", "*", "/", ","})
_LONGEST_SCRIPT = 12
"""Tokens: nobody names a thing by a longer formula."""


_UNITS = frozenset({"i", "j", "k", "ihat", "jhat", "khat"})
"""The unit vectors along the axes, where i, j and k are no names: `2x i + 2y j`."""


class Spelt(NamedTuple):
    """A name that letters and what follows them may spell.

    Attributes:
        name: in canonical form.
        end: the index of the token after it.
        touching: whether digits touch the letters, as in `R1`.
        subscript: where a subscript stands that is no part of the name, as in `w_i^{(t)}` of `w^(t)`.
        turned: the index of a T behind the layer, as in `W^{[1]T}`; 0 if there is none.
    """

    name: str
    end: int
    touching: bool = False
    subscript: tuple[int, int] = (0, 0)
    turned: int = 0


def spelt(stem: str, tokens: Sequence[Token], at: int) -> Iterator[Spelt]:
    """Every longer name that begins with these letters, shortest first; `at` is the token after them."""
    lowered, touching, turned = "", False, 0
    number = tokens[at]
    if number.kind == "number" and number.value.isdigit() and not number.space:
        lowered, at, touching = f"_{number.value}", at + 1, True
        yield Spelt(stem + lowered, at, True)
    raised, first = "", at
    for _ in range(2):
        if tokens[at].kind == "_" and not lowered:
            script, end = _script(tokens, at + 1)
            lowered = f"_{script if script.isalnum() else f'({script})'}" if script else ""
        elif tokens[at].kind == "^" and not raised:
            script, end, turned = _raised(tokens, at + 1)
            layer = script.startswith("[")
            raised = f"^{script}" if layer else f"^({script})" if script else ""
        else:
            return
        if not script:
            return
        begun, at = at, end
        if raised and lowered and tokens[begun].kind == "^" and not touching:
            yield Spelt(stem + raised, at, subscript=(first, begun), turned=turned)
        yield Spelt(stem + lowered + raised, at, touching, turned=turned)


def join_names(raw: list[Token], known: Known) -> list[Token]:
    """The tokens, with each longer name that is declared as one token of kind `long`.

    Raises:
        Unreadable: at an accent over a letter that no name has.
    """
    if not (known.composites or known.touching or any(token.kind == "accented" for token in raw)):
        return raw
    found: list[Token] = []
    at = 0
    while at < len(raw):
        token = raw[at]
        if token.kind == "accented":
            at = _accented(raw, at, known, found)
            continue
        match = _declared(raw, at, known) if token.kind in LETTERS else None
        if match is None:
            found.append(token)
            at += 1
            continue
        begun, name = match
        start = token.start + begun
        if begun:
            found.append(token._replace(value=token.value[:begun], end=start))
        whole = name.name if name.touching else known.composites[name.name]
        found.append(Token("long", whole, start, raw[name.end - 1].end, token.space and not begun))
        found.extend(raw[slice(*name.subscript)])
        found.extend(_turned(raw, name))
        at = name.end
    return found


def join_units(raw: list[Token], known: Known) -> list[Token]:
    """The tokens, with i, j and k as unit vectors where i and j both stand for themselves and are no names.

    They have three components where there is a k, else two; `100` and `01` are the values of such tokens.
    """
    if known.open or known.takes("i") or known.takes("j") or not any("j" in token.value for token in raw):
        return raw
    raw = _units_apart(raw, known)
    if not any(token.value in ("j", "jhat") for token in raw):
        return raw
    places = {at for at, token in enumerate(raw) if _is_unit(raw, at, known)}
    if any(
        token.value in _UNITS and token.kind in LETTERS and at not in places for at, token in enumerate(raw)
    ):
        return raw  # below a sum or a name they are indices, and so they are everywhere
    letters = {raw[at].value[0] for at in places}
    if not {"i", "j"} <= letters:
        return raw
    axes = "ijk" if "k" in letters else "ij"
    units = {letter: "".join("1" if axis == letter else "0" for axis in axes) for letter in axes}
    return [
        token._replace(kind="unit", value=units[token.value[0]]) if at in places else token
        for at, token in enumerate(raw)
    ]


def _units_apart(raw: list[Token], known: Known) -> list[Token]:
    """`2xi + 2yj` with i, j and k as letters of their own, where some letters end in i and some in j."""
    ends = [token.value[-1] if _ends_in_unit(token, known) else "" for token in raw]
    if not any(token.value in ("i", "ihat") for token in raw) and "i" not in ends:
        return raw
    if "j" not in ends and not any(token.value == "j" for token in raw):
        return raw
    found: list[Token] = []
    for token, end in zip(raw, ends, strict=True):
        if end:
            cut = token.end - 1
            found += [token._replace(value=token.value[:-1], end=cut), Token("run", end, cut, token.end)]
        else:
            found.append(token)
    return found


def _ends_in_unit(token: Token, known: Known) -> bool:
    letters = token.value
    if token.kind != "run" or len(letters) < 2 or letters[-1] not in "ijk" or known.takes(letters):
        return False
    if letters in CONSTANTS or letters in SPELLINGS:
        return False
    return not known.takes(letters[-1]) and all(known.takes(letter) for letter in letters[:-1])


def _is_unit(raw: list[Token], at: int, known: Known) -> bool:
    token = raw[at]
    letter = token.kind in (*LETTERS, "accented") and token.value in _UNITS and not known.takes(token.value)
    before = [other.kind for other in raw[max(at - 2, 0) : at]]
    inside = before[-1:] in (["_"], ["^"]) or (before[:1] in (["_"], ["^"]) and before[-1:] != ["number"])
    return letter and not inside and raw[at + 1].kind != "("


def _declared(raw: list[Token], at: int, known: Known) -> tuple[int, Spelt] | None:
    """Where in the token a declared longer name begins, and the longest of those."""
    token = raw[at]
    for begun in range(len(token.value)) if token.kind == "run" else (0,):
        names = [
            name
            for name in spelt(token.value[begun:], raw, at + 1)
            if name.name in (known.touching if name.touching else known.composites)
            and not (name.turned and known.takes("T"))
        ]
        if names:
            return begun, names[-1]
    return None


def _accented(raw: list[Token], at: int, known: Known, found: list[Token]) -> int:
    """Reads a letter with an accent; gives the index of the token after it."""
    token = raw[at]
    names = [name for name in spelt(token.value, raw, at + 1) if name.name in known.declarations]
    if names and not names[-1].touching:
        end = raw[names[-1].end - 1].end
        found.append(Token("long", names[-1].name, token.start, end, token.space))
        found.extend(_turned(raw, names[-1]))
        return names[-1].end
    if not known.takes(token.value):
        raise Unreadable("unknown_names.accented", token.span, name=token.value)
    found.append(token._replace(kind="long"))
    return at + 1


def _turned(raw: list[Token], name: Spelt) -> list[Token]:
    """The T behind a layer, as a token that transposes what stands before it."""
    return [raw[name.turned]._replace(kind="top", value="T", space=False)] if name.turned else []


def _script(tokens: Sequence[Token], at: int) -> tuple[str, int]:
    """A subscript without braces or in them; empty if it is none that a name could have."""
    closer = _CLOSERS.get(tokens[at].kind)
    if closer is not None:
        return _formula(tokens, at + 1, closer)
    token, following = tokens[at], tokens[min(at + 1, len(tokens) - 1)]
    if token.kind in LETTERS and following.kind == "number" and not following.space:
        return (token.value + following.value, at + 2) if following.value.isdigit() else ("", at)
    return (token.value, at + 1) if token.kind in (*LETTERS, "number") else ("", at)


def _raised(tokens: Sequence[Token], at: int) -> tuple[str, int, int]:
    """A superscript in parentheses, or in brackets as of a layer, `W^{[1]}`; it may stand in braces.

    In braces a T may stand behind it, `W^{[1]T}`; the third number is where, or 0.
    """
    braced = tokens[at].kind == "{"
    opener = tokens[at + braced].kind
    if opener not in ("(", "["):
        return "", at, 0
    script, end = _formula(tokens, at + braced + 1, ")" if opener == "(" else "]")
    script = f"[{script}]" if script and opener == "[" else script
    if not (braced and script):
        return script, end, 0
    if tokens[end].kind == "}":
        return script, end + 1, 0
    mark = end + (tokens[end].kind == "^")
    if _is_transpose(tokens[mark]) and tokens[mark + 1].kind == "}":
        return script, mark + 2, mark
    return "", at, 0


def _is_transpose(token: Token) -> bool:
    return token.kind == "top" or (token.kind in LETTERS and token.value == "T")


def _formula(tokens: Sequence[Token], at: int, closer: str) -> tuple[str, int]:
    """What stands up to the closing bracket, without spaces: `t-1`, `i,j`."""
    text = ""
    for end in range(at, min(at + _LONGEST_SCRIPT, len(tokens))):
        token = tokens[end]
        if token.kind == closer:
            return text, end + 1
        if token.kind not in _JOINING and token.kind not in LETTERS and token.kind != "number":
            break
        text += token.value
    return "", at
