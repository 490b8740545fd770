"""Rules about a pack as files: its size, and nothing that does not belong there.

A new rule is a function with `@checks(Rule(…))` here, listed in `rule_registry.py`.
"""
