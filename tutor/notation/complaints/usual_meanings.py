"""What is said of names and words that mean the same thing wherever they are typed: `tg`, `squared`, j."""

from __future__ import annotations

import re

from tutor.notation.complaints.bars import frobenius
from tutor.notation.complaints.place import Message, Place, say
from tutor.notation.lexicon.functions import ELSEWHERE
from tutor.notation.lexicon.functions_of_arrays import MEAN
from tutor.notation.lexicon.functions_of_numbers import BINOM, CONJ
from tutor.notation.lexicon.name_parts import split_accent
from tutor.notation.writing.name_glyphs import display

LOGARITHMS = dict.fromkeys(("lb", "ld"), "log_2")
"""Names of the logarithm to base 2, which has no name of its own here."""
IN_WORDS: dict[str, tuple[str, str | None]] = {
    "squared": ("a square as a power, such as a^2", "^2"),
    "cubed": ("a third power as a power, such as a^3", "^3"),
    "plus": ("the sign +", "+"),
    **dict.fromkeys(("minus", "negative", "neg"), ("the sign -", "-")),
    "union": ("the sign ∪, or a capital U", "∪"),
    "everywhere": ("R for all numbers", "R"),
    "times": ("the sign *", "*"),
    "over": ("the sign /", "/"),
    "equals": ("the sign =", "="),
    "arc": ("the name of an inverse function as one word, such as arctan(x)", None),
    "between": ("an interval as an inequality, such as a < x < b", None),
    **dict.fromkeys(("const", "constant"), ("a letter for the constant, such as C", "C")),
    "unbounded": ("inf where infinity is meant", None),
    "diverges": ("inf where infinity is meant", None),
    "from": ("an interval as an inequality, such as a < x < b", None),
    "more": ("an inequality, such as x >= 3", None),
    "except": ("a number that is left out as x != 2", None),
    "without": ("a number that is left out as x != 2", None),
    "not": ("the condition that holds, such as x != 2 or x <= 1", None),
    **dict.fromkeys(("oder", "or"), ("the word or", "or")),
    **dict.fromkeys(("und", "and"), ("the word and", "and")),
    "dne": ("a formula or a number", None),
    "ee": ("a power of ten as in 6.02e23", "e"),
    **dict.fromkeys(
        (
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "half",
            "halves",
            "third",
            "thirds",
            "quarter",
            "quarters",
            "hundred",
            "thousand",
            "million",
            "billion",
            "dozen",
        ),
        ("numbers in figures, such as 3/4 or 1000", None),
    ),
}
"""Words that stand for a sign or a form, with what to type for them, and the sign itself."""
_CONSTANT = re.compile(r"[Cc](?:_[0-9a-z])?")
_LETTERS_OF_CONSTANTS = frozenset("ABCDKck")
_BETWEEN = re.compile(r"(\S+)\s+(?:is\s+|lies\s+)?between\s+(\S+)\s+and\s+(\S+)")
_ARC = re.compile(r"\s+(?=(?:sin|cos|tan|cot)h?\b)")
_ARGUMENTS = re.compile(r"\s*\(([^(),]{1,40}),([^(),]{1,40})\)")
_POINT = re.compile(r"\s*\(([^()]*),([^()]*)\)\s*$")


def of_word(place: Place, word: str) -> Message | None:
    """For a word that is no name here, and has a meaning elsewhere."""
    known = ELSEWHERE.get(word) or LOGARITHMS.get(word)
    if known:
        return say(f"“{word}” is not known here; type {known}.", place.swapped(known))
    if word.lower() not in IN_WORDS:
        return None
    cure, sign = IN_WORDS[word.lower()]
    meant = place.swapped(sign) if sign else _whole(place, word)
    return say(f"“{word}” is not known here; type {cure}.", *([meant] if meant else []))


def _whole(place: Place, word: str) -> str | None:
    """The text with the form that several words stand for: `arctan x`, `2 < x < 5`."""
    gap = _ARC.match(place.text, place.span[1]) if word == "arc" else None
    if gap is not None:
        return place.swapped("", gap.span())
    between = _BETWEEN.search(place.text) if word == "between" else None
    if between is not None:
        return place.swapped(f"{between[2]} < {between[1]} < {between[3]}", between.span())
    return None


_AS_FORMULAS = {
    "solve": "{0}^-1 {1}",
    "linsolve": "{0}^-1 {1}",
    "outer": "{0} {1}^T",
    "hadamard": "{0} .* {1}",
    "matmul": "{0} {1}",
    "pow": "{0}^{1}",
}
"""Functions of programs, and the formula for each."""
_MATRICES = frozenset({"matrix", "Matrix", "array", "vector", "Vector", "vec"})
_PERMUTATIONS = frozenset({"nPr", "perm", "permutations", "Perm"})
_CHOSEN = re.compile(r"(?<![A-Za-z0-9])([0-9]+|[A-Za-z])\s*([CP])\s*_?\{?([0-9]+|[A-Za-z])\}?(?![A-Za-z0-9])")
_BELOW_AND_ABOVE = re.compile(r"C_\{?([0-9]+|[A-Za-z])\}?\^\{?([0-9]+|[A-Za-z])\}?(?![A-Za-z0-9])")
"""`C_n^k`."""
_LONGEST = 300
_DX = re.compile(r"(?<=\S)\s*(?<![A-Za-z])(?P<dx>d\s?[A-Za-z])\s*\.?\s*$")
_ORDER = re.compile(r"\s*\\?[A-Za-zΘΩ]{1,6}\s*\(((?:[^()]|\([^()]*\)){1,80})\)\s*")
_OR = re.compile(r"(?<=\s)([Vv])(?=\s)")


def of_call(place: Place, word: str) -> Message | None:
    """For `nPr(n, k)` and `solve(A, b)`, which are no functions here."""
    if word in _PERMUTATIONS:
        return _permutations(place)
    if word in _MATRICES:
        return _matrix(place)
    pair = _ARGUMENTS.match(place.text, place.span[1]) if word in _AS_FORMULAS else None
    if pair is None:
        return None
    first, second = (_closed(part.strip()) for part in (pair[1], pair[2]))
    fixed = _AS_FORMULAS[word].format(first, second)
    return say(
        f"“{word}” is not known here; type {fixed}.", place.swapped(fixed, (place.span[0], pair.end()))
    )


def _matrix(place: Place) -> Message:
    """For `matrix(1, 2; 3, 4)` and `Matrix([[1, 2], [3, 4]])`."""
    head, rest = place.text[: place.span[0]], place.text[place.span[1] :].strip()
    inner = rest[1:-1].strip() if rest.startswith("(") and rest.endswith(")") else rest
    typed = inner if inner.startswith("[") else f"[{inner}]"
    return say("Vectors and matrices are typed in brackets, as in [1, 2; 3, 4].", f"{head}{typed}")


def _permutations(place: Place) -> Message | None:
    pair = _ARGUMENTS.match(place.text, place.span[1])
    if pair is None:
        return say("Permutations are typed with factorials, as in n!/(n - k)!.")
    first, second = (_closed(part.strip()) for part in (pair[1], pair[2]))
    fixed = f"{first}!/({first} - {second})!"
    sentence = f"Permutations are typed with factorials, as in {fixed}."
    return say(sentence, place.swapped(fixed, (place.span[0], pair.end())))


def _closed(part: str) -> str:
    return part if part.isalnum() else f"({part})"


def of_name(place: Place, name: str, names: tuple[str, ...]) -> Message | None:
    """For a name that is not declared, and that people use for the same thing everywhere.

    Args:
        name: in canonical form.
        names: those that the problem uses.
    """
    joined = frobenius(place, name) or _of_one_letter(place, name)
    if joined is not None:
        return joined
    constants = [declared for declared in names if _CONSTANT.fullmatch(declared)]
    if constants and name in _LETTERS_OF_CONSTANTS:
        listed = " and ".join(map(display, constants))
        return say(f"“{name}” is not one of the names here; type {listed} for what is arbitrary.")
    around = _differential(place, name) or _of_order(place, name)
    if around is not None:
        return around
    if name == "j" and "i" not in place.known.declarations:
        sentence = "“j” is not one of the names here; the imaginary unit is typed i."
        return say(sentence, place.swapped("i"))
    if name in ("Gamma", "gamma") and place.text[place.span[1] :].startswith("("):
        return say("Type (n - 1)! for the gamma function of a whole number n.")
    if split_accent(name)[1]:
        return _of_accent(place, name)
    size = _matrix_size(place) if name == "I" else None
    if size is not None:
        return say(f"“I” is not one of the names here; the unit matrix is typed identity({size}).")
    return _of_pair(place, name)


def _differential(place: Place, name: str) -> Message | None:
    """For the dx of `3x^2 dx`."""
    found = _DX.search(place.text) if name == "d" and len(place.text) <= _LONGEST else None
    if found is None or found.start("dx") != place.span[0]:
        return None
    return say(
        f"Type the formula alone, without {found['dx'].strip()}.", place.text[: found.start()].rstrip()
    )


def _of_order(place: Place, name: str) -> Message | None:
    """For `O(n^2)`."""
    found = _ORDER.fullmatch(place.text) if name in ("O", "o", "Theta", "Omega") else None
    if found is None:
        return None
    return say(f"Type the formula alone, without {display(name)}(…).", found[1].strip())


def _of_one_letter(place: Place, name: str) -> Message | None:
    """For `nC2` and `n P k`, and for `x = 1 V x = 2`, where a letter stands for “or”."""
    lower = _BELOW_AND_ABOVE.match(place.text, place.span[0]) if name == "C" else None
    if lower is not None:
        fixed = f"{BINOM.name}({lower[1]}, {lower[2]})"
        sentence = f"A binomial coefficient is typed with both numbers in parentheses, as in {fixed}."
        return say(sentence, place.swapped(fixed, lower.span()))
    if name in ("C", "P"):
        for found in _CHOSEN.finditer(place.text):
            if found.start(2) == place.span[0]:
                return _chosen(place, found)
    sides = place.text[: place.span[0]], place.text[place.span[1] :]
    alone = all("=" in side or "<" in side or ">" in side for side in sides)
    if name in ("V", "v") and alone and _OR.match(place.text, place.span[0]):
        return say("Type “or” between solutions, as in x = 1 or x = 2.", place.swapped("or"))
    return None


def _chosen(place: Place, found: re.Match[str]) -> Message:
    top, bottom = found[1], found[3]
    if found[2] == "P":
        fixed = f"{top}!/({top} - {bottom})!"
        sentence = f"Permutations are typed with factorials, as in {fixed}."
    else:
        fixed = f"{BINOM.name}({top}, {bottom})"
        sentence = f"A binomial coefficient is typed with both numbers in parentheses, as in {fixed}."
    return say(sentence, place.swapped(fixed, found.span()))


def _of_accent(place: Place, name: str) -> Message:
    """For `z̄`, which is a conjugate over a complex number, and a mean over a vector."""
    letter, accent = split_accent(name)
    shown = f"“{display(name)}” is not one of the names here"
    declared = place.known.declarations.get(letter)
    if accent == "bar" and declared is not None and declared.form == "vector":
        return say(f"{shown}; type mean({letter}) for the mean.", place.swapped(f"{MEAN.name}({letter})"))
    if accent == "bar" and declared is not None and (declared.domain, declared.form) == ("complex", "scalar"):
        conjugate = f"{CONJ.name}({letter})"
        return say(f"{shown}; type {conjugate} for the complex conjugate.", place.swapped(conjugate))
    return say(f"{shown}; type what it stands for.")


def _of_pair(place: Place, name: str) -> Message | None:
    """For `V(1, -2)` and `P(n, k)` where nothing stands before or behind them."""
    if name in _PERMUTATIONS:
        return _permutations(place)
    pair = _POINT.match(place.text, place.span[1])
    if pair is None or place.text[: place.span[0]].strip() or not name[:1].isupper():
        return None
    if name == "P" and place.known.counts(pair[1].strip()):
        return _permutations(place)
    return say(f"Type the point alone, without {name}.", place.text[place.span[1] :].strip())


def _matrix_size(place: Place) -> int | str | None:
    """How many columns a declared matrix has: by its name the unit matrix is explained."""
    matrices = (known for known in place.known.declarations.values() if known.form == "matrix")
    return next((declared.dims[1] for declared in matrices), None)
