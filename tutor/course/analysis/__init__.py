"""What the hand-ins show: attempts, wrong answers that say the same, and sections ready to be pasted.

`class_report.py` computes it all. A new figure begins as a field in `course/model/class_model.py`, is worked
out here, and shown by each file of `course/output`. What differs by kind of blank stands in `kinds`.
"""
