"""Rules about what the parts and versions of a problem have in common, and one of them has not.

A new rule is a function with `@checks(Rule(…))` in the file of its subject, listed in `rule_registry.py`. It
speaks only where the others agree: what an author does once is a choice, what all but one do is a slip.
"""
