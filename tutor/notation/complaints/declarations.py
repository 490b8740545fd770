"""What is said of declarations such as `alpha > 0` and `g in R^d`, and of what is no name."""

from __future__ import annotations

from collections.abc import Sequence

from tutor.notation.complaints.place import Message, Place, say
from tutor.notation.tokenizer.tokens import LETTERS, Token

_FUNCTION = "A function is declared as “{}: R -> R”, without a formula."
_OF_FUNCTIONS = frozenset({"function", "is", "a", "an", "the", "let", "be", "real"})
_LONGEST_SHOWN = 40


def no_name(place: Place, tokens: Sequence[Token]) -> Message:
    """For a text that is not one name."""
    shown = place.text.strip()[:_LONGEST_SHOWN]
    whole = (0, len(place.text))
    if len(tokens) == 3 and tokens[0].kind in LETTERS and tokens[1].kind == "number":
        fixed = f"{tokens[0].value}_{tokens[1].value}"
        return say(f"“{shown}” is not a name; “{fixed}” is.", fixed, span=tokens[1].span)
    if len(tokens) > 1 and tokens[0].kind in LETTERS and tokens[1].kind == "(":
        return say(f"“{shown}” is not a name. {_FUNCTION.format(tokens[0].value)}", span=whole)
    return say(f"“{shown}” is not a name: a letter, a Greek letter or a word is expected.", span=whole)


def several_words(place: Place) -> Message:
    """For `x y`, which would become the name xy, or for a sentence such as `sigma is a function`."""
    shown = " ".join(place.text.split())[:_LONGEST_SHOWN]
    words = [word for word in shown.split() if word.casefold() not in _OF_FUNCTIONS]
    cure = "Put commas between names."
    if words and "function" in shown.casefold().split():
        cure = _FUNCTION.format(words[0].partition("(")[0])
    return say(f"“{shown}” is several words and no name. {cure}", span=(0, len(place.text)))


def keyword(place: Place, name: str) -> Message:
    """For `or in R`."""
    return say(f"“{name}” is a word of the notation and cannot be a name.")


def undeclared(place: Place, name: str) -> Message:
    """For `B^T = B` where B was not declared before it."""
    return say(f"“{name}” is not declared yet. Say before this what it is, such as {name} in R^n.")


def nothing(place: Place) -> Message:
    """For an empty declaration."""
    return say("No name is declared here. Type for example alpha > 0 or g in R^d.")


def too_many(place: Place, most: int) -> Message:
    """For a long list of names."""
    return say(f"At most {most} names are declared at once.")


def no_set(place: Place) -> Message:
    """For `x in x`."""
    return say("After “in” a set such as R, N or R^d is expected, or an interval such as (0, 1].")


def unknown_set(place: Place, typed: str) -> Message:
    """For `x in Y`."""
    return say(
        f"“{typed[:_LONGEST_SHOWN]}” is not a set that is known here; R, Q, Z, N, C, R^d and R^(m x n) are."
    )


def size(place: Place, typed: str) -> Message:
    """For `g in R^(d+1)`."""
    shown = typed[:_LONGEST_SHOWN]
    return say(f"The size in “{shown}” is not a number or a letter, as in R^3, R^d or R^(m x n).")


def three_sizes(place: Place) -> Message:
    """For `A in R^(2 x 3 x 4)`."""
    return say("Vectors have one size and matrices two, as in R^d and R^(m x n).")


def compares(place: Place) -> Message:
    """For `x > y`."""
    return say(
        "A declaration compares one new name with numbers, as in 0 < alpha < 1 or |x| < 1. "
        "Solve any other condition for the name first."
    )


def bound(place: Place) -> Message:
    """For `x > pi`."""
    return say("A bound has to be a number, such as 0, -1 or 1/2.")


def misfit(place: Place, sentence: str) -> Message:
    """For a definition whose parts do not fit together."""
    return say(sentence)


def no_value(place: Place, description: str) -> Message:
    """For `a = {1, 2}`."""
    return say(f"A name stands for a number, a vector or a matrix, and this is {description}.")
