"""What a rule of the check looks at, and what it reports to.

A rule is a function of one `Subject`.
"""
