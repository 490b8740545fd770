"""What an experiment says of a student's answer: one file for each sort of experiment.

`answer_evidence.py` chooses among them; a new one is a file here and a line there. None may tell the key.
"""
