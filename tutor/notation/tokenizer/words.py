"""Cuts runs of letters into known words; tells products of letters from functions, sentences and slips."""

from __future__ import annotations

from collections.abc import Sequence

from tutor.notation.lexicon.alphabet import GREEK
from tutor.notation.lexicon.closest_name import distance
from tutor.notation.lexicon.functions import (
    CONSTANTS,
    ELSEWHERE,
    FUNCTIONS,
    KEYWORDS,
    LETTERS,
    OVER,
    SPELLINGS,
)
from tutor.notation.lexicon.functions_of_numbers import MOD
from tutor.notation.lexicon.prepared_vocabulary import Known
from tutor.notation.tokenizer.tokens import CLOSERS, Token, holds_a_comma
from tutor.notation.tokenizer.unreadable import Unreadable

Pieces = list[tuple[int, str]]
"""A run of letters cut into known words: the length and the meaning of each."""

NOT_READ = frozenset({"cross", "lg", MOD.name})
"""Words that students apply to something and that are not read so."""

PROGRAMS = frozenset({"solve", "linsolve", "outer", "hadamard", "matmul"})
"""Functions of programs that are formulas here."""

CODE = frozenset({"import", "eval", "exec", "system", "open"})
"""Words of programs, which are no products where a bracket follows."""

LONG_WORD = 6
"""Letters of a function's word that a product hardly has all of but one by chance."""

SUBSCRIPT_OPENERS = ("{", "(")

_LONG_GREEK = tuple(name for name in GREEK if len(name) > 2)


def segment(run: str, known: Known, indices: frozenset[str]) -> Pieces | None:
    """The run cut into known words, longest first, or None; each piece as its length and meaning."""
    words, longest = known.words, known.longest
    whole = words.get(run) or known.whole.get(run)
    if whole is not None:
        return [(len(run), whole)]
    step: list[tuple[int, str] | None] = [None] * (len(run) + 1)
    reachable = [False] * len(run) + [True]
    for start in range(len(run) - 1, -1, -1):
        for length in range(min(longest, len(run) - start), 0, -1):
            if not reachable[start + length]:
                continue
            piece = run[start : start + length]
            meaning = words.get(piece)
            if meaning is None and piece in indices:
                meaning = "name:" + piece
            if meaning is not None:
                step[start], reachable[start] = (length, meaning), True
                break
    pieces: Pieces = []
    at = 0
    while at < len(run):
        here = step[at]
        if here is None:
            return None
        pieces.append(here)
        at += here[0]
    return pieces


def is_product(run: str, known: Known) -> bool:
    """Whether a Greek letter's name is declared, or is spelt by declared letters, as `xi` by x and i."""
    letters = not (known.open or run in CONSTANTS) and all(map(known.declared, run))
    return run in known.declarations or letters


def plain_words(text: str) -> list[str]:
    """The words of a text that holds nothing else, and none of one that does."""
    words = text.replace(",", " ").rstrip(".!? ").replace("’", "'").split()
    plain = all(word.replace("'", "").isalpha() and word.isascii() for word in words)
    return words if plain else []


def is_sentence(text: str, known: Known) -> bool:
    """Whether any letter may be a name, and yet the text is words that no one would type as a product."""
    words = plain_words(text) if known.open else []
    if len(words) < 2:
        return False
    known_words = {*SPELLINGS, *CONSTANTS, *KEYWORDS, *known.words}
    strange = (
        word
        for word in words
        if len(word) > 2 and word not in known_words and not any(name in word for name in _LONG_GREEK)
        if not any(word[:-1] == spelling for spelling in SPELLINGS)  # `cosx siny`
    )
    return sum(1 for _ in strange) >= 2


def meant_function(word: str, pieces: Pieces | None) -> str | None:
    """The function that a word before a parenthesis is one slip away from: `sign` for `sing(`."""
    for spelling in SPELLINGS:
        if distance(word, spelling, 2) == 1 and _is_slip(word, spelling, pieces):
            return spelling
    return None


def unheard_of(word: str, pieces: Pieces | None, known: Known) -> bool:
    """Whether a word is made of single letters none of which was declared."""
    return pieces is not None and not any(
        length > 1 or known.declared(letter) for (length, _), letter in zip(pieces, word, strict=False)
    )


def _is_slip(word: str, spelling: str, pieces: Pieces | None) -> bool:
    """Whether the word was meant as the function, although it may be a product of names as well."""
    if pieces is None:
        return True
    if sorted(word) == sorted(spelling):
        return True
    if pieces[0][1].startswith("function:"):  # `sinx(` is a product, `maxx(` hardly
        return any(
            word[:at] + word[at + 1 :] == spelling and word[at] == word[at - 1] for at in range(1, len(word))
        )
    hardly = FUNCTIONS[SPELLINGS[spelling]].shy and len(spelling) < LONG_WORD
    return len(word) < len(spelling) and len(pieces) == len(word) and not hardly


def check_word(token: Token, following: Token, known: Known, indices: frozenset[str]) -> None:
    """Refuses letters that could be read as a product, and are hardly one.

    Raises:
        Unreadable: at a function that is not read, a word of a program, or a misspelt function.
    """
    word = token.value
    called = following.kind == "("
    if word in CODE and (called or (word == "import" and following.space)):
        raise Unreadable("not_mathematics.code", token.span)
    applied = called or (following.space and following.kind in ("run", "number"))
    if applied and word in NOT_READ and word not in known.declarations:
        raise Unreadable("not_read.function", token.span, word=word)
    if word in SPELLINGS and word not in known.words and _is_of_a_matrix(word, following, known):
        raise Unreadable("unknown_names.letters", token.span, token=token)
    if not called or len(word) < 3 or word in known.words:
        return
    if not following.space and _is_named_elsewhere(word, known):
        raise Unreadable("unknown_names.function", token.span, word=word)
    pieces = segment(word, known, indices)
    meant = meant_function(word, pieces)
    if meant is not None:
        raise Unreadable("unknown_names.misspelt_function", token.span, word=word, meant=meant)
    if not following.space and known.open and unheard_of(word, pieces, known):
        raise Unreadable("unknown_names.function", token.span, word=word)


def _is_of_a_matrix(word: str, following: Token, known: Known) -> bool:
    """Whether a function of matrices stands before the name of one, as in `tr A`."""
    matrix = known.declarations.get(following.value) if following.kind == "run" else None
    return matrix is not None and matrix.form == "matrix" and "matrix to number" in _effect(word)


def _effect(word: str) -> str:
    return FUNCTIONS[SPELLINGS[word]].effect


def _is_named_elsewhere(word: str, known: Known) -> bool:
    """Whether a word before a parenthesis is what a function is called elsewhere, or in programs."""
    return word in PROGRAMS or (word in ELSEWHERE and not any(map(known.declared, word)))


def calls(word: str, following: Token, known: Known) -> bool:
    """Whether a word that is no name is a function because a parenthesis follows it."""
    if word not in SPELLINGS or word in known.words or following.kind != "(":
        return False
    return not (following.space and FUNCTIONS[SPELLINGS[word]].touched)


def letter_calls(raw: list[Token], at: int, known: Known) -> bool:
    """Whether a letter is applied to something: a parenthesis touches it, or follows it as a command."""
    token, following = raw[at], raw[at + 1]
    if token.value not in LETTERS or known.takes(token.value) or following.kind != "(":
        return False
    near = not following.space or token.end - token.start > len(token.value)
    return near and (FUNCTIONS[LETTERS[token.value]].least == 1 or holds_a_comma(raw, at + 1))


def word_with_digits(raw: list[Token], at: int, known: Known) -> str:
    """The function whose name is a word and a number that touches it, as `atan2`; "" if there is none."""
    token, digits = raw[at], raw[at + 1]
    if digits.kind != "number" or digits.space or raw[at + 2].kind != "(" or known.takes(token.value):
        return ""
    name = token.value + digits.value
    return name if name in FUNCTIONS else ""


def index_letters(raw: list[Token], known: Known) -> frozenset[str]:
    """Single undeclared letters that stand as a subscript."""
    letters: set[str] = set()
    for at, token in enumerate(raw):
        if token.kind != "_":
            continue
        inner = raw[at + 1]
        boxed = inner.kind in SUBSCRIPT_OPENERS
        if boxed:
            inner = raw[at + 2]
        if inner.kind == "run" and (not boxed or len(inner.value) <= 2):
            several = 2 if boxed or _numbers_entries(raw[at - 1], known) else 1
            letters.update(letter for letter in inner.value[:several] if not known.declared(letter))
        if boxed and at and SPELLINGS.get(raw[at - 1].value) in OVER:
            letters.update(_letters_below(raw, at + 2, known))
    return frozenset(letters)


def _numbers_entries(before: Token, known: Known) -> bool:
    """Whether two letters after this and `_` may number an entry, as in `A_ij` and `(A B)_ij`."""
    declared = known.declarations.get(before.value)
    return before.kind in (")", "top") or (declared is not None and declared.form == "matrix")


def _letters_below(raw: list[Token], at: int, known: Known) -> set[str]:
    """The undeclared letters below a sum: i and j of `_{1 <= i < j <= n}`."""
    found = set()
    while raw[at].kind not in ("}", ")", "end"):
        if raw[at].kind == "run" and len(raw[at].value) == 1 and not known.declared(raw[at].value):
            found.add(raw[at].value)
        at += 1
    return found


def raises_inverse(found: Sequence[Token], following: Token, known: Known) -> bool:
    """Whether a T after the tokens that were found stands in `A^-T` or `A^{-T}` and is no name."""
    if not found or found[-1].kind != "-" or known.open or known.declared("T"):
        return False
    before = [token.kind for token in found[-3:-1]]
    boxed = before[-1:] in (["{"], ["("])
    return before[-1 - boxed :][:1] == ["^"] and (not boxed or following.kind in CLOSERS)


def is_sum_sign(token: Token, known: Known) -> bool:
    """Whether a capital sigma is meant as ∑, because it is no name here."""
    sigma = token.kind == "greek" and token.value == "Sigma"
    return sigma and not (known.open or "Sigma" in (*known.declarations, *known.bases))
