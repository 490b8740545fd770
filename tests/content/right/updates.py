"""The updates of the first problem, in many spellings."""

L2 = (
    "-(alpha/2) g",
    "u = -(alpha/2) g",
    "-alpha g/2",
    "-1/2 alpha g",
    "-0.5 alpha g",
    "−(α/2) g",
    "u = −½αg",
    "Δθ = -(α/2)g",
    "Δθ* = -(α/2)g",
    r"-\frac{\alpha}{2} g",
    r"u = -\tfrac12 \alpha g",
    r"\Delta\theta = -\frac{\alpha g}{2}",
    "-(alpha/2) g_i",
    "u_i = -(alpha/2) g_i",
)
LINF = (
    "-(alpha/2) ||g||_1 sign(g)",
    "u = -(alpha/2) norm1(g) sign(g)",
    "-(alpha/2) norm(g, 1) sign(g)",
    "-alpha/2 * sum_i |g_i| * sign(g)",
    "-0.5 alpha ||g||_1 sign(g)",
    "−(α/2)‖g‖₁ sign(g)",
    "Δθ = −½ α ‖g‖₁ sign(g)",
    "-(α/2) (∑ᵢ|gᵢ|) sign(g)",
    "u_i = -(alpha/2) ||g||_1 sign(g_i)",
    r"-\frac{\alpha}{2}\lVert g\rVert_1\operatorname{sign}(g)",
    r"u = -\frac{\alpha}{2}\|g\|_1\,\mathrm{sign}(g)",
    r"\Delta\theta = -\frac{\alpha\|g\|_1}{2}\operatorname{sign}(g)",
    "-(alpha/2) (g^T sign(g)) sign(g)",
)
L1 = (
    "-(alpha/2) ||g||_inf sign(g_j) e_j",
    "u = -(alpha/2) g_j e_j",
    "-alpha/2 max_i |g_i| sign(g_j) e_j",
    "-0.5 alpha norm(g, inf) sign(g_j) e_j",
    "−(α/2)‖g‖_∞ sign(g_j) e_j",
    "Δθ = −½ α g_j e_j",
    r"-\frac{\alpha}{2}\|g\|_\infty\operatorname{sign}(g_j)\,e_j",
    r"u = -\frac{\alpha}{2} g_j e_j",
)
