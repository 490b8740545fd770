"""Rules about mistakes: each is wrong, is recognised, and can happen.

A new rule is a function with `@checks(Rule(…))` in the file of its subject, listed in `rule_registry.py`.
"""
