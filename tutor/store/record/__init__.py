"""The record of one student in an SQLite file: events in, events out, nothing lost.

A new event is a class in `tutor/tutoring/event.py`, and how it is written and read stands in
`event_codec.py`; records are kept for years, so that what was once written is always read.
"""
