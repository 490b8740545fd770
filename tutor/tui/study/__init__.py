"""A part at work: the conversation of answers, verdicts and hints.

`lesson.py` is the flow and `problem_screen.py` shows it; how an event is told is a card in `cards.py`.
"""
