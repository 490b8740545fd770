"""The normal form of an expression: generalised polynomials with exact coefficients.

`normal_form.py` is the arithmetic that proofs calculate with. A rule of algebra goes where its objects are:
powers, elementary functions, rational functions; a function brings its own rule in `checking/functions`.
"""
