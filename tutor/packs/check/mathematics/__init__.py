"""Rules that the others build on: declarations, keys, patterns and values can be read.

A new rule is a function with `@checks(Rule(…))` in the file of its subject, listed in `rule_registry.py`; a
part that breaks one of them is not examined further.
"""
