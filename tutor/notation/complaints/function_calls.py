"""What is said of functions and their arguments."""

from __future__ import annotations

import re

from tutor.notation.complaints.place import Message, Place, say
from tutor.notation.lexicon.function import Function
from tutor.notation.tokenizer.tokens import Token

_BETWEEN = re.compile(r"\b(\w+) +choose +(\w+)")


def subscript(place: Place, name: str) -> Message:
    """For `sign_i(g)`."""
    return say(f"{name} takes no subscript; put the component inside: {name}(g_i).")


def touching_number(place: Place, name: str, number: Token) -> Message:
    """For `sign2(x)`."""
    digits, text, start = number.value, place.text, place.span[0]
    return say(
        f"{name}{digits}(…) may mean several things: type {name}({digits}…) or {digits}{name}(…).",
        f"{text[:start]}{digits} {name}{text[number.end :]}",
    )


def no_argument(place: Place, function: Function) -> Message:
    """For `sin` by itself."""
    name = function.name
    example = f"{name}_i |g_i| or {name}(a, b)" if function.effect == "extreme" else f"{name}(x)"
    return say(f"{name} needs an argument, as in {example}.")


def count(place: Place, head: Token, function: Function, given: int) -> Message:
    """For too few or too many arguments."""
    if given == 0:
        return say(f"{head.value} needs something between its parentheses.")
    least, most = function.least, function.most
    wanted = str(least) if least == most else f"{least} to {most}"
    noun = "argument" if wanted == "1" else "arguments"
    typed = place.words(head.span).removeprefix("\\") or head.value
    if _BETWEEN.search(place.text):
        return say(
            "A binomial coefficient is typed with both numbers in parentheses, as in choose(n, k).",
            _BETWEEN.sub(r"choose(\1, \2)", place.text),
        )
    return say(f"{typed} takes {wanted} {noun}, and has {given} here.")
