"""A vocabulary made ready for reading: which words are names, which are functions, and what each name is."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable
from dataclasses import dataclass, field
from functools import lru_cache

from tutor.notation.lexicon.alphabet import GREEK
from tutor.notation.lexicon.functions import CONSTANTS, FUNCTIONS, SPELLINGS
from tutor.notation.lexicon.name_parts import is_composite
from tutor.notation.lexicon.vocabulary import Declaration, Vocabulary


@dataclass(frozen=True, slots=True)
class Known:
    """What a reader needs to know of a vocabulary, looked up once.

    Attributes:
        vocabulary: where it comes from.
        declarations: by canonical name; the last declaration of a name.
        dimensions: names of symbolic sizes, which are natural numbers without being declared.
        bases: names that may stand before a subscript because the whole is declared: `theta` of `theta_0`.
        words: every spelling that a run of letters is matched against, and what it means: `name:alpha`,
            `function:sign`, `declared:f`.
        whole: words that are only matched against a whole run of letters, such as `inf`.
        longest: length of the longest word.
        composites: spellings with scripts that would else be read as an index or a power, and the name that
            each stands for: `m_(t-1)`, `w^(t)`, `I_a` for `Ia`.
        touching: names whose number may touch the letters: `R_1`, typed `R1`.
    """

    vocabulary: Vocabulary
    declarations: dict[str, Declaration] = field(compare=False)
    dimensions: frozenset[str] = field(compare=False)
    bases: frozenset[str] = field(compare=False)
    words: dict[str, str] = field(compare=False)
    whole: dict[str, str] = field(compare=False)
    longest: int = field(compare=False)
    composites: dict[str, str] = field(compare=False)
    touching: frozenset[str] = field(compare=False)

    @property
    def open(self) -> bool:
        """Whether undeclared single letters and Greek names are accepted as real scalars."""
        return self.vocabulary.open

    def declared(self, name: str) -> bool:
        """Whether the name is declared, or is a symbolic dimension."""
        return name in self.declarations or name in self.dimensions

    def takes(self, name: str) -> bool:
        """Whether a name is declared, or begins a declared one with a subscript."""
        return self.declared(name) or name in self.bases

    def has_components(self, name: str) -> bool:
        """Whether the name is a declared vector or matrix."""
        declaration = self.declarations.get(name)
        return declaration is not None and declaration.form in ("vector", "matrix")

    @property
    def has_matrices(self) -> bool:
        """Whether a matrix is declared."""
        return any(declaration.form == "matrix" for declaration in self.declarations.values())

    def counts(self, name: str) -> bool:
        """Whether the name is a natural number: declared as one, or the size of a vector or matrix."""
        declaration = self.declarations.get(name)
        natural = declaration is not None and (declaration.domain, declaration.form) == ("natural", "scalar")
        return natural or self.is_size(name)

    def is_size(self, name: str) -> bool:
        """Whether the name is the size of a declared vector or matrix."""
        return name in self.dimensions or any(name in known.dims for known in self.declarations.values())

    def is_function(self, name: str) -> bool:
        """Whether the name is a function of the pack's own."""
        declaration = self.declarations.get(name)
        return declaration is not None and declaration.form == "function"

    def accepts(self, name: str) -> bool:
        """Whether a bare name may stand in an expression."""
        return (
            self.declared(name)
            or name in CONSTANTS
            or (self.open and (len(name) == 1 or name in GREEK or is_compound(name)))
        )


def is_compound(name: str) -> bool:
    """Whether a name is a change such as `Deltatheta`: Delta before another name."""
    rest = name.removeprefix("Delta")
    return rest != name and (len(rest) == 1 or rest in GREEK)


@lru_cache(maxsize=64)
def known(vocabulary: Vocabulary) -> Known:
    """The vocabulary, ready for reading."""
    declarations = {declaration.name: declaration for declaration in vocabulary.declarations}
    sizes = (size for declaration in declarations.values() for size in declaration.dims)
    dimensions = frozenset(size for size in sizes if isinstance(size, str) and size not in declarations)
    bases = frozenset(name.partition("_")[0] for name in declarations if "_" in name.partition("^")[0])
    words: dict[str, str] = {}
    if vocabulary.open:
        words.update({name: f"name:{name}" for name in GREEK})
        words.update({letter: f"name:{letter}" for letter in _LETTERS})
    whole = {spelling: f"name:{name}" for spelling, name in CONSTANTS.items()}
    words.update({spelling: whole[spelling] for spelling in ("pi", "e", "i")})
    words.update(
        {
            spelling: f"function:{name}"
            for spelling, name in SPELLINGS.items()
            if not FUNCTIONS[name].shy and spelling not in FUNCTIONS[name].called
        }
    )
    for name in _plain_names((*declarations, *dimensions, *bases)):
        kind = "declared" if name in declarations and declarations[name].form == "function" else "name"
        words[name] = f"{kind}:{name}"
    if any(declaration.form in ("matrix", "vector") for declaration in declarations.values()):
        words.setdefault("I", "name:I")  # the unit matrix, or of I_n
    longest = max(map(len, words))
    composites = _composites(declarations)
    touching = frozenset(
        declaration.name
        for declaration in declarations.values()
        if _touching(declaration, declarations, vocabulary)
    )
    return Known(vocabulary, declarations, dimensions, bases, words, whole, longest, composites, touching)


def _composites(names: Iterable[str]) -> dict[str, str]:
    """Each longer name as it is, and each word with its letters after the first as a subscript."""
    words = [name for name in names if name.isascii() and name.isalpha() and name not in GREEK]
    taken = frozenset(names)
    lowered = {f"{word[0]}_{word[1:]}": word for word in words if len(word) > 1 and word[0] not in taken}
    return lowered | {name: name for name in names if is_composite(name)}


def _touching(declaration: Declaration, others: Container[str], vocabulary: Vocabulary) -> bool:
    """Whether a number may touch a name: it was declared so, or the letters alone are no name."""
    stem, _, number = declaration.name.partition("_")
    if not number.isdigit():
        return False
    if not vocabulary.open and stem not in others and stem not in CONSTANTS:
        return True
    letters = "|".join(re.escape(spelling) for spelling in (stem, GREEK.get(stem, stem)))
    return re.search(rf"(?<![A-Za-z])(?:{letters}){number}(?![0-9])", declaration.text) is not None


_LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"


def _plain_names(names: Iterable[str]) -> set[str]:
    return {
        stem for name in names if (stem := name.partition("_")[0].rstrip("'")).isascii() and stem.isalpha()
    }
