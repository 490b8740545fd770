"""What the field `Form` of a part asks for: rules of how an answer is written, and looser kinds of equality.

A new rule is a function in a file of its subject, listed in `form_rules.py`; a new looseness stands in
`tolerant_equality.py`.
"""
