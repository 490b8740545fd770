"""Numerical evidence: optimizer runs, penalised updates, message passing. NumPy; no screen, no algebra.

Importing this package imports nothing else, so that an app can name an experiment (see `requests`) long
before it pays for NumPy.
"""
