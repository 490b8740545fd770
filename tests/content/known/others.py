"""Known wrong answers to the message counts and to the flawed arguments."""

from __future__ import annotations

from tests.content.rows import Known

DISTRIBUTED: tuple[Known, ...] = (
    (
        "distributed-training/messages",
        0,
        "same-count",
        ((..., ..., "n(n-1)"), (..., ..., "n^2 - n"), (..., ..., r"n\cdot(n-1)")),
    ),
    ("distributed-training/messages", 0, "one-worker-only", ((..., ..., "2(n-1)"), (..., ..., "2n - 2"))),
    ("distributed-training/messages", 0, "full-circle", ((..., ..., "2n^2"), (..., ..., "n²"))),
    ("distributed-training/messages", 0, "to-itself", (("n^2", ..., ...), ("n²", ..., ...))),
    (
        "distributed-training/messages",
        0,
        "pairs-once",
        (("n(n-1)/2", ..., ...), (r"\frac{n(n-1)}{2}", ..., ...)),
    ),
    ("distributed-training/messages", 0, "one-sender", (("n-1", ..., ...), ("n", ..., ...))),
    ("distributed-training/messages", 0, "chunked-server", ((..., "p/n", ...),)),
    ("distributed-training/messages", 0, "both-ways-at-once", ((..., "2p", ...), (..., "n p", ...))),
    ("distributed-training/volume", 0, "chunk-forgotten", ((..., ..., "2n(n-1)p"), (..., ..., "n(n-1)p"))),
    ("distributed-training/volume", 0, "one-link", ((..., ..., "2(n-1)p/n"),)),
    ("distributed-training/volume", 0, "half-the-job", ((..., ..., "(n-1)p"),)),
    ("distributed-training/volume", 0, "one-way", ((..., "n p", ...), (..., "pn", ...))),
    ("distributed-training/volume", 0, "server-alone", ((..., "2p", ...),)),
    ("distributed-training/volume", 0, "to-itself", (("n^2 p", ..., ...),)),
    ("distributed-training/volume", 0, "one-sender", (("(n-1)p", ..., ...),)),
    ("distributed-training/bottleneck", 0, "whole-ring", ((..., ..., "2(n-1)p"),)),
    ("distributed-training/bottleneck", 0, "one-phase", ((..., ..., "(n-1)p/n"),)),
    ("distributed-training/bottleneck", 0, "chunk-only", ((..., ..., "p/n"),)),
    ("distributed-training/bottleneck", 0, "spread-server", ((..., "2p", ...),)),
    ("distributed-training/bottleneck", 0, "one-way", ((..., "np", ...),)),
    ("distributed-training/bottleneck", 0, "all-pairs", (("n(n-1)p", ..., ...), ("(n-1)p", ..., ...))),
    ("distributed-training/bottleneck", 0, "one-direction", (("p", ..., ...),)),
)

FLAWS: tuple[Known, ...] = (
    ("spot-the-flaw/gpt-5", 0, "derivation-doubted", (("1", ...), ("line 2", ...), ("3", ...))),
    ("spot-the-flaw/gpt-5", 0, "consequence", (("5", ...),)),
    ("spot-the-flaw/gpt-5", 0, "other-constant", ((..., "1"),)),
    ("spot-the-flaw/gpt-5", 0, "clipped", ((..., "3"),)),
    ("spot-the-flaw/gpt-5", 0, "special-case", ((..., "4"),)),
    (
        "spot-the-flaw/model-b",
        0,
        "inverse-weights",
        ((..., "1/|a_i|"), (..., "1/a_i"), (..., "1/a_i^2"), (..., r"\frac{1}{a_i^2}")),
    ),
    ("spot-the-flaw/model-b", 0, "linear-weights", ((..., "|a_i|"), (..., "a_i"))),
    ("spot-the-flaw/model-b", 0, "root-weights", ((..., "a_i^4"),)),
    ("spot-the-flaw/model-b", 0, "rescaling-doubted", (("1", ...), ("2", ...), ("3", ...))),
    ("spot-the-flaw/model-b", 0, "end-point-doubted", (("4", ...),)),
    ("spot-the-flaw/gemini", 0, "same-count", ((..., "n(n-1)"), (..., "n^2 - n"))),
    ("spot-the-flaw/gemini", 0, "rounds-only", ((..., "2(n-1)"),)),
    ("spot-the-flaw/gemini", 0, "full-circle", ((..., "2n^2"),)),
    ("spot-the-flaw/gemini", 0, "counting-doubted", (("2", ...),)),
    ("spot-the-flaw/gemini", 0, "total-doubted", (("4", ...),)),
    (
        "spot-the-flaw/mistral",
        0,
        "clipping",
        ((..., "-alpha g"), (..., "-alpha sign(g_i) min(|g_i|, lambda)")),
    ),
    ("spot-the-flaw/mistral", 0, "wrong-norm", ((..., "-alpha ||g||_inf sign(g)"),)),
    ("spot-the-flaw/mistral", 0, "fixed-step", ((..., "-alpha sign(g)"),)),
    ("spot-the-flaw/mistral", 0, "equal-multipliers", ((..., "-alpha ||g||_1/d sign(g)"),)),
    ("spot-the-flaw/mistral", 0, "premise-doubted", (("1", ...), ("2", ...))),
    ("spot-the-flaw/mistral", 0, "later-line", (("4", ...), ("5", ...))),
    ("spot-the-flaw/deepseek", 0, "entry-doubted", (("1", ...), ("3", ...))),
    ("spot-the-flaw/deepseek", 0, "end-point-doubted", (("5", ...),)),
    ("spot-the-flaw/deepseek", 0, "choose-a-reading", ((..., "1"), (..., "3"))),
    ("spot-the-flaw/deepseek", 0, "same-minimum", ((..., "4"),)),
)
