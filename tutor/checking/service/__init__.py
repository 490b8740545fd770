"""The checker in a process of its own: limits of time and memory, and a new one when it dies.

Nothing here decides anything: `worker.py` asks `checking/judge.py` and `checking/compare_texts.py`. A new
request is a method in `client.py`, its answer in `worker.py` and its JSON in `contract/wire.py`.
"""
