"""A part at work: the conversation of answers, verdicts and hints.

`lesson.py` is the flow; `problem_screen.py` shows it.
"""
