"""The student's data folder: readable by nobody else, and perhaps on a disk of another machine."""
