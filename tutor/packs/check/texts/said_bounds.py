"""What texts say of a name's sign or size, as a declaration would: “$c > 0$”, “$c$ is positive”."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from tutor.notation import OPEN, Complaint, declare, parse, write
from tutor.notation.lexicon.vocabulary import Declaration
from tutor.notation.tree.nodes import Name, Norm, Relation
from tutor.packs.markdown.formulas import formulas

_BETWEEN = re.compile(r"\\\\|,|;|\\q?quad(?![a-zA-Z])|\\text\{[^{}]*\}")
_SENTENCE = re.compile(r"(?<=[.!?:])\s+")
_SUPPOSED = re.compile(
    r"\b(?:if|when|whether|where|unless|either|suppose|treat|case|while|example|e\.g)\b", re.IGNORECASE
)
_SIGNS = {"positive": ">", "negative": "<", "nonnegative": ">=", "nonpositive": "<="}
_WORD = r"(non-?)?(positive|negative)"
_IS = re.compile(rf"\$([^$\n]+)\$\s+(?:is|be)\s+(?:an?\s+)?{_WORD}\b", re.IGNORECASE)
_BEFORE = re.compile(rf"\b(?:an?|with|for)\s+{_WORD}\s+(?:\w+\s+)?\$([^$\n]+)\$", re.IGNORECASE)
_OPEN, _SHUT = r"(?:\\?\||\\lvert|\\lVert)", r"(?:\\?\||\\rvert|\\rVert)"
_FOR = re.compile(rf"\$([^$\n]+)\$\s+for\s+\${_OPEN}[^$\n]+{_SHUT}(?:_[^$]+)?\$")


@dataclass(frozen=True, slots=True)
class Said:
    """A bound that a text states.

    Attributes:
        bound: as a declaration of the name.
        quote: the words or the formula.
        offset: on which of the text's lines, from 0.
    """

    bound: Declaration
    quote: str
    offset: int


def bound(latex: str) -> Declaration | None:
    """What a formula says of one name, as a declaration would."""
    read = parse(latex.strip().rstrip("."), OPEN)
    if isinstance(read, Complaint) or not isinstance(read.tree, Relation):
        return None
    said = declare(write(read.tree), OPEN)
    return None if isinstance(said, Complaint) else said


def in_formulas(markdown: str) -> Iterator[Said]:
    """The bounds that stand as formulas or as pieces of them, `z = 1, z > 0` as two."""
    for latex, offset in formulas(markdown):
        for piece in _BETWEEN.split(latex):
            said = bound(piece)
            if said is not None:
                yield Said(said, piece.strip(), offset)


def in_words(markdown: str) -> Iterator[Said]:
    """What words say of a name's sign, and of a name that stands for a norm or an absolute value.

    A sentence that supposes something says nothing of what holds in general.
    """
    for sentence, at in _sentences(markdown):
        offset = markdown.count("\n", 0, at)
        for match in _IS.finditer(sentence):
            yield from _signed(match[1], match[2], match[3], match[0], offset)
        for match in _BEFORE.finditer(sentence):
            yield from _signed(match[3], match[1], match[2], match[0], offset)
        for match in _FOR.finditer(sentence):
            yield from _signed(match[1], "non", "negative", match[0], offset)
    for latex, offset in formulas(markdown):
        read = parse(latex.strip().rstrip("."), OPEN) if "|" in latex or "Vert" in latex else None
        if read is None or isinstance(read, Complaint) or not isinstance(read.tree, Relation):
            continue
        sides = read.tree.operands if read.tree.operators == ("=",) else ()
        named = [side for side in sides if isinstance(side, Name)]
        if named and any(isinstance(side, Norm) for side in sides):
            yield from _signed(write(named[0]), "non", "negative", latex, offset)


def introduced(markdown: str) -> Iterator[Said]:
    """Bounds with which a name is introduced, as in “an unknown $z > 0$”; a case of several is none."""
    for sentence, at in _sentences(markdown):
        for said in in_formulas(sentence):
            yield Said(said.bound, said.quote, markdown.count("\n", 0, at) + said.offset)


def _sentences(markdown: str) -> Iterator[tuple[str, int]]:
    """The sentences that suppose nothing, and where they begin."""
    at = 0
    for sentence in _SENTENCE.split(markdown):
        at = markdown.find(sentence, at)
        if not _SUPPOSED.search(sentence):
            yield sentence, at


def _signed(name: str, non: str | None, sign: str, quote: str, offset: int) -> Iterator[Said]:
    """A name's sign as a bound; nothing for a formula that is no name."""
    said = bound(f"{name} {_SIGNS[('non' if non else '') + sign.lower()]} 0")
    if said is not None:
        yield Said(said, " ".join(quote.split()), offset)
