"""The tables of the transcripts, row by row: follow-ups, wrong answers, right answers that look unusual.

Each row says what the pack has for it. Where a message or a hint is what counts, a passage of it stands here.
"""

from __future__ import annotations

from dataclasses import dataclass

from tests.content.rows import Text

L2, L2_NAME, LINF = "penalized-updates/l2", "penalized-updates/l2-name", "penalized-updates/linf"
MISPRINT, LINF_NAME, L1 = (
    "penalized-updates/linf-unsquared",
    "penalized-updates/linf-name",
    "penalized-updates/l1",
)
DUAL = "penalized-updates/dual-norm"
SGD, ADAM, RESCALED = "solution-plane/sgd", "solution-plane/adam", "solution-plane/rescaled"
BOTTLENECK = "distributed-training/bottleneck"
NORMS, MESSAGES = "solution-plane/norms", "distributed-training/messages"
FLAW = "spot-the-flaw"


@dataclass(frozen=True, slots=True)
class Followup:
    """A follow-up that worked, and the hint or the message that does the same.

    Attributes:
        row: its name in the record.
        name: the part.
        typed: the answer in which the wrong state shows; right where the follow-up came after a right one.
        comes: the hints that follow it, in the order in which they come: kind, and whom they are for.
        says: a passage of what is shown, the message included, that does what the follow-up did.
    """

    row: str
    name: str
    typed: Text
    comes: tuple[str, ...]
    says: str


FOLLOWUPS = (
    Followup("F1", L2, "-alpha g", ("orient for penalty-weight",), "look up which weight was used there"),
    Followup(
        "F3", LINF, "-alpha g", ("contradict for clipping", "structure"), "no $|g_i|$ exceeds the largest"
    ),
    Followup(
        "F5",
        LINF,
        "-alpha ||g||_inf sign(g)",
        ("contradict for wrong-norm", "structure for direction"),
        "Together they are a parabola in $z$. Find its lowest point, and put that $z$ back in.",
    ),
    Followup(
        "F5, from its beginning",
        LINF,
        "-alpha sign(g_i) min(|g_i|, lambda)",
        ("contradict for clipping", "structure"),
        "Minimise in two stages, and in this order:",
    ),
    Followup(
        "F6",
        LINF_NAME,
        "1",
        ("contradict for plain-signsgd", "structure"),
        "You say that the two are the same.",
    ),
    Followup("F6, the pattern", DUAL, (...,) * 9, ("challenge",), "What would the update be for $p = 3$?"),
    Followup("F7", SGD, "a/||a||_2^2", ("challenge",), "Does the end point change if the step size varies"),
    Followup(
        "F8",
        ADAM,
        "a/||a||_2^2",
        ("contradict for same-minimum", "structure"),
        "That is false if there are several minima",
    ),
    Followup(
        "F10",
        ADAM,
        "(1, 10, 100)",
        ("contradict for one-factor-short", "structure"),
        "This is not SGD, so start from",
    ),
    Followup(
        "F11",
        RESCALED,
        "1.0101 (1, 10, 100)",
        ("orient for whole-vector-normalised", "structure"),
        "It says *each feature*, not *the feature vector*",
    ),
    Followup(
        "F12",
        L2_NAME,
        "SGD, Adam, Muon",
        ("orient for every-optimizer", "structure"),
        "it wants the name of *one* rule",
    ),
)

NEVER = (
    ("F2", LINF, "-alpha g", r"\|g\|_1"),
    ("F4", LINF, "-alpha ||g||_inf sign(g)", r"\|g\|_1"),
    ("F9", ADAM, "a/||a||_2^2", "Do not look at how long a step"),
    ("F9", ADAM, "(1, 10, 100)", "Do not look at how long a step"),
)
"""What did not work: row, part, answer, and what none of the first three hints says."""


@dataclass(frozen=True, slots=True)
class Given:
    """An answer of the record, and what it gets.

    Attributes:
        row: the row in short.
        name: the part.
        typed: the answer, in spellings that have to be told the same.
        outcome: the verdict's, or both that it may be.
        mistake: what it is recognised as, or None.
        says: a passage of what is said first.
        variants: those of the part in which it is such an answer.
    """

    row: str
    name: str
    typed: tuple[Text, ...]
    outcome: str
    mistake: str | None = None
    says: str = ""
    variants: tuple[int, ...] = (0,)


def _cell(blanks: int, place: int, *texts: str) -> tuple[Text, ...]:
    return tuple(tuple(text if at == place else ... for at in range(blanks)) for text in texts)


EVERY = (0, 1, 2, 3)

CASES = (
    r"\begin{cases} -\alpha g_i & |g_i| < \lambda \\ "
    r"-\alpha\lambda\,\mathrm{sign}(g_i) & \text{otherwise} \end{cases}"
)

WRONG = (
    Given("P1a −αg", L2, ("-alpha g", "u = −αg", r"-\alpha g"), "wrong", "penalty-weight", "the weight is"),
    Given(
        "P1b clipping",
        LINF,
        (
            "-alpha sign(g_i) min(|g_i|, lambda)",
            "-alpha sign(g) .* min(|g|, ||g||_inf)",
            "-alpha g",
            "-alpha sign(g_i) max(|g_i| - lambda, 0)",
            "-alpha clip(g, -lambda, lambda)",
            "-alpha sign(g) min(|g|, lambda)",
            CASES,
            "soft thresholding",
        ),
        "wrong",
        "clipping",
        "In your formula each coordinate's step follows its own",
    ),
    Given(
        "P1b own norm", LINF, ("-alpha ||g||_inf sign(g)", "-α max_i |g_i| sign(g)"), "wrong", "wrong-norm"
    ),
    Given(
        "P1b uphill",
        LINF,
        ("||g||_inf sign(g)", "alpha max_i |g_i| sign(g)"),
        "wrong",
        "uphill",
        "The sign first",
    ),
    Given(
        "P1b smallest",
        LINF,
        ("-alpha min_j |g_j| sign(g)", "-α min(|g|) sign(g)"),
        "wrong",
        "another-measure",
    ),
    Given("P1b average", LINF, ("-alpha ||g||_1/d sign(g)",), "wrong", "equal-multipliers", "A division by"),
    Given(
        "P1b fixed", LINF, ("-eta sign(g)", "-alpha sign(g)"), "wrong", "fixed-step", "Your step has the same"
    ),
    Given("P1b name, fixed", LINF_NAME, ("1",), "wrong", "plain-signsgd", "Two rules are the same if"),
    Given("P1b name, fixed", DUAL, _cell(9, 8, "signSGD"), "partly", "plain-signsgd"),
    Given("P1b name, clipped", LINF_NAME, ("3",), "wrong", "clipped"),
    Given(
        "P1b name, clipped",
        DUAL,
        _cell(9, 8, "clipped gradient descent", "norm-constrained gradient descent", "the proximal operator"),
        "partly",
        "clipped",
    ),
    Given(
        "P1b name, clipped", L2_NAME, ("clipped gradient descent", "proximal operator"), "wrong", "clipped"
    ),
    Given("P1b name, a list", LINF_NAME, ("5",), "wrong", "every-optimizer"),
    Given(
        "F12, a list", L2_NAME, ("SGD, Adam, Muon", "all of them", "SGD or Adam"), "wrong", "every-optimizer"
    ),
    Given("P1 extension L1", L1, ("-alpha g_i/||g||_inf", "-alpha g/||g||_inf"), "wrong", "whole-gradient"),
    Given("P2b one minimum", ADAM, ("a/||a||_2^2",), "wrong", "same-minimum", "", EVERY),
    Given("P2b another point", ADAM, ("(1, 0, 0)", "(0, 10, 0)"), "wrong", "not-unique"),
    Given(
        "P2b any point",
        ADAM,
        ("not unique", "any theta on the plane", "infinitely many", "a^T theta = 1"),
        "wrong",
        "not-unique",
        "It does not leave the answer open",
        EVERY,
    ),
    Given("P2b one factor", ADAM, ("(1, 10, 100)", "c (1, 10, 100)"), "wrong", "one-factor-short"),
    Given("P2b one factor", ADAM, ("ones ./ a",), "wrong", "one-factor-short", "", EVERY),
    Given("P2c whole vector", RESCALED, ("1.0101 (1, 10, 100)",), "wrong", "whole-vector-normalised"),
    Given(
        "P2c whole vector",
        RESCALED,
        ("||a||_2^2 (ones ./ a)",),
        "wrong",
        "whole-vector-normalised",
        "",
        EVERY,
    ),
    Given(
        "P2c back the wrong way",
        RESCALED,
        ("a/||sign(a)||_1",),
        "wrong or partly",
        "mapped-the-wrong-way",
        "",
        EVERY,
    ),
    Given("P2c remark", NORMS, _cell(6, 4, "5"), "partly", "inverse-weights"),
    Given(
        "P2c remark", f"{FLAW}/model-b", _cell(2, 1, "1/a_i", "1/|a_i|"), "wrong or partly", "inverse-weights"
    ),
    Given("P2b remark", NORMS, _cell(6, 2, "6"), "partly", "gradient-space"),
    Given("P2 thoughts, a of length 1", SGD, ("a", "(1, 0.1, 0.01)"), "wrong", "right-line"),
    Given("P5 remark", MESSAGES, _cell(3, 2, "n (n-1)"), "partly", "same-count"),
    Given("P5 remark", f"{FLAW}/gemini", _cell(2, 1, "n (n-1)"), "wrong or partly", "same-count"),
    Given("P5 remark, both directions", BOTTLENECK, _cell(3, 2, "4 (n-1) p/n"), "partly", "both-directions"),
    Given(
        "P2c slip in the mapping", f"{FLAW}/gpt-5", _cell(2, 1, "w_i/s_i"), "wrong", "as-written", "", (1,)
    ),
    Given("P2 thoughts, a projection", f"{FLAW}/deepseek", _cell(2, 1, "1"), "wrong", "as-written", "", (1,)),
    Given(
        "P2b remark, its true half",
        f"{FLAW}/gemini",
        _cell(2, 0, "5"),
        "wrong",
        "sum-doubted",
        "The line holds",
        (1,),
    ),
    Given(
        "P1 extension L1, its line",
        f"{FLAW}/model-b",
        _cell(2, 1, "-alpha g_i/||g||_inf", "-alpha g/||g||_inf"),
        "wrong",
        "whole-gradient",
        "",
        (1,),
    ),
)

RIGHT = (
    Given("P1a name, two of one rule", L2_NAME, ("GD (or SGD)", "SGD", "gradient descent (GD)"), "correct"),
    Given(
        "P1b name, corrected",
        DUAL,
        _cell(9, 8, "adaptive sign descent", "sign descent with its step scaled by ||g||_1"),
        "correct",
    ),
    Given(
        "P1b name, corrected",
        LINF_NAME,
        ("2", "adaptive sign descent", "sign descent with its step scaled by ||g||_1"),
        "correct",
    ),
    Given("P1b formula", LINF, ("-(alpha/2) ||g||_1 sign(g)", "-(α/2) (∑ᵢ|gᵢ|) sign(g)"), "correct"),
    Given("P1 extension L1", L1, ("-(alpha/2) ||g||_inf sign(g_j) e_j",), "correct"),
    Given("P2a by whatever reason", SGD, ("1/1.0101 (1, 0.1, 0.01)", "(10000, 1000, 100)/10101"), "correct"),
    Given(
        "P2a, and why the reason is none",
        f"{FLAW}/mistral",
        ((..., ...), ("3", ...)),
        "correct",
        variants=(1,),
    ),
    Given("P1b′, ill-posed", MISPRINT, ((...,) * 6,), "correct", variants=(0, 1)),
    Given("P2c after a slip that does not show", RESCALED, ("(1/3, 10/3, 100/3)",), "correct"),
    Given(
        "P2a as a row", SGD, ("[10000, 1000, 100]/10101",), "form", "row-for-column", "The numbers are right"
    ),
    Given("P2b as a row", ADAM, ("(100/111) [1, 1, 1]",), "form", "row-for-column", "The numbers are right"),
    Given(
        "P2c as a row", RESCALED, ("[1/3, 10/3, 100/3]",), "form", "row-for-column", "The numbers are right"
    ),
    Given("P5, sent twice", MESSAGES, _cell(3, 2, "2 n^2 - 2 n", "n * 2 (n-1)"), "correct"),
)
