"""Tells runs of letters apart into names, functions and keywords, longest declared name first."""

from __future__ import annotations

from typing import NamedTuple

from tutor.notation.lexicon.alphabet import GREEK
from tutor.notation.lexicon.functions import CONSTANTS, KEYWORDS, LETTERS, SPELLINGS
from tutor.notation.lexicon.functions_of_arrays import SUM
from tutor.notation.lexicon.prepared_vocabulary import Known, is_compound
from tutor.notation.tokenizer.defined_name import leading_name
from tutor.notation.tokenizer.index_ranges import numbers_a_sum, two_indices
from tutor.notation.tokenizer.long_names import join_names, join_units
from tutor.notation.tokenizer.numerals import (
    BETWEEN,
    TIMES,
    is_broken_power,
    is_power_of_ten,
    is_small_power,
    is_times,
)
from tutor.notation.tokenizer.tokens import LETTERS as TOLD_APART
from tutor.notation.tokenizer.tokens import Token
from tutor.notation.tokenizer.unreadable import Unreadable
from tutor.notation.tokenizer.words import (
    SUBSCRIPT_OPENERS,
    calls,
    check_word,
    index_letters,
    is_product,
    is_sum_sign,
    letter_calls,
    raises_inverse,
    segment,
    word_with_digits,
)

_CHANGES = frozenset({"Delta", "delta"})
"""Letters that make one name with the name after them, as in Δθ."""

_ARGUMENTS = frozenset({"(", "^", "_"})
"""What follows a function, and never a letter that is part of a subscript."""


class Resolved(NamedTuple):
    """What a text's letters mean.

    Attributes:
        tokens: with every run of letters told apart.
        indices: the letters that are used as an index.
        notes: remarks on letters that stand between numbers.
    """

    tokens: list[Token]
    indices: frozenset[str]
    notes: list[str]


def resolve(raw: list[Token], known: Known) -> Resolved:
    """Every run of letters told apart.

    Raises:
        Unreadable: at letters that are no known name.
    """
    raw = join_names(join_units(raw, known), known)
    indices = index_letters(raw, known)
    resolver = _Resolver(raw, known, indices)
    return Resolved(resolver.tokens(), indices, resolver.notes)


class _Resolver:
    """The state of one pass over the raw tokens."""

    def __init__(self, raw: list[Token], known: Known, indices: frozenset[str]) -> None:
        self.raw = raw
        self.known = known
        self.indices = indices
        self.found: list[Token] = []
        self.notes: list[str] = []

    def tokens(self) -> list[Token]:
        """The tokens, told apart."""
        left, at = leading_name(
            self.raw, lambda run: segment(run, self.known, self.indices) is not None, self.known
        )
        self.found.extend(left)
        while at < len(self.raw):
            token = self.raw[at]
            if token.kind in TOLD_APART:
                at += self._letters(token, at)
                continue
            if token.kind == "'":
                self._prime(token)
            elif token.kind == "long":
                self._add(self._kind(token.value), token.value, token)
            else:
                self.found.append(token)
            at += 1
        return self.found

    def _letters(self, token: Token, at: int) -> int:
        """Tells one token of letters apart; gives how many tokens that took."""
        if token.kind == "run" and token.value in GREEK and not is_product(token.value, self.known):
            token = token._replace(kind="greek")
        if is_sum_sign(token, self.known) and not self._lowered():
            token = token._replace(kind="word", value=SUM.name)
        if token.kind == "greek":
            return self._greek(token, at) - at
        if token.value in BETWEEN and self.found and (joined := self._joined_numbers(token, at)):
            return joined
        if token.kind == "word":
            self._word(token, self.raw[at + 1])
        elif not self._lowered() and letter_calls(self.raw, at, self.known):
            self._add("function", LETTERS[token.value], token)
        elif not self._lowered() and self._with_digits(token, at):
            return 2
        else:
            self._run(token, self.raw[at + 1])
        return 1

    def _greek(self, token: Token, at: int) -> int:
        """A Greek letter, joined with what follows where that makes a declared name or a change: Δθ."""
        following = self.raw[at + 1]
        if token.value in _CHANGES and following.kind in ("greek", "run", "word"):
            for length in range(len(following.value), 0, -1):
                part = following.value[:length]
                whole = length == len(following.value)
                if not whole and following.kind != "run":
                    break
                joined = token.value + part
                stem_known = joined in self.known.declarations or joined in self.known.bases
                if stem_known or (self.known.open and is_compound(joined)):
                    self._add("name", joined, token, following.end if whole else following.start + length)
                    if not whole:
                        rest = following._replace(
                            value=following.value[length:], start=following.start + length
                        )
                        self._run(rest, self.raw[at + 2])
                    return at + 2
        lowered = self._lowered() and self.found[-1].kind != "{"  # `log_{σ(x)}` is no subscript σ
        if not lowered and letter_calls(self.raw, at, self.known):
            self._add("function", LETTERS[token.value], token)
        else:
            self.found.append(token._replace(kind=self._kind(token.value)))
        return at + 1

    def _with_digits(self, token: Token, at: int) -> bool:
        """Reads a word and the number that touches it as one function, if they are one."""
        name = word_with_digits(self.raw, at, self.known)
        if name:
            self._add("function", name, token, self.raw[at + 1].end)
        return bool(name)

    def _kind(self, name: str) -> str:
        return "declared" if self.known.is_function(name) else "name"

    def _joined_numbers(self, letter: Token, at: int) -> int:
        """How many tokens are read here: an x between numbers, or an e with the exponent after it."""
        before, following, later = self.found[-1], self.raw[at + 1], self.raw[at + 1 : at + 5]
        if letter.value in TIMES and len(later) == 4 and is_broken_power(before, letter, later, self.known):
            raise Unreadable("numerals.broken_power", (before.start, later[2].end), ten=later[0])
        if letter.value in TIMES and is_times(before, letter, self.raw[at + 1 : at + 3], self.known):
            self.found.append(letter._replace(kind="*"))
            return 1
        if letter.value not in TIMES and len(later) > 2 and is_small_power(before, letter, later, self.known):
            return self._joined(before, letter, f"-{later[1].value}", later[1].end) + 1
        inner = len(self.found) > 1 and self.found[-2].kind in ("_", "^", *SUBSCRIPT_OPENERS)
        if letter.value in TIMES or inner or not is_power_of_ten(before, letter, following, self.known):
            return 0
        return self._joined(before, letter, following.value, following.end)

    def _joined(self, before: Token, letter: Token, exponent: str, end: int) -> int:
        """Makes one number of a number, an e and an exponent, with a remark; two tokens are read."""
        whole = f"{before.value}e{exponent}"
        self.found[-1] = before._replace(value=whole, end=end)
        other = f"e*{exponent}" if exponent.isdigit() else f"e {exponent.replace('-', '- ')}"
        self.notes.append(
            f"{before.value} {letter.value}{exponent} was read as {whole}, a power of ten; type "
            f"{before.value} {other} if that is meant."
        )
        return 2

    def _add(self, kind: str, value: str, token: Token, end: int | None = None) -> None:
        self.found.append(Token(kind, value, token.start, token.end if end is None else end, token.space))

    def _word(self, token: Token, following: Token) -> None:
        """Letters that LaTeX keeps together."""
        word = token.value
        if self._lowered() and following.kind not in _ARGUMENTS:
            self._add("name", CONSTANTS.get(word, word), token)
        elif self.known.declared(word):
            self._add(self._kind(word), word, token)
        elif word in SPELLINGS and (word not in CONSTANTS or calls(word, following, self.known)):
            self._add("function", SPELLINGS[word], token)
        elif word in CONSTANTS:
            self._add("name", CONSTANTS[word], token)
        else:
            self._pieces(token)

    def _run(self, token: Token, following: Token) -> None:
        word = token.value
        if word in KEYWORDS and not (self.known.declared(word) or self._lowered()):
            self._add("keyword", word, token)
        elif self._lowered() and not (self._is_word(word) and following.kind in _ARGUMENTS):
            self._subscript(token)
        elif self._after("^") and word == "t" and not self.known.accepts("t"):
            raise Unreadable("exponents.small_transpose", token.span)
        elif word == "T" and raises_inverse(self.found, following, self.known):
            self._add("top", word, token)
        elif self._raises_transpose(word):
            self.found.append(Token("top", "T", token.start, token.start + 1, token.space))
            if word[1:]:
                self._run(Token("run", word[1:], token.start + 1, token.end), following)
        elif calls(word, following, self.known):
            self._add("function", SPELLINGS[word], token)
        else:
            check_word(token, following, self.known, self.indices)
            self._pieces(token)

    def _pieces(self, token: Token) -> None:
        pieces = segment(token.value, self.known, self.indices)
        if pieces is None:
            raise Unreadable("unknown_names.letters", token.span, token=token)
        at, space = token.start, token.space
        for length, meaning in pieces:
            kind, _, value = meaning.partition(":")
            self.found.append(Token(kind, value, at, at + length, space))
            at, space = at + length, False
        self._join_changes(len(pieces))

    def _join_changes(self, count: int) -> None:
        """`Deltatheta` typed as letters is one name where undeclared names are accepted."""
        if not self.known.open or count < 2:
            return
        start = len(self.found) - count
        for at in range(len(self.found) - 2, start - 1, -1):
            first, second = self.found[at], self.found[at + 1]
            if first.value == "Delta" and second.kind == "name" and is_compound("Delta" + second.value):
                self.found[at : at + 2] = [
                    Token("name", "Delta" + second.value, first.start, second.end, first.space)
                ]

    def _subscript(self, token: Token) -> None:
        """Letters after `_`: a declared subscript, an index, `inf`, or an index and then something else."""
        word = token.value
        ending = "_" + word
        if len(word) == 1 or any(name.endswith(ending) for name in self.known.declarations):
            self._add("name", word, token)
            return
        if len(word) == 2 and numbers_a_sum(self.found, word, self.indices):
            self.found.extend(two_indices(token, braced=self.found[-1].kind in SUBSCRIPT_OPENERS))
            return
        for spelling in ("infinity", "infty", "inf", "oo"):
            if word.startswith(spelling):
                self._split(token, len(spelling), "inf")
                return
        base = (Token("end", "", 0, 0), *self.found)[-2 if self.found[-1].kind == "_" else -3]
        named = base.kind == "name" and base.value != "e" and not self.known.has_components(base.value)
        if word in GREEK or named or segment(word[1:], self.known, self.indices) is None:
            self._add("name", word, token)
            return
        self._split(token, 1, word[0])

    def _is_word(self, word: str) -> bool:
        return word in self.known.words or word in SPELLINGS

    def _split(self, token: Token, length: int, value: str) -> None:
        self._add("name", value, token, token.start + length)
        if length < len(token.value):
            self._pieces(Token("run", token.value[length:], token.start + length, token.end))

    def _prime(self, token: Token) -> None:
        last = self.found[-1] if self.found else None
        primed = last.value + "'" if last is not None and last.kind in ("name", "declared") else ""
        if last is not None and primed and any(name.startswith(primed) for name in self.known.declarations):
            self.found[-1] = last._replace(kind=self._kind(primed), value=primed, end=token.end)
        else:
            self.found.append(token)

    def _lowered(self) -> bool:
        return self._after("_")

    def _raises_transpose(self, word: str) -> bool:
        if not (self._after("^") and word[0] == "T") or self.known.declared("T"):
            return False
        return word == "T" or word not in self.known.words

    def _after(self, sign: str) -> bool:
        found = self.found
        if found and found[-1].kind == sign:
            return True
        return len(found) > 1 and found[-1].kind in SUBSCRIPT_OPENERS and found[-2].kind == sign
