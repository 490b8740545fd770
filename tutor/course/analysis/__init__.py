"""What the hand-ins show: attempts, wrong answers that say the same, and sections ready to be pasted.

`class_report.py` computes it all.
"""
