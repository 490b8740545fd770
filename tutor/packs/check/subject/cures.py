"""What to do about mathematics that does not read: the cure that fits the complaint."""

from __future__ import annotations

from tutor.checking.contract.blanks.blank_registry import patterns

STRANGE = ("names here", "name that is known here", "is not known here;", "is not declared")
ANYWHERE = (
    "`2 a`, “along `a`”, “against `a`”, “on the line of `a`”, “proportional to `a`”, "
    "“the key, negated” (or transposed, squared), “the key times `2`”, “on the plane `…`”, "
    "“off the plane `…`”, “where `a^T u > 0`”, “any number”, “any vector”, “mentions `a`”, “states `…`”, "
    '“an unknown multiple of `a`”, “says "not unique | any … plane"”'
)
"""The patterns that are for formulas."""


def cure(sentence: str, field: str = "Given") -> str:
    """The cure for what the reader or the checker complains of.

    Args:
        sentence: the complaint.
        field: where a name that is missing would be declared.
    """
    if sentence.startswith("there is no pattern"):
        *others, last = (shape.example for shape in patterns())
        return f"Write {', '.join((ANYWHERE, *others))} or {last}."
    if "holds no word" in sentence:
        return "Write words between the quotation marks, alternatives parted by |."
    if "words do not stand in code" in sentence:
        return "Write the pattern without its backticks; in code stand formulas and names only."
    if any(words in sentence for words in STRANGE):
        return f"Declare its names in “{field}”, or mend the spelling."
    if "missing" in sentence:
        return "Finish the formula."
    if "too deeply" in sentence or "too large" in sentence or "too long" in sentence:
        return "Write it more simply."
    return "Mend the pattern." if field == "Also" else "Mend the formula."
