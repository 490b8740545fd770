"""Known wrong answers to the versions that ask another question; in their first versions c is 3."""

from __future__ import annotations

from tests.content.rows import Known

PRICES: tuple[Known, ...] = (
    ("penalized-updates/l2", 1, "uphill", ("(alpha/6) g", "alpha g", "g/||g||_2")),
    ("penalized-updates/l2", 1, "price-forgotten", ("-(alpha/2) g", "-½ α g")),
    ("penalized-updates/l2", 1, "price-upside-down", ("-(3 alpha/2) g",)),
    ("penalized-updates/l2", 2, "two-lost", ("-2 alpha g",)),
    ("penalized-updates/l2", 1, "fixed-length", ("-g/||g||_2", "-alpha g/||g||_2", "-g/(6 ||g||_2)")),
    ("penalized-updates/l2", 1, "signs", ("-sign(g)", "-(alpha/6) ||g||_1 sign(g)")),
    ("penalized-updates/l2", 1, "row-for-column", ("-(alpha/6) g^T",)),
    ("penalized-updates/linf", 1, "uphill", ("(alpha/6) ||g||_1 sign(g)", "sign(g)", "||g||_inf sign(g)")),
    ("penalized-updates/linf", 1, "open-size", ("-z sign(g)", "-(z/6) sign(g)")),
    ("penalized-updates/linf", 1, "fixed-step", ("-sign(g)", "-(alpha/6) sign(g)")),
    ("penalized-updates/linf", 2, "price-forgotten", ("-(alpha/2) ||g||_1 sign(g)",)),
    ("penalized-updates/linf", 1, "wrong-norm", ("-(alpha/6) ||g||_inf sign(g)", "-||g||_inf sign(g)")),
    ("penalized-updates/linf", 1, "clipping", ("-alpha sign(g_i) min(|g_i|, lambda)", "-(alpha/6) g")),
    ("penalized-updates/linf", 1, "another-measure", ("-(alpha/6) ||g||_2 sign(g)",)),
    ("penalized-updates/linf", 1, "row-for-column", ("-(alpha/6) ||g||_1 sign(g)^T",)),
    ("penalized-updates/l1", 1, "uphill", ("(alpha/6) g_j e_j", "g")),
    ("penalized-updates/l1", 1, "whole-gradient", ("-(alpha/6) g", "-alpha g/||g||_inf")),
    ("penalized-updates/l1", 1, "all-signs", ("-(alpha/6) ||g||_inf sign(g)", "-sign(g)")),
    ("penalized-updates/l1", 1, "fixed-step", ("-sign(g_j) e_j", "-(alpha/6) sign(g_j) e_j")),
    ("penalized-updates/l1", 2, "two-lost", ("-2 alpha g_j e_j",)),
    ("penalized-updates/l1", 1, "wrong-norm", ("-(alpha/6) ||g||_1 sign(g_j) e_j",)),
    ("penalized-updates/l1", 1, "sign-lost", ("-(alpha/6) ||g||_inf e_j",)),
    ("penalized-updates/l1", 1, "row-for-column", ("-(alpha/6) g_j e_j^T",)),
    (
        "penalized-updates/dual-norm",
        1,
        "all-coordinates",
        ((..., "(1/2, -1/2)", *[...] * 7),),
    ),
    ("penalized-updates/dual-norm", 1, "not-normalised", ((*[...] * 4, "(3, -4)", *[...] * 4),)),
    ("penalized-updates/dual-norm", 1, "downhill-twice", ((*[...] * 4, "(-3/5, 4/5)", *[...] * 4),)),
    ("penalized-updates/dual-norm", 1, "downhill-again", ((*[...] * 7, "(-1, 1)", ...),)),
    ("distributed-training/messages", 1, "same-count", ((..., ..., "42"),)),
    ("distributed-training/messages", 2, "one-worker-only", ((..., ..., "8"),)),
    ("distributed-training/volume", 1, "chunk-forgotten", ((..., ..., "58800"),)),
    ("distributed-training/bottleneck", 1, "whole-ring", ((..., ..., "8400"),)),
)
