"""Inverses of matrices that are not written out, and proofs that multiply them away."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from tutor.checking.algebra.matrix_words import Array, Terms, Word, Words
from tutor.checking.numbers.numeric_faults import KindMismatch, Undefined

MOST_TRIES = 60
"""Sums that are looked at in one proof."""
DEEPEST = 6
"""Inverses that are multiplied away one after another."""


def inverse(words: Words, array: Array) -> Array:
    """The inverse of a square sum, which is taken to exist.

    Of a product of square matrices it is the product of their inverses, of a sum with one product of a column
    and a row that of Sherman and Morrison (1950), else a letter of its own.

    Raises:
        KindMismatch: it is not square.
        Undefined: it is 0.
    """
    if array.rows != array.columns:
        raise KindMismatch("Only a square matrix has an inverse.")
    array = words.reduced(array)
    if not array.terms:
        raise Undefined("This matrix has no inverse.")
    if len(array.terms) == 1:
        ((word, factor),) = array.terms.items()
        if all(words.letters[at].rows == words.letters[at].columns == array.rows for at in word):
            return words.scale(_over(words, factor), _of_word(words, word, array))
    updated = _updated(words, array)
    return updated if updated is not None else _letter(words, array)


def _over(words: Words, factor: dict) -> dict:  # type: ignore[type-arg]
    return words.field.divide(words.field.number(Fraction(1)), factor)


def _of_word(words: Words, word: Word, array: Array) -> Array:
    result = words.unit(array.rows)
    for at in reversed(word):
        letter = words.letters[at]
        known = letter.inverse
        result = words.multiply(result, known if known is not None else _plain(words, at))
    return result


def _plain(words: Words, at: int) -> Array:
    """The inverse of a letter."""
    letter = words.letters[at]
    if at > letter.transpose:
        return words.transposed(_plain(words, letter.transpose))
    number = words.letter(("inverse of", at), letter.rows, letter.rows)
    _know(words, number, words.single(at))
    return words.single(number)


def _know(words: Words, number: int, array: Array) -> None:
    """Keep what a letter is the inverse of, with the rules that follow."""
    letter = words.letters[number]
    if letter.inverse is not None:
        return
    letter.inverse = array
    words.letters[letter.transpose].inverse = words.transposed(array)
    unit = words.unit(array.rows)
    for left, right in ((words.single(number), array), (array, words.single(number))):
        product = words.multiply(left, right)
        words.suppose(words.add((product, words.scale(words.field.number(Fraction(-1)), unit))))


def _updated(words: Words, array: Array) -> Array | None:
    """(Q + c p q)^-1 with a column p and a row q: Q^-1 - c Q^-1 p q Q^-1 / (1 + c q Q^-1 p)."""
    cuts = {word: _cut(words, word) for word in array.terms}
    thin = [word for word, at in cuts.items() if at]
    if len(thin) != 1 or len(array.terms) == 1:
        return None
    (word,) = thin
    factor, size, one = array.terms[word], array.rows, words.field.number(Fraction(1))
    rest: Terms = {other: own for other, own in array.terms.items() if other != word}
    whole = inverse(words, Array(size, size, rest))
    column = words.multiply(whole, Array(size, 1, {word[: cuts[word]]: factor}))
    row = Array(1, size, {word[cuts[word] :]: one})
    bottom = words.field.add((one, words.as_number(words.multiply(row, column))))
    change = words.multiply(column, words.multiply(row, whole))
    return words.add((whole, words.scale(words.field.negate(_over(words, bottom)), change)))


def _cut(words: Words, word: Word) -> int:
    """Where a column meets a row in a word; 0 where none does."""
    return next((at for at in range(1, len(word)) if words.letters[word[at]].rows == 1), 0)


def _letter(words: Words, array: Array) -> Array:
    lead = max(array.terms, key=lambda word: (len(word), word))
    factor = _over(words, array.terms[lead])
    array = words.scale(factor, array)
    turned = words.transposed(array)
    keys = [
        ("inverse of", frozenset((word, frozenset(own.items())) for word, own in one.terms.items()))
        for one in (array, turned)
    ]
    if keys[1] in words.numbers and keys[0] not in words.numbers:
        number = words.letters[words.numbers[keys[1]]].transpose
        return words.scale(factor, words.single(number))
    number = words.letter(keys[0], array.rows, array.rows)
    if keys[0] == keys[1]:
        words.letters[number].transpose = number
    _know(words, number, array)
    return words.scale(factor, words.single(number))


def vanishes(words: Words, gap: Array) -> bool:
    """Whether a sum of words is 0, once the inverses at its ends are multiplied away. False says nothing."""
    waiting = [(gap, 0)]
    for _ in range(MOST_TRIES):
        if not waiting:
            return False
        here, depth = waiting.pop()
        here = words.reduced(here)
        if words.is_zero(here):
            return True
        if depth < DEEPEST:
            waiting += [(step, depth + 1) for step in _steps(words, here)]
    return False


def _steps(words: Words, gap: Array) -> Iterator[Array]:
    """The sum times what inverses at its ends are inverses of; the last one is the most hopeful."""
    ends = sorted(
        {(side, word[side]) for word in gap.terms if word for side in (0, -1)},
        key=lambda end: _length(words, end[1]),
        reverse=True,
    )
    for side, number in ends:
        inverted = words.letters[number].inverse
        if inverted is not None:
            yield words.multiply(inverted, gap) if side == 0 else words.multiply(gap, inverted)


def _length(words: Words, number: int) -> int:
    inverted = words.letters[number].inverse
    return 0 if inverted is None else sum(map(len, inverted.terms))
