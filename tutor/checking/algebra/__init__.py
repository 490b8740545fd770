"""The normal form of an expression: generalised polynomials with exact coefficients.

A new rule of algebra goes where its objects are: powers, elementary functions, rational functions.
"""
