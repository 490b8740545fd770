"""What both evidence and the check need of experiments: drawn values, requests, words.

Nothing here compares an answer with a key.
"""
