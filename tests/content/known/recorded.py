"""The wrong answers of the five recorded attempts, as they were given, with who gave them.

Recorded remarks in words are rows too: their text is the option or cell that makes the same claim.
"""

from __future__ import annotations

from tests.content.rows import Text

Recorded = tuple[str, Text, str, str]
"""Part (first variant), the answer, the mistake it has to be recognised as, and whose it was."""

MISTRAL, GEMINI, GPT, MODEL_B = "Mistral Le Chat", "Gemini 2.5 Flash", "GPT-5", "Model B"
_NORMS_ADAM = 2
_NORMS_RESCALED = 4


def _cell(blanks: int, place: int, text: str) -> Text:
    return tuple(text if number == place else ... for number in range(blanks))


RECORDED: tuple[Recorded, ...] = (
    ("penalized-updates/l2", "-alpha g", "penalty-weight", MISTRAL),
    ("penalized-updates/linf", "-alpha sign(g_i) min(|g_i|, lambda)", "clipping", MISTRAL),
    ("penalized-updates/linf", "-alpha g", "clipping", MISTRAL),
    ("penalized-updates/linf", "-alpha ||g||_inf sign(g)", "wrong-norm", MISTRAL),
    ("penalized-updates/linf", "-alpha ||g||_1/d sign(g)", "equal-multipliers", MISTRAL),
    ("penalized-updates/linf", "-eta sign(g)", "fixed-step", GPT),
    ("penalized-updates/linf-name", "1", "plain-signsgd", GPT),
    ("penalized-updates/linf-name", "1", "plain-signsgd", MODEL_B),
    ("penalized-updates/linf-name", "3", "clipped", MISTRAL),
    ("penalized-updates/linf-name", "5", "every-optimizer", GEMINI),
    ("penalized-updates/l1", "-alpha g_i/||g||_inf", "whole-gradient", MODEL_B),
    ("solution-plane/adam", "a/||a||_2^2", "same-minimum", GEMINI),
    ("solution-plane/adam", "1/1.0101 (1, 0.1, 0.01)", "same-minimum", MISTRAL),
    ("solution-plane/adam", "(1, 0, 0)", "not-unique", MISTRAL),
    ("solution-plane/adam", "(1, 10, 100)", "one-factor-short", MISTRAL),
    ("solution-plane/rescaled", "1.0101 (1, 10, 100)", "whole-vector-normalised", MISTRAL),
    ("solution-plane/norms", _cell(6, _NORMS_RESCALED, "5"), "inverse-weights", MODEL_B),
    ("solution-plane/norms", _cell(6, _NORMS_ADAM, "6"), "gradient-space", GEMINI),
    ("solution-plane/sgd", "[10000, 1000, 100]/10101", "row-for-column", GPT),
    ("solution-plane/adam", "(100/111) [1, 1, 1]", "row-for-column", GPT),
    ("solution-plane/rescaled", "[1/3, 10/3, 100/3]", "row-for-column", GPT),
    ("distributed-training/messages", _cell(3, 2, "n (n-1)"), "same-count", GEMINI),
)
