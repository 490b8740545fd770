"""Progress: what there is to see of a term, drawn from `tutor/tutoring/study_report.py`.

A section is a function from the report and a width to lines, or a picture of `tutor/plots/progress`.
"""
