"""What an author's patterns recognise that is no value: words, an equation, an unknown factor.

`heard.py` looks for it; a new pattern of that sort is a test there and a shape in `contract/when.py`.
"""
