"""Where there is ASCII alone, everything is said in it: words for signs, formulas as they are typed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from tutor.notation import draw, draw_inline
from tutor.notation.drawing.commands import CHARACTERS, SIGNS
from tutor.notation.lexicon.ascii_signs import narrowed, spelled
from tutor.packs.rendering.blocks import blocks
from tutor.packs.rendering.plain_text import plain
from tutor.terminal_charset import ascii_only


@pytest.mark.parametrize(
    ("environment", "wanted"),
    [
        ({}, False),
        ({"LANG": "en_US.UTF-8"}, False),
        ({"LC_CTYPE": "UTF-8"}, False),  # as a Mac's terminal has it
        ({"LANG": "C"}, True),
        ({"LANG": "C", "LC_CTYPE": "C.UTF-8"}, True),  # as Python finds LANG=C after having changed it
        ({"LANG": "en_US.ISO-8859-1"}, True),
        ({"LC_ALL": "POSIX", "LANG": "C.UTF-8"}, True),
        ({"LC_ALL": "C.utf8", "LANG": "C"}, False),
        ({"TUTOR_ASCII": "1", "LANG": "C.UTF-8"}, True),
        ({"TUTOR_ASCII": "0", "LANG": "C"}, False),
        ({"TUTOR_ASCII": "", "LANG": "C.UTF-8"}, False),
    ],
)
def test_the_environment_says_whether_there_is_unicode(environment: dict[str, str], wanted: bool) -> None:
    assert ascii_only(environment) is wanted


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("−(α/2)‖g‖₁ sign(g)", "-(alpha/2)||g||_1 sign(g)"),
        ("xᵢ² ∈ ℝᵈ", "x_i^2 in R^d"),
        ("αβ, 2α, α2", "alpha beta, 2 alpha, alpha 2"),
        ("√2 + √(x)", "sqrt(2) + sqrt(x)"),
        ("10⁻³, xᵏ⁺¹, x₁₂", "10^-3, x^(k+1), x_12"),
        ("wᵀx", "w^Tx"),
        ("m̂ₜ and ŷ", "mhat_t and yhat"),
        ("2½ x", "2 1/2 x"),
        ("a∈b", "a in b"),
        ("✓ Correct, “so” … → 80×24", 'ok Correct, "so" ... -> 80x24'),
        ("château, Ångström, naïve", "chateau, Angstrom, naive"),
        ("漢字", "??"),
        ("⌊x⌋ ≤ ∞", "floor(x) <= inf"),
    ],
)
def test_signs_have_words(text: str, said: str) -> None:
    assert spelled(text) == said


@given(st.text(max_size=30))
def test_any_text_has_a_spelling_and_one_of_its_own_width(text: str) -> None:
    printable = "".join(letter for letter in text if letter.isprintable())
    assert spelled(printable).isascii()
    assert narrowed(printable).isascii()


def test_what_is_laid_out_keeps_its_columns() -> None:
    for text in ("│ ●──◐ α₁ ‖g‖ ▎▐ █▓░ ⠿⡇", "漢字 é m̂ ✓", "╭─╮ ⎡⎢⎣ ⌠⌡"):
        assert len(narrowed(text)) == cell_len(text)


@pytest.mark.parametrize(
    ("latex", "line"),
    [
        (r"-\frac{\alpha}{2}\|g\|_1\,\mathrm{sign}(g)", "-(alpha/2)||g||_1 sign(g)"),
        (r"\sqrt{1+x^2}", "sqrt(1 + x^2)"),
        (r"\max_{\|u\|\le1} u^\top g", "max_(||u||<=1) u^T g"),
        (r"w^{(t+1)} = w^{(t)} - \eta\nabla f", "w^(t+1) = w^(t) - eta grad f"),
        (r"\alpha\beta x_i y", "alpha beta x_i y"),
        (r"\frac{\alpha}{\theta_0}", "alpha/theta_0"),
        (r"\hat m_t", "mhat_t"),
        (r"\lfloor x\rfloor", "floor(x)"),
        (r"\begin{pmatrix}\alpha&2\\3&4\end{pmatrix}", "(alpha, 2; 3, 4)"),
        (r"\sum_{i=1}^n x_i", "sum_(i=1)^n x_i"),
        (r"f'(x)", "f'(x)"),
        (r"a\odot b \oslash c", "a .* b ./ c"),
    ],
)
def test_formulas_are_written_as_they_are_typed(
    latex: str, line: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    in_unicode = draw_inline(latex)
    monkeypatch.setenv("TUTOR_ASCII", "1")
    assert draw_inline(latex) == line
    monkeypatch.setenv("TUTOR_ASCII", "0")
    assert draw_inline(latex) == in_unicode


def test_two_dimensions_do_with_ascii(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TUTOR_ASCII", "1")
    assert draw(r"-\frac{\alpha}{2}\|g\|_1") == ("   alpha", "- -------||g||_1", "     2")
    assert draw(r"\left\|\frac{g}{2}\right\|_2^2") == ("|| g ||", "||---||_2^2", "|| 2 ||")
    assert draw(r"\sum_{i=1}^n x_i") == ("  n", " sum  x_i", "i = 1")
    leaves = [leaf.text for leaf in (*SIGNS.values(), *CHARACTERS.values())]
    for text in (*leaves, r"\sqrt[3]{\frac x2}", r"\int_0^1 f", r"\left\langle x\right\rangle"):
        assert "".join(draw(rf"a {text} b^2")).isascii()
        assert "?" not in "".join(draw(rf"a {text} b^2")), text


def test_an_authors_text_is_ascii_throughout(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TUTOR_ASCII", "1")
    text = "The norm ‖g‖₁ of **α** is `∑ᵢ xᵢ`, not $\\alpha$ …\n\n$$\\frac{\\alpha}{2}$$\n\n- “é”\n\n---\n"
    assert spelled(plain(blocks(text))).splitlines() == [
        "The norm ||g||_1 of alpha is `sum_i x_i`, not alpha ...",
        "",
        "   alpha",
        "  -------",
        "     2",
        "",
        '* "e"',
        "",
        "-" * 40,
    ]
