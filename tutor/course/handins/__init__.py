"""From files to students: every hand-in read, those of one student put together.

`gather.py` reads files and folders, `merge_students.py` decides whose they are. What a file may hold stands
in `store/exports/handin_reader.py`.
"""
