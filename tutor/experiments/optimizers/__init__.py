"""The update rules, their step sizes, and single steps of them.

A new optimizer is added in `update_rules.py`.
"""
