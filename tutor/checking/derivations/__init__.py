"""Answers of several lines: does each line follow, and do they lead to the key.

`lines.py` reads them, `premises.py` says what may be used, `entailment.py` whether a line follows from it,
and `derivation_verdict.py` what is said. A new sort of line begins in `lines.py`.
"""
