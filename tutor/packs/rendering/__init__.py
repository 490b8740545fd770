"""A part in one of its versions, ready to be shown or asked.

What a student reads comes from `blocks.py` and `plain_text.py`; what is judged from `ask.py`; values in a
text from `interpolate.py`.
"""
