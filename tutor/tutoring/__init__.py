"""The student's session as values: what happened so far, what comes next. Knows no clock, disk or screen."""
