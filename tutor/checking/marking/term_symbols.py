"""The signs in a term: which of them mean something there, and the one way in which each is spelled.

A hyphen joins words and a minus changes a number; brackets hold a remark or a sum. What is a part of a
formula is kept, whatever sign it is, so that `x < 3` is not `x > 3` and `-1` is not `1`.
"""

from __future__ import annotations

import re

from tutor.notation.lexicon.alphabet import GREEK

OPENED, CLOSED = "⦅", "⦆"
"""Brackets that matter; all others hold a remark, and are left out."""

_ALIKE = (
    (r"<->|<=>|\\leftrightarrow\b|\\iff\b|[⇔⟺⟷]", " ↔ "),
    (r"-+>|=+>|\\(?:to|rightarrow|implies|Rightarrow)\b|[⇒⟶⟹↦]", " → "),
    (r"<-(?!\d)|\\(?:gets|leftarrow)\b|[⇐⟵]", " ← "),
    (r"<=|=<|\\leq?\b|[≦⩽]", " ≤ "),
    (r">=|\\geq?\b|[≧⩾]", " ≥ "),
    (r"!=|<>|\\neq?\b|≠", " not = "),
    (r"\\notin\b|∉", " not ∈ "),
    (r"\\in\b", " ∈ "),
    (r"&&?|/\\|\\land\b|\\wedge\b|∧", " and "),
    (r"\|\||\\/|\\lor\b|\\vee\b|∨", " or "),
    (r"\\neg\b|\\lnot\b|¬|~(?=[^\W\d_](?![^\W\d_]))", " not "),
    (r"\\pm\b|\+/?-", "±"),
    (r"\\(?:cdot|times)\b|[·×⋅∗∙•]", "*"),
    (r"(?<=\w) ?\*\* ?(?=[\w(-])", "^"),
    (r"\u2212", "-"),
    (r"[\u2010-\u2015]", "-"),
    (r"[’′]", "'"),
)
"""Several spellings of one sign, and the one that is compared."""
_SPELLED = tuple((re.compile(pattern), sign) for pattern, sign in _ALIKE)

_RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻"
_LOWERED = str.maketrans(_RAISED, "0123456789+-")
_POWER = re.compile(rf"(?<![lℓL])[{_RAISED}]+")

_INSIDE = r"[^\s({\[][^(){}\[\]]*?[-+*/^=<>≤≥±|→]"
_FORMULA = re.compile(rf"(?:{_INSIDE}|-)[^(){{}}\[\]]*")
_FRACTION = re.compile(r"\\[dt]?frac *\{([^{}]*)\} *\{([^{}]*)\}")
_RAISED_GROUP = re.compile(r"\^ ?\{([^{}]*)\}")
_GROUP = re.compile(
    r"(?P<before>[\w^*/+=<>≤≥⦆-]?)(?P<open>[(\[])(?P<inside>[^()\[\]]*)[)\]](?P<after>[\w^*/(⦅]?)"
)
_END = r" *(?:-? ?(?:\d+(?:\.\d+)?|inf(?:inity)?|∞|\\infty|pi|π)|[^\W\d_]) *"
_INTERVAL = re.compile(rf"([(\[])((?=[^()\[\]]*[\d∞π]){_END},{_END})([)\]])")
_SIDES = {"(": " ( ", "[": " [ ", ")": " ) ", "]": " ] "}

_HYPHEN = re.compile(r"(?P<left>[^\W_]+|∞)-(?=(?P<right>[^\W_]+)(?P<more> +[^\W\d_]{2})?)")
_PLUS = re.compile(r"(?P<left>[^\W\d_]{3,}) ?\+ ?(?=(?P<right>[^\W\d_]{3,}))")

_WITHOUT_MEANING = (
    re.compile(r"^\s*[-*]+ +(?=[^\W\d_]{2})"),
    re.compile(r"(?<=[^\W\d_]{2})-+(?=\s|$)"),
    re.compile(r"(?<=\b[lLℓ])\^(?=[\w∞]\b)"),
    re.compile(r"\*(?! *\d)"),
    re.compile(r"(?<!\b[^\W_])(?<![)⦆'])'|'(?=[^\W_])"),
    re.compile(r"(?<!\b[^\W\d_])(?<![\d)⦆!])!+"),
    re.compile(r"(?<!\d),|,(?!\d)|(?<=\d),(?=\d{3}(?!\d))"),
    re.compile(r"(?<!\d)(?<!\d ):|:(?! ?\d)"),
    re.compile(r"""["“”„«»`?~;…]"""),
)
"""Marks of prose: a dash before a list's item, thousands, apostrophes, the end of a sentence."""


def with_plain_signs(text: str) -> str:
    """The text with one spelling of each sign that means something, and a space for each that does not."""
    text = _POWER.sub(lambda found: "^" + found[0].translate(_LOWERED), text)
    for pattern, sign in _SPELLED:
        text = pattern.sub(sign, text)
    text = _FRACTION.sub(lambda found: f"{_bracketed(found[1])}/{_bracketed(found[2])}", text)
    text = _RAISED_GROUP.sub(lambda found: "^" + _bracketed(found[1]), text)
    text = _INTERVAL.sub(
        lambda found: f" {_side(found[1])} {found[2].replace(',', ' ⸴ ')} {_side(found[3])} ", text
    )
    while (shorter := _GROUP.sub(_group, text)) != text:
        text = shorter
    text = _PLUS.sub(_plus, _HYPHEN.sub(_hyphen, text))
    for pattern in _WITHOUT_MEANING:
        text = pattern.sub(" ", text)
    return text


def _side(bracket: str) -> str:
    """Whether an end of an interval belongs to it."""
    return "⟦" if bracket in "[]" else "⟨"


def _bracketed(text: str) -> str:
    return f"{OPENED}{text}{CLOSED}" if _FORMULA.fullmatch(text) and not text.lstrip("-").isalnum() else text


def _group(found: re.Match[str]) -> str:
    """A pair of brackets: a remark in words, or a part of a formula."""
    before, inside, after = found["before"], found["inside"], found["after"]
    words = [word for word in re.findall(r"[^\W\d_]{4,}", inside) if word.casefold() not in GREEK]
    signed = inside.strip().startswith("-") and after != "^"
    part = _FORMULA.fullmatch(inside.strip()) is not None and not (signed and inside.strip(" -").isalnum())
    if part and not words and (before or after):
        return f"{before}{OPENED}{inside}{CLOSED}{after}"
    return f"{before} {inside} {after}"


def _hyphen(found: re.Match[str]) -> str:
    """A hyphen is left out, as in `sign-SGD` and `2-norm`; a minus is kept, as in `x-1` and `x-alpha`."""
    left, right = found["left"].casefold(), found["right"].casefold()
    if left.isdigit() and right.isdigit():
        joins = False
    elif right.isdigit():
        joins = left not in GREEK and (len(left) >= 4 or (len(left) == 1 and found["more"] is not None))
    elif left.isdigit():
        joins = len(right) >= 2 and right not in GREEK
    else:
        joins = max(len(left), len(right)) >= 2 and (left in GREEK) == (right in GREEK)
    return found["left"] + (" " if joins else "-")


def _plus(found: re.Match[str]) -> str:
    """`SGD + momentum` is SGD with momentum; `alpha + beta` is a sum."""
    sum_ = {found["left"].casefold(), found["right"].casefold()} & GREEK.keys()
    return found["left"] + (" + " if sum_ else " ")
