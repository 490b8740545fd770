"""What an experiment says of a student's answer: one file for each sort of experiment.

`answer_evidence.py` chooses among them; none of them may tell the key.
"""
