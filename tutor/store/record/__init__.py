"""The record of one student in an SQLite file: events in, events out, nothing lost."""
