"""Reads typed mathematics: text in, a tree or a complaint out."""

from __future__ import annotations

from tutor.notation.lexicon.prepared_vocabulary import Known, known
from tutor.notation.lexicon.sanitize import clean
from tutor.notation.lexicon.vocabulary import EMPTY, Vocabulary
from tutor.notation.parser.bar_pairing import doubtful, pair
from tutor.notation.parser.big_operators import over
from tutor.notation.parser.brackets import unexpected
from tutor.notation.parser.cursor import Cursor, Rule, run
from tutor.notation.parser.grammar import conditions, factors, power, sum_, term
from tutor.notation.parser.lexer import code_or_markup, lex
from tutor.notation.parser.operands import operand
from tutor.notation.parser.tokens import CLOSERS, OPENERS, Token
from tutor.notation.parser.unknown_names import not_here, prose
from tutor.notation.parser.word_splitter import resolve
from tutor.notation.tree.complaint import Trouble
from tutor.notation.tree.nodes import Node, children
from tutor.notation.tree.result import Complaint, Expression
from tutor.notation.tree.size_limits import MAX_NESTING, MAX_NODES, check_length, too_deep, too_many

_MAX_TOKENS = 4 * MAX_NODES
_PIECES = frozenset({"number", "run", "word", "greek", "vulgar"})
"""Each of these tokens becomes a node or more."""
_MAX_CORRECTED = 500
"""Longer texts are not worth a correction."""

_RULES = {
    Rule.CONDITIONS: conditions,
    Rule.SUM: sum_,
    Rule.TERM: term,
    Rule.FACTORS: factors,
    Rule.POWER: power,
    Rule.OPERAND: operand,
    Rule.OVER: over,
}


def parse(text: str, vocabulary: Vocabulary = EMPTY) -> Expression | Complaint:
    """The meaning of typed mathematics, in ASCII, Unicode and LaTeX mixed; or what is wrong with it.

    Never raises, whatever the text holds. Spans count characters of the cleaned text (`clean(text)`).
    """
    try:
        check_length(text)
        return _read(clean(text), known(vocabulary))
    except Trouble as trouble:
        return trouble.complaint(_correction(trouble, vocabulary))


def _correction(trouble: Trouble, vocabulary: Vocabulary) -> str | None:
    """The first candidate that can be read; candidates are not corrected again."""
    if len(trouble.candidates) and len(trouble.candidates[0]) > _MAX_CORRECTED:
        return None
    for typed in trouble.candidates[:8]:
        candidate = clean(typed).strip()
        try:
            check_length(candidate)
            _read(candidate, known(vocabulary))
        except Trouble:
            continue
        return candidate
    return None


def _read(text: str, names: Known) -> Expression:
    """The expression in a cleaned text.

    Raises:
        Trouble: where it cannot be read.
    """
    if not text.strip():
        raise Trouble("Nothing is typed yet.")
    oddity = code_or_markup(text)
    if oddity is not None:
        raise oddity
    sentence = not_here(text, names) or prose(text, names)
    if sentence is not None:
        raise sentence
    raw = lex(text)
    _check_nesting(raw)
    tokens, indices = resolve(raw, names, text)
    if len(tokens) == 1:
        raise Trouble("There is no mathematics in this text.", (0, len(text)))
    paired = pair(tokens, text)
    cursor = Cursor(paired, names, text, indices)
    if doubtful(paired):
        cursor.note("Bars were paired from left to right; type abs(…) for bars inside bars.")
    tree: Node = run(cursor, _RULES, Rule.CONDITIONS)
    if cursor.kind != "end":
        raise unexpected(cursor)
    check_tree(tree)
    return Expression(tree, text, tuple(cursor.notes))


def _check_nesting(tokens: list[Token]) -> None:
    if len(tokens) > _MAX_TOKENS:
        raise too_many(tokens[_MAX_TOKENS].span)
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


def check_tree(tree: Node) -> None:
    """Refuses a tree with too many nodes, or too deep to be handled safely everywhere."""
    count = depth = 0
    level = [tree]
    while level:
        depth += 1
        count += len(level)
        if depth > MAX_NESTING:
            raise too_deep(level[0].span)
        if count > MAX_NODES:
            raise too_many(level[0].span)
        level = [child for node in level for child in children(node)]
