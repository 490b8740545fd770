"""Rules about ladders and solutions: in order, enough, and none gives the key away.

A new rule is a function with `@checks(Rule(…))` in the file of its subject, listed in `rule_registry.py`.
"""
