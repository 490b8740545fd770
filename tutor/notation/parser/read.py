"""Reads typed mathematics: text in, a tree out; or a failure at a place."""

from __future__ import annotations

from tutor.notation.lexicon.prepared_vocabulary import Known
from tutor.notation.lexicon.sanitize import clean
from tutor.notation.parser.big_operators import over
from tutor.notation.parser.cursor import Cursor, Rule, run
from tutor.notation.parser.grammar import conditions, factors, power, sum_
from tutor.notation.parser.operands import operand
from tutor.notation.parser.unit_sizes import with_unit_matrices
from tutor.notation.parser.value_lists import listed
from tutor.notation.shapes.infer import in_components
from tutor.notation.tokenizer.bar_pairing import doubtful, pair
from tutor.notation.tokenizer.index_ranges import with_chains
from tutor.notation.tokenizer.infix_commands import with_infix
from tutor.notation.tokenizer.lexer import lex
from tutor.notation.tokenizer.set_words import says_a_set, with_sets
from tutor.notation.tokenizer.size_checks import check_length, check_tree, too_deep, too_many
from tutor.notation.tokenizer.tokens import CLOSERS, OPENERS, Token
from tutor.notation.tokenizer.unreadable import Unreadable
from tutor.notation.tokenizer.word_splitter import resolve
from tutor.notation.tokenizer.words import is_sentence
from tutor.notation.tree.nodes import Node
from tutor.notation.tree.result import Expression
from tutor.notation.tree.size_limits import MAX_NESTING, MAX_NODES

_MAX_TOKENS = 4 * MAX_NODES
_FEW_TOKENS = MAX_NESTING // 2
"""No token adds more than two levels or a handful of nodes: so few cannot make too large a tree."""
_PIECES = frozenset({"number", "run", "word", "greek", "vulgar"})
"""Each of these tokens becomes a node or more."""

_RULES = {
    Rule.CONDITIONS: conditions,
    Rule.SUM: sum_,
    Rule.FACTORS: factors,
    Rule.POWER: power,
    Rule.OPERAND: operand,
    Rule.OVER: over,
}


def read(text: str, names: Known) -> Expression:
    """The expression in a text.

    Raises:
        Unreadable: where it cannot be read.
    """
    check_length(text)
    text = with_chains(clean(text))
    try:
        return _expression(text, names)
    except Unreadable as failure:
        failure.text, failure.known = text, names
        raise


def _expression(text: str, names: Known) -> Expression:
    raw = with_sets(with_infix(lex(text)), names, text)
    if names.open and is_sentence(text, names) and not says_a_set(raw):
        raise Unreadable("not_mathematics.sentence", (0, len(text)))
    if len(raw) == 1:
        raise Unreadable("not_mathematics.nothing")
    _check_amount(raw)
    resolved = resolve(raw, names)
    paired = pair(resolved.tokens)
    cursor = Cursor(paired, names, text, resolved.indices)
    for remark in resolved.notes:
        cursor.note(remark)
    if paired is not resolved.tokens and doubtful(paired):
        cursor.note("Bars were paired from left to right; type abs(…) for bars inside bars.")
    tree: Node = run(cursor, _RULES, Rule.CONDITIONS)
    if cursor.kind in (",", ";"):
        tree = listed(cursor, tree, lambda: run(cursor, _RULES, Rule.CONDITIONS))
    if cursor.kind != "end":
        raise cursor.unreadable("separators.unexpected")
    if len(paired) > _FEW_TOKENS:
        check_tree(tree)
    if names.vocabulary.elementwise:
        tree = in_components(tree, names) or tree
    if any("I" in token.value for token in paired):
        tree = with_unit_matrices(tree, names)
    return Expression(tree, text, tuple(cursor.notes))


def _check_amount(tokens: list[Token]) -> None:
    if len(tokens) > _MAX_TOKENS:
        raise too_many(tokens[_MAX_TOKENS].span)
    if len(tokens) > MAX_NODES:
        pieces = [token for token in tokens if token.kind in _PIECES]
        if len(pieces) > MAX_NODES:
            raise too_many(pieces[MAX_NODES].span)
    depth = 0
    for token in tokens:
        if token.kind in OPENERS:
            depth += 1
            if depth > MAX_NESTING:
                raise too_deep(token.span)
        elif token.kind in CLOSERS:
            depth -= 1
