"""What both evidence and the check need of experiments: drawn values, requests, words.

A lab's request is made from a part in `lab_requests.py`. Nothing here compares an answer with a key.
"""
