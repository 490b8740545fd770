"""One blank: its form, its tolerance, the mistakes that are known, and what is said.

The verdict on each kind of blank stands in `kinds`. A new form is a function in `form_rules.py` and a line in
`contract/form_vocabulary.py`; a mistake of every subject goes to `common_mistake_feedback.py`.
"""
