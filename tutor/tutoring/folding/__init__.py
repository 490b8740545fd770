"""What a fold over the events is, and how its state is written as plain values and read back.

A fold is one `Fold`, listed in `tutor/tutoring/folds.py`; the store keeps a snapshot of each.
"""
