"""Hostile texts without end, and what reading, writing and drawing them must keep to."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from time import process_time

from tests.checking.corpus import cases
from tests.notation.names import NAMES, PAPER
from tutor.notation import (
    EMPTY,
    OPEN,
    Complaint,
    Declaration,
    Expression,
    Shape,
    Vocabulary,
    canonical,
    clean,
    declarations,
    declare,
    draw,
    draw_inline,
    latex,
    parse,
    shape_of,
    vocabulary,
    write,
)

_TYPED = r"""
x g a alpha theta_0 Δθ \Delta\theta n A f d pi e i inf ones λ ^T ᵀ ^\top _i _1 _{12} ₁ ᵢ ² ⁻³ | || ‖ \|
\lVert \rVert \left| \right| \left( \right) ( ) [ ] { } \{ \} , ; + - * / ⊙ ⊘ .* ./ ^ _ ! != = < <= ≤ ≥ ≠
== === in ∈ or and not ± +/- \pm − – × · ÷ ∓ ∞ 1 2 0.5 1e3 .5 5. 1e 0x1f ½ ⅔ √ ∛ \sqrt \sqrt[3] \frac
\frac12 \dfrac \binom sin arcsin sinh log log_2 sqrt sign norm norm1 max argmax sum prod ∑ ∏ max_i sum_i
\sum_{i=1}^{d} sum_(i=1)^d R1 m_{t-1} \hat{m}_t m̂_t w^{(t)} w_i^{(t)} a_m1 mhat_t R_1
diag dot cross gcd mod \operatorname{sign} \operatorname* \text{and} \mathbf{1}
\mathrm d exp ln abs det tr inv \begin{bmatrix} \end{bmatrix} \begin{cases} \end{cases} \begin{aligned}
\begin \end & \\ $ $$ \, \; \! \quad ' ′ " @ # % ° : . ∇ ∂ ∫ а １ ｘ 𝑥 ℝ R^d R^(m\ x\ n) N [/b] <b> __ \foo
\ é ö zz ¬ ∀ ∪ ∩ ∖ ⊂ ∅ ℓ₁ <= => ⇒ -> |-> \implies ` ~ ? ⟨ ⟩ ⌊ ⌋ \langle \rangle \lfloor \lceil
\overline{x} \hat x x̂ \boxed{ \color{red} \href{a}{b} \def\x{\x\x}\x \input{a} {{7*7}} __import__('os')
lambda: \x00 \x1b[31m
"""
_PIECES = _TYPED.split()
_ALPHABETS = (
    (0x00, 0xFF), (0x300, 0x36F), (0x370, 0x52F), (0x590, 0x6FF), (0x1D00, 0x1DBF), (0x2000, 0x2BFF),
    (0x3000, 0x303F), (0xD7F0, 0xE010), (0xFE00, 0xFFFF), (0x1D400, 0x1D7FF), (0x1F300, 0x1F9FF),
    (0xE0000, 0xE01FF),
)  # fmt: skip
_SPELLINGS = ("ascii", "unicode", "latex")
_MOST = 10_050
"""Longer texts are all refused in the same way."""
_TOO_LARGE = re.compile(r"nested too deeply|too many pieces|characters; at most|number is too long")


@cache
def seeds() -> tuple[str, ...]:
    """Texts to begin from: all that the corpus reads, and every line of the packs and of their guide."""
    texts = {text for case in cases() for text in (case.reference, case.answer, *case.given)}
    for path in sorted((Path(__file__).parents[2] / "content").rglob("*.md")):
        source = path.read_text(encoding="utf-8")
        texts.update(source.splitlines())
        texts.update(part for pair in re.findall(r"\$\$?([^$]+)\$|`([^`]+)`", source) for part in pair)
    return tuple(sorted(texts))


def vocabularies() -> tuple[Vocabulary, ...]:
    """Names to read with: none, any, some, and those of the corpus."""
    found = {given: vocabulary(*given) for given in sorted({case.given for case in cases()})}
    return (EMPTY, OPEN, NAMES, PAPER, *(names for names in found.values() if isinstance(names, Vocabulary)))


def texts(seed: int) -> Iterator[str]:
    """Endless texts: bytes, Unicode, pieces of notation in any order, and seeds with a few changes."""
    luck = random.Random(seed)
    makers = (_bytes, _unicode, _pieces, _pieces, _changed, _changed, _changed, _changed, _large)
    while True:
        yield luck.choice(makers)(luck)[:_MOST]


def _bytes(luck: random.Random) -> str:
    data = luck.randbytes(luck.choice((4, 16, 64)))
    return data.decode(luck.choice(("latin-1", "utf-8", "utf-16")), "replace")


def _unicode(luck: random.Random) -> str:
    low, high = luck.choice(_ALPHABETS)
    return "".join(
        chr(luck.randint(low, high)) if luck.random() < 0.6 else luck.choice("x12+-^_(|){}\\ ")
        for _ in range(luck.randint(1, 20))
    )


def _pieces(luck: random.Random) -> str:
    return luck.choice(("", " ")).join(luck.choices(_PIECES, k=luck.randint(1, 14)))


def _changed(luck: random.Random) -> str:
    text = luck.choice(seeds())
    for _ in range(luck.choice((1, 1, 2, 3, 6))):
        at, end = sorted((luck.randint(0, len(text)), luck.randint(0, len(text))))
        if luck.random() < 0.5:
            end = min(at + luck.randint(0, 3), len(text))
        piece = text[at:end]
        other = luck.choice(seeds())
        cut = luck.randint(0, len(other))
        change = luck.choice(
            ("", piece * 2, piece[::-1], luck.choice(_PIECES), f"({piece})", f"{{{piece}}}", f"|{piece}|",
             other[:cut], other[cut:], chr(luck.randint(1, 0x2FFF)), luck.choice("()[]{}|^_,;\\&/ "))
        )  # fmt: skip
        text = text[:at] + change + text[end:]
    return text


def _large(luck: random.Random) -> str:
    """A piece or two again and again, perhaps closed again as often."""
    begin = "".join(luck.choices(_PIECES, k=luck.randint(1, 3)))
    times = luck.choice((30, 150, 600, 3_000))
    end = luck.choice(("", "x", "1", "x" + luck.choice(_PIECES) * times))
    return luck.choice(("", "1", "x=")) + begin * times + end


def attempt(text: str, names: Vocabulary) -> dict[str, float]:
    """Read, classify, write and draw one text; the seconds of processor time that each took.

    Raises:
        AssertionError: where a law is broken. Any other exception is a bug as well.
    """
    spent: dict[str, float] = {}
    begun = process_time()

    def done(what: str) -> None:
        nonlocal begun
        now = process_time()
        spent[what] = max(spent.get(what, 0.0), now - begun)
        begun = process_time()

    found = parse(text, names)
    done("parse")
    assert isinstance(declare(text, names), Declaration | Complaint)
    assert isinstance(declarations(text, names), tuple | Complaint)
    assert isinstance(canonical(text), str | Complaint)
    done("declare")
    lines = draw(text)
    assert lines and all("\x1b" not in line and "\n" not in line for line in lines)
    done("draw")
    assert isinstance(draw_inline(text), str)
    done("draw inline")
    if isinstance(found, Complaint):
        _complains_well(found, text, names)
        return spent
    assert isinstance(found, Expression)
    assert isinstance(shape_of(found.tree, names), Shape | Complaint)
    done("kind")
    for spelling in _SPELLINGS:
        written = write(found.tree, spelling)
        done(f"write {spelling}")
        again = parse(written, names)
        done("parse")
        if isinstance(again, Complaint):
            assert _TOO_LARGE.search(again.sentence), (spelling, written[:500], again)
        else:
            # A declared U keeps its meaning, also where ASCII has nothing else for the sign of a union.
            other = spelling == "ascii" and " U " in written and names.get("U") is not None
            assert other or again.tree == found.tree, (spelling, written[:500])
    typeset = latex(found.tree)
    draw_inline(typeset)
    draw(typeset)
    done("draw")
    return spent


def _complains_well(found: Complaint, text: str, names: Vocabulary) -> None:
    assert found.sentence.strip()
    assert len(found.sentence) < 600, found.sentence
    assert 0 <= found.span[0] <= found.span[1] <= len(clean(text)) + 1, found
    if found.correction is not None:
        assert isinstance(parse(found.correction, names), Expression), found
