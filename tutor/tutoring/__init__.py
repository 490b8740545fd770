"""The student's session as values: what happened so far, what comes next. Knows no clock, disk or screen.

Everything is computed from the events of `event.py` by the fold in `state.py`; `study.py` is the flow that
the app and the line-by-line tutor share.
"""
