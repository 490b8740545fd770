"""Subscripts: part of a name (`theta_0`), a component (`g_i`), or the number of a unit vector (`e_j`)."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from tutor.notation.lexicon.alphabet import GREEK
from tutor.notation.parser.cursor import Cursor, Reading, Rule, expect
from tutor.notation.shapes.unit_matrix import lowered_unit
from tutor.notation.tokenizer.numerals import value
from tutor.notation.tokenizer.size_checks import check_numeral
from tutor.notation.tokenizer.tokens import Token
from tutor.notation.tokenizer.unreadable import Unreadable
from tutor.notation.tree.nodes import FROBENIUS, Basis, Component, Name, Node, Number, Span


@dataclass(frozen=True, slots=True)
class Subscript:
    """What stands below a name.

    Attributes:
        plain: its letters and digits, if it has no others: `12`, `i`, `max`.
        indices: the index, or for a matrix both; none if the letters make no index.
    """

    plain: str | None
    indices: tuple[Node, ...]
    span: Span


def read_subscript(cursor: Cursor, entries: bool = False) -> Reading:
    """The subscript after `_`, with or without braces or parentheses.

    Args:
        cursor: after `_`.
        entries: whether two letters without braces number an entry, as in `A_ij`.
    """
    cursor.count()
    start = cursor.next.start
    closer = {"{": "}", "(": ")"}.get(cursor.kind)
    if closer is None:
        token = cursor.next
        if token.kind not in ("number", "name"):
            raise cursor.unreadable("subscripts.expected")
        cursor.take()
        second = entries and len(token.value) == 1 and _is_second_index(cursor)
        parts = [token, cursor.take()] if second else [token]
        return _simple(parts, (token.start, parts[-1].end))
    cursor.take()
    more = _idle_braces(cursor) if closer == "}" else 0
    for _ in range(more):
        cursor.take()
    end = cursor.at
    while cursor.tokens[end].kind in ("number", "name") and not (
        end > cursor.at and cursor.tokens[end].space
    ):
        end += 1
    if cursor.tokens[end].kind == closer and end > cursor.at:
        parts = cursor.tokens[cursor.at : end]
        cursor.at = end + 1 + more
        return _simple(parts, cursor.since(start))
    indices: list[Node] = [(yield Rule.SUM)]
    while cursor.accept(","):
        indices.append((yield Rule.SUM))
    expect(cursor, closer, "subscripts.unclosed", closer=closer)
    return Subscript(None, tuple(indices), cursor.since(start))


def _is_second_index(cursor: Cursor) -> bool:
    """Whether the next letter or digit touches the one before and is an index."""
    token = cursor.next
    if token.space or len(token.value) != 1 or token.kind not in ("name", "number"):
        return False
    used = token.value in cursor.bound or token.value in cursor.indices or cursor.known.counts(token.value)
    return token.kind == "number" or used


def _idle_braces(cursor: Cursor) -> int:
    """How many pairs of braces stand around a plain subscript for nothing, as in `x_{{0}}`."""
    tokens, start = cursor.tokens, cursor.at
    inner = start
    while tokens[inner].kind == "{":
        inner += 1
    end = inner
    while tokens[end].kind in ("number", "name"):
        end += 1
    pairs = inner - start
    closed = end > inner and all(token.kind == "}" for token in tokens[end : end + pairs + 1])
    return pairs if closed and end + pairs < len(tokens) else 0


def _simple(parts: list[Token], span: Span) -> Subscript:
    if any("(" in part.value for part in parts):
        raise Unreadable("subscripts.expected", span)  # a decimal that repeats
    plain = "".join(part.value for part in parts)
    return Subscript(plain, tuple(_index(part) for part in parts), span)


def _index(token: Token) -> Node:
    if token.kind == "number":
        check_numeral(token.value, token.span)
        return Number(value(token.value), span=token.span)
    return Name(token.value, span=token.span)


def component(cursor: Cursor, base: Node, subscript: Subscript, start: int) -> Node:
    """The component of something that is not a bare name, such as `sign(g)_i`."""
    if isinstance(base, Name) and not isinstance(base, Component):
        return lowered_name(cursor, base.name, subscript, base.span)
    if isinstance(base, Number):
        raise Unreadable("subscripts.of_number", cursor.since(start))
    for index in _split_digits(subscript, 2 if _is_matrix(cursor, base) else 1):
        _check_index(cursor, index)
        base = Component(base, index, span=cursor.since(start))
    return base


def _is_matrix(cursor: Cursor, base: Node) -> bool:
    if not isinstance(base, Name):
        return False
    declaration = cursor.known.declarations.get(base.name)
    return declaration is not None and declaration.form == "matrix"


def _split_digits(subscript: Subscript, wanted: int) -> tuple[Node, ...]:
    """For a matrix, `12` and `ij` are two indices."""
    indices = subscript.indices
    plain = subscript.plain
    if wanted == 2 and plain is not None and len(plain) == 2 and len(indices) == 1:
        one, two = (
            Number(Fraction(int(letter)), span=subscript.span)
            if letter.isdigit()
            else Name(letter, span=subscript.span)
            for letter in plain
        )
        return (one, two)
    return indices


def lowered_name(cursor: Cursor, name: str, subscript: Subscript, span: Span) -> Node:
    """A bare name with a subscript: a name of its own, a component, or a unit vector.

    Raises:
        Unreadable: if the name is unknown, or has no components.
    """
    known = cursor.known
    whole = cursor.since(span[0])
    full = f"{name}_{subscript.plain}"
    if subscript.plain is not None and full in known.declarations:
        return Name(full, span=whole)
    unit = lowered_unit(known, name, subscript.indices, whole)
    if unit is not None:
        return unit
    if known.has_components(name):
        node: Node = Name(name, span=span)
        for index in _split_digits(subscript, 2 if _is_matrix(cursor, node) else 1):
            _check_index(cursor, index)
            node = Component(node, index, span=whole)
        return node
    if known.declared(name) and not (known.open and name in cursor.indices):
        if any(other.startswith(f"{name}_") for other in known.declarations):
            raise Unreadable("unknown_names.name", whole, unknown=full)
        raise Unreadable("subscripts.no_components", whole, name=name, bare=span)
    if name == "e" and len(subscript.indices) == 1:
        index = subscript.indices[0]
        if isinstance(index, Name) and len(index.name) > 1 and index.name not in GREEK:
            _check_index(cursor, index)  # a word is no index
        return Basis(index, span=whole)
    if known.open and subscript.plain is not None and known.accepts(name):
        if subscript.plain in cursor.bound:
            return Component(Name(name, span=span), Name(subscript.plain), span=whole)
        return Name(full, span=whole)
    if known.open and known.accepts(name) and len(subscript.indices) == 1:
        return Component(Name(name, span=span), subscript.indices[0], span=whole)
    raise Unreadable("unknown_names.name", whole, unknown=full if name in known.bases else name)


def _check_index(cursor: Cursor, index: Node) -> None:
    if isinstance(index, Name) and not (
        index.name in cursor.bound or index.name in cursor.indices or cursor.known.accepts(index.name)
    ):
        raise Unreadable("unknown_names.name", index.span, unknown=index.name)


def left_name(cursor: Cursor, token: Token, subscript: Subscript | None) -> Node:
    """The name before the first `=`, which may be new."""
    if subscript is None:
        return Name(token.value, span=token.span)
    whole = cursor.since(token.start)
    plain = subscript.plain
    if plain is None or (plain.isalpha() and len(plain) == 1):
        return Component(Name(token.value, span=token.span), subscript.indices[0], span=whole)
    return Name(f"{token.value}_{plain}", span=whole)


def norm_index(cursor: Cursor, subscript: Subscript) -> Node:
    """The p of `||x||_p`.

    Raises:
        Unreadable: if it is no number and no known name.
    """
    if len(subscript.indices) != 1:
        raise Unreadable("bars.several_indices", subscript.span)
    p = subscript.indices[0]
    frobenius = isinstance(p, Name) and p.name == FROBENIUS and cursor.known.has_matrices
    if isinstance(p, Name) and not (frobenius or cursor.known.accepts(p.name)):
        raise Unreadable("bars.unknown_norm", subscript.span, index=p.name)
    return p
