"""Facts between names: each is solved, so that some names become formulas in free parameters.

`sum(y) = 1` makes y a formula in a free vector, `A = A^T` makes A half of X + X^T: all values of the
parameters give names that satisfy the facts, and every way to satisfy them is reached. All that samples,
proves and compares then goes on as if the author had defined those names. A new sort of fact is a way in
`number_ways.py`, `vector_ways.py` or `matrix_ways.py`.
"""
