"""What a student is told about a text that cannot be read: a file a subject, entered only after a failure.

`complaint.py` is the way in. A reader fails with a reason such as `brackets.unclosed`; the function
`unclosed` of `brackets.py` words it. A new message is one such function; its arguments are what was found.
"""
