"""What is asked of the checker and what it says: text only, safe to cross the border of a process.

A new kind of answer begins with a file of its blank in `blanks`, named after the kind.
"""
