"""Rules about what a reader sees: formulas, layout, links, notation, introductions.

A new rule is a function with `@checks(Rule(…))` in the file of its subject, listed in `rule_registry.py`.
"""
