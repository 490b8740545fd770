"""What is said of exponents, transposes, primes and factorials."""

from __future__ import annotations

from tutor.notation.complaints.numerals import parted_thousands
from tutor.notation.complaints.place import Message, Place, say


def two(place: Place) -> Message:
    """For `x^2^` and `x^{2}^{3}`."""
    return say("Two exponents stand side by side: parentheses say which is meant, (x^2)^3 or x^(2^3).")


def unclosed(place: Place) -> Message:
    """For `x^{2`."""
    return say("The exponent is not closed: } is missing.", place.text + "}")


def expected(place: Place) -> Message:
    """For `sin^*(x)`."""
    return say("An exponent is expected here, as in sin^2(x).")


def star(place: Place) -> Message:
    """For `x^*`."""
    return say(
        "A raised star has no meaning here, except on the name before an equals sign. Type conj(z) for a "
        "complex conjugate, and A^T for a transpose."
    )


def small_transpose(place: Place) -> Message:
    """For `g^t`."""
    return say("For a transpose type ^T, with a capital T.", place.swapped("T"))


def prime(place: Place) -> Message:
    """For `g'`."""
    thousands = parted_thousands(place)
    arrays = any(place.known.has_components(name) for name in place.known.declarations)
    if thousands is None and not arrays and not place.known.open:
        return _derivative(place)
    return thousands or say(
        "A prime is not used here. For a transpose type ^T, as in a^T b.", place.swapped("^T")
    )


def _derivative(place: Place) -> Message:
    """For `(3x^2)' = 6x` where nothing can be transposed."""
    head, equals, value = place.text.partition("=")
    worked_out = value.strip() if equals and "=" not in value and place.span[0] < len(head) else ""
    sentence = "A prime has no meaning in an answer here: type the derivative worked out."
    return say(sentence, *([worked_out] if worked_out else []))


def double_factorial(place: Place) -> Message:
    """For `n!!`."""
    return say("Two factorials in a row need parentheses, as in (n!)!.")
