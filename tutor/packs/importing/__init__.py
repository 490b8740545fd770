"""Turns problems that were written for other tutors into packs, and says what could not be carried over.

`oatutor.py` is the one importer. Another one is a file beside it and a command in `cli/pack/import_.py`; what
it loses goes into `ledger.py`, so that its report says so.
"""
