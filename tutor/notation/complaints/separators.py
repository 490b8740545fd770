"""What is said of a comma, a semicolon, a keyword or anything else in a place where it cannot stand."""

from __future__ import annotations

import re

from tutor.notation.complaints.numerals import without_gaps
from tutor.notation.complaints.place import Message, Place, next_span, say
from tutor.notation.tokenizer.tokens import CLOSERS, OPENERS

_BELOW, _ABOVE = (
    re.compile(rf"(?<![A-Za-z0-9<>=])([A-Za-z])\s*{sign}=?\s*(-?[0-9]+(?:\.[0-9]+)?)(?=\s*(?:[,;]|$))")
    for sign in "<>"
)
"""`x < 3` and `x > 3` as a whole part of a list."""
_LONGEST = 300
_DOMAIN = re.compile(
    r"(?<=\S)\s*[,;]\s*((?:(?:for|where|with)\s+)?(?:all\s+)?(?P<name>[A-Za-z]\w{0,8})\s*"
    r"(?:in\b|∈|\\in\b)\s*(?:\\mathbb\s*\{?\s*)?(?P<set>[A-Zℕℤℚℝℂ])\s*\}?\s*\)?\s*\.?)$"
)
_SETS = {
    "real": ("R", "ℝ"),
    "natural": ("N", "ℕ"),
    "integer": ("Z", "ℤ"),
    "rational": ("Q", "ℚ"),
    "complex": ("C", "ℂ"),
}

"""What is said of a name behind a formula, as in `3x^2, x in R`."""
_COMPARED = re.compile(r"[<>≤≥]")
_UNEQUAL = re.compile(r"!=|=/=|<>|≠|\\neq?(?![a-z])")
_MORE_UNEQUAL = re.compile(
    r"\s*(?P<name>[A-Za-z]\w{0,8})\s*(?P<sign>!=|=/=|<>|≠|\\neq?(?![a-z]))\s*(?P<values>[^=<>≠!\\]{1,60})\s*$"
)
"""`x != 1, 2`."""
_NEXT = re.compile(r"\s*[,;]\s*(?=[A-Za-z]\w{0,8}\s*[=<>≤≥])")
"""A comma before another condition."""
_HALVES = {closer: opener for opener, closer in OPENERS.items()}


def first(place: Place) -> Message | None:
    """What is said of what a formula's names are, behind it: `3x^2, x in R`."""
    found = _DOMAIN.search(place.text) if len(place.text) <= _LONGEST else None
    if found is None or place.span[0] < found.start():
        return None
    if any(sign in place.text[: found.start()] for sign in "=<>≤≥"):
        return None
    shown, formula = found[1].rstrip(" .)"), place.text[: found.start()].rstrip()
    declared = place.known.declarations.get(found["name"])
    says_nothing_new = declared is not None and found["set"] in _SETS.get(declared.domain, ())
    sentence = f"Type the formula alone, without “{shown}”."
    return say(sentence, formula, span=found.span(1)) if says_nothing_new else None


def unexpected(place: Place) -> Message:
    """For a token that cannot stand where it does, with the sentence that fits it."""
    token = place.next
    span = next_span(token)
    without = place.swapped("", token.span)
    if token.kind in CLOSERS:
        opener = _HALVES[token.kind].strip("\\")
        sentence = f"This {token.value.strip(chr(92))} closes nothing: no {opener} stands before it."
        return say(sentence, without, span=span)
    if token.kind == "keyword":
        sentence = f"“{token.value}” is not expected here: it stands between two complete parts."
        return say(sentence, span=span)
    if token.kind == ",":
        return _comma(place)
    if token.kind == "≈":
        return _approximate(place)
    if token.kind == ";" and place.after.kind == "end":
        return say("An answer ends without a semicolon.", without.rstrip(), span=span)
    if token.kind == ";" and any(other.kind == "relation" for other in place.tokens):
        return _between_conditions(place, "a semicolon")
    if token.kind == ";":
        sentence = "Semicolons part the rows of a vector or matrix: put square brackets around it."
        return say(sentence, f"[{place.text}]", span=span)
    if token.kind == ":":
        quotient = place.swapped("/", token.span)
        return say("A colon is not used in answers; type / for a quotient.", quotient, span=span)
    if token.kind in ("&", "\\\\"):
        return _ampersand(place)
    return say(f"“{place.words(token.span)}” is not expected here.", without, span=span)


def _ampersand(place: Place) -> Message:
    """For `x > 1 & x < 2`, and for the values of `3 & 7`, of which any one may be taken."""
    joints = [re.sub(r"\s*&&?\s*", f" {word} ", place.text) for word in ("and", "or")]
    if place.next.kind != "&":
        return say(f"{place.next.value} is only used inside a LaTeX matrix.", span=next_span(place.next))
    sentence = "& has no meaning here but inside a LaTeX matrix: type “and” or “or”."
    return say(sentence, *joints, span=next_span(place.next))


def _approximate(place: Place) -> Message:
    """For `sqrt(2) ≈ 1.414`, where the exact value stands first, and for `x ≈ 3`."""
    token, head = place.next, place.text[: place.next.start].rstrip()
    rounded = place.text[token.start :].strip()
    if len(place.tokens[: place.at]) == 1 and place.tokens[0].kind == "name":
        sentence = f"An approximate equality ({token.value}) has no meaning in an answer here."
        return say(sentence, place.swapped("=", token.span), span=token.span)
    return say(f"Type one value alone, without {rounded}.", head, span=token.span)


def _comma(place: Place) -> Message:
    """A comma outside brackets: in a number, between components, or between conditions."""
    text, token, span = place.text, place.next, place.next.span
    before, after = place.before, place.after
    if (
        before is not None
        and (before.kind, after.kind) == ("number", "number")
        and not (token.space or after.space)
    ):
        decimal = f"{before.value}.{after.value}"
        thousands = len(after.value.partition(".")[0]) == 3 and len(before.value) <= 3 and before.value != "0"
        if thousands:
            sentence = "Numbers are typed without commas: a comma parts the components of a vector."
            return say(sentence, without_gaps(text), place.swapped("", span), span=span)
        sentence = "Decimals are typed with a point: a comma parts the components of a vector."
        if "." not in after.value and not any(token.kind == "(" for token in place.tokens):
            sentence = (
                f"Decimals are typed with a point, {decimal}. For two values put a space behind the comma."
            )
        return say(sentence, place.swapped(".", span), _with_points(text), span=span)
    if any(other.kind in ("relation", "keyword") for other in place.tokens):
        return _between_conditions(place, "a comma")
    return say("A list of components needs brackets around it.", f"({text})", span=span)


def _with_points(text: str) -> str:
    """`1.000,00` with a point before its decimals and none before its thousands."""
    return text.replace(".", "").replace(",", ".")


def _between_conditions(place: Place, mark: str) -> Message:
    """For `x = 1, y = 2` and `x = 1; y = 2`: “and” between values of different names, else “or”."""
    span = place.next.span
    left_out = _MORE_UNEQUAL.match(place.text)
    if left_out is not None:
        values = re.split(r"\s*[,;]\s*", left_out["values"].strip())
        each = " and ".join(f"{left_out['name']} {left_out['sign']} {value}" for value in values)
        return say(f"Type each condition by itself, with “and” between them, as in {each}.", each, span=span)
    lefts = [part.partition("=")[0].strip() for part in re.split("[,;]", place.text)]
    joint = "and" if len(set(lefts)) == len(lefts) and all(len(left) < 9 for left in lefts) else "or"
    joint = "and" if re.search(r"\bor\b", place.text) else joint  # `x = 1, y = 2 or x = 2, y = 1`
    below, above = _BELOW.search(place.text), _ABOVE.search(place.text)
    if _UNEQUAL.search(place.text):
        joint = "and"  # `x != 1, x != 2`
    elif below and above and below[1] == above[1] and float(below[2]) <= float(above[2]):
        joint = "or"  # `x < -1, x > 1`
    elif len(_COMPARED.findall(place.text)) == 2 and "<" in place.text and ">" in place.text:
        joint = "and"  # `alpha > 0, alpha < 2/L`
    sentence = f"Between two conditions type “or” or “and” instead of {mark}."
    all_of_them = _NEXT.sub(f" {joint} ", place.text)
    return say(sentence, place.swapped(f" {joint}", span), all_of_them, span=span)
