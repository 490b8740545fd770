"""What stands before an answer's equals sign and is no mathematics to be worked out: `f'(x) =`, `Var(X) =`.

What such a label may look like is in `labels.py`; when two of them are one, in `same_left.py`.
"""
