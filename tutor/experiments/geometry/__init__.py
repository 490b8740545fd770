"""Training points, the plane of solutions, and norms on it.

Shapes are given where they are defined: θ: (d,), a: (d,) or (n, d).
"""
