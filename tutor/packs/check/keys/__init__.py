"""Rules about keys: the part accepts its own, in every spelling, and nothing else.

A new rule is a function with `@checks(Rule(…))` in the file of its subject, listed in `rule_registry.py`.
"""
