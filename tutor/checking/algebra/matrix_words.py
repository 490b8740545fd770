"""Products of matrices and vectors that are not written out: words of letters, with rules to shorten them.

A word such as Aᵀ A x is a tuple of letters, and each letter knows its transpose. What stands between a row
and a column in a word is a number, xᵀ A y, and becomes a symbol of the ring that the coefficients are in; it
is the same number as its transpose. Rules, such as Uᵀ U → I, come from facts and from inverses. Nothing
depends on how large the matrices are, so that a proof holds for all sizes.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction

from tutor.checking.algebra.generators import Generator, Poly
from tutor.checking.algebra.normal_form import Normal
from tutor.checking.numbers.numeric_faults import KindMismatch, OutsideArithmetic, TooLarge

Size = int | str
Word = tuple[int, ...]
"""Letters by number; the empty word is the unit matrix."""
Terms = dict[Word, Poly]
"""Never changed once it was handed out."""

MOST_STEPS = 4_000
"""Words that are looked at in one question."""
MOST_LETTERS = 24
"""In a word."""
MOST_RULES = 16
"""Between which it is looked for words that two of them rewrite."""
MOST_WORDS = 200
"""In a sum."""


@dataclass(frozen=True, slots=True)
class Array:
    """A sum of words of one size; rows and columns are numbers or names of sizes."""

    rows: Size
    columns: Size
    terms: Terms


@dataclass(slots=True)
class Letter:
    """A matrix or vector by itself.

    Attributes:
        rows, columns: its size.
        transpose: the letter of its transpose.
        inverse: what it is the inverse of, once that is known.
    """

    rows: Size
    columns: Size
    transpose: int
    inverse: Array | None = None


class Words:
    """The letters of one question, and the rules between them.

    Args:
        field: the arithmetic of coefficients.
        sizes: the named sizes as numbers of it.
    """

    def __init__(self, field: Normal, sizes: Mapping[str, Poly]) -> None:
        self.field = field
        self.sizes = sizes
        self.letters: list[Letter] = []
        self.numbers: dict[Hashable, int] = {}
        self.rules: dict[Word, Array] = {}
        self.steps = 0

    def letter(self, key: Hashable, rows: Size, columns: Size) -> int:
        """The number of a letter; its transpose is made with it."""
        if key not in self.numbers:
            number = self.numbers[key] = len(self.letters)
            self.letters.append(Letter(rows, columns, number + 1))
            self.letters.append(Letter(columns, rows, number))
        return self.numbers[key]

    def single(self, number: int) -> Array:
        """A letter as a sum."""
        letter = self.letters[number]
        return Array(letter.rows, letter.columns, {(number,): self.field.number(Fraction(1))})

    def unit(self, size: Size, factor: Poly | None = None) -> Array:
        """The unit matrix, or a multiple of it."""
        factor = self.field.number(Fraction(1)) if factor is None else factor
        return Array(size, size, {(): factor} if factor else {})

    def add(self, parts: Iterable[Array]) -> Array:
        """The sum.

        Raises:
            KindMismatch: their sizes differ.
        """
        first, *rest = parts
        total = dict(first.terms)
        for part in rest:
            if (part.rows, part.columns) != (first.rows, first.columns):
                raise KindMismatch("These do not have one size.")
            for word, factor in part.terms.items():
                self._put(total, word, factor)
        return Array(first.rows, first.columns, total)

    def scale(self, factor: Poly, array: Array) -> Array:
        """A number times a sum of words."""
        terms = {word: self.field.multiply(factor, own) for word, own in array.terms.items()}
        return Array(array.rows, array.columns, {word: own for word, own in terms.items() if own})

    def multiply(self, left: Array, right: Array) -> Array:
        """The product, shortened.

        Raises:
            KindMismatch: their sizes do not fit.
        """
        if left.columns != right.rows:
            raise KindMismatch("These sizes cannot be multiplied.")
        total: Terms = {}
        for one, first in left.terms.items():
            for two, second in right.terms.items():
                self._put(total, one + two, self.field.multiply(first, second))
        return self.reduced(Array(left.rows, right.columns, total))

    def transposed(self, array: Array) -> Array:
        """The transpose."""
        turned: Terms = {}
        for word, factor in array.terms.items():
            self._put(turned, self.turned(word), factor)
        return Array(array.columns, array.rows, turned)

    def turned(self, word: Word) -> Word:
        """The transpose of a word."""
        return tuple(self.letters[number].transpose for number in reversed(word))

    def reduced(self, array: Array) -> Array:
        """The sum with every rule applied, and with the numbers inside of words taken out."""
        waiting, total = list(array.terms.items()), dict[Word, Poly]()
        while waiting:
            self._count()
            word, factor = waiting.pop()
            if len(word) > MOST_LETTERS:
                raise TooLarge("This product is too long.")
            found = self._shortened(word)
            if found is None:
                left, scalar = self._without_numbers(word)
                self._put(total, left, self.field.multiply(factor, scalar))
                continue
            before, array_inside, after = found
            waiting += [
                (before + inner + after, self.field.multiply(factor, own))
                for inner, own in array_inside.terms.items()
            ]
        if len(total) > MOST_WORDS:
            raise TooLarge("This sum is too long.")
        return Array(array.rows, array.columns, total)

    def _shortened(self, word: Word) -> tuple[Word, Array, Word] | None:
        """What stands before a part that a rule rewrites, what it becomes, and what stands behind it."""
        for start in range(len(word)):
            for end in range(start + 1, len(word) + 1):
                rule = self.rules.get(word[start:end])
                if rule is not None:
                    return word[:start], rule, word[end:]
        return None

    def _without_numbers(self, word: Word) -> tuple[Word, Poly]:
        """A word without the numbers in it, and their product."""
        cuts = [at for at in range(1, len(word)) if self.letters[word[at]].rows == 1]
        scalar = self.field.number(Fraction(1))
        kept: Word = ()
        for start, end in zip([0, *cuts], [*cuts, len(word)], strict=True):
            piece = word[start:end]
            if piece and self.letters[piece[0]].rows == self.letters[piece[-1]].columns == 1:
                scalar = self.field.multiply(scalar, self.symbol(piece))
            else:
                kept += piece
        return kept, scalar

    def symbol(self, word: Word) -> Poly:
        """The number that a word with one row and one column is; xᵀ x and (A x)ᵀ A x are positive."""
        turned = self.turned(word)
        half = len(word) // 2
        square = len(word) % 2 == 0 and turned[:half] == word[:half]
        return self._least("word", [word], [turned], square)

    def _least(self, kind: str, words: list[Word], turned: list[Word], positive: bool) -> Poly:
        """The symbol of the least of some words, which mean one number, and of their transposes."""
        others = [self._rewritten(word) for word in turned]
        if any(other in words and sign < 0 for other, sign in others):
            return {}
        least, sign = min([*((word, Fraction(1)) for word in words), *others])
        key = (kind, least)
        return self.field.ring.scale(self.field.ring.symbol(Generator("free", key, positive=positive)), sign)

    def _rewritten(self, word: Word) -> tuple[Word, Fraction]:
        """What rules such as Aᵀ → -A make of a word, as long as that is a single word, and its sign."""
        sign = Fraction(1)
        for _ in range(MOST_LETTERS):
            found = self._shortened(word)
            factors = [self.field.as_fraction(own) for own in found[1].terms.values()] if found else []
            if found is None or factors not in ([1], [-1]):
                return word, sign
            (inner,), (factor,) = found[1].terms, factors
            word, sign = found[0] + inner + found[2], sign * (factor or 1)
        return word, sign

    def as_number(self, array: Array) -> Poly:
        """The number that a sum with one row and one column is."""
        return self.field.add([factor for word, factor in array.terms.items() if not word])

    def trace(self, array: Array) -> Poly:
        """The trace of a square sum: that of a word is one for all its turns and for its transpose."""
        parts = []
        for word, factor in self.reduced(array).terms.items():
            if not word:
                parts.append(self.field.multiply(factor, self._size(array.rows)))
                continue
            parts.append(self.field.multiply(factor, self._trace_of(word)))
        return self.field.add(parts)

    def _size(self, size: Size) -> Poly:
        if isinstance(size, str) and size not in self.sizes:
            raise OutsideArithmetic
        return self.field.number(Fraction(size)) if isinstance(size, int) else self.sizes[size]

    def _trace_of(self, word: Word) -> Poly:
        for at in range(len(word)):
            if self.letters[word[at]].rows == 1:
                turn = word[at:] + word[:at]
                return self.as_number(self.reduced(Array(1, 1, {turn: self.field.number(Fraction(1))})))
        turns = [word[at:] + word[:at] for at in range(len(word))]
        shorter = next((turn for turn in turns if self._shortened(turn) is not None), None)
        if shorter is not None:
            size = self.letters[shorter[0]].rows
            return self.trace(Array(size, size, {shorter: self.field.number(Fraction(1))}))
        return self._least("trace of", turns, [self.turned(turn) for turn in turns], self._is_square(turns))

    def _is_square(self, turns: list[Word]) -> bool:
        """Whether a word is Xᵀ X, whose trace is a sum of squares."""
        half = len(turns[0]) // 2
        return len(turns[0]) % 2 == 0 and any(self.turned(turn)[:half] == turn[:half] for turn in turns)

    def _put(self, terms: Terms, word: Word, factor: Poly) -> None:
        new = self.field.add((terms.get(word, {}), factor))
        if new:
            terms[word] = new
        else:
            terms.pop(word, None)

    def _count(self) -> None:
        self.steps += 1
        if self.steps > MOST_STEPS:
            raise TooLarge("This takes too many steps.")

    def is_zero(self, array: Array) -> bool:
        """Whether every coefficient is 0."""
        return all(self.field.ring.is_zero(factor) for factor in array.terms.values())

    def suppose(self, gap: Array) -> None:
        """Take a sum of words for 0: its longest word is rewritten from now on, and so is its transpose.

        Raises:
            OutsideArithmetic: that word has a factor which is no number.
        """
        for one in (gap, self.transposed(gap)):
            one = self.reduced(one)
            if self.is_zero(one):
                continue
            lead = max(one.terms, key=lambda word: (len(word), word))
            factor = self.field.as_fraction(one.terms[lead])
            if not lead or factor is None:
                raise OutsideArithmetic
            rest = {word: own for word, own in one.terms.items() if word != lead}
            found = self.scale(self.field.number(-1 / factor), Array(one.rows, one.columns, rest))
            self.rules[lead] = found

    def overlaps(self) -> list[Array]:
        """What is 0 because two rules rewrite one word in two ways, as xᵀ A and A y do in xᵀ A y."""
        found = []
        for one, first in self.rules.items() if len(self.rules) <= MOST_RULES else ():
            for two, second in self.rules.items():
                for shared in range(1, min(len(one), len(two))):
                    if one[-shared:] != two[:shared]:
                        continue
                    unit = self.field.number(Fraction(1))
                    head = Array(first.rows, second.rows, {one[:-shared]: unit})
                    tail = Array(first.columns, second.columns, {two[shared:]: unit})
                    other = self.scale(self.field.number(Fraction(-1)), self.multiply(head, second))
                    found.append(self.add((self.multiply(first, tail), other)))
        return found
