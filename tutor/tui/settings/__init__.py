"""Settings on the screen: a row for each record of `tutor/store/small_files/setting_records.py`.

A setting with choices is turned by ← and →, another one is typed; `setting_row.py` has both.
"""
